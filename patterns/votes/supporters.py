"""Sentences that tell only who stood on a side: `Høyre stemte mot.`, `Følgende stemte for: …`, `Mot: FrP (3), H
(1)`."""

from __future__ import annotations

from typing import NamedTuple

import regex

from patterns.numbers import NUMBER, parse_number
from patterns.parties import is_party
from patterns.pattern import Pattern
from patterns.people import PERSON
from patterns.votes.counted_side import Side, side_listed
from patterns.votes.party_list import (
    Share,
    find_members,
    find_members_and_parties,
    find_shares,
    find_total_behind,
)
from patterns.votes.tally_forms import EXCEPT, count_fragment
from patterns.votes.words import AGAINST, TOGETHER, UNIT, VOTED

# A list that stands without a verb.
_PARTIES_ALONE = (
    r"(?-i:\p{Lu})(?:(?!\b(?:fikk|fekk|ble|blei|vart|forslag|framlegg|stemme\p{L}*|stemte|røyst\p{L}*)\b)[^.;:]){0,120}?"
)
# A motion may be told with all its proposers (`framlegget frå Dal, Vik og Moe`).
_WHAT = (
    r"(?:\bnr\.|[^,.;:()]|(?<=\b(?:fra|frå|av)\s(?-i:\p{Lu})[^.;:()]{0,60}),"
    r"(?=\s(?-i:\p{Lu})[\p{L}.-]+(?:\s(?-i:\p{Lu})[\p{L}.-]+){0,2}(?:,|\s+og\s)))*"
)
_BRACKET = r"\((?P<bracket>[^()]*(?:\([^()]*\)[^()]*)*)\)"
_ROLL_CALL = r"(?:ved|under)\s+(?:navne|namne)opprop\p{L}*(?P<what_first>\s+(?:over|om)\s+[^:.]{3,80}?)?\s*,?"
SUPPORTERS = Pattern(
    name="tally_supporters",
    expression=rf"""^\s*(?:(?:kun|bare|berre)\s+)?(?:(?:de|dei|det)\s+som\s+{VOTED}\s+(?P<side_first>for|{AGAINST})\s*(?:var|:)\s*(?P<list_after>\S.*?)
        |(?P<list>{NUMBER}\s*{UNIT})\s+(?P<side>for|{AGAINST})\s*(?:{_BRACKET})?
        |det\s+var\s+(?P<list>{NUMBER}(?:\s*{UNIT})?)\s+som\s+{VOTED}\s+(?P<side>for|{AGAINST})\b(?P<what>[^,.;:()]*)(?:{_BRACKET})?
        |ved\s+kontra\p{{L}}+\s+(?:{VOTED}|var\s+det|fikk\s+forslaget)\s+(?P<list>{NUMBER}(?:\s*{UNIT})?)\s+(?P<side>for|{AGAINST})\b(?P<what>[^,.;:()]*)(?:{_BRACKET})?
        |{VOTED}\s+(?P<side_first>for|{AGAINST})\s*:\s*(?P<list_after>\S.*?)
        |(?:{_ROLL_CALL}\s+)?(?:(?:svarte|svara|{VOTED})\s+(?:følgende|f[øy]lgjande|fø?lg\b\.?|desse|disse)|(?:følgende|f[øy]lgjande|fø?lg\b\.?|desse|disse)\s+(?:svarte|svara))\s+(?P<side_first>ja|nei|for|{AGAINST})\s*:\s*(?P<list_after>\S.*?)
        |(?:følgende|f[øy]lgjande|fø?lg\b\.?|desse|disse)(?:\s+(?:medlem\w*|representant\w*))?\s+{VOTED}\s+(?P<side_first>for|{AGAINST})(?P<what_first>\s+[^:]+)?\s*:\s*(?P<list_after>\S.*?)
        |(?:\p{{L}}+\s+)?(?P<members>mindretall\w*|mindretal\w*|flertall\w*|fleirtal\w*)(?:\s+på\s+(?P<n>{NUMBER})(?:\s*{UNIT})?)?\s*,?\s*(?:{_BRACKET}|(?P<list>(?:[^()]|\([^()]*\)){{1,200}}?))\s*,?\s+{VOTED}\s+(?P<side>for|{AGAINST})\b(?P<what>{_WHAT})
        |(?P<members>(?:representant|medlem)(?:men|mene|en|ene|ane)?\s+)?(?P<list>\S.*?)\s+(?:{VOTED}|(?:ble|vart)\s+avgitt(?=\s+i?mot))\s+(?P<side>for|{AGAINST})\b(?P<what>{_WHAT})
            (?:{_BRACKET}|\s*:\s*(?P<bracket>[^()]\S.*?))?
            (?:,?\s*\(?{TOGETHER}\s+(?P<n>{NUMBER})\s*{UNIT}\)?)?
        |(?P<side_first>for|{AGAINST})(?P<what_first>\s+(?:[^:.]{{1,60}}?))?\s+{VOTED}\s*:?\s*(?P<list_after>\S.*?)
        |(?:(?:(?:antall|tal|talet)\s+)?(?:stemmer|røyster)\s+)?(?P<side_first>for|{AGAINST}|ja|nei)(?P<what_first>\s+(?:forslaget|innstillingen|innstillinga|framlegget|tilrådinga))?\s*:\s*(?P<list_after>\S.*?)
        )\s*\.?\s*$""",
    examples=(
        "Høyre stemte mot.",
        "MDG, V og Kari Nes (KrF) stemte mot innstillingen, til sammen 3 stemmer.",
        "8 stemte imot.",
        "Ved kontravotering stemte 8 mot.",
        "Det var 7 som stemte imot.",
        "Ved kontravotering stemte 5 mot innstillingen.",
        "Følgende stemte mot: Kari Nes (H), Per Dal (FrP).",
        "Mindretallet (SV og R) stemte for Lies forslag.",
        "Et mindretall på 2 (Nes og Vik) stemte mot innstillingen.",
        "Mindretallet, Kari Nes (SV) og Per Lie (R), stemte for å ta klagen til følge.",
        "4 røysta for framlegget frå Dal, Vik og Moe",
        "Mot: FrP (3), H (1)",
        "Nei: Kari Nes (H), Per Dal (FrP)",
        "Stemmer mot: 3.",
        "Kun V og KrF stemte for.",
        "Ved namneopprop over framlegget frå Vik svara desse ja: Dal og Moe.",
    ),
    counter_examples=(
        "Forslaget falt.",
        "Innstillingen ble vedtatt mot 2 stemmer",
        "For 25 år siden",
        "AP sitt forslag fikk 3 stemmer for og 2 stemmer mot.",
    ),
    words=("stemt", "røyst", "stemd", "avgitt", "for", "mot", "ja:", "nei:"),
)
GROUP_WAS = Pattern(
    name="tally_group_was",
    expression=rf"""^\s*(?:(?:dette\s+)?(?P<minority>mindretal\w{{0,3}})|(?P<majority>fl(?:er|eir)tal\w{{0,3}})|(?:dei?|disse|desse)\s+(?P<n>{NUMBER})|disse|desse)
        (?:\s+(?:på\s+{NUMBER}|{UNIT}|(?:stemmene|røystene)|i?mot|som\s+{VOTED}\s+(?:for|i?mot)))*\s*
        (?:\b(?:(?:ble|blei|vart)\s+(?:avgitt|avgjevne?|gitt|gjevne?)(?=\s+(?:av|fra|frå)\b)|besto|bestod|består|utgjordes|kom|var\s+samansett|var|er)\b|:)(?:\s+(?:av|fra|frå))?\s*:?\s*(?P<list>\S.*?)\s*\.?\s*$""",
    examples=(
        "Mindretallet besto av Ap (15), SV (2) og V (1).",
        "Mindretalet var Sp (3) og SV (2).",
        "De 20 var 15 Ap og 5 SV.",
        "Fleirtalet: H og FrP",
        "De fire stemmene mot ble avgitt av H og V.",
        "Desse 3 var: Nes, Vik og Dal.",
        "De tre som stemte for var: Nes, Vik og Dal.",
    ),
    counter_examples=(
        "De var enige",
        "Mindretallet stemte for Lies forslag.",
        "Mindretallets forslag falt.",
        "De fire sakene",
    ),
    words=("mindretal", "flertal", "fleirtal", "de ", "dei ", "disse", "desse"),
)
IN_BRACKETS = Pattern(
    name="tally_supporters_in_brackets",
    expression=r"\s*\((?P<inside>[^()]*(?:\([^()]*\)[^()]*)*)\)\s*\.?\s*",
    examples=("(FrP stemte mot)", "(Mot: Ap (2))."),
    counter_examples=("FrP stemte mot.", "Ap (2"),
)
PROPOSER_AT_END = Pattern(
    name="proposer_at_end",
    expression=r"\b(?:fra|frå|av|til)\s+(?:\p{Lu}[\p{L}.'-]*\s*){1,5}$",
    examples=("framlegget frå Kari Nes ",),
    counter_examples=("innstillingen", "forslaget fra rådmannen"),
    case_sensitive=True,
)
ALL_BUT = Pattern(
    name="tally_all_but_these",
    expression=rf"""^\s*(?:alle|samtlige|samtlege)(?:\s+(?:partiene?|partia|partier?|parti|representant\w*|medlem\w*|grupp\w*))?,?\s+{EXCEPT}\s+(?P<list>\S[^.;:]*?)\s+
        {VOTED}\s+(?P<side>for|{AGAINST})(?P<what>\s[^.;:,]*?)?\s*\.?\s*$
        |^\s*(?:alle|samtlige|samtlege)(?:\s+(?:partiene?|partia|partier?|parti|representant\w*|medlem\w*|grupp\w*))?\s+
        {VOTED}\s+(?P<side>for|{AGAINST})(?P<what>\s[^.;:,]*?)?\s*,?\s+{EXCEPT}\s+(?P<list>\S[^.;:]*?)\s*\.?\s*$""",
    examples=(
        "Alle stemte for innstillingen, unntatt FrP og Kari Nes (R).",
        "Alle partier unntatt FrP stemte for.",
        "Alle bortsett fra SV og R stemte for innstillingen.",
    ),
    counter_examples=("Alle stemte for.", "FrP stemte mot."),
    words=("alle", "samtl"),
)
SIDE_LINE = Pattern(
    name="tally_side_line",
    expression=rf"^\s*(?:for|{AGAINST}|ja|nei)(?:\s+(?:forslaget|innstillingen|innstillinga|framlegget|tilrådinga))?\s*:\s*\S",
    examples=("For: Ap (4), Sp (2)", "Mot: FrP og H"),
    counter_examples=("For å sikre dette:", "Mot vest"),
)
# Without a verb: the clause before it has that.
SIDE_BEHIND = Pattern(
    name="tally_side_behind",
    expression=rf"^\s*\(?(?P<list>{_PARTIES_ALONE})\s{AGAINST}\s*\)?\s*\.?\s*$",
    core=r"mott?[\s.)]*\Z",
    examples=("H og FrP imot", "SV (2) mot.", "(SV imot)."),
    counter_examples=("H og FrP stemte for", "Ap mot Høyre", "AP sitt forslag fikk 3 stemmer for og 2 stemmer mot."),
    words=("mot",),
)
COUNTED_BEHIND = Pattern(
    name="tally_counted_behind",
    expression=rf"^\s*(?:(?P<number>\d{{1,3}})\s+{AGAINST}(?:\s*\((?P<list>[^()]*)\))?"
    rf"|\((?P<number>\d{{1,3}})\s+{AGAINST}(?:\s*[:,–-]\s*(?P<list>[^()]*))?\))\s*\.?\s*$",
    examples=("7 mot.", "3 imot (H)", "(7 mot)", "(2 mot: H, FrP)."),
    counter_examples=("7 mot 3", "7 stemte mot.", "mot 7", "(7 mot 3)"),
    words=("mot",),
)
THE_REST = Pattern(
    name="tally_the_rest",
    expression=rf"""^\s*(?:resten|(?:alle\s+)?dei?\s+(?:andre|øvrige|resterende|resterande)|alle\s+(?:andre|øvrige))
        (?:\s+(?:partiene|partia|representant\w+|medlem\w+))?\s+(?:{VOTED}\s+)?(?:for|{AGAINST})(?:\s+(?:forslaget|innstillingen|innstillinga|framlegget|tilrådinga))?\s*\.?\s*$""",
    examples=("resten stemte mot.", "De øvrige stemte for innstillingen.", "dei andre imot"),
    counter_examples=("De andre stemte for Lies forslag.", "Resten av Ap stemte mot."),
)
COUNTED_LIST = Pattern(
    name="tally_counted_list",
    expression=rf"\A(?P<number>{NUMBER})\s*(?:{UNIT})?\s*(?::|\s[-–]\s|,)\s*(?P<list>\D.*)",
    examples=("11: Ap 6, Sp 3 og SV 2",),
    counter_examples=("11", "Ap 6, Sp 3"),
)
NAMED_GROUP = Pattern(
    name="group_among_supporters",
    expression=r"(?:parti|list|samling|grupp|fellesskap|flertal|fleirtal|mindretal|posisjon|uavhengig)|\b(?:alle|resten|andre|øvrige)\b",
    examples=("Bygdelista og Dal", "alle andre", "Felleslisten"),
    counter_examples=("Dal og Moe",),
)
FIRST_NAME = Pattern(
    name="first_name_among_supporters",
    expression=r"\p{Lu}[\p{L}-]+ \p{Lu}",
    examples=("Kari Nes, Ann-Mari",),
    counter_examples=("Nes, Dal og Moe",),
    case_sensitive=True,
)
COUNT_ALONE = Pattern(
    name="tally_count_alone",
    expression=count_fragment("n"),
    examples=("14", "8 stemmer", "tre"),
    counter_examples=("Høyre", "stemte"),
)


class Supporters(NamedTuple):
    """Who stood on one side, and the motion that the sentence names (positions in the sentence), or None."""

    is_for: bool
    side: Side
    motion: tuple[int, int] | None


class GroupNamed(NamedTuple):
    """Who stood with the smaller or the larger number; `is_minority` is None where only their number is told."""

    is_minority: bool | None
    side: Side


def read_counted_behind(sentence: str) -> Supporters | None:
    """Those against, counted alone behind a result: `7 mot.`"""
    match = COUNTED_BEHIND.match(sentence)
    if match is None:
        return None
    return Supporters(False, Side(int(match["number"]), find_shares(match["list"] or "")), None)


def read_group_named(sentence: str) -> GroupNamed | None:
    """Those whom a sentence of its own names as one of the numbers before it (`De 20 var 15 Ap og 5 SV.`)."""
    match = GROUP_WAS.search(sentence)
    if match is None:
        return None
    shares = find_shares(match["list"]) or find_members(match["list"])
    if not shares:
        return None
    is_minority = None if not (match["minority"] or match["majority"]) else match["minority"] is not None
    return GroupNamed(is_minority, Side(parse_number(match["n"]) if match["n"] else None, shares))


def _is_list_of_members(match: regex.Match[str], sentence: str, listed: str) -> bool:
    """Whether names alone are members': behind a colon, or where no list or party is among them. Without a full stop
    a name may go on in the next line, but for surnames behind a colon."""
    if SIDE_LINE.match(sentence) is not None or (sentence.lstrip()[:1] == "(" and match["list_after"] is not None):
        return True
    if match["list_after"] is None or (":" not in sentence and NAMED_GROUP.search(listed) is not None):
        return False
    return sentence.rstrip().endswith(".") or (":" in sentence and FIRST_NAME.search(listed) is None)


def _counted(match: regex.Match[str], start: int) -> Supporters | None:
    """The number in front of a motion that ends in its proposer's name and party."""
    count = COUNT_ALONE.fullmatch(match["list"])
    if count is None:
        return None
    motion = (match.start("what") + start, match.end("bracket") + 1 + start)
    return Supporters(match["side"].lower() == "for", Side(parse_number(count["n"]), ()), motion)


def read_supporters(sentence: str) -> Supporters | None:
    """What a sentence tells that names only one side, or None where it tells anything else."""
    inside = IN_BRACKETS.fullmatch(sentence)
    start = inside.start("inside") if inside is not None else 0
    others = ALL_BUT.search(sentence)
    if others is not None:
        shares = find_shares(others["list"])
        named = others.span("what") if (others["what"] or "").strip() else None
        return Supporters(others["side"].lower() != "for", Side(None, shares), named) if shares else None
    match = SUPPORTERS.search(inside["inside"] if inside is not None else sentence)
    if match is None:
        behind = SIDE_BEHIND.match(sentence)
        shares = find_shares(behind["list"]) if behind is not None else ()
        return Supporters(False, Side(None, shares), None) if shares else None
    bracket = match["bracket"]
    if bracket and PROPOSER_AT_END.search(match["what"] or "") and is_party(bracket):
        # "mot framlegget frå Kari Nes (H)": the bracket says who she is.
        return _counted(match, start)
    name = "what" if (match["what"] or "").strip() else "what_first"
    first, last = match.span(name)
    motion = (first + start, last + start) if (match[name] or "").strip() else None
    is_for = (match["side"] or match["side_first"]).lower() in ("for", "ja")
    listed = match["list"] or match["list_after"]
    if listed is None:
        shares = find_shares(match["bracket"] or "") or find_members(match["bracket"] or "")
        return Supporters(is_for, Side(parse_number(match["n"] or ""), shares), motion) if shares else None
    count = COUNT_ALONE.fullmatch(listed)
    if count is not None:
        shares = find_shares(match["bracket"] or count["n_list"] or "")
        return Supporters(is_for, Side(parse_number(count["n"]), shares), motion)
    counted = COUNTED_LIST.fullmatch(listed)
    if counted is not None and (shares := find_shares(counted["list"])):
        return Supporters(is_for, Side(parse_number(counted["number"]), shares), motion)
    listed, total = find_total_behind(listed)
    shares = (
        find_members_and_parties(listed)
        or find_shares(listed)
        or (find_members(listed) if match["members"] or _is_list_of_members(match, sentence, listed) else ())
        or ((Share(None, 1, listed),) if PERSON.fullmatch(listed) else ())
    )
    if total is None and bracket and bracket.isdigit():
        # "FrP og H stemte for Lies forslag (9)."
        total = int(bracket)
    total = parse_number(match["n"]) if match["n"] else total
    side = side_listed(listed, total)
    side = side if [share.party for share in side.shares] == [share.party for share in shares] else Side(total, shares)
    return Supporters(is_for, side, motion) if shares else None
