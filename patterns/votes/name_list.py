"""Votes told by lists of names: `For forslaget stemte 21: Kari Nes (AP), … . Imot forslaget stemte 3: … .`"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import regex

from patterns.numbers import NUMBER, parse_number
from patterns.parties import party_name
from patterns.pattern import Pattern
from patterns.people import PERSON, PERSON_NAME
from patterns.votes.continued import fits
from patterns.votes.motion import points_back, trim
from patterns.votes.outcome import CASTING_VOTE, TRIAL
from patterns.votes.party_list import Share, tally_of
from patterns.votes.poll import POLL_MEMBER
from patterns.votes.reading import OutcomeName, Span, TallyReading, VoteReading, motion_at, total_of
from patterns.votes.sides import EQUAL_NUMBERS
from patterns.votes.told import Told
from patterns.votes.words import COPULA, NEGATION

# "satt opp mot Lies forslag. For innstillingen stemte 7:": the list's head begins with its own sentence.
_NEXT_SENTENCE = r"(?-i:For|Imot|I\s+mot|Mot)\s|(?!repr)\p{L}{3,}[.:]\s+(?-i:\p{Lu})"
LIST_HEAD = Pattern(
    name="name_list_head",
    expression=rf"""(?<![\p{{L}}-])(?:
        (?P<side>for|i?mot|i\s+mot)(?:\s+(?P<motion>(?:(?!{_NEXT_SENTENCE})\S+\s+){{0,9}}?(?!{_NEXT_SENTENCE})\S+?))?\s+(?:stemte|røysta|røystet)\s+(?P<count>{NUMBER})\s*(?:stk\.?|medlem\w*|representant\w*)?\s*:
      | (?P<absent>(?:ikke|ikkje)\s+til\s?stede?s?|ikkje\s+til\s+stades|fraværende|fråverande
      |ikke\s+avgitt\s+stemme)\s*\(?\s*(?P<away>{NUMBER})\s*\)?\s*:
      )""",
    core=r"\b(?:stemte|røysta|røystet|stede?s?|stades|fraværende|fråverande|stemme)\b\s*\(?\s*"
    r"(?:\d|\p{L}+(?:\s*(?:stk\.?|medlem\w*|representant\w*))?\s*\)?\s*:)",
    examples=(
        "For forslaget stemte 21:",
        "Imot forslaget stemte 3:",
        "Ikke til stede (2):",
        "For framlegget røysta ni:",
    ),
    counter_examples=("For forslaget stemte Ap og H", "stemte mot"),
    words=("stemte", "røyst", "stede", "stades", "fravær", "fråver"),
)
# The number in a bracket behind the side, on a line of its own or before the names.
COUNTED_HEAD = Pattern(
    name="name_list_counted_head",
    expression=r"""(?m:^)[ ]*(?:stemte[ ]+|røysta[ ]+)?(?P<side>for|i?[ ]?mot)
        (?:[ ]+(?P<motion>(?:[^\n():]{0,60}[ ])?
            (?:forslag|fr[ae]mlegg|innstilling|tilråding|vedtak|alternativ)[^\n():]{0,60}?))?
        [ ]*\([ ]*(?P<count>\d{1,3})(?:[ ]+(?:stemmer|røyster))?[ ]*\)[ ]*:?(?=[ ]*\n?[ ]*(?-i:\p{Lu})\p{L}+[ \t])
        |(?m:^)[ ]*(?P<absent>(?:ikke|ikkje)[ ]+(?:stemt|røysta|til[ ]+stede|til[ ]+stades)
            |avholdende|blanke?|fraværende|fråverande)
        [ ]*\([ ]*(?P<away>\d{1,3})[ ]*\)[ ]*:?(?=[ ]*\n?[ ]*(?-i:\p{Lu})\p{L}+[ \t])""",
    core=r"\([ ]*\d{1,3}(?:[ ]+(?:stemmer|røyster))?[ ]*\)",
    examples=("For (2):\nKari Nes SV", "Mot forslaget (4)\nPer Lie (H)", "For innstillingen (1): Eva Dal (Ap)"),
    counter_examples=("For forslaget stemte Ap og H", "Mot (H)", "Budsjettet for (2) Kari Nes", "For (14): 8 Ap"),
    words=("(",),
)
# A full stop behind an abbreviation ends no sentence.
_REST = r"(?:[^.\n]|(?<=\b(?:pkt|nr|alt|innst|st|jf))\.)*"
CONCLUSION = Pattern(
    name="name_list_conclusion",
    expression=rf"""\s*(?:dermed|då|da|såleis|således|slik|med\s+dette)\s+(?:(?:{COPULA}|blir)\s+)?
        (?P<motion>[^.]*?)\s*(?:(?P<not>{NEGATION})\s+)?(?<!\b(?:med|allerede|tidligere)\s+)(?:(?P<adopted>vedtatt|vedteke|vedteken|vedtekne|godkjent)|(?P<rejected>forkastet|avvist|falt|nedstemt|falle))
        (?P<rest>{_REST}(?:\n(?=\p{{Ll}}){_REST})?)\.?""",
    examples=(
        "Dermed ble innstillingen vedtatt.",
        "Dermed ble forslaget ikke vedtatt, med leders dobbeltstemme.",
        "Dermed vedtatt",
        "Dermed ble forslaget ikke vedtatt, og rådmannens forslag pkt. 3 er vedtatt.",
    ),
    counter_examples=("Innstillingen ble vedtatt.",),
)
PARTIES_COUNTED = Pattern(
    name="name_list_of_parties_counted",
    expression=r"\s*(?:\d{1,3}\s*\p{Lu}\p{L}*|\p{Lu}\p{L}*\s*[:(]?\s*\d{1,3})\b",
    examples=(" Ap 6, Sp 3", " 6 Ap og 3 Sp", " Ap (6)"),
    counter_examples=(" Kari Nes (Ap)",),
    case_sensitive=True,
)
LISTED_MEMBER = Pattern(
    name="listed_member",
    expression=rf"(?P<name>{PERSON_NAME})\s*\(\s*(?P<party>[^()]{{1,60}}?)\s*\)",
    examples=("Kari K. J. Lie (AP)", "Nils\nO. Ness (SV)"),
    counter_examples=("kari lie (AP)", "Kari Lie"),
    case_sensitive=True,
)
LIST_BREAKS_OFF = Pattern(
    name="name_list_breaks_off",
    expression=r"\b(?:dermed|fremmet|fremja|ble|vart)\b|\.\s*\n?\s*(?-i:\p{Lu})",
    examples=(". Dermed ble", ". Neste"),
    counter_examples=(", ", "\nSide 3\n"),
)
_MAX_LIST = 9000
_MAX_GAP = 400
_ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class _List:
    side: str
    motion: Span | None
    tally: TallyReading
    start: int
    stop: int


def find_name_lists(text: str, start: int, stop: int) -> Iterator[VoteReading]:
    """Every vote of text[start:stop] that is told by lists of names, in order."""
    group: list[_List] = []
    heads = _heads(text, start, stop)
    for match, following in zip(heads, [*heads[1:], None], strict=False):
        if group and match.start() < group[-1].stop:
            continue
        if PARTIES_COUNTED.compiled.match(text, match.end(), stop) is not None:
            continue
        listed = _read_list(text, match, min(following.start() if following else stop, match.end() + _MAX_LIST))
        if group and not _belongs(text, group, listed):
            yield _vote(text, group, stop)
            group = []
        group.append(listed)
    if group:
        yield _vote(text, group, stop)


def _heads(text: str, start: int, stop: int) -> list[regex.Match[str]]:
    """The heads of lists, in order; those that are told by their number alone only where a name stands below."""
    stretch = text[start:stop]
    heads = list(LIST_HEAD.compiled.finditer(text, start, stop)) if LIST_HEAD.search(stretch) else []
    for match in COUNTED_HEAD.compiled.finditer(text, start, stop) if COUNTED_HEAD.search(stretch) else ():
        is_other = all(match.end() <= head.start() or head.end() <= match.start() for head in heads)
        if is_other and _member_pattern(text, match.end(), stop) is not PERSON:
            heads.append(match)
    return sorted(heads, key=lambda head: head.start())


def _belongs(text: str, group: list[_List], listed: _List) -> bool:
    """Whether the list is the same vote's: no conclusion in between, and its side not told yet."""
    between = text[group[-1].stop : listed.start]
    if len(between) > _MAX_GAP or CONCLUSION.search(between) is not None:
        return False
    if listed.side != "for":
        return all(other.side != listed.side for other in group)
    sides = [other for other in group if other.side == "for"]
    return len(sides) < 2 and all(_words(text, other.motion) != _words(text, listed.motion) for other in sides)


def _words(text: str, span: Span | None) -> str:
    return " ".join(text[span.start : span.stop].lower().split()) if span else ""


def _read_list(text: str, head: regex.Match[str], limit: int) -> _List:
    side = _ABSENT if head["absent"] else "for" if head["side"].lower() == "for" else "against"
    total = parse_number(head["away"] or head["count"])
    shares: list[Share] = []
    position = head.end()
    item_pattern = _member_pattern(text, head.end(), limit)
    while total is None or len(shares) < total:
        item = item_pattern.compiled.search(text, position, limit)
        if item is None or (shares and _breaks_off(text[position : item.start()])):
            break
        named = item_pattern is not PERSON
        party = (item["party"] or item["bracket"]) if item_pattern is POLL_MEMBER else item["party"] if named else None
        name = regex.sub(r"-\s+", "-", " ".join((item["name"] if named else item[0]).split()))
        shares.append(Share(party_name(party) if party else None, 1, name))
        position = item.end()
    motion = Span(*trim(text, *head.span("motion"))) if head["motion"] else None
    tally = tally_of(total, shares)
    return _List(side, motion, tally, head.start(), position)


def _member_pattern(text: str, start: int, limit: int) -> Pattern:
    """How the first member below a list's head is told, and so all of them."""
    if LISTED_MEMBER.compiled.search(text, start, min(limit, start + 120)):
        return LISTED_MEMBER
    first = start + len(text[start:limit]) - len(text[start:limit].lstrip(" \n:"))
    return POLL_MEMBER if POLL_MEMBER.compiled.match(text, first, limit) else PERSON


def _breaks_off(gap: str) -> bool:
    """Whether the text between two names is more than a separator or a page's running line."""
    return len(gap) > 120 or LIST_BREAKS_OFF.search(gap) is not None


def _vote(text: str, group: list[_List], stop: int) -> VoteReading:
    end = group[-1].stop
    conclusion = CONCLUSION.compiled.search(text, end, min(stop, end + _MAX_GAP))
    sides = [each for each in group if each.side == "for"]
    for_ = sides[0] if sides else None
    against = next((each for each in group if each.side == "against"), None)
    absent = next((each for each in group if each.side == _ABSENT), None)
    motion = for_.motion if for_ else against.motion if against else None
    alternative: Span | None = None
    casting = trial = False
    outcome: OutcomeName | None = None
    if conclusion is not None:
        span = Span(*trim(text, *conclusion.span("motion")))
        motion = span if span.start < span.stop else motion
        outcome = "rejected" if (conclusion["rejected"] is not None) != (conclusion["not"] is not None) else "adopted"
        casting = CASTING_VOTE.search(conclusion[0]) is not None
        trial = TRIAL.search(conclusion[0]) is not None
        end = conclusion.end()
    if len(sides) == 2:
        for_, against = _alternatives(text, sides, motion, outcome)
        alternative = against.motion
    ours, theirs = for_.tally if for_ else None, against.tally if against else None
    if outcome is None:
        outcome = "adopted" if total_of(ours) > total_of(theirs) else "rejected"
    words = text[motion.start : motion.stop] if motion else ""
    return VoteReading(
        motion=motion_at(text, motion),
        refers_back=motion is None or points_back(words),
        alternative=motion_at(text, alternative),
        outcome=outcome,
        unanimous=total_of(ours) == 0 or total_of(theirs) == 0,
        for_=ours,
        against=theirs,
        absent=absent.tally if absent else None,
        casting_vote=casting,
        trial=trial,
        span=Span(group[0].start, end),
        ambiguous=_doubt(total_of(ours) - total_of(theirs), outcome, casting),
    )


def _doubt(ahead: int, outcome: OutcomeName, casting: bool) -> str | None:
    """Why the lists do not bear out what they are said to have come to."""
    if ahead == 0:
        return None if casting else EQUAL_NUMBERS
    return None if (ahead > 0) == (outcome == "adopted") else "the numbers say the opposite of the result"


def _alternatives(
    text: str, sides: list[_List], motion: Span | None, outcome: OutcomeName | None
) -> tuple[_List, _List]:
    """The list of the motion that the conclusion names, by its words or else by what became of it, and the other."""
    first, second = sides
    named = _words(text, motion)
    if named == _words(text, first.motion) or outcome is None:
        return first, second
    if named == _words(text, second.motion):
        return second, first
    ahead = total_of(second.tally) - total_of(first.tally)
    return (second, first) if (ahead > 0) == (outcome == "adopted") and ahead else (first, second)


def concludes_list(text: str, vote: VoteReading, told: Told) -> VoteReading | None:
    """The vote of a list of names with a sentence right behind it that only says what it came to (`Forslaget ble
    vedtatt.`).
    """
    if text[vote.span.stop : told.span.start].strip(" .\n"):
        return None
    named = text[told.motion.start : told.motion.stop] if told.motion else ""
    # As many on each side: who had two votes settled it, whichever way.
    is_settled = vote.ambiguous == EQUAL_NUMBERS and told.casting_vote
    if told.result is None or told.numbers.present or told.alternative:
        return None
    if told.result.outcome != vote.outcome and not is_settled:
        return None
    if named and not points_back(named) and (vote.motion is None or fits(named, vote.motion.text) < 1):
        return None
    span = Span(vote.span.start, told.span.stop)
    vote = replace(vote, outcome=told.result.outcome, ambiguous=None) if is_settled else vote
    return replace(vote, span=span, casting_vote=vote.casting_vote or told.casting_vote)
