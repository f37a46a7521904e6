"""Prints N short articles, one a line as JSON, the same each time; every 1,000th line is none."""

import json
import random
import sys

ACTORS = [
    "Norway", "Peru", "Kenya", "Japan", "India", "Brazil", "Fiji", "Chad", "Ghana", "Egypt",
    "Austria", "Mexico", "Vietnam", "South Africa", "The European Union", "Human Rights Watch",
]
ACTS = ["supports", "opposes", "rejected", "welcomed", "signed", "criticised", "will ratify", "did not sign"]
TREATIES = [
    "the Paris Agreement", "the UN Convention against Cybercrime", "the Arms Trade Treaty",
    "the Treaty on the Prohibition of Nuclear Weapons", "the Convention on Biological Diversity",
]
FILLERS = [
    "The talks went on until the small hours.",
    "Delegates met in a hall above the harbour.",
    "A vote is not expected before spring.",
    "The chair asked for patience and a shorter text.",
]


def main(count):
    for number in range(1, count + 1):
        if number % 1000 == 0:
            print('{"file": "broken')
            continue
        chance = random.Random(number)
        sentences = [
            f"{chance.choice(ACTORS)} {chance.choice(ACTS)} {chance.choice(TREATIES)}."
            for _ in range(chance.randint(1, 3))
        ] + chance.sample(FILLERS, 2)
        chance.shuffle(sentences)
        day = f"20{chance.randint(10, 25)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
        article = {"file": f"article-{number:09}", "date": day, "text": " ".join(sentences)}
        print(json.dumps(article))


main(int(sys.argv[1]))
