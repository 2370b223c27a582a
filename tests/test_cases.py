"""Cases from the heads of invented minutes: every form of a meeting's head, of a case's line and of a treatment's line;
agendas with results, points without a number, and what ends a decision."""

from __future__ import annotations

import pytest

from extract import convert_bytes
from extract.model import Facts, Layout, Line, Word
from extract.readers.head_lines import tell
from extract.readers.minutes import read_minutes
from extract.records import Case
from extract.sections.minutes import find_minutes_sections
from tests.test_minutes import read

MEETINGS = [
    "MØTEPROTOKOLL\n\nUtvalg: Formannskapet\nMøtested: Rådhuset\nDato: 05.06.2018\nTidspunkt: 09:00\n",
    "Ulvdal kommune\n\nMøtebok for Formannskapet\n\nMøtedato: 05.06.2018\nMøtested: Rådhuset\n",
    "PROTOKOLL FRA MØTE I FORMANNSKAPET\n5. juni 2018 kl. 09.00\n\nTil stede: Kari Nes, Ola By, Per Ås\n",
    "Formannskapet\n\nMøteprotokoll\n\nTirsdag 5. juni 2018 kl. 09.00 – 12.30\nRådhuset\n",
    "FORMANNSKAPET\nMøte nr. 4\nTirsdag 5. juni 2018 kl. 10.00 i formannskapssalen\n",
    "MØTEREFERAT\n\nFormannskapet 05.06.18\n",
    "Formannskapet\nProtokoll nr. 4/2018\nMøtedato/tid: 05.06.2018 kl. 09.00\nMøtested: Rådhuset\n",
    "MØTEBOK\nFormannskapet har møte 05.06.2018 på Rådhuset\n",
    "Utvalg/styre/råd : Formannskapet\nMøtedato/tid : tirsdag 5. juni 2018\nMøtested/lokaler : Rådhuset\n",
    "ULVDAL KOMMUNE\nFORMANNSKAPETS MØTE 5. JUNI 2018\n\nPROTOKOLL\n",
    "FORMANNSKAPET\nMØTEPROTOKOLL\nMøte 5. og 6. juni 2018, Rådhuset\n",
]
CASE_LINES = [
    "PS 44/18 Ny bru over elva",
    "SAK 44/18: Ny bru over elva",
    "Sak nr. 44/18\nNy bru over elva",
    "Sak 44 /18 Ny bru over elva",
    "FSK-sak 44/18 Ny bru over elva",
    "Fsk 44/18 Ny bru over elva",
    "F.sak 44/18 Ny bru over elva",
    "Formannskapssak nr. 44/18: Ny bru over elva",
    "44/18: Ny bru over elva",
    "44/18\nNy bru over elva",
    "PS 44/18\n\nNy bru over elva",
]
YEAR_FIRST_LINES = [
    "PS 18/144 Ny bru over elva",
    "Sak PS 18/144: Ny bru over elva",
    "Sak: PS 18/144\nTittel: Ny bru over elva",
    "PS 18/144\n\nNy bru over elva",
]
TREATED = """
Behandling:
Ola By (H) foreslo:
Brua utsettes.
Bys forslag falt med 2 mot 5 stemmer.
Innstillingen ble vedtatt med 5 mot 2 stemmer.

Vedtak:
Brua bygges.
"""


def cases(text: str) -> list[Case]:
    return list(read(text).cases)


@pytest.mark.parametrize("meeting", MEETINGS)
def test_heads_of_meetings(meeting: str) -> None:
    (case,) = cases(f"{meeting}\n{CASE_LINES[0]}\n{TREATED}")
    assert (str(case.body).casefold(), case.date, case.case_number) == ("formannskapet", "2018-06-05", "44/18")
    assert (case.title, case.decision) == ("Ny bru over elva", "Brua bygges.")


@pytest.mark.parametrize("line", CASE_LINES)
def test_lines_of_cases(line: str) -> None:
    following = line.replace("44", "45")
    found = cases(f"{MEETINGS[0]}\n{line}\n{TREATED}\n{following}\n{TREATED}")
    assert [(case.case_number, case.title, case.decision) for case in found] == [
        ("44/18", "Ny bru over elva", "Brua bygges."),
        ("45/18", "Ny bru over elva", "Brua bygges."),
    ]


@pytest.mark.parametrize("line", YEAR_FIRST_LINES)
def test_numbers_with_the_year_first_and_a_hundred_cases_before(line: str) -> None:
    following = line.replace("144", "244")
    found = cases(f"{MEETINGS[0]}\n{line}\n{TREATED}\n{following}\n{TREATED}")
    assert [(case.case_number, case.title) for case in found] == [
        ("18/144", "Ny bru over elva"),
        ("18/244", "Ny bru over elva"),
    ]


def test_a_number_like_the_archives_is_no_case_without_its_series() -> None:
    (case,) = cases(f"{MEETINGS[0]}\nSak 44/18 Ny bru over elva\nSaksnr: 18/144\n{TREATED}")
    assert (case.case_number, case.archive_case) == ("44/18", "18/144")


def test_the_year_first_in_a_table_of_bodies() -> None:
    rows = (
        "Saksgang           Møtedato     Saknr\n1 Formannskapet    05.06.2018   18/144\n"
        "2 Kommunestyret    14.06.2018   18/101\n"
    )
    first, second = "Saksprotokoll i Formannskapet - 05.06.2018", "Saksprotokoll i Kommunestyret - 14.06.2018"
    treated = f"{first}\n{TREATED}\n{second}\n{TREATED}"
    found = cases(f"Lier kommune        Arkivsak-dok. 18/2210-7\n\nNy bru over elva\n\n{rows}\n{treated}")
    assert [(case.case_number, case.archive_case, case.title) for case in found] == [
        ("18/144", "18/2210", "Ny bru over elva"),
        ("18/101", "18/2210", "Ny bru over elva"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "{body} behandlet saken den {date}, saksnr. {number}",
        "{body} handsama saka {date}, saknr. {number}",
        "{body} har behandlet saken i møte {date} sak {number}",
        "Behandling i {body} (sak {number}, {date})",
        "Møtebehandling i {body} {date}, sak {number}:",
        "Saka vart handsama i {body} {date}, sak {number}",
        "{body}s behandling i sak {number} den {date}:",
        "Sak {number} i {body} {date}",
        "Sak {number}, {body}, {date}",
        "Utvalg: {body}   Møtedato: {date}   Sak: {number}",
        "Protokoll fra behandlingen i {body} {date}, sak {number}:",
    ],
)
def test_two_bodies_treat_one_case(line: str) -> None:
    first = line.format(body="Formannskapet", date="05.06.2018", number="44/18")
    second = line.format(body="Kommunestyret", date="14.06.2018", number="52/18")
    head = "Saksframlegg\n\nArkivsak: 18/2210\nTittel: Ny bru\n\nRådmannens innstilling:\nBrua bygges.\n"
    found = cases(f"{head}\n{first}\n{TREATED}\n{second}\n{TREATED}")
    assert [(case.body, case.date, case.case_number, case.archive_case, case.title) for case in found] == [
        ("Formannskapet", "2018-06-05", "44/18", "18/2210", "Ny bru"),
        ("Kommunestyret", "2018-06-14", "52/18", "18/2210", "Ny bru"),
    ]


def test_a_decision_headed_by_body_and_date_ends_the_treatment_above_it() -> None:
    text = """
REGULERINGSPLAN FOR HAUGEN

Utvalg                         Saksnr     Møtedato
Planutvalget                   0012/13    04.03.2013
Kommunestyret                  0023/13    21.03.2013

Behandling i Planutvalget 04.03.2013:
Innstillingen ble vedtatt med 5 mot 2 stemmer.

Vedtak i Planutvalget 04.03.2013:
Planen vedtas.

Behandling i Kommunestyret 21.03.2013:
Innstillingen ble enstemmig vedtatt.

Endelig vedtak i Kommunestyret - 21.03.2013
Planen vedtas uten endring.
"""
    assert [(case.body, case.case_number, case.decision) for case in cases(text)] == [
        ("Planutvalget", "0012/13", "Planen vedtas."),
        ("Kommunestyret", "0023/13", "Planen vedtas uten endring."),
    ]


def test_bodies_that_treated_and_decided_in_one_sentence_each() -> None:
    text = """
Tittel: Ny parkeringsforskrift

Byrådet behandlet saken i møtet 121113 sak 1420-13 og fattet følgende vedtak:
Høringen godkjennes.

Bystyret behandlet saken i møtet 161213 sak 288-13 og fattet følgende vedtak:
Høringen sendes.
"""
    assert [(case.body, case.date, case.case_number, case.decision) for case in cases(text)] == [
        ("Byrådet", "2013-11-12", "1420-13", "Høringen godkjennes."),
        ("Bystyret", "2013-12-16", "288-13", "Høringen sendes."),
    ]


AGENDA = """
MØTEPROTOKOLL

Utvalg: Utvalg for drift
Møtested: Rådhuset
Dato: 14.03.2018

Saksnr     Arkivsaknr   Tittel                    Resultat
PS 8/18    2018/112     Ny gangbru over elva      Innstilling vedtatt med
                                                  endring
PS 9/18    2018/77      Klage fra velet           Ikke tatt til følge

PS 8/18 Ny gangbru over elva

Vedtak:
Brua bygges.

PS 9/18 Klage fra velet

Vedtak:
Klagen avvises.
"""


def test_result_and_archive_case_from_the_agenda() -> None:
    first, second = cases(AGENDA)
    assert (first.result, first.archive_case) == ("Innstilling vedtatt med endring", "2018/112")
    assert (second.result, second.archive_case) == ("Ikke tatt til følge", "2018/77")
    assert "Ikke tatt til følge" in second.evidence[-1].text


def test_evidence_has_the_lines_above_that_told_body_date_and_title() -> None:
    (case,) = cases(f"Formannskapet 05.06.2018\n\nSak 44/18 Ny bru\n\nFormannskapets behandling:\n{TREATED}")
    assert {"Formannskapet 05.06.2018", "Sak 44/18 Ny bru"} <= {each.text for each in case.evidence}


def test_points_of_minutes_whose_cases_have_no_number() -> None:
    text = """
PROTOKOLL FRA STYREMØTE I FURUHEIM KF

Dato: 21. april 2015 kl. 17.00
Sted: Møterommet

1. Godkjenning av innkalling
Innkallingen ble enstemmig godkjent.

2. Regnskap 2014
Vedtak: Regnskapet godkjennes.
"""
    assert [(case.body, case.date, case.case_number, case.title, case.decision) for case in cases(text)] == [
        ("Styret", "2015-04-21", None, "Godkjenning av innkalling", None),
        ("Styret", "2015-04-21", None, "Regnskap 2014", "Regnskapet godkjennes."),
    ]


TOLD_ONLY = """
Ungdomsrådet
Dato: 08.11.2022
Sted: Ungdomshuset

Sak 21/22 Ny skatepark
Ungdomsrådet fikk informasjon om planene.
"""


def test_minutes_have_a_case_for_what_was_only_dealt_with_and_a_notice_has_none() -> None:
    assert [case.title for case in cases(f"Møteprotokoll\n{TOLD_ONLY}")] == ["Ny skatepark"]
    assert cases(f"Møteinnkalling\n{TOLD_ONLY}") == []


@pytest.mark.parametrize(
    "after",
    [
        "(enst.)",
        "Vedtatt mot 2 st.",
        "____________________",
        "Sandvika, 13.01.2005\n\nLiv Dahl\nsekretær",
        "Rett utskrift bekreftes\nLiv Dahl",
        "Kopi sendes:\nKartverket",
        "Bakgrunn for saken\nBrua er gammel.",
        "Vedlegg:\nKart over området",
        "Møtet hevet kl. 20.15.",
    ],
)
def test_what_ends_a_decision(after: str) -> None:
    (case,) = cases(f"{MEETINGS[0]}\n{CASE_LINES[0]}\n{TREATED}\n{after}\n")
    assert case.decision == "Brua bygges."


@pytest.mark.parametrize(
    "announced",
    [
        "Et enstemmig utvalg gjorde følgende vedtak:",
        "Utvalget fattet enstemmig følgende vedtak:",
    ],
)
def test_a_decision_announced_with_its_vote(announced: str) -> None:
    reading = read(f"Utvalg for kultur\nMøteprotokoll 06.04.2016\n\nSak 12/16 Korps\n\nBehandling:\n{announced}\nJa.\n")
    assert [case.decision for case in reading.cases] == ["Ja."]
    assert [vote.unanimous for vote in reading.votes] == [True]


def test_a_sentence_over_two_lines_heads_no_recommendation() -> None:
    text = (
        "Utvalg for kultur\nMøteprotokoll 06.04.2016\n\nSak 12/16 Korps\n\nBehandling:\n"
        "Ved alternativ votering mellom Ås' forslag og rådmannens innstilling\n"
        "ble Ås' forslag vedtatt med 6 mot 3 stemmer.\n"
    )
    assert [vote.outcome for vote in read(text).votes] == ["adopted"]


def test_headings_are_told_by_their_type_where_all_paragraphs_stand_apart() -> None:
    written = [
        ("Saksgang Møtedato Saknr", True),
        ("Formannskapet 11.09.2012 077/12", False),
        ("Kjøp av jord", True),
        ("Rådmannen si tilråding:", True),
        ("Jorda vert kjøpt.", False),
        ("11.09.2012 FORMANNSKAPET", True),
        ("Handsaming:", True),
        ("Tilrådinga vart samrøystes vedteken.", False),
        ("Vedtak:", True),
        ("Jorda vert kjøpt.", False),
        ("Bakgrunn", True),
        ("Graven er full.", False),
    ]
    lines = []
    for number, (text, bold) in enumerate(written):
        words = tuple(Word(word, 10.0, number * 20.0, 90.0, number * 20.0 + 10, 11.0, bold) for word in text.split())
        lines.append(Line(1, text, words, None, 11.0, bold, False))
    facts = Facts(None, None, None, None, (), ())
    (case,) = read_minutes(find_minutes_sections(Layout(tuple(lines), (), 1), facts), facts).cases
    assert (case.title, case.case_number, case.decision) == ("Kjøp av jord", "077/12", "Jorda vert kjøpt.")


def test_a_title_below_its_number_in_a_type_of_its_own_goes_on_over_its_lines() -> None:
    written = [("Sak 5/02", 17.0), ("Redegjørelse for arbeidet med", 14.0), ("ny bru", 14.0), ("Broen er gammel", 11.0)]
    lines = [
        Line(1, text, (Word(text, 10.0, top * 20.0, 90.0, top * 20.0 + 9, size, False),), None, size, False, False)
        for top, (text, size) in enumerate(written)
    ]
    assert tell(lines, is_own=True).title == "Redegjørelse for arbeidet med ny bru"


def test_a_bold_title_over_two_lines_above_the_table_of_bodies() -> None:
    written = [
        ("Lier kommune Arkivsak-dok. 18/2210-7", False, True),
        ("SAKSPROTOKOLL: OMRÅDEPLAN FOR ØVRE LIER", True, True),
        ("SENTRUM, FELT K2", True, False),
        ("Saksgang Møtedato Saknr", True, True),
        ("Formannskapet 11.09.2012 77/12", False, False),
    ]
    lines = [
        Line(1, text, (Word(text, 10.0, top * 20.0, 90.0, top * 20.0 + 9, 11.0, bold),), None, 11.0, bold, apart)
        for top, (text, bold, apart) in enumerate(written)
    ]
    told = tell(lines, is_own=True)
    assert (told.title, told.archive) == ("OMRÅDEPLAN FOR ØVRE LIER SENTRUM, FELT K2", "18/2210")


def test_a_bodys_noun_alone_above_its_treatment_is_the_body_of_the_meeting() -> None:
    text = (
        "Møteprotokoll\nKomite for helse og oppvekst\nDato: 02.09.2025\nSted: Møterom A\n\n2/25 Leirskole\n"
        "Komiteens behandling av sak 2/2025 i møte den 02.09.2025:\nVotering\nInnstillingen ble enstemmig vedtatt.\n"
        "Vedtak\nLeirskole er gratis.\n"
    )
    assert [case.body for case in read(text).cases] == ["Komite for helse og oppvekst"]


def test_the_cases_own_number_is_no_part_of_its_title() -> None:
    text = (
        "UTSKRIFT AV MØTEBOK\nUtval: Teknisk utval\nMøtedato: 17.03.99\nSak: 0024/99\n\n0024/99: OMLEGGING AV VEG\n\n"
        "HANDSAMING:\nTilrådinga vart samrøystes vedteken.\n\nVEDTAK:\nVegen vert lagd om.\n"
    )
    assert [(case.case_number, case.title) for case in read(text).cases] == [("0024/99", "OMLEGGING AV VEG")]


def test_a_journals_stamp_opens_no_case() -> None:
    stamp = "Lillevik kommune\nJournalført 14.03.2031\nSak 31/1180 Dok. 7\n\n"
    rows = "Tiltak          2031    2032\nLeirskole       100     200\nSkoleskyss      200     300\n"
    text = f"{stamp}Forslag til budsjett 2031 fra Ap\nTall i 1000 kr\n{rows}"
    conversion = convert_bytes("forslag.txt", text.encode())
    assert not conversion.cases and len(conversion.tiltak) == 2 and not conversion.warnings
