"""Sentences as rows of word pieces: [CLS] target [SEP] before [SEP] sentence [SEP] after [SEP] title [SEP]."""

import dataclasses

import torch
from tokenizers import BertWordPieceTokenizer

WINDOWS = {"target": 14, "before": 64, "sentence": 120, "after": 20, "title": 18}
UNMARKED, HOLDER, TARGET = range(3)  # What a piece is to a claim.


@dataclasses.dataclass
class Row:
    """A sentence with the target that is asked about and what stands around it."""

    ids: list
    types: list
    first: int  # Where the sentence's pieces begin.
    offsets: list  # Their characters.
    target: range  # The pieces of the target's name.

    def __len__(self):
        return len(self.ids)

    def over(self, span):
        """The pieces that overlap a span; none where it was cut off."""
        if not self.offsets or span[1] > self.offsets[-1][1]:
            return []
        return [self.first + i for i, (s, e) in enumerate(self.offsets) if s < span[1] and span[0] < e]


class Pieces:
    def __init__(self, vocabulary):
        self.tokenizer = BertWordPieceTokenizer(vocabulary, lowercase=True)
        self.cls, self.sep = (self.tokenizer.token_to_id(t) for t in ("[CLS]", "[SEP]"))
        self.kept = {}

    def of(self, text):
        if not text:
            return [], []
        if text not in self.kept:
            if len(self.kept) > 50000:
                self.kept.clear()
            found = self.tokenizer.encode(text, add_special_tokens=False)
            self.kept[text] = found.ids, found.offsets
        return self.kept[text]

    def row(self, sentence, before, after, title, target):
        name = self.of(target)[0][:WINDOWS["target"]]
        b = self.of(before)[0][-WINDOWS["before"]:]
        s, offsets = (part[:WINDOWS["sentence"]] for part in self.of(sentence))
        a = self.of(after)[0][:WINDOWS["after"]]
        t = self.of(title)[0][:WINDOWS["title"]]
        ids = [self.cls, *name, self.sep, *b, self.sep, *s, self.sep, *a, self.sep, *t, self.sep]
        first = len(name) + len(b) + 3
        types = [0] * first + [1] * (len(s) + 1) + [0] * (len(a) + len(t) + 2)
        return Row(ids, types, first, offsets, range(1, 1 + len(name)))


def batch(rows, claims):
    """rows: list of Row; claims: (index of the row, holder's pieces, pieces of the target's mentions)."""
    width = max(map(len, rows))
    ids, types, mask = (torch.zeros(len(rows), width, dtype=torch.long) for _ in range(3))
    for i, r in enumerate(rows):
        ids[i, :len(r)] = torch.tensor(r.ids)
        types[i, :len(r)] = torch.tensor(r.types)
        mask[i, :len(r)] = 1
    at = torch.tensor([c[0] for c in claims])
    marks = torch.full((len(claims), width), UNMARKED)
    weights = torch.zeros(3, len(claims), width)
    for i, (row, holder, mentions) in enumerate(claims):
        r = rows[row]
        target = [*r.target, *(m for m in mentions if m not in holder)]
        marks[i, target] = TARGET
        marks[i, holder] = HOLDER
        for part, places in enumerate((holder, target, list(range(r.first, r.first + len(r.offsets))))):
            weights[part, i, places] = 1 / len(places)
    return ids, types, mask, at, marks, weights[0], weights[1], weights[2]
