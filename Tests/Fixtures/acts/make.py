#!/usr/bin/env python3
"""Makes registers in the shape of those that depositaries publish, with what is true of them beside.

Names are those that the United Nations use; days, marks and votes are drawn by chance: a source of no
facts. Run in this folder: ./make.py
"""
import csv
import json
import random

NAMES = [line.rstrip("\n").split("\t") for line in open("names.tsv", encoding="utf-8")]
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
MARKS = {"": "ratified", "a": "acceded", "A": "accepted", "AA": "approved", "d": "succeeded"}


def day(chance, first, last):
    year = chance.randint(first, last)
    month, date = chance.randint(1, 12), chance.randint(1, 28)
    return f"{date} {MONTHS[month - 1]} {year}", f"{year:04}-{month:02}-{date:02}"


def participants():
    chance = random.Random(16)
    rows, truth = [], []
    for name, identity in NAMES:
        signature = bond = ""
        if chance.random() < 0.7:
            signature, iso = day(chance, 2016, 2017)
            truth.append({"actor": identity, "act": "signed", "date": iso})
        if chance.random() < 0.75:
            mark = "a" if not signature else chance.choice(["", "", "", "A", "AA"])
            text, iso = day(chance, 2018, 2024)
            bond = f"{text} {mark}".strip()
            truth.append({"actor": identity, "act": MARKS[mark], "date": iso})
        rows.append([name, signature, bond])
    return rows, truth


def page(rows, truth):
    chance = random.Random(7)
    signed = sum(fact["act"] == "signed" for fact in truth)
    out = ["<!DOCTYPE html><html><head><title>UNTC</title><style>td{color:red}</style></head><body>",
           "<div>STATUS AS AT : 01-12-2024 09:15:38 EDT</div>", "<p>CHAPTER XXVII</p>", "<p>ENVIRONMENT</p>",
           "<div><b>7 . d Paris Agreement</b></div>", "<p>Paris, 12 December 2015</p>",
           f"<table><tr><td>Status :</td><td>Signatories : {signed}. Parties : {len(truth) - signed}.</td></tr></table>",
           "<table border=1><tr><th>Participant</th><th>Signature</th>",
           "<th>Ratification, Acceptance(A), Approval(AA), Accession(a)</th></tr>"]
    for name, signature, bond in rows:
        foot = chance.choice(["", "", "", " <sup>1</sup>", "<sup>2,3</sup>", " 4"])
        out.append(f"<tr><td>{name}{foot}</td><td>{signature}&nbsp;</td><td> {bond}\t</td></tr>")
    out += ["</table>", "<p><b>Declarations</b></p>", "<p>(Unless otherwise indicated.)</p>",
            "<table><tr><td>1 .</td><td>A footnote, 3 May 2017.</td></tr></table></body></html>"]
    return "\n".join(out) + "\n"


def votes():
    chance = random.Random(9)
    words = {"Y": "votedFor", "N": "votedAgainst", "A": "abstained", "X": "absent"}
    states = [(name, identity) for name, identity in NAMES if identity[6:] not in ("COK", "NIU", "PSE", "VAT", "eu", "")
              and identity.startswith("state:")]
    cast = [chance.choices("YNAX", (70, 8, 15, 7))[0] for _ in states]
    head = ("undl_id,ms_code,ms_name,ms_vote,date,session,resolution,draft,committee_report,meeting,title,"
            "agenda_title,subjects,vote_note,total_yes,total_no,total_abstentions,total_non_voting,total_ms,"
            "undl_link").split(",")
    totals = [float(cast.count(vote)) for vote in "YNAX"] + [float(len(cast))]
    rows = [[4000001, identity[6:], name.upper(), vote, "2024-12-24", "79", "A/RES/79/900", "A/79/L.1", "",
             "A/79/PV.55", "An invented convention : resolution / adopted by the General Assembly",
             "", "", "", *totals, "https://example.org/4000001"]
            for (name, identity), vote in zip(states, cast)]
    truth = [{"actor": identity, "act": words[vote], "date": "2024-12-24", "resolution": "A/RES/79/900"}
             for (_, identity), vote in zip(states, cast)]
    return head, rows, truth


def write(name, text):
    with open(name, "w", encoding="utf-8") as file:
        file.write(text)


def lines(facts):
    return "".join(json.dumps(fact, sort_keys=True) + "\n" for fact in facts)


rows, truth = participants()
write("participants.html", page(rows, truth))
with open("participants.csv", "w", newline="", encoding="utf-8") as file:
    writer = csv.writer(file)
    writer.writerow(["Participant", "Signature", "Ratification, Acceptance(A), Approval(AA), Accession(a)"])
    writer.writerows(rows)
write("participants.jsonl", lines(truth))
head, rows, truth = votes()
with open("votes.csv", "w", newline="", encoding="utf-8") as file:
    csv.writer(file).writerows([head] + rows)
write("votes.jsonl", lines(truth))
