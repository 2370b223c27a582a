"""Areas that tables stand below: their numbers, the sums that name them, and that an area is no frame."""

from __future__ import annotations

from tests.budget_documents import line, read_blocks, table

YEARS = ["Tiltak", "2026", "2027"]
LONG = "Talet på elevar går ned i heile planperioden, og det er sett av midlar til å møte dette."


def test_measures_told_by_their_area_are_no_frames() -> None:
    reading = read_blocks(
        line("Budsjettregulering 2026. Beløp i 1000 kr"),
        table(
            [["Rammeområde", "Tiltak", "Regulering 2026"]], [["Oppvekst", "Leirskole", "90"], ["Helse", "Vakt", "-40"]]
        ),
        years=(2026,),
    )
    assert [(record.area, record.title, record.section) for record in reading.tiltak] == [
        ("Oppvekst", "Leirskole", None),
        ("Helse", "Vakt", None),
    ]


def test_a_numbered_heading_with_text_below_it_is_its_tables_area_up_to_the_next() -> None:
    reading = read_blocks(
        line("Tiltak i driftsbudsjettet fordelte på rammeområde", bold=True, size=13),
        line("Alle tal i heile 1000 kroner", size=10),
        line("2 Skule og barnehage", bold=True, size=11),
        line(LONG, size=10),
        table([YEARS], [["Skyss", "175", "180"], ["Leirskule", "90", "90"]]),
        line("3 Ymse føremål", bold=True, size=11),
        line(LONG, size=10),
        table([YEARS], [["Møte", "20", "30"], ["Reiser", "10", "10"]]),
        line("4 Bustad og tomter", bold=True, size=11),
        line(LONG, size=10),
        table([YEARS], [["Husleige", "-20", "-30"], ["Tomter", "10", "10"], ["Sum Bustad og tomter", "-10", "-20"]]),
        years=(2026, 2027),
    )
    assert [record.area for record in reading.tiltak] == [
        *["Skule og barnehage"] * 2, None, None, *["Bustad og tomter"] * 2
    ]  # fmt: skip
    assert {record.section for record in reading.tiltak} == {"drift"}


def test_numbers_of_services_are_no_areas() -> None:
    head = [["Ansvar", "Tjeneste", "Beskrivelse", "Endring 2026"]]
    rows = [["1100 Stab", "1200", "Innleie", "350"], ["2100 Skole", "2020", "Flere elever", "800"]]
    reading = read_blocks(line("Budsjettregulering 2026. Beløp i 1000 kr"), table(head, rows), years=(2026,))
    assert [(record.area, record.title, record.note) for record in reading.tiltak] == [
        (None, "Innleie", "1100 Stab"),
        (None, "Flere elever", "2100 Skole"),
    ]


def test_a_heading_of_an_areas_rank_ends_it() -> None:
    area = line("Miljø", bold=True, size=14)
    items = [line("Ny sti: 300 000 kr", size=10), line("Ny bru: 400 000 kr", size=10)]
    other = line("Dette sparer vi på", bold=True, size=14)
    title = line("Alternativt budsjett 2031 fra Venstre", bold=True, size=18)
    reading = read_blocks(title, area, *items, other, *items, years=(2031,), title=title.text)
    assert [record.area for record in reading.tiltak] == ["Miljø", "Miljø", None, None]
    rows = table([YEARS], [["Skyss", "175", "180"]])
    told = read_blocks(line("Tall i 1000 kroner"), area, line(LONG, size=10), other, rows, years=(2026, 2027))
    assert [record.area for record in told.tiltak] == [None]
