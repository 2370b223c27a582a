"""What a grant is for: words behind an amount (`kr 9 000 til nye benker`), or behind a name (`Vik 4H – leir`)."""

from __future__ import annotations

from patterns.grants.contents import is_name
from patterns.grants.fragments import KIND
from patterns.grants.labels import is_institution
from patterns.pattern import Pattern

PURPOSE_BEHIND = Pattern(
    name="what money is for, told behind the amount",
    expression=rf"""
        \A (?: ,? \s i \s {KIND} )?
        (?: ,? \s (?: på \s | til \s )? (?: hver | kvar ) )?
        (?: ,? \s (?: fra | frå ) \s [^.,;\d]{{3,50}}? (?: \s \d{{1,2}} (?= ,? \s ) )? )?
        ,? \s (?: til | i \s forbindelse \s med | i \s samband \s med )
        \s (?! (?: sam[am]en | og \s med | utbetaling | fordeling | disposisjon | (?:19|20)\d\d ) \b )
        (?P<purpose> [^.;]{{2,140}}? ) (?: \s (?: for | i ) \s (?:19|20)\d\d )?
        (?: , \s (?: jf | jfr | under | forutsatt | føresett | som | og \s (?: det | dette | beløp | midl ) | begrens
          | dekkes | beløp | midl | utbetal | dette ) .* )?
        \s* [.;]? \s* \Z
    """,
    words=("til ", "med "),
    examples=(
        " til nye benker.",
        " frå fondet til kantsag",
        " i tilskudd fra Næringsfond 2 til brygge.",
        " i tilskudd til leir i 2031.",
        " til telt, som utbetales i mai.",
        " hver til ras",
    ),
    counter_examples=(" til sammen", ", begrenset oppad til 50 %.", " for 2031", "."),
)
_NAMED_PURPOSE = Pattern(
    name="name with what the money is for behind it",
    expression=r"""
        \A (?P<name> .+? ) (?: \s til \s | \s [-–] \s | , \s
          # `Senter for bygdekultur` is one name.
          | (?<= \s (?-i: AS | SA | BA | DA | ANS | IL | IF | IK | FK | SK | TL ) ) \s for \s )
        # A part of a club has a word of its own: its sport, or who is in it.
        (?! (?: fotball | håndball | handball | ski | langrenn | alpint? | friidrett | turn | svømming | symjing
            | sykkel | orientering | hopp | skiskyting | volleyball | basket \p{L}* | innebandy | bandy | ishockey
            | hockey | judo | karate | taekwondo | bryting | boksing | dans | klatring | padling | roing | seiling
            | golf | tennis | bordtennis | badminton | allidrett | idrett | skyting | sport | motorsport | motocross
            | trim | avd | avdeling | junior | senior | damer | menn | kvinner | herrer | barn | ungdom | ungdommer
            | lokallag | hovud?lag | hovedlag | aspirant | voksne | vaksne | eldre | unge | jenter | gutter | gutar )
            \w{0,4} \b
          | \p{L}* (?: gruppe | gruppa | gruppen | laget | lag | klubb | klubben | kor | koret | korps | korpset
            | avdeling | avdelinga | avdelingen | styret | stadion | kommune | foreining | forening ) \b )
        (?P<purpose> (?: (?-i:\p{Ll}) | \d+ [-\s] års ) .{2,} ) \Z
    """,
    words=(" til ", " for ", " - ", " – ", ", "),
    examples=(
        "Nes IL til ny lysløype", "Lia Mat AS for nytt lager", "Vik 4H – ryddedugnad", "Dal vel, juletrefest",
        "Vik kor, 75-årsjubileum",
    ),
    counter_examples=(
        "Venner til Vik", "Nes IL – fotball", "Dal skolekorps - aspirantkorps", "Vik kor, Nes",
        "Nes IL, hovedlaget", "Foreningen for barn og unge", "Senter for bygdekultur",
        "Venelaget for bedehuset i Vik",
    ),
)  # fmt: skip

_CRAFT = Pattern(
    name="person with an art in brackets behind the name",
    expression=r"""
        \A (?P<name> (?-i:\p{Lu}) [^()]+? ) \s \(
        (?P<craft> (?: kunst | musikk | sang | song | dans | teater | scenekunst | sirkus | film | foto | fotografi
            | litteratur | skriving | (?: billed | bilet | bilete | visuell \s | visuell | samtids ) kunst
            | kunst?handverk | kunsthåndverk | handverk | håndverk | design | arkitektur | maleri | måling | skulptur
            | idrett | friidrett | ski | langrenn | alpint | skiskyting | fotball | håndball | sykling | turn | svømming
            | symjing ) (?: [\s/,] (?: og \s )? \p{L}+ ){0,2} ) \) \Z
    """,
    words=("(",),
    examples=("Kari Moe (musikk)", "Jon Li (film og foto)"),
    counter_examples=("Vik kor (damer)", "Nes IL", "Vik kor (9 000)"),
)

_PLACED = Pattern(
    name="name with what it gets money for in brackets",
    expression=r"""
        \A (?P<name> (?-i:\p{Lu}) [^()]+? (?P<municipal> \s (?: (?: fylkes )? kommune | herad ) )? ) \s
        \( (?P<purpose> (?-i:\p{Lu}) [^()\d]{3,60} ) \) \Z
    """,
    words=("(",),
    examples=("Vik kommune (Kulturhuset)", "Nes ungdomslag (Samfunnshuset)"),
    counter_examples=("Vik kor (damer)", "Nes IL (9 000)", "Vik IL"),
)
_MUNICIPAL = Pattern(
    name="municipality with what it gets money for behind a dash",
    expression=r"""
        \A (?P<name> (?-i:\p{Lu}) [^()–]+? \s (?: (?: fylkes )? kommune | herad ) ) \s [-–] \s
        (?P<purpose> (?! .* \b (?: kommune | herad ) \Z ) \p{L} [^()]{2,80} ) \Z
    """,
    words=("kommune", "herad"),
    examples=("Vik kommune – Dalen turvei",),
    counter_examples=("Sel kommune – Vik kommune", "Vik kommune", "Nes IL – fotball"),
)
_ASIDE_PURPOSE = Pattern(
    name="name with what is bought, built or held in brackets",
    expression=r"""
        \A (?P<name> (?-i:\p{Lu}) [^()]+? ) \s \(
        (?P<purpose> (?! (?: i | ved | på | fra | frå ) \s ) (?= (?-i:\p{Ll}) ) [^()\d]*?
          (?: løype | løypa | bane | bana | banen | anlegg | anlegget | utstyr | lys | bok | boka | boken | hefte
            | noter | uniformer | drakter | instrument | instrumenter | konsert | konserter | festival | leir | jubileum
            | cup | turnering | kurs | seminar | utstilling | revy | spel | spill | fest | marked | arrangement
            | arrangementer | tur | turer | reise | dugnad | rydding | merking | maling | opprusting | oppussing
            | oppgradering | vedlikehold | vedlikehald | restaurering | innkjøp | benker | lekeapparat ) ) \) \Z
    """,
    words=("(",),
    examples=("Vik IL (lysløype)", "Vik kor (noter)", "Nes sogelag (årbok)", "Dal kor (nye noter)"),
    counter_examples=("Vik kor (damer)", "Nes IL (fotball)", "Dal 4H", "Vik kor (ungdomskor)", "Nes IL (ved lysløypa)"),
)
# What may stand in brackets behind a club's name is a house or a ground, or else where the club is.
_HOUSE = Pattern(
    name="house or ground that may get a grant",
    expression=r"""
        (?: hus | huset | hall | hallen | bane | banen | bana | anlegg | anlegget | scene | scenen | museum | museet
          | løype | løypa | park | parken | kai | kaia | bygg | bygget | heim | heimen ) \Z
    """,
    examples=("Kulturhuset", "Lysløypa"),
    counter_examples=("Vik", "Håndballgruppa"),
)


def purpose_behind(words: str | None) -> str:
    """What money is for, by the words behind its amount; empty where they do not tell it."""
    match = PURPOSE_BEHIND.search(words) if words else None
    return match["purpose"].strip() if match is not None else ""


def parted_at_comma(name: str) -> tuple[str, str]:
    """A name without what stands behind its only comma in small letters, and that; empty where there is none."""
    before, comma, behind = name.partition(", ")
    return (before, behind) if comma and behind[:1].islower() and ", " not in behind else (name, "")


def parted_craft(name: str) -> tuple[str, str]:
    """A person's name without the art in brackets behind it, and that: empty where there is none."""
    craft = _CRAFT.search(name)
    if craft is None or not is_name(craft["name"]) or is_institution(craft["name"]):
        return name, ""
    return craft["name"], craft["craft"]


def parted_purpose(name: str) -> tuple[str, str]:
    """A name without what the money is for, and that: empty where none is told, or what is before it is no name."""
    person, craft = parted_craft(name)
    if craft:
        return person, craft
    placed = _PLACED.search(name)
    if placed is not None and (
        placed["municipal"] or (is_name(placed["name"]) and _HOUSE.search(placed["purpose"]) is not None)
    ):
        return placed["name"], placed["purpose"]
    aside = _ASIDE_PURPOSE.search(name)
    if aside is not None and is_name(aside["name"]):
        return aside["name"], aside["purpose"]
    municipal = _MUNICIPAL.search(name)
    if municipal is not None:
        return municipal["name"], municipal["purpose"]
    match = _NAMED_PURPOSE.search(name)
    if match is None or not is_name(match["name"]):
        return name, ""
    return match["name"], match["purpose"]
