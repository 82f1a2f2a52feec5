"""What a notebook and a terminal see of a value: the one arrow of the package that runs upward, and only when asked."""

from __future__ import annotations


class Shown:
    """A value that has an account of itself, drawn as HTML, as text, or by rich."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        from pk_ocsea_law.display.html import html

        return html(self)

    def __rich__(self) -> object:
        from pk_ocsea_law.display.rich import rich

        return rich(self)

    def to_text(self) -> str:
        """The value as plain text that fits 80 columns: dated, cited, with its doubts in words."""
        from pk_ocsea_law.display.text import text

        return text(self)
