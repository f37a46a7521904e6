"""Reads the texts of Tests/Fixtures/judge and the older golds into sentences with claims."""

import collections
import dataclasses
import hashlib
import json
import pathlib
import re

SIDES = ["none", "support", "oppose", "neutral"]
STATES = ["asserted", "planned", "conditional", "possible", "over"]
SIDE_LETTERS = {"x": "none", "s": "support", "o": "oppose", "n": "neutral"}
STATE_LETTERS = {"a": "asserted", "p": "planned", "c": "conditional", "m": "possible", "v": "over"}


@dataclasses.dataclass
class Claim:
    """A holder in a sentence and a target, with what readers say of them."""

    holder: tuple
    target: str  # A name or words, whether they stand in the sentence or not.
    mentions: tuple  # The spans in the sentence that mean it.
    side: list  # A share for each of SIDES: two readers who differ give a half each.
    state: list  # The same for STATES; all zero where no reader saw a side.
    weight: float = 1.0


@dataclasses.dataclass
class Sentence:
    """A sentence with what stands around it."""

    text: str
    before: str
    after: str
    title: str
    claims: list
    document: str
    register: str
    held: bool = False


def share(names, chosen):
    return [sum(c == name for c in chosen) / max(1, len(chosen)) for name in names]


def nth(text, words):
    """The span of `it#2`: the second time that the words stand there, as words."""
    words, _, number = words.partition("#")
    edge = r"(?<!\w)%s(?!\w)" % re.escape(words)
    found = [m.span() for m in re.finditer(edge, text)]
    if not found:
        found = [m.span() for m in re.finditer(re.escape(words), text)]
    at = int(number or 1) - 1
    return found[at] if at < len(found) else None


def second_labels(folder):
    """The labels of another reader: a list of (side, state) for each text."""
    labels = {}
    for file in sorted(folder.glob("*.txt")) if folder.exists() else []:
        for line in file.read_text(encoding="utf-8").splitlines():
            if not line.strip() or line.startswith("#"):
                continue
            name, *entries = line.split()
            labels[name] = {}
            for entry in entries:
                found = re.fullmatch(r"(\d+)([sonx])([apcmv-]?)", entry)
                if found:
                    labels[name][int(found[1])] = (
                        SIDE_LETTERS[found[2]], STATE_LETTERS.get(found[3]))
    return labels


def is_held(document):
    """True for a tenth of the texts of each writer, by their names' hash."""
    return int(hashlib.sha256(document.encode()).hexdigest(), 16) % 10 == 0


def read_texts(folder):
    """Yields (id, head, sentences by number, claims as words)."""
    for file in sorted(folder.glob("*.txt")):
        for part in re.split(r"(?m)^### ", file.read_text(encoding="utf-8"))[1:]:
            lines = part.strip().split("\n")
            head, sentences, claims, rest = {}, {}, [], False
            for line in lines[1:]:
                if line == "--":
                    rest = True
                elif rest and line.strip():
                    claims.append(line.split("|"))
                elif not rest:
                    if found := re.match(r"(\d+) (.*)", line):
                        sentences[int(found[1])] = found[2]
                    elif found := re.match(r"(\w+): (.*)", line):
                        head[found[1]] = found[2]
            sentences[0] = head["title"]
            yield lines[0].strip(), head, sentences, claims


def around(sentences, number):
    """What stands before and after; a title stands alone."""
    if number == 0:
        return "", ""
    before = [sentences[n] for n in (number - 2, number - 1) if n > 0 and n in sentences]
    return " ".join(before), sentences.get(number + 1, "")


def judged_texts(fixtures):
    folder = pathlib.Path(fixtures) / "judge"
    second, settled = second_labels(folder / "second"), second_labels(folder / "settled")
    for name, head, sentences, claims in read_texts(folder / "texts"):
        by_sentence = collections.defaultdict(list)
        for number, (at, holder, target, side, state) in enumerate(claims, 1):
            text = sentences[int(at)]
            spans = nth(text, holder), nth(text, target)
            if None in spans:
                print("not found:", name, at, holder, target)
                continue
            readings = [(side, None if state == "-" else state)]
            if number in settled.get(name, {}):
                readings = [settled[name][number]]
            elif number in second.get(name, {}):
                readings.append(second[name][number])
            states = [state for side, state in readings if side != "none" and state]
            sides = share(SIDES, [side for side, _ in readings])
            weight = 1.0 if max(sides) == 1 else 0.6
            by_sentence[int(at)].append(
                Claim(spans[0], text[slice(*spans[1])], spans[1:], sides, share(STATES, states), weight))
        for number, text in sentences.items():
            yield Sentence(
                text, *around(sentences, number), head["title"], by_sentence[number],
                name, head["register"], is_held(name))


DOING = re.compile(
    r"\b(withdr\w+|exit\w*|leav\w+|depart\w+|quit\w*|ratif\w+|sign\w*|access\w+|join\w*|"
    r"abandon\w*|pull\w*|suspen\w+|denounc\w+|renounc\w+|terminat\w+|re-?enter\w*|return\w*)\b", re.I)
LEADING = re.compile(r"^(?:from|to|of|on|for|with|against|that|about|by|in|into|at|over|as|towards?) ", re.I)


def treaty_within(text, span):
    """The last naming of a treaty in a span: what is asked where something is done with it."""
    found = [m for m in re.finditer(
        r"\b(?:[Tt]he|[Tt]his|its|a|an) (?:[\w.’'-]+ ){0,5}?"
        r"(?:[Tt]reaty|[Cc]onvention|[Pp]act|[Aa]greement|[Aa]ccord|[Pp]rotocol|[Cc]ovenant|[Ss]tatute|[Cc]harter)\b",
        text[span[0]:span[1]])]
    if not found:
        return None
    return span[0] + found[-1].start(), span[0] + found[-1].end()


def golds(fixtures, names):
    """The project's older golds: holders by a name of the actor, targets by the object's words."""
    for file in ("construction-gold.jsonl", "registers/gold-a.jsonl", "registers/gold-b.jsonl",
                 "positions-gold.jsonl"):
        groups = collections.OrderedDict()
        for line in (pathlib.Path(fixtures) / file).read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            groups.setdefault((row.get("document") or row["id"], row["sentence"]), []).append(row)
        for (document, text), rows in groups.items():
            claims = {}
            for row in rows:
                if not row.get("actor") or not row.get("object"):
                    continue
                holder = next((span for name in [row["actor"], *names.get(row["actor"], [])]
                               if (span := find(text, name))), None)
                words = row["object"] if isinstance(row["object"], str) else row["object"][0]
                start = text.find(words)
                if holder is None or start < 0 or row["polarity"] not in SIDES:
                    continue
                span = (start, start + len(words))
                while found := LEADING.match(text[span[0]:span[1]]):
                    span = (span[0] + found.end(), span[1])
                if DOING.search(text[span[0]:span[1]]):
                    span = treaty_within(text, span)
                if span is None or span[0] >= span[1] or not (holder[1] <= span[0] or span[1] <= holder[0]):
                    continue
                state = row["modality"]
                side = row["polarity"]
                key = (holder, span)
                if key in claims and claims[key] and claims[key].side != share(SIDES, [side]):
                    claims[key] = None  # Two stances on the same words: left out.
                    continue
                claims[key] = Claim(
                    holder, text[slice(*span)], (span,), share(SIDES, [side]),
                    share(STATES, [state] if state in STATES else []), 0.7)
            yield Sentence(text, "", "", "", [c for c in claims.values() if c], document,
                           rows[0].get("register") or "news", is_held(document))


CODE = re.compile(r"([A-Z])([sonSONx])([apcmv]?)(\??)")
GENERIC = re.compile(
    r"(?<!\w)(?:the|this|that|its|their) (?:[\w’'-]+ ){0,2}?(treaty|convention|pact|agreement|accord|protocol|covenant|"
    r"statute|charter|draft|text|ban|deal|code|resolution)(?!\w)", re.I)


def mentions_of(text, name, others):
    """Where a treaty is named in a sentence, or meant by its kind where no other of that kind is around."""
    plain = re.sub(r"^(?:the|a|an) ", "", name, flags=re.I)
    found = [m.span() for m in re.finditer(r"(?<!\w)(?:the |a |an )?%s(?!\w)" % re.escape(plain), text, re.I)]
    kinds = set(re.findall(r"\w+", plain.lower()))
    rivals = set().union(*(re.findall(r"\w+", o.lower()) for o in others)) if others else set()
    for m in GENERIC.finditer(text):
        kind = m[1].lower()
        fits = kind in kinds or not others and kind in ("draft", "text", "deal", "pact", "treaty", "accord")
        if fits and kind not in rivals and not any(s < m.end() and m.start() < e for s, e in found):
            found.append(m.span())
    return tuple(sorted(found))


ENDS = re.compile(r"(?<=[.!?])[”\"’']? +(?=[\"“‘A-Z])")


def paragraph_sentences(paragraph):
    return [p for p in ENDS.split(" ".join(paragraph.split())) if p]


def article_sentences(text):
    """The sentences of each paragraph, numbered from one."""
    return dict(enumerate((s for p in text.split("\n\n") for s in paragraph_sentences(p)), 1))


def articles(folder):
    """(name, head, sentences by number) of articles as `treatygraph add` takes them."""
    for file in sorted(folder.glob("*.txt")):
        lines, _, text = file.read_text(encoding="utf-8").partition("\n\n")
        head = {key.lower(): value for key, value in re.findall(r"(?m)^(\w+): (.*)", lines)}
        yield file.stem, {"register": "news", **head}, {0: head["title"], **article_sentences(text)}


def positions(fixtures):
    """Every holder of every sentence with the side on each treaty that its text names."""
    folder = pathlib.Path(fixtures) / "judge"
    texts = {name: (head, sentences) for name, head, sentences, _ in read_texts(folder / "texts")}
    for part in "ab":
        texts |= {name: (head, sentences)
                  for name, head, sentences in articles(folder.parent / "news" / part / "texts")}
    for file in sorted((folder / "positions").glob("*.txt")):
        for part in re.split(r"(?m)^### ", file.read_text(encoding="utf-8"))[1:]:
            lines = [line for line in part.strip().split("\n") if line.strip()]
            name = lines[0].strip()
            if name not in texts:
                print("no such text:", name)
                continue
            head, sentences = texts[name]
            treaties = dict(line.split("|", 1) for line in lines[1:] if re.match(r"[A-Z]\|", line))
            for line in lines[1:]:
                number, *entries = line.split("|")
                if not number.strip().isdigit() or int(number) not in sentences:
                    continue
                number = int(number)
                text = sentences[number]
                claims = []
                for entry in entries:
                    words, _, codes = entry.rpartition("=")
                    span = nth(text, words.strip())
                    if span is None:
                        print("not found:", name, number, entry)
                        continue
                    sided = {m[1]: m for m in CODE.finditer(codes)}
                    doubt = "?" in codes
                    for letter, treaty in treaties.items():
                        marks = tuple(m for m in mentions_of(text, treaty, [t for k, t in treaties.items() if k != letter])
                                      if not (m[0] < span[1] and span[0] < m[1]))
                        code = sided.get(letter)
                        side = SIDE_LETTERS[code[2].lower()] if code else "none"
                        state = [STATE_LETTERS[code[3]]] if code and code[3] and side != "none" else []
                        claims.append(Claim(span, treaty, marks, share(SIDES, [side]), share(STATES, state),
                                            0.5 if doubt else 1.0 if letter == "A" or code else 0.4))
                if claims:
                    yield Sentence(text, *around(sentences, number), head["title"], claims, name, head["register"],
                                   is_held(name))


def find(text, name):
    found = re.search(r"(?<!\w)%s(?!\w)" % re.escape(name), text, re.I)
    return found.span() if found else None
