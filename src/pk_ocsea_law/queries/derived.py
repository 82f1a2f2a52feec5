"""Attempt and abetment: punishments that a general rule derives from another offence. Never stored, always cited."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from pk_ocsea_law.corpus.indexes import Index
from pk_ocsea_law.model.effects import Offence
from pk_ocsea_law.model.instruments import SectionVersion
from pk_ocsea_law.model.outcomes import OffenceResolution
from pk_ocsea_law.model.participation import DerivedPenalty, Participation
from pk_ocsea_law.model.penalties import (
    AnyOf,
    Expression,
    Fine,
    Imprisonment,
    ImprisonmentKind,
    Penalty,
)
from pk_ocsea_law.model.quantities import Absent, Range, Rule, Term, hull

CODE: Final = "ppc-1860"
LIFE_IN_FRACTIONS: Final = Term(25)


PROVISIONS: Final = {
    Participation.ATTEMPT: (f"{CODE}/511", None),
    Participation.ABETMENT: (f"{CODE}/109", None),
    Participation.ABETMENT_NOT_COMMITTED: (f"{CODE}/116", None),
    Participation.ABETMENT_NOT_COMMITTED_PUBLIC_SERVANT: (f"{CODE}/116", "public-servant"),
    Participation.ABETMENT_OF_LIFE_NOT_COMMITTED: (f"{CODE}/115", None),
    Participation.ABETMENT_OF_LIFE_NOT_COMMITTED_HURT: (f"{CODE}/115", "hurt"),
}
"""The section that provides for each, and the tier of it."""

SHARES: Final = {
    Participation.ATTEMPT: Fraction(1, 2),
    Participation.ABETMENT_NOT_COMMITTED: Fraction(1, 4),
    Participation.ABETMENT_NOT_COMMITTED_PUBLIC_SERVANT: Fraction(1, 2),
}


def derived(
    index: Index, base: OffenceResolution, participation: Participation, general: SectionVersion | None
) -> DerivedPenalty:
    """Derive the punishment from the offence of a day and the general rule of that day."""
    by = PROVISIONS[participation][0]

    def result(penalty: Penalty | None, reason: str, rules: tuple[Rule, ...] = ()) -> DerivedPenalty:
        ends = (*(base.offence.sources if base.offence else ()), *(general.sources if general else ()))
        return DerivedPenalty(base.id, participation, by, penalty, reason, rules, tuple(dict.fromkeys(ends)))

    if base.offence is None:
        return result(None, base.reason)
    if general is None:
        return result(None, f"no version of {by} is certainly in force on that day")
    refusal = _refusal(index, base.offence, participation)
    if refusal is not None:
        return result(None, refusal)
    return result(*_penalty(base.offence, participation, general))


def _refusal(index: Index, offence: Offence, participation: Participation) -> str | None:
    """Why the rule does not reach the offence, or None where it does."""
    if not offence.penalty.recorded:
        return "the punishment of the offence is not recorded or stands in another section"
    if participation is Participation.ATTEMPT:
        if offence.setting.instrument != CODE:
            return "section 511 speaks of offences under the Code and does not reach another law on its own words"
        if offence.attempt_inside:
            return "the attempt stands inside the offence and carries its punishment"
    elif offence.setting.instrument != CODE and f"{CODE}/40" not in index.sections:
        return "nothing recorded carries the rule to offences under other laws"
    return _wrong_gravity(offence, participation)


def _wrong_gravity(offence: Offence, participation: Participation) -> str | None:
    grave = offence.penalty.life or offence.penalty.death
    provision = PROVISIONS[participation][0]
    if provision.endswith("/115") and not grave:
        return "section 115 speaks of offences punishable with death or life; section 116 of the others"
    if provision.endswith("/116") and grave:
        return "section 116 leaves offences punishable with death or life to section 115"
    if participation in SHARES and not offence.penalty.life and offence.penalty.imprisonment is None:
        return "the rule speaks of offences punishable with imprisonment"
    return None


def _penalty(
    offence: Offence, participation: Participation, general: SectionVersion
) -> tuple[Penalty, str, tuple[Rule, ...]]:
    if participation is Participation.ABETMENT:
        return offence.penalty, "the punishment of the offence itself", ()
    if participation not in SHARES:
        tag = PROVISIONS[participation][1]
        found = next(effect for effect in general.effects if isinstance(effect, Offence) and effect.tag == tag)
        return found.penalty, "the punishment that the section itself states", ()
    share = SHARES[participation]
    top, rules = _share(offence.penalty, share)
    kinds = {part.kind for part in offence.penalty.parts if isinstance(part, Imprisonment)}
    kind = kinds.pop() if len(kinds) == 1 else ImprisonmentKind.UNSTATED
    parts: list[Expression] = [Imprisonment(Range[Term](Absent.NOT_STATED, top), kind)]
    parts += _fines(offence.penalty)
    expression = AnyOf(tuple(parts), together=True) if len(parts) > 1 else parts[0]
    return Penalty(expression), f"at most {share} of the longest term, or the fine, or both; no least term", rules


def _fines(penalty: Penalty) -> tuple[Fine, ...]:
    """The fine of the offence; where it has several, the one range around them."""
    stated = tuple(part for part in penalty.parts if isinstance(part, Fine))
    return stated if len(stated) < 2 else (Fine(hull([part.amount for part in stated])),)


def _share(penalty: Penalty, share: Fraction) -> tuple[Term | Absent, tuple[Rule, ...]]:
    """A share of the longest term. Life counts as twenty-five years under s. 57; half a month as fifteen days."""
    if penalty.life:
        return _part(LIFE_IN_FRACTIONS, share, (Rule.LIFE_AS_TWENTY_FIVE_YEARS,))
    top = penalty.imprisonment.maximum if penalty.imprisonment else Absent.NOT_STATED
    return _part(top, share, ()) if isinstance(top, Term) else (top, ())


def _part(term: Term, share: Fraction, rules: tuple[Rule, ...]) -> tuple[Term, tuple[Rule, ...]]:
    months = term.total_months * share
    whole, rest = divmod(months, 1)
    days = term.days * share + rest * 30
    if rest:
        rules = (*rules, Rule.MONTH_AS_THIRTY_DAYS)
    if days.denominator != 1:
        rules = (*rules, Rule.PART_OF_A_DAY_DROPPED)
    return Term(years=int(whole) // 12, months=int(whole) % 12, days=int(days)), rules
