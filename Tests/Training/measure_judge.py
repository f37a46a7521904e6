"""Measures a file of weights: on the held texts, and on texts that nothing of was trained on. See README.md."""

import argparse
import collections
import json
import pathlib
import re

import torch

import corpus
import names as exchange
import weights
from pieces import Pieces
from train_judge import plain, predict


class Count:
    """Claims by gold and answer, with what was said of them."""

    def __init__(self):
        self.pairs = collections.Counter()
        self.states = [0, 0]
        self.said = []  # (confidence, right)

    def add(self, gold, answer, confidence):
        self.pairs[gold, answer] += 1
        self.said.append((confidence, gold == answer))

    def __str__(self):
        total = sum(self.pairs.values())
        right = sum(n for (g, a), n in self.pairs.items() if g == a)
        sided = sum(n for (g, _), n in self.pairs.items() if g)
        taken = sum(n for (_, a), n in self.pairs.items() if a)
        hit = sum(n for (g, a), n in self.pairs.items() if g == a and g)
        opposite = self.pairs[1, 2] + self.pairs[2, 1]
        p, r = hit / max(1, taken), hit / max(1, sided)
        f = []
        for label in range(4):
            t = self.pairs[label, label]
            g = sum(n for (a, _), n in self.pairs.items() if a == label)
            a = sum(n for (_, b), n in self.pairs.items() if b == label)
            if g:
                f.append(2 * t / max(1, g + a))
        bins = collections.defaultdict(list)
        for confidence, ok in self.said:
            bins[min(9, int(confidence * 10))].append((confidence, ok))
        ece = sum(abs(sum(c for c, _ in b) - sum(o for _, o in b)) for b in bins.values()) / max(1, total)
        state = f" state {self.states[0] / self.states[1]:.3f}" if self.states[1] else ""
        return (f"{total:5d} accuracy {right / max(1, total):.3f} macro {sum(f) / max(1, len(f)):.3f} precision {p:.3f} "
                f"recall {r:.3f} F1 {2 * p * r / max(1e-9, p + r):.3f} opposite {opposite / max(1, taken):.3f}{state} ece {ece:.3f}")


class Reader:
    def __init__(self, file, vocabulary, context=True):
        self.judge, about = weights.load(file)
        self.temperatures = json.loads(about.get("temperatures", "[1, 1]"))
        self.pieces = Pieces(vocabulary)
        self.context = context

    def probabilities(self, sentences):
        """(sentence, claim, shares of the sides, of the states)."""
        found = list(plain(sentences, self.pieces, self.context))
        for (sentence, claim, *_), (side, state) in zip(found, predict(self.judge, [f[2:] for f in found])):
            side = (side / self.temperatures[0]).softmax(-1)
            state = (state / self.temperatures[1]).softmax(-1)
            yield sentence, claim, side.tolist(), state.tolist()


def held(reader, fixtures):
    """The held texts, on treaties and on words, by register and by writer."""
    for kind, sentences in (("treaties", corpus.positions(fixtures)), ("words", corpus.judged_texts(fixtures))):
        counts = collections.defaultdict(Count)
        for sentence, claim, side, state in reader.probabilities([s for s in sentences if s.held]):
            if max(claim.side) < 1:
                continue
            gold, answer = claim.side.index(1), side.index(max(side))
            leaving = corpus.DOING.search(sentence.text) is not None
            for key in ("all", sentence.document[:2], "does with a treaty" if leaving else "other",
                        "named" if claim.mentions else "not named", "in doubt" if claim.weight < 1 else "sure",
                        "register " + sentence.register):
                counts[key].add(gold, answer, max(side))
                if gold == answer and gold and max(claim.state) == 1:
                    counts[key].states[0] += claim.state.index(1) == state.index(max(state))
                    counts[key].states[1] += 1
        for key in sorted(counts):
            print(f"held {kind} {key:32s} {counts[key]}")


def claim(holder, target, mentions, side=None):
    return corpus.Claim(holder, target, tuple(mentions), corpus.share(corpus.SIDES, [side] if side else []), [0.0] * 5)


def directed(reader, file):
    """Given pairs of public sentences: none, p for q, q for p, p against q, q against p; macro F1."""
    sentences, golds = [], []
    for line in pathlib.Path(file).read_text(encoding="utf-8").splitlines():
        text, p, q, label = line.split("\t")
        # Brackets are taken away, and spans follow.
        plain_text, marks = "", []
        for letter in text:
            if letter == "[":
                marks.append([len(plain_text), None])
            elif letter == "]":
                if marks:
                    marks[-1][1] = len(plain_text)
            else:
                plain_text += letter
        pairs = [tuple(m) for m in marks if m[1]]
        if len(pairs) < 2:
            golds.append((int(label), None))
            continue
        words = [plain_text[s:e] for s, e in pairs[:2]]
        same = lambda a, b: a[:5] == b.strip()[:5]
        first, second = pairs[:2] if same(words[0], p) or same(words[1], q) else pairs[1::-1]
        sentences.append(corpus.Sentence(plain_text, "", "", "", [claim(first, plain_text[slice(*second)], [second]),
                                          claim(second, plain_text[slice(*first)], [first])],
                                         str(len(golds)), ""))
        golds.append((int(label), len(sentences) - 1))
    found = collections.defaultdict(list)
    for sentence, c, side, _ in reader.probabilities(sentences):
        found[int(sentence.document)].append(side)
    pairs = collections.Counter()
    for i, (gold, _) in enumerate(golds):
        answer = 0
        if len(found[i]) == 2:
            (a, b) = found[i]
            # Each of the five answers by the shares of both directions.
            none = lambda s: s[0] + s[3]
            scores = [none(a) * none(b), a[1] * none(b), none(a) * b[1], a[2] * none(b), none(a) * b[2]]
            # Two that oppose each other: the likelier direction.
            scores = [scores[0]] + [max(s, x * 0.5) for s, x in zip(scores[1:], (a[1], b[1], a[2], b[2]))]
            answer = scores.index(max(scores))
        pairs[gold, answer] += 1
    f = []
    for label in range(5):
        t = pairs[label, label]
        g = sum(n for (a, _), n in pairs.items() if a == label)
        a = sum(n for (_, b), n in pairs.items() if b == label)
        f.append(2 * t / max(1, g + a))
    total = sum(pairs.values())
    print(f"directed {total} accuracy {sum(pairs[i, i] for i in range(5)) / total:.3f} macro {sum(f) / 5:.3f} "
          + " ".join(f"{x:.2f}" for x in f))


class Mentions:
    """Where actors and treaties are named in a text."""

    def __init__(self, data):
        data = pathlib.Path(data)
        self.actors, self.treaties = collections.defaultdict(set), collections.defaultdict(set)
        self.names, canonical = {}, {}
        for table in ("states", "blocs", "intergovernmental-organizations", "nongovernmental-organizations",
                      "companies", "parties", "people", "government-bodies"):
            for row in exchange.rows(data / f"actors/{table}.tsv"):
                canonical[row["id"]] = row["name"]
                self.actors[row["name"]].add(row["name"])
        for table in ("state-names", "demonyms", "capitals", "government-seats", "bloc-names", "organization-names"):
            for row in exchange.rows(data / f"actors/{table}.tsv"):
                if row["id"] in canonical:
                    self.actors[canonical[row["id"]]].add(row["alias"])
        for row in exchange.rows(data / "treaties/treaties.tsv"):
            self.names[row["id"]] = row["name"]
            self.treaties[row["id"]] |= {row["name"], row["title"]}
            self.treaties[row["id"]] |= {"the " + n for n in row["nouns"].split(",")}
        for row in exchange.rows(data / "treaties/treaty-names.tsv"):
            self.treaties[row["id"]].add(row["alias"])

    def named(self, row):
        """What a treaty is called."""
        return self.names.get(row["treaty"], row["treaty"] or "the treaty")

    @staticmethod
    def spans(text, words):
        found = set()
        for word in sorted(words, key=len, reverse=True):
            if len(word) > 1:
                for m in re.finditer(r"(?<![\w-])(?:[Tt]he |this |a )?%s(?!\w)" % re.escape(word), text,
                                     0 if word.isupper() or len(word) < 5 else re.I):
                    if not any(s < m.end() and m.start() < e for s, e in found):
                        found.add(m.span())
        return sorted(found)


GENERIC = ("the treaty", "the convention", "the pact", "the agreement", "the accord", "the protocol", "the text", "the deal",
           "the draft", "this treaty", "the charter", "the statute", "the covenant")
def sentences_of(text, title):
    """Sentences of each paragraph, with what stands around."""
    for paragraph in text.split("\n\n"):
        parts = corpus.paragraph_sentences(paragraph)
        for i, part in enumerate(parts):
            yield corpus.Sentence(part, " ".join(parts[max(0, i - 2):i]), parts[i + 1] if i + 1 < len(parts) else "",
                                  title, [], "", "")


def anchored(sentences, anchor):
    """The sentences that an anchor (`first words … last words`) spans."""
    ends = [e.strip() for e in anchor.split("…")]
    places = [next((i for i, s in enumerate(sentences) if end and end in s.text), None) for end in (ends[0], ends[-1])]
    first = places[0] if places[0] is not None else places[1]
    last = places[1] if places[1] is not None else first
    return sentences[first:max(first, last) + 1] if first is not None else []


def best(sides):
    """One answer of several places where a pair stands: the surest side, where there is one."""
    taken = [s for s in sides if s.index(max(s)) > 0]
    return max(taken or sides, key=max)


def news(reader, folder, data):
    """Labels of articles: holder and treaty are given, their places found by their names."""
    mentions = Mentions(data)
    sides, parts, quiet, lost = Count(), Count(), Count(), 0
    for file in sorted(pathlib.Path(folder, "labels").glob("*.json")):
        label = json.loads(file.read_text(encoding="utf-8"))
        head, _, text = pathlib.Path(folder, "texts", file.stem + ".txt").read_text(encoding="utf-8").partition("\n\n")
        title = re.search(r"Title: (.*)", head)[1]
        sentences = [corpus.Sentence(title, "", "", title, [], "", "")] + list(sentences_of(text, title))
        asked, labelled = [], collections.defaultdict(set)
        for row in label["statements"]:
            labelled[row["actor"], row["treaty"]].add(row["sign"])
        everywhere = {row["treaty"] for row in label["statements"] if row["treaty"]}
        for row in label["statements"]:
            if not row["sure"] or row["past"]:
                continue
            names = {row["actor"], *row["aliases"], *row["people"], *mentions.actors.get(row["actor"], ())}
            names |= {p.split()[-1] for p in row["people"]}
            words = set(GENERIC) | mentions.treaties.get(row["treaty"], set()) | {row["target"] or "", row["treaty"] or ""}
            claims = []
            # Where the anchor is; else wherever in the article both are named in a sentence.
            for near in (anchored(sentences, row["anchor"]), sentences):
                for s in near if not claims else []:
                    targets = mentions.spans(s.text, words)
                    claims += [(s, claim(h, mentions.named(row), [t for t in targets if not (h[0] < t[1] and t[0] < h[1])]))
                               for h in mentions.spans(s.text, names)]
            if not claims:
                lost += 1
                continue
            asked.append((row, claims))
        # States that are named beside a treaty and hold nothing in the whole article.
        holders = {row["actor"] for row in label["statements"]}
        for s in sentences:
            for m in NAMES.pattern.finditer(s.text):
                state = NAMES.lookup.get(m[0]) and NAMES.of[NAMES.lookup[m[0]][0]]["name"][0]
                if not state or state in holders:
                    continue
                words = set(GENERIC).union(*(mentions.treaties.get(t, set()) for t in everywhere))
                targets = [t for t in mentions.spans(s.text, words) if not (m.start() < t[1] and t[0] < m.end())]
                if targets:
                    asked.append((None, [(s, claim(m.span(), mentions.named({"treaty": min(everywhere)}), targets))]))
        single = [corpus.Sentence(s.text, s.before, s.after, s.title, [c], str(i), "")
                  for i, (_, claims) in enumerate(asked) for s, c in claims]
        found = collections.defaultdict(list)
        for sentence, _, side, _ in reader.probabilities(single):
            found[int(sentence.document)].append(side)
        for i, (row, _) in enumerate(asked):
            if not found[i]:
                continue
            side = best(found[i])
            answer = side.index(max(side))
            if row is None:
                quiet.add(0, answer, max(side))
            elif len(labelled[row["actor"], row["treaty"]]) == 1:
                (sides if row["level"] == "treaty" else parts).add(corpus.SIDES.index(row["sign"]), answer, max(side))
    print(f"news treaty {sides}\nnews part   {parts}\nnews quiet  {quiet}\nnews not located {lost}")


def cases(reader, file, data):
    mentions = Mentions(data)
    total, by_kind, lost, never = Count(), collections.defaultdict(Count), 0, [0, 0]
    for line in pathlib.Path(file).read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        sentences = list(sentences_of(case["text"], case["title"] or ""))
        if case["title"]:
            sentences.insert(0, corpus.Sentence(case["title"], "", "", case["title"], [], "", ""))

        def ask(row):
            names = set(row["actor"]).union(*(mentions.actors.get(a, set()) for a in row["actor"]))
            words = set(GENERIC) | mentions.treaties.get(row["treaty"], set())
            asked = [corpus.Sentence(s.text, s.before, s.after, s.title, [claim(h, mentions.named(row), [
                         t for t in mentions.spans(s.text, words) if not (h[0] < t[1] and t[0] < h[1])])], "", "")
                     for s in sentences for h in mentions.spans(s.text, names)]
            return [side for _, _, side, _ in reader.probabilities(asked)]
        for row in case["expect"]:
            if found := ask(row):
                side = best(found)
                signs = row["sign"] if isinstance(row["sign"], list) else [row["sign"]]
                answer = side.index(max(side))
                gold = answer if corpus.SIDES[answer] in signs else corpus.SIDES.index(signs[0])
                for count in (total, by_kind[case["kind"]]):
                    count.add(gold, answer, max(side))
            else:
                lost += 1
        for row in case["never"]:
            if found := ask(row):
                side = best(found)
                never[0] += 1
                never[1] += corpus.SIDES[side.index(max(side))] in row["sign"]
    print(f"cases all {total} not located {lost}; never: {never[1]} of {never[0]} broken")
    for kind, count in by_kind.items():
        print(f"cases {kind:18s} {count}")


def main():
    global NAMES
    root = pathlib.Path(__file__).resolve().parents[2]
    parser = argparse.ArgumentParser()
    parser.add_argument("weights")
    parser.add_argument("--vocabulary", required=True)
    parser.add_argument("--repository", default=str(root))
    parser.add_argument("--shared", default=str(root.parent / "shared"))
    parser.add_argument("--only", default="held,directed,cases,news")
    parser.add_argument("--no-context", action="store_true")
    options = parser.parse_args()
    torch.set_num_threads(1)
    root = pathlib.Path(options.repository)
    NAMES = exchange.Names(root / "data")
    reader = Reader(options.weights, options.vocabulary, not options.no_context)
    shared, only = pathlib.Path(options.shared), options.only.split(",")
    if "held" in only:
        held(reader, root / "Tests/Fixtures")
    if "directed" in only:
        directed(reader, shared / "corpora/directed-sentiment-dev/valid.txt")
    if "cases" in only:
        cases(reader, shared / "cases/positions/cases.jsonl", root / "data")
    if "news" in only:
        news(reader, root / "Tests/Fixtures/news/b", root / "data")


if __name__ == "__main__":
    main()
