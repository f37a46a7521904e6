#!/usr/bin/env python3
"""Invents pages in the manner of many publishers, each with what its text is, for four sets of a hundred.

usage: invent.py FOLDER [SEED]

FOLDER/news, web, chunks and more get 100 pages and a gold.json each: `body` is the text, `neutral` what counts
neither way (captions, standfirsts), `with` and `without` are pieces that must and must not be found. The labels come
from the generator, before any reader has seen the page.
"""
import html
import json
import os
import random
import re
import sys

from invented_text import Writer
from invented_more import MORE
from invented_sites import CHUNKS, NEWS, WEB


class Page:
    """What a template puts together: the text as it goes, and what is none of it."""

    def __init__(self, rng):
        self.rng = rng
        self.writer = Writer(rng)
        self.body = []
        self.neutral = []
        self.noise = []

    def p(self, low=2, high=4, tag="p", attributes="", raw=False):
        text = self.writer.paragraph(low, high)
        self.body.append(text)
        marked = self.writer.marked(text)
        return marked if raw else f"<{tag}{attributes}>{marked}</{tag}>"

    def ps(self, least=5, most=10, **keys):
        return [self.p(**keys) for _ in range(self.rng.randint(least, most))]

    def say(self, text, frame="*"):
        """A piece of the text in a frame."""
        self.body.append(text)
        return frame.replace("*", html.escape(text, quote=False), 1)

    def aside(self, text, frame="*"):
        """What counts neither way."""
        self.neutral.append(text)
        return frame.replace("*", html.escape(text, quote=False), 1)

    def chrome(self, text, frame="*"):
        """What is no part of the text."""
        self.noise.append(text)
        return frame.replace("*", html.escape(text, quote=False), 1)

    def list(self, low=3, high=6, tag="ul", item="<li>*</li>"):
        items = [self.say(self.writer.item(), item) for _ in range(self.rng.randint(low, high))]
        return f"<{tag}>" + "".join(items) + f"</{tag}>"

    def table(self, rows=4):
        lines = []
        for number in range(rows):
            cell = "td" if number else "th"
            words = [self.writer.place(), str(self.rng.randint(2, 990)), str(self.rng.randint(2, 990))]
            if not number:
                words = ["District", "Before", "After"]
            self.body.extend(words)
            lines.append("<tr>" + "".join(f"<{cell}>{word}</{cell}>" for word in words) + "</tr>")
        return "<table>" + "".join(lines) + "</table>"

    def teasers(self, count, frame):
        """Titles and first lines of other articles; * is the title, % the line."""
        parts = []
        for _ in range(count):
            title, line = self.writer.title(), self.writer.sentence()
            self.noise += [title, line]
            parts.append(frame.replace("*", html.escape(title)).replace("%", html.escape(line)))
        return "\n".join(parts)

    def comments(self, count, frame):
        parts = []
        for _ in range(count):
            text = self.writer.comment()
            self.noise.append(text)
            parts.append(frame.replace("@", self.writer.person()).replace("*", html.escape(text)))
        return "\n".join(parts)


def pieces(rng, texts, count, low, high):
    """Parts of sentences of different texts, as a person picks them."""
    picked = []
    for text in rng.sample(texts, min(count, len(texts))):
        words = text.split()
        size = min(len(words), rng.randint(low, high))
        start = rng.randint(0, len(words) - size)
        picked.append(" ".join(words[start:start + size]))
    return picked


def make(folder, name, templates, seed, count=100):
    os.makedirs(f"{folder}/{name}", exist_ok=True)
    gold = []
    for number in range(count):
        rng = random.Random(f"{seed} {name} {number}")
        page = Page(rng)
        template = templates[number % len(templates)]
        title = page.writer.title()
        markup = template(page, title)
        plain = html.unescape(re.sub("<[^>]+>", "", markup))
        page.body.sort(key=lambda text: plain.find(text))
        file = f"{number:03}-{template.__name__}"
        with open(f"{folder}/{name}/{file}.html", "w", encoding="utf-8") as output:
            output.write(markup)
        long = [text for text in page.body if len(text.split()) > 8] or page.body
        gold.append({
            "name": file, "title": title, "body": "\n".join(page.body),
            "neutral": "\n".join(page.neutral + [title]),
            "with": pieces(rng, [long[0], long[-1]], 2, 4, 9) + pieces(rng, [text for text in page.body if len(text.split()) > 2], 2, 3, 9),
            "without": pieces(rng, page.noise, 4, 3, 9)})
    with open(f"{folder}/{name}/gold.json", "w", encoding="utf-8") as output:
        json.dump(gold, output, ensure_ascii=False, indent=1)


if __name__ == "__main__":
    for set_name, sites in (("news", NEWS), ("web", WEB), ("chunks", CHUNKS), ("more", MORE)):
        make(sys.argv[1], set_name, sites, sys.argv[2] if len(sys.argv) > 2 else "1")
