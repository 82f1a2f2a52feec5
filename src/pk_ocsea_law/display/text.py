"""Values as plain text that fits a terminal of 80 columns."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from pk_ocsea_law.model.effects import Effect, Offence
from pk_ocsea_law.model.instruments import Section, SectionVersion
from pk_ocsea_law.model.outcomes import Offences, Possible
from pk_ocsea_law.model.resolution import ForceState, HistoryRow, Resolution
from pk_ocsea_law.model.sources import Discrepancy, Observation, Pinpoint

WIDTH = 80

STATES = {
    ForceState.IN_FORCE: "in force",
    ForceState.NOT_YET_IN_FORCE: "not yet in force",
    ForceState.NO_LONGER_IN_FORCE: "no longer in force",
    ForceState.UNCERTAIN: "uncertain",
    ForceState.OUTSIDE_COVERAGE: "outside what is recorded",
}


def wrapped(text: str, indent: int = 0, hanging: int = 0) -> str:
    """Text folded to the width, with every line indented and later lines hanging further in."""
    return textwrap.fill(
        text,
        WIDTH,
        initial_indent=" " * indent,
        subsequent_indent=" " * (indent + hanging),
        break_long_words=False,
        break_on_hyphens=False,
    )


def offences(found: Offences) -> str:
    """The found offences, those that name a child first, with penalties and standing; then those that may apply."""
    naming = [one for one in found if names_child(one)]
    others = [one for one in found if not names_child(one)]
    blocks: list[str] = [] if len(found) else ["No offence was found for these facts."]
    for title, group in (("Offences that name a child or a young person", naming), ("Offences against anyone", others)):
        if group:
            blocks += ["", f"{title}:", *(offence(one, found) for one in group)]
    if found.possible:
        blocks += ["", "May apply as well, if more is known:", *(possible(one) for one in found.possible)]
    return "\n".join(blocks)


def names_child(one: Offence) -> bool:
    """Whether some description of the victim has an upper age."""
    return any(person.rule.under is not None or person.rule.at_most is not None for person in one.victim)


def offence(one: Offence, found: Offences | None = None) -> str:
    """One offence: its id and label, its penalty, the standing of its source, and its caveats if any."""
    cautions = [caveat.text for caveat in (found.caveats if found else ()) if caveat.offence == one.id]
    lines = [wrapped(f"{one.id}  {one.label}", 0, 2), wrapped(one.penalty.describe(), 4)]
    lines += [wrapped(f"caution: {text}", 4, 2) for text in cautions if not text.startswith("sources disagree")]
    lines.append(wrapped(f"source: {one.standing.value}, {pinpoints(one.sources)}", 4, 2))
    return "\n".join(lines)


def possible(one: Possible) -> str:
    """One possible offence and what it turns on."""
    turns = "; ".join(kind.text for kind in one.depends_on)
    return wrapped(f"{one.offence.id}  {one.offence.label}: depends on {turns}", 2, 4)


def pinpoints(sources: Iterable[Pinpoint]) -> str:
    """Pinpoints on one line."""
    return "; ".join(f"{pinpoint.source} ({pinpoint.at})" for pinpoint in sources)


def section(one: Section) -> str:
    """A section with its versions, and everything that is disputed or remarked about it."""
    title = f"{one.id}  {one.label}"
    lines = [
        wrapped(title),
        *([wrapped(f'the law calls it "{one.statutory_label}"', 2)] if one.statutory_label else []),
    ]
    for each in one.versions:
        lines += ["", version(each)]
    lines += remarks(one.discrepancies, one.observations)
    lines += ["", f"checked through {one.checked_through}"]
    return "\n".join(lines)


def version(one: SectionVersion) -> str:
    """One version: its days, what made it, what it provides and what it does."""
    lines = [wrapped(f"{one.span}", 0, 2), wrapped(f"by {one.by.action.value}: {one.by.section}", 2)]
    if one.void_by is not None:
        lines.append(wrapped(f"void from its beginning: {one.void_by.section}", 2))
    lines.append(wrapped(one.summary, 2))
    lines += [wrapped(effect_line(effect), 4, 2) for effect in one.effects]
    lines.append(wrapped(f"source: {one.standing.value}, {pinpoints(one.sources)}", 2, 2))
    return "\n".join(lines)


def effect_line(effect: Effect) -> str:
    """An effect in one sentence."""
    if isinstance(effect, Offence):
        return f"offence {effect.id}: {effect.label}; {effect.penalty.describe()}"
    what = next(str(text) for name in ("what", "meaning", "court", "kind") if (text := getattr(effect, name, None)))
    targets = ", ".join(_targets(effect))
    return f"{effect.kind} {effect.id}: {what}" + (f" [{targets}]" if targets else "")


def _targets(effect: Effect) -> Iterator[str]:
    reach = getattr(effect, "reach", None)
    for target in reach.targets if reach is not None else ():
        yield target.as_printed if target.section else f"{target.as_printed} (dangling)"


def remarks(discrepancies: Iterable[Discrepancy], observations: Iterable[Observation]) -> list[str]:
    """What sources disagree on, and what is remarked."""
    lines: list[str] = []
    for found in discrepancies:
        lines += ["", wrapped(f"sources disagree: {found.question}", 0, 2)]
        for position, reading in enumerate(found.readings):
            mark = "preferred: " if position == found.preferred else ""
            lines.append(wrapped(f"- {mark}{reading.says} [{pinpoints(reading.sources)}]", 2, 2))
        lines.append(wrapped(found.reason, 2))
    for remark in observations:
        answer = f" {remark.answer}" if remark.answer else ""
        lines += ["", wrapped(f"{remark.kind.value}: {remark.says}{answer} [{pinpoints(remark.sources)}]", 0, 2)]
    return lines


def resolution(one: Resolution) -> str:
    """What a section was on a day: doubt first, then the version or the candidates."""
    lines = [wrapped(f"{one.section}: {STATES[one.state]} ({one.reason})", 0, 2)]
    for each in (one.version,) if one.version else one.candidates:
        lines += ["", *(["candidate"] if one.version is None else []), version(each)]
    lines += remarks(one.discrepancies, ())
    return "\n".join(lines)


def history(rows: Iterable[HistoryRow]) -> str:
    """The changes of a section, one row each."""
    return "\n".join(
        wrapped(f"{row.day}  {row.action.value}  by {row.by}: {row.before or '-'} -> {row.after or '-'}", 0, 4)
        for row in rows
    )
