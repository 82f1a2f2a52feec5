"""How the documentation is built: `python docs/build.py`, or sphinx-build with warnings as errors."""

from __future__ import annotations

import os
from types import MemberDescriptorType
from typing import Any

import hypothesis  # noqa: F401 - before the package's strategies, which it loads itself

import pk_ocsea_law

project = "pk-ocsea-law"
author = "The pk-ocsea-law authors"
project_copyright = "the pk-ocsea-law authors"
release = pk_ocsea_law.load().edition.data
html_title = "pk-ocsea-law"

extensions = ["myst_nb", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build", "**/node_modules", "**/README.md"]
suppress_warnings = ["toc.not_readable"]

# Pages and their examples. Every code cell runs in the build; an exception in one fails it.
myst_enable_extensions = ["colon_fence", "deflist", "fieldlist", "attrs_inline"]
myst_heading_anchors = 4
nb_execution_mode = "force"
nb_execution_timeout = 120
nb_execution_show_tb = True
nb_merge_streams = True
nb_ipywidgets_js: dict[str, dict[str, str]] = {}
os.environ.setdefault("PYTHONHASHSEED", "0")

# The reference. A backquoted word in a docstring is code; a type that is not ours is not looked up anywhere.
default_role = "code"
autodoc_default_options = {"members": True, "undoc-members": True, "member-order": "bysource"}
autodoc_typehints = "signature"
autodoc_typehints_format = "short"
autodoc_preserve_defaults = True
autodoc_inherit_docstrings = False
python_use_unqualified_type_names = True
python_maximum_signature_line_length = 88
nitpicky = True
nitpick_ignore_regex = [(r"py:.*", r"(?!pk_ocsea_law\.[A-Z]).*")]

# The look. Nothing is fetched from anywhere but these pages' own address, and the browser is told so.
html_theme = "furo"
html_static_path = ["_static"]
templates_path = ["_templates"]
html_favicon = "_static/favicon.svg"
html_css_files = ["pages.css"]
html_copy_source = False
html_show_sourcelink = False
html_baseurl = ""
pygments_style = "a11y-high-contrast-light"
pygments_dark_style = "a11y-high-contrast-dark"
html_theme_options = {
    "navigation_with_keys": False,
    "light_css_variables": {
        "color-brand-primary": "#0b5c6b",
        "color-brand-content": "#0b5c6b",
        "color-brand-visited": "#6a3d8f",
        "color-foreground-muted": "#5a5c63",
        "font-stack": "system-ui, -apple-system, 'Segoe UI', 'DejaVu Sans', sans-serif",
    },
    "dark_css_variables": {
        "color-brand-primary": "#6cc7d6",
        "color-brand-content": "#6cc7d6",
        "color-brand-visited": "#c8a8e6",
        "color-foreground-muted": "#a9abb3",
    },
}


def without_bare_fields(_app: Any, _what: str, _name: str, obj: object, *_: Any) -> bool | None:
    """Leave out what the signature of a frozen class already lists: its fields, which say nothing more."""
    return True if isinstance(obj, MemberDescriptorType) or "SLOTS" in repr(obj) else None


def setup(app: Any) -> None:
    """Connect what this file adds."""
    app.connect("autodoc-skip-member", without_bare_fields)
