"""Minutes as they were typed from about 1975 on: books, boards' lists, cases without a year."""

from __future__ import annotations

import pytest

from extract import Conversion, convert_bytes

HEAD = "LILLEVIK KOMMUNE\nFORMANNSKAPET\nMØTEBOK\n\nMøtedato: 12.03.1985\n\n"
CASE = "\n\nSak 12/85 Ny bru\n\nVedtak: Brua males rød. Enst.\n"


def read(text: str) -> Conversion:
    return convert_bytes("minutes.txt", text.encode())


def present(text: str) -> list[tuple[str, str | None, str | None]]:
    (meeting,) = read(text).meetings
    return [(each.name, each.party, each.substitute_for) for each in meeting.present]


def absent(text: str) -> list[tuple[str, str | None]]:
    (meeting,) = read(text).meetings
    return [(each.name, each.party) for each in meeting.absent]


@pytest.mark.parametrize(
    "book",
    [
        "FORMANNSKAPSPROTOKOLL\n\nfor Lillevik kommune.  Møte tirsdag 12. mars 1985 kl. 0900.",
        "Formannskapsprotokoll for Lillevik kommune\nMøte den 12. mars 1985",
    ],
)
def test_a_book_s_name_in_one_word_tells_the_body(book: str) -> None:
    listed = "\n\nTilstede: Kari Nes (A), Per Dal (H)"
    document = read(f"{book}{listed}{CASE}")
    assert [(case.body, case.date) for case in document.cases] == [("Formannskapet", "1985-03-12")]
    assert [(meeting.body, meeting.date) for meeting in document.meetings] == [("Formannskapet", "1985-03-12")]


def test_a_sentence_of_the_meeting_goes_on_over_lines() -> None:
    sentence = (
        "År 1979, torsdag den 13. desember, kl. 10.00 ble holdt møte i\nLillevik kommunestyre i herredshuset under "
        "ledelse av ordfører\nKari Nes."
    )
    (case,) = read(f"KOMMUNESTYRET I LILLEVIK\n\n{sentence}\n\nSak 8/79 Ny bru\n\nVedtak: Brua males. Enst.\n").cases
    assert case.date == "1979-12-13"


def test_cases_numbered_without_the_year_begin_where_one_follows_the_other() -> None:
    first = "Sak nr. 88\nBudsjett for 1980.\n\nVedtak:\nBudsjettet vedtas.\n\n"
    cases = f"{first}Sak nr. 89\nNy bru\n\nVedtak:\nBrua males.\n"
    document = read(f"{HEAD}{cases}")
    assert [(case.case_number, case.title, case.decision) for case in document.cases] == [
        ("88", "Budsjett for 1980.", "Budsjettet vedtas."),
        ("89", "Ny bru", "Brua males."),
    ]


def test_one_line_with_a_number_without_a_year_begins_no_case() -> None:
    (case,) = read(f"{HEAD}Sak 12/85 Ny bru\n\nVedtak:\nBrua males.\n\nSak 88\nstår for seg.\n").cases
    assert case.case_number == "12/85"


def test_the_archive_s_code_behind_a_case_s_number_is_no_title() -> None:
    head = "SAK NR. 0058/85     Arkiv: 231.0\nSaksbehandler: Ola Li"
    (case,) = read(f"{HEAD}{head}\n\nVEDRØRENDE: NY BRU\n\nVedtak: Enst.\n").cases
    assert (case.case_number, case.title) == ("0058/85", "NY BRU")


def test_a_body_in_capitals_is_told_without_its_genitive() -> None:
    text = f"{HEAD}Sak 12/85 Ny bru\n\nKOMMUNESTYRETS BEHANDLING 3.6.1985:\nInnstillingen enst. vedtatt.\n"
    assert read(text).cases[-1].body == "KOMMUNESTYRET"


@pytest.mark.parametrize("how", ["Samrøystes:  ", "Enstemmig: ", "Enst.: "])
def test_how_was_voted_may_stand_before_what_was_decided_on_its_line(how: str) -> None:
    document = read(f"{HEAD}Sak 12/85 Ny bru\n\nVedtak:    {how}Brua vert måla.\n\nRef. Kari Lie\n")
    assert [case.decision for case in document.cases] == ["Brua vert måla."]
    assert [(vote.motion, vote.unanimous) for vote in document.votes] == [("Brua vert måla.", True)]


def test_the_side_of_the_employees_proposes() -> None:
    proposed = "Forslag fra arbeidstakerne:\nStillingen lyses ut.\n\nVotering:\nForslaget falt mot 2 stemmer.\n"
    (case,) = read(f"{HEAD}Sak 12/85 Stilling\n\n{proposed}").cases
    assert [(p.proposer and p.proposer.name, p.text) for p in case.proposals] == [(None, "Stillingen lyses ut.")]


def test_what_a_manager_laid_before_a_board_is_no_part_of_the_title() -> None:
    text = f"{HEAD}Sak 12/85 Gebyr\nFramlegg frå dagleg leiar:\n   Gebyret vert 50 kr.\nVedtak:  Gebyret vert 40 kr.\n"
    (case,) = read(text).cases
    assert (case.title, case.decision) == ("Gebyr", "Gebyret vert 40 kr.")


def test_a_recommendation_s_count_in_its_heading_is_no_vote() -> None:
    recommended = "INNSTILLING fra formannskapet 12.05.85 (m/ 6 mot 3 stemmer):\nBrua males."
    text = f"{HEAD}Sak 12/85 Ny bru\n\n{recommended}\n\nVEDTAK:\nInnstillingen enst. vedtatt.\n"
    assert [vote.unanimous for vote in read(text).votes] == [True]


def test_an_agenda_that_is_approved_in_a_word_is_a_case() -> None:
    cases = "Sak 7/85  Innkalling og dagsorden\n          Godkjent.\n\nSak 8/85  Ny bru\n\nVedtak: Brua males. Enst.\n"
    assert [case.title for case in read(f"{HEAD}{cases}").cases] == ["Innkalling og dagsorden", "Ny bru"]


def test_a_sentence_below_eventuelt_is_no_title() -> None:
    cases = "SAK 7/85  NY BRU\n\nVedtak: Brua males.\n\nSAK 8/85  EVENTUELT\n          Julemøte holdes hos Per 17.12.\n"
    text = f"{HEAD}{cases}"
    assert [case.title for case in read(text).cases] == ["NY BRU", "EVENTUELT"]


def test_letters_apart_title_the_minutes() -> None:
    text = f"LILLEVIK KOMMUNE\nSKOLESTYRET\n\nM Ø T E B O K\n\nDato: 11.02.88   Kl.: 13.00{CASE}"
    assert read(text).cases[0].body == "SKOLESTYRET"


@pytest.mark.parametrize(
    ("listed", "names"),
    [
        ("Møtt: Kari Nes (A), Per Dal (H)", [("Kari Nes", "Ap", None), ("Per Dal", "H", None)]),
        ("Medl. tilstede:  Kari Nes (A), Per Dal (H)", [("Kari Nes", "Ap", None), ("Per Dal", "H", None)]),
        (
            "Av formannskapets medlemmer var tilstede: Kari Nes (A), Per Dal (H)",
            [("Kari Nes", "Ap", None), ("Per Dal", "H", None)],
        ),
        (
            "Til stede:     Nes, Kari        A\n               Dal, Per         H",
            [("Nes, Kari", "Ap", None), ("Dal, Per", "H", None)],
        ),
        (
            "Desse møtte:  Formann Kari Nes, nestformann Per Dal,\n"
            "Ola Ry og varamann Liv Bø for Eva Li som hadde\nmeldt forfall.",
            [("Kari Nes", None, None), ("Per Dal", None, None), ("Ola Ry", None, None), ("Liv Bø", None, "Eva Li")],
        ),
        (
            "Tilstede var ordfører Kari Nes og 22 representanter.\nForfall: Eva Li (V).  For henne møtte Liv Bø (V).",
            [("Kari Nes", None, None), ("Liv Bø", "V", "Eva Li")],
        ),
    ],
)
def test_forms_of_typed_attendance_lists(listed: str, names: list[tuple[str, str | None, str | None]]) -> None:
    assert present(f"{HEAD}{listed}{CASE}") == names


def test_a_count_of_those_present_is_followed_by_those_absent() -> None:
    told = "Tilstede 17 representanter. Forfall hadde Eva Li (H) og\nOla Ry (A). For disse møtte Liv Bø (H) og Per Dal."
    text = f"{HEAD}{told}{CASE}"
    assert absent(text) == [("Eva Li", "H"), ("Ola Ry", "Ap")]
    assert [name for name, _, _ in present(text)] == ["Liv Bø", "Per Dal"]


def test_one_substitute_is_told_where_a_count_tells_how_many_came() -> None:
    text = f"{HEAD}Tilstede 17 representanter.\nForfall: Eva Li (H).\nVararepr.: Liv Bø (H).{CASE}"
    assert absent(text) == [("Eva Li", "H")]
    assert present(text) == [("Liv Bø", "H", None)]


def test_who_met_for_one_of_the_absent_was_there() -> None:
    told = "Tilstede: Kari Nes (A), Per Dal (H)\nForfall: Eva Li (A)\nFor Eva Li møtte varamann Jon By (A)."
    text = f"{HEAD}{told}{CASE}"
    assert absent(text) == [("Eva Li", "Ap")]
    assert ("Jon By", "Ap", "Eva Li") in present(text)


def test_a_body_named_before_its_municipality_stands_beside_the_date() -> None:
    text = f"MØTEBOK\n\nBygningsråd: Lillevik kommune            Møtedato: 18.10.1983{CASE}"
    (case,) = read(text).cases
    assert (case.body, case.date) == ("Bygningsråd", "1983-10-18")


def test_names_may_stand_behind_a_heading_without_a_colon() -> None:
    told = "Fraværende Eva Li og Jon By.\nVaramedlemmer Liv Bø og Per Dal.\nTil stede : 9 representanter."
    text = f"{HEAD}{told}{CASE}"
    assert absent(text) == [("Eva Li", None), ("Jon By", None)]
    assert [name for name, _, _ in present(text)] == ["Liv Bø", "Per Dal"]


def test_a_count_begins_a_list_of_those_absent_alone() -> None:
    told = "23 av 25 representanter var tilstede.\nForfall: Eva Li (A), Jon By (Sp).\nFor Eva Li møtte Liv Bø (A)."
    text = f"{HEAD}{told}{CASE}"
    assert absent(text) == [("Eva Li", "Ap"), ("Jon By", "Sp")]
    assert present(text) == [("Liv Bø", "Ap", "Eva Li")]


def test_two_persons_on_a_line_with_single_blanks() -> None:
    assert present(f"{HEAD}Desse møtte:\nEli Moe H Ola By SP\nKari Lie A Jon Dal SV\nEva Nes KrF{CASE}") == [
        ("Eli Moe", "H", None),
        ("Ola By", "Sp", None),
        ("Kari Lie", "Ap", None),
        ("Jon Dal", "SV", None),
        ("Eva Nes", "KrF", None),
    ]


def test_the_head_of_a_book_s_page_is_no_case() -> None:
    head = "Sak nr. 14/90            Blad 27\n\nLILLEVIK KOMMUNE\nFormannskapet\n\nMØTEBOK\n\n"
    case = "Sak 14/90\nArkivnr. 613\nSaksbeh.: O. Li\n\nUTLEIE AV KJELLEREN\n\nVedtak:\nKjelleren leies ut.\n"
    (read_case,) = read(f"{head}Møte holdt:    tirsdag 20. mars 1990 kl. 09.00\n\n{case}").cases
    assert (read_case.title, read_case.body, read_case.date) == ("UTLEIE AV KJELLEREN", "Formannskapet", "1990-03-20")


def test_the_meeting_s_number_behind_the_body_is_none_of_its_name() -> None:
    head = "Komité/utvalg:  KONTROLLUTVALGET          Møte nr. 3/2005\nMøtetid:        31. mai 2005 kl. 08.30"
    (case,) = read(f"MØTEUTSKRIFT\n\n{head}{CASE}").cases
    assert (case.body, case.date) == ("KONTROLLUTVALGET", "2005-05-31")


def test_a_body_in_letters_apart_and_an_extract_s_title() -> None:
    apart = "          K O M M U N E S T Y R E T\n\nMøte 29. september 1977 kl. 17.00 i Samfunnshuset."
    extract = "SÆRUTSKRIFT AV MØTEBOK FOR HERADSSTYRET I LIA\nMØTE DEN 29. SEPTEMBER 1977"
    cases = [*read(f"{apart}{CASE}").cases, *read(f"{extract}{CASE}").cases]
    assert [(case.body, case.date) for case in cases] == [
        ("KOMMUNESTYRET", "1977-09-29"),
        ("HERADSSTYRET", "1977-09-29"),
    ]


PROPOSED = (
    "Sak 12/85 Ny bru\n\nInnstilling:\nBrua males rød.\n\nKari Nes (A) fremmet følgende forslag:\nBrua males blå.\n\n"
)


@pytest.mark.parametrize(
    ("told", "for_", "against"),
    [
        ("Innstillingen vedtatt mot 2 (to) stemmer.", None, 2),
        ("Innstillingen ble vedtatt mot 1 - en - stemme.", None, 1),
        ("Innstillingen ble vedtatt med 5 -fem- mot 2 -to- stemmer.", 5, 2),
        ("Innst. vedt. m/12 mot 4 st.", 12, 4),
        ("Innstillingen vedtatt m/stort flertall.", None, None),
    ],
)
def test_a_result_without_a_heading_below_a_proposal_is_none_of_its_text(
    told: str, for_: int | None, against: int | None
) -> None:
    document = read(f"{HEAD}{PROPOSED}{told}\n")
    (vote,) = document.votes
    assert [p.text for p in document.cases[0].proposals] == ["Brua males blå."]
    counted = (vote.for_ and vote.for_.total, vote.against and vote.against.total)
    assert (vote.outcome, counted) == ("adopted", (for_, against))


def test_a_motion_counted_against_another_heads_no_proposal() -> None:
    document = read(f"{HEAD}{PROPOSED}Votering:\nForslag til vedtak mot forslaget fra Kari Nes: 3 - 2.\n")
    assert [p.text for p in document.cases[0].proposals] == ["Brua males blå."]
    (vote,) = document.votes
    assert (vote.outcome, vote.alternative_proposal_ids) == ("adopted", ["c1-p1"])


def test_a_decision_s_heading_may_say_how_was_voted() -> None:
    document = read(f"{HEAD}Sak 12/85 Ny bru\nTilråding: Brua males.\nVedtak (samrøystes): Brua males.\n")
    assert [case.decision for case in document.cases] == ["Brua males."]
    assert [vote.unanimous for vote in document.votes] == [True]


def test_that_a_vote_was_taken_is_no_part_of_a_proposal() -> None:
    told = "Det ble foretatt avstemming.\nForslaget falt med 2 - to - mot 4 - fire - stemmer.\n"
    document = read(f"{HEAD}{PROPOSED}{told}")
    assert [p.text for p in document.cases[0].proposals] == ["Brua males blå."]
    (vote,) = document.votes
    assert (vote.for_ and vote.for_.total, vote.against and vote.against.total) == (2, 4)


@pytest.mark.parametrize(
    "head",
    [
        "Lillevik kommune                            Møtedato: 6.6.86\nFormannskapet                     Sak: 45 - 47",
        "LILLEVIK KOMMUNE\nFORMANNSKAPET          Møtebok nr. 2/1986\n\nMøte fredag 6. juni 1986 kl. 12.00 på Lia",
        "KOMMUNESTYRET I LIA\n\nProtokoll fra møte fredag 6. juni 1986.",
    ],
)
def test_heads_with_the_body_beside_other_things(head: str) -> None:
    (case,) = read(f"{head}{CASE}").cases
    assert case.date == "1986-06-06"
    assert (case.body or "").casefold() in ("formannskapet", "kommunestyret")


def test_those_absent_and_who_came_for_them_may_stand_in_two_columns() -> None:
    told = (
        "Fraværende representanter:         Møtende vararepresentanter:\n"
        "Karin Hove (A)                     Jan Lie (A)\n"
        "Stein Ruud (FrP)                   Ole Moe (FrP)"
    )
    assert absent(f"{HEAD}{told}{CASE}") == [("Karin Hove", "Ap"), ("Stein Ruud", "FrP")]
    assert [name for name, _, _ in present(f"{HEAD}{told}{CASE}")] == ["Jan Lie", "Ole Moe"]


def test_a_list_of_those_present_of_whom_nobody_was_read_is_told() -> None:
    told = "Til stede :          Parti:    Til stede i sak:\nLeder     : Nils Li  KRF       Alle"
    document = read(f"{HEAD}{told}{CASE}")
    assert "attendance_not_read" in [warning.code for warning in document.warnings]


def test_the_chair_and_these_members() -> None:
    told = "Møtt var ordførar Kari Lie (Sp) og desse representantane:\nOla Dal (Sp), Jon Vik (A),\nEva By (V)."
    assert present(f"{HEAD}{told}{CASE}") == [
        ("Kari Lie", "Sp", None),
        ("Ola Dal", "Sp", None),
        ("Jon Vik", "Ap", None),
        ("Eva By", "V", None),
    ]
