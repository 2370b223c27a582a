"""Remarks: every form of introduction, each above the texts that remarks are, and what becomes of them."""

from __future__ import annotations

import pytest

from patterns.remark_forms import REMARK_OF_GROUP
from tests.test_minutes import only_case, read

HEAD = """Utvalg: Havnerådet
Møtedato: 12.03.2024
Sak: 3/24
Tittel: Saksprotokoll - Ny brygge i Lillevik

Behandling:
Ola Lid (H) fremmet følgende forslag:
Brygga males blå.

"""
VOTING = """
Votering:
Lids forslag ble vedtatt med 4 mot 3 stemmer.

Vedtak:
Brygga males blå.
"""

# Introduction | kind | parties
FORMS = """
Merknad 1, APs havnegruppe v/Kari Nes | merknad | Ap
Merknad 1, Rødt v/Kari Nes: | merknad | R
Merknad 3 Arbeiderpartiets havnegruppe v/Kari Nes: | merknad | Ap
Merknad 2, Kari Nes | merknad |
Merknad 2, Kari Nes: | merknad |
Merknad 2, Kari Nes (R) | merknad | R
Merknad nr. 2 fra SV og R: | merknad | SV R
Merknad 4: Kari Nes (R): | merknad | R
Merknad 3, Lillevik og Nesvik Fiskarlag v/Kari Nes | merknad | Lillevik og Nesvik Fiskarlag
Merknad fra Rødt: | merknad | R
Merknad fra Rødt | merknad | R
Merknad frå Raudt: | merknad | R
Merknad fra Rødt v/Kari Nes: | merknad | R
Merknad fra Kari Nes (R): | merknad | R
Merknad fra Kari Nes, Rødt: | merknad | R
Merknad fra Kari Nes (R) og Ola Lid (SV): | merknad | R SV
Merknad fra SV, R og MDG: | merknad | SV R MDG
Merknad fra representantene fra SV og MDG: | merknad | SV MDG
Merknad fra Høgre sine representantar: | merknad | H
Merknad fra Bygdelista: | merknad | Bygdelista
Merknad – SV, R: | merknad | SV R
Merknad (SV, R): | merknad | SV R
Merknad SV og R: | merknad | SV R
Merknad på vegne av SV og R: | merknad | SV R
Fellesmerknad fra SV og R: | merknad | SV R
Mindretallsmerknad fra FrP: | merknad | FrP
FLERTALLSMERKNAD – H, KrF: | merknad | H KrF
Særmerknad frå Sp: | merknad | Sp
SVs merknad: | merknad | SV
Rødts merknad: | merknad | R
Kari Nes (R) merknad: | merknad | R
Komiteens medlemmer fra Ap, SV og R fremmet følgende merknad (merknad 1): | merknad | Ap SV R
Kari Nes (R) fremsatte følgende merknad: | merknad | R
Kari Nes (R) framsatte fylgjande merknad: | merknad | R
Kari Nes (FNB) fremsatte følgende merknad på vegne av FNB: | merknad | FNB
Kari Nes (FNB) fremsatte på vegne av FNB og FrP følgende merknad: | merknad | FNB FrP
Kari Nes (FNB) fremmet følgende merknad på vegne av FNB, FrP og PP: | merknad | FNB FrP PP
Kari Nes (R) fremmet følgende merknader: | merknad | R
Kari Nes (R) hadde følgende merknad til saken: | merknad | R
Kari Nes (R) kom med slik merknad: | merknad | R
Kari Nes (R) la fram slik merknad: | merknad | R
Kari Nes (R) leverte følgende merknad: | merknad | R
Kari Nes, Rødt, fremmet følgende merknad: | merknad | R
Representanten Kari Nes (R) fremmet følgende merknad: | merknad | R
Repr. Kari Nes, Rødt, fremmet slik merknad: | merknad | R
Rødt fremmet følgende merknad: | merknad | R
SV og R har følgende merknad: | merknad | SV R
SV og R vil bemerke: | merknad | SV R
Rødt v/Kari Nes fremmet følgende merknad: | merknad | R
FrPs gruppe hadde følgende merknad: | merknad | FrP
Følgende merknad ble fremmet av Kari Nes (R): | merknad | R
Protokolltilførsel fra Kari Nes (R): | protokolltilførsel | R
Protokolltilførsel fra Kari Nes: | protokolltilførsel |
Protokolltilførsel fra SV og R: | protokolltilførsel | SV R
Protokolltilførsel SV: | protokolltilførsel | SV
Protokolltilførsel, Rødt: | protokolltilførsel | R
Protokolltilførsel 2 fra SV: | protokolltilførsel | SV
Protokolltilførsle frå Raudt: | protokolltilførsel | R
Protokolltilføring frå Sp: | protokolltilførsel | Sp
Protokollmerknad fra Rødt: | protokolltilførsel | R
Kari Nes (R) fremmet følgende protokolltilførsel: | protokolltilførsel | R
Kari Nes (R) ba om følgende protokolltilførsel: | protokolltilførsel | R
Kari Nes (R) ønsket følgende protokolltilførsel: | protokolltilførsel | R
Kari Nes (R) bad om slik protokolltilførsle: | protokolltilførsel | R
Kari Nes (R) ba om at følgende protokolltilførsel ble tatt inn i møteboka: | protokolltilførsel | R
Rødt leverte følgende protokolltilførsel: | protokolltilførsel | R
SVs protokolltilførsel: | protokolltilførsel | SV
Kari Nes (R) ba om å få protokollført: | protokolltilførsel | R
Kari Nes (R) ba om å få protokollført følgende: | protokolltilførsel | R
Kari Nes (R) ønsket følgende protokollført: | protokolltilførsel | R
Kari Nes (R) bad om å få ført i møteboka: | protokolltilførsel | R
Kari Nes (R) ba om at følgende ble ført til protokollen: | protokolltilførsel | R
Rødt ba om å få ført følgende i protokollen: | protokolltilførsel | R
Følgende ble ført til protokollen fra Rødt: | protokolltilførsel | R
Følgende ble ført til protokollen: | protokolltilførsel |
Følgende ble protokollført på vegne av SV og R: | protokolltilførsel | SV R
Følgjande vart ført i møteboka frå Raudt: | protokolltilførsel | R
Etter ønske fra Kari Nes (R) ble følgende ført i protokollen: | protokolltilførsel | R
Etter anmodning fra Rødt ble følgende tatt inn i møteboken: | protokolltilførsel | R
Stemmeforklaring fra Rødt: | protokolltilførsel | R
Stemmeforklaring fra Kari Nes (R): | protokolltilførsel | R
Kari Nes (R) avga følgende stemmeforklaring: | protokolltilførsel | R
Kari Nes (R) ga stemmeforklaring: | protokolltilførsel | R
Stemmeforklaring, SV og R: | protokolltilførsel | SV R
Røysteforklaring frå Sp: | protokolltilførsel | Sp
Sp gav slik røysteforklaring: | protokolltilførsel | Sp
""".strip().splitlines()

TEXTS = (
    "Bompenger skal ikke betale for brygga.",
    '"Bompenger skal ikke betale for brygga."',
    "Rådet burde ha ventet. Moloen er gammel, og det er den som først må ryddes,\nlenge før noen maler.",
    "1. Moloen er gammel.\n2. Den må ryddes.",
)


def _form(line: str) -> tuple[str, str, list[str]]:
    introduction, kind, parties = (part.strip() for part in line.split("|"))
    listed = [parties] if "Fiskarlag" in parties else parties.split()
    return introduction, kind, listed


@pytest.mark.parametrize("line", FORMS, ids=lambda line: line.split("|")[0])
def test_introductions_above_every_text(line: str) -> None:
    introduction, kind, parties = _form(line)
    for text in TEXTS:
        reading = read(f"{HEAD}{introduction}\n{text}\n{VOTING}")
        (case,) = reading.cases
        assert [(r.kind, r.parties, r.status, r.text) for r in case.remarks] == [(kind, parties, "stands", text)]
        assert [proposal.text for proposal in case.proposals] == ["Brygga males blå."]
        assert len(reading.votes) == 1
        assert case.decision == "Brygga males blå."
        assert not reading.notices


@pytest.mark.parametrize("line", FORMS, ids=lambda line: line.split("|")[0])
def test_introductions_below_the_decision(line: str) -> None:
    introduction, kind, parties = _form(line)
    case = only_case(f"{HEAD}{VOTING}\n{introduction}\n{TEXTS[0]}\n\nRett utskrift:\nKari Nes\n")
    assert case.decision == "Brygga males blå."
    assert [(r.kind, r.parties, r.text) for r in case.remarks] == [(kind, parties, TEXTS[0])]


@pytest.mark.parametrize("line", FORMS, ids=lambda line: line.split("|")[0])
def test_remarks_follow_each_other(line: str) -> None:
    introduction, kind, parties = _form(line)
    between = "Merknad fra Liberalistene:\nBrygga bør selges."
    case = only_case(f"{HEAD}{between}\n\n{introduction}\n{TEXTS[2]}\n\n{between.replace('selges', 'rives')}\n{VOTING}")
    assert [(r.kind, r.parties, r.text) for r in case.remarks] == [
        ("merknad", ["LIB"], "Brygga bør selges."),
        (kind, parties, TEXTS[2]),
        ("merknad", ["LIB"], "Brygga bør rives."),
    ]


@pytest.mark.parametrize("line", [each for each in FORMS if "|" in each and ": |" in each][::3])
def test_the_text_in_the_introductions_own_line(line: str) -> None:
    introduction, kind, parties = _form(line)
    case = only_case(f"{HEAD}{introduction} {TEXTS[0]}\n{VOTING}")
    assert [(r.kind, r.parties, r.text) for r in case.remarks] == [(kind, parties, TEXTS[0])]


NO_REMARKS = """
Merknad 1 til punkt 3:
Merknad til punkt 2:
Merknad: Kari Nes var ikke til stede.
Merknad 2 ble trukket.
Det var ingen merknader til innkallingen.
Kari Nes (H) hadde merknader til innkallingen.
Kari Nes (H) viste til merknaden.
Kari Nes (H) viste til protokolltilførselen i sak 2/24.
Rådmannens merknad:
Merknader til saken:
Ingen merknader.
Anke fra Kari Nes (R):
Kari Nes (R) varslet lovlighetskontroll av vedtaket.
Krav om lovlighetskontroll fra Rødt:
Anke/lovlighetskontroll
Merknaden fra FNB fikk FNBs stemmer og vedlegges protokollen.
""".strip().splitlines()


@pytest.mark.parametrize("line", NO_REMARKS)
def test_what_is_no_remark(line: str) -> None:
    assert only_case(f"{HEAD}{line}\nBompenger skal ikke betale for brygga.\n{VOTING}").remarks == []


HEADINGS = (
    "Protokolltilførsel:",
    "PROTOKOLLTILFØRSEL",
    "Protokolltilførsler:",
    "Stemmeforklaring:",
    "Røysteforklaring:",
)


@pytest.mark.parametrize("heading", HEADINGS)
@pytest.mark.parametrize(
    ("first", "parties"), [("", []), ("Rødt:\n", ["R"]), ("Kari Nes (R):\n", ["R"]), ("Fra Rødt:\n", ["R"])]
)
@pytest.mark.parametrize("below", [True, False])
def test_a_heading_above_the_text(heading: str, first: str, parties: list[str], below: bool) -> None:
    remark = f"\n{heading}\n{first}{TEXTS[2]}\n"
    case = only_case(f"{HEAD}{VOTING}{remark}" if below else f"{HEAD}{remark}{VOTING}")
    assert [(r.kind, r.parties, r.text) for r in case.remarks] == [("protokolltilførsel", parties, TEXTS[2])]
    assert case.decision == "Brygga males blå."


@pytest.mark.parametrize(
    "line", ["Det ble ikke fremmet noen protokolltilførsel i saken.", "Ingen.", "Det kom ingen merknader.", "-"]
)
def test_a_heading_above_the_word_that_there_is_none(line: str) -> None:
    assert only_case(f"{HEAD}{VOTING}\nProtokolltilførsel:\n{line}\n").remarks == []


# Sentence | parties behind the remark of R | status
FATES = """
Merknaden ble trukket. | R | withdrawn
Merknaden fra Rødt ble trukket. | R | withdrawn
Merknaden frå Raudt vart trekt. | R | withdrawn
Kari Nes (R) trakk merknaden. | R | withdrawn
Kari Nes (R) trakk sin merknad før voteringen. | R | withdrawn
Rødt trakk merknaden. | R | withdrawn
Rødts merknad ble trukket. | R | withdrawn
Før votering ble merknaden fra Rødt frafalt. | R | withdrawn
SV og MDG sluttet seg til merknaden. | R SV MDG | stands
SV stilte seg bak merknaden fra Rødt. | R SV | stands
SV tiltrer merknaden. | R SV | stands
SV tiltrer merknaden fra R. | R SV | stands
Merknaden fra Rødt tiltres av SV. | R SV | stands
Merknaden støttes av SV og MDG. | R SV MDG | stands
SV støttet merknaden til Rødt. | R SV | stands
Merknaden følger saken videre. | R | stands
Merknaden fra Rødt fikk Rødts stemmer og vedlegges protokollen. | R | stands
Merknaden vedlegges protokollen. | R | stands
""".strip().splitlines()


@pytest.mark.parametrize("line", FATES, ids=lambda line: line.split("|")[0])
def test_what_becomes_of_a_remark(line: str) -> None:
    sentence, parties, status = (part.strip() for part in line.split("|"))
    remark = f"{HEAD}Kari Nes (R) fremsatte følgende merknad:\n{TEXTS[0]}\n"
    for text in (
        f"{remark}{VOTING.replace('Votering:', f'Votering:{chr(10)}{sentence}')}",
        f"{remark}\n{sentence}\n{VOTING}",
    ):
        reading = read(text)
        (case,) = reading.cases
        assert [(r.parties, r.status, r.text) for r in case.remarks] == [(parties.split(), status, TEXTS[0])]
        assert len(reading.votes) == 1
        assert not [notice for notice in reading.notices if notice.code == "vote_not_read"]


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_party_before_its_remark_on_the_line_below_the_heading(between: str) -> None:
    text = f"""Utvalg: Havnerådet
Møtedato: 12.03.2024
Sak: 3/24
Tittel: Ny brygge i Lillevik

Vedtak:
Brygga males blå.

Protokolltilførsel{between}Fra SV og R: Vi mener at brygga bør selges.
"""
    assert [(r.parties, r.text) for r in only_case(text).remarks] == [(["SV", "R"], "Vi mener at brygga bør selges.")]


def test_remarks_under_a_recommendation() -> None:
    text = """Utvalg: Havnerådet
Møtedato: 12.03.2024
Sak: 3/24
Tittel: Saksprotokoll - Ny brygge i Lillevik

Havnerådets foreløpige innstilling overfor Kommunestyret
Brygga males blå.

Merknad 1, Kari Nes
Moloen er gammel.

Merknad 2, SVs havnegruppe v/Ola Lid:
Brygga bør selges.

Votering
Innstillingen ble vedtatt med 4 mot 3 stemmer.
"""
    case = only_case(text)
    assert [(r.parties, r.text) for r in case.remarks] == [([], "Moloen er gammel."), (["SV"], "Brygga bør selges.")]


@pytest.mark.parametrize(
    ("line", "parties", "told"),
    [
        ("Til protokollen: Sp anker vedtaket.", ["Sp"], "Sp anker vedtaket."),
        ("Til møteboka: SV og R meiner at brygga er for dyr.", ["SV", "R"], "SV og R meiner at brygga er for dyr."),
        ("Til protokollen fra SV: Vi støtter ikke saken.", ["SV"], "Vi støtter ikke saken."),
        ("Protokolltilførsel: SV mener at brygga er dyr.", ["SV"], "SV mener at brygga er dyr."),
        ("Røysteforklaring: Vi ønskjer ei billeg brygge.", [], "Vi ønskjer ei billeg brygge."),
        ("Merknad til protokollen: Kari Nes (R) viser til planen.", ["R"], "Kari Nes (R) viser til planen."),
        ("Protokollmerknad: Ola Lid, V, er uenig i dette.", ["V"], "Ola Lid, V, er uenig i dette."),
    ],
)
def test_what_a_party_has_to_the_minutes_is_a_remark(line: str, parties: list[str], told: str) -> None:
    case = only_case(HEAD + VOTING.replace("\nVedtak:", f"{line}\n\nVedtak:"))
    assert [(r.kind, r.parties, r.text) for r in case.remarks] == [("protokolltilførsel", parties, told)]


@pytest.mark.parametrize("line", ["Protokolltilførsel: Ingen.", "Protokolltilførsel: Det ble ikke fremmet noen."])
def test_that_there_is_none_is_no_remark(line: str) -> None:
    assert not only_case(HEAD + VOTING.replace("\nVedtak:", f"{line}\n\nVedtak:")).remarks


def test_what_a_remark_below_the_decision_says_is_not_decided() -> None:
    case = only_case(f"{HEAD}{VOTING}Protokollmerknad: Høyre ønsker at brygga selges.\n")
    assert case.decision == "Brygga males blå." and [remark.parties for remark in case.remarks] == [["H"]]


@pytest.mark.parametrize(
    "line",
    [
        "Kari " + "Nes " * 5 + "abc, " * 120 + "peke på: ja",
        "Kari Nes " + "og Ola Lid, " * 200 + "merknad: ",
        "K" * 5000 + " merknad: ",
        "Kari Nes " + "har følgende " * 100 + "merknad :x merknad:",
    ],
)
def test_a_long_line_is_looked_through_once(line: str) -> None:
    # It took seconds where every letter of the name was tried as its end.
    assert REMARK_OF_GROUP.compiled.match(line, timeout=1.0) is None


@pytest.mark.parametrize("heading", ["", "Votering:\n"])
def test_a_remark_right_below_a_vote_is_its_own_party_s(heading: str) -> None:
    head = "Utvalg: Havnerådet\nMøtedato: 12.03.2024\nSak: 3/24\nTittel: Saksprotokoll - Ny brygge\n\nBehandling:\n"
    told = "Innstillingen ble vedtatt mot 5 stemmer (MDG).\nFrP fremmet følgende protokolltilførsel: Vi er uenige.\n"
    reading = read(f"{head}{heading}{told}\nVedtak:\nBrygga males.\n")
    (case,), (vote,) = reading.cases, reading.votes
    assert [(remark.parties, remark.text) for remark in case.remarks] == [(["FrP"], "Vi er uenige.")]
    assert vote.against is not None and vote.against.total == 5
