"""A match of a form -> the side of a vote that it tells: how many, and who. `8 stemmer (2 H, FrP)`, `Lunds stemme`."""

from __future__ import annotations

from typing import NamedTuple

import regex

from patterns.numbers import parse_number
from patterns.parties import is_party, party_name
from patterns.people import parse_person_with_party
from patterns.votes.party_list import (
    Share,
    find_members,
    find_members_and_parties,
    find_shares,
    find_total_behind,
    stated_sum,
)
from patterns.votes.tally_forms import COUNTS_ONE_OR_ALL, GENITIVE


class Side(NamedTuple):
    """A number of votes and the list beside it."""

    total: int | None
    shares: tuple[Share, ...] = ()


def side_of(match: regex.Match[str]) -> Side:
    return Side(number_of(match["n"]), listed_in(match))


def listed_in(match: regex.Match[str]) -> tuple[Share, ...]:
    """The bracket behind a number: parties, or as many members by surname as the number says."""
    return _in_bracket(match["n_list"], number_of(match["n"]))


def _in_bracket(written: str | None, number: int | None) -> tuple[Share, ...]:
    if not written:
        return ()
    person = parse_person_with_party(written)
    if person is not None and person.party is not None and number == 1:
        return (Share(person.party, 1, person.name),)
    members = find_members(written)
    return find_shares(written) or (members if len(members) == number else ())


def number_of(text: str | None) -> int | None:
    return None if text is None else parse_number(text)


def worded_side(match: regex.Match[str] | None) -> Side | None:
    if match is None:
        return None
    if match["labelled"]:
        return Side(number_of(match["labelled"]))
    side = side_of(match)
    return side if side.shares else Side(side.total, find_shares(match["after_list"] or ""))


def side_of_parties(match: regex.Match[str], listed: str) -> Side:
    """Parties and their total; a number in a bracket at the end is the last party's own where others have theirs."""
    shares = tuple(
        share._replace(name=share.name.rstrip("'’")) if share.name else share
        for share in find_members_and_parties(listed) or find_shares(listed) or _members_in_genitive(listed)
    )
    inside = match.groupdict().get("in_bracket")
    if inside is not None and shares and any(share.number is not None for share in shares):
        return Side(number_of(match["n"]), (*shares[:-1], shares[-1]._replace(number=int(inside))))
    return Side(number_of(match["n"] or inside or match.groupdict().get("inner")), shares)


def _members_in_genitive(listed: str) -> tuple[Share, ...]:
    """`Hansens`, `Hansens og Lies`: members whose votes are told in the genitive."""
    members = find_members(listed)
    if members:
        return tuple(_party_or_member(share.name) if share.name else share for share in members)
    named = [match[0] for match in GENITIVE.finditer(listed)]
    mixed = len(named) > 1 and not GENITIVE.sub("", listed).replace("og", "").strip(" ,")
    return tuple(_party_or_member(name) for name in named) if mixed else ()


def _party_or_member(written: str) -> Share:
    """`SVs`: a party; `Lunds`, `Aas'`: a member."""
    name = written[:-1] if written.endswith(("s", "'", "’")) else written
    return Share(party_name(name), None) if is_party(name) else Share(None, 1, name)


def pair_of(match: regex.Match[str]) -> tuple[Side, Side]:
    """The two numbers with their brackets."""
    first, second = number_of(match["a"]), number_of(match["b"])
    for_, against = _in_bracket(match["a_list"], first), _in_bracket(match["b_list"], second)
    return settled(Side(first, for_), Side(second, against))


def pair_of_parties(match: regex.Match[str]) -> tuple[Side, Side]:
    """Both sides by their parties."""
    return _parties_and_number(match["a_list"], match["a"]), _parties_and_number(match["b_list"], match["b"])


def number_and_parties(match: regex.Match[str]) -> tuple[Side, Side] | None:
    """The number of those who won and the parties against; None where the list is of anything else."""
    listed, total = find_total_behind(match["list"])
    shares = find_shares(listed)
    if not shares or any(share.party is None for share in shares):
        return None
    return Side(number_of(match["n"])), Side(stated_sum(shares) if total is None else total, shares)


def _parties_and_number(listed: str, written: str | None) -> Side:
    """Parties and the number behind them: of all, or of the last one where the others have theirs."""
    shares, number = find_shares(listed), number_of(written)
    if number is not None and len(shares) > 1 and shares[-1].number is None and stated_sum(shares[:-1]) is not None:
        shares, number = (*shares[:-1], shares[-1]._replace(number=number)), None
    return Side(number if number is not None else stated_sum(shares), shares)


def settled(first: Side, second: Side) -> tuple[Side, Side]:
    """A lone list behind both numbers belongs to the last one, unless it can only be of the first.

    That is where its sum is the first number; without counts, where the first is the smaller: the minority is named.
    """
    if not second.shares or first.shares or first.total is None or second.total is None:
        return first, second
    total = stated_sum(second.shares)
    if total == first.total != second.total or (total is None and first.total < second.total):
        return Side(first.total, second.shares), Side(second.total)
    return first, second


def side_listed(listed: str, total: int | None = None) -> Side:
    """Parties without a number of all; where one number stands before the first of several (`7 H og FrP`), or behind
    the last, it is taken as that of all, and nobody is given any of it."""
    shares = find_shares(listed)
    counted = COUNTS_ONE_OR_ALL.match(listed) if total is None and len(shares) > 1 else None
    with_number = [share for share in shares if share.number is not None]
    if counted is None or len(with_number) != 1 or any(share.party is None for share in shares):
        return Side(total, shares)
    number = parse_number(counted["n"])
    if number is None or number < len(shares) or with_number[0].number != number:
        return Side(total, shares)
    return Side(number, tuple(share._replace(number=None, split=True) for share in shares))


def alone_counted(total: int, shares: tuple[Share, ...]) -> tuple[Share, ...]:
    """The shares with a lone party's count filled in from its own number."""
    if len(shares) == 1 and shares[0].number is None and not shares[0].split:
        return (shares[0]._replace(number=total),)
    return shares
