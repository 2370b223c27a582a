"""The numbers of a vote: how many on which side, and who. `med 8 mot 3 stemmer (2 H, FrP)`, `fikk 13 stemmer (…)`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

import regex

from patterns.parties import is_party, party_name
from patterns.pattern import MOST_KEPT, Pattern
from patterns.votes.counted_side import (
    Side,
    alone_counted,
    listed_in,
    number_and_parties,
    number_of,
    pair_of,
    pair_of_parties,
    settled,
    side_listed,
    side_of,
    side_of_parties,
    worded_side,
)
from patterns.votes.party_list import find_members, find_shares, find_total_behind, find_total_in_bracket, stated_sum
from patterns.votes.tally_forms import (
    AGAINST_NUMBER,
    ALL_BUT,
    BACKED_ENDS,
    BARE,
    BLANK,
    BRACKET_AFTER,
    BRACKET_AT_END,
    CARRIED,
    CARRIED_PARTIES,
    CAST_AGAINST_BEHIND,
    CAST_FOR,
    FOR,
    FURTHER_COUNT,
    LIST_AGAINST_AT_END,
    LIST_AT_END,
    LIST_BEFORE_VERSUS,
    LISTED_AFTER,
    LOST_LIST_AT_END,
    NUMBER_AND_PARTIES,
    ONE_VOTE,
    PAIR,
    PAIR_OF_COUNTED,
    PAIR_OF_PARTIES,
    PROPOSER_ALONE,
    SCORE,
    VERSUS,
    VERSUS_LIST,
    VERSUS_PARTIES,
)


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
    blank: bool = False

    @property
    def present(self) -> bool:
        return any((self.for_, self.against, self.pair, self.versus, self.carried, self.bare))


class _Masked:
    """The sentence with what was read already blotted out, so that no number is read twice."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.first: int | None = None

    def take(self, pattern: Pattern) -> regex.Match[str] | None:
        match = pattern.search(self.text)
        if match is not None:
            self.take_at(match)
        return match

    def take_at(self, match: regex.Match[str]) -> None:
        """Blot out a match that was looked at before."""
        self.first = match.start() if self.first is None else min(self.first, match.start())
        self.blot(match.start(), match.end())

    def blot(self, start: int, stop: int) -> None:
        self.text = self.text[:start] + "\0" * (stop - start) + self.text[stop:]


@lru_cache(maxsize=MOST_KEPT)
def find_numbers(sentence: str) -> Numbers:
    """All numbers of votes in the sentence, told apart by the words beside them. No line breaks in the sentence."""
    masked = _Masked(_with_side_before(sentence))
    found = Numbers()
    while masked.take(BLANK) is not None:
        found = replace(found, blank=True)
    beyond = PROPOSER_ALONE.search(masked.text)
    if beyond is not None and beyond["beyond"]:
        masked.take_at(beyond)
        found = replace(found, carried=Side(1))
    if (groups := masked.take(PAIR_OF_PARTIES)) is not None:
        found = replace(found, pair=pair_of_parties(groups))
    elif (counted := _pair_of_counted(masked)) is not None or (counted := _number_and_parties(masked)) is not None:
        found = replace(found, pair=counted)
    elif (pair := masked.take(PAIR)) is not None:
        first, second = pair_of(pair)
        found = replace(found, pair=settled(first, _with_list_after(masked, second, pair.end())))
    elif (score := masked.take(SCORE)) is not None:
        first, second = Side(int(score["a"])), Side(int(score["b"]), find_shares(score["against"] or ""))
        second = second if second.shares else _with_bracket_after(masked, second, score.end())
        found = replace(found, pair=settled(first, second))
    else:
        found = _with_worded(masked, found)
    cast = CAST_FOR.search(masked.text) if found.pair is not None else None
    if cast is not None:
        found = replace(found, cast_for=CastFor(*cast.span("cast_for")))
    found = _with_list_behind_cast(masked, _with_versus(masked, found))
    if (carried := _parties_carrying(masked)) is not None:
        found = replace(found, carried=side_of_parties(carried, carried["list"]))
    elif (carried := _with_unit(masked, CARRIED)) is not None:
        found = replace(found, carried=_with_list_after(masked, side_of(carried), carried.end()))
    elif found.versus is None and found.carried is None and (alone := masked.take(PROPOSER_ALONE)) is not None:
        side = Side(1)
        found = replace(found, versus=side) if alone["against"] else replace(found, carried=side)
    if (bare := masked.take(BARE)) is not None:
        found = replace(found, bare=_with_list_after(masked, side_of(bare), bare.end()))
    return replace(_with_list_at_end(masked, found), first=masked.first)


def _with_list_at_end(masked: _Masked, found: Numbers) -> Numbers:
    """The numbers with the parties in a bracket behind the result: `fikk 4 stemmer og falt (Ap 3, SV 1)`. They are
    those of the one number told that has none, unless their own numbers say another sum."""
    if not found.present:
        return _those_who_lost(masked, found)
    match = LIST_AT_END.search(masked.text)
    shares = find_shares(match["list"]) if match is not None else ()
    if match is None or not shares:
        return found
    told = stated_sum(shares)
    if found.pair is not None:
        first, second = found.pair
        if first.shares or told not in (None, first.total, second.total):
            return found
        return found if second.shares else replace(found, pair=settled(first, Side(second.total, shares)))
    sides = {name: getattr(found, name) for name in ("for_", "against", "versus", "carried", "bare")}
    open_sides = {name: side for name, side in sides.items() if side is not None and not side.shares}
    fitting = [name for name, side in open_sides.items() if side.total is not None and told in (None, side.total)]
    if len(fitting) != 1 or (told is None and sum(side is not None for side in sides.values()) > 1):
        return found
    masked.blot(*match.span("list"))
    side = Side(sides[fitting[0]].total, shares)
    name = fitting[0]
    return replace(
        found,
        for_=side if name == "for_" else found.for_,
        against=side if name == "against" else found.against,
        versus=side if name == "versus" else found.versus,
        carried=side if name == "carried" else found.carried,
        bare=side if name == "bare" else found.bare,
    )


def _those_who_lost(masked: _Masked, found: Numbers) -> Numbers:
    """`falt (1H)`, `falt (H + FrP)`: who were for what fell, without a number of all. `(mot H og FrP)`: who were
    against."""
    match = LOST_LIST_AT_END.search(masked.text)
    shares = find_shares(match["list"]) if match is not None else ()
    if match is None or not shares or any(share.party is None or share.name is not None for share in shares):
        return found
    masked.blot(*match.span("list"))
    side = side_listed(match["list"], stated_sum(shares))
    return replace(found, versus=side) if match["against"] else replace(found, carried=side)


def _with_list_behind_cast(masked: _Masked, found: Numbers) -> Numbers:
    """The numbers with the parties in a bracket behind the motion that the lesser number was cast for: `mot 4 for
    innstillingen (3 H, 1 V)`. A bracket that adds up to no number told is the motion's: its proposer's party.
    """
    if found.cast_for is None:
        return found
    start, stop = found.cast_for
    match = BRACKET_AT_END.search(masked.text[start:stop])
    shares = find_shares(match["list"]) if match is not None else ()
    told = stated_sum(shares)
    if match is None or told is None:
        return found
    cast_for = CastFor(start, start + match.start())
    if found.pair is not None:
        first, second = found.pair
        if first.shares or second.shares or told not in (first.total, second.total):
            return found
        found = replace(found, pair=settled(first, Side(second.total, shares)))
    elif found.versus is not None and not found.versus.shares and told == found.versus.total:
        found = replace(found, versus=Side(told, shares))
    else:
        return found
    masked.blot(start + match.start(), start + match.end())
    return replace(found, cast_for=cast_for)


def _parties_carrying(masked: _Masked) -> regex.Match[str] | None:
    """The match, unless its words are no list of parties."""
    match = CARRIED_PARTIES.search(masked.text)
    if match is None or (not side_of_parties(match, match["list"]).shares and match["n"] is None):
        return None
    return masked.take(CARRIED_PARTIES)


def _with_bracket_after(masked: _Masked, side: Side, end: int) -> Side:
    """The side with the parties in the bracket right behind the numbers."""
    match = BRACKET_AFTER.match(masked.text, end)
    shares = find_shares(match["list"]) if match is not None else ()
    if match is None or not shares:
        return side
    masked.blot(*match.span())
    return Side(side.total, shares)


def _with_list_after(masked: _Masked, side: Side, end: int) -> Side:
    """The side with the parties named behind its number, and with what further numbers add to it.

    `3 stemmer fra FrP og 1 stemme fra INP` is four.
    """
    listed = LISTED_AFTER.match(masked.text, end) if not side.shares else None
    if listed is not None:
        more = FURTHER_COUNT.search(listed["list"])
        # "4 stemmer, 3 fra H og 1 fra FrP": the list counts all of them.
        if more is not None and stated_sum(find_shares(listed["list"])) == side.total:
            more = None
        written = listed["list"][: more.start()] if more is not None else listed["list"]
        shares = find_shares(written) or (find_members(written) if " " not in written and side.total == 1 else ())
        if not shares:
            return side
        start = listed.start("list")
        end = start + len(written)
        masked.blot(listed.start(), end)
        side = Side(side.total, shares)
    while side.shares and (more := FURTHER_COUNT.match(masked.text, end)) is not None:
        shares = find_shares(more["n_list"] or more["list"])
        number = number_of(more["n"])
        if not shares or number is None or side.total is None:
            break
        masked.blot(*more.span())
        own = alone_counted(side.total, side.shares)
        side = Side(side.total + number, (*own, *alone_counted(number, shares)))
        end = more.end()
    return side


def _with_side_before(sentence: str) -> str:
    """The sentence with `mot Aps stemmer` where `med Aps stemmer imot` stands, and `(mot Ap)` for `(Ap mot)`; as long
    as it was."""
    bracket = LIST_AGAINST_AT_END.search(sentence)
    if bracket is not None and find_shares(bracket["list"]):
        changed = f"mot {bracket['list']})".ljust(bracket.end() - bracket.start("list"))
        return f"{sentence[: bracket.start('list')]}{changed}{sentence[bracket.end() :]}"
    match = CAST_AGAINST_BEHIND.search(sentence)
    if match is None:
        return sentence
    first, last = match.span("side")
    changed = sentence[:first] + " " * (last - first) + sentence[last:]
    return changed[: match.start("with")] + "mot" + changed[match.end("with") :]


def _with_worded(masked: _Masked, found: Numbers) -> Numbers:
    """The numbers with `for` or `mot` behind them, unless nothing says that they count votes (`en for alle`)."""
    for_, against = FOR.search(masked.text), AGAINST_NUMBER.search(masked.text)
    said = (
        any(match is not None and (_says_votes(match) or _is_set_apart(match)) for match in (for_, against))
        or BARE.search(masked.text) is not None
    )
    if not said and not (for_ and against):
        return found
    if for_ is not None and (against is not None or _says_votes(for_) or _is_set_apart(for_)):
        found = replace(found, for_=worded_side(masked.take(FOR)))
    if against is not None:
        found = replace(found, against=worded_side(masked.take(AGAINST_NUMBER)))
    return found


def _says_votes(match: regex.Match[str]) -> bool:
    return bool(match["n_unit"] or match["voted"] or match["labelled"])


def _is_set_apart(match: regex.Match[str]) -> bool:
    """Whether the number and its word stand alone in a bracket, or behind a comma, at the end: `vedtatt (7 mot)`."""
    if match["n"] is None or not match["n"].isdigit():
        return False
    before, behind = match.string[: match.start()].rstrip(), match.string[match.end() :].strip(" .")
    after_colon = before[-1:] == ":" and behind[:1] in ("", "-", "–", ",")
    return after_colon or (before[-1:], behind) in (("(", ")"), (",", ""), ("–", ""), ("-", ""))


def _with_unit(masked: _Masked, pattern: Pattern) -> regex.Match[str] | None:
    """The match, unless nothing says that its number counts votes."""
    match = pattern.search(masked.text)
    if match is None or not (match["n_unit"] or find_shares(match["n_list"] or "") or _is_backing(match)):
        return None
    return masked.take(pattern)


def _is_backing(match: regex.Match[str]) -> bool:
    """Whether the number is that of those who stood behind a motion: `fikk tilslutning fra 8 og falt`."""
    if match["backed"] is None or not match["n"].isdigit():
        return False
    return BACKED_ENDS.match(match.string[match.end() :]) is not None


def _with_versus(masked: _Masked, found: Numbers) -> Numbers:
    match = VERSUS.search(masked.text)
    if match is not None:
        side = Side(number_of(match["n"]), listed_in(match))
        before = masked.text
        side = _with_list_after(masked, side, match.end())
        if _counts_votes(match, before) or side.shares:
            masked.take_at(match)
            cast_for = CastFor(*match.span("cast_for")) if match["cast_for"] else None
            return replace(found, versus=side, cast_for=cast_for)
    parties = VERSUS_PARTIES.search(masked.text)
    if parties is None:
        return _with_versus_list(masked, found)
    side = side_of_parties(parties, parties["list"] or parties["genitive"] or "")
    if not side.shares:
        return found
    if parties["seat"] is not None and is_party(parties["seat"]) and len(side.shares) == 1:
        # "mot Lies (SV) stemme"
        side = Side(1, (side.shares[0]._replace(party=party_name(parties["seat"])),))
    if side.total is None and len(side.shares) == 1 and ONE_VOTE.search(parties[0]) is not None:
        side = Side(1, side.shares)
    masked.take(VERSUS_PARTIES)
    return replace(found, versus=side)


def _with_versus_list(masked: _Masked, found: Numbers) -> Numbers:
    """`mot Ap og SV` at the sentence's end, where all of it are parties."""
    match = VERSUS_LIST.search(masked.text)
    listed, total = find_total_behind(match["list"]) if match is not None else ("", None)
    shares = find_shares(listed)
    if match is None or not shares or any(share.party is None for share in shares):
        return found
    before = LIST_BEFORE_VERSUS.search(masked.text[: match.start()])
    those_for = find_shares(before["list"]) if before is not None else ()
    if before is not None and those_for and all(share.party is not None for share in those_for):
        # "med Ap og SV mot H og FrP"
        masked.take_at(before)
        found = replace(found, carried=Side(None, those_for))
    masked.take(VERSUS_LIST)
    return replace(found, versus=side_listed(listed, total or find_total_in_bracket(listed)))


def _counts_votes(match: regex.Match[str], text: str) -> bool:
    """Whether `mot 3` counts votes: by its unit, its list of parties, or as the sentence's last words."""
    if match["n_unit"] or listed_in(match):
        return True
    sure = match["n"].isdigit() or ALL_BUT.search(text) is not None
    return sure and not text[match.end() :].strip(" .:)")


def _number_and_parties(masked: _Masked) -> tuple[Side, Side] | None:
    """`20 stemmer mot SV (3) og R (2)`: the number of those who won, and the others by their parties."""
    match = NUMBER_AND_PARTIES.search(masked.text)
    sides = number_and_parties(match) if match is not None else None
    if match is not None and sides is not None:
        masked.take_at(match)
    return sides


def _pair_of_counted(masked: _Masked) -> tuple[Side, Side] | None:
    """`Ap 7 og Sp 3 mot H 5`: both sides by their parties, each with its number."""
    match = PAIR_OF_COUNTED.search(masked.text)
    if match is None:
        return None
    for_, against = find_shares(match["a_list"]), find_shares(match["b_list"])
    if not for_ or not against:
        return None
    masked.take_at(match)
    return Side(stated_sum(for_), for_), Side(stated_sum(against), against)
