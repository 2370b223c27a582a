"""The dots before a list's points that readers of pictures take for letters and rings."""

from __future__ import annotations

import pytest

from extract.model import Word
from extract.sources.listed import with_dots, with_dots_of_text, with_dots_of_words
from extract.sources.readings import merged
from extract.sources.tesseract import Seen, SeenLine, SeenWord


def line(baseline: float, *words: tuple[str, float], confidence: float = 90.0) -> SeenLine:
    seen = [SeenWord(text, x0, baseline - 30, x0 + 18 * len(text), baseline, confidence) for text, x0 in words]
    return SeenLine(tuple(seen), baseline, 40.0)


def point(baseline: float, mark: str, text: str = "Ny bru", confidence: float = 90.0) -> SeenLine:
    first = line(baseline, (mark, 100), confidence=confidence)
    return first._replace(words=(*first.words, *line(baseline, (text, 150)).words))


def marks(lines: list[SeenLine]) -> list[str]:
    return [each.words[0].text for each in lines]


@pytest.mark.parametrize("mark", ["e", "o", "°", "»", "*", "©"])
def test_what_stands_as_dots_of_a_list_is_dots(mark: str) -> None:
    assert marks(with_dots([point(100 * number, mark) for number in (1, 2, 3)])) == ["•"] * 3


def test_a_letter_among_dots_is_one() -> None:
    assert marks(with_dots([point(100, "•"), point(200, "e"), point(300, "•")])) == ["•"] * 3


def test_a_dot_that_was_read_with_no_confidence_is_kept() -> None:
    """What is short and unsure is dirt."""
    seen = Seen(tuple(point(100.0 * number, "e", confidence=20) for number in (1, 2, 3)))
    assert [[word.text for word in row.words] for row in merged([seen]).rows] == [["•", "Ny bru"]] * 3


def test_dots_in_a_column_of_their_own_are_dots() -> None:
    lines = [line(y, words) for y in (100.0, 200.0, 300.0) for words in (("e", 100), ("Ny bru", 150))]
    assert marks(with_dots(lines)) == ["•", "Ny bru"] * 3


@pytest.mark.parametrize(
    "lines",
    [
        # Too few.
        [point(100, "e"), point(200, "e")],
        # The texts behind are as far off as words are.
        [line(100, ("e", 100), ("Ny", 150)), line(200, ("e", 100), ("Ny", 190)), line(300, ("e", 100), ("Ny", 230))],
        # On no edge.
        [line(100, ("e", 100), ("Ny", 150)), line(200, ("e", 300), ("Ny", 350)), line(300, ("e", 600), ("Ny", 650))],
        # Other letters, and words.
        [point(100, "a"), point(200, "b"), point(300, "i")],
        [point(100, "er"), point(200, "er"), point(300, "er")],
    ],
)
def test_other_letters_are_kept(lines: list[SeenLine]) -> None:
    assert with_dots(lines) == lines


def test_dots_that_a_scanner_s_program_read() -> None:
    def word(text: str, x0: float, baseline: float) -> Word:
        return Word(text, x0, baseline - 8, x0 + 5 * len(text), baseline + 2, 10.0, False, baseline)

    words = [word(text, x0, y) for y in (20.0, 40.0, 60.0) for text, x0 in (("e", 50.0), ("Ny", 62.0), ("e", 100.0))]
    assert [each.text for each in with_dots_of_words(words)] == ["•", "Ny", "e"] * 3
    assert with_dots_of_words(words[:6]) == words[:6]


def test_dots_in_a_text_from_elsewhere() -> None:
    lines = ["Drift", "e Ny bru: 200 000", "e Nye båter: 90 000", "  i to år", "e Flere lærere: 1 mill."]
    assert with_dots_of_text(lines) == [each.replace("e ", "• ", 1) if each[0] == "e" else each for each in lines]


@pytest.mark.parametrize("mark", ["o", "*", "«", "-", "a", "1"])
def test_marks_that_a_text_was_typed_with_are_kept(mark: str) -> None:
    lines = [f"{mark} Ny bru", f"{mark} nye båter", f"{mark} Flere lærere"]
    assert with_dots_of_text(lines) == lines
