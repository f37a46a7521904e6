#!/bin/sh
# Two coders add, decide and undo, and four readers ask, all at once for so many seconds; then nothing may be
# lost, nothing may have failed, and the store must be sound. Outside CI.
#
# usage: Tests/writers-and-readers.sh [-p PROGRAM] [-s STORE] [SECONDS]
# STORE is empty or not there yet: a file, or an address of PostgreSQL.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
program=$here/.build/release/treatygraph
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
store=$folder/store.sqlite
while getopts p:s: option; do
  case $option in
    p) program=$OPTARG ;;
    s) store=$OPTARG ;;
    *) exit 2 ;;
  esac
done
shift $((OPTIND - 1))
seconds=${1:-600}
export TREATYGRAPH_STORE="$store" TREATYGRAPH_JUDGE=off
"$program" add "$here"/data/articles/2025-10-2*.txt >/dev/null 2>&1
end=$(($(date +%s) + seconds))

# Adds an article, takes it out of all answers, and takes every second of these back.
writer() {
  count=0
  export TREATYGRAPH_CODER="$1"
  while [ "$(date +%s)" -lt "$end" ]; do
    count=$((count + 1))
    name=$folder/$1-$count.txt
    printf 'Date: 2025-11-01\n\nPeru signed the Paris Agreement in round %s of %s.\n' "$count" "$1" >"$name"
    "$program" add "$name" >/dev/null 2>>"$folder/$1.errors" || echo "add failed" >>"$folder/$1.errors"
    "$program" remove "$name" >/dev/null 2>>"$folder/$1.errors" || echo "remove failed" >>"$folder/$1.errors"
    if [ $((count % 2)) = 0 ]; then
      "$program" undo >/dev/null 2>>"$folder/$1.errors" || echo "undo failed" >>"$folder/$1.errors"
    fi
  done
  echo "$count" >"$folder/$1.count"
}

# Asks in turn; a question that finds nothing is no failure.
reader() {
  count=0
  while [ "$(date +%s)" -lt "$end" ]; do
    for question in 'positions Peru' 'search Paris' 'log' 'changes'; do
      # shellcheck disable=SC2086
      "$program" $question >/dev/null 2>"$folder/$1.last" || [ $? = 1 ] || cat "$folder/$1.last" >>"$folder/$1.errors"
      count=$((count + 1))
    done
  done
  echo "$count" >"$folder/$1.count"
}

for coder in ana ben; do writer $coder & done
for name in r1 r2 r3 r4; do reader $name & done
wait
added=$(($(cat "$folder/ana.count") + $(cat "$folder/ben.count")))
asked=$(cat "$folder"/r?.count | paste -sd+ | bc)
undone=$(($(cat "$folder/ana.count") / 2 + $(cat "$folder/ben.count") / 2))
decided=$((added + undone))
kept=$("$program" articles --limit 1000000 --format json | grep -c '/\(ana\|ben\)-[0-9]*.txt' || true)
entries=$("$program" log --limit 1000000 --format json | grep -c '"\(remove\|undo\)"' || true)
echo "$seconds s: $added articles added, $undone to be seen, $kept seen; $decided decisions made, $entries kept; $asked questions"
grep -h -v '^[0-9]* article' "$folder"/*.errors 2>/dev/null | sort | uniq -c | head || true
"$program" doctor
[ "$kept" = "$undone" ] && [ "$entries" = "$decided" ]
