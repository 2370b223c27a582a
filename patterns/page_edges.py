"""Lines that belong to a page and not to what it tells: letterheads, `side 3 av 12`, a municipality's name alone."""

from __future__ import annotations

from patterns.beginnings import AnchoredPattern
from patterns.compiled import kept
from patterns.pattern import Pattern, Together

ATTACHMENT_FOOTER = Pattern(
    name="attachment_footer",
    expression=r"\A\s*vedlegg\s+(?:[A-ZÆØÅ]{2}\s+)?\d{1,5}/\d{2,4}(?:-\d+)?\s*\|\s*\S.*\Z",
    words=("vedlegg",),
    examples=("Vedlegg PS 0016/17-1 | Protokoll Eldrerådet",),
    counter_examples=("Vedlegg:", "Vedlegg 1 Kart"),
)


MUNICIPALITY = Pattern(
    name="municipality_line",
    expression=r"\A(?-i:\p{Lu})[\p{L}/–-]{1,30}(?:\s[\p{L}/–-]{1,20})?\s(?:(?:fylkes)?kommune|herad)\Z",
    words=("kommune", "herad"),
    examples=("Trondheim kommune", "ULVANGER HERAD", "NORD-TRØNDELAG FYLKESKOMMUNE"),
    counter_examples=("Trondheim kommune bør bidra", "kommune", "REGLEMENT FOR BODØ KOMMUNE"),
)


PAGE_OF_PAGES = Pattern(
    name="page_of_pages",
    expression=r"\A.*\bsid[ea]\s+\d+\s+av\s+\d+\s*\Z",
    words=("side ", "sida "),
    examples=("Møtebok 2/04 side 5 av 19",),
    counter_examples=("Se side 5 av planen",),
)


LETTER_SPACED = AnchoredPattern(
    name="letter_spaced",
    expression=r"\A\s*(?:\p{Lu}\s){2,}(?:\s*(?:\p{Lu}\s)*)*\p{Lu}\s*\Z",
    examples=("M Ø T E P R O T O K O L L", "B R E K K E   K O M M U N E"),
    counter_examples=("MØTEPROTOKOLL", "A B", "A B Bakken"),
    case_sensitive=True,
)


PAGE_NUMBER = Pattern(
    name="page_number_at_end",
    expression=r"[\s,|–-]*\b(?:sid[ea]\s+)\d{1,4}(?:\s*(?:av|/|\()\s*\d{1,4}\)?)?\s*\Z",
    words=("side", "sida"),
    examples=("Formannskapet 14.02.2011 – Side 3 av 12", "Kommunestyret 3.5.2017 side 2"),
    counter_examples=("Se side 5 av planen", "Formannskapet 14.02.2011"),
)


_APART = kept(r"\s{2,}")


def joined_letters(line: str) -> str:
    """What a line of letters apart says (`M Ø T E   B O K`): words stand further apart than letters."""
    return " ".join("".join(word.split()) for word in _APART.split(line.strip()))


LIST_POINT = AnchoredPattern(
    name="point_of_a_list_at_a_page_edge",
    expression=r"\A\s*(?:\(?(?:\d{1,2}|[a-zæøå])[.)]|[-–•●▪*])\s+\p{L}{2}",
    examples=("1. Brua males rød", "b) Skolen bygges", "- Kommunen kjøper tomta"),
    counter_examples=("1 Innledning", "Kommunestyret", "2025. 3"),
)


NUMBERED_EDGE = Pattern(
    name="line_at_a_page_edge_with_its_number",
    expression=r"\A\s*(?-i:[\p{Lu}\d])(?:[^.:;!?]|(?<=\d)\.){0,90}?[\s,|–-]+(?:sid[ea]|blad)\s+(?:nr\.?\s*)?(?P<number>\d{1,4})(?:\s+av\s+\d{1,4})?\s*\Z",
    words=("side ", "sida ", "blad "),
    examples=("KST 17.12.98 Blad 2", "Møtebok for formannskapet - side 3", "Lillevik kommune Side 2 av 4"),
    counter_examples=("se planen side 2", "Side 2", "Planen er vedlagt. Se side 2", "Blad 2 og 3"),
)


NUMBER_FAR_RIGHT = Pattern(
    name="page number far behind the words of a line",
    expression=r"(?<=\S\s{3,}) (?P<number>\d{1,4}) (?: \s* (?: av | / ) \s* \d{1,4} )? \s* \Z",
    examples=("Råd for eldre – protokoll     3", "Formannskapet 14.03.2023    3 av 4"),
    counter_examples=("Råd for eldre 3", "3", "Møte    12.03.2024"),
)


LETTERHEAD = Pattern(
    name="letterhead",
    expression=r"\A\s*(?:(?:telefon|telefaks|tlf\.?|faks|e-?post)\s*:?\s+[\d+(][\d\s+()]{6,}|\S+@\S+\.no|www\.\S+)\s*\Z",
    words=("telefon", "telefaks", "tlf", "faks", "@", "www."),
    examples=("Telefon +47 77 00 00 00", "post@kommunen.no", "www.kommunen.no"),
    counter_examples=("Telefon er kjøpt inn", "www.kommunen.no har fått nytt utseende"),
)


ADDRESS = Pattern(
    name="address of a letterhead",
    expression=r"""\A \s* (?:
            post (?: boks \s+ \d{1,4} | adresse \s* : [^.:]{3,60}? ) [\s,]+ (?-i: \d{4} \s+ \p{Lu} )
            | besøksadresse \s* : [^.:]{3,60}? \d
            | org (?: anisasjons | \. )? \s? nr \.? \s* :? \s* \d{3} \s? \d{3} \s? \d{3}
        ) [^.!?]{0,120} \Z""",
    words=("post", "besøks", "org"),
    examples=(
        "Postboks 12, 9999 Storelv",
        "Postadresse: Kaiveien 2, 8286 Nordfold · Telefon 75 00 00 00",
        "Besøksadresse: Torget 1",
        "Org.nr: 912 345 678",
    ),
    counter_examples=(
        "Postboks flyttes til 9999 Storelv",
        "Postadresse for nye bygg vedtas av rådmannen",
        "Postboks 12, 9999 Storelv sies opp. Kommunen henter selv.",
    ),
)


MEETING_AND_PAGE = Pattern(
    name="meeting_and_page",
    expression=r"""\A\s*(?:møte)?protokoll\s*(?:[-–,]|fra|frå|for|i)\s+(?-i:\p{Lu})[\p{L}\s,–-]{3,60}?\s
        \d{1,2}\.\s?\d{1,2}\.\s?\d{4}[\s,–-]+(?:sid[ea]\s+)?\d{1,4}\s*\Z""",
    words=("protokoll",),
    examples=("Protokoll fra Plan- og miljøutvalget 05.05.2011   3", "Protokoll - Kommunestyret - 16.02.2021 1"),
    counter_examples=("Protokoll fra Kommunestyret 05.05.2011", "Protokollen fra møtet 05.05.2011 godkjennes"),
)


_EDGE_LINES = (PAGE_OF_PAGES, MEETING_AND_PAGE, LETTERHEAD, ADDRESS)
_EDGES = Together(*_EDGE_LINES)


def unspaced(line: str) -> str:
    """The line without the blanks between letters that old minutes set their titles with; words are further apart."""
    # The cheap test first: a blank behind the first letter.
    if not line.lstrip()[1:2].isspace() or LETTER_SPACED.fullmatch(line) is None:
        return line
    return " ".join("".join(word.split()) for word in line.replace("\u00a0", " ").split("  ") if word.strip())


def is_municipality_line(line: str) -> bool:
    """Whether the line is a municipality's name and nothing else, as page headers have it."""
    return MUNICIPALITY.fullmatch(line.strip()) is not None


def is_edge_line(line: str) -> bool:
    """Whether the line belongs to a page's edge: it ends in `side 3 av 12`, names the meeting and the page, or is one
    of a letterhead (`Telefon …`, `www. …`, `Postboks 12, …`)."""
    return _EDGES.can_match(line) and any(edge.fullmatch(line) is not None for edge in _EDGE_LINES)
