#!/bin/sh
# Opens each page of `treatygraph serve` in Debian's headless Chromium, at three widths and in both themes:
# axe-core finds nothing serious, the console has no error, nothing is asked of another server, nothing is
# wider than its window. Then decides by mouse, by keys and without scripts, and looks in the log.
#   Tests/serve-in-a-browser.sh [-p PROGRAM] [-v FOLDER_OF_A_VENV] [-o FOLDER_FOR_PICTURES] [STORE]
# Without a store the sample articles are read. Needs Debian's chromium, and network for the first run:
# axe-playwright-python from PyPI goes into the venv. rc 1 where something is found.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
program=$here/.build/release/treatygraph
venv=${TMPDIR:-/tmp}/treatygraph-browser
pictures=
while getopts p:v:o: option; do
  case $option in
    p) program=$OPTARG ;;
    v) venv=$OPTARG ;;
    o) pictures=$OPTARG ;;
    *) exit 2 ;;
  esac
done
shift $((OPTIND - 1))
folder=$(mktemp -d)
server=
trap 'test -z "$server" || kill "$server" 2>/dev/null || true; rm -r "$folder"' EXIT
if [ ! -x "$venv/bin/python" ]; then
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet axe-playwright-python
fi
export TREATYGRAPH_JUDGE=off
store=$folder/store.sqlite
if [ $# -eq 0 ]; then
  "$program" add "$here"/data/articles/*.txt --store "$store" >/dev/null 2>&1
  "$program" add "$here"/Tests/Serving/hostile.txt --store "$store" >/dev/null 2>&1
else
  cp "$1" "$store"
fi
"$program" serve --port 0 --coder ana --store "$store" >"$folder/addresses" 2>"$folder/messages" &
server=$!
for _ in 1 2 3 4 5 6 7 8 9 10; do
  test -s "$folder/addresses" && break
  sleep 0.2
done
"$venv/bin/python" "$here/Tests/Serving/browse.py" "$folder/addresses" "$program" "$store" "$pictures"
