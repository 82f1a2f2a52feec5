"""Every claim of the founding document, held against the law: a fact, a discrepancy, or an observation meets it.

`claims.json` has one entry a claim: its permanent id, how it stands against what was researched, what it says in few
words of our own, and the ways it is met. A fact is the id of an instrument, a section or an effect; with `on` it is an
offence of that day, and with `holds` some fields of its record that day.
"""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import pk_ocsea_law as pol

CLAIMS: list[dict[str, Any]] = json.loads((Path(__file__).parent / "claims.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def effects(law: pol.Corpus) -> dict[str, list[pol.Effect]]:
    """Every effect of every version by its id."""
    found: dict[str, list[pol.Effect]] = {}
    for instrument in law.instruments:
        for section in instrument.sections:
            for version in section.versions:
                for effect in version.effects:
                    found.setdefault(effect.id, []).append(effect)
    return found


def number(claim: dict[str, Any]) -> int:
    """The number of a claim."""
    return int(claim["claim"].removeprefix("FD-"))


def test_every_claim_has_one_entry() -> None:
    """The 284 claims stand once each, in order, each with words of its own and at least one way it is met."""
    assert [number(claim) for claim in CLAIMS] == list(range(1, 285))
    assert all(claim["says"] and claim["met"] for claim in CLAIMS)


def test_what_is_contradicted_or_no_law_is_kept_apart_from_law() -> None:
    """A claim that the sources contradict is met by a discrepancy, and a comment by an observation."""
    for claim in CLAIMS:
        ways = {way for met in claim["met"] for way in met}
        if claim["stands"] == "contradicted":
            assert "discrepancy" in ways, claim["claim"]
        if claim["stands"] == "not-law":
            assert ways == {"observation"}, claim["claim"]
    stands = Counter(claim["stands"] for claim in CLAIMS)
    assert stands == {"agrees": 162, "contradicted": 56, "only-here": 43, "not-law": 23}


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: claim["claim"])
def test_a_claim_is_met(claim: dict[str, Any], law: pol.Corpus, effects: dict[str, list[pol.Effect]]) -> None:
    """What the entry names is in the corpus with its sources, and says what the claim needs."""
    every: tuple[pol.Discrepancy | pol.Observation, ...] = (*law.discrepancies, *law.observations)
    remarks = {one.id: one for one in every}
    for way in claim["met"]:
        if "fact" in way:
            check_fact(way, law, effects)
        else:
            remark = remarks[way.get("discrepancy") or way["observation"]]
            assert isinstance(remark, pol.Discrepancy if "discrepancy" in way else pol.Observation)


def check_fact(way: dict[str, Any], law: pol.Corpus, effects: dict[str, list[pol.Effect]]) -> None:
    """A fact exists, has sources, and holds on its day."""
    id = way["fact"]
    if "/" not in id:
        assert law.instrument(id).sources
        return
    versions = effects.get(id, [])
    if not versions:
        assert law.section(id).versions
        return
    assert all(version.sources for version in versions)
    if "element" in way:
        assert any(
            way["element"] == one.element.value
            for effect in versions
            if isinstance(effect, pol.Definition)
            for one in effect.elements
        )
    if "people" in way:
        assert any(
            way["people"] == str(one.rule)
            for effect in versions
            if isinstance(effect, pol.Definition)
            for one in effect.people
        )
    if "on" in way:
        offence = law.as_of(date.fromisoformat(way["on"])).offence(id)
        record = offence.to_record()
        assert {field: record[field] for field in way.get("holds", {})} == way.get("holds", {})
        assert offence.attempt_inside or not way.get("attempt_inside")
    elif "holds" in way:
        records = [version.to_record() for version in versions if isinstance(version, pol.Offence)]
        assert any({field: record[field] for field in way["holds"]} == way["holds"] for record in records)
