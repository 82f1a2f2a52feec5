"""What a version of a section does: the closed union of effects."""

from __future__ import annotations

from enum import Enum
from typing import ClassVar, TypeAlias

from attrs import frozen

from pk_ocsea_law.model.actions import Action as Action
from pk_ocsea_law.model.conduct import Topic
from pk_ocsea_law.model.days import Boundary, Span
from pk_ocsea_law.model.offences import Condition as Condition, Effect as Effect, Offence as Offence, Setting as Setting
from pk_ocsea_law.model.people import Person
from pk_ocsea_law.model.quantities import Term


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
    """Offences by their longest term, which lies over `over` and not over `up_to`.

    They are those of laws other than the Penal Code, as the default rows of procedure have it, or with `penal_code`
    those of every law.
    """

    over: Term | None = None
    up_to: Term | None = None
    includes_life_and_death: bool = False
    includes_fine_only: bool = False
    penal_code: bool = False


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
