"""Finding an instrument or a section by id, name or citation."""

from __future__ import annotations

from collections.abc import Iterable

from pk_ocsea_law.corpus.loading import Store
from pk_ocsea_law.errors import UnknownReference
from pk_ocsea_law.model.sections import Section


def nearest(asked: str, known: Iterable[str]) -> tuple[str, ...]:
    """The three known names most like the one asked for, however unlike they are."""
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(b=asked.casefold())

    def likeness(name: str) -> float:
        matcher.set_seq1(name.casefold())
        return matcher.ratio()

    return tuple(sorted(sorted(known), key=likeness, reverse=True)[:3])


def instrument_id(store: Store, name: str) -> str:
    """The id of the instrument called that; unknown names are an `UnknownReference`."""
    asked = _folded(str(name))
    known = {id: (entry.title, *entry.names) for id, entry in store.names().items() if id in store.ids}
    for id, names in known.items():
        if any(_folded(other) == asked for other in (id, *names)):
            return id
    every = {other: id for id, names in known.items() for other in (id, *names)}
    close = tuple(dict.fromkeys(every[other] for other in nearest(str(name), every)))
    raise UnknownReference("instrument", str(name), close)


def _folded(name: str) -> str:
    return " ".join(name.casefold().replace(",", " ").replace(".", "").split()).removeprefix("the ")


def find_section(store: Store, reference: str) -> Section:
    """The section of an id, an alias or a citation; unknown ones are an `UnknownReference`."""
    id, slash, _ = reference.partition("/")
    if slash and id in store.ids:
        section = store.section(id, reference)
        if section is None:
            raise UnknownReference("section", reference, nearest(reference, _section_ids(store, id)))
        return section
    return _cited(store, reference)


def _cited(store: Store, reference: str) -> Section:
    from pk_ocsea_law.citations import CitationError, parse

    try:
        citation = parse(reference)
    except CitationError:
        citation = None
    if reference in store.ids:
        raise UnknownReference("section", reference, _section_ids(store, reference)[:3], "that is an instrument")
    if citation is None or citation.instrument is None or citation.section is None:
        advice = "a section is named with its law, as in s. 22 PECA"
        raise UnknownReference("section", reference, nearest(reference, store.ids), advice)
    id = f"{citation.instrument}/{citation.section}"
    section = store.section(citation.instrument, id) if citation.instrument in store.ids else None
    if section is None:
        known = _section_ids(store, citation.instrument) if citation.instrument in store.ids else store.ids
        raise UnknownReference("section", reference, nearest(id, known))
    return section


def _section_ids(store: Store, instrument: str) -> tuple[str, ...]:
    return tuple(section.id for section in store.instrument(instrument).sections)
