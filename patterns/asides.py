"""What a fact box beside the text does not hold: fields of a meeting or a case, proposals, votes and decisions."""

from __future__ import annotations

from patterns.amounts import find_amounts
from patterns.attendance.groups import parse_attendance_heading
from patterns.beginnings import AnchoredPattern
from patterns.case_fields import labelled_fields
from patterns.cases.numbers import CASE_WORD, NUMBER, SERIES
from patterns.layout import is_number, is_year
from patterns.pattern import Pattern
from patterns.people import parse_person_with_party

OF_A_TREATMENT = Pattern(
    name="words of a treatment",
    expression=r"""(?<!\p{L}) (?: vedta[kst]\p{L}* | voter\p{L}* | r[øo]yst\p{L}*
        | stem (?: te | t | mer | me | ming ) \p{L}* | avstem\p{L}*
        | beslutt\p{L}* | beslut(?:a|nad)\p{L}* | bestem (?: t | te | mer | melse ) \p{L}* | godkjen(?:t|te|d|nes|nast)
        | \p{L}* forslag\p{L}* | \p{L}* framlegg\p{L}* | innstilling\p{L}* | tilråding\p{L}*
        | protokolltilf\p{L}* | merknad\p{L}* | enstemmig | samrøystes | saksbehandl\p{L}* | saksprotokoll\p{L}* )""",
    words=(
        "vedta",
        "voter",
        "røyst",
        "royst",
        "stem",
        "forslag",
        "framlegg",
        "innstilling",
        "tilråding",
        "protokolltilf",
        "merknad",
        "saks",
        "beslut",
        "godkjen",
    ),
    examples=(
        *("Vedtak", "Forslag fra Ap", "Møterett og stemmerett", "Tilleggsforslag 2", "Enstemmig", "Tilråding:"),
        *("Det ble bestemt at skolen rives", "Besluttet i formannskapet", "Årsmeldingen godkjennes"),
    ),
    counter_examples=("Fakta om saken", "Byggestart våren 2027", "Stemplet 12.03.2026", "Vedlegg 2", "Best i klassen"),
)
CASE_AT_START = AnchoredPattern(
    name="line that begins with a case's number",
    expression=rf"\A\s*(?:{CASE_WORD}\s*)?(?:{SERIES}[\s-]?)?{NUMBER}",
    words=("/",),
    examples=("Sak 12/25", "PS 14/2025 Ny skole", "31/24", "Saksnr. 7/19"),
    counter_examples=("Byggeår 1962", "3/4 av elevene", "Arkivet har 2019/1234", "Bygg nr. 12"),
)

TRAILING_NUMBER = Pattern(
    name="number at a line's end",
    expression=r"(?<!\S) [-–−]? \d [\d.,]* (?: \s \d [\d.,]* )* \Z",
    examples=("Nes idrettslag 40 000", "Telefon 55 12 34 56", "Korps 25"),
    counter_examples=("40 000 kroner", "Sak12", "Bygg 2b"),
)


def belongs_to_text(line: str) -> bool:
    """Whether a line tells something of a meeting or a case that records are made of: `Sak 12/25`, `Forfall`, a member
    with party."""
    return (
        OF_A_TREATMENT.search(line) is not None
        or CASE_AT_START.match(line) is not None
        or any(found.field != "other" for found in labelled_fields(line))
        or parse_attendance_heading(line) is not None
        or parse_person_with_party(line) is not None
    )


def tells_money(line: str) -> bool:
    """Whether a line tells an amount that is marked as money: `Leirskole 300 000 kr`."""
    return bool(find_amounts(line))


def tells_amount(line: str) -> bool:
    """Whether a line tells an amount of money, or ends in a number that is no year or telephone number: `Leirskole
    300 000 kr`, `Nes idrettslag 40 000`."""
    number = TRAILING_NUMBER.search(line)
    return tells_money(line) or (number is not None and is_number(number[0]) and not is_year(number[0]))
