"""The words that name a motion: what is cut off around them, what they point to, how two of them compare."""

from __future__ import annotations

from functools import lru_cache

from patterns.beginnings import AnchoredPattern
from patterns.compiled import kept
from patterns.pattern import MOST_KEPT, Pattern
from patterns.votes.words import ADVERB, MOTION_NOUN

NAMES_MOTION = Pattern(
    name="names_motion",
    expression=rf"""(?<!\p{{L}})(?:{MOTION_NOUN}(?!\p{{L}})|saksliste\w*|sakliste\w*|innkalling\w*|protokoll\w*|møtebok\w*|dagsorden\w*|merknad(?:en)?(?!\p{{L}})
        |utse(?:ttelse|tting|tjing|ttjing)(?:en|n|a)?(?!\p{{L}})|(?:\d+[a-z]?\s*(?:[-–,]|og)\s*)*\d+[a-z]?\s*$|\p{{L}}{{4,}}\s+(?-i:[A-H])\s*$|\w+planen|\w+budsjett\w*)""",
    examples=(
        "Moens forslag",
        "innstillingen pkt 1b",
        "1 – 3",
        "Framlegget frå ordføraren",
        "Tornes forslag nytt punkt",
        "Skolerute B",
        "utsettelse",
    ),
    counter_examples=("Kari Nes", "temperaturen", "fylkestinget"),
)
POINTS_BACK = Pattern(
    name="motion_points_back",
    expression=r"""^\s*(?:(?:forslaget|framlegget|fremlegget|forslagene|forslaga|dette|denne|disse|desse|det|den|førstnevnte|
        tilleggsforslaget|endringsforslaget|fellesforslaget|tilleggsframlegget|endringsframlegget|fellesframlegget)
        (?:\s+(?:forslaget|innstillingen|framlegget))?)\s*$""",
    examples=("Forslaget", "Dette", "framlegget", "dette forslaget"),
    counter_examples=("Forslaget fra Nes", "Innstillingen", "Moens forslag"),
)
THE_DECISION = Pattern(
    name="motion_is_the_decision",
    expression=r"\A\s*(?:vedtaket|avgjerda|avgjørelsen|beslutningen|følgende|f[øy]lgjande)\s*\Z",
    examples=("Vedtaket", "Følgende"),
    counter_examples=("Vedtaket i sak 4", "forslaget", "Følgende forslag"),
)
PROPOSAL_NAME = Pattern(
    name="name_of_a_proposal",
    expression=rf"""\A(?!.*\b(?:fremmet|fremma|fremja|framsatt|framsett|satt|sett)\s+(?!av\b))
        (?!.*\b(?:fremmer|fremmar|foreslo|foreslår|føreslo|føreslår|satte|sette|set|setter|la|legger|legg|hadde|har|gjorde|kom|tok|ble|blei|vart|blir|vert|er|var
          |ønsk\w*|ba|bad|leverte|lyder|lød|lydde|sier|mener|vil|slik|slikt|følgende|f[øy]lgjande|fø?lg\b\.?)\b)
        (?=.*(?<!\p{{L}}){MOTION_NOUN}).{{4,160}}\Z""",
    examples=(
        "Forslag fra Eli Kjærvik (SV)",
        "Fellesforslag fremmet av Nes på vegne av Ap og H",
        "Nytt punkt 7 fra Venstre",
    ),
    counter_examples=("Eli Kjærvik (SV) fremmet forslag", "Lie foreslo", "Kari Nes (H)", "Følgende forslag"),
)
LABEL = Pattern(
    name="votering_label",
    expression=r"""\s*(?:(?:(?:endelig|ny|samlet|samla|omvotering|kontra|alternativ|subsidiær|prinsipal|punktvis|delt|skriftlig|prinsipiell|første|andre|annen|tredje)\s+)?(?:(?:prøve)?votering(?:en|a|sresultat)?|(?:prøve)?avstemm?n?ing(?:en|sresultat)?|(?:av?|prøve)røysting(?:a)?|(?:røyste|røystings|avrøystings|stemme)resultat(?:et)?
          |røysting(?:a)?|resultat|(?:navne|namne)opprop|(?:\p{L}{1,6}[-–\s]?\d{1,4}/\d{2,4}\s+|\p{L}{1,5}-)?vedtak|behandling|handsaming|vedtaket
          |(?:(?:votering|røyste|stemme)(?:s)?resultat(?:et)?|votering(?:en)?|røysting(?:a)?)\s+punkt\s+for\s+punkt
          |(?:avstemm?n?ing|votering|røysting|avrøysting)(?:en|a)\s+(?:ga|gav|viste)\s+(?:følgende|f[øy]lgjande|fø?lg\b\.?|slikt|dette)\s+resultat
          |(?:(?:\d{1,2}\.?|første|fyrste|andre|annen|tredje|fjerde|siste|ny)\s+(?:voterings|røystings)?(?:omgang|runde|gongs?\s+røysting))
          |\p{L}+(?:styre|ting|utval|utvalg|råd|skap|nemnd)(?:a|et|en)?(?:s|\s+sitt)\s+(?:vedtak|votering|røysting)\s*(?=:)
        |(?:pkt|punkt)\.?\s*\d{1,2}[a-z]?\s*(?=:\s*(?:ved\s+\p{L}+|det\s+(?:ble|blei|vart)\b))
        |\d{1,2}\.\s*(?:gangs\s+)?(?:votering|avstemm?n?ing|av?røysting|røysting)
          |det\s+(?:ble|blei|vart)\s+(?:(?:først|deretter|så|til\s+slutt)\s+)?(?:votert|røysta|stemt)
            (?:(?=\s+over\s[^:.]{0,80}?(?:forslag|framlegg|innstilling|tilråding|punkt|pkt)[^:]{0,80}:\s*(?:\d|enst|samr|vedt|falt|fall|forkast|ikk(?:e|je)\s+vedt))|[^:.]{0,40}(?=:)))
        (?:\s+(?:vedr\.?|over|om|angående|ang\.?|av|for)\s+(?=\S)|\s+(?=(?:pkt|punkt|§|alternativ)\b(?!\s+for\s+punkt)[^:]{0,40}:)|\s+(?=[^:\n]{0,60}(?:forslag|framlegg|innstilling|tilråding)[^:\n]{0,60}:\Z)|\s*(?:[:;]|\s[-–]\s)\s*))+""",
    examples=(
        "2. omgang: Innstillingen",
        "Andre røystingsrunde: Framlegget",
        "Votering: Enstemmig",
        "BU-vedtak: Enstemmig",
        "Røysteresultat: Tilrådinga",
        "Prøvevotering: Innstillingen",
        "Avrøysting - samrøystes",
        "Votering vedr. forslag fra Lie",
        "Votering utsettelsesforslaget:",
        "Det ble votert over Lies forslag: 9 - 4",
    ),
    counter_examples=("Innstillingen ble vedtatt", "Votering"),
)
REPEATED = (
    r"(?:votering|avstemm?n?ing|avrøysting|røysting)(?:en|a)\s+(?:ble|blei|vart)\s+(?:så\s+|deretter\s+)?"
    r"(?:gjentatt|gjenteken?|tatt\s+om\s+igjen|teken\s+om\s+att)\s*,?"
)
LEAD_WORDS = AnchoredPattern(
    name="motion_lead_words",
    expression=rf"\A\s*(?:(?:{ADVERB}|{REPEATED}|(?:ble|blei|vart|fikk|fekk)(?=\s+\S)|(?:det\s+)?(?:enighet|einigheit|semje)\s+om\s+at|at|og|men|mens|som|,)\s+)+",
    examples=(
        *("dermed forslaget", "det enighet om at forslag 1", "Voteringen ble gjentatt, og innstillingen"),
        "ble Lies forslag",
    ),
    counter_examples=("forslaget",),
)
MOTION_TAIL = Pattern(
    name="motion_tail",
    expression=r"""(?:\s+(?:ble|blei|vart)\s+(?:tatt|teke|satt|lagt|sett)\s+(?:opp\s+)?(?:til|under)\s+(?:votering|avstemm?n?ing|av?røysting|røysting)\b.*
        |\s+(?:ble|blei|vart)\s+[^,.;]{3,60}?\s+og(?=\s*$)
        |\s|[,;:=–-]|(?<=\s)(?:som|og|ble|blei|vart|vert|er|blir|hadde))+$""",
    examples=("Innstillingen,", "Forslaget ble"),
    counter_examples=("Innstillingen",),
)
ENDING = Pattern(
    name="definite_ending",
    expression=r"(?:ens|ets|as|en|et|a|s)$",
    examples=("innstillingen", "innstillingas", "Lies"),
    counter_examples=("forslag",),
)
# As they read without doubled letters.
SHORTENED = {"inst": "instiling", "forsl": "forslag"}
# `a) og b)` are two points, and no bullet.
_BULLET = kept(
    r"\s*(?:[-–•*·●▪◦\uf0b7\uf02d]+\s*|\(?[a-z\d]{1,2}[.)]\s+(?=\p{Lu})|\(?[a-z]\)\s+(?!\p{L}{2}\s+[a-z]\)))"
)


def skip_lead(text: str, start: int, stop: int) -> int:
    """The position after bullets, enumerators and labels such as `Votering:`."""
    position = start
    while True:
        match = _BULLET.match(text, position, stop) or LABEL.compiled.match(text, position, stop)
        if match is None or match.end() == position or match.end() >= stop:
            return position
        position = match.end()


RESULT_ABOVE = AnchoredPattern(
    name="result_of_the_vote_above",
    expression=r"\A(?-i:Falt|Fall|Vedtatt|Vedteke)\s+(?=(?-i:Forslag|Framlegg|Punkt|Pkt)(?!\p{L}))",
    examples=("Falt Forslag 2",),
    counter_examples=("Vedtatt forslag", "Falt Forslaget", "Forslag 2"),
    words=("falt", "fall", "vedt"),
)


def trim(text: str, start: int, stop: int) -> tuple[int, int]:
    """The span without blanks, leading adverbs and trailing punctuation or copulas."""
    lead = LEAD_WORDS.match(text[start:stop])
    start += lead.end() if lead else 0
    above = RESULT_ABOVE.match(text[start:stop])
    start += above.end() if above else 0
    tail = MOTION_TAIL.compiled.search(text, start, stop)
    stop = tail.start() if tail else stop
    while start < stop and text[start] in " ,:;=\n":
        start += 1
    while stop > start and text[stop - 1] in " \n":
        stop -= 1
    return start, stop


def points_back(text: str) -> bool:
    """Whether the words only point to a motion above: `Forslaget`, `Dette`."""
    return POINTS_BACK.fullmatch(text) is not None


def is_the_decision(text: str) -> bool:
    """Whether the words only say that it is what was decided: `Vedtaket`, `Følgende`."""
    return THE_DECISION.match(text) is not None


def names_a_proposal(introduction: str) -> bool:
    """Whether the words that introduce a proposal are a name for it: `Forslag fra Eli Kjærvik (SV)`."""
    return PROPOSAL_NAME.match(introduction) is not None


def names_motion(text: str) -> bool:
    """Whether the words can name a motion."""
    return NAMES_MOTION.search(text) is not None


def likeness(reference: str, candidate: str) -> float:
    """How much of the reference stands in the candidate, 0 to 1: `innstilingen` in `innstillingen pkt 3b` is 1."""
    wanted = _tokens(reference)
    there = set(_tokens(candidate))
    return sum(token in there for token in wanted) / len(wanted) if wanted else 0.0


_WORDS = kept(r"[\p{L}\d]+(?:'s|')?")
# `Lies` is `Lie`, `SVs` is `SV`.
_GENITIVE = kept(r"(?<=\p{Lu}\p{L}+)s'?\Z")
_DOUBLED = kept(r"(\p{L})\1")


@lru_cache(maxsize=MOST_KEPT)
def _tokens(text: str) -> tuple[str, ...]:
    return tuple(_stem(_GENITIVE.sub("", word).lower()) for word in _WORDS.findall(text))


def _stem(word: str) -> str:
    """The word without doubled letters, definite ending and genitive, so that spellings of one word agree."""
    word = _DOUBLED.sub(r"\1", word.rstrip("'"))
    word = SHORTENED.get(word, word)
    return ENDING.sub("", word) if len(word) > 5 else word
