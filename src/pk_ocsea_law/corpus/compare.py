"""`python -m pk_ocsea_law.corpus.compare DIR_A DIR_B [--instrument ID ...] [--json]`: the double entry.

Two people encode the same instruments from the same sources without seeing each other's work. This lists every fact
on which they differ, one line each, and then the count of each kind. Only instruments that both directories hold are
compared, each on its own: a reference into an instrument that a directory lacks does not matter.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import Generic, TypeVar

from attrs import asdict, frozen

from pk_ocsea_law.corpus.facts import NONE, Entry, Kind, effect_entries, header, version_entry
from pk_ocsea_law.corpus.loading import Store
from pk_ocsea_law.corpus.reading import directory
from pk_ocsea_law.errors import DataError
from pk_ocsea_law.model.instruments import Instrument, Section, SectionVersion

T = TypeVar("T")


@frozen
class Difference:
    """One fact on which the two encodings differ. `section` and `version` are "-" where the fact is of neither."""

    kind: str
    instrument: str
    section: str
    version: str
    field: str
    a: str
    b: str

    def __str__(self) -> str:
        place = f"{self.instrument} | {self.section} | {self.version}"
        return f"{self.kind} | {place} | {self.field} | A: {self.a} | B: {self.b}"


@frozen
class Place:
    """Where in an instrument facts are compared."""

    instrument: str
    section: str = NONE
    version: str = NONE

    def differs(self, kind: Kind, field: str, a: str, b: str) -> Difference:
        """A difference at this place."""
        return Difference(kind.value, self.instrument, self.section, self.version, field, a, b)

    def only(self, kind: Kind, field: str, *, in_a: bool) -> Difference:
        """A thing that one side alone has."""
        return self.differs(kind, field, *(("present", "absent") if in_a else ("absent", "present")))


@frozen
class Matched(Generic[T]):
    """What of two lists belongs together, and what either has alone."""

    pairs: tuple[tuple[T, T], ...]
    only_a: tuple[T, ...]
    only_b: tuple[T, ...]


def match(a: Sequence[T], b: Sequence[T], *keys: Callable[[T], Hashable]) -> Matched[T]:
    """Pair the items of two lists that share a key, each at most once, trying one key after another."""
    pairs: list[tuple[T, T]] = []
    left, right = list(a), list(b)
    for key in keys:
        for item in tuple(left):
            found = next((index for index, other in enumerate(right) if key(other) == key(item)), None)
            if found is not None:
                pairs.append((item, right.pop(found)))
                left.remove(item)
    return Matched(tuple(pairs), tuple(left), tuple(right))


def compare_instruments(a: Instrument, b: Instrument) -> Iterator[Difference]:
    """Every difference between two encodings of one instrument, in the order of the first one's sections."""
    place = Place(a.id)
    yield from _facts(place, header(a), header(b))
    sections = match(a.sections, b.sections, lambda section: section.id)
    for mine, theirs in sections.pairs:
        yield from _sections(mine, theirs)
    for found, in_a in _alone(sections):
        yield Place(a.id, found.id).only(Kind.MISSING_SECTION, "section", in_a=in_a)


def _sections(a: Section, b: Section) -> Iterator[Difference]:
    """Differences between the versions, matched by the start, then by what began them; one left on each side is one."""
    versions = match(a.versions, b.versions, lambda version: (_begins(version), version.extent), _begins, _cause)
    if len(versions.only_a) == len(versions.only_b) == 1:
        versions = Matched((*versions.pairs, (versions.only_a[0], versions.only_b[0])), (), ())
    for mine, theirs in versions.pairs:
        place = Place(a.instrument, a.id, _label(mine))
        own = tuple(_facts(place, version_entry(mine), version_entry(theirs)))
        yield from own
        known = {(found.a, found.b) for found in own if found.kind == Kind.STANDING.value}
        for found in _effects(place, effect_entries(mine), effect_entries(theirs)):
            if found.kind != Kind.STANDING.value or (found.a, found.b) not in known:
                yield found
    for version, in_a in _alone(versions):
        field = f"version by {version.by.action.value} {version.by.section}"
        yield Place(a.instrument, a.id, _label(version)).only(Kind.MISSING_VERSION, field, in_a=in_a)


def _begins(version: SectionVersion) -> Hashable:
    return version.start.earliest, version.start.settled, version.void_by is None


def _cause(version: SectionVersion) -> Hashable:
    return version.by, version.extent


def _label(version: SectionVersion) -> str:
    return version.id.partition("@")[2]


def _effects(place: Place, a: Sequence[Entry], b: Sequence[Entry]) -> Iterator[Difference]:
    """Differences between effects matched by name, and what is left over in one group by its facts."""
    named = match(a, b, lambda entry: entry.name)
    alike = _alike(named.only_a, named.only_b)
    for mine, theirs in (*named.pairs, *alike.pairs):
        if mine.name != theirs.name and mine.group == "offence":
            yield place.differs(Kind.MISSING_EFFECT, "id of the offence", mine.name, theirs.name)
        yield from _facts(place, mine, theirs)
    for entry, in_a in _alone(alike):
        yield place.only(entry.absent, _named(entry), in_a=in_a)


def _alike(a: Sequence[Entry], b: Sequence[Entry]) -> Matched[Entry]:
    """Pair what is left over in one group, the likest first, where at least two thirds of the facts are the same."""
    likeness = sorted(
        (
            (-len(set(mine.facts) & set(theirs.facts)), first, second)
            for first, mine in enumerate(a)
            for second, theirs in enumerate(b)
            if mine.group is not None and mine.group == theirs.group
        ),
    )
    pairs: dict[int, int] = {}
    for shared, first, second in likeness:
        free = first not in pairs and second not in pairs.values()
        if free and -shared * 3 >= len(a[first].facts) * 2:
            pairs[first] = second
    return Matched(
        tuple((a[first], b[second]) for first, second in sorted(pairs.items())),
        tuple(entry for index, entry in enumerate(a) if index not in pairs),
        tuple(entry for index, entry in enumerate(b) if index not in pairs.values()),
    )


def _facts(place: Place, a: Entry, b: Entry) -> Iterator[Difference]:
    """Differences between the facts of two matched entries, which have the same fields in the same order."""
    for mine, theirs in zip(a.facts, b.facts, strict=True):
        if mine.value != theirs.value:
            field = f"{_named(a)}: {mine.field}" if a.name not in ("header", "version") else mine.field
            yield place.differs(mine.kind, field, mine.value, theirs.value)


def _named(entry: Entry) -> str:
    return f"{entry.group} {entry.name}" if entry.group == "offence" else entry.name


def _alone(matched: Matched[T]) -> Iterator[tuple[T, bool]]:
    """What only one side has, and whether that is the first."""
    yield from ((item, True) for item in matched.only_a)
    yield from ((item, False) for item in matched.only_b)


def compare(a: Store, b: Store, only: Sequence[str] = ()) -> tuple[tuple[str, ...], tuple[Difference, ...]]:
    """The ids of the instruments compared, and every difference.

    `only` names the instruments to compare, all that both sides hold where it is empty; a ValueError for one that
    either side lacks.
    """
    shared = tuple(id for id in a.ids if id in b.ids)
    for id in only:
        if id not in shared:
            raise ValueError(f"{id!r} is not in both directories; {', '.join(shared) or 'nothing'} is")
    ids = tuple(only) or shared
    found = (difference for id in ids for difference in compare_instruments(a.instrument(id), b.instrument(id)))
    return ids, tuple(found)


def counted(differences: Sequence[Difference]) -> dict[str, int]:
    """How many differences there are of each kind that occurs."""
    counts = Counter(difference.kind for difference in differences)
    return {kind.value: counts[kind.value] for kind in Kind if counts[kind.value]}


def main(arguments: Sequence[str]) -> int:
    """Print the differences and their counts; 0 for none, 1 for some, 2 where the data cannot be compared."""
    parser = argparse.ArgumentParser(prog="python -m pk_ocsea_law.corpus.compare", description="The double entry.")
    parser.add_argument("a", metavar="DIR_A", help="a data directory")
    parser.add_argument("b", metavar="DIR_B", help="the data directory of the second, independent pass")
    parser.add_argument("--instrument", action="append", default=[], metavar="ID", help="compare only this one")
    parser.add_argument("--json", action="store_true", help="print JSON")
    options = parser.parse_args(arguments)
    try:
        ids, found = compare(Store(directory(options.a)), Store(directory(options.b)), options.instrument)
    except (DataError, ValueError) as error:
        print(error, file=sys.stderr)
        return 2
    if options.json:
        record = {"instruments": ids, "counts": counted(found), "differences": [asdict(line) for line in found]}
        print(json.dumps(record, ensure_ascii=False, indent=1))
    else:
        for line in found:
            print(line)
        print(f"{len(found)} differences in {', '.join(ids) or 'no instrument'}")
        for kind, count in counted(found).items():
            print(f"{count:6} {kind}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
