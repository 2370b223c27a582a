"""What is shown of a document -> its page: the pictures, and the data of which the script makes the rest."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from html import escape
from typing import Any

from extract.corrections import FIXED_FIELDS
from extract.records import Conversion
from extract.report.document import DocumentView, PageView
from extract.report.html import data, head, labels, tail

# Which type of the schema each kind of record has.
_TYPES = {
    "meetings": "Meeting",
    "cases": "Case",
    "proposals": "Proposal",
    "remarks": "Remark",
    "votes": "Vote",
    "tiltak": "Tiltak",
    "grants": "Grant",
}
# What of the schema a form does not need.
_WORDS = frozenset({"title", "description", "default"})


def document_page(view: DocumentView, title: str, index: str, made_of: str) -> Iterator[str]:
    """The whole page, in parts; `index` is the address of the index as seen from it."""
    yield from head("document", title, made_of)
    yield data("document", {**view.data, "index": index, "pages": [_told(page) for page in view.pages]})
    yield data("types", form_types())
    yield '<div id="pictures">\n'
    for page in view.pages:
        if page.picture is not None:
            yield from _picture(page)
    yield "</div>\n"
    yield tail("document")


def _picture(page: PageView) -> Iterator[str]:
    alternative = escape(f"{labels()['page']} {page.number}")
    yield f'<img data-page="{page.number}" width="{page.width:.0f}" height="{page.height:.0f}" alt="{alternative}" '
    yield f'loading="lazy" decoding="async" src="{page.picture}">\n'


def _told(page: PageView) -> dict[str, Any]:
    return {
        "number": page.number,
        "width": page.width,
        "height": page.height,
        "text": page.text,
        "apart": page.apart,
    }


@cache
def form_types() -> dict[str, Any]:
    """Kind of record -> the fields that a reviewer can change with their types, out of the output's own schema."""
    definitions = Conversion.model_json_schema(by_alias=True)["$defs"]
    return {kind: _fields(definitions[name], definitions) for kind, name in _TYPES.items()}


def _fields(model: dict[str, Any], definitions: dict[str, Any]) -> dict[str, Any]:
    fields = model["properties"].items()
    return {name: _type(field, definitions) for name, field in fields if name not in FIXED_FIELDS}


def _type(field: dict[str, Any], definitions: dict[str, Any]) -> dict[str, Any]:
    if "$ref" in field:
        model = definitions[field["$ref"].rpartition("/")[2]]
        return {"type": "object", "fields": _fields(model, definitions)}
    if "anyOf" in field:
        (some,) = [each for each in field["anyOf"] if each.get("type") != "null"]
        return {**_type(some, definitions), "optional": True}
    if "items" in field:
        return {"type": "array", "items": _type(field["items"], definitions)}
    return {name: value for name, value in field.items() if name not in _WORDS}
