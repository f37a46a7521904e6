"""Sentences of no meaning in the manner of newspapers and weblogs, so that no two pages share a paragraph."""
import html

PLACES = """Harbourton Ashwick Lindale Velmouth Oxbridge Carrow Penhallow Estermere Dunfold Marlby Greywater Tolhurst
Brackley Winmoor Halewick Cranfield Kestrelton Morrow Silverbay Tarnside""".split()
NAMES = """Ingrid Vale|Tomas Brandt|Amara Okoye|Luis Ferreira|Hannah Weiss|Piotr Nowak|Mei Tanaka|Owen Fletcher|Zeynep Aydin|
Rafael Prado|Siobhan Kearney|Jonas Lindqvist|Chiara Moretti|Samuel Adeyemi|Nadia Rahman|Viktor Hale""".replace("\n", "").split("|")
ROLES = "mayor|harbour master|head teacher|chief engineer|council leader|curator|coach|spokeswoman|treasurer|union secretary|surveyor".split("|")
THINGS = """the new ferry line|the old grain store|the night bus|the flood wall|the library roof|the tram depot|the fish market|
the village school|the water tariff|the cycle path|the chess festival|the wind farm|the town archive|the swimming hall|
the orchard trust|the ring road|the theatre lease|the housing plan|the parking charge|the bell tower""".replace("\n", "").split("|")
GROUPS = """residents|anglers|the shopkeepers' league|the parish council|young families|the drivers' union|volunteers|students|
the heritage society|commuters|the farmers' bank|neighbours on both banks""".replace("\n", "").split("|")
TIMES = """on Tuesday|last week|before the summer break|after a long debate|in the early hours|by a narrow vote|for the third year running|
at short notice|within two months|despite the rain|without much ceremony|over the winter""".replace("\n", "").split("|")
FRAMES = """{G} in {P} have asked for {T} to be reopened {W}, and {N} said that an answer was due within {n} days.
{N}, the {R} of {P}, told a meeting {W} that {T} would cost {n} thousand more than planned.
“Nobody wanted {T} to end like this,” said {N}, who has been {R} since {y}.
The work on {T} began in {y} and was to take {n} weeks; {W} it was stopped for the second time.
{P} and {P2} share the cost of {T}, but {G} say that the share of {P} is too high.
According to a report of {n} pages, {T} loses about {n2} visitors a month, most of them to {P2}.
What is to become of {T} is a matter for the council, which meets again {W}.
{N} remembers how {G} came together {W} to save {T}, with {n} signatures and a brass band.
A second survey found cracks in {n} places, so that {T} stays closed until further notice.
“We have heard enough promises,” {N} said, adding that {G} would take the matter to the county court.
It is the {n}th such case in {P} since {y}, and the {R} expects more of them.
Critics point out that {T} was built for a town half the size of {P}.
In {P2}, where a similar plan was dropped {W}, {G} now pay {n} crowns less than they used to.
The {R} declined to say whether {T} would be sold, but {N} has seen a draft of the contract.
Even so, {G} hope that {T} can be ready {W}, in time for the {n}th anniversary of the town.
Since {y} the number of those who use {T} has grown by {n} per cent, figures from {P} show.
Few in {P} doubt that {T} needs repair; how it is to be paid for is another question.
{N} and {N2} have walked the whole length of it, {n} kilometres, {W}.
The vote, {n} to {n2}, came {W}, and {G} left the hall in silence.
One option is to move {T} to {P2}; another, cheaper by a third, is to leave all as it is.
When the letter arrived {W}, {N} read it twice and then called the {R}.
There was applause when {N2} announced that {T} would stay open on Sundays.
The insurance covers {n} of the {n2} claims, the rest will have to come from {G}.
For {G}, {T} is more than a building: it is where {P} has met since {y}.""".split("\n")
TITLES = """Council in {P} puts off decision on {T}
{N}: why {P} needs {T}
{G} fight for {T} in {P}
How {P} lost {T}, and who may bring it back
{T} to reopen {W}
After {n} years, {P} says goodbye to {T}
What {P2} can teach {P} about {T}""".split("\n")
COMMENTS = """I live right beside it and can tell you nobody has been there for months, {N} is wrong.
Typical of {P}. They did the same with the old bakery and look how that went.
Great piece, thank you! My grandmother used to work there in {y}.
Why is nobody talking about the {n} thousand that went missing?
Couldn't agree more with what was said about {T}, it's high time.
Does anybody know when the next meeting is? I'd like to come with my kids.""".split("\n")
ITEMS = """{n} new benches along the quay
a refund for holders of yearly tickets
{T}, as far as it is paid for
two posts for apprentices from {P}
opening hours until {n} minutes past eight
an end to the surcharge of {n} crowns
a signed copy of the plan of {y}""".split("\n")


class Writer:
    def __init__(self, rng):
        self.rng = rng

    def fill(self, frame):
        pick = self.rng.choice
        words = {"P": pick(PLACES), "P2": pick(PLACES), "N": pick(NAMES), "N2": pick(NAMES), "R": pick(ROLES), "T": pick(THINGS),
                 "G": pick(GROUPS), "W": pick(TIMES), "n": self.rng.randint(3, 97), "n2": self.rng.randint(101, 900),
                 "y": self.rng.randint(1890, 2022)}
        text = frame.format(**words)
        return text[0].upper() + text[1:]

    def sentence(self): return self.fill(self.rng.choice(FRAMES))

    def paragraph(self, low, high):
        return " ".join(self.fill(frame) for frame in self.rng.sample(FRAMES, self.rng.randint(low, high)))

    def title(self): return self.fill(self.rng.choice(TITLES))

    def comment(self): return " ".join(self.fill(frame) for frame in self.rng.sample(COMMENTS, self.rng.randint(1, 3)))

    def item(self): return self.fill(self.rng.choice(ITEMS))

    def person(self): return self.rng.choice(NAMES)

    def place(self): return self.rng.choice(PLACES)

    def heading(self):
        return self.rng.choice(["What happens next", "A question of money", "Who decides", "The view from {P}", "Background",
                                "Nothing new under the sun", "Voices from the meeting"]).format(P=self.place())

    def date(self):
        return f"2025-{self.rng.randint(1, 12):02}-{self.rng.randint(1, 28):02}"

    def marked(self, text):
        """As markup, some of it with links and emphasis."""
        words = html.escape(text, quote=False).split(" ")
        roll = self.rng.random()
        if roll < 0.45 and len(words) > 8:
            start = self.rng.randint(1, len(words) - 5)
            end = start + self.rng.randint(1, 4)
            tags = ('<a href="/news/%d">' % self.rng.randint(100, 999), "</a>") if roll < 0.3 else ("<em>", "</em>")
            words[start] = tags[0] + words[start]
            words[end] += tags[1]
        return " ".join(words)
