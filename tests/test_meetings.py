"""Attendance lists -> Meetings: every form of the list, the links of the cases, and votes against those present."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract import convert, convert_bytes
from extract.records import Conversion, Meeting
from patterns.meetings import parse_meeting_line

REAL = Path(__file__).resolve().parent.parent.parent / "shared" / "real"


def converted(text: str) -> Conversion:
    return convert_bytes("møte.txt", text.encode())


def only_meeting(text: str) -> Meeting:
    (meeting,) = converted(text).meetings
    return meeting


def present(meeting: Meeting) -> list[tuple[str, str | None, str | None, str | None]]:
    return [(each.name, each.party, each.role, each.substitute_for) for each in meeting.present]


def absent(meeting: Meeting) -> list[tuple[str, str | None]]:
    return [(each.name, each.party) for each in meeting.absent]


HEAD = "Møteprotokoll\n\nUtvalg: Formannskapet\nMøtested: Rådhuset, Storsalen\nDato: 12.03.2019\n\n"

COLUMNS = (
    HEAD
    + """Følgende faste medlemmer møtte:
Navn                          Funksjon       Representerer
Kari Lindmo                   Ordfører       AP
Per Arne Storhaug             Varaordfører   SP
Jon K. Rødli                  Medlem         KRF

Faste medlemmer som ikke møtte:
Navn                          Funksjon       Representerer
Siri Moen Dal                 Medlem         AP

Varamedlemmer som møtte:
Navn                          Møtte for               Representerer
Tor Egil Vik                  Siri Moen Dal           AP

Fra administrasjonen møtte:
Navn                          Stilling
Ola Berg                      Rådmann

Saksliste

PS 12/19 Ny skole
Formannskapets behandling:
Innstillingen ble vedtatt med 3 mot 1 stemme.
"""
)


def test_columns_with_substitutes_and_absent_members() -> None:
    meeting = only_meeting(COLUMNS)
    assert (meeting.id, meeting.body, meeting.date, meeting.place) == (
        "m1",
        "Formannskapet",
        "2019-03-12",
        "Rådhuset, Storsalen",
    )
    assert present(meeting) == [
        ("Kari Lindmo", "Ap", "Ordfører", None),
        ("Per Arne Storhaug", "Sp", "Varaordfører", None),
        ("Jon K. Rødli", "KrF", "Medlem", None),
        ("Tor Egil Vik", "Ap", None, "Siri Moen Dal"),
    ]
    assert absent(meeting) == [("Siri Moen Dal", "Ap")]
    assert [each.page for each in meeting.evidence] == [1]
    assert "Tor Egil Vik" in meeting.evidence[0].text and "Ola Berg" not in meeting.evidence[0].text


def test_a_case_knows_its_meeting_and_its_votes_are_checked_against_it() -> None:
    conversion = converted(COLUMNS)
    assert [case.meeting_id for case in conversion.cases] == ["m1"]
    checks = [check for check in conversion.checks if "those present" in check.message]
    assert [(check.kind, check.expected, check.actual, check.ok) for check in checks] == [("vote_total", 4, 4, True)]


@pytest.mark.parametrize(("tally", "fits"), [("med 2 mot 1 stemme", True), ("med 6 mot 1 stemmer", False)])
def test_more_votes_than_members_present_are_a_finding_and_fewer_are_not(tally: str, fits: bool) -> None:
    conversion = converted(COLUMNS.replace("med 3 mot 1 stemme", tally))
    assert [check.ok for check in conversion.checks if "those present" in check.message] == [fits]


@pytest.mark.parametrize("outcome", ["Innstillingen ble enstemmig vedtatt.", "Innstillingen ble vedtatt mot 1 stemme."])
def test_votes_without_both_sides_are_not_checked(outcome: str) -> None:
    conversion = converted(COLUMNS.replace("Innstillingen ble vedtatt med 3 mot 1 stemme.", outcome))
    assert conversion.votes
    assert not [check for check in conversion.checks if "those present" in check.message]


def test_a_running_list_broken_over_lines() -> None:
    meeting = only_meeting(
        "Kommunestyret 22.06.2004\n\nTilstede på møtet:\nFaste medlemmer: Anne Lund (AP), Berit Holmen (AP), David\n"
        "Eriksen (SP), Frode Moen (FRP/H/KRF), Grete Haug (AP-V) og\nHarald Lie (Uavh.).\n"
        "Varamedlemmer: Ivar Kvam (SV) for Johan Berge (SV).\nForfall: Johan Berge (SV) og Kåre Dahl (V).\n"
        "Fra administrasjonen møtte: rådmann Lars Vik\n\nMøtet ble lovlig satt.\n"
    )
    assert present(meeting) == [
        ("Anne Lund", "Ap", None, None),
        ("Berit Holmen", "Ap", None, None),
        ("David Eriksen", "Sp", None, None),
        ("Frode Moen", "FRP/H/KRF", None, None),
        ("Grete Haug", "AP-V", None, None),
        ("Harald Lie", "Uavh", None, None),
        ("Ivar Kvam", "SV", None, "Johan Berge"),
    ]
    assert absent(meeting) == [("Johan Berge", "SV"), ("Kåre Dahl", "V")]


@pytest.mark.parametrize(
    ("told", "persons"),
    [
        ("Forfall: Liv Råk (AP), vararepresentant kunne ikke møte.", [("Liv Råk", "Ap")]),
        ("Fråfall: Liv Råk (AP), inga vara", [("Liv Råk", "Ap")]),
        ("Forfall: Liv Råk (AP), Jon Ek (H), sykdom", [("Liv Råk", "Ap"), ("Jon Ek", "H")]),
        ("Forfall: Liv Råk (AP), vara: Jon Ek (AP)", [("Liv Råk", "Ap")]),
    ],
)
def test_the_absent_and_what_is_said_of_their_substitutes(told: str, persons: list[tuple[str, str]]) -> None:
    meeting = only_meeting(f"Kommunestyret 22.06.2004\n\nTil stede: Anne Lund (AP), Berit Holmen (H)\n{told}\n")
    assert absent(meeting) == persons


def test_nynorsk_by_party() -> None:
    meeting = only_meeting(
        "MØTEBOK\nUtval: Heradsstyret\nMøtestad: Heradshuset\nMøtedato: 4. juni 2014\nMøtenr: 5/2014\n\nDesse møtte:\n"
        "Ap: Kari Nesheim, ordførar, Ola Vågen\nH: Gro Mæland (vara for Tor Haugen)\nBygdalista: Liv Bakke\n\n"
        "Fråverande: Tor Haugen (H)\nFrå administrasjonen: rådmann Ivar Ness\n\nSak 21/14 Skuleruta\n"
    )
    assert meeting.number == "5/2014"
    assert present(meeting) == [
        ("Kari Nesheim", "Ap", "ordførar", None),
        ("Ola Vågen", "Ap", None, None),
        ("Gro Mæland", "H", None, "Tor Haugen"),
        ("Liv Bakke", "Bygdalista", None, None),
    ]
    assert absent(meeting) == [("Tor Haugen", "H")]


def test_numbered_lines_with_notes_and_a_substitute_in_the_next_line() -> None:
    meeting = only_meeting(
        "Formannskapet\nMøte 31.01.2000\nMøteprotokoll\n\nTilstede:\n1. Anders Haug, AP\n2. Dagny Ås, SP\n"
        "   møtte for Erling Vik\n3. Frida Nord, KRF, kom kl 10.00\n\nIkke møtt:\nErling Vik, SP\n\n"
        "Dessuten møtte: Rådmannen\n"
    )
    assert present(meeting) == [
        ("Anders Haug", "Ap", None, None),
        ("Dagny Ås", "Sp", None, "Erling Vik"),
        ("Frida Nord", "KrF", None, None),
    ]
    assert absent(meeting) == [("Erling Vik", "Sp")]


def test_parties_as_headings() -> None:
    meeting = only_meeting(
        "FYLKESTINGET\nMøtebok nr. 3/2012\nMøtedato: 12. og 13. juni 2012\n\nFrammøtte:\n\nArbeidarpartiet:\n"
        "Kari Bakken\n"
        "Siv Aase Rørvik\nHøgre:\nPer Inge Strand\n\nSakliste\n"
    )
    assert present(meeting) == [
        ("Kari Bakken", "Ap", None, None),
        ("Siv Aase Rørvik", "Ap", None, None),
        ("Per Inge Strand", "H", None, None),
    ]


def test_who_is_marked_absent_in_a_list_of_members() -> None:
    meeting = only_meeting(
        HEAD + "Oppmøte\nMedlem                 Parti    Møtt     Vara\nAnne Holt              Ap       Ja\n"
        "Cecilie Dahl           Sp       Forfall  Dag Eliassen\nEva Foss               MDG      Ja\n"
    )
    assert [name for name, *_ in present(meeting)] == ["Anne Holt", "Dag Eliassen", "Eva Foss"]
    assert meeting.present[1].substitute_for == "Cecilie Dahl"
    assert absent(meeting) == [("Cecilie Dahl", "Sp")]


def test_a_line_that_names_nobody_is_a_warning_and_no_votes_are_checked() -> None:
    conversion = converted(
        COLUMNS.replace("Per Arne Storhaug             Varaordfører   SP", "??                            0012")
    )
    assert [(each.code, each.page) for each in conversion.warnings if each.code == "attendance_not_read"] == [
        ("attendance_not_read", 1)
    ]
    assert not [check for check in conversion.checks if "those present" in check.message]


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "Av 11 medlemmer var 9 til stede.\n\nPS 12/19 Ny skole\nInnstillingen ble enstemmig vedtatt.\n",
        HEAD + "Til stede: 9 medlemmer\nForfall: 2\n",
        "Det blir møte 14.02.2018. Forfall meldes til sekretæren.\n\nDeltakere:\nRundt tjue fra bygda.\n",
        "Kurs i førstehjelp\n\nDeltakere:\nKari Nes\nPer Dal\n",
        HEAD + "PS 12/19 Ny skole\nFor forslaget stemte 2: Kari Nes (AP), Per Dal (H).\n"
        "Ikke til stede (2): Eva Li (SP), Bo Ås (V).\n",
    ],
)
def test_no_meeting_without_a_list_of_names_in_a_meeting(text: str) -> None:
    assert converted(text).meetings == []


def test_a_member_with_a_substitute_in_the_list_is_absent() -> None:
    text = (
        "Til stede: Kari Nes (Ap), Ola Lid (H), Eva Moe (Sp) for Per Dal (Sp), "
        "Liv Ås (V) for Ola Lid (H), Jon Vik (R) for Tor Bø (R) fra kl. 11.00\n"
    )
    (meeting,) = converted(HEAD + text).meetings
    assert [person.name for person in meeting.present] == ["Kari Nes", "Ola Lid", "Eva Moe", "Liv Ås", "Jon Vik"]
    assert [person.name for person in meeting.absent] == ["Per Dal"]


def test_two_meetings_and_a_case_of_the_second() -> None:
    conversion = converted(
        "MØTEPROTOKOLL\nEldrerådet\n\nMøtedato: 01.02.2012\nMøtested: Biblioteket\n"
        "Til stede: Olga Dahl (leder), Unni Bø\nForfall: Viktor Lie\nSekretær: Wenche Juul\n\nKommunestyret\n\n"
        "Møtedato: 03.02.2012\nMøtested: Rådhuset\n"
        "Til stede: Anne Lund (AP), Berit Holmen (AP), Carl Nygård (SP)\nForfall: ingen\n\n"
        "Sak 3/12 Byvåpen\nBehandling:\nInnstillingen ble vedtatt med 2 mot 1 stemme.\n"
    )
    assert [(each.body, each.date, len(each.present)) for each in conversion.meetings] == [
        ("Eldrerådet", "2012-02-01", 2),
        ("Kommunestyret", "2012-02-03", 3),
    ]
    assert [case.meeting_id for case in conversion.cases] == ["m2"]


def test_offices_first_and_a_substitute_after_a_comma() -> None:
    meeting = only_meeting(
        HEAD + "Medlemmer som møtte\nOrdfører Anne Berg (SP)\nVaramedlem Odd Vik (AP), for Kari Bø (AP)\n\n"
        "Medlemmer som ikke møtte\nMedlem Kari Bø (AP)\n"
    )
    assert present(meeting) == [("Anne Berg", "Sp", "Ordfører", None), ("Odd Vik", "Ap", "Varamedlem", "Kari Bø")]
    assert absent(meeting) == [("Kari Bø", "Ap")]


def test_column_headings_that_are_the_list_s_own() -> None:
    meeting = only_meeting(
        HEAD + "MØTEDELTAKARAR:                 PARTI      VARA FOR\nAstrid Holt, leiar              SV\n"
        "Bjørg Ness                      AP\nDagfinn Sætre                   H          Einar Løland\n"
    )
    assert present(meeting) == [
        ("Astrid Holt", "SV", "leiar", None),
        ("Bjørg Ness", "Ap", None, None),
        ("Dagfinn Sætre", "H", None, "Einar Løland"),
    ]


needs_real = pytest.mark.skipif(not REAL.is_dir(), reason="the given documents are not here")


@needs_real
def test_members_beside_their_lists_and_offices() -> None:
    (meeting,) = convert(REAL / "kautokeino_amu_2005-01-17.pdf").meetings
    assert (meeting.date, len(meeting.present), len(meeting.absent)) == ("2005-01-17", 7, 1)
    assert meeting.absent[0].party == "SáB/H/SV/GDL/SP"


@needs_real
def test_a_committee_with_substitutes_broken_over_lines() -> None:
    conversion = convert(REAL / "sametinget_komite_2004-2.pdf")
    (meeting,) = conversion.meetings
    assert (meeting.body, meeting.number, len(meeting.present), len(meeting.absent)) == (
        "Oppvekst- og utdanningskomiteen",
        "02/04",
        11,
        # One who is listed so, and two whose substitutes sat from the beginning.
        3,
    )
    assert [each.substitute_for for each in meeting.present if each.substitute_for] == [
        "Tormod Bartholdsen",
        "Svein Peter Pedersen",
        "Berit Oskal Eira",
    ]
    assert {case.meeting_id for case in conversion.cases} == {"m1"}


@needs_real
def test_an_assembly_in_two_numbered_columns() -> None:
    (meeting,) = convert(REAL / "sametinget_plenum_2005-3.pdf").meetings
    # 39 seats; for one member nobody met.
    assert (len(meeting.present), len(meeting.absent)) == (38, 3)
    assert {each.name for each in meeting.present if each.substitute_for} == {"Gunvald Nilsen", "Kirsten Appfjell"}


@needs_real
@pytest.mark.parametrize("name", ["rapport_fylkesveg", "valgprotokoll_2023"])
def test_no_meeting_in_documents_without_attendance(name: str) -> None:
    # Their pictures, which take a minute, are read where it is tested that nothing is voted on in them.
    assert convert(REAL / f"{name}.pdf", "off").meetings == []


MEMBERS = """Namn                          Parti      Rolle
Jorunn Haukenes               SP         Ordførar
Leiv Tveitaskog               V          Medlem
"""


def test_columns_of_names_and_parties_below_a_meeting_s_head_are_those_present() -> None:
    meeting = only_meeting(HEAD + MEMBERS + "\nSak 14/19: Ny kai\nVedtak:\nKaia vert bygd.\n")
    assert present(meeting) == [
        ("Jorunn Haukenes", "Sp", "Ordførar", None),
        ("Leiv Tveitaskog", "V", "Medlem", None),
    ]


def test_the_same_columns_in_a_case_are_those_elected() -> None:
    text = HEAD + "Sak 14/19: Val av styre\nFramlegg til styre:\n" + MEMBERS + "Vedtak:\nFramlegget vart vedteke.\n"
    assert converted(text).meetings == []


def test_a_meeting_of_others_in_a_sentence_is_not_that_of_the_case() -> None:
    others = "referat fra Havnerådet for Vestnes 19.10.2019 og rapport fra Vestnes Havn."
    text = HEAD + f"Sak 14/19: Meldinger\nLagt fram: brev fra fylket,\n{others}\nVedtak:\nTas til orientering.\n"
    (case,) = converted(text).cases
    assert (case.body, str(case.date)) == ("Formannskapet", "2019-03-12")


def test_labels_below_each_other_in_one_cell_have_their_values_beside_them() -> None:
    head = "<tr><td>Dato:<br>Sted:</td><td>19.09.2017 kl. 19:00<br>Lia kirkestue</td></tr>"
    listed = "<tr><td>Til stede:</td><td>Kari Nes, Per Dal</td></tr>"
    page = f"<p>Lia kirkelige fellesråd</p><p>MØTEPROTOKOLL</p><table>{head}{listed}</table>"
    (meeting,) = convert_bytes("a.html", page.encode()).meetings
    assert (meeting.date, meeting.place, len(meeting.present)) == ("2017-09-19", "Lia kirkestue", 2)


def test_a_heading_names_the_place_behind_the_time() -> None:
    title = "Protokoll fra møte i bydelsutvalget 26.10.2006 kl. 18.00 i bydelens lokaler i Storgata 5"
    told = parse_meeting_line(title)
    assert told is not None
    assert (told.body, told.date) == ("Bydelsutvalget", "2006-10-26")
    assert parse_meeting_line(f"{title} ble godkjent") is None


@pytest.mark.parametrize("below", ["", "Forfall: Per Bø\n"])
def test_a_list_of_those_present_that_was_not_understood_is_told(below: str) -> None:
    front = "Lillevik ungdomsråd\nMøtereferat\nDato: 12.02.2020\n\nTil stede: Mia, Ola Lie, Eva Moe\n"
    page = f"{front}{below}\nSak 1/20 Skole\nVedtak:\nGodkjent.\n"
    conversion = convert_bytes("referat.txt", page.encode())
    assert conversion.meetings == []
    assert [each.message for each in conversion.warnings if each.code == "attendance_not_read"] == [
        "nobody was read in the attendance list: Mia, Ola Lie, Eva Moe"
    ]


def test_a_list_under_words_that_are_not_known_is_told_by_who_came_beside_it() -> None:
    front = "Lillevik kommune\nMøteprotokoll\nUtvalg: Kommunestyret\nMøtedato: 12.02.2020\n\n"
    beside = "Varamedlemmer som møtte: Kari Nes (H) for Per Dal"
    page = f"{front}Rundt bordet satt Eva Moe og Ola Vik\n{beside}\n\nSak 1/20 Skole\nVedtak:\nGodkjent.\n"
    found = converted(page)
    assert found.meetings == []
    told = [(each.message, each.page) for each in found.warnings if each.code == "attendance_not_read"]
    assert told == [(f"no list of those present was found beside: {beside}", 1)]
    assert not converted(page.replace(beside, "Møtet ble ledet av ordføreren.")).warnings
