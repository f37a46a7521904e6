"""Reads the exports in this folder with the programs that they are written for, and compares."""
import csv
import json
import shutil
import subprocess
import sys
import warnings

failures = 0


def check(reader, what, found, wanted):
    global failures
    good = found == wanted
    failures += not good
    size = len(wanted) if hasattr(wanted, "__len__") and not isinstance(wanted, str) else wanted
    print(f"{'ok   ' if good else 'WRONG'} {reader:<16} {what:<44} {size}")
    if not good:
        print("      found ", str(found)[:400])
        print("      wanted", str(wanted)[:400])


def plain(text):
    """What a cell was before its formula was made harmless."""
    return text[1:] if text[:1] == "'" and text[1:2] in tuple("=+-@\t\r") else text


def ties(rows):
    return sorted((a, b, float(w), s) for a, b, w, s in rows)


rows = list(csv.DictReader(open("out.csv", encoding="utf-8", newline="")))
lines = [json.loads(line) for line in open("out.jsonl", encoding="utf-8")]
edges = ties([plain(r["source"]), plain(r["target"]), r["weight"], r["sign"]]
             for r in csv.DictReader(open("edges.csv", encoding="utf-8", newline="")))
one = ties([plain(r["source"]), plain(r["target"]), r["weight"], r["sign"]]
           for r in csv.DictReader(open("one.csv", encoding="utf-8", newline="")))
matrix = list(csv.reader(open("out.matrix", encoding="utf-8", newline="")))
# Who is for and against alike has a place and no tie.
names = sorted([plain(r[0]) for r in matrix[1:]] + [plain(n) for n in matrix[0][1:]])
check("csv, json", "statements", len(rows), len(lines))
check("csv, json", "sentences", [plain(r["sentence"]) for r in rows], [l["sentence"] for l in lines])
numbers = [l["statement"] for l in lines]

import networkx as nx

def undirected(found):
    """Ends in the order of the table, whichever the reader gives."""
    known = {(e[0], e[1]) for e in edges + one}
    return sorted((a, b, w, s) if (a, b) in known else (b, a, w, s) for a, b, w, s in found)


for name, wanted in (("out", edges), ("one", one)):
    graph = nx.read_graphml(f"{name}.graphml")
    called = nx.get_node_attributes(graph, "name")
    check("networkx", f"{name}.graphml: ties, weights, signs",
          undirected((called[a], called[b], d["weight"], d["sign"]) for a, b, d in graph.edges(data=True)), wanted)
    check("networkx", f"{name}.graphml: weights are floats",
          {type(d["weight"]) for _, _, d in graph.edges(data=True)}, {float})
graph = nx.read_graphml("out.graphml")
check("networkx", "graphml: every node has every attribute",
      {tuple(sorted(d)) for _, d in graph.nodes(data=True)}, {("directory_id", "kind", "mode", "name")})
graph = nx.read_gexf("out.gexf")
called = nx.get_node_attributes(graph, "label")
check("networkx", "gexf: ties, weights, signs",
      undirected((called[a], called[b], d["weight"], d["sign"]) for a, b, d in graph.edges(data=True)), edges)
graph = nx.read_pajek("out.pajek")
typographic = lambda text: text.replace('"', "”")
check("networkx", "pajek: ties", sorted(tuple(sorted(e[:2])) + (e[2]["weight"],) for e in graph.edges(data=True)),
      sorted(tuple(sorted((typographic(a), typographic(b)))) + (w,) for a, b, w, _ in edges))

import igraph

graph = igraph.Graph.Read_GraphML("out.graphml")
check("python-igraph", "graphml: ties, weights, signs",
      undirected((graph.vs[e.source]["name"], graph.vs[e.target]["name"], e["weight"], e["sign"]) for e in graph.es), edges)
graph.write_graphml("again.graphml")
with warnings.catch_warnings():
    # Its own writer calls the ids of nodes an attribute.
    warnings.simplefilter("ignore")
    again = igraph.Graph.Read_GraphML("again.graphml")
check("python-igraph", "graphml written again: names", again.vs["name"], graph.vs["name"])
check("python-igraph", "graphml: names", sorted(graph.vs["name"]), names)
graph = igraph.Graph.Read_DL("out.dl", directed=False)
check("python-igraph", "dl: nodes and ties", (graph.vcount(), graph.ecount()), (len(names), len(edges)))
check("python-igraph", "dl: weights", sorted(graph.es["weight"]), sorted(e[2] for e in edges))
graph = igraph.Graph.Read_Pajek("out.pajek")
check("python-igraph", "pajek: nodes and ties", (graph.vcount(), graph.ecount()), (len(names), len(edges)))

import pandas

table = pandas.read_csv("out.csv", keep_default_na=False)
check("pandas", "csv: rows and columns", table.shape, (len(rows), len(rows[0])))
check("pandas", "csv: types", (str(table["statement"].dtype), str(table["confidence"].dtype)), ("int64", "float64"))
table = pandas.read_json("out.jsonl", lines=True, dtype=False, precise_float=True)
check("pandas", "jsonl: confidence", list(table["confidence"]), [l["confidence"] for l in lines])

import openpyxl

book = openpyxl.load_workbook("out.xlsx")
sheet = book["statements"]
head = [cell.value for cell in sheet[1]]
cells = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
check("openpyxl", "xlsx: sheets", book.sheetnames, ["statements", "positions", "actors", "ties"])
check("openpyxl", "xlsx: every cell", cells, [[l[name] for name in head] for l in lines])
check("openpyxl", "xlsx: no formula", [c.coordinate for s in book for row in s.iter_rows() for c in row if c.data_type == "f"], [])
check("openpyxl", "xlsx: ties", ties([r[0].value, r[1].value, r[2].value, r[3].value] for r in book["ties"].iter_rows(min_row=2)), edges)

import rdflib
import pyoxigraph

TG, SCHEMA, OA = "urn:treatygraph:vocabulary:", "https://schema.org/", "http://www.w3.org/ns/oa#"
turtle = rdflib.Graph().parse("out.turtle", format="turtle")
quads = rdflib.Dataset()
quads.parse("out.nquads", format="nquads")
linked = rdflib.Dataset()
linked.parse("out.jsonld", format="json-ld")
plain_quads = lambda data: {(str(s), str(p), o.n3(), str(getattr(g, "identifier", g))) for s, p, o, g in data.quads()}
check("rdflib", "jsonld and nquads: the same quads", plain_quads(linked), plain_quads(quads))
check("rdflib", "turtle: the same triples", {(str(s), str(p), o.n3()) for s, p, o in turtle}, {q[:3] for q in plain_quads(quads)})
found = turtle.query(f"SELECT ?n ?t ?a ?b ?x WHERE {{ ?c <{TG}number> ?n ; <{SCHEMA}text> ?t . ?o <{OA}hasBody> ?c ; <{OA}hasTarget> ?g . ?g <{OA}hasSelector> ?p, ?q . ?p <{OA}start> ?a ; <{OA}end> ?b . ?q <{OA}exact> ?x }}")
check("rdflib", "turtle: quotes and places", sorted((int(r.n), str(r.t), int(r.a), int(r.b), str(r.x)) for r in found),
      sorted((l["statement"], l["sentence"], l["start"], l["end"], l["sentence"]) for l in lines))
found = turtle.query(f"SELECT ?n ?c ?d WHERE {{ ?s <{TG}number> ?n ; <{TG}confidence> ?c . OPTIONAL {{ ?s <{TG}date> ?d }} }}")
kinds = {"day": "date", "month": "gYearMonth", "year": "gYear", None: None}
check("rdflib", "turtle: dates by precision, decimals",
      sorted((int(r.n), str(r.c.datatype)[-7:], round(float(r.c), 4), r.d is None and None or str(r.d.datatype).split("#")[1]) for r in found),
      sorted((l["statement"], "decimal", round(l["confidence"], 4), kinds[l["date_precision"]]) for l in lines))
store = pyoxigraph.Store()
store.load(path="out.nquads", format=pyoxigraph.RdfFormat.N_QUADS)
check("pyoxigraph", "nquads: quads", len(store), len(plain_quads(quads)))
ld = {str(q) for q in pyoxigraph.parse(path="out.jsonld", format=pyoxigraph.RdfFormat.JSON_LD)}
check("pyoxigraph", "jsonld: the same quads", ld, {str(q) for q in pyoxigraph.parse(path="out.nquads", format=pyoxigraph.RdfFormat.N_QUADS)})
check("pyoxigraph", "one graph an article, and the vocabulary", len(list(store.named_graphs())), len({l["article"] for l in lines}) + 1)
sides = store.query(f"SELECT ?n ?s WHERE {{ GRAPH ?g {{ ?c <{TG}number> ?n ; <{TG}side> ?s }} }}")
check("pyoxigraph", "sides", sorted((int(r["n"].value), r["s"].value.split(":")[-1]) for r in sides), sorted((l["statement"], l["side"]) for l in lines))

if shutil.which("rapper"):
    for name in ("turtle", "nquads"):
        run = subprocess.run(["rapper", "-c", "-i", name, f"out.{name}"], capture_output=True, text=True)
        wanted = len(turtle) if name == "turtle" else len(plain_quads(quads))
        check("rapper", f"{name}: statements, without a warning",
              (run.returncode, f" {wanted} triples" in run.stderr, "arning" in run.stderr), (0, True, False))
else:
    print("--    rapper is not installed")

try:
    from followthemoney import model
except ImportError:
    print("--    followthemoney is not installed")
else:
    entities = [model.get_proxy(json.loads(line), cleaned=False) for line in open("out.ftm", encoding="utf-8")]
    wrong = []
    for entity, line in zip(entities, open("out.ftm", encoding="utf-8")):
        given = json.loads(line)
        fault = entity.schema.validate(given)
        if fault:
            wrong.append((given["id"], fault))
        for name, values in given["properties"].items():
            kept = model.get_proxy({**given, "properties": {}}, cleaned=False)
            kept.add(name, values, cleaned=False)
            if sorted(kept.get(name)) != sorted(values):
                wrong.append((given["id"], name, values, kept.get(name)))
    check("followthemoney", "every entity is valid, no value is dropped", wrong, [])
    links = [e for e in entities if e.schema.name == "UnknownLink"]
    ids = {e.id for e in entities}
    check("followthemoney", "a link for each statement", len(links), len(lines))
    check("followthemoney", "links: no end is missing", [v for e in links for p in ("subject", "object", "proof") for v in e.get(p) if v not in ids], [])
    check("followthemoney", "links: relations", sorted(e.first("role") for e in links), sorted(l["relation"] for l in lines))

if shutil.which("dot"):
    run = subprocess.run(["dot", "-Tjson0", "out.dot"], capture_output=True, text=True)
    check("graphviz", "dot: no error, no warning", (run.returncode, run.stderr), (0, ""))
    drawn = json.loads(run.stdout)
    label = {o["_gvid"]: o["label"] for o in drawn["objects"]}
    check("graphviz", "dot: ties", sorted(
        tuple(sorted((label[e["tail"]], label[e["head"]]))) + (float(e["value"]), e["sign"]) for e in drawn["edges"]),
        sorted(tuple(sorted((typographic(a), typographic(b)))) + (w, s) for a, b, w, s in edges))
else:
    print("--    graphviz is not installed")

if shutil.which("Rscript"):
    code = ('suppressMessages(library(igraph)); g <- read_graph("out.graphml", "graphml"); '
            'cat(vcount(g), ecount(g), sum(E(g)$weight), "\\n"); cat(V(g)$name, sep="\\n")')
    run = subprocess.run(["Rscript", "-e", code], capture_output=True, text=True, env={"LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"})
    out = run.stdout.split("\n")
    check("R igraph", "graphml: nodes, ties, sum of weights", [float(x) for x in (out[0].split() or [0])], [len(names), len(edges), sum(e[2] for e in edges)])
    check("R igraph", "graphml: names", sorted(line for line in out[1:] if line), names)
else:
    print("--    R is not installed")

print(f"{failures} wrong")
sys.exit(failures > 0)
