"""Words of text that runs up, down, upside down or aslant on a page whose text is level."""

from __future__ import annotations

from math import inf, nextafter

from extract.model import Word
from extract.sources.characters import Characters
from extract.sources.gaps import SAME_LINE, WORD_GAP, WORD_GAP_AT_BLANK
from extract.sources.letters import as_letters

# Slanted type is measured glyph by glyph, without the white at its sides.
_SLANTED_WORD_GAP = 0.3


def turned_words(characters: Characters) -> list[Word]:
    """Words of text that runs up, down or upside down, each stretch a line of its own, in the order of the content."""
    stretches: list[list[list[int]]] = []
    before: int | None = None
    for index, number in enumerate(characters.run.tolist()):
        if not characters.runs[number].turn:
            continue
        if before is None or not _continues(characters, before, index):
            stretches.append([[index]])
        elif _parts_turned(characters, before, index):
            stretches[-1].append([index])
        else:
            stretches[-1][-1].append(index)
        before = index
    words: list[Word] = []
    baseline = 0.0
    for stretch in stretches:
        above, baseline = baseline, float(max(characters.bottom[letters].max() for letters in stretch))
        if baseline == above:
            # Headings side by side that end at one height are no line.
            baseline = nextafter(baseline, inf)
        words += [_word_of(characters, letters, baseline) for letters in stretch]
    return words


def _continues(characters: Characters, before: int, index: int) -> bool:
    """True where a turned character goes on in the line of the one before it."""
    last, run = characters.runs[characters.run[before]], characters.runs[characters.run[index]]
    if last.turn != run.turn or abs(last.baseline - run.baseline) > SAME_LINE * run.size:
        return False
    return bool(abs(_distance(characters, before, index)) < run.size)


def _parts_turned(characters: Characters, before: int, index: int) -> bool:
    """True where a word ends between two turned characters of one line."""
    run, blank = characters.runs[characters.run[index]], characters.blank[index]
    least = WORD_GAP_AT_BLANK if blank else WORD_GAP
    if not run.is_quarter:
        least = _SLANTED_WORD_GAP
    return bool(blank == 2 or _distance(characters, before, index) > least * run.size)


def _distance(characters: Characters, before: int, index: int) -> float:
    """The gap between two turned characters in their direction of reading."""
    turn = characters.runs[characters.run[index]].turn
    if turn == 180:
        return float(characters.x0[before] - characters.x1[index])
    if turn == 90:
        return float(characters.top[index] - characters.bottom[before])
    return float(characters.top[before] - characters.bottom[index])


def _word_of(characters: Characters, letters: list[int], baseline: float) -> Word:
    run = characters.runs[characters.run[letters[0]]]
    return Word(
        as_letters("".join(map(chr, characters.codes[letters].tolist()))),
        float(characters.x0[letters].min()),
        float(characters.top[letters].min()),
        float(characters.x1[letters].max()),
        float(characters.bottom[letters].max()),
        run.size,
        run.bold,
        baseline,
    )
