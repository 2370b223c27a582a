"""One sentence of minutes -> what it tells of a vote: result, numbers, motion and the motion set against it.

The frames are tried in turn. Those that stand here read a part of the sentence by all the others: a casting vote told
first, a consequence or a result told behind, a clause set in.
"""

from __future__ import annotations

from dataclasses import replace

from patterns.beginnings import AnchoredPattern
from patterns.numbers import NUMBER, parse_number
from patterns.parties import is_party
from patterns.pattern import Pattern
from patterns.votes.counted_side import Side
from patterns.votes.frames.announced import read_announced, read_voted_over_result
from patterns.votes.frames.counts import read_bracketed, read_count
from patterns.votes.frames.pairs import (
    read_announced_pair,
    read_both_cast,
    read_both_got,
    read_one_against_another,
    read_opposed_lead,
    read_pair_counted,
    read_set_against,
    read_won_over,
)
from patterns.votes.frames.results import read_result
from patterns.votes.frames.sides import (
    read_all_for,
    read_for_it_voted,
    read_for_motion,
    read_majority_for,
    read_numbers_first,
    read_pair_alone,
    read_sides_counted,
    read_supporters_alone,
    read_voted_counted,
    read_voted_for_result,
    read_yes_and_no,
)
from patterns.votes.frames.withdrawn import read_withdrawn
from patterns.votes.motion import skip_lead
from patterns.votes.outcome import CASTING_VOTE, PARTICIPLE, TRIAL, Result
from patterns.votes.party_list import find_shares, stated_sum
from patterns.votes.reading import Span
from patterns.votes.tally import Numbers, find_numbers
from patterns.votes.tally_forms import with_sums_first, with_votes_cast
from patterns.votes.told import ReadsFrame, Told, first_told, span_of
from patterns.votes.words import COPULA, MOTION_NOUN, PART_OF_MOTION_NOUN, UNANIMOUS, UNIT

CASTING_FIRST = Pattern(
    name="vote_casting_first",
    expression=r"""^(?:det\s+(?:ble|blei|vart|var)\s+[^,.;]{3,40},?\s*\(?\d{1,2}\s?[-–]\s?\d{1,2}\)?\s*,?\s+og\s+)?
        [^,.;]*?(?:dobb?elt?(?:stemm|røyst)\w*
        |\b(?:ordfør|lede?r|leia?r|møtele)\w*\s+avgjorde\b|(?:stemme|røyst)\w*\s+(?:ble|er|var|vart|blei)\s+(?:avgj\w+|utslags\w+)
        |(?:stemme|røyst)\w*\s+avgj\w+)[^,.;]*?(?:\s+gjorde\s+(?:at|slik\s+at)\s+|(?<=\bavgjorde\s[^,.;]*\bdobb?elt?(?:stemm|røyst)\w*)\s+at\s+|[,;–-]\s*(?:og\s+|slik\s+at\s+|så\s+)?|\s+og\s+|\s+slik\s+at\s+)(?P<rest>\S.*)$""",
    examples=(
        "Lederens dobbelstemme avgjorde, forslaget tiltres.",
        "Leiarens røyst vart avgjerande og framlegget fall.",
        "Ordføreren avgjorde med sin dobbeltstemme at forslaget falt.",
    ),
    counter_examples=(
        "Forslaget ble vedtatt med leders dobbeltstemme.",
        "Lederens dobbeltstemme avgjorde.",
        "Ordføreren avgjorde rekkefølgen.",
        "Reglementet sier om leders dobbeltstemme at den brukes ved likhet.",
    ),
    words=("dobb", "avgj", "utslags"),
)
NOT_VOTED_SINCE = Pattern(
    name="vote_not_voted_since",
    expression=rf"""^(?:det\s+{COPULA}\s+(?:ikke|ikkje)\s+(?:votert|stemt|røysta)\s+over|\S[^,;:]*?\s{COPULA}\s+(?:ikke|ikkje)\s+(?:tatt\s+opp\s+til\s+votering|votert\s+over))\b[^;:]*?
        \s(?:da|då|fordi|ettersom|siden|sidan)\s+(?P<rest>\S.*)$""",
    examples=("Det ble ikke votert over innstillingen da utsettelsesforslaget ble vedtatt enstemmig.",),
    counter_examples=("Det ble ikke votert over saken.", "Innstillingen ble ikke vedtatt da den falt med 3 stemmer."),
    words=("ikke", "ikkje"),
)
POINTS_COUNTED = Pattern(
    name="vote_points_counted",
    expression=rf"""^(?:pkt\.?|punkt)\s*\d+[a-z]?\s+(?:fikk|fekk)\s+{NUMBER}\s*{UNIT}(?:\s*\([^()]*\))?\s*(?:,(?:\s+(?:og|mens|medan))?|\s(?:og|mens|medan))\s+
        (?:(?:pkt\.?|punkt)\s*)?\d+[a-z]?\s+(?:fikk|fekk)?\s*{NUMBER}\b""",
    examples=("Punkt 1 fikk 15 stemmer og punkt 2 fikk 9 stemmer.",),
    counter_examples=("Punkt 1 fikk 15 stemmer og Lies forslag 9 stemmer.", "Punkt 1 fikk 15 stemmer"),
    words=("p",),
)
OWNERS_COUNTED = Pattern(
    name="vote_owners_counted",
    expression=rf"""^\W*[^,;:]{{2,80}}?s\s+(?:forslag|framlegg)\s+(?:fikk|fekk)\s+\d{{1,3}}(?:\s*{UNIT})?
        (?:,\s*(?P<owner>(?-i:\p{{Lu}})\p{{L}}+s)\s+\d{{1,3}}(?:\s*{UNIT})?)+\s*\.?\s*$""",
    examples=("SVs forslag fikk 5 stemmer, FrPs 2.",),
    counter_examples=("SVs forslag fikk 5 stemmer (SV 3, FrP 2).", "SVs forslag fikk 5 stemmer, SV 3, FrP 2."),
    words=("fikk", "fekk"),
)
OWN_RESULT = Pattern(
    name="vote_own_result",
    expression=rf"""(?:\s*[,;]\s*|\s+)(?:og|slik\s+at)\s+(?:det|den|dette|denne|de|dei|disse|desse|forslaget|framlegget|innstillingen|innstillinga|tilrådingen|tilrådinga|planen|punktet|punkta|punktene|tillegget|endringen|endringa)\s+
        (?P<result>{COPULA}\s+(?:(?:da|dermed|derved|såleis|således|med\s+dette|følgelig|ikke|ikkje|{UNANIMOUS})\s+)*{PARTICIPLE}|(?:falt|fall)(?:\s+(?:dermed|derved|såleis|således))?)\s*\.?\s*$""",
    examples=("fikk 6 stemmer mot 3, og den er dermed vedtatt.", "fekk 3 røyster, og framlegget fall."),
    counter_examples=("fikk 6 stemmer og ble vedtatt.", "og Lies forslag er dermed falt."),
    words=("og ", "slik at"),
)
RELATIVE_CLAUSE = Pattern(
    name="vote_relative_clause",
    expression=rf"^[^,;:.]{{3,90}}(?P<clause>,\s+(?:som|der|hvor|kor)\s+[^,;:]{{3,120}},)\s+(?:{COPULA}|falt\b|fall\b|fikk\b|fekk\b|tiltres\b).*$",
    examples=("Saken, som ble utsatt i juni, ble vedtatt med 12 mot 9 stemmer.",),
    counter_examples=("Lie la fram et forslag, som ble enstemmig vedtatt.", "Saken, med vedlegg, ble vedtatt."),
    words=(", som ", ", der ", ", hvor ", ", kor "),
)
CLAUSE_COUNTS = AnchoredPattern(
    name="vote_relative_clause_counts",
    expression=rf"""\A,\s+som\s+(?P<numbers>(?:fikk|fekk)\s+(?:bare\s+|kun\s+|berre\s+)?{NUMBER}\s*{UNIT}(?:\s*\([^()]*\))?)\s*,\Z""",
    examples=(", som fikk 19 stemmer,", ", som fekk 3 røyster (2 H, 1 V),"),
    counter_examples=(", som ble utsatt i juni,", ", som fikk støtte,"),
    words=("fikk", "fekk"),
)
INSERTED = Pattern(
    name="vote_inserted_in_motion",
    expression=rf"^[^,;:.]{{3,90}}(?P<clause>,\s+(?:med|inkl\p{{L}}*\.?|herunder|herunda|heri|slik|justert|endret|endra|supplert|sammen\s+med|saman\s+med)\s[^;:.]{{3,160}}?,)\s+(?:{COPULA}|falt\b|fall\b|fikk\b|fekk\b|tiltres\b).*$",
    examples=("Innstillingen, med det tillegg som er vedtatt, ble vedtatt mot 3 stemmer.",),
    counter_examples=("Saken, som ble utsatt i juni, falt mot 3 stemmer.", "Innstillingen med tillegg ble vedtatt."),
    words=(", med ", ", inkl", ", her", ", slik", ", justert", ", endr", ", supplert", ", sam"),
)
NOBODY_AGAINST = AnchoredPattern(
    name="vote_nobody_against",
    expression=r"^(?:ingen|inga)(?:\s+(?:andre|av\s+\p{L}+))?\s+(?:stemte|røysta|var)\s+(?:i\s?)?mot\s*,?\s+(?:og|slik\s+at|så)\s+(?P<rest>\S.*)$",
    examples=("Ingen stemte mot, og innstillingen ble vedtatt.", "Ingen røysta imot, så framlegget er vedteke."),
    counter_examples=("Ingen stemte mot.", "Ingen av forslagene ble vedtatt."),
    words=("ingen", "inga"),
)
CONSEQUENCE = Pattern(
    name="vote_consequence",
    expression=rf"""(?P<border>\s*[,;]?\s+(?:og|slik\s+at)\s+)(?:(?P<motion>(?:(?!\s(?:og|men)\s)[^,;])*?{MOTION_NOUN}(?:(?!\s(?:og|men)\s)[^,;])*?)\s+(?:{COPULA}\s+|er\s+)?(?:dermed|derved|således|såleis|med\s+dette)\s+(?:ble\s+|vart\s+)?
        |(?:dermed|derved|således|såleis|med\s+dette)\s+{COPULA}\s+(?P<motion>[^,;]*?{MOTION_NOUN}[^,;]*?)\s+|(?:dermed|derved|således|såleis)\s+falt\s+(?P<motion>[^,;]*?{MOTION_NOUN}[^,;]*?))
        (?:(?<=\s)(?:falt|fall|fallen|falle|vedtatt|vedteke|vedteken|bortfalt|forkastet))?(?:\s+bort)?\s*\.?\s*$""",
    examples=(
        "ble vedtatt med 5 mot 4 stemmer, og rådmannens innstilling var dermed falt.",
        "falt mot 3 stemmer og innstillingen er dermed vedtatt.",
    ),
    counter_examples=("ble vedtatt, og innstillingen falt.", "Dermed ble innstillingen vedtatt."),
    words=("dermed", "derved", "således", "såleis", "med dette"),
)
CAST_IN_FAVOUR = Pattern(
    name="vote_cast_in_favour",
    expression=rf"""^(?=.*(?:dobb?elt|avgj\p{{L}}+))(?P<rest>\S.*?)\s+(?:(?:til\s+(?:fordel|føremon)|i\s+favør|til\s+gunst|i\s+favor)\s+(?:for|av)|(?<=(?:brukte|nytta|avgav?|gav?)\s+(?:\p{{L}}+\s+)?dobb?elt(?:stemm|røyst)\p{{L}}*\s|avgjorde\s+med\s+(?:\p{{L}}+\s+){{0,2}}?dobb?elt(?:stemm|røyst)\p{{L}}*\s)(?:for|på))\s+(?P<motion>(?=[^,.;]*?{PART_OF_MOTION_NOUN})[^,;]{{4,90}}?)
        (?:,\s+som\s+(?:dermed|derved|såleis|således)\s+(?:ble|var|er|vart)\s+\p{{L}}+)?\s*\.?$""",
    examples=(
        "Stemmene sto 4 mot 4, og lederens dobbeltstemme avgjorde til fordel for innstillingen.",
        "Ordføreren brukte sin dobbeltstemme for Lies forslag.",
        "Leder avga sin dobbeltstemme for innstillingen, som dermed var vedtatt.",
        "Ordføreren avgjorde med sin dobbeltstemme for innstillingen.",
    ),
    counter_examples=("Lie trakk sitt forslag til fordel for Dals forslag.", "Lederens dobbeltstemme avgjorde."),
    words=(
        *("til fordel", "til føremon", "brukte", "nytta", "gav", "avga"),
        *("ga ", "avgjorde med", "favør", "til gunst", "favor"),
    ),
)
DIVIDED = Pattern(
    name="vote_body_divided",
    expression=r"""^[^,.;\d]{2,60}?\sdel(?:te|t)\s+seg(?:\s+(?:på\s+midten|likt|i\s+to))?\s*,?\s*
        \(?(?P<a>\d{1,2})\s?[-–]\s?(?P<b>\d{1,2})\)?\s*,?\s+og\s+(?P<rest>\S.*)$""",
    examples=("Utvalget delte seg på midten, 5-5, og innstillingen ble vedtatt med leders dobbeltstemme.",),
    counter_examples=("Utvalget delte seg på midten.", "Utvalget delte seg 5-5."),
    words=("seg",),
)
CHAIR_HAD_VOTED = Pattern(
    name="vote_of_the_chair_told_before_its_casting",
    expression=r"""^(?:leiar|leder|ordfør|møtelei|møteled|nestle)\p{L}*\s*(?:\([^()]{1,20}\)\s*)?(?:hadde\s+)?(?:røysta|stemt|stemte)\s+
        (?:for|mot|imot)\s*,?\s+(?:og|så|slik\s+at)\s+(?P<rest>\S.*)$""",
    examples=("Leiaren (Sp) hadde røysta mot, og framlegget fall såleis med leiaren si dobbeltrøyst.",),
    counter_examples=("Leiaren hadde røysta mot.", "Leiaren la fram framlegget, og det fall."),
    words=("røysta", "stemt"),
)
COUNTED_BY_PARTY = Pattern(
    name="vote_counted_by_party",
    expression=rf"""(?<=\b(?:fikk|fekk)\s)(?P<list>(?-i:\p{{Lu}})\p{{L}}{{1,20}}\s+\d{{1,2}}
        (?:(?:,\s*(?-i:\p{{Lu}})\p{{L}}{{0,20}}\s+\d{{1,2}})*\s+og\s+(?-i:\p{{Lu}})\p{{L}}{{0,20}}\s+\d{{1,2}})?)\s+{UNIT}""",
    examples=("Lies forslag fikk Aps 5, Sps 2 og SVs 1 stemme", "Lies forslag fikk Høyres 3 stemmer"),
    counter_examples=("Lies forslag fikk 5 stemmer", "Lies forslag fikk Aps stemmer"),
    words=("fikk", "fekk"),
)
LIST_NUMBER = Pattern(
    name="list_number_of_result",
    expression=r"\s*(?P<number>\d{1,2}[a-z]?|[a-z])[.)]\s*",
    examples=("2. ", "b) "),
    counter_examples=("- ", "Votering: "),
)


def read_sentence(text: str, start: int, stop: int) -> Told | None:
    """What the sentence text[start:stop] tells of a vote, or None where it fits no frame."""
    begin = skip_lead(text, start, stop)
    sentence = with_votes_cast(with_sums_first(text[begin:stop].replace("\n", " ")))
    told = _read(sentence, begin, Span(start, stop))
    if told is not None and told.motion is None and told.result is not None:
        number = LIST_NUMBER.match(text[start:begin])
        if number is not None:
            # "2. Vedtatt": the number is what the points of the motion are called by.
            told = replace(told, motion=Span(start + number.start("number"), start + number.end("number")))
    if told is not None and not told.trial and _is_trial(text, start, stop, told):
        told = replace(told, trial=True)
    if told is None and begin != start:
        told = _read(text[start:stop].replace("\n", " "), start, Span(start, stop))
    return told


def _is_trial(text: str, start: int, stop: int, told: Told) -> bool:
    """Whether the words around the motion say that the vote was a trial."""
    if TRIAL.search(text[start:stop]) is None or (told.result is not None and told.result.outcome == "withdrawn"):
        return False
    first, last = told.motion or (start, start)
    return any(TRIAL.search(words) is not None for words in (text[start:first], text[last:stop]))


def _read(sentence: str, offset: int, span: Span) -> Told | None:
    told = first_told(_FRAMES_OF_ALL, sentence, offset, span)
    if told is not None:
        return told
    since = NOT_VOTED_SINCE.match(sentence)
    if since is not None:
        return read_result(since["rest"], offset + since.start("rest"), span)
    owners = OWNERS_COUNTED.match(sentence)
    parties = owners is not None and all(map(is_party, owners.captures("owner")))
    if parties or POINTS_COUNTED.match(sentence) is not None:
        # Two points of one motion are not set against each other, nor all the motions that are counted where a third
        # one won, and nothing tells what became of them.
        return None
    told = first_told(_FRAMES, sentence, offset, span)
    return told or read_result(sentence, offset, span) or read_count(sentence, offset, span)


def _casting_first(sentence: str, offset: int, span: Span) -> Told | None:
    """`Med leders dobbeltstemme ble X vedtatt`: what follows, decided by the casting vote."""
    match = CASTING_FIRST.match(sentence)
    told = _read(match["rest"], offset + match.start("rest"), span) if match is not None else None
    if match is None or told is None or told.result is None:
        return None
    before = find_numbers(sentence[: match.start("rest")])
    numbers = before if before.pair is not None and not told.numbers.present else told.numbers
    return replace(told, casting_vote=True, numbers=numbers)


def _nobody_against(sentence: str, offset: int, span: Span) -> Told | None:
    """`Ingen stemte mot, og innstillingen ble vedtatt`: what follows, decided by all."""
    match = NOBODY_AGAINST.match(sentence)
    told = read_result(match["rest"], offset + match.start("rest"), span) if match is not None else None
    if told is None or told.result is None or told.result.outcome != "adopted" or told.numbers.present:
        return None
    return replace(told, unanimous=True, voted=True)


def _cast_in_favour(sentence: str, offset: int, span: Span) -> Told | None:
    """The motion that the casting vote was for, and the equal numbers where they stand before it."""
    match = CAST_IN_FAVOUR.match(sentence)
    if match is None or CASTING_VOTE.search(match["rest"]) is None:
        return None
    told = Told(span, motion=span_of(match, "motion", offset), result=Result("adopted", False), casting_vote=True)
    return replace(told, numbers=find_numbers(match["rest"]))


def _divided(sentence: str, offset: int, span: Span) -> Told | None:
    """`Utvalget delte seg, 5-5, og X ble vedtatt med leders dobbeltstemme`: what follows, with the equal numbers."""
    match = DIVIDED.match(sentence)
    told = _read(match["rest"], offset + match.start("rest"), span) if match is not None else None
    if match is None or told is None or told.result is None or not told.casting_vote or told.numbers.present:
        return None
    first, second = (Side(parse_number(match[name])) for name in ("a", "b"))
    return replace(told, numbers=Numbers(pair=(first, second))) if first == second else None


def _chair_had_voted(sentence: str, offset: int, span: Span) -> Told | None:
    """`Leiaren hadde røysta mot, og X fall med leiaren si dobbeltrøyst`: what follows."""
    match = CHAIR_HAD_VOTED.match(sentence)
    told = _read(match["rest"], offset + match.start("rest"), span) if match is not None else None
    return told if told is not None and told.casting_vote and told.result is not None else None


def _counted_by_party(sentence: str, offset: int, span: Span) -> Told | None:
    """`X fikk Aps 5, Sps 2 og SVs 1 stemme`: the parties' votes together, each with its own."""
    match = COUNTED_BY_PARTY.search(sentence)
    shares = find_shares(match["list"]) if match is not None else ()
    total = stated_sum(shares)
    if match is None or total is None or any(share.party is None for share in shares):
        return None
    first, last = match.span("list")
    told = _read(sentence[:first] + str(total).rjust(last - first) + sentence[last:], offset, span)
    if told is None or told.numbers.carried != Side(total):
        return None
    return replace(told, numbers=replace(told.numbers, carried=Side(total, shares)))


def _with_relative_clause(sentence: str, offset: int, span: Span) -> Told | None:
    """`Saken, som ble utsatt i juni, ble vedtatt mot 2 stemmer`: what is told around the clause."""
    match = RELATIVE_CLAUSE.match(sentence)
    if match is None:
        return None
    first, last = match.span("clause")
    told = read_result(sentence[:first] + " " * (last - first) + sentence[last:], offset, span)
    counted = CLAUSE_COUNTS.match(match["clause"])
    if counted is None or told is None or told.numbers.present:
        return told
    return replace(told, numbers=find_numbers(counted["numbers"]), voted=True)


def _with_inserted(sentence: str, offset: int, span: Span) -> Told | None:
    """`Innstillingen, med det tillegg som er vedtatt, falt`: the motion with what is set in, whose own verb tells no
    result."""
    match = INSERTED.match(sentence)
    if match is None:
        return None
    first, last = match.span("clause")
    told = read_result(sentence[:first] + " " + "x" * (last - first - 1) + sentence[last:], offset, span)
    if told is None or told.motion is None or not told.motion.start < offset + first < told.motion.stop:
        return None
    return replace(told, motion=Span(told.motion.start, offset + last - 1))


def _with_consequence(sentence: str, offset: int, span: Span) -> Told | None:
    """A result with numbers, behind which stands what became of the other motion by it."""
    match = CONSEQUENCE.search(sentence)
    told = _read(sentence[: match.start()], offset, span) if match is not None else None
    if match is None or told is None or told.result is None or not told.numbers.present:
        return None
    return replace(told, alternative=told.alternative or span_of(match, "motion", offset))


def _own_result(sentence: str, offset: int, span: Span) -> Told | None:
    """`X fikk 6 stemmer mot 3, og den er dermed vedtatt`: what is told before, with that result."""
    match = OWN_RESULT.search(sentence)
    told = _read(sentence[: match.start()], offset, span) if match is not None else None
    verb = read_result(match["result"], 0, span) if match is not None and told is not None else None
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


# Each tells what a sentence of its form tells, or None; the first has the sentence. These two sets stand before and
# behind what says that a sentence tells no vote of its own.
_FRAMES_OF_ALL: tuple[ReadsFrame, ...] = (
    read_bracketed,
    read_withdrawn,
    _cast_in_favour,
    _divided,
    _chair_had_voted,
    _counted_by_party,
    _casting_first,
    _nobody_against,
)
_FRAMES: tuple[ReadsFrame, ...] = (
    read_yes_and_no,
    read_opposed_lead,
    _with_relative_clause,
    _with_inserted,
    _own_result,
    read_won_over,
    read_numbers_first,
    read_all_for,
    _with_consequence,
    read_majority_for,
    read_both_cast,
    read_sides_counted,
    read_pair_counted,
    read_pair_alone,
    read_for_motion,
    read_voted_counted,
    read_for_it_voted,
    read_voted_over_result,
    read_voted_for_result,
    read_supporters_alone,
    read_set_against,
    read_both_got,
    read_announced_pair,
    read_one_against_another,
    read_announced,
)
