"""The law in the shapes that other tools read: each export is a plain value, and writes nothing by itself."""

from __future__ import annotations

from pk_ocsea_law.exports.akoma_ntoso import cited, references, section_uri, version_uri, work_uri
from pk_ocsea_law.exports.chunks import chunks
from pk_ocsea_law.exports.data_package import data_package
from pk_ocsea_law.exports.linked_data import linked_data
from pk_ocsea_law.exports.primero import lookups, slug
from pk_ocsea_law.exports.schemas import schemas

__all__ = [
    "chunks",
    "cited",
    "data_package",
    "linked_data",
    "lookups",
    "references",
    "schemas",
    "section_uri",
    "slug",
    "version_uri",
    "work_uri",
]
