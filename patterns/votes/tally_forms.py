"""The forms of the numbers in a vote's sentence, each with the words beside it that tell what it counts."""

from __future__ import annotations

import regex

from patterns.beginnings import AnchoredPattern
from patterns.numbers import NUMBER
from patterns.pattern import Pattern
from patterns.votes.outcome import ADOPTED_PARTICIPLE, REJECTED_PARTICIPLE
from patterns.votes.words import AGAINST, MOTION_NOUN, PART_OF_MOTION_NOUN, TOGETHER, UNANIMOUS, UNIT, VOTED

_BRACKET = r"\s*(?:,\s*)?\((?P<{name}_list>[^()]*(?:\([^()]*\)[^()]*)*)\)"
_AFTER = r"(?:" + _BRACKET.format(name="after") + r")?"
_LIST_ENDS = r"(?=\s*(?:\.?\s*$|,?\s+og\s+(?:falt|fall|ble|vart|blei|dermed)\b|,\s+(?:med|mens|medan|men|slik)\b))"
_CAST = (
    r"(?:(?:som\s+(?:ble|vart|blei)\s+)?(?:avgitt|avgjeve|gitt|gjeve|avlagt)\s+(?:for|til|på)|for(?=[^.]*"
    + MOTION_NOUN
    + r"))"
)


BACKING = r"(?:støtten?|tilslutning|tilslutnad|oppslutning|oppslutnad|stønad)"
EXCEPT = r"(?:minus|unntatt|unnateke|med\s+unntak\s+(?:av|for)|bortsett\s+fr[aå]|utanom|utenom)"


_OF_ALL = r"(?:representantene|representantane|medlemmene|medlemene|medlemmane|stemmene|røystene)\b"
_REMAINING = r"(?:andre|øvrige|resterende|resterande|attverande)"


def count_fragment(name: str) -> str:
    """A number (`tre av ni` is three), its unit where it has one, and the bracket that may follow."""
    bracket = _BRACKET.format(name=name)
    number = rf"(?P<{name}>{NUMBER})(?:\s+av\s+(?:de\s+)?{NUMBER}|\s+\(\d{{1,3}}\)(?=\s*{UNIT}))?"
    unit = (
        rf"(?P<{name}_unit>\s*(?:(?:avgitte|avgjevne)\s+)?{UNIT}|\s*(?:{_REMAINING}\s+)?(?:stemmene|røystene)\b"
        rf"|\s+av\s+(?:dei?\s+)?(?:\p{{L}}+\s+)?{_OF_ALL})?"
    )
    return rf"(?:(?<=\bm/)|(?<![\p{{L}}\d.,/§-])){number}{unit}(?:{bracket})?"


PAIR = Pattern(
    name="tally_pair",
    expression=rf"""{count_fragment("a")}\s*,?\s*{AGAINST}\s+(?:dei?\s+)?{count_fragment("b")}(?!\s*for\b(?![^.]*?{PART_OF_MOTION_NOUN}))
        (?(b_unit)|(?(b_list)|(?=\s*(?:$|[.,;:!)–-]|(?:og|med|ved|for|slik|men|dermed|etter|der|som|fra|frå|avgitt|avgjeve|ble|blei|vart|vedtok|falt|fall)\b))))""",
    examples=(
        "15 mot 10 stemmer",
        "22 stemmer mot 10 stemmer",
        "8 mott 3 stemmer (2 H, FrP)",
        "ni røyster (KrF) mot seks",
        "15 stemmer mot de 3 stemmene fra H",
    ),
    counter_examples=("mot 2 stemmer", "4 stemmer for og 1 mot", "satt opp mot 2"),
    words=("mot",),
)
_FROM_PARTIES = r"(?:stemmene|røystene|stemmer|røyster)\s+(?:til|fra|frå|av)\s+"
PAIR_OF_PARTIES = Pattern(
    name="tally_pair_of_parties",
    expression=rf"""{_FROM_PARTIES}(?P<a_list>[^.;]+?)(?:\s*\((?P<a>{NUMBER})(?:\s*{UNIT})?\))?\s+{AGAINST}\s+{_FROM_PARTIES}
        (?P<b_list>[^.;]+?)(?:\s*\((?P<b>{NUMBER})(?:\s*{UNIT})?\))?(?=\s*(?:\.?\s*$|,\s))""",
    examples=(
        "med stemmene til Ap, SV og Sp (13) mot stemmene til H og FrP (12).",
        "med stemmene fra Ap (9) og SV (2) mot stemmene fra H (4) og FrP (3).",
    ),
    counter_examples=("mot stemmene til H og FrP", "15 mot 10 stemmer"),
    words=("mot",),
)
_COUNTED_PARTY = r"(?-i:\p{Lu})\p{L}*(?:\s(?:-\s)?\p{L}+)?\s*\d{1,2}"
_COUNTED_PARTIES = rf"{_COUNTED_PARTY}(?:(?:\s*,\s*|\s+og\s+){_COUNTED_PARTY})*"
PAIR_OF_COUNTED = Pattern(
    name="tally_pair_of_counted_parties",
    expression=rf"(?:\bmed\s+|\()(?P<a_list>{_COUNTED_PARTIES})\s+{AGAINST}\s+(?P<b_list>{_COUNTED_PARTIES})(?=\s*(?:\)?\.?\s*$|,\s))",
    examples=("vedtatt med Ap 7, Sp 3 og V 2 mot H 5 og FrP 4.", "leders dobbeltstemme (Ap 2 mot H 1 og FrP 1)."),
    counter_examples=("vedtatt med 7 mot 4 stemmer", "med Ap og Sp mot H og FrP", "med Punkt 3 og 4"),
    words=("mot",),
)
NUMBER_AND_PARTIES = Pattern(
    name="tally_number_and_parties",
    expression=rf"""\b(?:med\s+|m/\s?)(?P<n>{NUMBER})\s*{UNIT}\s*,?\s*{AGAINST}\s+
        (?P<list>(?-i:\p{{Lu}})(?:[^.;:()]|\([^()]*\)){{0,160}}?)(?=\s*\.?\s*$)""",
    examples=("vedtatt med 20 stemmer mot SV (3) og R (2).", "med 25 stemmer mot Rødts ene stemme."),
    counter_examples=("med 20 stemmer mot 5", "mot SV (3) og R (2)", "med 5 stemmer mot."),
    words=("mot",),
)
FOR = Pattern(
    name="tally_for",
    expression=rf"(?<!\b(?:i?mot|mott)\s+){count_fragment('n')}\s*(?P<voted>{VOTED}\s*)?for\b(?!\s+(?:å|at)\b){_AFTER}|(?<![\w-])(?:(?:for|ja)\s*:\s*(?P<labelled>{NUMBER})|for\s+(?P<labelled>\d{{1,3}})(?=\s*[,;]?\s*(?:og\s+)?i?mot\s+\d))|(?<![\w.,/-])(?P<labelled>\d{{1,3}})\s+ja(?:\s?-|\b)(?:(?<=-)\s?(?:stemmer?|røyster?))?(?!\w)",
    examples=("4 stemmer for", "14 stemte for", "to for", "for: 7", "18 ja-stemmer", "18 ja- og"),
    counter_examples=("fikk 13 stemmer", "for forslaget"),
)
AGAINST_NUMBER = Pattern(
    name="tally_against",
    expression=rf"""{count_fragment("n")}\s*(?P<voted>{VOTED}\s*)?{AGAINST}\b(?!\s+(?:{NUMBER})){_AFTER}|(?<![\w-])(?:(?:{AGAINST}|nei)\s*:\s*(?P<labelled>{NUMBER})|(?<=\bfor\s\d{{1,3}}\s*[,;]?\s*(?:og\s)?){AGAINST}\s+(?P<labelled>\d{{1,3}})\b)
        |(?<![\w.,/-])(?P<labelled>\d{{1,3}})\s+nei(?:\s?-|\b)(?:(?<=-)\s?(?:stemmer?|røyster?))?(?!\w)""",
    examples=("5 i mot", "3 stemmer imot", "8 stemte mot", "mot: 3", "7 nei-stemmer"),
    counter_examples=("mot 2 stemmer", "15 mot 10"),
    words=("mot", "nei"),
)
VERSUS = Pattern(
    name="tally_versus",
    expression=rf"""(?<![\w-]){AGAINST}\s+(?:bare\s+|kun\s+|dei?\s+)?{count_fragment("n")}
        (?P<cast>\s*,?\s*{_CAST}\s+(?P<cast_for>.+?)(?=\s*(?:,\s*som|\.?\s*$)|(?<!\b(?:som|der))\s+(?:ble|blei|vart)\s))?""",
    examples=(
        "mot 2 stemmer (2R)",
        "mot en stemme (N N):",
        "mot 26 stemmer (26Ap) avgitt for Lies forslag",
        "mot 1 st.",
        "mot de 2 stemmene fra R",
    ),
    counter_examples=("satt opp mot forslaget", "mot stemmene til Ap"),
    words=("mot",),
)
VERSUS_PARTIES = Pattern(
    name="tally_versus_parties",
    expression=rf"""(?<![\w-]){AGAINST}\s+
        (?:(?:stemmene|røystene|stemmer|røyster|stemmane|røystane|stemma|stemmen|røysta)\s+(?:til|fra|frå|av)\s+(?P<list>.+?)
          |(?P<genitive>(?-i:\p{{Lu}})(?:[^.;:]|\.(?=\p{{L}}|,|\s+og\b)){{0,160}}?)\s+(?:sin|sine|sitt|si)(?:\s+(?P<inner>{NUMBER})|\s+(?:eine|ene|einaste|eneste))?\s+(?:stemmer?|røyst(?:er?)?|stemmar)\b
          |(?P<genitive>(?!{NUMBER})\p{{L}}\S*(?:\s+(?:og|\S+,)\s+\S+|,\s+\S+)*?)(?:\s+(?:sin|sine|sitt|si))?(?:\s+(?P<inner>{NUMBER})|\s+(?:eine|ene|einaste|eneste))?
             \s+(?:stemmer?|røyst(?:er?)?|stemmar)\b
          |(?P<genitive>(?-i:\p{{Lu}}[\p{{L}}.-]*(?:\s+\p{{Lu}}[\p{{L}}.-]*){{1,3}}s['’]?))\s+(?:stemme|røyst)\b
          |(?P<genitive>(?-i:\p{{Lu}}[\p{{L}}.-]*(?:\s+\p{{Lu}}[\p{{L}}.-]*){{0,3}}(?:s|['’])))
             \s+(?:\((?P<seat>[^()\d]{{1,30}})\)\s+(?:stemme|røyst)\b|(?:stemme|røyst)\s+\((?P<seat>[^()\d]{{1,30}})\))
          |(?P<inner>{NUMBER})\s*[,–-]\s+(?P<genitive>(?-i:\p{{Lu}})[^.;:()\d–-]{{0,60}}?s['’]?)\s*[,–-]\s+(?:stemmer?|røyst(?:er)?|stemmar)\b
          |(?P<list>(?-i:\p{{Lu}})[^.;:()\d]{{0,60}}?)(?=\s*,\s*{NUMBER}\s*{UNIT}\s*\)))
        (?:(?:\s*,\s*\(?|\s*\(|\s+(?={TOGETHER}))(?:{TOGETHER}\s+)?(?P<n>{NUMBER})\s*{UNIT}\)?|\s*\((?P<in_bracket>\d{{1,3}})\))?{_LIST_ENDS}""",
    examples=(
        "mot Lies (SV) stemme",
        "mot Jan Ås' (H) stemme",
        "mot Lies stemme (SV)",
        "mot 1 – Rødts – stemme",
        "(mot Høyre, 4 stemmer)",
        "mot stemmene til Rødt og MDG",
        "mot SVs stemmer",
        "mot Høyre sine 5 stemmer",
    ),
    counter_examples=("mot 2 stemmer", "mot forslaget"),
    words=("mot",),
)
CAST_AGAINST_BEHIND = Pattern(
    name="tally_cast_against_behind",
    expression=rf"""\b(?P<with>med)\s+(?!{NUMBER}\s)(?-i:\p{{Lu}})[^.;:()\d]{{1,80}}?\s+(?:stemmer?|stemmar|røyst(?:er)?)
        \s+(?P<side>{AGAINST})\s*\.?\s*$
        |\b(?P<with>med)\s+(?:stemmene|stemmen|stemma|røystene|røysta|røysten)\s+(?:til|fra|frå|av)\s+(?-i:\p{{Lu}})[^.;:]{{0,80}}?\s+(?P<side>{AGAINST})\s*\.?\s*$""",
    examples=("vedtatt med FrPs stemmer imot.", "vedteke med Lies røyst mot", "vedtatt med stemmen til Rødt mot"),
    counter_examples=("vedtatt med 2 stemmer imot", "vedtatt med Aps stemmer mot Høyres stemmer"),
    words=("mot",),
)
VERSUS_LIST = Pattern(
    name="tally_versus_list",
    expression=rf"(?:(?<![\w-]){AGAINST}|\balle\s+(?:stemmer|røyster)\s*,?\s+(?:unntatt|unnateke|utenom|bortsett\s+fr[aå])"
    rf"|(?:{UNANIMOUS}|{ADOPTED_PARTICIPLE})[^.;:]{{0,40}}?[\s,]{EXCEPT})\s+(?P<list>[^.;:]+?)(?:\s+sine?\s+(?:stemmer?|røyster?))?\s*\.?\s*$",
    examples=("vedtatt mot Ap og SV.", "med alle stemmer unntatt FrPs", "enstemmig vedtatt, minus SV"),
    counter_examples=("vedtatt mot Ap. Neste",),
    words=("mot", "alle", "minus", "unn", "bortsett", "utanom", "utenom"),
)
LIST_BEFORE_VERSUS = Pattern(
    name="tally_list_before_versus",
    expression=r"(?<![\p{L}])med\s+(?P<list>(?-i:\p{Lu})[^.;:()\d\0]{0,80}?)\s*\Z",
    examples=("ble vedtatt med Ap, SV og Sp",),
    counter_examples=("ble vedtatt med 14 stemmer", "med endringer"),
    words=("med",),
)
CAST_FOR = Pattern(
    name="tally_cast_for",
    expression=rf"(?<![\w]){_CAST}\s+(?P<cast_for>.+?)\s*\.?\s*$",
    examples=("12 stemmer avgitt for Lies forslag.", "mot 4 stemmer for framlegget frå Dal"),
    counter_examples=("avgitt av FrP", "12 stemmer for og 3 mot"),
    words=("avg", "gitt", "gjeve", "avlagt", "for"),
)
SCORE = Pattern(
    name="tally_score",
    expression=r"""(?:(?<=\b(?:vedtatt|vedteke|vedteken|vedtekne|falt|fall|forkastet|forkasta|nedstemt|nedrøysta|avvist|tiltrådt|tiltredt|tiltres|godkjent|bifalt|enstemmig|samrøystes|med|stemmer|røyster|dobbeltstemme|stemmelikhet|stemmelikskap|likt|likhet|stemmetall?|røystetal|endte|enda|endte\smed|enda\smed),?\s|\bm/\s?)
            (?P<a>[1-9]\d?|0)\s?[-–]\s?(?P<b>[1-9]\d?|0)(?:\s+(?:stemmer|røyster|st\b))?(?=\s*(?:[.,;(]|$|(?:ble|blei|vart|og|avgj\w+)\b))
        |(?<=:\s*(?:vedtatt|vedteken?|falt|fall)\s)(?P<a>[1-9]\d?|0)/(?P<b>[1-9]\d?|0)(?=\s*\.?\s*$)
        |(?<=\b(?:vedtatt|vedteken?|falt|fall),?\s)(?P<a>[1-9]\d?)/(?P<b>1[3-9]|[2-9]\d)(?=\s*\.?\s*$)
        |(?<=\bdelte?\sseg(?:\spå\smidten|\slikt)?,?\s)\(?(?P<a>\d{1,2})\s?[-–]\s?(?P<b>\d{1,2})\)?(?=\s*,)
        |(?<=\b(?:stemmelik\w*|likhet|stemmetall?|røystetal),?\s)\((?P<a>\d{1,2})\s?[-–]\s?(?P<b>\d{1,2})\)
        |\((?:stemmer\s+|votering\s+)?(?P<a>[1-9]\d?|0)\s?[-–/]\s?(?P<b>[1-9]\d?|0)(?:\s+(?:stemmer|røyster))?
          (?:\)|,\s*(?P<against>[^()\d]{1,60}?)\s+i?\s?mot\s*\.?\))(?=\s*[.,;]?\s*$))""",
    examples=(
        *("ble vedtatt 7-4.", "ble nedstemt 31-2 (V)", "m/ 7-4 st.", "ble vedtatt (7/4)", "falt (2–5)"),
        *("Innstilling: Vedtatt 8/3", "Innstillingen ble vedtatt 19/16."),
        *("med leders dobbeltstemme (5-5)", "Utvalget delte seg, 5-5, og"),
    ),
    counter_examples=(
        *("punktene 3-5 ble vedtatt", "Innstillingen ble vedtatt 8/3"),
        *("i sak (04/19) ble", "vedtatt 2012-2015", "vedtatt i sak 12/04"),
    ),
    words=("-", "–", "/"),
)
SCORE_OR_DAY = Pattern(
    name="tally_score_or_day_of_the_year",
    expression=r"\b(?:vedtatt|vedteken?|vedtekne|falt|fall|forkastet|forkasta),?\s\d{1,2}/\d{1,2}\s*\.?\s*$",
    examples=("Innstillingen ble vedtatt 8/3.", "Forslaget falt, 4/7"),
    counter_examples=("vedtatt 8-3.", "vedtatt i sak 8/3.", "vedtatt 8/3 2019"),
    words=("/",),
)
LEFT_OVER = Pattern(
    name="tally_left_over",
    expression=r"(?:[(,]|\s[–-])\s*(?:(?:for|i?mot)\s+\d{1,3}(?![./–-]?\d)|\d{1,3}\s+(?:for|i?mot))\b",
    examples=("ble vedtatt (mot 7 i salen)", "ble vedtatt, 7 mot av dem som møtte"),
    counter_examples=("ble vedtatt i møtet", "ble vedtatt (7)"),
)
# Its parts are told in front of a sum; a bracket behind it says the same, and is as long.
SUM_OF_PARTS = Pattern(
    name="tally_sum_of_parts",
    expression=rf"""(?<![\p{{L}}\d])(?P<list>(?:\d{{1,3}}\s?(?-i:\p{{Lu}})\p{{L}}*|(?-i:\p{{Lu}})\p{{L}}*\s?\d{{1,3}})
        (?:\s*(?:[+,]|\sog\s)\s*(?:\d{{1,3}}\s?(?-i:\p{{Lu}})\p{{L}}*|(?-i:\p{{Lu}})\p{{L}}*\s?\d{{1,3}})){{1,9}})
        (?P<equals>\s+=\s+)(?P<number>\d{{1,3}})(?P<unit>(?:\s*{UNIT}(?!\p{{L}}))?)""",
    examples=("fikk 7H + 4FrP = 11 stemmer", "med Ap 5 + Sp 4 = 9 mot 3"),
    counter_examples=("fikk 11 stemmer (7H + 4FrP)", "7H + 4FrP", "2 + 2 = 4"),
    words=("=",),
)
BRACKET_AFTER = Pattern(
    name="tally_bracket_after",
    expression=r"\s*\((?P<list>[^()]*(?:\([^()]*\)[^()]*)*)\)",
    examples=(" (Ap 3, SV 1)",),
    counter_examples=(" Ap 3",),
)
BRACKET_AT_END = Pattern(
    name="tally_bracket_at_end",
    expression=r"(?<=\S)\s*\((?P<list>[^()]*)\)\s*\.?\s*\Z",
    examples=("innstillinga (3 H, 1 V)", "Lies forslag (2 Sp)."),
    counter_examples=("forslaget (Sp) om brua", "(3 H)"),
    words=("(",),
)
LIST_AT_END = Pattern(
    name="tally_list_at_end",
    expression=rf"(?:{ADOPTED_PARTICIPLE}|{REJECTED_PARTICIPLE}|\bfall)\s*,?\s+"
    r"\((?P<list>[^()]*(?:\([^()]*\)[^()]*)*)\)\s*\.?\s*$",
    examples=("fikk 4 stemmer og falt (Ap 3, SV 1).", "ble ikke vedtatt (2 H)"),
    counter_examples=("fikk 4 stemmer (Ap 3, SV 1) og falt", "falt (2 H) mot resten"),
    words=("(",),
)
LOST_LIST_AT_END = Pattern(
    name="tally_lost_list_at_end",
    expression=rf"(?:(?:\b(?:falt|fall|fallen|nedstemt|nedrøysta)|\b(?:ikke|ikkje)\s+(?:vedtatt|vedteken?))\s*,?\s+\("
    rf"|(?:{ADOPTED_PARTICIPLE}|\b(?:falt|fall)),?\s+\((?P<against>{AGAINST})\s+)"
    r"(?P<list>[^()]*)\)\s*\.?\s*$",
    examples=("Lies forslag falt (1H).", "falt (H + FrP)", "Innstillingen ble vedtatt (mot H og FrP)."),
    counter_examples=("Innstillingen ble vedtatt (H)", "falt mot 3 stemmer (H)", "falt (H) mot resten"),
    words=("(",),
)
_PARTY_WORDS = r"(?-i:\p{Lu})\p{L}*(?:\s(?:-\s)?(?!og\b)\p{L}+){0,3}"
_MORE_PARTIES = rf"(?:\s*(?:,|&|\+|\sog\s|/)\s*{_PARTY_WORDS}){{1,8}}"
# Of several parties one alone has a number, which may be that of all.
COUNTS_ONE_OR_ALL = Pattern(
    name="tally_counts_one_or_all",
    expression=rf"(?<![\p{{L}}\d.,/§-])(?:(?P<n>{NUMBER})\s+{_PARTY_WORDS}{_MORE_PARTIES}"
    rf"|{_PARTY_WORDS}{_MORE_PARTIES}\s(?P<n>\d{{1,3}}))(?=\s*(?:[).]|\Z|(?:{VOTED}\s+)?{AGAINST}\b|{VOTED}\b))",
    examples=("7 H og FrP", "7 Høyre, FrP og V", "H og FrP 7"),
    counter_examples=("7H og FrP", "3 H og 4 FrP", "7 stemmer (H og FrP)", "7 H", "7 (H og FrP)"),
)
LIST_AGAINST_AT_END = Pattern(
    name="tally_list_against_at_end",
    expression=rf"(?:{ADOPTED_PARTICIPLE}|\b(?:falt|fall)),?\s+\((?P<list>[^()]*\p{{L}})\s+{AGAINST}\s*\.?\)(?=\s*\.?\s*$)",
    examples=("ble vedtatt (H og FrP mot).", "vart vedteken (7 H, V imot)"),
    counter_examples=("ble vedtatt (mot H og FrP)", "ble vedtatt (3 mot)"),
    words=("mot)", "mot )", "mot."),
)
GENITIVE = Pattern(
    name="tally_genitive",
    expression=r"\p{Lu}[\p{L}-]+s(?!\p{L})",
    examples=("Lunds", "SVs"),
    counter_examples=("Lund", "stemmers"),
    case_sensitive=True,
)
ONE_VOTE = Pattern(
    name="tally_one_vote",
    expression=r"(?:s|'|\bsin?)\s+(?:(?:eine|ene|einaste|eneste)\s+)?(?:stemme|røyst)\s*\Z"
    r"|\A\s*i?mot\s+(?:stemmen|stemma|røysta|røysten)\s+(?:til|fra|frå|av)\s",
    examples=("mot Rødts stemme", "mot Raudt si røyst", "mot stemmen til Rødt"),
    counter_examples=("mot SVs stemmer", "mot Raudt sine røyster", "mot stemmene til Rødt"),
)
ALL_BUT = Pattern(
    name="tally_all_but",
    expression=r"\b(?:alle|samtlige|samtlege)\s+(?:stemmer|røyster|stemmene|røystene)\s+(?:unntatt\s+|unnateke\s+)?(?=i?mot\b|\0)",
    examples=("vedtatt med alle stemmer mot to",),
    counter_examples=("vedtatt med alle stemmer",),
    words=("alle", "samtl"),
)
BLANK = Pattern(
    name="tally_blank",
    expression=rf"""[,;]?\s*(?:(?:og|mens|medan|mot|samt)\s+)?(?<![\p{{L}}\d.,/§-]){NUMBER}\s*(?:{UNIT}\s+)?(?:(?:stemte|røysta|var|ble\s+avgitt)\s+)?
        (?:blank\w*|avholdende|avsto\b|avstod)(?:\s+(?:stemme|røyst|sed)\w*|\s+(?:fra|frå)\s+å\s+(?:stemme|røyste))?""",
    examples=(", 2 stemte blankt", "mot 2 blanke stemmer", ", 1 blank", "og 1 avsto fra å stemme"),
    counter_examples=("2 stemte mot", "mot 2 stemmer"),
    words=("blank", "avst", "avhold"),
)
PROPOSER_ALONE = Pattern(
    name="tally_proposer_alone",
    expression=rf"(?P<against>(?<![\w-]){AGAINST}\s+)?(?:(?:bare|kun|berre)\s+)?"
    r"(?P<beyond>ing(?:en|a)\s+(?:andre\s+)?(?:stemmer?|røyst(?:er)?)\s+(?:ut\s?over|utanom|utenom|foruten|bortsett\s+fra|enn)\s+)?"
    r"(?:forslagsstiller|framleggsstiller|forslagsstillar|framleggsstillar)(?:ens|en|s)?"
    r"(?:\s+(?:sin?a?|si))?(?:\s+eig?en)?(?(beyond)(?:\s+(?:stemme|røyst)(?!\p{L}))?|\s+(?:stemme|røyst)(?!\p{L}))",
    examples=("fikk bare forslagsstillerens stemme", "mot forslagsstillers stemme"),
    counter_examples=("forslagsstilleren stemte mot", "begge forslagsstillere"),
    words=("stillar", "stiller"),
)
LISTED_AFTER = Pattern(
    name="tally_listed_after",
    expression=rf"""\s*(?:,?\s*(?:avgitt\s+av|avgjeve\s+av|gitt\s+av|fra|frå|til|av)\s+|\s*[,:–-]\s+(?:(?:fra|frå|avgitt\s+av|avgjeve\s+av)\s+)?)
        (?:(?P<list>[^\s()][^()]*)(?=\)\s*\.?\s*$)|(?P<list>\S.*?){_LIST_ENDS})""",
    examples=(": H og FrP).", " fra FrP og H.", ", avgitt av Sp", " – FrP og 1 H."),
    counter_examples=(" i møtet", "."),
)
FURTHER_COUNT = Pattern(
    name="tally_further_count",
    expression=rf"""\s*(?:[,+]|\bog\b|\bsamt\b)\s*(?P<n>{NUMBER})(?:\s*\((?P<n_list>[^()]*\p{{L}}[^()]*)\)(?:\s*{UNIT})?
        |\s*{UNIT}\s*(?:\((?P<n_list>[^()]+)\)
        |(?:fra|frå|til|avgitt\s+av|av)\s+(?P<list>[^.;()]+?))|\s+(?:fra|frå)\s+(?P<list>[^.;()]+?))
        (?=\s*(?:\Z|,|\.?\s*$|\bog\b\s+(?:falt|fall|ble|vart|blei|dermed)\b
            |\bog\b\s+{NUMBER}\s*(?:{UNIT}|fra\b|frå\b))|(?<=\))|(?<=\)\s*{UNIT}))""",
    examples=(" og 2 (R) stemmer", " og 1 stemme fra INP", ", 2 røyster frå Sp", " og 1 fra FrP"),
    counter_examples=(" og 4 stemmer mot", " og falt", " og 1 H"),
    words=("stemme", "røyst", "st.", "representant", "medlem", "fra ", "frå ", "("),
)
CARRIED = Pattern(
    name="tally_carried",
    expression=rf"""\b(?:fikk|fekk|oppnådde|med|samlet|avgitt|bare|kun)\s+(?:(?P<backed>{BACKING})\s+(?:fra|frå|av)\s+)?(?:bare\s+|kun\s+)?(?:dei?\s+(?:{_REMAINING}\s+)?)?{count_fragment("n")}(?!\s*for\b)""",
    examples=(
        *("fikk 13 stemmer (5MDG)", "med 20 stemmer", "fekk tre røyster", "med dei 15 andre røystene"),
        "fikk tilslutning fra 8 av representantene",
    ),
    counter_examples=("mot 3 stemmer", "med endringer"),
)
BACKED_ENDS = Pattern(
    name="tally_backed_ends",
    expression=r"\A\s*(?:[,.;)]|$|(?:og|men|mens|medan)\b)",
    examples=(" og falt", "."),
    counter_examples=(" partier og falt", " av de ansatte"),
)
CARRIED_PARTIES = Pattern(
    name="tally_carried_parties",
    expression=rf"""\b(?:fikk|fekk|med)\s+(?:(?:stemmene|røystene|stemmane|stemmer|røyster|{BACKING})\s+(?:til|fra|frå|av)\s+(?P<list>(?!{NUMBER}\s+(?:av\s|{UNIT})).+?)
          |(?P<list>(?-i:\p{{Lu}})[^.;:()\d\0]{{1,80}}?)(?:\s+(?:sin|sine|sitt))?\s+(?:stemmer|røyster|stemmar)\b)
        (?:\s*,?\s*\(?(?:{TOGETHER}\s+)?(?<!\d)(?P<n>{NUMBER})\s*{UNIT}\)?|\s*\((?P<in_bracket>\d{{1,3}})\))?
        (?=\s*(?:\.?\s*$|\0|i?mot\b|,?\s+(?:og|men)\s+(?:falt|fall|ble|vart|blei|dermed)|,?\s+og\s+falt))""",
    examples=(
        "med Aps og SVs stemmer",
        "fikk stemmene til FrP, 3 stemmer, og falt",
        "med stemmene til Ap, H, Sp, tilsammen 11 stemmer.",
        "fikk støtte fra V og KrF og falt",
        "fikk tilslutning fra V og KrF og falt",
    ),
    counter_examples=("fikk 3 stemmer", "stemmene til Ap"),
    words=("stemme", "røyst", "støtte", "tilslut", "oppslut", "stønad"),
)
BARE = Pattern(
    name="tally_bare",
    expression=rf"(?<![\p{{L}}\d.,/§-])(?P<n>{NUMBER})(?:\s+av\s+(?:dei?\s+)?{NUMBER})?\s*{UNIT}(?:{_BRACKET.format(name='n')})?",
    core=r"\b(?:st[e.]|st\b|røyst|representant|medlem)",
    reach=60,
    examples=("6 stemmer", "3 røyster (3 Ap)"),
    counter_examples=("6 kroner", "stemmer overens"),
)


# Older minutes tell so for what votes were cast.
FELL_ON = Pattern(
    name="tally_votes_fell_on",
    expression=r"(?<=\d\s+(?:(?:stemmer?|røyster?)\s+)?)som\s+fal[tl]\s+(?:på|for)(?=\s)",
    examples=("med 14 stemmer mot 3 som falt på Lies forslag", "6 stemmer som falt for innstillingen"),
    counter_examples=("forslaget som falt", "3 forslag som falt på målstreken"),
    words=("som fal",),
)
VOTES_FELL = AnchoredPattern(
    name="tally_votes_fell_so",
    expression=r"\A\s*(?:voteringen|stemmene|avstemningen|røystingen|røystene)\s+falt\s+(?=(?:således|slik|som\s+følger)\s*:)",
    examples=("Voteringen falt således: For innstillingen 10 stemmer",),
    counter_examples=("Forslaget falt således: ", "Stemmene falt på Lie."),
    words=("falt",),
)


def with_votes_cast(sentence: str) -> str:
    """The sentence with `avgitt for` where `som falt på` stands, and `Votert` for `Voteringen falt`: as long as it
    was."""
    cast = FELL_ON.sub(lambda match: "avgitt for".ljust(len(match[0])), sentence)
    return VOTES_FELL.sub(lambda match: "Det ble votert".ljust(len(match[0])), cast)


def with_sums_first(sentence: str) -> str:
    """The sentence with `11 stemmer (7H + 4FrP)` where `7H + 4FrP = 11 stemmer` stands: as long as it was."""
    return SUM_OF_PARTS.sub(_sum_first, sentence)


def _sum_first(match: regex.Match[str]) -> str:
    first = f"{match['number']}{match['unit']} ({match['list']})"
    return first.ljust(len(match[0])) if len(first) <= len(match[0]) else match[0]
