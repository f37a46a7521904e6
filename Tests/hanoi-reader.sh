#!/bin/sh
# Lays what changes and consistency say of the sample articles and the signatures of Hanoi beside what a
# careful reader lists (Tests/Fixtures/acts/hanoi-reader.tsv): Tests/hanoi-reader.sh [-p PROGRAM]
# Prints what must be found and is missing, and what is found and no reader would list; rc 1 for any.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
program=$here/.build/release/treatygraph
while getopts p: option; do
  case $option in
    p) program=$OPTARG ;;
    *) exit 2 ;;
  esac
done
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
store=$folder/store.sqlite
"$program" add "$here"/data/articles/*.txt --store "$store" >/dev/null 2>&1
"$program" acts import "$here/Tests/Fixtures/acts/hanoi.html" --store "$store" >/dev/null
for question in changes consistency; do
  "$program" $question --treaty 'UN Convention against Cybercrime' --store "$store" \
    --format json >"$folder/$question.jsonl" || true
done
python3 - "$here/Tests/Fixtures/acts/hanoi-reader.tsv" "$folder" <<'END'
import json, sys

found = set()
for question in ("changes", "consistency"):
    for line in open(f"{sys.argv[2]}/{question}.jsonl"):
        row = json.loads(line)
        what = f"{row['from']} → {row['to']}" if question == "changes" else row["kind"]
        found.add((question, row["actor"]["name"], what))
listed = {}
for line in open(sys.argv[1]):
    if line.startswith(("#", "question\t")):
        continue
    question, actor, what, _, _, status, _ = line.rstrip("\n").split("\t")
    listed[question, actor, what] = status
must = {key for key, status in listed.items() if status == "must"}
for key in sorted(must - found):
    print("missing:", *key)
for key in sorted(found - set(listed)):
    print("wrong:", *key)
print(f"{len(must & found)} of {len(must)} that must be found, {len(found & set(listed) - must)} "
      f"that may be, {len(found - set(listed))} wrong")
sys.exit(must - found != set() or found - set(listed) != set())
END
