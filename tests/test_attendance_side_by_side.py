"""Lists of those present and absent that stand side by side. All is invented."""

from __future__ import annotations

import pytest

from extract.model import BBox, Line, Word
from extract.readers.attendance import read_attendance

Told = list[tuple[str, str | None, str]]


def line(top: float, *cells: tuple[float, str]) -> Line:
    """A line whose cells begin where told, of eleven points."""
    words = []
    for left, written in cells:
        for text in written.split():
            words.append(Word(text, left, top, left + 5 * len(text), top + 11, 11.0, False))
            left += 5 * len(text) + 3
    text = " ".join(word.text for word in words)
    return Line(1, text, words, BBox(words[0].x0, top, words[-1].x1, top + 11), 11.0, False, False)


def told(*rows: str, right: float = 300) -> Told:
    """What is read from lines of which `|` parts the left column from the right."""
    lines = []
    for index, row in enumerate(rows):
        left, _, beside = row.partition("|")
        inset = 12 if beside.startswith("  ") else 0
        cells = [(60.0, left)] if left.strip() else []
        lines.append(line(12.0 * index, *cells, *([(right + inset, beside)] if beside.strip() else [])))
    return [(one.name, one.substitute_for, one.group) for one in read_attendance(lines).listed]


@pytest.mark.parametrize(
    ("first", "second", "third", "fourth", "group"),
    [
        ("Til stede:", "Forfall:", "Som vara møtte:", "I tillegg møtte:", "present"),
        ("Desse møtte:", "Forfall:", "Møtande varamedlemer:", "Frå administrasjonen:", "present"),
        ("Medlemer:", "Forfall:", "Varamedlemer:", "Frå administrasjonen:", "members"),
    ],
)
def test_each_list_goes_on_downwards(first: str, second: str, third: str, fourth: str, group: str) -> None:
    found = told(
        f"{first}|{second}",
        "Anna Tun (Ap), leder|Hans Li (KrF)",
        f"Berit Nor (Ap)|{third}",
        "Carl Eng (H)|Ida Brekk (KrF) for Hans Li",
        f"Dina Sol (Sp)|{fourth}",
        "Egil Ås (SV)|Kommunalsjef Jon Moe",
        "Frida Lyng (V)",
    )
    assert found == [
        *((name, None, group) for name in ("Anna Tun", "Berit Nor", "Carl Eng", "Dina Sol", "Egil Ås", "Frida Lyng")),
        ("Hans Li", None, "absent"),
        ("Ida Brekk", "Hans Li", "substitutes"),
    ]


def test_under_forfall_vara_each_absent_is_followed_by_who_came_instead() -> None:
    found = told(
        "Til stede:|Forfall/vara:",
        "Anna Tun, A (leder)|Hans Li, KRF",
        "Berit Nor, A|  vara: Ida Brekk, KRF",
        "Carl Eng, H|Lars Tei, H",
        "Dina Sol, SP|  vara: Mona Hauk, H",
        "Fra administrasjonen møtte teknisk sjef Jon Moe og",
        "konsulent Kari Vik som sekretær.",
    )
    assert found == [
        *((name, None, "present") for name in ("Anna Tun", "Berit Nor", "Carl Eng", "Dina Sol")),
        ("Hans Li", None, "absent"),
        ("Ida Brekk", "Hans Li", "substitutes"),
        ("Lars Tei", None, "absent"),
        ("Mona Hauk", "Lars Tei", "substitutes"),
    ]


def test_nothing_tells_for_which_of_several_a_substitute_came() -> None:
    [*_, last] = told("Til stede: Anna Tun", "Forfall: Hans Li (KrF), Lars Tei (H)", "|Vara: Ida Brekk (KrF)")
    assert last == ("Ida Brekk", None, "substitutes")


def test_a_list_may_begin_beside_a_person() -> None:
    found = told("Til stades:", "Anna Tun (Ap)|Forfall:", "Berit Nor (Ap)|Hans Li (KrF)", "Carl Eng (H)")
    assert found == [
        *((name, None, "present") for name in ("Anna Tun", "Berit Nor", "Carl Eng")),
        ("Hans Li", None, "absent"),
    ]


def test_a_long_name_reaches_to_the_list_beside_it() -> None:
    # The first person's words end a blank before the other list's edge.
    long = "Anna-Marie Tunheim Storvik (Ap)"
    right = 60 + 5 * len(long.replace(" ", "")) + 3 * 4 - 3
    found = told("Til stede:|Forfall:", f"{long}|Hans Li (KrF)", "Berit Nor (Ap)|Lars Tei (H)", right=right + 3)
    assert [name for name, _, _ in found] == ["Anna-Marie Tunheim Storvik", "Berit Nor", "Hans Li", "Lars Tei"]
    assert [group for _, _, group in found] == ["present", "present", "absent", "absent"]


def test_the_absent_beside_their_substitutes_stay_in_pairs() -> None:
    found = told("Forfall|Varamedlem", "Hans Li (KrF)|Ida Brekk (KrF)", "Lars Tei (H)|Mona Hauk (H)")
    assert ("Ida Brekk", "Hans Li", "substitutes") in found
    assert ("Mona Hauk", "Lars Tei", "substitutes") in found


def test_a_column_of_marks_is_no_list() -> None:
    found = told("Medlemmer|Forfall", "Anna Tun (Ap)|X", "Berit Nor (Ap)", "Carl Eng (H)|X")
    assert [(name, group) for name, _, group in found] == [
        ("Anna Tun", "absent"),
        ("Berit Nor", "members"),
        ("Carl Eng", "absent"),
    ]


def test_parties_stand_behind_each_of_two_persons_of_a_row() -> None:
    rows = [("Anna Tun (ordfører)", "SP", "Hans Li", "DNA"), ("Berit Nor", "H", "Lars Tei", "KRF")]
    lines = [line(0.0, (60.0, "TIL STEDE:"))]
    for index, row in enumerate(rows, 1):
        lines.append(line(12.0 * index, *zip((60.0, 240.0, 290.0, 420.0), row, strict=True)))
    listed = read_attendance(lines).listed
    assert [one.name for one in listed] == ["Anna Tun", "Hans Li", "Berit Nor", "Lars Tei"]
    assert [one.party for one in listed] == ["Sp", "Ap", "H", "KrF"]
    assert listed[0].role == "ordfører"


def test_two_blanks_after_a_stop_or_a_wide_gap_part_the_absent_from_who_came() -> None:
    for written in ("Forfall: Hans Li.|For ham møtte Ida Brekk.", "Forfall: Hans Li|Vara: Ida Brekk"):
        found = told("Til stede: Anna Tun, Berit Nor", written)
        assert found[2:] == [("Hans Li", None, "absent"), ("Ida Brekk", "Hans Li", "substitutes")]


def test_the_absent_and_their_substitutes_may_each_go_on_below() -> None:
    found = told("Til stede: Anna Tun, Berit Nor", "Forfall: Hans Li|Vara: Ida Brekk", "Lars Tei|Mona Hauk")
    assert [(name, group) for name, _, group in found[2:]] == [
        ("Hans Li", "absent"),
        ("Lars Tei", "absent"),
        ("Ida Brekk", "substitutes"),
        ("Mona Hauk", "substitutes"),
    ]
