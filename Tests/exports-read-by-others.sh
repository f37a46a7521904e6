#!/bin/sh
# Reads each file that `export` writes with the programs that it is written for, and lays what they read
# beside the tables: nodes, edges, values, types, dates, Unicode, parallel edges.
#   Tests/exports-read-by-others.sh [-p PROGRAM] [-v FOLDER_OF_A_VENV] [STORE]
# Without a store the sample articles are read. Needs network for the first run: networkx, python-igraph,
# rdflib, pyoxigraph, pyld, followthemoney, openpyxl, pandas from PyPI go into the venv; rapper
# (raptor2-utils), dot (graphviz) and R's igraph (r-cran-igraph) are asked where Debian has them installed.
# rc 1 where one reads something else.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
program=$here/.build/release/treatygraph
venv=${TMPDIR:-/tmp}/treatygraph-readers
while getopts p:v: option; do
  case $option in
    p) program=$OPTARG ;;
    v) venv=$OPTARG ;;
    *) exit 2 ;;
  esac
done
shift $((OPTIND - 1))
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
if [ ! -x "$venv/bin/python" ]; then
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet networkx python-igraph rdflib pyoxigraph pyld openpyxl pandas
  # Builds a library of its own, which may fail: the others are asked all the same.
  "$venv/bin/pip" install --quiet followthemoney || true
fi
store=${1:-$folder/store.sqlite}
if [ $# -eq 0 ]; then
  "$program" add "$here"/data/articles/*.txt --store "$store" >/dev/null 2>&1
  # Names that readers trip over: other scripts, marks of every format, what looks like a formula.
  "$program" define '=SUM(A1) "Łódź" & <Việt Nam> 中文, İstanbul' --kind group --store "$store" >/dev/null 2>&1 || true
  "$program" record '=SUM(A1) "Łódź" & <Việt Nam> 中文, İstanbul' supports 'Paris Agreement' --kind group \
    --quote '=SUM(A1) "Łódź" & <Việt Nam> 中文, İstanbul backs it.' --source 'a "b" & c' --date 2024-08 \
    --store "$store" >/dev/null 2>&1 || echo "note: no hostile name was recorded" >&2
fi
cd "$folder"
for format in csv jsonl matrix graphml gexf dot dl pajek turtle nquads jsonld ftm xlsx; do
  "$program" export --as $format -o out.$format --store "$store" 2>/dev/null
done
"$program" export --as csv --what edges -o edges.csv --store "$store" 2>/dev/null
"$program" export --as graphml --network congruence -o one.graphml --store "$store" 2>/dev/null
"$program" export --as csv --network congruence --what edges -o one.csv --store "$store" 2>/dev/null
"$venv/bin/python" "$here/Tests/Exports/read.py"
