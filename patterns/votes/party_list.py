"""The bracket or list after a number of votes: who voted so. `(4FrP, 4SV, 2R)`, `Ap, H og N. N. (Krf)`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from patterns.numbers import NUMBER, parse_number
from patterns.parties import is_party, looks_like_list_code, party_code, party_name
from patterns.pattern import Pattern
from patterns.people import PERSON, parse_person_with_party
from patterns.votes.reading import TallyReading
from patterns.votes.words import TOGETHER, UNIT


class Share(NamedTuple):
    """One item of a list: a party and its votes, or a member by name. `split` where only part of it voted so."""

    party: str | None
    number: int | None
    name: str | None = None
    split: bool = False


COUNT_FIRST = Pattern(
    name="share_count_first",
    expression=rf"""
        (?:dei?\s+)?(?P<count>\d{{1,3}}|{NUMBER})
        \s*(?:[x×]\s*)?(?:av\s+\d+\s*)?(?:(?:stk\.?|representant(?:ene|ane|er|ar)?|stemmer?|røyster?|medlem(?:mene|ene|mer|er|ar)?)\s*)?(?:(?:fra|frå|av|i|for)\s+)?
        (?P<party>\p{{L}}.*)""",
    examples=(
        *("2R", "14 H", "1xH", "3 fra Ap", "2 av 3 SV", "tre fra Høyre", "1 representant frå Bygdelista"),
        "De 3 representantene fra Sp",
    ),
    counter_examples=("R", "Ap 3", "Høyre"),
)
COUNT_LAST = Pattern(
    name="share_count_last",
    expression=r"""
        (?P<party>\p{L}[^\d:()]*?)\s*(?:\bsine\b|\bsitt\b|\bsi\b|-|:|\(|\bmed\b)?\s*
        (?P<count>\d{1,3}|(?<=\bsine\s|\p{L}s\s)(?:to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|elleve|tolv)\b|(?<=\p{L}s\s|\bsi\s)(?:ene|eine|en|ei|ein)\b)(?:\s*/\s*\d{1,3}|\s+av\s+\d{1,3})?(?:\s*(?:stemmer?|røyster?))?\s*\)?\s*(?:stemmer?|røyster?|stk\.?)?""",
    examples=(
        *("Ap 3", "AP3", "Ap: 3", "Ap (3)", "Høyre sine 5", "Høgre sine tre", "SVs to", "Rs ene", "Høgre (2/2)"),
        "H (4 av 6)",
    ),
    counter_examples=("Ap", "3 Ap", "Kari Nes (H)"),
)
WEIGHTED_MEMBER = Pattern(
    name="share_weighted_member",
    expression=r"(?P<name>\p{Lu}[\p{L}.'-]*(?:\s+\p{Lu}[\p{L}.'-]*){0,3}(?:\s+(?:kommune|fylkeskommune|fylke))?)\s*"
    r"\((?P<count>\d{1,3})(?:\s*(?:stemmer?|røyster?))?\)",
    examples=("Gausdal (4 stemmer)", "Vik kommune (2 røyster)", "Øyer (3)"),
    counter_examples=("Kari Nes (H)", "representanten (3)", "Øyer"),
    case_sensitive=True,
)
PARTIAL = Pattern(
    name="share_partial",
    expression=r"""
        (?:deler\s+av|delar\s+av|resten\s+av|noen\s+fra|nokre\s+frå|(?:et\s+)?(?:flertall|fleirtal)(?:et)?\s+i)\s+(?P<after>.+)
        | (?P<before>.+?)\s+(?:delt|delte|delvis)""",
    examples=("deler av SV", "SV delt", "resten av Ap"),
    counter_examples=("SV", "2 av 3 SV"),
)
GROUP_PREFIX = Pattern(
    name="share_prefix",
    expression=r"""^(?:samt|både|og|alle(?:\s+(?:fra|frå|i))?|hele|heile|representant(?:en|ene|ane)\s+(?:fra|frå|til|for)|gruppa?\s+til|medlem(?:mene|ene)\s+(?:fra|frå))\s+""",
    examples=("representantane frå Sp", "hele Ap", "alle fra SP"),
    counter_examples=("Ap", "Hele"),
)
GROUP_BEHIND = Pattern(
    name="share_group_behind",
    expression=r"(?:(?<=\p{L})'?s|\s+sin|\s+si)?\s+(?:\p{Ll}+)?gruppe\Z|(?<=\p{L}{2})-?gruppa\Z",
    examples=("Høyres gruppe", "Sp si gruppe", "Aps kommunestyregruppe", "Høgregruppa"),
    counter_examples=("Høyre", "gruppe"),
    words=("grupp",),
)
STOOD_AGAINST = Pattern(
    name="share_stood_against",
    expression=r"^\s*(?:i?mot|mindretal\p{L}*)\s*:\s*|\s+(?:(?:stemte|røysta)\s+i?\s?mot|imot)\s*\.?\s*$",
    examples=("Ap og SV stemte mot", "Mot: H", "Mindretallet: H 2"),
    counter_examples=("Ap og SV", "Ap stemte for"),
)
SPOKEN_FOR = Pattern(
    name="share_spoken_for",
    expression=r"(?P<party>[^/]+?)\s*,?\s*\bv\s?/\s*(?P<name>\p{Lu}.*)",
    examples=("H v/Olsen", "FrP v/ Hansen"),
    counter_examples=("AP/SP", "H v/olsen"),
    case_sensitive=True,
)
TITLED_MEMBER = Pattern(
    name="share_titled_member",
    expression=r"(?i:representant(?:en)?|repr\.?|medlem(?:met)?|(?:vara)?ordf(?:ører|ørar)(?:en)?|(?:nest)?le(?:der|iar)(?:en)?)\s+"
    r"(?P<name>\p{Lu}[\p{L}.'-]*(?:\s+\p{Lu}[\p{L}.'-]*){0,3})",
    examples=("representanten Vik", "ordfører Kari Nes"),
    counter_examples=("representanten fra Sp", "Kari Nes"),
    case_sensitive=True,
)
TITLE_OF_MEMBER = Pattern(
    name="share_title_of_member",
    expression=r"^(?i:representant(?:en|ene|ane)?|repr\.?|rep\.|medlem(?:met|mene|ene)?)\s+(?=\p{Lu}[^()]*\(\p{L}[^()]*\)$)",
    examples=("repr. Olsen (H)", "representanten Kari Nes (Sp)"),
    counter_examples=("representanten fra Sp", "repr. Olsen", "Olsen (H)"),
    case_sensitive=True,
    words=("rep", "medlem"),
)
SIDE_OF_VOTE = Pattern(
    name="side_of_vote",
    expression=r"\s*(?:ja|nei|for|i?mot|blanke?|avhold\p{L}*|andre|resten|ikke|ikkje|alle|ingen)\s*",
    examples=("Nei", "Mot", "Blanke"),
    counter_examples=("Sol", "Bl"),
)
VOTES_BEHIND = Pattern(
    name="share_votes_behind",
    expression=r"(?<=\p{L})s\s+(?:stemmer?|røyster?|stemmar|representant(?:er|ar)?)$|(?<=\d)\s+(?:representant|medlem)\p{L}*$",
    examples=("Senterpartiets stemmer", "FrPs 2 representanter"),
    counter_examples=("Senterpartiet", "2 stemmer"),
)
ALL_OF_ONE_PARTY = Pattern(
    name="share_all_of_one_party",
    expression=r"(?P<names>\p{Lu}[^()\d]*?)\s*,?\s+(?:begge|alle)\s+(?:(?:fra|frå|for)\s+)?(?P<party>\p{L}[^(),]*)",
    examples=("Tveitan og Gran, begge H",),
    counter_examples=("Tveitan og Gran", "begge H"),
    case_sensitive=True,
)
TOTAL_BEHIND = Pattern(
    name="share_total_behind",
    expression=r"\A(?P<list>[^()\d]*\S(?:\s*,\s*|\s+(?:og|samt)\s+)[^()\d]*\S)\s*\((?P<number>\d{1,3})(?:\s*(?:stemmer|røyster))?\)\.?",
    examples=("Ap, Sp og SV (14)",),
    counter_examples=("Ap (4), SV (2)", "SV (2)"),
)
TOTAL_TOLD = Pattern(
    name="share_total_told",
    expression=rf"\A(?P<list>\S.*?)\s*,?\s*\(?{TOGETHER}\s+(?P<number>{NUMBER})(?:\s*{UNIT})?\)?\.?",
    examples=("4SP, 2SV og 2BL, til sammen 8 stemmer",),
    counter_examples=("Ap, Sp og SV (14)",),
)
TOTAL_IN_BRACKET = Pattern(
    name="share_total_in_bracket",
    expression=rf"\((?P<number>\d{{1,3}})\s+{UNIT}\)\s*\.?\s*\Z",
    examples=("H, FrP og 1 Sp (12 stemmer)",),
    counter_examples=("Ap (4), SV (2)", "Ap (12 stemmer), H"),
    words=("(",),
)
SHARE_JOINT = Pattern(
    name="share_joint",
    expression=r"[,;+&]|(?<!-\s)\b(?:og|samt)\b",
    examples=("Ap, H", "Ap og H"),
    counter_examples=("Industri- og", "2R"),
)


def find_total_behind(text: str) -> tuple[str, int | None]:
    """The list and the number behind it that counts all of it: `Ap, Sp og SV (14)`; None where none is."""
    match = TOTAL_BEHIND.fullmatch(text.strip()) or TOTAL_TOLD.fullmatch(text.strip())
    return (match["list"], parse_number(match["number"])) if match is not None else (text, None)


def find_total_in_bracket(text: str) -> int | None:
    """The number of votes in a bracket behind several parties that counts all of them, as the last one has its own;
    None where there is none."""
    match = TOTAL_IN_BRACKET.search(text)
    shares = find_shares(text[: match.start()]) if match is not None else ()
    if match is None or len(shares) < 2 or shares[-1].number is None:
        return None
    return parse_number(match["number"])


def find_shares(text: str) -> tuple[Share, ...]:
    """The items of a list, or nothing where one of them is neither party nor person."""
    text = STOOD_AGAINST.sub("", text)
    alone = parse_person_with_party(text.strip(" .:"))
    if alone is not None and alone.party is not None and " " not in alone.name and not _is_group(alone.name):
        # "Torvik, KrF": a surname is a member only with the party behind it.
        return (Share(alone.party, 1, alone.name),)
    shares: list[Share] = []
    spoken_for: str | None = None
    for item in _items(text):
        share = parse_share(item) or _of_local_list(item)
        named = SPOKEN_FOR.fullmatch(item.strip(" .:"))
        if named is not None and _is_group(named["party"].strip()):
            spoken_for = party_name(named["party"])
            share = Share(spoken_for, None, named["name"].strip())
        elif share is None and spoken_for is not None and PERSON.fullmatch(item.strip(" .:")):
            # "FrP v/Hansen og Lie": both sit for FrP.
            share = Share(spoken_for, None, item.strip(" .:"))
        elif share is not None:
            spoken_for = None
        if share is None:
            return ()
        shares.append(share)
    # A short word with a number is a local list's beside parties alone.
    of_lists = [share for share in shares if share.party is not None and not _is_group(share.party)]
    return tuple(shares) if len(of_lists) < len(shares) else ()


def _of_local_list(item: str) -> Share | None:
    """`2 Sol`, `Sol 2`: the short name of a list, which a number is counted for."""
    item = item.strip(" .:")
    counted = COUNT_FIRST.fullmatch(item) or COUNT_LAST.fullmatch(item)
    if counted is None or not looks_like_list_code(counted["party"]) or SIDE_OF_VOTE.fullmatch(counted["party"]):
        return None
    return Share(party_name(counted["party"]), parse_number(counted["count"]))


def find_members(text: str) -> tuple[Share, ...]:
    """Members named alone, also by surname (`Viksund`); nothing where an item is no name."""
    shares: list[Share] = []
    together = ALL_OF_ONE_PARTY.fullmatch(text.strip())
    if together is not None and _is_group(together["party"]):
        return tuple(each._replace(party=party_name(together["party"])) for each in find_members(together["names"]))
    for item in (each.strip(" .:") for each in _items(text)):
        person = parse_person_with_party(item)
        if (person is None and PERSON.fullmatch(item) is None) or _is_group(person.name if person else item):
            return ()
        shares.append(Share(person.party if person else None, 1, person.name if person else item))
    return tuple(shares)


def parse_share(item: str) -> Share | None:
    """One item of a list: `4SV`, `Ap 3`, `Rødt`, `Kari Nes (H)`, `deler av SV`; None where it is none of these."""
    item = VOTES_BEHIND.sub("", " ".join(item.split()).strip(" .:"))
    item = GROUP_PREFIX.sub("", item) if not is_party(item) else item
    group = GROUP_BEHIND.sub("", item)
    item = group if group != item and party_code(group) is not None else item
    titled = TITLED_MEMBER.fullmatch(item)
    if titled is not None and not _is_group(titled["name"]):
        return Share(None, 1, titled["name"])
    weighted = WEIGHTED_MEMBER.fullmatch(item)
    if weighted is not None and not _is_group(weighted["name"]):
        return Share(None, int(weighted["count"]), weighted["name"])
    item = TITLE_OF_MEMBER.sub("", item)
    person = parse_person_with_party(item)
    if person is not None and not _is_group(person.name) and (person.party is not None or not _is_group(item)):
        return Share(person.party, 1, person.name)
    for pattern in (COUNT_FIRST, COUNT_LAST):
        match = pattern.fullmatch(item)
        if match is not None and _is_group(match["party"]):
            # "Rs ene": the one vote of R.
            return Share(party_name(match["party"]), parse_number(match["count"]) or 1)
    if _is_group(item) and not any(map(str.isdigit, item)):
        return Share(party_name(item), None)
    partial = PARTIAL.fullmatch(item)
    if partial is not None:
        party = partial["after"] or partial["before"]
        return Share(party_name(party), None, split=True) if _is_group(party) else None
    return Share(None, 1, item) if PERSON.fullmatch(item) and " " in item else None


def tally_of(total: int | None, shares: Sequence[Share]) -> TallyReading:
    """The side that the list describes: parties without a number count 1 where that gives the total, a lone one all."""
    shares = _with_parties_after_names(total, shares)
    if total is not None and _counts_all(total, shares):
        # `(5 Ap+V+SV)`: the number is that of all of them.
        shares = [shares[0]._replace(number=None), *shares[1:]]
    known = sum(share.number for share in shares if share.number is not None)
    open_shares = [share for share in shares if share.number is None]
    fill: int | None = None
    if total is not None and open_shares and not any(share.split for share in open_shares):
        if known + len(open_shares) == total:
            fill = 1
        elif len(open_shares) == 1 and total > known:
            fill = total - known
    counted = [share if share.number is not None or fill is None else share._replace(number=fill) for share in shares]
    if total is None and counted and all(share.number is not None for share in counted):
        total = known
    return TallyReading(
        total,
        tuple(_by_party(counted)),
        tuple((share.name, share.party) for share in counted if share.name is not None),
    )


def _counts_all(total: int, shares: Sequence[Share]) -> bool:
    """Whether the first party alone has a number, and no vote is left for the others."""
    if len(shares) < 2 or shares[0].party is None or shares[0].number != total or total < len(shares):
        return False
    return all(share.number is None and share.party is not None for share in shares[1:])


def _with_parties_after_names(total: int | None, shares: Sequence[Share]) -> Sequence[Share]:
    """`Kari Nes, H` as one member, where the items are one too many for the total otherwise."""
    if total is None or sum(share.number or 1 for share in shares) <= total:
        return shares
    joined: list[Share] = []
    for share in shares:
        before = joined[-1] if joined else None
        if before and before.name and before.party is None and share.name is None and share.number is None:
            joined[-1] = before._replace(party=share.party)
        else:
            joined.append(share)
    return joined if sum(share.number or 1 for share in joined) == total else shares


def find_members_and_parties(text: str) -> tuple[Share, ...]:
    """`Kari Nes, H, Per Lie, Sp`: each member with the party behind the comma; nothing where it is no such list."""
    members, joint, parties = ([], [], []) if "(" in text else _by_turns(text)
    if len(members) != len(parties) or any(mark != "," for mark in joint):
        return ()
    if not all(" " in name and PERSON.fullmatch(name) and not _is_group(name) for name in members):
        return ()
    if not all(map(is_party, parties)):
        return ()
    return tuple(Share(party_name(party), 1, name) for name, party in zip(members, parties, strict=True))


def _by_turns(text: str) -> tuple[list[str], list[str], list[str]]:
    """Every other item of the list, what parts each of these from the next, and that next item."""
    text = text.replace(", og ", ", ")
    items = [each.strip(" .:") for each in _items(text)]
    return items[::2], [match[0] for match in SHARE_JOINT.finditer(text)][::2], items[1::2]


def stated_sum(shares: Sequence[Share]) -> int | None:
    """What the list adds up to, or None where it does not say."""
    if not shares or any(share.number is None for share in shares):
        return None
    return sum(share.number or 0 for share in shares)


def _by_party(shares: Sequence[Share]) -> Iterator[tuple[str, int | None]]:
    counts: dict[str, int | None] = {}
    for share in shares:
        if share.party is None:
            continue
        before = counts.get(share.party, 0)
        counts[share.party] = None if before is None or share.number is None else before + share.number
    yield from counts.items()


def _is_group(text: str) -> bool:
    return is_party(text) or (party_code(text) is None and looks_like_list_code(text) and text.upper() == text)


def _items(text: str) -> Iterator[str]:
    """The text cut at commas and "og" outside brackets."""
    start = depth = 0
    joints = {match.start(): match.end() for match in SHARE_JOINT.finditer(text)}
    for position, character in enumerate(text):
        depth += (character == "(") - (character == ")")
        if position in joints and depth == 0 and position >= start:
            if text[start:position].strip():
                yield text[start:position]
            start = joints[position]
    if text[start:].strip(" ."):
        yield text[start:]
