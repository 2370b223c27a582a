"""Words that a scanner's program laid under the picture of a page, narrower than they are printed."""

from __future__ import annotations

from dataclasses import replace

from extract.model import Page, Word
from tests.test_tables import page, tables, texts

TEXT = (
    "Hele planen for havna og de gamle bryggene blir sendt ut på høring nå.",
    "Tor Vik (Sp) fremmet dette forslaget til planen for havna:",
    "Alle brygger skal bli stående slik de er i dag.",
    "Votering:",
    "Forslaget fra Tor Vik falt med 7 mot 18 stemmer.",
    "Forslaget fra Eva Lie falt med 2 mot 23 stemmer.",
    "Forslaget fra Ola Moe falt med 9 mot 16 stemmer.",
)


def width(text: str) -> float:
    """Letters are about a third of the size wide."""
    return (3.0 + 0.3 * (len(text) % 3)) * len(text)


def narrow(lines: list[list[tuple[str, float]]], step: float) -> Page:
    """Words that begin where they do."""
    made = [
        [Word(text, x, 92 + step * row, x + width(text), 102 + step * row, 10.0, False, 100 + step * row)]
        for row, line in enumerate(lines)
        for text, x in line
    ]
    return replace(page(made), text_layer="ocr")


def test_lines_of_text_are_no_table() -> None:
    lines: list[list[tuple[str, float]]] = []
    for text in TEXT:
        x = 60.0
        line: list[tuple[str, float]] = []
        for index, word in enumerate(text.split()):
            line.append((word, x))
            x += width(word) + 5.6 + 7 * index % 4
        lines.append(line)
    assert tables(narrow(lines, 30)) == ()


def test_columns_further_apart_are() -> None:
    rows = [("Kai", "400", "200"), ("Molo", "300", "100"), ("Naust", "50", "20"), ("Sum", "750", "320")]
    lines = [
        [(label, 60.0), (first, 200 - width(first)), (second, 260 - width(second))] for label, first, second in rows
    ]
    text = [("Slik", 60.0), ("ble", 80.0), ("det", 96.7), ("gjort", 113.4), ("i", 136.7), ("år", 146.8)]
    (table,) = tables(narrow([*lines, *[text] * 4], 14))
    assert texts(table) == [list(row) for row in rows]
