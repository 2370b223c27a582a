"""What tells a document's language, organization, title, date and years. Strings only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from itertools import chain
from typing import Literal

from patterns.beginnings import AnchoredPattern
from patterns.municipalities import is_municipality
from patterns.pattern import Pattern

Language = Literal["nb", "nn", "se"]

# Words that one of the three languages has and the others write otherwise; frequent ones, so that a page is enough.
_WORDS_OF: dict[Language, frozenset[str]] = {
    "nb": frozenset(
        "ikke en et fra hva noen være kommer jeg vi disse gjennom både hver hvor når mye noe deres dere uten "
        "gjøre gjør blir ble enn sin også dette denne vedtas foreslås forslag ønsker økt måte kommunen stemmer "
        "enstemmig hele flere mer skole skoler tilskudd bare selv vedtar videreføre behandling innstilling møte "
        "utvalg saken søker søkere innen midler midlene tilskuddet millioner behandlet bevilget formål formålet uker "
        "være godkjente tildelingen".split()
    ),
    "nn": frozenset(
        "ikkje ein eit frå kva nokon vere kjem eg me desse gjennom begge kvar kvar korleis mykje noko deira dykk utan "
        "gjere gjer vert vart blei enn òg dette denne vedteke framlegg ynskjer auka måte røyster samrøystes handsaming "
        "tilråding heile fleire meir skule skular berre sjølv møte utval saka ho dei løyving tilskot søkjar søkjarar "
        "innan midlar midlane tilskotet millionar handsama løyvd løyvde føremål føremålet veker vera godkjende "
        "tildelinga".split()
    ),
    "se": frozenset(
        "ja lea ahte leat ii mii dat go dahje maid son eai leai leamaš sámedikki sámediggi sámi galgá bokte nu buot "
        "mat dán dan iežas vel jus sii das gos guoskevaš álgoálbmot čoahkkin".split()
    ),
}
_SHARED = _WORDS_OF["nb"] & _WORDS_OF["nn"]
# Endings that one written form of Norwegian has and the other writes otherwise, of words of six letters and more.
_ENDINGS_OF: dict[Language, tuple[str, ...]] = {
    "nb": ("inger", "ingene", "ene", "het", "lig", "lige", "else"),
    "nn": ("ingar", "ingane", "ane", "heit", "leg", "lege"),
}
_LONG_WORD = 6
_FEWEST_WORDS = 3
_SHARE = 0.6
# Words come back in every document.
_MOST_KNOWN_WORDS = 1 << 15

# Words with a capital at a sentence's start before `kommune`: no name.
_NO_NAME = (
    "Hver|Vår|Vårt|Denne|Dette|Andre|Enkelte|En|Ei|Ein|Sin|Egen|Norsk|Norske|Ny|Nye|Berørte|Aktuell|Den|Det|I|For|Til|Fra|Frå"
    r"|\p{L}*(?:[Bb]udsjett|[Pp]lan|[Pp]rogram|[Pp]rotokoll|[Vv]edtak|[Ff]orslag|[Ff]ramlegg|[Mm]øtebok|[Ii]nnstilling)\p{L}*"
    "|Ved|Av|Og|Om|Som|At|Alle|Begge|Noen|Nokre|Flere|Fleire|Ingen|Gjennom|Hvilken|Kvar|Saken|Sak|Mellom|Samme|Same"
)
_KIND = r"(?: kommune | fylkeskommune | herad | Kommune | Fylkeskommune | KOMMUNE | FYLKESKOMMUNE | HERAD )"
ORGANIZATION = Pattern(
    name="public body that a document comes from",
    expression=rf"""
    (?<![\p{{L}}-])
    (?:
        (?P<named> (?! (?: {_NO_NAME} ) \b )
            \p{{Lu}}[\p{{L}}.-]+ (?: [ ] (?: og [ ] | i [ ] )? (?! {_KIND} \b ) \p{{Lu}}[\p{{L}}-]* ){{0,3}}
            [ ] {_KIND} )
            s? (?! [\p{{L}}-] )
      | (?P<state> (?: Statsforvalt(?:eren|aren) | Fylkesmannen ) [ ] i
            [ ] \p{{Lu}}[\p{{L}}-]* (?: [ ] og [ ] \p{{Lu}}[\p{{L}}]+ ){{0,2}}
          | (?: STATSFORVALT(?:EREN|AREN) | FYLKESMANNEN ) [ ] I
            [ ] \p{{Lu}}{{2,}} (?: [ ] OG [ ] \p{{Lu}}{{2,}} ){{0,2}} )
      | (?P<parliament> Sametinget | Sámediggi )
    )""",
    examples=(
        "Kvinesdal kommune",
        "NORD-FRON KOMMUNE",
        "Kvinesdal Kommune",
        "Statsforvaltaren i Vestland",
        "STATSFORVALTAREN I MØRE OG ROMSDAL",
        "Sametinget",
        "Nordland fylkeskommunes",
    ),
    counter_examples=("Hver kommune", "denne kommunen", "kommune", "fylkesmannen i fylket", "Hele Kommune-Norge"),
    words=("kommune", "herad", "statsforvalt", "fylkesmannen", "sametinget", "sámediggi"),
    case_sensitive=True,
)
_PLACE = r"\p{Lu}[\p{L}-]+(?:[ ](?:og[ ])?\p{Lu}[\p{L}-]+){0,2}"
# Bodies of several municipalities, of the church and of one trade, which write minutes of their own.
OWN_BODY = Pattern(
    name="body with minutes of its own",
    expression=rf"""\A\s*(?P<name>
        (?!(?i:møte|protokoll|sak|innkall|representantskap|styre|utvalg|utval|selskap|eierskap|valg|val\b|søknad|regnskap|budsjett))
        \p{{Lu}}[\p{{L}}&/.-]*(?:[ ](?:og[ ]|i[ ]|for[ ]|&[ ])?\p{{Lu}}[\p{{L}}&/.-]*){{0,5}}[ ]
          (?:IKS|(?i:interkommunalt[ ]politisk[ ]råd|interkommunale[ ]politiske[ ]råd|regionråd
            |(?:kirkelige?|kyrkjelege?)[ ]fellesråd|kyrkjelege[ ]fellesråd))
      | (?i:(?:kirkelig|kyrkjeleg)[ ]fellesråd[ ]i)[ ]{_PLACE}
      | (?i:regionrådet[ ](?:for|i))[ ]{_PLACE} )\s*\Z""",
    words=("iks", "råd"),
    examples=(
        *("Nordre Havn IKS", "Larvik kirkelige fellesråd", "Kirkelig fellesråd i Strand", "Regionrådet for Hallingdal"),
        *("Salten regionråd", "Kongsbergregionen interkommunalt politisk råd"),
    ),
    counter_examples=(
        *("Selskapsavtale Nordre Havn IKS", "Møteprotokoll Salten regionråd", "Nordre Havn IKS får tilskudd"),
        *("Representantskapet i Nordre Havn IKS", "regionråd"),
    ),
    case_sensitive=True,
)
CONTROL_COMMITTEE = Pattern(
    name="control committee and its municipality",
    expression=rf"""\A\s*(?:(?i:utval(?:g)?|organ)\s*:\s*)?(?:
        (?i:kontrollutval(?:get|g|et)?)(?:[ ](?i:i|for)|[ ]?[-–,])[ ]
          (?P<place>{_PLACE}?)(?P<kind>[ ](?i:kommune|herad))?
      | (?P<place>{_PLACE})[ ](?i:kontrollutval(?:get|g|et)?) )\s*\Z""",
    words=("kontrollutval",),
    examples=("Utvalg: Kontrollutvalget i Lom", "Kontrollutvalget i Vågå kommune", "Lesja kontrollutvalg"),
    counter_examples=("Kontrollutvalget", "Kontrollutvalget i Lom ba om rapport", "Sak fra kontrollutvalget"),
    case_sensitive=True,
)
# The words of such names that are no names themselves, as capitals have them.
_COMMON = {
    word.upper(): word
    for word in "for i og regionråd kirkelig kirkelige kyrkjeleg kyrkjelege fellesråd råd politisk".split()
}
PLAN_OF_YEARS = Pattern(
    name="plan and its years",
    expression=r"""(?: budsjett\w* | økonomiplan\w* | handlingsprogram\w* | \b H?ØP ) [ ,:(]*
        (?: for [ ] | i [ ] | perioden [ ] | åra [ ] | årene [ ] | 20\d\d [ ] og [ ] økonomiplan [ ] )*
        20\d\d \s? [-–—/] \s? (?: 20 )? \d\d (?! \d )""",
    examples=(
        "Budsjett 2024 og økonomiplan 2024-2027",
        "økonomiplan for perioden 2025 – 2028",
        "ØP 2022/25",
        "Budsjett 2026–29",
    ),
    counter_examples=("Kommuneplan 2024-2035", "Valgperioden 2023-2027", "Budsjett 2024", "budsjettsak 2024/1234"),
)
NO_TITLE = AnchoredPattern(
    name="line at the top that is no title in any type",
    expression=r"""\A \s* (?: innh[oa]ld (?: sfortegnelse | sliste | s )? (?: \s \d .* )? | sammendrag | samandrag
        | innledning | innleiing | transkript | download \b .* | last \s ned \b .*
        | vedlegg \b .* | .* : | [\d.\s]+ | \d+ (?: \.\d+ )* \.? \s+ \p{L} .* | \p{L} \. \s .*
        | (?: \p{L}{1,12} [.\s-]* (?: sak \s* )? (?: nr \.? \s* )? )? \d+ / \d+ (?: - \d+ )?
        | (?: sak | saker ) \s til \s \p{L}+
        | \(? (?: alle \s )? (?: beløp | tall? | hele | heile | millioner | tusen ) \s .{0,8}
          (?: 1 \s? 000 | tusen | mill | kroner | kr ) .{0,30}
        | saksnr .* | (?: side | page ) \s \d+ .* ) \s* \Z""",
    examples=(
        "INNHOLD", "Saksnr.: Utvalg Møtedato", "1. Innledning", "Deres ref:", "09/03469-15", "KST-sak 0036/00",
        "2. Rammer og prinsipper", "Tall i 1000 kr", "(Beløp i hele tusen kroner)", "Byrådssak 213/25", "A. Drift",
    ),
    counter_examples=("Budsjett 2025", "Møteprotokoll", "Tall for kommunene", "Plan 2024/25 for skolene"),
)  # fmt: skip
FIELD = Pattern(
    name="field with its value",
    expression=r"\A \s* .{0,40} : \s .* \Z",
    examples=("Dato: 4. mai", "Saksbehandler: Ola Li"),
    counter_examples=("Budsjett 2025", "Budsjett:2025"),
    words=(":",),
)
TITLE_LINE = Pattern(
    name="line that names the title",
    expression=r"\A \s* \**(?: saks? )? (?: tittel | emne ) \s* :\** \s* (?P<title> \S.* ) \Z",
    examples=("Tittel: Saksprotokoll - Plan for skoleruta", " Sakstittel: Ny gang- og sykkelveg"),
    counter_examples=("Tittel:", "Undertittel på planen", "Sak 12/18 Tittel"),
    words=("tittel", "emne"),
)
HEADING_MARK = Pattern(
    name="heading of a markdown document",
    expression=r"\A \#{1,2} \s+ (?P<title> \S.*? ) \s* \#* \Z",
    examples=("# Budsjett 2025", "## Vedtak"),
    counter_examples=("#3", "### Punkt", "Sak #4"),
    words=("#",),
)
DATE_LABEL = Pattern(
    name="line that states the document's date",
    expression=r"""\A \s* (?: (?: møte)? dato | vår \s dato
      | publisert (?: \s den )? | den | dagsett | \p{Lu}[\p{L} ]{1,30}, (?:\s* den)? )? \s* :? \s*
    (?: (?: man | tirs | tys | ons | tors | fre | lør | laur | søn | sun ) dag (?: en )? ,? \s+ (?: den \s+ )? )?
    (?P<date> \d{1,2}\.\s?\d{1,2}\.\s?\d{2,4} | \d{1,2}\.\s?\p{L}+\s(?:19|20)\d\d | (?:19|20)\d\d-\d\d-\d\d )
    (?: ,? \s+ (?: (?: sist \s )? (?: oppdatert | endret | endra ) | (?: vår | deres | dykkar ) \s ref ) \b .* )?
    \.? \s* \Z""",
    examples=(
        "09.10.2024",
        "Dato: 14.03.2017",
        "8. oktober 2024",
        "Steinkjer, 4. juni 2019",
        "Møtedato: 4.6.2019",
        "Publisert 25. juni 2014, oppdatert 26. juni 2014.",
        "Vår dato: 14.10.2025 Vår ref.: 2025/12",
        "Torsdag 16. november 2023",
        "Publisert fredag den 4.6.2019",
    ),
    counter_examples=("Vedtaket av 09.10.2024 oppheves", "19. – 22.02.2002 i salen", "31.12.2019 31.12.2020"),
)


def language_of(texts: Iterable[str]) -> Language | None:
    """The language whose own words are most frequent, or None where there are too few or two are as frequent."""
    words = "\n".join(texts).lower().split()
    counts = Counter(chain.from_iterable(map(_signs_of, words)))
    for language, count in counts.most_common(1):
        if count >= _FEWEST_WORDS and count >= _SHARE * counts.total():
            return None if language == "se" and _is_one_word(words) else language
    return None


def _is_one_word(words: Iterable[str]) -> bool:
    """Whether one word alone tells of Sámi, as the `ja` of a Norwegian table does."""
    return len({word for word in words if "se" in _signs_of(word)}) == 1


@lru_cache(maxsize=_MOST_KNOWN_WORDS)
def _signs_of(written: str) -> tuple[Language, ...]:
    """The languages that a word tells of, by itself or by its ending."""
    word = written.strip(".,:;()«»\"'")
    if word in _SHARED:
        return ()
    by_word = [language for language, words in _WORDS_OF.items() if word in words]
    if len(word) < _LONG_WORD:
        return tuple(by_word)
    return (*by_word, *(language for language, endings in _ENDINGS_OF.items() if word.endswith(endings)))


def organizations_in(text: str) -> list[str]:
    """The public bodies that a line names, without a genitive's s."""
    return [_plain(match["named"]) if match["named"] else _state(match[0]) for match in ORGANIZATION.finditer(text)]


def own_body(text: str) -> str | None:
    """The body that a line names and nothing else, where it is one with minutes of its own: an IKS, a church's joint
    council, a regional council."""
    match = OWN_BODY.match(text)
    if match is None or not match["name"].isupper():
        return match and match["name"]
    words = [_COMMON.get(word, word if word == "IKS" else word.title()) for word in match["name"].split()]
    return " ".join([words[0].title() if words[0].islower() else words[0], *words[1:]])


def municipality_of_control_committee(text: str) -> str | None:
    """The municipality whose control committee a line names."""
    match = CONTROL_COMMITTEE.match(text)
    if match is None or not is_municipality(match["place"]):
        return None
    name = f"{match['place']}{match['kind'] or ' kommune'}"
    return _plain(name.upper() if match["place"].isupper() else name)


def is_organization(text: str) -> bool:
    """Whether a line is the name of a public body and nothing else."""
    return ORGANIZATION.fullmatch(text.strip()) is not None


def _state(name: str) -> str:
    """A state's body as it is written in running text: `FYLKESMANNEN I NORDLAND` is Fylkesmannen i Nordland."""
    if not name.isupper():
        return name
    return " ".join(word.lower() if word in ("I", "OG") else word.title() for word in name.split())


def is_of_municipality(organization: str) -> bool:
    """Whether an organization, as `organizations_in` names it, is a municipality: `Nes kommune`, no county."""
    return organization.endswith(" kommune")


def _plain(name: str) -> str:
    """A municipality's name as it is written in running text: `NORD-FRON KOMMUNE` and `Nord-Fron Kommune` are Nord-Fron
    kommune."""
    place, _, kind = name.rpartition(" ")
    return f"{place.title() if name.isupper() else place} {kind.lower()}"
