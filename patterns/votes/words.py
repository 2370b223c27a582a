"""The words votes are told with, as fragments of regular expressions (verbose, any case)."""

from __future__ import annotations

from functools import lru_cache

from patterns.beginnings import AnchoredPattern
from patterns.pattern import Pattern, Together

# Folded text has straight quotes; a stretch of a sentence never crosses these borders unless a rule says so.
COPULA = r"(?:(?:har|er)\s+blitt|ble|blei|blir|vart|vert|var|er)\b"
_UNANIMOUS_WORD = (
    r"en+s+tem{1,3}i?n?g\w*|enst(?:emm)?\b\.?|samr\b\.?|samr?[øo]y?s?tes|samrøystest|samr(?:ø|o)ystes|einstemm\w+|ein?røystes"
)
_ACCLAMATION = r"(?:ved|med)\s+akklamasjon"
UNANIMOUS = rf"(?:{_UNANIMOUS_WORD}|{_ACCLAMATION})"
ADVERB = (
    rf"(?:{UNANIMOUS}|dermed|da|så|deretter|etter\s+dette|også|òg|således|såleis|altså|derfor|difor|likevel|endelig|"
    rf"endeleg"
    r"|så\s+vidt|knapt|først|til\s+slutt|følgelig|imidlertid|samlet|samla|punktvis|heretter|tilslutt|ellers|elles|for\s+øvrig)"
)
NEGATION = r"(?:ikke|ikkje)"
# Before a word for unanimous: it was not quite so.
HEDGE = rf"(?:{NEGATION}|nesten|tilnærmet|nær|nærmest|bortimot|så\s+godt\s+som)"
AGAINST = r"(?:i\s?mot|mott?)"
VOTED = r"(?:stemte|stemmte|røysta|røystet|stemde|har\s+stemt)"
TOGETHER = r"(?:til\s?sam(?:m?en|an)|i\s+alt|totalt)"
# Where a number of votes begins, without reading it: digits, or a word before the unit.
SOME_NUMBER = (
    r"(?:(?:\d{1,3}|\p{L}{2,8})\s+av\s+(?:de\s+)?(?=\S+\s+(?:stem{1,3}e|røyst)))?(?:\d{1,3}\b|\p{L}+(?=\s+(?:stem{1,3}e|røyst|"
    r"st\.|for\b|mot\b|imot\b)))"
)
UNIT = (
    r"(?:(?:ja|nei)\s?-\s?(?:stemm|røyst)er\b|stemme?r?\b|stem{1,3}er\b|stemmar\b|st\.|st\b|røyste?r?\b|røystar\b|representant(?:er|ar)?\b"
    r"|medlem(?:mer|er|ar)?\b)"
)
MOTION_NOUN = (
    r"(?:\w*(?:forslag(?:et|ene|a|s)?|innst?illi?n+g(?:en|a|s|ens|er|ene)?|innstiling(?:en|a)?|till?råd(?:ing|ning)(?:a|en|s|ar|ane)?"
    r"|fr[ae]mlegg(?:et|a)?|uttal(?:else|elsen|e|en|a)|resolusjon(?:en)?|oversendelse(?:n|ne)?|tillegg(?:et|a)?\b"
    r"|endring(?:en|a|ene|ane|ar|er)?\b)|forslagt|innst\b\.?|forsl\b\.?"
    r"|pkt\b\.?|bokstav(?:en|ene)?\b|ledd\b|(?:kule|strek)?punkt(?:et|a|ene|er)?\b|alternativ(?:et)?\b|§+"
    r"|alt\.(?=\s?(?:[a-h]|[ivx]{1,4}|\d{1,2})\b)|del\s+\d|tekst(?:en)?\b|vedtak(?:et|a|ene)?\b|tekstforslag\w*|voteringstema\w*|avsnitt(?:et)?\b)"
)

# Found in a text where a noun for a motion is: it begins with a letter of its own and reads no ending that need not be.
PART_OF_MOTION_NOUN = (
    r"(?=[fitruopbl§edva])(?:fors(?:lag|l\b)|inns(?:t\b|t?illi?n+g|tiling)|till?råd(?:ing|ning)|fr[ae]mlegg|uttal(?:e|a)|resolusjon"
    r"|oversendelse|pkt\b|bokstav(?:en|ene)?\b|ledd\b|punkt(?:et|a|ene|er)?\b|alternativ(?:et)?\b|§|tillegg(?:et|a)?\b"
    r"|alt\.(?=\s?(?:[a-h]|[ivx]{1,4}|\d{1,2})\b)|endring(?:en|a|ene|ane|ar|er)?\b|del\s+\d|tekst(?:en)?\b|vedtak(?:et|a|ene)?\b|voteringstema|avsnitt(?:et)?\b)"
)
# What holds no blank, and is told by a word alone. The first letters of all of them: what begins otherwise is passed
# over at once.
_ONE_WORD = rf"""\b(?=v[aeo]|s[ait]|t[ir]|f[aor]|a[bnv]|e[in]|r[oø]|o[mv]|do|pr|ko|ne|bi|go|ut)(?:
        (?:prøve|kontra|om)?vote?r(?:ing)?\w* | (?:prøve)?avstem\w* | (?:av|prøve)?røysting\w*
      | vedtatt?e? | vetatt | vedtas | vedtok | vedtek\w* | falt | fall(?:en|e|ne)? | forkast\w*
      | nedstem[mt]\w* | nedrøyst\w* | nedvotert | avvist
      | tiltres | tiltrede?s | tiltrådt | tiltrått | tiltrådte | bifal(?:t|tes|les) | antatt
      | vedtoges | godkjen[tdn]\w*
      | {_UNANIMOUS_WORD}
      | stemme[rn]? | stem{{1,3}}er | stemte | stemt | stemmene\w* | stemmar | røyst
      | røyster?\w* | røysta | dobb?elt?stemm\w*
      | dobbeltrøyst\w*
      | trukket | trekt | trekte | trakk | frafalt | utsatt | utsett | utsettes
      | oversendt | oversend | oversendes | stemmelik\w*
    )\b | \bvedt\."""
_PROPOSED = r"(?:forslag|fr[ae]mlegg|innst|tilråding|alternativ)"
_PHRASE = rf"""\b(?:
        slutt(?:et|a)\s+seg | {_ACCLAMATION} | likt\s+stemmetall
      | (?:satt|sett|stilt)\s+(?:opp\s+)?i?\s?mot
      | (?:fikk|fekk|får)(?<=(?:forslag|framlegg|innstilling|tilråding)[^.\n]{{0,60}}\s(?:fikk|fekk|får))
          \s+(?:(?:ikke|ikkje)\s+)?tilslut\w*
      | (?:fikk|fekk|oppnådde|får|stemme|vanlig|vanleg|alminnelig|simpelt|absolutt)\s*(?:\w+\s+)?fl(?:er|eir)tal\w*
      | (?:saken?|saka)\s+(?:trekkes|trekkast)
      | svar(?:te|a)\s+(?:(?:følgende|f[øy]lgjande|fø?lg\b\.?|desse|disse)\s+)?(?:ja|nei)(?=\s*:)
      | (?:drog|trekker|trekk)\s+(?:\p{{L}}+\s+){{0,3}}?\w*(?:forslag|framlegg)\w*
    )\b | (?:forslag|framlegg)\w*(?:\s+(?:fra|frå|til|om)\s[^.\n]{{1,40}}?)?\s+
        (?:trekkes|trekkast|frafalles|frafallast)\b
    | \smot\s[^.;:\n]{{0,60}}?{_PROPOSED}[^.;:\n]{{0,60}}?\s\d{{1,3}}\s?[-–]\s?\d{{1,3}}\s*\.?\s*(?:$|\n)"""
_BRACKETED = r"\([^()\n]{0,60}\)"
_COUNT = rf"""\d\s+st\.(?!\s?(?:meld|prp|dok|tid))
    | \b(?:ja|for)\s*:\s*\d{{1,3}}(?:\s*{_BRACKETED})?\s*[,;./]?\s*(?:og\s+)?(?:nei|i?mot)\s*:\s*\d
    | :\s*for\s+\d{{1,3}}\s*,?\s+(?:og\s+)?i?mot\s+\d{{1,3}}\s*(?:$|[.(\n])
      | :\s*\d{{1,3}}\s+(?:i?mot|for)\s+\d{{1,3}}\s*(?:$|[.,(\n])
    | \b\d{{1,3}}\s+ja\s*(?:,|og)\s*\d{{1,3}}\s+nei\b | \bja\s+\d{{1,3}}\s*,?\s+(?:og\s+)?nei\s+\d
    | \d\s+for\s*(?:,|og|[-–]|\s)\s*\d{{1,3}}\s+i?\s?mot\b
    | \b\d{{1,3}}(?:\s*{_BRACKETED})?\s+for\s+(?=[^.,;:\n]{{0,60}}?{_PROPOSED})(?:{_BRACKETED}|[^,;:()\n]){{3,80}}?
        (?:\s*[,;\n]|\s(?:og|mot))\s*(?:(?:og|mens|medan)\s+)?\d{{1,3}}(?:\s*{_BRACKETED})?\s+
        (?:for\s+[^.,;:\n]{{0,60}}?{_PROPOSED}|i?\s?mot\b)
    | \bresultat(?:et)?\s*:\s*[^:\n]{{0,60}}?{_PROPOSED}[^:\n]{{0,60}}?\s\d{{1,3}}\b"""

_IN_ONE_WORD = (
    *("vedt", "stem", "røyst", "vote", "votr", "falt", "fall", "enst", "samr", "samø", "samo", "forkast", "avvist"),
    *("tiltr", "bifal", "antatt", "godkjen", "vetatt", "satt", "sett", "trukket", "trekt", "trakk", "oversend"),
)
VOTE_WORD = Pattern(
    name="vote_word",
    expression=rf"{_ONE_WORD} | {_PHRASE} | \d{{1,3}}\s+\d{{1,3}}\s+(?:vedtatt|vedteke|falt|fall)\b | {_COUNT}",
    examples=(
        "Forslaget falt.",
        "Innstillinga vart samrøystes vedteken",
        "mot 2 stemmer",
        "leders dobbelstemme",
        "Ved votring",
        "7 stemer mott 4 stemmmer",
        "enstemmmig",
        "mot 3 st.:",
        "Ho drog framlegget attende.",
        "Forslaget fikk ikke tilslutning.",
        "4 for forslaget frå Sp, 5 for tilrådinga",
        "Desse svara nei: Moe",
        "Innstillingen mot Lies forslag 12 - 4",
    ),
    counter_examples=("Møtet ble hevet kl. 21.", "Han fikk ikke tilslutning.", "Vegen drog folk til bygda."),
    # One of these stands in all that the expression finds; it is tried on every line and sentence.
    words=(
        *_IN_ONE_WORD,
        *("akklam", "sluttet", "slutta", "mot", "nei", "stilt", "trekk", "drog", "flertal", "fleirtal", "tilslut"),
        *("svar", "st.", "resultat", ") for", *(f"{digit} for" for digit in range(10))),
    ),
)
_VOTE_WORD_ALONE = Pattern(
    name="vote_word_alone",
    expression=_ONE_WORD,
    examples=("Vedtatt:", "(enstemmig)", "vedt.", "12/24-avstemning"),
    counter_examples=("akklamasjon", "vedtaket", "mot"),
    words=_IN_ONE_WORD,
)
_VOTE_PHRASE = Pattern(
    name="vote_phrase",
    expression=_PHRASE,
    examples=(
        *("ved akklamasjon", "satt opp mot", "Ho drog framlegget attende.", "Forslaget fikk ikke tilslutning."),
        "Lies forslag frafalles.",
    ),
    counter_examples=("Ved votering", "Han fikk ikke tilslutning.", "Vegen drog folk til bygda."),
    words=(
        *("akklam", "sluttet", "slutta", "satt", "sett", "stilt", "flertal", "fleirtal", "tilslut", "stemmetall"),
        *("trekk", "drog", "svar", "frafall", " mot "),
    ),
)
_VOTE_COUNT = Pattern(
    name="vote_count",
    expression=_COUNT,
    examples=(
        "mot 3 st.:",
        *("Ja: 7 Nei: 4", "For: 4 (2 Ap, 2 Sp) Mot: 5 (H)"),
        "Forslaget: 4 mot 5.",
        "7 ja og 4 nei",
        "7 for, 4 mot",
        "7 (H) for Lies forslag, 4 mot",
        "Resultat: Innstillingen 5, Lies forslag 4",
    ),
    counter_examples=("mot 3", "8 st. meld.", "7 for tre", "Rom 7 for forslag, 4 for bord"),
    core=rf"\d(?:\s*{_BRACKETED})?[\s,;./]*(?:og\s+)?(?:st\.|ja|for|nei|i?\s?mot)|resultat(?:et)?\s*:",
    reach=60,
)
_HOLD_WORD = Together(_VOTE_WORD_ALONE)
# What is longer is no sentence: the sentences of it are asked one by one.
_LONGEST_SENTENCE = 400
# Pieces of text between blanks that are known, of every document so far.
_MOST_PIECES = 1 << 14
# Some rules ask the same of a sentence one after another.
_MOST_SENTENCES = 1 << 8


@lru_cache(maxsize=_MOST_SENTENCES)
def holds_vote_word(text: str) -> bool:
    """Whether `VOTE_WORD` is found in the text. It is only looked for where one of its parts is: most of those are
    words, which come back in every sentence and are known before the text is looked through. It always is found then;
    whoever asks why a vote was read is told by it.
    """
    word = next(filter(_is_vote_word, text.split()), None) if _HOLD_WORD.can_match(text) else None
    if word is None and not any(rule.search(text) for rule in (_VOTE_PHRASE, _VOTE_COUNT)):
        return False
    return len(text) > _LONGEST_SENTENCE or VOTE_WORD.search(text, text.find(word) if word else 0) is not None


@lru_cache(maxsize=_MOST_PIECES)
def _is_vote_word(piece: str) -> bool:
    return _VOTE_WORD_ALONE.search(piece) is not None


# The words after a line end with which a new sentence about a vote begins, although the line above has no full stop.
_STARTS_VOTE = AnchoredPattern(
    name="starts_vote_sentence",
    expression=rf"""\A\s*(?:
        (?:ved\s+(?:\p{{L}}+\s+)?(?:vote?ring|avstemm?n?ing|avrøysting|røysting|prøvevotering|prøverøysting)|dermed|det\s+(?:ble|blei|vart)\s)
      | {UNANIMOUS}\s+(?:vedt|godkj|vedtak)
      | (?:vedtatt|vedteke\w*|falt|fallen|forkastet)\s*(?:$|\n|[.,]|mot|med|enst|samr)
      | (?:votering|avstemm?n?ing|av?røysting|røysting)\p{{L}}*\s[^:\n]{{3,80}}:\s*(?:\n|$)
      | (?:for|i?mot)\s+\p{{L}}+\s+(?:stemte|røysta)\s | (?:for|i?mot|ja|nei)\s*:\s*\S | (?:blanke?|avholdende)\s*:\s*\d
    )""",
    examples=("Ved votering ble", "Enstemmig vedtatt.", "Votering forslaget fra Dal:", "Blanke: 0"),
    counter_examples=("Kommunen er med.", "fikk ordet", "votering over saken ble holdt"),
)
_STARTS_WITH_RESULT = Pattern(
    name="starts_with_result",
    expression=rf"\A\s*[^.\n]{{0,100}}?(?:{UNANIMOUS}|mot\s+\S+\s+{UNIT})\s*:\s*(?:\n|$)",
    examples=("Innstillingen enstemmig:", "Med 5 mot 2 stemmer:\n1. Saken"),
    counter_examples=("Innstillingen enstemmig vedtatt", "Vedtak. Enstemmig:"),
)
_MATTER = rf"(?:{MOTION_NOUN}|saksliste\w*|innkalling\w*|protokoll\w*|møtebok\w*)(?!\p{{L}})"
_BECAME = (
    rf"(?:\b(?:{COPULA}|falt|fall|tiltres|fikk|fekk|forkastet|{UNANIMOUS})"
    r"|(?<=\s)(?:vedtatt|vedteke\w*)\s*(?:\.?\s*(?:\n|\Z)|(?:mot|med|enst\w*|samr\w*)\b|m/)"
    r"|:\s*(?:trukket|trekt|oversend(?:t|es|ast)?|vedtatt|vedteke\w*|\d{1,3}\s+(?:for|mot|stemme|røyst))\b)"
)
_STARTS_WITH_MATTER = Pattern(
    name="starts_with_matter",
    expression=rf"\A\s*(?=\p{{Lu}}|\d)[^.\n]{{0,90}}?{_MATTER}[^\n]{{0,160}}?\n?[^.\n]{{0,80}}?{_BECAME}",
    examples=("Moens forslag ble enstemmig vedtatt", "Innstillingen falt mot", "Innstillingen vedtatt."),
    counter_examples=("Kommunen er med.", "Kommunen sitt forslag", "Ble. Forslaget"),
)
_START_WITH_MATTER = Together(_STARTS_WITH_MATTER)
# Pieces of a text between blanks that can begin, or end in, what a matter is named with.
_OF_A_MATTER = Pattern(
    name="piece_of_a_matter",
    expression=rf"{_MATTER}|del\Z",
    examples=("innstillingen,", "§3", "del"),
    counter_examples=("kommunen", "forslagsrett"),
)


def starts_vote(text: str) -> bool:
    """Whether a sentence about a vote begins where the text does. What names no matter on its first line, as the rows
    of a table, is seen by its words, which come back."""
    if _STARTS_VOTE.match(text) or _STARTS_WITH_RESULT.match(text):
        return True
    if not _START_WITH_MATTER.can_match(text):
        return False
    first_line = text.lstrip().split("\n", 1)[0]
    return any(map(_can_name_matter, first_line.split())) and _STARTS_WITH_MATTER.match(text) is not None


@lru_cache(maxsize=_MOST_PIECES)
def _can_name_matter(piece: str) -> bool:
    return _OF_A_MATTER.search(piece) is not None


# Words that mostly belong to what a motion or a speaker says; alone they make no sentence a vote.
WEAK_WORD = Pattern(
    name="weak_vote_word",
    expression=(
        r"\b(?:godkjen\w*|avvist|fall(?:e|en|ne)?|falt|slutt(?:et|a)\s+seg|oversend\w*|utsett?\w*|utsatt|trukket|"
        r"trekt|vedtatte?|vedtas|vedtok|vedtek\w*|antatt|stemme|fl(?:er|eir)tal\w*)\b"
    ),
    examples=("godkjente retningslinjer", "fylkestinget vedtok i fjor"),
    counter_examples=("enstemmig", "mot 3 stemmer"),
)
