"""The encoder (BERT as MiniLM has it) and the judge's head, with the names of the weights' file."""

import math

import torch
from torch import nn
from torch.nn import functional as F


class Drop(nn.Module):
    """Dropout with one mask for all pieces of a sentence: as good here, and cheap to draw."""

    def __init__(self, share):
        super().__init__()
        self.share = share

    def forward(self, x):
        if not self.training:
            return x
        mask = (torch.rand(x.shape[0], 1, x.shape[2]) >= self.share).to(x.dtype)
        return x * mask / (1 - self.share)


class Attention(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.heads = heads
        self.self = nn.ModuleDict({n: nn.Linear(width, width) for n in ("query", "key", "value")})
        self.output = nn.ModuleDict({"dense": nn.Linear(width, width),
                                     "LayerNorm": nn.LayerNorm(width, eps=1e-12)})

    def forward(self, x, mask, drop):
        b, n, d = x.shape
        q, k, v = (self.self[name](x).view(b, n, self.heads, -1).transpose(1, 2)
                   for name in ("query", "key", "value"))
        # Written out: on a processor its gradient is a third faster than the fused one's.
        y = (q @ k.transpose(2, 3) / math.sqrt(d // self.heads) + mask).softmax(-1).to(v.dtype) @ v
        y = self.output["dense"](y.transpose(1, 2).reshape(b, n, d))
        return self.output["LayerNorm"](x + drop(y))


class Layer(nn.Module):
    def __init__(self, width, heads, inner):
        super().__init__()
        self.attention = Attention(width, heads)
        self.intermediate = nn.ModuleDict({"dense": nn.Linear(width, inner)})
        self.output = nn.ModuleDict({"dense": nn.Linear(inner, width),
                                     "LayerNorm": nn.LayerNorm(width, eps=1e-12)})

    def forward(self, x, mask, drop):
        x = self.attention(x, mask, drop)
        y = self.output["dense"](F.gelu(self.intermediate["dense"](x)))
        return self.output["LayerNorm"](x + drop(y))


class Judge(nn.Module):
    def __init__(self, vocabulary=30522, width=384, layers=6, heads=12, inner=1536, positions=512,
                 sides=4, states=5, hidden=256, shared=3, dropout=0.1):
        super().__init__()
        self.embeddings = nn.ModuleDict({
            "word_embeddings": nn.Embedding(vocabulary, width),
            "position_embeddings": nn.Embedding(positions, width),
            "token_type_embeddings": nn.Embedding(2, width),
            "LayerNorm": nn.LayerNorm(width, eps=1e-12)})
        self.encoder = nn.ModuleDict(
            {"layer": nn.ModuleList(Layer(width, heads, inner) for _ in range(layers))})
        self.head = nn.ModuleDict({"dense": nn.Linear(4 * width, hidden),
                                   "side": nn.Linear(hidden, sides),
                                   "state": nn.Linear(hidden, states)})
        self.marks = nn.Embedding(3, width)
        self.shared = shared
        self.drop = Drop(dropout)
        self.head_drop = nn.Dropout(0.2)

    def read(self, ids, types, mask):
        """What the lower layers make of the rows, whatever is asked about them."""
        e = self.embeddings
        x = (e["word_embeddings"](ids) + e["token_type_embeddings"](types)
             + e["position_embeddings"](torch.arange(ids.shape[1]))[None])
        x = self.drop(e["LayerNorm"](x))
        return self.through(self.encoder["layer"][:self.shared], x, mask)

    def answer(self, x, mask, rows, marks):
        """What the upper layers make of them for each claim: its row, and what the row's pieces are to it."""
        return self.through(self.encoder["layer"][self.shared:], x[rows] + self.marks(marks), mask[rows])

    def through(self, layers, x, mask):
        mask = (1 - mask[:, None, None, :].float()) * -1e4
        for layer in layers:
            x = layer(x, mask, self.drop)
        return x

    def forward(self, ids, types, mask, rows, marks, holders, targets, sentences, frozen=False):
        """The last three: weights of the pieces of each part of a claim, that sum to one."""
        with torch.set_grad_enabled(not frozen and torch.is_grad_enabled()):
            x = self.read(ids, types, mask)
        x = self.answer(x, mask, rows, marks).float()
        h, t, s = ((w[:, None, :] @ x).squeeze(1) for w in (holders, targets, sentences))
        y = self.head_drop(F.gelu(self.head["dense"](
            self.head_drop(torch.cat([h, t, h * t, s], -1)))))
        return self.head["side"](y), self.head["state"](y)


def quantised(weight):
    """Eight bits with a scale for each row."""
    scale = weight.abs().amax(1).clamp(min=1e-8) / 127
    return torch.round(weight / scale[:, None]).clamp(-127, 127).to(torch.int8), scale


def rounded(weight):
    whole, scale = quantised(weight)
    return whole.float() * scale[:, None]
