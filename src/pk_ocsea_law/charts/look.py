"""The look of every chart: colours for the colour-blind, patterns, fonts and sizes."""

from __future__ import annotations

from typing import Any, Final

INK: Final = "#1a1a1a"
GROUND: Final = "#ffffff"
BLUE, ORANGE, GREEN, PURPLE, GREY, SKY = "#0072b2", "#d55e00", "#009e73", "#8a4f7d", "#767676", "#56b4e9"
"""Colours that stay apart for every common kind of colour vision; shape, pattern or a word always says the same."""

FONT: Final = "DejaVu Sans, Liberation Sans, Arial, sans-serif"

CONFIG: Final[dict[str, Any]] = {
    "background": GROUND,
    "font": FONT,
    "view": {"stroke": None},
    "axis": {"labelFontSize": 12, "titleFontSize": 12, "labelColor": INK, "titleColor": INK, "gridColor": "#dddddd"},
    "axisY": {"labelLimit": 460},
    "legend": {"labelFontSize": 12, "titleFontSize": 12, "labelLimit": 320, "symbolStrokeWidth": 1},
    "title": {"fontSize": 14, "subtitleFontSize": 12, "anchor": "start", "color": INK, "subtitleColor": "#333333"},
}


def stripes(colour: str, ground: str = GROUND, count: int = 12) -> dict[str, Any]:
    """A fill of slanting stripes, so that what is in doubt is told from what is sure without colour."""
    stops: list[dict[str, Any]] = []
    for step in range(count):
        shade = colour if step % 2 else ground
        stops += [{"offset": step / count, "color": shade}, {"offset": (step + 1) / count, "color": shade}]
    return {"x1": 0, "y1": 0, "x2": 1, "y2": 1, "gradient": "linear", "stops": stops}
