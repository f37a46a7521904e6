"""Fits what counts for the confidence of a side: fit_weights.py SIDES... (what `Benchmarks sides` prints of news).

Prints the lines of judging.tsv, and before them what they give on articles that they were not fitted on."""

import collections
import json
import sys

import numpy as np

FACTORS = ("bias judge rules byRules turned elsewhere against referred lacking acted known state unnamed "
           "treaties title knownTreaty").split()
STRENGTH = 3.0  # How much large weights cost: rows beyond which data outweigh it.


def read(files):
    rows = [json.loads(line) for file in files for line in open(file, encoding="utf-8")]
    factors = np.array([[row["factors"].get(name, 0.0) for name in FACTORS] for row in rows])
    return rows, factors


def fitted(factors, right):
    """Logistic regression by Newton's method; all weights but the bias are drawn to zero."""
    weights = np.zeros(factors.shape[1])
    cost = np.full(factors.shape[1], STRENGTH)
    cost[0] = 0
    for _ in range(50):
        p = 1 / (1 + np.exp(-factors @ weights))
        slope = factors.T @ (right - p) - cost * weights
        bend = (factors.T * (p * (1 - p))) @ factors + np.diag(cost + 1e-9)
        step = np.linalg.solve(bend, slope)
        weights += step
        if abs(step).max() < 1e-8:
            break
    return weights


def figures(rows, confidences, least):
    """Precision, recall and F1 of the positions that are told with a confidence, as `evaluate` counts them."""
    said, found, labels = {}, collections.defaultdict(set), {}
    for row, confidence in zip(rows, confidences):
        labels[row["article"]] = row["labelCount"]
        if confidence >= least:
            found[row["article"]] |= set(row["labels"])
            if row.get("isRight") is not None:
                key = (row["article"], *row["position"])
                said[key] = said.get(key, False) or row["isRight"]
    precision = sum(said.values()) / max(1, len(said))
    recall = sum(map(len, found.values())) / max(1, sum(labels.values()))
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall), len(said)


def main():
    rows, factors = read(sys.argv[1:])
    open_ = np.array([row.get("isRight") is None for row in rows])
    right = np.array([bool(row.get("isRight")) for row in rows], float)
    articles = sorted({row["article"] for row in rows})
    fold = {article: number % 10 for number, article in enumerate(articles)}
    folds = np.array([fold[row["article"]] for row in rows])
    confidences = np.zeros(len(rows))
    for number in range(10):
        others = (folds != number) & ~open_
        weights = fitted(factors[others], right[others])
        here = folds == number
        confidences[here] = 1 / (1 + np.exp(-factors[here] @ weights))
    for least in (0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7, 0.8, 0.9):
        print("# from {:.2f}: precision {:.3f} recall {:.3f} F1 {:.3f} of {}".format(least, *figures(rows, confidences, least)))
    weights = fitted(factors[~open_], right[~open_])
    for name, weight in zip(FACTORS, weights):
        print(f"{name}\t{weight:.2f}")


if __name__ == "__main__":
    main()
