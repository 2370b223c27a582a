"""Introductions that begin with the proposal: `Forslag frå Kari Nes (SP)`, `Følgende forslag ble fremmet av Nes:`."""

from __future__ import annotations

import regex

from patterns.beginnings import AnchoredPattern
from patterns.party_groups import group_parties
from patterns.pattern import Pattern
from patterns.people import PERSON_AT_START
from patterns.proceedings import POST, VOTE_RESULT
from patterns.proposals.reading import SENTENCE_BREAK, Introduction, put_together
from patterns.proposals.words import KIND, LEAD, NUMBER, PARTICIPLE
from patterns.proposers import BEHALF, ON_BEHALF, Proposer, is_body_or_group, kind_after, parse_proposer, point_after

_FRONT = r"(?:i|under|etter|ved|før|så|deretter|videre|vidare|til\s+slutt)\b[^:.,\n]{0,60}?\s"
# Below a line end a sentence goes on in small letters, also behind the party of who is named there; and a heading with
# that party alone.
_GOES_ON = r"\s*(?:\([^()\n]{1,60}\)\s+)?(?-i:\p{Ll})|\s*\((?-i:\p{Lu})[^()\n\d]{0,40}\)\s*(?:[:\n]|\Z)"
PROPOSED_BY = AnchoredPattern(
    name="proposed_by",
    expression=rf"""{LEAD}(?:
        (?<object>(?:følgende|f[øy]lgjande|fø?lg\b\.?|føljande|slikt|dette|nytt)\s[^:.]{{0,60}}?{KIND}[^:.]{{0,80}}?)
          \s+(?:ble|blei|vart|er)\s+(?:også\s+)?{PARTICIPLE}(?<rest>[^:]{{0,200}}?)
      | (?<rest>(?:fra|frå|av)\s[^:.\n]{{1,60}}?)\s+
          (?:(?:forelå|låg)\s+(?:det\s+)?(?:føre\s+|også\s+)?
            |(?:ble|blei|vart)\s+(?:det\s+)?(?:i\s+møtet\s+)?{PARTICIPLE}\s+)
          (?<object>[^:.]{{0,40}}?{KIND}[^:.]{{0,60}}?)
      | {_FRONT}(?:ble|blei|vart)\s+det\s+(?<rest>av\s[^:.\n]{{1,60}}?)\s+{PARTICIPLE}\s+
          (?<object>[^:.]{{0,40}}?{KIND}[^:.]{{0,60}}?)
      | (?:det\s+|(?<point>til\s+(?:punkt|pkt\.?)\s*\d{{1,2}}\s?[a-z]?)\s+)?
          (?:forelå|låg\s+føre)\s+(?:det\s+|også\s+)*(?<object>[^:.]{{0,40}}?{KIND}[^:.]{{0,60}}?)
          (?<rest>(?:\s(?:fra|frå)\s[^:]{{0,120}}?)?)
      | (?:(?:vara)?ordf(?:ører|ørar)|(?:møte)?le(?:der|iar))(?:en)?\s+
          (?:refererte|referte|leste\s+opp|las\s+opp|gjennomgikk|gjekk\s+gjennom|gikk\s+gjennom)\s+
          (?<object>(?:følgende|f[øy]lgjande|fø?lg\b\.?|desse|disse|dei?\s+innkomne)\s[^:.]{{0,40}}?
            {KIND}[^:.]{{0,60}}?)(?<rest>)
      | (?<object>{KIND})\s+{PARTICIPLE}\s+i\s+møte(?:t)?\b(?<rest>[^:\n]{{0,100}}?)
      | {_FRONT}(?:ble|blei|vart)\s+(?:også\s+)?
          (?<object>(?:følgende|f[øy]lgjande|fø?lg\b\.?|slikt|dette|nytt)\s[^:.]{{0,60}}?{KIND}[^:.]{{0,40}}?)\s+{PARTICIPLE}(?<rest>[^:]{{0,200}}?)
      | (?:det\s+(?:ble|blei|vart|var)|{_FRONT}(?:ble|blei|vart)\s+det)\s+(?:også\s+
          |deretter\s+|i\s+møte(?:t)?\s+)?{PARTICIPLE}\s+(?<object>[^:.]{{0,80}}?{KIND}(?:[^:.]|(?<=\bpkt)\.){{0,80}}?)(?<rest>(?:\s(?:av|fra|frå)\s[^:]{{0,160}}?)?)
    ):(?!\S)""",
    words=(
        *("følg", "fylg", "følj", "det ", "slikt", "dette", "nytt", "i møte"),
        *("forelå", "låg", "ble ", "blei ", "vart ", "refer", " opp ", "gjennom"),
    ),
    examples=(
        "Følgende forslag ble fremmet av Kari Nes (SV) på vegne av SV, Ap:",
        "Det ble fremmet følgende forslag til uttalelse:",
        "Det var fremsatt følgende forslag:",
        "Det ble i møtet lagt fram slikt forslag til tillegg, pkt. 3:",
        "Etter gruppemøte ble følgende omforente forslag lagt fram av ordføreren:",
        "I møtet ble det fremmet følgende forslag:",
        "Følgende fellesforslag til uttalelse ble fremmet:",
        "Det vart lagt fram følgjande framlegg frå Ola Lid (V):",
        "Omforent forslag fremmet i møtet:",
        "Ordføreren refererte følgende innkomne forslag:",
        "Fra Høyre forelå følgende forslag:",
        "Det forelå følgende forslag fra Kari Nes (H):",
        "Til pkt. 2 forelå forslag fra Kari Nes (H):",
        "Fra Høyres gruppe ble fremmet slikt forslag:",
        "Under behandlingen ble det av Ola Lid (H) satt fram slikt forslag:",
    ),
    counter_examples=("Det ble fremmet flere forslag i saken.", "Forslaget ble fremmet av Kari Nes (SV)."),
)
PROPOSAL_FROM = AnchoredPattern(
    name="proposal_from",
    expression=rf"""{LEAD}(?<object>{KIND}(?:\s*,?\s*(?:nr\.?\s*)?(?<number>{NUMBER})\b)?(?:\s+(?:(?:til|om|i|på|vedr(?:\.|ørende))\s(?!\p{{L}}+\s(?:opp\s)?i?mot\s)[^:\n]{{1,80}}?|(?:punkt|pkt\.?)\s*(?:nr\.?\s*)?\d{{1,2}}\s?[a-z]?))?)\s*,?\s*
        (?:{PARTICIPLE}\s+av|fra|frå|av)\s+(?<who>[^:]{{1,600}}?)(?:\s+{PARTICIPLE}(?:\s+i\s+møte(?:t)?)?(?=:))?(?<close>:(?!\S)|(?<!,)(?<!\sog)(?<!v/)(?<!\s(?:unntatt|unnateke|utenom|utanom))(?<!v/\s?(?-i:\p{{Lu}}\p{{Ll}}+))\s*\n(?!{_GOES_ON})|\s*\Z)""",
    words=("forslag", "framlegg", "fremlegg", "oversend", "tilleggspunkt"),
    examples=(
        "Forslag fra Kari Nes (SP)",
        "Tilleggspunkt 5 fra Rødt:",
        "Forslag fra Kari Nes (H) lagt fram i møtet:",
        "Forslag nr. 1 fra GDL, SL, SP og AP:",
        "Fellesforslag fra Ap, Sv og Rødt v/Kari Nes (SV):",
        "Tilleggsforslag fra formannskapet:",
        "Framlegg frå Kari Nes på vegner av SP, SV, H:",
        "Oversendelse fra Kari Nes (FrP)",
        "Oversending frå Kari Nes (Venstre)",
        "Framlegg sett fram av Kari Nes på vegne av AP, SP:",
        "Framlegg frå Kari Nes (SV), teke opp att av Ola Lid:",
        "Endringsforslag pkt. 2 fra Kari Nes (SV):",
    ),
    counter_examples=(
        *("Forslag til vedtak:", "Formannskapets forslag:", "Et forslag fra Kari Nes ble avvist."),
        "Framlegg til vedtak mot framlegget frå Kari Nes: 3 - 2.",
    ),
)
NUMBERED_PROPOSAL = AnchoredPattern(
    name="numbered_proposal",
    expression=rf"""{LEAD}(?<object>(?:(?:felles|tilleggs|endrings|verbal|alternativt\s)\s?)?(?:forslag|framlegg))\s*,?\s*(?:nr\.?\s*)?(?<number>{NUMBER})\s*
        (?:\(\s*(?<who>[^()\n]{{2,60}})\s*\)|:\s+(?<who>{POST}{PERSON_AT_START}\s*\([^()\n]{{1,40}}\)(?:\s+{ON_BEHALF}\s[^:\n]{{1,60}}?)?(?=\s*:))|(?:(?:,|\s-|–)\s*|\s+(?={KIND}\s+(?:fra|frå|av)\s))(?<who>[^:\n]{{2,200}}?(?:\n[^:\n]{{2,120}}){{0,4}}?))?(?<close>:(?=\s*(?:\n|\Z))|(?<=\)):(?=\s+\S)|(?<!,)(?<!\sog)(?<!v/)(?<!v/\s?(?-i:\p{{Lu}}\p{{Ll}}+))(?=\s*(?:\n(?!{_GOES_ON})|\Z)))""",
    words=("forslag", "framlegg"),
    examples=(
        "Forslag 5",
        "Framlegg 2:",
        "Forslag 1, representant Kari Nes, Fri gruppe",
        "Forslag 2, Sametingsrådet v/Kari Nes:",
        "Forslag 1 (Kari Nes, SV):",
        "Forslag nr. 3:",
        "Forslag 2 (Kari Nes): «Loftet»",
        "Forslag B:",
    ),
    counter_examples=("Forslag 5 ble vedtatt.", "Forslag 1: Ny skole", "Forslag til vedtak"),
)
# "Fra Kari Nes (SV), forslag B:" is told to be a proposal; without that word the heading above tells it.
_FOR_PARTIES = rf"(?:\s+{ON_BEHALF}\s[^:,\n]{{1,30}}(?:,\s\p{{Lu}}[^:,\n]{{0,30}}){{0,6}}?)"
FROM_MEMBER = AnchoredPattern(
    name="from_member",
    expression=rf"""{LEAD}(?:fra|frå)\s+
        (?<who>{POST}{PERSON_AT_START}\s*(?:(?:\([^()\n]{{1,40}}\)|,\s*\p{{Lu}}[\p{{L}}.]{{0,12}}){_FOR_PARTIES}?|{_FOR_PARTIES})
          |(?-i:\p{{Lu}})[\p{{L}}/., ]{{0,60}}?)
        (?:\s*[,–-]\s*(?<object>(?:(?:heretter\s+)?kalt\s+|heretter\s+|som\s+)?{KIND}(?:\s+(?:nr\.?\s*)?(?<number>{NUMBER}))?[^:\n]{{0,80}}?)
          |\s*,\s*(?<more>(?-i:\p{{Ll}})[^:\n]{{1,80}}?))?\s*:(?!\S)""",
    words=("fra ", "frå "),
    examples=(
        "Fra Kari Nes (SV), forslag B:",
        "Frå Kari Nes (H) på vegne av H, V og FrP, heretter kalt forslag A:",
        "Fra Høyre, tilleggsforslag:",
        "Fra Ola Lid (Ap):",
        "Fra Ola B Lid på vegne av FRP:",
        "Fra Ola Lid (R), subsidiært dersom dette faller:",
    ),
    counter_examples=("Fra behandlingen:", "Forslag fra Kari Nes (SV):", "Fra Kari Nes (SV) forelå et brev"),
)
PROPOSALS_BELOW = AnchoredPattern(
    name="proposals_below",
    expression=rf"""\A\s*(?:(?:innkomne|innkomme|innleverte)\s+)?{KIND}(?:\s+{PARTICIPLE})?
        (?:\s+(?:i|til)\s+(?:møtet?|saken|saka|\p{{L}}*(?:styret|tinget|utvalget|utvalet|skapet|rådet)))?\s*:?\s*\Z""",
    words=("forslag", "framlegg"),
    examples=("Forslag satt fram i møtet", "Forslag i bystyret:", "Innkomne forslag", "Framlegg:"),
    counter_examples=("Forslag til vedtak", "Forslag fra Ap:"),
)
COMMON_PROPOSAL = Pattern(
    name="common_proposal",
    expression=rf"{LEAD}(?<object>(?:omforent|omforeint|felles|samrøystes)\s?-?(?:forslag|framlegg)(?:et)?(?:\s+til\s+(?:vedtak|uttalelse|fråsegn|uttale))?)\s*:",
    words=("omfor", "felles", "samrøystes"),
    examples=("Omforent forslag til vedtak:", "Fellesforslag:", "Felles framlegg til uttale:"),
    counter_examples=("Forslag til vedtak:", "Fellesforslaget ble vedtatt:"),
)
PROPOSAL_AND_PROPOSER = AnchoredPattern(
    name="proposal_and_proposer",
    expression=rf"""{LEAD}(?<object>{KIND}(?:\s+(?:nr\.?\s*)?(?<number>{NUMBER}))?)\s*
        (?:(?:[–-]|,)\s*(?<who>[^:\n]{{1,80}}?)|(?<goal>(?:til|om)\s[^:()\n]{{2,60}}?\s)?\((?<who>[^()\n]{{1,60}})\)
          |(?<=\s)(?!(?-i:[A-G])\b)(?<parties>(?-i:\p{{Lu}})[\p{{L}}/., ]{{0,40}}?))\s*:(?!\S)""",
    words=("forslag", "framlegg", "fremlegg", "oversend", "tilleggspunkt"),
    examples=(
        "Tilleggsforslag – SV og Rødt:",
        "Forslag, Senterpartiet v/Ola Lid:",
        "Forslag (Ap, SV):",
        "Forslag til endring i punkt 2 (Ola Lid, H):",
        "Forslag Ap og SV:",
    ),
    counter_examples=("Forslag fra Kari Nes:", "Forslag til vedtak:", "Forslag – se vedlegg", "Forslag B:"),
)
POINT_FROM = AnchoredPattern(
    name="point_from",
    expression=rf"""{LEAD}(?<object>(?:nytt\s+(?:kule)?(?:punkt|pkt\.?)|tillegg|endring(?:er|ar)?|(?:ny|alternativ)\s+tekst|nytt\s+avsnitt)
          (?:\s*(?:nr\.?\s*)?\d{{1,2}}\s?[a-z]?)?(?:\s+(?:til|i|på)\s+(?:innstilling\p{{L}}*\s+)?(?:punkt|pkt\.?)\s*\d{{1,2}}\s?[a-z]?)?)
        (?:\s*,?\s+(?:fra|frå)\s+(?<who>[^:\n]{{1,100}}?)|\s*\((?<who>[^()\n]{{1,60}})\))\s*:(?=\s*(?:\n|\Z))""",
    words=("punkt", "pkt", "tillegg", "endring", "tekst", "avsnitt"),
    examples=("Nytt punkt 7 fra Venstre:", "Endring i punkt 3 fra Kari Nes (H):", "Tillegg frå SV og MDG:"),
    counter_examples=("Punkt 7 fra Venstre:", "Endring i punkt 3:", "Tillegg fra Venstre ble vedtatt."),
)
# The proposal is told where it is set against the recommendation.
SET_AGAINST_PROPOSAL = Pattern(
    name="set_against_proposal",
    expression=rf"""{LEAD}[^:.\n]{{3,80}}?\s(?:ble|blei|vart|blir)\s+(?:deretter\s+|så\s+)?(?:satt|sett)\s+opp\s+i?mot\s+
        (?<object>(?:(?:et|eit)\s+)?{KIND})\s+(?:fra|frå|av)\s+(?<who>[^:.]{{1,120}}?)\s*:(?=\s*(?:\n|\Z))""",
    words=("opp mot", "opp imot"),
    examples=(
        "Innstillingen ble satt opp mot forslag fra Eva Dal (SV):",
        "Tilrådinga vart sett opp mot framlegg frå Sp:",
    ),
    counter_examples=("Innstillingen ble satt opp mot forslaget fra Eva Dal.", "Dette ble satt opp mot:"),
)
FROM_WHOM = Pattern(
    name="from_whom",
    expression=r"\A\s*(?:inn\s+)?(?:av|fra|frå)\s+(?<who>.+)",
    examples=(" av Kari Nes (Ap)", "frå Ola Lid"),
    counter_examples=("Kari Nes (Ap)", "til vedtak"),
)
PROPOSAL_OF_WHOM = Pattern(
    name="proposal_of_whom",
    expression=rf"{KIND}(?:\s+til\s+(?:vedtak|uttalelse|uttale))?,?\s+(?:av|fra|frå)\s+(?<who>(?-i:\p{{Lu}})[^:]+|(?:vara)?ordfør[^:]+)\Z",
    words=("forslag", "framlegg", "fremlegg"),
    examples=("følgende omforente forslag av Kari Nes (Ap)", "følgjande framlegg frå Sp"),
    counter_examples=("følgende forslag til vedtak", "følgende forslag av ny dato"),
)
KIND_FROM = Pattern(
    name="kind_from",
    expression=rf"\A(?:(?<object>{KIND})|(?<together>felles))\s+(?:fra|frå|av)\s+",
    words=("forslag", "framlegg", "fremlegg", "oversend", "felles"),
    examples=("Fellesforslag fra NSR", "tilleggsforslag frå Ap", "felles frå Ap og Sp"),
    counter_examples=("NSR og Ap", "representanten Kari Nes"),
)


def proposed_by(text: str) -> Introduction | None:
    match = PROPOSED_BY.match(text)
    if match is None or SENTENCE_BREAK.search(match.group()):
        return None
    rest = match.group("rest") or ""
    by = FROM_WHOM.match(rest) or PROPOSAL_OF_WHOM.search(match.group("object"))
    proposer = parse_proposer(by.group("who")) if by else Proposer(None, None, ())
    phrase = match.group("object") if by else f"{match.group('object')} {rest}"
    return put_together(match, proposer, phrase, match.end(), behalf_from=rest, target_from=match.group("point") or "")


def proposal_from(text: str) -> Introduction | None:
    match = PROPOSAL_FROM.match(text)
    if match is None or VOTE_RESULT.search(match.group()) or SENTENCE_BREAK.search(match.group("who")):
        return None
    proposer = parse_proposer(match.group("who"))
    if not any(proposer) and not is_body_or_group(match.group("who")):
        return None
    who = match.group("who")
    phrase = f"{kind_after(who)} {match.group('object')}".strip()
    return put_together(match, proposer, phrase, match.end(), behalf_from=who, target_from=point_after(who))


def numbered_proposal(text: str) -> Introduction | None:
    match = NUMBERED_PROPOSAL.match(text)
    if match is None or VOTE_RESULT.search(match.group()):
        return None
    who = match.group("who")
    if who is None:
        return put_together(match, Proposer(None, None, ()), match.group("object"), match.end())
    named = KIND_FROM.match(who)
    proposer = parse_proposer(who[named.end() :] if named else who)
    own = f"{kind_after(who)} {match.group('object')}".strip()
    phrase = (named.group("object") or "fellesforslag") if named else own
    return put_together(match, proposer, phrase, match.end(), behalf_from=who)


def proposal_and_proposer(text: str) -> Introduction | None:
    match = PROPOSAL_AND_PROPOSER.match(text)
    if match is None or VOTE_RESULT.search(match.group()):
        return None
    if match.group("parties") and not group_parties(match.group("parties")):
        return None
    who = match.group("who") or match.group("parties")
    proposer = parse_proposer(who)
    if not (proposer.party or proposer.on_behalf_of):
        return None
    phrase = f"{match.group('object')} {match.group('goal') or ''}".strip()
    return put_together(match, proposer, phrase, match.end(), behalf_from=who)


def from_member(text: str) -> Introduction | None:
    match = FROM_MEMBER.match(text)
    return _of_member(match) if match is not None and match.group("object") else None


def from_member_below_heading(text: str) -> Introduction | None:
    """The introduction of a proposal that the heading above (`Forslag i møtet`) makes one (`Fra Kari Nes (Ap):`)."""
    match = FROM_MEMBER.match(text)
    return _of_member(match) if match is not None else None


def _of_member(match: regex.Match[str]) -> Introduction | None:
    proposer = parse_proposer(match.group("who"))
    if not (proposer.party or proposer.on_behalf_of or BEHALF.search(match.group("who"))):
        return None
    phrase = match.group("object") or ""
    return put_together(match, proposer, phrase, match.end(), behalf_from=match.group("who"))


def common_proposal(text: str) -> Introduction | None:
    match = COMMON_PROPOSAL.match(text)
    return put_together(match, Proposer(None, None, ()), match.group("object"), match.end()) if match else None


def point_from(text: str) -> Introduction | None:
    match = POINT_FROM.match(text)
    if match is None:
        return None
    proposer = parse_proposer(match.group("who"))
    if not (proposer.party or proposer.on_behalf_of):
        return None
    added = match.group("object").lower().startswith("nytt")
    phrase = f"tilleggsforslag {match.group('object')}" if added else match.group("object")
    return put_together(match, proposer, phrase, match.end(), behalf_from=match.group("who"))


def proposal_set_against(text: str) -> Introduction | None:
    match = SET_AGAINST_PROPOSAL.match(text)
    if match is None:
        return None
    proposer = parse_proposer(match.group("who"))
    return put_together(match, proposer, match.group("object"), match.end()) if any(proposer) else None
