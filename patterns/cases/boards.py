"""A table with a row for each case and what was decided in it: `Sak | Vedtak | Ansvar`."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from patterns.beginnings import AnchoredPattern
from patterns.cases.lines import CaseLine, parse_case_line, parse_case_number_alone
from patterns.cases.titles import ends_sentence
from patterns.pattern import MOST_KEPT

Column = Literal["case", "title", "treatment", "decision", "other"]
_COLUMNS: tuple[tuple[Column, str], ...] = (
    ("case", r"(?:utvalgs?|utvals)?-?\s?saks?(?:er)?[\s.-]*(?:nr|nummer)?\.?(?:\s+(?:og|/)\s+(?:tittel|tema|sak))?"),
    ("title", r"(?:saks)?tittel|tema|emne|innh[oa]ld|sak(?:en|a)?\s+gjeld(?:er)?|beskrivelse|(?:hva|kva)"),
    ("treatment", r"behandling|handsaming|drøfting(?:er|ar)?|diskusjon|referat|kommentar(?:er|ar)?"),
    ("decision", r"vedtak|konklusjon|beslutning|avgjerd|vedtak\s?/\s?(?:konklusjon|beslutning|tiltak|oppfølging)"),
    ("other", r"ansvar(?:lig|leg)?|frist|oppfølgj?ing|hvem|kven|tid|når|dato|merknad(?:er|ar)?|vedlegg|status"),
)
BOARD_COLUMN = AnchoredPattern(
    name="board_column",
    expression=r"\A\s*(?:" + "|".join(f"(?P<{column}>{words})" for column, words in _COLUMNS) + r")\s*:?\s*\Z",
    examples=("Sak", "Saksnr.", "Tema", "Vedtak", "Vedtak/konklusjon", "Ansvarlig"),
    counter_examples=("Sak 12/24", "Vedtak fattet", "Resultat", "Arkivsaksnr."),
)

# The headings of the parts that the columns hold.
PARTS: dict[Column, str] = {"treatment": "Behandling:", "decision": "Vedtak:"}


def may_begin_board(line: str) -> bool:
    """Whether a line begins as the first column's heading does."""
    return line.lstrip()[:3].lower() in ("sak", "utv")


@lru_cache(maxsize=MOST_KEPT)
def board_column(header: str) -> Column | None:
    """What a column of such a table holds, by its heading."""
    match = BOARD_COLUMN.match(" ".join(header.split()))
    return next(column for column, _ in _COLUMNS if match[column] is not None) if match is not None else None


def heads_board(headers: list[str]) -> bool:
    """Whether the headings of a table are those of cases and what was decided, and no others."""
    columns = [board_column(header) for header in headers]
    return None not in columns and columns[0] == "case" and columns.count("decision") == columns.count("case") == 1


def case_of_row(number: str, title: str) -> CaseLine | None:
    """The case that a row names by number and title, in one column or in two."""
    if not title:
        return parse_case_line(" ".join(number.split())) or parse_case_number_alone(number)
    case = parse_case_number_alone(number) or parse_case_line(number)
    return case._replace(title=title) if case is not None and not case.title else None


def written_row(number: str, title: str, case: CaseLine) -> str:
    """The line that a row's case begins with; a number without a title is known for a case's by its column."""
    return " ".join(f"{'' if case.title else 'Sak '}{number} {title}".split())


def tells_decisions(texts: list[str]) -> bool:
    """Whether most of the texts are sentences: an agenda's results are not (`Innstilling vedtatt`)."""
    return 2 * sum(map(ends_sentence, texts)) > len(texts)
