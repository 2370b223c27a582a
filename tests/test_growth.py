"""Documents in which the same stands by the thousand are read in a time that grows with them, not with their square."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from extract.pipeline import convert_stored
from extract.sources import source_of

CASE = "<h2>Saksprotokoll</h2><p>Arkivsak: 24/1</p><p>Behandlet i Utvalg for hav - 12.03.2024</p><h3>Behandling:</h3>"
BUDGET = "<h1>Budsjett og økonomiplan 2025-2028</h1><h2>Endringsforslag</h2><p>Beløp i 1000 kr</p>"
ROW = "<tr><td>{}</td><td>{}</td><td>{}</td></tr>"
SUMMED = ROW.format("Ny kai", 100, 200) * 3 + ROW.format("Sum", 300, 600)
VOTE = "Forslaget fra Ap falt med 4 mot 7 stemmer. "
GRANTS = "<h1>Fordeling av skjønnsmidler 2025</h1>"


def wide(above: str, *rows: str) -> Callable[[int], str]:
    """A table of two columns and one more that stands there often."""

    def made(number: int) -> str:
        told = [row.split("|") for row in rows]
        cells = [f"<tr><td>{one}</td><td>{two}</td>{f'<td>{often}</td>' * number}</tr>" for one, two, often in told]
        return f"{above}<table>{''.join(cells)}</table>"

    return made


DOCUMENTS: dict[str, tuple[int, Callable[[int], str]]] = {
    "grant columns": (800, wide(GRANTS, "Kommune|Tildelt skjønn|Prosjekt", "Bodø|90 000|Kai", "Narvik|80 000|Bru")),
    "grants side by side": (800, wide(GRANTS, "Kommune|Andel|Tildelt skjønn", "Bodø|1|90 000", "Narvik|2|80 000")),
    "budget columns": (800, wide(BUDGET, "Tiltak|2025|Merknad", "Redusert sykefravær|-100|Drift")),
    "sums": (100, lambda number: f"{BUDGET}<table>{ROW.format('Tiltak', 2025, 2026)}{SUMMED * number}</table>"),
    "headings": (2000, lambda number: CASE + "<h3>Votering:</h3>" * number),
    "remarks": (500, lambda number: CASE + "<p>Merknad fra Ap:</p><p>Kaia er viktig.</p>" * number),
    "votes in a paragraph": (500, lambda number: f"{CASE}<p>{VOTE * number}</p>"),
    "lines without an end": (1500, lambda number: CASE + "<p>Salg av tomter i sentrum0 000</p>" * number),
}


def seconds(name: str, number: int) -> float:
    source = source_of("a.html", f"<html><body>{DOCUMENTS[name][1](number)}</body></html>".encode(), "off")
    start = time.process_time()
    convert_stored(source)
    return time.process_time() - start


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_time_grows_with_the_document(name: str) -> None:
    number, _ = DOCUMENTS[name]
    seconds(name, number)
    few = min(seconds(name, number) for _ in range(2))
    # Four times as much in less than the square of it; what each document costs does not count.
    assert seconds(name, 4 * number) < 9 * max(few, 0.02)
