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
    )
    from pk_ocsea_law.errors import (
        NotInForce as NotInForce,
    )
    from pk_ocsea_law.errors import (
        PkOcseaLawError as PkOcseaLawError,
    )
    from pk_ocsea_law.errors import (
        UnknownReference as UnknownReference,
    )
    from pk_ocsea_law.law import (
        Corpus as Corpus,
    )
    from pk_ocsea_law.law import (
        Snapshot as Snapshot,
    )
    from pk_ocsea_law.law import (
        load as load,
    )
    from pk_ocsea_law.model.assessments import (
        Assessment as Assessment,
    )
    from pk_ocsea_law.model.assessments import (
        AssessmentCaveat as AssessmentCaveat,
    )
    from pk_ocsea_law.model.assessments import (
        CaveatKind as CaveatKind,
    )
    from pk_ocsea_law.model.assessments import (
        ElementKind as ElementKind,
    )
    from pk_ocsea_law.model.assessments import (
        Match as Match,
    )
    from pk_ocsea_law.model.assessments import (
        Missing as Missing,
    )
    from pk_ocsea_law.model.assessments import (
        Option as Option,
    )
    from pk_ocsea_law.model.assessments import (
        Reason as Reason,
    )
    from pk_ocsea_law.model.cases import (
        Accused as Accused,
    )
    from pk_ocsea_law.model.cases import (
        Case as Case,
    )
    from pk_ocsea_law.model.cases import (
        Content as Content,
    )
    from pk_ocsea_law.model.cases import (
        Victim as Victim,
    )
    from pk_ocsea_law.model.comparison import (
        Compared as Compared,
    )
    from pk_ocsea_law.model.comparison import (
        Comparison as Comparison,
    )
    from pk_ocsea_law.model.comparison import (
        Dimension as Dimension,
    )
    from pk_ocsea_law.model.comparison import (
        Explanation as Explanation,
    )
    from pk_ocsea_law.model.conduct import (
        ConditionKind as ConditionKind,
    )
    from pk_ocsea_law.model.conduct import (
        Conduct as Conduct,
    )
    from pk_ocsea_law.model.conduct import (
        Medium as Medium,
    )
    from pk_ocsea_law.model.conduct import (
        MediumRule as MediumRule,
    )
    from pk_ocsea_law.model.conduct import (
        Topic as Topic,
    )
    from pk_ocsea_law.model.coverage import (
        Cell as Cell,
    )
    from pk_ocsea_law.model.coverage import (
        Cover as Cover,
    )
    from pk_ocsea_law.model.coverage import (
        Coverage as Coverage,
    )
    from pk_ocsea_law.model.days import (
        Boundary as Boundary,
    )
    from pk_ocsea_law.model.days import (
        Certainty as Certainty,
    )
    from pk_ocsea_law.model.days import (
        Span as Span,
    )
    from pk_ocsea_law.model.during import (
        ANNIVERSARY_RULE as ANNIVERSARY_RULE,
    )
    from pk_ocsea_law.model.during import (
        During as During,
    )
    from pk_ocsea_law.model.during import (
        age_on as age_on,
    )
    from pk_ocsea_law.model.during import (
        aged_at_least as aged_at_least,
    )
    from pk_ocsea_law.model.during import (
        during as during,
    )
    from pk_ocsea_law.model.during import (
        younger_than as younger_than,
    )
    from pk_ocsea_law.model.effects import (
        Action as Action,
    )
    from pk_ocsea_law.model.effects import (
        Amendment as Amendment,
    )
    from pk_ocsea_law.model.effects import (
        Application as Application,
    )
    from pk_ocsea_law.model.effects import (
        Classification as Classification,
    )
    from pk_ocsea_law.model.effects import (
        Condition as Condition,
    )
    from pk_ocsea_law.model.effects import (
        Covers as Covers,
    )
    from pk_ocsea_law.model.effects import (
        Deadline as Deadline,
    )
    from pk_ocsea_law.model.effects import (
        Definition as Definition,
    )
    from pk_ocsea_law.model.effects import (
        Duty as Duty,
    )
    from pk_ocsea_law.model.effects import (
        Effect as Effect,
    )
    from pk_ocsea_law.model.effects import (
        Element as Element,
    )
    from pk_ocsea_law.model.effects import (
        Function as Function,
    )
    from pk_ocsea_law.model.effects import (
        Mandate as Mandate,
    )
    from pk_ocsea_law.model.effects import (
        MandateBasis as MandateBasis,
    )
    from pk_ocsea_law.model.effects import (
        Offence as Offence,
    )
    from pk_ocsea_law.model.effects import (
        OtherLaws as OtherLaws,
    )
    from pk_ocsea_law.model.effects import (
        Power as Power,
    )
    from pk_ocsea_law.model.effects import (
        Principle as Principle,
    )
    from pk_ocsea_law.model.effects import (
        Protection as Protection,
    )
    from pk_ocsea_law.model.effects import (
        ProtectionKind as ProtectionKind,
    )
    from pk_ocsea_law.model.effects import (
        Reach as Reach,
    )
    from pk_ocsea_law.model.effects import (
        Saving as Saving,
    )
    from pk_ocsea_law.model.effects import (
        Setting as Setting,
    )
    from pk_ocsea_law.model.effects import (
        Target as Target,
    )
    from pk_ocsea_law.model.effects import (
        TimeLimit as TimeLimit,
    )
    from pk_ocsea_law.model.effects import (
        Unit as Unit,
    )
    from pk_ocsea_law.model.institutions import (
        Institution as Institution,
    )
    from pk_ocsea_law.model.instruments import (
        Cause as Cause,
    )
    from pk_ocsea_law.model.instruments import (
        EarlierText as EarlierText,
    )
    from pk_ocsea_law.model.instruments import (
        Instrument as Instrument,
    )
    from pk_ocsea_law.model.instruments import (
        InstrumentKind as InstrumentKind,
    )
    from pk_ocsea_law.model.instruments import (
        Section as Section,
    )
    from pk_ocsea_law.model.instruments import (
        SectionKind as SectionKind,
    )
    from pk_ocsea_law.model.instruments import (
        SectionVersion as SectionVersion,
    )
    from pk_ocsea_law.model.instruments import (
        TextSeen as TextSeen,
    )
    from pk_ocsea_law.model.lineages import (
        Series as Series,
    )
    from pk_ocsea_law.model.lineages import (
        Step as Step,
    )
    from pk_ocsea_law.model.matters import (
        Matter as Matter,
    )
    from pk_ocsea_law.model.matters import (
        NotHeld as NotHeld,
    )
    from pk_ocsea_law.model.notice import (
        LEGAL_NOTICE as LEGAL_NOTICE,
    )
    from pk_ocsea_law.model.outcomes import (
        Caveat as Caveat,
    )
    from pk_ocsea_law.model.outcomes import (
        Change as Change,
    )
    from pk_ocsea_law.model.outcomes import (
        Diff as Diff,
    )
    from pk_ocsea_law.model.outcomes import (
        Difference as Difference,
    )
    from pk_ocsea_law.model.outcomes import (
        Effects as Effects,
    )
    from pk_ocsea_law.model.outcomes import (
        Flag as Flag,
    )
    from pk_ocsea_law.model.outcomes import (
        OffenceLine as OffenceLine,
    )
    from pk_ocsea_law.model.outcomes import (
        OffenceResolution as OffenceResolution,
    )
    from pk_ocsea_law.model.outcomes import (
        Offences as Offences,
    )
    from pk_ocsea_law.model.outcomes import (
        Possible as Possible,
    )
    from pk_ocsea_law.model.outcomes import (
        Procedure as Procedure,
    )
    from pk_ocsea_law.model.participation import (
        DerivedPenalty as DerivedPenalty,
    )
    from pk_ocsea_law.model.participation import (
        Participation as Participation,
    )
    from pk_ocsea_law.model.penalties import (
        Administrative as Administrative,
    )
    from pk_ocsea_law.model.penalties import (
        AllOf as AllOf,
    )
    from pk_ocsea_law.model.penalties import (
        AnyOf as AnyOf,
    )
    from pk_ocsea_law.model.penalties import (
        ByReference as ByReference,
    )
    from pk_ocsea_law.model.penalties import (
        Death as Death,
    )
    from pk_ocsea_law.model.penalties import (
        Fine as Fine,
    )
    from pk_ocsea_law.model.penalties import (
        Imprisonment as Imprisonment,
    )
    from pk_ocsea_law.model.penalties import (
        ImprisonmentKind as ImprisonmentKind,
    )
    from pk_ocsea_law.model.penalties import (
        LeastCustody as LeastCustody,
    )
    from pk_ocsea_law.model.penalties import (
        Life as Life,
    )
    from pk_ocsea_law.model.penalties import (
        NotRecorded as NotRecorded,
    )
    from pk_ocsea_law.model.penalties import (
        Penalty as Penalty,
    )
    from pk_ocsea_law.model.people import (
        UNKNOWN as UNKNOWN,
    )
    from pk_ocsea_law.model.people import (
        AgeReading as AgeReading,
    )
    from pk_ocsea_law.model.people import (
        AgeRule as AgeRule,
    )
    from pk_ocsea_law.model.people import (
        Ages as Ages,
    )
    from pk_ocsea_law.model.people import (
        Offender as Offender,
    )
    from pk_ocsea_law.model.people import (
        Person as Person,
    )
    from pk_ocsea_law.model.people import (
        Sex as Sex,
    )
    from pk_ocsea_law.model.people import (
        Unknown as Unknown,
    )
    from pk_ocsea_law.model.people import (
        ages as ages,
    )
    from pk_ocsea_law.model.places import (
        Belonging as Belonging,
    )
    from pk_ocsea_law.model.places import (
        Extent as Extent,
    )
    from pk_ocsea_law.model.places import (
        Gazetteer as Gazetteer,
    )
    from pk_ocsea_law.model.places import (
        Jurisdiction as Jurisdiction,
    )
    from pk_ocsea_law.model.quantities import (
        Absent as Absent,
    )
    from pk_ocsea_law.model.quantities import (
        Answer as Answer,
    )
    from pk_ocsea_law.model.quantities import (
        Decision as Decision,
    )
    from pk_ocsea_law.model.quantities import (
        Range as Range,
    )
    from pk_ocsea_law.model.quantities import (
        Related as Related,
    )
    from pk_ocsea_law.model.quantities import (
        Relation as Relation,
    )
    from pk_ocsea_law.model.quantities import (
        Rule as Rule,
    )
    from pk_ocsea_law.model.quantities import (
        Rupees as Rupees,
    )
    from pk_ocsea_law.model.quantities import (
        Term as Term,
    )
    from pk_ocsea_law.model.resolution import (
        DependsOn as DependsOn,
    )
    from pk_ocsea_law.model.resolution import (
        ForceState as ForceState,
    )
    from pk_ocsea_law.model.resolution import (
        HistoryRow as HistoryRow,
    )
    from pk_ocsea_law.model.resolution import (
        Resolution as Resolution,
    )
    from pk_ocsea_law.model.sources import (
        Discrepancy as Discrepancy,
    )
    from pk_ocsea_law.model.sources import (
        Observation as Observation,
    )
    from pk_ocsea_law.model.sources import (
        ObservationKind as ObservationKind,
    )
    from pk_ocsea_law.model.sources import (
        Pinpoint as Pinpoint,
    )
    from pk_ocsea_law.model.sources import (
        Reading as Reading,
    )
    from pk_ocsea_law.model.sources import (
        Source as Source,
    )
    from pk_ocsea_law.model.sources import (
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
        "LeastCustody Life NotRecorded Penalty"
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
