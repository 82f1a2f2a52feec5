"""An account of how far the law of each place covers a topic."""

from __future__ import annotations

from pk_ocsea_law.display.blocks import Badge, Block, Card, Line, Part, Tone
from pk_ocsea_law.display.phrases import STANDINGS, day_words, pinpoints
from pk_ocsea_law.model.coverage import Cell, Cover, Coverage
from pk_ocsea_law.model.effects import Effect

COVERS = {
    Cover.SPECIFIC: Badge("specific provision", Tone.SURE),
    Cover.GENERAL: Badge("general provision only", Tone.SURE),
    Cover.FEDERAL_ONLY: Badge("federal law only", Tone.SURE),
    Cover.NONE_FOUND: Badge("none found, all of it read", Tone.ENDED),
    Cover.NOT_REVIEWED: Badge("not reviewed", Tone.DOUBT),
}


def coverage(one: Coverage) -> Card:
    """A topic on a day, place by place. What was not reviewed is told apart from what was not found."""
    return Card(f"{one.topic.value} on {day_words(one.day)}", (), tuple(cell(each) for each in one.cells))


def cell(one: Cell) -> Card:
    """One place: the cover, why, the provisions that decide it, those that may count, and what was not read."""
    lists = (
        ("federal law that reaches it", [effect.id for effect in one.federal], None),
        ("may count as well", [effect.id for effect in one.possible], Tone.DOUBT),
        ("not read whole", one.unread, Tone.DOUBT),
    )
    listed = (Line(", ".join(dict.fromkeys(ids)), name, tone) for name, ids, tone in lists if ids)
    own: tuple[Block, ...] = (Part("Its own law", tuple(_provision(effect) for effect in one.evidence)),)
    return Card(one.jurisdiction, (COVERS[one.cover],), (Line(one.reason), *listed, *(own if one.evidence else ())))


def _provision(effect: Effect) -> Line:
    what = str(getattr(effect, "label", None) or getattr(effect, "what", effect.kind))
    return Line(f"{what}, {STANDINGS[effect.standing].words} [{pinpoints(effect.sources)}]", effect.id)
