"""A body that decides, or the decision without a verb of a vote -> what was decided.

`Formannskapet vedtok innstillingen`, `Som innstilt`, `Vedtatt å utsette saken`.
"""

from __future__ import annotations

from dataclasses import replace

import regex

from patterns.beginnings import AnchoredPattern
from patterns.pattern import Pattern
from patterns.votes.frames.phrases import TIGHT_MIDDLE
from patterns.votes.motion import names_motion
from patterns.votes.numbers_around import with_numbers
from patterns.votes.outcome import REFERRED_PARTICIPLE, Result
from patterns.votes.reading import Span
from patterns.votes.told import Told, span_of
from patterns.votes.words import ADVERB, COPULA, PART_OF_MOTION_NOUN, SOME_NUMBER, UNANIMOUS, UNIT

_BODY = r"(?P<body>(?:et|eit|ett)?\s*(?:\p{L}+\s+){0,4}?\p{L}{3,})"
# Who decides of a company, a club or a neighbourhood: told in a treatment of what was done elsewhere.
_NO_BODY = (
    r"(?:general|års|allmannamøt|eier|eigar|foreldre|beboer|medlems)\p{L}*(?:forsamling|møte)\p{L}*\s"
    r"|(?:de\s+|dei\s+)?(?:ansatte|tilsette|tilsatte|naboe|naboar|foreldre|elev|beboer|innbygger|innbyggjar|velforening|grunneier|grunneigar)\p{L}*\s"
)
_DECIDED = (
    r"(?:stemte|røysta|fattet|fatta|gjorde|vedtok|vedtek|vedtar|godkjente|godkjende|tiltrådte|bifalt|støtt(?:et|[ea]r?)|sluttet\s+seg|slutta\s+seg|slutter\s+seg|sluttar\s+seg|stilte\s+seg|gikk\s+inn|gjekk\s+inn"
    r"|innstiller|innstilte|tilrådde|tilrår|anbefaler|anbefalte|rår|rådde)"
)
ACTIVE_BODY = Pattern(
    name="vote_active_body",
    expression=rf"""^(?!{_NO_BODY})(?:(?P<lead>(?:ved|etter|under)\b[^,.]{{1,80}}?)\s*,?\s+{_DECIDED}\s+{_BODY}\s+(?:{UNANIMOUS})
          |(?:et|eit|ett)\s+{UNANIMOUS}\s+{_BODY}\s+{_DECIDED}
          |{_BODY}(?<!\s(?:ble|blei|vart|er|var|har))\s+{_DECIDED}\s+(?:seg\s+)?(?:(?:deretter|så|dermed|da|då|etter\s+dette|til\s+slutt)\s+)?(?:{UNANIMOUS})
          |{_BODY}\s+(?:gikk|gjekk|går)\s+(?:{UNANIMOUS})\s+inn(?=\s+for\s)
          |{_BODY}\s+(?:ga|gav|gir|gjev)\s+(?:{UNANIMOUS})\s+(?:sin\s+|si\s+)?(?:tilslutning|tilslutnad|støtte)(?=\s+til\s)
          |{_BODY}(?<!\s(?:ble|blei|vart|er|var|har))\s+(?:vedtok|godkjente|godkjende|tiltrådte|støttet|støtta|(?:sluttet|slutta|slutter|sluttar)\s+seg\s+til)\s+(?P<object>[^,.;:]{{2,90}}?)\s+{UNANIMOUS}(?=\.?$)
          )(?:\s+(?:til|bak|for|å|på\s+at|på|at|om\s+å|\p{{L}}+(?:styret|tinget|skapet|utvalet|utvalget|rådet)\s+(?:om\s+)?å\s+(?:gjere|gjøre|fatte)|(?:følgende|f[øy]lgjande|fø?lg\b\.?)(?:\s+\w+)?|slikt?\s+vedtak)\b)*\s*:?\s*(?P<motion>.*?)\s*\.?$""",
    examples=(
        "Et enstemmig fylkesting vedtok budsjettet.",
        "Etter debatt vedtok heradsstyret samrøystes å byggje skulen.",
        "Ved votering innstiller formannskapet enstemmig på at kommunestyret vedtar planen.",
        "Utvalget sluttet seg enstemmig til innstillingen.",
        "Rådet gikk enstemmig inn for innstillingen.",
        "Rådet ga enstemmig sin tilslutning til planen.",
        "Utvalget vedtok deretter enstemmig innstillingen:",
    ),
    counter_examples=(
        "Kommunestyret vedtar planen.",
        "Innstillingen ble enstemmig vedtatt.",
        "Generalforsamlingen vedtok enstemmig å øke aksjekapitalen.",
        "Tilsette ved skulen røysta samrøystes for ordninga.",
    ),
    words=("enst", "røystes", "øystes", "einst"),
)
_DECIDED_NOW = (
    r"(?:vedtok|fattet|fatta|gjorde|ble\s+enige?\s+om|vart\s+samde\s+om|vart\s+einige?\s+om|godkjente"
    r"|godkjende|tiltrådte|innstiller|innstilte|tilrår|tilrådde|anbefaler|anbefalte"
    r"|(?:sluttet|slutta|slutter|sluttar)\s+seg\s+til|støttet|støtta)"
)
_COUNTED = rf"{SOME_NUMBER}\s*(?:{UNIT}\s*)?(?:\([^()]*\)\s*)?"
BODY_DECIDES = Pattern(
    name="vote_body_decides",
    expression=rf"""^(?P<rest>(?:med|mot)\s+{SOME_NUMBER}[^,;]*?)\s*,?\s+{_DECIDED_NOW}\s+\p{{L}}+\s+(?P<motion>(?!vedtak\b)(?=[^.]*?{PART_OF_MOTION_NOUN})[^.,;:]{{3,90}}?)\s*\.?$
      |^(?P<at_once>)(?P<rest>(?:med|mot)\s+{SOME_NUMBER}.*?)\s*,?\s+{_DECIDED_NOW}\s+\p{{L}}+\s+(?:å|at|følgende|f[øy]lgjande|fø?lg\b\.?)\s*:?\s+(?P<motion>\S.*?)\s*[.:]?$
      |^(?P<at_once>)(?P<rest>(?:med|mot)\s+{SOME_NUMBER}.*?)\s*,?\s+{_DECIDED_NOW}\s+\p{{L}}+\s+(?P<motion>(?:følgende|f[øy]lgjande|fø?lg\b\.?|slikt?)\s+\p{{L}}+)\s*:?\s*$
      |^{_BODY}\s+{_DECIDED_NOW}\s+(?:
          (?P<rest>(?:med|mot)\s+{_COUNTED}(?:i?mot\s+{_COUNTED})?)(?<=\s)
            (?P<motion>(?!{UNIT}|i?mot\s|vedtak\b|å\s|at\s|følg|fylg|slikt?\s)(?=[^.]*?{PART_OF_MOTION_NOUN})[^.,;:]{{3,90}}?)\s*\.?$
        | (?P<at_once>)(?P<rest>(?:med|mot)\s+{SOME_NUMBER}.*?)\s*
            (?:(?:til\s+\p{{L}}+\s+)?(?:om\s+)?\bå\b|\bat\b|,|:|(?=\b(?:følgende|f[øy]lgjande|fø?lg\b\.?|slikt?)\b))\s*(?P<motion>.*?)\s*[:.]?$
        | (?P<motion>(?!vedtak\s|(?:med|i?mot)\s+{SOME_NUMBER})[^,.;:]{{2,90}}?)\s+
            (?P<rest>(?:med|mot)\s+{SOME_NUMBER}\s*(?:{UNIT}|mot\b).*)$
        | (?P<motion>(?:følgende|f[øy]lgjande|fø?lg\b\.?|slikt?)\s+\p{{L}}+)\s*,?\s*(?P<rest>(?:med
        |mot)\s+{SOME_NUMBER}\s*.*)$)""",
    examples=(
        "Eldrerådet ble enig om følgende vedtak, mot en stemme (N N):",
        "Kommunestyret vedtok med 15 mot 10 stemmer å selge tomta.",
        "Heradsstyret vedtok med 19 mot 6 røyster formannskapet si tilråding.",
        "Formannskapet fattet følgende vedtak mot 2 stemmer:",
    ),
    counter_examples=(
        "Formannskapet fattet vedtak mot 1 stemme om at kommunen overtar.",
        "Innstillingen ble vedtatt mot 1 stemme.",
    ),
    words=(
        "vedtok",
        "fattet",
        "fatta",
        "gjorde",
        "enig",
        "samde",
        "einig",
        "godkjen",
        "tiltr",
        "innstil",
        "tilrå",
        "anbefal",
        "slutt",
        "støtt",
    ),
)
DECIDED_TO = Pattern(
    name="vote_decided_to",
    expression=rf"""^(?:(?:det\s+)?{COPULA}\s+(?:det\s+)?)?(?=.*?{UNANIMOUS}\s)(?:(?:{ADVERB})\s+)*(?:vedtatt|vedteke|vedtok|vedtak\s+om)\s+(?:{UNANIMOUS}\s+)?(?P<motion>(?:å|at)\s+\S.*?)\s*\.?$""",
    examples=("Enst. vedtatt å utsette saken.", "Det vart samrøystes vedteke å utsetje saka."),
    counter_examples=("Enstemmig vedtatt.", "Vedtatt å utsette saken."),
    words=("vedt",),
)
PUT_OFF = Pattern(
    name="decided_to_put_off",
    expression=r"\A\s*(?:å\s+utset\p{L}*|at\s+sak\p{L}*\s+(?:(?:blir|vert)\s+)?(?:utset\p{L}*|utsatt)|utsatt|utsett)\b",
    examples=("å utsette saken", " utsatt."),
    counter_examples=("å selge tomta",),
)
# What is sent on without a vote on its substance; `vedtatt oversendt Stortinget` adopts what is sent.
SENT_ON = Pattern(
    name="decided_to_send_on",
    expression=rf"\A\s*(?:{UNANIMOUS}\s+)?{REFERRED_PARTICIPLE}[^.;]*?\s(?:uten|utan)\s+(?:realitet|votering|røysting|avrøysting|avstem|(?:videre|vidare)\s|behandling|handsaming)",
    examples=(
        " oversendt rådmannen uten realitetsbehandling.",
        " samrøystes oversend utvalet utan realitetsrøysting",
        " sendt tilbake uten votering",
    ),
    counter_examples=(
        " oversendt Stortinget.",
        " og oversendt rådmannen uten realitetsvotering",
        " å oversende uttalelsen",
    ),
    words=("send",),
)
UNANIMOUS_AS = AnchoredPattern(
    name="vote_unanimous_as",
    expression=rf"^{UNANIMOUS}\s*,?\s+(?:vedtatt\s+|vedteke\s+|vedtak\s+)?"
    r"(?:som|i\s+samsvar\s+med|i\s+tråd\s+med|etter|i\s?h\.?\s?t\.?|jfr?\.?)\s+"
    rf"(?P<motion>(?=.*?{PART_OF_MOTION_NOUN})(?:[^.:]|(?<=\b(?:rådm|adm|innst|forsl|pkt|nr))\.){{4,120}}?)\s*[.:]?$",
    examples=(
        "Enst. som rådm. innst.",
        "Enst. vedtak i h.t. innst.",
        "Enstemmig, jf. rådmannens innstilling.",
        "Enstemmig som rådmannens forslag til vedtak.", "Samrøystes vedtak som tilrådinga frå rådmannen:"),
    counter_examples=("Enstemmig som innstilt", "Enstemmig vedtatt."),
)
AS_FAR_AS = Pattern(
    name="vote_unanimous_as_far_as",
    expression=rf"^vedtaket\s+{COPULA}\s+{UNANIMOUS}\s+(?:for\s+så\s+vidt\s+(?:som\s+)?(?:gjelder|gjeld)|når\s+det\s+(?:gjelder|gjeld)|hva\s+(?:gjelder|angår)|kva\s+gjeld|for)\s+(?P<motion>\S[^,;]*?)\s*\.?$",
    examples=("Vedtaket var enstemmig for så vidt gjelder retningslinjene § 4.",),
    counter_examples=("Vedtaket var enstemmig.",),
    words=("vedtaket",),
)
AS_RECOMMENDED = Pattern(
    name="vote_as_recommended",
    expression=rf"^(?:vedtatt\s+|vedteke\s+)?som\s+(?:innstilt|foreslått|foreslege|tilrådd|(?P<motion>(?=[^.]*?{PART_OF_MOTION_NOUN})[^.,;:]{{3,100}}?))\s*(?:[,–-]\s*|\s)(?P<rest>(?:{UNANIMOUS}|(?:i?mot|med)\s+{SOME_NUMBER})(?!\p{{L}}).*)$",
    examples=("Som innstilt, enst.", "Som rådmannens innstilling, mot 2 stemmer."),
    counter_examples=("Som innstilt.", "Som forslaget viser, ble saken enstemmig vedtatt"),
    words=("som ",),
)
DECISION_MADE = Pattern(
    name="vote_decision_made",
    expression=rf"^(?P<motion>vedtaket|avgjerda|avgjørelsen|beslutningen)\s+{COPULA}\s+(?P<middle>{TIGHT_MIDDLE})(?:fattet|fatta|gjort|truffet|teke|tatt)\b(?P<rest>.*)$|^(?P<motion>vedtaket)\s+(?P<middle>)(?:fattes|gjøres|treffes|fattast|gjerast)\b(?P<rest>.*)$"
    rf"|^(?P<motion>vedtak)\s+(?P<middle>)(?:fattet|fatta|gjort)(?=\s+(?:(?:med|i?mot)\s+{SOME_NUMBER}|{UNANIMOUS}))(?P<rest>.*)$",
    examples=("Vedtaket ble fattet enstemmig.", "Vedtaket vart gjort mot 2 røyster.", "Vedtak fattet mot én stemme."),
    counter_examples=("Vedtaket ble påklaget.", "Innstillingen ble vedtatt.", "Vedtak fattet i møtet."),
    words=("vedtak ", "vedtaket", "avgjerda", "avgjørelsen", "beslutningen"),
)

DECIDED_AGAINST = AnchoredPattern(
    name="vote_decided_against_a_minority",
    expression=rf"""^(?!(?:[^,.;:]*\s)?(?:foresl|føresl|fr[ae]mm|orienter|uttal|ønsk|men(?:te|er)\b|be[rd]\b|dersom\b|hvis\b|som\s)|.*{PART_OF_MOTION_NOUN}|.*\b(?:utset|oversen|trekk))
        (?P<motion>(?-i:\p{{Lu}})[^;:]{{2,160}}?\s(?:\p{{L}}{{2,}}(?:es|ast)|avslås|gis|gies|gjevast|tas|tildeles|(?:vert|blir)\s\p{{L}}+)(?:\s[^,.;:]{{1,120}}?)?)
        \s*,\s+(?P<rest>i?mot\s+{SOME_NUMBER}\s*{UNIT}(?:\s*\([^()]*\))?)\s*\.?$""",
    examples=(
        "Søknaden om dispensasjon avslås, mot 3 stemmer (Nes, Lie, Bø).",
        "Søknaden gis tilslutning, mot 1 stemme.",
        "Tilskot vert gjeve til laget, mot 2 røyster.",
    ),
    counter_examples=(
        "Lie foreslo at søknaden avslås, mot 3 stemmer.",
        "Kommunens innstilling, mot 3 stemmer:",
        "Saken som behandles, mot 3 stemmer",
        "Lies forslag avvises, mot 3 stemmer.",
        "Saken utsettes, mot 2 stemmer.",
    ),
    words=("mot ",),
)
_OF_BODY = (
    r"(?:\p{L}+\s+){0,4}?\p{L}*(?:styret?|utvalg|utval|ting|skap|råd|nemnd|komit[eé]|fl(?:er|eir)tal|møte)\p{L}*"
    r"(?:\s+for\s+\p{L}+(?:\s+og\s+\p{L}+)?)?"
)
_DOWN = rf"(?:(?P<agreed>{UNANIMOUS})\s+)?"
VOTES_DOWN = Pattern(
    name="vote_body_votes_down",
    expression=rf"""^(?:(?:(?:det\s+)?{COPULA}(?:\s+det)?\s+|{_OF_BODY}\s+)?{_DOWN}(?:stemte|stemt|røysta|voterte|votert)\s+{_DOWN}ned
          |(?:ved|etter|under)\s[^,;:.]{{1,60}}?\s(?:stemte|røysta|voterte)\s+{_OF_BODY}\s+{_DOWN}ned
          |{_OF_BODY}\s+(?:nedstemte|nedrøysta|forkastet|forkasta))\s+{_DOWN}(?P<motion>(?=[^.;:]*?{PART_OF_MOTION_NOUN})[^.,;:]{{3,90}}?)
        (?P<rest>\s*,?\s+(?:(?:med|i?mot)\s+{SOME_NUMBER}|{UNANIMOUS}).*)?\s*\.?$""",
    examples=(
        "Kommunestyret røysta ned tilrådinga.",
        "Utvalget stemte enstemmig ned innstillingen fra rådmannen",
        "Det vart røysta ned tilrådinga, samrøystes.",
        "Ved votering stemte utvalget ned Lies forslag med 7 mot 2 stemmer.",
    ),
    counter_examples=(
        "Innstillingen ble stemt ned.",
        "Utvalget stemte for innstillingen.",
        "Kommunestyret stemte ned gjelden.",
    ),
    words=("ned", "forkast"),
)


def read_votes_down(sentence: str, offset: int, span: Span) -> Told | None:
    """`Utvalget stemte ned innstillingen`: rejected, with the numbers that follow."""
    match = VOTES_DOWN.match(sentence)
    if match is None:
        return None
    told = Told(span, motion=span_of(match, "motion", offset), result=Result("rejected", True))
    told = with_numbers(sentence, told, offset)
    return replace(told, voted=True, unanimous=told.unanimous or match["agreed"] is not None)


def read_decided(sentence: str, offset: int, span: Span) -> Told | None:
    """`Enstemmig vedtatt å utsette saken`: what all decided to do."""
    match = DECIDED_TO.match(sentence) or UNANIMOUS_AS.match(sentence) or AS_FAR_AS.match(sentence)
    if match is None:
        return None
    result = Result("postponed" if PUT_OFF.match(match["motion"]) else "adopted", False)
    return Told(span, motion=span_of(match, "motion", offset), result=result, unanimous=True)


def read_as_recommended(sentence: str, offset: int, span: Span) -> Told | None:
    """`Som innstilt`: adopted, with the numbers that follow."""
    match = AS_RECOMMENDED.match(sentence)
    return _adopted(sentence, match, offset, span) if match is not None else None


def read_decided_against(sentence: str, offset: int, span: Span) -> Told | None:
    """`Søknaden avslås, mot 3 stemmer`: what was decided, against those."""
    match = DECIDED_AGAINST.match(sentence)
    return replace(_adopted(sentence, match, offset, span), voted=True) if match is not None else None


def _adopted(sentence: str, match: regex.Match[str], offset: int, span: Span) -> Told:
    told = Told(span, motion=span_of(match, "motion", offset), result=Result("adopted", False))
    return with_numbers(sentence, told, offset)


def read_decided_by_body(sentence: str, offset: int, span: Span) -> Told | None:
    """`Formannskapet vedtok innstillingen mot 2 stemmer`: what the body decided, and how."""
    made = DECISION_MADE.match(sentence)
    if made is not None:
        return _adopted(sentence, made, offset, span)
    active = ACTIVE_BODY.match(sentence)
    if active is not None:
        named = "object" if active["object"] else "motion"
        return Told(span, motion=span_of(active, named, offset), result=Result("adopted", False), unanimous=True)
    decides = BODY_DECIDES.match(sentence)
    if decides is None or (not names_motion(decides["motion"]) and decides["at_once"] is None):
        return None
    return _adopted(sentence, decides, offset, span)
