#!/usr/bin/env bash
# Kills `treatygraph add` at random moments, lets it finish, and compares the store, row by row,
# with that of a run which nobody disturbed.
#
# usage: Tests/kill-and-resume.sh [-n KILLS] [-p PROGRAM] FILE...
set -euo pipefail

kills=20
program=$(dirname "$0")/../.build/release/treatygraph
while getopts n:p: option; do
  case $option in
    n) kills=$OPTARG ;;
    p) program=$OPTARG ;;
    *) exit 2 ;;
  esac
done
shift $((OPTIND - 1))
[ $# -gt 0 ] || { echo "usage: $0 [-n KILLS] [-p PROGRAM] FILE..." >&2; exit 2; }

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

start=$(date +%s%N)
"$program" add --store "$folder/undisturbed" "$@" > "$folder/log" 2>&1
milliseconds=$((($(date +%s%N) - start) / 1000000))
echo "undisturbed: $milliseconds ms, $(tail -n 1 "$folder/log")"

# Twice as long in all as the work takes, so that some kills meet a run that has nothing to do.
longest=$((2 * milliseconds * 2 / kills))
met=0
for _ in $(seq "$kills"); do
  pause=$((RANDOM * longest / 32768))
  "$program" add --store "$folder/disturbed" "$@" > "$folder/log" 2>&1 &
  child=$!
  sleep "$(printf '%d.%03d' $((pause / 1000)) $((pause % 1000)))"
  kill -KILL "$child" 2> /dev/null || true
  status=0
  wait "$child" 2> /dev/null || status=$?
  [ "$status" -ne 137 ] || met=$((met + 1))
done
"$program" add --store "$folder/disturbed" "$@" > "$folder/log" 2>&1
echo "disturbed:   $met of $kills kills met a running program, $(tail -n 1 "$folder/log")"

for store in undisturbed disturbed; do
  sqlite3 "$folder/$store" "PRAGMA integrity_check" ".dump" > "$folder/$store.sql"
done
if ! cmp "$folder/undisturbed.sql" "$folder/disturbed.sql"; then
  diff "$folder/undisturbed.sql" "$folder/disturbed.sql" | head -n 20
  exit 1
fi
echo "same:        $(wc -l < "$folder/undisturbed.sql") lines of dump"
