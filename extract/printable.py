"""Text from outside (file names, documents) -> text that a terminal may get."""

from __future__ import annotations

import os
import re

# Not the blanks that hold an amount together: a line may not break there.
_BLANKS = re.compile(r"[ \t\n\r\f\v]+")


def printable(text: str) -> str:
    """The text with everything escaped that could move the cursor, break the line or hide what is written."""
    if text.isprintable():
        return text
    # A soft hyphen and blanks of another width are no danger, and documents are full of them.
    return "".join(c if c.isprintable() or c in "\u00a0\u00ad\u2009\u202f" else _escaped(c) for c in text)


def one_line(text: str) -> str:
    """The text on one line, safe to print."""
    return printable(_BLANKS.sub(" ", text).strip())


def readable_name(name: str) -> str:
    """A file's name as valid text: bytes that are no UTF-8 become \\xNN."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def reason_of(error: OSError) -> str:
    """The system's own words for what went wrong, without the path."""
    return (error.strerror or str(error) or type(error).__name__).lower()


def _escaped(character: str) -> str:
    # A surrogate stands for a byte of a file name that is no UTF-8.
    if "\udc80" <= character <= "\udcff":
        return readable_name(character)
    return character.encode("unicode_escape").decode()
