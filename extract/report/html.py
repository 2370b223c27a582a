"""The parts of a page that is whole in itself: styles and scripts inside, allowed by their hashes and nothing else.

Text from documents reaches a page in two ways alone: as JSON in which no tag can begin, which the script shows as text,
and, in the page's title, escaped.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterator
from functools import cache
from html import escape
from importlib.resources import files
from typing import Any, Literal

from extract.printable import one_line

Kind = Literal["document", "index"]
_STYLES = {"document": ("common.css", "document.css"), "index": ("common.css", "index.css")}
_SCRIPTS = {
    "document": ("common.js", "records.js", "document.js", "review.js", "start.js"),
    "index": ("common.js", "index.js"),
}
# What would end a script, begin a tag or an entity; the last two end a line in older scripts.
_ESCAPES = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})


@cache
def asset(name: str) -> str:
    """The text of a file of `assets/`."""
    return files("extract.report").joinpath("assets", name).read_text(encoding="utf-8")


@cache
def labels() -> dict[str, Any]:
    """The words of the pages, which are in Norwegian."""
    found: dict[str, Any] = json.loads(asset("labels.json"))
    return found


@cache
def assets_digest() -> str:
    """What tells whether a page was made with these styles, scripts and words."""
    names = sorted({*_STYLES["document"], *_SCRIPTS["document"], "labels.json"})
    return hashlib.sha256("".join(map(asset, names)).encode("utf-8")).hexdigest()


def embedded(value: object) -> str:
    """The value as JSON that can stand in a page."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)


def data(name: str, value: object) -> str:
    """A part of the page that holds data for its script."""
    return f'<script type="application/json" id="{name}">{embedded(value)}</script>\n'


def head(kind: Kind, title: str, made_of: str = "") -> Iterator[str]:
    """The page up to its body."""
    style, script = _joined(_STYLES[kind]), _joined(_SCRIPTS[kind])
    policy = (
        f"default-src 'none'; img-src data:; style-src {_hash(style)}; script-src {_hash(script)}; "
        "base-uri 'none'; form-action 'none'"
    )
    yield '<!doctype html>\n<html lang="nb">\n<head>\n<meta charset="utf-8">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
    yield f'<meta name="vedtak-made-of" content="{made_of}">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield '<meta name="color-scheme" content="light dark">\n<meta name="referrer" content="no-referrer">\n'
    yield f"<title>{escape(one_line(title))}</title>\n<style>{style}</style>\n</head>\n<body>\n"
    yield f"<noscript><p>{escape(labels()['needs_script'])}</p></noscript>\n"
    yield data("labels", labels())


def tail(kind: Kind) -> str:
    """The page from its script on."""
    return f"<script>{_joined(_SCRIPTS[kind])}</script>\n</body>\n</html>\n"


@cache
def _joined(names: tuple[str, ...]) -> str:
    texts = [asset(name) for name in names]
    if names[0].endswith(".js"):
        return '"use strict";\n(() => {\n' + "\n".join(texts) + "})();\n"
    return "\n".join(texts)


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode('utf-8')).digest()).decode('ascii')}'"
