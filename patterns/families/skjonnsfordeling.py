"""The words by which a grant allocation is known: its titles and the headings of its columns."""

from __future__ import annotations

from collections.abc import Sequence

from patterns.amounts import Unit
from patterns.pattern import Pattern
from patterns.units import find_stated_unit

ALLOCATION = Pattern(
    name="allocation of grants",
    expression=r"""
        \b (?: \p{L}* skjønn (?! litt | hei | het | er) \p{L}* | \p{L}* skjøns \p{L}* | skjøn \b
        | (?! rammetil | innbyggertil | innbyggjartil ) \p{L}* (?: tilsku[dt] | tilskot ) \p{L}*
        | tildel (?: ing | t \b | te \b ) \p{L}* | tildelar? \b | innvilg \p{L}* | løyv (?: ing | d \b | de \b ) \p{L}*
        | bevilg (?: ning | et \b | a \b ) \p{L}* | tilsagn \p{L}* | støttebeløp | stønad \p{L}*
        | fordeling \s (?: av | til | per | pr | mellom | på | \d{4} )
        | (?: fordel (?: er | te | t )? | del (?: er | te | t )? \s ut ) \s (?: \p{L}+ \s ){0,2}
          \d [\d .,]* \s? (?: kr\b | kroner | mill )
        | (?: gir | gjev ) \s \d [\d .,]* \s? (?: kroner | mill \p{L}* ) (?: \s kroner )?
          \s (?: i \s \p{L}+ \s )? til \b )
    """,
    words=(
        "skjøn", "tilsku", "tilskot", "tildel", "innvilg", "løyv", "bevilg", "tilsagn", "støtte", "stønad", "fordel",
        "del", "gir", "gjev",
    ),
    examples=(
        "Fordeling av skjønnsmidler for 2031", "Prosjektskjønn 2031", "Tildelt beløp", "Innvilga sum",
        "Skjønsmidlar 2019", "Tilskot til breiband", "Løyving per kommune", "Fordeling 2031",
        "Kompensasjonstilskudd", "Tilsagn om midler",
        "Lillevik fordeler 300 000 kroner til lag", "Banken deler ut 2,5 mill. kroner",
        "Fylket gir 4 millioner til bibliotekene",
    ),
    counter_examples=(
        "Skjønnlitteratur", "Rammetilskudd", "Folketall", "Kilometer fylkesveg", "Innbyggertilskudd", "Driftsutgifter",
    ),
)  # fmt: skip

SUPPORT = Pattern(
    name="weaker word of allocation",
    expression=r"""
        \b (?: \p{L}* støtte n? | \p{L}* stønad \p{L}*
        | (?! virke | hjelpe | lære | lege | omløps | rus | drifts | kjøre | nærings?m | frie | likvide | driv | spre )
          \p{L}* midl (?: er | ar | ene | ane )
        | (?: nærings | kraft | vilt | kultur | bygde | utviklings | landbruks | sparebank | gave | hoppid | idretts
          | trivsels | ungdoms | tiltaks | konsesjonsavgifts ) \p{L}* fond (?: et )?
        | (?: jule | penge | jubileums )? (?: gave (?: r | ne | n )? | gåve (?: r | ne )? )
        | \p{L}* stipend (?: et | er | a | ene )? | bidrag (?: et )?
        | (?! [dr]elegat ) \p{L}* legat (?: et | er | a | ene )?
        | utdel (?: t | te | ing \p{L}* ) | tilsegn \p{L}* | smil | nmsk | rup | rda ) \b
    """,
    words=(
        "støtte", "stønad", "midl", "fond", "gave", "gåve", "stipend", "bidrag", "legat", "utdel", "tilsegn",
        "smil", "nmsk", "rup", "rda",
    ),
    examples=(
        "Driftsstøtte til lag", "Næringsfondet", "LA21-midler 2009", "Kulturstipend", "Gaver", "Tilsegner", "Julegaver",
        "Ola Neses legat", "Skolelegatet",
    ),
    counter_examples=(
        "Hjelpemidler", "Læremidler", "Disposisjonsfond", "Støttekontakt", "Bidragsyter", "Driftsmidler", "Delegat",
    ),
)  # fmt: skip

STATISTICS = Pattern(
    name="heading of figures that are no grants",
    expression=r"""
        \A \W* (?: tabell \s \d+ [.:]? \s+ )? (?: utvikling(?:a|en)? \s i \s | oversikt \s over \s )?
        (?: folketal \p{L}* | innbygger(?:e|tal\p{L}*) | innbyggjar \p{L}* | befolkning \p{L}*
          | nøkkeltal \p{L}* | nykeltal \p{L}* | kostra \p{L}* | statistikk
          | elevtal \p{L}* | netto \s driftsresultat | (?: netto \s )? lånegjeld
          | frie \s inntekter | disposisjonsfond \p{L}* | arbeidsløyse | arbeidsledighet ) \b
    """,
    examples=("Folketall i kommunene", "Tabell 3: Nøkkeltall", "Utviklinga i folketal", "Netto driftsresultat"),
    counter_examples=("Skjønn fordelt etter folketall", "Innbyggertilskudd", "Prosjektskjønn"),
)

RECIPIENT_HEADING = Pattern(
    name="heading of the recipients' column",
    expression=r"""
        \A (?: namn? \s på \s | navn \s på \s | ansvarlig \s | hoved )?
        (?: komm?une (?: r | ne | namn | navn )? | kommunar (?: namn )? | vertskommune | fylke (?: skommun[ea] r? )?
          | (?: søker | søkar | søkjar | mottaker | mottakar ) (?: kommune | namn | navn | \s?/\s?kommune )?
          | (?: mottaker | mottakar ) \s av \s \p{L}+
          | (?: kommune | region ) \s?/\s? (?: søker | søkar | søkjar | region | bydel | fylke (?: skommune )? )
          | tilskud[ds]? s? mottaker | tilskots? mottakar | stønadsmottakar | prosjekteier | prosjekteigar
          | søkerorganisasjon | institusjon | organisasjon | lag \s?/\s? (?: forening | organisasjon ) | lag | klubb
          | idrettslag | forening | (?: anleggs )? (?: eier | eigar ) | bedrift | verksemd | virksomhet | firma
          | foretak | føretak | veglag | arrangør | barnehage | \p{L}+ mottak (?: er | ar ) | støttemottak (?: er | ar )
          | (?: tros | trus ) - ? \s? (?: og \s livssyns )? samfunn ) \b
        \s* (?: \( [^)]* \) )? [*:]? \Z
    """,
    words=(
        "komm", "fylke", "søk", "mottak", "eier", "eigar", "organisasjon", "institusjon", "lag", "region", "forening",
        "klubb", "bedrift", "verksemd", "virksomhet", "firma", "retak", "arrangør", "samfunn", "barnehage",
    ),
    examples=(
        "Kommune", "Kommunenavn", "Søker", "Søkjar", "Mottaker", "Namn på kommune", "Tilskotsmottakar", "Fylke",
        "Mottaker av tilskudd", "Anleggseier", "Anleggseigar", "Klubb", "Barnehage",
    ),
    counter_examples=(
        "Kommunenr.", "Antall kommuner", "Område", "Kommunens andel", "Søknadssum", "Mottatt dato", "Eierandel",
        "Barnehageplasser",
    ),
)  # fmt: skip

APPLICANT_HEADING = Pattern(
    name="heading of the applicants' column",
    expression=r"""
        \A (?: namn? \s på \s | navn \s på \s )?
        (?: søker | søkar | søkjar | mottaker | mottakar | lag | forening | lag \s?/\s? forening | organisasjon
          | prosjekteier | prosjekteigar | klubb | idrettslag ) (?: navn | namn )? \Z
    """,
    words=("søk", "mottak", "lag", "forening", "organisasjon", "eier", "eigar", "klubb"),
    examples=("Søker", "Navn på søker", "Lag/forening"),
    counter_examples=("Kommune", "Område", "Søknadssum"),
)

MUNICIPALITY_HEADING = Pattern(
    name="heading of a column of municipalities",
    expression=r"kommun | vertskommune",
    words=("kommun",),
    examples=("Kommune", "Kommunenavn", "Vertskommune"),
    counter_examples=("Søker", "Fylke"),
)

COUNTY_HEADING = Pattern(
    name="heading of a column of counties",
    expression=r"\A fylke (?: r | snamn | snavn | skommun[ea] r? )? \Z",
    words=("fylke",),
    examples=("Fylke", "Fylkeskommune"),
    counter_examples=("Kommune/fylke", "Søker"),
)

NUMBER_HEADING = Pattern(
    name="heading of the kommunenummer column",
    expression=r"\A (?: k | kn | komm? | kommune ) [.\s-]* (?: nr | nummer | no ) \b \.? \Z",
    examples=("K-nr.", "Knr", "K.nr", "Kommunenr.", "Kommunenummer", "Komm. nr."),
    counter_examples=("Saksnr.", "Nr.", "Kommune", "Org.nr."),
)

OTHER_NUMBER_HEADING = Pattern(
    name="heading of a column of numbers that are no municipality's",
    expression=r"""
        \b (?: søknads? | saks? | journal | arkiv | løpe | bilags? | prosjekt | medlems? ) [.\s-]* n(?:r|ummer)
    """,
    words=("nr", "nummer"),
    examples=("Søknadsnr", "Saksnummer", "Løpenr."),
    counter_examples=("Kommunenr.", "Nr.", "Kode"),
)

GRANTED_HEADING = Pattern(
    name="heading of an amount that was granted",
    expression=r"\b (?: tildel | innvilg | tilsagn | løyvd | løyving | bevilget ) \p{L}*",
    words=("tildel", "innvilg", "tilsagn", "løyv", "bevilg"),
    examples=("Tildelt beløp", "Innvilga sum", "Løyving 2031", "Tilsagn"),
    counter_examples=("Budsjett", "Søknadssum"),
)

ANSWER_HEADING = Pattern(
    name="heading of what an applicant is given",
    expression=r"""
        \A (?: (?: forslag \s (?: til \s )? | foreslått \s | føreslått \s | vedtatt \s | vedtatte \s | vedteke \s
            | vedtekne \s | gitt \s )? \p{L}* (?: tilskudd | tilskot | støtte | stønad | stipend ) (?: sum | beløp )?
          | (?: \p{L}+ (?: s | sitt | si ) \s ){0,2} (?: innstilling | tilråding | forslag | framlegg )
            (?: \s til \s (?: fordeling | tildeling | vedtak ) )?
          | innstilt | tilrådd | vedtak | vedtatt | vedteke | innvilg \p{L}* | tildel \p{L}* | løyv (?: d | ing )
          | bevilg (?: et | a | ning ) | støttebeløp ) \b
        (?: \s \(? (?: i \s )? (?: kr | kroner | beløp | sum | \d{4} ) \b [.)]* )* \Z
    """,
    words=(
        "tilsku", "tilskot", "støtte", "stønad", "stipend", "innstil", "tilråd", "vedt", "innvilg", "tildel", "løyv",
        "bevilg", "forslag", "framlegg",
    ),
    examples=(
        "Tilskudd", "Innstilling", "Rådmannens forslag", "Forslag til tilskudd", "Vedtak (kr)", "Driftstilskot 2031",
        "Tildelt beløp",
    ),
    counter_examples=("Tilskuddsordning", "Vedtaksdato", "Søkt tilskudd", "Andre tilskudd", "Vedtatt budsjett"),
)  # fmt: skip

PROJECT_HEADING = Pattern(
    name="heading of the projects' column",
    expression=r"""
        \b (?: prosjekt (?: er | et | ene | a | navn | namn | tittel | titlar )?
        | tiltak (?: et | a | ene )? | tittel | formål | føremål | søknaden? \s gjeld (?: er )?
        | (?: hva | kva ) \s (?: det \s | søknaden \s )? gjeld (?: er )? | (?<=\A) gjeld (?: er )?
        | aktivitet (?: er | ar | en )? | idé | beskrivelse | skildring
        | hendelse (?: r | n )? | hending (?: a | ar )? | arrangement | anlegg (?: s (?: navn | namn ) )?
        | (?<=\A) (?: kultur )? bygg (?: et )? | bygning (?: en | er | ar )? | (?<=\A) utstyr (?: et )? | gjenstand
        | (?<=\A) innh[oa]ld | (?<=\A) (?: sti | løype ) ) \b
    """,
    words=(
        "prosjekt", "tiltak", "tittel", "formål", "føremål", "gjeld", "hend", "arrangement", "anlegg", "aktivitet",
        "idé", "beskrivelse", "skildring", "bygg", "bygning", "utstyr", "gjenstand", "innh", "sti", "løype",
    ),
    examples=(
        "Innvilgende prosjekter", "Prosjekt", "Prosjektnamn", "Tiltak", "Føremål", "Søknaden gjeld", "Hendelse",
        "Hva det gjelder", "Aktivitet", "Bygg", "Utstyr", "Sti/løype",
    ),
    counter_examples=("Prosjektskjønn inkl. fellesløft", "Tildelt beløp", "Kommune", "Anleggstype", "Byggekostnad"),
)  # fmt: skip

GROUPED_PROJECTS = Pattern(
    name="heading of the projects' column below that of its group",
    expression=r"""
        \A (?P<group> (?: (?! innvilg | tildel ) \p{L}+ \s )? (?! innvilg | tildel )
        \p{L}* (?: skjønn | skjøn | skjønn? s? midl (?: er | ar ) | tilskudd | tilskot ) )
        \s (?P<own> (?: prosjekt (?: er | et | ene | a )? | tiltak (?: et | a | ene )? | formål | føremål ) ) \Z
    """,
    words=("skjøn", "tilsku", "tilskot"),
    examples=("Innovasjonsskjønn Prosjekter", "Særskilt skjønn Tiltak", "Omstillingstilskot Føremål"),
    counter_examples=("Innvilgede prosjekter", "Tildelt skjønn prosjekter", "Prosjekter", "Skjønn til prosjekter"),
)

BARE_AMOUNT_HEADING = Pattern(
    name="heading of an amount that names no category",
    expression=r"\A (?: tildelt \s )? (?: beløp (?: et )? | kroner | kr\.? | tildelt | innvilget | løyvd ) \Z",
    examples=("Beløp", "Kr", "Tildelt beløp"),
    counter_examples=("Beløp 2031", "Søkt beløp", "Fast del"),
)

NOTE_HEADING = Pattern(
    name="heading of a notes' column",
    expression=r"\A (?: merknad | kommentar | anmerkning | note | begrunnelse | grunngjeving | vurdering ) \p{L}* \b",
    examples=("Merknad", "Kommentarer", "Grunngjeving"),
    counter_examples=("Prosjekt", "Tildelt"),
)

# Who pays a part of what something costs.
_PAYER = "kommunal | kommunens | fylkets | fylkeskommunal | statleg | statlig | privat | lokal"
ASKED_HEADING = Pattern(
    name="heading of an amount that was asked for, or costs",
    expression=rf"""
        \b (?: om )? søkt \b | \b søknads? [\s-]? (?: sum | beløp | ramme ) | \A søknad \Z
        | \b (?: prosjekt | total ) \p{{L}}* [\s-]? kostnad \p{{L}}*
        | \b (?: (?: samla | samlet | godkjent ) \s )? kostnad (?: er | ar | s (?: overslag | ramme | grunnlag ) )? \b
        | \A (?: anleggs? | bygge? | tiltaks? ) [\s-]? kostnad (?: en | er | ar )? \b
        | \b (?: total \p{{L}}* \s? | prosjekt ) budsjett | \A budsjett
        # What the recipient pays.
        | \A e i? gen [\s-]? (?: andel | del | finansiering | innsats | kapital ) (?: en )? \b
        | \A (?: egne | eigne ) \s (?: midler | midlar ) \b
        # What others pay.
        | \A (?: {_PAYER} ) \s andel \b
    """,
    words=("søk", "kostnad", "budsjett", "egen", "eigen", "egne", "eigne", "andel"),
    examples=(
        "Søknadssum",
        "Omsøkt beløp",
        "Prosjektkostnad",
        "Kommunal andel",
        "Anleggskostnad",
        "Egenandel",
        "Eigne midlar",
    ),
    counter_examples=(
        "Tildelt beløp",
        "Innvilga sum",
        "Totalt",
        "Prosjektskjønn med søknadsbaserte fellesløft",
        "Egne søknader",
        "Tilskudd til egenandel",
        "Driftskostnader",
    ),
)

ANSWERED_HEADING = Pattern(
    name="heading that may count applications, or tell what was given",
    expression=r"""
        \A (?: (?: godkjen[dt]e | mottatte | innvilg[ae]de | innvilga | avslåtte ) \s )? (?: søknader | søknadar )
        | \A (?: innvilg (?: et | a | ede ) | tildelt | bevilget | løyvd | avsl (?: ag | ått ) | godkjent ) \Z
    """,
    examples=("Søknader", "Innvilgede søknader", "Innvilget", "Avslag"),
    counter_examples=("Søknadssum", "Innvilget sum", "Tildelt beløp"),
)

NO_MONEY_HEADING = Pattern(
    name="heading of a column of numbers that are no money",
    expression=rf"""
        \A (?: tot (?: al | alt )? \.? \s )? (?: antall? | tal (?: et )? \s på | ant\.? ) \b
        | \b (?: prosent | pst\.? | (?<! \A (?: {_PAYER} | egen | eigen ) \s ) andel | folketal \p{{L}}*
        | folkemengde
        | innbygger(?:e|tal\p{{L}}*|ar)? | innbyggjarar | poeng | score | indeks | rang \p{{L}}* | prioritet \p{{L}}*
        | årsverk | km | m2 ) \b | %
        # What is given for each of something, and how many are so old.
        | \b (?: per | pr\.? ) \s (?: innb | pers | plass | elev | barn | flyktning | medlem | stilling
          | beboer | bebuar | deltak | brukar | bruker | time | husstand | døgn | stk | hode | hovud ) \p{{L}}*
        | \A (?: tilskudds? | tilskots? | stønads? | støtte | makst? )? [-\s]? sats (?: en | er | ar )? \b
        | \A (?! .* (?: tilsku | tilskot | støtte | beløp | midl | kr\b ) )
          (?: (?: [\p{{L}}.]+ \s )* \d{{1,2}} \s? [-–] \s? \d{{1,2}} \s? år \b | .* \b hush (?: \b | oldn | stand ) )
        | \b (?: saks | org | journal | arkiv | konto | telefon | løpe | fødsels | person | post | søknads | medlems )
          \p{{L}}* [.\s-]* n(?:r|ummer)
        | \A \p{{L}}{{2,16}} [.\s-]{{0,2}} (?: nr | nummer ) \.? \Z | \A (?: \p{{L}}{{2,16}} [.\s-]{{1,2}} )? id \Z
        | \A (?: nr\.? | nummer | år | årstal l? | dato | født | fødd ) \Z | \A (?: telefon | tlf | mobil ) \p{{L}}* \b
        | \A (?: medlem (?! \p{{L}}* (?: tilsku | tilskot | støtte ) ) \p{{L}}* | aktive
          | deltaker (?: e | tall )? | deltakar (?: ar | tal )? | medl | lengde? | husstand (?: er | ar )? ) \b
          (?! .* \b (?: tilsku | tilskot | støtte | kr ) )
        | \A (?: tellende | teljande | betalende | betalande | aktive | registrerte ) \s medl \p{{L}}* \.? \Z
        | \( (?: m | km | stk\.? | daa | dekar | timer | timar ) \)
    """,
    examples=(
        "Antall innvilget",
        "Frådrag (m)",
        "Medl. u/20 år",
        "Prosent",
        "Folketallet 31.12.2019",
        "Tal på søknader",
        "Kr per innbygger",
        "Tilskot pr. elev",
        "Sats",
        "Tot. antall 6-19 år",
        "Hvorav 6- 12 år",
        "Sum hush.",
        "Tellende medlemmer",
        "Org.nr.",
        "Medlemer under 20 år",
        "Fødselsnr.",
        "Tlf.",
        "Anl.nr",
        "Prosjekt-ID",
    ),
    counter_examples=(
        "Tildelt beløp",
        "Flerårig befolkningsnedgang",
        "Skjønn",
        "Minoritetsspråklige elever",
        "Barn med særskilte behov",
        "Medlemstilskudd",
        "Tilskudd per kommune",
        "Satsing på ungdom",
        "Klimasats",
        "Kommunal andel",
        "Tilskudd 6-12 år",
    ),
)

TOTAL_HEADING = Pattern(
    name="heading of a row's own sum",
    expression=r"""
        \A (?: sum (?! m ) | totalt? | totalsum | i \s alt | til \s sam[am]en | samlet | samla
          | netto (?: \s (?: tildeling | utbetaling | tilskudd | tilskot | beløp ) )? \Z ) \b
        (?! .* (?: søk | kostnad | budsjett ) )
        | \b (?: i \s alt | totalt | til \s sammen | til \s saman ) \Z
    """,
    words=("sum", "total", "i alt", "til sam", "saml", "netto"),
    examples=("SUM tildelt", "Totalt", "Netto", "Sum", "I alt", "Skjønn i alt", "Samla tilskot"),
    counter_examples=(
        "Innvilga sum",
        "Søknadssum",
        "Totale kostnader",
        "Særskilte forhold for kommunene samlet",
        "Netto driftsutgifter",
        "Tildelt",
    ),
)

BARE_TOTAL_HEADING = Pattern(
    name="heading that is the word for a sum and nothing else",
    expression=r"""
        \A (?: sum | totalt? | totalsum | i \s alt | til \s sam[am]en )
        [\s(]* (?: i \s )? (?: 1 [\s.]? 000 | tusen )? \s* (?: kr | kroner )? [.)]* \Z
    """,
    words=("sum", "total", "i alt", "til sam"),
    examples=("Sum", "SUM", "Totalt", "I alt", "Sum (kr)", "Sum i 1000 kr"),
    counter_examples=("Sum tildelt", "Totalt tilskudd", "Samla tilskot"),
)

CHANGE_HEADING = Pattern(
    name="heading of a change between two amounts",
    expression=r"\b (?: endring | endra | justering | auke | økning | reduksjon ) \p{L}*",
    words=("endr", "juster", "auke", "økning", "reduksjon"),
    examples=("Endring", "Justering 2031", "Auke"),
    counter_examples=("Vedtak 2011", "Forslag 2012"),
)

YEAR_HEADING = Pattern(
    name="heading of a column of years",
    expression=r"\A (?: (?: tildelings? | budsjett | søknads )? år (?: stall? )? ) \Z",
    words=("år",),
    examples=("År", "Tildelingsår"),
    counter_examples=("Årsverk", "2031"),
)

DAY_HEADING = Pattern(
    name="heading of a column of the days on which grants were given",
    expression=r"""
        \A (?: (?: vedtaks | vedtatt | innvilget | tildelt | tildelings | behandlings | behandlet | møte ) \s? )?
          dato \Z
        | \A (?: vedtatt | vedteke | innvilget | innvilga | tildelt ) \Z
    """,
    words=("dato", "vedt", "innvilg", "tildelt"),
    examples=("Dato", "Vedtaksdato", "Innvilget"),
    counter_examples=("Søknadsdato", "Mottatt dato", "Datoer", "Tildelt beløp"),
)

FOREIGN_HEADING = Pattern(
    name="heading of another kind of table",
    expression=r"""
        \b (?: budsjett | rekneskap | regnskap | økonomiplan ) \p{L}*
        | \A (?: kap\.? | kapittel | post | konto | ansvar ) \b
        | \b (?: stemmer | mandat(?:er)? | røyster | valgdeltakelse | lånegjeld | garanti \p{L}* | vegnummer ) \b
        # What was used or paid, not what is given.
        | \b (?: (?: strøm ) ? forbruk | kwh | utgift (?:er)? | inntekt (?:er)? | leige | husleie ) \b
    """,
    examples=("Budsjett 2031", "Kap. 571", "Stemmer", "Regnskap 2030", "Post", "Forbruk, kWh", "Utgift, kr"),
    counter_examples=("Tildelt beløp", "Søker", "Postadresse", "Tilskudd til husleieutgifter"),
)

THOUSANDS_HEADING = Pattern(
    name="heading that ends in thousand kroner",
    expression=r"\b 1 [\s.]? 000 \s* (?: kr | kroner ) \b | \b tkr \b",
    words=("000", "tkr"),
    examples=("Tildelt beløp 1000 kr", "Tilskot 1 000 kroner", "Sum tkr"),
    counter_examples=("Tildelt kr", "Tiltak over 21 000 km"),
)

KRONER_HEADING = Pattern(
    name="heading that names kroner",
    expression=r"\b (?: kr | kroner | nok ) \b (?! \s* (?: per | pr | 1[ .]?000 ) )",
    words=("kr", "nok"),
    examples=("Tildelt kr", "Tilskudd kr 2031", "Innvilget beløp kroner"),
    counter_examples=("Kr per innbygger", "Kroken", "Tilskudd i kr 1000"),
)


def tells_grants(text: str) -> bool:
    """Whether a title or a heading has a word for grants or for who gets them."""
    return any(form.search(text) for form in (ALLOCATION, SUPPORT, APPLICANT_HEADING))


def answers_applicants(header: Sequence[str]) -> bool:
    """Whether a table has applicants and what each was given."""
    return any(map(APPLICANT_HEADING.search, header)) and any(map(ANSWER_HEADING.search, header))


def tells_statistics(titles: Sequence[str], header: Sequence[str]) -> bool:
    """Whether a table holds key figures: the nearest title that tells says so, or two of its columns; and no
    column is a grant's.
    """
    if any(ALLOCATION.search(text) for text in header):
        return False
    if sum(1 for text in header if STATISTICS.search(text)) > 1:
        return True
    for title in reversed(titles):
        if STATISTICS.search(title):
            return True
        if ALLOCATION.search(title):
            return False
    return False


def heading_unit(heading: str) -> Unit | None:
    """The unit in a column's heading, where even a bare `kr` tells it."""
    stated = find_stated_unit(heading)
    if stated or not any(word in heading.lower() for word in ("kr", "nok")):
        return stated
    if THOUSANDS_HEADING.search(heading):
        return "1000 kr"
    return "kr" if KRONER_HEADING.search(heading) else None


MONEY_HEADING = Pattern(
    name="heading of an amount",
    expression=r"""
        \b (?: kr | kroner | nok | beløp \p{L}* | sum \p{L}* | mill | tusen | ramme \p{L}* | \p{L}* midl (?: er | ar )
        | utbetal \p{L}* ) \b
    """,
    words=("kr", "nok", "beløp", "sum", "mill", "tusen", "ramme", "midl", "utbetal"),
    examples=("Kroner", "Beløp", "Sum", "i tusen kr", "Utbetalt"),
    counter_examples=("Kommune", "Prosent"),
)
