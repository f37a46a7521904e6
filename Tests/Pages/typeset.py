#!/usr/bin/env python3
"""Typesets 16 PDF files of the texts of Tests/Fixtures/web with reportlab, and writes gold.json with what is known.

usage: typeset.py FOLDER
"""
import html
import json
import os
import re
import sys

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape, letter
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph, Spacer, Table

from expand import articles, cells, plain

NOTES = ["See the summary of the chair, paragraph 12.", "Interview with a member of the bureau, Geneva, 4 May 2019.",
         "Compare the note verbale of the same delegation, which says the opposite.", "Figures rounded by the author."]
TEXTS = list(articles())


def inline(text):
    text = html.escape(re.sub(r"\[(.+?)\]\(.+?\)", r"\1", text), quote=False)
    return re.sub(r"\*(.+?)\*", r"<i>\1</i>", text)


class File:
    """A file's style; `first` and `head` are (x, y, words, size) with negative x for right aligned, y from above;
    `foot` are lines from below. A hash stands for the page's number."""

    def __init__(self, name, half, text, date="", outlet="", columns=1, size=A4, font="Times-Roman", points=10.5,
                 hyphens=True, side=60, top=72, bottom=64, first_top=None, first=(), head=(), foot=(), above=(),
                 optional="", notes=False, numbered=False, box=None, information=True):
        self.__dict__.update(locals())
        title, blocks = TEXTS[text - 1]
        # The standard fonts have no dotless i.
        self.title, self.blocks = title.replace("ı", "i"), [block.replace("ı", "i") for block in blocks]

    def styles(self):
        bold = {"Times-Roman": "Times-Bold", "Helvetica": "Helvetica-Bold"}[self.font]
        self.body = ParagraphStyle("body", fontName=self.font, fontSize=self.points, leading=self.points * 1.25,
                                   alignment=4 if self.hyphens else 0, spaceAfter=self.points * 0.6,
                                   hyphenationLang="en_GB" if self.hyphens else "", embeddedHyphenation=1)
        self.heading = ParagraphStyle("heading", parent=self.body, fontName=bold, fontSize=self.points + 1.5,
                                      alignment=0, hyphenationLang="")
        self.headline = ParagraphStyle("headline", parent=self.heading, fontSize=self.points + 8,
                                       leading=(self.points + 8) * 1.2, spaceAfter=10)

    def story(self):
        parts = [Paragraph(html.escape(line, quote=False), self.body) for line in self.above]
        if not any("TITLE" in words for _, _, words, _ in self.first):
            parts.append(Paragraph(html.escape(self.title, quote=False), self.headline))
        rows, number = [], 0
        cell = ParagraphStyle("cell", parent=self.body, alignment=0, fontSize=self.points - 1, hyphenationLang="")
        for index, block in enumerate([*self.blocks, ""]):
            if block.startswith("|"):
                rows.append([Paragraph(inline(text), cell) for text in cells(block)])
                continue
            if rows:
                parts += [Table(rows, style=[("GRID", (0, 0), (-1, -1), 0.4, colors.grey)]), Spacer(1, 8)]
                rows = []
            if self.box and index == 4:
                parts.append(Table([[Paragraph(text, self.body)] for text in self.box], colWidths=[200],
                                   style=[("BOX", (0, 0), (-1, -1), 1, colors.black)]))
            if block.startswith("## "):
                parts.append(Paragraph(inline(block[3:]), self.heading))
            elif block.startswith("- "):
                style = ParagraphStyle("item", parent=self.body, leftIndent=14, bulletIndent=4)
                parts.append(Paragraph(inline(block[2:]), style, bulletText="•"))
            elif block.startswith("> "):
                parts.append(Paragraph(inline(block[2:]), ParagraphStyle("quote", parent=self.body, leftIndent=20)))
            elif block:
                number += 1
                mark = f"<super size=7>{number}</super>" if self.notes and number <= 4 else ""
                count = f"{number}.&nbsp;&nbsp;&nbsp;&nbsp;" if self.numbered else ""
                parts.append(Paragraph(count + inline(block) + mark, self.body))
        return parts

    def draw(self, canvas, lines, height=None):
        width = self.size[0]
        for x, y, words, points in lines:
            words = words.replace("TITLE", self.title).replace("#", str(canvas.getPageNumber()))
            canvas.setFont(self.font, points)
            place = height - y if height else y
            if x < 0:
                canvas.drawRightString(width + x, place, words)
            else:
                canvas.drawString(x, place, words)

    def page(self, canvas, is_first):
        canvas.saveState()
        self.draw(canvas, self.first if is_first else self.head, self.size[1])
        self.draw(canvas, self.foot)
        if self.notes:
            for index in range(4 if self.columns == 2 else 2):
                number = (index + (canvas.getPageNumber() - 1) * 2) % 4
                x = self.side + (index // 2) * (self.size[0] / 2 - self.side + 9)
                words = f"{number + 1} {NOTES[number]}"
                self.draw(canvas, [(x, 88 - 11 * (index % 2), words[:62] if self.columns == 2 else words, 7.5)])
        canvas.restoreState()

    def write(self, folder):
        self.styles()
        width, height = self.size
        column = (width - 2 * self.side - 18 * (self.columns - 1)) / self.columns
        bottom = 110 if self.notes else self.bottom

        def frames(top):
            return [Frame(self.side + index * (column + 18), bottom, column, height - bottom - top, 0, 0, 0, 0)
                    for index in range(self.columns)]

        known = {"title": self.title} if self.information else {}
        document = BaseDocTemplate(f"{folder}/{self.name}.pdf", pagesize=self.size, invariant=1, **known)
        document.addPageTemplates([
            PageTemplate("first", frames(self.first_top or self.top), autoNextPageTemplate="rest",
                         onPage=lambda canvas, _: self.page(canvas, True)),
            PageTemplate("rest", frames(self.top), onPage=lambda canvas, _: self.page(canvas, False))])
        document.build(self.story())

    def gold(self):
        notes = " ".join(f"{index + 1} {NOTES[index]}" for index in range(4)) if self.notes else ""
        printed = " ".join(words for _, _, words, _ in self.first)
        numbers = " ".join(f"{number}." for number in range(1, 40)) if self.numbered else ""
        return {"name": self.name, "title": self.title, "date": self.date, "outlet": self.outlet,
                "body": "\n".join(map(plain, self.blocks)), "half": self.half,
                "optional": " ".join([*self.above, printed, notes * 3, numbers, *(self.box or ()), self.optional])}


NUMBER = [(290, 36, "#", 8.5)]
FILES = [
    File("ministry-letterhead", "A", 1, "2021-05-14", "Ministry of Foreign Affairs", first_top=90,
         first=[(190, 50, "MINISTRY OF FOREIGN AFFAIRS", 13), (240, 64, "Office of the Spokesperson", 9)],
         above=["PRESS RELEASE", "14 May 2021"]),
    File("report-one-column", "A", 3, "2020-02-03", "Northbank Institute", above=["Northbank Institute, 3 February 2020"],
         head=[(60, 44, "Northbank Institute", 8.5), (-60, 44, "Statement on the convention", 8.5)], foot=NUMBER),
    File("bulletin-two-columns", "A", 11, "2017-03-07", "Negotiations Bulletin", columns=2, side=45, first_top=120,
         first=[(45, 60, "Negotiations Bulletin", 22), (45, 76, "A reporting service for conferences. Vol. 9 No. 41", 9),
                (-45, 76, "Tuesday, 7 March 2017", 9), (45, 104, "TITLE", 15)],
         head=[(45, 44, "Tuesday, 7 March 2017", 8.5), (250, 44, "Negotiations Bulletin", 8.5),
               (-45, 44, "Vol. 9 No. 41 Page #", 8.5)], foot=[(45, 36, "https://nrs.example/cop1", 8.5)]),
    File("un-document", "A", 19, "2023-04-12", "United Nations", side=95, first_top=150, numbered=True,
         first=[(60, 50, "United Nations", 12), (-60, 50, "A/AC.299/2023/L.7", 12), (140, 84, "General Assembly", 20),
                (425, 76, "Distr.: Limited", 9.5), (425, 88, "12 April 2023", 9.5), (425, 112, "Original: English", 9.5)],
         above=["Ad hoc committee on the instrument", "Fifth session", "Vienna, 11–21 April 2023", "Agenda item 4"],
         head=[(-60, 44, "A/AC.299/2023/L.7", 8.5)], foot=[(60, 36, "V.23-06123 (E)", 8.5), (-60, 36, "#/7", 8.5)],
         optional="V.23-06123 (E) 1/7"),
    File("report-with-table", "A", 16, foot=[(-60, 36, "Page #", 8.5)]),
    File("footnotes-one-column", "A", 14, notes=True, foot=[(285, 36, "– # –", 9)]),
    File("browser-print", "A", 12, "2024-09-03", "The Harbour Times", size=letter, font="Helvetica", points=12,
         hyphens=False, above=["The Harbour Times", "By Ingrid Solvåg", "September 3, 2024"],
         first=[(30, 24, "11/26/25, 9:14 AM", 8)], head=[(30, 24, "11/26/25, 9:14 AM", 8)],
         foot=[(30, 20, "https://www.harbourtimes.example/2024/09/03/talks.html", 8), (-30, 20, "#/4", 8)]),
    File("newspaper-three-columns", "A", 10, "2015-11-14", "The Daily Meridian", columns=3, side=40, points=9,
         first_top=114, first=[(160, 56, "The Daily Meridian", 26), (40, 72, "Saturday, November 14, 2015", 9),
                               (-40, 72, "World, page A7", 9), (40, 100, "TITLE", 17)]),
    File("table-one-column", "B", 8, "2022-06-09", above=["Voting record, 9 June 2022"], foot=NUMBER),
    File("brief-with-box", "B", 2, "2024-01-22", "Clear Rivers", font="Helvetica", points=10, foot=NUMBER,
         first=[(60, 44, "Clear Rivers policy brief | 22 January 2024", 8.5)],
         head=[(60, 44, "Clear Rivers policy brief | 22 January 2024", 8.5)],
         box=["At a glance", "The draft has four parts and an annex. It was first read aloud in a gymnasium."]),
    File("journal-two-columns", "B", 19, "2018-04-16", "Journal of Multilateral Studies", columns=2, side=50, points=9.5,
         first_top=130, first=[(50, 44, "Journal of Multilateral Studies 12 (2018) 101–109", 9), (50, 80, "TITLE", 16),
                               (50, 98, "Zeynep Aydin, Northbank Institute", 10),
                               (50, 114, "Received 2 February 2018; published online 16 April 2018", 9)],
         head=[(50, 44, "Z. Aydin", 9), (-50, 44, "Journal of Multilateral Studies 12 (2018) 101–109", 9)], foot=NUMBER),
    File("brochure-landscape", "B", 13, "2022-02-08", columns=2, size=landscape(A4), font="Helvetica", points=10,
         hyphens=False, foot=[(60, 36, "Plain Seas Alliance, 8 February 2022", 8.5)], information=False),
    File("plain-no-information", "B", 20, "2016-09-30", size=letter, above=["30 September 2016"], foot=NUMBER,
         information=False),
    File("two-columns-table", "B", 24, "2021-12-01", columns=2, side=50, foot=[(-60, 36, "Page #", 8.5)],
         head=[(50, 44, "Conference daily, 1 December 2021", 8.5)]),
    File("two-columns-footnotes", "B", 6, columns=2, side=50, notes=True, foot=NUMBER),
    File("statement", "B", 22, "2013-10-23", foot=[(-60, 36, "# | Statement", 8.5)],
         above=["Permanent Delegation", "Statement by the head of delegation", "Reykjavík, 23 October 2013",
                "Check against delivery"]),
]


def main(folder):
    os.makedirs(folder, exist_ok=True)
    for file in FILES:
        file.write(folder)
    with open(f"{folder}/gold.json", "w", encoding="utf-8") as output:
        json.dump([file.gold() for file in FILES], output, ensure_ascii=False, indent=1)


if __name__ == "__main__":
    main(sys.argv[1])
