"""Tables that lost their columns."""

from __future__ import annotations

from tests.budget_documents import amounts, failed, read_text, titled

HEAD = "Alternativt budsjett 2025 fra Venstre\n\nTall i mill. kr\n\nDriftsbudsjett\n\n"


def test_cells_are_placed_by_their_sums() -> None:
    reading = read_text(
        HEAD
        + "Område Tiltak 2025 2026 2027\nSkole Leirskole for alle 1,5 2\nKultur Bokbuss 4\n"
        + "Helse og\nomsorg\nNatteravner 3 3 3\n"
        + "SUM 3 4,5 9\n"
    )
    assert amounts(titled(reading, "Leirskole for alle")) == {2026: 1_500_000, 2027: 2_000_000}
    assert amounts(titled(reading, "Bokbuss")) == {2027: 4_000_000}
    assert titled(reading, "Natteravner").area == "Helse og omsorg"
    assert reading.tiltak[0].parties == ["V"]
    assert not failed(reading)


def test_without_a_sum_a_short_row_has_no_year() -> None:
    reading = read_text(HEAD + "Tiltak 2025 2026 2027\nLeirskole 1,5 2\nBokbuss 4 4 4\n")
    assert amounts(titled(reading, "Bokbuss")) == {2025: 4_000_000, 2026: 4_000_000, 2027: 4_000_000}
    assert set(amounts(titled(reading, "Leirskole"))) == {None}
    assert [notice.code for notice in reading.notices] == ["year_ambiguous"]


def test_thousands_are_grouped_by_the_columns() -> None:
    reading = read_text(
        "Budsjett 2025\n\nTall i hele 1000\n\nRammer per område\n\nOmråde 2025 2026 2027\n"
        "Skole 201 330 199 875 200 240\n"
        "Kultur 16 412 12 530 9 740\nSum 217 742 212 405 209 980\n"
    )
    assert [list(amounts(record).values()) for record in reading.tiltak] == [
        [201_330_000, 199_875_000, 200_240_000],
        [16_412_000, 12_530_000, 9_740_000],
    ]
    assert {record.section for record in reading.tiltak} == {"ramme"}
    assert not failed(reading)


def test_a_year_inside_the_title_is_no_amount() -> None:
    reading = read_text(HEAD + "Tiltak 2025 2026 2027\nNy kai innen 2027 80\nBokbuss 4 4 4\nSum 4 4 84\n")
    assert amounts(titled(reading, "Ny kai innen 2027")) == {2027: 80_000_000}


def test_page_numbers_part_sums_and_balance() -> None:
    reading = read_text(
        HEAD
        + "Tiltak 2025 2026\nLeirskole 1 2\nBokbuss 1 1\nSum oppvekst 2 3\n\n17\n\n"
        + "Sti 5 5\nBru 1 1\nSum teknisk 6 6\nSum 8 9\n\n"
        + "Inndekning\n\nInndekning 2025 2026\nFærre reiser -8 -9\nSum -8 -9\nBalanse 0 0\n"
    )
    assert len(reading.tiltak) == 5
    assert not failed(reading)
    assert {row.label: len(row.members) for row in reading.sums} == {
        "Sum oppvekst": 2,
        "Sum teknisk": 2,
        "Sum": 1,
        "Balanse": 5,
    } or len(reading.sums) == 5


def test_prose_is_no_table() -> None:
    reading = read_text("Budsjett 2025\n\nVi brukte mer i 2023 og 2024 enn i 2022\nog det blir 3 nye elever i 2025\n")
    assert reading.tiltak == ()


def test_a_heading_over_two_lines_and_areas_on_lines_of_their_own() -> None:
    reading = read_text(
        "Budsjett 2022\n\nDriftsbudsjett, tall i hele 1000\n\nRevidert 2021 Budsjett 2022 Økonomiplan\n2023 2024 2025\n"
        "Oppvekst\nLeirskole 1 100 1 200 1 300 1 400 1 500\nAssistenter 500 600 700 800 900\n"
        "Sum oppvekst 1 600 1 800 2 000 2 200 2 400\nKultur\nBokbuss 1 2 3 4 5\nSum kultur 1 2 3 4 5\n"
    )
    helpers = titled(reading, "Assistenter")
    assert amounts(helpers) == {2022: 600_000, 2023: 700_000, 2024: 800_000, 2025: 900_000}
    assert [(item.label, item.nok) for item in helpers.comparison] == [("Revidert 2021", 500_000)]
    assert [record.area for record in reading.tiltak] == ["Oppvekst", "Oppvekst", "Kultur"]
    assert not failed(reading)


def test_lines_of_names_between_the_rows_are_their_areas() -> None:
    reading = read_text(
        "Budsjett 2025\n\nDriftstiltak (1000 kr)\nTiltak 2025 2026 2027\nBarn og unge\nLeirskole for alle 100 100 100\n"
        "Bokbuss 20 20 20\nLiv og mestring\nNatteravn 30 30 30\nFysioterapi i Vika 40 40 40\nSum 190 190 190\n"
    )
    assert [(record.area, record.title) for record in reading.tiltak] == [
        ("Barn og unge", "Leirskole for alle"),
        ("Barn og unge", "Bokbuss"),
        ("Liv og mestring", "Natteravn"),
        ("Liv og mestring", "Fysioterapi i Vika"),
    ]


def test_a_column_of_types_behind_the_titles_is_no_part_of_them() -> None:
    reading = read_text(
        "Budsjettvedtak 2025\n\nTall i 1000 kr\n\nTiltak Drift/Inv 2025 2026 2027\n"
        "Ny traktor Investering 1 200\nLeksehjelp Drift 300 300 300\nKaiplank Investering 4 500 2 000\n"
        "Sum 6 000 2 300 300\n"
    )
    assert [(record.title, record.section, amounts(record)) for record in reading.tiltak] == [
        ("Ny traktor", "investering", {2025: 1_200_000}),
        ("Leksehjelp", "drift", {2025: 300_000, 2026: 300_000, 2027: 300_000}),
        ("Kaiplank", "investering", {2025: 4_500_000, 2026: 2_000_000}),
    ]
    assert not failed(reading)


def test_ten_years_with_part_sums_whose_numbers_could_be_grouped_in_many_ways() -> None:
    years = " ".join(f"Budsjett {year}" for year in range(2031, 2041))
    reading = read_text(
        f"Investeringsbudsjett 2031 - 2040\n\nBeløp i hele tusen kroner\n\nInvesteringer {years}\nHavn\n"
        "Nye fendere 2 400 2 400 2 400 2 400 2 400 2 400 2 400 2 400 2 400 2 400\nGjerde mot kaia 1 600\n"
        "Sum Havn 2 400 4 000 2 400 2 400 2 400 2 400 2 400 2 400 2 400 2 400\nSkole\nPåbygg Lia 41 500 17 000 3 250\n"
        "Stoler 600 600 600 600 600 600 600 600 600 600\n"
        "Sum Skole 42 100 17 600 3 850 600 600 600 600 600 600 600\n"
    )
    assert amounts(titled(reading, "Gjerde mot kaia")) == {2032: 1_600_000}
    assert amounts(titled(reading, "Påbygg Lia")) == {2031: 41_500_000, 2032: 17_000_000, 2033: 3_250_000}
    assert len(amounts(titled(reading, "Stoler"))) == 10
    assert not failed(reading) and not reading.notices


def test_thousands_are_not_parted_to_make_one_of_two_wrong_sums_right() -> None:
    reading = read_text(
        "Budsjett 2031\n\nTall i hele tusen kroner\n\nInvesteringer 2031 2032 2033 2034\n"
        "Bru over elva 9 000 12 000 8 000 6 500\nSti 3 000 2 000 1 000 2 500\nBrygge 1 500\n"
        "Sum 13 000 15 500 10 000 9 000\n"
    )
    assert [amount.nok for amount in titled(reading, "Brygge").amounts] == [1_500_000]
    assert {check.expected for check in failed(reading)} == {13_000_000, 10_000_000}


def test_six_figures_in_six_columns_and_numbers_of_rows() -> None:
    rows = (
        "Rekneskap 2012 Budsjett 2013 Budsjett 2014 2015 2016 2017\n"
        "1 POLITISKE ORGAN 5 110 5 200 5 310 5 310 5 305 5 305\n"
        "2 SKULE OG BARNEHAGE 301 120 299 015 300 140 298 105 298 103 298 105\n"
        "3 HELSE OG OMSORG 245 012 250 330 251 870 252 004 252 004 251 990\n"
        "4 TEKNISK 31 200 30 875 30 112 29 998 29 998 30 001\n"
    )
    for total in ("", "SUM 582 442 585 420 587 432 585 417 585 410 585 401\n"):
        reading = read_text("Budsjett 2014\n\nNetto driftsrammer, tal i heile 1000\n" + rows + total)
        school = titled(reading, "SKULE OG BARNEHAGE")
        assert amounts(school) == {2014: 300_140_000, 2015: 298_105_000, 2016: 298_103_000, 2017: 298_105_000}
        assert [item.nok for item in school.comparison] == [301_120_000, 299_015_000]
        assert school.section == "ramme" and not failed(reading) and not reading.notices


def test_a_percentage_parts_the_numbers_beside_it_and_adds_up_to_nothing() -> None:
    reading = read_text(
        "Budsjett 2025\n\nTall i 1000 kr\nOmråde Budsjett 2024 Budsjett 2025 Endring i % Endring\n"
        "Oppvekst 312 430 321 640 2,9 9 210\nTeknisk 65 310 62 443 -4,4 -2 867\nSum 377 740 384 083 1,7 6 343\n"
    )
    assert amounts(titled(reading, "Teknisk")) == {2025: 62_443_000}
    assert [item.nok for item in titled(reading, "Oppvekst").comparison] == [312_430_000, 9_210_000]
    assert not failed(reading)


def test_numbers_broken_over_two_lines_are_whole() -> None:
    reading = read_text(
        "Budsjett 2025\n\nDriftstiltak, beløp i kroner\n\nTiltak 2025 2026 2027\nFamilieteam 1 300 1 300 0\n000 000\n"
        "Leksehjelp 600 600 600\n000 000 000\nSum 1 900 1 900 600\n000 000 000\n"
    )
    assert amounts(titled(reading, "Familieteam")) == {2025: 1_300_000, 2026: 1_300_000, 2027: 0}
    assert not failed(reading) and len(reading.tiltak) == 2
