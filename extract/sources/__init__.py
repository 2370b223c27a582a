"""A file -> Source -> Pages: the only code that opens a file or knows a PDF library.

Where a page's words come from, each module followed by those that it asks:

- PDF: `pdf`; its letters `characters`, `fonts`, `hyphens`; its `words`
  (`baselines`, `letter_spacing`, `overlaps`); rules, fills and pictures `drawings`; text that is left
  out `unseen`, `struck`, `aslant`, `layers`; text that stands turned `upright`, `turned`; where PDFium fails
  `fallback`, `repair`
- pictures: `legible` says which pages, `ocr` reads them, `ocr_notices` tells; the picture `scan` (`black_edges`,
  `grounds`, `pens`, `stamps`, `strokes`, `dotted`); what is read `tesseract`, `readings`, `closer`; without stamps
  `slanted`, `received`, with lost marks `signs`; pictures on a page of text `inset`
- Word: `docx`, `docx_runs`, `docx_styles`, `docx_tables`, `numbering`, and `flow`, which makes pages
- HTML: `html`, `html_styles`, `html_lists`, `html_unclosed`, `web_archive`, and `flow`
- text: `plain`; its letters, and those of HTML, `encodings`
"""

from __future__ import annotations

import hashlib
import os
import stat
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from io import BufferedReader
from pathlib import Path

from extract.errors import ReasonCode, SourceError
from extract.memory.words import Words
from extract.model import MediaType, OcrMode, Page, Source
from extract.printable import readable_name

# What this program writes, and no municipality does.
_JSON = (".json", ".jsonl")
# In the order in which files of one name come first.
MEDIA_TYPES: dict[str, MediaType] = {
    ".pdf": "application/pdf",
    ".txt": "text/plain",
    ".md": "text/markdown",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".html": "text/html",
    ".htm": "text/html",
    ".mht": "text/html",
    ".mhtml": "text/html",
}
_LARGEST_FILE = 1 << 30
# The header may stand a little way into the file (mail and portal software prepend lines); viewers look this far.
_HEADER_WITHIN = 1024


def load_source(path: str | Path, ocr: OcrMode = "auto") -> Source:
    """A file on disk as a Source. Raises SourceError where it cannot be read or is no file."""
    with opened(path) as file:
        return source_of(Path(path).name, file.read(), ocr)


@contextmanager
def opened(path: str | Path) -> Iterator[BufferedReader]:
    """The file, to be read. Raises SourceError where it cannot be read, is no file or is too large."""
    path = Path(path)
    name = path.name or str(path)
    try:
        _check(name, path.stat())
        # By now it may be another one, which is not waited for.
        with open(path, "rb", opener=_at_once) as file:
            _check(name, os.fstat(file.fileno()))
            yield file
    except FileNotFoundError as error:
        raise SourceError(name, "does not exist", "missing") from error
    except OSError as error:
        code: ReasonCode = "no_permission" if isinstance(error, PermissionError) else "not_read"
        raise SourceError(name, f"cannot be read: {(error.strerror or str(error)).lower()}", code) from error


def _check(name: str, found: os.stat_result) -> None:
    if stat.S_ISDIR(found.st_mode):
        raise SourceError(name, "is a folder, not a file", "no_file")
    # Reading a pipe or a device would wait for ever.
    if not stat.S_ISREG(found.st_mode):
        raise SourceError(name, "is no regular file", "no_file")
    if found.st_size > _LARGEST_FILE:
        raise SourceError(name, "is larger than 1 GiB", "too_large")


def _at_once(path: str, flags: int) -> int:
    return os.open(path, flags | os.O_NONBLOCK)


def source_of(name: str, content: bytes, ocr: OcrMode = "auto") -> Source:
    """A Source from bytes; the media type follows from the bytes where they say PDF, else from the name's ending."""
    media_type: MediaType = MEDIA_TYPES.get(Path(name).suffix.lower(), "text/plain")
    if b"%PDF-" in content[:_HEADER_WITHIN] and (media_type == "text/plain" or content.startswith(b"%PDF-")):
        media_type = "application/pdf"
    return Source(readable_name(Path(name).name), media_type, hashlib.sha256(content).hexdigest(), content, ocr)


def read_pages(source: Source) -> tuple[Page, ...]:
    """The pages of a source, their letters composed. Raises SourceError with one reason where nothing can be read."""
    return tuple(map(_composed, _pages(source)))


def _composed(page: Page) -> Page:
    """The page with one character for each letter: some systems store `å` as an a and a ring."""
    words = Words.of(page.words)
    if unicodedata.is_normalized("NFC", "\n".join((*page.text_lines, words.columns.text))):
        return page if page.words is words else replace(page, words=words)
    words = Words.of([word._replace(text=unicodedata.normalize("NFC", word.text)) for word in words])
    return replace(page, words=words, text_lines=tuple(unicodedata.normalize("NFC", line) for line in page.text_lines))


def _pages(source: Source) -> tuple[Page, ...]:
    if not source.content:
        raise SourceError(source.name, "is empty", "empty")
    if len(source.content) > _LARGEST_FILE:
        raise SourceError(source.name, "is larger than 1 GiB", "too_large")
    if source.media_type == "application/pdf":
        # PDFium and numpy cost a tenth of a second to import; a text file does without them.
        from extract.sources.pdf import read_pdf

        return read_pdf(source)
    if source.media_type == "text/html":
        from extract.sources.html import read_html

        return read_html(source)
    if source.media_type == MEDIA_TYPES[".docx"]:
        from extract.sources.docx import read_docx

        return read_docx(source)
    if Path(source.name).suffix.lower() in _JSON:
        told = "is JSON and no document: of JSON, `vedtak show` and `explain` take what `vedtak convert` made of one"
        raise SourceError(source.name, told, "wrong_type")
    from extract.sources.plain import read_plain

    return read_plain(source)
