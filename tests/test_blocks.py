"""Layout: reading order, columns, running lines, tables that go on over pages."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from extract.layout.blocks import find_layout
from extract.model import Layout, Line, Page, Table, Word

_SIZE = 10.0


def words(text: str, x: float, baseline: float, size: float = _SIZE) -> list[Word]:
    result: list[Word] = []
    for part in text.split():
        end = x + len(part) * size / 2
        result.append(Word(part, x, baseline - 0.8 * size, end, baseline + 0.2 * size, size, False, baseline))
        x = end + size / 4
    return result


def page(number: int, lines: Sequence[Sequence[Word]]) -> Page:
    placed = tuple(word for line in lines for word in line)
    return Page(number, 595, 842, placed, (), (), (), "pdfium", "native")


def plain(number: int, text: str) -> Page:
    return Page(number, 0, 0, (), (), (), tuple(text.split("\n")), "plain", "native")


def lines(layout: Layout) -> list[str]:
    return [block.text for block in layout.blocks if isinstance(block, Line)]


LEFT = [
    "Bygda har hatt færre folk",
    "for hvert år som gikk, og",
    "mange hus står tomme nå.",
    "Vi vil snu dette sammen.",
    "Det krever tid og penger.",
]
RIGHT = [
    "Kommunen skal kartlegge",
    "tomtene som kan bygges ut",
    "og snakke med eierne om",
    "hva de kan tenke seg til",
    "å gjøre med gårdene sine.",
]


def test_columns_of_prose_are_read_one_after_the_other() -> None:
    made = [words("Program for levende bygder og tettsteder i hele kommunen vår fram mot året", 60, 80)]
    made += [
        words(a, 60, 110 + 14 * i) + words(b, 320, 110 + 14 * i)
        for i, (a, b) in enumerate(zip(LEFT, RIGHT, strict=True))
    ]
    read = lines(find_layout((page(1, made),)))
    assert read[1:] == [*LEFT, *RIGHT]


def test_labels_with_values_beside_them_stay_on_their_lines() -> None:
    made = [
        words(f"Felt {i}:", 60, 100 + 14 * i) + words("Formannskapet i kommunen", 320, 100 + 14 * i) for i in range(6)
    ]
    assert lines(find_layout((page(1, made),)))[0] == "Felt 0: Formannskapet i kommunen"


def test_numbers_beside_labels_stay_on_their_lines() -> None:
    made = [
        words(f"Gratis buss for ungdom {i}", 60, 100 + 14 * i) + words("0,4 0,4 0,4 0,4", 320, 100 + 14 * i)
        for i in range(6)
    ]
    assert lines(find_layout((page(1, made),)))[0] == "Gratis buss for ungdom 0 0,4 0,4 0,4 0,4"


def body(start: int) -> list[list[Word]]:
    return [words(f"Avsnitt {chr(97 + (start * 7 + i) % 26)} handler om saken", 60, 150 + 14 * i) for i in range(6)]


def test_running_headers_and_page_numbers_are_taken_out_and_kept() -> None:
    made = tuple(
        page(n, [words(f"Nes kommune {10 + n}.03.2024", 60, 40), *body(n), words(f"Side {n} av 3", 280, 810)])
        for n in (1, 2, 3)
    )
    layout = find_layout(made)
    assert len(lines(layout)) == 18
    assert [(line.kind, line.line.page) for line in layout.running] == [
        ("header", 1), ("page_number", 1), ("header", 2), ("page_number", 2), ("header", 3), ("page_number", 3)
    ]  # fmt: skip


@pytest.mark.parametrize(("top", "stays"), [("Votering", True), ("Røysting", True), ("Havnerådet", False)])
def test_a_heading_with_which_two_pages_begin_is_text(top: str, stays: bool) -> None:
    pages = (page(1, body(1)), *(page(number, [words(top, 60, 50), *body(20 * number)]) for number in (2, 3)))
    assert (top in lines(find_layout(pages))) is stays


def test_lone_numbers_that_do_not_count_the_pages_stay() -> None:
    made = tuple(page(n, [*body(n), words(str(40 - 7 * n), 280, 810)]) for n in (1, 2))
    assert lines(find_layout(made))[-1] == "26"


@pytest.mark.parametrize("top", ["Søknad nr. {}", "Det bevilges kr {}00 000 til formålet.", "§ {}"])
@pytest.mark.parametrize("numbers", [(2, 5), (8, 2, 5), (3, 1, 9, 4, 6)])
def test_lines_at_pages_tops_that_differ_in_a_number_which_counts_no_pages_are_text(
    top: str, numbers: tuple[int, ...]
) -> None:
    made = tuple(page(n, [words(top.format(told), 60, 50), *body(20 * n)]) for n, told in enumerate(numbers, 1))
    layout = find_layout(made)
    assert not layout.running
    assert [text for text in lines(layout) if not text.startswith("Avsnitt")] == [top.format(n) for n in numbers]


def test_a_head_with_numbers_counted_anew_in_each_chapter_runs() -> None:
    counted = ("1-1", "1-2", "1-3", "2-1", "2-2", "2-3")
    made = tuple(page(n, [words(f"Budsjett {told}", 60, 40), *body(n)]) for n, told in enumerate(counted, 1))
    assert len(find_layout(made).running) == 6


def test_titles_of_short_documents_in_one_file_stay() -> None:
    made = tuple(
        plain(n, f"Saksprotokoll\nUtvalg: Formannskapet\nSak: {n}/24\n\nAvsnitt {chr(96 + n)}") for n in range(1, 8)
    )
    text = lines(find_layout(made))
    assert text.count("Utvalg: Formannskapet") == 7


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        ("LILLEVIK KOMMUNE     Møtebok", "          - {0} -"),
        ("LILLEVIK KOMMUNE     Møtebok 12.02.2014", "Formannskapet 12.02.2014         {0} av 3"),
        ("LILLEVIK KOMMUNE     Side {0}", "Bruer og veier"),
    ],
)
def test_what_repeats_in_a_plain_text_whose_pages_are_counted_is_no_text(head: str, foot: str) -> None:
    made = tuple(
        plain(n, f"{head}\n\nDel {'ABC'[n - 1]}\nVedtak\n1. Brua males.\n\n{foot}".format(n)) for n in (1, 2, 3)
    )
    told = [text for n in "ABC" for text in (f"Del {n}", "Vedtak", "1. Brua males.")]
    assert lines(find_layout(made)) == told


@pytest.mark.parametrize("pages", [2, 3])
def test_what_repeats_in_a_plain_text_of_few_pages_without_numbers_is_text(pages: int) -> None:
    made = tuple(plain(n, f"LILLEVIK KOMMUNE\nMøtebok\n\nDel {'ABC'[n - 1]}") for n in range(1, pages + 1))
    assert lines(find_layout(made)).count("Møtebok") == pages


def test_page_numbers_between_blank_lines_of_a_plain_text_are_taken_out() -> None:
    layout = find_layout((plain(1, "Drift 5 10\n\n6\n\n\nSum 5 10\n\nTekst\n\n9\n\n\nSlutt"),))
    assert lines(layout) == ["Drift 5 10", "Sum 5 10", "Tekst", "Slutt"]
    assert [line.line.text for line in layout.running] == ["6", "9"]


def test_lines_in_a_table_are_not_repeated_and_tables_stand_in_order() -> None:
    layout = find_layout((plain(1, "Tildelinger\n\nKommune\tKroner\nBodø\t1 000\nSum\t1 000\n\nTekst etter"),))
    assert [type(block) for block in layout.blocks] == [Line, Table, Line]


def amounts(top: float, labels: str) -> list[list[Word]]:
    """Rows of a table over two years, one for each label."""
    return [
        words(f"Tiltak {label}", 60, top + 16 * i)
        + words(f"{i + 2} 500", 300, top + 16 * i)
        + words(f"{i + 3} 500", 400, top + 16 * i)
        for i, label in enumerate(labels)
    ]


def test_a_table_over_a_page_break_is_one_table() -> None:
    head = [words("Navn", 60, 700) + words("2025", 300, 700) + words("2026", 400, 700)]
    layout = find_layout(
        (
            page(1, [*body(1), *head, *amounts(716, "abcd"), words("1", 290, 815)]),
            page(
                2,
                [
                    words("Navn", 60, 60) + words("2025", 300, 60) + words("2026", 400, 60),
                    *amounts(76, "efg"),
                    words("2", 290, 815),
                ],
            ),
        )
    )
    (table,) = [block for block in layout.blocks if isinstance(block, Table)]
    assert (table.pages, table.row_count, table.header_rows) == ((1, 2), 8, 1)
    assert [line.kind for line in layout.running] == ["page_number", "page_number"]


def test_columns_made_by_blanks_are_a_table_and_flattened_rows_are_not() -> None:
    text = """Tilskudd 2030

Knr   Kommune           Ordinært    Prosjekt
--------------------------------------------
1804  Bodø                 1 200         300
1811  Bindal                 900
1833  Rana                                75

Sum                        2 100         375

Tiltak 100 200
Annet 150 250
Sum 250 450"""
    blocks = find_layout((plain(1, text),)).blocks
    (table,) = [block for block in blocks if isinstance(block, Table)]
    assert (table.method, table.header_rows, table.row_count, table.column_count) == ("aligned", 1, 5, 4)
    grid = [[cell.text if cell else "" for cell in row] for row in table.rows()]
    assert grid[2] == ["1811", "Bindal", "900", ""] and grid[3] == ["1833", "Rana", "", "75"]
    assert [block.text for block in blocks if isinstance(block, Line)][-3:] == [
        "Tiltak 100 200",
        "Annet 150 250",
        "Sum 250 450",
    ]


def test_a_footnote_between_two_halves_of_a_table_stands_below_the_whole() -> None:
    head = words("Navn", 60, 600) + words("2025", 300, 600) + words("2026", 400, 600)
    again = words("Navn", 60, 76) + words("2025", 300, 76) + words("2026", 400, 76)
    pages = (
        page(1, [*body(1), head, *amounts(616, "abcd"), words("* Gjelder halve året", 60, 760)]),
        page(2, [words("Tiltak (forts.)", 60, 40), again, *amounts(92, "efg")]),
    )
    blocks = find_layout(pages).blocks
    (table,) = [block for block in blocks if isinstance(block, Table)]
    assert (table.pages, table.row_count) == ((1, 2), 8)
    assert isinstance(blocks[-1], Line) and blocks[-1].text == "* Gjelder halve året"


CHAPTERS = ["Kapittel Drift"] * 3 + ["Kapittel Bygg"] * 4 + ["Kapittel Gebyr"] * 5


def headed(number: int, *head: list[Word]) -> Page:
    return page(number, [[word for part in head for word in part], *body(7 * number)])


def test_a_running_head_whose_chapter_changes_is_taken_out_whole() -> None:
    sides = [
        (words(chapter, 60, 40), words("Lillevik kommune", 420, 40))
        if number % 2
        else (words("Økonomiplan 2025–2028", 60, 40), words(chapter, 420, 40))
        for number, chapter in enumerate(CHAPTERS, 1)
    ]
    layout = find_layout(tuple(headed(number, *side) for number, side in enumerate(sides, 1)))
    assert len(layout.running) == len(CHAPTERS) == sum(line.kind == "header" for line in layout.running)
    alone = find_layout(tuple(headed(number, words(chapter, 60, 40)) for number, chapter in enumerate(CHAPTERS, 1)))
    assert [line.line.text for line in alone.running] == CHAPTERS


def test_the_heads_of_cases_that_each_begin_a_page_are_text() -> None:
    made = tuple(
        page(
            number,
            [
                words(f"Arkivsak 20/{1100 + number}", 60, 40) + words("Formannskapet i Lillevik", 320, 40),
                words("Saksbehandler Kari Nes", 60, 54) + words(f"Møte {number}", 420, 54),
                *body(7 * number),
            ],
        )
        for number in range(1, 7)
    )
    assert not find_layout(made).running


@pytest.mark.parametrize("stands", ["running", "own"])
def test_a_cases_number_alone_over_the_heads_of_the_cases_runs(stands: str) -> None:
    """Each page begins with the number of the case that it begins in; a case's own head has it once."""
    begun = {1: "0031/94", 2: "0032/94", 3: "0033/94", 4: "0034/94"}

    def rows(number: int) -> list[list[Word]]:
        first = words(f"{begun[number]} Utvalg for havn 14.04.94", 60, 110)
        following = words(f"{begun.get(number + 1)} Utvalg for havn 14.04.94", 60, 500)
        if stands == "own":
            return [words("Utvalg for havn 14.04.94", 60, 110)]
        return [first] if number == 1 else [following] if number == 2 else [] if number == 3 else [first]

    made = [page(number, [words(f"Sak {begun[number]}", 420, 40), *rows(number), *body(number)]) for number in begun]
    made[1] = page(2, [words("Sak 0032/94", 420, 40), words("0032/94 Utvalg for havn 14.04.94", 60, 110), *rows(2)])
    assert len(find_layout(tuple(made)).running) == (4 if stands == "running" else 0)


PROSE = "kaia skal fornyes og få et dekke som tåler salt og"


@pytest.mark.parametrize("step", [1, 5])
def test_numbers_that_count_the_lines_of_short_minutes_pass_over_its_tables(step: int) -> None:
    made: list[list[Word]] = []
    told: list[str] = []
    count = 0
    for index in range(34):
        is_row, is_heading = index in (6, 7, 8), index % 8 == 3
        count += not is_row
        has_count = not is_row and count % step == 0
        counted = words(str(count), 45 - 5 * len(str(count)), 100 + 14 * index) if has_count else []
        text = f"Sak {chr(97 + index % 26)} om kaia"
        size = 14.0 if is_heading else 10.0
        made.append(counted + [word._replace(size=size) for word in words(text, 60, 100 + 14 * index)])
        told.append(text)
    layout = find_layout((page(1, made),))
    assert lines(layout) == told
    assert len(layout.running) == 31 // step


def test_the_numbers_of_a_tables_rows_are_its_own() -> None:
    made = [
        words(str(row + 1), 45, 100 + 14 * row) + words(f"Tiltak {chr(97 + row)}", 70, 100 + 14 * row)
        for row in range(14)
    ]
    assert not find_layout((page(1, made),)).running


@pytest.mark.parametrize(("step", "first"), [(1, 1), (5, 5), (5, 40), (10, 10)])
def test_numbers_that_count_the_lines_are_no_text(step: int, first: int) -> None:
    made = []
    for index in range(30):
        number = index + 1 - step + first
        counted = words(str(number), 45 - 5 * len(str(number)), 100 + 14 * index) if (index + 1) % step == 0 else []
        made.append(counted + words(f"{PROSE} {chr(97 + index % 26)}", 60, 100 + 14 * index))
    layout = find_layout((page(1, made),))
    assert lines(layout) == [f"{PROSE} {chr(97 + index % 26)}" for index in range(30)]
    assert {line.kind for line in layout.running} == {"line_number"}
    assert len(layout.running) == 30 // step


def test_numbers_of_points_and_rows_are_text() -> None:
    names = [words(f"{number} Bygda", 60, 100 + 14 * number) for number in range(1, 15)]
    assert lines(find_layout((page(1, names),)))[0] == "1 Bygda"
    points = [
        words(str(number), 60, 100 + 14 * number) + words(f"I bygd {number} " + PROSE, 85, 100 + 14 * number)
        for number in range(1, 15)
    ]
    assert lines(find_layout((page(1, points),)))[0] == f"1 I bygd 1 {PROSE}"
    # Every point goes on over a second line.
    broken = [
        line
        for number in range(1, 13)
        for line in (
            words(str(number), 60, 100 + 28 * number) + words(PROSE, 85, 100 + 28 * number),
            words(PROSE, 85, 114 + 28 * number),
        )
    ]
    assert lines(find_layout((page(1, broken),)))[0] == f"1 {PROSE}"


def test_rows_of_a_text_are_no_running_lines_and_a_foot_whose_number_grows_is() -> None:
    rows = [f"Sti nummer {row} {row * 10} {row * 20}" for row in range(1, 6)]
    assert len(lines(find_layout([plain(1, "\n".join(["Tiltak", *rows]))]))) == 6
    text = "Del med ord\nTiltak\nPark {0} {0}\nSum {1} {0}\nVika budsjett {2}"
    texts = lines(find_layout([plain(n, text.format(n * 7, n + 10, n + 4)) for n in range(1, 7)]))
    assert [text for text in texts if text.startswith("Sum")] == [f"Sum {n + 10} {n * 7}" for n in range(1, 7)]
    assert not any(text.startswith("Vika") for text in texts)


def test_numbers_beside_two_columns_and_short_lines_are_no_text() -> None:
    made = []
    for index in range(16):
        at = 100 + 14 * index
        left, right = ("Vedtak", "Havn") if index == 3 else ("Kaia skal få dekke som tåler", "og bruk av tunge biler")
        if index % 3:
            left, right = left.lower(), right.lower()
        made.append(
            words(str(index + 1), 45 - 5 * len(str(index + 1)), at)
            + words(left, 60, at)
            + words(str(index + 17), 310 - 10, at)
            + words(right, 325, at)
        )
    layout = find_layout((page(1, made),))
    assert not any(letter.isdigit() for line in lines(layout) for letter in line)
    assert len(layout.running) == 32


def counted_by_five(number: int, first: int, count: int) -> Page:
    """Every fifth line is counted, points and blank lines with the others."""
    made = []
    for index in range(count):
        at, counted = 100 + 14 * index, first + index
        number_of = words(str(counted), 40 - 5 * len(str(counted)), at) if counted % 5 == 0 else []
        text = "Møtedato: 14.05.2024" if index == 2 else f"{'1.' if index % 4 == 0 else ''} {PROSE}".strip()
        text += " " + chr(96 + counted % 26)
        made.append(number_of + words(text, 80 if text[0] == "1" else 60, at) * (index % 7 != 3))
    return page(number, made)


def test_every_fifth_line_is_counted_over_pages_and_fields() -> None:
    layout = find_layout((counted_by_five(1, 1, 33), counted_by_five(2, 34, 4)))
    assert [line.line.text for line in layout.running] == ["5", "10", "15", "20", "25", "30", "35"]
    assert not any(text.split(" ")[0].isdecimal() for text in lines(layout))


def test_codes_of_rows_that_count_by_ten_are_text() -> None:
    rows = ("Politisk ledelse", "Oppvekst", "Helse", "Kultur", "Samfunn", "Kirke", "Felles")
    made = [words(f"{10 * index} {name}", 60, 86 + 14 * index) for index, name in enumerate(rows, 1)]
    assert lines(find_layout((page(1, made),)))[0] == "10 Politisk ledelse"


@pytest.mark.parametrize(
    ("top", "size", "stays"),
    [
        ("KST 17.12.98 Blad 2", 10.0, False),
        ("KST 17.12.98 Blad 3", 10.0, True),
        ("Lillevik kommunestyre 17.12.1998", 7.0, False),
        ("Lillevik kommunestyre 17.12.1998", 10.0, True),
    ],
)
def test_a_line_atop_one_page_alone_that_tells_the_page_or_in_small_type_the_meeting(
    top: str, size: float, stays: bool
) -> None:
    def text(first: int) -> list[list[Word]]:
        return [words(told, 60, 120 + 14 * n) for n, told in enumerate((LEFT * 3)[first : first + 10])]

    layout = find_layout((page(1, text(0)), page(2, [words(top, 60, 50, size), *text(3)])))
    assert (top in lines(layout)) is stays


def test_the_head_of_sheets_on_their_side_and_a_number_in_type_of_one_width_run() -> None:
    heads = ("Lillevik kommune Bystyrekontoret", "LILLEVIK AVFALL IKS Org.nr. 912 345 678")
    wide = words(heads[0], 60, 100)
    # A blank of this type is as wide as its letters: 0.6 of the size.
    spaced = [word._replace(x0=60 + 60 * n, x1=60 + 60 * n + 54) for n, word in enumerate(words(heads[1], 60, 50))]
    for top, width, height in ((wide, 842, 595), (spaced, 595, 842)):
        texts = [tuple(top + words(text, 60, 150)) for text in LEFT[:3]]
        made = [Page(n, width, height, text, (), (), (), "pdfium", "native") for n, text in enumerate(texts, 1)]
        assert len(find_layout(made).running) == 3


def test_what_one_page_recommends_and_the_next_decides_at_the_same_height_is_text() -> None:
    points = ("1. Skolen legges ned fra høsten", "2. Elevene flyttes til Ringvoll.")
    made = [
        page(n, [*(words(text, 60, 60 + 15 * m) for m, text in enumerate(points)), words(LEFT[n], 60, 100)])
        for n in (1, 2)
    ]
    assert lines(find_layout(made)).count(points[0]) == 2
    assert lines(find_layout(made)).count(points[1]) == 2


@pytest.mark.parametrize(("ends", "blank"), [("Kari Nes (Sp) satte fram", False), ("Saken ble drøftet.", True)])
def test_no_blank_line_stands_within_a_sentence_over_a_page_break(ends: str, blank: bool) -> None:
    layout = find_layout((page(1, [words(ends, 60, 780)]), page(2, [words("slikt forslag til vedtak", 60, 60)])))
    assert [block.space_above for block in layout.blocks if isinstance(block, Line)][1:] == [blank]
