#!/usr/bin/env bash
# XlsxWriter 3.3.1 and openpyxl 3.1.5 count the days before 1 March 1900 differently: what the one
# writes, the other reads a day early. Neither warns; write_datetime() answers 0, "no error".
#
#   written by XlsxWriter   read by openpyxl
#   1899-07-29              1899-07-28        (the first Hague conventions)
#   1864-08-22              1864-08-21        (the first Geneva convention)
#   1900-02-28              1900-02-28
#   1925-06-17              1925-06-17        (the Geneva gas protocol)
#
# Why it matters: treaties still in force were signed before 1900, and spreadsheets know no such
# days (a spreadsheet program shows a row of # signs). Days of treaties go into XLSX as text.
set -euo pipefail
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
python3 -m venv environment
environment/bin/pip install -q 'openpyxl==3.1.5' 'XlsxWriter==3.3.1'
environment/bin/python -W ignore - <<'PYTHON'
import datetime
from importlib.metadata import version
import openpyxl
import xlsxwriter

print("XlsxWriter", version("XlsxWriter"), "openpyxl", version("openpyxl"))
shifted = {
    datetime.date(1899, 7, 29): datetime.date(1899, 7, 28),
    datetime.date(1864, 8, 22): datetime.date(1864, 8, 21),
    datetime.date(1900, 2, 28): datetime.date(1900, 2, 28),
    datetime.date(1925, 6, 17): datetime.date(1925, 6, 17),
}
book = xlsxwriter.Workbook("days.xlsx")
sheet = book.add_worksheet()
style = book.add_format({"num_format": "yyyy-mm-dd"})
for row, day in enumerate(shifted):
    assert sheet.write_datetime(row, 0, day, style) == 0
book.close()
column = openpyxl.load_workbook("days.xlsx").active["A"]
for (day, expected), cell in zip(shifted.items(), column):
    print(day, "->", cell.value.date())
    assert cell.value.date() == expected, f"changed: {day} is read as {cell.value}"
PYTHON
