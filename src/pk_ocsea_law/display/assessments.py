"""An account of an assessment. It tells the law's side alone and repeats no fact or day of the case."""

from __future__ import annotations

from pk_ocsea_law.display.blocks import Block, Card, Line, Part, Tone
from pk_ocsea_law.display.phrases import ANSWERS, STANDINGS, penalty_words, pinpoints, source_line, turns_on
from pk_ocsea_law.model.assessments import Assessment, AssessmentCaveat, Match, Missing, Option, Reason
from pk_ocsea_law.model.quantities import Answer

MARKS = {Match.MATCHED: "met", Match.UNMATCHED: "not met", Match.UNKNOWN: "not known"}


def assessment(one: Assessment) -> Card:
    """What applies, what depends, what to ask next, what to beware of, and what does not apply and why."""
    by_answer = {answer: tuple(option(each) for each in one.options if each.applies is answer) for answer in ANSWERS}
    parts = (
        Part("Every coarse fact fits", by_answer[Answer.YES]),
        Part("Depends on what is not known", by_answer[Answer.DEPENDS]),
        Part("What would settle more", tuple(missing(each) for each in one.missing)),
        Part("To beware of", tuple(caveat(each) for each in one.caveats)),
        Part("Does not apply, for want of", failed(one)),
    )
    badges = (STANDINGS[one.standing],) if one.standing is not None else ()
    return Card(f"Assessment, data {one.edition}", badges, tuple(part for part in parts if part.blocks))


def option(one: Option) -> Card:
    """One offence with its answer, its reasons, its penalty and its procedure in short."""
    on = (Line(turns_on(one.depends_on), "depends on", Tone.DOUBT),) if one.depends_on else ()
    return Card(
        f"{one.offence.id}  {one.offence.label}",
        (ANSWERS[one.applies], STANDINGS[one.offence.standing]),
        (
            *on,
            Line(penalty_words(one.penalty), "penalty"),
            *_handling(one),
            Line(str(one.offence.setting.span), "law"),
            *(reason(each) for each in one.reasons.parts),
            source_line(one.offence.sources, one.offence.standing),
        ),
    )


def _handling(one: Option) -> tuple[Block, ...]:
    found = one.procedure
    if found is None:
        return ()
    words = {True: "", False: "not ", None: "not settled whether "}
    flags = (("cognizable", found.cognizable), ("bailable", found.bailable), ("compoundable", found.compoundable))
    said = [f"{words[flag.value]}{name}{' (disputed)' if flag.disputed else ''}" for name, flag in flags]
    bodies = ", ".join(body.short or body.name for body in found.agency)
    return (
        Line("; ".join(said), "procedure"),
        Line(found.court or "not settled by any source that was read", "court"),
        Line(bodies or "not settled by any source that was read", "investigates"),
    )


def reason(one: Reason) -> Line:
    """One element: whether it is met, and what the law asks."""
    tone = {Match.MATCHED: None, Match.UNMATCHED: Tone.ENDED, Match.UNKNOWN: Tone.DOUBT}[one.state]
    return Line(f"{one.element.value}: {one.says}", MARKS[one.state], tone)


def failed(one: Assessment) -> tuple[Line, ...]:
    """The offences that do not apply, together by the elements that failed; each option holds its reasons in full."""
    live = {each.offence.id for each in one.live}
    together: dict[str, dict[str, None]] = {}
    for each in one.options:
        if each.applies is Answer.NO:
            why = "; ".join(dict.fromkeys(reason.element.value for reason in each.failed))
            days = " (on some of the days)" if each.offence.id in live else ""
            together.setdefault(why, {})[f"{each.offence.id}{days}"] = None
    return tuple(Line(", ".join(ids), why) for why, ids in together.items())


def missing(one: Missing) -> Line:
    """A fact that would settle more, and what it bears on."""
    return Line(f"{one.fact.text} (bears on {', '.join(one.offences)})")


def caveat(one: AssessmentCaveat) -> Card:
    """Something to beware of, with its authorities and every reading where they disagree."""
    cited = (Line(pinpoints(one.sources), "source", Tone.QUIET),) if one.sources else ()
    readings = tuple(
        Line(f"{each.says} [{pinpoints(each.sources)}]", "preferred" if place == one.preferred else "read")
        for place, each in enumerate(one.readings)
    )
    bears = (Line(", ".join(one.offences), "bears on", Tone.QUIET),) if one.offences else ()
    return Card(one.text, (), (*readings, *bears, *cited))
