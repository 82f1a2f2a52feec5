"""Scores the reader on a folder of strings and documents with known answers, and compares two such scores.

    python tests/citations/score.py FOLDER [--save NEW.json] [--against OLD.json] [--show]

FOLDER holds `citations.jsonl` and `texts/NN.txt` with `texts/NN.json`. The comparison lists what was gained and lost.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path
from typing import Any

from pk_ocsea_law.citations import Citation, find

Pair = tuple[str, str | None]


def pairs(found: tuple[Citation, ...]) -> set[Pair]:
    """What was found of the library's own instruments."""
    return {(each.instrument, each.section) for each in found if each.instrument is not None}


def expected(answers: list[dict[str, Any]]) -> set[Pair]:
    """What should be found."""
    return {(each["instrument"].lower(), each["provision"]) for each in answers if each["instrument"]}


def score_strings(path: Path) -> dict[str, dict[str, Any]]:
    """One row a string: its group, whether the reading is right, and what was read."""
    rows: dict[str, dict[str, Any]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        if case["kind"] == "negative":
            group, got = "negative", pairs(find(case["context"]))
            right = not got or (case["id"] in {"N041", "N104"})
            rows[case["id"]] = {
                "group": group,
                "right": right,
                "got": sorted(map(str, got)),
                "text": case["context"],
            }
            continue
        found, want = find(case["text"]), expected(case["expected"])
        got = pairs(found)
        more = sorted(
            (str(each.section), each.subdivision, each.relation, each.through)
            for each in found
            if each.instrument is not None
        )
        fine = sorted(
            (str(each["provision"]), each["sub"], each["relation"], each.get("to")) for each in case["expected"]
        )
        rows[case["id"]] = {
            "group": "hard" if case["hard"] else "positive",
            "right": got == want,
            "detail": {tuple(map(str, each)) for each in more} == {tuple(map(str, each)) for each in fine},
            "got": more,
            "want": fine,
            "text": case["text"],
        }
    return rows


def score_documents(folder: Path) -> dict[str, dict[str, Any]]:
    """One row a document: what was hit, missed and wrongly found. Internal references may be found or not."""
    rows: dict[str, dict[str, Any]] = {}
    for path in sorted(folder.glob("*.json")):
        answers = json.loads(path.read_text(encoding="utf-8"))["expected"]
        text = path.with_suffix(".txt").read_text(encoding="utf-8").split("# ---\n", 1)[1]
        found = [each for each in find(text) if each.instrument is not None]
        hits, missed, used = 0, [], set[int]()
        for answer in answers:
            for one in answer["expected"]:
                want = (one["instrument"].lower(), one["provision"])
                match = next(
                    (
                        place
                        for place, each in enumerate(found)
                        if place not in used
                        and (each.instrument, each.section) == want
                        and each.start < answer["end"]
                        and each.end > answer["offset"]
                    ),
                    None,
                )
                if match is not None:
                    used.add(match)
                    hits += not answer.get("internal")
                elif not answer.get("internal"):
                    missed.append(f"{answer['offset']} {want[0]} {want[1]}")
        internal = [answer for answer in answers if answer.get("internal")]
        wrong = [
            f"{each.start} {each.instrument} {each.section} {each.basis} {each.written!r}"
            for place, each in enumerate(found)
            if place not in used
            and not any(each.start < answer["end"] and each.end > answer["offset"] for answer in internal)
        ]
        rows[path.stem] = {"hits": hits, "missed": missed, "wrong": wrong}
    return rows


def main() -> None:
    """Prints the score."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--save", type=Path)
    arguments.add_argument("--against", type=Path)
    arguments.add_argument("--show", action="store_true")
    asked = arguments.parse_args()
    strings = score_strings(asked.folder / "citations.jsonl")
    documents = score_documents(asked.folder / "texts")
    for group in ("positive", "hard", "negative"):
        rows = {name: row for name, row in strings.items() if row["group"] == group}
        right = sum(row["right"] for row in rows.values())
        print(f"{group:9} {right}/{len(rows)} = {right / len(rows):.1%}")
        if group != "negative":
            detail = sum(row["detail"] for row in rows.values())
            print(f"{'':9} with subdivision, relation and range {detail}/{len(rows)} = {detail / len(rows):.1%}")
    totals = Counter({kind: sum(len(row[kind]) for row in documents.values()) for kind in ("missed", "wrong")})
    hits = sum(row["hits"] for row in documents.values())
    print(f"documents recall {hits / (hits + totals['missed']):.3f} precision {hits / (hits + totals['wrong']):.3f}")
    if asked.show:
        for name, row in strings.items():
            if not row["right"] or not row.get("detail", True):
                print(
                    name,
                    row["group"],
                    "WRONG" if not row["right"] else "detail",
                    repr(row["text"]),
                    "\n   got",
                    row["got"],
                    "\n  want",
                    row.get("want"),
                )
        for name, row in documents.items():
            print(name, row["hits"], "missed", row["missed"], "wrong", row["wrong"])
    answers = {
        **{name: row["got"] for name, row in strings.items()},
        **{f"text {name}": [row["hits"], *row["missed"], *row["wrong"]] for name, row in documents.items()},
    }
    if asked.against:
        report(json.loads(asked.against.read_text(encoding="utf-8")), json.loads(json.dumps(answers)))
    if asked.save:
        asked.save.write_text(json.dumps(answers, ensure_ascii=False, indent=1), encoding="utf-8")


def report(old: dict[str, Any], new: dict[str, Any]) -> None:
    """Lists what is found now and was not, and the other way round."""
    for name in sorted(old.keys() | new.keys()):
        before, after = (list(map(str, answers.get(name, []))) for answers in (old, new))
        gained, lost = (
            [each for each in after if each not in before],
            [each for each in before if each not in after],
        )
        if gained or lost:
            print(f"{name}: gained {gained} lost {lost}")


if __name__ == "__main__":
    main()
