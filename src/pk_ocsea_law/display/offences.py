"""Accounts of penalties, offences, and the offences found for a question."""

from __future__ import annotations

from collections.abc import Callable

from pk_ocsea_law.display.blocks import Block, Card, Line, Part, Tone
from pk_ocsea_law.display.money import rupees
from pk_ocsea_law.display.phrases import (
    STANDINGS,
    STATES,
    names_child,
    penalty_words,
    source_line,
    turns_on,
    victims,
)
from pk_ocsea_law.display.sections import remarks
from pk_ocsea_law.model.effects import Offence
from pk_ocsea_law.model.outcomes import OffenceLine, OffenceResolution, Offences, Possible
from pk_ocsea_law.model.penalties import Penalty, disagreement
from pk_ocsea_law.model.quantities import Absent, Range, Rupees, Term
from pk_ocsea_law.model.resolution import DependsOn

ABSENT = {Absent.NOT_STATED: "not stated", Absent.NOT_RECORDED: "not recorded in any source that was read"}


def penalty(one: Penalty) -> Card:
    """A penalty: the phrase, then the floor, the bounds and the fine, each bound that is missing said in words."""
    lines = [Line(str(one.least_custody), "least custody")]
    if one.imprisonment is not None:
        lines += [Line(_bounds(one.imprisonment), "term")]
    lines += [Line("yes", name) for name, there in (("life", one.life), ("death", one.death)) if there]
    if one.fine is not None:
        lines += [Line(_bounds(one.fine), "fine")]
    lines += [Line(disagreement((field,)), "caution", Tone.DOUBT) for field in one.disputed]
    return Card(penalty_words(one), (), tuple(lines))


def _bounds(bounds: Range[Term] | Range[Rupees]) -> str:
    return f"minimum {_bound(bounds.minimum)}, maximum {_bound(bounds.maximum)}"


def _bound(bound: Term | Rupees | Absent) -> str:
    if isinstance(bound, Absent):
        return ABSENT[bound]
    return rupees(bound.amount) if isinstance(bound, Rupees) else str(bound)


def offence(one: Offence) -> Card:
    """One offence whole: the law's words for it, whom it protects, by which media, the penalty and the source."""
    media = ", ".join(medium.value for medium in one.media) or "the law names none"
    named = (Line(f'the law calls it "{one.statutory_label}"'),) if one.statutory_label else ()
    limited = (Line(one.offender.who, "who can commit it"),) if one.offender else ()
    return Card(
        f"{one.id}  {one.label}",
        (STANDINGS[one.standing],),
        (
            *named,
            Line(penalty_words(one.penalty), "penalty"),
            Line(", ".join(conduct.value for conduct in one.conduct), "conduct"),
            Line(victims(one.victim), "protects"),
            *limited,
            Line(media, "media"),
            *(Line(condition.what, condition.kind.value, Tone.DOUBT) for condition in one.conditions),
            Line(str(one.setting.span), "law"),
            Line(", ".join(one.setting.places), "in"),
            source_line(one.sources, one.standing),
        ),
    )


def offences(found: Offences) -> Card:
    """The found offences, those that name a child first; then those that may apply, each with what it turns on."""
    cautions: dict[str, list[str]] = {}
    for caveat in found.caveats:
        cautions.setdefault(caveat.offence, []).append(caveat.text)
    naming = tuple(_entry(one, cautions.get(one.id, [])) for one in found if names_child(one))
    others = tuple(_entry(one, cautions.get(one.id, [])) for one in found if not names_child(one))
    parts = (
        Part("Offences that name a child or a young person", naming),
        Part("Offences against anyone", others),
        *_possible_parts(found, lambda one: _entry(one, [])),
    )
    return Card(_count(found), (), tuple(part for part in parts if part.blocks))


def brief(found: Offences) -> Card:
    """The same on one screen: what may be imposed where a child is named, and the rest by name alone."""
    parts = (
        Part("Offences that name a child or a young person", tuple(_short(one) for one in found if names_child(one))),
        Part("Offences against anyone", tuple(_named(one) for one in found if not names_child(one))),
        *_possible_parts(found, _short),
    )
    return Card(_count(found), (), tuple(part for part in parts if part.blocks))


def _count(found: Offences) -> str:
    count, may = len(found), len(found.possible)
    if count:
        return f"{count} offence{'s' if count != 1 else ''} found"
    if as_last_checked(found):
        return "The law was last checked before this day, so nothing is certain. As it stood then, these offences fit:"
    return f"No offence is certain; {may} may apply" if may else "No offence was found for these facts."


def as_last_checked(found: Offences) -> tuple[Possible, ...]:
    """The offences that would be found, had the law been checked through that day."""
    return tuple(one for one in found.possible if one.depends_on == (DependsOn.AFTER_CHECKED_THROUGH,))


def _possible_parts(found: Offences, entry: Callable[[Offence], Card]) -> tuple[Part, ...]:
    """The possible ones: first those that were law when last checked, then those that turn on something else."""
    checked = as_last_checked(found)
    rest = tuple(one for one in found.possible if one not in checked)
    naming = tuple(entry(one.offence) for one in checked if names_child(one.offence))
    others = tuple(_named(one.offence) for one in checked if not names_child(one.offence))
    return (
        Part("Law when last checked, and naming a child or a young person", naming),
        Part("Law when last checked, against anyone", others),
        Part("May apply as well, if more is known", tuple(possible(one) for one in rest)),
    )


def _named(one: Offence) -> Line:
    return Line(f"{one.id}  {one.label}")


def _short(one: Offence) -> Card:
    return Card(f"{one.id}  {one.label}", (STANDINGS[one.standing],), (Line(penalty_words(one.penalty)),))


def _entry(one: Offence, cautions: list[str]) -> Card:
    said = [
        Line(text, "caution", Tone.DOUBT) for text in dict.fromkeys(cautions) if not text.startswith("sources disagree")
    ]
    return Card(
        f"{one.id}  {one.label}",
        (STANDINGS[one.standing],),
        (
            Line(penalty_words(one.penalty)),
            *said,
            Line(str(one.setting.span), "law"),
            source_line(one.sources, one.standing),
        ),
    )


def possible(one: Possible) -> Line:
    """One possible offence and what it turns on."""
    return Line(f"{one.offence.id}  {one.offence.label}: depends on {turns_on(one.depends_on)}")


def offence_line(one: OffenceLine) -> Card:
    """An offence through time: what could be imposed over each run of days."""
    continued = (Line(one.continues, "takes over from"),) if one.continues else ()
    return Card(f"{one.id}  {one.versions[-1].label}", (), (*continued, *(_entry(each, []) for each in one.versions)))


def offence_resolution(one: OffenceResolution) -> Card:
    """What one offence was on a day: the state and the reason, then the offence or the candidates."""
    doubts = (Line(turns_on(one.depends_on), "turns on", Tone.DOUBT),) if one.depends_on else ()
    shown: tuple[Block, ...] = (offence(one.offence),) if one.offence else ()
    if one.candidates:
        shown = (Part("Candidates", tuple(offence(each) for each in one.candidates)),)
    return Card(one.id, (STATES[one.state],), (Line(one.reason), *doubts, *shown, *remarks(one.discrepancies, ())))
