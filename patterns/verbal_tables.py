"""Tables of verbal points: the column that holds them, and those that tell whose they are and what they concern."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from patterns.budget.cells import is_money_form
from patterns.budget.points import is_request
from patterns.parties import is_party, parse_party_list
from patterns.pattern import Pattern

_POINT = Pattern(
    name="heading of a column of verbal points",
    expression=r"""\A \s*
        (?: verbal \p{L}* | (?: oversendelses | oversendings ) (?: forslag | framlegg ) (?:et|ene|a)?
        | tekst (?: forslag | punkt | vedtak | framlegg ) \p{L}* )
        (?: \s+ (?: til | fra | frå ) \s .{1,60} )? \s* :? \s* \Z""",
    examples=("Verbalforslag", "Verbalpunkter", "Oversendelsesforslag", "Verbalforslag fra Venstre", "Tekstframlegg"),
    counter_examples=("Tiltak", "Verbal og tall", "Tekst", "Forslag"),
)
_TEXT = Pattern(
    name="heading of a column of texts",
    expression=r"""\A \s* (?: tekst (?:en)? | ordlyd (?:en)? | forslag (?:et|stekst)? | framlegg (?:et)? | punkt (?:et)?
        | oppdrag (?:et)? | bestilling (?:en)? | vedtak (?:et|spunkt)? ) \s* :? \s* \Z""",
    examples=("Tekst", "Forslag", "Ordlyd", "Vedtakspunkt"),
    counter_examples=("Tiltak", "Forslag 2027", "Tekstforslag"),
)
_NUMBER = Pattern(
    name="heading of a column of numbers of points",
    expression=r"\A \s* (?: (?: lø | løpe )? (?: nr | nummer )\.? | punkt (?: \s? nr\.? )? | pkt\.? | id | \# ) \s* \Z",
    examples=("Nr", "Nr.", "Pkt.", "#"),
    counter_examples=("2027", "Punktet", "Navn"),
)
_PARTY = Pattern(
    name="heading of a column of parties",
    expression=r"""\A \s* (?: parti (?:er|a)? | forslags (?: stiller | stillar ) (?:e|ar)?
        | (?: fremmet | fremma | fremja | foreslått | føreslått ) (?: \s av )? | fra | frå | av ) \s* :? \s* \Z""",
    examples=("Parti", "Forslagsstiller", "Fremmet av", "Frå"),
    counter_examples=("Partistøtte", "Av dette"),
)
_AREA = Pattern(
    name="heading of a column of areas",
    expression=r"""\A \s* (?: (?: tjeneste | teneste | virksomhets | ramme )? område | sektor | etat | teneste
        | tjeneste ) \s* \Z""",
    examples=("Område", "Sektor", "Tenesteområde"),
    counter_examples=("Områdeplan", "Tiltak"),
)
_RESULT = Pattern(
    name="heading of a column of what became of the points",
    expression=r"""\A \s* (?: vedtak | vedtatt | vedteke | resultat | utfall | status | votering | røysting
        | avstemning ) (?: \s? / \s? \p{L}+ )? \s* :? \s* \Z""",
    examples=("Resultat", "Vedtak", "Vedtatt/falt"),
    counter_examples=("Vedtakspunkt", "Resultatmål", "Vedtak 2031"),
)
_NUMBER_OF_POINT = Pattern(
    name="number of a verbal point",
    expression=r"\A \s* \p{L}? [\s.-]? \d{1,3} [.)]? \s* \Z | \A \s* \p{Ll} [.)] \s* \Z",
    examples=("1", "12.", "V3", "b)"),
    counter_examples=("1 200", "Skole", "2027"),
)
# A verbal point is a sentence.
_FEWEST_WORDS = 4


class VerbalColumns(NamedTuple):
    """Where a table has its points, their parties, areas and what became of them, and its first row."""

    text: int
    party: int | None
    area: int | None
    result: int | None
    first_row: int


def find_verbal_columns(rows: Sequence[Sequence[str]], header_rows: int, under_verbal: bool) -> VerbalColumns | None:
    """The columns of a table that holds verbal points and nothing else, else None; `under_verbal` where it stands under
    such a heading: then the column of points may be headed by any word for a text, or not at all.
    """
    if not rows or len(rows) <= header_rows:
        return None
    heading = [" ".join(row[column] for row in rows[:header_rows]).strip() for column in range(len(rows[0]))]
    points = [column for column, text in enumerate(heading) if _POINT.search(text)]
    if not points and under_verbal:
        points = [column for column, text in enumerate(heading) if _TEXT.search(text)] or _unheaded(rows, header_rows)
        # Of `Forslag | Vedtak` the second tells what became of the first.
        points = [column for column in points if not _RESULT.search(heading[column])] or points
    if len(points) != 1 or not all(_is_known(text) for column, text in enumerate(heading) if column != points[0]):
        return None
    body = rows[header_rows:]
    if not all(_is_point(row, points[0]) for row in body):
        return None
    result = next((column for column, text in enumerate(heading) if column != points[0] and _RESULT.search(text)), None)
    return VerbalColumns(points[0], _first(heading, _PARTY), _first(heading, _AREA), result, header_rows)


def parties_of_cell(text: str) -> tuple[str, ...]:
    """The parties that a cell consists of (`Ap, Sp`); none where it holds anything else."""
    parties = parse_party_list(text)
    return parties if parties and all(is_party(party) for party in parties) else ()


def _unheaded(rows: Sequence[Sequence[str]], header_rows: int) -> list[int]:
    """The last column of a table without a heading whose first holds the points' numbers."""
    numbered = not header_rows and len(rows[0]) == 2 and all(_NUMBER_OF_POINT.search(row[0]) for row in rows)
    return [1] if numbered else []


def _is_known(heading: str) -> bool:
    return not heading or any(pattern.search(heading) for pattern in (_NUMBER, _PARTY, _AREA, _RESULT))


def _is_point(row: Sequence[str], column: int) -> bool:
    """Whether a row has a sentence among its points, and no amount."""
    others = [text for index, text in enumerate(row) if index != column and text]
    if any(is_money_form(text) and not _NUMBER_OF_POINT.search(text) for text in others):
        return False
    words = row[column].split()
    return len(words) >= _FEWEST_WORDS or (bool(words) and is_request(row[column]))


def _first(heading: Sequence[str], pattern: Pattern) -> int | None:
    return next((column for column, text in enumerate(heading) if pattern.search(text)), None)
