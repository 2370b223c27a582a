"""One sentence of minutes -> what it tells of a vote: result, numbers, motion and the motion set against it."""

from __future__ import annotations

from dataclasses import dataclass, replace

import regex

from patterns.pattern import Pattern
from patterns.votes.motion import names_motion, points_back, skip_lead, trim
from patterns.votes.outcome import CASTING_VOTE, FINITE, NEARLY, PARTICIPLE, TRIAL, UNANIMITY, Result, result_of
from patterns.votes.reading import Span
from patterns.votes.tally import Numbers, Side, find_numbers, read_supporters
from patterns.votes.words import ADVERB, COPULA, MOTION_NOUN, NEGATION, SOME_NUMBER, UNANIMOUS, UNIT

_LEAD = (
    r"(?:(?:ved|i|etter|under|gjennom|gjennom|til\s+slutt|tilslutt|deretter|dermed|så|da|heretter|med\s+dette|som\s+følge|derved|følgelig|slik"
    r"|endelig|først|til\s+sist|videre|vidare|det)\b"
    rf"|(?:med|mot)\s+{SOME_NUMBER}|{UNANIMOUS})"
)
_VIA = r"(?:etter|under|i|ved|over|med|mot|imot|for)\s+[^:;]{1,160}?"
_MIDDLE = rf"(?:(?:{ADVERB}|{NEGATION}|{_VIA})\s+,?)*?"
_TIGHT_MIDDLE = rf"(?:(?:{ADVERB}|{NEGATION})\s+)*"
# "med vedtatte endringer", "allerede vedtatte": what was adopted before belongs to the motion's name.
_NO_ATTRIBUTE = r"(?<!\b(?:med|allerede|tidligere|nylig|av|siste|allereie|tidlegare|den|de|dei|det)\s+)"
_FOLLOW = (
    rf"(?=\s*(?:$|[.,;:()!=–-]|m/|{SOME_NUMBER}|(?:med|mot|mott|imot|etter|i|ved|uten|utan|som|av|og|men|mens|medan|da|for|før|til|dermed|slik|på|fordi|ettersom|idet|oversendt|oversend|tatt|"
    rf"under|utan|punktvis|samlet|så)\b|{UNANIMOUS}))"
)
_DONE = rf"{_NO_ATTRIBUTE}{PARTICIPLE}(?(referred)|{_FOLLOW})"
_SET = r"(?:satt|sett|stilt|sat|satte|voter[te]{1,2}|votert)\s+(?:opp\s+)?(?:i\s?)?mot\b"

ANNOUNCES_ALTERNATIVES = Pattern(
    name="alternative_pair",
    expression=r"\b(?:votering|avstemn?ing|avrøysting|røysting|votert|røysta|stemt)\s+(?:ble\s+|vart\s+)?(?:alternativt\s+)?mellom\s+(?P<pair>.+?)\s*,?\s*$",
    examples=("Ved alternativ votering mellom innstillingen og Lies forslag,", "ved alternativ røysting mellom A og B"),
    counter_examples=("Ved votering", "avtalen mellom kommunene"),
    words=("mellom",),
)
INVERTED = Pattern(
    name="vote_inverted",
    expression=rf"^(?P<lead>{_LEAD}.*?)\s*,?\s*\b{COPULA}\s+(?P<motion>\S.*?)\s*,?\s+(?P<middle>{_MIDDLE}){_DONE}(?P<rest>.*)$",
    examples=(
        "Ved votering ble rådmannens innstilling enstemmig vedtatt.",
        "Dermed ble innstillingen vedtatt, med leders dobbeltstemme.",
        "Ved alternativ votering mellom innstillinga og framlegget vart framlegget vedteke med 9 mot 4 røyster.",
    ),
    counter_examples=("Rådmannens innstilling ble enstemmig vedtatt.", "Ved votering fikk forslaget 3 stemmer."),
)
INVERTED_FINITE = Pattern(
    name="vote_inverted_finite",
    expression=rf"""^(?P<lead>{_LEAD}.*?)\s*,?\s+(?:(?P<got>fikk|fekk)\s+(?P<motion>\S.*?)\s+(?=(?:bare\s+|kun\s+)?{SOME_NUMBER}\s*{UNIT}|stemmene\s|røystene\s)
        |{FINITE}\s+(?P<motion>\S.*?)(?=\s*(?:$|[.,;]|\s(?:med|mot|imot)\s+{SOME_NUMBER}|\s{UNANIMOUS}|\smot\s+(?:stemmene|røystene))))(?P<rest>.*)$""",
    examples=("Ved prøvevotering fikk Moens forslag 10 stemmer.", "Ved votering falt forslaget mot 3 stemmer"),
    counter_examples=("Moens forslag fikk 10 stemmer.", "Ved votering ble forslaget vedtatt."),
)
PASSIVE = Pattern(
    name="vote_passive",
    expression=rf"^(?P<motion>\S.*?)\s*[,=–-]?\s*\b{COPULA}\s+(?P<middle>{_MIDDLE}){_DONE}(?P<rest>.*)$",
    examples=(
        "Innstillingen ble enstemmig vedtatt.",
        "Framlegget vart ikkje vedteke.",
        "Forslag fra N. N. (SP) = ble vedtatt mot 1 stemme.",
    ),
    counter_examples=("Kommunestyret vedtar planen.", "Forslaget falt."),
)
ACTIVE_RESULT = Pattern(
    name="vote_finite",
    expression=rf"^(?P<motion>\S.*?)\s*[:,–-]?\s+(?P<middle>{_TIGHT_MIDDLE})\b{FINITE}{_FOLLOW}(?P<rest>.*)$",
    examples=(
        "Forslaget fra ordføreren tiltres enstemmig.",
        "Kokkens forslag falt mot tre stemmer",
        "Forslaget fekk fleirtal.",
    ),
    counter_examples=("Innstillingen ble vedtatt.", "Fallet var stort."),
)
GOT_VOTES = Pattern(
    name="vote_got",
    expression=rf"^(?!.*\b(?:falt|fall|tiltres|vedtatt|vedteken?)\s+(?:da|fordi|ettersom|idet|med|mot)\s)(?P<motion>\S.*?)\s+(?:fikk|fekk|oppnådde|får)\s+(?P<rest>(?:bare\s+|kun\s+|henholdsvis\s+)?(?:{SOME_NUMBER}\s*{UNIT}|{SOME_NUMBER}\s+for\b|stemmene|røystene|ingen\s+stemmer).*)$",
    examples=(
        "Moens forslag fikk 13 stemmer (5MDG) og falt.",
        "Framlegget fekk tre røyster",
        "Forslaget fikk stemmene til V og falt",
    ),
    counter_examples=("Moen fikk ordet.", "Forslaget falt."),
)
NO_COPULA = Pattern(
    name="vote_without_copula",
    expression=rf"^(?P<motion>\S.*?)\s*[,:=–-]?\s+(?:[-–=]\s+)?(?P<middle>{_TIGHT_MIDDLE}){_DONE}(?P<rest>.*)$",
    examples=(
        "Forslag til vedtak enstemmig vedtatt",
        "Innstillinga med endringar - samrøystes vedteken",
        "Forslag fra N. N.: Enstemmig vedtatt.",
    ),
    counter_examples=("Kommunestyret vedtar planen.", "Vedtatt mot 2 stemmer."),
)
RESULT_ONLY = Pattern(
    name="vote_result_only",
    expression=rf"""^(?P<middle>{_TIGHT_MIDDLE})(?:{_DONE}|{FINITE}{_FOLLOW})(?P<rest>.*)$""",
    examples=("Enstemmig vedtatt.", "Vedtatt mot 1 stemme (FrP).", "Samrøystes godkjent.", "Falt", "Vedteke"),
    counter_examples=("Vedtatte planer følges.", "Innstillingen falt."),
)
UNANIMOUS_ONLY = Pattern(
    name="vote_unanimous_only",
    expression=rf"""^(?:(?P<motion>\S.{{0,160}}?)\s*(?:[:,–-]\s+|\s{COPULA}\s+)|(?P<motion>\S+(?:\s+\S+){{0,4}}?)(?<!\b(?:et|eit|en|fra|frå))\s+)?{UNANIMOUS}\s*(?:vedtak|vedtatt)?\s*(?P<rest>{SOME_NUMBER}\s*{UNIT})?\s*\.?\s*$""",
    examples=("Enstemmig", "Samrøystes vedtak.", "Vedtaket var samrøystes.", "Vedtak enstemmig 39 stemmer."),
    counter_examples=("enstemmig om at planen", "Innstillingen falt"),
)
BARE_NUMBER = Pattern(
    name="vote_bare_number",
    expression=rf"^(?P<motion>(?=.*{MOTION_NOUN})(?!.*\b{COPULA}\s)\S.*?)\s*[:,=–-]?\s+(?<!\b(?:i?mot|med|fikk|fekk|og)\s+){SOME_NUMBER}\s*(?:{UNIT}|(?:mot|for)\b)(?P<rest>.*)$",
    examples=("Forslag fra N N (GDL): 6 stemmer", "Tilleggsforslaget fra N N 3 stemmer"),
    counter_examples=("6 stemmer", "Kari Nes fikk ordet"),
)
NEGATED = Pattern(
    name="result_negated",
    expression=rf"\b{NEGATION}\b",
    examples=("ikke", "dermed ikkje"),
    counter_examples=("enstemmig",),
)
VOTERING = Pattern(
    name="votering_named",
    expression=r"(?:votering|avstem|røysting)",
    examples=("Ved votering", "etter avrøysting"),
    counter_examples=("Etter debatt",),
)
CASTING_FIRST = Pattern(
    name="vote_casting_first",
    expression=r"""^[^,.;]*?(?:dobb?elt?(?:stemm|røyst)\w*|(?:stemme|røyst)\w*\s+(?:ble|er|var|vart|blei)\s+(?:avgj\w+|utslags\w+)
        |(?:stemme|røyst)\w*\s+avgj\w+)[^,.;]*?(?:[,;–-]\s*(?:og\s+|slik\s+at\s+|så\s+)?|\s+og\s+|\s+slik\s+at\s+)(?P<rest>\S.*)$""",
    examples=(
        "Lederens dobbelstemme avgjorde, forslaget tiltres.",
        "Leiarens røyst vart avgjerande og framlegget fall.",
    ),
    counter_examples=("Forslaget ble vedtatt med leders dobbeltstemme.", "Lederens dobbeltstemme avgjorde."),
    words=("dobb", "avgj", "utslags"),
)
_BODY = r"(?P<body>(?:et|eit|ett)?\s*(?:\p{L}+\s+){0,4}?\p{L}{3,})"
_DECIDED = (
    r"(?:stemte|røysta|vedtok|vedtek|vedtar|godkjente|godkjende|tiltrådte|bifalt|støtt[ea]|sluttet\s+seg|slutta\s+seg|stilte\s+seg|gikk\s+inn|gjekk\s+inn"
    r"|innstiller|innstilte|tilrådde|tilrår|anbefaler|anbefalte|rår|rådde)"
)
ACTIVE_BODY = Pattern(
    name="vote_active_body",
    expression=rf"""^(?:(?P<lead>(?:ved|etter|under)\b[^,.]{{1,80}}?)\s*,?\s+{_DECIDED}\s+{_BODY}\s+(?:{UNANIMOUS})
          |(?:et|eit|ett)\s+{UNANIMOUS}\s+{_BODY}\s+{_DECIDED}
          |{_BODY}\s+{_DECIDED}\s+(?:seg\s+)?(?:{UNANIMOUS})
          )(?:\s+(?:til|bak|for|å|på\s+at|på|at|om\s+å|følgende(?:\s+\w+)?|følgjande(?:\s+\w+)?|slikt?\s+vedtak)\b)*\s*:?\s*(?P<motion>.*?)\s*\.?$""",
    examples=(
        "Et enstemmig fylkesting vedtok budsjettet.",
        "Etter debatt vedtok heradsstyret samrøystes å byggje skulen.",
        "Ved votering innstiller formannskapet enstemmig på at kommunestyret vedtar planen.",
        "Utvalget sluttet seg enstemmig til innstillingen.",
    ),
    counter_examples=("Kommunestyret vedtar planen.", "Innstillingen ble enstemmig vedtatt."),
    words=("enst", "røystes", "øystes", "einst"),
)
_DECIDED_NOW = (
    r"(?:vedtok|fattet|fatta|gjorde|ble\s+enige?\s+om|vart\s+samde\s+om|vart\s+einige?\s+om|godkjente"
    r"|godkjende|tiltrådte)"
)
BODY_DECIDES = Pattern(
    name="vote_body_decides",
    expression=rf"""^{_BODY}\s+{_DECIDED_NOW}\s+(?:
          (?P<at_once>)(?P<rest>(?:med|mot)\s+{SOME_NUMBER}.*?)\s*(?:\bå\b|\bat\b|,|:|(?=\b(?:følgende|følgjande|slikt?)\b))\s*(?P<motion>.*?)\s*[:.]?$
        | (?P<motion>(?!vedtak\s)[^,.;:]{{2,90}}?)\s+(?P<rest>(?:med|mot)\s+{SOME_NUMBER}\s*(?:{UNIT}|mot\b).*)$
        | (?P<motion>(?:følgende|følgjande|fylgjande|slikt?)\s+\p{{L}}+)\s*,?\s*(?P<rest>(?:med
        |mot)\s+{SOME_NUMBER}\s*.*)$)""",
    examples=(
        "Eldrerådet ble enig om følgende vedtak, mot en stemme (N N):",
        "Kommunestyret vedtok med 15 mot 10 stemmer å selge tomta.",
        "Formannskapet fattet følgende vedtak mot 2 stemmer:",
    ),
    counter_examples=(
        "Formannskapet fattet vedtak mot 1 stemme om at kommunen overtar.",
        "Innstillingen ble vedtatt mot 1 stemme.",
    ),
    words=("vedtok", "fattet", "fatta", "gjorde", "enig", "samde", "einig", "godkjen", "tiltr"),
)
WITHDRAWS = Pattern(
    name="vote_withdraws",
    expression=r"""^(?P<who>\p{Lu}.{1,80}?)\s+(?:trakk|trekte|drog|trekker|frafalt|trekk)\s+(?:deretter\s+|så\s+|dermed\s+)?
        (?P<motion>(?:\p{L}+\s+){0,4}?\w*(?:forslag|framlegg)\w*(?:\s+(?:nr\.?\s+)?\d+)?)(?:\s+(?:tilbake|attende))?\s*\.?$""",
    examples=("Kari Nes (H) trakk sitt forslag.", "Nes trekte framlegget attende."),
    counter_examples=("Forslaget ble trukket.", "Nes la fram et forslag."),
    words=("trakk", "trekt", "drog", "trekk", "frafalt"),
)
SET_AGAINST = Pattern(
    name="vote_set_against",
    expression=rf"""^(?:(?P<lead>{_LEAD}.*?)\s*,?\s+{COPULA}\s+)?(?P<first>\S.*?)\s+(?:{COPULA}\s+)?(?:{ADVERB}\s+)?{_SET}\s+(?P<second>.+?)
        (?:\s*,?\s+(?:og|hvor|der|kor)\s+(?P<result>.*(?:{COPULA}|falt|fall|tiltres|fikk|fekk|vedtatt|vedteke).*)|\s*[.:]?\s*)$""",
    examples=(
        "Ved votering ble forslaget fra Nes satt opp mot innstillingen.",
        "Forslag 5, pkt. 2.1, ble satt opp mot rådets innstilling.",
    ),
    counter_examples=("Innstillingen ble vedtatt mot 3 stemmer.", "Ved votering ble forslaget vedtatt."),
    words=("satt", "sett", "stilt", "sat ", "voter"),
)
ANNOUNCES = Pattern(
    name="vote_announces",
    expression=r"^(?:\p{L}+\s+){0,4}?(?:ble|blei|vart|blir|vert)\s+(?:det\s+)?(?:\p{L}+\s+){0,2}?(?:votert|stemt|røysta|voteres|røystast)\s+(?:\p{L}+\s+){0,1}?over\s+(?P<motion>\S.*?)\s*[.:]?$",
    examples=("Det ble først votert over skatteøre.", "Til sist ble det votert over Nes sitt forslag."),
    counter_examples=("Det ble ikke votert.", "Innstillingen ble vedtatt."),
    words=("votert", "stemt", "røyst", "voteres"),
)
ANNOUNCES_PAIR = Pattern(
    name="vote_announces_pair",
    expression=r"""^(?:(?:så|deretter|til\s+slutt|først)\s+)?(?:det\s+)?(?:ble|blei|vart|blir|vert)\s+(?:det\s+)?(?:så\s+|deretter\s+)?
        (?:votert|røysta|stemt|voteres)\s+(?:alternativt\s+)?mellom\s+(?P<pair>[^.:]+?)\s*[.:]?$""",
    examples=("Det vart røysta alternativt mellom framlegget frå SV og tilrådinga.",),
    counter_examples=("Det ble votert over innstillingen.", "Ved votering mellom A og B ble A vedtatt."),
    words=("mellom",),
)
ALL_FOR = Pattern(
    name="vote_all_for",
    expression=r"""^(?:alle|samtlige|samtlege)\s+(?:(?:medlemm?er|medlemer|representanter|representantar|frammøtte|de\s+fremmøtte)\s+)?
        (?:stemte|røysta)\s+(?:for|ja)(?:\s+(?P<motion>\S[^.]*?))?\s*\.?$""",
    examples=("Alle stemte for.", "Alle røysta for innstillinga."),
    counter_examples=("Alle partiene stemte mot.", "Høyre stemte for."),
    words=("alle", "samtl"),
)
LEAD_OVER = Pattern(
    name="votering_over",
    expression=r"\b(?:over|om|vedr\.?|vedrørende)\s+(?P<motion>\S.*?)\s*,?\s*$",
    examples=("Ved votering over Lies forslag",),
    counter_examples=("Ved votering", "Ved alternativ votering mellom A og B"),
)
OTHER_GOT = Pattern(
    name="vote_other_got",
    expression=rf"""(?:,?\s+(?:og|mens|medan|mot|men)|,)\s+(?P<motion>[^,;]{{3,120}}?)\s+(?:(?:fikk|fekk)\s+)?(?P<numbers>{SOME_NUMBER}\s*{UNIT}.*)$""",
    examples=("med 4 stemmer og forslaget fra N N fikk 1 stemme.", "fikk 2 stemmer mens Lies forslag fikk 4 stemmer"),
    counter_examples=("fikk 4 stemmer og falt",),
    words=("fikk", "fekk"),
)
GOT_RESULT = Pattern(
    name="vote_got_result",
    expression=rf"(?:\bog|\bmen|,|-|–)\s+(?:(?:{COPULA}|forslaget|framlegget|er)\s+)*(?P<middle>{_TIGHT_MIDDLE})(?:{_DONE}|{FINITE}{_FOLLOW})",
    examples=("og falt.", "og ble dermed ikke vedtatt.", "og fall"),
    counter_examples=("og 3 stemmer", "falt"),
)


NO_NUMBERS = Numbers()


@dataclass(frozen=True, slots=True)
class Told:
    """What one sentence tells. Spans are positions in the whole text.

    `result` is None where only numbers stand. `setup` is true where the sentence sets two motions against each other,
    `announcement` where it only names what is voted on next, `supporters` (true: for) where it only says who stood on
    one side, `voted` where it says that there was a votering. `pair` holds both motions of an alternative votering.
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
    supporters: tuple[bool, Side] | None = None
    voted: bool = False

    @property
    def evidence_of_vote(self) -> bool:
        """Whether the sentence holds more than a verb: unanimity, numbers or a casting vote."""
        return self.unanimous or self.numbers.present or self.casting_vote


def read_sentence(text: str, start: int, stop: int) -> Told | None:
    """What the sentence text[start:stop] tells of a vote, or None where it fits no frame."""
    begin = skip_lead(text, start, stop)
    sentence = text[begin:stop].replace("\n", " ")
    told = _read(sentence, begin, Span(start, stop))
    if told is None and begin != start:
        told = _read(text[start:stop].replace("\n", " "), start, Span(start, stop))
    return told


def _read(sentence: str, offset: int, span: Span) -> Told | None:
    withdrawn = WITHDRAWS.match(sentence)
    if withdrawn is not None:
        motion = _span(withdrawn, "motion", offset)
        assert motion is not None
        # "sitt forslag" needs the name before it to say whose.
        return Told(span, motion=Span(offset + withdrawn.start("who"), motion.stop), result=Result("withdrawn", False))
    casting = CASTING_FIRST.match(sentence)
    if casting is not None:
        told = _read(casting["rest"], offset + casting.start("rest"), span)
        if told is not None and told.result is not None:
            return replace(told, casting_vote=True)
    all_for = ALL_FOR.match(sentence)
    if all_for is not None:
        return Told(span, motion=_span(all_for, "motion", offset), result=Result("adopted", False), unanimous=True)
    supporters = read_supporters(sentence)
    if supporters is not None:
        return Told(span, supporters=supporters)
    setup = SET_AGAINST.match(sentence)
    if setup is not None:
        return _set_against(setup, sentence, offset, span)
    both = ANNOUNCES_PAIR.match(sentence)
    if both is not None:
        return Told(span, pair=Span(offset + both.start("pair"), offset + both.end("pair")), setup=True)
    announced = ANNOUNCES.match(sentence)
    if announced is not None:
        told = _result_frame(announced["motion"], offset + announced.start("motion"), span)
        if told is not None:
            return replace(told, voted=True)
        return Told(span, motion=_span(announced, "motion", offset), announcement=True)
    return _result_frame(sentence, offset, span) or _number_frame(sentence, offset, span)


def _result_frame(sentence: str, offset: int, span: Span) -> Told | None:
    """The frames with a verb that tells the outcome."""
    got = GOT_VOTES.match(sentence)
    if got is not None and not find_numbers(got["motion"]).present:
        return _got_frame(sentence, got, offset, span)
    for pattern in (
        RESULT_ONLY,
        INVERTED,
        INVERTED_FINITE,
        ACTIVE_BODY,
        BODY_DECIDES,
        PASSIVE,
        ACTIVE_RESULT,
        NO_COPULA,
    ):
        match = pattern.match(sentence)
        if match is None:
            continue
        if pattern is BODY_DECIDES:
            if not names_motion(match["motion"]) and match["at_once"] is None:
                continue
            told = Told(span, motion=_span(match, "motion", offset), result=Result("adopted", False))
            return _with_numbers(sentence, match, told, offset)
        if pattern is ACTIVE_BODY:
            return Told(span, motion=_span(match, "motion", offset), result=Result("adopted", False), unanimous=True)
        groups = match.groupdict()
        only_numbers = pattern is INVERTED_FINITE and groups["got"]
        result = None if only_numbers else result_of(match, negated=_negated(match))
        told = _with_numbers(sentence, match, Told(span, motion=_span(match, "motion", offset), result=result), offset)
        if groups.get("lead"):
            told = replace(_with_pair(told, match, offset), voted=VOTERING.search(groups["lead"]) is not None)
        return told
    return None


def _got_frame(sentence: str, match: regex.Match[str], offset: int, span: Span) -> Told:
    """`X fikk 13 stemmer (5MDG) og falt`: the numbers, and the result where one follows."""
    verb = GOT_RESULT.search(match["rest"])
    result = result_of(verb, negated=_negated(verb)) if verb is not None else None
    return _with_numbers(sentence, match, Told(span, motion=_span(match, "motion", offset), result=result), offset)


def _negated(match: regex.Match[str]) -> bool:
    return NEGATED.search(match.groupdict().get("middle") or "") is not None


def _number_frame(sentence: str, offset: int, span: Span) -> Told | None:
    """The frames that only count: `X: 6 stemmer`, `Votering: Enstemmig`."""
    for pattern in (UNANIMOUS_ONLY, BARE_NUMBER):
        match = pattern.match(sentence)
        if match is not None and (pattern is UNANIMOUS_ONLY or names_motion(match["motion"])):
            told = Told(span, motion=_span(match, "motion", offset))
            if pattern is UNANIMOUS_ONLY:
                told = replace(told, result=Result("adopted", False))
            told = _with_numbers(sentence, match, told, offset)
            return told if pattern is UNANIMOUS_ONLY or not told.numbers.versus or told.numbers.pair else None
    numbers = find_numbers(sentence)
    casting = CASTING_VOTE.search(sentence) is not None
    if casting or numbers.pair or (numbers.for_ and numbers.against):
        return Told(span, numbers=numbers, casting_vote=casting)
    return None


def _with_numbers(sentence: str, match: regex.Match[str], told: Told, offset: int) -> Told:
    """The numbers and marks that stand around the verb; the motion ends where numbers begin."""
    blotted = sentence
    if told.motion is not None:
        first, last = told.motion.start - offset, told.motion.stop - offset
        within = find_numbers(sentence[first:last]).first
        if within is not None and within > 0:
            last = trim(sentence, first, first + within)[1]
            told = replace(told, motion=Span(told.motion.start, offset + last))
        blotted = sentence[:first] + "\0" * (last - first) + sentence[last:]
    other = OTHER_GOT.search(blotted, told.motion.stop - offset if told.motion else 0)
    alternative = alternative_numbers = None
    if other is not None and (points_back(other["motion"]) or names_motion(other["motion"])):
        alternative = _span(other, "motion", offset)
        alternative_numbers = find_numbers(f"fikk {other['numbers']}")
        blotted = blotted[: other.start()]
    numbers = find_numbers(blotted)
    if numbers.cast_for is not None and alternative is None:
        alternative = Span(*(position + offset for position in trim(sentence, *numbers.cast_for)))
    return replace(
        told,
        numbers=numbers,
        unanimous=UNANIMITY.search(blotted) is not None and NEARLY.search(blotted) is None,
        casting_vote=CASTING_VOTE.search(blotted) is not None,
        trial=TRIAL.search(blotted) is not None,
        alternative=alternative,
        alternative_numbers=alternative_numbers,
    )


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


def _set_against(match: regex.Match[str], sentence: str, offset: int, span: Span) -> Told:
    first, second = _span(match, "first", offset), _span(match, "second", offset)
    assert first is not None and second is not None
    told = Told(span, motion=first, alternative=second, setup=True)
    if match["result"] is None:
        return told
    result = _result_frame(match["result"], offset + match.start("result"), span)
    result = result or _number_frame(match["result"], offset + match.start("result"), span)
    if result is not None and result.motion is None:
        return replace(result, motion=first, alternative=second, setup=True)
    return (
        told
        if result is None
        else replace(result, setup=True, pair=Span(first.start, second.stop), alternative=result.alternative)
    )


def _span(match: regex.Match[str], group: str, offset: int) -> Span | None:
    if match.groupdict().get(group) is None:
        return None
    start, stop = trim(match.string, *match.span(group))
    return Span(start + offset, stop + offset) if start < stop else None
