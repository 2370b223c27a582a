"""Two readings of a picture as one, and what stands in it that readings lose: signs, commas, what stamps leave."""

from __future__ import annotations

import numpy as np
import pytest

from extract.sources.readings import Difference, Merged, merged, written
from extract.sources.received import without_ink, without_received
from extract.sources.scan import Piece
from extract.sources.separators import with_usual_separators
from extract.sources.signs import signed
from extract.sources.slanted import without_slanted
from extract.sources.tesseract import Picture, Seen, SeenLine, SeenWord
from patterns.ocr import (
    differ_in_separator,
    differ_in_weight,
    garbled_share,
    is_received,
    lacks_norwegian_letters,
    misread_numbers,
    negative,
    negative_of_marked,
    with_comma,
)


def line(baseline: float, *words: tuple[str, float, float], confidence: float = 90, size: float = 40.0) -> SeenLine:
    """A line of words, each between two places."""
    seen = tuple(SeenWord(text, x0, baseline - 30, x1, baseline, confidence) for text, x0, x1 in words)
    return SeenLine(seen, baseline, size)


def texts(found: Merged) -> list[list[str]]:
    return [[word.text for word in row.words] for row in found.rows]


def test_a_number_that_readings_give_to_different_lines_stands_once() -> None:
    """It stands in the middle of a cell beside a label of two lines."""
    label, under = line(100, ("Tilskudd", 0, 150), ("til", 170, 210)), line(148, ("ungdomsklubben", 0, 250))
    number = line(124, ("240", 400, 460), ("500", 475, 530))
    beside = line(100, ("Tilskudd", 0, 150), ("til", 170, 210))._replace(words=(*label.words, *number.words))
    found = merged([Seen((label, number, under)), Seen((beside, under))])
    assert texts(found) == [["Tilskudd", "til"], ["240", "500"], ["ungdomsklubben"]]
    assert found.differences == ()


def test_what_one_reading_made_of_two_columns_is_left_out() -> None:
    parted = line(100, ("Vikarbruk", 0, 150), ("950", 400, 460), ("-2770", 560, 650), confidence=80)
    bridged = line(100, ("Vikarbruk", 0, 150), ("950277", 400, 650))
    assert texts(merged([Seen((parted,)), Seen((bridged,))])) == [["Vikarbruk", "950", "-2770"]]
    assert texts(merged([Seen((bridged,)), Seen((parted,))])) == [["Vikarbruk", "950", "-2770"]]
    # Of a word that one reading saw in parts alone the other's letters are more.
    seen = line(100, ("Vi", 0, 30), ("uk", 110, 150), confidence=60), line(100, ("Vikarbruk", 0, 150))
    assert texts(merged([Seen((seen[0],)), Seen((seen[1],))])) == [["Vikarbruk"]]


def test_the_shadow_beside_all_text_is_no_letter() -> None:
    first = [line(100 * n, ("Saken", 300, 400), ("utsettes", 420, 540)) for n in range(1, 7)]
    dirty = [each._replace(words=(SeenWord("i", 40, 80, 50, 100, 90), *each.words)) for each in first]
    assert texts(merged([Seen(tuple(first)), Seen(tuple(dirty))])) == [["Saken", "utsettes"]] * 6


def test_a_stamp_set_by_hand_is_no_part_of_the_lines_beside_it() -> None:
    def aslant(baseline: float, *words: str) -> SeenLine:
        seen = [
            SeenWord(text, 700 + 140 * n, baseline - 30 - 17 * n, 820 + 140 * n, baseline - 17 * n, 90)
            for n, text in enumerate(words)
        ]
        return SeenLine(tuple(seen), baseline, 40.0)

    body, date = line(100, ("Utvalg:", 0, 120), ("Formannskapet", 140, 400)), line(160, ("Møtedato:", 0, 150))
    more = [line(300 + 60 * n, *((f"ord{k}{n}", 160 * k, 160 * k + 140) for k in range(5))) for n in range(6)]
    stamp = aslant(110, "Mottatt", "12.", "mars")
    mixed = body._replace(words=(*body.words, *stamp.words))
    found = merged(without_slanted([Seen((body, stamp, date, *more)), Seen((mixed, date, *more))]))
    assert texts(found)[:2] == [["Utvalg:", "Formannskapet"], ["Møtedato:"]]
    # Where all lines lie so the page does, and every word is kept.
    askew = [Seen(tuple(aslant(100 * n, "Saken", "utsettes", "igjen") for n in range(1, 5)))]
    assert without_slanted(askew) == askew


def test_a_level_stamp_of_received_letters_is_no_part_of_the_lines_beside_it() -> None:
    first = Seen(
        (
            line(100, ("Saksprotokoll", 0, 300), ("NES", 900, 980), ("KOMMUNE", 1000, 1180)),
            line(160, ("Mottatt", 900, 1020), ("12.", 1040, 1090), ("mars", 1110, 1180), ("1998", 1200, 1290)),
            line(170, ("Utvalg:", 0, 120), ("Formannskapet", 140, 400)),
            line(220, ("Sak:", 0, 80), ("24/98", 100, 200), ("Ja", 900, 930)),
            line(420, ("Saken", 0, 100), ("ble", 120, 170), ("mottatt", 190, 310), ("i", 330, 340), ("mars", 360, 450)),
        )
    )
    second = Seen((line(220, ("Sak:", 0, 80), ("24/98", 100, 200), ("J.nr.", 895, 960)), *first.lines[4:]))
    found = without_received([first, second])
    read = [[" ".join(word.text for word in each.words) for each in seen.lines] for seen in found]
    text = "Saken ble mottatt i mars"
    assert read == [["Saksprotokoll", "Utvalg: Formannskapet", "Sak: 24/98", text], ["Sak: 24/98", text]]
    ink = without_ink(Piece(np.zeros((500, 1400), dtype=np.uint8), 0, 0), [first, second], found).picture
    assert (ink[130:160, 900:1290] == 255).all() and not ink[140:170, :400].any()
    # Where nothing stands beside it, it is a line of its own.
    alone = [Seen((first.lines[1], line(600, ("Utvalg:", 0, 120))))]
    assert without_received(alone) == alone


@pytest.mark.parametrize(
    "text", ["Mottatt 12. mars 1998", "MOTTATT 12.03.1998", "Innkommet - 3 OKT 1997", "Mottatt 12/3 98"]
)
def test_what_a_stamp_of_received_letters_tells(text: str) -> None:
    assert is_received(text)
    assert not is_received(f"Søknaden er {text}") and not is_received(f"{text} med svar")
    assert not is_received("Mottatt: 12.03.1998") and not is_received("Mottatt 12 søknader")


def drawn(rows: tuple[SeenLine, ...]) -> Picture:
    """Paper with figures drawn as boxes."""
    paper = np.full((500, 700), 250, dtype=np.uint8)
    for row in rows:
        for word in row.words:
            step = (word.x1 - word.x0) / len(word.text)
            for n in range(len(word.text)):
                left = round(word.x0 + n * step)
                paper[round(word.top) : round(word.bottom), left : round(left + 0.8 * step)] = 30
    return paper


def test_the_minus_that_no_reading_saw_is_known_by_its_ink() -> None:
    rows = tuple(line(100 * n, ("Havn", 0, 80), ("900", 400, 460)) for n in range(1, 5))
    paper = drawn(rows)
    paper[182:187, 378:392] = 30
    found = signed(Merged(rows, ()), Piece(paper, 0, 0))
    assert [row[-1] for row in texts(found)] == ["900", "-900", "900", "900"]
    (told,) = found.differences
    assert (written(told.taken), written(told.others[0])) == ("-900", "900")
    assert signed(Merged(rows[:2], ()), Piece(paper, 0, 0)).differences == ()


def test_a_minus_that_was_taken_for_another_mark_is_known_by_its_ink() -> None:
    rows = [line(100, ("1250", 400, 480)), line(160, ("2=", 400, 480)), line(220, ("1250", 400, 480))]
    picture = drawn(tuple(rows))
    picture[120:170, 380:500] = 255
    for left, top in ((400, 145), (430, 131), (460, 131)):
        picture[top : top + (6 if left == 400 else 29), left : left + 18] = 0
    rows[1] = line(160, ("=15", 400, 480))
    piece = Piece(picture, 0, 0)
    found = signed(Merged(tuple(rows), ()), piece)
    assert texts(found)[1] == ["-15"] and written(found.differences[0].others[0]) == "=15"
    # Two bars are what they seem, and so is a lone number in no column.
    picture[134:140, 400:418] = 0
    assert texts(signed(Merged(tuple(rows), ()), piece))[1] == ["=15"]
    assert texts(signed(Merged(tuple(rows[1:2]), ()), piece)) == [["=15"]]


def test_a_hole_beside_a_line_makes_it_no_stamp() -> None:
    hole = SeenWord("Er", 20, 60, 90, 150, 25)
    heading = line(100, ("Handsaming:", 300, 600))
    dirty = heading._replace(words=(hole, *heading.words))
    others = [line(100 + 60 * n, ("Saka", 300, 400), ("vert", 420, 500)) for n in range(1, 9)]
    seen = without_slanted([Seen((heading, *others)), Seen((dirty, *others))])
    assert "Handsaming:" in [word.text for word in seen[0].lines[0].words]


def test_the_comma_that_no_reading_saw_is_known_by_its_ink() -> None:
    rows = tuple(line(100 * n, ("Havn", 0, 80), ("13", 400, 450)) for n in range(1, 4))
    paper = drawn(rows)
    paper[194:206, 421:425] = 30
    found = signed(Merged(rows, ()), Piece(paper, 0, 0))
    assert [row[-1] for row in texts(found)] == ["13", "1,3", "13"]
    (told,) = found.differences
    assert (written(told.taken), written(told.others[0])) == ("1,3", "13")
    # A group of thousands has none.
    near = tuple(row._replace(words=(*row.words, SeenWord("500", 460, 70, 530, 100, 90))) for row in rows)
    assert signed(Merged(near, ()), Piece(paper, 0, 0)).differences == ()


def test_numbers_that_signs_belong_to() -> None:
    assert negative("280") == "-280" and negative("2.400’") == "-2.400’"
    assert negative("-280") is None and negative("§") is None
    assert negative_of_marked("=15") == "-15" and negative_of_marked("»2.400") == "-2.400"
    assert negative_of_marked("15") is None and negative_of_marked("=x") is None
    assert with_comma("13", 1) == "1,3" and with_comma("-125", 2) == "-12,5"
    assert with_comma("1,3", 1) is None and with_comma("7", 1) is None and with_comma("kr", 1) is None
    assert differ_in_weight("950-", "950") and not differ_in_weight("500,-", "500,–")


@pytest.mark.parametrize("misread", ["8060}", "-14950]", "~18", "2310|", "{450"])
def test_frames_taken_for_signs_are_misread(misread: str) -> None:
    assert misread_numbers([misread]) == 1
    assert misread_numbers(["[12]", "(450)", "12.", "1)", "5/97"]) == 0


def test_norwegian_read_without_its_letters() -> None:
    lost = "Nattevakt pa sykehjemmet Omrade Belop og avdrag Miljoterapeut i Nordbygda".split() * 5
    assert lacks_norwegian_letters(lost)
    assert not lacks_norwegian_letters([*lost, "på"])
    assert not lacks_norwegian_letters(lost[:20])
    assert not lacks_norwegian_letters("The council adopted its annual budget without a vote".split() * 5)
    assert garbled_share("milj¢et kommune vedtak".split() * 10) > 0.0


def test_a_number_has_the_separator_of_the_page_s_others() -> None:
    rows = [line(100.0 * n, ("Kai", 0, 80), (f"{n}8.000", 400, 500)) for n in range(1, 9)]
    misread, right = line(900, ("Bru", 0, 80), ("4,000", 400, 500)), line(900, ("4.000", 400, 500))
    place = Difference((misread.words[1],), (right.words,), 900.0, 40.0)
    found = with_usual_separators(Merged((*rows, misread), (place,)))
    assert [word.text for word in found.rows[-1].words] == ["Bru", "4.000"]
    assert [written(found.differences[0].taken), written(found.differences[0].others[0])] == ["4.000", "4,000"]
    # Few others, or numbers with both, decide nothing.
    for others in (rows[:3], [*rows[:4], *(line(1000.0 + n, (f"{n},125", 400, 500)) for n in range(4))]):
        kept = Merged((*others, misread), (place,))
        assert with_usual_separators(kept) == kept


def test_numbers_that_differ_in_their_separator() -> None:
    assert differ_in_separator("4,000", "4.000") and differ_in_separator("-38.500", "-38,500")
    assert not any(differ_in_separator(*pair) for pair in (("4,0", "4.0"), ("4,000", "4,100"), ("4000", "4.000")))
