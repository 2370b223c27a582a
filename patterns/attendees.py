"""What a line of an attendance list says of a person: name, party, office, and whom a substitute stands in for.

Reads `Kari Nes Medlem AP`, `Kari Nes (Ap), vara for Per Dal`, `Leder: Kari Nes – Senterpartiets gruppe`, `SV/R: Kari
Nes – ikke møtt`, and several persons one after the other.
"""

from __future__ import annotations

from typing import NamedTuple

import regex

from patterns.attendance import parse_column
from patterns.parties import is_party, looks_like_list_code, party_code, party_name
from patterns.pattern import Pattern
from patterns.people import PERSON, PERSON_NAME

_POST = (
    r"(?:(?:fung\p{L}*\.?\s+|sette-?|konst\p{L}*\.?\s+|\d\.\s*)?(?:fast\s+)?(?:"
    r"(?:vara|fylkes|fylkesvara|by|sette)?-?(?:ordfører|ordførar)|(?:\p{L}{3,}s?)?(?:nest)?(?:leder|leiar)(?!\p{L})|"
    r"nestl\.?|(?:vara)?ordf\.?"
    r"|medlem|vara(?:medlem|representant|repr\.?|medl\.?)?|representant|(?:vise|fylkestings|sametings)?president"
    r"|byrådsleder|fylkesråd(?:sleder|sleiar)?|byråd|observatør"
    r"|(?:arbeidstaker|arbeidstakar|arbeidsgiver|arbeidsgivar|ansatte|brukar|bruker)s?-?representant|hoved?verneombud|"
    r"hovudverneombod|hovedtillitsvalgt"
    r"|hovudtillitsvald|plasstillitsvalgt|ass\.\s+\p{L}+|rådgiv[ae]r(?:\s+\p{L}+)?"
    r"|rådmann|kommunedirektør|kommunalsjef|fylkesrådmann|\p{L}+(?:sjef|direktør)|(?:\p{L}+)?sekretær|"
    r"protokollfør(?:er|ar)|referent|(?:konsulent|saksbehandler)))"
)
ROLE = Pattern(
    name="attendance_role",
    expression=rf"\A\s*{_POST}\s*\Z",
    words=(
        *("ordf", "leder", "leiar", "nestl", "medlem", "vara", "repr", "president", "byråd", "fylkesråd", "observat"),
        *("vernombud", "verneombud", "verneombod", "tillitsv", "ass.", "rådgiv", "rådmann", "direktør", "sjef"),
        *("sekretær", "protokollf", "referent", "konsulent", "saksbeh"),
    ),
    examples=("Ordfører", "Varaordførar", "Medlem", "1. varamedlem", "Utvalgsleder", "fung. ordfører"),
    counter_examples=("Kari Nes", "Ap", "Ordfører Kari Nes"),
)
SECRETARY = Pattern(
    name="attendance_secretary",
    expression=r"(?:sekretær|protokollfør(?:er|ar)|referent)\s*\Z",
    words=("sekretær", "protokoll", "referent"),
    examples=("Møtesekretær", "referent"),
    counter_examples=("Leder", "Rådmann"),
)
STAFF_ROLE = Pattern(
    name="attendance_staff_role",
    expression=(
        r"(?:sekretær|protokollfør(?:er|ar)|referent|rådmann|direktør|kommunalsjef|sjef|rådgiv[ae]r|konsulent|"
        r"saksbehandler)\s*\Z"
    ),
    examples=("Formannskapssekretær", "Kommunedirektør"),
    counter_examples=("Ordfører", "Medlem"),
)
ABSENT_MARK = Pattern(
    name="absent_mark",
    expression=(
        r"[\s,;–—(-]*\b(?:(?:ikke|ikkje)\s+(?:møtt|møtte|til\s?stede|tilstede|til\s+stades)|(?:meldt\s+)?(?:forfall|"
        r"fråfall)|frav[æe]rende|fråverande|permisjon(?:\s+(?:heile|hele)\s+\p{L}+)?)\s*\)?\s*\.?\s*\Z"
    ),
    words=("møtt", "stede", "stades", "forfall", "fråfall", "frav", "fråv", "permisjon"),
    examples=("Kari Nes – ikke møtt", "Kari Nes (Ap), forfall", "Per Dal - permisjon"),
    counter_examples=("Kari Nes", "Kari Nes permisjon fra kl. 12"),
)
SUBSTITUTE_FOR = Pattern(
    name="substitute_for",
    expression=rf"""[\s,;:–—(-]*(?:(?i:møt(?:te|er|t)|deltok)\s+)?(?i:som\s+)?
        (?:(?i:(?:fast\s+|\d\.\s*)?vara(?:\s?medlem|\s?representant|\s?medl\.?|\s?repr\.?)?|stedfortreder|i\s+(?:stedet|staden)|istedenfor|istadenfor)
          (?:(?<=for)|\s*(?i:for))|(?i:møt(?:te|er|t)\s+for|for))
        \s+(?i:(?:representant|medlem)(?:en)?\s+(?:nr\.?\s*\d+\s+)?)?
        (?<name>{PERSON_NAME})(?:\s*\(\s*(?<party>[^()]{{1,30}})\s*\))?\s*\)?""",
    case_sensitive=True,
    examples=(
        "Kari Nes (Ap) for Per Dal (Ap)",
        "Kari Nes, vara for Per Dal",
        "Kari Nes møtte for representant nr 16 Per Dal.",
    ),
    counter_examples=("Kari Nes", "Varamedlem Kari Nes", "Utvalg for plan", "Leder for utvalget"),
)
FOR_WHOM_MET = Pattern(
    name="for_whom_met",
    expression=(
        rf"\A\s*(?i:for|istedenfor|i\s+stedet\s+for|"
        rf"i\s+staden\s+for)\s+(?<absent>{PERSON_NAME})(?:\s*\([^()]{{1,30}}\))?\s+(?i:møtte|møter|"
        rf"møtt)(?i:\s+vara(?:medlem|representant)?)?\s*:?\s+(?<rest>\S.*)\Z"
    ),
    case_sensitive=True,
    examples=("For Per Dal (Ap) møtte Kari Nes (Ap)",),
    counter_examples=("Kari Nes møtte for Per Dal",),
)
NO_SUBSTITUTE = Pattern(
    name="no_substitute",
    expression=(
        rf"\A[\s(]*(?i:ingen|inga)\s+(?i:vara(?:medlem|"
        rf"representant)?)\s+(?i:for)\s+(?<name>{PERSON_NAME})[\s).]*\Z"
    ),
    case_sensitive=True,
    examples=("(Ingen vara for Per Dal)",),
    counter_examples=("Vara for Per Dal",),
)
NOTE_OF_TIME = Pattern(
    name="attendance_note",
    expression=(
        r"[\s,;–—(-]*\b(?:(?:møtte|kom|gikk|gjekk|forlot|permisjon|permittert|deltok|til\s?stede|fratrådte|tiltrådte|"
        r"t\.?o\.?m\.?)\b\s*)*(?:fra|frå|til|kl|ved|under|på|i|f\.o\.m\.?|t\.o\.m\.?|\d{1,2}\.\d{1,2}\.?\d{0,4})(?:\s|"
        r"\.)\s*(?:og\s+med\s+)?(?:kl\b|klokk|sak\b|PS\b|behandling|handsaming|pkt|punkt|\d).*\Z"
    ),
    words=(*"0123456789", "sak", "behandl", "handsam"),
    examples=(
        "Kari Nes (Ap) fra kl. 10.15",
        "Kari Nes - gikk kl 12",
        "Per Dal – fra 21/09",
        "Kari Nes permisjon fra kl. 12",
    ),
    counter_examples=("Kari Nes (Ap)", "Kari Nes, leder"),
)
REPRESENTED = Pattern(
    name="attendance_represented",
    expression=r"(?:forbund(?:et)?|forening(?:en|a)?|\blag(?:et)?|idrettslag|union(?:en)?|råd(?:et)?|kommune|organisasjon(?:en)?|\b(?:NHO|LO|FO|KFO|NSF|NITO|Delta|Tekna|Norsk\s+\p{Lu}.*|NAF))\s*\Z",
    examples=("Fagforbundet", "Sykepleierforeningen", "Delta"),
    counter_examples=("Rådgiver", "Rådmann", "Oppvekstleder"),
)
OFFICE = Pattern(
    name="attendance_office",
    expression=r"(?:ombod|ombud|tillitsvalgt|tillitsvald|ansvarlig|ansvarleg|representant|leder|leiar|sjef|direktør|rektor|lege"
    r"|koordinator|kontakt|formann|varamann)\s*\Z",
    examples=("Verneombud", "Plasstillitsvalgt"),
    counter_examples=("Rosdal", "Fagforbundet"),
)
PROSE = Pattern(
    name="attendance_prose",
    expression=r"(?:(?<![\p{L}.])\p{Ll}{2,}[^\p{L}]+(?:\p{Lu}[\p{L}.-]*[^\p{L}]+)*){2}\p{Ll}{2,}|\A\s*\p{Ll}",
    case_sensitive=True,
    examples=("Per Dal forlot møtet før avstemningen.", "Hun var borte resten av dagen.", "resten av dagen."),
    counter_examples=("Kari Nes (Ap), vara for Per Dal", "Kari Nes Medlem AP"),
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
_LEADING_NUMBER = Pattern(
    name="attendance_number",
    expression=r"\A\s*(?:\d{1,3}\s?[.)]?\s+|\d{1,3}[.)]\s*|[•*\uf0b7\uf0a7–-]\s*)(?=[\p{Lu}(])",
    examples=("1. Kari Nes", "• Per Dal", "25 Ann Moe"),
    counter_examples=("Kari Nes",),
)
NUMBERED_WITHIN = Pattern(
    name="attendance_number_within",
    expression=r"\s+\d{1,3}\.?\s+(?=\p{Lu}|\()",
    case_sensitive=True,
    examples=("1. Kari Nes 21. Per Dal",),
    counter_examples=("1. Kari Nes", "Kari Nes 12 år"),
)
LIST_GOES_ON = Pattern(
    name="attendance_goes_on",
    expression=r"(?:,|\bog)\s*\Z",
    examples=("Kari Nes (Ap),", "Kari Nes (Ap) og"),
    counter_examples=("Kari Nes (Ap)",),
)
_JOINT = Pattern(
    name="attendance_joint",
    expression=r"\s*(?:[,;](?![^()]*\))|(?<![-\p{L}])og(?!\p{L}))\s*",
    examples=("Kari Nes (Ap), Per Dal", "Kari Nes og Per Dal"),
    counter_examples=("Kari Nes", "Industri-og Næring"),
)
_DASH = Pattern(
    name="attendance_dash",
    expression=r"\s+[–—_-]\s+|\s*:\s+|\t+|\s{2,}|\s*\|\s*",
    examples=("Kari Nes – Høyre", "Kari Nes _ Høyre"),
    counter_examples=("Anne-Marie",),
)
_BRACKET = regex.compile(r"\s*\(\s*([^()]*?)\s*\)\s*")
MOST_WORDS_OF_NAME = 6


class Attendee(NamedTuple):
    """One person of an attendance list; `absent` where the line itself says so."""

    name: str
    party: str | None
    role: str | None
    substitute_for: str | None
    absent: bool


def is_role(text: str) -> bool:
    """Whether the whole text is a post: `Ordfører`, `1. varamedlem`."""
    return ROLE.fullmatch(text.strip(" .,;:")) is not None


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
        and not any(
            word.isupper() and (len(word) > 2 or (word.isalpha() and len(word) == 2 and is_party(word)))
            for word in words[1:]
        )
    ) or (
        2 <= len(words) <= MOST_WORDS_OF_NAME
        and text.isupper()
        and PERSON.fullmatch(text) is not None
        and not is_role(text)
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


def _surely_party(text: str) -> bool:
    """Whether the text is a party even where it could hold a name too: a known one, or a list in one word."""
    return party_code(text) is not None or (" " not in text and is_party(text)) or _is_alliance(text)


def _is_alliance(text: str) -> bool:
    parts = [part.strip() for part in text.split("/")]
    return (
        len(parts) > 1
        and any(is_party(part) for part in parts)
        and all(is_party(part) or looks_like_list_code(part) for part in parts)
    )


def heading_party(text: str) -> str | None:
    """The party that the whole text names as a heading of those below it; None where a person stands there too."""
    written = text.strip().rstrip(" :")
    return party_of(written) if ":" not in written and parse_attendee(written) is None else None


def parse_role(text: str) -> tuple[str | None, str | None]:
    """The role of a table's cell, and the member for whom a substitute met: `Varamedlem for Per Dal`."""
    written = " ".join(text.split())
    substitute = SUBSTITUTE_FOR.search(written)
    if substitute is None:
        return written or None, None
    words = written[: substitute.start("name")].split()
    role = " ".join(words[:-1])
    return (role if is_role(role) else None), _joined(substitute["name"])


def parse_attendees(text: str) -> list[Attendee] | None:
    """The persons that the whole text names one after the other; None where a part of it is no person."""
    reverse = FOR_WHOM_MET.fullmatch(text.strip())
    if reverse:
        found = parse_attendees(reverse["rest"].rstrip("."))
        return [found[0]._replace(substitute_for=_joined(reverse["absent"]))] if found and len(found) == 1 else None
    persons: list[str] = []
    for piece in _JOINT.compiled.split(text.strip().rstrip(".;,")):
        if not piece:
            continue
        if persons and not _begins_person(piece):
            persons[-1] += ", " + piece
        else:
            persons.append(piece)
    read = [parse_attendee(person) for person in persons]
    return [person for person in read if person is not None] if persons and all(read) else None


def _begins_person(piece: str) -> bool:
    bare = _BRACKET.sub(" ", piece).strip()
    if is_role(bare) or party_of(bare) is not None or SUBSTITUTE_FOR.match(bare) or NOTE_OF_TIME.match(" " + bare):
        return False
    return parse_attendee(piece) is not None


def parse_attendee(text: str) -> Attendee | None:
    """The one person that the whole text names, or None."""
    written = _LEADING_NUMBER.compiled.sub("", text.replace("\n", " ").strip().rstrip(";,"))
    missing = NO_SUBSTITUTE.fullmatch(written)
    if missing:
        return Attendee(_joined(missing["name"]), None, None, None, True)
    absent = ABSENT_MARK.search(written)
    if absent:
        written = written[: absent.start()]
    substitute_for = None
    substitute = SUBSTITUTE_FOR.search(written)
    if substitute and substitute.start() > 0:
        substitute_for = _joined(substitute["name"])
        after = written[substitute.end() :]
        note = NOTE_OF_TIME.search(after)
        written = written[: substitute.start()] + " " + (after[: note.start()] if note else after).strip(" .)")
    note = NOTE_OF_TIME.search(written)
    if note and note.start() > 0:
        written = written[: note.start()]
    told = _told(written)
    if told is None:
        return None
    name, party, role = told
    return Attendee(name, party, role, substitute_for, absent is not None)


def _told(written: str) -> tuple[str, str | None, str | None] | None:
    """Name, party and role of a line without its notes."""
    party: str | None = None
    role: str | None = None
    bracketed = False
    for bracket in _BRACKET.findall(written):
        bracketed = True
        for each in bracket.split(","):
            if is_role(each):
                role = role or each.strip()
            elif party is None and (party_of(each) or looks_like_list_code(each.strip())):
                party = party_of(each) or party_name(each)
    rest = _BRACKET.sub(" , ", written).strip(" ,.;")
    parts = [part.split(",") for part in _DASH.compiled.split(rest)]
    pieces = [(piece.strip(" .,;"), position == 0) for part in parts for position, piece in enumerate(part)]
    name: str | None = None
    for piece, after_dash in ((piece, after_dash) for piece, after_dash in pieces if piece):
        if is_role(piece):
            role = role or piece.rstrip(" :")
        elif party is None and (_surely_party(piece) or (name is not None and party_of(piece) is not None)):
            party = party_of(piece)
        elif name is None:
            split = _undivided(piece)
            if split is None and not (bracketed and party is not None and PERSON.fullmatch(piece)):
                return None
            name, own_party, own_role = split or (piece, None, None)
            party, role = party or own_party, role or own_role
        elif party is None and _may_be_list(piece, after_dash):
            party = party_name(piece)
        else:
            return None
    return None if name is None else (_joined(name), party, role)


def _may_be_list(piece: str, after_dash: bool) -> bool:
    """Whether a piece after the name is what the person represents; after a comma a broken list can go on instead."""
    if REPRESENTED.search(piece) or (piece.isupper() and looks_like_list_code(piece) and len(piece) > 1):
        return True
    return after_dash and piece[:1].isupper() and len(piece.split()) <= 4 and not any(map(str.isdigit, piece))


def _undivided(piece: str) -> tuple[str, str | None, str | None] | None:
    """`Kari Nes Medlem AP`, `Ordfører Kari Nes`, `Kari Nes Sp Ordfører`: name, party and role where nothing divides
    them."""
    words = piece.split()
    for first in range(min(3, len(words) - 1), 0, -1):
        if is_role(" ".join(words[:first])):
            after = _undivided(" ".join(words[first:]))
            return (after[0], after[1], " ".join(words[:first])) if after and after[2] is None else None
    for last in range(2, min(len(words), MOST_WORDS_OF_NAME) + 1):
        found = _party_and_role(words[last:])
        if found is not None and is_name(" ".join(words[:last])):
            return " ".join(words[:last]), *found
    return None


def _party_and_role(words: list[str]) -> tuple[str | None, str | None] | None:
    if not words:
        return None, None
    for middle in range(len(words) + 1):
        first, second = " ".join(words[:middle]), " ".join(words[middle:])
        if (not first or _surely_party(first)) and (not second or is_role(second)):
            return (party_name(first) if first else None), second or None
        if (not first or is_role(first)) and (not second or _surely_party(second)):
            return (party_name(second) if second else None), first or None
    return None


def _joined(name: str) -> str:
    return " ".join(name.split()).rstrip(".,")
