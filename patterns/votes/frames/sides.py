"""Both sides counted, or who stood on one -> the motion and the numbers.

`14 mot 3`, `Ja-stemmer: 14. Nei-stemmer: 11.`, `6 for og 7 mot Lies forslag`, `Ap og Sp stemte for innstillingen`.
"""

from __future__ import annotations

from dataclasses import replace

from patterns.beginnings import AnchoredPattern
from patterns.numbers import NUMBER, parse_number
from patterns.pattern import Pattern
from patterns.votes.assemble import with_supporters
from patterns.votes.counted_side import Side
from patterns.votes.frames.pairs import ONE_AGAINST_ANOTHER, opposed_motions
from patterns.votes.frames.phrases import VOTE_VERB
from patterns.votes.frames.results import read_result
from patterns.votes.motion import names_motion, points_back, trim
from patterns.votes.outcome import TRIAL, Result
from patterns.votes.party_list import find_shares
from patterns.votes.reading import Span
from patterns.votes.supporters import read_supporters
from patterns.votes.tally import Numbers, find_numbers
from patterns.votes.tally_forms import EXCEPT
from patterns.votes.told import NO_NUMBERS, Told, span_of
from patterns.votes.words import COPULA, PART_OF_MOTION_NOUN, UNIT, VOTED

YES_AND_NO = Pattern(
    name="vote_yes_and_no",
    expression=r"""^ja(?:[-–]?(?:stemmer|røyster))?\s*:?\s*(?P<yes>\d{1,3})\s*[.,;]?\s+(?:og\s+)?nei(?:[-–]?(?:stemmer|røyster))?\s*:?\s*(?P<no>\d{1,3})\s*(?:[.,;]\s+(?P<result>\S.*)|\.?\s*)$""",
    examples=("Ja-stemmer: 14. Nei-stemmer: 11. Forslaget er vedtatt.",),
    counter_examples=("Ja til skolen, nei til veien.",),
    words=("nei",),
)
SIDES_COUNTED = Pattern(
    name="vote_sides_counted",
    expression=rf"""^(?:(?P<motion>(?=.*?(?:{PART_OF_MOTION_NOUN}|\butse))\S[^:]{{3,120}}?(?:\([^()]*\))?)\s*(?::|\s[-–]|,)\s+)?
        (?P<numbers>{NUMBER}\s*(?:{UNIT}|{VOTED})?\s*(?:for|i?\s?mot|ja|nei)(?:\s*\([^()]*\))?\s*(?:,|\s[-–]|\bog|\bmens|\bmedan|(?=\s\d))\s*(?:og\s+)?{NUMBER}\s*(?:{UNIT}|{VOTED})?\s*(?:for|i?\s?mot|ja|nei)(?:\s*\([^()]*\))?
          |(?:ja|nei)\s*:?\s*\d{{1,3}}\s*,?\s+(?:og\s+)?(?:ja|nei)\s*:?\s*\d{{1,3}})
        (?:\s*,\s*(?:(?:ikke|ikkje)\s+(?:stemt|røysta|avgitt)|blank\w*)\s*:?\s*\d{{1,3}})?\s*\.?$""",
    examples=(
        "Forslaget fra FrP: 2 stemte for, 9 stemte mot.",
        "Innstillingen: 6 ja, 3 nei.",
        "Utsettelse: 2 for, 5 mot",
        "Lies forslag: 4 for 7 mot.",
        "Framlegget frå V: Fire røysta for (H, V) og fem røysta imot (Ap).",
        "Ja 6, Nei 3, Ikke stemt 0",
    ),
    counter_examples=("Innstillingen: 9 stemmer.", "Forslaget ble vedtatt med 6 stemmer for og 3 mot."),
    words=("for", "ja", "nei"),
    core=r"(?:for|mot|ja|nei)(?:\s*\([^()]*\))?\s*(?:,|\s[-–]|og|mens|medan|\d)|(?:ja|nei)\s*:?\s*\d",
)
VOTED_COUNTED = Pattern(
    name="vote_voted_counted",
    expression=rf"""^(?:ved|i|under)\s+(?:\p{{L}}+\s+){{0,2}}?\p{{L}}*(?:votering|avstemm?n?ing|røysting)(?:en|a)?(?:\s+(?:over|om|for|av)\s+(?P<motion>\S[^;:]*?))?\s*,?\s+
        {VOTED}\s+(?P<first>{NUMBER})(?:\s*{UNIT})?\s*(?P<side>for|i?\s?mot)(?:\s+(?P<motion>(?!{NUMBER}\s)[^,;.:]{{4,90}}?))?(?:\s*,\s*(?:og\s+)?|\s+(?:og|mens|medan)\s+)
        (?P<second>{NUMBER}(?:\s*(?:{UNIT}|{VOTED}))?\s*(?:for|i?\s?mot)(?:\s*\([^()]*\))?)\s*\.?$""",
    examples=(
        "Ved prøvevotering over Lies forslag stemte 12 for og 15 mot.",
        "I prøverøystinga røysta 9 for framlegget frå Dal og 4 imot.",
    ),
    counter_examples=("Ved votering stemte 12 for innstillingen.", "Ved votering over Lies forslag stemte H for."),
    words=("stemte", "stemmte", "røyst", "stemde", "stemt"),
)
FOR_IT_VOTED = AnchoredPattern(
    name="vote_for_it_voted",
    expression=rf"""^(?P<side>for|i?\s?mot)(?:\s+(?P<motion>(?!{NUMBER}\s)[^,;.:]{{3,90}}?))?\s+(?:{VOTED}|{COPULA}\s+det\s+(?:avgitt|avgjeve|gitt|gjeve))\s+(?P<first>{NUMBER})(?:\s*{UNIT})?(?:\s*\((?P<list>[^()]*)\))?
        (?:\s*,\s*(?:og\s+|mens\s+|medan\s+)?|\s+(?:og|mens|medan)\s+)
        (?:(?P<second>{NUMBER})\s*(?:(?:{UNIT}|{VOTED})\s*)?(?P<other>for|i?\s?mot)|(?P<other>for|i?\s?mot)\s+(?:{VOTED}\s+)?(?P<second>{NUMBER})(?:\s*{UNIT})?)
        (?:\s*\((?P<other_list>[^()]*)\))?\s*\.?$""",
    examples=(
        "For punkt 3 røysta 22, medan 13 røysta imot (Sp 5, KrF 8).",
        "For dette stemte 4, mot 5.",
        "For innstillingen ble det avgitt 9 stemmer, mot 4.",
        "For røysta 6, imot 3.",
        "Mot innstillingen stemte 7 og for stemte 9.",
    ),
    counter_examples=("For punkt 3 røysta 22.", "For forslaget stemte Høyre, mot stemte 3.", "Mot 3 stemmer"),
    words=("stemt", "røyst", "stemm", "stemd", "avg", "gitt", "gjeve"),
)
FOR_MOTION = Pattern(
    name="vote_for_motion",
    expression=rf"""^(?:(?:det\s+{COPULA}\s+(?:(?:avgitt|avgjeve|gitt|gjeve)\s+)?|\p{{L}}*(?:votering|avstemning|røysting|resultat)(?:en|a|et)?(?:\s+(?:av|i)\s+\p{{L}}+)?\s+(?:viste|synte|ga|gav|ble|vart)\s+))?
        (?P<numbers>{NUMBER}(?:\s*(?:{UNIT}|{VOTED}))?(?:\s*\([^()]*\))?)\s+for\s+(?P<motion>\S[^,;]*?)(?:\s*,\s*(?:(?:og|mens|medan)\s+)?|\s+(?:og|mens|medan)\s+)
        (?P<other_numbers>{NUMBER}\s*(?:{UNIT}|{VOTED})?\s*(?:i\s?)?mot(?:\s*\([^()]*\))?)\s*\.?$""",
    examples=(
        "4 for framlegget frå Nes, 5 mot.",
        "Voteringen viste 14 stemmer for Lies forslag og 7 mot.",
        "8 røyster for innstillinga og 3 røyster imot",
    ),
    counter_examples=("8 stemmer for innstillingen og 3 for Lies forslag", "8 stemmer for og 3 mot innstillingen"),
    words=("mot",),
)
ALL_FOR = Pattern(
    name="vote_all_for",
    expression=rf"""^(?:alle|samtlige|samtlege)\s+(?:(?:medlemm?er|medlemer|medlem(?:m?ene|ane)|representanter|representantar|representantene|representantane|(?:de\s+|dei\s+)?fr[ae]mmøtte|parti(?:ene?|a))\s+)?
        (?:stemte|røysta)\s+(?:for|ja)(?!.*\s{EXCEPT}\s)(?:\s+(?P<motion>\S[^.]*?))?\s*\.?$""",
    examples=("Alle stemte for.", "Alle røysta for innstillinga.", "Alle medlemmene stemte for innstillingen."),
    counter_examples=("Alle partiene stemte mot.", "Høyre stemte for.", "Alle stemte for innstillingen unntatt SV."),
    words=("alle", "samtl"),
)
MAJORITY_FOR = Pattern(
    name="vote_majority_for",
    expression=rf"""^(?:(?:(?:et|eit)\s+)?(?:flertall|fleirtal)\w*(?:\s+på\s+(?P<n>{NUMBER})(?:\s*{UNIT})?)?
          |(?P<n>{NUMBER})\s+av\s+(?:de\s+|dei\s+)?(?P<all>{NUMBER})\s*{UNIT})\s+(?:(?:stemte|røysta|gikk\s+inn|gjekk\s+inn)\s+for|vedtok|tiltrådte|(?:sluttet|slutta)\s+seg\s+til)\s+(?P<motion>\S[^.()]*?)
        (?:,\s+som\s+(?:(?:ble|blei|vart|er|dermed|derved|såleis|således)\s+)+(?:vedtatt|vedteken?|vedteki|vedtekne)\b)?\s*\.?$""",
    examples=(
        "Flertallet stemte for innstillingen.",
        "Eit fleirtal på 9 røysta for framlegget, som dermed er vedteke.",
        "21 av 27 representanter stemte for innstillingen.",
        "Et flertall på 8 medlemmer vedtok innstillingen.",
    ),
    counter_examples=("Flertallet (Ap, SV) stemte for innstillingen.", "Høyre stemte for innstillingen."),
    words=("flert", "fleirt", " av "),
)
PAIR_ALONE = Pattern(
    name="vote_pair_alone",
    expression=rf"""^\W*(?:(?P<motion>(?=[^:]*?{PART_OF_MOTION_NOUN})[^:;]{{3,90}}?)\s*:\s*|(?P<motion>(?:pkt|punkt)\.?\s*\d{{1,2}}[a-z]?)\s+[-–]?\s*
        |(?P<motion>(?=[^:]*?{PART_OF_MOTION_NOUN})[^:;]{{3,90}}?\smot\s(?=[^:;]*?{PART_OF_MOTION_NOUN})[^:;]{{3,90}}?)\s+(?=\d+\s*[-–]))?(?P<numbers>\d{{1,3}}\s*(?:mot|[-–]|(?<=(?:pkt|punkt)\.?\s*\d{{1,2}}[a-z]?\s*:\s*\d{{1,3}}\s*)/)\s*\d{{1,3}}(?:\s*{UNIT})?(?:\s*\([^()]*\))?)
        (?:(?<=[\p{{L}}.])\s+for\s+(?P<motion>(?=[^:;,.]*?{PART_OF_MOTION_NOUN})[^:;,.]{{3,90}}?))?\s*\.?\s*$""",
    examples=(
        "14 mot 3",
        "7 mot 4 st. for framlegget",
        "Innstillingen: 14-3",
        "Pkt. 3: 15-12 (H, FrP)",
        "Pkt 2: 14/11",
        "Punkt 2 6-3",
        "Innstillingen mot Lies forslag: 5 – 4",
        "Lies forslag mot innstillingen 5 - 4",
    ),
    counter_examples=("Punkt 3-5", "Sak 14: 3", "Møtet varte 10-12.30"),
    # Nothing but the motion and a bracket stands behind the numbers.
    core=rf"\d\s*(?:mot|[-–/])\s*\d{{1,3}}(?:\s*{UNIT})?(?:\s*\([^()]*\))?(?:\s+for\s[^:;,.]{{3,90}})?\s*\.?\s*$",
)
COUNTED_SIDES = Pattern(
    name="vote_counted_sides",
    expression=rf"""^(?P<motion>(?=[^:]*?{PART_OF_MOTION_NOUN})[^:;]{{3,90}}?)\s*:\s*for\s*:\s*(?P<for>{NUMBER})(?:\s*\((?P<for_list>[^()]*)\))?
        \s*[,;.]?\s*i?mot\s*:\s*(?P<against>{NUMBER})(?:\s*\((?P<against_list>[^()]*)\))?\s*\.?\s*$""",
    examples=("Punkt 1: For: 20 Mot: 7 (H)", "Innstillingen: For: 27, mot: 0"),
    counter_examples=("For: 20 Mot: 7", "Punkt 1: For: Ap og SV"),
    words=("for:", "for :"),
)
NUMBERS_FIRST = AnchoredPattern(
    name="vote_numbers_first",
    expression=rf"""^(?:(?:ved|i|etter|(?:resultatet|utfallet)\s+(?:av|i))\s+(?:\p{{L}}+\s+){{0,3}}?\p{{L}}*(?:votering|avstem|røysting|omgang)\p{{L}}*\s+)?(?:(?:det\s+|stemmetall(?:et|ene)\s+|røystetal(?:et|a)\s+)?{COPULA}\s+(?:det\s+)?(?:(?:avgitt|avgjeve|gitt|gjeve)\s+)?)?
        (?P<numbers>{NUMBER}\s*(?:{UNIT}|{VOTED})?\s*(?:for|i?\s?mot)(?:\s*,\s*(?:og\s+)?|\s+(?:og|mens|medan)\s+|\s*[-–]\s*){NUMBER}\s*(?:{UNIT}|{VOTED})?\s*(?:for|i?\s?mot))\s+
        (?P<motion>(?!{NUMBER}\s)\S[^;:]*?)(?:\s*,?\s+(?:som|og\s+(?:det|den|dette|denne|forslaget|framlegget|innstillingen|innstillinga))\s+(?P<result>(?:(?:da|dermed|derved|såleis|således|følgelig)\s+)*(?:{COPULA}|falt|fall|fikk|fekk|ikke|ikkje)\b.*)
        |(?<=\s\S{{3,}})\s+(?P<result>(?:{COPULA}\s.*|(?:falt|fall)\b.*))|\s*\.?\s*)$""",
    examples=(
        "6 for og 6 mot forslaget fra Kari Nes, som falt med ordførers dobbeltstemme.",
        "Det vart 7 røyster for og 4 røyster mot innstillinga.",
        "Stemmetallene var 12 for og 12 mot innstillingen.",
        "6 stemte for og 7 mot Lies forslag, og forslaget falt.",
    ),
    counter_examples=("6 stemmer for og 7 stemmer mot", "Innstillingen ble vedtatt med 6 mot 5 stemmer"),
    words=("for",),
)
VOTED_FOR_RESULT = Pattern(
    name="vote_voted_for_result",
    expression=r"^(?P<who>\S.*?\s(?:stemte|røysta)\s+(?:for|i?mot)\s+(?P<motion>[^,]+?)),?\s+som\s+(?P<result>(?:\p{L}+\s+){0,2}?(?:ble|blei|vart|er|fikk|fekk|falt|fall)\b.*)$",
    examples=(
        "Flertallet (Ap, Sp) stemte for innstillingen, som dermed ble vedtatt.",
        "Høyre stemte mot innstillingen, som ble vedtatt med 20 mot 9 stemmer.",
        "FrP (2) stemte imot innstillingen som dermed ble vedtatt.",
    ),
    counter_examples=("Innstillingen, som ble endret i møtet, ble vedtatt.",),
    words=("stemte", "røysta"),
)
YES = Pattern(name="yes_for_a_side", expression=r"\bja\b", examples=("6 ja",), counter_examples=("jag",))
NO = Pattern(name="no_for_a_side", expression=r"\bnei\b", examples=("3 nei",), counter_examples=("neite",))


def read_all_for(sentence: str, offset: int, span: Span) -> Told | None:
    """`Alle stemte for innstillingen`: adopted by all."""
    match = ALL_FOR.match(sentence)
    if match is None:
        return None
    return Told(span, motion=span_of(match, "motion", offset), result=Result("adopted", False), unanimous=True)


def read_majority_for(sentence: str, offset: int, span: Span) -> Told | None:
    """`Et flertall på 14 stemte for innstillingen`: adopted, with the number where it stands."""
    match = MAJORITY_FOR.match(sentence)
    if match is None:
        return None
    numbers = Numbers(for_=Side(parse_number(match["n"]))) if match["n"] else NO_NUMBERS
    if match["all"] is not None and 2 * (parse_number(match["n"]) or 0) <= (parse_number(match["all"]) or 0):
        return None
    adopted = Result("adopted", False)
    return Told(span, motion=span_of(match, "motion", offset), result=adopted, numbers=numbers, voted=True)


def read_sides_counted(sentence: str, offset: int, span: Span) -> Told | None:
    """`Lies forslag: 4 ja og 7 nei`: the motion and both numbers."""
    match = SIDES_COUNTED.match(sentence)
    if match is None or (match["motion"] is not None and VOTE_VERB.search(match["motion"]) is not None):
        return None
    numbers = find_numbers(NO.sub("mot", YES.sub("for", match["numbers"])))
    return Told(span, motion=span_of(match, "motion", offset), numbers=numbers, voted=True)


_SIDES = ("for", "against")


def read_pair_alone(sentence: str, offset: int, span: Span) -> Told | None:
    """`14 mot 3`, `Pkt. 3: 15-12 (H)`, `Pkt. 1: For: 20 Mot: 7`: both numbers, and before them the motion or both."""
    match = COUNTED_SIDES.match(sentence)
    if match is not None:
        for_, against = (Side(parse_number(match[name]), find_shares(match[f"{name}_list"] or "")) for name in _SIDES)
        numbers = Numbers(for_=for_, against=against)
        return Told(span, motion=span_of(match, "motion", offset), numbers=numbers, voted=True)
    match = PAIR_ALONE.match(sentence)
    if match is None:
        return None
    numbers = find_numbers(f"vedtatt {match['numbers']}")
    if numbers.pair is None:
        return None
    opposed = ONE_AGAINST_ANOTHER.match(match["motion"]) if match["motion"] is not None else None
    if opposed is None:
        return Told(span, motion=span_of(match, "motion", offset), numbers=numbers, voted=True)
    told = opposed_motions(opposed, offset + match.start("motion"), span)
    return replace(told, numbers=numbers, setup=False, voted=True)


def read_for_motion(sentence: str, offset: int, span: Span) -> Told | None:
    """`For Lies forslag 4, mot 7`: the motion and both numbers."""
    match = FOR_MOTION.match(sentence)
    if match is None or not names_motion(match["motion"]):
        return None
    numbers = find_numbers(f"{match['numbers']} for, {match['other_numbers']}")
    return Told(span, motion=span_of(match, "motion", offset), numbers=numbers, voted=True)


def read_voted_counted(sentence: str, offset: int, span: Span) -> Told | None:
    """`Ved prøvevotering over Lies forslag stemte 12 for og 15 mot`: the motion and both numbers."""
    match = VOTED_COUNTED.match(sentence)
    if match is None:
        return None
    numbers = find_numbers(f"{match['first']} {match['side']} og {match['second']}")
    trial = TRIAL.search(sentence) is not None
    return Told(span, motion=span_of(match, "motion", offset), numbers=numbers, voted=True, trial=trial)


def read_for_it_voted(sentence: str, offset: int, span: Span) -> Told | None:
    """`For punkt 3 røysta 22, medan 13 røysta imot (Sp 13)`: the motion and both numbers."""
    match = FOR_IT_VOTED.match(sentence)
    if match is None or (match["side"].lower() == "for") == (match["other"].lower() == "for"):
        return None
    named = match["motion"]
    if named is not None and not (names_motion(named) or points_back(named)):
        return None
    sides = (
        Side(parse_number(match["first"]), find_shares(match["list"] or "")),
        Side(parse_number(match["second"]), find_shares(match["other_list"] or "")),
    )
    for_, against = sides if match["side"].lower() == "for" else sides[::-1]
    motion = span_of(match, "motion", offset)
    return Told(span, motion=motion, numbers=Numbers(for_=for_, against=against), voted=True)


def read_supporters_alone(sentence: str, offset: int, span: Span) -> Told | None:
    """`Høyre stemte mot`: who stood on a side, and of which motion where it is named."""
    supporters = read_supporters(sentence)
    if supporters is None:
        return None
    motion = Span(*trim(sentence, *supporters.motion)) if supporters.motion else None
    return Told(span, motion=motion and Span(motion.start + offset, motion.stop + offset), supporters=supporters)


def read_numbers_first(sentence: str, offset: int, span: Span) -> Told | None:
    """`6 for og 7 mot Lies forslag, som falt`: both numbers, then the motion and its result where one follows."""
    match = NUMBERS_FIRST.match(sentence)
    if match is None or not names_motion(match["motion"]):
        return None
    told = Told(span, motion=span_of(match, "motion", offset), numbers=find_numbers(match["numbers"]), voted=True)
    verb = read_result(match["result"], 0, span) if match["result"] else None
    if verb is None or verb.result is None:
        return told
    return replace(told, result=verb.result, casting_vote=verb.casting_vote, unanimous=verb.unanimous)


def read_yes_and_no(sentence: str, offset: int, span: Span) -> Told | None:
    """`Ja-stemmer: 14. Nei-stemmer: 11. Forslaget er vedtatt.`: both numbers, and the result where one follows."""
    match = YES_AND_NO.match(sentence)
    if match is None:
        return None
    numbers = Numbers(for_=Side(int(match["yes"])), against=Side(int(match["no"])))
    told = read_result(match["result"], offset + match.start("result"), span) if match["result"] else None
    if told is None or told.result is None or told.numbers.present:
        return Told(span, numbers=numbers, voted=True)
    return replace(told, numbers=numbers, voted=True)


def read_voted_for_result(sentence: str, offset: int, span: Span) -> Told | None:
    """`Ap og Sp stemte for innstillingen, som dermed ble vedtatt`: the side and the result."""
    match = VOTED_FOR_RESULT.match(sentence)
    supporters = read_supporters(match["who"]) if match is not None else None
    if match is None or supporters is None:
        return None
    told = read_result(match["result"], offset + match.start("result"), span)
    if told is None or told.motion is not None:
        return None
    numbers = with_supporters(told, supporters)
    if numbers is None:
        return None
    unanimous = told.unanimous and supporters.is_for
    return replace(told, motion=span_of(match, "motion", offset), numbers=numbers, voted=True, unanimous=unanimous)
