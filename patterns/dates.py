"""Dates as minutes write them: text -> ISO date.

Reads `28.02.2019`, `20.06.00`, `4. juni 2019`, `År 2019, 4. juni`, `25.-28. september 2007`, `19. – 22.02.2002`,
`3/5-88`, `22/11 1988` and `05/03/2002`; of a meeting that lasts several days the first one. A date that the calendar
does not have is no date.
"""

from __future__ import annotations

import datetime
from functools import lru_cache

from patterns.pattern import MOST_KEPT, Pattern

_MONTHS = (
    ("januar", "jan"),
    ("februar", "feb"),
    ("mars", "mar"),
    ("april", "apr"),
    ("mai",),
    ("juni", "jun"),
    ("juli", "jul"),
    ("august", "aug"),
    ("september", "sept", "sep"),
    ("oktober", "okt"),
    ("november", "nov"),
    ("desember", "des"),
)
_MONTH_NUMBER = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}
_MONTH = "(?:" + "|".join(sorted(_MONTH_NUMBER, key=len, reverse=True)) + r")\b\.?"
# A two-digit year up to this one is of our century: the oldest minutes that are read are from about 1990.
_LAST_TWO_DIGIT_YEAR = 49
_LATER_DAY = r"(?:\s*\.?\s*(?:[-–]|og)\s*\d{1,2}\s*\.?)?"

# Between the first day of a meeting and its last, where the year stands behind the last alone.
_UNTIL = r"\s*(?:[-–]|og|til)\s*"
_WEEKDAY = r"\p{L}{2,4}dag"

DATE = Pattern(
    name="date",
    expression=rf"""
        (?<![\d/.,])
        (?:
            (?:(?<day>\d{{1,2}})\.(?<month>\d{{1,2}})\.|(?<day>\d\d)\.(?<month>\d\d)){_UNTIL}
            \d{{1,2}}\.\s?\d{{1,2}}\.\s?(?<year>\d{{4}}|\d{{2}})(?![\d/]|\.\d)
          | (?<day>\d{{1,2}})\.?(?:\s?(?<month_name>{_MONTH}){_UNTIL}|\s*og\s+{_WEEKDAY}\s+)
            \d{{1,2}}\.\s?(?<month_name>{_MONTH}),?\s+(?<year>\d{{4}})(?!\d)
          | (?<day>\d{{1,2}}){_LATER_DAY}\s?\.\s?(?<month>\d{{1,2}})\s?\.\s?(?<year>\d{{4}}|\d{{2}})(?![\d/]|\.\d)
          | (?<day>\d{{1,2}})(?:\.?(?:\s*[-–]\s*
              |\s+og\s+)\d{{1,2}})?\s?\.?\s*(?<month_name>{_MONTH}),?\s+(?<year>\d{{4}})(?!\d)
          | \bår\s+(?<year>\d{{4}}),?\s+(?:{_WEEKDAY},?\s+)?(?:den\s+)?(?<day>\d{{1,2}})\.\s*(?<month_name>{_MONTH})
          | (?<year>(?:19|20)\d\d)-(?<month>\d\d)-(?<day>\d\d)(?!\d)
          | (?<day>\d{{1,2}})/(?<month>\d{{1,2}})\s?[-–]\s?(?<year>(?:19|20)\d\d|[89]\d)(?![\d/-])
          | (?<day>\d{{1,2}})/(?<month>\d{{1,2}})\s(?<year>19\d\d)(?![\d/-])
          | (?<day>\d\d)/(?<month>\d\d)/(?<year>(?:19|20)\d\d)(?![\d/-])
        )
    """,
    # Every form has a digit before its month: to look for digits is quicker than to look for the names of months.
    core=rf"""\d(?:[\s.]*(?:\.\s?\d{{1,2}}\s?\.\s?\d\d | (?=[jfmasond]){_MONTH}) | \d{{3}}-\d\d-\d\d
        | /\d{{1,2}}(?:\s?[-–]\s?(?:[89]|19|20)\d | \s19\d\d | /(?:19|20)\d\d))""",
    examples=(
        "Møtedato: 14.03.2017",
        "den 20.06.00 sak 0036/00",
        "Fylkesutvalget 19. september 2017",
        "År 2019, 4. juni",
        "År 1979, torsdag den 13. desember",
        "25.-28. september 2007",
        "19. – 22.02.2002",
        "2025-04-02",
        "3/5-88",
        "10/2-2016",
        "22/11 1988",
        "05/03/2002",
        "18.06. og 19.06.2014",
        "30. mai - 1. juni 2014",
        "Tirsdag 12. og onsdag 13. juni 2014",
    ),
    counter_examples=(
        *("sak 25/18", "kl. 09.00", "punkt 1.2.3.4", "2019-2023", "kr 3.055.000", "i juni"),
        *("31/11-45/11", "sak 8/12-10"),
    ),
)


@lru_cache(maxsize=MOST_KEPT)
def parse_date(text: str) -> str | None:
    """The ISO date of the first date in the text, or None where it holds none."""
    found = parse_dates(text)
    return found[0] if found else None


SHORT_DATE = Pattern(
    name="short_date_of_a_field",
    expression=r"\A\D{0,20}(?<day>\d{1,2})/(?<month>\d{1,2})\s?[-–]\s?(?<year>\d\d)(?![\d/-])",
    words=("/",),
    examples=("22/06-17", "torsdag 5/12-02 kl. 18"),
    counter_examples=("22/06-2017", "22/06", "sak 22/06-17-18"),
)


def date_of_field(value: str) -> str | None:
    """The ISO date of what stands behind a label for a date, where `22/06-17` is one, too: elsewhere it may be a case's
    number."""
    date = parse_date(value)
    match = SHORT_DATE.match(value) if date is None else None
    if match is None:
        return date
    return parse_date(f"{match['day']}.{match['month']}.{_year(match['year'])}")


def year_of(text: str) -> str | None:
    """The year that a cell holds, alone or in a date (`12.03.2031`)."""
    if text.isdecimal():
        return text
    date = parse_date(text)
    return date[:4] if date else None


def parse_dates(text: str) -> list[str]:
    """All dates of the text as ISO dates, from left to right."""
    dates: list[str] = []
    for match in DATE.finditer(text):
        month_name = next(iter(match.captures("month_name")), None)
        month = _MONTH_NUMBER[month_name.lower().rstrip(".")] if month_name else int(match.group("month"))
        try:
            dates.append(datetime.date(_year(match.group("year")), month, int(match.group("day"))).isoformat())
        except ValueError:
            continue
    return dates


def _year(digits: str) -> int:
    if len(digits) == 4:
        return int(digits)
    return int(digits) + (2000 if int(digits) <= _LAST_TWO_DIGIT_YEAR else 1900)
