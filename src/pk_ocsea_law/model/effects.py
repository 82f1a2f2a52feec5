"""What a version of a section does: the closed union of effects."""

from __future__ import annotations

from enum import Enum
from typing import ClassVar, TypeAlias

from attrs import frozen

from pk_ocsea_law.model.conduct import ConditionKind, Conduct, Medium, MediumRule, Topic
from pk_ocsea_law.model.days import Boundary, Span
from pk_ocsea_law.model.penalties import Penalty
from pk_ocsea_law.model.people import Offender, Person
from pk_ocsea_law.model.quantities import Term
from pk_ocsea_law.model.sources import Pinpoint, Standing, standing_of


@frozen
class Setting:
    """Where an effect stands: its instrument, section and version, the version's span and the places it is law in."""

    instrument: str
    section: str
    version: str
    span: Span
    places: tuple[str, ...]


@frozen
class Target:
    """A provision that another one names. `section` is its id, or None where the reference dangles.

    A reference to a section that has ended is resolved: whether its target is alive is a question of the day.
    """

    as_printed: str
    section: str | None = None
    condition: str | None = None


@frozen
class OtherLaws:
    """Offences of laws that do not class them: those whose longest term lies over `over` and not over `up_to`."""

    over: Term | None = None
    up_to: Term | None = None
    includes_life_and_death: bool = False
    includes_fine_only: bool = False


@frozen
class Reach:
    """What a provision reaches: the named `targets`, or all of an `instrument` but `excluded`, or `other_laws`."""

    targets: tuple[Target, ...] = ()
    instrument: str | None = None
    excluded: tuple[Target, ...] = ()
    other_laws: OtherLaws | None = None
    victim: tuple[Person, ...] = ()
    note: str | None = None


class Unit(Enum):
    """The law's own unit of a time limit. Units are never converted into one another."""

    HOUR = "hour"
    DAY = "day"
    WORKING_DAY = "working-day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@frozen
class TimeLimit:
    """A number of units from an event. A `count` of 0 is "at once"; `words` quotes it where no number is given."""

    count: int
    unit: Unit
    counted_from: str
    extendable: str | None = None


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
        """The standing of the effect's sources."""
        return standing_of(self.sources, self.inference)


@frozen
class Condition:
    """A fact beyond conduct and victim on which the offence turns."""

    kind: ConditionKind
    what: str


@frozen(kw_only=True)
class Offence(Effect):
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
    penalty: Penalty

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


class Element(Enum):
    """What a definition of sexual material or abuse covers."""

    REAL_CHILD = "real-child"
    APPEARS_TO_BE_CHILD = "appears-to-be-child"
    REALISTIC_IMAGE = "realistic-image"
    INDISTINGUISHABLE_IMAGE = "indistinguishable-image"
    ADAPTED_IMAGE = "adapted-image"
    COMPUTER_GENERATED = "computer-generated"
    SIMULATED_CONDUCT = "simulated-conduct"
    AUDIO_VISUAL = "audio-visual"
    DIGITAL_STORAGE = "digital-storage"
    IDENTITY_DISCLOSURE = "identity-disclosure"
    CONSENT_IRRELEVANT = "consent-irrelevant"
    WITHOUT_CONTACT = "without-contact"
    ONLINE_HARASSMENT = "online-harassment"


@frozen
class Covers:
    """An element that a definition covers, with the few words of the law that decide it, if quoted."""

    element: Element
    words: str | None = None


@frozen(kw_only=True)
class Definition(Effect):
    """What a word means in an instrument. `people` is set where the word is of persons, with their ages and sex."""

    kind: ClassVar[str] = "definition"

    term: str
    meaning: str
    people: tuple[Person, ...] = ()
    reference_point: str | None = None
    elements: tuple[Covers, ...] = ()
    reach: Reach | None = None


@frozen(kw_only=True)
class Duty(Effect):
    """What somebody must do."""

    kind: ClassVar[str] = "duty"

    bearer: str
    what: str
    institution: str | None = None
    beneficiary: str | None = None
    trigger: str | None = None
    limit: TimeLimit | None = None
    consequence: str | None = None
    topics: tuple[Topic, ...] = ()


@frozen(kw_only=True)
class Power(Effect):
    """What somebody may do."""

    kind: ClassVar[str] = "power"

    holder: str
    what: str
    institution: str | None = None
    condition: str | None = None
    limit: TimeLimit | None = None
    topics: tuple[Topic, ...] = ()


class ProtectionKind(Enum):
    """What a protection does."""

    IN_CAMERA = "in-camera"
    IDENTITY = "identity"
    PUBLICATION = "publication"
    TESTIMONY = "testimony"
    WITNESS = "witness"
    SUPPORT = "support"
    COMPENSATION = "compensation"
    LEGAL_AID = "legal-aid"
    MEDICAL = "medical"
    EXEMPTION = "exemption"
    CONSENT = "consent"
    BAIL = "bail"
    DIVERSION = "diversion"
    LIABILITY = "liability"
    OTHER = "other"


@frozen(kw_only=True)
class Protection(Effect):
    """What shields a child, a victim, a witness, a juvenile accused or another person, and from what."""

    kind: ClassVar[str] = "protection"

    protects: str
    what: str
    of: ProtectionKind
    people: tuple[Person, ...] = ()
    reach: Reach | None = None
    discretionary: bool = False
    breach: str | None = None


@frozen(kw_only=True)
class Deadline(Effect):
    """How long a step of procedure may take; `mandatory` is None where the law does not say what a breach means."""

    kind: ClassVar[str] = "deadline"

    what: str
    limit: TimeLimit
    reach: Reach | None = None
    mandatory: bool | None = None
    on_breach: str | None = None


@frozen(kw_only=True)
class Classification(Effect):
    """Whether offences are cognizable, bailable and compoundable, and which court tries them.

    A flag of None says nothing on the point.
    """

    kind: ClassVar[str] = "classification"

    reach: Reach
    cognizable: bool | None = None
    bailable: bool | None = None
    compoundable: bool | None = None
    court: str | None = None
    process: str | None = None
    condition: str | None = None


class Function(Enum):
    """What an institution is charged with."""

    INVESTIGATE = "investigate"
    PROSECUTE = "prosecute"
    REGULATE = "regulate"
    REMOVE_CONTENT = "remove-content"
    TRY = "try"
    KEEP_REGISTER = "keep-register"
    PROTECT = "protect"
    SUPPORT = "support"
    ADVISE = "advise"


class MandateBasis(Enum):
    """Whether a body has its role by law, or was seen to act in practice."""

    IN_LAW = "in-law"
    IN_PRACTICE = "in-practice"


@frozen(kw_only=True)
class Mandate(Effect):
    """An institution's role over what it reaches. `span` narrows the version's own span where the role is shorter."""

    kind: ClassVar[str] = "mandate"

    institution: str
    function: Function
    what: str
    basis: MandateBasis = MandateBasis.IN_LAW
    reach: Reach | None = None
    condition: str | None = None
    start: Boundary | None = None
    until: Boundary | None = None

    @property
    def span(self) -> Span:
        """The days of the role."""
        own = self.setting.span
        return Span(self.start or own.start, self.until or own.until)


@frozen(kw_only=True)
class Saving(Effect):
    """What survives a repeal, an omission, a lapse or a change."""

    kind: ClassVar[str] = "saving"

    what: str
    reach: Reach | None = None


@frozen(kw_only=True)
class Application(Effect):
    """This provision reaches those, each resolved, ended or dangling, with its condition."""

    kind: ClassVar[str] = "application"

    what: str
    reach: Reach


class Action(Enum):
    """What an amendment does to its target."""

    COMMENCE = "commence"
    INSERT = "insert"
    SUBSTITUTE = "substitute"
    OMIT = "omit"
    REPEAL = "repeal"
    LAPSE = "lapse"
    STRIKE_DOWN = "strike-down"
    REVIVE = "revive"
    EXTEND = "extend"
    CORRECT = "correct"


@frozen(kw_only=True)
class Amendment(Effect):
    """A change to another provision. `on` is its day where that is not the start of the amending version."""

    kind: ClassVar[str] = "amendment"

    action: Action
    target: Target
    what: str
    on: Boundary | None = None

    @property
    def day(self) -> Boundary:
        """The day on which the change takes effect."""
        return self.on or self.setting.span.start


@frozen(kw_only=True)
class Principle(Effect):
    """A constitutional or general principle. `enforceable` is None where the text does not say."""

    kind: ClassVar[str] = "principle"

    what: str
    enforceable: bool | None = None


AnyEffect: TypeAlias = (
    Offence
    | Definition
    | Duty
    | Power
    | Protection
    | Deadline
    | Classification
    | Mandate
    | Saving
    | Application
    | Amendment
    | Principle
)
