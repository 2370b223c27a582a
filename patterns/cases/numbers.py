"""The numbers of cases: `PS 0016/26`, `FSK-12/08`, and those of the archive: text -> the number as written."""

from __future__ import annotations

from patterns.compiled import kept
from patterns.pattern import Pattern

# What stands before a case's number: the body's letters (`PS`, `HST`, `PLAN`), no property, road or page.
SERIES = (
    r"(?:(?-i:(?!(?:GNR|BNR|GBNR|GB|RV|FV|NR|SIDE|SIDA|JNR|KL|REF|SAK|SAKS|ARKIV|NOU|ISO|NS)\b)[A-ZÆØÅ]{1,5})"
    r"(?:\s?(?-i:[A-ZÆØÅ]{2,4}))?|(?-i:Fsk|Kst|Bst|Hst|Fyt|Ks|Fs|Bs|Hs|Komm?|Form|Plu|Teku))"
)
# A year and a number of three digits and more are the archive's.
NUMBER = r"(?<![\d/])(?!(?:19|20)\d\d/\d{3})\d{1,5}[ ]?/(?:(?:19|20)\d\d|\d\d)(?![\d/])"
# `PS 21/118`, `PS 21/8`: the year first, a case of which there are a hundred before it or one of the first nine. The
# archive's numbers and days look so too: it is read behind a body's letters, and where only a case's number stands.
_FIRST_YEAR = r"(?<![\d/])(?:9[5-9]|[0-3]\d|(?:19|20)\d\d)"
YEAR_FIRST = rf"{_FIRST_YEAR}/(?:[1-9](?:\d\d)?|(?!000)0\d\d)(?![\d/-])"
# It is no archive's, where a word calls it a case.
ONE_OF_THE_FIRST = rf"{_FIRST_YEAR}/[1-9](?![\d/-])"
ARCHIVE = r"(?<![\d/])(?:\d{2,4}/\d{1,6}|\d{5,6}/(?:19|20)\d\d|(?:19|20)\d{7})(?:-\d+)?(?![\d/])"
CASE_WORD = (
    r"(?:(?-i:[Uu]tvalgss|[Uu]tvals-?\s?s|[Pp]olitisk\s+s|[Oo]rdinær\s+s|[Tt]illeggss|[Oo]rienteringss|[Dd]røftingss|[Rr]eferats|[Mm]eldingss|[Ee]kstras|[Vv]edtakss|[Ss]|S)ak(?:s?\s?-?(?:nr|nummer|NR))?\.?"
    r"|SAK(?:SNR|\s?NR)?\.?|(?-i:[A-ZÆØÅ]{1,5}|k|f|Kst|Fsk|Komm?|Form)[.-]?\s?sak(?:\s?nr)?\.?"
    r"|(?-i:\p{Lu}\p{Ll}+)(?:styre|skaps?|utvalgs?|utvals?|tings?|råds?)-?sak(?:\s?nr)?\.?)"
)
CASE_NUMBER = Pattern(
    name="case_number",
    expression=rf"{NUMBER}|\b{SERIES}[\s-]?{YEAR_FIRST}",
    words=("/",),
    examples=("25/18", "PS 16/2026", "83 /11", "PS 21/118", "PS 21/8", "FS-25/031"),
    counter_examples=("2019/1234", "21/1188", "21/118", "21/8", "PS 2021/1180", "RV 21/118", "punkt 2", "12.03.2024"),
)
NUMBER_AND_TITLE = Pattern(
    name="number_and_title",
    expression=rf"\s*(?:(?:{SERIES}[\s-]?)?{NUMBER}|{SERIES}[\s-]?{YEAR_FIRST})\s*[-–:.]?\s+(?<title>(?-i:\p{{Lu}})[^\n]{{3,}})",
    words=("/",),
    examples=("19/15 Ny skole", "PS 0001/00 Årsmelding", "PS 21/118 Ny bru"),
    counter_examples=("19/15", "19/15 - 24/15"),
)
CASE_RANGE = Pattern(
    name="case_range",
    expression=rf"\A\s*(?:{SERIES}[\s-]?)?(?:{NUMBER}|\d{{1,4}})\s*(?:[-–]+|til)\s*(?:{SERIES}[\s-]?)?{NUMBER}\s*\Z",
    words=("/",),
    examples=("31/11-45/11", "PS 31/11 – PS 45/11", "31 - 45/11", "31/11 til 45/11"),
    counter_examples=("31/11", "31/11 - 11/2040 Ny bru"),
)


_CASE_NUMBER = kept(r"\d+[ ]?/\d{1,4}|\d+-\d{2}(?:\d\d)?(?!\d)")
_ARCHIVE_NUMBER = kept(r"(?<!\d)(?:\d{2,4}/\d{1,6}|\d{5,6}/(?:19|20)\d\d|(?:19|20)\d{7})(?!\d)")


def case_number(written: str) -> str:
    """The number as written, without the series before it: `PS 0016/26` is `0016/26`."""
    match = _CASE_NUMBER.search(written)
    return match.group().replace(" ", "") if match else written.strip()


def number_key(number: str) -> str:
    """What numbers of one case have in common: `0025/18`, `25/18` and `25/2018` give `25/18`, `21/118` is `118/21`."""
    first, _, year = number.replace("-", "/").partition("/")
    if len(year) == 3:
        first, year = year, first
    return f"{first.lstrip('0') or '0'}/{year[-2:]}"


def is_later(number: str, before: str) -> bool:
    """Whether a number, as `number_key` gives it, is of the same year as the one before it and higher."""
    return _steps(number, before) > 0


def is_next_number(number: str, before: str) -> bool:
    """Whether a number, as `number_key` gives it, is the one that follows in the same year."""
    return _steps(number, before) == 1


def _steps(number: str, before: str) -> int:
    """How much higher a number is than one of the same year before it, which may stand first in both (`24/12` after
    `24/11`); 0 where they are of different years."""
    (first, second), (first_before, second_before) = number.split("/"), before.split("/")
    if second == second_before:
        return int(first) - int(first_before)
    return int(second) - int(second_before) if first == first_before and second and second_before else 0


def holds_case_number(text: str) -> bool:
    """Whether a case number stands in the text (`25/18`, `PS 16/2026`)."""
    return CASE_NUMBER.search(text) is not None


def is_range_of_cases(value: str) -> bool:
    """Whether the value names the cases of a whole meeting (`31/11-45/11`), and no single one."""
    return CASE_RANGE.fullmatch(value) is not None


def title_after_number(value: str) -> str | None:
    """The title that follows the case number in a labelled value (`19/15 Ny skole`), or None."""
    match = NUMBER_AND_TITLE.fullmatch(value)
    return match.group("title").strip() if match else None


ARCHIVE_AND_TITLE = Pattern(
    name="archive_and_title",
    expression=r"\s*(?<archive>\d\d/(?!(?:19|20)\d\d\s)\d{3,6}|(?:19|20)\d\d/\d{2,6}|\d{5,6}/(?:19|20)\d\d)(?:-\d{1,4})?\s*(?:\s[-–]|[:–])\s*(?<title>(?-i:\p{Lu})[^\n]{3,})",
    words=("/",),
    examples=("17/4522 - Ny brygge", "2017/452: Ny brygge", "17/4522-3 – Ny brygge"),
    counter_examples=("17/4522", "19/15 - Ny skole", "17/4522 Kari Nes", "12/2019 - Ny skole"),
)


def title_after_archive(value: str) -> tuple[str, str] | None:
    """Archive case and title of a labelled value (`17/4522 - Ny brygge`), or None."""
    match = ARCHIVE_AND_TITLE.fullmatch(value)
    return (match.group("archive"), match.group("title").strip()) if match else None


def archive_alone(text: str) -> str | None:
    """The archive case that is all that stands there, also in brackets (`(201100317)`), or None."""
    bare = text.strip().removeprefix("(").removesuffix(")")
    return bare if archive_number(bare) == bare else None


def archive_number(written: str) -> str | None:
    """The archive case as written (`18/33693`, `38410/2014`, `201100123`), without a document number after it;
    None where there is none."""
    match = _ARCHIVE_NUMBER.search(written)
    return match.group() if match else None
