"""Lists of measures: what heads them, whose they are, and how far what announced them goes."""

from __future__ import annotations

import pytest

from extract.model import Word
from patterns.owners import parties_told
from tests.budget_documents import amounts, line, read_blocks, read_text, table
from tests.test_tables import page, tables, texts


@pytest.mark.parametrize(
    ("heading", "parties"),
    [
        ("Endringsforslag fra Ap og Sp v/Kari Nes (Ap):", ("Ap", "Sp")),
        ("Forslag fra H og FrP, fremmet av Ola Dahl (H):", ("H", "FrP")),
        ("Forslag fra H v/Ola Dahl og FrP v/Kari Nes", ("H", "FrP")),
        ("Fellesforslag fra posisjonen (Ap, Sp) ved Kari Nes (Sp)", ("Ap", "Sp")),
        ("Forslag fra opposisjonen v/Ola Dahl (H)", ("H",)),
    ],
)
def test_the_member_who_presents_a_proposal_is_not_all_whose_it_is(heading: str, parties: tuple[str, ...]) -> None:
    assert parties_told(heading) == parties


def test_lists_of_several_proposers_below_a_heading_with_a_year_are_theirs() -> None:
    reading = read_text(
        "Endringsforslag til investeringsbudsjettet 2031\n\nForslag fra Venstre\n\n"
        "1. Sykkelstativ på torget            kr   180 000\n2. Utsatt kjøp av traktor            kr  -600 000\n"
        "   Sum                               kr  -420 000\n\nForslag fra Høyre\n\n"
        "1. Asfalt i Lia                      kr 1 400 000\n2. Kunst i rådhuset utgår            kr  -250 000\n"
    )
    assert [(record.title, amounts(record), record.section, record.parties) for record in reading.tiltak] == [
        ("Sykkelstativ på torget", {2031: 180_000}, "investering", ["V"]),
        ("Utsatt kjøp av traktor", {2031: -600_000}, "investering", ["V"]),
        ("Asfalt i Lia", {2031: 1_400_000}, "investering", ["H"]),
        ("Kunst i rådhuset utgår", {2031: -250_000}, "investering", ["H"]),
    ]


def test_a_point_without_money_does_not_end_the_list_of_points_it_stands_in() -> None:
    reading = read_text(
        "Årsbudsjett 2031\n\nFølgende endringer vedtas i driftsbudsjettet for 2031:\n\n"
        "1. Rammen til oppvekst økes med 250 000 kroner.\n2. Skatten på boliger settes til 3,5 promille.\n"
        "3. Tilskuddet til museet økes fra 300 000 kroner til 420 000 kroner.\n"
    )
    assert [record.section for record in reading.tiltak] == ["drift", "drift"]


@pytest.mark.parametrize(
    ("heading", "section"),
    [
        ("b. Endringar i investeringsbudsjettet (tal i 1 000 kr)", "investering"),
        ("Auka satsing i drifta", "drift"),
        ("Innsparing i driften", "drift"),
    ],
)
def test_a_heading_between_tables_names_the_section_of_the_one_below_it(heading: str, section: str) -> None:
    first = table([["Tiltak", "2031", "2032"]], [["Bokbuss", "300", "400"], ["Leirskule", "40", "40"]])
    second = table([["Tiltak", "2031", "2032"]], [["Ny kai", "900", "700"], ["Ny bru", "200", "50"]])
    above = "a. Endringar i driftsbudsjettet (tal i 1 000 kr)" if section == "investering" else "Investeringar"
    reading = read_blocks(line("Budsjett 2031 og 2032", bold=True), line(above), first, line(heading), second)
    assert [record.section for record in reading.tiltak[2:]] == [section] * 2


def test_columns_of_what_is_granted_more_and_less() -> None:
    rows = [["Vikarer", "300 000", ""], ["Lærlinger", "", "300 000"], ["Sum", "300 000", "300 000"]]
    reading = read_blocks(
        line("Økonomirapport 2031", bold=True),
        line("Driftsbudsjettet for 2031 reguleres slik (hele kroner):"),
        table([["Tjeneste", "Økt bevilgning", "Redusert bevilgning"]], rows),
    )
    assert [(record.title, amounts(record)) for record in reading.tiltak] == [
        ("Vikarer", {2031: 300_000}),
        ("Lærlinger", {2031: 300_000}),
    ]


def test_a_raised_loan_in_a_list_of_what_pays_is_a_measure() -> None:
    reading = read_text("Budsjett 2031\n\nFinansiering\n\n- Økt låneopptak: 2,4 mill. kr\n- Bruk av fond: 300 000 kr\n")
    assert [(record.title, record.section) for record in reading.tiltak] == [
        ("Økt låneopptak", "inndekning"),
        ("Bruk av fond", "inndekning"),
    ]


def test_amounts_below_nothing_but_years_are_told() -> None:
    rest = table([["2033", "2034"]], [["500", "500"], ["-700", "-700"]])
    first = table([["Tiltak", "2031", "2032"]], [["Bokbuss", "300", "400"], ["Leirskule", "40", "40"]])
    reading = read_blocks(line("Endringar i drift 2031-2034 (i 1000 kr)", bold=True), first, line("2031-2034"), rest)
    assert [notice.code for notice in reading.notices] == ["table_not_read"]


def _cells(*parts: tuple[float, str], baseline: float) -> list[Word]:
    """Words of five points a letter from each place on, three points apart."""
    words: list[Word] = []
    for x, text in parts:
        for part in text.split():
            words.append(Word(part, x, baseline - 8, x + 5 * len(part), baseline + 2, 10.0, False, baseline))
            x += 5 * len(part) + 3
    return words


def test_numbers_of_two_columns_that_begin_at_the_same_places_are_parted() -> None:
    rows = [
        ("Prosjekt", "Endring", "Nytt budsjett"),
        ("Ny bil", "-800 000", "5 400 000"),
        ("Ledning", "1 500 000", "10 500 000"),
        ("Fortau", "650 000", "650 000"),
    ]
    lines = [
        _cells((50, label), (200, change), (200 + 46, budget), baseline=100 + 15 * index)
        for index, (label, change, budget) in enumerate(rows)
    ]
    (found,) = tables(page(lines))
    assert texts(found)[2] == ["Ledning", "1 500 000", "10 500 000"]


def test_numbers_without_units_below_a_stated_one_are_amounts_of_it() -> None:
    reading = read_text(
        "Budsjettforslag fra Sp 2031\n\nAlle tall i 1000 kr\n\n"
        "Drift\n\n- Ny skolebuss 500\n- Veier 1 200\n- Reiser -300\n\n"
        "Investering\n\n- Traktor 1 450\n- Gapahuk 90\n- Kulturhus fase 2\n"
    )
    assert [(record.title, amounts(record), record.section) for record in reading.tiltak] == [
        ("Ny skolebuss", {2031: 500_000}, "drift"),
        ("Veier", {2031: 1_200_000}, "drift"),
        ("Reiser", {2031: -300_000}, "drift"),
        ("Traktor", {2031: 1_450_000}, "investering"),
        ("Gapahuk", {2031: 90_000}, "investering"),
    ]


def test_numbers_without_any_unit_are_told() -> None:
    reading = read_text("Budsjettforslag fra Sp 2031\n\nDrift\n\n- Ny skolebuss 500\n- Veier 1 200\n")
    assert reading.tiltak == () and [notice.code for notice in reading.notices] == ["row_not_read"] * 2


def test_a_list_below_another_that_one_sentence_announced_is_of_its_section() -> None:
    reading = read_blocks(
        line("Budsjett 2031", bold=True),
        line("Kommunestyret vedtar forslaget til driftsbudsjett 2031 med følgende endringer:"),
        line("Følgende tiltak legges inn:"),
        table([["Tiltak", "Beløp"]], [["Bokbuss", "520 000"], ["Badet", "90 000"]]),
        line("Følgende tiltak tas ut:"),
        table([["Tiltak", "Beløp"]], [["Ny stilling", "-680 000"], ["Kurs", "-60 000"]]),
        line("Differansen på 130 000 kroner avsettes til disposisjonsfond."),
    )
    assert [record.section for record in reading.tiltak] == ["drift"] * 4 + [None]
    assert reading.tiltak[-1].title == "Differansen avsettes til disposisjonsfond"
    assert amounts(reading.tiltak[-1]) == {2031: 130_000}


def test_a_hyphen_beside_a_plus_is_a_minus() -> None:
    reading = read_text("Budsjett 2031\n\nDrift\n\n+ 500 000 kr til lærer\n- 400 000 kr fra staben\n")
    assert [(record.title, amounts(record)) for record in reading.tiltak] == [
        ("lærer", {2031: 500_000}),
        ("staben", {2031: -400_000}),
    ]
    assert reading.tiltak[1].amounts[0].raw == "- 400 000 kr"


def test_money_that_is_moved_is_of_what_it_is_moved_to() -> None:
    reading = read_text(
        "Budsjettjustering 2031\n\nFølgende omdisponeringer i driftsbudsjettet godkjennes:\n\n"
        "1. Kr 300 000 overføres fra grunnskole til barnehage.\n2. 150 000 kroner flyttes fra kurs til vedlikehold.\n"
        "3. Kr 80 000 omdisponeres fra møter til benker.\n"
    )
    assert [(record.title, record.note, record.section) for record in reading.tiltak] == [
        ("barnehage", "fra grunnskole", "drift"),
        ("vedlikehold", "fra kurs", "drift"),
        ("benker", "fra møter", "drift"),
    ]


def test_a_budget_from_one_amount_to_another_is_what_it_is_changed_to() -> None:
    rows = [
        ["1.2300", "Vikarer", "1 200 000", "1 450 000", "250 000"],
        ["1.2500", "Leie", "900 000", "650 000", "-250 000"],
    ]
    reading = read_blocks(
        line("Budsjettendringer drift 2031", bold=True),
        table([["Konto", "Tekst", "Fra", "Til", "Endring"]], rows),
    )
    assert [(record.title, amounts(record)) for record in reading.tiltak] == [
        ("Vikarer", {2031: 1_450_000}),
        ("Leie", {2031: 650_000}),
    ]


def test_a_heading_with_its_amount_over_what_explains_it_is_a_measure() -> None:
    reading = read_blocks(
        line("SVs alternative budsjett 2031", bold=True, size=16),
        line("Alle beløp i kroner.", size=11),
        line("Drift", bold=True, size=14),
        line("Gratis SFO: 1 900 000", bold=True, size=12),
        line("Alle barn skal kunne delta.", size=11),
        line("Skole: 1 900 000", bold=True, size=12),
        line("Skolene får mer.", size=11),
    )
    assert [(record.title, amounts(record), record.section) for record in reading.tiltak] == [
        ("Gratis SFO", {2031: 1_900_000}, "drift")
    ]


def test_what_one_proposed_for_a_section_ends_with_the_next_ones_proposal() -> None:
    reading = read_text(
        "Saksprotokoll - Årsbudsjett 2031\n\nBehandling:\n\nEndringsforslag fra Ap og Sp:\n\n"
        "Endringer i driftsbudsjettet 2031\n\nBokbussen styrkes med 90 000 kroner.\n\n"
        "Endringsforslag fra KrF:\n\nTilskudd til korps økes med 300 000 kroner.\n"
    )
    assert [(record.section, record.parties) for record in reading.tiltak] == [("drift", ["Ap", "Sp"]), (None, ["KrF"])]


def test_what_became_of_a_proposal_behind_its_amount_is_no_title() -> None:
    rows = [["1", "SV", "Krisesenter", "200 000", "Vedtatt 15-10"], ["2", "V", "Lærlinger", "350 000", "Falt 4-21"]]
    reading = read_blocks(
        line("Endringsforslag til driftsbudsjettet 2031", bold=True),
        table([["Nr", "Parti", "Forslag", "Beløp i kr", "Resultat"]], rows),
    )
    assert [(record.title, amounts(record), record.parties) for record in reading.tiltak] == [
        ("Krisesenter", {2031: 200_000}, ["SV"]),
        ("Lærlinger", {2031: 350_000}, ["V"]),
    ]


def test_a_report_on_a_year_that_goes_on_holds_no_measures() -> None:
    rows = [["Oppvekst", "214 300", "143 200", "216 600", "-2 300"], ["Helse", "251 000", "166 400", "251 000", "0"]]
    reading = read_blocks(
        line("Status drift 2031 (tall i 1000 kr)", bold=True),
        table([["Område", "Budsjett 2031", "Regnskap 31.08.", "Prognose", "Avvik"]], rows),
    )
    assert reading.tiltak == () and [notice.code for notice in reading.notices] == ["table_not_read"]


def test_what_pays_may_be_listed_in_small_letters_with_amounts_in_brackets() -> None:
    reading = read_text(
        "Alternativt budsjett 2031 - Venstre\n\nVi prioriterer:\n\n- 500 000 kroner til bibliotek\n\n"
        "Dette dekker vi ved å:\n\n- kutte i reiser (100 000 kroner)\n- bruke av fondet (400 000 kroner)\n"
    )
    assert [(record.title, record.section) for record in reading.tiltak] == [
        ("bibliotek", None),
        ("kutte i reiser", "inndekning"),
        ("bruke av fondet", "inndekning"),
    ]


@pytest.mark.parametrize("mark", ["", "• "])
def test_a_sign_before_a_number_without_a_unit_is_its_own_where_some_are_added(mark: str) -> None:
    said = ("+ 500 000 til leirskole", "+ 200 000 til kultur", "- 700 000 fra staben")
    lines = "".join(f"{mark}{line}\n" for line in said)
    reading = read_text(f"Budsjett 2031 - forslag fra Venstre\n\nVi vil:\n\n{lines}")
    assert [(record.title, amounts(record)) for record in reading.tiltak] == [
        ("leirskole", {2031: 500_000}),
        ("kultur", {2031: 200_000}),
        ("staben", {2031: -700_000}),
    ]
    assert reading.tiltak[2].amounts[0].raw == "- 700 000"


def test_an_amount_that_is_not_exact_is_one() -> None:
    items = ("Leirskole: ca. 600 000 kr", "Ny kai (om lag 1,2 mill. kr)", "Hytteskatt økes (inntekt ca. 90 000 kr)")
    reading = read_text("Budsjett 2031 - forslag fra Venstre\n\nDrift\n\n" + "".join(f"- {item}\n" for item in items))
    assert [record.amounts[0].nok for record in reading.tiltak] == [600_000, 1_200_000, 90_000]


def test_a_word_before_what_pays_for_the_others_tells_its_section() -> None:
    reading = read_text(
        "Budsjett 2031 - forslag fra Venstre\n\nDriftsbudsjettet endres slik:\n\na) Leirskole: kr 600 000\n"
        "b) Inndekning: Bruk av disposisjonsfond kr 600 000\n"
    )
    assert [(record.title, record.section) for record in reading.tiltak] == [
        ("Leirskole", "drift"),
        ("Bruk av disposisjonsfond", "inndekning"),
    ]


def test_a_point_that_begins_with_its_amount_is_none_of_the_point_above_it() -> None:
    reading = read_text(
        "Budsjett 2031 og økonomiplan 2031-2034\nEndringsforslag fra Høyre\n\na) Ungdomsklubb: 1,5 mill. i 2032.\n"
        "b) 1 250 000 kr til barnehager.\nc) Korps: kr 40 000.\n"
    )
    assert [(record.title, amounts(record)) for record in reading.tiltak] == [
        ("Ungdomsklubb", {2032: 1_500_000}),
        ("barnehager", {2031: 1_250_000}),
        ("Korps", {2031: 40_000}),
    ]


def test_lines_below_whose_changes_they_are_need_no_mark() -> None:
    reading = read_text(
        "Lillevik kommune\nBudsjett 2031 og økonomiplan 2031-2034\nEndringsforslag fra Høyre\n\n"
        "Klimatiltak (kr 900.000).\n150.000 kr til kulturskolen.\nØke rammen til idrettslag med 2,5 mill. kr.\n"
    )
    assert [(record.title, amounts(record), record.parties) for record in reading.tiltak] == [
        ("Klimatiltak", {2031: 900_000}, ["H"]),
        ("kulturskolen", {2031: 150_000}, ["H"]),
        ("Øke rammen til idrettslag", {2031: 2_500_000}, ["H"]),
    ]


def test_a_line_with_two_amounts_ends_before_the_next() -> None:
    reading = read_text(
        "Budsjett 2031 - forslag fra Venstre\n\nDrift\nSkole: Kr 400.000 til bøker, kr 250.000 til leirskole\n"
        "Kultur: Korpset får kr 150 000 mer enn i fjor\n"
    )
    assert [(record.title, record.area) for record in reading.tiltak][:2] == [
        ("bøker", "Skole"),
        ("leirskole", "Skole"),
    ]
    assert [record.title for record in reading.tiltak][2:] == ["Korpset"]


def test_money_set_aside_without_a_unit_and_a_fee_that_is_cut_are_told() -> None:
    points = ("Korpset tilføres kr 90 000", "Det avsettes 500.000 til fond", "Godtgjørelsen reduseres med kr 50.000,-")
    text = "Fellesforslag fra Ap og Sp til budsjett 2031:\n\n"
    reading = read_text(text + "".join(f"{number}. {point}\n" for number, point in enumerate(points, 1)))
    assert [record.title for record in reading.tiltak] == ["Korpset"]
    assert [notice.code for notice in reading.notices] == ["row_not_read", "row_not_read"]
