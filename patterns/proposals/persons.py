"""Persons who propose: `Kari Nes (Ap) fremmet på vegne av Ap og SV følgende forslag:`, `Kari Nes (SP), forslag`."""

from __future__ import annotations

from patterns.beginnings import AnchoredPattern
from patterns.party_groups import group_parties
from patterns.pattern import Pattern
from patterns.people import PERSON_AT_START
from patterns.proceedings import POST, VOTE_RESULT
from patterns.proposals.reading import SENTENCE_BREAK, Introduction, group_proposer, put_together
from patterns.proposals.words import (
    ALTERNATIVE,
    BRACKET,
    CHANGES_POINT,
    FROM_PARTY,
    KIND,
    LEAD,
    PARTICIPLE,
    PROPOSES,
    SPLIT_VERB,
    TOOK_FLOOR,
    VERB,
)
from patterns.proposers import ON_BEHALF, Proposer, is_no_name, parse_proposer, proposer_named

# "Kari Nes - SP gjorde slikt framlegg:"
_DASH_PARTY = r"\s[–-]\s(?<party>(?-i:\p{Lu}\p{L}{0,4})\.?)(?=[\s,:])"
PERSON_PROPOSES = Pattern(
    name="person_proposes",
    expression=rf"""{LEAD}{POST}(?<person>(?-i:\p{{Lu}}\.)?{PERSON_AT_START})\s*
        (?:{BRACKET}|,\s*(?:felles-?liste\p{{L}}*\s)?(?<party>(?-i:\p{{Lu}})[\p{{L}}./]{{0,12}})(?=[\s,:])(?:\s(?-i:\p{{Lu}}\p{{Ll}}+)(?=\s*,))?|{FROM_PARTY}|{_DASH_PARTY})?
        (?:,\s*støtt[ae]t?\s+av\s+[^:,\n]{{1,40}}(?=,))?\s*[,:–-]?\s*{TOOK_FLOOR}
        (?<object>(?:{ON_BEHALF}[^:\n]{{1,80}}?\s)?(?:også\s+)?{SPLIT_VERB}\b[^:]{{0,220}}?(?:{KIND}\b|\b(?:følgende|f[øy]lgjande|fø?lg\b\.?)(?!\w)|\bdenne\s+(?:fråsegn|uttal)|\btillegg\b|\bendring(?:er)?\b|\balternativ(?=\s+til\s)|\bny(?:tt|e|)\s+(?:punkt|pkt|tekst))[^:]{{0,160}}?
          |{SPLIT_VERB}\s+{ALTERNATIVE}|{PROPOSES}\s+(?:{ON_BEHALF}[^:\n]{{1,80}}?\s)?{CHANGES_POINT}
          |(?:{ON_BEHALF}[^:\n]{{1,80}}?\s)?(?:fremmet|fremma|fremja|fr[ae]msatte|(?:la|satte?|sette)\s+fr[ae]m)(?:\s+{ON_BEHALF}[^:\n]{{1,80}}?)?(?=\s*:\s*\n)
          |(?:(?:vara|fylkes)?ordfør\w*\s+)?(?:foreslo|foreslår|foreslog|føreslo|føreslår)(?:\s+{ON_BEHALF}[^:\n]{{1,80}}?)?(?:\s+(?:uts?et(?:telse|ting|jing)|avvisning|tilbakesending|oversend(?:else|ing))(?:\s+av\s+sak(?:en|a))?)?\s*):(?!\S)""",
    words=(":",),
    examples=(
        "Kari Nes (Ap) foreslo: Saken utsettes.",
        "Kari Nes (H) fremmet på vegne av H og V:\nBrua males.",
        "K.Nes-H sette fram alternativt framlegg:",
        "Kari Nes - SP gjorde slikt framlegg:",
        "Kari Nes, fellesliste SV/SP, fremmet følgende forslag:",
        "Kari Nes (Sp) foreslo utsettelse av saken:",
        "Leder Ada Lie foreslo nytt punkt:",
        "Kari Nes (Ap) fremmet følgende forslag:",
        "Kari Nes (H) la på vegne av H, V og FrP fram følgende tilleggsforslag:",
        "Ola Lid (Krf) fremja følgjande forslag på vegner av V, V:",
        "Kari Nes fremmet følgende forslag til uttalelse:",
        "Alf Hole, FRP, hadde slikt framlegg:",
        "Eva Dal la fram på vegner av SV og MDG denne fråsegna:",
        "Jon Ek tok opp følgende forslag:",
        "Ordfører Kari Nes (Ap) foreslo følgende:",
        "Kari Nes (Sp) satte fram alt. A: Brua males.",
        "Ola Lid (H) foreslo at punkt 3 endres til: Brua males.",
        "Ola Lid (H), støtta av FrP, gjorde framlegg om slik endring i pkt. 2:",
        "Kari Nes fremmet alternativ til c):",
        "Kari Nes (Ap) tok ordet og fremmet følgende forslag:",
        "Ola Lid fra Venstre la fram følgende forslag:",
        "Ola Lid (H) føreslo at siste setning i pkt. 2 skal lyde:",
    ),
    counter_examples=(
        "Forslag fra Kari Nes (Ap):",
        "kari nes (Ap) fremmet følgende forslag:",
        "Kari Nes (Ap) orienterte: alt er i rute",
        "Kari Nes (Ap) støttet alt. A: den er billigst",
        "Kari Nes (Ap) foreslo at saken utsettes: punkt 3 må utredes",
    ),
)
# "Kari Nes (H) ønsket følgende tilføyelse:": it is wished for the decision, and for no minutes.
_INTO = (
    r"(?:vedtaket|innstillinga|innstillingen|tilrådinga|forslaget|framlegget|uttalelsen|uttalen|fråsegna"
    r"|(?:punkt|pkt\.?)\s*\d{1,2}\s?[a-z]?)"
)
PERSON_WISHES = Pattern(
    name="person_wishes",
    expression=rf"""{LEAD}{POST}(?<person>{PERSON_AT_START})\s*
        (?:{BRACKET}|,\s*(?<party>(?-i:\p{{Lu}})[\p{{L}}.]{{0,12}})(?=[\s,]),?|{FROM_PARTY})?\s*{TOOK_FLOOR}
        (?<object>(?:{ON_BEHALF}[^:\n]{{1,80}}?\s)?(?:(?:ønsket|ønska|ønskte|ynskte|ba\s+om|bad\s+om|ville\s+ha)\s+(?:å\s+få\s+)?(?:følgende|f[øy]lgjande|fø?lg\b\.?|slikt?|et\s+slikt)\s+
            (?:tilføyelse|tilføying|tillegg|endring|presisering|nytt\s+punkt|punkt|setning|formulering)\b[^:.\n]{{0,80}}?
          |(?:ønsket|ønska|ønskte|ynskte|ba\s+om|bad\s+om|ville)\s+(?:at\s+)?(?:følgende|f[øy]lgjande|fø?lg\b\.?|dette)\s+(?:(?:ble|blir|blei|vart|vert|skulle|måtte)\s+)?
            (?:tatt\s+inn|teke\s+inn|tas\s+inn|takast\s+inn|føyd\s+til|føyes\s+til|tilføyd|tilføyes|lagt\s+til|legges\s+til|inntatt)\s+(?:(?:i|på|til)\s+(?:slutten\s+av\s+)?{_INTO})[^:.\n]{{0,60}}?)):(?!\S)""",
    words=("ønsk", "ynsk", "om ", "ville"),
    examples=(
        "Kari Nes (H) ønsket følgende tilføyelse til punkt 2:",
        "Ola Lid bad om slikt tillegg:",
        "Kari Nes (H) ba om at følgende ble tatt inn i vedtaket:",
    ),
    counter_examples=(
        "Kari Nes (H) ba om at følgende ble tatt inn i protokollen:",
        "Kari Nes (H) ønsket følgende opplysninger:",
        "Kari Nes (H) ba om følgende:",
    ),
)
# "Kari Nes (SV), Ola Lid (V) og Eva Dal": the names of several who propose together.
# A line may end in an initial.
_MEMBER = (
    rf"{PERSON_AT_START}(?:(?<=\b(?-i:\p{{Lu}})\.)\n(?-i:\p{{Lu}}[\p{{L}}-]+))?\s*(?:\([^()\n]{{1,40}}\))?"
)
_SEVERAL = rf"(?<who>{_MEMBER}(?:\s*(?:,|og|samt)\s+{_MEMBER}){{1,8}})"
PERSONS_PROPOSE = Pattern(
    name="persons_propose",
    expression=rf"""{LEAD}{POST}{_SEVERAL}\s*,?\s+
        (?<object>(?:{ON_BEHALF}[^:\n]{{1,80}}?\s)?(?:også\s+)?{SPLIT_VERB}\b[^:]{{0,160}}?(?:{KIND}\b|\b(?:følgende|f[øy]lgjande|fø?lg\b\.?)(?!\w))[^:]{{0,120}}?):(?!\S)""",
    words=(":",),
    examples=(
        "Kari Nes (SV), Ola Lid (V) og Eva Dal (R) fremmet følgende fellesforslag:",
        "Kari Nes og Ola Lid (Ap) la fram slikt framlegg:",
        "Kari Nes (Ap), Ola B.\nLid (H) og Eva Dal (V) fremmet følgende forslag:",
    ),
    counter_examples=("Kari Nes (SV) fremmet følgende forslag:", "Ap og SV fremmet forslag i saken."),
)
PROPOSES_INVERTED = AnchoredPattern(
    name="proposes_inverted",
    expression=rf"""{LEAD}(?<front>{ON_BEHALF}\s[^:.\n]{{1,100}}?|for\s[^:.\n]{{1,60}}?|(?:i|under|etter|ved|før)\s[^:.,\n]{{1,60}}?
          |som\s+(?:tillegg|alternativ|endring)[^:.\n]{{0,60}}?|deretter|så|videre|vidare|dessuten|til\s+slutt|dernest)\s*,?\s+
        (?<verb>{VERB}|la|sette|satte?|tok)\s+(?:også\s+)?{POST}(?<person>{PERSON_AT_START})\s*
        (?:{BRACKET}|,\s*(?<party>(?-i:\p{{Lu}})[\p{{L}}.]{{0,12}})\s*,)?\s*,?\s*
        (?<object>[^:]{{0,120}}?(?:{KIND}\b|\b(?:følgende|f[øy]lgjande|fø?lg\b\.?)(?!\w))[^:]{{0,160}}?):(?!\S)""",
    words=(":",),
    examples=(
        "På vegne av posisjonen (Ap, Sp og SV) fremmet Ola Lid (Ap) følgende forslag:",
        "I møtet la Kari Nes (H) fram slikt framlegg:",
        "Under debatten tok representanten Hans Ek (H) opp følgende forslag:",
        "Deretter fremmet Ola Lid (V) følgende tilleggsforslag:",
    ),
    counter_examples=("På vegne av Ap ba Ola Lid om ordet:", "I møtet ble det fremmet følgende forslag:"),
)
MORE_PARTIES = AnchoredPattern(
    name="more_parties_that_propose",
    expression=r"\A\s*(?:,\s*|og\s+)?(?P<parties>(?-i:\p{Lu})[\p{L}./]*(?:(?:,\s|\s+og\s+)(?-i:\p{Lu})[\p{L}./]*)*)(?=\s)",
    examples=("Venstre og KrF fram følgende forslag", "og Sp slikt framlegg"),
    counter_examples=("følgende forslag", "fram Aps forslag"),
)
PERSON_PROPOSES_BELOW = Pattern(
    name="person_proposes_below",
    expression=rf"""{LEAD}{POST}(?<person>{PERSON_AT_START})\s*
        (?:{BRACKET}|,\s*(?<party>(?-i:\p{{Lu}})[\p{{L}}.]{{0,12}})(?=[\s,:])|{_DASH_PARTY})\s*[,–-]?\s*{TOOK_FLOOR}
        (?<object>(?:{ON_BEHALF}[^:\n]{{1,80}}?\s)?(?:også\s+)?{SPLIT_VERB}\s[^:\n.]{{0,80}}?\b(?:følgende|f[øy]lgjande|fø?lg\b\.?|slikt|dette)\s[^:\n.]{{0,60}}?{KIND}\b[^:\n.]{{0,60}})
        (?=\n\s*(?:["'«-]|(?-i:\p{{Lu}})|\d)|\s*\Z)""",
    words=("følg", "fylg", "flg", "slikt", "dette"),
    examples=(
        "Kari Nes (KrF) fremmet følgende endringsforslag til punkt 2\nPunkt 2 utgår",
        "Kari Nes, Sp, la fram slikt forslag",
    ),
    counter_examples=(
        "Kari Nes (KrF) fremmet følgende forslag.",
        "Kari Nes (KrF) fremmet følgende forslag som\nble vedtatt",
    ),
)
PERSON_NAMED = Pattern(
    name="person_named",
    expression=rf"""{LEAD}{POST}(?<person>{PERSON_AT_START})\s*
        (?:(?:{BRACKET}|,\s*(?<party>(?-i:\p{{Lu}})[\p{{L}}.]{{0,12}})(?=[\s,:]))\s*[,:–-]?\s*(?<object>{KIND}\b[^:\n]{{0,160}})(?=:|(?<!\.)\s*\n|(?<!\.)\s*\Z)
          |(?:{BRACKET}|,\s*(?<party>(?-i:\p{{Lu}})[\p{{L}}.]{{0,12}})(?=[\s,:]))\s*[,–-]\s*(?<object>(?:alternativ|tillegg|endring(?:er|ar)?)\s+(?:til|i)\s[^:\n]{{1,60}})(?=:)
          |\s+(?<object>{KIND}\b[^:\n]{{0,60}})(?=:\s*(?:\n|\Z)))
        :?""",
    words=("forslag", "framlegg", "fremlegg", "oversend", "tilleggspunkt", "alternativ ", "tillegg ", "endring"),
    examples=(
        "Kari Nes (SP), forslag",
        "Kari Nes (Ap), alternativ til c):",
        "Kari Nes(Sp) forslag:",
        "Kari Nes (Ap) alternativt forslag til punkt 2c pva Ap, SV:",
        "Kari Nes (R) tilleggsforslag, nytt punkt:",
        "Kari Seim Nes forslag:",
    ),
    counter_examples=(
        "Kari Nes (Ap) støttet forslaget",
        "Kari Nes forslag ble vedtatt",
        "Forslag fra Kari Nes (Ap):",
        "Kari Nes (Ap)\nMot forslaget (4)",
    ),
)
PERSON_BELOW_KIND = AnchoredPattern(
    name="person_below_kind",
    expression=rf"""{LEAD}(?<object>{KIND}(?:\s+(?:til\s+)?(?:punkt|pkt\.?)\s*\d{{1,2}}\s?[a-z]?)?)\s*:?[ ]*\n\s*
        (?:(?:{PARTICIPLE}\s+av|fr[aå])\s+)?{POST}(?<person>{PERSON_AT_START})\s*{BRACKET}\s*:""",
    words=("forslag", "framlegg", "fremlegg"),
    examples=(
        "Tilleggsforslag:\nKari Nes (V): Brua males.",
        "Endringsforslag\nOla Lid (H):",
        "Endringsforslag pkt. 2\nFremmet av Ola Lid (H): Brua males.",
    ),
    counter_examples=("Tilleggsforslag:\nKari Nes (V) sa nei.", "Tilleggsforslag fra Kari Nes (V):"),
)
PUT_BY = AnchoredPattern(
    name="put_by",
    expression=rf"""{LEAD}(?:(?<object>{KIND})\s+)?(?:fr[ae]mmet|fremma|fremja|fr[ae]msatt|satt\s+fr[ae]m|lagt\s+fr[ae]m|sett\s+fram)\s+av\s+
        (?<who>{POST}{PERSON_AT_START}\s*\([^()\n]{{1,40}}\)(?:\s+{ON_BEHALF}\s[^:\n]{{1,60}}?)?)\s*:(?!\S)""",
    words=(" av ",),
    examples=("Fremmet av Kari Nes (Ap): Brua males.", "Lagt fram av Ola Lid (H) på vegne av H og V:"),
    counter_examples=("Fremmet av rådmannen: Brua males.", "Kari Nes (Ap) fremmet: Brua males."),
)
NOT_PROPOSED = Pattern(
    name="not_proposed",
    expression=r"""\b(?:følgende|f[øy]lgjande|fø?lg\b\.?|slikt?|dette)\s+(?:\p{L}+\s+)?(?:spørsmål|spursmål|kommentar|interpellasjon|orientering|tema
        |problemstilling|merknad|protokoll|stemmeforklaring|røysteforklaring|votering|avstemming|avrøysting)""",
    words=(
        *("spørsmål", "spursmål", "kommentar", "interpellasjon", "orientering", "tema", "problemstilling", "merknad"),
        *("protokoll", "forklaring", "votering", "avstemming", "avrøysting"),
    ),
    examples=(
        "stilte følgende spørsmål",
        "tok opp dette temaet",
        "fremsatte følgende merknad",
        "foreslo følgende voteringsorden",
    ),
    counter_examples=("la fram følgende forslag", "følgende uttalelse"),
)
# "Gunn Li fremmet Aps forslag": whose proposal it is stands between.
PROPOSES_FOR_GROUP = Pattern(
    name="proposes_for_group",
    expression=rf"""\A{VERB}\s+(?<group>(?-i:\p{{Lu}})[\p{{L}}./-]*(?:(?:,\s|\sog\s)(?-i:\p{{Lu}})[\p{{L}}./-]*){{0,4}}?)(?:s|'|\s+sitt?|\s+sine)\s+{KIND}\s*\Z
        |\A{VERB}\s(?:(?!\b(?:dersom|hvis|viss|om|til|mot|imot)\s)[^:]){{0,60}}?{KIND}\s+(?:fra|frå)\s+(?<group>(?-i:\p{{Lu}})[^:\n]{{0,80}}?)(?:\s+(?:som|til|om|med|på)\s[^:\n]{{0,60}})?\s*\Z""",
    words=("forslag", "framlegg"),
    examples=(
        "fremmet Aps forslag",
        "la fram Høyres tilleggsforslag",
        "sette fram SV og V sitt framlegg",
        "la frem felles forslag fra Ap og Sp",
        "fremja fellesframlegg frå Sp og Ap som nytt punkt 4",
    ),
    counter_examples=(
        "fremmet følgende forslag",
        "fremmet forslag",
        "sette fram dette framlegget, dersom framlegget frå H fell",
        "fremmet følgende tillegg til forslaget fra SV",
    ),
)


def by_person(text: str) -> Introduction | None:
    match = (
        PERSON_PROPOSES.match(text)
        or PERSON_PROPOSES_BELOW.match(text)
        or PERSON_NAMED.match(text)
        or PERSON_WISHES.match(text)
        or PERSON_BELOW_KIND.match(text)
    )
    if match is None or SENTENCE_BREAK.search(match.group("object")) or VOTE_RESULT.search(match.group()):
        return None
    if NOT_PROPOSED.search(match.group("object")):
        return None
    bracket = match.group("party")
    proposer = proposer_named(match.group("person"), bracket)
    if is_no_name(match.group("person")) or (bracket and not any(proposer)):
        return None
    if proposer.name is None and proposer.on_behalf_of:
        proposer = group_proposer(proposer.on_behalf_of, match.group("person"), match.group())
    if bracket is None and match.re is PERSON_NAMED.compiled and " " not in (proposer.name or "N N"):
        return None
    whose = PROPOSES_FOR_GROUP.match(match.group("object"))
    behind = group_parties(whose.group("group")) if whose else ()
    if behind:
        proposer = proposer._replace(on_behalf_of=behind)
    return put_together(match, proposer, match.group("object"), match.end())


def put_by(text: str) -> Introduction | None:
    match = PUT_BY.match(text)
    if match is None:
        return None
    proposer = parse_proposer(match.group("who"))
    phrase = match.group("object") or ""
    return put_together(match, proposer, phrase, match.end(), behalf_from=match.group("who"))


def by_persons(text: str) -> Introduction | None:
    match = PERSONS_PROPOSE.match(text)
    if match is None or SENTENCE_BREAK.search(match.group("object")) or NOT_PROPOSED.search(match.group("object")):
        return None
    proposer = parse_proposer(match.group("who"))
    return put_together(match, proposer, match.group("object"), match.end()) if proposer.name else None


def by_person_inverted(text: str) -> Introduction | None:
    match = PROPOSES_INVERTED.match(text)
    if match is None or SENTENCE_BREAK.search(match.group("object")) or NOT_PROPOSED.search(match.group("object")):
        return None
    bracket = match.group("party")
    proposer = proposer_named(match.group("person"), bracket)
    if is_no_name(match.group("person")) or (bracket and not any(proposer)):
        return None
    front = match.group("front")
    more = MORE_PARTIES.match(match.group("object")) if proposer.name is None and proposer.on_behalf_of else None
    codes = group_parties(f"{match.group('person')}, {more['parties']}") if more is not None else ()
    if codes:
        # "la Høyre, Venstre og KrF fram"
        proposer = Proposer(None, None, codes)
    return put_together(match, proposer, match.group("object"), match.end(), behalf_from=front)
