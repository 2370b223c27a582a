"""Lines that head a case otherwise than by its number within the year (`Sak 9: Ny vei`, `24/9 Ny vei`, `Ny vei (sak
9/24)`): each may be something else too, and begins a case only where the whole document is numbered so."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, NamedTuple

from patterns.cases.numbers import CASE_WORD, NUMBER, ONE_OF_THE_FIRST, SERIES
from patterns.cases.titles import is_sentence
from patterns.pattern import MOST_KEPT, Pattern

Form = Literal["without_year", "spaced", "year_first", "behind_title", "of_kind"]


class OtherCaseLine(NamedTuple):
    """A case's line by its form; the title is empty where it stands on the next line."""

    form: Form
    number: str
    title: str


_TITLE = r"(?<title>(?-i:[\p{Lu}\"'«])[^\n]*?)"
CASE_WITHOUT_YEAR = Pattern(
    name="case_without_year",
    expression=rf"\A\s*{CASE_WORD}\s*:?\s*(?<number>(?!(?:19|20)\d\d)\d{{1,4}})(?:\s*[:.–-]\s*|\s+|(?=\s*\Z)){_TITLE}?\s*\Z",
    words=("sak",),
    examples=(
        *("Sak 9: Ny vei", "Sak 9. Ny vei", "SAK NR. 9 NY VEI", "Sak nr. 9: Ny vei", "Sak 9 – Ny vei", "Sak 9 Ny vei"),
        *("Saksnr.: 9 Ny vei", "F-sak 9: Ny vei", "Sak 9:", "SAK 9"),
    ),
    counter_examples=(
        *("Sak 9/24 Ny vei", "Sak 9-24 Ny vei", "Sak 9 ble utsatt", "Saken 9 Ny vei", "Sak 9 - 12", "i sak 9: Ny vei"),
        *("Sak 2031 Ny vei", "Sak 9,5 Ny vei"),
    ),
)
CASE_WITH_SPACED_DASH = Pattern(
    name="case_with_spaced_dash",
    expression=rf"\A\s*{CASE_WORD}\s*:?\s*(?<number>\d{{1,4}}\s+[-–]\s+(?:20)?\d\d)(?:\s*[:.–-])?\s+{_TITLE}\s*\Z",
    words=("sak",),
    examples=("SAK 9 - 24  NY VEI", "Sak 9 – 2024: Ny vei"),
    counter_examples=("Sak 9-24 Ny vei", "Sak 9 - 24", "Sak 9 - 120 Ny vei"),
)
YEAR_AND_ONE_OF_THE_FIRST = Pattern(
    name="year_and_one_of_the_first",
    expression=rf"\A\s*(?<number>{ONE_OF_THE_FIRST})(?:\s*[:.–-])?\s+{_TITLE}\s*\Z",
    words=("/",),
    examples=("24/9 Ny vei", "2024/9: Ny vei"),
    counter_examples=("24/12 Ny vei", "9/24 Ny vei", "24/9 ble møtet holdt", "24/9-24 Ny vei", "1/2 Ny stilling"),
)
CASE_BEHIND_TITLE = Pattern(
    name="case_behind_title",
    expression=rf"\A\s*{_TITLE}\s*\((?:{CASE_WORD}\s*:?\s*(?:{SERIES}[\s-]?)?)(?<number>{NUMBER})\)\s*\Z",
    words=("sak",),
    examples=("Ny vei (sak 9/24)", "Ny vei (saksnr. 9/24)"),
    counter_examples=("Ny vei (sak 24/101)", "Ny vei, sak 9/24", "(sak 9/24)", "Ny vei (jf. sak 9/24)"),
)
CASE_OF_A_KIND = Pattern(
    name="case_of_a_kind",
    expression=rf"\A\s*(?!arkiv)(?-i:\p{{Lu}})\p{{L}}{{2,}}sak(?:\s?nr)?\.?\s*:?\s*(?<number>{NUMBER})(?:\s*[:.–-])?\s+{_TITLE}\s*\Z",
    words=("sak",),
    examples=("Orienteringssak 9/24 Ny vei", "Drøftingssak nr. 9/24: Ny vei"),
    counter_examples=("Orienteringssak 9/24 ble utsatt", "Sak 9/24 Ny vei", "Arkivsak 9/2413 Ny vei"),
)
_FORMS: tuple[tuple[Form, Pattern], ...] = (
    ("without_year", CASE_WITHOUT_YEAR),
    ("spaced", CASE_WITH_SPACED_DASH),
    ("year_first", YEAR_AND_ONE_OF_THE_FIRST),
    ("behind_title", CASE_BEHIND_TITLE),
    ("of_kind", CASE_OF_A_KIND),
)


@lru_cache(maxsize=MOST_KEPT)
def parse_case_otherwise(line: str) -> OtherCaseLine | None:
    """Number and title of a line that heads a case in one of these forms; None for a sentence that names one."""
    for form, pattern in _FORMS:
        match = pattern.fullmatch(line)
        if match is not None:
            title = (match.group("title") or "").strip()
            told = is_sentence(title.rstrip("."))
            return None if told else OtherCaseLine(form, "".join(match.group("number").split()), title)
    return None
