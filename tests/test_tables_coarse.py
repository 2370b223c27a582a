"""Tables whose places are whole letters, as in text that stands in columns by blanks: what is one column's ends, or
begins, a few letters beside each other."""

from __future__ import annotations

from itertools import pairwise

from extract import convert_bytes
from extract.model import Line
from extract.tables.spaced import find_spaced


def table_of(text: str) -> list[list[str]]:
    """The cells of the one table in a text, row by row."""
    lines = [
        Line(1, row, (), None, 0.0, False, not above)
        for above, row in pairwise(["", *text.strip("\n").splitlines()])
        if row
    ]
    ((_, _, table),) = find_spaced(lines)
    rows = [[""] * table.column_count for _ in range(table.row_count)]
    for cell in table.cells:
        rows[cell.row][cell.column] = cell.text
    return rows


def test_a_dash_beside_its_column_is_a_cell_and_no_sign_of_a_number_far_off() -> None:
    rows = table_of(
        """
Kommune                        Fast del        Tillegg      Samarbeid
Austbygda                       450 000        120 000        75 000
Vesterdal                              -       500 000               -
Nordvik kommune                 720 000        180 000        40 000
Søråsen kommune               1 150 000               -
"""
    )
    assert rows[2] == ["Vesterdal", "-", "500 000", "-"]
    assert rows[4] == ["Søråsen kommune", "1 150 000", "-", ""]


def test_numbers_that_end_beside_their_columns_others_stand_in_it() -> None:
    rows = table_of(
        """
Tiltak                              2026         2027         2028
Flere lærere i Nordvik               2,4          4,8          4,8
Digitale læremidler                 −1,1         −1,1      −1,1
Frukt i skolen                       0,7          1,4          1,4
Lavere leieinntekter                −3,2         −5,5      −5,5
"""
    )
    assert [row[1:] for row in rows[2:4]] == [["−1,1", "−1,1", "−1,1"], ["0,7", "1,4", "1,4"]]
    assert rows[0] == ["Tiltak", "2026", "2027", "2028"]


def test_columns_of_few_numbers_near_each_other_are_two() -> None:
    rows = table_of(
        """
Forslag fra representantene        Ja   Nei
Senterlista i Nordvik               5
Felleslista for Austbygda                 3
Bygdelista for Vesterdal            2
Uavhengige i Søråsen                      1
"""
    )
    assert [row[1:] for row in rows[1:]] == [["5", ""], ["", "3"], ["2", ""], ["", "1"]]


def test_a_text_that_fills_its_column_ends_where_the_others_begin_the_next() -> None:
    rows = table_of(
        """
Kommune         Søker              Anlegg                    kostnad Søknadssum
Nordvik         Nordvik turlag     Turvei rundt vannet         1 450        500
Vesterdalen Vesterdalen            Kunstgressbane             18 900      6 300
            idrettslag
Søråsen         Grenda vel         Ballbinge                     640        320
Austbygda       Fjellklubben       Lysløype med varmestue      2 100        700
"""
    )
    assert rows[0] == ["Kommune", "Søker", "Anlegg", "kostnad", "Søknadssum"]
    assert rows[2] == ["Vesterdalen", "Vesterdalen\nidrettslag", "Kunstgressbane", "18 900", "6 300"]


def test_lines_that_begin_with_a_label_of_their_own_are_rows_though_their_amounts_stand_apart() -> None:
    rows = table_of(
        """
Tiltak                         2026        2027        2028
Bruk av fondet               -1 070
Auka utbyte frå hamna                      -100        -100

Sum inndekning               -1 070        -100        -100

Netto for kommunen                0      -1 410      -1 910
"""
    )
    assert rows[1:3] == [["Bruk av fondet", "-1 070", "", ""], ["Auka utbyte frå hamna", "", "-100", "-100"]]


def test_a_remark_right_behind_an_amount_beside_its_column_is_a_cell() -> None:
    rows = table_of(
        """
Søkjar                     Søknadssum    Innvilga Merknad
Nordvik skyttarlag             85 000      30 000 Har òg fått
Vesterdal hestelag             60 000            0 Gjeld investering
Søråsen songlag                18 000       9 000
Austbygda turn                 31 000      15 500
Nordvik båtlag                 14 000      14 000
Austbygda barnehage            46 000      20 000 Må nyttast no
"""
    )
    assert rows[2] == ["Vesterdal hestelag", "60 000", "0", "Gjeld investering"]


def test_a_legal_form_alone_ends_the_name_above_it() -> None:
    rows = table_of(
        """
Mottaker              Prosjekt                      Kostnad     Tilsagn
Tiltak i distriktene
Vesterdal Utvikling   Kurs for unge                 400 000     100 000
AS
Sigdal kommune        Mobilisering i sentrum        860 000     430 000
Søråsen Servering     Hentepunkt for mat            185 000      90 000
SA
"""
    )
    assert [row[0] for row in rows] == [
        "Mottaker",
        "Tiltak i distriktene",
        "Vesterdal Utvikling\nAS",
        "Sigdal kommune",
        "Søråsen Servering\nSA",
    ]


def test_a_label_whose_amounts_stand_alone_between_its_lines_is_whole() -> None:
    rows = table_of(
        """
Beløp i 1000                             Ferdig år Kostnadsramme      2026      2027
Ny barneskule i Nordvik                      2028        312 000    12 500    88 000
Omsorgsbustader i Vesterdal, 16
                                             2027         74 300     3 300    41 000
einingar
Digitale vassmålarar                      Løpande                    1 500     1 500
Rassikring i Søråsen                         2026          9 900     4 950     4 950
"""
    )
    assert rows[0][1:3] == ["Ferdig år", "Kostnadsramme"]
    assert rows[2] == ["Omsorgsbustader i Vesterdal, 16\neiningar", "2027", "74 300", "3 300", "41 000"]


def test_numbers_pushed_together_stand_in_their_columns_where_there_is_one_for_each() -> None:
    rows = table_of(
        """
Tiltak                                  2026           2027          2028         2029
Lærerårsverk beholdes                720 000        720 000       720 000      720 000
Kutt i kjøp av plasser              -450 000       -900 000      -900 000     -900 000
Færre korttidsplasser            -1 150 000 -1 150 000 -1 150 000 -1 150 000
Drift av kulturhuset                 185 000        185 000       185 000      185 000
"""
    )
    assert rows[3] == ["Færre korttidsplasser", *["-1 150 000"] * 4]
    assert rows[0] == ["Tiltak", "2026", "2027", "2028", "2029"]


def test_lines_below_a_text_that_begins_beside_its_column_are_its_own() -> None:
    rows = table_of(
        """
Søkjar                 Føremål                     Søknadssum Innvilga
Nordvik idrettslag     Ridebane, dren og grus          60 000   25 000
Nordvik spelemannslag Kurs i springar for             24 000   24 000
                      ungdom mellom 13 og 19
                      år
Vesterdal turn         Treningssamling                 18 000    9 000
Songlaget Fjelljom     Konsert i Dale                  15 000   10 000
"""
    )
    assert rows[2] == [
        "Nordvik spelemannslag",
        "Kurs i springar for\nungdom mellom 13 og 19\når",
        "24 000",
        "24 000",
    ]
    assert rows[0][2:] == ["Søknadssum", "Innvilga"]


def test_words_beside_a_label_go_on_what_its_row_is_about() -> None:
    rows = table_of(
        """
Kommune         Prosjekt                              Tildelt
Nordvik         Innovasjonslab (400)                      750
                Norskkurs for sesongarbeidere (350)
Vesterdal       Klimaregnskap (180)                       180
Søråsen         Boteknisk rådgiver (510)                  600
                Sommerjobb i skjærgården (90)
Sum                                                     1 530
"""
    )
    assert rows[1:4] == [
        ["Nordvik", "Innovasjonslab (400)\nNorskkurs for sesongarbeidere (350)", "750"],
        ["Vesterdal", "Klimaregnskap (180)", "180"],
        ["Søråsen", "Boteknisk rådgiver (510)\nSommerjobb i skjærgården (90)", "600"],
    ]


def test_a_label_beside_its_column_is_parted_from_the_one_before() -> None:
    rows = table_of(
        """
Kommune Søker                Anlegg                    Kostnad     Tildelt
Nordvik        Nordvik IL    Turvei rundt vannet         1 450         500
Elvedal        Elvetun vel   Kunstgressbane             18 900       6 300
Søråsen        Grenda vel    Ballbinge                     640         320
Austbygd       Fjellklubben  Lysløype med varmestue      2 100         700
"""
    )
    assert rows[0] == ["Kommune", "Søker", "Anlegg", "Kostnad", "Tildelt"]


def test_numbers_of_columns_beside_other_labels_are_none_of_theirs() -> None:
    rows = table_of(
        """
                      Ressurs\u00adkrevende          Klima og              SUM
                            tjenester             miljø          tildelt
nr.    Kommune              1                   2                  3
4601   Nordvik                   820 000             190 000   1 010 000
4602   Vesterdal                 650 000                   -     650 000
4603   Søråsen                 1 190 000              70 000   1 260 000
"""
    )
    assert rows[0] == ["nr.", "Kommune", "Ressurskrevende\ntjenester", "Klima og\nmiljø", "SUM\ntildelt"]
    assert rows[1] == ["", "", "1", "2", "3"]


def test_the_last_rows_of_a_table_at_the_top_of_a_page_are_read() -> None:
    text = """Endringer i ordinært skjønn 2021

Beløp i 1000 kroner.

Kommune      Vedtak 2020   Endring   Fordelt 2021
Halden             2 400      -300          2 100
Hvaler             1 150      +250          1 400
Aremark              900         0            900
\fGol    650    +400          1 050
Sum   5 100   +350          5 450
"""
    found = convert_bytes("skjonn.txt", text.encode())
    assert [grant.recipient.name for grant in found.grants] == ["Halden", "Hvaler", "Aremark", "Gol"]
    assert [amount.nok for amount in found.grants[-1].amounts] == [650_000, 400_000, 1_050_000]
    assert found.checks and all(check.ok for check in found.checks)
