"""What a line of an attendance list says of a person: name, party, office, and whom a substitute stands in for.

Reads `Kari Nes Medlem AP`, `Kari Nes (Ap), vara for Per Dal`, `Leder: Kari Nes – Senterpartiets gruppe`, `SV/R: Kari
Nes – ikke møtt`, and several persons one after the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import regex

from patterns.attendance.names import MOST_WORDS_OF_NAME, REPRESENTED, is_name, may_be_list, party_of, surely_party
from patterns.attendance.notes import (
    ABSENT_MARK,
    CAME_IN_BRACKET,
    CAME_INSTEAD,
    DASH_BEFORE_SUBSTITUTE,
    FOR_WHOM_MET,
    LEAVE_SHORTENED,
    NO_SUBSTITUTE,
    NOBODY_CAME,
    NOTE_OF_TIME,
    NOTE_WITH_PARTY,
    STROKE_BEFORE_PARTY,
    SUBSTITUTE_FOR,
    WHO_SENT_EXCUSES,
    WHOLE_TIME,
)
from patterns.attendance.posts import is_role
from patterns.parties import is_local_list, looks_like_list_code, parse_party_list, party_code, party_name
from patterns.pattern import MOST_KEPT, Pattern
from patterns.people import PERSON

_LEADING_NUMBER = Pattern(
    name="attendance_number",
    expression=r"\A\s*(?:\d{1,3}\s?[.)]?\s+|\d{1,3}[.)]\s*|[•*\uf0b7\uf0a7–-]\s*)(?=[\p{Lu}(])",
    examples=("1. Kari Nes", "• Per Dal", "25 Ann Moe"),
    counter_examples=("Kari Nes",),
)
_SURNAME_FIRST = r"\p{Lu}[\p{L}'’-]+,[ ]\p{Lu}[\p{L}.-]+(?:[ ]\p{Lu}[\p{L}.-]*)?"
SURNAME_FIRST_LISTED = Pattern(
    name="attendance_surname_first",
    expression=rf"""\A\s*(?<surname>\p{{Lu}}[\p{{L}}'’-]+),[ ](?<first>\p{{Lu}}[\p{{L}}.-]+(?:[ ]\p{{Lu}}[\p{{L}}.-]*)?)
        (?<rest>\s*\([^()]{{1,40}}\)(?:,\s*\p{{Ll}}[\p{{L}}\s]{{2,30}})?)
        (?:[\s,–-]+(?:for|vara\s+for|møtte\s+for)\s+(?<absent>{_SURNAME_FIRST})(?:\s*\([^()]{{1,40}}\))?)?
        (?<note>[\s,–-]+(?:fra|frå|til|kl|gikk|kom)\b.*\d.*)?\s*""",
    case_sensitive=True,
    examples=("Nes, Kari (AP), leder", "Dal, Per Arne (H) for Moe, Eva (H)", "Nes, Kari (SV) - fra kl. 10.30"),
    counter_examples=("Kari Nes, Per Dal (H)", "Kari Nes (Ap), Per Dal (H)"),
)
SURNAME_FIRST = Pattern(
    name="attendance_surname_first_alone",
    expression=_SURNAME_FIRST,
    case_sensitive=True,
    examples=("Nes, Kari", "Dal, Per Arne"),
    counter_examples=("Kari Nes", "Kari Nes, H"),
)
MEMBERS_BEFORE = Pattern(
    name="attendance_members_before",
    expression=r"\A\s*(?i:medlemm?ene|medlemm?er|medlemmane|representantene|representantane|representanter|representantar)\s+(?=\p{Lu})",
    words=("medlem", "representant"),
    case_sensitive=True,
    examples=("medlemmene Kari Nes",),
    counter_examples=("Medlem Kari Nes", "medlemmer møtte"),
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
    expression=r"(?:,|;|\bog|\bfor|\p{L}[-\u00ad\u2010])\s*\Z",
    examples=("Kari Nes (Ap),", "Kari Nes (Ap) og", "Kari Nes for", "Per Dal, Kari Sol-"),
    counter_examples=("Kari Nes (Ap)", "Kari Nes -"),
)
# A row of two columns of persons whose blanks were lost: each has the party behind.
BESIDE_EACH_OTHER = Pattern(
    name="attendance_persons_beside_each_other",
    expression=r"\s*(?:(?<name>\p{Lu}\p{Ll}[\p{L}'’-]*(?:\s+\p{Lu}\p{Ll}[\p{L}'’-]*){1,3})\s+\(?(?<party>\p{Lu}{1,3}(?:rF|rP|r\.p\.)?|Ap|Sp|Sv|Krf|Frp)\)?(?:\s+|\s*\Z)){2,4}",
    case_sensitive=True,
    examples=("Kari Nes H Per Dal SP", "Eva Moe Lie Ap Ola By FrP"),
    counter_examples=("Kari Nes H", "Kari H Nes SP", "Kari Nes Per Dal SP"),
)
AND_THESE = Pattern(
    name="attendance_and_these",
    expression=r"\s*,?\s+(?:og|samt)\s+(?:desse|disse|følgende|f[øy]lgjande)\s+\p{L}*(?:representant|medlem)\p{L}*\s*(?::|\Z)",
    words=("representant", "medlem"),
    examples=("ordførar Kari Nes og desse representantane:", "ordfører Kari Nes (A), og følgende medlemmer: Per Dal"),
    counter_examples=("Kari Nes og Per Dal", "og medlemmene Per Dal"),
)
SENTENCE_BEGUN = Pattern(
    name="attendance_sentence_begun",
    expression=r"\p{L}\s+(?:som|hadde|har|hadde\s+meldt|som\s+(?:hadde|har)(?:\s+meldt)?)\s*\Z",
    words=("som", "hadde", "har", "meldt"),
    examples=("Kari Nes for Per Dal som hadde", "Kari Nes for Per Dal som"),
    counter_examples=("Kari Nes (Ap), Per Dal", "Kari Nes for", "Per Dal som leder"),
)
COUNT_OF_OTHERS = Pattern(
    name="count_of_others_behind_names",
    expression=r"(?:,|\b(?:og|samt|pluss))\s+(?:ytterligere\s+|ytterlegare\s+)?\d{1,3}\s+(?:(?:andre|øvrige|øvrege|til)\b[^()]*|\p{L}*(?:medlem|representant)\p{L}*\s*)\Z",
    words=("andre", "øvr", " til", "medlem", "representant"),
    examples=(
        "Kari Nes (Ap) og 19 andre medlemmer, i alt 21",
        "Kari Nes (Ap), Per Dal (H) og 19 andre",
        "ordfører Kari Nes og 22 representanter",
    ),
    counter_examples=("Kari Nes (Ap) og Per Dal (H)", "19 andre medlemmer"),
)
DASH_WITHIN = Pattern(
    name="dash_between_words_of_a_name",
    expression=r"\p{L}\s+[-–—]\s+\p{L}",
    examples=("Kari - Anne Nes", "Per Dal – Ap"),
    counter_examples=("Kari-Anne Nes", "Per Dal -"),
)
LIST_NAMED = Pattern(
    name="code_of_a_list_and_its_name",
    expression=r"[,\s]+(?P<code>\p{Lu}{2}[\p{L}]{0,4}),?\s*\((?P<list>\p{Lu}[^()]{3,40})\)\s*\Z",
    words=("(",),
    examples=("Kari Nes, BPL, (Bygdepolitisk liste)", "Kari Nes BPL (Bygdepolitisk liste)"),
    counter_examples=("Kari Nes (BPL)", "BPL (Bygdepolitisk liste)", "Kari Nes, H (leder)"),
    case_sensitive=True,
)
REPRESENTS = Pattern(
    name="whom_a_member_represents",
    expression=r"(?P<name>.{3,60}?),?\s+(?:(?P<substitute>[Vv]arar)|[Rr])epr(?:\.|esenterer|esenterar)\s+(?:(?:for|fra|frå)\s+)?"
    r"(?P<whom>\p{Lu}[\p{L} -]{1,40}?[ ](?:MR|[Mm]enighet\p{L}*|[Ss]ok(?:n|ne)\p{L}*|kommune|\p{L}*råd(?:et)?"
    r"|\p{L}*lag(?:et)?|\p{L}*fore?i?ning\p{L}*|\p{L}*forbund\p{L}*))"
    r"\s*(?P<rest>\([^()]*\))?\s*",
    words=("repr",),
    examples=("Kari Nes Repr. Lillevik MR (leder)", "Per Dal, repr. Storvik sokn", "Ann Moe Vararepr. Botn MR"),
    counter_examples=("Repr. Kari Nes", "Kari Nes (repr. Storvik)", "Per Dal, repr. Eva Li"),
    case_sensitive=True,
)
VARA_CAME = Pattern(
    name="vara_who_came_for_the_one_before",
    expression=r"\A(?i:vara(?:medlem|representant|mann|person)?)\s+(?=\p{Lu})",
    words=("vara",),
    examples=("vara Per Dal (A) møtte", "varamann Per Dal"),
    counter_examples=("vara for Per Dal", "Per Dal, vara", "Vara møtte"),
    case_sensitive=True,
)
MEMBER_POST = Pattern(
    name="post_of_a_member",
    expression=r"(?:(?:gruppe|nest|vara)?(?:leder|leiar)|(?:vara)?(?:medlem|medl\.?|mandat)|(?:vara)?ordfør[ae]r)",
    examples=("Leder", "MEDL", "Nestleiar", "Varamedlem"),
    counter_examples=("Rådgiver", "Sekretær"),
)
SENTENCE_BEHIND_NAME = Pattern(
    name="sentence_behind_a_name",
    expression=r"""(?<=\p{Ll}{4})\.\s+(?=\p{Lu}\p{Ll})
        |\.\s+(?=(?:Gikk|Gjekk|Kom|Ankom|Reiste|Forl(?:ot|et)|Fratr|Permi|Møtte|Deltok|Tiltr|Til\s?stede|Inhabil|Ugild
            |Fra|Frå|Etter|Ikke|Ikkje)(?!\p{Ll}*\s\p{Lu}))""",
    words=(". ",),
    examples=(
        "Møtte for Per Dahle. Gikk kl. 14.30",
        "Vara for Eli Nesvik. Gjekk frå møtet",
        "Møtte for Kari Lie. Permisjon fra kl. 12",
    ),
    counter_examples=("Møtte for Chr. Dahle", "Vara for Per Dahle.", "møtte kl. 14", "Møtte for Chr. Kom Dahle"),
    case_sensitive=True,
)
JOINT = Pattern(
    name="attendance_joint",
    expression=r"""\s*(?:[,;](?![^()]*\))(?:\s*samt(?!\p{L}))?|(?<![-\p{L}])(?:og|samt)(?!\p{L})
        |(?<=[,(]\s*[\p{L}/]{1,20}\)?)(?<!\b(?i:repr?|ordf|varaordf|nestl|medl|vara|adm|sekr))\.(?=\s+\p{Lu}[\p{L}'’-]+\s+\p{Lu}))\s*""",
    examples=("Kari Nes (Ap), Per Dal", "Kari Nes og Per Dal", "Kari Nes, H. Per Dal, Sp", "Kari Nes samt Per Dal"),
    counter_examples=("Kari Nes", "Industri-og Næring", "Kari H. Nes", "Jan Chr. Dal"),
)
_DASH = Pattern(
    name="attendance_dash",
    expression=r"\s+[–—_-]\s+|\s*:\s+|\t+|\s{2,}|\s*\|\s*",
    examples=("Kari Nes – Høyre", "Kari Nes _ Høyre"),
    counter_examples=("Anne-Marie",),
)
_LONGEST_ROW = 8
_BRACKET = regex.compile(r"\s*\(\s*([^()]*?)\s*\)\s*")


class Attendee(NamedTuple):
    """One person of an attendance list; `absent` where the line itself says so, `came` where a vara follows another
    person (`Kari Nes, vara Per Dal`), for whom he came where that one is absent."""

    name: str
    party: str | None
    role: str | None
    substitute_for: str | None
    absent: bool
    in_part: bool = False
    is_substitute_for_absent: bool = False
    came: bool = False
    party_replaced: str | None = None


def heading_party(text: str) -> str | None:
    """The party that the whole text names as a heading of those below it; None where a person stands there too."""
    written = text.strip().rstrip(" :")
    return party_of(written) if ":" not in written and parse_attendee(written) is None else None


def heads_parties(text: str) -> bool:
    """Whether the whole text names several parties, as a heading of those below it."""
    return len(parse_party_list(text.strip().rstrip(" :"))) > 1


def names_post_and_party(text: str) -> bool:
    """Whether a line ends in a party behind a post, as a row of columns of persons does, whoever it names."""
    words = text.split()
    if not 3 <= len(words) <= _LONGEST_ROW or not (surely_party(words[-1]) or _is_code_behind_post(words[-2:])):
        return False
    return any(is_role(word) for word in words[1:-1])


def _is_code_behind_post(words: Sequence[str]) -> bool:
    """Whether the words are a member's post and the code of a list that may be unknown (`Leder LPL`)."""
    post, code = words[0], words[-1]
    return (
        len(words) == 2
        and MEMBER_POST.fullmatch(post) is not None
        and code.isupper()
        and len(code) > 1
        and looks_like_list_code(code)
    )


def parse_role(text: str) -> tuple[str | None, str | None]:
    """The role of a table's cell, and the member for whom a substitute met: `Varamedlem for Per Dal`."""
    written = " ".join(text.split())
    # `Møtte for Per Dal. Gikk kl. 14.30`: when she left is no part of the name.
    substitute = SUBSTITUTE_FOR.search(SENTENCE_BEHIND_NAME.split(written)[0])
    if substitute is None:
        return written or None, None
    words = written[: substitute.start("name")].split()
    role = " ".join(words[:-1])
    return (role if is_role(role) else None), _joined(substitute["name"])


def parse_attendees(text: str) -> list[Attendee] | None:
    """The persons that the whole text names one after the other; None where a part of it is no person."""
    text = _with_notes_behind(text)
    text = CAME_IN_BRACKET.sub(r", for ham møtte \g<name>", text)
    text = DASH_BEFORE_SUBSTITUTE.sub(", ", STROKE_BEFORE_PARTY.sub(_in_bracket, text))
    turned = parse_attendee(text) if SURNAME_FIRST_LISTED.fullmatch(text.strip()) else _surname_and_party(text)
    if turned is not None:
        return [turned]
    text = AND_THESE.sub(", ", text)
    beside = BESIDE_EACH_OTHER.fullmatch(text)
    if beside is not None and all(map(surely_party, beside.captures("party"))):
        row = [
            parse_attendee(f"{name}, {party}")
            for name, party in zip(beside.captures("name"), beside.captures("party"), strict=True)
        ]
        if all(row):
            return [person for person in row if person is not None]
    reverse = FOR_WHOM_MET.fullmatch(text.strip())
    if reverse:
        met = parse_attendees(reverse["rest"].rstrip("."))
        for_whom = _joined(reverse["absent"])
        return [met[0]._replace(substitute_for=for_whom, came=True)] if met and len(met) == 1 else None
    persons: list[str] = []
    for piece in JOINT.split(COUNT_OF_OTHERS.sub("", text.strip().rstrip(".;,"))):
        if not piece:
            continue
        if VARA_CAME.match(piece):
            piece = piece.removesuffix(" møtte")
        if persons and CAME_INSTEAD.match(piece) is None and not _begins_person(piece):
            persons[-1] += ", " + piece
        else:
            persons.append(piece)
    found: list[Attendee] = []
    for person in persons:
        instead = CAME_INSTEAD.match(person) if found else None
        came = instead is not None or (VARA_CAME.match(person) is not None and bool(found))
        read = parse_attendee(person[instead.end() :] if instead is not None else person)
        if read is None:
            return None
        if instead is not None:
            found[-1] = found[-1]._replace(absent=True)
        found.append(read._replace(came=True) if came else read)
    return found or None


def _with_notes_behind(text: str) -> str:
    return NOTE_WITH_PARTY.sub(_note_behind_party, LEAVE_SHORTENED.sub("permisjon ", text))


def _note_behind_party(match: regex.Match[str]) -> str:
    """A bracket of a party and when its member came or went (`(SV, møtte kl. 10)`) as the party's and what follows."""
    return f"({match['party']}) {match['note']}" if party_code(match["party"]) is not None else match[0]


def _in_bracket(match: regex.Match[str]) -> str:
    """A known party behind a stroke (`Kari Nes/Ap`) in a bracket."""
    return f" ({match['party']})" if party_code(match["party"]) is not None else match[0]


def _begins_person(piece: str) -> bool:
    bare = _BRACKET.sub(" ", piece).strip()
    if is_role(bare) or party_of(bare) is not None or SUBSTITUTE_FOR.match(bare) or NOTE_OF_TIME.match(" " + bare):
        return False
    return parse_attendee(piece) is not None


@lru_cache(maxsize=MOST_KEPT)
def parse_attendee(text: str) -> Attendee | None:
    """The one person that the whole text names, or None."""
    written = _LEADING_NUMBER.sub("", _with_notes_behind(text).replace("\n", " ").strip().rstrip(";,"))
    written = MEMBERS_BEFORE.sub("", written)
    # The code of a list says enough where its name stands behind it.
    named = LIST_NAMED.search(written)
    if named is not None and is_local_list(named["list"]):
        written = f"{written[: named.start()]}, {named['code']}"
    missing = NO_SUBSTITUTE.fullmatch(written)
    if missing:
        return Attendee(_joined(missing["name"]), None, None, None, True)
    written = WHOLE_TIME.sub("", written)
    nobody = NOBODY_CAME.search(written)
    excuses = WHO_SENT_EXCUSES.search(written) or nobody
    if excuses and excuses.start():
        written = written[: excuses.start()]
    absent = ABSENT_MARK.search(written)
    if absent:
        written = written[: absent.start()]
    listed = SURNAME_FIRST_LISTED.fullmatch(written)
    turned = _surname_first(listed, absent is not None) if listed else None
    if turned is not None:
        return turned
    representative = parse_representative(written)
    if representative is not None:
        return representative._replace(absent=absent is not None)
    written, replaced, party_replaced, in_part = _without_member(written)
    note = NOTE_OF_TIME.search(written)
    if note and note.start() > 0:
        written, in_part = written[: note.start()], True
    told = _told(written)
    if told is None:
        return None
    name, party, role = told
    # What is told of a substitute's member is no reason of the substitute's own.
    stayed_away = absent is not None or (nobody is not None and replaced is None)
    return Attendee(
        name,
        party,
        role,
        replaced,
        stayed_away,
        in_part,
        is_substitute_for_absent=excuses is not None,
        party_replaced=party_replaced,
    )


def _without_member(written: str) -> tuple[str, str | None, str | None, bool]:
    """A substitute without whom he came for, that member and the party told of the member, and whether for a part of
    the meeting."""
    substitute = SUBSTITUTE_FOR.search(written)
    if not substitute or not substitute.start():
        return written, None, None, False
    member, code = _member_and_code(_joined(substitute["name"]))
    after = f"{code}{written[substitute.end() :]}"
    if _ends_in_party(written[: substitute.start()]) and party_code(after.strip(" ,.;()")) is not None:
        # "Kari Nes, H, møtte for Per Dal, H": the second one is the member's.
        after = ""
    note = NOTE_OF_TIME.search(after)
    rest = (after[: note.start()] if note else after).strip(" .)")
    party = party_code(substitute["party"]) if substitute["party"] else None
    return f"{written[: substitute.start()]} {rest}", member, party, note is not None


def _ends_in_party(text: str) -> bool:
    """Whether a party of its own part ends a text: `Kari Nes, H,`, `Kari Nes (H)`."""
    parts = JOINT.split(_BRACKET.sub(lambda bracket: ", " + bracket[0].strip(" ()"), text.strip(" ,")))
    return len(parts) > 1 and party_code(parts[-1].strip(" ,.;()")) is not None


def _member_and_code(written: str) -> tuple[str, str]:
    """The member for whom somebody came, without the party's code that ends the row: `Kari Nes  for Per Dal  SP`."""
    name, _, last = written.rpartition(" ")
    return (name, f", {last}") if " " in name and last.isupper() and party_code(last) is not None else (written, "")


def parse_representative(text: str) -> Attendee | None:
    """The person of a line that tells whom it is that she represents (`Kari Nes Repr. Lillevik MR (leder)`), or
    None."""
    match = REPRESENTS.fullmatch(_LEADING_NUMBER.sub("", text))
    told = _told(f"{match['name']} {match['rest'] or ''}") if match is not None else None
    if match is None or told is None or told[1] is not None:
        return None
    name, _, role = told
    whom = " ".join(match["whom"].split())
    return Attendee(name, party_of(whom) or whom, role or ("Vararepr." if match["substitute"] else None), None, False)


def parse_surname_first(name: str, *told: str) -> Attendee | None:
    """The person of a row that has the surname first, and beside it party and post in columns of their own (`Nes,
    Kari`, `AP`), or None."""
    if not told or not (surely_party(told[0]) or surely_party(told[-1])) or SURNAME_FIRST.fullmatch(name) is None:
        return None
    return parse_attendee(f"{name} ({', '.join(told)})")


def _surname_and_party(text: str) -> Attendee | None:
    """The person of a line that ends in the party behind a name with the surname first (`Nes, Kari AP`), or None."""
    name, _, party = text.strip().rpartition(" ")
    return parse_surname_first(name.strip(), party) if "," in name else None


def _surname_first(match: regex.Match[str], absent: bool) -> Attendee | None:
    """The person of a line that has the surname first; a bracket or a post after it makes sure that it is one."""
    surname, rest = match["surname"], match["rest"]
    if is_role(surname) or party_of(surname) is not None or (match["first"].count(" ") > 1):
        return None
    told = _told(f"{match['first']} {surname}{rest}")
    if told is None:
        return None
    stands_for = _joined(match["absent"]) if match["absent"] else None
    return Attendee(f"{surname}, {match['first']}", told[1], told[2], stands_for, absent, match["note"] is not None)


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
            elif party is None and (party_of(each) or looks_like_list_code(each.strip()) or REPRESENTED.search(each)):
                party = party_of(each) or party_name(each)
    rest = _BRACKET.sub(" , ", written).strip(" ,.;")
    parts = [part.split(",") for part in _DASH.split(rest)]
    pieces = [(piece.strip(" .,;"), position == 0) for part in parts for position, piece in enumerate(part)]
    name: str | None = None
    for piece, after_dash in ((piece, after_dash) for piece, after_dash in pieces if piece):
        if is_role(piece):
            role = role or piece.rstrip(" :")
        elif party is None and (surely_party(piece) or (name is not None and party_of(piece) is not None)):
            party = party_of(piece)
        elif name is None:
            split = _undivided(piece)
            if split is None and not (bracketed and party is not None and PERSON.fullmatch(piece)):
                return None
            name, own_party, own_role = split or (piece, None, None)
            party, role = party or own_party, role or own_role
        elif party is None and may_be_list(piece, after_dash):
            party = party_name(piece)
        else:
            return None
    return None if name is None else (_joined(name), party, role)


def _undivided(piece: str, may_have_role: bool = True) -> tuple[str, str | None, str | None] | None:
    """`Kari Nes Medlem AP`, `Ordfører Kari Nes`, `Kari Nes Sp Ordfører`: name, party and role where nothing divides
    them."""
    words = piece.split()
    for first in range(min(3, len(words) - 1), 0, -1):
        if is_role(" ".join(words[:first])):
            # Nobody has two, and roles may stand there by the thousand.
            after = _undivided(" ".join(words[first:]), False) if may_have_role else None
            return (after[0], after[1], " ".join(words[:first])) if after and after[2] is None else None
    for last in range(2, min(len(words), MOST_WORDS_OF_NAME) + 1):
        found = _party_and_role(words[last:])
        if found is not None and is_name(" ".join(words[:last])):
            return " ".join(words[:last]), *found
    return None


def _party_and_role(words: list[str]) -> tuple[str | None, str | None] | None:
    if not words:
        return None, None
    if _is_code_behind_post(words):
        return party_name(words[1]), words[0]
    for middle in range(len(words) + 1):
        first, second = " ".join(words[:middle]), " ".join(words[middle:])
        if (not first or surely_party(first)) and (not second or is_role(second)):
            return (party_name(first) if first else None), second or None
        if (not first or is_role(first)) and (not second or surely_party(second)):
            return (party_name(second) if second else None), first or None
    return None


def _joined(name: str) -> str:
    return " ".join(name.split()).rstrip(".,")
