#!/usr/bin/env bash
# pysbd 0.3.4 (English): ends a sentence behind "para.", "op. para." and "doc.", though not behind
# "Art.", "H.E." or "U.S.".
#
# Why it matters: reports of negotiations cite provisions and documents in just these words. The
# number of the paragraph becomes a sentence of its own, and what an actor opposed is cut off:
# "Norway opposed para. " / "3. ". Counts of sentences and every offset behind it shift as well.
set -euo pipefail
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
python3 -m venv environment
environment/bin/pip install -q 'pysbd==0.3.4'
environment/bin/python -W ignore - <<'PYTHON'
from importlib.metadata import version
import pysbd

print("pysbd", version("pysbd"))
segmenter = pysbd.Segmenter(language="en", clean=False)
expected = {
    "Delegates cited Art. 5 of the text. Chile objected.": [
        "Delegates cited Art. 5 of the text. ", "Chile objected."],
    "The EU, supported by Norway, opposed para. 3. Japan agreed.": [
        "The EU, supported by Norway, opposed para. ", "3. ", "Japan agreed."],
    "The U.S. Senate rejected it. H.E. Mr. Roe spoke on op. para. 12 (bis). He left.": [
        "The U.S. Senate rejected it. ", "H.E. Mr. Roe spoke on op. para. ", "12 (bis). ",
        "He left."],
    "Ghana (for the G-77/China) objected; see doc. A/79/L.2. Peru agreed.": [
        "Ghana (for the G-77/China) objected; see doc. ", "A/79/L.2. ", "Peru agreed."],
}
for text, sentences in expected.items():
    found = segmenter.segment(text)
    print(found)
    assert found == sentences, f"changed: {text}"
PYTHON
