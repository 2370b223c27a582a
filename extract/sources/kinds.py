"""What a file is that is called a PDF and is none, by what it begins with."""

from __future__ import annotations

from extract.errors import SourceError

_BEGINS = 1024
_HTML = (b"<!doctype html", b"<html", b"<head", b"<body")
_WORD = b"word/document.xml"
_KINDS: tuple[tuple[tuple[bytes, ...], str], ...] = (
    ((b"PK\x03\x04",), "a zip archive"),
    ((b"\xd0\xcf\x11\xe0",), "an old office document: save it as .docx or PDF"),
    ((b"{\\rtf",), "an RTF document: save it as .docx or PDF"),
    ((b"\x89PNG", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*"), "an image"),
)


def no_pdf(name: str, content: bytes) -> SourceError:
    """Why a file that its name calls a PDF is not read: with what it is and what to do, where that is seen."""
    kind = _kind(content)
    return SourceError(name, f"is not a PDF file but {kind}" if kind else "is not a PDF file", "wrong_type")


def _kind(content: bytes) -> str | None:
    start = content[:_BEGINS].lstrip(b"\xef\xbb\xbf \t\r\n")
    if any(tag in start.lower() for tag in _HTML):
        return "HTML: name it .html; or fetch it anew, if it is an error page"
    if start.startswith(b"PK\x03\x04") and _WORD in content:
        return "a Word file: name it .docx"
    return next((kind for signs, kind in _KINDS if start.startswith(signs)), None)
