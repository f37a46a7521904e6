#!/usr/bin/env bash
# readability-lxml 0.9: short_title() takes a headline with a dash or a bar for "headline - site"
# and keeps one half, by the number of words.
#
#   Treaty talks collapse - Ireland, France and Austria oppose deal
#     short_title(): Ireland, France and Austria oppose deal
#   Plastics treaty: Norway and Rwanda push for a cap - Delegates divided
#     short_title(): Plastics treaty: Norway and Rwanda push for a cap
#
# Why it matters: headlines carry positions and name the treaty that the article's first sentences
# only call "the deal". A title read this way can lose either, and nothing says so; title() is whole.
set -euo pipefail
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
python3 -m venv environment
environment/bin/pip install -q 'readability-lxml==0.9'
environment/bin/python -W ignore - <<'PYTHON'
from importlib.metadata import version
from readability import Document

print("readability-lxml", version("readability-lxml"))
body = "<p>" + "Norway said that it backed the cap on production. " * 12 + "</p>"
expected = {
    "Treaty talks collapse - Ireland, France and Austria oppose deal":
        "Ireland, France and Austria oppose deal",
    "Plastics treaty: Norway and Rwanda push for a cap - Delegates divided":
        "Plastics treaty: Norway and Rwanda push for a cap",
    "EU | Ireland says no to the trade deal with Mercosur states":
        "Ireland says no to the trade deal with Mercosur states",
}
for title, short in expected.items():
    page = Document(
        f"<html><head><title>{title}</title></head><body><article>{body}</article></body></html>")
    print(page.title(), "->", page.short_title())
    assert page.title() == title, page.title()
    assert page.short_title() == short, f"changed: {page.short_title()}"
PYTHON
