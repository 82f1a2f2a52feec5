"""How far the law of each place covers a topic on a day.

The one mapping from topics to conduct and protections stands in `ABOUT`. A provision is *specific* where it is about
the topic itself and describes a child; it is *general* where it reaches the topic for any person, or through a
neighbouring matter only. A duty or power counts by the topics it carries in the data.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import pairwise
from typing import Final

from attrs import frozen

from pk_ocsea_law.corpus.indexes import Index
from pk_ocsea_law.model.conduct import Conduct, Topic
from pk_ocsea_law.model.coverage import Cell, Cover, Coverage
from pk_ocsea_law.model.effects import Amendment, AnyEffect, Duty, Effect, Offence, Power, Protection, ProtectionKind
from pk_ocsea_law.model.instruments import Instrument, Section, SectionVersion, TextSeen
from pk_ocsea_law.model.people import Person
from pk_ocsea_law.model.resolution import Weighed, weighed


@frozen
class About:
    """What belongs to a topic: conduct that is the topic itself, neighbouring conduct, and kinds of protection.

    A duty or power is specific where it carries the topic and, if `beside` names any, one of those topics too.
    """

    itself: frozenset[Conduct] = frozenset()
    near: frozenset[Conduct] = frozenset()
    protections: frozenset[ProtectionKind] = frozenset()
    beside: frozenset[Topic] = frozenset()


_IMAGES = frozenset(
    {
        Conduct.PRODUCE_IMAGE,
        Conduct.ALTER_IMAGE,
        Conduct.OFFER_IMAGE,
        Conduct.DISTRIBUTE_IMAGE,
        Conduct.DISPLAY_IMAGE,
        Conduct.PROCURE_IMAGE,
        Conduct.POSSESS_IMAGE,
    }
)
_ABUSE = frozenset({Topic.CSAM, Topic.GROOMING, Topic.LIVE_STREAMING, Topic.SEXUAL_EXTORTION})

ABOUT: Final[dict[Topic, About]] = {
    Topic.CSAM: About(itself=_IMAGES, near=frozenset({Conduct.SELL_OBSCENE_MATERIAL})),
    Topic.POSSESSION: About(itself=frozenset({Conduct.POSSESS_IMAGE}), near=frozenset({Conduct.SELL_OBSCENE_MATERIAL})),
    Topic.GROOMING: About(
        itself=frozenset({Conduct.GROOM}),
        near=frozenset({Conduct.SOLICIT_SEXUAL_ACT, Conduct.INDUCE_SEXUAL_ACTIVITY, Conduct.EXPOSE_TO_SEXUAL_MATERIAL}),
    ),
    Topic.LIVE_STREAMING: About(
        itself=frozenset({Conduct.LIVESTREAM}),
        near=frozenset({Conduct.PRODUCE_IMAGE, Conduct.DISPLAY_IMAGE, Conduct.DISTRIBUTE_IMAGE}),
    ),
    Topic.SEXUAL_EXTORTION: About(
        itself=frozenset({Conduct.THREATEN_WITH_IMAGE}),
        near=frozenset({Conduct.BLACKMAIL, Conduct.EXTORT_PROPERTY, Conduct.THREATEN}),
    ),
    Topic.TRAFFICKING: About(
        itself=frozenset({Conduct.TRAFFIC}),
        near=frozenset({Conduct.RECRUIT, Conduct.TRANSPORT, Conduct.BUY_PERSON, Conduct.SELL_PERSON}),
    ),
    Topic.CHILD_MARRIAGE: About(
        itself=frozenset({Conduct.MARRY_CHILD, Conduct.SOLEMNISE_MARRIAGE, Conduct.PERMIT_MARRIAGE}),
        near=frozenset({Conduct.FORCE_MARRIAGE}),
    ),
    Topic.IDENTITY_PROTECTION: About(
        itself=frozenset({Conduct.IDENTIFY_CHILD}),
        near=frozenset({Conduct.IDENTIFY_VICTIM, Conduct.PUBLISH_PROCEEDINGS}),
        protections=frozenset({ProtectionKind.IDENTITY, ProtectionKind.PUBLICATION}),
    ),
    Topic.REPORTING_DUTY: About(beside=_ABUSE),
    Topic.TAKEDOWN: About(beside=_ABUSE),
}
"""What belongs to each topic: the only place where topics meet conduct."""


@frozen
class Found:
    """A provision on the topic: whether it is specific, and whether it certainly is law in the place on the day."""

    effect: Effect
    specific: bool
    certain: bool


def coverage(index: Index, day: date, topic: Topic) -> Coverage:
    """The cover of a topic in every place that has a law of its own, federal law first."""
    places = {one.jurisdiction for one in index.instruments}
    return Coverage(topic, day, tuple(_cell(index, day, topic, place) for place in sorted(places)))


def _cell(index: Index, day: date, topic: Topic, place: str) -> Cell:
    found = tuple(_found(index, day, topic, place))
    homes = {one.id: one.jurisdiction for one in index.instruments}
    own = [one for one in found if one.certain and homes[one.effect.setting.instrument] == place]
    federal = [one for one in found if one.certain and homes[one.effect.setting.instrument] != place]
    may_be = any(not one.certain and homes[one.effect.setting.instrument] == place for one in found)
    deciding = [one for one in own if one.specific] or own
    texts = [one for one in index.instruments if one.jurisdiction == place and _is_law_of_its_own(one, day)]
    unread = tuple(one.id for one in texts if one.text_seen is not TextSeen.WHOLE)
    cover, reason = _cover(deciding, may_be, bool(federal), bool(texts) and not unread)
    return Cell(
        jurisdiction=place,
        cover=cover,
        evidence=tuple(one.effect for one in deciding),
        federal=tuple(one.effect for one in federal),
        possible=tuple(one.effect for one in found if not one.certain),
        unread=unread,
        reason=reason,
    )


def _cover(deciding: list[Found], may_be: bool, federal: bool, read: bool) -> tuple[Cover, str]:
    if any(one.specific for one in deciding):
        return Cover.SPECIFIC, "its own law has a provision on this topic that describes a child"
    if deciding:
        return Cover.GENERAL, "its own law reaches the topic in general terms only"
    if may_be:
        return Cover.NOT_REVIEWED, "its own law has a provision that may stand on this day, but that is not settled"
    if federal:
        unsure = "" if read else ", though not all of its own law was read"
        return Cover.FEDERAL_ONLY, f"only federal law was found{unsure}"
    if read:
        return Cover.NONE_FOUND, "nothing was found in its own law, all of which was read"
    return Cover.NOT_REVIEWED, "nothing was found, but its own law was not all read"


def _found(index: Index, day: date, topic: Topic, place: str) -> Iterable[Found]:
    for section in index.ordered_sections:
        there = weighed(section, place, day)
        certain = there.certain or (there.possible if one_stands(section, there, place, day) else ())
        bearing = {version: tuple(_bearing(version, topic)) for version in there.known}
        for version, effects in bearing.items():
            for effect, specific in effects:
                yield Found(effect, specific, version in certain and all(bearing[other] for other in certain))


def one_stands(section: Section, there: Weighed, place: str, day: date) -> bool:
    """Whether one of the possible versions is sure to stand, though not which: each begins where the last one ends."""
    versions = there.possible
    if not versions or any(version.extent for version in versions) or day > section.checked_through:
        return False
    here = any(
        extent.span.covers(day) and section.gazetteer.reaches(extent.place, place, day)
        for extent in section.extent
        if not extent.excluding
    )
    unbroken = all(before.until == after.start for before, after in pairwise(versions))
    begun = versions[0].start.reached(day) is True
    return here and unbroken and begun and (versions[-1].until is None or versions[-1].until.reached(day) is False)


def _bearing(version: SectionVersion, topic: Topic) -> Iterable[tuple[AnyEffect, bool]]:
    for effect in version.effects:
        specific = bears_on(effect, topic)
        if specific is not None:
            yield effect, specific


def bears_on(effect: AnyEffect, topic: Topic) -> bool | None:
    """Whether a provision is specific to the topic (True), reaches it in general terms (False), or not at all."""
    about = ABOUT[topic]
    if isinstance(effect, Offence):
        conduct = set(effect.conduct)
        return (
            None
            if not conduct & (about.itself | about.near)
            else bool(conduct & about.itself) and _child(effect.victim)
        )
    if isinstance(effect, Protection):
        return _child(effect.people) if effect.of in about.protections else None
    if isinstance(effect, Duty | Power):
        return None if topic not in effect.topics else not about.beside or bool(about.beside & set(effect.topics))
    return None


def _child(people: tuple[Person, ...]) -> bool:
    return any(person.rule.under is not None or person.rule.at_most is not None for person in people)


def _is_law_of_its_own(instrument: Instrument, day: date) -> bool:
    """Whether the instrument had begun, or may have, and does more than change other instruments."""
    if instrument.commencement.reached(day) is False:
        return False
    effects = [effect for section in instrument.sections for version in section.versions for effect in version.effects]
    return not effects or not all(isinstance(effect, Amendment) for effect in effects)
