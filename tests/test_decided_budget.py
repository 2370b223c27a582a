"""A budget inside minutes: whose the changes are that were decided, and sums told in words."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from extract import convert_bytes
from extract.model import Line, Table
from extract.reading import Reading
from tests.budget_documents import amounts, line, read_blocks, read_text, table

YEARS = ("2031", "2032")
CHANGES = table([("Tiltak", *YEARS)], [("Ny brygge", "300", "200"), ("Lærlinger", "400", "400")])
FRAMES = table(
    [("Sektor", *YEARS)],
    [("Skole", "8 300", "8 200"), ("Helse", "9 400", "9 300"), ("Kultur", "900", "900"), ("Sum", "18 600", "18 400")],
)


def heading(text: str) -> Line:
    return replace(line(text, bold=True), size=13.0)


def prose(text: str, *, above: bool = True) -> Line:
    return replace(line(text, space_above=above), size=10.0)


def minutes(*blocks: Line | Table) -> Reading:
    first = prose("Ola Moen (H) la fram et forslag på vegne av H og V.")
    opening = (heading("Sak 3/31 Budsjett 2031"), heading("Behandling"), first)
    last = (prose("Kari Vik (R) fremmet dette forslaget:"), prose("Skatten økes."))
    return read_blocks(*opening, *last, *blocks, years=(2031, 2032))


def owners(*blocks: Line | Table) -> dict[str, list[str]]:
    return {tiltak.title: tiltak.parties for tiltak in minutes(*blocks).tiltak}


@pytest.mark.parametrize("decision", ["Vedtak", "Vedtak:", "Kommunestyrets vedtak", "Heradsstyret sitt vedtak:"])
def test_what_was_decided_is_not_that_of_the_last_speaker(decision: str) -> None:
    found = owners(
        heading(decision), prose("1. Budsjettet vedtas slik:"), heading("Drift"), prose("Tall i 1000 kroner"), CHANGES
    )
    assert found == {"Ny brygge": [], "Lærlinger": []}


@pytest.mark.parametrize(("vote", "parties"), [("Forslaget ble vedtatt.", ["R"]), ("Forslaget fra R falt.", [])])
def test_what_was_decided_is_that_of_the_only_one_who_proposed_unless_it_fell(vote: str, parties: list[str]) -> None:
    found = read_blocks(
        heading("Sak 3/31 Budsjett 2031"), prose("Kari Vik (R) fremmet dette forslaget:"), prose(vote),
        heading("Vedtak"), heading("Drift"), prose("Tall i 1000 kroner"), CHANGES, years=(2031, 2032),
    )  # fmt: skip
    assert [tiltak.parties for tiltak in found.tiltak] == [parties, parties]


def test_a_proposal_told_before_the_decision_keeps_its_owner() -> None:
    found = owners(heading("Drift"), prose("Tall i 1000 kroner"), CHANGES)
    assert found == {"Ny brygge": ["R"], "Lærlinger": ["R"]}


@pytest.mark.parametrize(
    "told",
    [
        [prose("1. Budsjettet vedtas med følgende endringer fra Sp og V:")],
        [prose("1. Budsjettet vert vedteke med desse endringane frå Sp og V:")],
        [prose("1. Rådet vedtar budsjettet for Vik havn for 2031 og"), prose("årene etter med endringer fra Sp og V:",
                                                                              above=False)],
    ],
)  # fmt: skip
def test_changes_that_a_decision_announces_are_theirs_up_to_its_next_point(told: list[Line]) -> None:
    found = owners(
        heading("Vedtak"), *told, heading("Drift"), prose("Tall i 1000 kroner"), CHANGES,
        prose("2. Netto rammer fastsettes slik (tall i 1000 kroner):"), FRAMES,
    )  # fmt: skip
    assert found["Ny brygge"] == found["Lærlinger"] == ["Sp", "V"]
    assert found["Skole"] == found["Kultur"] == []


@pytest.mark.parametrize(
    "first",
    [
        "1. Forslaget fra Ap og Sp ble drøftet i mange møter i rådet og legges bort, og rådet,",
        "1. Forslaget fra Ap og Sp ble drøftet i mange møter i rådet og legges bort. Rådet",
        "1. Rådet viser til forslaget fra Ap og Sp, som det ikke ble flertall for, og",
    ],
)
def test_others_named_before_a_list_own_nothing_in_it(first: str) -> None:
    told = (
        prose(first),
        prose("vedtar følgende tiltak i budsjettet:", above=False),
    )
    found = owners(heading("Vedtak"), *told, heading("Drift"), prose("Tall i 1000 kroner"), CHANGES)
    assert found == {"Ny brygge": [], "Lærlinger": []}


def test_the_point_after_the_verbal_ones_is_another_chapter() -> None:
    found = minutes(
        heading("Vedtak"), prose("4. Verbale vedtak:"), prose("a) Rektorene bes lage en plan."),
        prose("b) Kaien skal rustes opp."), prose("5. Netto rammer fastsettes slik (tall i 1000 kroner):"), FRAMES,
    )  # fmt: skip
    assert [tiltak.section for tiltak in found.tiltak] == ["verbal", "verbal", "ramme", "ramme", "ramme"]
    assert found.tiltak[2].unit == "1000 kr" and found.tiltak[2].unit_source == "stated"


def test_points_numbered_on_from_the_verbal_heading_are_all_verbal() -> None:
    found = minutes(
        heading("1. Verbale vedtak"), prose("1. Rektorene bes lage en plan."), prose("2. Kaien skal rustes opp.")
    )
    assert [tiltak.section for tiltak in found.tiltak] == ["verbal", "verbal"]


ITEMS = (prose("- Leirskole: +0,7 mill. kroner hvert år 2031-2032"), prose("- Kai: +0,3 mill. kroner i 2031"))


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Sum drift: 1 mill. kroner i 2031", [1_000_000]),
        ("Sum drift i 2031: 1 mill. kroner", [1_000_000]),
        ("Til saman for 2031: 1 mill. kroner", [1_000_000]),
        ("Netto i 2031: 1 mill. kroner", [1_000_000]),
        ("Balanse i 2031: 0 kr", []),
        ("Sum i 2032: 0,7 mill. kroner", []),
    ],
)
def test_a_sum_in_words_is_a_control_of_its_year_and_no_measure(told: str, expected: list[int]) -> None:
    found = minutes(heading("Drift"), *ITEMS, prose(told))
    assert [tiltak.title for tiltak in found.tiltak] == ["Leirskole", "Kai"]
    assert [check.actual for check in found.checks] == expected and all(check.ok for check in found.checks)


def test_a_sum_of_several_years_is_controlled_in_those_with_several_measures() -> None:
    found = minutes(heading("Drift"), *ITEMS, prose("Sum drift: 2 mill. kroner i 2031 og 0,7 mill. kroner i 2032"))
    assert [(check.expected, check.actual, check.ok) for check in found.checks] == [(2_000_000, 1_000_000, False)]


def test_a_measure_whose_title_has_a_sum_inside_stays_one() -> None:
    found = minutes(heading("Drift"), prose("- Sumarskule: 700 000 kroner i 2031"), prose("- Kai: 300 000 kr i 2031"))
    assert [amounts(tiltak) for tiltak in found.tiltak] == [{2031: 700_000}, {2031: 300_000}]


ANNOUNCING = (
    ("2. Investeringsbudsjettet vert endra slik:", "investering"),
    ("2. Investeringsbudsjettet endres som følger:", "investering"),
    ("2) Driftsbudsjettet blir regulert på følgende måte:", "drift"),
    ("Følgende legges inn i investeringsbudsjettet:", "investering"),
    ("II. Innstillinga vert endra slik:", None),
)


@pytest.mark.parametrize("bullet", ["", "- ", "• "])
@pytest.mark.parametrize(("announcing", "section"), ANNOUNCING)
def test_list_below_a_sentence_that_a_budget_is_changed(announcing: str, section: str | None, bullet: str) -> None:
    reading = read_text(
        "Budsjett 2031 og økonomiplan 2031-2034\n\nVedtak\n\n1. Kommunestyret vedtek budsjettet slik det ligg føre.\n\n"
        f"{announcing}\n\n{bullet}Kr 90 000 til benker ved elva i 2031.\n"
        f"{bullet}1,5 mill. kroner kvart år 2031–2034 til gatelys.\n\n"
        "3. Det settes av kr 70 000 til nytt orgel i 2031.\n"
    )
    assert [(tiltak.title, tiltak.section) for tiltak in reading.tiltak] == [
        ("benker ved elva", section),
        ("gatelys", section),
        ("nytt orgel", None),
    ]
    assert not reading.notices


def test_money_below_a_line_that_announces_no_measures_is_told() -> None:
    reading = read_text(
        "Budsjett 2031\n\nVedtak\n\n1. Budsjettet blir vedtatt.\n\n2. Følgende tas ut av budsjettet:\n\n"
        "Kr 90 000 til benker ved elva i 2031.\nKr 70 000 til nytt orgel i 2031.\n"
    )
    assert not reading.tiltak and [notice.code for notice in reading.notices] == ["row_not_read"] * 2


def test_the_point_after_the_one_with_a_table_is_in_none_of_the_tables_sections() -> None:
    found = minutes(
        heading("Vedtak"), prose("1. Budsjettet vedtas med endringene i tabellen under."),
        heading("Endringer drift (beløp i 1000 kr)"), CHANGES,
        prose("2. Det bevilges 250 000 kroner til Vik korps i 2031."),
    )  # fmt: skip
    assert [tiltak.section for tiltak in found.tiltak] == ["drift", "drift", None]


def test_points_that_go_on_through_the_headings_of_lists_are_in_their_sections() -> None:
    found = minutes(
        heading("Drift"), prose("1. Rammen til korpset økes med kr 40 000 i 2031."),
        heading("Investeringer"), prose("2. Det bevilges 250 000 kroner til ny kai i 2031."),
    )  # fmt: skip
    assert [tiltak.section for tiltak in found.tiltak] == ["drift", "investering"]


def test_a_sentence_that_tells_what_pays_is_cover() -> None:
    found = minutes(
        heading("Vedtak"), prose("1. Det bevilges 90 000 kroner til ny brygge i 2031."),
        prose("2. Utgiftene i 2031 dekkes ved bruk av driftsfondet med kr 90 000,-."),
    )  # fmt: skip
    assert [tiltak.section for tiltak in found.tiltak] == [None, "inndekning"]


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("Budsjettregulering 2030", 2030),
        ("Tertialrapport 2 - 2030", 2030),
        ("Økonomirapport pr. 31.08.2030", 2030),
        ("Budsjett 2030 og økonomiplan 2030-2033", 2030),
    ],
)
@pytest.mark.parametrize("kind", ["html", "txt"])
def test_each_budget_case_of_some_minutes_has_its_own_year(title: str, year: int, kind: str) -> None:
    cases = ((f"PS 90/30 {title}", "skole"), ("PS 91/30 Budsjett 2031 og økonomiplan 2031-2034", "kultur"))
    text = "<p>Nes kommune</p><p>Møteprotokoll</p><p>Utvalg: Kommunestyret</p><p>Møtedato: 11.12.2030</p>"
    for case, area in cases:
        text += f"<h2>{case}</h2><h3>Vedtak:</h3><p>1. Rammen til {area} økes med kr 500 000.</p>"
    if kind == "txt":
        text = re.sub(r"<h2>", "\n\n", re.sub(r"</h2>", "\n\n", re.sub(r"</(?:p|h3)>", "\n", text)))
        text = re.sub(r"<[^>]*>", "", text)
    found = convert_bytes(f"protokoll.{kind}", text.encode()).tiltak
    assert [(record.title, [amount.year for amount in record.amounts]) for record in found] == [
        ("Rammen til skole økes", [year]),
        ("Rammen til kultur økes", [2031]),
    ]
