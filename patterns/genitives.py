"""A person's name in the genitive before what they propose: `Lunds forslag:` is Lund's, `Nes forslag:` that of Nes."""

from __future__ import annotations

from collections.abc import Collection

from patterns.beginnings import AnchoredPattern
from patterns.pattern import Pattern
from patterns.people import is_called

# Surnames that end in s by themselves, and given names that are used as one; any other has its s from the genitive.
OWN_S = Pattern(
    name="name_with_an_s_of_its_own",
    expression=r"""(?:n[eæ]s|ås|aas|ss|us|[nr][io]s|\b(?:jens|hans|nils|niels|lars|mads|anders|klaus|frans|jonas|thomas|tobias|elias
        |mathias|mattias|matias|andreas|johannes|mogens|brooks|williams|jones|roberts|peters|edwards))\Z""",
    words=("s",),
    examples=("Utnes", "Per Aas", "Lillås", "Nyhus", "Foss", "Jens"),
    counter_examples=("Lunds", "Solbergs", "Moens", "Lies", "Bakkes", "Solvikas", "Mos", "Berlis"),
)
APOSTROPHE = Pattern(
    name="apostrophe_of_genitive",
    expression=r",?['’´]s?\Z",
    words=("'", "’", "´"),
    examples=("Nes'", "Dal's", "Moen’s"),
    counter_examples=("Nes", "Dals", "O'Brien"),
)
NO_SURNAME = AnchoredPattern(
    name="owner_in_genitive_who_has_no_name",
    expression=r"""\A(?:dag|år|uke|veke|sak|plan|budsjett|møte|eier|eigar|(?:grunn|hus|gård|gard)(?:eier|eigar)|\p{L}*(?:rådmann|direktør
        |ordfør(?:er|ar)|leder|leiar|sjef|formann|styrer?|utvalg|utval|komit[eé]|nemnd|nemd|råd|gruppe?|parti|fl[ei]i?rtall?|mindretall?
        |posisjon|administrasjon|ledelse|leiing|avdeling|etat|enhet|eining|virksomhet|verksemd|seksjon|kommune?|fylke|departement
        |forvalt(?:er|ar)|myndighe[dt]|myndigheit|skole|skule|barnehage|for[ei]i?ning|lag|forbund|klubb|organisasjon|sekretariat|sekretær
        |behandler|handsamar|byggherre|utbygg(?:er|jar)|hav(?:er|ar)|søk(?:er|jar)|still(?:er|ar)|interpellant|revisor|revisjon|medlem
        |representant|fellesskap|prosjekt|ansatt|tilsett|eldre|ungdom|elev|konsulent|arkitekt|selskap|stiftelse|presidi(?:um)?|ting|skap))
        (?:e?n|e?t|a|e|e?ne|ane|m?et)?s\Z""",
    examples=(
        *("Ordførers", "Ordførerens", "Administrasjonens", "Tiltakshavers", "Flertallets", "Fleirtalets", "Komiteens"),
        *("Gruppas", "Kommunens", "Dagens", "Årets", "Leders", "Utvalgsleders", "Rådmannens", "Rådets"),
    ),
    counter_examples=("Lunds", "Øiens", "Hansens", "Dals", "Nes'", "Haugens", "Fossums", "Isaks", "Meiers"),
)

PROPOSAL_OWNED = AnchoredPattern(
    name="proposal_behind_its_owner",
    expression=r"\A\s+(?:(?!si(?:tt|n|ne)?\s)\p{Ll}+\s+)?\p{L}*(?:forslag|framlegg|fremlegg)",
    examples=(" forslag:", " alternative forslag:", "\ntilleggsforslag til pkt. 2:"),
    counter_examples=(" sitt forslag:", " (H), forslag:", ", forslag", " fremmet følgende forslag:"),
)


def is_owner_in_genitive(name: str | None, introduction: str) -> bool:
    """Whether a name ends as a genitive does, and its proposal stands right behind it."""
    if name is None or not name.endswith("s"):
        return False
    return PROPOSAL_OWNED.match(introduction.partition(name)[2]) is not None


def names_no_person(owner: str) -> bool:
    """Whether an owner in the genitive is a body, a post or a thing, and no surname."""
    return NO_SURNAME.match(owner) is not None


def nominative(owner: str, known: Collection[str] = ()) -> str:
    """The name of an owner in the genitive: the form in which somebody is known, else what grammar makes of it."""
    if APOSTROPHE.search(owner):
        return APOSTROPHE.sub("", owner)
    if not owner.endswith("s"):
        return owner
    stem = owner[:-1]
    as_written, as_stem = (any(is_called(form, name) for name in known) for form in (owner, stem))
    if as_written != as_stem:
        return owner if as_written else stem
    return owner if OWN_S.search(owner) else stem
