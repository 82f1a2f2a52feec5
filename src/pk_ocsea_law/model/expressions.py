"""Penalty expressions: imprisonment, life, death, fines and more, joined by "and" and "or"."""

from __future__ import annotations

from enum import Enum
from itertools import chain, combinations, product
from typing import TypeAlias

from attrs import field, frozen

from pk_ocsea_law.model.quantities import Absent, Range, Rupees, Term


class ImprisonmentKind(Enum):
    """How imprisonment is served. `EITHER` is the Penal Code's "either description"; `UNSTATED` is silence."""

    RIGOROUS = "rigorous"
    SIMPLE = "simple"
    EITHER = "either"
    UNSTATED = "unstated"


@frozen
class Imprisonment:
    """Imprisonment for a term."""

    term: Range[Term]
    kind: ImprisonmentKind = ImprisonmentKind.UNSTATED


@frozen
class Life:
    """Imprisonment for life; `natural` where the law says for the remainder of natural life."""

    natural: bool = False


@frozen
class Death:
    """Death."""


@frozen
class Fine:
    """A fine. A sum that the law does not state is `NOT_STATED` on both sides; `to` names who receives it if said."""

    amount: Range[Rupees] = field(factory=lambda: Range[Rupees](Absent.NOT_STATED, Absent.NOT_STATED))
    to: str | None = None
    in_default: Imprisonment | None = None


@frozen
class ByReference:
    """Punished as another section says. `section` is its id, or None where the reference is only printed."""

    as_printed: str
    section: str | None = None
    note: str | None = None


@frozen
class Administrative:
    """A measure that is not a court's sentence: a licence measure, a service penalty, a regulator's penalty."""

    what: str


@frozen
class AllOf:
    """Every part is imposed."""

    parts: tuple[Expression, ...]


@frozen
class AnyOf:
    """One part is imposed; with `together`, one or several of them ("or with both")."""

    parts: tuple[Expression, ...]
    together: bool = False


@frozen
class NotRecorded:
    """No source that was read states the penalty."""

    note: str | None = None


Simple: TypeAlias = Imprisonment | Life | Death | Fine | ByReference | Administrative | NotRecorded
Expression: TypeAlias = Simple | AllOf | AnyOf
Custody: TypeAlias = Imprisonment | Life | Death
Outcome: TypeAlias = frozenset[Simple]


def describe(expression: Expression) -> str:
    """One expression in words."""
    match expression:
        case Imprisonment(term=term, kind=kind):
            description = {"rigorous": "rigorous imprisonment", "simple": "simple imprisonment"}
            return f"{description.get(kind.value, 'imprisonment')} {_range_words(term)}"
        case Life(natural=natural):
            return "imprisonment for the remainder of natural life" if natural else "imprisonment for life"
        case Death():
            return "death"
        case Fine(amount=amount, to=to, in_default=in_default):
            stated = (amount.minimum, amount.maximum) != (Absent.NOT_STATED, Absent.NOT_STATED)
            text = f"a fine {_range_words(amount)}" if stated else "a fine of no stated sum"
            text += f" paid to {to}" if to else ""
            return text + (f" (in default {describe(in_default)})" if in_default else "")
        case ByReference(as_printed=as_printed):
            return f"as provided in {as_printed}"
        case Administrative(what=what):
            return what
        case NotRecorded():
            return "not recorded in any source that was read"
        case AllOf(parts=parts):
            return " and ".join(_bracketed(part) for part in parts)
        case _:
            together = " or both" if expression.together else ""
            return " or ".join(_bracketed(part) for part in expression.parts) + together


def _bracketed(part: Expression) -> str:
    return f"({describe(part)})" if isinstance(part, AllOf | AnyOf) else describe(part)


def _range_words(bounds: Range[Term] | Range[Rupees]) -> str:
    low, high = bounds.minimum, bounds.maximum
    if low == high and not isinstance(low, Absent):
        return f"of exactly {low}"
    words = [] if isinstance(low, Absent) else [f"of at least {low}"]
    words += [] if isinstance(high, Absent) else [f"up to {high}" if words else f"of up to {high}"]
    missing = [name for name, bound in (("minimum", low), ("maximum", high)) if bound is Absent.NOT_RECORDED]
    words += [f"({' and '.join(missing)} not recorded)"] if missing else []
    return " ".join(words) or "of no stated length"


def leaves(expression: Expression) -> tuple[Simple, ...]:
    """The simple parts of an expression, in the order in which the law names them."""
    if isinstance(expression, AllOf | AnyOf):
        return tuple(chain.from_iterable(leaves(part) for part in expression.parts))
    return (expression,)


def outcomes(expression: Expression) -> tuple[Outcome, ...]:
    """Every sentence the expression allows, as the set of its simple parts."""
    if isinstance(expression, AllOf):
        choices = product(*(outcomes(part) for part in expression.parts))
        return tuple(dict.fromkeys(frozenset(chain.from_iterable(choice)) for choice in choices))
    if isinstance(expression, AnyOf):
        most = len(expression.parts) if expression.together else 1
        groups = chain.from_iterable(combinations(expression.parts, size) for size in range(1, most + 1))
        return tuple(dict.fromkeys(chain.from_iterable(outcomes(AllOf(group)) for group in groups)))
    return (frozenset((expression,)),)
