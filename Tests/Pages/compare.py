#!/usr/bin/env python3
"""Prints how well several readers read the pages that invent.py made, side by side.

usage: compare.py FOLDER READER... [-v]

A reader is `trafilatura`, `readability`, or the file that `Benchmarks read FOLDER/SET/*.html ...` wrote. The set "news"
is scored by F1 over runs of four words, "web" and "more" by F1 over words, all means over pages, "chunks" by F1 over the pieces of
all pages that must and must not be there. What is neutral counts neither way. -v names the pages below 0.97.
"""
import collections
import json
import os
import re
import sys


def words(text):
    return re.findall(r"\w+", (text or "").lower())


def runs(text, size):
    """Counted runs of words, line by line, so that it does not matter how paragraphs are joined."""
    found = collections.Counter()
    for line in (text or "").split("\n"):
        all_words = words(line)
        for start in range(max(1, len(all_words) - size + 1)) if all_words else ():
            found[tuple(all_words[start:start + size])] += 1
    return found


def f1(found, page, size):
    found, body, neutral = (runs(text, size) for text in (found, page["body"], page["neutral"]))
    common = (found & body).total()
    extra = (found - body - neutral).total()
    return 2 * common / (common + extra + body.total()) if common else 0.0


def pieces(found, page):
    """Pieces rightly there, wrongly there and missing."""
    text = " ".join(words(found))
    inside = [" ".join(words(piece)) in text for piece in page["with"]]
    outside = [" ".join(words(piece)) in text for piece in page["without"]]
    return sum(inside), sum(outside), len(inside) - sum(inside)


def trafilatura(path):
    import trafilatura
    with open(path, "rb") as file:
        return trafilatura.extract(file.read(), include_comments=False, include_tables=True)


def readability(path):
    import lxml.html
    import readability
    with open(path, "rb") as file:
        found = lxml.html.fromstring(readability.Document(file.read()).summary())
    for element in found.iter("p", "div", "li", "h1", "h2", "h3", "h4", "td", "th", "br", "pre", "dt", "dd", "blockquote", "tr"):
        element.tail = "\n" + (element.tail or "")
        if element.text:
            element.text = "\n" + element.text
    return found.text_content()


def load(reader):
    if reader in ("trafilatura", "readability"):
        return globals()[reader]
    with open(reader, encoding="utf-8") as file:
        bodies = {os.path.abspath(line["name"]): line.get("body") for line in map(json.loads, file)}
    return lambda path: bodies.get(os.path.abspath(path))


def main(folder, readers, verbose):
    for reader in readers:
        read = load(reader)
        figures = []
        for name, size in (("news", 4), ("web", 1), ("chunks", 0), ("more", 1)):
            with open(f"{folder}/{name}/gold.json", encoding="utf-8") as file:
                gold = json.load(file)
            scores, counts = [], [0, 0, 0]
            for page in gold:
                found = read(f"{folder}/{name}/{page['name']}.html")
                if size:
                    score = f1(found, page, size)
                else:
                    here = pieces(found, page)
                    counts = [total + one for total, one in zip(counts, here)]
                    score = 2 * here[0] / (2 * here[0] + here[1] + here[2]) if here[0] else 0.0
                scores.append(score)
                if verbose and score < 0.97:
                    print(f"  {name} {page['name']}: {score:.3f}")
            mean = sum(scores) / len(scores) if size else 2 * counts[0] / (2 * counts[0] + counts[1] + counts[2])
            figures.append(f"{name} {mean:.3f}")
        print(f"{os.path.basename(reader)}: {', '.join(figures)}")


if __name__ == "__main__":
    arguments = [argument for argument in sys.argv[1:] if argument != "-v"]
    main(arguments[0], arguments[1:], "-v" in sys.argv)
