"""Words about children and abuse: the advice, and that the project follows it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from enum import Enum
from pathlib import Path

import pytest

import pk_ocsea_law as pol

PACKAGE = Path(pol.__file__).parent
QUOTED = re.compile(r'"[^"]*"|“[^”]*”')


@pytest.fixture(scope="module")
def discouraged(law: pol.Corpus) -> re.Pattern[str]:
    """Every discouraged term, as written in prose and as it would be written in a name."""
    words = [word for advice in law.terminology for word in advice.avoid]
    return re.compile("|".join(re.escape(word).replace(r"\ ", "[ _-]?") for word in words), re.IGNORECASE)


def labels(law: pol.Corpus) -> Iterator[tuple[str, str]]:
    """Every text of our own in the data, with the id it stands at; quotations, titles and statutory labels left out."""
    for instrument in law.instruments:
        yield instrument.id, f"{instrument.id} {instrument.label} {instrument.status}"
        for section in instrument.sections:
            yield section.id, f"{section.id} {section.label}"
            for version in section.versions:
                yield version.id, version.summary
                for effect in version.effects:
                    own = (getattr(effect, name, None) for name in ("label", "what", "meaning", "bearer", "protects"))
                    yield effect.id, " ".join([effect.id, *(text for text in own if text)])
    for remark in law.observations:
        yield remark.id, f"{remark.id} {remark.says} {remark.answer}"
    for found in law.discrepancies:
        yield found.id, " ".join([found.id, found.question, found.reason, *(one.says for one in found.readings)])
    for body in law.institutions:
        yield body.id, f"{body.id} {body.name} {body.note}"


def code(tree: ast.AST) -> Iterator[str]:
    """Every identifier and docstring of a module."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
            yield ast.get_docstring(node) or ""
        for field in ("name", "id", "attr", "arg"):
            yield str(getattr(node, field, ""))


def test_advice_is_whole(law: pol.Corpus) -> None:
    """Each piece of advice prefers something, says why and on what source; no term is both preferred and avoided."""
    known = {source.id for source in law.sources}
    preferred = {advice.preferred for advice in law.terminology}
    assert len({advice.id for advice in law.terminology}) == len(law.terminology)
    for advice in law.terminology:
        assert advice.why.endswith(".")
        assert advice.sources
        assert {pinpoint.source for pinpoint in advice.sources} <= known
        assert advice.avoid or advice.with_care
        assert not preferred & {*advice.avoid, *advice.with_care}
        assert advice.urdu is None


def test_what_to_say_of_abuse_material(law: pol.Corpus) -> None:
    """The statute's heading stays quotable in a field of its own; our word stands beside it."""
    advice = next(one for one in law.terminology if one.id == "csam")
    assert (advice.preferred, advice.identifier) == ("child sexual abuse material", "csam")
    assert "child pornography" in advice.avoid
    section = law.section("peca-2016/22")
    assert section.label == advice.preferred
    assert section.statutory_label == "Child pornography"


def test_no_label_of_ours_uses_a_discouraged_term(law: pol.Corpus, discouraged: re.Pattern[str]) -> None:
    """Ids, labels, summaries, remarks and meanings follow the advice outside quotations."""
    assert [id for id, text in labels(law) if discouraged.search(QUOTED.sub("", text))] == []


def test_no_identifier_or_docstring_uses_one(discouraged: re.Pattern[str]) -> None:
    """Names and docstrings of the package follow the advice outside quotations."""
    for path in sorted(PACKAGE.rglob("*.py")):
        texts = code(ast.parse(path.read_text(encoding="utf-8")))
        assert [text for text in texts if discouraged.search(QUOTED.sub("", text))] == [], path.name


def test_no_public_vocabulary_uses_one(discouraged: re.Pattern[str]) -> None:
    """The members and values of every public enumeration follow the advice."""
    vocabularies = [
        value for name in dir(pol) if isinstance(value := getattr(pol, name), type) and issubclass(value, Enum)
    ]
    assert vocabularies
    for vocabulary in vocabularies:
        assert not [one for one in vocabulary if discouraged.search(f"{one.name} {one.value}")]


def test_the_check_finds_a_term(discouraged: re.Pattern[str]) -> None:
    """The pattern catches prose and names, and a quotation is let through."""
    for text in ("child pornography", "child_pornography", "ChildPornography", "child-prostitution"):
        assert discouraged.search(text)
    assert not discouraged.search(QUOTED.sub("", 'the heading "Child pornography"'))
