"""Vedtak: documents that Norwegian municipalities decide by, as checked records."""

from __future__ import annotations

from pathlib import Path

from extract.errors import SourceError, VedtakError
from extract.records import Conversion

__all__ = ["Conversion", "SourceError", "VedtakError", "convert", "convert_bytes"]


def convert(path: str | Path) -> Conversion:
    """The records of one file (.pdf, .txt or .md). Raises SourceError where the file cannot be read at all."""
    from extract.pipeline import convert_source
    from extract.sources import source_of

    path = Path(path)
    return convert_source(source_of(path.name, path.read_bytes()))


def convert_bytes(name: str, content: bytes) -> Conversion:
    """The same for a file's content; the name's ending tells what it is."""
    from extract.pipeline import convert_source
    from extract.sources import source_of

    return convert_source(source_of(name, content))
