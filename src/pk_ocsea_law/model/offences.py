"""What every effect of a provision has, and the offence, the effect that most questions are about."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, ClassVar

from attrs import field, frozen

from pk_ocsea_law.model.conduct import ConditionKind, Conduct, Medium, MediumRule
from pk_ocsea_law.model.days import Span
from pk_ocsea_law.model.deferred import Later, there
from pk_ocsea_law.model.people import Offender, Person
from pk_ocsea_law.model.pinpoints import Pinpoint, Standing, standing_of
from pk_ocsea_law.model.shown import Shown

if TYPE_CHECKING:
    from pk_ocsea_law.model.penalties import Penalty
else:
    Penalty = object  # cattrs resolves the annotation; the classes of penalties are loaded with the first of them


@frozen
class Setting:
    """Where an effect stands: its instrument, section and version, the version's span and the places it is law in.

    `inference` is the reasoning by which the version itself was worked out, or None.
    """

    instrument: str
    section: str
    version: str
    span: Span
    places: tuple[str, ...]
    inference: str | None = None


@frozen(kw_only=True)
class Effect:
    """What every effect has: where it stands, the unit it is printed in, and its sources."""

    setting: Setting
    at: str
    sources: tuple[Pinpoint, ...]
    inference: str | None = None
    tag: str | None = None

    kind: ClassVar[str]

    @property
    def id(self) -> str:
        """The unit's id: "peca-2016/21(2)", or with a tier "peca-2016/21(2)#repeat"."""
        unit = f"{self.setting.instrument}/{self.at}"
        return f"{unit}#{self.tag}" if self.tag else unit

    @property
    def standing(self) -> Standing:
        """The standing of the effect's sources: an inference where it, or the version it stands in, was worked out."""
        return standing_of(self.sources, self.inference or self.setting.inference)


@frozen
class Condition:
    """A fact beyond conduct and victim on which the offence turns."""

    kind: ConditionKind
    what: str


def _later(penalty: Penalty | Later[Penalty]) -> Later[Penalty]:
    return penalty if isinstance(penalty, Later) else there(penalty)


@frozen(kw_only=True)
class Offence(Shown, Effect):
    """Conduct that is punishable, on whom, by which medium, and with what.

    `victim` is a disjunction: any one description is enough. It is empty where the offence protects no particular
    person; a single description without limits is any person. `displaces` names the general tiers that give way to
    this one for a victim it is certain to fit. `continues` names the offence line that this one takes over from.
    """

    kind: ClassVar[str] = "offence"

    label: str
    statutory_label: str | None = None
    conduct: tuple[Conduct, ...]
    victim: tuple[Person, ...] = ()
    offender: Offender | None = None
    media: tuple[Medium, ...] = ()
    medium_rule: MediumRule = MediumRule.NOT_NAMED
    physical_contact: bool = False
    conditions: tuple[Condition, ...] = ()
    displaces: tuple[str, ...] = ()
    continues: str | None = None
    attempt_inside: bool = False
    _penalty: Later[Penalty] = field(alias="penalty", converter=_later, eq=attrgetter("value"), hash=False, repr=False)

    @property
    def penalty(self) -> Penalty:
        """What may be imposed. It is built when it is first read, for most questions ask whether an offence fits."""
        return self._penalty.value

    def to_record(self) -> dict[str, object]:
        """The offence as a flat record of JSON scalars and lists: ids, victim, media, places, days, penalty."""
        return {
            "offence": self.id,
            "instrument": self.setting.instrument,
            "section": self.setting.section,
            "version": self.setting.version,
            "label": self.label,
            "statutory_label": self.statutory_label,
            "victim": [str(person) for person in self.victim],
            "victim_ages": [str(person.rule) for person in self.victim],
            "victim_sexes": [person.sex.value for person in self.victim],
            "media": [medium.value for medium in self.media],
            "medium_rule": self.medium_rule.value,
            "physical_contact": self.physical_contact,
            "conduct": [conduct.value for conduct in self.conduct],
            "conditions": [condition.what for condition in self.conditions],
            "jurisdictions": list(self.setting.places),
            "span": self.setting.span.iso,
            "standing": self.standing.value,
            **self.penalty.to_record(),
        }
