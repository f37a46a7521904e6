#!/bin/sh
# Sends 10,000 hostile requests to `treatygraph serve` and looks whether it answers, grows or lets anybody
# in; then two browsers and the command line decide at once for some seconds, and nothing may be lost.
#   Tests/serve-under-attack.sh [-p PROGRAM] [-n REQUESTS] [-s SECONDS]
# Needs nothing but Python. rc 1 where something is found.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
program=$here/.build/release/treatygraph
requests=10000
seconds=60
while getopts p:n:s: option; do
  case $option in
    p) program=$OPTARG ;;
    n) requests=$OPTARG ;;
    s) seconds=$OPTARG ;;
    *) exit 2 ;;
  esac
done
folder=$(mktemp -d)
server=
trap 'test -z "$server" || kill "$server" 2>/dev/null || true; rm -r "$folder"' EXIT
export TREATYGRAPH_JUDGE=off
store=$folder/store.sqlite
"$program" add "$here"/data/articles/*.txt --store "$store" >/dev/null 2>&1
"$program" serve --port 0 --coder ana --store "$store" >"$folder/addresses" 2>"$folder/messages" &
server=$!
for _ in 1 2 3 4 5 6 7 8 9 10; do
  test -s "$folder/addresses" && break
  sleep 0.2
done
python3 "$here/Tests/Serving/attack.py" "$folder/addresses" "$program" "$store" "$server" "$requests" "$seconds"
