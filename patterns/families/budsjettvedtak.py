"""The words by which a budget decision is known: its titles, the headings of its tables, and the tables that hold
no measures.
"""

from __future__ import annotations

from patterns.pattern import Pattern

NO_BUDGET = Pattern(
    name="heading of a table without measures",
    expression=r"""
        \b (?: \w*skjønn\w* | tildel(?:t|ing|te)\w* | innvilg\w* | søknad\w* | \w*skjønsmid\w*
        | (?<! \w \s ) kommune\b | kommunar\b | kommunenr | k-?nr | (?<! \w \s ) fylke\b | søker\b | mottaker
        | (?: bevilgningsoversikt | løyvingsoversikt | skjema ) \b [^\n]{0,30} \b [12] \s? a \b
        | fødsler | fødslar | fødte | dødsfall | selvkost | sjølvkost
        | nøkkeltall | nykeltal | kostra | statistikk | budsjettskjema \s? [12]a | økonomisk \s oversikt
        | hovedoversikt | talloversikt
            | folketall | folketal | befolkning\w* | innbyggertall | årsverk | bemanning \s per | stillinger
            | gjeld\b | lånegjeld | låneopptak
            | rentebytte | rentenivå | renter \s og \s avdrag | gebyr \w* | avgift(?:er)? \s for
            | \w*satser | \w*satsar
            | prisliste | egenbetaling
            | måltall | måleindikator\w* | resultat(?:mål|indikator)\w* | styringsindikator\w* | nøkkelindikator\w*
            | regnskapsskjema | balanseregnskap | oversikt \s over \s fond | fondsoversikt
            | disposisjonsfond(?:et|ets)? ,? \s utvikling | utvikling(?:a|en)? \s i \s disposisjonsfond\w*
            | elevtall | prognose
            | klimagass\w* | sykefravær | skattesats\w* | skatteinntekt\w* | garantiansvar | avskrivning\w*
            | rammetilskudd | frie \s inntekter
            | \w*forutsetninger
            | (?<! \b (?: inkl | eks | ekskl | med | uten | utan ) \.? \s ) mva
            | momskompensasjon | konsesjonskraft | driftsresultat | resultatgrad
            | overordnede \s mål | sammenligning )
    """,
    examples=(
        "Nøkkeltall for skolen",
        "KOSTRA-tall 2023",
        "Budsjettskjema 1A",
        "Økonomisk oversikt drift",
        "Elevtall 2020-2024",
        "Betalingssatser",
        "Bevilgningsoversikt investering (2A)",
        "Kommune Kroner",
    ),
    counter_examples=(
        "Driftsbudsjett",
        "Investeringer 2025-2028",
        "Nye tiltak",
        "Fylkesbudsjettet 2025",
        "Endringer i kommunedirektørens forslag",
        "Storvik kommune",
        "Bevilgningsoversikt investering (2B)",
        "Investering (inkl. mva)",
    ),
)

BUDGET = Pattern(
    name="heading of a table of measures",
    expression=r"""
        \b (?: \w*budsjett (?!skjema \s? [12]a) \w* | tiltak \w* | \w*investering\w* | drift \w* | inndekning
        | inndekking | bevilgning\w*
            | bevilling\w* | løyving\w* | endring(?:er|ar)? | økonomiplan \w* | satsing\w* | prioritering\w*
            | innsparing\w* | verbal\w*
            | saldering\w* | ramme(?:r|endring\w*)? | disposisjonsfond\w* | omdisponering\w* | prosjekt \w*
            | nedtrekk \w* | kutt | h?øp \b | handlingsprogram \w* | \w*bevilgning\w* | \w*løyving\w*
            | fellesforslag \w* | \w*endringsforslag \w* | fellesframlegg \w* )
    """,
    examples=(
        "HØP 2025-2028",
        "Fellesforslag fra to lister",
        "Tilleggsbevilgninger 1. tertial",
        "Driftsbudsjett - partiets endringer",
        "Nye tiltak",
        "Investeringer 2025-2028",
        "Løyvingsoversikt drift",
    ),
    counter_examples=("Barn i SFO", "Folketall per krets", "Reisetid i minutter"),
)

FORMULA_ROW = Pattern(
    name="row of an economic overview",
    expression=r"""
        \( \s* [A-ZÆØÅ] (?: \s* [=+-] \s* [A-ZÆØÅ] )* \s* \) \s* \Z
        | \A \s* (?:\d+ \s)? (?:skatt \s på \s inntekt | ordinært \s rammetilskudd )
    """,
    examples=("Sum driftsinntekter (L)", "Netto driftsresultat (O = M+N-L)", "Skatt på inntekt og formue"),
    counter_examples=("Skatepark (sentrum)", "Drift (helår)", "Ny båt"),
)

ADJUSTMENT = Pattern(
    name="title of changes to a budget within its year",
    expression=r"""
        \b (?: budsjett (?: regulering | justering | endring | korrigering | korreksjon | revisjon ) \w*
        | (?: regulering | justering | endring (?:er|ar)? ) \s (?: av | i ) \s (?: \w+ \s )? budsjett\w*
        | \d \. \s? tertial\w* | tertial (?: rapport | melding ) \w* | omdisponering\w* | tilleggsbevilgning\w*
        | tilleggsløyving\w* )
    """,
    words=("budsjett", "tertial", "omdisponer", "tillegg"),
    examples=("Budsjettregulering – 2. tertial 2024", "Justering av budsjett 2025", "Tilleggsbevilgninger"),
    counter_examples=("Budsjett 2025", "Driftsbudsjettet", "Regulering av vassdrag"),
)

BUDGET_DOCUMENT = Pattern(
    name="document that is a budget",
    expression=r"""
        \b (?: (?!statsbudsjett) \w*budsjett\w* | økonomiplan\w* | handlings- \s og \s økonomiplan\w*
        | økonomi (?: rapport | melding | status ) \w* | tertial (?: rapport | melding ) \w* | perioderapport\w*
        | tilleggs (?: bevilgning | løyving ) \w* | omdisponering\w*
        | salderings (?: forslag | framlegg | tiltak ) \w* )
    """,
    examples=(
        "Budsjettvedtak 2024",
        "Økonomiplan 2025-2028",
        "Investeringsbudsjett",
        "Økonomirapport per 1. mai",
        "Salderingsforslag fra to partier",
    ),
    counter_examples=("Saksprotokoll", "Plan for idrett", "Statsbudsjettet", "Økonomiavdelingen"),
)

OVERVIEW_ROW = Pattern(
    name="row of income, finance or allocation",
    expression=r"""
        \A \s* (?: \d+ \s+ )? (?: skatt(?:einntekt\w*)? \b (?: \s på .* )?
        | (?: ordinært \s )? ramme(?:tilskudd|overføring)\w* | inntektsutjevning
            | eiendomsskatt | rente(?:r|inntekt|utgift|kostnad)\w* .* | avdrag (?: \s på .* )?
            | bruk \s av \s (?: lån | avsetning | ubundne | bundne | tidligere | kap )\w* .*
            | mottatte \s avdrag .* | avskrivning\w* .* | låneopptak | lånegjeld .* | moms\w* .* | utgiftsmoms .*
            | frie \s inntekter .* | (?:netto|brutto) \s driftsresultat .*
            | til \s (?:ubundne|bundne) \s avsetning\w* .* | avsetning\w* \s til .*
            | overf(?:ørt|øring)\w* \s (?:til|fra) .* | utbytte .* | motpost .* | merforbruk .*
            | (?:brutto|netto) \s .* | under-?/overskudd .* | .* departementet | inntekter \s fra \s salg .*
            | utlån \b .* | (?:sum \s)? investering\w* \s i \s (?:varige|aksjer) .*
            | tilsku(?:dd|ot) \s til \s andres \s investering\w* | andre \s (?:direkte|generelle|inntekter) .*
            | netto \s finans\w* .*
            | (?: inngående | utgående | inngåande | utgåande ) \s (?: saldo | balanse | behold\w* ) .*
            | konsesjonskraft\w* .* | IB | UB )
    """,
    examples=(
        "2 Skatt på inntekt og formue",
        "Rammetilskudd",
        "Avdrag på lån",
        "Bruk av lånemidler",
        "Momskompensasjon",
    ),
    counter_examples=("Skatepark", "Utlånssentral for sportsutstyr", "Leirskole"),
)

ACCOUNT_TABLE = Pattern(
    name="heading of an account listing",
    expression=r"\b (?: konto | kap\.? (?: / \s? post )? \b | post \b | art \b )",
    examples=("Konto Konto(T) Ansvar", "Kap. Post Benevnelse"),
    counter_examples=("Tiltak 2025", "Kapasitet i skolen"),
)

CHAPTER_TABLE = Pattern(
    name="heading of a state budget's chapters",
    expression=r"(?: \A | \s ) (?: kap | kapittel | post ) \b",
    examples=("Kap. Post Benevnelse", "Post"),
    counter_examples=("Budsjettpost", "Tiltak"),
)

TITLE_WORD = Pattern(
    name="heading of a column of measures",
    expression=r"""
        \b (?: \w*tiltak\w* | prosjekt\w* | \w*investering\w* | inndekning | inndekking | bevilgning\w*
        | engangsbevilgning\w* | løyving\w* | endring(?:er|ar) )
    """,
    examples=("Tiltak", "Prosjekt", "Reduserte investeringer", "Strekning / tiltak"),
    counter_examples=("Fylke", "Objekt", "Område"),
)


def is_budget_table_heading(texts: list[str]) -> bool:
    """Whether the lines over a table (nearest last) announce measures: the nearest that says anything decides."""
    for text in reversed(texts):
        if NO_BUDGET.search(text):
            return False
        if BUDGET.search(text):
            return True
    return False


def changes_budget(text: str) -> bool:
    """Whether a heading says that a budget is changed (`Budsjettendringer 2031`), and tells no report: its table may
    name accounts."""
    match = ADJUSTMENT.search(text)
    return match is not None and "tertial" not in match[0].casefold()


def speaks_of_adjustment(text: str) -> bool:
    """Whether a title says that a budget is changed within its year (`Budsjettregulering 2. tertial`)."""
    return ADJUSTMENT.search(text) is not None


def speaks_of_budget(text: str) -> bool:
    """Whether a title or an opening line says that the document is a budget."""
    return BUDGET_DOCUMENT.search(text) is not None
