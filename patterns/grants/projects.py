"""The project cells of a grant table: projects with and without amounts, and notes in their place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

import regex

from patterns.amounts import fold_amount, parse_cell_amount
from patterns.budget.broken_lines import waits_for_a_word
from patterns.compiled import kept
from patterns.grants.titles import clean, without_markup
from patterns.pattern import Pattern
from patterns.whole_kroner import WHOLE_KRONER

REFERENCE = Pattern(
    name="words in place of an amount",
    expression=r"""
        \b (?: ege[nt] \s (?: ark | liste ) | eig[ea]n? \s (?: ark | liste ) | vise[sr] \s til | visast \s til | sjå \s
          | se \s (?! ut) | jf\.? \s )
    """,
    words=("ark", "vis", "sjå", "se ", "jf", "liste"),
    examples=("Eget ark.", "vises til egne midler", "Sjå vedlegg", "(se kommentar)"),
    counter_examples=("Ungt utenforskap", "Seljord"),
)


@dataclass(frozen=True, slots=True)
class NamedProject:
    """A project named in a cell, with its amount in the column's unit where the cell gives one."""

    title: str
    value: Decimal | None


@dataclass(frozen=True, slots=True)
class ProjectCell:
    """What a project cell holds: projects, or a note in their place, or words that concern all of them."""

    projects: tuple[NamedProject, ...]
    note: str | None


PROJECT_AMOUNT = Pattern(
    name="amount of a project inside a cell",
    expression=rf"""
        \( \s* (?P<words> [^()\d]* (?: \s | (?<=\() ) )?
        (?P<number> \d{{1,3}} (?: [ .]\d{{3}} )+ | \d+ (?: ,\d+ )? )
        \s* (?P<unit> (?: kr | kroner | mill\.? ) \.? )? {WHOLE_KRONER}? \s* \)
    """,
    words=("(",),
    examples=("(500)", "(1 000)", "(felles 3 250)", "(flere kommuner 900)", "(1000) Sted", "(2,5 mill.)"),
    counter_examples=("(felles)", "(utbetales 2031-midler)", "(22 år)", "(i samarbeid med Frøya)"),
)
_YEAR_ALONE = kept(r"^(?:19|20)\d\d$")
_BULLET = kept(r"(?:^|\n)\s*(?:[-–•*·]|\d{1,2}[.)])\s+")
_LINE_AFTER_BRACKET = kept(r"(?<=\))[ ,;]*\n\s*")
_AFTER_AMOUNT = Pattern(
    name="border between a project's amount and the next project",
    expression=r"\s* (?: [,;/+] | \. (?= \s | \Z ) | \b og \b | \b samt \b ) \s* (?: og \s+ )?",
    examples=(", neste", " og oppvekst", ". Alle er regionvise", ", og oppvekst"),
    counter_examples=(" Værnes", " Oglend"),
)
_ASIDE = kept(r"\s*\([^()]*\)\s*$")
_EDGE = " ,;.-–"


def _are_titles(lines: Sequence[str]) -> bool:
    """Whether each line of a cell is a title of its own: it begins anew, and none waits for a word or has an amount."""
    return len(lines) > 1 and all(
        line[0].isupper()
        and not line.endswith((",", "-", "–", "/", "."))
        and not waits_for_a_word(line)
        and not any(character.isdigit() for character in line)
        for line in lines
    )


def parse_projects(cell: str, expected: int | None) -> ProjectCell:
    """The projects of a cell; `expected` is how many the row's own count column says.

    Reads `Sykepleieklinikk (1 000), Boformer (900)`, `Omsorgspakken (felles 3 250) og Oppvekst (1 100)`,
    `Digi (500) Værnes`, `Legetjeneste for dalen`; `Eget ark.` and `vises til …` are notes.
    """
    text = without_markup(cell)
    if not text:
        return ProjectCell((), None)
    bullets = [piece for piece in _BULLET.split(text) if piece.strip()]
    pieces = bullets if len(bullets) > 1 else _ended_by_amounts(text)
    if len(pieces) > 1:
        found = [parse_projects(piece, None) for piece in pieces]
        return ProjectCell(
            tuple(p for one in found for p in one.projects), next((o.note for o in found if o.note), None)
        )
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if (len(lines) > 2 or len(lines) == expected) and _are_titles(lines):
        return ProjectCell(tuple(NamedProject(line.strip(_EDGE), None) for line in lines), None)
    text = clean(text)
    amounts = [match for match in PROJECT_AMOUNT.finditer(text) if not _is_year(match)]
    if not amounts:
        aside = _ASIDE.search(text)
        if aside and REFERENCE.search(aside[0]) and not REFERENCE.search(text[: aside.start()]):
            return ProjectCell((NamedProject(_title(text[: aside.start()]), None),), aside[0].strip(" ()"))
        if REFERENCE.search(text):
            return ProjectCell((), text)
        pieces = _top_level_pieces(text)
        titles = pieces if expected == len(pieces) else [text]
        return ProjectCell(tuple(NamedProject(title, None) for title in map(_title, titles) if title), None)
    return _with_amounts(text, amounts, expected)


def _ended_by_amounts(text: str) -> list[str]:
    """The projects of a cell with one on each line, or on lines that wrap: each ends in its amount."""
    pieces = [piece.strip() for piece in _LINE_AFTER_BRACKET.split(text)]
    amounts = [[match for match in PROJECT_AMOUNT.finditer(piece) if not _is_year(match)] for piece in pieces]
    alone = all(len(own) == 1 and own[0].end() == len(piece) for own, piece in zip(amounts, pieces, strict=True))
    return pieces if alone else [text]


def _is_year(match: regex.Match[str]) -> bool:
    return bool(_YEAR_ALONE.match(match["number"])) and not match["unit"]


def _with_amounts(text: str, amounts: list[regex.Match[str]], expected: int | None) -> ProjectCell:
    """One project for each amount: from the end of the one before to the comma, `og` or full stop after the amount."""
    projects: list[NamedProject] = []
    start = 0
    for index, match in enumerate(amounts):
        following = amounts[index + 1].start() if index + 1 < len(amounts) else len(text)
        border = _AFTER_AMOUNT.compiled.search(text, match.end(), following)
        # Words between two amounts with no border are the second one's project; after the last, a place.
        end = border.start() if border else match.end() if following < len(text) else following
        words = f"({match['words'].strip()})" if match["words"] and match["words"].strip() else ""
        written = f"{text[start : match.start()]}{words}{text[match.end() : end]}"
        projects.append(NamedProject(_title(written), _value(match)))
        start = border.end() if border else end
    rest = text[start:].strip(_EDGE)
    if not any(project.title for project in projects):
        return ProjectCell((), text)
    projects = _split_by_count([project for project in projects if project.title], expected)
    if rest and expected == len(projects) + 1:
        return ProjectCell((*projects, NamedProject(rest, None)), None)
    return ProjectCell(tuple(projects), rest or None)


def _split_by_count(projects: list[NamedProject], expected: int | None) -> list[NamedProject]:
    """Where the row counts more projects than amounts, commas in a title part projects; the last has the amount."""
    if expected is None or expected <= len(projects):
        return projects
    split: list[NamedProject] = []
    for project in projects:
        *others, last = _top_level_pieces(project.title)
        split += [*(NamedProject(other, None) for other in others), NamedProject(last, project.value)]
    return split if len(split) == expected else projects


def _top_level_pieces(text: str) -> list[str]:
    """The text parted at the commas and semicolons that stand outside brackets."""
    pieces, depth, piece = [], 0, ""
    for character in text:
        depth += (character == "(") - (character == ")")
        if character in ",;" and depth <= 0:
            pieces.append(piece)
            piece = ""
        else:
            piece += character
    return [stripped for stripped in (part.strip(_EDGE) for part in (*pieces, piece)) if stripped] or [text]


def _title(text: str) -> str:
    return clean(text).replace(" )", ")").strip(" ,;.–-")


def _value(match: regex.Match[str]) -> Decimal | None:
    amount = parse_cell_amount(fold_amount(match["number"]))
    return amount.value if amount else None
