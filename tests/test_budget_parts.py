"""Parts of a budget's document that are not all one owner's or one section's."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extract.model import Line, Table
from patterns.owners import leads_with_owner
from tests.budget_documents import line, read_blocks, table

YEARS = ("2031", "2032")
FRAMED = [("Havn", "8 000", "8 100"), ("Skole", "9 000", "9 100"), ("Sum", "17 000", "17 200")]
FRAMES = table([("Område", *YEARS)], FRAMED)
CHANGES = table([("Tiltak", *YEARS)], [("Ny brygge", "300", "200"), ("Lærlinger", "400", "400")])
VOTED = "Havnerådet vedtok budsjettet slik det går fram under, med endringene i forslaget fra Sp, KrF og V."


def heading(text: str) -> Line:
    return replace(line(text, bold=True), size=13.0)


def prose(text: str) -> Line:
    return replace(line(text), size=10.0)


def owners(*blocks: Line | Table) -> dict[str, list[str]]:
    return {tiltak.title: tiltak.parties for tiltak in read_blocks(*blocks, years=(2031, 2032)).tiltak}


@pytest.mark.parametrize(
    "owner",
    [
        prose("Forslag fra Sp, KrF og V. Alle tall i 1000 kroner. Minus er innsparing."),
        prose("Framlegg frå Sp, KrF og V. Alle tal i heile 1000 kroner."),
        heading("Endringsforslag fra Sp, KrF og V"),
    ],
)
def test_a_budget_adopted_with_changes_is_not_theirs_who_changed_it(owner: Line) -> None:
    found = owners(
        heading("Budsjett 2031"),
        prose(VOTED),
        heading("Driftsrammer"),
        prose("Alle tall i 1000 kroner"),
        FRAMES,
        heading("Endringer"),
        owner,
        heading("Drift"),
        CHANGES,
    )
    assert found["Havn"] == [] and found["Skole"] == []
    assert found["Ny brygge"] == found["Lærlinger"] == ["Sp", "KrF", "V"]


def test_changes_without_a_heading_of_their_own_are_theirs_who_are_named_above() -> None:
    found = owners(heading("Budsjett 2031"), prose(VOTED), heading("Drift"), prose("Alle tall i 1000 kroner"), CHANGES)
    assert found["Ny brygge"] == ["Sp", "KrF", "V"]


@pytest.mark.parametrize(
    "text",
    [
        "Forslag fra rådmannen. Alle tall i 1000 kroner.",
        "Vi støtter forslag fra V. Det er bra for skolen.",
        "Forslaget er godt. Det kommer fra V.",
        "Forslag fra V",
    ],
)
def test_other_sentences_lead_no_part(text: str) -> None:
    assert not leads_with_owner(text)


def test_a_table_on_the_next_page_that_names_another_section_is_another() -> None:
    first = table([("Område", "Tiltak", *YEARS)], [("Havn", "Ny brygge", "300", "200"), ("", "Sum", "300", "200")])
    second = table([("Område", "Inndekning", *YEARS)], [("Finans", "Bruk av buffer", "-300", "-200")])
    below = replace(second, pages=(2,), cells=tuple(cell._replace(page=2) for cell in second.cells))
    found = read_blocks(heading("Drift"), prose("Alle tall i 1000 kroner"), first, below, years=(2031, 2032)).tiltak
    assert [(tiltak.title, tiltak.section) for tiltak in found] == [
        ("Ny brygge", "drift"),
        ("Bruk av buffer", "inndekning"),
    ]


def sections(*blocks: Line | Table) -> dict[str, str | None]:
    return {tiltak.title: tiltak.section for tiltak in read_blocks(*blocks, years=(2031, 2032)).tiltak}


@pytest.mark.parametrize(
    ("label", "section"),
    [
        ("Sum inndekning", "inndekning"),
        ("Sum drift", "drift"),
        ("Sum investeringer", "investering"),
        ("Sum økte utgifter", None),
        ("Sum", None),
    ],
)
def test_a_sum_names_the_section_of_the_rows_above_it_where_no_heading_does(label: str, section: str | None) -> None:
    rows = [("Lærlinger", "400", "400"), ("Vikarer", "300", "100"), (label, "700", "500")]
    found = sections(heading("Budsjett 2031"), heading("2. Endringer"), table([("Tiltak", *YEARS)], rows))
    assert found == {"Lærlinger": section, "Vikarer": section}


def test_a_heading_over_a_table_is_stronger_than_its_sum() -> None:
    rows = [("Lærlinger", "400", "400"), ("Vikarer", "300", "100"), ("Sum drift", "700", "500")]
    found = sections(heading("Budsjett 2031"), heading("Inndekning"), table([("Tiltak", *YEARS)], rows))
    assert found == {"Lærlinger": "inndekning", "Vikarer": "inndekning"}


@pytest.mark.parametrize(
    ("remarks", "notes", "told"),
    [
        (("Fra august", "Saldering", "Engangsbeløp"), ["Fra august", "Saldering", "Engangsbeløp"], [None, None, None]),
        (("Drift", "Inv", "Drift"), [None, None, None], ["drift", "investering", "drift"]),
        (("Drift", "", "Inv, fra mai"), [None, None, "Inv, fra mai"], ["drift", None, None]),
    ],
)
def test_a_lone_remark_that_is_a_sections_word_stays_a_remark(
    remarks: tuple[str, str, str], notes: list[str | None], told: list[str | None]
) -> None:
    names = ("Lærlinger", "Ny kai", "Vikarer")
    rows = [(name, "400", "300", remark) for name, remark in zip(names, remarks, strict=True)]
    changes = table([("Tiltak", *YEARS, "Merknad")], rows)
    found = read_blocks(heading("Budsjett 2031"), heading("2. Endringer"), changes, years=(2031, 2032)).tiltak
    assert [tiltak.note for tiltak in found] == notes
    assert [tiltak.section for tiltak in found] == told
