"""Bytes of text -> text, where nobody tells for sure which letters they are; none is left out."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from contextlib import suppress

from patterns.letters import CAPITALS, LETTERS

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
_WINDOWS_LETTERS = frozenset(_WINDOWS.values())
# The bytes of Norwegian letters within a word, and within one in capitals, on Windows, DOS and old Macs; a file with
# those of one of the last two has few or none of the first's.
_WITHIN = {
    name: re.compile(b"(?<=[a-z])[%b](?=[a-z])|(?<=[A-Z])[%b](?=[A-Z])" % (LETTERS.encode(name), CAPITALS.encode(name)))
    for name in ("cp1252", "cp850", "mac_roman")
}
# DOS shows this control character as a section's sign.
_SECTION_OF_DOS = "\x15"
# Letters of UTF-8 that were read as those of Windows and written so (`pÃ¥`): as many characters as they have bytes.
_BEGINS = bytes((*range(0xC2, 0xC6), 0xE2)).decode("latin-1")
_TWICE = re.compile(f"[{_BEGINS}][\u0080-\u00bf{''.join(_WINDOWS.values())}]{{1,2}}")
# The signs that the Norwegian seven bits of before 1990 had letters for; å and another of them within words prove it.
_SEVEN_BITS = str.maketrans("{|}[\\]", LETTERS + CAPITALS)
_SIGNS_WITHIN = re.compile("(?<=[a-z])[{|}](?=[a-z])")
_FEWEST_SIGNS = 3


def decoded_text(content: bytes, declared: str = "") -> str:
    """Bytes that are not UTF-8: UTF-8 with a few damaged letters where most are whole, else what they are declared to
    be, else by what their words hold Windows-1252, or what DOS or old Macs wrote."""
    repaired = content.decode("utf-8-sig", "replace")
    damaged = repaired.count("\ufffd")
    whole = sum(1 for character in repaired if character > "\x7f") - damaged
    if whole > _WHOLE * damaged:
        return repaired
    with suppress(LookupError):
        name = codecs.lookup(declared).name
        if name.startswith(_OTHERS) and name not in _WINDOWS_NAMES:
            return content.decode(name, "replace")
    found = {name: len(pattern.findall(content)) for name, pattern in _WITHIN.items()}
    likeliest = max(found, key=found.__getitem__)
    if found[likeliest] and likeliest != "cp1252":
        return content.decode(likeliest).replace(_SECTION_OF_DOS, "§")
    return content.decode("latin-1").translate(_WINDOWS)


def mended_text(text: str) -> str:
    """Text of a file that is UTF-8, with the letters that were meant where it had been read wrongly before."""
    if "Ã" in text:
        return _TWICE.sub(_once, text)
    found = set(signs := _SIGNS_WITHIN.findall(text)) if "}" in text and text.isascii() else set()
    is_seven_bits = len(found) > 1 and "}" in found and len(signs) >= _FEWEST_SIGNS
    return text.translate(_SEVEN_BITS) if is_seven_bits else text


def _once(match: re.Match[str]) -> str:
    """The letter that was written twice over; with it what stands behind it, where that was no part of it."""
    written = match[0]
    for end in range(len(written), 1, -1):
        with suppress(UnicodeError):
            return _bytes_of(written[:end]).decode() + written[end:]
    return written


def _bytes_of(text: str) -> bytes:
    return b"".join(letter.encode("cp1252" if letter in _WINDOWS_LETTERS else "latin-1") for letter in text)
