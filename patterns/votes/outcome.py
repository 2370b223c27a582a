"""What became of a motion: the verb and the words around it. `ble enstemmig vedtatt`, `fall`, `vart ikkje vedteke`."""

from __future__ import annotations

from typing import NamedTuple

import regex

from patterns.pattern import Pattern
from patterns.votes.reading import OutcomeName
from patterns.votes.words import HEDGE, UNANIMOUS

# Participles stand after a copula (or alone); finite verbs carry the sentence themselves.
ADOPTED_PARTICIPLE = (
    r"(?:vedtatte?|vetatt|vedtat|vedt(?=\.)|innvilge[td]|innvilga|vedtekne?|vedteken|vedteke|vedteki|vedtatt|tiltrådt|tiltrått|tiltredt|tiltrådd|"
    r"tilrådd|tilrådt|(?<=\b(?:enstemmig|enst\.|samrøystes)\s)anbefalt|godkjen[tdn]{1,3}e?"
    r"|godkjendt|bifalt|godtatt|godteke[nt]?|samtykt|samtykka|antatt|anteke|anteken|stående|ståande|vedteki|vedtekin|opprettholdt|opprettholdte|"
    r"oppretthalden?|oppretthaldne"
    r"|(?:tatt|teken?|tekne)\s+(?:enstemmig\s+|samrøystes\s+)?til\s+(?:orientering|etterretning|etterretting|vitende|vitande))\b"
)
REJECTED_PARTICIPLE = (
    r"(?:(?:stemt|røysta|votert)\s+ned|forkaste[td]|forkasta|forkastede|nedstemte?|nedrøysta|nedvotert|avviste?|avvis|"
    r"falt|fallen|falle|falne|avslått|avslåtte|avslege|avslegen)\b"
)
PASSED_OVER = r"(?:tatt|tatte|teke|teken|tekne)\s+til\s+følg[je]+\b"
WITHDRAWN_PARTICIPLE = r"(?:trukket|trukne|trekt|trekte|frafalt|frafalne)\b(?:\s+(?:tilbake|attende))?"
POSTPONED_PARTICIPLE = r"(?:utsatte?|utsette?)\b"
REFERRED_PARTICIPLE = (
    r"(?:oversendte?|oversend|oversendast|oversendes|(?:sendes|sendt|sende|send|sendast)\s+(?:over"
    r"|tilbake|attende|videre|vidare))\b"
)
PARTICIPLE = (
    rf"(?:(?P<adopted>{ADOPTED_PARTICIPLE})|(?P<rejected>{REJECTED_PARTICIPLE})|(?P<followed>{PASSED_OVER})"
    rf"|(?P<withdrawn>{WITHDRAWN_PARTICIPLE})|(?P<postponed>{POSTPONED_PARTICIPLE})|"
    rf"(?P<referred>{REFERRED_PARTICIPLE}))"
)
FINITE = (
    r"(?:(?P<adopted>(?:tas|takast)\s+(?:enstemmig\s+|samrøystes\s+)?til\s+(?:orientering|etterretning|etterretting)\b"
    r"|(?:opprettholdes|oppretthaldast)\b|(?:tiltres|tiltredes|tiltredast|innvilges|innvilgast|vedtas|vedtakast|vedtoges|bifalles|bifaltes|godkjennes|godkjennast|godkjentes)\b"
    r"|(?:fikk|fekk|oppnådde|får)\s+(?:(?!ikk)\w+\s+)?fl(?:er|eir)tal(?:l|let)?\b(?:\s+av\s+stemmene)?|(?:fikk|"
    r"fekk)\s+tilslutning\b(?!\s+(?:fra|frå|av)\s))"
    r"|(?P<rejected>(?:(?:fikk|fekk|oppnådde|får)\s+(?:ikke|ikkje)\s+(?:tilslutning|tilslutnad)|(?:fikk|fekk|oppnådde|får)\s+(?:ikke|ikkje)\s+(?:tilstrekkelig|tilstrekkeleg|nok)\s+(?:oppslutning|oppslutnad|tilslutning|tilslutnad|stemmer|røyster)|(?:fikk|fekk|oppnådde|får)\s+(?:ikke|ikkje)\s+(?:\w+\s+)?fl(?:er|eir)tal(?:l|let)?|falt|fall|"
    r"faller|fell|forkastes|forkastedes|forkastast|avvises|avvistes|avslås|avslåes|avslåast|nedstemmes|nedstemtes)\b)"
    r"|(?P<withdrawn>(?:trekkes|trekkast|frafalles|frafallast)\b)|(?P<postponed>(?:utsettes|utsettast)\b)"
    r"|(?P<referred>(?:oversendes|oversendast|sendes\s+over|sendes\s+tilbake)\b))"
)
# A verb of which `med 16 stemmer` counts those who voted against.
VOTED_DOWN = Pattern(
    name="voted_down_verb",
    expression=r"forkast|(?:stemt|røysta|votert)\s+ned|nedstem|nedrøyst|nedvot|avvis",
    examples=("forkastet", "nedstemt"),
    counter_examples=("falt", "ikke vedtatt"),
)


PASSED_ON = Pattern(
    name="withdrawn_and_passed_on",
    expression=(
        r"\b(?:og|men)\s+(?:\w+\s+){0,2}?(?:oversend\w*|(?:sendes|sendt|sende|sendast)\s+(?:over|videre|vidare|"
        r"til))"
    ),
    examples=("ble trukket og oversendes rådmannen", "trekt, men vert oversend til utvalet"),
    counter_examples=("ble trukket", "ble oversendt"),
    words=("send",),
)


class Result(NamedTuple):
    """The outcome and whether the verb says that the motion was voted down by those counted."""

    outcome: OutcomeName
    voted_down: bool


def result_of(match: regex.Match[str], *, negated: bool) -> Result:
    """The outcome that a match of PARTICIPLE or FINITE tells; `ikke vedtatt` is rejected."""
    groups = match.groupdict()
    if groups.get("followed"):
        return Result("rejected" if negated else "adopted", False)
    for outcome in ("adopted", "rejected", "withdrawn", "postponed", "referred"):
        if groups.get(outcome):
            return _result(outcome, groups[outcome], negated)
    raise ValueError("a match without an outcome")


def _result(outcome: str, verb: str, negated: bool) -> Result:
    match outcome:
        case "adopted":
            return Result("rejected" if negated else "adopted", False)
        case "rejected":
            return Result("rejected", bool(VOTED_DOWN.match(verb)))
        case "withdrawn":
            return Result("withdrawn", False)
        case "postponed" | "referred":
            return Result("rejected" if negated else outcome, False)
        case _:
            raise ValueError(f"no outcome is called {outcome}")


UNANIMITY = Pattern(
    name="unanimity",
    expression=rf"(?<![\p{{L}}-]){UNANIMOUS}(?!\p{{L}})",
    examples=("enstemmig vedtatt", "Enst. vedtatt", "vart samrøystes vedteke", "samøystes", "ved akklamasjon"),
    counter_examples=("nesten", "stemmig", "vedtatt mot 2 stemmer"),
    words=("enst", "enss", "enns", "samr", "røystes", "øystes", "einst", "akklam"),
)
ALL_VOTES = Pattern(
    name="all_votes",
    expression=r"\bmed\s+(?:alle|samtlige|samtlege)\s+(?:avgitte\s+|avgjevne\s+)?(?:\d{1,3}\s+)?(?:stemmer|stemmene|røyster|røystene)\b(?!,?\s+(?:unntatt|unnateke|utenom|utanom|bortsett|minus|så\s+nær|i?mot|med\s+unntak|til|fra|frå)\b)"
    r"|\bav\s+(?:alle|samtlige|samtlege)(?:\s+(?:til\s*stede\p{L}*|fr[ae]mmøtt\p{L}*|representant\p{L}*|medlem\p{L}*))*\s*\.?\s*$"
    r"|\b(?:med|etter)\s+(?:full\s+)?(?:tilslutning|tilslutnad|støtte|stønad)\s+(?:fra|frå|av)\s+(?:alle|samtlige|samtlege)(?:\s+(?:parti|medlem|representant)\p{L}*)?\s*\.?\s*$"
    r"|\b(?:uten|utan)\s+(?:at\s+noen\s+stemte\s+i?mot|(?:(?:stemmer?|røyster?)\s+)(?:i\s?)?mot\b|mot(?:stemmer?|røyster?)\b)",
    examples=(
        "vedtatt med alle 25 stemmer",
        "vedteken med samtlege røyster",
        "tiltres av samtlige.",
        "vedtatt med tilslutning fra alle partier.",
        "vart vedteken utan røyster imot",
    ),
    counter_examples=("med alle stemmer unntatt FrPs", "med alle stemmene til Ap", "vedtatt av alle partier unntatt V"),
    words=("alle ", "alle.", "samtl", "uten ", "utan "),
)
NEARLY = Pattern(
    name="not_quite_unanimous",
    expression=rf"\b{HEDGE}\s+(?:\w+\s+)?(?:enst|samr|einst)",
    examples=("nesten enstemmig", "ikkje samrøystes", "ikke vedtatt enstemmig"),
    counter_examples=("ble enstemmig vedtatt",),
)

CASTING_VOTE = Pattern(
    name="casting_vote",
    expression=r"""
        \b(?:med|ved|etter|og|brukte?|av|nytta|av)?\s*(?:\p{L}+(?:en|ens|s|ar|aren|a|er|ers|ets)?\s+){0,3}?
            (?:si\s+|sin\s+)?dobb?elt?(?:stemm?e?n?a?|røyst\w*)\b(?:\s+til\s+\p{L}+)?
      | \b(?:lede?r|leia?r|møtele[di]a?e?r|ordføra?r|ordfører|varaordføra?r|fylkesordføra?r)(?:ens|s|en|ns
      |a)?\s+(?:si\s+)?
            (?:stemme|røyst)\s+(?:\([^()]*\)\s+)?(?:ble|er|var|vart|blei|avgjorde)\s*(?:avgjørende|avgjerande|utslagsgivende|utslagsgjevande)?
      | \b(?:med|ved)\s+(?:\p{L}*lede?r|leia?r|møtele[di]a?e?r|\p{L}*ordføra?r|\p{L}*ordfører)(?:ens|s|en|ns|a)?\s+
            (?:si\s+)?(?:avgj\p{L}+\s+)?(?:stemme|røyst)(?!\p{L})
      | \b(?:stemme|røyst)(?:n|a|en)?\s+til\s+\p{L}+\s+(?:avgjorde|var\s+avgj\w+|vart\s+avgj\w+|ble\s+avgj\w+)""",
    examples=(
        "vedtatt med ordførers dobbeltstemme",
        "Lederens dobbelstemme avgjorde, forslaget tiltres.",
        "Lederens stemme ble avgjørende",
        "leiaren si røyst avgjorde",
        "dobbeltstemma til ordføraren",
    ),
    counter_examples=("vedtatt mot 2 stemmer", "stemmene til Ap"),
    words=("dobb", "avgj", "utslagsg", "eder", "eiar", "ordfør", "ledar"),
)
SAME_VOTES = Pattern(
    name="same_votes",
    expression=r"\b(?:i?mot|(?P<both>med))\s+(?:(?:de|dei|den|det)\s+)?(?:samme|same)\s+(?:\p{L}+\s+|\d{1,3}\s+)?(?:stem{1,3}er?|stemmene|stemmen|stemmetall|røyst(?:er|a|i|ene|ane)?|røystetal)\b",
    examples=("vedtatt mot samme stemme", "mot dei same to røystene", "mot de samme stemmene", "med samme stemmetall"),
    counter_examples=("mot 2 stemmer", "samme stemmetall"),
    words=("samme", "same"),
)
TRIAL = Pattern(
    name="trial_vote",
    expression=r"(?<!\b(?:etter|før)\s)\bprøve(?:votering|avstemm?n?ing|røysting|avrøysting)\w*|\bprøve(?:votert|stemt|røysta)\b",
    examples=("Ved prøvevotering fikk forslaget 10 stemmer", "prøverøysting"),
    counter_examples=("prøveordning", "votering", "Etter prøvevoteringen ble innstillingen vedtatt"),
    words=("prøve",),
)
