"""The coarse facts of a case. No field can hold a name, a number, an address, a narrative, an image or a hash.

A case does not print its facts, cannot be pickled or copied, and no error repeats what was given to it.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import Enum
from typing import NoReturn, TypeVar, cast

from attrs import field, frozen

from pk_ocsea_law.model.conduct import Conduct, Medium
from pk_ocsea_law.model.during import During, days_of
from pk_ocsea_law.model.instruments import check_day
from pk_ocsea_law.model.people import UNKNOWN, Ages, Sex, Unknown
from pk_ocsea_law.model.vocabulary import member

E = TypeVar("E", bound=Enum)


class Content(Enum):
    """What the images of a case show, as coarsely as the law needs it. Nobody has to look at one to say UNKNOWN."""

    SEXUALLY_EXPLICIT = "sexually-explicit"
    """A child in sexually explicit conduct, real or simulated, or a sexual image made to look so."""
    OTHER = "other"
    """Something else, which some provisions reach all the same: the identity of a child, a covert recording."""


class Withheld:
    """What prints as its name alone and can be neither pickled nor copied."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"{type(self).__name__}(facts withheld)"

    def __reduce_ex__(self, protocol: object) -> NoReturn:
        raise TypeError(f"a {type(self).__name__} is not pickled or copied: it holds the facts of a case")


def _age(given: object) -> Ages | Unknown:
    if isinstance(given, Ages | Unknown):
        return given
    if type(given) is not int:
        raise TypeError("an age is a whole number of completed years, a range from ages(), or UNKNOWN")
    return Ages(given, given)


def _sex(given: object) -> Sex | Unknown:
    return given if isinstance(given, Unknown) else member(given, Sex, "sex")


def _several(given: object, enum: type[E], name: str) -> frozenset[E] | Unknown:
    if isinstance(given, Unknown):
        return given
    if isinstance(given, str | Enum):
        return frozenset({member(given, enum, name)})
    if not isinstance(given, Iterable):
        raise TypeError(f"{name} is one or several of the closed vocabulary, or UNKNOWN")
    found = frozenset(member(one, enum, name) for one in cast(Iterable[object], given))
    if not found:
        raise ValueError(f"{name} is empty; UNKNOWN says that it is not known")
    return found


def _media(given: object) -> frozenset[Medium] | Unknown:
    return _several(given, Medium, "medium")


def _conduct(given: object) -> frozenset[Conduct] | Unknown:
    return _several(given, Conduct, "conduct")


def _content(given: object) -> Content | Unknown:
    return given if isinstance(given, Unknown) else member(given, Content, "content")


def _committed(given: object) -> During:
    return days_of(given, "committed")


def _step(given: object) -> date | None:
    if given is None or given is Unknown.UNKNOWN:
        return None
    check_day(given)
    return cast(date, given)


def _places(given: object) -> tuple[str, ...] | Unknown:
    if isinstance(given, Unknown):
        return given
    several = (given,) if isinstance(given, str) else given
    if not isinstance(several, Iterable):
        raise TypeError("jurisdiction is the code of a place, several of them, or UNKNOWN")
    places = tuple(cast(Iterable[object], several))
    if not places or not all(isinstance(place, str) for place in places):
        raise TypeError("jurisdiction is the code of a place, several of them, or UNKNOWN")
    return tuple(sorted(set(cast(tuple[str, ...], places))))


def _yes_no(given: object) -> bool | Unknown:
    if not isinstance(given, bool | Unknown):
        raise TypeError("prior_conviction is True, False or UNKNOWN")
    return given


@frozen(kw_only=True, repr=False, eq=False)
class Victim(Withheld):
    """The child or other person harmed, as coarsely as the law asks.

    `age` is in completed years on the day of the act: a number, a range from `ages()` or `age_on()`, or UNKNOWN.
    `apparent_age` is what the person appears to be, which counts where the law says "appearing".
    """

    age: Ages | Unknown = field(default=UNKNOWN, converter=_age, repr=False)
    sex: Sex | Unknown = field(default=UNKNOWN, converter=_sex, repr=False)
    apparent_age: Ages | Unknown = field(default=UNKNOWN, converter=_age, repr=False)


@frozen(kw_only=True, repr=False, eq=False)
class Accused(Withheld):
    """The accused, as far as it bears on the law: age on the day of the act, sex, and an earlier conviction."""

    age: Ages | Unknown = field(default=UNKNOWN, converter=_age, repr=False)
    sex: Sex | Unknown = field(default=UNKNOWN, converter=_sex, repr=False)
    prior_conviction: bool | Unknown = field(default=UNKNOWN, converter=_yes_no, repr=False)


def _victim(given: object) -> Victim:
    if given is Unknown.UNKNOWN:
        return Victim()
    if not isinstance(given, Victim):
        raise TypeError("victim is a Victim")
    return given


def _accused(given: object) -> Accused | None:
    if given is not None and not isinstance(given, Accused):
        raise TypeError("accused is an Accused, or None where nothing about the accused is to be weighed")
    return given


@frozen(kw_only=True, repr=False, eq=False)
class Case(Withheld):
    """The coarse facts of a case. What is left out is not known, and what turns on it then depends.

    `committed` is a day, a span from `during()` or UNKNOWN. `step_on` is the day of the procedural step; left out, no
    procedure is worked out. `media` and `conduct` are what was used and done, as far as known; for an attempt or an
    abetment `conduct` is that alone. `content` is what images show. `jurisdiction` is the place, or several where it
    is one of them. `accused` is left out unless something about them is to be weighed.
    """

    committed: During = field(converter=_committed, repr=False)
    step_on: date | None = field(default=None, converter=_step, repr=False)
    victim: Victim = field(factory=Victim, converter=_victim, repr=False)
    accused: Accused | None = field(default=None, converter=_accused, repr=False)
    media: frozenset[Medium] | Unknown = field(default=UNKNOWN, converter=_media, repr=False)
    conduct: frozenset[Conduct] | Unknown = field(default=UNKNOWN, converter=_conduct, repr=False)
    content: Content | Unknown = field(default=UNKNOWN, converter=_content, repr=False)
    jurisdiction: tuple[str, ...] | Unknown = field(default=UNKNOWN, converter=_places, repr=False)
