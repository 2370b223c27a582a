"""The forms in which a heading or a sentence names the owner of a budget: before the name, behind it, beside it."""

from __future__ import annotations

from patterns.beginnings import AnchoredPattern
from patterns.pattern import Pattern

ENUMERATOR = AnchoredPattern(
    name="number or letter before a heading",
    expression=r"\A \s* \#* \s* (?: \p{L} | [IVX]{1,4} | \d+ (?: \.\d+ )* ) [.)] \s+ (?= (?-i:\p{Lu}) )",
    examples=("A. Endringer i driftsbudsjettet", "2.1. Venstres budsjett"),
    counter_examples=("H: Endringer", "Ap. har foreslått", "H, V og KrF"),
)
FROM_LINE = Pattern(
    name="line that tells whose budget the title above it is",
    expression=r"""
        (?: \A | \n | \s (?= fremm | framm | frams | frems | innsendt | levert | signert ) ) [\s(]*
        (?: (?: forslag \s )? (?: fra | frå | av | for )
          | (?: er \s )? (?: (?: frem | fram ) (?: met | mes | ma | ja | jast | satt | sett | lagt ) | innsendt | levert
            | innlevert | signert | underskrevet | underskrive | utarbeid(?:et|a|d) | skrevet
            | lagt \s (?:fram|frem)
            | lagd \s fram ) (?: \s (?: av | frå | fra ) )?
          | (?: forslags | framleggs ) (?: stiller | stillar ) (?: e | ar | ne | ane )?
          | bak \s (?: forslaget | framlegget )
        ) \s* :? \s+ (?P<owner> [^\n;:]{1,110}? ) [\s.)]* (?= \n | \Z )
    """,
    words=("fra ", "frå ", "av", "for ", "stil", "forslaget", "framlegget", "signert", "innsendt", "levert"),
    examples=("Budsjett\nFrå Venstre og Raudt", "Endringer\nFremmet av: Ap, SV og R", "Forslagsstillere: H og FrP"),
    counter_examples=("Fra\nVenstre", "Vi tar penger fra fondet til skole; veg"),
)
OWNED = Pattern(
    name="word for a budget in a heading",
    expression=r"""
        \b (?: \w*budsjett (?: forslag \w* | framlegg \w* | forlik \w* | avtale \w* | endring (?: er | ar ) | et )?
        | økonomiplan \w* | h?øp | \w*endringsforslag \w* | fellesforslag \w* | fellesframlegg \w* | forslag | framlegg
        | endring(?:er|ar) ) \b
    """,
    examples=("Budsjettavtale 2025", "Alternativt budsjett Venstre", "Felles forslag", "Budsjettendringer 2031"),
    counter_examples=("Budsjettering i skolen", "Skolebruksplan"),
)
BESIDE_OWNER = Pattern(
    name="words of a budget heading that name nobody",
    expression=r"""
        (?: (?:19|20)\d\d (?: \s* [-–—/] \s* (?: (?:19|20)\d\d | \d\d ) )? | \b (?: alternativ (?:t|e)? | felles
        | forslag | framlegg | \w*budsjett \w* | økonomiplan \w* | h?øp | \w*forslag \w* | handlingsprogram
        | vårt | partiet
        | gruppen | gruppa | til | og \s (?=økonomiplan) | i | endring(?:er|ar)? ) \b )
    """,
    examples=("Alternativt budsjett", "2025-2028", "Felles forslag"),
    counter_examples=("Venstre", "Ap, Sp og SV"),
)
OVER_OWNERS = AnchoredPattern(
    name="words over the columns of several parties",
    expression=r"\A \s* (?: parti (?: ene | a )? s? | (?: parti )? grupp (?: e | er | ene | ene? s | er s? ) ) \b",
    examples=("Parti", "Partienes forslag", "Grupper"),
    counter_examples=("Partiet Sentrum", "Partipisken", "Gruppa Rødt"),
)
_JOINS = r"(?: , | \b og \b | \b samt \b | & )"
LIST_GOES_ON = Pattern(
    name="list of names that goes on",
    expression=rf"\A \s* {_JOINS} \s+ (?-i:\p{{Lu}})",
    examples=("og Kristelig", ", Venstre"),
    counter_examples=("og endringer", "følger saken"),
)
LIST_BEFORE = Pattern(
    name="list of names that goes on before",
    expression=rf"(?-i:\p{{Lu}}) [^,]* {_JOINS} \s* \Z",
    examples=("Bygdelaget og", "Framtid Vik,"),
    counter_examples=("forslaget fra og med", "Sentrum"),
)
PERSON_BEFORE = Pattern(
    name="person before a party",
    expression=r"""
        \A \s* (?: (?-i:\p{Lu})\p{Ll}+ (?: - (?-i:\p{Lu})\p{Ll}+ )? \s+ ){1,3} (?-i:\p{Lu})\p{Ll}+ \s* , \s* \Z
    """,
    words=(",",),
    examples=("Kari Nes,", "Ola Bjørn-Erik Dahl,"),
    counter_examples=("Bygdelaget og", "Venstre,", "Ap, Sp,"),
)
MEMBER_PUTS = Pattern(
    name="member with a party who puts a proposal",
    expression=r"""
        \A \s* (?: (?-i:\p{Lu})[\p{Ll}-]+ \s+ ){1,3} (?-i:\p{Lu})[\p{Ll}-]+ , \s (?P<owner> [^,:;]{1,40} ) , \s
        (?: fremmet | fremma | fremja | foreslo | stilte | (?: la | satte | sette ) \s (?:fram|frem) | framsatte
          | fremsatte )
    """,
    words=(",",),
    examples=("Kari Nes, Venstre, fremmet følgende forslag:", "Ola Dahl, Sp, la fram slikt framlegg"),
    counter_examples=("Kari Nes fremmet forslag", "Venstre, Høyre, fremmet forslag"),
)
ON_BEHALF = Pattern(
    name="those on whose behalf a proposal is put",
    expression=r"""
        \b på \s (?: vegne | vegner | vegen? ) \s av \s (?: gruppene? \s til \s | partiene? \s )?
        (?P<owner> [^.;:\n()]{1,60}? )
        (?= \s (?: følg | alt | dette | slikt | et \b | eit \b | som | frem | fram | foreslo ) | [.:;\n(] | \Z )
    """,
    words=("på veg",),
    examples=("Kari Nes (V) på vegne av V og SV:", "Ola Dahl på vegne av Høyre fremmet forslag"),
    counter_examples=("på vegne", "av hensyn til Høyre"),
)
AGREED = Pattern(
    name="those who agree on a budget",
    expression=r"""
        \b (?: inngått\w* | semje | enighet | enige | samde | forlik\w* | avtale\w* | budsjettforlik\w*
          | budsjettavtale\w* ) \b [^;:\n]{0,60}? \b mellom \s (?P<owner> [^;:\n]{4,120} )
        | \b (?: (?: budsjett | avtale | forliks | samarbeids )? part
          (?: nere | nerar | ene | ane | iene | ia | ar | er ) (?: \s bak \s \w+ )?
          | bak \s (?: avtalen | avtala | forliket | budsjettet | forslaget | framlegget ) )
          \s* (?: : | \b er \b | \b består \s av | \b står ) \s* (?P<owner> (?-i:\p{Lu}) [^;:\n]{3,120} )
        | (?: \A | (?<= [.\n] ) ) \s* (?P<owner> (?-i:\p{Lu}) [^.;:\n]{3,100}? \s og \s [^.;:\n]{2,60}? ) \s
          (?: har | er ) \s (?: no \s | nå \s )?
          (?: inngått | inngåtte | blitt \s enige | enige | samde | einige | vorte \s samde | gått \s sammen
          | gått \s saman | forhandlet | forhandla | kommet \s til | komne \s til | kome \s til ) \b
    """,
    words=("mellom", "part", "bak ", "enig", "samde", "inngå", "gått sa", "forhandl", "til enighet", "til semje"),
    examples=(
        "Inngått 3. desember mellom Høyre, Venstre og KrF",
        "Partiene bak avtalen: Ap, Sp og SV",
        "Høgre, Venstre og Frp er samde om dette budsjettet",
    ),
    counter_examples=("Samarbeid mellom kommunene", "Partiene er enige"),
)
EACH_ITS_OWN = Pattern(
    name="words for proposals of each party alone",
    expression=r"\b (?: hver t? | kvar t? ) (?: \s (?: sin | sitt | sine | for \s seg ) \b | \s* \Z )",
    examples=("Høyre og Venstre har levert hvert", "Vi har levert hvert sitt", "kvar sine", "hver for seg"),
    counter_examples=("Høyre og Venstre har levert sitt", "hver dag"),
)
JOINT_LAST = Pattern(
    name="joining word at the edge of a list",
    expression=rf"(?: {_JOINS} \s* \Z ) | \A \s* {_JOINS} \s",
    examples=("Høyre og", "og Høyre", "Høyre,"),
    counter_examples=("Høyre", "Høyre og Venstre"),
)
PLACE = Pattern(
    name="place behind a party",
    expression=r"""
        , \s+ (?-i:\p{Lu})[\p{L}-]+ (?: \s (?-i:\p{Lu})[\p{L}-]+ )? \s (?: kommune | herad | fylkeskommune ) \b
        | (?<= \p{L} ) \s+ (?: i | på ) \s+ (?-i:\p{Lu})[\p{L}-]+ (?: \s (?-i:\p{Lu})[\p{L}-]+ )?
        (?= \s* (?: \Z | , | \b og \b ) | \s* [\n.:;)] | \s [-–—] \s | \s+ \d
          | \s+ (?: \w*budsjett | \w*forslag | framlegg | endring ) \w* \b )
        | (?<= \p{L} ) \s+ i \s+ (?: kommunestyre | bystyre | heradsstyre | fylkesting | formannskap | byråd )
          \w* (?: \s+ (?: i | på ) \s+ (?-i:\p{Lu})[\p{L}-]+ )?
    """,
    examples=(
        "Senterpartiet i Vik",
        "Senterpartiet, Vik kommune",
        "Senterpartiet i Vik\nTall i 1000",
        "Venstre på Nordøya og Høyre",
        "Venstre i Vik Forslag til budsjett",
        "Høyre og Senterpartiet i kommunestyret",
    ),
    counter_examples=("Venstre i går", "endringer i Driftsbudsjettet følger"),
)
GROUPS = Pattern(
    name="words before the parties of a list",
    expression=r"""
        \A \s* (?: de \s | dei \s )? (?: (?: to | tre | fire | fem | \d ) \s )?
        (?: gruppe\w* | gruppa | (?: \p{Ll}+ | (?-i:\p{Lu})\p{Ll}+ )?? parti(?: ene | a )
          | parti | koalisjonen | fleirtalet | flertallet | posisjonen | opposisjonen )
        (?: \s (?: til | fra | frå | av ) )? \s* :? \s+
    """,
    examples=("gruppene til Ap og SV", "partiene H og V", "Samarbeidspartiene Høyre", "posisjonspartia: H"),
    counter_examples=("Partiet Vekst", "Venstre"),
)
# A budget adopted with a party's changes is not that party's.
CHANGES_OF = Pattern(
    name="changes that a budget is adopted with",
    expression=r"""
        \b med \s (?: de \s | dei \s )? (?: \p{Ll}+ \s ){0,2}?
        (?: endring | justering | tillegg | omprioritering ) \p{Ll}*
        \b [^.\n]*
    """,
    words=("med ",),
    examples=("vedtatt med de endringene som følger av forslaget fra Ap", "med desse endringane frå V og SV"),
    counter_examples=("Endringer fra Ap og V", "Budsjett med økt satsing fra Høyre"),
)
PUT_BY = Pattern(
    name="those who put changes, in brackets behind the sentence that announces them",
    expression=r"""
        \( \s* (?: \w* forslag | \w* framlegg | fremmet | fremma | framlagt | fremlagt ) \s (?: fra | frå | av ) \s
        (?P<owner> [^()\n]{1,80} ) \) \s* : \s* \Z
    """,
    words=(":",),
    examples=("Rådet gjorde disse endringene (forslag fra V og SV):", "Desse endringane (fellesframlegg frå H og V):"),
    counter_examples=("Ny kai (forslag fra V og SV)", "Endringer (forslag fra V): ny kai"),
)
_MEMBER = r"(?-i:\p{Lu})[\p{L}.-]+ (?: \s (?-i:\p{Lu})[\p{L}.-]+ ){1,3} (?: \s? \( [^()]* \) )?"
PRESENTED_BY = Pattern(
    name="members who put a proposal for those named before",
    expression=rf"""
        (?<= [\p{{L}})] ) \s* ,? \s* (?: \b v \s? [/,] | \b ved \b
          | \b (?: fremmet | fremma | fremja | framsatt | fremsatt | framlagt | fremlagt | presentert
            | lagt \s (?:fram|frem) | satt \s (?:fram|frem) ) \s (?: av | ved ) \b )
        \s* {_MEMBER} (?: (?: \s? , | \s og ) \s {_MEMBER} )*
    """,
    words=(" v/", " v,", "ved ", " av ", "v /"),
    examples=("Ap og Sp v/Kari Nes (Ap)", "H og V, fremmet av Ola Dahl (H)", "Ap, Sp ved Kari Nes og Per Li"),
    counter_examples=("Venstre (V)", "Høyre av hensyn til Venstre", "Ap v/gruppa"),
)
OWNER_COLUMN = Pattern(
    name="column of those who propose",
    expression=r"""
        \A \s* (?: parti (?: er | a | ene )? (?: \s bak )?
          | (?: forslags | framleggs ) (?: stiller | stillar ) (?: e | ar )?
          | (?: (?: forslag | framlegg ) \s )? (?: fra | frå )
          | (?: (?: foreslått | føreslått | fremmet | fremma | fremja | framlagt | fremlagt
            | lagt \s fram ) \s )? av
          | hvem | kven )? \s* :? \s* \Z
    """,
    examples=("Parti", "Forslagsstiller", "Forslag fra", "Fremmet av", ""),
    counter_examples=("Partistøtte", "Merknad", "Tiltak", "Forslag"),
)
