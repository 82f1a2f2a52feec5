"""Ages, sex, victims and offenders as the law describes them, and as a question states them."""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from pk_ocsea_law.model.answer import Answer
from pk_ocsea_law.model.pinpoints import Pinpoint

OLDEST = 130


class Unknown(Enum):
    """`UNKNOWN`: the fact exists and is not known. Leaving a fact out is another thing: it then filters nothing."""

    UNKNOWN = "unknown"


UNKNOWN = Unknown.UNKNOWN


class Sex(Enum):
    """The sex of a person as the law or a question has it. `UNSTATED` is not the same as `ANY`."""

    FEMALE = "female"
    MALE = "male"
    TRANSGENDER = "transgender"
    ANY = "any"
    UNSTATED = "unstated"


@frozen
class Ages:
    """A person's age in completed years, somewhere from `lowest` to `highest`, both included."""

    lowest: int
    highest: int

    def __attrs_post_init__(self) -> None:
        for years in (self.lowest, self.highest):
            if type(years) is not int:
                raise TypeError("an age is a whole number of completed years")
            if not 0 <= years <= OLDEST:
                raise ValueError(f"an age lies between 0 and {OLDEST} completed years")
        if self.lowest > self.highest:
            raise ValueError("the lowest age is above the highest")


def ages(lowest: int, highest: int) -> Ages:
    """An age known only as a range of completed years, both ends included. TypeError and ValueError for bad bounds."""
    return Ages(lowest, highest)


@frozen
class AgeRule:
    """The ages a provision speaks of, each bound with the law's own comparator, in whole years.

    "Under 18" is `under=18`; "above ten and under fourteen" is `above=10, under=14`. A person is above ten from the
    day after the tenth birthday, so in completed years `above=10` starts at 10 like `at_least=10`, and only the very
    birthday differs. No bound at all is any age.
    """

    under: int | None = None
    at_most: int | None = None
    at_least: int | None = None
    above: int | None = None

    def holds(self, age: Ages) -> Answer:
        """Whether a person of that age in completed years falls under the rule."""
        lowest = max(bound for bound in (self.at_least, self.above, 0) if bound is not None)
        highest = OLDEST
        if self.under is not None:
            highest = self.under - 1
        if self.at_most is not None:
            highest = min(highest, self.at_most)
        if age.highest < lowest or age.lowest > highest:
            return Answer.NO
        return Answer.YES if age.lowest >= lowest and age.highest <= highest else Answer.DEPENDS

    @property
    def edges(self) -> tuple[int, ...]:
        """The completed years, beside nought, from which the rule's answer may differ."""
        bounds = (self.under, self.at_least, self.above, None if self.at_most is None else self.at_most + 1)
        return tuple(bound for bound in bounds if bound is not None and bound <= OLDEST)

    @property
    def any_age(self) -> bool:
        """Whether the rule names no bound."""
        return self == AgeRule()

    def __str__(self) -> str:
        names = (("at least", self.at_least), ("above", self.above), ("under", self.under), ("at most", self.at_most))
        return " and ".join(f"{word} {years}" for word, years in names if years is not None) or "any age"


@frozen
class AgeReading:
    """The age a word such as "child" is read to mean where the statute does not define it, and why."""

    age: AgeRule
    why: str
    sources: tuple[Pinpoint, ...]


@frozen
class Person:
    """One description of a person in the law. `age` is None where the statute uses a word it does not define.

    `word` is the statute's word ("minor", "woman"); `reading` its sourced meaning where it is undefined;
    `appearing` whether a person who only appears to be of that age is enough; `note` any further limit.
    """

    age: AgeRule | None = AgeRule()
    sex: Sex = Sex.ANY
    word: str | None = None
    reading: AgeReading | None = None
    appearing: bool = False
    note: str | None = None

    @property
    def rule(self) -> AgeRule:
        """The age rule to apply: the stated one, else the reading, else any age."""
        if self.age is not None:
            return self.age
        return self.reading.age if self.reading else AgeRule()

    @property
    def undefined_word(self) -> str | None:
        """The age word that the statute leaves undefined, or None."""
        return self.word if self.age is None else None

    def __str__(self) -> str:
        age = "" if self.rule.any_age else f" {self.rule}"
        who = {Sex.FEMALE: "female", Sex.MALE: "male", Sex.TRANSGENDER: "transgender person"}.get(self.sex, "person")
        return f"{self.word or who}{age}"


@frozen
class Offender:
    """Who can commit an offence, where the law limits that: a description and, where stated, age and sex."""

    who: str
    age: AgeRule = AgeRule()
    sex: Sex = Sex.ANY
