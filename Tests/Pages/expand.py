#!/usr/bin/env python3
"""Makes the pages of Tests/Fixtures/web, and a file gold.json with what is known of each.

usage: expand.py FOLDER
"""
import html
import json
import os
import re
import sys

FIXTURES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../Fixtures/web")


def read(path):
    with open(f"{FIXTURES}/{path}", encoding="utf-8") as file:
        return file.read()


def articles():
    """Pairs of a title and the marked lines below it."""
    for chunk in read("texts.txt").strip().split("\n\n"):
        title, *blocks = chunk.split("\n")
        yield title.removeprefix("# "), blocks


def cells(block):
    return [cell.strip() for cell in block.strip("|").split("|")]


def plain(block):
    if block.startswith("|"):
        return " ".join(cells(block))
    text = re.sub(r"^(## |- |> )", "", block)
    return re.sub(r"\*(.+?)\*", r"\1", re.sub(r"\[(.+?)\]\(.+?\)", r"\1", text))


def inline(text):
    text = re.sub(r"\[(.+?)\]\((.+?)\)", r'<a href="\2">\1</a>', html.escape(text, quote=False))
    return re.sub(r"\*(.+?)\*", r"<em>\1</em>", text)


def framed(head, name, usual, text):
    return head.get(name, usual).replace("*", inline(text), 1)


def markup(blocks, head):
    lines = []
    while blocks:
        mark = blocks[0][0] if blocks[0][0] in "|-" else ""
        count = next((i for i, block in enumerate(blocks) if block[0] != mark), len(blocks)) if mark else 1
        run, blocks = blocks[:count], blocks[count:]
        if mark == "-":
            items = [framed(head, "li", "<li>*</li>", block[2:]) for block in run]
            lines += items if "li" in head else ["<ul>" + "".join(items) + "</ul>"]
        elif mark == "|":
            rows = []
            for number, block in enumerate(run):
                tag = "td" if number else "th"
                rows.append("<tr>" + "".join(f"<{tag}>{inline(cell)}</{tag}>" for cell in cells(block)) + "</tr>")
            lines.append("<table>" + "".join(rows) + "</table>")
        elif run[0].startswith("## "):
            lines.append(framed(head, "h", "<h2>*</h2>", run[0][3:]))
        elif run[0].startswith("> "):
            lines.append(framed(head, "q", "<blockquote><p>*</p></blockquote>", run[0][2:]))
        else:
            lines.append(framed(head, "p", "<p>*</p>", run[0]))
    return "\n".join(lines)


def value(word, title, blocks, head):
    if word.startswith(">"):
        return read(f"parts/{word[1:]}.html").strip("\n")
    if word == "title":
        return html.escape(title)
    if word == "rawtitle":
        return title
    if word == "lead":
        return html.escape(plain(blocks[0]))
    if word == "text":
        return json.dumps("\n".join(map(plain, blocks)), ensure_ascii=False)
    if not word.startswith("body"):
        return "{{" + word + "}}"
    first, _, last = (word[5:] or "1-").partition("-")
    text = markup(blocks[int(first) - 1:int(last) if last else None], head)
    if first == "1" and "dropcap" in head:
        text = re.sub("<p>(.)", r'<p><span class="dropcap">\1</span>', text, count=1)
    return text


def main(folder):
    os.makedirs(folder, exist_ok=True)
    texts = list(articles())
    gold = []
    for file in sorted(os.listdir(f"{FIXTURES}/pages")):
        meta, _, template = read(f"pages/{file}").partition("\n---\n")
        head = dict(line.split(": ", 1) for line in meta.split("\n"))
        title, blocks = texts[int(head["text"]) - 1]
        page = re.sub(r"\{\{(.+?)\}\}", lambda match: value(match[1], title, blocks, head), template)
        with open(f"{folder}/{file}", "wb") as output:
            output.write(page.encode(head.get("encoding", "utf-8"), "xmlcharrefreplace"))
        body = "\n".join([*map(plain, blocks), head.get("also", "")])
        gold.append({"name": file[:-5], "title": title, "date": head["date"], "outlet": head["outlet"],
                     "body": body, "optional": head.get("neutral", ""), "half": head["half"]})
    with open(f"{folder}/gold.json", "w", encoding="utf-8") as output:
        json.dump(gold, output, ensure_ascii=False, indent=1)


if __name__ == "__main__":
    main(sys.argv[1])
