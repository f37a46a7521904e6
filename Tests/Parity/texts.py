#!/usr/bin/env python3
"""Makes texts that are hard to cut into tokens, the same each time.

usage: texts.py FOLDER

Writes, with documents separated by NUL: pieces.txt0 (odd forms glued together), scalars.txt0
(characters of many scripts at random), runs.txt0 (long repetitions) and manuals.txt0 (paragraphs of
the machine's own documentation).
"""
import glob
import gzip
import json
import os
import random
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
REFERENCE = os.path.join(HERE, "..", "Fixtures", "Language", "documents.json")
BLOCKS = [(0x20, 0x7E), (0xA0, 0x24F), (0x300, 0x3FF), (0x400, 0x4FF), (0x590, 0x6FF), (0x900, 0x97F),
          (0x1E00, 0x206F), (0x2070, 0x2BFF), (0x3000, 0x30FF), (0x4E00, 0x4FFF), (0xAC00, 0xACFF),
          (0xFB00, 0xFDFF), (0x10300, 0x1034F), (0x1D400, 0x1D7FF), (0x1F300, 0x1FAFF)]


def pieces(rng):
    with open(REFERENCE, encoding="utf-8") as file:
        forms = [form for text in json.load(file) for form in re.split(r"( +)", text) if form]
    for _ in range(8000):
        chosen = (rng.choice(forms) + rng.choice(["", "", " "]) for _ in range(rng.randint(1, 30)))
        yield "".join(chosen)


def scalars(rng):
    for _ in range(8000):
        low_high = (rng.choice(BLOCKS) for _ in range(rng.randint(1, 60)))
        yield "".join(chr(rng.randint(*block)) + " " * (rng.random() < 0.1) for block in low_high)


def runs(rng):
    units = ["a", "7", ".", "-", "(", ")", "'", " ", "\n", "b-", "b.", "x/", "e\u0301", "\u200b", "@", "1,",
             "and ", "Dr. ", "won't ", "the chair ", "😀"]
    for unit in units:
        yield unit * rng.randint(3000, 20000)
    yield "http://" + "a/" * 4000


def manuals(rng):
    paths = sorted(glob.glob("/usr/share/doc/*/*.gz") + glob.glob("/usr/share/doc/*/copyright"))
    rng.shuffle(paths)
    for path in paths[:1200]:
        opener = gzip.open if path.endswith(".gz") else open
        with opener(path, "rb") as file:
            text = file.read(60000).decode("utf-8", errors="ignore")
        yield from (p for p in re.split(r"\n\s*\n", text) if 40 < len(p) < 6000)


def main():
    folder = sys.argv[1]
    os.makedirs(folder, exist_ok=True)
    for make in (pieces, scalars, runs, manuals):
        documents = [d for d in make(random.Random(11)) if d and "\0" not in d]
        with open(os.path.join(folder, make.__name__ + ".txt0"), "wb") as file:
            file.write("\0".join(documents).encode())


if __name__ == "__main__":
    main()
