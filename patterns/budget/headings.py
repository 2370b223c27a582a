"""The form of a heading among a budget's lines: a line -> whether it is one, its marks and number, and its words
without them.
"""

from __future__ import annotations

from functools import lru_cache

from patterns.beginnings import AnchoredPattern
from patterns.budget.broken_lines import goes_on_in_small_letters
from patterns.budget.column_words import adds_or_cuts
from patterns.budget.columns import read_column
from patterns.budget.sections import section_named
from patterns.compiled import kept
from patterns.numbers import has_digit
from patterns.pattern import MOST_KEPT, Pattern

MOST_HEADING_LENGTH = 90
_SENTENCE_MARKS = (".", ";", ",", "!", "?")
_SENTENCE_END = kept(r"[.;,!?]\s*$")
_HEADING_START = kept(r"[\p{Lu}\d(«\"“]")


@lru_cache(maxsize=MOST_KEPT)
def is_heading_form(text: str) -> bool:
    """Whether a line has a heading's form: short, begins with a capital or a figure, ends in no sentence mark."""
    written = text.strip().lstrip("#").lstrip()
    return (
        0 < len(written) <= MOST_HEADING_LENGTH
        and not written.endswith(_SENTENCE_MARKS)
        and bool(_HEADING_START.match(written))
    )


_SENTENCE_INSIDE = kept(r"\p{Ll}{3,}\.\s+\p{Lu}")
_LONG_LINE = 60


def is_running_text(text: str, below: str) -> bool:
    """Whether a line that has a heading's form is one of a paragraph's: a sentence ends inside it, or it is long and
    the line below goes on in small letters.
    """
    return _SENTENCE_INSIDE.search(text) is not None or (len(text) > _LONG_LINE and goes_on_in_small_letters(below))


CAPTION = AnchoredPattern(
    name="caption of a table",
    expression=r"\A \s* tab (?: ell | \. ) \s* \d{1,3} (?: [.-] \d{1,2} )* [a-z]?"
    r" (?P<parted> \s* [:.–—-] \s* | \s+ ) (?P<first> \p{L} )",
    words=("tab",),
    examples=("Tabell 4: Endringer i driften", "Tab. 3.2 Investeringer"),
    counter_examples=("Tabellen viser", "Tabell A", "Tabell 3, 4 og 5"),
)


def is_caption(text: str) -> bool:
    """Whether a line begins with a table's number and name (`Tabell 4: Endringer i driften`)."""
    match = CAPTION.search(text)
    # A small letter behind a blank goes on with a sentence (`Tabell 3 viser …`).
    return match is not None and (match["first"].isupper() or not match["parted"][-1].isspace())


def heading_marks(text: str) -> int:
    """How many marks a markdown heading begins with; 0 for any other line."""
    written = text.lstrip()
    marks = len(written) - len(written.lstrip("#"))
    return marks if written[marks : marks + 1] == " " else 0


def is_heading_without_years(text: str) -> bool:
    """Whether a line heads a table by its label columns alone (`Område Reduserte investeringer`), the years being
    the last table's.
    """
    words = text.split()
    if not 1 < len(words) <= 6 or has_digit(text) or _SENTENCE_END.search(text):
        return False
    rest = " ".join(words[1:])
    return read_column(words[0]).kind == "area" and (
        read_column(rest).kind == "title" or section_named(rest) is not None
    )


CASE_NUMBER = Pattern(
    name="line that opens with a case's number",
    expression=r"\A \s* (?: (?: sak | saksnr | sak \s nr | ps | pks | ks | fs | kst | k-sak | f-sak ) [.:]? \s* )?"
    r" (?: nr\.? \s* )? \d{1,4} \s? / \s? (?: \d\d | (?:19|20)\d\d ) \b",
    words=("/",),
    examples=("Sak 102/24 Budsjett 2025", "PS 14/2024 Budsjettjustering", "0034/25 Økonomiplan"),
    counter_examples=("Budsjett 2025/26", "12.10.2024"),
)


def opens_with_case_number(text: str) -> bool:
    """Whether a line begins with the number of a case (`PS 14/24 …`)."""
    return CASE_NUMBER.search(text) is not None


_CHAPTER_NUMBER = kept(r"\s*#*\s*(\d{1,2})[.)]?\s+\p{Lu}")


_NUMBERING = kept(r"\A\s*#*\s*(?:(?:\d{1,2}\.)*\d{1,2}[.)]?\s+(?=\p{L}))?")


def without_numbering(heading: str) -> str:
    """A heading's words, without its marks and number (`4. Verbalforslag:` -> `Verbalforslag`)."""
    return _NUMBERING.sub("", heading, count=1).strip().rstrip("#:").rstrip()


def has_chapter_number(text: str) -> bool:
    """Whether a text begins with a number as chapters and points have it (`5. Tall`)."""
    return _CHAPTER_NUMBER.match(text) is not None


TAKEN_OUT = Pattern(
    name="heading of what is taken out of a budget",
    expression=r"""
        \b (?: tiltak (?:ene|a)? | prosjekt (?:er|ene|a)? | poster | postar | investeringer | investeringar | følgende
          | følgjande | dette ) \s (?: som \s )? (?: (?: er | blir | vert | skal ) \s )?
        (?: (?: tatt | tas | teke | tekne | takast ) \s (?: helt \s | heilt \s )? (?: ut | bort ) | utgår | går \s ut
          | stryk(?:es|ast) | strøket | strokne | fjern(?:es|ast|et|a|ede) | utgått ) \b
        | \b (?: vil | skal | (?: foreslår | ønsker | ønskjer ) (?: \s (?: vi | me ) )? \s å ) \s
          (?: (?: vi | me ) \s )? (?: kutte | redusere | spare | fjerne | stryke ) \s* \Z
    """,
    words=(
        "tiltak", "prosjekt", "post", "investering", "følg", "dette", "kutte", "redusere", "spare", "fjerne", "stryke",
    ),
    examples=("Tiltak som er tatt ut", "Prosjekt som går ut", "Følgende utgår:", "Dette vil vi kutte"),
    counter_examples=("Tiltak som er tatt inn", "Tiltak ut over rammen", "Investeringer"),
)  # fmt: skip


def told_as_cut(heading: str) -> str | None:
    """A heading's words where they tell that the amounts below it are cut (`2. Reduserte utgifter:`)."""
    words = without_numbering(heading)
    return words if adds_or_cuts(words) == "less" or TAKEN_OUT.search(words) else None


def follows_in_number(text: str, heading: str) -> bool:
    """Whether a text is numbered as what comes next after a heading (`5. Tall` after `4. Verbale føringer`)."""
    number, before = _CHAPTER_NUMBER.match(text), _CHAPTER_NUMBER.match(heading)
    return number is not None and before is not None and int(number[1]) == int(before[1]) + 1
