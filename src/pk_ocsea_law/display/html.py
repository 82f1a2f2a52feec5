"""A value as HTML for a notebook: escaped, no script, no asset from elsewhere, right to left where it is Urdu."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

from pk_ocsea_law.display.blocks import SCREEN, Badge, Block, Card, Line, Part, Table, Tone
from pk_ocsea_law.display.cards import card
from pk_ocsea_law.display.style import CSS
from pk_ocsea_law.model.notice import LEGAL_NOTICE

_URDU = re.compile(r"[\u0600-\u06ff\u0750-\u077f]+(?:[\s\u200c\u200d]+[\u0600-\u06ff\u0750-\u077f]+)*")


def html(value: object) -> str:
    """The account of a value as one HTML element with its own style; a TypeError for what has none."""
    return drawn(card(value))


def drawn(one: Card) -> str:
    """A card as one HTML element with its own style, closed by the legal notice."""
    notice = f'<p class="quiet">{escape(LEGAL_NOTICE)}</p>'
    return f'<div class="pkol" lang="en" dir="ltr"><style>{CSS}</style>{_card(one, "h4")}{notice}</div>'


def words(text: str) -> str:
    """Escaped text, in which each run of Urdu says its language and its direction."""
    return _URDU.sub(lambda run: f'<bdi lang="ur" dir="rtl">{run[0]}</bdi>', escape(text))


def _card(one: Card, heading: str) -> str:
    badges = "".join(_badge(badge) for badge in one.badges)
    return f"<article><{heading}>{words(one.title)}{badges}</{heading}>{_blocks(one.blocks)}</article>"


def _badge(badge: Badge) -> str:
    return f'<span class="badge {badge.tone.value}">{words(badge.words)}</span>'


def _blocks(blocks: Iterable[Block]) -> str:
    return "".join(_block(block) for block in blocks)


def _block(block: Block) -> str:
    match block:
        case Line():
            return _line(block)
        case Table():
            return _table(block)
        case Card():
            return _card(block, "h5")
        case _:
            return _part(block)


def _part(part: Part) -> str:
    if part.size > SCREEN:
        return f"<details><summary>{words(part.title)} ({part.size})</summary>{_blocks(part.blocks)}</details>"
    return f"<section><h5>{words(part.title)}</h5>{_blocks(part.blocks)}</section>"


def _line(line: Line) -> str:
    quiet = ' class="quiet"' if line.tone is Tone.QUIET else ""
    tone = f" {line.tone.value}" if line.tone not in (None, Tone.QUIET) else ""
    name = f'<span class="name{tone}">{words(line.name)}:</span> ' if line.name else ""
    return f"<p{quiet}>{name}{words(line.text)}</p>"


def _table(table: Table) -> str:
    head = "".join(f'<th scope="col">{words(cell)}</th>' for cell in table.head)
    rows = "".join(f"<tr>{''.join(f'<td>{words(cell)}</td>' for cell in row)}</tr>" for row in table.rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
