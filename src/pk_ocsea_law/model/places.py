"""Places, and which law reaches them on which day."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from attrs import frozen

from pk_ocsea_law.model.days import Boundary, Span
from pk_ocsea_law.model.pinpoints import Pinpoint


@frozen
class Belonging:
    """The law made for the place `to` reaches a place, over a `span` of days or, where that is None, on every day.

    `certain` is False where nobody can say whether it does.
    """

    to: str
    span: Span | None
    certain: bool
    sources: tuple[Pinpoint, ...]
    inference: str | None = None
    note: str | None = None


@frozen
class Jurisdiction:
    """A place with its own law: an ISO 3166-2 code, a former area (`X-...`), or a district where law began apart.

    Names are as in ISO 3166-2 and take no position on status.
    """

    id: str
    name: str
    name_urdu: str | None
    belongs: tuple[Belonging, ...]
    closed: Boundary | None = None
    successor: str | None = None


@frozen
class Gazetteer:
    """All the places of the corpus, and which law reaches which place."""

    places: tuple[Jurisdiction, ...]

    @cached_property
    def _by_id(self) -> dict[str, Jurisdiction]:
        return {place.id: place for place in self.places}

    def place(self, id: str) -> Jurisdiction:
        """The place of that id; a ValueError names the valid ids."""
        found = self._by_id.get(id)
        if found is None:
            known = ", ".join(f"{place} ({self._by_id[place].name})" for place in sorted(self._by_id))
            raise ValueError(f"unknown jurisdiction; valid ones are {known}")
        return found

    def reaches(self, law_place: str, place: str, day: date) -> bool | None:
        """Whether law made for `law_place` reaches `place` on the day: True, False, or None where nobody knows."""
        if law_place == place:
            return True
        answers = {self._through(belonging, law_place, day) for belonging in self.place(place).belongs}
        return True if True in answers else None if None in answers else False

    def holds(self, place: str, part: str, day: date) -> bool:
        """Whether law made for `part` is law somewhere in `place` on the day, though perhaps not in all of it.

        "PK" asks for federal law only, so it holds no part but itself.
        """
        return place == part or (place != "PK" and self.reaches(place, part, day) is True)

    def _through(self, belonging: Belonging, law_place: str, day: date) -> bool | None:
        covered = belonging.span.covers(day) if belonging.span else True
        if covered is False:
            return False
        onward = self.reaches(law_place, belonging.to, day)
        if onward is False:
            return False
        return True if covered and onward and belonging.certain else None

    @property
    def cuts(self) -> tuple[date, ...]:
        """The days on which the reach of some law may change."""
        days: set[date] = set()
        for place in self.places:
            for belonging in place.belongs:
                if belonging.span:
                    days.update(belonging.span.start.cuts)
                    days.update(belonging.span.until.cuts if belonging.span.until else ())
        return tuple(sorted(days))


@frozen
class Extent:
    """A place that an instrument is made for, over a span of days, but for the places in `excluding`."""

    place: str
    span: Span
    sources: tuple[Pinpoint, ...]
    excluding: tuple[str, ...] = ()
    inference: str | None = None
    note: str | None = None
