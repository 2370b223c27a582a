"""Bytes of text -> text, where nobody tells for sure which letters they are; none is left out."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from contextlib import suppress

# Of letters that are not ASCII so many are whole for each damaged one where the text is UTF-8.
_WHOLE = 4
# What names a character set that is another than those two, and one of pages: not a way to write bytes.
_OTHERS = ("iso8859-", "cp", "koi8", "mac", "shift_jis", "euc", "gb", "big5")
# Told of files that are not so; browsers read them as Windows' own.
_WINDOWS_NAMES = ("iso8859-1", "cp1252")


def _windows_letters() -> Iterator[tuple[int, str]]:
    """Windows' letters among the control characters of Latin-1, of which five stay as they are."""
    for code in range(0x80, 0xA0):
        letter = bytes((code,)).decode("cp1252", "replace")
        if letter != "\ufffd":
            yield code, letter


_WINDOWS = dict(_windows_letters())


def decoded_text(content: bytes, declared: str = "") -> str:
    """Bytes that are not UTF-8: UTF-8 with a few damaged letters where most are whole, else what they are declared to
    be, else Windows-1252."""
    repaired = content.decode("utf-8-sig", "replace")
    damaged = repaired.count("\ufffd")
    whole = sum(1 for character in repaired if character > "\x7f") - damaged
    if whole > _WHOLE * damaged:
        return repaired
    with suppress(LookupError):
        name = codecs.lookup(declared).name
        if name.startswith(_OTHERS) and name not in _WINDOWS_NAMES:
            return content.decode(name, "replace")
    return content.decode("latin-1").translate(_WINDOWS)
