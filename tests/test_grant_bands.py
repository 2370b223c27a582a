"""Places alone in a row of a grant list, which part it and get nothing; money headed by what it is shared out by."""

from __future__ import annotations

import pytest

from tests.grant_tables import read

BANDS = """
Driftstilskudd 2031
Søker\tTiltak\tTilskudd
{0}
Dokka Mannskor\tKonsert\t12 000
Hov Bygdekvinnelag\tJubileum\t8 000
{1}
Brandbu Korps\tNoter\t15 000
Jaren IL\tLysløype\t22 000
Sum\t\t57 000
"""


@pytest.mark.parametrize("blank", ["{}\t", "\t{}\t"])
def test_places_alone_in_a_row_among_clubs_are_no_grants(blank: str) -> None:
    reading = read(BANDS.format(blank.format("Gran"), blank.format("Lunner og Jevnaker")))
    assert [grant.recipient.name for grant in reading.grants] == [
        "Dokka Mannskor",
        "Hov Bygdekvinnelag",
        "Brandbu Korps",
        "Jaren IL",
    ]
    assert not any(grant.recipient.members for grant in reading.grants)
    assert [len(grant.projects) for grant in reading.grants] == [1, 1, 1, 1]


def test_a_municipality_without_an_amount_among_others_is_told() -> None:
    text = """
Skjønnsmidler 2031
Kommune\tProsjekt\tTildelt
Alta\tSkolemiljø\t400 000
Vadsø\t\t
Tana\t\t–
Karasjok\tSpråk\t250 000
"""
    reading = read(text)
    assert [(grant.recipient.name, len(grant.amounts)) for grant in reading.grants] == [
        ("Alta", 1),
        ("Tana", 1),
        ("Karasjok", 1),
    ]
    assert [notice.code for notice in reading.notices if "Vadsø" in notice.message] == ["row_not_read"]


@pytest.mark.parametrize("heading", ["Etter folketal", "Fordelt etter innbyggertall", "Folketalsdel", "Antall barn"])
def test_a_part_of_the_rows_sum_is_money(heading: str) -> None:
    text = f"""
Tilskot til kommunane 2031
Kommune\tFast del\t{heading}\tLøyvd
Bergen\t–\t650 000\t650 000
Bømlo\t100 000\t142 500\t242 500
Kvam\t100 000\t103 800\t203 800
Ulvik\t150 000\t14 500\t164 500
"""
    grants = read(text).grants
    assert [amount.nok for amount in grants[1].amounts] == [100_000, 142_500]
    assert [grant.total.nok for grant in grants if grant.total] == [650_000, 242_500, 203_800, 164_500]


def test_another_year_and_the_change_since_are_no_parts() -> None:
    text = """
Tilskudd til lagene 2031
Lag\tTilskudd 2030\tEndring\tTilskudd 2031
Nes kor\t10 000\t2 000\t12 000
Vik vel\t5 000\t1 000\t6 000
Li idrettslag\t20 000\t3 000\t23 000
"""
    assert [grant.total for grant in read(text).grants] == [None, None, None]


def test_a_number_of_inhabitants_is_none() -> None:
    text = """
Tilskot til kommunane 2031
Kommune\tFolketal\tFast del\tLøyvd
Bømlo\t11 957\t142 500\t142 500
Kvam\t8 467\t103 800\t103 800
Ulvik\t1 073\t14 500\t14 500
"""
    assert [len(grant.amounts) for grant in read(text).grants] == [2, 2, 2]


def test_an_amount_that_stays_in_a_note_is_told() -> None:
    text = """
Tilskudd til lagene 2031
Lag\tSøkt\tTilskudd
Nes kor\t20 000\t10 000
Vik vel\t9 000\t5 000 Ny søker
Li idrettslag\t30 000\t20 000
"""
    reading = read(text)
    assert reading.grants[1].note == "5 000 Ny søker"
    assert [notice.code for notice in reading.notices if "Vik vel" in notice.message] == ["row_not_read"]
