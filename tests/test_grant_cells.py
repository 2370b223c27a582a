"""Grants beside words that limit them, and money that somebody else gives."""

from __future__ import annotations

import pytest

from extract import convert_bytes
from extract.layout.blocks import find_layout
from extract.layout.lines import find_lines
from extract.model import Facts, Table
from extract.sections.grant_lists import stands_in_columns, with_lists
from extract.sections.grants import find_grant_sections
from patterns.grants.cells import answers_application, given_amount
from patterns.grants.sentences import told_grants
from tests.grant_tables import read
from tests.test_tables import page, words

GIVEN = """
Kulturmidler 2031
Søker\tTildelt
Flå ungdomslag\t18 000
Gulsvik bygdekvinnelag\t{cell}
Stavn velforening\t9 500
"""


@pytest.mark.parametrize(
    ("cell", "nok"),
    [
        ("inntil 3000", 3_000),
        ("Inntil kr 10.000,- mot regnskap", 10_000),
        ("kr 25 000 + gratis leie", 25_000),
        ("maks 5 000 kr", 5_000),
    ],
)
def test_an_amount_at_most_or_with_something_else_is_given(cell: str, nok: int) -> None:
    second = read(GIVEN.format(cell=cell)).grants[1]
    assert ([amount.nok for amount in second.amounts], second.note) == ([nok], cell)


def test_a_guarantee_beside_an_amount_is_told() -> None:
    reading = read(GIVEN.format(cell="12 000 (underskuddsgaranti)"))
    assert reading.grants[1].amounts == []
    assert [notice.code for notice in reading.notices if "one cell" in notice.message] == ["row_not_read"]


def test_words_with_another_number_are_no_amount() -> None:
    assert [given_amount(cell) for cell in ("inntil 50 %", "25 000 + moms 6 000", "inntil 3 000 pr. lag")] == [None] * 3


def test_amounts_in_the_order_of_the_names() -> None:
    told = told_grants("Nes IL, Vik kor og Dal 4H tildeles henholdsvis 9 000, 5 000 og 4 000 kroner til leir.")
    assert [(grant.name, grant.amount, grant.purpose) for grant in told] == [
        ("Nes IL", "9 000", "leir"),
        ("Vik kor", "5 000", "leir"),
        ("Dal 4H", "4 000 kroner", "leir"),
    ]
    assert told_grants("Nes IL, Vik kor og Dal 4H får hhv. kr 9 000 og kr 5 000.") == []


ARTICLE = b"""Tildeling av kulturmidler 2031

Vik kommune har fordelt kulturmidlene for 2031 slik:
Nes IL kr 20 000
Vik kor kr 15 000

Dal mannskor har f\xc3\xa5tt tilsagn om kr 50 000 fra Sparebankstiftelsen.
"""


def test_what_a_foundation_gives_is_told_and_no_grant_of_the_municipality() -> None:
    document = convert_bytes("artikkel.txt", ARTICLE)
    assert [grant.recipient.name for grant in document.grants] == ["Nes IL", "Vik kor"]
    assert any("Sparebankstiftelsen" in warning.message for warning in document.warnings)


def test_a_log_of_decisions_tells_what_was_given_on_applications() -> None:
    assert answers_application(["31/411", "Søknad om tilskudd til leir - Vik 4H", "Innvilget kr 5 000"])
    assert not answers_application(["31/412", "Søknad om skjenkebevilling", "Innvilget kr 5 000"])
    log = (
        "<p>RS 14/31 Delegerte vedtak</p><table><tr><th>Saksnr.</th><th>Sakstittel</th><th>Vedtak</th></tr>"
        "<tr><td>31/411</td><td>Søknad om tilskudd til leir - Vik 4H</td><td>Innvilget kr 5 000</td></tr>"
        "<tr><td>31/412</td><td>Søknad om skjenkebevilling - Kaia</td><td>Innvilget</td></tr></table>"
    )
    assert [warning.code for warning in convert_bytes("logg.html", log.encode()).warnings] == ["row_not_read"]


def test_each_of_several_gets_what_somebody_gives() -> None:
    told = told_grants("Formannskapet har vedtatt å gi Frelsesarmeen og Dal kor kr 5 000 hver.")
    assert [(grant.name, grant.amount) for grant in told] == [("Frelsesarmeen", "kr 5 000"), ("Dal kor", "kr 5 000")]


def test_members_told_together_keep_their_names() -> None:
    told = told_grants("Kvam herad og Samnanger kommune får 900 000 kroner hver til felles legevakt.")
    assert [grant.name for grant in told] == ["Kvam herad", "Samnanger kommune"]


LISTED = """
Vik kommune har fordelt kulturmidlene for 2031 slik:
17. mai-komiteen kr 20 000
Lillevik kommune (Kulturhuset): kr 90 000
Dal kor kr 5 000 + gratis leie av hallen
Nordvik kommune – Dalen turvei – kr 7 000
- kr 9 000 til Lia Mat AS for nytt lager
"""


def test_the_day_in_a_name_is_no_number_and_a_house_in_brackets_is_what_the_money_is_for() -> None:
    told = [
        (grant.recipient.name, grant.amounts[0].nok, [project.title for project in grant.projects])
        for grant in read(LISTED).grants
    ]
    assert told == [
        ("17. mai-komiteen", 20_000, []),
        ("Lillevik kommune", 90_000, ["Kulturhuset"]),
        ("Dal kor", 5_000, []),
        ("Nordvik kommune", 7_000, ["Dalen turvei"]),
        ("Lia Mat AS", 9_000, ["nytt lager"]),
    ]


def test_the_day_in_a_name_inside_a_sentence() -> None:
    told = told_grants("Midlene fordeles slik: Ytre Vik 17. mai-komité kr 9 000 og 17. mai-nemnda i Dal kr 4 000.")
    assert [(grant.name, grant.amount) for grant in told] == [
        ("Ytre Vik 17. mai-komité", "kr 9 000"),
        ("17. mai-nemnda i Dal", "kr 4 000"),
    ]


def test_two_rows_in_columns_are_no_list_of_glued_names() -> None:
    lines = [words("Kulturmidler 2031", 60, 60)]
    rows = ((100, "Lag Sted Innvilget"), (114, "Nes IL", "Nes", "5 000"), (128, "Vik kor", "Vik", "4 000"))
    for at, *cells in rows:
        lines.append([word for cell, x in zip(cells, (60, 160, 300), strict=False) for word in words(cell, x, at)])
    listed = [block for line in lines for block in find_lines(page([line]))]
    assert [stands_in_columns(line) for line in listed] == [False, False, True, True]
    assert not any(isinstance(block, Table) for block in with_lists(listed, announced=True, allocates=True))


def test_two_rows_in_columns_with_a_wrapped_text_are_told_once() -> None:
    lines = [words("Tildelinger fra viltfondet 2031", 60, 60), words("Mottaker Tilskudd", 60, 86)]
    for at, *cells in (
        (100, "Nes vald", "Saltstein og", "5 000"),
        (112, "", "fôr", ""),
        (126, "Vik vald", "Hund", "4 000"),
    ):
        placed = zip(cells, (60, 160, 300), strict=True)
        lines.append([word for cell, x in placed if cell for word in words(cell, x, at)])
    document = find_grant_sections(find_layout((page(lines),)), Facts("Tildelinger 2031", None, None, None, (), ()))
    assert [section.role for section in document] == ["grant_led_list"]
