"""What every chart is: a drawing, a text that says the same, and the table it was drawn from."""

from __future__ import annotations

import csv
import io
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from attrs import field, frozen

if TYPE_CHECKING:
    import altair

Cell: TypeAlias = str | int | float | None
Drawing: TypeAlias = "altair.LayerChart | altair.FacetChart | altair.VConcatChart | altair.HConcatChart"


@frozen(eq=False)
class Chart:
    """A chart. `altair` is the Altair chart, to be changed or embedded at will.

    `text` says in words what the drawing shows, for a reader who does not see it. `columns` and `rows` are the data,
    where None is what is not stated or not known.
    """

    title: str
    text: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...] = field(repr=False)
    altair: Drawing = field(repr=False)

    def to_records(self) -> list[dict[str, Cell]]:
        """The data as one record for each row."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]

    def to_csv(self) -> str:
        """The data as CSV; an empty cell is what is not stated or not known."""
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(self.columns)
        writer.writerows(self.rows)
        return text.getvalue()

    def to_svg(self) -> str:
        """The drawing as SVG, made without a browser."""
        import vl_convert

        svg: str = vl_convert.vegalite_to_svg(self.altair.to_json(), vl_version=VEGA_LITE)
        return svg

    def to_png(self, scale: float = 2) -> bytes:
        """The drawing as PNG, made without a browser."""
        import vl_convert

        png: bytes = vl_convert.vegalite_to_png(self.altair.to_json(), vl_version=VEGA_LITE, scale=scale)
        return png

    def save(self, path: str | Path) -> None:
        """Write the drawing to a file that ends in .svg or .png, or its table to one that ends in .csv."""
        target = Path(path)
        match target.suffix:
            case ".svg":
                target.write_text(self.to_svg(), encoding="utf-8")
            case ".png":
                target.write_bytes(self.to_png())
            case ".csv":
                target.write_text(self.to_csv(), encoding="utf-8", newline="")
            case _:
                raise ValueError("a chart is saved as .svg, .png or .csv")

    def _repr_html_(self) -> str:
        head = "".join(f'<th scope="col">{escape(name)}</th>' for name in self.columns)
        rows = "".join(f"<tr>{''.join(f'<td>{escape(_written(cell))}</td>' for cell in row)}</tr>" for row in self.rows)
        return (
            f'<figure><div role="img" aria-label="{escape(self.text)}">{self.to_svg()}</div>'
            f"<figcaption><details><summary>{escape(self.title)}: in words and as a table</summary>"
            f"<p>{escape(self.text)}</p><table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
            "</details></figcaption></figure>"
        )


VEGA_LITE = "6.4"


def _written(cell: Cell) -> str:
    return "" if cell is None else str(cell)


def data(rows: list[dict[str, Any]]) -> dict[str, Any]:
    """Rows as data that stands in the chart itself, so that no file is fetched."""
    return {"values": rows}
