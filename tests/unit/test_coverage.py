"""How far each place's law covers a topic, and which bodies hold which role."""

from __future__ import annotations

from datetime import date

import pytest

import pk_ocsea_law as pol
from pk_ocsea_law.queries.coverage import ABOUT

MARCH_2023 = date(2023, 3, 10)


def ids(effects: tuple[pol.Effect, ...]) -> list[str]:
    """The ids of effects."""
    return [effect.id for effect in effects]


def test_every_topic_has_its_meaning() -> None:
    """Each topic is tied to conduct, to protections or to duties that carry it, in one place."""
    assert set(ABOUT) == set(pol.Topic)
    assert not [topic for topic, about in ABOUT.items() if about.itself & about.near]


def test_the_places_are_those_with_law_of_their_own(law: pol.Corpus) -> None:
    """Federal law, Islamabad, four provinces, Gilgit-Baltistan, Azad Jammu and Kashmir, as a mapping."""
    found = law.as_of(MARCH_2023).coverage(pol.Topic.CSAM)
    assert list(found) == ["PK", "PK-BA", "PK-GB", "PK-IS", "PK-JK", "PK-KP", "PK-PB", "PK-SD"]
    assert len(found) == 8
    assert (found.topic, found.day) == (pol.Topic.CSAM, MARCH_2023)
    with pytest.raises(KeyError, match="PK-KP"):
        found["PK-XX"]


def test_grooming_across_the_country(law: pol.Corpus) -> None:
    """KP has a provision of its own; Punjab only federal law; what Sindh has may stand; others are unread."""
    found = law.as_of(MARCH_2023).coverage("grooming")
    cover = {place: cell.cover for place, cell in found.items()}
    assert cover == {
        "PK": pol.Cover.SPECIFIC,
        "PK-BA": pol.Cover.FEDERAL_ONLY,
        "PK-GB": pol.Cover.NOT_REVIEWED,
        "PK-IS": pol.Cover.FEDERAL_ONLY,
        "PK-JK": pol.Cover.NOT_REVIEWED,
        "PK-KP": pol.Cover.SPECIFIC,
        "PK-PB": pol.Cover.FEDERAL_ONLY,
        "PK-SD": pol.Cover.NOT_REVIEWED,
    }
    assert set(ids(found["PK-KP"].evidence)) == {"kpcpwa-2010/50"}
    assert "ppc-1860/292A" in ids(found["PK-PB"].federal)
    assert found["PK-PB"].unread == ("pdnca-2004", "ppwva-2016")
    assert set(ids(found["PK-SD"].possible)) == {"sca-1955/56", "sca-1955/57"}
    assert "not settled" in found["PK-SD"].reason


def test_an_unseen_commencement_leaves_the_cover_certain(law: pol.Corpus) -> None:
    """Whichever text of KP's section 48 stood in 2023, it covers abuse material: both are evidence."""
    cell = law.as_of(MARCH_2023).coverage("csam")["PK-KP"]
    assert cell.cover is pol.Cover.SPECIFIC
    assert ids(cell.evidence) == ["kpcpwa-2010/48", "kpcpwa-2010/48"]
    assert cell.possible == ()


def test_after_the_last_check_nothing_is_said_to_be_absent(law: pol.Corpus) -> None:
    """KP's Act was last checked before 2025: its provision may stand, and the cell says so."""
    cell = law.as_of(date(2025, 3, 10)).coverage("csam")["PK-KP"]
    assert cell.cover is pol.Cover.NOT_REVIEWED
    assert "kpcpwa-2010/48" in ids(cell.possible)


def test_where_federal_law_is_not_sure_to_reach_it_does_not_count(law: pol.Corpus) -> None:
    """In Azad Jammu and Kashmir federal provisions are possible only, and the place stays unreviewed."""
    cell = law.as_of(MARCH_2023).coverage("trafficking")["PK-JK"]
    assert cell.cover is pol.Cover.NOT_REVIEWED
    assert cell.federal == ()
    assert "ptpa-2018/3(2)" in ids(cell.possible)
    assert cell.unread == ("ajkcra-2016",)


def test_duties_count_by_their_topics(law: pol.Corpus) -> None:
    """No reporting duty is about abuse material itself; removal of it is ordered by PECA; live streams have a rule."""
    then = law.as_of(MARCH_2023)
    assert then.coverage("reporting-duty")["PK"].cover is pol.Cover.GENERAL
    removal = then.coverage("takedown")["PK"]
    assert removal.cover is pol.Cover.SPECIFIC
    assert "peca-2016/22(2)#remove" in ids(removal.evidence)
    assert ids(then.coverage("live-streaming")["PK"].evidence) == ["removal-rules-2021/7(5)"]


def test_identity_is_covered_by_protections_and_offences(law: pol.Corpus) -> None:
    """A ban that names children is specific, with the offence of breaking it."""
    found = law.as_of(MARCH_2023).coverage("identity-protection")
    assert ids(found["PK-IS"].evidence) == ["ictcpa-2018/27", "ictcpa-2018/28", "ictcpa-2018/28"]
    assert found["PK-SD"].cover is pol.Cover.SPECIFIC


def test_child_marriage_in_sindh(law: pol.Corpus) -> None:
    """Sindh's own Act is the evidence from its beginning on; before it, nothing of its own was found."""
    assert law.as_of(date(2014, 6, 11)).coverage("child-marriage")["PK-SD"].cover is pol.Cover.SPECIFIC
    assert law.as_of(date(2014, 6, 9)).coverage("child-marriage")["PK-SD"].cover is pol.Cover.FEDERAL_ONLY


def test_a_law_of_one_district_does_not_cover_the_province(law: pol.Corpus) -> None:
    """Provisions of an Act that stood in one district only are possible for the province, never its evidence."""
    for topic in pol.Topic:
        cell = law.as_of(date(2020, 6, 1)).coverage(topic)["PK-PB"]
        assert not [id for id in ids(cell.evidence) if id.startswith("ppwva-2016")]


def test_no_cell_claims_what_it_cannot_show(law: pol.Corpus) -> None:
    """Since 2016: own cover has evidence, federal cover federal evidence, absence whole texts."""
    for day in [day for day in law.change_days if day >= date(2016, 1, 1)][::6]:
        for topic in pol.Topic:
            for place, cell in law.as_of(day).coverage(topic).items():
                assert cell.jurisdiction == place
                own = cell.cover in (pol.Cover.SPECIFIC, pol.Cover.GENERAL)
                assert bool(cell.evidence) is own
                assert cell.federal or cell.cover is not pol.Cover.FEDERAL_ONLY
                assert not cell.unread or cell.cover is not pol.Cover.NONE_FOUND


def test_none_found_needs_every_text_read(small: pol.Corpus) -> None:
    """In the made-up law, whose Act was read whole, a topic without a provision is absent; before the Act, unread."""
    found = small.as_of(date(2006, 1, 1)).coverage("child-marriage")
    assert found["PK"].cover is pol.Cover.NONE_FOUND
    assert found["PK"].unread == ()
    assert small.as_of(date(2000, 1, 1)).coverage("child-marriage")["PK"].cover is pol.Cover.NOT_REVIEWED


def test_a_topic_is_one_of_the_closed_list(law: pol.Corpus) -> None:
    """Anything else is refused, with the valid ones named."""
    with pytest.raises(ValueError, match="grooming"):
        law.as_of(MARCH_2023).coverage("weather")
    with pytest.raises(TypeError, match="Topic"):
        law.as_of(MARCH_2023).coverage(3)  # type: ignore[arg-type]


def test_who_removes_content(law: pol.Corpus) -> None:
    """The telecom regulator until 28 January 2025; then the new authority, with the old one in the meantime."""
    before = law.as_of(date(2025, 1, 28)).institutions(function="remove-content")
    assert {body.id for body in before} == {"pta"}
    after = law.as_of(date(2025, 1, 29)).institutions(function=pol.Function.REMOVE_CONTENT)
    assert {body.id for body in after} == {"pta", "smpra"}
    assert all(body.mandate for body in after)


def test_who_keeps_which_register(law: pol.Corpus) -> None:
    """Each register stands with its keeper and what is kept."""
    found = law.as_of(date(2025, 3, 10)).institutions(function="keep-register")
    kept = {body.id: body.mandate.what for body in found if body.mandate}
    assert "sex offenders" in kept["nadra"]
    assert "organisations" in kept["cpwb-punjab"]
    assert "npb" in kept


def test_bodies_of_one_place(law: pol.Corpus) -> None:
    """With a place only bodies whose law may reach it are named."""
    here = {body.id for body in law.as_of(MARCH_2023).institutions(function="protect", jurisdiction="PK-SD")}
    assert {"scpa", "sindh-cpu"} <= here
    assert "cpwb-punjab" not in here


def test_a_body_stands_once_for_a_section(law: pol.Corpus) -> None:
    """Over one section each body is named once for each function, law before practice; without one, once a role."""
    then = law.as_of(date(2025, 4, 10))
    over = then.institutions(reference="peca-2016/22")
    named = [(body.id, body.mandate.function) for body in over if body.mandate]
    assert len(named) == len(set(named))
    assert ("nccia", pol.Function.INVESTIGATE) in named
    bases = [body.basis is pol.MandateBasis.IN_PRACTICE for body in over]
    assert bases == sorted(bases)
    every = then.institutions()
    assert {body.id for body in over} <= {body.id for body in every}
    assert len(every) > len(over)


def test_a_role_must_be_one_of_the_closed_list(law: pol.Corpus) -> None:
    """An unknown function, section or place is refused."""
    then = law.as_of(MARCH_2023)
    with pytest.raises(ValueError, match="keep-register"):
        then.institutions(function="sing")
    with pytest.raises(LookupError):
        then.institutions(reference="peca-2016/999")
    with pytest.raises(ValueError, match="PK-SD"):
        then.institutions(jurisdiction="PK-XX")


def test_a_role_of_the_made_up_law(small: pol.Corpus) -> None:
    """A role ends with its mandate, and practice within a window still counts."""
    found = small.as_of(date(2012, 2, 1)).institutions(function="investigate", reference="test-2001/2")
    assert [body.id for body in found][-1:] == ["bureau"]
