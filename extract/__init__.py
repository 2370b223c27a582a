"""Vedtak: documents that Norwegian municipalities decide by, as checked records."""

from __future__ import annotations

# Nothing is imported here: a Ctrl-C before the command line can hear it would be told by Python, at length.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path

    from extract.errors import SourceError, VedtakError
    from extract.model import OcrMode
    from extract.records import Conversion

__all__ = ["Conversion", "SourceError", "VedtakError", "convert", "convert_bytes"]


def convert(path: str | Path, ocr: OcrMode = "auto") -> Conversion:
    """The records of one file (.pdf, .txt, .md, .docx, .html). Raises SourceError where nothing of it can be read.

    Tesseract reads pages without usable text ("auto"), none ("off") or all ("force").
    """
    from extract.pipeline import convert_source
    from extract.sources import load_source

    return convert_source(load_source(path, ocr))


def convert_bytes(name: str, content: bytes, ocr: OcrMode = "auto") -> Conversion:
    """The same for a file's content; the name's ending, or the content, tells what it is."""
    from extract.pipeline import convert_source
    from extract.sources import source_of

    return convert_source(source_of(name, content, ocr))


def __getattr__(name: str) -> object:
    # The record types cost 0.1 s to import; `vedtak --help` and a mere `import extract` do not need them.
    if name == "Conversion":
        from extract.records import Conversion

        return Conversion
    if name in ("SourceError", "VedtakError"):
        from extract import errors

        return getattr(errors, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
