"""What the law asks and forbids beside punishing: who must do what, for whom, how fast, in the law's own units."""

from __future__ import annotations

from datetime import date

import pytest

import pk_ocsea_law as pol

NOW = date(2025, 3, 10)


def effect(law: pol.Corpus, kind: type[pol.Effect], id: str, day: date = NOW) -> pol.Effect:
    """The one effect of that kind and id in force on the day."""
    (found,) = [one for one in law.as_of(day).effects(kind) if one.id == id]
    return found


@pytest.mark.parametrize(
    ("kind", "id", "count", "unit"),
    [
        (pol.Duty, "removal-rules-2021/5(2)", 48, "hour"),
        (pol.Duty, "removal-rules-2021/5(2)#emergency", 12, "hour"),
        (pol.Duty, "zarra-2020/7", 2, "hour"),
        (pol.Duty, "peca-2016/32(1)", 1, "year"),
        (pol.Deadline, "zarra-2020/15", 3, "month"),
        (pol.Deadline, "ara-2021/16", 4, "month"),
        (pol.Deadline, "peca-rules-2018/7", 60, "day"),
    ],
)
def test_a_limit_stands_in_its_own_unit(
    law: pol.Corpus, kind: type[pol.Effect], id: str, count: int, unit: str
) -> None:
    """Hours stay hours and months stay months."""
    day = date(2025, 1, 28) if id.startswith("peca-rules") else NOW
    found = effect(law, kind, id, day)
    limit = getattr(found, "limit", None)
    assert isinstance(limit, pol.TimeLimit)
    assert (limit.count, limit.unit.value) == (count, unit)


@pytest.mark.parametrize(
    ("kind", "id", "count", "unit", "day"),
    [
        (pol.Deadline, "peca-2016/30#investigation", 45, "working-day", date(2024, 6, 1)),
        (pol.Deadline, "peca-2016/30(4)#decision", 3, "month", date(2024, 6, 1)),
        (pol.Deadline, "scpaa-2011/20D", 120, "day", date(2023, 6, 1)),
        (pol.Duty, "scpaa-2011/10(q-i)", 4, "hour", date(2023, 6, 1)),
        (pol.Deadline, "kpcpwa-2010/16#decision", 2, "month", date(2015, 6, 1)),
    ],
)
def test_a_limit_of_some_years_only(
    law: pol.Corpus, kind: type[pol.Effect], id: str, count: int, unit: str, day: date
) -> None:
    """Limits that ended, or whose law was checked no further, stand on the days that are known."""
    found = effect(law, kind, id, day)
    limit = getattr(found, "limit", None)
    assert isinstance(limit, pol.TimeLimit)
    assert (limit.count, limit.unit.value) == (count, unit)


def test_limits_that_collide_are_remarked(law: pol.Corpus) -> None:
    """Three and four months meet in one case, and thirty days in KP may have replaced two months: nothing chooses."""
    remarks = {one.id for one in law.observations}
    assert {"ara-2021-time-limits-collide", "peca-time-limits"} <= remarks
    open_now = law.as_of(date(2023, 6, 1)).section("kpcpwa-2010/16", "PK-KP")
    assert open_now.state is pol.ForceState.UNCERTAIN
    limits = {
        (one.limit.count, one.limit.unit.value)
        for version in open_now.candidates
        for one in version.effects
        if isinstance(one, pol.Deadline) and one.id.endswith("#decision")
    }
    assert limits == {(2, "month"), (30, "day")}


def test_an_emergency_leaves_abuse_material_out(law: pol.Corpus) -> None:
    """The twelve hours belong to emergencies, and the definition of one does not reach abuse material."""
    remark = next(one for one in law.observations if one.id == "removal-rules-2021-emergency-csam")
    assert remark.kind is pol.ObservationKind.GAP
    assert remark.answer is not None
    assert "48" in remark.answer


def test_nobody_must_monitor_or_report(law: pol.Corpus) -> None:
    """PECA frees providers of proactive monitoring, and no duty to report abuse material binds them."""
    found = effect(law, pol.Protection, "peca-2016/38(5)#no-monitoring")
    assert isinstance(found, pol.Protection)
    assert found.of is pol.ProtectionKind.LIABILITY
    duties = [one for one in law.as_of(NOW).effects(pol.Duty) if pol.Topic.REPORTING_DUTY in one.topics]
    assert not [one for one in duties if pol.Topic.CSAM in one.topics]


def test_three_bans_on_identity_overlap(law: pol.Corpus) -> None:
    """The Anti-Rape Act, the Islamabad Act and the juvenile Act each ban it, with penalties of their own."""
    then = law.as_of(date(2024, 6, 1))
    bans = {"ara-2021/26", "ictcpa-2018/28", "jjsa-2018/13"}
    assert bans <= {one.id for one in then.effects(pol.Protection) if one.of is pol.ProtectionKind.IDENTITY}
    fine_only = then.offence("ictcpa-2018/28").to_record()
    assert (fine_only["connector"], fine_only["fine_max"]) == ("fine-only", 50_000)
    assert then.offence("jjsa-2018/13(1)").to_record()["custody_max"] == "P3Y"
    borrowed = then.offence("ara-2021/26").penalty.expression
    assert isinstance(borrowed, pol.ByReference)
    assert borrowed.section == "ppc-1860/376A"
    assert "ara-2021-identity-overlap" in {one.id for one in law.observations}


@pytest.mark.parametrize(
    "of", ["in-camera", "testimony", "witness", "compensation", "support", "legal-aid", "liability"]
)
def test_every_kind_of_protection_stands_somewhere(law: pol.Corpus, of: str) -> None:
    """Closed trials, distant testimony, witnesses, compensation, support, legal aid: each with its source."""
    found = [one for one in law.as_of(date(2024, 6, 1)).effects(pol.Protection) if one.of.value == of]
    assert found
    assert all(one.sources and one.protects for one in found)


def test_support_of_victims_is_a_duty_and_no_service(law: pol.Corpus) -> None:
    """Section 45A binds the government; that it names no agency, day or budget is remarked."""
    found = effect(law, pol.Duty, "peca-2016/45A")
    assert isinstance(found, pol.Duty)
    assert "Government" in found.bearer
    assert "peca-45a-empty" in {one.id for one in law.observations}
