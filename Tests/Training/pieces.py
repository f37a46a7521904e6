"""Sentences as rows of word pieces: [CLS] before [SEP] sentence [SEP] after [SEP] title [SEP]."""

import dataclasses

import torch
from tokenizers import BertWordPieceTokenizer

WINDOWS = {"before": 40, "sentence": 160, "after": 30, "title": 24}


@dataclasses.dataclass
class Row:
    ids: list
    types: list
    first: int  # Where the sentence's pieces begin.
    offsets: list  # Their characters.

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

    def row(self, sentence, before, after, title):
        b = self.of(before)[0][-WINDOWS["before"]:]
        s, offsets = (part[:WINDOWS["sentence"]] for part in self.of(sentence))
        a = self.of(after)[0][:WINDOWS["after"]]
        t = self.of(title)[0][:WINDOWS["title"]]
        ids = [self.cls, *b, self.sep, *s, self.sep, *a, self.sep, *t, self.sep]
        types = [0] * (len(b) + 2) + [1] * (len(s) + 1) + [0] * (len(a) + len(t) + 2)
        return Row(ids, types, len(b) + 2, offsets)


def batch(rows, claims):
    """rows: list of Row; claims: (index of the row, holder's pieces, target's pieces)."""
    width = max(len(r.ids) for r in rows)
    ids, types, mask = (torch.zeros(len(rows), width, dtype=torch.long) for _ in range(3))
    for i, r in enumerate(rows):
        ids[i, :len(r.ids)] = torch.tensor(r.ids)
        types[i, :len(r.ids)] = torch.tensor(r.types)
        mask[i, :len(r.ids)] = 1
    at = torch.tensor([c[0] for c in claims])
    weights = torch.zeros(3, len(claims), width)
    for i, (row, holder, target) in enumerate(claims):
        weights[0, i, holder] = 1 / len(holder)
        weights[1, i, target] = 1 / len(target)
        r = rows[row]
        weights[2, i, r.first:r.first + len(r.offsets)] = 1 / len(r.offsets)
    return ids, types, mask, at, weights[0], weights[1], weights[2]
