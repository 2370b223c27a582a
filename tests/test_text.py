"""Text: the search copy and the way back to the page."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from extract.model import BBox, Line, Word, union
from extract.text import Text, evidence_of


def line(text: str, page: int = 1, top: float = 100.0) -> Line:
    """A line whose words are 10 points a character wide."""
    words = []
    x = 0.0
    for word in text.split(" "):
        words.append(Word(word, x, top, x + 10 * len(word), top + 10, 10.0, False))
        x += 10 * len(word) + 10
    return Line(page, text, tuple(words), union(word.bbox for word in words), 10.0, False, False)


def plain(text: str, page: int = 1) -> Line:
    return Line(page, text, (), None, 0.0, False, False)


def found(text: Text, wanted: str) -> tuple[int, int]:
    start = text.search.index(wanted)
    return start, start + len(wanted)


def test_blanks_and_quotes_are_folded_for_the_search_only() -> None:
    text = Text.of([plain("Arentz’\u00a0forslag: «ja»")])
    assert text.search == "Arentz' forslag: «ja»"
    assert text.original(*found(text, "Arentz' forslag")) == "Arentz’\u00a0forslag"


def test_a_word_broken_over_a_line_end_is_joined_and_its_evidence_is_as_written() -> None:
    text = Text.of([line("vedtatt av kommune-", top=100), line("styret i går", top=112)])
    assert text.search == "vedtatt av kommunestyret i går"
    span = found(text, "kommunestyret")
    assert text.original(*span) == "kommune-\nstyret"
    (evidence,) = text.evidence(*span)
    assert evidence.text == "kommune-\nstyret"
    assert evidence.bbox == [0, 100, 190, 122]


def test_a_hyphen_that_belongs_there_stays() -> None:
    assert Text.of([plain("helse-"), plain("og omsorg")]).search == "helse-\nog omsorg"
    assert Text.of([plain("NAV-"), plain("kontor")]).search == "NAV-kontor"
    assert Text.of([plain("forslag fra Odd-"), plain("Arne Lid")]).search == "forslag fra Odd-Arne Lid"


def test_the_box_is_that_of_the_words_matched() -> None:
    text = Text.of([line("ble vedtatt mot 3 stemmer")])
    (evidence,) = text.evidence(*found(text, "vedtatt mot"))
    assert evidence.bbox == [40, 100, 150, 110]
    assert evidence.page == 1


def test_text_over_a_page_break_has_an_evidence_for_each_page() -> None:
    text = Text.of([plain("Forslaget ble", 4), plain("vedtatt.", 5)])
    assert [(each.page, each.text) for each in text.evidence(0, len(text.search))] == [
        (4, "Forslaget ble"),
        (5, "vedtatt."),
    ]
    assert text.page(0) == 4
    assert text.page(len(text.search) - 1) == 5
    assert text.line_index(len(text.search) - 1) == 1


def test_whole_lines() -> None:
    assert evidence_of([plain("En"), plain("to")])[0].text == "En\nto"
    assert evidence_of([]) == []


def test_union_of_nothing_is_none() -> None:
    assert union([]) is None
    assert union([BBox(1, 2, 3, 4), BBox(0, 3, 2, 9)]) == BBox(0, 2, 3, 9)


WRITTEN = st.text(st.characters(exclude_characters="\n\r", exclude_categories=["Cs", "Cc"]), max_size=30)


@given(st.lists(WRITTEN, max_size=6))
def test_every_character_knows_its_line(texts: list[str]) -> None:
    text = Text.of([plain(each.rstrip()) for each in texts])
    assert len(text.search) == text.starts[-1] == sum(map(len, text.places))
    for position, character in enumerate(text.search):
        index = text.line_index(position)
        assert character == "\n" or len(text.lines[index].text) > text.places[index][position - text.starts[index]]


def test_raised_figures_stand_in_the_original_alone() -> None:
    line = Line(1, "Forslaget falt med 7 mot 14.² Planen¹ ble vedtatt.", (), None, 0.0, False, False)
    text = Text.of([line])
    assert text.search == "Forslaget falt med 7 mot 14. Planen ble vedtatt."
    start = text.search.index("Planen")
    assert text.original(start, len(text.search)) == "Planen¹ ble vedtatt."
