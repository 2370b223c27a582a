"""A text or Markdown file -> Pages without geometry."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from extract.errors import SourceError
from extract.model import Page, Source
from extract.sources.encodings import decoded_text, mended_text
from extract.sources.kinds import no_pdf
from extract.sources.letters import LIGATURES, SYMBOLS, without_numbers_of_glyphs
from extract.sources.listed import with_dots_of_text

_LARGEST_TEXT = 64 << 20
# What other kinds of file begin with, so that the reason can name them.
_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"PK\x03\x04", "is a zip archive or office document, not text"),
    (b"\xd0\xcf\x11\xe0", "is an old office document (.doc): save it as .docx or PDF"),
    (b"{\\rtf", "is an RTF document: save it as .docx or PDF"),
    (b"\x89PNG", "is an image, not text"),
    (b"\xff\xd8\xff", "is an image, not text"),
    (b"II*\x00", "is an image, not text"),
    (b"MM\x00*", "is an image, not text"),
    (b"\x1f\x8b", "is a compressed file, not text"),
)
# The first entry of an OpenDocument archive is its kind, from this place on.
_KIND_AT, _OPEN_DOCUMENT = 30, b"mimetypeapplication/vnd.oasis.opendocument"
# Marks of old word processors and terminals that are no text; the vertical tab is a line break.
_STRAY_CONTROLS = str.maketrans({"\x0b": "\n", **dict.fromkeys("\x00\x1c\x1d\x1e\x1f\x7f")})
_WRITTEN = _STRAY_CONTROLS | LIGATURES | SYMBOLS
# Page starts marked by one blank: how close together they may stand, and how many of all lines they may be.
_FEWEST_LINES_OF_A_PAGE = 5
_LARGEST_SHARE_OF_LINES = 0.2


def read_plain(source: Source) -> tuple[Page, ...]:
    """The pages of a text file. Raises SourceError where the bytes are no text."""
    text = _decoded(source)
    if not text.strip():
        raise SourceError(source.name, "holds no text", "no_text")
    if "\f" in text:
        pages = text.removesuffix("\f").split("\f")
        lines = [_lines(page) for page in pages]
    elif source.media_type == "text/plain":
        lines = _pages_by_blank(_lines(text))
    else:
        lines = [_lines(text)]
    return tuple(
        Page(
            number=number,
            width=0.0,
            height=0.0,
            words=(),
            rules=(),
            fills=(),
            text_lines=tuple(page),
            reader="plain",
            text_layer="native",
        )
        for number, page in enumerate(lines, 1)
    )


def _decoded(source: Source) -> str:
    content = source.content
    if Path(source.name).suffix.lower() == ".pdf":
        raise no_pdf(source.name, content)
    if len(content) > _LARGEST_TEXT:
        raise SourceError(source.name, "is larger than 64 MiB of text", "too_large")
    if content.startswith(_OPEN_DOCUMENT, _KIND_AT):
        raise SourceError(source.name, "is an OpenDocument file (.odt): save it as .docx or PDF", "wrong_type")
    for signature, reason in _SIGNATURES:
        if content.startswith(signature):
            raise SourceError(source.name, reason, "wrong_type")
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = _strictly(source, "utf-16")
    else:
        try:
            text = mended_text(content.decode("utf-8-sig"))
        except UnicodeDecodeError:
            text = decoded_text(content)
    if _is_junk(text):
        raise SourceError(source.name, "is binary data, not text", "wrong_type")
    text = without_numbers_of_glyphs(text.translate(_WRITTEN))
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _strictly(source: Source, encoding: str) -> str:
    try:
        return source.content.decode(encoding)
    except UnicodeDecodeError as error:
        raise SourceError(source.name, f"is not valid {encoding}", "damaged") from error


def _is_junk(text: str) -> bool:
    """True where control characters are more than stray: binary data decoded by accident."""
    controls = sum(text.count(chr(code)) for code in (*range(1, 9), *range(14, 32), *range(127, 160)))
    nulls = text.count("\x00")
    return controls > 10 + len(text) // 200 or nulls > 10 + len(text) // 20 or controls + nulls > len(text) // 10


def _lines(text: str) -> list[str]:
    """The lines of a page; only newlines end a line (`splitlines` would also break at NEL and the line separators)."""
    lines = text.split("\n")
    if lines and not lines[-1]:
        lines.pop()
    return with_dots_of_text(lines)


def _pages_by_blank(lines: list[str]) -> list[list[str]]:
    """The lines by pages where a lost form feed left one blank at the head of each page's first line.

    Lines of a list that lost its bullets look the same; they stand closer together than page tops do.
    """
    marked = [index for index, line in enumerate(lines) if len(line) > 1 and line[0] == " " and not line[1].isspace()]
    filled = sum(1 for line in lines if line.strip())
    if len(marked) > max(2, _LARGEST_SHARE_OF_LINES * filled):
        return [lines]
    starts = [
        index
        for position, index in enumerate(marked)
        if (position == 0 or index - marked[position - 1] >= _FEWEST_LINES_OF_A_PAGE)
        and (position + 1 == len(marked) or marked[position + 1] - index >= _FEWEST_LINES_OF_A_PAGE)
    ]
    first = next((index for index, line in enumerate(lines) if line.strip()), 0)
    starts = [index for index in starts if index > first]
    # The first line may carry the mark too; that page has begun already.
    tops = {*starts, first}.intersection(marked)
    cleaned = [line[1:] if index in tops else line for index, line in enumerate(lines)]
    borders = [0, *starts, len(lines)]
    return [cleaned[start:end] for start, end in pairwise(borders)]
