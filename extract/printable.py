"""Text from outside (file names, documents) -> text that a terminal may get."""

from __future__ import annotations

import os
import re
import unicodedata

# Not the blanks that hold an amount together: a line may not break there.
_BLANKS = re.compile(r"[ \t\n\r\f\v]+")
# What stands in a readable name for a byte that is no UTF-8, and for the backslash of a name that looks like that.
_ESCAPE = re.compile(rb"\\x(5c|[89a-f][0-9a-f])")


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
    """A file's name as valid text, another for every name: bytes that are no UTF-8 become \\xNN.

    Where a name has such characters itself, their backslash becomes \\x5c: the archive tells documents apart by it.
    """
    return _ESCAPE.sub(rb"\\x5cx\1", os.fsencode(name)).decode("utf-8", "backslashreplace")


def name_on_disk(readable: str) -> str:
    """The name of which `readable_name` made this."""
    return os.fsdecode(_ESCAPE.sub(lambda found: bytes.fromhex(found[1].decode()), os.fsencode(readable)))


def folded(name: str) -> str:
    """The same for all names that a disk that takes A for a takes for one."""
    return unicodedata.normalize("NFC", name).casefold()


def reason_of(error: OSError) -> str:
    """The system's own words for what went wrong, without the path."""
    return (error.strerror or str(error) or type(error).__name__).lower()


def _escaped(character: str) -> str:
    # A surrogate stands for a byte of a file name that is no UTF-8.
    if "\udc80" <= character <= "\udcff":
        return readable_name(character)
    return character.encode("unicode_escape").decode()
