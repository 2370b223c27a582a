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
