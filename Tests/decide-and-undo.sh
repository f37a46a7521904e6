#!/usr/bin/env bash
# Lets a person decide at random, kills the program at random in between, undoes everything in order,
# and compares what the store answers then, byte for byte, with what it answered first.
#
# usage: Tests/decide-and-undo.sh [-n DECISIONS] [-k KILLS] [-r SEED] [-p PROGRAM] FILE...
set -euo pipefail

decisions=1000
kills=100
RANDOM=1
program=$(dirname "$0")/../.build/release/treatygraph
while getopts n:k:r:p: option; do
  case $option in
    n) decisions=$OPTARG ;;
    k) kills=$OPTARG ;;
    r) RANDOM=$OPTARG ;;
    p) program=$OPTARG ;;
    *) exit 2 ;;
  esac
done
shift $((OPTIND - 1))
[ $# -gt 0 ] || { echo "usage: $0 [-n DECISIONS] [-k KILLS] [-r SEED] FILE..." >&2; exit 2; }

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export TREATYGRAPH_STORE=$folder/store TREATYGRAPH_CODER=ana

"$program" add "$@" > "$folder/log" 2>&1
statements=$(sqlite3 "$TREATYGRAPH_STORE" "SELECT max(id) FROM claim")
articles=$(sqlite3 "$TREATYGRAPH_STORE" "SELECT max(id) FROM article")
mapfile -t names < <(sqlite3 "$TREATYGRAPH_STORE" "SELECT DISTINCT name FROM actor ORDER BY id")

# All that the store answers.
answer() {
  "$program" actors --format json
  "$program" treaties --format json
  "$program" articles --format json
  for article in $(seq "$articles"); do
    "$program" show "$article" --format json
  done
  "$program" graph --format json --output "$folder/graph.dot" 2> /dev/null || true
}

pick() { echo $((RANDOM % $1 + 1)); }
name() { echo "${names[RANDOM % ${#names[@]}]}"; }
sides=(support oppose neutral)
modalities=(asserted planned conditional possible reported)

# One act of a person; what is refused is as good as what is done.
decide() {
  local statement number=$1
  statement=$(pick "$statements")
  case $((RANDOM % 14)) in
    0 | 1) "$program" accept "$statement" ;;
    2 | 3) "$program" reject "$statement" ;;
    4) "$program" correct "$statement" --side "${sides[RANDOM % 3]}" ;;
    5) "$program" correct "$statement" --modality "${modalities[RANDOM % 5]}" --date 2024-05 ;;
    6) "$program" correct "$statement" --actor "$(name)" --condition none ;;
    7) "$program" note "$statement" "note $number" ;;
    8) "$program" tag "$statement" "tag$((RANDOM % 5))" ;;
    9) "$program" remove "$(pick "$articles")" ;;
    10) "$program" restore "$(pick "$articles")" ;;
    11) "$program" merge "$(name)" "$(name)" ;;
    12) "$program" define "Body $number" --kind ngo ;;
    13) "$program" rename "$(name)" "Name $number" ;;
  esac
}

# No entry without its decisions, no reference into nothing.
check() {
  local faults
  faults=$(sqlite3 "$TREATYGRAPH_STORE" "
    PRAGMA integrity_check;
    SELECT * FROM pragma_foreign_key_check;
    SELECT 'half-made: ' || id FROM journal WHERE kind IN ('accept', 'reject', 'correct')
      AND NOT EXISTS (SELECT 1 FROM decision WHERE entry = journal.id);
    SELECT 'no subject: ' || id FROM journal
      WHERE NOT EXISTS (SELECT 1 FROM journalSubject WHERE entry = journal.id);")
  [ "$faults" = ok ] || { echo "$faults"; exit 1; }
}

answer > "$folder/first"
met=0
every=$((kills > 0 ? decisions / kills : decisions + 1))
for number in $(seq "$decisions"); do
  if ((every > 0 && number % every == 0)); then
    decide "$number" > /dev/null 2>&1 &
    child=$!
    sleep "0.0$((RANDOM % 90 + 10))"
    pkill -KILL -P "$child" 2> /dev/null && met=$((met + 1))
    wait "$child" 2> /dev/null || true
    check
  else
    decide "$number" > /dev/null 2>&1 || true
  fi
done
check
entries=$(sqlite3 "$TREATYGRAPH_STORE" "SELECT count(*) FROM journal")
answer > "$folder/between"
echo "decided: $entries entries of $decisions acts, $met of $kills kills met a running program"
cmp -s "$folder/first" "$folder/between" && { echo "nothing has changed" >&2; exit 1; }

undone=0
while "$program" undo > /dev/null 2> "$folder/log"; do undone=$((undone + 1)); done
grep -q "nothing that stands" "$folder/log" || { cat "$folder/log"; exit 1; }
check
answer > "$folder/last"
if ! cmp "$folder/first" "$folder/last"; then
  diff "$folder/first" "$folder/last" | cut -c 1-200 | head -n 20
  exit 1
fi
echo "undone:  $undone entries; the same $(wc -c < "$folder/first") bytes as at first"
