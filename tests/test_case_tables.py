"""Meetings whose every case begins with a table of its own: columns x what stands below, read back case by case."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from extract.records import Case
from tests.test_minutes import read

LABELS = {"n": "Saksnr.", "b": "Utvalg", "d": "Møtedato", "p": "Saksbehandler", "a": "Arkivsak"}
COLUMNS = ("nbdp", "bdna", "dbnp", "bndp", "bdnpa", "nbd")
CASES = (
    ("011/19", "Godkjenning av møtebok", "19/44"),
    ("012/19", "Ny gangveg langs Storelva", "18/901"),
    ("013/19", "Salg av boliger på Nesjordet", "19/207"),
)
FRONT = "LIER KOMMUNE\n\nMØTEBOK\n\nKommunestyret\n\nMøtedato: 11.04.2019\nMøtested: Rådhuset\n\n"


@dataclass(frozen=True)
class Form:
    columns: str
    agenda: bool = True
    labelled: bool = True
    title_first: bool = False
    cell_by_cell: bool = False
    decision: str = "VEDTAK:"


def _case(form: Form, number: str, title: str, archive: str) -> str:
    values = {"n": number, "b": "Kommunestyret", "d": "11.04.2019", "p": "Kari Lie Nes", "a": archive}
    between = "\n" if form.cell_by_cell else "   "
    table = "\n".join(between.join(row[column] for column in form.columns) for row in (LABELS, values))
    head = f"{title}\n\n{table}\n\n" if form.title_first else f"{table}\n\n{title}\n"
    return (
        f"\n{head}{f'Arkivsaknr.: {archive}' if form.labelled else ''}\n\n"
        f"FORMANNSKAPETS INNSTILLING:\nForslaget i sak {number} godkjennes.\n"
        f"BEHANDLING:\nOla Vik (H) fremmet slikt forslag:\nSaken tas opp i 2022.\n"
        f"AVSTEMMING:\nInnstillingen ble vedtatt med 19 mot 6 stemmer (6 H).\n"
        f"{form.decision.format(number=number)}\nForslaget i sak {number} godkjennes.\n"
    )


def _document(form: Form) -> str:
    rows = "".join(f"{number}   {title}\n" for number, title, _ in CASES)
    agenda = f"SAKSLISTE\n\nSaksnr.   Sakstittel\n\n{rows}\n" if form.agenda else ""
    return FRONT + agenda + "".join(_case(form, *case) for case in CASES)


FORMS = [
    *(Form(columns) for columns in COLUMNS),
    *(Form(columns, agenda=False) for columns in COLUMNS),
    *(Form(columns, decision="KOMMUNESTYRET – {number} VEDTAK:") for columns in COLUMNS),
    *(Form(columns, agenda=False, title_first=True) for columns in COLUMNS),
    Form("nbdp", cell_by_cell=True),
    Form("nbd", labelled=False),
]


@pytest.mark.parametrize("form", FORMS, ids=str)
def test_every_case_has_its_own_title_votes_and_proposals(form: Form) -> None:
    reading = read(_document(form))
    assert [(case.case_number, case.title) for case in reading.cases] == [case[:2] for case in CASES]
    assert [case.archive_case for case in reading.cases] == [case[2] if form.labelled else None for case in CASES]
    assert [case.body for case in reading.cases] == ["Kommunestyret"] * 3
    assert [case.decision for case in reading.cases] == [f"Forslaget i sak {case[0]} godkjennes." for case in CASES]
    assert [len(case.proposals) for case in reading.cases] == [1, 1, 1]
    assert [vote.case_id for vote in reading.votes] == [case.id for case in reading.cases]


COUNTY = (
    "Hedmark fylkeskommune\n\nMØTEBOK\n\n{head}\n\nSAK 12/13   {title}\n"
    "Røysting:\nTilrådinga vart samrøystes vedteken.\n"
)


def _only(head: str, title: str) -> Case:
    (case,) = read(COUNTY.format(head=head, title=title)).cases
    return case


@pytest.mark.parametrize(
    "head",
    [
        "Organ          Fylkestinget\nMøtestad       Hamar\nDato           11.06.2013\nKl.            10.00",
        "Organ     Fylkestinget\nMøtedato  11.06.2013\nMøtestad  Fylkeshuset",
        "Organ\nFylkestinget\nMøtedato\n11.06.2013\nMøtestad\nFylkeshuset",
        "Utval: Fylkestinget\nDato: 11.06.2013\nStad: Hamar",
    ],
)
def test_a_body_in_a_column_without_colons(head: str) -> None:
    case = _only(head, "Ny kollektivplan")
    assert (case.body, case.date) == ("Fylkestinget", "2013-06-11")


@pytest.mark.parametrize(
    ("below", "title"),
    [
        ("Frå administrasjonen ligg det føre slik tilråding:", "Ny kollektivplan"),
        ("Fra samferdselsutvalget forelå det følgende innstilling:", "Ny kollektivplan"),
        ("Utvalet gir slik tilråding (4 mot 1 røyst):", "Ny kollektivplan"),
        ("a) Brev om taxiløyve", "Ny kollektivplan"),
        ("1. Brev om taxiløyve", "Ny kollektivplan"),
        ("• Brev om taxiløyve", "Ny kollektivplan"),
        ("for Østerdalen", "Ny kollektivplan for Østerdalen"),
        ("2. gongs handsaming", "Ny kollektivplan 2. gongs handsaming"),
    ],
)
def test_a_title_ends_before_what_is_told_of_its_case(below: str, title: str) -> None:
    assert _only("Organ: Fylkestinget\nDato: 11.06.2013", f"Ny kollektivplan\n{below}").title == title
