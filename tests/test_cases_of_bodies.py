"""Cases that several bodies treat, whose numbers stand in lines above: each body has its own. All is invented."""

from __future__ import annotations

import pytest

from extract import convert_bytes

TREATED = """Rådmannens innstilling:
Lysløypa bygges.

Formannskapets behandling 09.05.2019:
Innstillingen ble vedtatt med 5 mot 2 stemmer (H).

Formannskapets vedtak:
Lysløypa bygges.

Kommunestyrets behandling 23.05.2019:
Innstillingen ble vedtatt med 15 mot 6 stemmer.

Kommunestyrets vedtak:
Lysløypa bygges.
"""


@pytest.mark.parametrize(
    "rows",
    [
        "Saksnr 55/19 Formannskapet 09.05.2019\nSaksnr 41/19 Kommunestyret 23.05.2019\n",
        "Saksnr: 55/19   Utvalg: Formannskapet   Dato: 09.05.2019\n"
        "Saksnr: 41/19   Utvalg: Kommunestyret   Dato: 23.05.2019\n",
    ],
)
def test_each_body_has_the_number_of_its_own_row(rows: str) -> None:
    conversion = convert_bytes("case.txt", f"{rows}\nLysløype i Lia\n\n{TREATED}".encode())
    assert [(case.body, case.date, case.case_number, case.title) for case in conversion.cases] == [
        ("Formannskapet", "2019-05-09", "55/19", "Lysløype i Lia"),
        ("Kommunestyret", "2019-05-23", "41/19", "Lysløype i Lia"),
    ]


def test_a_title_right_below_the_archive_case() -> None:
    treated = "Behandling:\nInnstillingen ble enstemmig vedtatt.\n\n"
    head = "Arkivsak 19/402\nLysløype i Lia\n\n02.05.2019 Formannskapet\n\n"
    text = f"{head}{treated}FS-55/19 Vedtak:\nLysløypa bygges.\n"
    (case,) = convert_bytes("case.txt", text.encode()).cases
    assert (case.case_number, case.archive_case, case.title) == ("55/19", "19/402", "Lysløype i Lia")


def test_a_day_behind_the_heading_of_a_part() -> None:
    proposal = "Behandling 25.04.2019:\nOle Stav (H) foreslo:\nLøypa blir lengre.\n\n"
    voted = "Votering 25.04.2019:\nStavs forslag falt mot 1 stemme (H).\nInnstillingen ble enstemmig vedtatt.\n"
    text = f"Utvalg: Formannskapet\nMøtedato: 25.04.2019\n\nSak 9/19 Lysløype i Lia\n\n{proposal}{voted}"
    conversion = convert_bytes("case.txt", text.encode())
    assert [proposal.text for case in conversion.cases for proposal in case.proposals] == ["Løypa blir lengre."]
    assert len(conversion.votes) == 2
    assert conversion.warnings == []


def test_a_body_and_its_day_above_what_it_did_begin_its_treatment() -> None:
    rows = "Saksnr  Utval  Møtedato\n034/19  Formannskapet  02.05.2019\n041/19  Kommunestyret  23.05.2019\n"
    first = "02.05.2019 Formannskapet\n\nFramlegg frå Knut Ås (Sp):\nLøypa vert lengre.\n\nAVRØYSTING:\n"
    second = "23.05.2019 Kommunestyret\n\nAVRØYSTING:\nTilrådinga vart vedteken med 15 mot 6 røyster.\n\n"
    text = (
        f"Særutskrift\n\n{rows}\nLysløype i Lia\n\nTilråding frå rådmannen:\nLøypa vert bygd.\n\n"
        f"{first}Framlegget frå Ås fekk 4 røyster og fall.\n\nFS-034/19 VEDTAK:\nLøypa vert bygd.\n\n"
        f"{second}KS-041/19 VEDTAK:\nLøypa vert bygd.\n"
    )
    conversion = convert_bytes("case.txt", text.encode())
    assert [(case.body, case.date, case.case_number) for case in conversion.cases] == [
        ("Formannskapet", "2019-05-02", "034/19"),
        ("Kommunestyret", "2019-05-23", "041/19"),
    ]
    assert [vote.case_id for vote in conversion.votes] == ["c1", "c2"]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_number_of_the_archive_below_the_case_s_own_line(gap: str) -> None:
    head = f"Møtebok\nUtvalg: Formannskapet\nMøtedato: 15.12.2022\n\nK-sak 88/22 Lysløype i Lia{gap}Saksnr. 22/1188\n\n"
    treated = "Votering:\nEnstemmig vedtatt.\n\nVedtak:\nLøypa bygges.\n"
    (case,) = convert_bytes("case.txt", f"{head}{treated}".encode()).cases
    assert (case.case_number, case.archive_case, case.title) == ("88/22", "22/1188", "Lysløype i Lia")
