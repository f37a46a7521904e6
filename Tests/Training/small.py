"""Makes the small encoder with random weights that the tests of the run time read: small.py FOLDER (with its vocab.txt)."""

import json
import pathlib
import sys

import torch

import weights
from model import Judge, rounded
from pieces import HOLDER, TARGET

WINDOWS = {"target": 6, "before": 8, "sentence": 20, "after": 6, "title": 6}


def numbers(judge, name, chance):
    """What it makes of one sequence: a vector of the last layer, and the scores."""
    count = int(torch.randint(9, 33, (1,), generator=chance))
    pieces = torch.randint(0, 20, (1, count), generator=chance)
    parts = (torch.arange(count)[None] > count // 2).long()
    holder, target = [count - 4, count - 3], [1, 2, count - 2]
    sentence = list(range(count // 2 + 1, count))
    marks = torch.zeros(1, count, dtype=torch.long)
    marks[0, target], marks[0, holder] = TARGET, HOLDER
    spans = torch.zeros(3, 1, count)
    for part, places in enumerate((holder, target, sentence)):
        spans[part, 0, places] = 1 / len(places)
    mask, row = torch.ones_like(pieces), torch.tensor([0])
    states = judge.answer(judge.read(pieces, parts, mask), mask, row, marks)
    side, state = judge(pieces, parts, mask, row, marks, *spans)
    return {"file": name, "pieces": pieces[0].tolist(), "parts": parts[0].tolist(), "first": holder, "second": target,
            "sentence": sentence, "row": states[0, 1].tolist(), "side": side[0].tolist(), "state": state[0].tolist()}


@torch.no_grad()
def main():
    folder = pathlib.Path(sys.argv[1])
    torch.manual_seed(5)
    judge = Judge(vocabulary=20, width=48, layers=2, heads=2, inner=96, positions=64, hidden=40, shared=1)
    for name, weight in judge.named_parameters():
        if "LayerNorm" not in name:
            weight.normal_(0, 0.3)
    judge.embeddings["word_embeddings"].weight.data = rounded(judge.embeddings["word_embeddings"].weight)
    about = {"heads": "2", "windows": json.dumps(WINDOWS)}
    chance, lines = torch.Generator().manual_seed(6), []
    for name, whole in (("small", True), ("small-fp32", False)):
        weights.save(judge, folder / f"{name}.safetensors", [1.5, 0.8], about, whole)
        read, _ = weights.load(folder / f"{name}.safetensors")
        lines += [json.dumps(numbers(read, name, chance)) for _ in range(3)]
    (folder / "numbers.jsonl").write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
