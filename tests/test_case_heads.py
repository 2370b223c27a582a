"""Heads of cases generated from their parts: label spelling x order x layout, read back value by value."""

from __future__ import annotations

from itertools import permutations

import pytest

from extract.records import Case
from patterns.cases.titles import clean_title
from tests.test_minutes import read

FRONT = "MØTEPROTOKOLL\n\nUtvalg: Kommunestyret\nMøtested: Rådhuset\nDato: 05.06.2018\nTid: 18:00\n"
TREATED = "\nBehandling:\nInnstillingen ble vedtatt med 12 mot 5 stemmer.\n\nVedtak:\nBrua bygges.\n"
ARCHIVE_LABELS = ("Arkivsak:", "Arkivsaksnr.:", "Arkivsaknr:", "Ark.saknr.:", "ArkivsakID:", "Journalnr.:", "Arkivsak")
ARCHIVES = ("96/00312", "2021/412", "38410/2014", "18/33693", "201100317")
OTHERS = ("Saksbehandler: Kari Moe", "Arkivkode: M50")


def cases(head: str) -> list[Case]:
    return list(read(f"{FRONT}\n{head}\n{TREATED}").cases)


def told(head: str) -> tuple[str | None, str | None, str | None, str | None, str | None]:
    (case,) = cases(head)
    return (case.body, case.date, case.case_number, case.archive_case, case.title)


def expected(archive: str | None) -> tuple[str, str, str, str | None, str]:
    return ("Kommunestyret", "2018-06-05", "44/18", archive, "Ny bru over elva")


@pytest.mark.parametrize("label", ARCHIVE_LABELS)
@pytest.mark.parametrize("archive", ARCHIVES)
def test_the_archive_case_on_its_own_line(label: str, archive: str) -> None:
    assert told(f"Sak 44/18 Ny bru over elva\n{label} {archive}\n") == expected(archive)


@pytest.mark.parametrize("gap", ["  ", "      ", "\t"])
@pytest.mark.parametrize("label", ARCHIVE_LABELS[:-1])
def test_several_fields_on_a_line_in_any_order(label: str, gap: str) -> None:
    for fields in permutations((f"{label} 18/2210", *OTHERS)):
        assert told(f"Sak 44/18 Ny bru over elva\n{gap.join(fields)}\n") == expected("18/2210"), fields


@pytest.mark.parametrize("head", ["Sak 44/18", "PS 44/18", "Saksnr. 44/18"])
@pytest.mark.parametrize("label", ["Arkivsaksnr.", "Arkivsak:", "Arkivsaknr"])
def test_fields_behind_the_number_are_no_title(head: str, label: str) -> None:
    line = f"{head}    {label} 18/2210    Saksbehandler: Kari Moe"
    assert told(f"{line}\nNy bru over elva\n") == expected("18/2210")


@pytest.mark.parametrize(
    ("labels", "values"),
    [
        ("Arkivsaksnr   Saksbehandler", "18/2210   Kari Moe"),
        ("Saksbehandler   Arkivsaksnr.", "Kari Moe   18/2210"),
        ("Arkiv   Arkivsaksnr.", "SF-310   18/2210"),
        ("Arkivsaksnr   Saksbehandler   Arkivkode", "18/2210   Kari Moe   M50"),
        ("Arkivsaksnr   Saksbehandler   Utvalg   Møtedato", "18/2210   Kari Moe   Kommunestyret   05.06.2018"),
    ],
)
def test_a_row_of_labels_above_the_row_of_their_values(labels: str, values: str) -> None:
    assert told(f"Sak 44/18 Ny bru over elva\n\n{labels}\n{values}\n") == expected("18/2210")


@pytest.mark.parametrize("dash", [" - ", " – "])
def test_a_line_joined_by_dashes(dash: str) -> None:
    assert told(f"44/18{dash}18/2210{dash}Ny bru over elva\n") == expected("18/2210")


@pytest.mark.parametrize(
    "head",
    [
        "Sak 44/18\n201100317\nNy bru over elva",
        "Sak 44/18 Ny bru over elva\n(201100317)",
        "Sak 44/18\n----------------------------------------------\nNy bru over elva\nArkivsak: 201100317",
    ],
)
def test_the_archive_case_and_the_title_on_lines_of_their_own(head: str) -> None:
    assert told(f"{head}\n") == expected("201100317")


@pytest.mark.parametrize(
    ("front", "body"),
    [
        ("PROTOKOLL\nfra møte i kontrollutvalget i Nesdal kommune", "Kontrollutvalget"),
        ("MØTEPROTOKOLL\n\nRåd: Nesdal kirkelige fellesråd", "Nesdal kirkelige fellesråd"),
        ("MØTEPROTOKOLL\n\nNemnd: Klagenemnda", "Klagenemnda"),
        ("Protokoll fra møte i utvalg for klima og miljø", "Utvalg for klima og miljø"),
        ("Møteprotokoll for Representantskapet", "Representantskapet"),
    ],
)
def test_bodies_that_are_no_council(front: str, body: str) -> None:
    text = f"{front}\n\nMøtedato: 05.06.2018\nMøtested: Rådhuset\nTid: 18:00\n\nSak 44/18 Ny bru\n{TREATED}"
    (case,) = read(text).cases
    assert (case.body, case.date) == (body, "2018-06-05")


def test_an_agenda_and_its_cases_told_without_a_heading() -> None:
    text = f"""{FRONT}
SAKSLISTE
PS 44/18  Ny bru over elva   18/2210
PS 45/18  Referatsaker
PS 46/18  Eventuelt
PS 47/18  Trukket sak

PS 44/18  Ny bru over elva
{TREATED}
PS 45/18  Referatsaker
Referatene ble tatt til orientering.

PS 46/18  Eventuelt
Ingen saker.
"""
    found = [(case.case_number, case.archive_case, case.title) for case in read(text).cases]
    assert found == [
        ("44/18", "18/2210", "Ny bru over elva"),
        ("45/18", None, "Referatsaker"),
        ("46/18", None, "Eventuelt"),
    ]


def test_a_broken_line_begins_no_case() -> None:
    text = f"""{FRONT}
Sak 44/18 Ny bru over elva
Behandling:
Interpellasjonen kom inn etter at sakslista var sendt ut, og ble ført opp som
sak 45/18.
Innstillingen ble vedtatt med 12 mot 5 stemmer.
"""
    assert [case.case_number for case in read(text).cases] == ["44/18"]


def test_case_heads_at_the_top_of_pages_are_no_running_lines() -> None:
    pages = "\f".join(f"Sak {number}/18\nNy bru\n{TREATED}" for number in range(41, 47))
    assert [case.case_number for case in read(f"{FRONT}\f{pages}").cases] == [
        f"{number}/18" for number in range(41, 47)
    ]


BELOW_THE_TABLE = """HAVNA KOMMUNE

Utvalg          Møtedato      Saksnr
Formannskapet   22.05.2018    31/18
Kommunestyret   05.06.2018    44/18

Arkivsak: 18/2210

Saksbehandler: Kari Moe

{title}

Saksprotokoll i Kommunestyret - 05.06.2018
"""


@pytest.mark.parametrize("title", ["Ny bru over elva", "Årsbudsjett 2019 og økonomiplan 2019–2022"])
def test_the_title_between_the_head_and_the_treatment(title: str) -> None:
    (case,) = read(BELOW_THE_TABLE.format(title=title) + TREATED).cases
    assert (case.title, case.archive_case, case.case_number) == (title, "18/2210", "44/18")


@pytest.mark.parametrize("line", ["Havna kommune", "Kommunestyret", "Det ble ikke stilt spørsmål.", "Vedtak:"])
def test_what_is_no_title_there(line: str) -> None:
    (case,) = read(BELOW_THE_TABLE.format(title=line) + TREATED).cases
    assert case.title is None


def test_the_case_is_named_below_its_protocols_line_and_a_field() -> None:
    head = "Saksprotokoll i Formannskapet - {}.11.2013\nArkivsak: 13/1500\nSak {} Havnelager\n{}"
    text = "".join(head.format(day, number, TREATED) for day, number in ((12, "77/13"), (26, "81/13")))
    assert [(case.case_number, case.date) for case in read(text).cases] == [
        ("77/13", "2013-11-12"),
        ("81/13", "2013-11-26"),
    ]


def test_an_agenda_of_labelled_numbers_above_bare_ones() -> None:
    text = (
        "Møteprotokoll\nFormannskapet\nMøtedato: 20.04.2009\n\nSaksnr: 25/09 - Naust\nSaksnr: 26/09 - Ny kai\n\n"
        "25/09\nNaust\nEnstemmig vedtatt.\n\n26/09\nNy kai\nVedtatt med 6 mot 1 stemme.\n"
    )
    assert [(case.case_number, case.archive_case, case.title) for case in read(text).cases] == [
        ("25/09", None, "Naust"),
        ("26/09", None, "Ny kai"),
    ]


def test_who_was_there_tells_that_what_follows_was_treated() -> None:
    text = (
        "NES FORMANNSKAP\nMøtedato 2.3.1994 kl 10-13\nTilstede: By, Nes, Moen og Lie.\n\n"
        "Sak 31/94 Referater\nTatt til orientering.\n\nSak 32/94 Ny bil\nVedtatt mot 1 st.\n"
    )
    assert [case.case_number for case in read(text).cases] == ["31/94", "32/94"]


def test_the_cases_line_above_its_fields() -> None:
    fields = "Utvalg\nOppvekstutvalget\nMøtedato\n15. februar 2024\n"
    text = f"Sak 12/24 Skolemat\n\n{fields}\nBehandling i Oppvekstutvalget - 15.02.2024\n{TREATED}"
    assert [(case.case_number, case.title) for case in read(text).cases] == [("12/24", "Skolemat")]


@pytest.mark.parametrize("written", ["10/2-2016", "10/2 1996", "10/02/2016", "10/2-96"])
def test_a_date_with_a_stroke(written: str) -> None:
    text = f"MØTEPROTOKOLL\nUtvalg: Kulturutvalget\nMøtedato: {written}\nSak 3/16 Ny scene\n{TREATED}"
    assert [case.date for case in read(text).cases] == [f"{'2016' if '16' in written else '1996'}-02-10"]


def test_rows_of_bodies_above_headings_that_name_the_body() -> None:
    rows = "Behandlet i Næringsutvalget 03.02.99 sak 15/99\nBehandlet i Formannskapet 16.02.99 sak 33/99\n\n"
    told = "Næringsutvalgets behandling:\nInnstillingen vedtatt.\n\nFormannskapets behandling:\nEnst. vedtatt.\n"
    read_cases = read(f"SAKSUTSKRIFT\nArkivsaknr: 99/01234\n\nSak 15/99 NÆRINGSFOND\n{rows}{told}").cases
    assert [(case.case_number, case.body, case.date) for case in read_cases] == [
        ("15/99", "Næringsutvalget", "1999-02-03"),
        ("33/99", "Formannskapet", "1999-02-16"),
    ]


def test_body_and_day_above_the_result() -> None:
    text = "Sak 14/01\nArkivsak 01/00210\nGEBYRER\nTallene er nye.\n\nFormannskapet 03.04.2001:\nEnstemmig vedtatt.\n"
    assert [(case.case_number, case.body, case.date) for case in read(text).cases] == [
        ("14/01", "Formannskapet", "2001-04-03")
    ]


def test_what_a_body_did_in_its_meeting_told_in_a_sentence() -> None:
    text = (
        "Kommunestyret behandlet i møte 30.10.2008 sak 77/08:\nSKATEPARK\nEnstemmig vedtatt.\n\n"
        "Kommunestyret behandlet i møte 30.10.2008 sak 78/08:\nBIBLIOTEK\nVedtatt mot 4 stemmer.\n"
    )
    assert [(case.case_number, case.title) for case in read(text).cases] == [
        ("77/08", "SKATEPARK"),
        ("78/08", "BIBLIOTEK"),
    ]


def test_a_title_goes_without_the_word_for_what_it_is_about() -> None:
    assert clean_title("Saksprotokoll - Vedr.: Ny bru") == "Ny bru"
    assert clean_title("Vedrørende ny bru") == "Vedrørende ny bru"


def test_a_title_that_ends_in_a_school_year_keeps_it_below_an_agenda_without_archive_numbers() -> None:
    text = (
        "Møteprotokoll\n\nUtvalg: Formannskapet\nMøtedato: 05.06.2018\n\nSaksnr Sakstittel\nPS 12/18 Ny bru\n\n"
        "PS 13/18 Skoleskyss 2018/2019\nArkivsak: 2018/310\n\nSaksprotokoll i Formannskapet - 05.06.2018\n"
        "Behandling\nInnstillingen ble enstemmig vedtatt.\nVedtak\nSkyssen videreføres.\n"
    )
    assert [(case.title, case.archive_case) for case in read(text).cases if case.case_number == "13/18"] == [
        ("Skoleskyss 2018/2019", "2018/310")
    ]


def test_what_a_matter_is_put_forward_with_is_no_proposal() -> None:
    text = (
        "Utvalg: Formannskapet\nMøtedato: 05.06.2018\n\n12/18 Kjøp av tomt\n\nKommunedirektørens innstilling:\n"
        "Saken fremmes for kommunestyret med følgende forslag til vedtak: Kommunen kjøper tomta.\n\n"
        "Formannskapets behandling av sak 12/2018 i møte den 05.06.2018:\nBehandling:\n"
        "Ola Vik (H) foreslo at saken utsettes.\nVotering:\nUtsettelsesforslaget ble enstemmig vedtatt.\n"
    )
    (case,) = read(text).cases
    assert [proposal.proposer.name for proposal in case.proposals] == ["Ola Vik"]


def test_a_case_whose_treatment_names_it_is_no_part_of_the_case_above() -> None:
    table = "Saksnr. Utvalg Møtedato\n44/18 Kommunestyret 05.06.2018\n"
    first = f"Sak 44/18\nNY BRU OVER ELVA\nArkivsaksnr.: 18/2210\n{table}"
    second = "\nSak 45/18\nSKOLESKYSS\nSaksbehandler: Kari Moe    Arkivsaksnr.: 18/3001\n"
    behandling = "Behandling/vedtak i Kommunestyret den 05.06.2018 sak {}/18" + TREATED
    found = read(f"{FRONT}\n{first}{behandling.format(44)}{second}{behandling.format(45)}").cases
    assert [(case.case_number, case.archive_case, case.title) for case in found] == [
        ("44/18", "18/2210", "NY BRU OVER ELVA"),
        ("45/18", "18/3001", "SKOLESKYSS"),
    ]


def test_a_number_alone_above_its_title_and_the_fields_of_its_head() -> None:
    head = "\n44/18\nReferatsaker til kommunestyret\nSaksbehandler: Kari Moe    Saksnr.: 18/2210\n"
    (case,) = cases(head)
    assert (case.case_number, case.archive_case, case.title) == ("44/18", "18/2210", "Referatsaker til kommunestyret")


@pytest.mark.parametrize(
    ("header", "row", "archive"),
    [
        ("Utvalgssaksnr   Innhold   Lukket   Arkivsaksnr", "PS 44/18   Ny bru over elva   2018/9", "2018/9"),
        ("Saksnr   Tittel", "44/18   Klage på gebyr GBNR 24/31", None),
        ("Saksnr   Tittel", "44/18   Deling av gnr. 24/31", None),
    ],
)
def test_the_archive_case_of_an_agenda(header: str, row: str, archive: str | None) -> None:
    (case,) = read(f"{FRONT}\nSaksliste\n{header}\n{row}\n\nPS 44/18 Sak\n{TREATED}").cases
    assert case.archive_case == archive


def test_an_agendas_title_goes_on_below_the_number_of_its_archive_case() -> None:
    header = "Utvalgssaksnr   Innhold   Lukket   Arkivsaksnr"
    row = "PS 44/18   Detaljregulering for nytt område ved elva:   2018/250\n           Offentlig ettersyn"
    title = "Detaljregulering for nytt område ved elva: Offentlig ettersyn"
    (case,) = read(f"{FRONT}\nSaksliste\n{header}\n{row}\n\nPS 44/18 {title}\n{TREATED}").cases
    assert (case.archive_case, case.title) == ("2018/250", title)


def test_the_number_of_a_body_that_bears_the_municipalitys_name() -> None:
    rows = "Utvalg   Møtedato   Saksnr.\nFormannskapet   01.06.18   30/18\nKommunestyret   05.06.18   44/18\n"
    head = f"Budsjett 2019\nArkivsaknr: 18/2210\nSaksgang\n{rows}\nSaksprotokoll i Nesvik formannskap - 01.06.2018\n"
    (case,) = read(head + TREATED).cases
    assert (case.body, case.case_number, case.archive_case) == ("Nesvik formannskap", "30/18", "18/2210")


def test_the_table_of_number_body_and_day_begins_a_case() -> None:
    pages = [
        f"Arkivsaksnr.: 18/{archive}   Ark.: 611\nSak nr   Styre/råd/utvalg:   Møtedato:\n"
        f"{number}/18   Kommunestyret   05.06.2018\nSaksbehandler: Kari Moe\n\n{title}\n{TREATED}"
        for number, archive, title in ((44, 2210, "NY BRU OVER ELVA"), (45, 3001, "SKOLESKYSS"))
    ]
    front = "MØTEBOK\nSAKER TIL BEHANDLING:\nSak 44/18  Ny bru over elva\nSak 45/18  Skoleskyss\n\n"
    found = read(front + "\n".join(pages)).cases
    assert [(case.case_number, case.archive_case, case.date) for case in found] == [
        ("44/18", "18/2210", "2018-06-05"),
        ("45/18", "18/3001", "2018-06-05"),
    ]


def test_points_below_a_title_are_no_part_of_it() -> None:
    head = "Utvalg: Rådet\nMøtedato: 22.01.2021\n\n"
    minutes = f"{head}PS 2/21 Orienteringer\n- Havna\n- Moloen\nVedtak:\nTas til vitende.\n"
    dashed = f"{head}PS 3/21 Plan for havna\n- 2. gangs behandling\nVedtak:\nVedtas.\n"
    assert [case.title for case in read(minutes).cases] == ["Orienteringer"]
    assert [case.title for case in read(dashed).cases] == ["Plan for havna - 2. gangs behandling"]


def test_the_year_before_a_number_of_three_digits() -> None:
    minutes = "Utvalg: Rådet\nMøtedato: 19.03.2025\n\nFS-25/031 Plan for havna\nVedtak:\nPlanen vedtas.\n"
    assert [(case.case_number, case.title) for case in read(minutes).cases] == [("25/031", "Plan for havna")]


@pytest.mark.parametrize(
    "head",
    [
        "Sak: {archive} - {title}\n\nKommunestyrets behandling av sak {number} i møte den 05.06.2018:",
        "Sak: {archive} – {title}\nSak {number}",
        "Arkivsak: {archive} - {title}\n\nSak {number}",
        "Arkivsak: {archive}\n{title}\n\nSak {number}",
    ],
)
def test_the_archive_case_and_the_title_above_the_line_with_the_number(head: str) -> None:
    one = head.format(archive="18/3369", title="Ny bru over elva", number="44/18")
    other = head.format(archive="2018/411", title="Salg av tomt", number="45/18")
    first, second = read(f"{FRONT}\n{one}\n{TREATED}\n{other}\n{TREATED}").cases
    assert [(each.case_number, each.archive_case, each.title, each.decision) for each in (first, second)] == [
        ("44/18", "18/3369", "Ny bru over elva", "Brua bygges."),
        ("45/18", "2018/411", "Salg av tomt", "Brua bygges."),
    ]


def test_both_numbers_on_a_line_above_the_title() -> None:
    other = "45/18 18/212\nEVENTUELT\nNeste møte: 12.06.2018\n"
    first, second = read(f"{FRONT}\n44/18 18/211\nNY BRU\n{TREATED}\n{other}").cases
    assert (first.case_number, first.archive_case, first.title) == ("44/18", "18/211", "NY BRU")
    assert (second.case_number, second.archive_case, second.title) == ("45/18", "18/212", "EVENTUELT")
