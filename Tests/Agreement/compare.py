"""Makes codings up, and compares our figures of agreement with those of two packages."""

import math
import random
import sys
import warnings

import krippendorff
import numpy
from sklearn.metrics import cohen_kappa_score


def make(count):
    """Prints codings: two to five coders, two to six values, none to half of them missing."""
    generator = random.Random(1)
    for number in range(count):
        coders = 2 if number % 2 == 0 else generator.randint(3, 5)
        values = "abcdef"[: generator.randint(2, 6)]
        missing = generator.choice([0, 0, 0.1, 0.5])
        likeness = generator.random()
        for _ in range(generator.randint(2, 80)):
            truth = generator.choice(values)
            unit = []
            for _ in range(coders):
                value = truth if generator.random() < likeness else generator.choice(values)
                unit.append("" if generator.random() < missing else value)
            print("\t".join(unit))
        print()


def codings(path):
    """The codings of a file, each a list of units."""
    with open(path, encoding="utf-8") as file:
        for block in file.read().split("\n\n"):
            if block.strip("\n"):
                yield [line.split("\t") for line in block.strip("\n").split("\n")]


def reference(units):
    """Percent, kappa and alpha as the packages have them; nan where they have none."""
    names = sorted({value for unit in units for value in unit if value})
    table = numpy.array(
        [[names.index(value) if value else numpy.nan for value in unit] for unit in units]
    ).T
    pairs = [
        unit[left] == unit[right]
        for unit in units
        for left in range(len(unit))
        for right in range(left)
        if unit[left] and unit[right]
    ]
    percent = sum(pairs) / len(pairs) if pairs else math.nan
    both = [unit for unit in units if unit[0] and unit[1]]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        kappa = (
            cohen_kappa_score([unit[0] for unit in both], [unit[1] for unit in both])
            if both
            else math.nan
        )
        try:
            alpha = krippendorff.alpha(table, level_of_measurement="nominal")
        except (ValueError, AssertionError):
            alpha = math.nan
    return [percent, kappa, alpha]


def compare(path, ours):
    """Prints the greatest difference of each figure; fails where one is more than rounding."""
    greatest = [0.0, 0.0, 0.0]
    count = 0
    with open(ours, encoding="utf-8") as file:
        found = [[float(field) for field in line.split("\t")] for line in file]
    wanted = [reference(units) for units in codings(path)]
    assert len(found) == len(wanted), f"{len(found)} codings, not {len(wanted)}"
    for own, other in zip(found, wanted):
        for place in range(3):
            if math.isnan(own[place]) and math.isnan(other[place]):
                continue
            assert not math.isnan(own[place]) and not math.isnan(other[place]), (own, other)
            count += 1
            greatest[place] = max(greatest[place], abs(own[place] - other[place]))
    print(f"{len(found)} codings, {count} figures; greatest difference:")
    for name, value in zip(["percent", "kappa", "alpha"], greatest):
        print(f"  {name}: {value:.2g}")
    return max(greatest) < 1e-9


if sys.argv[1] == "make":
    make(int(sys.argv[2]))
elif not compare(sys.argv[2], sys.argv[3]):
    sys.exit(1)
