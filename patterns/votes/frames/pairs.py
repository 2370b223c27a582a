"""Two motions in one sentence -> both of them, with the numbers and the result that stand there.

`Lies forslag ble satt opp mot innstillingen`, `8 stemmer for Lies forslag og 3 for Dals`, `Lies forslag mot Bergs`.
"""

from __future__ import annotations

from dataclasses import replace

import regex

from patterns.beginnings import AnchoredPattern
from patterns.numbers import NUMBER, parse_number
from patterns.pattern import Pattern
from patterns.votes.alternative import order_pair
from patterns.votes.counted_side import Side
from patterns.votes.frames.counts import read_count
from patterns.votes.frames.phrases import LEAD, VOTE_VERB
from patterns.votes.frames.results import read_result
from patterns.votes.motion import names_motion, trim
from patterns.votes.outcome import Result
from patterns.votes.party_list import find_shares
from patterns.votes.reading import Span
from patterns.votes.tally import Numbers, find_numbers
from patterns.votes.told import Told, span_of, whole_span
from patterns.votes.words import ADVERB, COPULA, MOTION_NOUN, PART_OF_MOTION_NOUN, UNIT

_SET = r"(?:satt|sett|stilt|sat|satte|voter[te]{1,2}|votert)\s+(?:opp\s+)?(?:i\s?)?mot\b"
_EACH = (
    r"(?:for|til|på)\s+(?:hver(?:t|andre)?|kvar(?:t)?|begge)"
    r"(?:\s+av\s+(?:dei|dem|\p{L}*(?:forslagene|forslaga|framlegga|framlegg[ae]ne|alternativ[ae]ne?)))?"
)
# The last of those whose proposal it is: behind it the sentence goes on with `og` or its verb.
_LAST_OWNER = r"""
    (?<=\s(?:fra|frå|av|til)\s[^.;:]{1,80}\s(?:og|samt)\s+)(?-i:\p{Lu})[\p{L}.-]*(?:\s+(?-i:\p{Lu})[\p{L}.-]*){0,3}
    (?:\s*\([^()]*\))?(?:\s*,?\s+(?:og|som|hvor|der|kor)\s|\s+(?:ble|blei|vart|vert|blir|falt|fall|fikk|fekk|tiltres)\b)"""
BOTH_GOT = Pattern(
    name="vote_both_got",
    expression=rf"""^(?:\S.*?\b(?:votering|avstemm?n?ing|av?røysting|røysting)\s+mellom\s+(?P<pair>\S.+?)\s*,?\s+
          (?:(?:fikk|fekk)\s+(?:begge|de|dei)\s+(?:to\s+)?(?:like\s+mange\s+stemmer\s*,\s*)?(?P<count>{NUMBER})(?:\s*{UNIT})?(?:\s+hver|\s+kvar)?
            |(?:ble|blei|vart)\s+det\s+(?:avgitt\s+|gjeve\s+)?(?P<count>{NUMBER})\s*{UNIT}\s+{_EACH})
        |det\s+(?:ble|blei|vart)\s+(?:avgitt\s+|gjeve\s+)?(?P<count>{NUMBER})\s*{UNIT}\s+{_EACH}
        |(?P<pair>\S[^;:]+?\sog\s[^;:]+?)\s+(?:fikk|fekk)\s+(?:(?:begge|hver|kvar)\s+(?:sine\s+)?(?P<count>{NUMBER})\s*{UNIT}|(?P<count>{NUMBER})\s*{UNIT}\s+(?:hver|kvar))
        |begge(?:\s+\p{{L}}*(?:forslag(?:ene|a)?|framlegg(?:a)?))?\s+(?:fikk|fekk)\s+(?P<count>{NUMBER})\s*{UNIT}(?:\s+hver|\s+kvar)?
        )\s*\.?$""",
    examples=(
        "Ved alternativ votering mellom innstillingen og Lies forslag fikk begge 21 stemmer.",
        "Ved alternativ røysting mellom utkastet og framlegget frå Li vart det 3 røyster for kvart.",
        "Det ble avgitt 6 stemmer for hvert av forslagene.",
        "Begge framlegg fekk 5 røyster.",
        "Innstillinga og framlegget frå Dal fekk begge 4 røyster.",
    ),
    counter_examples=(
        "Ved votering mellom innstillingen og Lies forslag fikk innstillingen 21 stemmer.",
        "Det ble 3 stemmer for forslaget.",
        "Begge fikk ordet to ganger.",
        "Begge fikk 5 stemmer i valget av leder.",
    ),
    words=("begge", "de ", "dei ", "hver", "kvar"),
)
PAIR_COUNTED = Pattern(
    name="vote_pair_counted",
    expression=rf"""^(?:(?:ved|i|etter|under)\s+)?\S.*?\b(?:votering|avstemm?n?ing|av?røysting|røysting)\s+mellom\s+(?P<pair>\S.+?)\s*(?:,?\s+(?:ble|blei|vart|var)\s+det\s+|:\s*)
        (?:(?:likt|stemmelikhet|stemmelikskap|røystelikskap|like\s+stemmetall),?\s*)?
        (?P<open>\()?(?P<number>{NUMBER})\s*(?:{UNIT}\s*)?(?:i?mot|[-–])\s*(?P<number>{NUMBER})\s*(?:{UNIT})?(?(open)\))\s*\.?\s*$""",
    examples=(
        "Ved alternativ votering mellom innstillingen og Lies forslag, ble det 9 mot 9 stemmer.",
        "Ved votering mellom innstillingen og Lies forslag ble det stemmelikhet (5-5).",
        "Ved votering mellom innstillingen og Lies forslag: 12 - 4",
    ),
    counter_examples=("Ved votering mellom innstillingen og Lies forslag ble innstillingen vedtatt.",),
    words=("mellom",),
)
ONE_ANOTHER = Pattern(
    name="vote_one_another",
    expression=r"\b(?:hverandre|kvarandre|einannan)\b",
    examples=("hverandre",),
    counter_examples=("innstillingen",),
)
OPPOSED_LEAD = Pattern(
    name="vote_opposed_lead",
    expression=rf"^(?P<pair>(?=[^;:]{{0,90}}?{MOTION_NOUN}[^;:]{{0,60}}?\smot\s)(?:[^.;:]|(?<=\binnst)\.){{4,90}}?(?<!\bs[ae]tt\s+opp|\bstilt\s+opp)\s+mot\s+(?!{NUMBER}\s)(?=[^.;:]*?{PART_OF_MOTION_NOUN})[^.;:]{{4,90}}?)\s*:\s+(?P<result>\S.*)$"
    r"|^(?:(?:ved|i)\s+)?(?:alternativ\s+)?(?:votering|avstemm?n?ing|av?røysting|røysting)(?:en|a)?\s+mellom\s+(?P<pair>[^.;:]{4,90}?\sog\s[^.;:]{3,90}?)\s*:\s+(?P<result>\S.*)$"
    rf"|^(?:(?:først|deretter|så)\s+)?(?:det\s+)?(?:ble|blei|vart)\s+(?:det\s+)?(?:(?:først|deretter|så)\s+)?(?:votert|røysta|stemt)\s+over\s+(?P<pair>(?=[^;:]*?{MOTION_NOUN})[^.;:]{{4,90}}?\s(?:opp\s+)?mot\s+(?!{NUMBER}\s)(?=[^.;:]*?{PART_OF_MOTION_NOUN})[^.;:]{{4,90}}?),\s+(?:og|hvor|der)\s+(?P<result>(?=[^:]*?\b(?:ble|blei|vart|falt|fall|fikk|fekk|vedtatt|vedteke[nt]?)\b)\S.*)$",
    examples=(
        "Alternativ votering mellom innstillingen og forslaget fra V: Innstillingen vedtatt med 15 mot 9 stemmer.",
        "Innstillingen mot Lies forslag: Innst. vedtatt m/17 mot 4 st.",
        "Votering mellom tilrådinga og framlegget frå V: 8 røyster for tilrådinga, 3 røyster for framlegget frå V.",
        "Utvalgets innst. mot Lies forslag: Innst. vedtatt.",
        "Det ble først votert over innstillingen mot forslag fra SV og V, og innstillingen ble vedtatt mot 5 stemmer.",
    ),
    counter_examples=("Lies forslag mot Bergs forslag.", "Innstillingen falt mot 3 stemmer: H"),
    words=(" mot ", "mellom"),
)
SET_AGAINST = Pattern(
    name="vote_set_against",
    expression=rf"""^(?:(?P<lead>{LEAD}.*?)\s*,?\s+{COPULA}\s+)?(?P<first>\S.*?)\s+(?:{COPULA}\s+)?(?:{ADVERB}\s+)?{_SET}\s+(?P<second>.+?)
        (?:\s*,?\s+(?:og|hvor|der|kor)\s+(?!{_LAST_OWNER})(?P<result>.*(?:{COPULA}|falt|fall|tiltres|fikk|fekk|vedtatt|vedteke).*)
          |\s*:\s+(?P<result>(?=\S)[^:]*?\b(?:vedtatt|vedteke[nt]?|vedtekne|falt|fall|tiltrådt|tiltres|forkastet|forkasta|fikk|fekk|enstemmig|samrøystes|(?:stemte|røysta|{UNIT})\s+for|{NUMBER}\s+for)\b.*)
          |\s*[.:]?\s*)$""",
    examples=(
        "Ved votering ble forslaget fra Nes satt opp mot innstillingen.",
        "Forslag 5, pkt. 2.1, ble satt opp mot rådets innstilling.",
        "Innstillingen ble satt opp mot forslaget fra H, Ap og V og ble vedtatt med 8 mot 5 stemmer.",
        "Innstillingen pkt. 2 satt opp mot forslag fra Sp: Innstillingen vedtatt med 8 mot 5 stemmer.",
        "Lies forslag satt opp mot innstillingen: 5 stemte for Lies forslag, 4 stemte for innstillingen.",
    ),
    counter_examples=("Innstillingen ble vedtatt mot 3 stemmer.", "Ved votering ble forslaget vedtatt."),
    words=("satt", "sett", "stilt", "sat ", "voter"),
)
COUNTED_BEHIND_PAIR = Pattern(
    name="vote_counted_behind_pair",
    expression=rf"\s*(?:[:(,]|\bmed\b)\s*(?P<numbers>{NUMBER}\s*(?:{UNIT}|stemte|røysta|mot|[-–])(?!\p{{L}}).*?)\)?\s*\Z",
    examples=("innstillingen med 7 mot 4 stemmer", "innstillingen (7-4)", "innstillingen: 7 stemte for"),
    counter_examples=("innstillingen", "innstillingen (punkt 4-7)", "innstillingen, 4 ledd"),
)
ONE_AGAINST_ANOTHER = Pattern(
    name="vote_one_against_another",
    expression=rf"^(?P<first>(?=[^.;]*?{MOTION_NOUN}[^.;]*\smot\s)[^.;:]{{4,90}}?)(?:\s+(?:{COPULA}\s+)?(?:{ADVERB}\s+)?(?:satt|sett|stilt)\s+opp)?\s+mot\s+(?P<second>(?!{NUMBER}\s)(?=[^.;]*?{PART_OF_MOTION_NOUN})[^.;:]{{4,90}}?)\s*[.:]?$",
    examples=(
        "Lies forslag mot Bergs forslag.",
        "framlegget frå Lie mot tilrådinga",
        "Lies forslag ble satt opp mot innstillingen",
    ),
    counter_examples=("Forslaget falt mot 3 stemmer for innstillingen", "vedtatt mot stemmene til Ap"),
    words=(" mot ",),
)
ANNOUNCES_PAIR = Pattern(
    name="vote_announces_pair",
    expression=r"""^(?:(?:så|deretter|til\s+slutt|først)\s+)?(?:det\s+)?(?:ble|blei|vart|blir|vert)\s+(?:det\s+)?(?:så\s+|deretter\s+)?
        (?:votert|røysta|stemt|voteres)\s+(?:(?:alternativt\s+)?mellom|alternativt\s+over(?=[^.:]*\sog\s))\s+(?P<pair>(?:[^.:]|\.(?=\s*(?-i:[\p{Ll}\d]))|(?<=(?-i:\b\p{Lu}))\.)+?)\s*[.:]?$
        |^(?:alternativ\s+)?(?:votering|avstemm?n?ing|av?røysting|røysting)\s+mellom\s+(?P<pair>(?=[^.:]*\sog\s)[^.:]+?)\s*[.:]?$""",
    examples=(
        "Det vart røysta alternativt mellom framlegget frå SV og tilrådinga.",
        "Alternativ votering mellom Lies forslag og innstillingen.",
        "Det ble votert alternativt over Lies forslag og innstillingen.",
    ),
    counter_examples=("Det ble votert over innstillingen.", "Ved votering mellom A og B ble A vedtatt."),
    words=("mellom", "alternativt"),
)
BOTH_CAST = AnchoredPattern(
    name="vote_both_cast",
    expression=rf"""^(?:(?:(?:ved|i|under)\s+(?:\p{{L}}+\s+){{0,2}}?\p{{L}}*(?:votering|avstemm?n?ing|røysting)(?:en|a)?(?:\s+mellom\s+[^,;:.]{{4,120}}?)?\s*,?\s+{COPULA}\s+det|det\s+{COPULA})\s+(?:(?:likt|stemmelikhet|stemmelikskap|røystelikskap|like\s+stemmetall)\s*[,:–-]?\s+)?(?:(?:avgitt|avgjeve|gitt|gjeve)\s+)?|(?:resultatet|utfallet)\s+(?:av\s+\p{{L}}+\s+)?{COPULA}\s+)?(?P<numbers>{NUMBER}(?:\s*(?:{UNIT}|(?:stemte|røysta)\b))?(?:\s*\([^()]*\))?)(?:\s+{COPULA}\s+(?:avgitt|avgjevne?|gitt|gjevne?))?\s+for\s+(?!(?:.*?(?:[,;]|\s(?:og|mens|medan|mot))\s+{NUMBER}(?:\s*{UNIT})?\s+for\s){{2}})(?P<motion>\S.*?)
        (?:\s*[,;]\s+(?:(?:og|mens|medan|mot)\s+)?|\s+(?:og|mens|medan|mot)\s+)(?P<other_numbers>{NUMBER}(?:\s*(?:{UNIT}|(?:stemte|røysta)\b))?(?:\s*\([^()]*\))?)\s+for\s+(?P<other>\S.*?)\s*\.?$""",
    examples=(
        "Det ble avgitt 8 stemmer for Lies forslag og 3 for innstillingen.",
        "12 stemte for innstillinga og 5 røysta for framlegget.",
        "Ved votering mellom Lies forslag og innstillingen ble det 3 stemmer for Lies forslag og 4 for innstillingen.",
        "Det var 3 stemmer for Lies forslag (H) og 3 stemmer for innstillingen (Ap).",
        "4 for framlegget frå Sp, 5 for tilrådinga.",
        "16 stemmer ble avgitt for innstillingen (H 6), 15 for Aps forslag.",
    ),
    counter_examples=(
        "Det ble avgitt 8 stemmer.",
        "4 stemmer for og 3 stemmer mot",
        "Det ble avgitt 8 stemmer for Lies forslag, 3 for innstillingen og 2 stemmer for Dals forslag.",
    ),
    words=("for",),
)
VOTED_UNIT = Pattern(
    name="voted_as_unit",
    expression=r"\b(?:stemte|røysta)\b",
    examples=("8 stemte",),
    counter_examples=("8 stemmer",),
)
WON_OVER = Pattern(
    name="vote_won_over",
    expression=rf"^(?P<motion>(?=[^.;]*?{PART_OF_MOTION_NOUN})[^.;:]{{4,90}}?)\s+(?:vant|vann|(?P<lost>tapte|tapa))(?:\s+(?:over|i?mot|fr[ae]mfor|for)\s+(?P<other>(?!{NUMBER}\s)(?=[^.;]*?{PART_OF_MOTION_NOUN})[^.;:]{{4,90}}?))?\s*,?\s+(?P<rest>med\s+{NUMBER}\s*(?:{UNIT}\s*)?(?:\([^()]*\)\s*)?(?:mot|[-–]).*)$",
    examples=(
        "Lies forslag vant over innstillingen med 6 mot 5 stemmer.",
        "Framlegget frå Lie tapte med 3 mot 8 røyster.",
    ),
    counter_examples=(
        "Laget vant over Dal med 3 mot 1.",
        "Lies forslag falt mot innstillingen.",
        "Kari Nes vant med 6 mot 5 stemmer.",
    ),
    words=("vant", "vann", "tapte", "tapa"),
)
FOR_ONE_ALONE = Pattern(
    name="votes_for_one_of_two",
    expression=rf"^(?P<numbers>{NUMBER}(?:\s*(?:{UNIT}|(?:stemte|røysta)\b))?(?:\s*\([^()]*\))?)\s+for\s+(?P<motion>(?!.*\bfor\s)[^.;:,]{{3,90}}?)\s*\.?$",
    examples=("7 stemte for innstillingen.", "8 røyster for framlegget frå Lie"),
    counter_examples=("7 stemte for innstillingen, 4 for forslaget", "7 stemmer"),
    words=("for",),
)
LIST_BEHIND = Pattern(
    name="list_behind_motion",
    expression=r"(?<=\S)\s*(?P<list>\((?:[^()]*(?:,|\sog\s)[^()]*|[^()]*\d[^()]*)\))\s*\.?\s*\Z",
    examples=("innstillingen (Kari Nes, Per Li)", "innstillingen (2 H)", "innstillingen (Ap 8)"),
    counter_examples=("forslaget fra Kari Nes (H)", "innstillingen"),
    words=("(",),
)


def read_opposed_lead(sentence: str, offset: int, span: Span) -> Told | None:
    """Both motions, and behind them the result of the one that is named again."""
    match = OPPOSED_LEAD.match(sentence)
    if match is None or VOTE_VERB.search(match["pair"]) is not None:
        return None
    place = offset + match.start("result")
    both = _both_cast(match["result"], place, span, match["pair"])
    if both is not None:
        return replace(
            both,
            motion=_as_in_pair(match, both.motion, offset),
            alternative=_as_in_pair(match, both.alternative, offset),
        )
    told = read_result(match["result"], place, span)
    if told is None or told.motion is None:
        return None
    return replace(told, pair=whole_span(match, "pair", offset), voted=True)


def read_won_over(sentence: str, offset: int, span: Span) -> Told | None:
    """The motion that won or lost, with the numbers and the other one."""
    match = WON_OVER.match(sentence)
    if match is None:
        return None
    result = Result("rejected" if match["lost"] else "adopted", False)
    told = Told(span, motion=span_of(match, "motion", offset), result=result, voted=True)
    return replace(told, numbers=find_numbers(match["rest"]), alternative=span_of(match, "other", offset))


def read_pair_counted(sentence: str, offset: int, span: Span) -> Told | None:
    """Both motions and behind them both numbers."""
    match = PAIR_COUNTED.match(sentence)
    if match is None:
        return None
    first, second = (Side(parse_number(number)) for number in match.captures("number"))
    return Told(span, pair=whole_span(match, "pair", offset), numbers=Numbers(pair=(first, second)), setup=True)


def read_both_got(sentence: str, offset: int, span: Span) -> Told | None:
    """The same number for each of two motions."""
    match = BOTH_GOT.match(sentence)
    if match is None:
        return None
    side = Side(parse_number(match["count"]))
    pair = whole_span(match, "pair", offset) if match["pair"] is not None else None
    return Told(span, pair=pair, numbers=Numbers(pair=(side, side)), setup=True)


def read_announced_pair(sentence: str, offset: int, span: Span) -> Told | None:
    """`Alternativ votering mellom Lies og Dals forslag`: both motions, the result follows."""
    match = ANNOUNCES_PAIR.match(sentence)
    return Told(span, pair=whole_span(match, "pair", offset), setup=True) if match is not None else None


def read_one_against_another(sentence: str, offset: int, span: Span) -> Told | None:
    """`Lies forslag mot Bergs forslag`: both motions, the result follows."""
    match = ONE_AGAINST_ANOTHER.match(sentence)
    return opposed_motions(match, offset, span) if match is not None and VOTE_VERB.search(sentence) is None else None


def opposed_motions(match: regex.Match[str], offset: int, span: Span) -> Told:
    """Two motions set against each other: what the sentence tells, without a result."""
    return Told(span, motion=span_of(match, "first", offset), alternative=span_of(match, "second", offset), setup=True)


def _with_list(match: regex.Match[str], name: str) -> tuple[Span, str]:
    """The motion, and the list in brackets of those for it that stands behind it."""
    listed = LIST_BEHIND.search(match[name])
    stop = match.start(name) + listed.start() if listed is not None else match.end(name)
    return Span(*trim(match.string, match.start(name), stop)), listed["list"] if listed is not None else ""


def _as_in_pair(match: regex.Match[str], named: Span | None, offset: int) -> Span | None:
    """The motion as the pair before it names it, where only its owner is named again (`4 stemmer for Ap`)."""
    words = match.string[named.start - offset : named.stop - offset] if named is not None else ""
    if named is None or names_motion(words):
        return named
    start, position = match.start("pair"), match["pair"].find(words)
    border = match["pair"].lower().find(" mot ")
    if border < 0:
        return named
    first, last = (0, border) if position < border else (border + len(" mot "), len(match["pair"]))
    return Span(*(place + offset for place in trim(match.string, start + first, start + last)))


def _cast(count: str, listed: str) -> Numbers:
    """The votes for one motion, with the list of them behind the number or behind the motion."""
    numbers = find_numbers(f"fikk {VOTED_UNIT.sub('stemmer', count)} {listed}")
    if numbers.present:
        return numbers
    number, _, inside = count.partition("(")
    return Numbers(carried=Side(parse_number(number.strip()), find_shares((inside or listed).strip("() "))))


def read_both_cast(sentence: str, offset: int, span: Span) -> Told | None:
    """`8 stemmer for X og 3 for Y`: both motions with the votes cast for them."""
    return _both_cast(sentence, offset, span)


def _both_cast(sentence: str, offset: int, span: Span, pair: str = "") -> Told | None:
    """Both motions with the votes for them; those of the `pair` before them may be called by their owner alone."""
    match = BOTH_CAST.match(sentence)
    if match is None or not all(names_motion(match[name]) or match[name] in pair for name in ("motion", "other")):
        return None
    motion, its_list = _with_list(match, "motion")
    alternative, other_list = _with_list(match, "other")
    numbers, other = _cast(match["numbers"], its_list), _cast(match["other_numbers"], other_list)
    motion, alternative = (Span(span.start + offset, span.stop + offset) for span in (motion, alternative))
    return Told(span, motion=motion, numbers=numbers, alternative=alternative, alternative_numbers=other, voted=True)


def read_set_against(sentence: str, offset: int, span: Span) -> Told | None:
    """`Lies forslag ble satt opp mot innstillingen, som ble vedtatt`: both motions, and the result that follows."""
    match = SET_AGAINST.match(sentence)
    if match is None:
        return None
    first, second = span_of(match, "first", offset), span_of(match, "second", offset)
    assert first is not None and second is not None
    counted = COUNTED_BEHIND_PAIR.search(match["second"])
    if counted is not None:
        second = Span(*trim(sentence, match.start("second"), match.start("second") + counted.start()))
        second = _shifted(second, offset)
    numbers = find_numbers(counted["numbers"]) if counted is not None else Numbers()
    if counted is not None and not numbers.present:
        return None
    told = Told(span, motion=first, alternative=second, numbers=numbers, setup=True)
    if ONE_ANOTHER.search(match["second"]) is not None:
        # The result that follows tells which of the two it speaks of.
        result = read_result(match["result"], offset + match.start("result"), span) if match["result"] else None
        return replace(result or Told(span), pair=first, setup=True)
    if match["result"] is None:
        return told
    both = _both_cast(match["result"], offset + match.start("result"), span, f"{match['first']} mot {match['second']}")
    if both is not None and both.motion is not None:
        return _named_as_set_up(sentence, offset, (first, second), both)
    result = read_result(match["result"], offset + match.start("result"), span)
    result = result or read_count(match["result"], offset + match.start("result"), span)
    if result is not None and result.motion is None:
        return replace(result, motion=first, alternative=second, setup=True)
    if result is None or result.motion is None:
        return _for_one(match, offset, told) or told
    ordered = order_pair(sentence, *(_shifted(each, -offset) for each in (first, second, result.motion)))
    if ordered is not None and result.alternative is None:
        motion, alternative = (_shifted(each, offset) for each in ordered)
        return replace(result, setup=True, motion=motion, alternative=alternative)
    return replace(result, setup=True, pair=Span(first.start, second.stop), alternative=result.alternative)


def _for_one(match: regex.Match[str], offset: int, told: Told) -> Told | None:
    """Both motions with the votes for the one that is counted alone: what became of it another sentence must tell."""
    counted = FOR_ONE_ALONE.match(match["result"])
    if counted is None or not names_motion(counted["motion"]):
        return None
    motion, listed = _with_list(counted, "motion")
    motion = _shifted(motion, offset + match.start("result"))
    its = Told(told.span, motion=motion, numbers=_cast(counted["numbers"], listed))
    assert told.motion is not None and told.alternative is not None
    named = _named_as_set_up(match.string, offset, (told.motion, told.alternative), its)
    return replace(named, setup=True) if named.alternative is not None else None


def _named_as_set_up(sentence: str, offset: int, set_up: tuple[Span, Span], both: Told) -> Told:
    """The motions that were counted, by their names before the numbers where these tell which is which."""
    assert both.motion is not None
    ordered = order_pair(sentence, *(_shifted(each, -offset) for each in (*set_up, both.motion)))
    if ordered is None:
        return both
    motion, alternative = (_shifted(each, offset) for each in ordered)
    return replace(both, motion=motion, alternative=alternative)


def _shifted(span: Span, by: int) -> Span:
    return Span(span.start + by, span.stop + by)
