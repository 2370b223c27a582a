"""Treatments composed of proposers, kinds and the wordings of motions: every vote must link back to what was meant."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from extract.records import Proposal, Vote
from tests.test_minutes import read

HEAD = """
Saksprotokoll

Utvalg: Kommunestyret
Møtedato: 03.05.2022
Sak: 12/22

Tittel: Saksprotokoll - Ny turvei langs elva

Behandling:
"""
# First name, surname, its genitive, party, the party's genitive.
PEOPLE = [
    ("Kari", "Nes", "Nes'", "Ap", "Aps"),
    ("Ola", "Lid", "Lids", "H", "Høyres"),
    ("Siv K.", "Moen-Dahl", "Moen-Dahls", "SV", "SVs"),
    ("Jan Erik", "Aas", "Aas sitt", "KrF", "KrFs"),
    ("Turid", "von Berg", "von Bergs", "MDG", "MDGs"),
    ("Åse", "Vik", "Vik sitt", "R", "Rødts"),
    ("Knut", "Østby", "Østbys", "FrP", "FrPs"),
    ("Berit", "Lie", "Lies", "Bygdelista", "Bygdelista sitt"),
]
TEXTS = [
    "Veien asfalteres fra brua til kaia.",
    "1. Hallen males.\n2. Taket tettes.",
    "«Benkene settes ut i mai.»",
    "Rammen økes med 2,5 mill. kroner, og inndekning\nfinnes i budsjettet for 2023.",
    "Det bygges ikke før planen er vedtatt.",
    "- Skilt ved elva\n- Lys ved kaia",
]


@dataclass(frozen=True)
class Language:
    proposal: str
    definite: str
    from_: str
    following: str
    stems: tuple[tuple[str, str], ...]
    voting: str
    results: tuple[str, ...]


BOKMAAL = Language(
    "forslag",
    "forslaget",
    "fra",
    "følgende",
    (
        *(("", "forslag"), ("tilleggs", "tilleggsforslag"), ("endrings", "endringsforslag")),
        *(
            ("utsettelses", "utsettelsesforslag"),
            ("oversendelses", "oversendelsesforslag"),
            ("felles", "fellesforslag"),
        ),
    ),
    "Votering:",
    ("ble enstemmig vedtatt.", "falt med 3 stemmer.", "ble vedtatt med 14 mot 11 stemmer.", "fikk 4 stemmer og falt."),
)
NYNORSK = Language(
    "framlegg",
    "framlegget",
    "frå",
    "følgjande",
    (
        *(("", "forslag"), ("tilleggs", "tilleggsforslag"), ("endrings", "endringsforslag")),
        *(("utsetjings", "utsettelsesforslag"), ("oversendings", "oversendelsesforslag"), ("felles", "fellesforslag")),
    ),
    "Røysting:",
    (
        "vart samrøystes vedteke.",
        "fall med 3 røyster.",
        "vart vedteke med 14 mot 11 røyster.",
        "fekk 4 røyster og fall.",
    ),
)


@dataclass(frozen=True)
class Put:
    """A proposal as it is put: who, of what kind, on which point, and its text."""

    first: str
    surname: str
    genitive: str
    party: str
    party_genitive: str
    stem: str
    kind: str
    point: int | None
    text: str

    @property
    def name(self) -> str:
        return f"{self.first} {self.surname}"


def introduction(draw: st.DrawFn, put: Put, language: Language) -> str:
    kind = put.stem + language.proposal
    person = f"{put.name} ({put.party})"
    at = f" til punkt {put.point}" if put.point else ""
    forms = [
        f"{person} fremmet {language.following} {kind}{at}:",
        f"{person} la fram {language.following} {kind}{at}:",
        f"Repr. {person} sette fram slikt {kind}{at}:",
        f"{kind.capitalize()}{at} {language.from_} {person}:",
        f"{person}, {kind}{at}:",
        f"I møtet fremmet {person} {language.following} {kind}{at}:",
        f"Det ble fremmet {language.following} {kind}{at} {language.from_} {person}:",
        f"{kind.capitalize()}{at} {language.from_} {put.party} v/{put.name}:",
        f"{person} {kind}{at}:",
        f"{put.name}, {put.party}, hadde slikt {kind}{at}:",
    ]
    return draw(st.sampled_from(forms))


def wordings(put: Put, others: list[Put], place: int, language: Language) -> list[str]:
    """Motions that mean this proposal and no other."""
    kind, definite = put.stem + language.proposal, put.stem + language.definite
    at = f" til punkt {put.point}" if put.point else ""
    forms = [
        f"{put.genitive} {language.proposal}",
        f"{put.genitive} {kind}{at}",
        f"{definite.capitalize()} {language.from_} {put.name}",
        f"{kind.capitalize()} {language.from_} {put.name} ({put.party})",
        f"{put.name} ({put.party}) sitt {kind}",
        f"{put.party_genitive} {kind}",
        f"{definite.capitalize()} {language.from_} {put.party}",
        f"Innstillingen med {put.genitive} {kind}",
    ]
    if put.stem and all(other.kind != put.kind for other in others):
        forms.append(definite.capitalize())
    if place < 4:
        forms.append(f"Det {('første', 'andre', 'tredje', 'fjerde')[place]} {language.definite}")
    return forms


@st.composite
def treatments(draw: st.DrawFn) -> tuple[str, list[Put], list[int]]:
    """The minutes' text, the proposals put, and for each vote the place of the proposal meant."""
    language = draw(st.sampled_from([BOKMAAL, NYNORSK]))
    people = draw(st.lists(st.sampled_from(PEOPLE), min_size=2, max_size=4, unique=True))
    kinds, points, texts = st.sampled_from(language.stems), st.sampled_from([None, 2, 3]), st.sampled_from(TEXTS)
    puts = [Put(*person, *draw(kinds), draw(points), draw(texts)) for person in people]
    lines = [HEAD]
    for put in puts:
        lines += [introduction(draw, put, language), put.text, ""]
    lines += [language.voting]
    meant = draw(st.permutations(range(len(puts))))
    for place in meant:
        others = [other for other in puts if other is not puts[place]]
        motion = draw(st.sampled_from(wordings(puts[place], others, place, language)))
        lines.append(f"{motion[0].upper()}{motion[1:]} {draw(st.sampled_from(language.results))}")
    return "\n".join(lines), puts, list(meant)


def told(proposal: Proposal) -> tuple[str | None, str | None, str, str | None, str]:
    person = proposal.proposer
    return person.name, person.party, proposal.kind, proposal.target, proposal.text


def linked(vote: Vote) -> list[str]:
    return vote.proposal_ids


@settings(max_examples=150, deadline=None)
@given(treatments())
def test_every_vote_links_to_the_proposal_meant(treatment: tuple[str, list[Put], list[int]]) -> None:
    text, puts, meant = treatment
    reading = read(text)
    (case,) = reading.cases
    expected = [(put.name, put.party, put.kind, str(put.point) if put.point else None, put.text) for put in puts]
    assert [told(proposal) for proposal in case.proposals] == expected, text
    assert [linked(vote) for vote in reading.votes] == [[f"c1-p{place + 1}"] for place in meant], text
