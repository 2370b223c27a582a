"""Which doubts about a picture's words are told: those in records and in lines about votes; the rest is counted."""

from __future__ import annotations

from extract.doubts import lost_parties, weighed
from extract.model import BBox, Layout, Line, Notice
from extract.reading import Reading
from extract.records import Evidence, Grant, Meeting, Participant, Recipient


def grant(page: int, box: tuple[float, float, float, float]) -> Grant:
    return Grant(
        id="g1",
        recipient=Recipient(name="Lillevik", kommunenummer=None, members=[]),
        program=None,
        year=2024,
        amounts=[],
        total=None,
        projects=[],
        unit="kr",
        unit_source="stated",
        note=None,
        evidence=[Evidence(page=page, bbox=list(box), text="Lillevik 100")],
    )


def doubt(words: str, page: int, box: tuple[float, float, float, float]) -> Notice:
    return Notice("ocr_disagreement", words, page, BBox(*box))


VOTE_LINE = Line(2, "Forslaget fikk 4 stemmer", (), BBox(50, 300, 300, 312), 11.0, False, False)
OTHER_LINE = Line(2, "Tabell 12 viser arealet", (), BBox(50, 400, 300, 412), 11.0, False, False)
LAYOUT = Layout((VOTE_LINE, OTHER_LINE), (), 2)
READING = Reading(grants=(grant(1, (50, 100, 400, 112)),))


def test_doubts_in_records_and_votes_are_told_and_others_counted() -> None:
    other = Notice("ocr_low_confidence", "1 of 9 words", 1)
    in_record, in_vote = doubt("100 or 700", 1, (200, 101, 220, 111)), doubt("4 or 1", 2, (90, 301, 95, 311))
    outside = [doubt("a", 1, (200, 500, 220, 510)), doubt("b", 2, (200, 401, 220, 411)), doubt("c", 2, (0, 0, 9, 9))]
    told = weighed([other, *outside, in_record, in_vote], READING, LAYOUT)
    assert told[:3] == [other, in_record, in_vote]
    assert [(notice.page, notice.message) for notice in told[3:]] == [
        (1, "two readings of the page differ in 1 place outside all records"),
        (2, "two readings of the page differ in 2 places outside all records"),
    ]


def test_many_doubts_of_one_page_are_cut_short() -> None:
    told = weighed([doubt(str(n), 1, (200, 101, 220, 111)) for n in range(23)], READING, LAYOUT)
    assert len(told) == 21
    assert told[-1].message == "two readings of the page differ in 3 more places of records"


def test_a_doubt_about_spelling_is_told_where_a_name_has_the_word_and_not_counted_elsewhere() -> None:
    def spelled(word: str, page: int, box: tuple[float, float, float, float]) -> Notice:
        return Notice("ocr_disagreement", word, page, BBox(*box), word)

    in_name, beside = spelled("Lillevik,", 1, (60, 101, 100, 111)), spelled("kommune", 1, (110, 101, 160, 111))
    elsewhere, in_vote = spelled("Lillevik", 1, (60, 500, 100, 510)), spelled("fikk", 2, (90, 301, 95, 311))
    assert weighed([in_name, beside, elsewhere, in_vote], READING, LAYOUT) == [in_name]


def meeting(*parties: str | None) -> Meeting:
    present = [
        Participant(name=f"Person {number}", role=None, party=party, substitute_for=None)
        for number, party in enumerate(parties, 1)
    ]
    evidence = [Evidence(page=3, bbox=None, text="Til stede")]
    told = {"body": "Kommunestyret", "date": None, "place": None, "number": None}
    return Meeting(id="m1", present=present, absent=[], evidence=evidence, **told)


def test_parties_lost_in_a_scanned_list_are_told() -> None:
    (told,) = lost_parties([meeting("Ap", "Ap", None, "Sp", "H", "APoo", "V")], {3})
    assert (told.code, told.page) == ("attendance_not_read", 3)
    assert "Person 3, Person 6 (APoo), where" in told.message


def test_lists_with_every_party_or_hardly_one_and_native_ones_are_not_doubted() -> None:
    # A list that nobody knows has several members.
    whole, bare = meeting("Ap", "Nesgruppa", "Nesgruppa", "Sp", "V"), meeting("Ap", None, None, None)
    assert not list(lost_parties([whole, bare], {3}))
    assert not list(lost_parties([meeting("Ap", "Ap", None, "Sp", "H")], {1}))
