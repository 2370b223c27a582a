"""Verbal points of a budget: how each begins and ends, and what is its title."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extract.model import BBox, Line, Table, Word, union
from patterns.budget.headings import without_numbering
from patterns.budget.points import is_verbal_point
from tests.budget_documents import line, read_blocks, table

YEARS = ("2031", "2032")
CHANGES = table([("Tiltak", *YEARS)], [("Ny brygge", "300", "200"), ("Lærlinger", "400", "400")])
QUAY = "Kommunedirektøren bes legge fram en plan for kaien."
FISH = "Skolene serverer fisk en dag i uka."


def heading(text: str) -> Line:
    return replace(line(text, bold=True), size=13.0)


def bold(text: str) -> Line:
    return replace(line(text, bold=True), size=10.0)


def prose(text: str, *, above: bool = True) -> Line:
    return replace(line(text, space_above=above), size=10.0)


def points(*blocks: Line | Table) -> list[tuple[str, str | None, str | None]]:
    opening = (
        replace(heading("Budsjett 2031"), size=16.0),
        heading("Drift"),
        prose("Alle tall i 1000 kroner"),
        CHANGES,
    )
    found = read_blocks(*opening, *blocks, years=(2031, 2032)).tiltak
    return [(tiltak.title, tiltak.text, tiltak.area) for tiltak in found if tiltak.section == "verbal"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("1. Trygg kai", "2. Sunn mat"),
        ("a) Trygg kai", "b) Sunn mat"),
        ("Trygg kai", "Sunn mat"),
        ("Verbalforslag 1: Trygg kai", "Verbalforslag 2: Sunn mat"),
        ("4.1 Trygg kai", "4.2 Sunn mat"),
    ],
)
def test_the_heading_of_a_point_is_its_title_and_the_paragraphs_below_its_text(first: str, second: str) -> None:
    found = points(
        heading("4. Verbale føringer"), bold(first), prose(FISH), prose("Lærerne spiser gratis."),
        bold(second), prose(FISH), bold("Overslag"), CHANGES,
    )  # fmt: skip
    titles = [title.removeprefix("4.1 ").removeprefix("4.2 ") for title, _, _ in found]
    assert titles == ["Trygg kai", "Sunn mat"]
    assert [text for _, text, _ in found] == [f"{FISH} Lærerne spiser gratis.", FISH]


def test_a_heading_without_type_ends_where_the_next_word_had_room() -> None:
    found = points(
        replace(heading("VERBALE FORSLAG"), size=0.0, bold=False), line("1. Trygg kai"), line(QUAY, space_above=False),
        line("2. Skolene skal ha et tilbud om fisk en dag i uka for alle elever på", space_above=False),
        line("Brattholmen og i Vik.", space_above=False),
    )  # fmt: skip
    assert found[0][:2] == ("Trygg kai", QUAY)
    assert found[1][0].endswith("på Brattholmen og i Vik")


@pytest.mark.parametrize(
    ("first", "second"),
    [("4.1", "4.2"), ("4.1.", "4.2."), ("V1:", "V2:"), ("Punkt 1:", "Punkt 2:"), ("Framlegg 1.", "Framlegg 2.")],
)
def test_points_are_known_by_their_marks(first: str, second: str) -> None:
    found = points(
        heading("4. Verbalforslag"), prose(f"{first} {QUAY}"), prose(f"{second} {FISH}"), prose("For Sp: Kari Vik")
    )
    assert [title for title, _, _ in found] == [QUAY.removesuffix("."), FISH.removesuffix(".")]


def test_paragraphs_that_each_ask_for_something_are_points() -> None:
    found = points(
        heading("Verbalforslag"), prose(QUAY), prose("Rektorene bes lage en plan."), prose("Det er bra for alle."),
        prose("Skolene skal servere fisk."),
    )  # fmt: skip
    assert [title for title, _, _ in found] == [
        QUAY.removesuffix("."),
        "Rektorene bes lage en plan",
        "Skolene skal servere fisk",
    ]


def test_areas_part_the_points_of_a_verbal_section() -> None:
    found = points(
        heading("Verbalforslag"), bold("Skole"), prose(f"1. {FISH}"), prose("2. Leksene avvikles."),
        bold("Helse og omsorg"), prose(f"3. {QUAY}"),
    )  # fmt: skip
    assert [area for _, _, area in found] == ["Skole", "Skole", "Helse og omsorg"]


def test_each_numbered_verbal_heading_is_a_point() -> None:
    found = points(bold("Verbalforslag 1"), prose(QUAY), bold("Verbalforslag 2"), prose(FISH))
    assert [title for title, _, _ in found] == [QUAY.removesuffix("."), FISH.removesuffix(".")]


def test_a_heading_of_lower_rank_over_a_table_is_no_point() -> None:
    found = points(heading("Verbale føringer"), prose(f"1. {QUAY}"), bold("Overslag"), prose("Slik blir det."), CHANGES)
    assert [title for title, _, _ in found] == [QUAY.removesuffix(".")]


@pytest.mark.parametrize("text", ["4.1 Drift", "3.5 mill. kroner til kaien.", "Forslag 2 fra Sp", "V 2031: Kaien"])
def test_other_numbers_begin_no_point(text: str) -> None:
    assert not is_verbal_point(text)


@pytest.mark.parametrize("text", ["4. Verbalforslag:", "## 4 Verbalforslag", "4.2. Verbalforslag", "Verbalforslag"])
def test_a_heading_is_told_without_its_number(text: str) -> None:
    assert without_numbering(text) == "Verbalforslag"


def test_headings_in_the_type_of_the_text_are_known_by_the_space_above_them() -> None:
    found = points(
        heading("Verbale føringer"), prose("Trygg kai"), prose(FISH, above=False), prose("Sunn mat"),
        prose(FISH, above=False), prose("Gratis brygge"), prose("Gjestebrygga er åpen.", above=False),
    )  # fmt: skip
    assert [title for title, _, _ in found] == ["Trygg kai", "Sunn mat", "Gratis brygge"]


@pytest.mark.parametrize(("title", "area"), [("Sjø, vind og natur", None), ("Helse og omsorg", "Helse og omsorg")])
def test_a_motto_above_all_is_no_area(title: str, area: str | None) -> None:
    found = read_blocks(
        replace(heading(title), size=24.0), replace(heading("Budsjett 2031"), size=16.0), heading("Drift"),
        prose("Alle tall i 1000 kroner"), CHANGES, years=(2031, 2032),
    )  # fmt: skip
    assert [tiltak.area for tiltak in found.tiltak] == [area, area]


def placed(text: str, top: float, x0: float, *, above: bool = False) -> Line:
    words = tuple(
        Word(word, x0 + 40.0 * number, top, x0 + 40.0 * number + 36.0, top + 10.0, 10.0, False)
        for number, word in enumerate(text.split())
    )
    return Line(1, text, words, union(word.bbox for word in words), 10.0, False, above)


def test_sentences_of_an_indented_list_whose_marks_were_drawn_are_points() -> None:
    verbal = Line(1, "Verbalforslag", (), BBox(50.0, 80.0, 150.0, 94.0), 14.0, True, True)
    found = read_blocks(
        verbal,
        placed("Skolene serverer fisk.", 100.0, 80.0, above=True),
        placed("Kaien er åpen.", 112.0, 80.0),
        placed("Leksene avvikles på alle skoler og lærerne får bedre tid.", 124.0, 80.0),
        title="Budsjett 2031",
    )
    assert [record.title for record in found.tiltak] == [
        "Skolene serverer fisk",
        "Kaien er åpen",
        "Leksene avvikles på alle skoler og lærerne får bedre tid",
    ]


def test_whose_points_they_are_may_stand_between_the_verbal_heading_and_the_points() -> None:
    found = read_blocks(
        replace(heading("Tekstforslag til økonomiplan 2031-2034"), size=16.0),
        heading("Forslag fra Venstre"), prose(f"Tekstforslag 1: {QUAY}"), prose("Tekstforslag 2: Skolene får fisk."),
        heading("Forslag fra Høyre"), prose("Kommunedirektøren legger fram en plan."), prose("Det lages en brygge."),
        heading("Om arbeidet"), prose("Partiene har hatt god tid."),
        title="Tekstforslag til økonomiplan 2031-2034",
    )  # fmt: skip
    assert [(record.title, record.parties) for record in found.tiltak] == [
        (QUAY.removesuffix("."), ["V"]),
        ("Skolene får fisk", ["V"]),
        ("Kommunedirektøren legger fram en plan", ["H"]),
        ("Det lages en brygge", ["H"]),
    ]


def test_a_points_first_line_that_its_sentence_goes_on_from_is_no_heading() -> None:
    found = points(
        heading("Verbalforslag"), prose("Kommunedirektøren bes vurdere felles innkjøp med nabobygdene og legge fram"),
        prose("en sak.", above=False), prose("Det utarbeides en oversikt."),
    )  # fmt: skip
    assert len(found) == 2 and found[1][0] == "Det utarbeides en oversikt"
