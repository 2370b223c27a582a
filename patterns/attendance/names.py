"""Names of persons, parties and organisations in an attendance list, told from each other."""

from __future__ import annotations

from patterns.attendance.columns import parse_column
from patterns.attendance.posts import is_role
from patterns.parties import is_party, looks_like_list_code, party_code, party_name
from patterns.pattern import Pattern
from patterns.people import PERSON, PERSON_NAME

MOST_WORDS_OF_NAME = 6
# "Chr." and "Fredr." are names cut short; behind a longer word a full stop ends a sentence.
_LONGEST_SHORTENED = 6
REPRESENTED = Pattern(
    name="attendance_represented",
    expression=r"(?:forbund(?:et)?|forening(?:en|a)?|\blag(?:et)?|idrettslag|union(?:en)?|råd(?:et)?|kommune|organisasjon(?:en)?|\b(?:NHO|LO|FO|KFO|NSF|NITO|Delta|Tekna|Norsk\s+\p{Lu}.*|NAF))\s*\Z",
    examples=("Fagforbundet", "Sykepleierforeningen", "Delta"),
    counter_examples=("Rådgiver", "Rådmann", "Oppvekstleder"),
)
NO_NAME = Pattern(
    name="attendance_no_name",
    expression=r"""\A(?:fr[aå]|for|til|av|ved|og|følg[ej]\p{L}+|desse|disse|andre|ingen|inga\s+(?:merknad\p{L}*|vara\p{L}*|forfall|fråfall)|møt\p{L}+|innkal\p{L}+|merknad\p{L}*|faste|vara\p{L}*
        |ikk(?:e|je)|antall|sak|saks\p{L}*|deltak\p{L}*|side|tid|stad|sted|utvalg|utval|parti|navn|namn)(?![\p{L}-])
        |\b(?:forfall|fråfall|kommune|rådhus\p{L}*|protokoll\p{L}*|møtebok\p{L}*|administrasjon\p{L}*|representant\p{L}*|medlem\p{L}*)\Z""",
    examples=("Fra Høyre", "Følgende Faste", "MELDT FORFALL", "INGA MERKNADER", "Nordre Kommune"),
    counter_examples=("Kari Nes", "Tordis Vara", "Ved-Marie Nes", "Inga Dal"),
)
SURNAME_FIRST = Pattern(
    name="surname_first",
    expression=rf"\A\s*\p{{Lu}}[\p{{L}}'’-]+(?:[ ]\p{{Lu}}[\p{{L}}'’-]+)?,[ ]{PERSON_NAME}\s*\Z",
    case_sensitive=True,
    examples=("Nes, Kari", "Dal, Per Arne"),
    counter_examples=("Kari Nes (Ap)", "Kari Nes"),
)
GROUP_AFTER_PARTY = Pattern(
    name="group_after_party",
    expression=r"(?:'?s)?\s+(?:\p{L}+s)?gruppe\Z",
    words=("gruppe",),
    examples=("Senterpartiets sametingsgruppe", "Høyres gruppe"),
    counter_examples=("Høyre",),
)


def is_name(text: str) -> bool:
    """Whether the whole text has the form of a person's name: two to six words with capitals, no party and no post."""
    words = text.split()
    return (
        2 <= len(words) <= MOST_WORDS_OF_NAME
        and PERSON.fullmatch(text) is not None
        and not (is_party(text) and party_code(text) is not None)
        and not any(is_role(word) for word in words)
        and parse_column(text) is None
        and REPRESENTED.search(text) is None
        and any(len(word.strip(".")) > 1 for word in words)
        and len(words[-1]) > 1
        and not any(word.endswith(".") and len(word) > _LONGEST_SHORTENED for word in words[:-1])
        and NO_NAME.search(text) is None
        and not any(
            word.isupper() and (len(word) > 2 or (word.isalpha() and len(word) == 2 and is_party(word)))
            for word in words[1:]
        )
    ) or (
        2 <= len(words) <= MOST_WORDS_OF_NAME
        and text.isupper()
        and PERSON.fullmatch(text) is not None
        and not is_role(text)
        and NO_NAME.search(text) is None
    )


def party_of(text: str) -> str | None:
    """The party or list that the text names, without its group: `Senterpartiets sametingsgruppe`; None for no party."""
    written = text.strip(" .,;:–-")
    group = GROUP_AFTER_PARTY.search(written)
    if group:
        stem = written[: group.start()]
        return party_name(stem) if is_party(stem) or looks_like_list_code(stem) else None
    if is_party(written) or _is_alliance(written):
        return (_only_code(written) if "/" in written else None) or party_name(written)
    return None


def _only_code(text: str) -> str | None:
    """The one party that every part of a name in two languages means: `Høyre/Olgešbellodat`."""
    codes = {party_code(part) for part in text.split("/")}
    return codes.pop() if len(codes) == 1 else None


def surely_party(text: str) -> bool:
    """Whether the text is a party even where it could hold a name too: a known one, or a list in one word."""
    return party_code(text) is not None or (" " not in text and is_party(text)) or _is_alliance(text)


def _is_alliance(text: str) -> bool:
    parts = [part.strip() for part in text.split("/")]
    return (
        len(parts) > 1
        and any(is_party(part) for part in parts)
        and all(is_party(part) or looks_like_list_code(part) for part in parts)
    )


def may_be_list(piece: str, after_dash: bool) -> bool:
    """Whether a piece after the name is what the person represents; after a comma a broken list can go on instead."""
    if REPRESENTED.search(piece) or (piece.isupper() and looks_like_list_code(piece) and len(piece) > 1):
        return True
    return after_dash and piece[:1].isupper() and len(piece.split()) <= 4 and not any(map(str.isdigit, piece))
