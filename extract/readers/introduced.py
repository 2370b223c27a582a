"""Parts of a treatment -> the places where proposals and remarks are introduced, with the lines that each takes."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from extract.readers.case_text import LONGEST_INTRODUCTION, CaseText
from extract.readers.parts import Part
from extract.readers.told_again import words_alone
from patterns.bodies import names_body
from patterns.party_groups import group_parties, parties_of_members
from patterns.proceedings import (
    AGREEMENT,
    ATTACHMENTS,
    PROCEEDINGS,
    SET_AGAINST_WHAT_FOLLOWS,
    tells_attendance,
    tells_result,
)
from patterns.proposals import Introduction
from patterns.proposals.clauses import PROCEDURE_PROPOSED
from patterns.proposals.find import PUTS_TO_VOTE, heads_sides
from patterns.proposals.headings import PROPOSALS_BELOW, from_member_below_heading
from patterns.proposals.lists import (
    by_member,
    follows_in_list,
    is_labelled,
    is_named_in,
    is_numbered_in,
    listed_proposals,
    numbered_on_its_line,
    parse_listed_proposer,
)
from patterns.proposals.signers import find_signatures, is_signature_above
from patterns.proposals.texts import (
    proposes_outcome,
)
from patterns.proposals.voted_on import by_person_with_thing, lettered, tells_of_that_proposal
from patterns.remarks import RemarkIntroduction, parse_remark_fate, parse_remark_introduction, parse_remark_told
from patterns.votes.poll import POLL_TIME


class Introduced(NamedTuple):
    """A proposal or remark that begins at position `begin`, on line `first`, and ends before position `end`.

    Its own text begins at position `content`. `is_listed` where only a list of proposals makes the line one.
    """

    introduction: Introduction | RemarkIntroduction
    begin: int
    first: int
    content: int
    end: int
    is_listed: bool = False


def find_introduced(case: CaseText, part: Part) -> list[Introduced]:
    """All proposals and remarks of a part, in reading order. Each goes on to the next, to a vote, or to what was done
    next."""
    found: list[Introduced] = []
    opened: Introduced | None = None
    # An introduction's own words hold no other one.
    content = 0
    is_headed = PROPOSALS_BELOW.match(case.line(part.first)) is not None
    for index in range(part.first, part.last):
        own = dict(_introductions(case, index))
        for start in sorted({*case.sentence_starts(index), *own}):
            position = case.starts[index] + start
            if position < content:
                continue
            introduction = own.get(start)
            if introduction is None and start == 0:
                introduction = _introduced_by_context(case, part, index, is_headed, found, opened)
            is_listed = introduction is None
            introduction = introduction or _listed(case, index, start, opened)
            if opened is not None and introduction is not None:
                if _is_within(case, index, start, introduction, opened, found):
                    continue
                shared = _with_those_behind(case, opened, introduction, position)
                if shared is not None:
                    content = case.starts[index] + introduction.content
                    opened = opened._replace(introduction=shared, content=content)
                    continue
            if opened is not None and (introduction is not None or _closes(case, index, start, opened)):
                if introduction is None or opened.is_listed or not is_listed:
                    found.append(_ended(opened, position))
                # Else it only heads the list.
                opened = None
            if introduction is not None:
                content = case.starts[index] + introduction.content
                opened = Introduced(introduction, position, index, content, case.starts[part.last], is_listed)
    if opened is not None:
        found.append(_ended(opened, opened.end))
    apart = [each for item in _with_common_proposers(case, found) for each in _apart(case, item)]
    return [each for item in apart for each in _signed(case, item)]


def _introduced_by_context(
    case: CaseText, part: Part, index: int, is_headed: bool, found: Sequence[Introduced], opened: Introduced | None
) -> Introduction | None:
    """What a line introduces whose own words alone do not: by a heading of proposals above it, or a result below it."""
    introduction = None
    if is_headed:
        introduction = from_member_below_heading(case.window(index)) or by_member(case.window(index))
    if introduction is None and part.role == "treatment":
        introduction = _voted_on(case, index, found, opened)
    if introduction is None and part.role in ("opening", "treatment"):
        introduction = _voted_on_by_number(case, index, opened)
    return introduction


def _is_within(
    case: CaseText,
    index: int,
    start: int,
    introduction: Introduction | RemarkIntroduction,
    opened: Introduced,
    found: Sequence[Introduced],
) -> bool:
    """Whether what a line seems to introduce is part of the proposal above it: that one's signature, of which what it
    introduces stands below; or `Komiteen fremmer følgende forslag til uttalelse:` within the committee's proposal."""
    if start == 0 and _is_signed_here(case, index, opened):
        return True
    position = case.starts[index] + start
    return isinstance(introduction, Introduction) and _is_own_body(case, position, introduction, opened, found)


def _voted_on(
    case: CaseText, index: int, found: Sequence[Introduced], opened: Introduced | None
) -> Introduction | None:
    """What a line such as `FRP: Saken utsettes.` or `Kari Nes (Ap):` introduces, where a result below it tells what
    became of that party's or member's proposal, and no other words introduce one."""
    window = case.window(index)
    introduction = by_member(window) if ":" in case.line(index) else by_person_with_thing(window)
    if introduction is None or heads_sides(window):
        return None
    others = [item.introduction for item in (*found, *((opened,) if opened is not None else ()))]
    told = [each for each in others if isinstance(each, Introduction)]
    if any((each.name, each.party) == (introduction.name, introduction.party) for each in told):
        return None
    below = [case.line(line) for line in range(index + 1, len(case.lines))]
    if introduction.stop is not None and any(map(tells_of_that_proposal, below[:1])):
        return introduction
    named = any(tells_result(line) and is_named_in(line, introduction) for line in below)
    return introduction if named else None


def _voted_on_by_number(case: CaseText, index: int, opened: Introduced | None) -> Introduction | None:
    """What a line such as `Forslag 1: Brua males.`, `A. Ola Lid: Brua males.` introduces, where a result below it names
    that number; in a list under one introduction it is read with that."""
    if ":" not in case.line(index):
        return None
    above = opened.introduction if opened is not None else None
    introduction = numbered_on_its_line(case.line(index))
    if introduction is None and _listed(case, index, 0, opened) is None:
        introduction = lettered(case.window(index))
        if introduction is not None and isinstance(above, Introduction) and follows_in_list(introduction, above):
            return introduction
    if introduction is None or (isinstance(above, Introduction) and above.number is None):
        return None
    below = (case.line(line) for line in range(index + 1, len(case.lines)))
    named = any(tells_result(line) and is_numbered_in(line, introduction) for line in below)
    return introduction if named else None


def _apart(case: CaseText, item: Introduced) -> list[Introduced]:
    """The proposals that stand as a list under one introduction, each with its number; else the one alone."""
    introduction = item.introduction
    if not isinstance(introduction, Introduction) or introduction.number is not None:
        return [item]
    text = case.text.search
    listed = listed_proposals(text[item.begin : item.content], text[item.content : item.end])
    if len(listed) < 2:
        return [item]
    begins = [item.begin, *(item.content + each.begin for each in listed[1:]), item.end]
    return [
        item._replace(
            introduction=introduction._replace(number=each.number),
            begin=begin,
            first=case.text.line_index(begin),
            content=item.content + each.content,
            end=end,
        )
        for each, begin, end in zip(listed, begins, begins[1:], strict=False)
    ]


def _signed(case: CaseText, item: Introduced) -> list[Introduced]:
    """The proposals under one introduction that names nobody, each with its proposer on a line below it
    (`Forslagsstiller: Kari Nes (Ap)`, `Kari Nes, Ap`); else the one alone."""
    introduction = item.introduction
    if not isinstance(introduction, Introduction) or names_proposer(introduction):
        return [item]
    text = case.text.search[item.content : item.end]
    ends = [item.content + signature.stop for signature in find_signatures(text)]
    if not ends:
        return [item]
    unsigned = case.text.search[ends[-1] : item.end].strip(" .:\n")
    borders = [*(ends if unsigned else ends[:-1]), item.end]
    found = [item._replace(end=borders[0])]
    for begin, end in pairwise(borders):
        first = begin + 1
        own = introduction._replace(number=None)
        found.append(Introduced(own, first, case.text.line_index(first), first, end, item.is_listed))
    return found


def names_proposer(introduction: Introduction) -> bool:
    """Whether an introduction says who proposes."""
    return bool(introduction.name or introduction.party or introduction.on_behalf_of)


def _is_signed_here(case: CaseText, index: int, opened: Introduced) -> bool:
    """Whether a line signs the proposal above it, which names nobody, and the next one introduces another."""
    introduction = opened.introduction
    if not isinstance(introduction, Introduction) or names_proposer(introduction) or index + 1 >= len(case.lines):
        return False
    following = case.introduction(index + 1)
    heads_next = following is not None and following.name is None and not following.on_behalf_of
    return heads_next and is_signature_above(case.line(index), case.line(index - 1))


def _ended(opened: Introduced, end: int) -> Introduced:
    """A proposal or remark that ends before a position, or within the sentence that tells it."""
    introduction = opened.introduction
    if introduction.stop is not None:
        end = min(end, opened.content + introduction.stop)
    return opened._replace(end=end)


def _is_own_body(
    case: CaseText,
    position: int,
    introduction: Introduction,
    opened: Introduced,
    found: Sequence[Introduced],
) -> bool:
    """Whether a body that proposes is the one whose proposal the text is already."""
    if introduction.name or introduction.party or introduction.on_behalf_of or introduction.number:
        return False
    if not case.original(opened.content, position).strip(" .:\n"):
        return False
    body = case.line(case.text.line_index(position)).split()[0].lower()
    return names_body(body) and any(
        body in words_alone(case.text.search[each.begin : each.content]) for each in (*found[-1:], opened)
    )


def _with_those_behind(
    case: CaseText, opened: Introduced, below: Introduction | RemarkIntroduction, position: int
) -> Introduction | None:
    """Who proposed (`Kari Nes (H) fremmet følgende forslag:`) with those whom a line right below names with that party
    (`Forslag fra H og V:`): they are behind the same proposal. None for every other line."""
    own = opened.introduction
    if not isinstance(own, Introduction) or not isinstance(below, Introduction):
        return None
    if own.name is None or own.on_behalf_of or below.name or below.number is not None:
        return None
    together = own.party in below.on_behalf_of and len(below.on_behalf_of) > 1
    if not together or case.original(opened.content, position).strip(" .:\n"):
        return None
    return own._replace(on_behalf_of=below.on_behalf_of)


def _listed(case: CaseText, index: int, start: int, opened: Introduced | None) -> Introduction | None:
    """The introduction on a line in a list of proposals, below a heading that names no proposer or the list's first."""
    if opened is None or start > 0 or not isinstance(opened.introduction, Introduction):
        return None
    is_heading = opened.introduction.name is None and not opened.introduction.on_behalf_of
    window = case.window(index)
    # The names of a table's columns may stand below the heading.
    heads = is_heading and (is_labelled(window) or not case.original(opened.content, case.starts[index]).strip(" .:\n"))
    return parse_listed_proposer(window, opened.introduction) if opened.is_listed or heads else None


def _introductions(case: CaseText, index: int) -> Sequence[tuple[int, Introduction | RemarkIntroduction]]:
    window = case.window(index)
    remark = parse_remark_introduction(window)
    if remark is not None:
        return [(0, remark)]
    proposals = case.introductions(index)
    starts = case.sentence_starts(index)[1:]
    told = [(start, parse_remark_told(window[start : start + LONGEST_INTRODUCTION])) for start in starts]
    remarks = [(start, remark._replace(content=start + remark.content)) for start, remark in told if remark is not None]
    return [*proposals, *remarks] if remarks else proposals


def _with_common_proposers(case: CaseText, found: list[Introduced]) -> list[Introduced]:
    """Proposals that are only numbered take the proposer from the line above them (`Forslag fra Ap og SV:`, then
    `Forslag 1`)."""
    kept: list[Introduced] = []
    common: Introduction | None = None
    for position, item in enumerate(found):
        introduction = item.introduction
        if not isinstance(introduction, Introduction):
            kept.append(item)
            continue
        following = found[position + 1].introduction if position + 1 < len(found) else None
        text = case.original(item.content, item.end).strip(" .:\n")
        listed = parties_of_members(text) or group_parties(text)
        if (
            (not text or listed)
            and introduction.number is None
            and following is not None
            and _is_only_numbered(following)
        ):
            common = introduction._replace(on_behalf_of=introduction.on_behalf_of or listed)
        elif _is_only_numbered(introduction) and common is not None:
            kept.append(
                item._replace(
                    introduction=introduction._replace(
                        name=common.name, party=common.party, on_behalf_of=common.on_behalf_of
                    )
                )
            )
        else:
            common = None
            kept.append(item)
    return kept


def _is_only_numbered(introduction: Introduction | RemarkIntroduction) -> bool:
    return (
        isinstance(introduction, Introduction)
        and introduction.number is not None
        and introduction.name is None
        and introduction.party is None
        and not introduction.on_behalf_of
    )


def _closes(case: CaseText, index: int, start: int, opened: Introduced) -> bool:
    """Whether a proposal's or remark's text ends before the sentence that begins at a place in the line: with a vote, a
    heading, or what was done next."""
    sentence = case.line(index)[start:]
    return (
        (case.tells_vote_at(index, start) and not _is_announced_text(case, index, start, opened))
        or PROCEEDINGS.match(sentence if start == 0 else case.sentence(index, start)) is not None
        or PROCEDURE_PROPOSED.match(sentence) is not None
        or (start == 0 and tells_attendance(sentence, case.sentence(index)))
        or (isinstance(opened.introduction, RemarkIntroduction) and parse_remark_fate(sentence) is not None)
        or (start == 0 and _closes_line(case, index))
    )


def _is_announced_text(case: CaseText, index: int, start: int, opened: Introduced) -> bool:
    """Whether a sentence is the first below the colon of an introduction, and proposes what is to be adopted (`Kari Nes
    (Ap) fremmet forslag:`, then `Innstillingen blir vedtatt med endring i punkt 3`)."""
    if not isinstance(opened.introduction, Introduction):
        return False
    announced = case.original(opened.begin, opened.content).rstrip().endswith(":")
    begun = case.original(opened.content, case.starts[index] + start).strip(" .:\n")
    return announced and not begun and proposes_outcome(case.sentence(index, start))


def _closes_line(case: CaseText, index: int) -> bool:
    line = case.line(index)
    heading = case.heading(index)
    return (
        (heading is not None and heading.role in ("end", "voting", "treatment", "adopted_recommendation"))
        or AGREEMENT.match(line) is not None
        or SET_AGAINST_WHAT_FOLLOWS.match(line) is not None
        or ATTACHMENTS.match(line) is not None
        or POLL_TIME.match(line + "\n") is not None
        or PUTS_TO_VOTE.match(case.window(index)) is not None
        or case.closes(index)
    )
