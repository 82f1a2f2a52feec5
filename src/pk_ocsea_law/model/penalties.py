"""What may be imposed: an expression of imprisonment, life, death, fines and more, and what follows from it.

Every answer is worked out from the *outcomes* of the expression: the sentences that a court could pass.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cached_property
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from attrs import frozen

from pk_ocsea_law.model.custody import LeastCustody, custody_in, fined, height, least_in, weight
from pk_ocsea_law.model.expressions import (
    Administrative,
    AllOf,
    AnyOf,
    ByReference,
    Death,
    Expression,
    Fine,
    Imprisonment,
    ImprisonmentKind,
    Life,
    NotRecorded,
    Outcome,
    Simple,
    describe,
    leaves,
    outcomes as outcomes_of,
)
from pk_ocsea_law.model.quantities import Absent, Range, Rule, Rupees, Term, hull
from pk_ocsea_law.model.shown import Shown

if TYPE_CHECKING:
    from pk_ocsea_law.model.comparison import Comparison, Explanation

__all__ = [
    "Administrative",
    "AllOf",
    "AnyOf",
    "ByReference",
    "Connector",
    "Death",
    "Expression",
    "Fine",
    "Imprisonment",
    "ImprisonmentKind",
    "LeastCustody",
    "Life",
    "NotRecorded",
    "Outcome",
    "Penalty",
    "Simple",
    "describe",
    "severity",
]

Connector: TypeAlias = Literal["and", "or", "and-or", "custody-only", "fine-only", "unclear", "not-recorded", "other"]


@frozen
class Penalty(Shown):
    """What may be imposed for an offence.

    `words` is a short quotation where the exact words decide; `garbled` says that they do not join custody and fine
    in one clear way, so that the connector is "unclear" and the expression is the preferred reading. `disputed` names
    the fields of `to_record()` on which a `Discrepancy` stands.
    """

    expression: Expression
    words: str | None = None
    garbled: bool = False
    disputed: tuple[str, ...] = ()

    @cached_property
    def outcomes(self) -> tuple[Outcome, ...]:
        """Every sentence that the expression allows, each as the set of its simple parts."""
        return outcomes_of(self.expression)

    @cached_property
    def parts(self) -> tuple[Simple, ...]:
        """The simple parts of the expression, in the order in which the law names them."""
        return tuple(dict.fromkeys(leaves(self.expression)))

    @cached_property
    def imprisonment(self) -> Range[Term] | None:
        """The term as stated, from the lowest minimum to the highest maximum; None where no term is provided."""
        terms = [part.term for part in self.parts if isinstance(part, Imprisonment)]
        return hull(terms) if terms else None

    @cached_property
    def fine(self) -> Range[Rupees] | None:
        """The fine as stated; None where there is no fine, and two absent bounds where the sum is not stated."""
        sums = [part.amount for part in self.parts if isinstance(part, Fine)]
        return hull(sums) if sums else None

    @property
    def life(self) -> bool:
        """Whether imprisonment for life may be imposed."""
        return any(isinstance(part, Life) for part in self.parts)

    @property
    def natural_life(self) -> bool:
        """Whether imprisonment for the remainder of natural life may be imposed."""
        return any(isinstance(part, Life) and part.natural for part in self.parts)

    @property
    def death(self) -> bool:
        """Whether death may be imposed."""
        return any(isinstance(part, Death) for part in self.parts)

    @property
    def recorded(self) -> bool:
        """Whether some source that was read states a penalty."""
        return not any(isinstance(part, NotRecorded | ByReference) for part in self.parts)

    @cached_property
    def least_custody(self) -> LeastCustody:
        """What a sentence cannot go below in custody; "none" where a fine or another measure alone will do."""
        if not self.recorded:
            return LeastCustody("not-recorded")
        return min((least_in(outcome) for outcome in self.outcomes), key=weight)

    @cached_property
    def least_custody_if_imprisoned(self) -> LeastCustody | None:
        """The least custody among sentences that include some; None where the law provides no custody."""
        with_custody = [least_in(outcome) for outcome in self.outcomes if custody_in(outcome)]
        return min(with_custody, key=weight) if with_custody else None

    @cached_property
    def greatest_custody(self) -> Term | Life | Death | Absent | None:
        """The most custody a sentence can reach; None where there is none, `Absent` where no maximum is known."""
        found = [part for part in self.parts if isinstance(part, Imprisonment | Life | Death)]
        if not found:
            return None if self.recorded else Absent.NOT_RECORDED
        top = max(found, key=height)
        return top.term.maximum if isinstance(top, Imprisonment) else top

    @cached_property
    def connector(self) -> Connector:
        """How custody and fine are joined; "unclear" where the words are garbled, "other" where there is neither."""
        if not self.recorded:
            return "not-recorded"
        if self.garbled:
            return "unclear"
        both = any(custody_in(outcome) and fined(outcome) for outcome in self.outcomes)
        custody_alone = any(custody_in(outcome) and not fined(outcome) for outcome in self.outcomes)
        fine_alone = any(fined(outcome) and not custody_in(outcome) for outcome in self.outcomes)
        match both, custody_alone, fine_alone:
            case True, False, False:
                return "and"
            case True, True, False:
                return "unclear"
            case True, _, True:
                return "and-or"
            case False, True, True:
                return "or"
            case False, True, False:
                return "custody-only"
            case False, False, True:
                return "fine-only"
            case _:
                return "other"

    def compare(self, other: Penalty, *, rules: Collection[Rule] = ()) -> Comparison:
        """How this penalty stands to another on least custody, greatest custody and fine, as a partial order.

        `LESS` and `GREATER` where one side is nowhere above the other and somewhere below; `OVERLAPPING` where both
        sides say all that decides and neither is above; `INCOMPARABLE` where a bound that decides is not stated, or
        months stand against days. `rules` are the rules the caller accepts, such as `Rule.FINE_WITHOUT_SUM`.
        """
        from pk_ocsea_law.model.comparison import explain

        return explain(self, other, frozenset(rules)).comparison

    def explain(self, other: Penalty, *, rules: Collection[Rule] = ()) -> Explanation:
        """The comparison with its three parts, each with the rule that it rests on."""
        from pk_ocsea_law.model.comparison import explain

        return explain(self, other, frozenset(rules))

    def to_record(self) -> dict[str, object]:
        """The penalty as a flat record of JSON scalars and lists; DESIGN section 4 gives the meaning of each field."""
        term, fine = self.imprisonment, self.fine
        least = self.least_custody
        return {
            "custody_least": "P0D" if least.kind == "none" else least.term.iso if least.term else None,
            "custody_least_kind": least.kind,
            "custody_min": _iso(term.minimum) if term else None,
            "custody_max": _iso(term.maximum) if term else None,
            "life": self.life,
            "natural_life": self.natural_life,
            "death": self.death,
            "fine_min": _sum(fine.minimum) if fine else None,
            "fine_max": _sum(fine.maximum) if fine else None,
            "custody_stated": self.life or self.death or term is not None,
            "fine_stated": fine is not None,
            "connector": self.connector,
            "disputed": list(self.disputed),
        }

    def describe(self) -> str:
        """The penalty in one English phrase, with what is not stated and what is disputed said in words."""
        text = describe(self.expression)
        if self.garbled:
            text += f' (the words are unclear: "{self.words}")' if self.words else " (the words are unclear)"
        if self.disputed:
            text += f" [{disagreement(self.disputed)}]"
        return text


PENALTY_FIELDS: Final = {
    "custody_min": "the least term",
    "custody_max": "the greatest term",
    "custody_least": "whether custody can be avoided",
    "fine_min": "the least fine",
    "fine_max": "the greatest fine",
    "connector": "how custody and fine are joined",
    "life": "imprisonment for life",
    "death": "death",
}
"""What each field of a penalty that sources may disagree on is called."""


def disagreement(fields: tuple[str, ...]) -> str:
    """That sources disagree on some fields of a penalty, in words."""
    return f"sources disagree on {', '.join(PENALTY_FIELDS.get(field, field) for field in fields)}"


def _iso(bound: Term | Absent) -> str | None:
    return None if isinstance(bound, Absent) else bound.iso


def _sum(bound: Rupees | Absent) -> int | None:
    return None if isinstance(bound, Absent) else bound.amount


def severity(penalty: Penalty) -> tuple[tuple[int, int, int], tuple[int, int, int], int]:
    """A sort key: the greatest custody, then the least, then the greatest fine. A penalty not recorded sorts lowest.

    Death stands above natural life, that above life, life above a term without a stated maximum, and that above every
    stated term; a minimum that is not stated stands below every stated one.
    """
    if not penalty.recorded:
        return (-1, 0, 0), (-1, 0, 0), -1
    custody = [height(part) for part in penalty.parts if isinstance(part, Imprisonment | Life | Death)]
    fine = penalty.fine
    sum = 0 if fine is None else 10**15 if isinstance(fine.maximum, Absent) else fine.maximum.amount
    return max(custody, default=(0, 0, 0)), weight(penalty.least_custody), sum
