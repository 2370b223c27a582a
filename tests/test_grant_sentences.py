"""Grants that sentences tell."""

from __future__ import annotations

import io

from reportlab.pdfgen.canvas import Canvas

from extract import convert_bytes

TITLE = "Vik kommune\nTildeling av kulturmidler 2031\n\n"


def told(text: str) -> list[tuple[str, int | None]]:
    conversion = convert_bytes("tildeling.txt", (TITLE + text).encode())
    return [(grant.recipient.name, grant.amounts[0].nok) for grant in conversion.grants]


def test_each_sentence_tells_who_gets_an_amount() -> None:
    first = "Nes skolekorps tildeles kr 40 000. Søknaden fra Dal MC avslås.\n"
    second = "2. Vik 4H får eit tilskot på kr 7.500,- til telt.\n"
    assert told(first + second) == [("Nes skolekorps", 40_000), ("Vik 4H", 7_500)]


def test_a_sentence_shares_money_out() -> None:
    text = "Det tildeles kr 40 000 til Nes IL, kr 25 000 til Vik songlag og kr 10 000 til Dal 4H.\n"
    assert told(text) == [("Nes IL", 40_000), ("Vik songlag", 25_000), ("Dal 4H", 10_000)]


def test_items_of_a_list_below_no_announcement_are_grants_where_the_document_allocates() -> None:
    assert told("1. Nes Røde Kors: 35.000,-\n2. Vik sanitetsforening: 20.000,-\n") == [
        ("Nes Røde Kors", 35_000),
        ("Vik sanitetsforening", 20_000),
    ]


def test_one_sentence_alone_and_money_given_to_no_name_are_no_allocation() -> None:
    assert told("Nes skolekorps tildeles kr 40 000.\nDet bevilges kr 9 000 til ny flygel.\n") == []


def test_a_heading_right_above_is_no_part_of_the_first_name() -> None:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=True)
    for top, size, text in (
        (60, 20, "Tilskudd til idrettsanlegg 2031"),
        (98, 11, "Nes IL - langrenn får 12.500 kroner."),
        (121, 11, "Vik IL - stadion får 9.000 kroner."),
    ):
        canvas.setFont("Helvetica", size)
        canvas.drawString(70, 842 - top, text)
    canvas.save()
    grants = convert_bytes("tildeling.pdf", buffer.getvalue()).grants
    assert [grant.recipient.name for grant in grants] == ["Nes IL - langrenn", "Vik IL - stadion"]
