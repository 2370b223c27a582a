"""The words of a heading that tell whose budget it heads: a text -> the phrases that may name the owner, and whether
the administration or a body speaks.
"""

from __future__ import annotations

from functools import lru_cache

from patterns.budget.areas import is_area_heading
from patterns.budget.headings import is_heading_form
from patterns.pattern import MOST_KEPT, Pattern

OWNER_AFTER = Pattern(
    name="owner named after the budget",
    expression=r"""
        \b (?: budsjett\w* | \w*forslag\w* | \w*framlegg\w* | fellesforslag\w* | økonomiplan | endring\w* ) \s
        (?: (?: \w+ | (?:19|20)\d\d (?: \s? [-–] \s? \d+ )? ) \s ){0,3}?
        (?: fra | frå | av | mellom ) \s (?P<owner> [^.;:\n]{1,90} )
        | \b (?: på \s vegne \s av | på \s vegner \s av | på \s vegen? \s av ) \s (?P<owner> [^.;:\n]{1,60}? )
          (?= \s (?: følg | alt | dette | et \b | eit \b | som | frem | fram ) | [.:;\n] | \Z )
        | \( (?P<owner> [^()\d]{1,12} ) \) \s (?: fremmet | fremma | fremja | la \s (?:fram|frem) | foreslo
        | (?: satte | sette ) \s (?:fram|frem) | framsatte | fremsatte | framsette | stilte | kom \s med )
    """,
    words=("fra", "frå", "av", "mellom", "frem", "fram", "la ", "kom ", "foreslo", "stilte"),
    examples=(
        "det følgende budsjettforslaget fra Sentrum Høyre",
        "Felles framlegg frå Venstre og Høgre",
        "Alternativt budsjett 2025 fra Venstre",
        "Kari Nes (V) fremmet på vegne av V og SV dette",
        "Kari Nes (V) fremmet forslag",
        "Kari Nes (V) sette fram slikt framlegg",
        "Investeringsforslag 2025-2028 fra Venstre",
    ),
    counter_examples=("Driftstiltak", "Sum endring"),
)
_OWNED_WORDS = r"""(?: budsjettforslag \w* | budsjettframlegg \w* | budsjett \b | endringer | endringar
        | budsjett (?: alternativ | opplegg | innspill | innspel | utkast | endring(?:er|ar) ) \w*
        | (?: alternativ | skygge ) budsjett \w* | økonomiplan (?: forslag | framlegg )? \b
        | endringsforslag \w* | verbalforslag\w*
        | (?: felles | tilleggs | endrings | oversendelses )? (?: forslag | framlegg ) )"""
OWNER_BEFORE = Pattern(
    name="owner named before the budget",
    expression=rf"""
        (?= [\p{{L}}.,/ ’'\s]{{1,66}}? \s (?: alternative \s | felles \s )? {_OWNED_WORDS} )
        (?P<owner> \p{{Lu}}[\p{{L}}.,/ ]{{0,60}}? ) (?= [s’'\s] ) (?: s | [’'] | s[’'] | \s sitt | \s sine
        | \s sin )? \s+ (?: alternative \s | felles \s )? {_OWNED_WORDS}
    """,
    words=("budsjett", "endring", "forslag", "framlegg", "økonomiplan"),
    core=rf"(?<= [\p{{L}}.,/’'\s] ) \s {_OWNED_WORDS}",
    reach=96,
    examples=(
        "Venstres endringer",
        "Senterpartiet sitt budsjettforslag",
        "Bygdelistas forslag til endringer i driften",
        "Ap og KrF fremmet følgende fellesforslag:",
        "Senterpartiets budsjettalternativ 2031",
    ),
    counter_examples=("Driftstiltak", "Sum drift"),
)
GROUP_HEADING = Pattern(
    name="the owner's own words",
    expression=r"""
        \b (?: formannskapet\w* | kommunedirektør\w* | rådmann\w* | byrådet\w* | fylkesrådet\w*
        | administrasjon\w* | ordfører\w* | vedtat(?:t|te) | vedteke | vedtekne | vedtak (?:et)?
        | (?: kommunestyret | heradsstyret | bystyret | fylkestinget ) \w* )
    """,
    examples=("Kommunedirektørens forslag", "Formannskapets innstilling", "Vedtatt budsjett: endringer"),
    counter_examples=("Venstres endringer",),
)


SPEAKER_ALONE = Pattern(
    name="the administration's head as a heading alone",
    expression=r"\A \s* (?: rådmann (?:en)? s? | kommunedirektør (?:en)? s? | administrasjonen s? ) \s* :? \s* \Z",
    examples=("Rådmannen", "Kommunedirektøren:", "Administrasjonen"),
    counter_examples=("Administrasjon og fellesområder", "Rådmannens stab", "Administrasjon"),
)


CHANGES_ADMINISTRATION = Pattern(
    name="measure that concerns the administration",
    expression=r"""
        \b (?: effektiviser | reduser | redusert | kutt | innspar | spar | slank | omorganiser | nedbemann | styrk
          | mindre | færre | lavere | lågare | økt | auk ) \p{L}* \s (?: \p{L}+ \s ){0,3}?
        (?: administrasjon | rådmann | kommunedirektør | ordfører | formannskap ) \p{L}* (?! [^.:]* \b forslag )
    """,
    words=("administrasjon", "rådmann", "direktør", "ordfør", "formannskap"),
    examples=("Effektivisere administrasjonen", "Kutt i kommunedirektørens stab", "Økt godtgjørelse til ordfører"),
    counter_examples=("Kommunedirektørens innsparinger", "Kutt i kommunedirektørens forslag", "Administrasjonens kutt"),
)


MEETING_HELD = Pattern(
    name="line that tells in which meeting a text is put",
    expression=r"""
        \A (?! .* \b (?: vedtat\w* | vedtek\w* | vedtak\w* | forslag\w* | framlegg\w* | innstilling\w* | budsjett\w*
          | kommunedirektør\w* | rådmann\w* | tilråding\w* ) \b )
        .* \b (?: kommunestyret?\w* | bystyret?\w* | heradsstyret?\w* | fylkesting\w* | formannskap\w* ) \b .*
        (?: \b \d{1,2} \. \s? (?: \d{1,2} \. \s? | \p{L}{3,9} \s ) (?:19|20)? \d\d | \b \d{1,4} / \d\d )
    """,
    words=("styre", "ting", "skap"),
    examples=("Vik kommune – kommunestyret 11.12.2025", "Heradsstyret 3. desember 2025, sak 18/25"),
    counter_examples=("Vedtatt i kommunestyret 11.12.2025", "Kommunestyrets revideringer", "Bystyret i 2025"),
)
CHANGED_BUDGET = Pattern(
    name="another's budget that changes are set against",
    expression=r"""
        \b (?: endring\w* | endra | endret | avvik | differanse | justering\w* | tillegg | korriger\w* ) \b
        (?: \s \p{L}+ ){0,2}? \s
        (?: fra | frå | i | til | av | mot | på | utover | ut \s over | målt \s mot | i \s (?: forhold | høve ) \s til
          | i \s høve | (?: sammenlignet | samanlikna | sammenliknet ) \s med | som \s følge \s av ) \s
        (?: den | det | dei | de )? \s?
        (?: (?: formannskapet | kommunedirektøren | rådmannen | byrådet | fylkesrådet | administrasjonen
            | ordføreren | formannskap ) (?: s | \s sin | \s sitt | \s sine ) \s (?: opprinnelige \s | opphavlege \s )?
            (?: forslag | framlegg | budsjett\w* | innstilling | tilråding | økonomiplan\w* | tall | opplegg )
          | (?: vedtatt | vedteke | vedtatte | vedtekne | gjeldende | gjeldande ) \s
            (?: budsjett\w* | økonomiplan\w* | årsbudsjett\w* ) )
        | \b (?: formannskapet | kommunedirektøren | rådmannen | byrådet | fylkesrådet | administrasjonen )
          (?: s | \s sin | \s sitt | \s sine ) \s
          \p{L}* (?: forslag | framlegg | budsjett | innstilling | tilråding ) \p{L}*
          \s (?: vert \s | blir \s )? (?: endres | endrast | endra | endret | justeres | justerast | justert ) \b
    """,
    words=("endr", "avvik", "differanse", "juster", "tillegg", "korriger"),
    examples=(
        "Drift 2025: endringer fra kommunedirektørens opplegg",
        "Endringer i forhold til rådmannens budsjettforslag",
        "Endringar i høve til kommunedirektøren sitt framlegg",
        "Endringer i vedtatt budsjett",
        "Rådmannens investeringsforslag endres slik",
    ),
    counter_examples=(
        "Endringer fra kommunedirektøren",
        "Kommunedirektørens endringer",
        "Formannskapets innstilling",
        "Endringer vedtatt i formannskapet",
    ),
)
OWN_WORDS = Pattern(
    name="sentence of those who propose",
    expression=r"""
        \b (?: vi | partiet | gruppa | gruppen | partia | partiene ) \s (?: støtter | støttar | viser | legger | legg
        | slutter | sluttar | ønsker | ønskjer | mener | meiner | foreslår | foreslår | vil | har | går | stør )
    """,
    words=("vi ", "parti", "grupp"),
    examples=("Vi støtter kommunedirektørens forslag med dette:", "Partiet legger rådmannens tall til grunn"),
    counter_examples=("Kommunedirektørens forslag", "Vedtatt budsjett"),
)


@lru_cache(maxsize=MOST_KEPT)
def owner_phrases(text: str) -> tuple[str, ...]:
    """The words that may name whose budget a text is (`Arbeiderpartiets endringer`, `budsjettforslaget fra
    Venstre`), best first.
    """
    after = [owner for match in OWNER_AFTER.finditer(text) for owner in match.captures("owner")]
    before = [match["owner"] for match in OWNER_BEFORE.finditer(text)]
    return tuple(phrase.strip() for phrase in (*reversed(after), *before) if phrase.strip())


def names_owned_part(text: str) -> bool:
    """Whether a heading tells whose changes of which part follow (`Bygdelistas endringer i driften`)."""
    return is_heading_form(text) and bool(owner_phrases(text))


def names_administration(text: str) -> bool:
    """Whether a heading says that what follows is the administration's or a body's own, no party's and no changes of
    that (`Endringer fra kommunedirektørens forslag`).
    """
    if is_area_heading(text) and not SPEAKER_ALONE.search(text):
        return False
    own = CHANGED_BUDGET.sub(" ", CHANGES_ADMINISTRATION.sub(" ", text))
    return GROUP_HEADING.search(own) is not None and not OWN_WORDS.search(own) and not MEETING_HELD.search(own)


OPEN_LIST = Pattern(
    name="list of names without its last",
    expression=r"(?-i:\p{Lu}) \p{L}* \s* , \s (?! .* \b og \b ) [^,.:;()]{1,40} \Z",
    words=(",",),
    examples=("Budsjettforslag 2025 fra Høyre, Venstre, Kristelig", "Forslag frå Ap, Sosialistisk"),
    counter_examples=("Forslag fra Ap, Sp og Kristelig", "Drift, tall i 1000 kr: skole", "Skole"),
)


def goes_on_list(text: str) -> bool:
    """Whether a heading's line lists names and the last of them, after `og`, must still follow."""
    return OPEN_LIST.search(text) is not None and bool(owner_phrases(text))
