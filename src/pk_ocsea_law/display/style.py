"""The one style sheet of the notebook display: no asset, no script, readable in light and in dark.

Every rule that sets a colour of text sets the ground under it too, so that a page whose own colours follow another
switch than the reader's system stays readable. Each pair has a contrast of at least 7 to 1.
"""

from __future__ import annotations

LIGHT = {"sure": ("#0b3d2e", "#d9f2e6"), "doubt": ("#5a2a00", "#ffe9cc"), "ended": ("#333333", "#e6e6e6")}
DARK = {"sure": ("#c9f2de", "#0e3b2c"), "doubt": ("#ffe2b8", "#4d2600"), "ended": ("#e6e6e6", "#3a3a3a")}
"""Ink and ground of each tone; colour-blind safe because the words of a badge say the same."""


def _pairs(colours: dict[str, tuple[str, str]]) -> str:
    return "".join(f".pkol .{tone}{{color:{ink};background:{ground}}}" for tone, (ink, ground) in colours.items())


CSS = (
    ".pkol{font:inherit;line-height:1.45;max-width:60em;overflow-wrap:anywhere}"
    ".pkol h4,.pkol h5{font-size:1em;font-weight:700;margin:.5em 0 .2em}"
    ".pkol p{margin:.15em 0}"
    ".pkol section,.pkol article{margin:.4em 0}"
    ".pkol article article,.pkol section article{border-inline-start:3px solid currentColor;padding-inline-start:.7em}"
    ".pkol .badge,.pkol .name{border-radius:.3em;font-size:.9em;font-weight:600}"
    ".pkol .badge{border:1px solid currentColor;margin-inline-start:.4em}"
    ".pkol .sure,.pkol .doubt,.pkol .ended{padding:0 .4em}"
    ".pkol .quiet{font-size:.9em}"
    ".pkol table{border-collapse:collapse;margin:.3em 0;display:block;overflow-x:auto}"
    ".pkol th,.pkol td{text-align:start;vertical-align:top;padding:.2em .6em;border-bottom:1px solid currentColor}"
    ".pkol th,.pkol td{overflow-wrap:break-word}"
    ".pkol summary{cursor:pointer;font-weight:700}"
    f"{_pairs(LIGHT)}@media (prefers-color-scheme:dark){{{_pairs(DARK)}}}"
)
