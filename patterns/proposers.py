"""Who puts a proposal: the words after `Forslag fra`, before `fremmet`, after `på vegne av` -> name, party and those
behind it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import regex

from patterns.beginnings import AnchoredPattern
from patterns.bodies import names_body
from patterns.genitives import APOSTROPHE
from patterns.parties import is_party, looks_like_list_code, parse_party_list, party_name
from patterns.party_groups import (
    GROUP_BEFORE,
    GROUP_BRACKET,
    GROUP_WORD,
    LIST_BORDER,
    PART_OF_BODY,
    PERSON_AND_BRACKET,
    PERSON_WORDS,
    genitive_stems,
    group_parties,
    is_person,
    on_one_line,
)
from patterns.pattern import MOST_KEPT, Pattern

ON_BEHALF = r"(?:på\s+vegn(?:e|er)\s+av|pva\.?|p\.\s?v\.\s?a\.?|på\s+vegn(?:e|er))"


class Proposer(NamedTuple):
    """`name` None where a body or a group proposes; `on_behalf_of` has the parties behind it."""

    name: str | None
    party: str | None
    on_behalf_of: tuple[str, ...]


BEHALF = Pattern(
    name="on_behalf_of",
    expression=rf"""\b{ON_BEHALF}\s+(?<parties>.+?)
        (?=:|\s(?:at|å)\s|,?\s(?:et|eit|en|ein|ei)\s|\s(?:følgende|f[øy]lgjande|fø?lg\b\.?|dette|denne|slikt|fr[ae]mm\p{{L}}*|fr[ae]m\b|la\s|satte|sette|til\s+(?:punkt|pkt)|ny(?:tt|e)\s|tillegg\b|endring|alternativ\p{{L}}*|felles\b|(?:om\s+)?\p{{L}}*(?:forslag|fr[ae]mlegg)\p{{L}}*)|,\s+(?:datert|dagsett|jf|slik|slikt|som|se|sjå|vedlagt|vedlegg)\b|\Z)""",
    words=("vegn", "pva", "p.v", "p. v"),
    examples=(
        "forslag på vegne av Ap, Sp og SV:",
        "la på vegne av H og V fram",
        "pva Sp, Ap",
        "gjorde på vegner av H og V framlegg om",
        "på vegne av V og KrF, datert 2. november",
        "på vegne av V, KrF og SV, et nytt punkt 4",
        "på vegne av Høyre flg. forslag",
        "foreslo på vegne av H, FrP og V at brua males",
    ),
    counter_examples=("forslag fra Ap", "vegner"),
)
REPRESENTATIVE = Pattern(
    name="representative",
    expression=r"""\A(?:(?:fra|frå|av)\s+)?(?:(?:uavhengig\s+)?rep(?:r(?:esentant(?:en|ene|ane)?)?)?\.?\s+
        |(?:felles|felles-?grupp(?:a|en)|gruppele(?:der|iar)\p{L}*\s+(?:i|for|til|fra|frå))\s+(?=(?-i:\p{Lu}))|medlem(?:mene)?\s+|varamedlem\s+
        |(?:(?:vara|fylkes|fylkesvara)?ordfør(?:er|ar)(?:en)?|(?:gruppe|utvalgs|nest|komit[eé])?le(?:der|iar)(?:en)?|byråd
          |rådsmedlem)\s+(?=(?-i:\p{Lu}\p{Ll}+\s+\p{Lu})))""",
    words=("rep", "grupp", "felles", "medlem", "ordfør", "led", "leiar", "byråd"),
    examples=(
        "varaordfører Inger Ås (Sp)",
        "representanten Kari Nes",
        "fra repr. Kari Nes",
        "Rep. Kari Nes",
        "Gruppelederne i Ap og Sp",
        "fellesgruppa H/KrF",
        "felles Ap/SV",
        "representantene Kari Nes (SV) og Ola Lid (V)",
    ),
    counter_examples=("Kari Nes", "representerer Ap"),
)
FROM = Pattern(
    name="from_proposer",
    expression=r"\A(?:fra|frå)\s+(?=(?-i:\p{Lu}))",
    words=("fr",),
    examples=("fra Høyre", "frå Kari Nes"),
    counter_examples=("Høyre", "fra oven"),
)
SPOKEN_FOR = Pattern(
    name="spoken_for",
    expression=r"""\A(?<group>.*?),?(?:\A|(?<=[\s,])|\s)
        (?:ved\b|v\s?/|(?:fr[ae]mmet|fremma|fremja|fr[ae]msatt|lagt\s+fr[ae]m|sett\s+fram)\s+av\b)\s*(?<person>.+)\Z""",
    words=("v/", "v /", "ved ", " av "),
    examples=(
        "Ap og SV v/Kari Nes",
        "FrP, fremmet av Ola Lid",
        "H og V, lagt fram av Eva Dal (H)",
        "NSRs gruppe v/ Ola Lid",
        "v/Kari Nes, Ap, SV",
        "H/V/FrP ved Ola Lid",
    ),
    counter_examples=("Ap og SV", "Kari Nes"),
)
DASH_BEFORE_PARTY = Pattern(
    name="dash_before_party",
    expression=rf"\A(?<person>{PERSON_WORDS})\s[–-]\s(?<party>(?-i:\p{{Lu}})\p{{L}}{{0,4}})\.?\Z",
    words=(" - ", " – "),
    examples=("Kari Nes - SP", "Ola Berg Lid – KrF"),
    counter_examples=("Kari Nes-Dal", "Kari Nes - Senterpartiet og Venstre", "Ap-SV"),
)
POST_OF_SPEAKER = AnchoredPattern(
    name="post_of_speaker",
    expression=r"""\A\s*(?:rep(?:r(?:esentant(?:en)?)?)?\.?|(?:vara)?medlem(?:met)?|(?:vara|fylkes|fylkesvara)?ordfør(?:er|ar)(?:en)?
        |(?:gruppe|gruppens?\s|parti|utvalgs|utvals|nest|komit[eé]|byråds|fylkesråds|parlamentariske?\s)?le(?:der|iar)(?:en)?
        |(?:fylkes|by)råd|rådsmedlem|(?:kommunestyre|bystyre|heradsstyre)(?:medlem|representant))
        (?:\s(?:i|for)\s[^(,]{1,40}?)?,?\s+(?=(?-i:\p{Lu}[\p{Ll}.]+[\s-]+\p{Lu}))""",
    examples=("ordfører Kari Nes (Ap)", "gruppeleder Ola Lid", "leder i utvalget Kari Nes (Ap)", "repr. Ola Lid"),
    counter_examples=("Kari Nes (Ap)", "ordføreren", "Leder Nes"),
)
GROUP_AND_PERSON = Pattern(
    name="group_and_person",
    expression=rf"\A(?<group>[^()]{{1,60}}?)\s*\(\s*(?:v\s?/\s*|ved\s+)?(?<person>{PERSON_WORDS})\s*\)\.?\Z",
    words=("(",),
    examples=("Ap (Lise Falk)", "H og FrP (v/Ola Lid)"),
    counter_examples=("Kari Nes", "Ap (3)"),
)
KIND_AFTER = Pattern(
    name="kind_after_proposer",
    expression=r"""(?:\s*[,–-]\s*|\s+)(?:som\s+(?:et\s+|eit\s+)?)?
        (?<kind>(?:(?:alternativt|nytt)\s+)?(?:verbal|tilleggs|endrings|utsettelses|oversendelses|oversendings|felles)?
            -?(?:forslag|framlegg))\Z""",
    words=("forslag", "framlegg"),
    examples=("SV - verbalforslag", "Pensjonistpartiet, oversendelsesforslag", "Nes, FrP, som endringsforslag"),
    counter_examples=("Kari Nes (Ap)", "forslag fra Ap"),
)
POINT_AFTER = Pattern(
    name="point_after_proposer",
    expression=r"""(?:\s*[,–-]\s*|\s+)(?:til\s+|på\s+|vedr\.?\s+)?
        (?<point>(?:nytt\s+)?(?:punkt|pkt\.?)(?:\s*(?:nr\.?\s*)?\d{1,2}(?:\.\d{1,2})?\s?[a-zæøå]?|\s+(?-i:[A-ZÆØÅ]))?)\.?\Z""",
    words=("punkt", "pkt"),
    examples=("Ap (Lise Falk) punkt 2", "Kari Nes (Ap), til pkt. 3b", "SV nytt punkt", "SV, nytt punkt D"),
    counter_examples=("Kari Nes (Ap)", "Punktlaget"),
)
TWO_PERSONS = Pattern(
    name="two_persons",
    expression=rf"\A(?<name>{PERSON_WORDS})\s*\((?<party>[^()]{{1,40}})\)(?:\s*(?:,|og)\s*{PERSON_WORDS}\s*\((?<more>[^()]{{1,40}})\))+\Z",
    words=("(",),
    examples=("Kari Nes (SV) og Ola Lid (V)", "Kari Nes (SV), Ola Lid (V) og Eva Dal (R)"),
    counter_examples=("Kari Nes (SV)", "Ap og SV"),
)
# Who sits for no party has that told in small letters; else they go on with the sentence.
NO_PARTY_BEHIND = Pattern(
    name="no_party_behind_name",
    expression=r"\A(?!uavh|partiløs|partilaus|utbryt|utbrot|frittst|frittst|løsriv|lausriv|fri\b)(?-i:\p{Ll})",
    examples=("ble behandlet", "som leder"),
    counter_examples=("Fri gruppe", "uavhengig", "partiløs"),
)
TAKEN_UP_BY = Pattern(
    name="taken_up_by",
    expression=r",\s*(?!fr[ae]m|lagt|sett|satt|levert)(?:\p{Ll}+\s+){1,3}av\s+(?-i:\p{Lu})[^,:]*\Z",
    words=(" av ",),
    examples=("Kari Nes (SV), støttet av Ola Lid", "Kari Nes (SV), teke opp att av Per Moe (V)"),
    counter_examples=("Kari Nes (SV) på vegne av Ap", "Ap og Sp, fremmet av Kari Nes"),
)
PERSON_COMMA = Pattern(
    name="person_comma",
    expression=rf"\A(?<name>{PERSON_WORDS}),\s*(?<more>.+)\Z",
    words=(",",),
    examples=("Kari Nes, Fri gruppe", "Kari Nes, Ap, SV"),
    counter_examples=("Kari Nes (Ap)", "kari, Ap"),
)
NAME_AND_PARTY = Pattern(
    name="name_and_party_joined",
    expression=r"\A(?<name>\p{Lu}[\p{L}. ]*\p{Ll})-(?<party>\p{Lu}{1,3}|Ap|Sp|Sv|KrF|Krf|FrP|Frp)\Z",
    words=("-",),
    examples=("K.Nes-H", "Kari Nes-KRF"),
    counter_examples=("Kari Lie-Dal", "Kari Nes"),
    case_sensitive=True,
)
SURNAME_FIRST = Pattern(
    name="proposer_surname_first",
    expression=r"""\A(?<last>\p{Lu}[\p{Ll}-]+(?:[ -]\p{Lu}[\p{Ll}-]+)*),[ ]
        (?<first>\p{Lu}[\p{L}.-]+(?:[ ]\p{Lu}[\p{L}.-]*)*),[ ](?<party>\p{Lu}[\p{L} .-]+)\Z""",
    words=(",",),
    examples=("Nes, Kari, Høyre", "Lid, Ola Per, Sosialistisk Venstreparti"),
    counter_examples=("nes, kari, høyre", "Kari Nes, Høyre"),
    case_sensitive=True,
)
# Who put the question that the case is: its title names them.
QUESTIONER = AnchoredPattern(
    name="questioner",
    expression=r"\A\s*(?:interpellanten|spørsmålsstill(?:er|ar)en|spørreren|spørjaren)\s",
    examples=("Interpellanten takket for svaret og fremmet følgende forslag:", "Spørjaren la fram slikt framlegg:"),
    counter_examples=("Interpellasjonen ble besvart.", "Kari Nes (Ap) fremmet følgende forslag:"),
)
QUESTION_FROM = Pattern(
    name="question_from",
    expression=rf"(?:interpellasjon|spørsmål|spurnad)\p{{L}}*\s+(?:fra|frå)\s+(?:repr(?:esentant(?:en)?)?\.?\s+)?(?<person>{PERSON_WORDS})\s*\((?<party>[^()]{{1,40}})\)",
    words=("interpellasjon", "spørsmål", "spurnad"),
    examples=("Interpellasjon fra Kari Nes (SV) - leirskole", "Spørsmål frå representanten Ola Lid (V)"),
    counter_examples=("Interpellasjoner", "Svar på spørsmål fra Ap"),
)
ORGANISATION = Pattern(
    name="organisation",
    expression=r"""\A(?:\p{L}+\s){0,3}?\p{L}*(?:(?:forbund|forening|klubb|organisasjon)(?:et|en|a|ene)?|\p{L}{3}laget|(?:verne)?ombudet
        |verneombud|tillitsvalgte?)\Z""",
    examples=("Fagforbundet", "Norsk Sykepleierforbund", "Havnelaget", "Hovedverneombudet"),
    counter_examples=("Kari Nes", "Rådmund", "Elevrådet", "Laget"),
)
BODY_ALONE = Pattern(
    name="body_alone",
    expression=r"\A\p{L}*(?:(?:fellesskap|utvalg|råd)(?:et|a|ene)?|grupp(?:e|a|en|ene)|gruppele(?:der|iar)\p{L}*)\Z",
    examples=("Elevrådet", "Arbeidsgruppa", "Gruppelederne"),
    counter_examples=("Kari Nes", "Rådmund"),
)
BODY_OR_GROUP = Pattern(
    name="body_or_group",
    expression=r"\A(?:hele|heile|en\s+samlet|fl[ei]i?rtallet|fleirtalet|mindretallet|mindretalet|(?:vara|fylkes)?ordfør"
    r"|(?:(?:utvalgs|utvals|komite|råds|møte|nest|nemnd)?le(?:der|iar)(?:en)?|(?:utvalets|utvalgets|rådets|komiteens)\s+le(?:der|iar))\Z"
    r"|(?:de\s+|dei\s+)?(?:arbeids(?:giver|gjevar|givar|taker|takar)(?:e|ne|ane|en)?(?:s?id[ea]n?)?|ansatte|tilsette|tillitsvalgte|tillitsvalde)\Z)",
    examples=("hele komiteen", "flertallet", "ordføreren", "arbeidstakerne", "de ansatte", "leder", "utvalsleiaren"),
    counter_examples=("Kari Nes", "komiteen", "lederne"),
)
# Words that begin a sentence as a name would.
_NO_NAME = frozenset(
    "Jeg Eg Vi Det Dette Han Hun Ho Her Man En Saken Saka Møtet Som Til Fra Etter Jf Jfr Hvis Når Da For Ved Om"
    " Forslag Framlegg".split()
)


def questioner(introduction: str, title: str) -> Proposer | None:
    """Who `Interpellanten` is in a case whose title names them, else None."""
    if QUESTIONER.match(introduction) is None:
        return None
    match = QUESTION_FROM.search(title)
    return proposer_named(match.group("person"), match.group("party")) if match is not None else None


def is_no_name(written: str) -> bool:
    """True where the first word begins a sentence, and no name."""
    return written.split()[0] in _NO_NAME


def on_behalf_of(text: str) -> tuple[str, ...]:
    """The parties after `på vegne av`, `pva`, `på vegner av`; empty where none stand there."""
    match = BEHALF.search(on_one_line(text))
    if match is None:
        return ()
    behind = GROUP_BEFORE.sub("", match.group("parties").strip(" .,"))
    listed = group_parties(behind)
    bracket = GROUP_BRACKET.fullmatch(behind)
    return listed or (group_parties(bracket.group("parties")) if bracket else ())


def without_behalf(text: str) -> str:
    """The text up to `på vegne av`."""
    match = BEHALF.search(text)
    return text[: match.start()] if match else text


@lru_cache(maxsize=MOST_KEPT)
def parse_proposer(text: str) -> Proposer:
    """Who stands behind `Forslag fra …`: a person, parties, a group with its speaker, or a body (then all is None)."""
    who = without_behalf(on_one_line(text)).strip(" ,.")
    who = TAKEN_UP_BY.sub("", who)
    who = FROM.sub("", REPRESENTATIVE.sub("", who))
    who = KIND_AFTER.sub("", POINT_AFTER.sub("", who)).strip(" ,.–-")
    dashed = DASH_BEFORE_PARTY.match(who)
    if dashed and is_party(dashed.group("party")) and is_person(dashed.group("person")):
        return Proposer(dashed.group("person"), party_name(dashed.group("party")), ())
    grouped = GROUP_AND_PERSON.match(who)
    if grouped and group_parties(grouped.group("group")) and not is_party(grouped.group("person")):
        return _spoken_for(grouped.group("group"), grouped.group("person"))
    spoken = SPOKEN_FOR.match(who)
    if spoken:
        return _spoken_for(spoken.group("group"), spoken.group("person"))
    several = TWO_PERSONS.match(who)
    if several:
        parties = tuple(dict.fromkeys(party_name(part) for part in (several.group("party"), *several.captures("more"))))
        return Proposer(several.group("name"), parties[0], parties if len(parties) > 1 else ())
    person = PERSON_AND_BRACKET.match(who)
    if person and person.group("bracket"):
        return proposer_named(person.group("name"), person.group("bracket"))
    turned = SURNAME_FIRST.match(who)
    if turned and is_party(turned.group("party")) and not is_party(turned.group("last")):
        return Proposer(f"{turned.group('first')} {turned.group('last')}", party_name(turned.group("party")), ())
    if _names_persons(who):
        return Proposer(LIST_BORDER.split(who)[0], None, ())
    member = PERSON_COMMA.match(who)
    if member and NO_PARTY_BEHIND.match(member.group("more")):
        return Proposer(member.group("name"), None, ()) if is_person(member.group("name")) else Proposer(None, None, ())
    if member and "," not in member.group("more") and is_person(member.group("name")):
        return Proposer(member.group("name"), party_name(member.group("more")), ())
    listed = group_parties(member.group("more")) if member else ()
    if member and listed and not is_party(member.group("name")) and not is_body_or_group(member.group("name")):
        return Proposer(member.group("name"), listed[0], listed if len(listed) > 1 else ())
    codes = group_parties(who)
    if codes:
        return Proposer(None, codes[0] if len(codes) == 1 else None, codes)
    if ORGANISATION.match(who):
        return Proposer(None, who, (who,))
    if person and not names_body(who) and not is_no_name(who):
        return Proposer(who, None, ())
    return Proposer(None, None, ())


def _names_persons(written: str) -> bool:
    """Whether the words list persons with first name and surname, and nothing else."""
    if " og " not in written:
        return False
    parts = LIST_BORDER.split(written)
    return len(parts) > 1 and all(is_person(part) and not is_no_name(part) for part in parts)


def proposer_named(name: str, bracket: str | None) -> Proposer:
    """The proposer of a name as written and what stands in the bracket behind it."""
    written = APOSTROPHE.sub("", on_one_line(name))
    joined = NAME_AND_PARTY.fullmatch(written) if bracket is None else None
    if joined and is_party(joined.group("party")):
        return Proposer(joined.group("name"), party_name(joined.group("party")), ())
    if bracket is None:
        if ORGANISATION.match(written):
            return Proposer(None, written, (written,))
        if is_no_name(written) or BODY_ALONE.match(written) or names_body(written):
            return Proposer(None, None, ())
        return (
            Proposer(None, party_name(written), (party_name(written),))
            if is_party(written)
            else Proposer(written, None, ())
        )
    codes = parse_party_list(bracket)
    if PART_OF_BODY.match(written):
        return Proposer(None, codes[0] if len(codes) == 1 else None, codes)
    if is_party(bracket) or looks_like_list_code(bracket) or len(codes) == 1:
        return Proposer(written, party_name(bracket), ())
    return Proposer(written, None, codes)


def kind_after(text: str) -> str:
    """The kind that stands after the proposer (`SV - verbalforslag`), or an empty text."""
    match = KIND_AFTER.search(on_one_line(text).strip(" .,:"))
    return match.group("kind") if match else ""


def point_after(text: str) -> str:
    """The point that stands after the proposer (`Ap (Kari Nes) punkt 2`), or an empty text."""
    match = POINT_AFTER.search(on_one_line(text).strip(" .,:"))
    return match.group("point") if match else ""


@lru_cache(maxsize=MOST_KEPT)
def owner_readings(written: str) -> tuple[str, ...]:
    """The words that may name an owner: as written and, where that leaves a party, without the genitive."""
    stems = genitive_stems(written)
    named = (stem for stem in stems if ORGANISATION.match(stem) or all(is_party(part) for part in stem.split("/")))
    return (written, *named)


def is_body_or_group(text: str) -> bool:
    """Whether the words name a body, or all or part of its members, and no person."""
    written = regex.split(r"[:,]", on_one_line(text).strip(" ."), maxsplit=1)[0]
    return names_body(written) or BODY_OR_GROUP.match(written) is not None


def _spoken_for(group: str, speaker: str) -> Proposer:
    speaker = POST_OF_SPEAKER.sub("", speaker)
    person = PERSON_AND_BRACKET.match(speaker)
    rest = PERSON_COMMA.match(speaker)
    codes = group_parties(group)
    bracketed = GROUP_BRACKET.fullmatch(group.strip(" ,")) if not codes else None
    if bracketed is not None:
        codes = group_parties(bracketed.group("parties"))
    if not codes and GROUP_WORD.search(group):
        codes = (party_name(GROUP_WORD.sub("", on_one_line(group))),)
    if person is None and rest is not None and codes and is_party(rest.group("more")):
        return Proposer(rest.group("name"), party_name(rest.group("more")), codes)
    if person is None and rest is not None:
        codes = tuple(dict.fromkeys((*codes, *group_parties(rest.group("more")))))
        return Proposer(rest.group("name"), codes[0] if len(codes) == 1 else None, codes)
    bracket = person.group("bracket") if person else None
    party = party_name(bracket) if bracket else codes[0] if len(codes) == 1 else None
    return Proposer(person.group("name") if person else None, party, codes)
