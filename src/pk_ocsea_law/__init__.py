"""The law of Pakistan on online child sexual exploitation and abuse, dated, sourced and typed.

`load()` gives the corpus; everything else is reached from it. Names are loaded when they are first used, so that the
import itself costs next to nothing.
"""

TYPE_CHECKING = False

if TYPE_CHECKING:
    from pk_ocsea_law.corpus.loading import (
        Edition as Edition,
    )
    from pk_ocsea_law.errors import (
        DataError as DataError,
        NotInForce as NotInForce,
        PkOcseaLawError as PkOcseaLawError,
        UnknownReference as UnknownReference,
    )
    from pk_ocsea_law.law import (
        Corpus as Corpus,
        Snapshot as Snapshot,
        load as load,
    )
    from pk_ocsea_law.model.assessments import (
        Assessment as Assessment,
        AssessmentCaveat as AssessmentCaveat,
        CaveatKind as CaveatKind,
        ElementKind as ElementKind,
        Match as Match,
        Missing as Missing,
        Option as Option,
        Reason as Reason,
    )
    from pk_ocsea_law.model.cases import (
        Accused as Accused,
        Case as Case,
        Content as Content,
        Victim as Victim,
    )
    from pk_ocsea_law.model.comparison import (
        Compared as Compared,
        Comparison as Comparison,
        Dimension as Dimension,
        Explanation as Explanation,
    )
    from pk_ocsea_law.model.conduct import (
        ConditionKind as ConditionKind,
        Conduct as Conduct,
        Medium as Medium,
        MediumRule as MediumRule,
        Topic as Topic,
    )
    from pk_ocsea_law.model.coverage import (
        Cell as Cell,
        Cover as Cover,
        Coverage as Coverage,
    )
    from pk_ocsea_law.model.days import (
        Boundary as Boundary,
        Certainty as Certainty,
        Span as Span,
    )
    from pk_ocsea_law.model.during import (
        ANNIVERSARY_RULE as ANNIVERSARY_RULE,
        During as During,
        age_on as age_on,
        aged_at_least as aged_at_least,
        during as during,
        younger_than as younger_than,
    )
    from pk_ocsea_law.model.effects import (
        Action as Action,
        Amendment as Amendment,
        Application as Application,
        Classification as Classification,
        Condition as Condition,
        Covers as Covers,
        Deadline as Deadline,
        Definition as Definition,
        Duty as Duty,
        Effect as Effect,
        Element as Element,
        Function as Function,
        Mandate as Mandate,
        MandateBasis as MandateBasis,
        Offence as Offence,
        OtherLaws as OtherLaws,
        Power as Power,
        Principle as Principle,
        Protection as Protection,
        ProtectionKind as ProtectionKind,
        Reach as Reach,
        Saving as Saving,
        Setting as Setting,
        Target as Target,
        TimeLimit as TimeLimit,
        Unit as Unit,
    )
    from pk_ocsea_law.model.institutions import (
        Institution as Institution,
    )
    from pk_ocsea_law.model.instruments import (
        Cause as Cause,
        EarlierText as EarlierText,
        Instrument as Instrument,
        InstrumentKind as InstrumentKind,
        Section as Section,
        SectionKind as SectionKind,
        SectionVersion as SectionVersion,
        TextSeen as TextSeen,
    )
    from pk_ocsea_law.model.lineages import (
        Series as Series,
        Step as Step,
    )
    from pk_ocsea_law.model.matters import (
        Matter as Matter,
        NotHeld as NotHeld,
    )
    from pk_ocsea_law.model.notice import (
        LEGAL_NOTICE as LEGAL_NOTICE,
    )
    from pk_ocsea_law.model.outcomes import (
        Caveat as Caveat,
        Change as Change,
        Diff as Diff,
        Difference as Difference,
        Effects as Effects,
        Flag as Flag,
        OffenceLine as OffenceLine,
        OffenceResolution as OffenceResolution,
        Offences as Offences,
        Possible as Possible,
        Procedure as Procedure,
    )
    from pk_ocsea_law.model.participation import (
        DerivedPenalty as DerivedPenalty,
        Participation as Participation,
    )
    from pk_ocsea_law.model.penalties import (
        PENALTY_FIELDS as PENALTY_FIELDS,
        Administrative as Administrative,
        AllOf as AllOf,
        AnyOf as AnyOf,
        ByReference as ByReference,
        Death as Death,
        Fine as Fine,
        Imprisonment as Imprisonment,
        ImprisonmentKind as ImprisonmentKind,
        LeastCustody as LeastCustody,
        Life as Life,
        NotRecorded as NotRecorded,
        Penalty as Penalty,
    )
    from pk_ocsea_law.model.people import (
        UNKNOWN as UNKNOWN,
        AgeReading as AgeReading,
        AgeRule as AgeRule,
        Ages as Ages,
        Offender as Offender,
        Person as Person,
        Sex as Sex,
        Unknown as Unknown,
        ages as ages,
    )
    from pk_ocsea_law.model.places import (
        Belonging as Belonging,
        Extent as Extent,
        Gazetteer as Gazetteer,
        Jurisdiction as Jurisdiction,
    )
    from pk_ocsea_law.model.quantities import (
        Absent as Absent,
        Answer as Answer,
        Decision as Decision,
        Range as Range,
        Related as Related,
        Relation as Relation,
        Rule as Rule,
        Rupees as Rupees,
        Term as Term,
    )
    from pk_ocsea_law.model.resolution import (
        DependsOn as DependsOn,
        ForceState as ForceState,
        HistoryRow as HistoryRow,
        Resolution as Resolution,
    )
    from pk_ocsea_law.model.sources import (
        Discrepancy as Discrepancy,
        Observation as Observation,
        ObservationKind as ObservationKind,
        Pinpoint as Pinpoint,
        Reading as Reading,
        Source as Source,
        Standing as Standing,
    )
    from pk_ocsea_law.model.terminology import (
        TermAdvice as TermAdvice,
    )

_HOMES = {
    "corpus.loading": "Edition",
    "errors": "DataError NotInForce PkOcseaLawError UnknownReference",
    "law": "Corpus Snapshot load",
    "model.conduct": "ConditionKind Conduct Medium MediumRule Topic",
    "model.coverage": "Cell Cover Coverage",
    "model.terminology": "TermAdvice",
    "model.days": "Boundary Certainty Span",
    "model.effects": (
        "Action Amendment Application Classification Condition Covers Deadline Definition Duty "
        "Effect Element Function Mandate MandateBasis Offence OtherLaws Power Principle Protection "
        "ProtectionKind Reach Saving Setting Target TimeLimit Unit"
    ),
    "model.institutions": "Institution",
    "model.instruments": "Cause EarlierText Instrument InstrumentKind Section SectionKind SectionVersion TextSeen",
    "model.notice": "LEGAL_NOTICE",
    "model.outcomes": (
        "Caveat Change Diff Difference Effects Flag OffenceLine OffenceResolution Offences Possible Procedure"
    ),
    "model.penalties": (
        "Administrative AllOf AnyOf ByReference Death Fine Imprisonment ImprisonmentKind "
        "LeastCustody Life NotRecorded PENALTY_FIELDS Penalty"
    ),
    "model.people": "AgeReading AgeRule Ages Offender Person Sex UNKNOWN Unknown ages",
    "model.places": "Belonging Extent Gazetteer Jurisdiction",
    "model.quantities": "Absent Answer Decision Range Related Relation Rule Rupees Term",
    "model.resolution": "DependsOn ForceState HistoryRow Resolution",
    "model.sources": "Discrepancy Observation ObservationKind Pinpoint Reading Source Standing",
    "model.assessments": "Assessment AssessmentCaveat CaveatKind ElementKind Match Missing Option Reason",
    "model.cases": "Accused Case Content Victim",
    "model.comparison": "Compared Comparison Dimension Explanation",
    "model.during": "ANNIVERSARY_RULE During age_on aged_at_least during younger_than",
    "model.participation": "DerivedPenalty Participation",
    "model.lineages": "Series Step",
    "model.matters": "Matter NotHeld",
}


def __getattr__(name: str) -> object:
    """Load a public name from its home when it is first asked for."""
    for home, public in _HOMES.items():
        if name in public.split():
            from importlib import import_module

            value: object = getattr(import_module(f"{__name__}.{home}"), name)
            globals()[name] = value
            return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    """Every public name."""
    return sorted(" ".join(_HOMES.values()).split())
