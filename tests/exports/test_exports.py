"""Akoma Ntoso references, linked data, the data package, Primero lookups and chunks."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

import pk_ocsea_law as pol
from pk_ocsea_law import exports
from pk_ocsea_law.citations.names import names
from pk_ocsea_law.exports.akoma_ntoso import element
from pk_ocsea_law.exports.primero import lines, slug

DAY = date(2024, 1, 1)


def sections(law: pol.Corpus) -> list[tuple[pol.Instrument, pol.Section]]:
    """Every section with its instrument."""
    return [(one, section) for one in law.instruments for section in one.sections]


def test_references_are_those_that_users_know(law: pol.Corpus) -> None:
    """PECA, a province's Act, an Ordinance, a section, a day and a version, each as the naming convention has it."""
    peca, pdnca = law.instrument("PECA"), law.instrument("pdnca-2004")
    section = law.section("peca-2016/22A")
    assert exports.work_uri(peca) == "/akn/pk/act/2016/40"
    assert exports.work_uri(pdnca) == "/akn/pk-pb/act/2004/18"
    assert exports.work_uri(law.instrument("aro-2020")) == "/akn/pk/act/ordinance/2020/16"
    assert exports.section_uri(peca, section) == "/akn/pk/act/2016/40/~sec_22A"
    assert exports.section_uri(peca, section, date(2023, 3, 15)) == "/akn/pk/act/2016/40/eng:2023-03-15/~sec_22A"
    assert exports.version_uri(peca, section, section.versions[0]) == "/akn/pk/act/2016/40/eng@2023-07-24/~sec_22A"


def test_references_are_unique(law: pol.Corpus) -> None:
    """No two works share a reference, and no two sections of one work."""
    works = [exports.work_uri(one) for one in law.instruments]
    parts = [exports.section_uri(*pair) for pair in sections(law)]
    assert len(set(works)) == len(works)
    assert len(set(parts)) == len(parts)


def test_references_lead_back(law: pol.Corpus) -> None:
    """Every reference of a section, of its versions and of its state on a day finds that section again."""
    for instrument, section in sections(law)[::7]:
        assert exports.cited(law, exports.work_uri(instrument)) is instrument
        assert exports.cited(law, exports.section_uri(instrument, section)) is section
        assert exports.cited(law, exports.section_uri(instrument, section, DAY)) is section
        for version in section.versions:
            assert exports.cited(law, exports.version_uri(instrument, section, version)) is section


@pytest.mark.parametrize(
    "uri", ["/akn/pk/act/2016/41", "/akn/pk/act/2016/40/~sec_999", "peca", "/akn/pk/act/2016/40/~"]
)
def test_a_reference_of_nobody_is_a_lookup_error(law: pol.Corpus, uri: str) -> None:
    """A reference that is not one of ours finds nothing rather than something near."""
    with pytest.raises(LookupError):
        exports.cited(law, uri)


def test_references_are_read_by_others(law: pol.Corpus) -> None:
    """A library that knows the naming convention parses every reference to the same parts."""
    uri = pytest.importorskip("cobalt.uri")
    for instrument, section in sections(law):
        for version in section.versions:
            text = exports.version_uri(instrument, section, version)
            parsed = uri.FrbrUri.parse(text)
            assert parsed.work_uri() == exports.work_uri(instrument)
            assert parsed.portion == element(section)


def test_a_work_without_a_name_in_the_data_gets_a_reference_of_its_parts(small: pol.Corpus) -> None:
    """Place, kind, year and number where one was seen, else the permanent id; a judgment is no act."""
    act = small.instruments[0]
    assert act.id not in names().works
    assert exports.work_uri(act) == "/akn/pk/act/2001/1"
    assert exports.work_uri(evolve(act, serial=None)) == "/akn/pk/act/2001/test-2001"
    assert exports.work_uri(evolve(act, kind=pol.InstrumentKind.JUDGMENT)) == "/akn/pk/judgment/2001/test-2001"
    unknown = next(
        section for section in act.sections if section.versions and section.versions[0].start.name == "passed"
    )
    boundary = pol.Boundary("nobody", None, None)
    version = evolve(unknown.versions[0], start=boundary)
    assert exports.version_uri(act, unknown, version) == "/akn/pk/act/2001/1/eng/~sec_6"


def test_the_list_of_references(law: pol.Corpus) -> None:
    """One row for each work, section and version, each id once."""
    rows = list(csv.reader(io.StringIO(exports.references(law))))
    assert rows[0] == ["id", "uri"]
    ids = [id for id, _ in rows[1:]]
    assert len(set(ids)) == len(ids)
    assert "peca-2016/22@2023-07-24" in ids


def test_linked_data_says_only_what_is_known(law: pol.Corpus) -> None:
    """Dates are there where they are known to a day; an uncertain state has no word of schema.org."""
    graph: Any = exports.linked_data(law, DAY)
    peca = next(one for one in graph["hasPart"] if one["identifier"] == "peca-2016")
    assert peca["@id"] == "/akn/pk/act/2016/40"
    assert peca["legislationDate"] == peca["eli:date_document"] == "2016-08-18"
    assert "legislationDateOfApplicability" not in peca
    found = {part["identifier"]: part for one in graph["hasPart"] for part in one.get("hasPart", [])}
    assert found["peca-2016/22"]["legislationLegalForce"] == "InForce"
    assert found["ppc-1860/292C"]["legislationLegalForce"] == "NotInForce"
    for part in found.values():
        assert ("legislationLegalForce" in part) == (part["pkol:forceStatus"] not in ("uncertain", "outside-coverage"))
    cla = next(one for one in graph["hasPart"] if one["identifier"] == "cla-2023")
    assert "/akn/pk/act/2016/40" in cla["legislationChanges"]
    assert "@base" not in graph["@context"]
    assert exports.linked_data(law, DAY, "https://example.org")["@context"] == {
        **graph["@context"],
        "@base": "https://example.org",
    }


def test_the_data_package_is_valid(law: pol.Corpus, tmp_path: Path) -> None:
    """A validator of Data Packages finds no fault in any table: types, keys and references between tables."""
    frictionless = pytest.importorskip("frictionless")
    files = exports.data_package(law)
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8", newline="")
    with frictionless.system.use_context(trusted=True):
        report = frictionless.validate(str(tmp_path / "datapackage.json"))
    assert report.valid, report.flatten(["resource", "rowNumber", "fieldName", "note"])[:5]


def test_the_data_package_holds_everything(small: pol.Corpus, law: pol.Corpus) -> None:
    """Each table has the rows there are; what is not stated is an empty cell."""
    files = exports.data_package(law)
    descriptor = json.loads(files["datapackage.json"])
    assert descriptor["version"] == law.edition.data
    assert {f"{resource['name']}.csv" for resource in descriptor["resources"]} == set(files) - {"datapackage.json"}
    rows = list(csv.DictReader(io.StringIO(files["versions.csv"])))
    assert len(rows) == sum(len(section.versions) for _, section in sections(law))
    offences = csv.DictReader(io.StringIO(exports.data_package(small)["offences.csv"]))
    found = {(row["offence"], row["start_earliest"]): row for row in offences}
    assert found["test-2001/2(2)", "2005-07-01"]["custody_min"] == ""
    assert found["test-2001/2(2)", "2005-07-01"]["fine_min"] == "1000000"
    assert found["test-2001/3", "2005-07-01"]["life"] == "true"
    rules = csv.DictReader(io.StringIO(exports.data_package(small)["classifications.csv"]))
    reached = {row["rule"]: row["reaches"] for row in rules}
    assert reached["test-2001/5(1)"] == "test-2001"
    assert reached["test-2001/5(2)"] == "test-2001/2(2) test-2001/3 dangling:99"


def test_primero_options_are_disabled_once_law_has_ended(law: pol.Corpus) -> None:
    """Ended law is disabled and stays in the list; law in force or in doubt stays open."""
    bodies = [body["data"] for body in exports.lookups(law, DAY)]
    lookups: dict[str, Any] = {str(body["unique_id"]): body for body in bodies}  # type: ignore[index]
    offences = {value["id"]: value for value in lookups["lookup-pk-ocsea-offence"]["values"]}
    assert offences["ppc-1860-s292C"]["disabled"] is True
    assert offences["peca-2016-s22-1"]["disabled"] is False
    earlier: Any = exports.lookups(law, date(2023, 1, 1))[0]["data"]
    assert {value["id"] for value in earlier["values"]} == set(offences)
    assert {value["id"]: value["disabled"] for value in earlier["values"]}["ppc-1860-s292C"] is False
    places = {value["id"]: value for value in lookups["lookup-pk-ocsea-jurisdiction"]["values"]}
    assert places["pk-sd"]["display_text"] == {"en": "Sindh", "ur": "سندھ"}
    assert places["x-fata"]["disabled"] is True
    assert set(lookups) == {f"lookup-pk-ocsea-{name}" for name in ("offence", "medium", "institution", "jurisdiction")}


def test_primero_takes_the_shape(law: pol.Corpus) -> None:
    """Each body has the fields that the lookup controller permits and no others."""
    for body in exports.lookups(law, DAY):
        data: Any = body["data"]
        assert set(body) == {"data"}
        assert set(data) == {"unique_id", "name", "values"}
        for value in data["values"]:
            assert set(value) == {"id", "disabled", "display_text"}
            assert value["display_text"]["en"]


def test_option_ids_are_unique(law: pol.Corpus) -> None:
    """No two offences share an option id."""
    ids = [line.id for line in lines(law)]
    assert len({slug(id) for id in ids}) == len(ids)
    assert slug("peca-2016/21(2)#repeat") == "peca-2016-s21-2-repeat"


def test_chunks_carry_what_a_citation_needs(law: pol.Corpus) -> None:
    """One for each version, with permanent id, days, standing and sources; a day that is not settled is None."""
    found = {str(chunk["id"]): chunk for chunk in exports.chunks(law)}
    assert len(found) == sum(len(section.versions) for _, section in sections(law))
    first, second = found["peca-2016/22@2016-08-18"], found["peca-2016/22@2023-07-24"]
    assert (first["start"], first["until"], first["ended"]) == (None, "2023-07-24", True)
    assert (second["start"], second["until"], second["ended"]) == ("2023-07-24", None, False)
    assert all(chunk["sources"] and chunk["text"] and chunk["standing"] for chunk in found.values())
    assert json.loads(json.dumps(first)) == first
