"""Forms of budget documents that were lost or misread: lists below areas, columns of parties, units, what results."""

from __future__ import annotations

import io

import pytest
from reportlab.pdfgen.canvas import Canvas

from extract import convert_bytes
from patterns.budget.prose import read_item
from tests.budget_documents import amounts, failed, line, read_blocks, read_text, table

MARKS = ("•", "●", "○", "■", "➢", "✓", "►", "‣", "\uf0b7", "\uf0a7", "\uf0d8", "o", "–", "-")


@pytest.mark.parametrize("mark", MARKS)
def test_every_mark_of_a_list(mark: str) -> None:
    reading = read_text(
        f"Budsjett 2029\n\n1. Følgende endringer gjøres i driftsbudsjettet for 2029:\n"
        f"{mark} Kulturskolen økes med kr 85.000.\n{mark} Brøyting reduseres med 1,4 mill. kroner.\n"
        f"{mark} Kr 90 000 til bygdekino.\n"
    )
    assert [amounts(record) for record in reading.tiltak] == [{2029: 85_000}, {2029: 1_400_000}, {2029: 90_000}]
    assert {record.section for record in reading.tiltak} == {"drift"}


@pytest.mark.parametrize(
    ("text", "title", "nok"),
    [
        ("- Støtten til kor økes fra kr 200.000 til kr 260.000.", "Støtten til kor økes", 260_000),
        ("- Gatelys reduseres fra 0,9 mill. til 0,7 mill. kroner", "Gatelys reduseres", 700_000),
        ("- Fondet settes opp fra 100 000 til 180 000 kroner", "Fondet settes", 180_000),
        ("1. Kaihallen: Auka ramme frå 28 mill. til 31 mill. kroner.", "Kaihallen: Auka ramme", 31_000_000),
    ],
)
def test_what_is_raised_gets_the_amount_that_it_is_raised_to(text: str, title: str, nok: int) -> None:
    measure = read_item(text, (2027,), listed=True)
    assert measure is not None and measure.title == title
    assert [dated.amount.nok("kr") for dated in measure.amounts] == [nok]


def test_areas_head_parts_of_an_announced_list_and_leave_the_owner() -> None:
    reading = read_blocks(
        line("Budsjettforslag 2026 fra Venstre", bold=True, size=16),
        line("1. Endringer i driftsbudsjettet for 2026", bold=True, size=13),
        line("Oppvekst", bold=True, size=11),
        line("• Skolene økes med 2,5 mill. kroner.", size=10),
        line("Administrasjon og fellesområder", bold=True, size=11),
        line("• Konsulenter reduseres med 0,5 mill. kroner.", size=10),
        line("2. Driftstiltak i planen", bold=True, size=13),
        line("Tall i 1000 kroner", size=10),
        table([["Tiltak", "2026", "2027"]], [["Leirskole", "600", "700"], ["Skolemat", "150", "200"]]),
        years=(2026, 2027),
    )
    assert [(record.area, record.section) for record in reading.tiltak[:2]] == [
        ("Oppvekst", "drift"),
        ("Administrasjon og fellesområder", "drift"),
    ]
    assert {tuple(record.parties) for record in reading.tiltak} == {("V",)}


def test_letters_are_points_of_a_numbered_announcement() -> None:
    reading = read_text(
        "Årsbudsjett 2026\n\n2. Investeringsbudsjettet vert vedteke slik formannskapet har tilrådd,\n"
        "med desse endringane:\na) Gangveg i Vik: 2,5 mill. kroner i 2026.\nb) Ny kai: 1 mill. kroner i 2026.\n"
    )
    assert [record.section for record in reading.tiltak] == ["investering", "investering"]


@pytest.mark.parametrize("over", ["Endringer fra rådmannens forslag", "Parti", "Partienes forslag"])
def test_parties_below_a_heading_over_all_of_them(over: str) -> None:
    reading = read_blocks(
        line("Driftsbudsjett"),
        line("Tall i 1000 kr"),
        table(
            [["Tiltak", "Rådmannen", over, "<", "<"], ["", "", "Ap/Sp", "Høyre", "SV"]],
            [
                ["Skolemat", "5 000", "1 200", "800", ""],
                ["Leirskole", "2 500", "", "400", "-1 500"],
                ["Ungdomsklubb", "1 000", "", "", ""],
            ],
        ),
        title="Partienes forslag til budsjett 2031",
    )
    found = [(record.title, tuple(record.parties), amounts(record)) for record in reading.tiltak]
    assert sorted(found) == [
        ("Leirskole", ("H",), {2031: 400_000}),
        ("Leirskole", ("SV",), {2031: -1_500_000}),
        ("Skolemat", ("Ap", "Sp"), {2031: 1_200_000}),
        ("Skolemat", ("H",), {2031: 800_000}),
    ]
    against = {record.title: [(each.label, each.nok) for each in record.comparison] for record in reading.tiltak}
    assert against == {"Leirskole": [("Rådmannen", 2_500_000)], "Skolemat": [("Rådmannen", 5_000_000)]}


def test_added_and_cut_with_a_sum_of_each_group() -> None:
    reading = read_blocks(
        line("1. Driftsbudsjettet for 2017 endres slik tabell 1 viser. Alle beløp i hele kroner."),
        table(
            [["Ansvar", "Tekst", "Økning", "Reduksjon"]],
            [
                ["", "Oppvekst", "", ""],
                ["2110", "Vikarer", "1 250 000", ""],
                ["2120", "Færre barn", "", "840 000"],
                ["", "Sum oppvekst", "1 250 000", "840 000"],
                ["", "Helse", "", ""],
                ["3110", "Vikarbyrå", "2 400 000", ""],
                ["3120", "Pasienter", "", "560 000"],
                ["", "Sum helse", "2 400 000", "560 000"],
                ["", "Sum endringer", "3 650 000", "1 400 000"],
            ],
        ),
        title="Budsjettregulering 2017",
    )
    assert [amounts(record) for record in reading.tiltak] == [
        {2017: 1_250_000}, {2017: 840_000}, {2017: 2_400_000}, {2017: 560_000}
    ]  # fmt: skip


def test_a_sum_whose_words_begin_where_the_rows_have_their_numbers_adds_up_its_group() -> None:
    reading = read_blocks(
        line("1. Driftsbudsjettet for 2017. Alle beløp i hele kroner."),
        table(
            [["Ansvar", "Art", "Tekst", "Endring 2017"]],
            [
                ["Oppvekst", "<", "<", ""],
                ["2110", "10500", "Vikarer", "250 000"],
                ["2120", "14500", "Færre barn", "-40 000"],
                ["Sum oppvekst", "<", "", "210 000"],
            ],
        ),
        title="Budsjettregulering 2017",
    )
    assert {row.label for row in reading.sums} == {"Sum oppvekst"}


@pytest.mark.parametrize("told", ["(tall i 1000 kr)", "(1000 kr, minus er innsparing)", "(i tusen kroner)"])
def test_the_unit_of_the_sentence_that_announces_a_table_holds_below_its_caption(told: str) -> None:
    head = [["Prosjekt", "Opprinnelig budsjett 2024", "Endring", "Revidert budsjett 2024"]]
    reading = read_blocks(
        line("Budsjettendringer 2024", bold=True, size=16),
        line("1. Driftsbudsjettet for 2024 endres slik tabell 1 viser. Beløpene er i hele kroner.", size=10),
        line("Tabell 1. Endringer i drift", bold=True, size=11),
        table([["Tiltak", "2024"]], [["Lærlinger", "650 000"], ["Strøm", "1 200 000"]]),
        line(f"2. Investeringsbudsjettet for 2024 endres slik tabell 2 viser {told}:", size=10),
        line("Tabell 2. Endring av investeringsbudsjettet", bold=True, size=11),
        table(head, [["Ny skole", "24 500", "-9 500", "15 000"], ["Kai", "38 000", "4 200", "42 200"]]),
        title="Budsjettendringer 2024",
    )
    units = [(record.title, record.unit, amounts(record)) for record in reading.tiltak]
    assert units[0] == ("Lærlinger", "kr", {2024: 650_000})
    assert units[2:] == [("Ny skole", "1000 kr", {2024: 15_000_000}), ("Kai", "1000 kr", {2024: 42_200_000})]


def test_what_a_change_leads_to_is_the_amount_though_the_year_stands_over_the_change() -> None:
    reading = read_blocks(
        line("Netto driftsrammer. Tall i 1000 kroner"),
        table(
            [["Rammeområde", "2025 Budsjett", "Tilråding", "2026 Endring", "Vedteken"]],
            [
                ["Oppvekst", "98 755", "101 230", "-1 900", "99 330"],
                ["Helse og omsorg", "612 340", "641 875", "5 200", "647 075"],
                ["Kultur", "61 270", "62 480", "1 125", "63 605"],
            ],
        ),
        years=(2026, 2027, 2028, 2029),
    )
    assert [amounts(record) for record in reading.tiltak] == [
        {2026: 99_330_000}, {2026: 647_075_000}, {2026: 63_605_000}
    ]  # fmt: skip


def test_what_pays_for_measures_is_no_running_cost() -> None:
    rows = [["Bruk av fond", "-1 000"], ["Økt utbytte", "-1 500"]]
    reading = read_blocks(
        line("Driftsbudsjett 2026", bold=True, size=13),
        line("1. Kommunestyret vedtek desse driftstiltaka (mill. kr, innsparing i parentes):", size=10),
        table([["Tiltak", "2026"]], [["Leirskule", "0,6"], ["Stab", "(0,4)"], ["Dekt ved bruk av fond", "(0,2)"]]),
        line("3. Inndekning", bold=True, size=13),
        line("Endringene i driften dekkes slik (1000 kroner):", size=10),
        table([["Tiltak", "2026"]], rows),
        years=(2026,),
    )
    assert [record.section for record in reading.tiltak] == [
        "drift", "drift", "inndekning", "inndekning", "inndekning"
    ]  # fmt: skip
    assert amounts(reading.tiltak[0]) == {2026: 600_000} and amounts(reading.tiltak[3]) == {2026: -1_000_000}


def test_rows_of_finance_below_the_sum_of_investments() -> None:
    reading = read_blocks(
        line("Investeringsbudsjett. Tall i 1000 kr"),
        table(
            [["Prosjekt", "2026"]],
            [
                ["Ny skole", "4 000"],
                ["Kai", "1 000"],
                ["Sum", "5 000"],
                ["Bruk av lån", "-4 000"],
                ["Tilskudd", "-1 000"],
                ["Sum finansiering", "-5 000"],
            ],
        ),
        years=(2026,),
    )
    assert [record.section for record in reading.tiltak] == ["investering"] * 2 + ["inndekning"] * 2


Placed = tuple[float, float, str, bool]
Rows = list[tuple[str, str, str]]
HEAD: list[Placed] = [(60.0, 250.0, "Budsjettforslag 2026 fra Senterpartiet", True)]
UNIT: Placed = (60.0, 230.0, "Drift. Tall i 1000 kr", False)


def _drawn(pages: list[list[Placed]]) -> bytes:
    """Pages with texts: left edge, height from the foot, text, weight; an amount ends at that place instead."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(595, 842), invariant=1)
    for page in pages:
        for x, y, text, bold in page:
            canvas.setFont("Helvetica-Bold" if bold else "Helvetica", 10)
            if x > 200 and not bold:
                canvas.drawRightString(x, y, text)
            else:
                canvas.drawString(x, y, text)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def _rows(rows: Rows, top: float, ends: tuple[float, float]) -> list[Placed]:
    placed: list[Placed] = []
    for number, (name, *written) in enumerate(rows):
        y = top - 15 * number
        placed.append((60.0, y, name, not any(written)))
        placed += [(end, y, text, False) for end, text in zip(ends, written, strict=True) if text]
    return placed


def test_headings_in_the_middle_of_wide_columns_head_the_numbers_at_their_right() -> None:
    heads: list[Placed] = [(130.0, 205.0, "Tiltak", True), (300.0, 205.0, "2026", True), (420.0, 205.0, "2027", True)]
    body: Rows = [("Leirskole", "600", "700"), ("Skolemat i ungdomsskolen", "1 250", "1 300"), ("Stab", "-800", "-900")]
    found = convert_bytes("budsjett.pdf", _drawn([[*HEAD, UNIT, *heads, *_rows(body, 188.0, (370.0, 490.0))]])).tiltak
    assert [(each.title, amounts(each)) for each in found] == [
        ("Leirskole", {2026: 600_000, 2027: 700_000}),
        ("Skolemat i ungdomsskolen", {2026: 1_250_000, 2027: 1_300_000}),
        ("Stab", {2026: -800_000, 2027: -900_000}),
    ]


def test_a_title_at_a_pages_foot_heads_the_rows_of_the_next_page() -> None:
    upper: Rows = [("Oppvekst", "", ""), ("Leirskole", "600", "700"), ("Skolemat", "250", "300")]
    upper += [("Sum oppvekst", "850", "1 000"), ("Kultur", "", "")]
    lower: Rows = [("Bygdekino", "90", "95"), ("Korps", "40", "45"), ("Sum kultur", "130", "140")]
    pages: list[list[Placed]] = []
    for y, body in ((205.0, upper), (790.0, lower)):
        heads: list[Placed] = [(60.0, y, "Tiltak", True), (340.0, y, "2026", True), (440.0, y, "2027", True)]
        pages.append([*heads, *_rows(body, y - 15, (365.0, 465.0))])
    result = convert_bytes("budsjett.pdf", _drawn([[*HEAD, UNIT, *pages[0]], pages[1]]))
    assert [(each.title, each.area) for each in result.tiltak] == [
        ("Leirskole", "Oppvekst"), ("Skolemat", "Oppvekst"), ("Bygdekino", "Kultur"), ("Korps", "Kultur")
    ]  # fmt: skip
    assert all(check.ok for check in result.checks)


def test_areas_with_a_colon_head_parts_of_a_list() -> None:
    reading = read_text(
        "Budsjettforslag 2028 fra Rødt\n\nRødt foreslår følgende endringer i driftsbudsjettet for 2028:\n\n"
        "Oppvekst:\n- Skolene økes med 2,5 mill. kroner\n- Kr 350 000 til svømmekurs\n\n"
        "Helse og omsorg:\n- Dagtilbud for demente: 600 000 kroner\n"
    )
    assert [record.area for record in reading.tiltak] == ["Oppvekst", "Oppvekst", "Helse og omsorg"]


def test_an_amount_without_a_unit_in_a_list_of_measures_is_told() -> None:
    reading = read_text("Budsjett 2026\n\nDrift\n\n- Leirskole: kr 700 000\n- Kulturskolen: 450 000\n")
    assert [record.title for record in reading.tiltak] == ["Leirskole"]
    assert ["450 000" in notice.message for notice in reading.notices] == [True]


@pytest.mark.parametrize(
    ("more", "less"),
    [
        ("Utgiftsøkning", "Utgiftsreduksjon"),
        ("Økte utgifter", "Økte inntekter"),
        ("Tillegg", "Fradrag"),
        ("Meirutgift", "Meirinntekt"),
        ("Debet", "Kredit"),
    ],
)
def test_words_for_what_is_added_and_what_is_cut(more: str, less: str) -> None:
    reading = read_blocks(
        line("2. tertialrapport 2022 – budsjettregulering", bold=True, size=14),
        line("Budsjettet for 2022 reguleres slik. Alle tall i kroner.", size=10),
        table(
            [["Tekst", more, less]],
            [["Lønn", "1 450 000", ""], ["Renter", "", "900 000"], ["Sum", "1 450 000", "900 000"]],
        ),
        title="2. tertialrapport 2022",
    )
    assert [amounts(record) for record in reading.tiltak] == [{2022: 1_450_000}, {2022: 900_000}]
    assert [record.note for record in reading.tiltak] == [None, less]


def test_what_the_formannskaps_change_leads_to() -> None:
    reading = read_blocks(
        line("Netto driftsrammer 2027. Tall i 1000 kroner"),
        table(
            [["Rammeområde", "Rådmannens forslag", "Formannskapets endring", "Ny ramme"]],
            [["Oppvekst", "101 230", "-1 900", "99 330"], ["Helse", "641 875", "5 200", "647 075"]],
        ),
        title="Budsjett 2027",
    )
    assert [amounts(record) for record in reading.tiltak] == [{2027: 99_330_000}, {2027: 647_075_000}]


def test_a_year_in_the_middle_above_the_parties_holds_for_all_of_them() -> None:
    reading = read_blocks(
        line("Driftstiltak. Tall i 1000 kr"),
        table([["Tiltak", "Ap", "2029 H", "V"]], [["Skolemat", "450", "100", "900"], ["Korps", "50", "", "-60"]]),
        title="Endringsforslag til budsjettet",
    )
    found = {(record.title, *record.parties): amounts(record) for record in reading.tiltak}
    assert found == {
        ("Skolemat", "Ap"): {2029: 450_000},
        ("Skolemat", "H"): {2029: 100_000},
        ("Skolemat", "V"): {2029: 900_000},
        ("Korps", "Ap"): {2029: 50_000},
        ("Korps", "V"): {2029: -60_000},
    }


def test_a_tables_number_before_the_unit_is_no_amount() -> None:
    reading = read_blocks(
        line("Budsjett 2025", bold=True, size=16),
        line("2. Investeringsbudsjettet vedtas som vist i tabell 2. Millioner kroner.", size=10),
        line("Tabell 2. Investeringer 2025", bold=True, size=11),
        table([["Prosjekt", "2025"]], [["Ny skole", "24,5"], ["Kai", "8,0"]]),
        title="Budsjett 2025",
    )
    assert [(record.title, amounts(record)) for record in reading.tiltak] == [
        ("Ny skole", {2025: 24_500_000}),
        ("Kai", {2025: 8_000_000}),
    ]


def test_years_in_the_middle_above_a_label_of_two_lines() -> None:
    heads: list[Placed] = [(x, 205.0, "Budsjett", True) for x in (300.0, 420.0)]
    heads += [(130.0, 198.0, "Tiltak", True), (310.0, 191.0, "2026", True), (430.0, 191.0, "2027", True)]
    body = _rows([("Leirskole", "600", "700")], 175.0, (370.0, 490.0))
    body += [(60.0, 158.0, "Flere lærere på barnetrinnet og", False), (60.0, 144.0, "ungdomstrinnet", False)]
    body += [(370.0, 151.0, "1 250", False), (490.0, 151.0, "1 300", False)]
    body += _rows([("Stab", "-800", "-900")], 128.0, (370.0, 490.0))
    found = convert_bytes("budsjett.pdf", _drawn([[*HEAD, UNIT, *heads, *body]])).tiltak
    assert [(each.title, amounts(each)[2026]) for each in found] == [
        ("Leirskole", 600_000),
        ("Flere lærere på barnetrinnet og ungdomstrinnet", 1_250_000),
        ("Stab", -800_000),
    ]


@pytest.mark.parametrize(
    ("unit", "written", "nok"),
    [("tall i 1000 kr", "600", 600_000), ("mill. kr", "0,6", 600_000), ("i hele kroner", "600 000", 600_000)],
)
def test_numbers_of_a_list_in_the_unit_that_its_heading_states(unit: str, written: str, nok: int) -> None:
    reading = read_text(f"Budsjett 2027\n\nDrift ({unit})\n\n- Leirskole: {written}\n- Reiser: -{written}\n")
    found = [(record.title, amounts(record), record.amounts[0].raw) for record in reading.tiltak]
    assert found == [("Leirskole", {2027: nok}, written), ("Reiser", {2027: -nok}, f"-{written}")]


def test_a_row_that_ends_in_a_colon_is_the_sum_of_the_rows_below_it() -> None:
    reading = read_blocks(
        line("Investeringer (mill. kr)"),
        table(
            [["Tiltak", "2026", "2027", "Sum"]],
            [
                ["Bykassen:", "2,0", "2,5", "4,5"],
                ["Inventar", "2,0", "2,5", "4,5"],
                ["Eiendom:", "39,9", "27,0", "66,9"],
                ["Gården barnehage", "36,9", "", "36,9"],
                ["Nye plasser", "3,0", "27,0", "30,0"],
                ["Sum tiltak", "41,9", "29,5", "71,4"],
            ],
        ),
    )
    assert [record.title for record in reading.tiltak] == ["Inventar", "Gården barnehage", "Nye plasser"]
    assert failed(reading) == [] and not reading.notices


def test_titles_and_amounts_parted_by_a_semicolon() -> None:
    text = "Budsjett 2026\nFormannskapet foreslår følgende kutt:\nFærre lærere (10 stk.); 400.000 kroner\n"
    reading = read_text(text + "Kulturskole og SFO; 340.000 kroner\n")
    assert [(record.title, amounts(record)) for record in reading.tiltak] == [
        ("Færre lærere (10 stk.)", {2026: 400_000}),
        ("Kulturskole og SFO", {2026: 340_000}),
    ]


@pytest.mark.parametrize(
    ("row", "nok"),
    [
        ("{}: kr 500 000,-", 500_000),
        ("{} kr 500.000.-", 500_000),
        ("{}: Inntil kr 500 000", 500_000),
        ("{}: inntil 500 000 kroner", 500_000),
        ("{} tkr 500", 500_000),
        ("500 000 kr: {}", 500_000),
        ("0,5 mill. kr - {}", 500_000),
        ("kr 500 000 til {}", 500_000),
    ],
)
def test_lines_right_below_each_other_are_measures_of_their_own(row: str, nok: int) -> None:
    rows = "\n".join(row.format(name) for name in ("Kulturskolen", "Biblioteket"))
    reading = read_text(f"Budsjett 2031\n\nFølgende endringer i driftsbudsjettet for 2031:\n{rows}\n\nSlutt.\n")
    assert [(record.title, amounts(record)) for record in reading.tiltak] == [
        ("Kulturskolen", {2031: nok}),
        ("Biblioteket", {2031: nok}),
    ]


def test_an_amount_without_a_unit_before_its_year_is_told() -> None:
    text = "Budsjett 2031\n\nVedtak:\nFølgende endringer i driftsbudsjettet:\n- Kulturskolen 500 000 i 2031\n"
    reading = read_text(text)
    assert not reading.tiltak and [notice.code for notice in reading.notices] == ["row_not_read"]


def test_what_goes_out_is_noted_as_cut() -> None:
    reading = read_text("Budsjett 2031\n\nFølgende endringer i driften for 2031:\n- Festivalen går ut, kr 90 000\n")
    assert [(record.title, record.note) for record in reading.tiltak] == [("Festivalen går ut", "går ut")]


def test_a_line_of_an_announced_list_in_no_known_form_is_told() -> None:
    above = "Budsjett 2031\n\nFølgende endringer i driftsbudsjettet for 2031:\nLeirskole kr 500 000\n"
    reading = read_text(above + "Eldreråd inntil kr 40 000\nKino kr 9 000, økende til kr 20 000 i 2032\n")
    assert [(record.title, amounts(record)) for record in reading.tiltak] == [
        ("Leirskole", {2031: 500_000}),
        ("Eldreråd", {2031: 40_000}),
    ]
    assert [notice.code for notice in reading.notices] == ["row_not_read"]
