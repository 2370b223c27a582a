"""Whose budget a heading or an opening sentence says that it is -> party codes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from patterns.beginnings import AnchoredPattern
from patterns.budget.headings import is_heading_form
from patterns.budget.owner_words import owner_phrases
from patterns.compiled import kept
from patterns.municipalities import is_municipality
from patterns.parties import PARTY_JOINT, is_local_list, is_party, parse_party_list, party_code
from patterns.pattern import MOST_KEPT, Pattern

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
        \b (?: \w*budsjett (?: forslag \w* | framlegg \w* | forlik \w* | avtale \w* | et )? | økonomiplan \w*
        | h?øp | \w*endringsforslag \w* | fellesforslag \w* | fellesframlegg \w* | forslag | framlegg
        | endring(?:er|ar) ) \b
    """,
    examples=("Budsjettavtale 2025", "Alternativt budsjett Venstre", "Felles forslag"),
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
# Letters that name a party and, more often in a heading, a part of the document.
LETTERS = frozenset("AK")
SMALL_WORDS = frozenset(("og", "i", "på", "av", "for", "fra", "frå", "til", "ved"))
# A shorter word in capitals may be an abbreviation.
SHORTEST_SHOUTED = 4
SHORT_HEADING = 60
# Words and, of a party's short name, letters.
_WORDS_OF_BRANCH = 4
LONGEST_SHORT_NAME = 3
_BRACKET = kept(r"\(([^()]+)\)")
_SPACED_DASH = kept(r"\s[-–—|]\s")
_JOINT = kept(r"(?<=\p{L})\s*/\s*(?=\p{Lu})")
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
_FIRST_SENTENCE = kept(r"\s*([^.]{5,80})\.\s+(?=\p{Lu})")


@lru_cache(maxsize=MOST_KEPT)
def leads_with_owner(text: str) -> bool:
    """Whether a line's short first sentence says whose proposal stands below (`Forslag fra Ap og V. Tall i 1000`)."""
    match = _FIRST_SENTENCE.match(text) if " fr" in text else None
    if match is None or not is_heading_form(match[1]):
        return False
    word = OWNED.search(match[1])
    return word is not None and len(match[1][: word.start()].split()) < 2 and bool(parties_in(match[1]))


@lru_cache(maxsize=MOST_KEPT)
def parties_in(text: str) -> tuple[str, ...]:
    """The codes of the parties that own what follows (`Arbeiderpartiets endringer` -> Ap), in the order written;
    else empty.
    """
    heading = _JOINT.sub(", ", PLACE.sub("", ENUMERATOR.sub("", text)))
    member = MEMBER_PUTS.search(heading)
    for match in (*ON_BEHALF.finditer(heading), *([member] if member else [])):
        if codes := _codes(match["owner"].strip()):
            return codes
    for match in AGREED.finditer(heading):
        codes = _codes(match["owner"].strip())
        if len(codes) > 1:
            return codes
    put = PUT_BY.search(heading)
    if put and (codes := _codes(put["owner"].strip())):
        return codes
    for phrase in owner_phrases(heading):
        if EACH_ITS_OWN.search(phrase):
            continue
        # The member who presents it is one of those named before (`Ap og Sp v/Kari Nes (Ap)`).
        for named in (PRESENTED_BY.sub("", phrase), phrase):
            if found := _bracketed(named) or _codes(GROUPS.sub("", named)):
                return found
    listed = [phrase for phrase in owner_phrases(heading) if is_local_list(phrase)]
    if not OWNED.search(heading):
        return ()
    for match in FROM_LINE.finditer(heading):
        named = GROUPS.sub("", match["owner"])
        if codes := _bracketed(named) or _list(named.strip()) or _local_branch(named.strip()):
            return codes
    return _beside_budget(heading) or _over_budget(heading) or tuple(listed[:1])


@lru_cache(maxsize=MOST_KEPT)
def is_owner_alone(text: str) -> bool:
    """Whether a line holds the name of a party or a list and nothing else (`Høyre`, `Vik Senterparti`)."""
    named = text.strip(" .,;:–-")
    if len(named) < 2 or not is_heading_form(named):
        return False
    return bool(_list(named) or _local_branch(named)) or (is_local_list(named) and len(named.split()) < 4)


def parties_told(text: str) -> tuple[str, ...]:
    """The parties that own what follows, or, where a line says nothing else, those it names (`Vik Senterparti`)."""
    return parties_in(text) or (_named_alone(PLACE.sub("", text)) if is_heading_form(text) else ())


def announces_owned(text: str) -> bool:
    """Whether a sentence that announces changes names those who put them (`Endringene er (forslag fra V og SV):`)."""
    return PUT_BY.search(text) is not None and bool(parties_in(text))


def heads_owned_part(text: str) -> bool:
    """Whether a short heading speaks of a budget or of changes and names nobody (`Forslag`, `Endringer i drift`)."""
    return is_heading_form(text) and len(text) <= SHORT_HEADING and bool(OWNED.search(text)) and not parties_in(text)


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


def heads_owners(label: str) -> bool:
    """Whether a column's heading announces whose proposal each row is (`Parti`, `Forslagsstiller`), or nothing."""
    return OWNER_COLUMN.search(label) is not None


def in_small_letters(name: str) -> str:
    """A name in capitals as running text would write it; a short word may be an abbreviation."""
    words = [
        word.lower() if word.lower() in SMALL_WORDS else word.capitalize() if len(word) >= SHORTEST_SHOUTED else word
        for word in name.split()
    ]
    return " ".join(words)


def column_owner(heading: str) -> tuple[str, ...]:
    """The party or parties whose column a heading names (`Ap`, `Høyre 2025`, `Forslag Sp/SV`); else empty."""
    written = OVER_OWNERS.sub(" ", _JOINT.sub(", ", heading))
    named = " ".join(BESIDE_OWNER.sub(" ", written).split()).strip(" .,;:–-")
    found = _list(named)
    return found or ((named,) if len(named) > 2 and is_party(named) else ())


def written_name(name: str, text: str) -> str | None:
    """A name in capitals as a text writes it in small letters (`FELLESLISTA` -> `Felleslista`), or None."""
    start = text.casefold().find(name.casefold())
    while start >= 0:
        found = text[start : start + len(name)]
        whole = not text[start - 1 : start].isalpha() and not text[start + len(name) :][:1].isalpha()
        if whole and found[:1].isupper() and not found.isupper():
            return found
        start = text.casefold().find(name.casefold(), start + 1)
    return None


def _beside_budget(heading: str) -> tuple[str, ...]:
    """The parties that stand beside the word for the budget: in a bracket, before a colon, behind a dash, or right
    after it (`Budsjett 2025 – Ap og SV`, `Rødt Vik: budsjett`).
    """
    found = _bracketed(heading)
    if found:
        return found
    owner, colon, _ = heading.partition(":")
    parts = [owner] if colon and not OWNED.search(owner) else _SPACED_DASH.split(heading)
    for line in heading.split("\n"):
        codes = [party_code(part.strip()) for part in _SPACED_DASH.split(line)]
        if len(codes) > 1 and all(codes):
            return tuple(dict.fromkeys(code for code in codes if code))
    for part in parts:
        named = " ".join(BESIDE_OWNER.sub(" ", part).split()).strip(" .,;:–-")
        found = _list(named) or _local_branch(named)
        if found and named not in LETTERS:
            return found
    return ()


def _over_budget(heading: str) -> tuple[str, ...]:
    """The party whose name is a line of its own right above the budget's title (`Vik Senterparti`, then `Budsjett
    2025`) or right below it; none where two parties stand so.
    """
    found: dict[tuple[str, ...], None] = {}
    lines = heading.split("\n")
    alone = {_named_alone(line) for line in lines} - {()}
    for above, line in pairwise(lines):
        if is_heading_form(line) and OWNED.search(line):
            found[_named_alone(above)] = None
        if is_heading_form(above) and OWNED.search(above) and len(alone) == 1:
            found[_named_alone(line)] = None
    found.pop((), None)
    return next(iter(found)) if len(found) == 1 else ()


def _named_alone(line: str) -> tuple[str, ...]:
    """The parties that a line names, where it says nothing else."""
    named = line.strip(" .,;:–-")
    return (_list(named) if len(named) > 1 else ()) or _local_branch(named)


def _bracketed(text: str) -> tuple[str, ...]:
    """The parties of brackets that hold nothing else (`posisjonen (H, V og KrF)`, `Kari Nes (V)`)."""
    found = [code for match in _BRACKET.finditer(text) for code in _list(match[1])]
    return tuple(dict.fromkeys(found))


def _list(text: str) -> tuple[str, ...]:
    """The parties of a text that names parties or lists only; a list keeps its name."""
    if ("." in text or ")" in text) and ENUMERATOR.search(f"{text} X"):
        return ()
    code = party_code(text)
    if code:
        return (code,)
    codes = parse_party_list(text)
    if len(codes) < 2 or not all(map(party_code, codes)):
        codes = _list_of_branches(text) or codes
    known = [found for found in codes if party_code(found)]
    if len(codes) < 2 or not (known or all(is_local_list(found) for found in codes)):
        return ()
    if any(found not in known and _begins_with_party(found) for found in codes):
        return ()
    return tuple(codes) if all(found in known or is_party(found) for found in codes) else ()


def _list_of_branches(text: str) -> tuple[str, ...]:
    """The parties of a list of which some have their place with them (`Alta Høyre og Alta FrP`); else empty. A place is
    a municipality's, or stands with two of them.
    """
    parts = [part.strip(" .") for part in PARTY_JOINT.split(text) if part.strip(" .")]
    if len(parts) < 2:
        return ()
    ends = [end for part in parts if not party_code(part) for end in {part.split()[0], part.split()[-1]}]
    codes: list[str] = []
    for part in parts:
        words = part.split()
        placed = any(is_municipality(place) for place in _places_of(words)) or any(
            ends.count(end) > 1 for end in (words[0], words[-1])
        )
        code = party_code(part)
        branch = _local_branch(part, placed=True) if placed and not code else ()
        if not code and not branch and not is_local_list(part):
            return ()
        codes += branch or (code or part,)
    return tuple(dict.fromkeys(codes))


def _places_of(words: Sequence[str]) -> tuple[str, ...]:
    """The words at the edge of a name that may be a place's."""
    return tuple(" ".join(part) for count in (1, 2) for part in (words[:count], words[-count:]) if len(words) > count)


def _begins_with_party(name: str) -> bool:
    """Whether a known party's name stands before other words (`Kristelig Folkeparti Vi tre`): what follows it is no
    part of its name.
    """
    words = name.split()
    return any(_full_name(" ".join(words[:count])) for count in range(1, len(words)))


def _local_branch(text: str, *, placed: bool = False) -> tuple[str, ...]:
    """A party with its place (`Rødt Vik`, `Vik Høyre`, `Vik Senterparti`): its full name beside one other name or a
    municipality's, or its short one beside a municipality's (`Vik FrP`) or one `placed` beside others.
    """
    words = text.split()
    if not 2 <= len(words) <= _WORDS_OF_BRANCH:
        return ()
    for count, rest, place in (
        (1, words[:-1], words[-1:]),
        (1, words[1:], words[:1]),
        (2, words[:-2], words[-2:]),
        (2, words[2:], words[:2]),
    ):
        name = " ".join(rest)
        code = _full_name(name)
        if not code:
            continue
        known = is_municipality(" ".join(place))
        if count > 1 and not known:
            continue
        if len(name) > LONGEST_SHORT_NAME or (len(name) > 1 and len(rest) == 1 and (known or placed)):
            return (code,)
    return ()


def _full_name(name: str) -> str | None:
    """The code of a party's name; a local branch drops the article (`Vik Arbeiderparti`)."""
    article = f"{name.removesuffix('s')}et"
    return party_code(name) or (party_code(article) if article.endswith("partiet") else None)


def _codes(phrase: str) -> tuple[str, ...]:
    """The longest stretch of words that names parties only (`Sentrum Høyre`, `MDG, Ap og SV`).

    None where the list goes on with a name that is no party: half a list would be wrong.
    """
    words = phrase.split()
    for length in range(len(words), 0, -1):
        for start in range(len(words) - length + 1):
            part = " ".join(words[start : start + length])
            if JOINT_LAST.search(part):
                continue
            local = _full_name(part) if part.endswith("parti") else None
            codes = (local,) if local else _list(part)
            if codes:
                before, after = " ".join(words[:start]), " ".join(words[start + length :])
                person = len(codes) == 1 and PERSON_BEFORE.search(before) is not None
                in_list = (LIST_BEFORE.search(before) and not person) or LIST_GOES_ON.search(after)
                return () if in_list else codes
    return ()
