"""Minimal pairs by rule: who praises, regrets, asks for or rules out that somebody leaves or joins a treaty, and
the sentences of pairs.tsv.

The texts ask about `the withdrawal` far more often than about the treaty that is left by it; a program asks about the
treaty. A sentence here has both targets, and their sides differ where somebody leaves.
"""

import pathlib
import random
import re

import corpus

AGAINST = """deplored|criticised|lamented|decried|denounced|bemoaned|attacked|protested against|objected to
spoke out against|voiced regret over|expressed dismay at|was alarmed by|is unhappy about|has no sympathy for|took issue with
campaigned against|voted against|would not accept|could not support|warned against|resisted|opposed|rejected|fought|mourned"""
FOR = """welcomed|praised|hailed|applauded|backed|endorsed|supported|cheered|saluted|defended|spoke up for|voted for|is glad of
campaigned for|expressed relief at|was delighted by|lobbied for|has long demanded|called for|gave its blessing to|took comfort from"""
NEITHER = """took note of|declined to comment on|reported on|was informed of|discussed|was asked about|had no word on|was briefed on
learned of|published a study of|counted the days to|translated the notice of"""
LEAVING = ["withdrawal from", "exit from", "departure from", "pull-out from", "retreat from", "denunciation of", "abandonment of",
           "walkout from", "decision to leave", "decision to quit", "plan to leave", "plan to withdraw from", "threat to pull out of",
           "move to abandon", "vote to denounce", "resolve to walk out of", "bill to scrap", "wish to be rid of"]
JOINING = ["accession to", "ratification of", "signature of", "entry into", "return to", "adherence to", "decision to join",
           "decision to sign", "plan to ratify", "bid to rejoin", "vote to ratify", "move to accede to", "pledge to stay in", "decision not to leave", "promise not to quit", "refusal to denounce",
           "choice not to withdraw from", "resolve not to abandon"]
LEAVE = ["leave", "quit", "withdraw from", "pull out of", "walk away from", "abandon", "exit", "denounce", "turn its back on", "scrap"]
JOIN = ["join", "sign", "ratify", "accede to", "return to", "stay in", "remain in", "approve", "keep to", "rejoin"]
ASKED = ["urged", "asked", "called on", "pressed", "begged", "advised", "appealed to", "wanted", "has pleaded with", "told"]
GROUPS = ["The opposition", "A group of senators", "The farmers' union", "Church leaders", "Campaigners", "The shipowners",
          "The chamber of commerce", "Arms makers", "Two former ministers", "The union of judges", "Victims' groups", "Her party",
          "Most ambassadors", "The bishops", "Scientists at the institute", "The ruling party", "He", "She", "They", "We"]
GENERIC = ["the treaty", "the convention", "the pact", "the agreement", "the accord", "the protocol"]
BEFORE = ["", "", "", "", "On Monday ", "In a statement, ", "A day later ", "Meanwhile, ", "According to officials, "]
AFTER = ["", "", "", "", ", a spokeswoman said", " at a meeting in the capital", ", which has 41 parties", " and said no more",
         ", though with little hope", ", citing costs", " last week", ", as many had expected"]
WHOLE = [line.split("\t") for line in (pathlib.Path(__file__).parent / "pairs.tsv").read_text(encoding="utf-8").splitlines()
         if line and not line.startswith("#")]
PLANNED = ("plan", "wish", "bid", "pledge", "promise")


def words(text):
    return [w for line in text.splitlines() for w in line.split("|")]


class Pairs:
    def __init__(self, names, seed):
        self.names, self.chance = names, random.Random(seed)
        self.treaties = [t for kind in ("treaty", "convention", "protocol", "agreement", "pact", "statute", "charter")
                         for t in names.treaties[kind]]

    def treaty(self):
        if self.chance.random() < 0.4:
            return self.chance.choice(GENERIC)
        return "the " + self.chance.choice(self.treaties).removeprefix("the ")

    def state(self):
        return self.names.of[self.chance.choice(self.names.states)]["name"][0]

    def holder(self):
        return self.state() if self.chance.random() < 0.6 else self.chance.choice(GROUPS)

    def sentence(self):
        """One sentence, built of marked parts: H holder, S state, A act, T treaty."""
        pick, chance = self.chance.choice, self.chance
        leaves = chance.random() < 0.6
        act = pick(LEAVING if leaves else JOINING)
        noun, _, rest = act.partition(" ")
        turned = {"support": "oppose", "oppose": "support"}
        treaty_of = (lambda side: turned.get(side, side)) if leaves else (lambda side: side)
        holder, state, treaty = self.holder(), self.state(), self.treaty()
        form = chance.random()
        claims = []
        if form < 0.6:  # H condemned S's withdrawal from T.
            side, verb = pick([("oppose", pick(words(AGAINST)))] * 4 + [("support", pick(words(FOR)))] * 4
                              + [("none", pick(words(NEITHER)))] * 2)
            if "to" in rest.split() or chance.random() < 0.6:
                phrase = [("S", state), "’s " if chance.random() < 0.2 else "'s ", ("A", noun), f" {rest} ", ("T", treaty)]
            else:
                phrase = ["the ", ("A", noun), " of ", ("S", state), f" {rest} ", ("T", treaty)] if rest != "of" else [
                    ("S", state), "'s ", ("A", noun), f" {rest} ", ("T", treaty)]
            if form < 0.48 or verb.split()[0] in ("is", "was", "has", "had", "would", "could"):
                parts = [("H", holder), f" {verb} ", *phrase]
            elif form < 0.54:  # S's withdrawal from T was deplored by H.
                frames = {"oppose": ["was deplored by", "angered", "dismayed", "met with protest from", "was called a mistake by"],
                          "support": ["was hailed by", "pleased", "delighted", "earned applause from", "was called overdue by"],
                          "none": ["was reported by", "was noticed by", "will be discussed by", "came as news to"]}
                parts = [*phrase, f" {pick(frames[side])} ", ("H", self.state() if holder in GROUPS[-4:] else
                         holder[0].lower() + holder[1:] if holder in GROUPS else holder)]
            else:  # S's withdrawal from T is a mistake, H said.
                verdicts = {"oppose": ["a mistake", "a gift to smugglers", "wrong", "a step back", "nothing to be proud of"],
                            "support": ["overdue", "a relief", "right", "good news", "a wise step"],
                            "none": ["on the agenda", "due in March", "a matter for others", "known to all"]}
                parts = [*phrase, f" is {pick(verdicts[side])}, ", ("H", holder[0].lower() + holder[1:]
                         if holder in GROUPS else holder), " said"]
            own = "oppose" if leaves else "support"
            firm = "planned" if noun in PLANNED else "possible" if noun == "threat" else None
            claims = [("H", "T", treaty_of(side), "asserted"), ("H", "A", side, "asserted"),
                      ("S", "T", own, firm), ("S", "A", "support", firm)]
        elif form < 0.85:  # H urged S not to leave T.
            verb, negated = pick(LEAVE if leaves else JOIN), chance.random() < 0.5
            bare, _, rest = verb.partition(" ")
            side = "oppose" if negated else "support"
            parts = [("H", holder), f" {pick(ASKED)} ", ("S", state), " not to " if negated else " to ", ("A", bare),
                     f" {rest} " if rest else " ", ("T", treaty)]
            claims = [("H", "T", treaty_of(side), "asserted"), ("H", "A", side, "asserted"),
                      ("S", "T", "none", None), ("S", "A", "none", None)]
        else:  # H ruled out leaving T.
            verb = pick(LEAVE if leaves else JOIN)
            frame, side, state_of = pick([
                ("said it would not {}", "oppose", "asserted"), ("has no intention to {}", "oppose", "asserted"),
                ("refused to {}", "oppose", "asserted"), ("is preparing to {}", "support", "planned"),
                ("announced that it would {}", "support", "planned"), ("intends to {}", "support", "planned"),
                ("may {}", "support", "possible"), ("is thinking whether to {}", "support", "possible"),
                ("would only {}", "support", "conditional"),
                ("once wanted to {}", "support", "over"), ("has promised never to {}", "oppose", "asserted"),
                ("decided to {}", "support", None), ("has yet to say whether it will {}", "none", None)])
            first, _, last = frame.partition("{}")
            bare, _, rest = verb.partition(" ")
            parts = [("H", holder), f" {first}", ("A", bare), f" {rest} " if rest else " ", ("T", treaty), last]
            if state_of == "conditional":
                parts.append(" if the others moved first")
            if holder in GROUPS:
                parts[0] = ("H", self.state())
            claims = [("H", "T", treaty_of(side), state_of), ("H", "A", side, state_of)]
        return parts, claims

    def whole(self, number):
        """A sentence of pairs.tsv, about its treaty."""
        text, *told = WHOLE[number % len(WHOLE)]
        names = {"H": self.holder(), "S": self.state(), "T": self.treaty()}
        at_start = text.startswith("{H}")
        if names["H"] in GROUPS[-4:] and not (at_start and "{H}'s" not in text):
            names["H"] = self.state()
        parts = [(part[1], names[part[1]]) if part.startswith("{") else part
                 for part in re.split(r"(\{[HST]\})", text.removesuffix("."))  if part]
        if not at_start and names["H"] in GROUPS:
            lower = names["H"][0].lower() + names["H"][1:]
            parts = [("H", lower) if part == ("H", names["H"]) else part for part in parts]
        claims = []
        for entry in told:
            who, _, code = entry.partition("=")
            side = corpus.SIDE_LETTERS[code[0]]
            claims.append((who, "T", side, corpus.STATE_LETTERS[code[1:] or "a"] if side != "none" else None))
        return parts, claims

    def sentences(self, count):
        for number in range(count):
            whole = number % 2 == 0
            parts, claims = self.whole(self.chance.randrange(len(WHOLE))) if whole else self.sentence()
            before = "" if whole else self.chance.choice(BEFORE)
            text, spans = before, {}
            for part in parts:
                if isinstance(part, tuple):
                    word = part[1]
                    if before and not spans and word in GROUPS:
                        word = word[0].lower() + word[1:]
                    spans[part[0]] = (len(text), len(text) + len(word))
                    text += word
                else:
                    text += part
            text += "." if whole and self.chance.random() < 0.7 or text.endswith("?") else self.chance.choice(AFTER) + "."
            text = text[0].upper() + text[1:]
            yield corpus.Sentence(
                text, "", "", "", [corpus.Claim(spans[h], text[slice(*spans[t])], (spans[t],), corpus.share(corpus.SIDES, [side]),
                                                corpus.share(corpus.STATES, [state] if state and side != "none" else []), 0.5)
                                   for h, t, side, state in claims], f"pair-{number}", "pair")
