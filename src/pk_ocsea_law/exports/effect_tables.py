"""Tables of what the law does: offences and penalties, class of offences, mandates and definitions."""

from __future__ import annotations

from pk_ocsea_law.display.phrases import pinpoints
from pk_ocsea_law.exports.table import (
    SOURCES,
    SPAN,
    STANDING,
    VERSION,
    Cell,
    Column,
    Table,
    days,
    each_effect,
    joined,
    span,
)
from pk_ocsea_law.law import Corpus
from pk_ocsea_law.model.effects import Classification, Definition, Mandate, Offence, Target


def offences(law: Corpus) -> Table:
    """Offences as each version has them, with what may be imposed."""
    columns = (
        Column("offence", "permanent id of the offence through time"),
        VERSION,
        *SPAN,
        Column("label", "what it is, in the project's words"),
        Column("conduct", "what is done"),
        Column("victim", "whom it protects"),
        Column("media", "by which media; empty where the law names none"),
        Column("medium_rule", "named, any-means or not-named"),
        Column("conditions", "what else it turns on"),
        Column("custody_least", "what a sentence cannot go below, as an ISO 8601 duration"),
        Column("custody_least_kind", "none, term, life, death, not-stated or not-recorded"),
        Column("custody_min", "the term as stated at least; empty where not stated"),
        Column("custody_max", "the term as stated at most; empty where not stated"),
        Column("life", "whether imprisonment for life may be imposed", "boolean"),
        Column("death", "whether death may be imposed", "boolean"),
        Column("fine_min", "whole rupees; empty where not stated", "integer"),
        Column("fine_max", "whole rupees; empty where not stated", "integer"),
        Column("connector", "how custody and fine are joined"),
        Column("disputed", "fields on which sources disagree"),
        Column("penalty", "the penalty in words"),
        STANDING,
        SOURCES,
    )
    rows = (_offence(one) for one in each_effect(law) if isinstance(one, Offence))
    return Table("offences", "Offences and penalties", columns, tuple(rows), keyed=False)


def _offence(one: Offence) -> tuple[Cell, ...]:
    penalty = one.penalty.to_record()
    plain = (
        "custody_least",
        "custody_least_kind",
        "custody_min",
        "custody_max",
        "life",
        "death",
        "fine_min",
        "fine_max",
    )
    values: list[Cell] = [value if isinstance(value := penalty[name], str | int) else None for name in plain]
    return (
        one.id,
        one.setting.version,
        *span(one),
        one.label,
        joined(conduct.value for conduct in one.conduct),
        "; ".join(str(person) for person in one.victim),
        joined(medium.value for medium in one.media),
        one.medium_rule.value,
        "; ".join(f"{condition.kind.value}: {condition.what}" for condition in one.conditions),
        *values,
        one.penalty.connector,
        joined(one.penalty.disputed),
        one.penalty.describe(),
        one.standing.value,
        pinpoints(one.sources),
    )


def classifications(law: Corpus) -> Table:
    """Whether offences are cognizable, bailable and compoundable, and which court tries them."""
    flag = "empty where it says nothing on the point"
    columns = (
        Column("rule", "permanent id of the rule"),
        VERSION,
        *SPAN,
        Column("reaches", "what it reaches: sections, or all of an instrument"),
        Column("cognizable", flag, "boolean"),
        Column("bailable", flag, "boolean"),
        Column("compoundable", flag, "boolean"),
        Column("court", "which court tries it"),
        Column("condition", "what it turns on"),
        STANDING,
        SOURCES,
    )
    rows = (
        (
            one.id,
            one.setting.version,
            *span(one),
            _reached(one.reach.targets, one.reach.instrument),
            one.cognizable,
            one.bailable,
            one.compoundable,
            one.court,
            one.condition,
            one.standing.value,
            pinpoints(one.sources),
        )
        for one in each_effect(law)
        if isinstance(one, Classification)
    )
    return Table("classifications", "Class of offences and courts", columns, tuple(rows), keyed=False)


def _reached(targets: tuple[Target, ...], instrument: str | None) -> str | None:
    return joined(target.section or f"dangling:{target.as_printed}" for target in targets) or instrument


def mandates(law: Corpus) -> Table:
    """Which body has which role, by law and in practice."""
    columns = (
        Column("rule", "permanent id of the rule, or of the practice"),
        Column("institution", "the body", refers_to=("institutions", "id")),
        Column("function", "investigate, prosecute, regulate, and so on"),
        Column("what", "the role in the project's words"),
        Column("basis", "in-law or in-practice"),
        *SPAN,
        Column("condition", "what it turns on"),
        STANDING,
        SOURCES,
    )
    by_law = [effect for effect in each_effect(law) if isinstance(effect, Mandate)]
    practice = [mandate for body in law.institutions for mandate in body.practice]
    rows = (
        (
            one.id,
            one.institution,
            one.function.value,
            one.what,
            one.basis.value,
            *days(one.span.start),
            *days(one.span.until),
            one.condition,
            one.standing.value,
            pinpoints(one.sources),
        )
        for one in (*by_law, *practice)
    )
    return Table("mandates", "Mandates", columns, tuple(rows), keyed=False)


def definitions(law: Corpus) -> Table:
    """What words mean in each instrument."""
    columns = (
        Column("rule", "permanent id of the definition"),
        VERSION,
        *SPAN,
        Column("term", "the word"),
        Column("meaning", "what it means, in the project's words"),
        Column("people", "which persons it covers, where it is of persons"),
        STANDING,
        SOURCES,
    )
    rows = (
        (
            one.id,
            one.setting.version,
            *span(one),
            one.term,
            one.meaning,
            "; ".join(str(person) for person in one.people),
            one.standing.value,
            pinpoints(one.sources),
        )
        for one in each_effect(law)
        if isinstance(one, Definition)
    )
    return Table("definitions", "Definitions", columns, tuple(rows), keyed=False)
