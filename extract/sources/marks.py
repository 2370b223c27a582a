"""A short word's ink -> the mark that it is, whatever it was taken for: a dash, or the dot before a list's point."""

from __future__ import annotations

from extract.sources.tesseract import SeenLine, SeenWord

_CONFIDENCE = 90.0
# Ink so low and wide, so far above the baseline, is a dash: in parts of the size. From the last width on it is long.
_DASH_LETTERS, _DASH_HEIGHT, _DASH_WIDTHS, _DASH_RISE, _LONG_DASH = 2, 0.17, (0.18, 1.1), (0.2, 0.45), 0.42
_DASHES = "-–—"
# Ink before a line's words that is so wide and high, so much as high as wide, and above the baseline, is a dot. No
# letter is: those as low stand on the line.
_DOT, _DOT_SIZE, _ROUND, _DOT_RISE = "•", (0.12, 0.42), 0.4, (0.08, 0.4)
_NO_DOT = "-–—+\"'"


def marked(word: SeenWord, line: SeenLine) -> SeenWord:
    """The word as the mark that its ink shows; itself where it shows none.

    The dashes of a table's empty cells, and the dots of a list, are each read differently.
    """
    mark = _dash(word, line) or _dot(word, line)
    return word._replace(text=mark, confidence=max(word.confidence, _CONFIDENCE)) if mark else word


def _dash(word: SeenWord, line: SeenLine) -> str | None:
    if len(word.text) > _DASH_LETTERS or word.text in _DASHES:
        return None
    wide, high = (word.x1 - word.x0) / line.size, (word.bottom - word.top) / line.size
    rise = (line.baseline - (word.top + word.bottom) / 2) / line.size
    is_dash = high <= _DASH_HEIGHT and wide >= 1.5 * high and _DASH_RISE[0] <= rise <= _DASH_RISE[1]
    if not is_dash or not _DASH_WIDTHS[0] <= wide <= _DASH_WIDTHS[1]:
        return None
    return "–" if wide >= _LONG_DASH else "-"


def _dot(word: SeenWord, line: SeenLine) -> str | None:
    if len(word.text) != 1 or word.text in _NO_DOT or word is not line.words[0] or len(line.words) == 1:
        return None
    wide, high = (word.x1 - word.x0) / line.size, (word.bottom - word.top) / line.size
    rise = (line.baseline - word.bottom) / line.size
    least, most = _DOT_SIZE
    is_round = least <= wide <= most and least <= high <= most and abs(wide - high) <= _ROUND * max(wide, high)
    return _DOT if is_round and _DOT_RISE[0] <= rise <= _DOT_RISE[1] else None
