"""Every Python block of the README and of the documentation runs. Code cells run in the build of the documentation."""

from __future__ import annotations

import ast
import doctest
import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
READ = [page for page in PAGES if not {"_build", "node_modules", "the-law"} & set(page.parts)]
WITH_SPARK = "# with a Spark session\n"
BLOCK = re.compile(r"^```(\w*)[^\n]*\n(.*?)^```$", re.MULTILINE | re.DOTALL)
CELL = re.compile(r"^```\{code-cell\}[^\n]*\n((?::[^\n]*\n)*)(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(page: Path, *languages: str) -> list[str]:
    """The fenced blocks of a page in one of the languages. Those for Spark run where it is, in `tests/frames`."""
    found = BLOCK.findall(page.read_text(encoding="utf-8"))
    return [body for language, body in found if language in languages and not body.startswith(WITH_SPARK)]


def name(page: Path) -> str:
    """A page by its place in the repository."""
    return page.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("page", [page for page in READ if blocks(page, "python", "py")], ids=name)
def test_python_blocks_run_in_order(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The Python blocks of a page run in one namespace; where they show a session, the output is what comes out."""
    here: dict[str, object] = {"__name__": "__main__"}
    for block in blocks(page, "python", "py"):
        if block.startswith(">>> "):
            example = doctest.DocTestParser().get_doctest(block, here, name(page), None, None)
            example.globs = here
            doctest.DebugRunner(optionflags=doctest.ELLIPSIS).run(example, clear_globs=False)
        else:
            exec(compile(block, name(page), "exec"), here)  # noqa: S102 - the project's own pages
    capsys.readouterr()


@pytest.mark.parametrize("page", READ, ids=name)
def test_no_page_shows_an_output_that_nobody_produced(page: Path) -> None:
    """Outputs come from code cells that the build runs, or stand in a Python session that is run here."""
    assert blocks(page, "output", "pycon") == []
    shown = "".join(blocks(page, "console")).splitlines()
    assert [line for line in shown if line and not line.startswith("$ ")] == []
    loose = BLOCK.sub("", page.read_text(encoding="utf-8"))
    assert not re.search(r"^(>>> |Traceback \(most recent)", loose, re.MULTILINE)


@pytest.mark.parametrize("page", [page for page in READ if CELL.search(page.read_text(encoding="utf-8"))], ids=name)
def test_code_cells_are_python_and_the_page_is_a_notebook(page: Path) -> None:
    """A page with code cells says that it is to be executed, and each cell is whole."""
    text = page.read_text(encoding="utf-8")
    assert text.startswith("---\nfile_format: mystnb\nkernelspec: {name: python3}\n")
    for _, cell in CELL.findall(text):
        ast.parse(cell)


@pytest.mark.parametrize("page", [page for page in READ if blocks(page, "json")], ids=name)
def test_json_blocks_are_json(page: Path) -> None:
    """Every JSON block of a page parses, as a whole or as the member of an object."""
    for block in blocks(page, "json"):
        json.loads(block if block.lstrip().startswith(("{", "[")) else f"{{{block}}}")
