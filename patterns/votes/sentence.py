"""One sentence of minutes -> what it tells of a vote: result, numbers, motion and the motion set against it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import regex

from patterns.numbers import NUMBER, parse_number
from patterns.parties import is_party
from patterns.pattern import Pattern
from patterns.votes.alternative import order_pair
from patterns.votes.frames import (
    ACTIVE_BODY,
    ACTIVE_RESULT,
    ALL_FOR,
    ANNOUNCES,
    ANNOUNCES_ALTERNATIVES,
    ANNOUNCES_ONE,
    ANNOUNCES_PAIR,
    AS_FAR_AS,
    AS_RECOMMENDED,
    BARE_NUMBER,
    BODY_DECIDES,
    BOTH_CAST,
    BOTH_GOT,
    CAST_IN_FAVOUR,
    CASTING_FIRST,
    CONSEQUENCE,
    COUNTED_SIDES,
    DECIDED_TO,
    DECISION_MADE,
    FOR_MOTION,
    GOT_ALONE,
    GOT_RESULT,
    GOT_VOTES,
    INVERTED,
    INVERTED_FINITE,
    LEAD_OVER,
    MAJORITY_FOR,
    NEGATED,
    NO_COPULA,
    NOT_VOTED_SINCE,
    NUMBERS_FIRST,
    ONE_AGAINST_ANOTHER,
    ONE_ANOTHER,
    OPPOSED_LEAD,
    OTHER_CAST,
    OTHER_GOT,
    OWN_RESULT,
    PAIR_ALONE,
    PAIR_COUNTED,
    PASSIVE,
    POINT_ALONE,
    POINTS_COUNTED,
    PROPOSED_AND_DECIDED,
    PUT_OFF,
    RATHER_THAN,
    RELATIVE_CLAUSE,
    RESULT_ONLY,
    SENT_ON,
    SET_AGAINST,
    SIDES_COUNTED,
    TABLE_ROW,
    UNANIMOUS_AS,
    UNANIMOUS_FOR,
    UNANIMOUS_ONLY,
    VOTED_COUNTED,
    VOTED_FOR_RESULT,
    VOTED_OVER_RESULT,
    VOTED_UNIT,
    VOTERING,
    WITHDRAWS,
    WITHDRAWS_INVERTED,
    WITHDRAWS_IT,
    WON_OVER,
    YES_AND_NO,
)
from patterns.votes.motion import names_motion, points_back, skip_lead, trim
from patterns.votes.outcome import (
    ALL_VOTES,
    CASTING_VOTE,
    NEARLY,
    PASSED_ON,
    SAME_VOTES,
    TRIAL,
    UNANIMITY,
    Result,
    result_of,
)
from patterns.votes.party_list import find_shares
from patterns.votes.reading import Span
from patterns.votes.supporters import IN_BRACKETS, Supporters, read_supporters
from patterns.votes.tally import Numbers, Side, find_numbers
from patterns.votes.words import AGAINST, UNIT

NO_NUMBERS = Numbers()
YES = Pattern(name="yes_for_a_side", expression=r"\bja\b", examples=("6 ja",), counter_examples=("jag",))
NO = Pattern(name="no_for_a_side", expression=r"\bnei\b", examples=("3 nei",), counter_examples=("neite",))
GENITIVE_ALONE = Pattern(
    name="genitive_for_a_motion",
    expression=r"\p{Lu}[\p{L}-]+(?:s|')(?:\s+(?:sitt|eget))?",
    examples=("Bergs",),
    counter_examples=("Berg", "stemmers"),
    case_sensitive=True,
)
VOTE_VERB = Pattern(
    name="verb_of_a_vote",
    expression=(
        r"\b(?:ble|blei|vart|vert|blir|er|var|falt|fall|fikk|fekk|stemte|røysta|tiltres|vedtatt|vedteken?|vedtas"
        r"|forkastet)\b"
    ),
    examples=("Innstillingen ble vedtatt",),
    counter_examples=("Lies forslag mot Bergs forslag",),
)
MINORITY_ALONE = Pattern(
    name="minority_alone",
    expression=rf"\A{AGAINST}\s+{NUMBER}\s*{UNIT}\s*(?:\([^()]*\)|(?:fra|frå)\s[^.;]*|[:,]\s[^.;]*)?\s*\.?\Z",
    examples=("Mot 2 stemmer", "mot 1 røyst (Raudt)"),
    counter_examples=("mot 2 stemmer avgitt for Lies forslag falt", "vedtatt mot 2 stemmer"),
)
LIST_BEHIND = Pattern(
    name="list_behind_motion",
    expression=r"(?<=\S)\s*(?P<list>\((?:[^()]*(?:,|\sog\s)[^()]*|\d[^()]*)\))\s*\.?\s*\Z",
    examples=("innstillingen (Kari Nes, Per Li)", "innstillingen (2 H)"),
    counter_examples=("forslaget fra Kari Nes (H)", "innstillingen"),
    words=("(",),
)
LIST_NUMBER = Pattern(
    name="list_number_of_result",
    expression=r"\s*(?P<number>\d{1,2}[a-z]?|[a-z])[.)]\s*",
    examples=("2. ", "b) "),
    counter_examples=("- ", "Votering: "),
)


@dataclass(frozen=True, slots=True)
class Told:
    """What one sentence tells. Spans are positions in the whole text.

    `result` is None where only numbers stand. `setup` is true where the sentence sets two motions against each other,
    `announcement` where it only names what is voted on next, `supporters` (true: for) where it only says who stood on
    one side, `voted` where it says that there was a votering, `same_votes` where those against, or both sides, were
    those of the vote before. `pair` holds both motions of an alternative votering.
    """

    span: Span
    motion: Span | None = None
    result: Result | None = None
    numbers: Numbers = NO_NUMBERS
    unanimous: bool = False
    casting_vote: bool = False
    trial: bool = False
    pair: Span | None = None
    alternative: Span | None = None
    alternative_numbers: Numbers | None = None
    setup: bool = False
    announcement: bool = False
    supporters: Supporters | None = None
    voted: bool = False
    same_votes: Literal["against", "both"] | None = None

    @property
    def tells_winner(self) -> bool:
        """Whether the numbers tell which of two motions won: not where both got the same, or neither is named."""
        pair = self.numbers.pair
        return self.numbers.present and (pair is None or (self.motion is not None and pair[0] != pair[1]))

    @property
    def evidence_of_vote(self) -> bool:
        """Whether the sentence holds more than a verb: unanimity, numbers or a casting vote."""
        return self.unanimous or self.numbers.present or self.casting_vote or self.same_votes is not None


ReadsFrame = Callable[[str, int, Span], Told | None]


def read_sentence(text: str, start: int, stop: int) -> Told | None:
    """What the sentence text[start:stop] tells of a vote, or None where it fits no frame."""
    begin = skip_lead(text, start, stop)
    sentence = text[begin:stop].replace("\n", " ")
    told = _read(sentence, begin, Span(start, stop))
    if told is not None and told.motion is None and told.result is not None:
        number = LIST_NUMBER.match(text[start:begin])
        if number is not None:
            # "2. Vedtatt": the number is what the points of the motion are called by.
            told = replace(told, motion=Span(start + number.start("number"), start + number.end("number")))
    if told is not None and not told.trial and TRIAL.search(text[start:begin]) is not None:
        told = replace(told, trial=True)
    if told is None and begin != start:
        told = _read(text[start:stop].replace("\n", " "), start, Span(start, stop))
    return told


def _bracketed(sentence: str, offset: int, span: Span) -> Told | None:
    """`(Enstemmig)`, `(Mot 2 stemmer)`: the result of what stands before, in a bracket of its own."""
    match = IN_BRACKETS.fullmatch(sentence)
    if match is None:
        return None
    inside, start = match["inside"], offset + match.start("inside")
    if UNANIMOUS_ONLY.match(inside) is not None or RESULT_ONLY.match(inside) is not None:
        told = _result_frame(inside, start, span) or _number_frame(inside, start, span)
        return told if told is not None and told.motion is None else None
    numbers = find_numbers(inside)
    minority = numbers.versus is not None and numbers.first == 0 and MINORITY_ALONE.match(inside) is not None
    return Told(span, numbers=numbers) if minority else None


def _read(sentence: str, offset: int, span: Span) -> Told | None:
    told = _first(_FRAMES_OF_ALL, sentence, offset, span)
    if told is not None:
        return told
    since = NOT_VOTED_SINCE.match(sentence)
    if since is not None:
        return _result_frame(since["rest"], offset + since.start("rest"), span)
    if POINTS_COUNTED.match(sentence) is not None:
        # Two points of one motion are not set against each other, and nothing tells what became of them.
        return None
    told = _first(_FRAMES, sentence, offset, span)
    return told or _result_frame(sentence, offset, span) or _number_frame(sentence, offset, span)


def _first(frames: Sequence[ReadsFrame], sentence: str, offset: int, span: Span) -> Told | None:
    """What the first of the frames tells that the sentence fits."""
    return next((told for frame in frames if (told := frame(sentence, offset, span)) is not None), None)


def _withdrawn(sentence: str, offset: int, span: Span) -> Told | None:
    match = WITHDRAWS_INVERTED.match(sentence) or WITHDRAWS.match(sentence) or WITHDRAWS_IT.match(sentence)
    if match is None:
        return None
    return Told(span, motion=_span(match, "motion", offset), result=Result("withdrawn", False))


def _casting_first(sentence: str, offset: int, span: Span) -> Told | None:
    """`Med leders dobbeltstemme ble X vedtatt`: what follows, decided by the casting vote."""
    match = CASTING_FIRST.match(sentence)
    told = _read(match["rest"], offset + match.start("rest"), span) if match is not None else None
    if match is None or told is None or told.result is None:
        return None
    before = find_numbers(sentence[: match.start("rest")])
    numbers = before if before.pair is not None and not told.numbers.present else told.numbers
    return replace(told, casting_vote=True, numbers=numbers)


def _cast_in_favour(sentence: str, offset: int, span: Span) -> Told | None:
    """The motion that the casting vote was for, and the equal numbers where they stand before it."""
    match = CAST_IN_FAVOUR.match(sentence)
    if match is None or CASTING_VOTE.search(match["rest"]) is None:
        return None
    told = Told(span, motion=_span(match, "motion", offset), result=Result("adopted", False), casting_vote=True)
    return replace(told, numbers=find_numbers(match["rest"]))


def _opposed_lead(sentence: str, offset: int, span: Span) -> Told | None:
    """Both motions, and behind them the result of the one that is named again."""
    match = OPPOSED_LEAD.match(sentence)
    told = _result_frame(match["result"], offset + match.start("result"), span) if match is not None else None
    if match is None or told is None or told.motion is None or VOTE_VERB.search(match["pair"]) is not None:
        return None
    return replace(told, pair=_whole(match, "pair", offset), voted=True)


def _won_over(sentence: str, offset: int, span: Span) -> Told | None:
    match = WON_OVER.match(sentence)
    if match is None:
        return None
    result = Result("rejected" if match["lost"] else "adopted", False)
    told = Told(span, motion=_span(match, "motion", offset), result=result, voted=True)
    return replace(told, numbers=find_numbers(match["rest"]), alternative=_span(match, "other", offset))


def _with_relative_clause(sentence: str, offset: int, span: Span) -> Told | None:
    """`Saken, som ble utsatt i juni, ble vedtatt mot 2 stemmer`: what is told around the clause."""
    match = RELATIVE_CLAUSE.match(sentence)
    if match is None:
        return None
    first, last = match.span("clause")
    return _result_frame(sentence[:first] + " " * (last - first) + sentence[last:], offset, span)


def _all_for(sentence: str, offset: int, span: Span) -> Told | None:
    match = ALL_FOR.match(sentence)
    if match is None:
        return None
    return Told(span, motion=_span(match, "motion", offset), result=Result("adopted", False), unanimous=True)


def _with_consequence(sentence: str, offset: int, span: Span) -> Told | None:
    """A result with numbers, behind which stands what became of the other motion by it."""
    match = CONSEQUENCE.search(sentence)
    told = _read(sentence[: match.start()], offset, span) if match is not None else None
    if match is None or told is None or told.result is None or not told.numbers.present:
        return None
    return replace(told, alternative=told.alternative or _span(match, "motion", offset))


def _majority_for(sentence: str, offset: int, span: Span) -> Told | None:
    match = MAJORITY_FOR.match(sentence)
    if match is None:
        return None
    numbers = Numbers(for_=Side(parse_number(match["n"]))) if match["n"] else NO_NUMBERS
    if match["all"] is not None and 2 * (parse_number(match["n"]) or 0) <= (parse_number(match["all"]) or 0):
        return None
    adopted = Result("adopted", False)
    return Told(span, motion=_span(match, "motion", offset), result=adopted, numbers=numbers, voted=True)


def _sides_counted(sentence: str, offset: int, span: Span) -> Told | None:
    match = SIDES_COUNTED.match(sentence)
    if match is None or (match["motion"] is not None and VOTE_VERB.search(match["motion"]) is not None):
        return None
    numbers = find_numbers(NO.sub("mot", YES.sub("for", match["numbers"])))
    return Told(span, motion=_span(match, "motion", offset), numbers=numbers, voted=True)


_SIDES = ("for", "against")


def _pair_alone(sentence: str, offset: int, span: Span) -> Told | None:
    """`14 mot 3`, `Pkt. 3: 15-12 (H)`, `Pkt. 1: For: 20 Mot: 7`: both numbers, and before them the motion or both."""
    match = COUNTED_SIDES.match(sentence)
    if match is not None:
        for_, against = (Side(parse_number(match[name]), find_shares(match[f"{name}_list"] or "")) for name in _SIDES)
        numbers = Numbers(for_=for_, against=against)
        return Told(span, motion=_span(match, "motion", offset), numbers=numbers, voted=True)
    match = PAIR_ALONE.match(sentence)
    if match is None:
        return None
    numbers = find_numbers(f"vedtatt {match['numbers']}")
    if numbers.pair is None:
        return None
    opposed = ONE_AGAINST_ANOTHER.match(match["motion"]) if match["motion"] is not None else None
    if opposed is None:
        return Told(span, motion=_span(match, "motion", offset), numbers=numbers, voted=True)
    told = _opposed(opposed, offset + match.start("motion"), span)
    return replace(told, numbers=numbers, setup=False, voted=True)


def _for_motion(sentence: str, offset: int, span: Span) -> Told | None:
    match = FOR_MOTION.match(sentence)
    if match is None or not names_motion(match["motion"]):
        return None
    numbers = find_numbers(f"{match['numbers']} for, {match['other_numbers']}")
    return Told(span, motion=_span(match, "motion", offset), numbers=numbers, voted=True)


def _voted_counted(sentence: str, offset: int, span: Span) -> Told | None:
    """`Ved prøvevotering over Lies forslag stemte 12 for og 15 mot`: the motion and both numbers."""
    match = VOTED_COUNTED.match(sentence)
    if match is None:
        return None
    numbers = find_numbers(f"{match['first']} {match['side']} og {match['second']}")
    trial = TRIAL.search(sentence) is not None
    return Told(span, motion=_span(match, "motion", offset), numbers=numbers, voted=True, trial=trial)


def _voted_over_result(sentence: str, offset: int, span: Span) -> Told | None:
    match = VOTED_OVER_RESULT.match(sentence) or PROPOSED_AND_DECIDED.match(sentence)
    told = _result_frame(match["result"], offset + match.start("result"), span) if match is not None else None
    if match is None or told is None or told.motion is not None:
        return None
    trial = told.trial or TRIAL.search(sentence[: match.start("motion")]) is not None
    return replace(told, motion=_span(match, "motion", offset), voted=True, trial=trial)


def _supporters(sentence: str, offset: int, span: Span) -> Told | None:
    supporters = read_supporters(sentence)
    if supporters is None:
        return None
    motion = Span(*trim(sentence, *supporters.motion)) if supporters.motion else None
    return Told(span, motion=motion and Span(motion.start + offset, motion.stop + offset), supporters=supporters)


def _pair_counted(sentence: str, offset: int, span: Span) -> Told | None:
    match = PAIR_COUNTED.match(sentence)
    if match is None:
        return None
    first, second = (Side(parse_number(number)) for number in match.captures("number"))
    return Told(span, pair=_whole(match, "pair", offset), numbers=Numbers(pair=(first, second)), setup=True)


def _both_got(sentence: str, offset: int, span: Span) -> Told | None:
    """The same number for each of two motions."""
    match = BOTH_GOT.match(sentence)
    if match is None:
        return None
    side = Side(parse_number(match["count"]))
    pair = _whole(match, "pair", offset) if match["pair"] is not None else None
    return Told(span, pair=pair, numbers=Numbers(pair=(side, side)), setup=True)


def _announces_pair(sentence: str, offset: int, span: Span) -> Told | None:
    match = ANNOUNCES_PAIR.match(sentence)
    return Told(span, pair=_whole(match, "pair", offset), setup=True) if match is not None else None


def _one_against_another(sentence: str, offset: int, span: Span) -> Told | None:
    """`Lies forslag mot Bergs forslag`: both motions, the result follows."""
    match = ONE_AGAINST_ANOTHER.match(sentence)
    return _opposed(match, offset, span) if match is not None and VOTE_VERB.search(sentence) is None else None


def _announced(sentence: str, offset: int, span: Span) -> Told | None:
    """What is voted on: its result where one stands there, both motions, or the motion alone."""
    match = ANNOUNCES.match(sentence) or _announces_one(sentence)
    if match is None:
        return None
    told = _result_frame(match["motion"], offset + match.start("motion"), span)
    if told is not None:
        return replace(told, voted=True)
    opposed = ONE_AGAINST_ANOTHER.match(match["motion"])
    if opposed is not None:
        return _opposed(opposed, offset + match.start("motion"), span)
    trial = TRIAL.search(sentence[: match.start("motion")]) is not None
    return Told(span, motion=_span(match, "motion", offset), announcement=True, trial=trial)


def _opposed(match: regex.Match[str], offset: int, span: Span) -> Told:
    return Told(span, motion=_span(match, "first", offset), alternative=_span(match, "second", offset), setup=True)


def _announces_one(sentence: str) -> regex.Match[str] | None:
    match = ANNOUNCES_ONE.match(sentence)
    return match if match is not None and names_motion(match["motion"]) else None


def _result_frame(sentence: str, offset: int, span: Span) -> Told | None:
    """The frames with a verb that tells the outcome."""
    return _first(_RESULT_FRAMES, sentence, offset, span)


def _table_row(sentence: str, offset: int, span: Span) -> Told | None:
    row = TABLE_ROW.match(sentence)
    if row is None:
        return None
    for_, against = (Side(int(row[side]), find_shares(row[f"{side}_list"] or "")) for side in ("first", "second"))
    return Told(
        span,
        motion=_span(row, "motion", offset),
        result=result_of(row, negated=_negated(row)),
        numbers=Numbers(pair=(for_, against)),
        unanimous=row["unanimous"] is not None,
        voted=True,
    )


def _decided(sentence: str, offset: int, span: Span) -> Told | None:
    match = DECIDED_TO.match(sentence) or UNANIMOUS_AS.match(sentence) or AS_FAR_AS.match(sentence)
    if match is None:
        return None
    result = Result("postponed" if PUT_OFF.match(match["motion"]) else "adopted", False)
    return Told(span, motion=_span(match, "motion", offset), result=result, unanimous=True)


def _as_recommended(sentence: str, offset: int, span: Span) -> Told | None:
    match = AS_RECOMMENDED.match(sentence)
    return _adopted(sentence, match, offset, span) if match is not None else None


def _adopted(sentence: str, match: regex.Match[str], offset: int, span: Span) -> Told:
    told = Told(span, motion=_span(match, "motion", offset), result=Result("adopted", False))
    return _with_numbers(sentence, match, told, offset)


def _got(sentence: str, offset: int, span: Span) -> Told | None:
    match = GOT_ALONE.match(sentence)
    if match is None:
        match = GOT_VOTES.match(sentence)
        if match is None or find_numbers(match["motion"]).present:
            return None
    return _got_frame(sentence, match, offset, span)


def _inverted(sentence: str, offset: int, span: Span) -> Told | None:
    return _by_verb((RESULT_ONLY, INVERTED, INVERTED_FINITE), sentence, offset, span)


def _decided_by_body(sentence: str, offset: int, span: Span) -> Told | None:
    made = DECISION_MADE.match(sentence)
    if made is not None:
        return _adopted(sentence, made, offset, span)
    active = ACTIVE_BODY.match(sentence)
    if active is not None:
        named = "object" if active["object"] else "motion"
        return Told(span, motion=_span(active, named, offset), result=Result("adopted", False), unanimous=True)
    decides = BODY_DECIDES.match(sentence)
    if decides is None or (not names_motion(decides["motion"]) and decides["at_once"] is None):
        return None
    return _adopted(sentence, decides, offset, span)


def _passive(sentence: str, offset: int, span: Span) -> Told | None:
    return _by_verb((PASSIVE, ACTIVE_RESULT, NO_COPULA), sentence, offset, span)


def _by_verb(patterns: Sequence[Pattern], sentence: str, offset: int, span: Span) -> Told | None:
    """The motion, and what the verb of the first pattern that fits says became of it."""
    for pattern in patterns:
        match = pattern.match(sentence)
        if match is None:
            continue
        groups = match.groupdict()
        only_numbers = pattern is INVERTED_FINITE and groups["got"]
        verb = GOT_RESULT.search(match["rest"]) if only_numbers else match
        result = result_of(verb, negated=_negated(verb)) if verb is not None else None
        if result is not None and result.outcome == "withdrawn" and PASSED_ON.search(groups.get("rest") or ""):
            result = Result("referred", False)
        if result is not None and result.outcome == "adopted" and PUT_OFF.match(groups.get("rest") or ""):
            result = Result("postponed", False)
        if result is not None and result.outcome == "adopted" and SENT_ON.match(groups.get("rest") or ""):
            result = Result("referred", False)
        told = _with_numbers(sentence, match, Told(span, motion=_span(match, "motion", offset), result=result), offset)
        if only_numbers:
            told = _of_its_verb(told, match, verb, offset)
        if groups.get("lead"):
            told = replace(_with_pair(told, match, offset), voted=VOTERING.search(groups["lead"]) is not None)
        return told
    return None


def _got_frame(sentence: str, match: regex.Match[str], offset: int, span: Span) -> Told:
    """`X fikk 13 stemmer (5MDG) og falt`: the numbers, and the result where one follows."""
    verb = GOT_RESULT.search(match["rest"])
    # What it got was cast for it, whatever verb tells its end ("fikk 3 stemmer og ble forkastet").
    result = result_of(verb, negated=_negated(verb))._replace(voted_down=False) if verb is not None else None
    told = Told(span, motion=_span(match, "motion", offset), result=result)
    return _of_its_verb(_with_numbers(sentence, match, told, offset), match, verb, offset)


def _of_its_verb(told: Told, match: regex.Match[str], verb: regex.Match[str] | None, offset: int) -> Told:
    """The vote of that motion which the verb behind both numbers is said of (`A fikk 5, mens B fikk 8 og ble
    vedtatt`)."""
    if verb is None or told.motion is None or told.alternative is None or told.alternative_numbers is None:
        return told
    if offset + match.start("rest") + verb.start() < told.alternative.start:
        return told
    return replace(
        told,
        motion=told.alternative,
        numbers=told.alternative_numbers,
        alternative=told.motion,
        alternative_numbers=told.numbers,
    )


def _own_result(sentence: str, offset: int, span: Span) -> Told | None:
    """`X fikk 6 stemmer mot 3, og den er dermed vedtatt`: what is told before, with that result."""
    match = OWN_RESULT.search(sentence)
    told = _read(sentence[: match.start()], offset, span) if match is not None else None
    verb = _result_frame(match["result"], 0, span) if match is not None and told is not None else None
    if told is None or verb is None or verb.result is None or told.setup:
        return None
    if told.announcement:
        return replace(told, announcement=False, result=verb.result, unanimous=verb.unanimous, voted=True)
    if told.supporters is not None:
        side = told.supporters.side
        numbers = Numbers(for_=side) if told.supporters.is_for else Numbers(against=side)
        return replace(told, supporters=None, numbers=numbers, result=verb.result, voted=True) if told.motion else None
    if told.result is not None and told.result.outcome != verb.result.outcome:
        return None
    return replace(told, result=verb.result, casting_vote=told.casting_vote or verb.casting_vote)


def _numbers_first(sentence: str, offset: int, span: Span) -> Told | None:
    """`6 for og 7 mot Lies forslag, som falt`: both numbers, then the motion and its result where one follows."""
    match = NUMBERS_FIRST.match(sentence)
    if match is None or not names_motion(match["motion"]):
        return None
    told = Told(span, motion=_span(match, "motion", offset), numbers=find_numbers(match["numbers"]), voted=True)
    verb = _result_frame(match["result"], 0, span) if match["result"] else None
    if verb is None or verb.result is None:
        return told
    return replace(told, result=verb.result, casting_vote=verb.casting_vote, unanimous=verb.unanimous)


def _yes_and_no(sentence: str, offset: int, span: Span) -> Told | None:
    """`Ja-stemmer: 14. Nei-stemmer: 11. Forslaget er vedtatt.`: both numbers, and the result where one follows."""
    match = YES_AND_NO.match(sentence)
    if match is None:
        return None
    numbers = Numbers(for_=Side(int(match["yes"])), against=Side(int(match["no"])))
    told = _result_frame(match["result"], offset + match.start("result"), span) if match["result"] else None
    if told is None or told.result is None or told.numbers.present:
        return Told(span, numbers=numbers, voted=True)
    return replace(told, numbers=numbers, voted=True)


def _with_list(match: regex.Match[str], name: str) -> tuple[Span, str]:
    """The motion, and the list in brackets of those for it that stands behind it."""
    listed = LIST_BEHIND.search(match[name])
    stop = match.start(name) + listed.start() if listed is not None else match.end(name)
    return Span(*trim(match.string, match.start(name), stop)), listed["list"] if listed is not None else ""


def _both_cast(sentence: str, offset: int, span: Span) -> Told | None:
    """`8 stemmer for X og 3 for Y`: both motions with the votes cast for them."""
    match = BOTH_CAST.match(sentence)
    if match is None or not names_motion(match["motion"]) or not names_motion(match["other"]):
        return None
    motion, its_list = _with_list(match, "motion")
    alternative, other_list = _with_list(match, "other")
    numbers, other = (
        find_numbers(f"fikk {VOTED_UNIT.sub('stemmer', match[name])} {listed}")
        for name, listed in (("numbers", its_list), ("other_numbers", other_list))
    )
    if not other.present:
        other = Numbers(carried=Side(parse_number(match["other_numbers"]), find_shares(other_list[1:-1])))
    motion, alternative = (Span(span.start + offset, span.stop + offset) for span in (motion, alternative))
    return Told(span, motion=motion, numbers=numbers, alternative=alternative, alternative_numbers=other, voted=True)


def _voted_for_result(sentence: str, offset: int, span: Span) -> Told | None:
    """`Ap og Sp stemte for innstillingen, som dermed ble vedtatt`: the side and the result."""
    match = VOTED_FOR_RESULT.match(sentence)
    supporters = read_supporters(match["who"]) if match is not None else None
    if match is None or supporters is None:
        return None
    told = _result_frame(match["result"], offset + match.start("result"), span)
    if told is None or told.motion is not None or told.numbers.present:
        return None
    side = supporters.side
    numbers = Numbers(for_=side) if supporters.is_for else Numbers(against=side)
    unanimous = told.unanimous and supporters.is_for
    return replace(told, motion=_span(match, "motion", offset), numbers=numbers, voted=True, unanimous=unanimous)


def _negated(match: regex.Match[str]) -> bool:
    return NEGATED.search(match.groupdict().get("middle") or "") is not None


def _number_frame(sentence: str, offset: int, span: Span) -> Told | None:
    """The frames that only count: `X: 6 stemmer`, `Votering: Enstemmig`."""
    agreed = UNANIMOUS_FOR.match(sentence)
    if agreed is not None:
        return Told(span, motion=_span(agreed, "motion", offset), result=Result("adopted", False), unanimous=True)
    point = POINT_ALONE.match(sentence)
    if point is not None:
        return _point_alone(point, offset, span)
    for pattern in (UNANIMOUS_ONLY, BARE_NUMBER):
        match = pattern.match(sentence)
        if match is not None and (pattern is UNANIMOUS_ONLY or names_motion(match["motion"])):
            told = Told(span, motion=_span(match, "motion", offset))
            if pattern is UNANIMOUS_ONLY:
                told = replace(told, result=Result("adopted", False))
            told = _with_numbers(sentence, match, told, offset)
            counted = told.numbers.present and (not told.numbers.versus or told.numbers.pair)
            return told if pattern is UNANIMOUS_ONLY or counted else None
    numbers = find_numbers(sentence)
    casting = CASTING_VOTE.search(sentence) is not None
    if casting or numbers.pair or (numbers.for_ and numbers.against):
        return Told(span, numbers=numbers, casting_vote=casting)
    return None


def _point_alone(match: regex.Match[str], offset: int, span: Span) -> Told:
    """`Pkt. 3 mot 2 st.`, `pkt. 2 med 20 mot 15 stemmer`: adopted, unless more were against."""
    numbers = find_numbers(match["rest"])
    ahead = (numbers.pair[0].total or 0) - (numbers.pair[1].total or 0) if numbers.pair else 1
    result = Result("adopted" if ahead > 0 else "rejected", False) if ahead else None
    return Told(span, motion=_span(match, "motion", offset), result=result, numbers=numbers)


def _with_numbers(sentence: str, match: regex.Match[str], told: Told, offset: int) -> Told:
    """The numbers and marks that stand around the verb; the motion ends where numbers begin."""
    blotted = sentence
    if told.motion is not None:
        first, last = told.motion.start - offset, told.motion.stop - offset
        within = find_numbers(sentence[first:last]).first
        if within is not None and within > 0:
            last = trim(sentence, first, first + within)[1]
            last = trim(sentence, first, last - 1)[1] if sentence[last - 1] == "(" else last
            told = replace(told, motion=Span(told.motion.start, offset + last))
        blotted = sentence[:first] + "\0" * (last - first) + sentence[last:]
    alternative = alternative_numbers = None
    rather = RATHER_THAN.search(blotted)
    if rather is not None:
        alternative = _span(rather, "motion", offset)
        blotted = blotted[: rather.start()] + "\0" * (rather.end() - rather.start()) + blotted[rather.end() :]
    other = OTHER_GOT.search(blotted, told.motion.stop - offset if told.motion else 0) if rather is None else None
    if other is not None and (is_party(other["motion"]) or not _counts_too(blotted[: other.start()], other["numbers"])):
        other = None
    if other is not None and (
        points_back(other["motion"]) or names_motion(other["motion"]) or GENITIVE_ALONE.fullmatch(other["motion"])
    ):
        alternative = _span(other, "motion", offset)
        alternative_numbers = find_numbers(f"fikk {other['numbers']}")
        if not alternative_numbers.present:
            alternative_numbers = Numbers(carried=Side(parse_number(other["numbers"].strip(" ."))))
        blotted = blotted[: other.start()]
    cast = OTHER_CAST.search(blotted) if alternative is None else None
    if cast is not None and names_motion(cast["motion"]) and find_numbers(blotted[: cast.start()]).present:
        alternative = _span(cast, "motion", offset)
        alternative_numbers = find_numbers(f"fikk {cast['numbers']} {cast['list'] or ''}")
        blotted = blotted[: cast.start()]
    numbers = find_numbers(blotted)
    if numbers.cast_for is not None and alternative is None:
        alternative = Span(*(position + offset for position in trim(sentence, *numbers.cast_for)))
    # "enstemmig vedtatt, minus SV": the parties that it names stood against.
    some_against = numbers.versus is not None and numbers.versus.total is None
    agreed = (UNANIMITY.search(blotted) or ALL_VOTES.search(blotted)) is not None
    return replace(
        told,
        numbers=numbers,
        unanimous=agreed and not some_against and NEARLY.search(blotted) is None,
        casting_vote=CASTING_VOTE.search(blotted) is not None,
        trial=TRIAL.search(blotted) is not None,
        same_votes=_same_votes(blotted),
        alternative=alternative,
        alternative_numbers=alternative_numbers,
    )


def _same_votes(sentence: str) -> Literal["against", "both"] | None:
    match = SAME_VOTES.search(sentence)
    if match is None:
        return None
    return "both" if match["both"] else "against"


def _counts_too(before: str, numbers: str) -> bool:
    """Whether the words are votes for another motion; a number without its unit is, where one with it stands before."""
    return not numbers.strip(" .").isdigit() or find_numbers(before).present


def _with_pair(told: Told, match: regex.Match[str], offset: int) -> Told:
    """What the words before the verb add: both motions of `alternativ votering mellom X og Y`, the one of `over X`."""
    lead, start = match["lead"], offset + match.start("lead")
    pair = ANNOUNCES_ALTERNATIVES.search(lead)
    if pair is not None:
        return replace(told, pair=Span(start + pair.start("pair"), start + pair.end("pair")))
    over = LEAD_OVER.search(lead)
    if over is None or told.motion is None:
        return told
    named = match.string[told.motion.start - offset : told.motion.stop - offset]
    if not points_back(named) or not names_motion(over["motion"]):
        return told
    return replace(told, motion=Span(start + over.start("motion"), start + over.end("motion")))


def _set_against(sentence: str, offset: int, span: Span) -> Told | None:
    match = SET_AGAINST.match(sentence)
    if match is None:
        return None
    first, second = _span(match, "first", offset), _span(match, "second", offset)
    assert first is not None and second is not None
    told = Told(span, motion=first, alternative=second, setup=True)
    if ONE_ANOTHER.search(match["second"]) is not None:
        # The result that follows tells which of the two it speaks of.
        result = _result_frame(match["result"], offset + match.start("result"), span) if match["result"] else None
        return replace(result or Told(span), pair=first, setup=True)
    if match["result"] is None:
        return told
    result = _result_frame(match["result"], offset + match.start("result"), span)
    result = result or _number_frame(match["result"], offset + match.start("result"), span)
    if result is not None and result.motion is None:
        return replace(result, motion=first, alternative=second, setup=True)
    if result is None or result.motion is None:
        return told
    ordered = order_pair(sentence, *(_shifted(each, -offset) for each in (first, second, result.motion)))
    if ordered is not None and result.alternative is None:
        motion, alternative = (_shifted(each, offset) for each in ordered)
        return replace(result, setup=True, motion=motion, alternative=alternative)
    return replace(result, setup=True, pair=Span(first.start, second.stop), alternative=result.alternative)


def _shifted(span: Span, by: int) -> Span:
    return Span(span.start + by, span.stop + by)


def _span(match: regex.Match[str], group: str, offset: int) -> Span | None:
    if match.groupdict().get(group) is None:
        return None
    start, stop = trim(match.string, *match.span(group))
    return Span(start + offset, stop + offset) if start < stop else None


def _whole(match: regex.Match[str], group: str, offset: int) -> Span:
    return Span(offset + match.start(group), offset + match.end(group))


# Each tells what a sentence of its form tells, or None; the first has the sentence. These two sets stand before and
# behind what says that a sentence tells no vote of its own.
_FRAMES_OF_ALL: tuple[ReadsFrame, ...] = (_bracketed, _withdrawn, _cast_in_favour, _casting_first)
_FRAMES: tuple[ReadsFrame, ...] = (
    _yes_and_no,
    _opposed_lead,
    _with_relative_clause,
    _own_result,
    _won_over,
    _numbers_first,
    _all_for,
    _with_consequence,
    _majority_for,
    _both_cast,
    _sides_counted,
    _pair_alone,
    _for_motion,
    _voted_counted,
    _voted_over_result,
    _voted_for_result,
    _supporters,
    _set_against,
    _pair_counted,
    _both_got,
    _announces_pair,
    _one_against_another,
    _announced,
)
_RESULT_FRAMES: tuple[ReadsFrame, ...] = (
    _table_row,
    _decided,
    _as_recommended,
    _got,
    _inverted,
    _decided_by_body,
    _passive,
)
