#!/usr/bin/env python3
"""Prints how well pages were read: F1 over the words of the body, and titles, dates and outlets that are right.

usage: score.py FOLDER FOUND [-v]

FOLDER has gold.json; FOUND is what `Benchmarks read` wrote, or the word trafilatura. Of half A the rules were made,
half B was set aside. -v names what is wrong.
"""
import collections
import json
import os
import re
import sys


def words(text):
    return collections.Counter(re.findall(r"\w+", (text or "").lower()))


def f1(found, body, optional):
    """What is optional counts neither way."""
    found, body = words(found), words(body)
    common = (found & body).total()
    extra = (found - body - words(optional)).total()
    return 2 * common / (common + extra + body.total()) if common else 0.0


def same(found, known):
    return " ".join((found or "").lower().split()) == " ".join((known or "").lower().split())


def ours(path):
    with open(path, encoding="utf-8") as file:
        for line in file:
            found = json.loads(line)
            yield os.path.splitext(os.path.basename(found["name"]))[0], found


def trafilatura(folder, names):
    import trafilatura
    for name in names:
        with open(f"{folder}/{name}.html", "rb") as file:
            found = trafilatura.bare_extraction(
                file.read(), with_metadata=True, include_comments=False, include_tables=True)
        found = found.as_dict() if found else {}
        yield name, {"title": found.get("title"), "date": found.get("date"), "outlet": found.get("sitename"),
                     "body": found.get("text")}


def main(folder, source, verbose):
    with open(f"{folder}/gold.json", encoding="utf-8") as file:
        gold = json.load(file)
    found = dict(trafilatura(folder, [page["name"] for page in gold]) if source == "trafilatura" else ours(source))
    print(os.path.basename(source))
    for halves in ("A", "B", "AB"):
        pages = [page for page in gold if page["half"] in halves]
        scores = []
        right = collections.Counter()
        for page in pages:
            mine = found.get(page["name"], {})
            scores.append(f1(mine.get("body"), page["body"], page["optional"] + " " + page["title"]))
            for field in ("title", "date", "outlet"):
                right[field] += same(mine.get(field), page[field])
                if verbose and halves == "AB" and not same(mine.get(field), page[field]):
                    print(f"  {page['name']}: {field} {mine.get(field)!r}, not {page[field]!r}")
            if verbose and halves == "AB" and scores[-1] < 0.97:
                print(f"  {page['name']}: body {scores[-1]:.3f}")
        fields = ", ".join(f"{field} {right[field]}" for field in ("title", "date", "outlet"))
        print(f"  {halves:2} {len(pages)}: F1 mean {sum(scores) / len(scores):.3f}, worst {min(scores):.3f}; right: {fields}")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], "-v" in sys.argv)
