#!/usr/bin/env bash
# Makes store.sqlite with a program of schema 4 (commit 47db5ec): Tests/Fixtures/schema-4/make.sh PROGRAM
set -euo pipefail
cd "$(dirname "$0")"
rm -f store.sqlite
# An earlier version of an article, which the next line replaces.
sed 's/at least 40 people/at least 30 people/' 2025-10-24-do-not-sign.txt |
  "$1" add --store store.sqlite --title 'Rights organisations to governments: do not sign in Hanoi' \
    --url https://example.org/do-not-sign -
"$1" add --store store.sqlite --url https://example.org/do-not-sign 2025-10-24-do-not-sign.txt
"$1" add --store store.sqlite 202[24]*.txt
"$1" record --store store.sqlite France signs 'cybercrime convention' --quote 'France signed.' \
  --source 'Depositary note 7' --date 2025-10-25
"$1" record --store store.sqlite 'Hanoi Peace Circle' criticises 'cybercrime convention' \
  --kind nonGovernmentalOrganization --quote 'The Hanoi Peace Circle finds the convention too wide.' \
  --source https://example.org/circle --date 2025-10-26
