"""Build the wheel, the documentation and the question page into docs/_build/html: `python docs/build.py`.

Warnings are errors. The question page needs npm, which fetches Pyodide as `ask/package-lock.json` pins it. Everything
that the page loads is put beside it, so that it asks no other address.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import shutil
import subprocess
import sys
from importlib.metadata import Distribution, distribution
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

HERE = Path(__file__).resolve().parent
BUILD = HERE / "_build"
SITE = BUILD / "html"
PAGE = SITE / "ask"

OWN = ("ask.js", "ask.css", "ask.py", "worker.js", "offline.js")
PYODIDE = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json")
NEEDED = ("attrs", "cattrs", "importlib-resources", "typing-extensions")
UNFILLED = '{ version: "unbuilt", files: [] }'
LOADED = re.compile(r'<(?:link|script)\b[^>]*?\b(?:href|src)="([^"#?:]+)[^"]*"')


def main() -> None:
    """Build everything, or only the pages."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--pages-only", action="store_true", help="leave the question page without its Python")
    chosen = options.parse_args()
    pages()
    if not chosen.pages_only:
        question_page()
    print(f"built {SITE}")


def pages() -> None:
    """The documentation, from nothing, with warnings as errors."""
    shutil.rmtree(SITE, ignore_errors=True)
    run(sys.executable, "-m", "sphinx", "-q", "-W", "--keep-going", "-b", "html", "-d", BUILD / "doctrees", HERE, SITE)


def question_page() -> None:
    """The question page with its Python, the package's own wheel and what that needs."""
    if shutil.which("npm") is None:
        sys.exit("npm is not installed, so the question page cannot be built; --pages-only builds the rest")
    for name in OWN:
        shutil.copy(HERE / "ask" / name, PAGE)
    pyodide()
    archives = [wheel(), packages()]
    (PAGE / "archives.json").write_text(json.dumps(archives))
    offline([*OWN[:-1], "archives.json", *archives, *(f"pyodide/{name}" for name in PYODIDE)])


def pyodide() -> None:
    """Python for browsers, from its npm package."""
    run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent", "--prefix", HERE / "ask")
    (PAGE / "pyodide").mkdir(exist_ok=True)
    for name in PYODIDE:
        shutil.copy(HERE / "ask" / "node_modules" / "pyodide" / name, PAGE / "pyodide")


def wheel() -> str:
    """The package's own wheel; its file name."""
    built = BUILD / "wheel"
    shutil.rmtree(built, ignore_errors=True)
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", built, cwd=HERE.parent)
    (found,) = built.glob("*.whl")
    shutil.copy(found, PAGE)
    return found.name


def packages() -> str:
    """What the package needs at run time, as installed beside this build, in one archive; its file name."""
    with ZipFile(PAGE / "packages.zip", "w", ZIP_DEFLATED) as archive:
        for name in NEEDED:
            for path, content in sorted(contents(distribution(name))):
                archive.writestr(ZipInfo(path), content, ZIP_DEFLATED)
    return "packages.zip"


def contents(installed: Distribution) -> list[tuple[str, bytes]]:
    """The files of an installed distribution that another Python can use."""
    files = [file for file in installed.files or () if ".." not in file.parts and file.suffix != ".pyc"]
    if any(file.suffix in {".so", ".pyd"} for file in files):
        sys.exit(f"{installed.name} is not pure Python, so a browser cannot run it")
    return [(file.as_posix(), file.read_binary()) for file in files if file.name not in {"RECORD", "INSTALLER"}]


def offline(files: list[str]) -> None:
    """Tell the service worker what to keep: the page, what it loads, and a version that follows their content."""
    page = (PAGE / "index.html").read_text(encoding="utf-8")
    loaded = [found for found in LOADED.findall(page) if (PAGE / found).is_file()]
    kept = ["./", *dict.fromkeys([*loaded, *files])]
    digest = hashlib.sha256()
    for name in kept:
        digest.update((PAGE / name / "index.html" if name == "./" else PAGE / name).read_bytes())
    filled = json.dumps({"version": digest.hexdigest()[:16], "files": kept})
    script = (PAGE / "offline.js").read_text(encoding="utf-8")
    if UNFILLED not in script:
        sys.exit("offline.js has no place for the list of files")
    (PAGE / "offline.js").write_text(script.replace(UNFILLED, filled), encoding="utf-8")


def run(*words: str | Path, cwd: Path | None = None) -> None:
    """Run a program; stop with its exit code if it fails."""
    done = subprocess.run([str(word) for word in words], cwd=cwd, check=False)  # noqa: S603
    if done.returncode:
        sys.exit(done.returncode)


if __name__ == "__main__":
    main()
