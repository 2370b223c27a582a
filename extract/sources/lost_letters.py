"""Words of which the file does not tell some letters (`Budsje\ufffdorslag`), with those that its picture shows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.memory.words import Words
from extract.model import Notice, Page, Word
from extract.sources.notices import begun

_LOST = "\ufffd"
# One glyph stands for so many letters at most, or for a dash; alone it may be a list's mark, which is read as a letter.
_DASH = "[-–—]"
_LETTERS = rf"(?:[^\W\d_]{{1,3}}|{_DASH})"
# What readers of pictures tell otherwise at a word's ends.
_AT_ENDS = " .,;:()[]«»\"'“”’–-"
# So much of the smaller box both have in common, in each direction.
_SHARED = 0.5


def with_seen_letters(page: Page, seen: Sequence[Word]) -> Page:
    """The page with the letters that were seen, and a notice of them; what is known of a word must be seen, too."""
    own = list(page.words)
    words = [_with_letters(word, seen) if _LOST in word.text else word for word in own]
    mended = [word.text for word, before in zip(words, own, strict=True) if word is not before]
    if not mended:
        return page
    told_of = f"{len(mended)} words hold letters that the file does not tell"
    message = f"{told_of}, read in the page's picture: {begun(mended)}"
    is_whole = not any(_LOST in word.text for word in words)
    notices = [notice for notice in page.notices if not is_whole or notice.code != "broken_text"]
    told = Notice("ocr_low_confidence", message, page.number)
    return replace(page, words=Words.of(words), notices=(*notices, told))


def _with_letters(word: Word, seen: Sequence[Word]) -> Word:
    core = word.text.strip(_AT_ENDS)
    sign = _LETTERS if any(map(str.isalnum, core)) else _DASH
    expected = re.compile(sign.join(map(re.escape, core.split(_LOST))))
    found = {match for each in seen if _are_at_one_place(word, each) and (match := _matched(expected, each))}
    return word._replace(text=word.text.replace(core, found.pop())) if len(found) == 1 else word


def _matched(expected: re.Pattern[str], word: Word) -> str | None:
    match = expected.fullmatch(word.text.strip(_AT_ENDS) or word.text)
    return match and match[0].replace("—", "–")


def _are_at_one_place(one: Word, other: Word) -> bool:
    wide = min(one.x1, other.x1) - max(one.x0, other.x0)
    high = min(one.bottom, other.bottom) - max(one.top, other.top)
    is_beside = wide < _SHARED * min(one.x1 - one.x0, other.x1 - other.x0)
    return not is_beside and high >= _SHARED * min(one.bottom - one.top, other.bottom - other.top)
