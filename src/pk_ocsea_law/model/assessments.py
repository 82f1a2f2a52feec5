"""What could apply to the facts of a case, element by element, what would settle more, and what to beware of."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from functools import cached_property

from attrs import field, frozen

from pk_ocsea_law.model.cases import Withheld
from pk_ocsea_law.model.during import During
from pk_ocsea_law.model.effects import Offence
from pk_ocsea_law.model.outcomes import Procedure
from pk_ocsea_law.model.penalties import Penalty
from pk_ocsea_law.model.quantities import Answer
from pk_ocsea_law.model.resolution import DependsOn
from pk_ocsea_law.model.shown import Shown
from pk_ocsea_law.model.sources import Pinpoint, Reading, Standing


class Match(Enum):
    """Whether an element of an offence is met by the facts."""

    MATCHED = "matched"
    UNMATCHED = "unmatched"
    UNKNOWN = "unknown"


class ElementKind(Enum):
    """What part of an offence an element is."""

    OFFENCE = "the offence"
    IN_FORCE = "law on the days and in the place"
    CONDUCT = "what was done"
    CONTENT = "what the images show"
    MEDIUM = "how it reached the victim"
    VICTIM = "who is protected"
    VICTIM_AGE = "the age of the victim"
    VICTIM_SEX = "the sex of the victim"
    TIER = "no closer tier takes its place"
    OFFENDER = "who can commit it"
    CONDITION = "a further condition"
    RESPONSIBILITY = "the age of criminal responsibility"


@frozen
class Reason:
    """One element: whether it is met, what the law asks in our words, and for a whole the parts that it is made of.

    It speaks of the law's side only and repeats no fact of the case. `depends_on` says what an unknown one turns on.
    """

    element: ElementKind
    state: Match
    says: str
    parts: tuple[Reason, ...] = ()
    depends_on: tuple[DependsOn, ...] = ()

    def leaves(self) -> tuple[Reason, ...]:
        """The reasons that have no parts of their own."""
        return tuple(leaf for part in self.parts for leaf in part.leaves()) if self.parts else (self,)


@frozen(eq=False, repr=False)
class Option(Withheld):
    """One offence over a run of days within the dates of the case, and whether it applies.

    Reasons and procedure are worked out when they are first read.
    """

    offence: Offence
    span: During = field(repr=False)
    applies: Answer
    _weigh: Callable[[Offence, During], Reason] = field(repr=False)
    _handle: Callable[[Offence], Procedure | None] = field(repr=False)

    def __repr__(self) -> str:
        return f"Option({self.offence.id}, {self.applies.value})"

    @property
    def penalty(self) -> Penalty:
        """What could be imposed by the law of the days of the span; a later, greater penalty never counts."""
        return self.offence.penalty

    @cached_property
    def reasons(self) -> Reason:
        """The offence as a tree of its elements, each matched, unmatched or unknown."""
        return self._weigh(self.offence, self.span)

    @property
    def failed(self) -> tuple[Reason, ...]:
        """The elements that are not met; empty unless the offence does not apply."""
        return tuple(part for part in self.reasons.parts if part.state is Match.UNMATCHED)

    @property
    def depends_on(self) -> tuple[DependsOn, ...]:
        """What the answer turns on; empty unless it depends."""
        if self.applies is not Answer.DEPENDS:
            return ()
        unknown = (part for part in self.reasons.parts if part.state is Match.UNKNOWN)
        return tuple(dict.fromkeys(kind for part in unknown for kind in part.depends_on))

    @cached_property
    def procedure(self) -> Procedure | None:
        """How it is handled on the day of the step; None where the case names no such day."""
        return self._handle(self.offence)

    @property
    def sources(self) -> tuple[Pinpoint, ...]:
        """Every pinpoint that the option rests on: those of the offence, then those of its procedure."""
        procedure = self.procedure.sources if self.procedure else ()
        return tuple(dict.fromkeys((*self.offence.sources, *procedure)))


@frozen
class Missing:
    """A fact that would settle more, and the offences it bears on."""

    fact: DependsOn
    offences: tuple[str, ...]


class CaveatKind(Enum):
    """What a caveat of an assessment is about."""

    COARSE_FACTS = "coarse-facts"
    ARTICLE_12 = "article-12"
    SAVED_AFTER_OMISSION = "saved-after-omission"
    PROCEDURE_CHANGED = "procedure-changed"
    CONCURRENCY = "concurrency"
    PENALTY_DISPUTED = "penalty-disputed"
    LIMIT_OF_THE_TEXT = "limit-of-the-text"
    UNSETTLED_DAY = "unsettled-day"
    CHILD_ACCUSED = "child-accused"
    JUVENILE_CLASS = "juvenile-class"
    DIVERSION = "diversion"


@frozen
class AssessmentCaveat:
    """Something to beware of: its kind, the text, the offences it bears on, and its authorities.

    Where authorities disagree every side stands in `readings`, and `preferred` is the position of the likelier one.
    """

    kind: CaveatKind
    text: str
    offences: tuple[str, ...] = ()
    sources: tuple[Pinpoint, ...] = ()
    readings: tuple[Reading, ...] = ()
    preferred: int | None = None


@frozen(eq=False, repr=False)
class Assessment(Shown, Withheld):
    """What could apply to a case, in the law's own order and never ranked.

    `options` hold the offences that apply, those that depend, and those that do not, each with its reasons; `live`
    the first two alone. `YES`
    means that every coarse fact fits; intent and the finer elements are for whoever decides.
    """

    live: tuple[Option, ...]
    """The options that apply or depend."""
    edition: str
    _complete: Callable[[tuple[Option, ...]], tuple[Option, ...]] = field(repr=False)
    _caveats: Callable[[tuple[Option, ...]], tuple[AssessmentCaveat, ...]] = field(repr=False)
    _open: tuple[DependsOn, ...] = field(repr=False)

    def __repr__(self) -> str:
        return f"Assessment({len(self.options)} options)"

    def __bool__(self) -> bool:
        raise TypeError("an Assessment has no truth value; read its options")

    @cached_property
    def options(self) -> tuple[Option, ...]:
        """Every option: the live ones, and those that do not apply, which are listed when this is first read."""
        return self._complete(self.live)

    @cached_property
    def missing(self) -> tuple[Missing, ...]:
        """The facts that would settle more, in the order in which the options first need them."""
        needed: dict[DependsOn, dict[str, None]] = {
            fact: {option.offence.id: None for option in self.live} for fact in self._open
        }
        for option in self.live:
            for fact in option.depends_on:
                needed.setdefault(fact, {})[option.offence.id] = None
        return tuple(Missing(fact, tuple(ids)) for fact, ids in needed.items())

    @cached_property
    def caveats(self) -> tuple[AssessmentCaveat, ...]:
        """What to beware of."""
        return self._caveats(self.live)

    @property
    def standing(self) -> Standing | None:
        """The weakest standing among the options that apply or depend; None where there is none."""
        return min((option.offence.standing for option in self.live), default=None)
