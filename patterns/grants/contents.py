"""What the cells of a grant table's column are by themselves: names of recipients, counts, numbers of register."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from patterns.amounts import parse_cell_amount
from patterns.beginnings import AnchoredPattern
from patterns.compiled import kept
from patterns.grants.labels import WITHHELD_LABEL, is_institution, is_sum_label, shared_members, split_number
from patterns.municipalities import is_county, is_municipality
from patterns.pattern import Pattern

_PERSON_OR_FIRM = Pattern(
    name="name of two words or more, all of them capitalised",
    expression=r"""
        \A (?: \p{Lu} [\p{L}\d.'’-]* | \d+H ) (?: \s+ (?: (?: og | i | for | av | på | ved | de | den | & | / ) \s+ )?
        (?: \p{Lu} [\p{L}\d.'’-]* | \d+H ) )+ \s* (?: , .* )? \Z
    """,
    examples=("Ingrid Moe Tusvik", "Hovden Sykkel AS", "Human-Etisk Forbund", "Teveldal 4H"),
    counter_examples=("Sikre drift av skolen", "Barnehage", "Økt bemanning", "Fortau Storgata og lys"),
    case_sensitive=True,
)
_BEARER = Pattern(
    name="name that ends in a word for a body or an enterprise",
    expression=r"""
        \b \p{L}* (?: korps | kor | vel | hus | heim | barnehage | barnehagar | menighet | kyrkjelyd | samfunn | teater
          | orkester | grupp[ea] | hage | sentral | krets | sanitet | fellesråd | bispedømme | gård | gard | bruk | verk
          | stall | ysteri | scene | galleri | festival | utvikling | forsamling | styre | næring | jeger | ungdom
          | kvinnelag | sogn | vald | sameige | sameie | distrikt | mission | misjon
          | (?: akademi | organisasjon ) (?: er | ar )? | forbund )
          (?: en | et | a | n | s )? \b [^,;:]{0,40} \Z
        | \b (?: IL | BIL | FK | SK | KFUK | KFUM | UL | IF | SF | BA | ANS | ENK | FKF | Røde \s Kors ) \b
    """,
    examples=(
        "Flå mannskor",
        "Lia Gardsysteri",
        "Meråker Vel",
        "Båsmoen IL",
        "Læstadiansk forsamling Storsteinnes",
        "Norske korakademier",
    ),
    counter_examples=("Skole", "Helse og omsorg", "Digitalisering", "Ressurskrevende bruker"),
)
_SEVERAL = 2
# A verb in the infinitive or a change opens a measure, not a name.
_MEASURE = AnchoredPattern(
    name="words that open a measure",
    expression=r"""
        \A (?: ny (?: tt | e )? | økt | auka | redusert | styrk \p{L}* | drift | rehabilitering | kjøp | utsett \p{L}*
          | bygg (?: e | ing ) | etabler \p{L}* | opprett \p{L}* | innsparing | kutt | leie | vedlikehold | vedlikehald
          | opprusting | utvid \p{L}* | tilskudd | tilskot | fortau ) \b
    """,
    examples=("Ny barnehage", "Økt tilskudd", "Rehabilitering av grendehus", "Tilskot til kor"),
    counter_examples=("Nystova grendelag", "Nes kor"),
)
_ACCOUNT = kept(r"^\d{4}[ .]?\d{2}[ .]?\d{5}$")
_ORGANISATION = kept(r"^[89]\d{2} ?\d{3} ?\d{3}$")
_WEIGHTS = (3, 2, 7, 6, 5, 4, 3, 2)
# Money lies so far above counts in the same list.
_APART = 20
_LEAST_MONEY = Decimal(1_000)
_ROUND = 50
_FEWEST_RUNNING = 3


def are_names(labels: Sequence[str]) -> bool:
    """Whether most labels are names of those who may receive: clubs, companies, persons, municipalities."""
    own = [label for label in labels if label and not is_sum_label(label) and not WITHHELD_LABEL.match(label)]
    named = sum(map(is_name, own))
    return named >= _SEVERAL and named * 5 >= len(own) * 3


# `17. mai-komiteen`, `17. mai nemnda i Vik`; `4H Solgry`, `4H-klubben`.
_BEGINS_WITH_FIGURE = kept(r"^(?:17\. ?mai[- ]?\p{L}*(?:komit|nemnd|styre|gruppe)|4-?H\b)")


def is_name(label: str) -> bool:
    """Whether a label is such a name."""
    if _BEGINS_WITH_FIGURE.match(label):
        return True
    if _MEASURE.search(label) or not label[:1].isupper():
        return False
    return bool(
        is_institution(label)
        or _BEARER.search(label)
        or _PERSON_OR_FIRM.search(label)
        or is_municipality(label)
        or is_county(label)
        or shared_members(label)
    )


def is_recipient(text: str) -> bool:
    """Whether a label is a municipality, a county or several municipalities, with or without its number."""
    number, name = split_number(text)
    return is_municipality(name) or is_county(name) or bool(shared_members(name)) or (number is not None and bool(name))


def are_identifiers(cells: Sequence[str]) -> bool:
    """Whether all cells are account numbers, or organisation numbers with a valid last digit."""
    return bool(cells) and all(_ACCOUNT.match(cell) or _is_organisation(cell) for cell in cells)


def _is_organisation(cell: str) -> bool:
    if not _ORGANISATION.match(cell):
        return False
    digits = [int(character) for character in cell if character.isdecimal()]
    rest = sum(weight * digit for weight, digit in zip(_WEIGHTS, digits, strict=False)) % 11
    return (11 - rest) % 11 == digits[-1]


def are_running(cells: Sequence[str]) -> bool:
    """Whether the cells count their rows: 1, 2, 3."""
    numbers = [int(cell.rstrip(".)")) for cell in cells if cell.rstrip(".)").isdecimal()]
    counted = all(after == before + 1 for before, after in pairwise(numbers))
    return len(numbers) == len(cells) >= _FEWEST_RUNNING and numbers[0] == 1 and counted


def are_small_beside(cells: Sequence[str], money: Sequence[str]) -> bool:
    """Whether numbers are counts, rates or points by their size: all below a thousand, and far below the money."""
    own, others = list(map(abs, values(cells))), sorted(abs(value) for value in values(money) if value)
    if not any(own) or not others or max(own) >= _LEAST_MONEY:
        return False
    decided = all(value % _ROUND == 0 for value in others) and not all(value % _ROUND == 0 for value in own)
    middle = others[len(others) // 2]
    return (others[0] >= _LEAST_MONEY or (decided and middle >= _LEAST_MONEY)) and max(own) * _APART <= middle


def are_round(cells: Sequence[str]) -> bool:
    """Whether most numbers are such as somebody decides on: thousands, in whole fifties."""
    own = [value for value in values(cells) if value]
    whole = sum(value % _ROUND == 0 and abs(value) >= _LEAST_MONEY for value in own)
    return bool(own) and whole * 4 >= len(own) * 3


def values(cells: Sequence[str]) -> list[Decimal]:
    """The numbers that the cells hold."""
    return [amount.value for cell in cells if (amount := parse_cell_amount(cell)) is not None]
