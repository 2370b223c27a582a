"""Sentences that tell of votes taken before or elsewhere, and not of one of the meeting at hand.

`planen som ble enstemmig vedtatt i 2012`, `Innstillingen ble i formannskapet vedtatt med 7 mot 2 stemmer`.
"""

from __future__ import annotations

from patterns.numbers import NUMBER
from patterns.pattern import Pattern
from patterns.votes.words import UNANIMOUS, UNIT

HISTORY = Pattern(
    name="not_a_vote_history",
    expression=r"""\b(?:som|der|hvor|da)\s+(?:det\s+)?(?:ble|blei|vart|er|var)\s+(?:\w+\s+)?(?:vedtatt|vedteke\w*|forkastet|godkjent)\b
            (?!\s*(?:mot|med|enst\w*|samr\w*)\b(?!.*\b(?:19|20)\d\d\b))
        |\bi\s+fjor\b
        |\bvedtok\s+(?:\p{L}+\s+)?(?:i\s+(?:møte\s+|sak\s+)?|den\s+)?(?:\d{1,2}\.|(?:19|20)\d\d)
        |\b(?:behandlet|handsama|vedtok)\s+(?:\p{L}+\s+){0,3}?(?:i\s+(?:møte\s+|sak\s+)?|den\s+)?\d{1,2}[./]\s?\d{1,2}
        |\bopphev\p{L}+\s+vedtak|\bvedtaket\s+som\s+(?:ble|blei|vart)\b
        |\b(?:har|hadde|hev)\s+(?:\w+\s+){0,3}?(?:vedtatt|vedteke|godkjent|stemt|røysta|forkastet|sluttet\s+seg|gått)\b
        |\b(?:har|hadde)\s+(?:tidligere|tidlegare)\b
        |\b(?:har|hadde)\s+med\s+\d+\s+mot\s+\d+
        |\b(?:vedtatt|vedteke\w*|godkjent|fattet|fatta|behandlet|handsama)\s+(?:av\s+[^,.]{3,60}\s+)?(?:i|den|dato)\s+
            (?:\p{L}+\s+){0,2}?(?:sak|møte|k-?sak|PS|\d{1,2}\.|(?:19|20)\d\d)
        |\b(?:vedtatt|vedteke\w*|godkjent)\s+(?:av\s+\p{L}+\s+)?(?:\d{1,2}\.\s*\d{1,2}\.|(?:19|20)\d\d)
        |\bvedtaket\s+(?:ble|vart|blei)\s+(?:gjort|fattet|fatta)\b(?!\s+(?:enst\w*|samr\w*|mot\s+\S+\s+(?:stemme|røyst)\w*)[^.]{0,40}\.?\s*$)
        |\bble\s+det\s+(?:vedtatt|enstemmig\s+vedtatt)\s+(?:at|å)\b(?=.*\b(?:19|20)\d\d\b)
        |\b(?:tidligere|tidlegare|tidligare|allerede|allereie|sist|opprinnelig|nylig|tilnærmet)\s+(?:(?:er|ble|blei|vart|var|har|blitt)\s+)*(?:\w+\s+)?(?:vedtatt|vedteke\w*|enstemmig)""",
    examples=(
        "planen som ble enstemmig vedtatt i 2012",
        "Kommunene har vedtatt egne regler.",
        "Vedtaket ble gjort med 11 mot 7 stemmer.",
        "reglement vedtatt av kommunestyret i sak 12/04",
    ),
    counter_examples=("Innstillingen ble enstemmig vedtatt.", "Forslag 4 ble vedtatt mot 2 stemmer."),
)
# A vote of the meeting itself is told without its month.
IN_A_MONTH = Pattern(
    name="not_a_vote_in_a_month",
    expression=rf"""\b(?:vedtatt|vedteke\w*|godkjen[tdn]+e?|forkastet|forkasta|nedstemt|avslått|utsatt|utsett|falt|fall)(?:\s+{UNANIMOUS})?
        (?:\s+(?:i?mot|med)\s+{NUMBER}(?:\s*{UNIT})?(?:\s+mot\s+{NUMBER}(?:\s*{UNIT})?)?(?:\s*\([^()]*\))?)?
        ,?\s+i\s+(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)
        (?:\s+(?:19|20)\d\d|\s+i\s+fjor|\s+same|\s+samme|\s*[.,;]|\s*$)""",
    examples=("Planen ble vedtatt mot 3 stemmer i mai 2019.", "Budsjettet vart samrøystes vedteke i desember."),
    counter_examples=("Planen ble vedtatt med oppstart i mai 2019.", "Saken ble utsatt til september."),
    words=(
        *("januar", "februar", "mars", "april", "mai", "juni", "juli"),
        *("august", "september", "oktober", "november", "desember"),
    ),
)
LONG_AGO = Pattern(
    name="not_a_vote_long_ago",
    expression=r"""\bi\s+(?:for)?fjor\b|\b(?:i\s+)?(?:forrige|førre)\s+(?:periode|valgperiode|valperiode)|\bfor\s+\p{L}+\s+år\s+(?:siden|sidan)
        |\b(?:nabokommun|grannekommun)\p{L}*\b|^\s*(?:et|eit|ett)\s+\p{L}*(?:forslag|framlegg|fremlegg)\b[^.]*\s(?:falt|fall|ble|blei|vart)\s+(?:da|då)\b|\bden\s+g[ao]ngen\b
        |\bbehandlet\b[^,]*,\s+(?:da|då)\s+(?:forslaget|framlegget|innstillingen|innstillinga|tilrådinga)\b|\bdengang\b
        |^\s*i\s+sak\s+(?:nr\.?\s*)?\d{1,4}/\d{2,4}\s+(?:ble|blei|vart|falt|fall|fikk|fekk)\b
        |^\s*[\p{L}\s-]{3,40}\s(?:behandlet|handsama)\s[^;:]{3,40}?\d{1,2}[./]\s?[^;:]{1,20}?,?\sog\s[^.;:]*\s(?:ble|blei|vart)\s+(?:da|då)\s
        |^\s*i\s+(?:\p{L}+-?\s+){0,3}?\p{L}*(?:styret|tinget|skapet|utvalget|utvalet|rådet|komiteen|nemnda)(?:\s+(?:i|den)\s+[^,]{1,30}?)?\s+
            (?:ble|blei|vart|fikk|fekk|falt|fall)\b""",
    examples=(
        "vedtok i fjor en uttalelse",
        "I formannskapet ble forslaget nedstemt",
        "for to år siden ble planen enstemmig vedtatt",
        "I sak 12/17 ble forslaget nedstemt",
        "Formannskapet behandlet saken 03.02.2018 og innstillingen ble da enstemmig vedtatt.",
    ),
    counter_examples=(
        "Innstillingen ble enstemmig vedtatt.",
        "vedtatt i møtet",
        "Innstillingen i sak 12/17 ble vedtatt.",
    ),
)
EARLIER_MEETING = Pattern(
    name="not_a_vote_earlier_meeting",
    expression=r"""^\W*(?:i|på|ved)\s+(?:det\s+|den\s+)?(?:forrige|førre|foregående|føregåande|siste|sist)\s+
            \p{L}*(?:møte|behandling|handsaming|votering|avstemning|røysting)\p{L}*\b
        |\b(?:vedtatt|vedteke\p{L}*|utsatt|utsett|falt|fall|forkastet|nedstemt)\b[^,;:]{0,60}?\s(?:i|på|ved)\s+(?:det\s+|den\s+)?
            (?:forrige|førre|foregående|føregåande|sist)\s+\p{L}*(?:møte|behandling|handsaming)\p{L}*\s*\.?$""",
    examples=(
        "I forrige møte ble planen vedtatt med 12 mot 9 stemmer, men klaget inn",
        "Planen ble enstemmig vedtatt i forrige møte.",
    ),
    counter_examples=(
        "Protokollen fra forrige møte ble enstemmig vedtatt.",
        "Saken, som ble utsatt i forrige møte, ble vedtatt med 12 mot 9 stemmer.",
    ),
    words=("forrige", "førre", "foregående", "føregåande", "sist"),
)
DECIDED_ELSEWHERE = Pattern(
    name="not_a_vote_decided_elsewhere",
    expression=r"""\b(?:er|har\s+blitt|hadde\s+blitt)\s+(?:\w+\s+)?(?:vedtatt|vedteke\w*|tilrådd|behandlet)\s+i\s+
        (?:\p{L}+-?\s+){0,2}?\p{L}*(?:skapet|utvalget|utvalet|tinget|styret|komiteen|nemnda)\b
        |\b(?:ble|blei|vart|er|var)\s+i\s+(?:\p{L}+-?\s+){0,2}?\p{L}*(?:skapet|utvalget|utvalet|tinget|styret|komiteen|nemnda|rådet)
        (?:\s+(?:den\s+)?\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{2,4})?)?\s+(?:\p{L}+\s+)?(?:vedtatt|vedteke\w*|tilrådd|behandlet|handsama|forkastet|forkasta|nedstemt|utsatt|utsett)\b""",
    examples=(
        "Innstillingen er enstemmig vedtatt i formannskapet og legges fram",
        "Innstillingen ble i formannskapet vedtatt med 7 mot 2 stemmer.",
        "Tilrådinga vart i utvalet samrøystes vedteken.",
    ),
    counter_examples=(
        "Innstillingen er enstemmig vedtatt.",
        "Saken ble vedtatt i formannskapet",
        "Forslaget ble i møtet vedtatt",
    ),
    words=("skapet", "utval", "tinget", "styret", "komiteen", "nemnda", "rådet"),
)
# What stands below it is that decision's text, with its own vote.
DECIDED_IN_CASE = Pattern(
    name="decided_in_another_case",
    expression=r"""\A\s*(?-i:\p{Lu})[^.:]{2,80}?\s(?:fattet|fatta|gjorde|vedtok|behandlet|behandla|handsama)\s
        (?=[^:]*\bi\s+(?:\p{L}+-)?sak\s[^:]*(?:følgende|f[øy]lgjande|fø?lg\.|slikt|dette)\s+(?:enstemmige\s+|samrøystes\s+)?vedtak)[^:]{4,140}:\s*\Z""",
    examples=(
        "Formannskapet fattet i sak 40/13 følgende vedtak:",
        "Heradsstyret gjorde i k-sak 12/09 slikt vedtak:",
    ),
    counter_examples=(
        "Utvalget behandlet saken i møte 12.03.2013 og fattet følgende vedtak:",
        "Formannskapet fattet følgende vedtak:", "Formannskapet vedtok i sak 40/13 å selge tomta."),
    words=("vedtak",),
)
