"""Exchanges names of states and treaties by rule, so that no country's habits are learnt."""

import collections
import pathlib
import random
import re

KINDS = ("name", "demonymAdjective", "demonymNoun", "capital")


def rows(file):
    lines = [line.rstrip("\n").split("\t") for line in
             pathlib.Path(file).read_text(encoding="utf-8").splitlines()
             if line.strip() and not line.startswith("#")]
    return [dict(zip(lines[0], line)) for line in lines[1:]]


class Names:
    """The names of the tables, and where they stand in a text."""

    def __init__(self, data):
        data = pathlib.Path(data)
        self.of = collections.defaultdict(lambda: collections.defaultdict(list))
        for row in rows(data / "actors/states.tsv"):
            if row["membership"] != "former":
                self.of[row["id"]]["name"].append(row["name"])
        self.also = collections.defaultdict(list)
        for table in ("demonyms", "capitals", "state-names"):
            for row in rows(data / f"actors/{table}.tsv"):
                self.also[row["id"]].append(row["alias"])
                if row["kind"] in KINDS and table != "state-names" and row["id"] in self.of:
                    self.of[row["id"]][row["kind"]].append(row["alias"])
        # Only states that have all kinds take part: the exchange must be possible everywhere.
        self.states = [s for s, kinds in self.of.items() if all(kinds[k] for k in KINDS)]
        self.lookup = {}
        for state in self.states:
            for kind in KINDS:
                for name in self.of[state][kind]:
                    self.lookup.setdefault(name, (state, kind))
        for name in ("Chad", "Jordan", "Georgia", "Turkey", "Mali", "Male", "Victoria"):
            self.lookup.pop(name, None)  # A person's name or a word as often.
        self.treaties = collections.defaultdict(list)
        self.treaty_names = {}
        for row in rows(data / "treaties/treaty-names.tsv") + [
                {"alias": r["name"], "kind": "name"} for r in rows(data / "treaties/treaties.tsv")]:
            if row["kind"] in ("name", "abbreviation") and len(row["alias"]) > 2:
                kind = row["alias"].split()[-1].lower() if row["kind"] == "name" else "abbreviation"
                self.treaties[kind].append(row["alias"])
                self.treaty_names[row["alias"]] = kind
        words = sorted([*self.lookup, *[n.upper() for n in self.lookup],
                        *[t for t in self.treaty_names if len(self.treaties[self.treaty_names[t]]) > 4]],
                       key=len, reverse=True)
        self.pattern = re.compile(r"(?<![\w-])(?:%s)(?![\w-])" % "|".join(map(re.escape, words)))

    def aliases(self):
        """Names of actors by their canonical name."""
        return {kinds["name"][0]: self.also[state] for state, kinds in self.of.items()}

    def exchange(self, seed):
        """A function that gives a name's stand-in, the same all through a text."""
        chance = random.Random(seed)
        shuffled = self.states[:]
        chance.shuffle(shuffled)
        to = dict(zip(self.states, shuffled))
        chosen = {}

        def stand_in(word):
            if word in chosen:
                return chosen[word]
            if word in self.treaty_names:
                new = chance.choice(self.treaties[self.treaty_names[word]])
            else:
                upper = word not in self.lookup
                name = next((n for n in (word, word.title()) if n in self.lookup), None)
                if name is None:
                    return word
                state, kind = self.lookup[name]
                new = chance.choice(self.of[to[state]][kind])
                new = new.upper() if upper else new
            chosen[word] = new
            return new
        return stand_in

    def apply(self, text, stand_in, spans=()):
        """The text with names exchanged, and the spans where they are then."""
        if not text:
            return text, list(spans)
        out, shifts, last = [], [], 0
        for found in self.pattern.finditer(text):
            start, end = found.span()
            if any((s < start < e < end) or (start < s < end < e) or (start < s and e < end) or
                   (start <= s and e <= end and (start, end) != (s, e)) for s, e in spans):
                continue
            new = stand_in(found[0])
            before = text[last:start]
            # `a Ghanaian` becomes `an Iraqi`.
            if article := re.search(r"\b([Aa])n? $", before):
                vowel = new[0].lower() in "aeiou"
                fixed = article[1] + ("n " if vowel else " ")
                shifts.append((start, len(fixed) - len(article[0])))
                before = before[:article.start()] + fixed
            out += [before, new]
            last = end
            shifts.append((end, len(new) - (end - start)))
        out.append(text[last:])

        def moved(at):
            return at + sum(by for where, by in shifts if where <= at)
        return "".join(out), [(moved(s), moved(e)) for s, e in spans]
