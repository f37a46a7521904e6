#!/usr/bin/env bash
# A scholar's day: 200 articles, two coders, 50 corrections, 10 merges and 12 concepts; their agreement;
# then everything is read again with an edited table. Fails where a decision is lost, or does not count.
#
# usage: Tests/scholars-day.sh [-p PROGRAM] [-s STORE] [FOLDER]
# STORE is an empty one elsewhere, as an address of PostgreSQL. FOLDER keeps the store and the picture of
# the debate before and after; else nothing is kept.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
program=$root/.build/release/treatygraph
store=
while getopts p:s: option; do
  case $option in
    p) program=$OPTARG ;;
    s) store=$OPTARG ;;
    *) exit 2 ;;
  esac
done
shift $((OPTIND - 1))
if [[ $# -gt 0 ]]; then
  folder=$1
  mkdir -p "$folder"
else
  folder=$(mktemp -d)
  trap 'rm -rf "$folder"' EXIT
fi
export TREATYGRAPH_STORE=${store:-$folder/day.sqlite}
rm -rf "$folder"/day.sqlite* "$folder/articles" "$folder/data"

tg() { "$program" "$@" --no-pager; }
fail() {
  echo "FAILED: $*" >&2
  exit 1
}
# Prints the journal, without what the statements are read as.
journal() {
  tg log --limit 1000000 -f json | python3 -c '
import json, sys
for line in sys.stdin:
    entry = json.loads(line)
    for field in ("actor", "relation", "object"):
        entry.pop(field, None)
    print(json.dumps(entry))'
}

# Prints the numbers of an actor's statements in the first twenty articles.
statements_of() {
  tg positions "$1" -f json | python3 -c '
import json, sys
for line in sys.stdin:
    for source in json.loads(line)["statements"]:
        if source["article"] <= 20:
            print(source["statement"])'
}

# Fails where positions do not say of a corrected statement what its correction says.
check_corrected() {
  tg actors -f json | python3 -c '
import json, sys
for line in sys.stdin:
    actor = json.loads(line)
    print(actor.get("id") or actor["name"])' | while read -r actor; do
    tg positions "$actor" --include-uncertain -f json 2>/dev/null
  done | python3 -c '
import json, sys
found = {}
for line in sys.stdin:
    position = json.loads(line)
    for source in position["statements"]:
        found[str(source["statement"])] = {
            "side": source["polarity"], "modality": source["modality"], "date": source["date"],
            "actor": position["actor"].get("id"), "treaty": position["object"].get("id")}
wrong = 0
for line in open(sys.argv[1]):
    statement, field, value = line.rstrip("\n").split("\t")
    said = found.get(statement, {}).get(field)
    if said != value:
        wrong += 1
        print(f"statement {statement}: {field} is {said}, not {value}", file=sys.stderr)
sys.exit(1 if wrong else 0)' "$folder/corrected" || fail "a corrected value does not count"
  echo "each of $(wc -l <"$folder/corrected") corrected values counts"
}

# The sentences are our own. Each article has three states, one bloc and one group of people that the
# directory does not know, each on one of twelve matters.
mkdir "$folder/articles"
states=(Norway Peru Kenya Japan Brazil Canada Ghana Fiji Chile Egypt India Mexico Nepal Samoa Togo Tonga)
matters=("a cap on primary production" "limits on primary production" "a ban on single-use items"
  "a dedicated multilateral fund" "the new multilateral fund" "binding national targets"
  "voluntary national plans" "a list of chemicals of concern" "trade with non-parties"
  "an independent scientific panel" "a fee on virgin polymers" "just transition for waste pickers")
verbs=(supported opposed rejected welcomed criticised "called for")
groups=("island delegates" "island envoys" "harbour unions" "harbour workers" "waste pickers"
  "small recyclers" "plastics makers" "resin producers" "coastal mayors" "port mayors")
for ((article = 0; article < 200; article++)); do
  day=$(printf '2025-%02d-%02d' $((article % 9 + 1)) $((article % 27 + 1)))
  {
    printf 'Title: Talks, report %d\nDate: %s\nOutlet: Harbour Gazette\n\n' "$article" "$day"
    for ((line = 0; line < 5; line++)); do
      pick=$((article * 7 + line * 13 + article / 16))
      who=${states[$((pick % 16))]}
      case $line in
        3) who="the European Union" ;;
        4) who=${groups[$((pick % 10))]} ;;
      esac
      printf '%s %s %s, report %d of the talks says. ' "${who^}" "${verbs[$((pick % 6))]}" \
        "${matters[$(((pick + line) % 12))]}" "$article"
    done
    printf '\n'
  } >"$folder/articles/report-$article.txt"
done

echo "--- 200 articles go in"
tg add "$folder/articles" >"$folder/add.log"
articles=$(tg articles -f json | wc -l)
((articles == 200)) || fail "$articles articles, not 200"
mapfile -t statements < <(for state in "${states[@]}"; do statements_of "$state"; done | sort -nu)
((${#statements[@]} >= 50)) || fail "${#statements[@]} statements of the states are too few"
tg graph --view coalitions -o "$folder/before.png"

echo "--- 12 concepts"
for matter in "${matters[@]}"; do tg concept "$matter" --words "$matter" --coder ana >/dev/null; done
tg concept "limits on primary production" --merge-into "a cap on primary production" --coder ana >/dev/null
tg undo --coder ana >/dev/null
concepts=$(tg concepts -f json | wc -l)
((concepts == 12)) || fail "$concepts concepts, not 12"

echo "--- 50 corrections, and a second coder who knows nothing of them"
tg assign $(seq 1 20) --to ana,ben --coder ana >/dev/null
# Corrects a statement, and keeps what its positions must say from now on: field and value.
correct() {
  tg correct "$1" "--$2" "$3" --coder ana >/dev/null 2>&1 || fail "statement $1: --$2 $3 is refused"
  printf '%s\t%s\t%s\n' "$1" "$2" "$4" >>"$folder/corrected"
}
rm -f "$folder/corrected"
for ((number = 0; number < 50; number++)); do
  statement=${statements[$number]}
  case $((number % 5)) in
    0) correct "$statement" side oppose oppose ;;
    1) correct "$statement" modality planned planned ;;
    2) correct "$statement" date 2025-06 2025-06 ;;
    3) correct "$statement" actor Iceland state:ISL ;;
    4) correct "$statement" treaty 'Basel Convention' treaty:basel ;;
  esac
  ((number % 4 == 3)) || tg accept "$statement" --coder ben >/dev/null 2>&1
done
check_corrected
tg agreement --limit 3 -f table

echo "--- 10 merges"
mapfile -t groups < <(tg actors -f json | grep -v '"id"' | grep -o '"name":"[^"]*"' | cut -d'"' -f4)
for ((number = 1; number < ${#groups[@]} && number < 6; number++)); do
  tg merge "${groups[$number]}" "${groups[0]}" --coder ana >/dev/null
done
for ((rest = 15; number <= 10; number++, rest--)); do
  tg merge "${states[$rest]}" "${states[$((rest - 8))]}" --coder ana >/dev/null
done
merges=$(tg log --limit 1000000 -f json | grep -c '"what":"merge"')
((merges == 10)) || fail "$merges merges, not 10"

echo "--- everything is read again with an edited rule"
journal >"$folder/log.before"
tg concepts -f json >"$folder/concepts.before"
cp -r "$root/data" "$folder/data"
sed -i '/^criticise\t/d' "$folder/data/lexicons/predicates.tsv"
tg add "$folder/articles" --data "$folder/data" >"$folder/again.log"
journal >"$folder/log.after"
cmp "$folder/log.before" "$folder/log.after" || fail "the journal has changed"
for ((number = 0; number < 50; number++)); do
  tg log "${statements[$number]}" -f json | grep -q '"correct"' \
    || fail "the correction of statement ${statements[$number]} is lost"
done
concepts=$(tg concepts -f json | wc -l)
((concepts == 12)) || fail "$concepts concepts after reading again"
check_corrected
tg graph --view coalitions --concepts -o "$folder/after.png"
echo "each of $(wc -l <"$folder/log.after") entries is still there"
