#!/bin/sh
# Asks `treatygraph mcp` by the official Python SDK, in two versions: each tool with good and bad arguments,
# resources, prompts, each revision; then 1,000 calls, and how much memory the program holds.
#   Tests/assistant-by-the-sdk.sh [-p PROGRAM] [-v FOLDER_OF_VENVS] [VERSION...]
# Needs network for the first run: mcp from PyPI goes into a venv for each version. rc 1 where something
# fails, or memory grows.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
program=$here/.build/release/treatygraph
venvs=${TMPDIR:-/tmp}/treatygraph-assistants
while getopts p:v: option; do
  case $option in
    p) program=$OPTARG ;;
    v) venvs=$OPTARG ;;
    *) exit 2 ;;
  esac
done
shift $((OPTIND - 1))
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
export TREATYGRAPH_JUDGE=off
"$program" add "$here"/data/articles/*.txt --store "$folder/sample.sqlite" >/dev/null 2>&1
failed=0
for version in ${*:-2.3.0 1.30.0}; do
  venv=$venvs/mcp-$version
  if [ ! -x "$venv/bin/python" ]; then
    python3 -m venv "$venv"
    "$venv/bin/pip" install --quiet "mcp==$version"
  fi
  cp "$folder/sample.sqlite" "$folder/$version.sqlite"
  "$venv/bin/python" "$here/Tests/Assisting/ask.py" "$program" "$folder/$version.sqlite" || failed=1
done
exit $failed
