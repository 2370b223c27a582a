"""The numbers of a vote: how many on which side, and who. `med 8 mot 3 stemmer (2 H, FrP)`, `fikk 13 stemmer (…)`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

import regex

from patterns.numbers import NUMBER, parse_number
from patterns.pattern import Pattern
from patterns.people import PERSON
from patterns.votes.party_list import Share, find_shares, stated_sum
from patterns.votes.words import UNIT

AGAINST = r"(?:i\s?mot|mott?)"
VOTED = r"(?:stemte|stemmte|røysta|røystet|stemde|har\s+stemt)"
_BRACKET = r"\s*\((?P<{name}_list>[^()]*(?:\([^()]*\)[^()]*)*)\)"
_AFTER = r"(?:" + _BRACKET.format(name="after") + r")?"
TOGETHER = r"(?:til\s?sammen|i\s+alt|totalt)"


def _count(name: str) -> str:
    """A number, its unit where it has one, and the bracket that may follow."""
    bracket = _BRACKET.format(name=name)
    return rf"(?<![\p{{L}}\d.,/§-])(?P<{name}>{NUMBER})(?P<{name}_unit>\s*{UNIT})?(?:{bracket})?"


class Side(NamedTuple):
    """A number of votes and the list beside it."""

    total: int | None
    shares: tuple[Share, ...] = ()


class CastFor(NamedTuple):
    """What the votes against were cast for: positions in the sentence."""

    start: int
    stop: int


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers of a sentence, by the words beside them.

    `for_` and `against` have their word (`4 stemmer for`), `pair` goes by order alone (`15 mot 10`), `versus` follows
    `mot` (`mot 2 stemmer`), `carried` follows `fikk` or `med`, `bare` stands without a word.
    """

    for_: Side | None = None
    against: Side | None = None
    pair: tuple[Side, Side] | None = None
    versus: Side | None = None
    carried: Side | None = None
    bare: Side | None = None
    cast_for: CastFor | None = None
    first: int | None = None

    @property
    def present(self) -> bool:
        return any((self.for_, self.against, self.pair, self.versus, self.carried, self.bare))


PAIR = Pattern(
    name="tally_pair",
    expression=rf"""{_count("a")}\s*,?\s*{AGAINST}\s+{_count("b")}(?!\s*for\b)
        (?(b_unit)|(?(b_list)|(?=\s*(?:$|[.,;:!)–-]|(?:og|med|ved|for|slik|men|dermed|etter)\b))))""",
    examples=(
        "15 mot 10 stemmer",
        "22 stemmer mot 10 stemmer",
        "8 mott 3 stemmer (2 H, FrP)",
        "ni røyster (KrF) mot seks",
    ),
    counter_examples=("mot 2 stemmer", "4 stemmer for og 1 mot", "satt opp mot 2"),
    words=("mot",),
)
_FROM_PARTIES = r"(?:stemmene|røystene|stemmer|røyster)\s+(?:til|fra|frå|av)\s+"
PAIR_OF_PARTIES = Pattern(
    name="tally_pair_of_parties",
    expression=rf"""{_FROM_PARTIES}(?P<a_list>[^.;]+?)(?:\s*\((?P<a>{NUMBER})(?:\s*{UNIT})?\))?\s+{AGAINST}\s+{_FROM_PARTIES}
        (?P<b_list>[^.;]+?)(?:\s*\((?P<b>{NUMBER})(?:\s*{UNIT})?\))?(?=\s*(?:\.?\s*$|,\s))""",
    examples=("med stemmene til Ap, SV og Sp (13) mot stemmene til H og FrP (12).",),
    counter_examples=("mot stemmene til H og FrP", "15 mot 10 stemmer"),
    words=("mot",),
)
FOR = Pattern(
    name="tally_for",
    expression=rf"{_count('n')}\s*(?P<voted>{VOTED}\s*)?for\b(?!\s+(?:å|at)\b){_AFTER}|(?<![\w-])for\s*:\s*(?P<labelled>{NUMBER})",
    examples=("4 stemmer for", "14 stemte for", "to for", "for: 7"),
    counter_examples=("fikk 13 stemmer", "for forslaget"),
)
AGAINST_NUMBER = Pattern(
    name="tally_against",
    expression=rf"""{_count("n")}\s*(?P<voted>{VOTED}\s*)?{AGAINST}\b(?!\s+(?:{NUMBER})){_AFTER}|(?<![\w-]){AGAINST}\s*:\s*(?P<labelled>{NUMBER})""",
    examples=("5 i mot", "3 stemmer imot", "8 stemte mot", "mot: 3"),
    counter_examples=("mot 2 stemmer", "15 mot 10"),
    words=("mot",),
)
VERSUS = Pattern(
    name="tally_versus",
    expression=rf"""(?<![\w-]){AGAINST}\s+(?:bare\s+|kun\s+)?{_count("n")}
        (?P<cast>\s*(?:,?\s*(?:som\s+(?:ble|vart|blei)\s+)?(?:avgitt|avgjeve|gitt|gjeve|avlagt)\s+(?:for|til))\s+
            (?P<cast_for>.+?)(?=\s*(?:,\s*som|\.?\s*$)))?
        (?P<from>\s*,?\s*(?:fra|frå|,?\s*avgitt\s+av|,?\s*avgjeve\s+av|:|-|–|,)\s+(?P<from_list>.+?)\s*\.?\s*$)?""",
    examples=(
        "mot 2 stemmer (2R)",
        "mot en stemme (N N):",
        "mot 26 stemmer (26Ap) avgitt for Lies forslag",
        "mot 1 st.",
    ),
    counter_examples=("satt opp mot forslaget", "mot stemmene til Ap"),
    words=("mot",),
)
VERSUS_PARTIES = Pattern(
    name="tally_versus_parties",
    expression=rf"""(?<![\w-]){AGAINST}\s+
        (?:(?:stemmene|røystene|stemmer|røyster|stemmane|røystane|stemma|stemmen)\s+(?:til|fra|frå|av)\s+(?P<list>.+?)
          |(?P<genitive>(?!{NUMBER})\p{{L}}\S*(?:\s+(?:og|\S+,)\s+\S+|,\s+\S+)*?)(?:\s+(?:sin|sine|sitt|si))?(?:\s+(?P<inner>{NUMBER}))?
             \s+(?:stemmer?|røyster?|stemmar)\b)
        (?:\s*,?\s*\(?(?:{TOGETHER}\s+)?(?P<n>{NUMBER})\s*{UNIT}\)?)?(?=\s*(?:\.?\s*$|,\s+(?:med|men)\b|,?\s*og\s+(?:falt|fall|ble|vart)\b))""",
    examples=("mot stemmene til Rødt og MDG", "mot SVs stemmer", "mot røystene til FrP.", "mot Høyre sine 5 stemmer"),
    counter_examples=("mot 2 stemmer", "mot forslaget"),
    words=("mot",),
)
VERSUS_LIST = Pattern(
    name="tally_versus_list",
    expression=rf"(?<![\w-]){AGAINST}\s+(?P<list>[^.;:]+?)\s*\.?\s*$",
    examples=("vedtatt mot Ap og SV.",),
    counter_examples=("vedtatt mot Ap. Neste",),
    words=("mot",),
)
CAST_FOR = Pattern(
    name="tally_cast_for",
    expression=r"(?:avgitt|avgjeve|gitt|gjeve|avlagt)\s+(?:for|til)\s+(?P<cast_for>.+?)\s*\.?\s*$",
    examples=("12 stemmer avgitt for Lies forslag.",),
    counter_examples=("avgitt av FrP",),
    words=("avg", "gitt", "gjeve", "avlagt"),
)
CARRIED = Pattern(
    name="tally_carried",
    expression=rf"""\b(?:fikk|fekk|oppnådde|med|samlet|avgitt|bare|kun)\s+(?:bare\s+|kun\s+)?{_count("n")}(?!\s*for\b)""",
    examples=("fikk 13 stemmer (5MDG)", "med 20 stemmer", "fekk tre røyster"),
    counter_examples=("mot 3 stemmer", "med endringer"),
)
CARRIED_PARTIES = Pattern(
    name="tally_carried_parties",
    expression=rf"""\b(?:fikk|fekk|med)\s+(?:stemmene|røystene|stemmane|stemmer|røyster)\s+(?:til|fra|frå|av)\s+(?P<list>.+?)
        (?:\s*,?\s*\(?(?:{TOGETHER}\s+)?(?P<n>{NUMBER})\s*{UNIT}\)?)?
        (?=\s*(?:\.?\s*$|,?\s+(?:og|men)\s+(?:falt|fall|ble|vart|blei|dermed)|,?\s+og\s+falt))""",
    examples=("fikk stemmene til FrP, 3 stemmer, og falt", "med stemmene til Ap, H, Sp, tilsammen 11 stemmer."),
    counter_examples=("fikk 3 stemmer", "stemmene til Ap"),
    words=("stemme", "røyst"),
)
SUPPORTERS = Pattern(
    name="tally_supporters",
    expression=rf"""^\s*(?:de|dei|det)\s+som\s+{VOTED}\s+(?P<side_first>for|{AGAINST})\s*(?:var|:)\s*(?P<list_after>\S.*?)\s*\.?\s*$
        |^\s*(?:representanten?\s+)?(?P<list>\S.*?)\s+(?:{VOTED}|(?:ble|vart)\s+avgitt(?=\s+i?mot))\s+(?P<side>for|{AGAINST})\b(?P<what>[^,.;()]*)
        (?:\((?P<bracket>[^()]*(?:\([^()]*\)[^()]*)*)\))?
        (?:,?\s*\(?{TOGETHER}\s+(?P<n>{NUMBER})\s*{UNIT}\)?)?\s*\.?\s*$
        |^\s*(?P<side_first>for|{AGAINST})(?P<what_first>\s+(?:forslaget|innstillingen|innstillinga))?\s+{VOTED}\s*:?\s*
            (?P<list_after>\S.*?)\s*\.?\s*$""",
    examples=(
        "Høyre stemte mot.",
        "MDG, V og Kari Nes (KrF) stemte mot innstillingen, til sammen 3 stemmer.",
        "8 stemte imot.",
    ),
    counter_examples=("Forslaget falt.", "Innstillingen ble vedtatt mot 2 stemmer"),
    words=("stemt", "røyst", "stemd", "avgitt"),
)
BARE = Pattern(
    name="tally_bare",
    expression=rf"(?<![\p{{L}}\d.,/§-])(?P<n>{NUMBER})\s*{UNIT}(?:{_BRACKET.format(name='n')})?",
    examples=("6 stemmer", "3 røyster (3 Ap)"),
    counter_examples=("6 kroner", "stemmer overens"),
)


COUNT_ALONE = Pattern(
    name="tally_count_alone",
    expression=_count("n"),
    examples=("14", "8 stemmer", "tre"),
    counter_examples=("Høyre", "stemte"),
)


class _Masked:
    """The sentence with what was read already blotted out, so that no number is read twice."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.first: int | None = None

    def take(self, pattern: Pattern) -> regex.Match[str] | None:
        match = pattern.search(self.text)
        if match is not None:
            self.first = match.start() if self.first is None else min(self.first, match.start())
            self.blot(match.start(), match.end())
        return match

    def blot(self, start: int, stop: int) -> None:
        self.text = self.text[:start] + "\0" * (stop - start) + self.text[stop:]


def find_numbers(sentence: str) -> Numbers:
    """All numbers of votes in the sentence, told apart by the words beside them. No line breaks in the sentence."""
    masked = _Masked(sentence)
    found = Numbers()
    if (groups := masked.take(PAIR_OF_PARTIES)) is not None:
        found = replace(found, pair=_pair_of_parties(groups))
    elif (pair := masked.take(PAIR)) is not None:
        found = replace(found, pair=_pair(pair))
    else:
        found = _with_worded(masked, found)
    cast = CAST_FOR.search(masked.text) if found.pair is not None else None
    if cast is not None:
        found = replace(found, cast_for=CastFor(*cast.span("cast_for")))
    found = _with_versus(masked, found)
    if (carried := masked.take(CARRIED_PARTIES)) is not None:
        found = replace(found, carried=Side(_number(carried["n"]), find_shares(carried["list"])))
    elif (carried := _with_unit(masked, CARRIED)) is not None:
        found = replace(found, carried=_side(carried))
    if (bare := masked.take(BARE)) is not None:
        found = replace(found, bare=_side(bare))
    return replace(found, first=masked.first)


def _with_worded(masked: _Masked, found: Numbers) -> Numbers:
    """The numbers with `for` or `mot` behind them, unless nothing says that they count votes (`en for alle`)."""
    for_, against = FOR.search(masked.text), AGAINST_NUMBER.search(masked.text)
    said = (
        any(match is not None and _says_votes(match) for match in (for_, against))
        or BARE.search(masked.text) is not None
    )
    if not said and not (for_ and against):
        return found
    if for_ is not None and (against is not None or _says_votes(for_)):
        found = replace(found, for_=_worded(masked.take(FOR)))
    if against is not None:
        found = replace(found, against=_worded(masked.take(AGAINST_NUMBER)))
    return found


def _says_votes(match: regex.Match[str]) -> bool:
    return bool(match["n_unit"] or match["voted"] or match["labelled"])


def _worded(match: regex.Match[str] | None) -> Side | None:
    if match is None:
        return None
    if match["labelled"]:
        return Side(_number(match["labelled"]))
    side = _side(match)
    return side if side.shares else Side(side.total, find_shares(match["after_list"] or ""))


def _with_unit(masked: _Masked, pattern: Pattern) -> regex.Match[str] | None:
    """The match, unless nothing says that its number counts votes."""
    match = pattern.search(masked.text)
    if match is None or not (match["n_unit"] or find_shares(match["n_list"] or "")):
        return None
    return masked.take(pattern)


def _with_versus(masked: _Masked, found: Numbers) -> Numbers:
    match = VERSUS.search(masked.text)
    if match is not None and _counts_votes(match, masked.text):
        shares = find_shares(match["n_list"] or match["from_list"] or "")
        masked.take(VERSUS)
        cast_for = CastFor(*match.span("cast_for")) if match["cast_for"] else None
        return replace(found, versus=Side(_number(match["n"]), shares), cast_for=cast_for)
    parties = VERSUS_PARTIES.search(masked.text)
    if parties is None:
        return _with_versus_list(masked, found)
    shares = find_shares(parties["list"] or parties["genitive"] or "")
    if not shares:
        return found
    masked.take(VERSUS_PARTIES)
    return replace(found, versus=Side(_number(parties["n"] or parties["inner"]), shares))


def _with_versus_list(masked: _Masked, found: Numbers) -> Numbers:
    """`mot Ap og SV` at the sentence's end, where all of it are parties."""
    match = VERSUS_LIST.search(masked.text)
    shares = find_shares(match["list"]) if match is not None else ()
    if match is None or not shares or any(share.party is None for share in shares):
        return found
    masked.take(VERSUS_LIST)
    return replace(found, versus=Side(None, shares))


def _counts_votes(match: regex.Match[str], text: str) -> bool:
    """Whether `mot 3` counts votes: by its unit, its list of parties, or as the sentence's last words."""
    if match["n_unit"] or find_shares(match["n_list"] or match["from_list"] or ""):
        return True
    return match["n"].isdigit() and not text[match.end() :].strip(" .:")


def _pair(match: regex.Match[str]) -> tuple[Side, Side]:
    """The two numbers with their lists; a lone list belongs to the last number unless its sum is the first one's."""
    first, second = _number(match["a"]), _number(match["b"])
    first_shares, second_shares = find_shares(match["a_list"] or ""), find_shares(match["b_list"] or "")
    if second_shares and not first_shares:
        total = stated_sum(second_shares)
        if total is not None and total == first != second:
            first_shares, second_shares = second_shares, ()
    return Side(first, first_shares), Side(second, second_shares)


def _pair_of_parties(match: regex.Match[str]) -> tuple[Side, Side]:
    return (
        Side(_number(match["a"]), find_shares(match["a_list"])),
        Side(_number(match["b"]), find_shares(match["b_list"])),
    )


def _side(match: regex.Match[str]) -> Side:
    return Side(_number(match["n"]), find_shares(match["n_list"] or ""))


def _number(text: str | None) -> int | None:
    return None if text is None else parse_number(text)


def read_supporters(sentence: str) -> tuple[bool, Side] | None:
    """A sentence that tells only who stood on one side: (whether for, the side); `8 stemte imot`."""
    match = SUPPORTERS.search(sentence)
    if match is None:
        return None
    listed = match["list"] or match["list_after"]
    side = (match["side"] or match["side_first"]).lower() == "for"
    count = COUNT_ALONE.fullmatch(listed)
    if count is not None:
        shares = find_shares(match["bracket"] or count["n_list"] or "")
        return side, Side(_number(count["n"]), shares)
    shares = find_shares(listed) or ((Share(None, 1, listed),) if PERSON.fullmatch(listed) else ())
    return (side, Side(_number(match["n"]), shares)) if shares else None
