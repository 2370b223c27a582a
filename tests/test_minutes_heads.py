"""Heads of minutes in many forms, invented: who met, when, which case; and the documents that hold no case at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract import convert
from patterns.meetings import parse_meeting_line
from tests.test_minutes import heads, only_case, read

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"

TREATMENT = """
Behandling:
Saken ble drøftet.

Votering:
Forslaget fra Moen falt med 3 mot 8 stemmer (SV).
Innstillingen ble enstemmig vedtatt.

Vedtak:
Planen vedtas.
"""

Head = tuple[str | None, str | None, str | None, str | None]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("Kommunestyret 22.09.2015 sak 58/15", ("Kommunestyret", "2015-09-22", "58/15", None)),
        ("Kommunestyret 22.09.2015 sak 58/15 Ny bru", ("Kommunestyret", "2015-09-22", "58/15", "Ny bru")),
        ("Fylkestinget i sak T-44/18 - 13.06.2018", ("Fylkestinget", "2018-06-13", "44/18", None)),
        ("Saksprotokoll i formannskapet - 14.03.2012", ("Formannskapet", "2012-03-14", None, None)),
        ("05.03.2015 FORMANNSKAPET", ("FORMANNSKAPET", "2015-03-05", None, None)),
        ("26.03.2015 Kommunestyret - 19/15", ("Kommunestyret", "2015-03-26", "19/15", None)),
        (
            "Fylkestinget\nMøteprotokoll 10.-12. desember 2019\nT-sak 71/19 Bru",
            ("Fylkestinget", "2019-12-10", "71/19", "Bru"),
        ),
        (
            "Sametingets plenum 25.-28. mai 2004\nSak 18/04 Beite",
            ("Sametingets plenum", "2004-05-25", "18/04", "Beite"),
        ),
        (
            "Protokoll fra møte i bydelsutvalget torsdag 26. september 2019 kl. 18.00\nSak 8/19 Park",
            ("Bydelsutvalget", "2019-09-26", "8/19", "Park"),
        ),
        ("Bydelsutvalgets møte 4.11.1992\nSak 12/92 Park", ("Bydelsutvalget", "1992-11-04", "12/92", "Park")),
        (
            "Ringdal kommune - Hovedutvalg plan 06.06.2011\nSak 5/11 Vei",
            ("Hovedutvalg plan", "2011-06-06", "5/11", "Vei"),
        ),
        (
            "KONTROLLUTVALGET I BREIDAL\nMøteprotokoll\nTirsdag 12. mai 2022\nSak 12/22 Tilsyn",
            ("KONTROLLUTVALGET", "2022-05-12", "12/22", "Tilsyn"),
        ),
        (
            "År 2019, 4. juni ble det holdt møte i fylkesutvalget\nSAK NR. 67/19 Vei",
            ("Fylkesutvalget", "2019-06-04", "67/19", "Vei"),
        ),
        ("Utval: Heradsstyret\nDato: 14.11.2013\nHST-062/13 Gebyr", ("Heradsstyret", "2013-11-14", "062/13", "Gebyr")),
        (
            "Utvalg: Plan- og\nbygningsutvalget\nMøtedato: 01.12.2009\nSak: 9/09\nTittel: Naust",
            ("Plan- og bygningsutvalget", "2009-12-01", "9/09", "Naust"),
        ),
        ("Kommunestyret - 85/2020 - 20/109 - GEBYR", ("Kommunestyret", None, "85/2020", "GEBYR")),
        (
            "Styre, utval, komite m.m.: Miljøutvalet\nMøtestad: Rådhuset\nMøtedato: 3.3.2009\nSaknr.: 12/09 Gebyr",
            ("Miljøutvalet", "2009-03-03", "12/09", "Gebyr"),
        ),
        ("Eldrerådet\nReferat fra møte 3. mars 2011\nSak 4/11: Buss", ("Eldrerådet", "2011-03-03", "4/11", "Buss")),
        (
            "Møteprotokoll\nUtvalg: Formannskapet\nMøtested: Salen\nDato: 12.05.2011\nTid: 09:00\nSaksnr.: 31/11-45/11"
            "\n\nSaksnr. 39/11 Ny bru",
            ("Formannskapet", "2011-05-12", "39/11", "Ny bru"),
        ),
        (
            "Berglia kommune\nMøtebok\nStyre, råd, utval m.v. Møtedato Saksnr\nHeradsstyret 14.06.2011 12/11\n\nNY BRU",
            ("Heradsstyret", "2011-06-14", "12/11", "NY BRU"),
        ),
        (
            "BERGLIA HERAD\nMøtebok\nStyre, råd, utval m.v.: Heradsstyret\nMøtedato: 14.06.2011\nSaknr.: 12/11"
            "\nTittel: Bru",
            ("Heradsstyret", "2011-06-14", "12/11", "Bru"),
        ),
        ("Fylkestinget 14.06.2011\nSak 83-11 Ny bru", ("Fylkestinget", "2011-06-14", "83-11", "Ny bru")),
        (
            "Protokoll\nBydelsutvalg 3\nMøtetid: 14.06.2011 kl. 18.00\nMøtested: Salen\n\nSak 12/11 Ny bru",
            ("Bydelsutvalg 3", "2011-06-14", "12/11", "Ny bru"),
        ),
        (
            "Ny bru over elva\n\nUtvalg\nMøtedato\nSaksnr\nFormannskapet\n01.06.2024\n31/24",
            ("Formannskapet", "2024-06-01", "31/24", "Ny bru over elva"),
        ),
        (
            "Møteprotokoll for kommunestyremøtet 14. juni 2011\n\nK-sak 83/11 Ny bru",
            ("Kommunestyret", "2011-06-14", "83/11", "Ny bru"),
        ),
        (
            "Utskrift av møtebok\nKommunestyret har møte den 14.06.2011 i sak 83/11\n\nNy bru",
            ("Kommunestyret", "2011-06-14", "83/11", "Ny bru"),
        ),
        (
            "Saksframlegg\n\nTittel: Ny bru\n\nSaksprotokoll saksnr. 83/11 i Kommunestyret - 14.06.2011",
            ("Kommunestyret", "2011-06-14", "83/11", "Ny bru"),
        ),
        ("Bystyret\n\nUtvalgssak 83/11 - Ny bru\nMøte: 14.06.2011", ("Bystyret", "2011-06-14", "83/11", "Ny bru")),
        (
            "SAKSPROTOKOLL - KOMMUNESTYRET\nMøtedato: 14.06.2011 Saksnr.: 83/11\nNy bru",
            ("KOMMUNESTYRET", "2011-06-14", "83/11", "Ny bru"),
        ),
        (
            "Ny bru mot elva\n\nSaksgang Møtedato Saknr\nArealutvalget 01.06.2011 31/11\nFylkestinget 14.06.2011 83/11"
            "\n\nFylkestingets behandling 14.06.2011",
            ("Fylkestinget", "2011-06-14", "83/11", "Ny bru mot elva"),
        ),
        ("Bystyret 12.05.1999\nBystyresak 44/99: Ny bru", ("Bystyret", "1999-05-12", "44/99", "Ny bru")),
    ],
)
def test_heads(head: str, expected: Head) -> None:
    ((body, date, number, _, title),) = heads(head + "\n" + TREATMENT)
    assert (body, date, number, title) == expected


def test_treatment_below_a_head_of_no_known_form_is_a_case_without_its_facts() -> None:
    reading = read("Referat for velforeningens venner\nOm saken:\n" + TREATMENT)
    (case,) = reading.cases
    assert (case.body, case.date, case.case_number, case.title) == (None, None, None, None)
    assert [vote.outcome for vote in reading.votes] == ["rejected", "adopted"]
    assert "date_missing" in {notice.code for notice in reading.notices}


@pytest.mark.parametrize(
    "line",
    [
        "Saken ble behandlet i formannskapet 03.05.2017",
        "Levanger, 22.06.16",
        "Rådmannen 15.11.2018",
        "Regnskap 31.12.2009",
        "31/24 Val av forliksråd 24/77",
        "Forskrift vedtatt av kommunestyret 12.05.2009",
        "Godkjenning av protokoll fra møte i formannskapet 12.03.2020",
        "Sak 12/22",
    ],
)
def test_lines_that_name_no_meeting(line: str) -> None:
    assert parse_meeting_line(line) is None


def test_heading_with_initials_is_of_the_body_that_met() -> None:
    text = "Bydelsutvalgets møte 4.11.1992\nSak 12/92 Park\nBU's behandling:\nParken anlegges.\n\nBU's vedtak:\nJa.\n"
    case = only_case(text)
    assert (case.body, case.decision) == ("Bydelsutvalget", "Ja.")


@pytest.mark.parametrize(
    ("first", "below", "title"),
    [
        (
            "Regnskap for 2018",
            "Daglig leder gikk gjennom tallene. Mengden avfall gikk ned, og revisor hadde",
            "Regnskap for 2018",
        ),
        ("Søknad fra", "Lillevik Idrettslag, Storvik Turlag og Fjellvik Historielag om tilskudd til ny bane", None),
    ],
)
def test_text_right_below_a_title_that_had_room_on_its_line_is_no_part_of_it(
    first: str, below: str, title: str | None
) -> None:
    (case,) = read(f"Møte i havnestyret 12.03.2024\n\nSak 7/24 {first}\n{below}\n\nVedtak:\nBrua males blå.\n").cases
    assert case.title == (title or f"{first} {below}")


def test_a_title_ends_where_a_sentence_begins() -> None:
    case = only_case(
        "Formannskapet 09.02.2010\n\nSak 3/10 Regnskap\nDaglig leder orienterte om tallene.\n"
        "Vedtak:\nTas til orientering.\n"
    )
    assert case.title == "Regnskap"


def test_a_vote_below_a_proposal_without_full_stop_is_no_part_of_it() -> None:
    text = """
Formannskapet 06.06.2011

Sak 5/11 Idrett
Behandling:
Tom Aune (H) fremmet slikt forslag:
Banen flyttes
Forslaget ble vedtatt med 7 mot 2 stemmer.

Ellen Mo, AP fremmet slikt forslag:
Hallen tas ut
Forslaget falt, 3 stemmer for, 6 mot.
"""
    reading = read(text)
    assert [proposal.text for proposal in reading.cases[0].proposals] == ["Banen flyttes", "Hallen tas ut"]
    assert [vote.proposal_ids for vote in reading.votes] == [["c1-p1"], ["c1-p2"]]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Forslag 2 fra FrP, fremmet av Jon Ek:", ("Jon Ek", "FrP", ["FrP"], "forslag", None)),
        ("Endringsforslag fra Ap (Lise Falk) punkt 2:", ("Lise Falk", "Ap", ["Ap"], "endringsforslag", "2")),
        ("Forslag 3 fra SV - verbalforslag:", (None, "SV", ["SV"], "forslag", None)),
        ("Forslag 4 - Pensjonistpartiet, oversendelsesforslag:", (None, "PP", ["PP"], "oversendelsesforslag", None)),
        ("Nils Bø (KrF) fremmet følgende endringsforslag til punkt 2", ("Nils Bø", "KrF", [], "endringsforslag", "2")),
        ("Leder Ada Lie foreslo nytt punkt:", ("Ada Lie", None, [], "forslag", "nytt punkt")),
        ("Felles forslag fra V og Sp fremmet av Eli Vik (V):", ("Eli Vik", "V", ["V", "Sp"], "fellesforslag", None)),
        ("Ap, H og FrP fremmet et felles forslag:", (None, None, ["Ap", "H", "FrP"], "fellesforslag", None)),
        ("Alternativt forslag fra H:", (None, "H", ["H"], "alternativt forslag", None)),
        ("SV ved Ola Lid tok opp følgende forslag:", ("Ola Lid", "SV", ["SV"], "forslag", None)),
        ("Eva Dal la fram på vegne av SV og MDG denne fråsegna:", ("Eva Dal", None, ["SV", "MDG"], "forslag", None)),
        ("Tilleggsforslag:\nKari Nes (V):", ("Kari Nes", "V", [], "tilleggsforslag", None)),
        ("SV, V og MDG foreslo:", (None, None, ["SV", "V", "MDG"], "forslag", None)),
    ],
)
def test_proposal_heads(line: str, expected: tuple[object, ...]) -> None:
    (proposal,) = only_case(
        f"Formannskapet 06.06.2011\n\nSak 5/11 Vei\nBehandling:\n{line}\nVeien stenges.\n"
    ).proposals
    proposer = proposal.proposer
    assert (proposer.name, proposer.party, proposal.on_behalf_of, proposal.kind, proposal.target) == expected
    assert proposal.text == "Veien stenges."


def test_links_by_party_alliance_number_and_withdrawer() -> None:
    text = """
Formannskapet 06.06.2011

Sak 5/11 Vei
Behandling:
Per Holm (F) fremmet følgende forslag:
Veien stenges.

H og V fremmet følgende tilleggsforslag:
Broen males.

Votering:
Rådmannens forslag ble satt opp mot Fs forslag og vedtatt med 6 mot 5 stemmer.
H/V's forslag falt med 4 mot 7 stemmer.
Forslag 2 ble vedtatt med 6 mot 5 stemmer.
Per Holm trakk sitt forslag.
"""
    reading = read(text)
    assert [vote.proposal_ids for vote in reading.votes] == [[], ["c1-p2"], [], ["c1-p1"]]
    assert reading.votes[0].alternative_proposal_ids == ["c1-p1"]
    assert "proposal_ambiguous" not in {notice.code for notice in reading.notices}


WITHOUT_CASES = [
    *(path for number in ("000", "002", "003", "004") for path in sorted((SHARED / "seeds").glob(f"{number}*"))),
    *(
        path
        for name in (
            "rapport_fylkesveg",
            "valgprotokoll",
            "skann_ocr",
            "bevilgninger",
            "nordtrondelag",
            "oslo_byradssak",
        )
        for path in sorted((SHARED / "real").glob(f"{name}*.pdf"))
    ),
    *sorted((ROOT / "corpus" / "annet").glob("*.pdf")),
]


@pytest.mark.parametrize("path", WITHOUT_CASES, ids=lambda path: path.name)
def test_documents_without_treatments_have_no_case_and_no_vote(path: Path) -> None:
    found = convert(path)
    assert (found.cases, found.votes) == ([], [])


OTHER_BODY = """
{body} - {number}

Handsaming:
Saka vart drøfta.

Røysting:
Tilrådinga vart vedteken med 7 mot 2 røyster.

Vedtak:
Planen vert vedteken.
"""


def test_each_register_line_above_a_treatment_is_a_case() -> None:
    text = (
        "Heradsstyret\nMøtebok\nMøtedato: 14.06.2024\n\n58/2024 Ny bru ved Storelva\n"
        + OTHER_BODY.format(body="Formannskapet", number="31/2024")
        + OTHER_BODY.format(body="Heradsstyret", number="58/2024")
    )
    assert heads(text) == [
        ("Formannskapet", None, "31/2024", None, "Ny bru ved Storelva"),
        ("Heradsstyret", "2024-06-14", "58/2024", None, "Ny bru ved Storelva"),
    ]


REGISTER = """
{title}

Utvalg Møtedato Saksnr
Formannskapet 01.06.2024 {first}
Kommunestyret 14.06.2024 {second}

Formannskapets behandling:
Innstillingen ble enstemmig vedtatt.

Formannskapets vedtak:
Planen anbefales.

Kommunestyrets behandling:
Innstillingen ble enstemmig vedtatt.

Kommunestyrets vedtak:
Planen vedtas.
"""


def test_each_case_has_its_own_register() -> None:
    text = (
        "Kommunestyret\nMøteprotokoll\nMøtested: Salen\nMøtedato: 14.06.2024\n"
        + REGISTER.format(title="Ny bru ved Storelva", first="31/24", second="58/24")
        + REGISTER.format(title="Større skole på Berget", first="32/24", second="59/24")
    )
    assert heads(text) == [
        ("Formannskapet", "2024-06-01", "31/24", None, "Ny bru ved Storelva"),
        ("Kommunestyret", "2024-06-14", "58/24", None, "Ny bru ved Storelva"),
        ("Formannskapet", "2024-06-01", "32/24", None, "Større skole på Berget"),
        ("Kommunestyret", "2024-06-14", "59/24", None, "Større skole på Berget"),
    ]


def test_body_and_day_before_the_word_for_treatment_are_no_title() -> None:
    text = """
Heradsstyret
Møtebok
Sak 12/17 Ny bru

Heradsstyret 14.06.2017 - Handsaming:
Tilrådinga vart samrøystes vedteken.

Heradsstyret 14.06.2017 - Vedtak:
Planen vert vedteken.
"""
    assert heads(text) == [("Heradsstyret", "2017-06-14", "12/17", None, "Ny bru")]
    assert only_case(text).decision == "Planen vert vedteken."


@pytest.mark.parametrize("label", ["Arkivnr", "Saksnr."])
def test_archive_number_of_nine_digits(label: str) -> None:
    head = f"Protokoll fra bydelsutvalgets møte 14. juni 2011\n\nSak 12/11 Ny bru\n{label}: 201100123-4\n"
    assert heads(head + TREATMENT) == [("Bydelsutvalget", "2011-06-14", "12/11", "201100123", "Ny bru")]


@pytest.mark.parametrize(
    "result", ["Vedtaket ble fattet mot 2 stemmer.", "Enstemmig.", "Samrøystes vedteke.", "Vedtatt mot 2 stemmer."]
)
def test_heading_glued_to_the_title_and_result_below_the_decision(result: str) -> None:
    text = f"""
Kommunestyret 14.06.2011

Sak 12/11 Ny bru Behandling
Saken ble drøftet.
Vedtak
Planen vedtas.

{result}
"""
    case = only_case(text)
    assert (case.title, case.decision) == ("Ny bru", "Planen vedtas.")
    assert len(read(text).votes) == 1


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Punkt 1:\nBrua bygges i stein.", "1"),
        ("Nytt punkt 3: Brua males rød.", "3"),
        ("Pkt. 2 endres til: Brua males.", "2"),
        ("Nytt punkt: Brua males.", "nytt punkt"),
        ("Punkt 2 i planen er viktig for brua.", None),
        ("Nytt punkt 5: Brua males.\nNytt punkt 6: Brua vaskes.", None),
    ],
)
def test_a_proposals_first_words_name_its_point(text: str, target: str | None) -> None:
    head = "Formannskapet 06.06.2011\n\nSak 5/11 Bru\nBehandling:\nKari Nes (Ap) fremmet følgende forslag:\n"
    assert [proposal.target for proposal in only_case(head + text).proposals] == [target]


def test_proposals_told_in_a_clause_and_questions() -> None:
    text = """
Formannskapet 06.06.2011

Sak 5/11 Bru
Behandling:
Kari Nes (Ap) fremmet forslag om utsettelse av saken.

Ola Lid (H) tok opp forslag om at brua males.

Jon Ek (V) stilte følgende spørsmål:
Når er brua ferdig?
"""
    assert [(each.proposer.name, each.kind) for each in only_case(text).proposals] == [
        ("Kari Nes", "utsettelsesforslag"),
        ("Ola Lid", "forslag"),
    ]


def test_a_proposal_quoted_above_its_vote_is_one_proposal() -> None:
    text = """
Formannskapet 06.06.2011

Sak 5/11 Bru
Behandling:
Kari Nes (Ap) fremmet følgende forslag:
Brua bygges i stein.

Votering:
Kari Nes (Ap) fremmet følgende forslag:
«Brua bygges i stein»
Forslaget falt med 3 mot 8 stemmer.
"""
    reading = read(text)
    assert [len(each.evidence) for each in reading.cases[0].proposals] == [2]
    assert [vote.proposal_ids for vote in reading.votes] == [["c1-p1"]]


def test_register_lines_end_a_title_and_need_no_heading_below() -> None:
    told = "\nKari Nes (Ap) fremmet følgende forslag:\nBrua males.\n"
    told += "Forslaget falt med 3 mot 8 stemmer.\nVedtak:\nBrua rives.\n"
    text = "Kommunestyret\nMøtebok\nMøtedato: 14.06.2024\n\nPS 58/2024 Ny bru\nFormannskapet - 31/2024" + told
    assert heads(f"{text}\nKommunestyret - 58/2024{told}") == [
        ("Formannskapet", None, "31/2024", None, "Ny bru"),
        ("Kommunestyret", "2024-06-14", "58/2024", None, "Ny bru"),
    ]


def test_archive_number_between_case_number_and_title() -> None:
    text = "Formannskapet 14.06.2024\n\n31/24 24/101 Ny bru" + TREATMENT + "\n32/24 24/102 Ny skole" + TREATMENT
    assert [head[2:] for head in heads(text)] == [("31/24", "24/101", "Ny bru"), ("32/24", "24/102", "Ny skole")]


@pytest.mark.parametrize(
    "text",
    [
        "Formannskapet 14.06.2024\n\nSaksliste\nPS 31/24 Klage på Vedtak\nPS 32/24 Ny skole\nPS 33/24 Referat",
        "Kommunestyret 14.06.2024 sak 31/24\n\nREGLEMENT\n\n§ 1 Møter\nMøtet ledes av ordføreren.\n§ 2 Flertall\n"
        "Et forslag som får flertall er vedtatt.",
    ],
)
def test_agendas_and_reglements_are_no_cases(text: str) -> None:
    assert heads(text) == []


def test_one_archive_case_above_the_protocols_of_two_bodies() -> None:
    head = "\nSaksprotokoll\nUtvalg: {}\nMøtedato: {}\nSaksnr.: {}\n"
    text = "Arkivsak: 11/123\n" + head.format("Formannskapet", "01.06.2011", "31/11") + TREATMENT
    text += head.format("Kommunestyret", "14.06.2011", "83/11") + TREATMENT
    assert heads(text) == [
        ("Formannskapet", "2011-06-01", "31/11", "11/123", None),
        ("Kommunestyret", "2011-06-14", "83/11", "11/123", None),
    ]


def test_body_after_the_word_for_meeting() -> None:
    text = "Protokoll 4/11\nMøte: Bydelsutvalget\nMøtested: Salen\nMøtetid: torsdag 26. mai 2011\n\nSak 83/11 Park\n"
    assert heads(text + TREATMENT) == [("Bydelsutvalget", "2011-05-26", "83/11", None, "Park")]


def test_what_points_back_means_a_proposal_of_its_kind_that_is_not_voted_on() -> None:
    text = """
Formannskapet 06.06.2011

Sak 5/11 Bru
Behandling:
Fellesforslag fra Ap og SV:
Brua males.

Forslag fra H, KrF og V:
Brua vaskes.

Votering:
Fellesforslaget ble vedtatt med 8 mot 3 stemmer.
Forslaget falt med 3 mot 8 stemmer.
H, KrF og V trakk sitt forslag.
"""
    assert [vote.proposal_ids for vote in read(text).votes] == [["c1-p1"], ["c1-p2"], ["c1-p2"]]


@pytest.mark.parametrize(
    "head",
    [
        "Møtebok\n\nUtval Møtedato Saksnr\nHeradsstyret 14.06.2011 083/11\nArkivsak: 11/123\n\nNy bru\n",
        "Ny bru\n\nArkivsak: 11/123\n\nSaksprotokoll\nUtval: Heradsstyret\nMøtedato: 14.06.2011\nSaksnr.: 083/11\n",
    ],
)
def test_a_title_without_label_beside_the_archive_case(head: str) -> None:
    assert heads(head + TREATMENT) == [("Heradsstyret", "2011-06-14", "083/11", "11/123", "Ny bru")]


@pytest.mark.parametrize(
    ("labels", "values", "archive"),
    [
        ("Arkivsak\tMøtedato\tSaknr", "2025/1287\t11.03.2026\t011/26", "2025/1287"),
        ("Saksnr\tMøtedato\tArkivsaknr", "011/26\t11.03.2026\t25/1287", "25/1287"),
        ("Utval\tMøtedato\tSaksnr\tArkivsak", "Kommunestyret\t11.03.2026\t011/26\t25/1287", "25/1287"),
        ("Saksmappe\tMøtedato\tUtvalgssak", "2025/1287\t11.03.2026\t011/26", "2025/1287"),
        ("Utval\tMøtedato\tSaksnr", "Kommunestyret\t11.03.2026\t011/26", None),
    ],
)
def test_the_archive_case_in_a_case_s_own_table(labels: str, values: str, archive: str | None) -> None:
    text = (
        f"Møteprotokoll\nUtval: Kommunestyret\nMøtedato: 11.03.2026\n\n011/26 Ny bru\n\n{labels}\n{values}\n\n"
        "Formannskapet si innstilling\nBrua vert bygd.\n\nHandsaming\nInnstillinga vart samrøystes vedteken.\n"
    )
    (case,) = read(text).cases
    assert (case.case_number, case.archive_case, case.date) == ("011/26", archive, "2026-03-11")


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (
            "Referat fra møte i Havn menighetsråd\nTid og sted: Tirsdag 18. april 2017 kl. 19.00\nSak 12/17 Kirkegård",
            ("Havn menighetsråd", "2017-04-18", "12/17", "Kirkegård"),
        ),
        (
            "Dalen ungdomsråd\nReferat\nDato: 14.03.2023\nSak 5/23 Park",
            ("Dalen ungdomsråd", "2023-03-14", "5/23", "Park"),
        ),
        (
            "Særutskrift fra møte i Formannskapet 12.03.96\nSak 45/96\nSALG AV TOMT",
            ("Formannskapet", "1996-03-12", "45/96", "SALG AV TOMT"),
        ),
        (
            "Saksprotokoll i Kommunestyret - 14.12.2010\nPS 10/98 Budsjett",
            ("Kommunestyret", "2010-12-14", "10/98", "Budsjett"),
        ),
        (
            "Kommunestyret - Møteprotokoll\n12.06.2024\nSak 34/24\nGebyr\nInnstilling fra Formannskapet 28.05.2024"
            " Sak 44/24:\nGebyret økes.",
            ("Kommunestyret", "2024-06-12", "34/24", "Gebyr"),
        ),
    ],
)
def test_heads_that_tell_the_meeting_beside_the_case(head: str, expected: Head) -> None:
    body, date, number, title = expected
    assert heads(head + TREATMENT) == [(body, date, number, None, title)]


def test_headings_with_body_and_date_are_of_one_treatment() -> None:
    case = only_case(
        "KS-24/17 Plan for Vika\nKommunestyret 24.05.2017 Møtebehandling:\nForslag fra Per Lie (H):\nHuset heves.\n"
        "Kommunestyret 24.05.2017 Votering:\nLies forslag falt med 9 mot 18 stemmer.\nKS-24/17 Vedtak:\n"
        "Planen vedtas.\n"
    )
    assert (case.body, case.date, case.title) == ("Kommunestyret", "2017-05-24", "Plan for Vika")
    assert case.decision == "Planen vedtas."
    assert [proposal.text for proposal in case.proposals] == ["Huset heves."]


def test_a_proposal_right_below_the_title_is_not_part_of_it() -> None:
    case = only_case(
        "Møtebok\nFormannskapet 12.03.2013\nSak 14/13 Bevilling i Storgata\nForslag fra Ap:\nNei.\n" + TREATMENT
    )
    assert case.title == "Bevilling i Storgata"
    assert [proposal.text for proposal in case.proposals] == ["Nei."]


TWO_MEETINGS = """MØTEBOK
Utval: Formannskapet
Møtedato: 12.04.2016
Arkivsak: 16/88

Utval Møtedato Saksnr
Formannskapet 15.03.2016 21/16
Formannskapet 12.04.2016 30/16

Ny kai i Vika

"""


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Handsaming i møtet 15.03.2016:", "Handsaming i møtet 12.04.2016:"),
        ("Formannskapets behandling 15.03.2016", "Formannskapets behandling 12.04.2016"),
        ("FORMANNSKAPET 15.03.2016:", "FORMANNSKAPET 12.04.2016, SAK 30/16:"),
    ],
)
def test_a_body_that_treats_a_case_again_has_the_row_of_that_day(first: str, second: str) -> None:
    treatments = f"{first}\nSaka vart samrøystes utsett.\n\n{second}\nTilrådinga vart samrøystes vedteken.\n"
    assert [head[1:4] for head in heads(TWO_MEETINGS + treatments)] == [
        ("2016-03-15", "21/16", "16/88"),
        ("2016-04-12", "30/16", "16/88"),
    ]


def test_what_a_committee_recommended_is_no_case_of_its_own() -> None:
    case = only_case(
        "MØTEBOK\nKommunestyret 26.09.1996\nSAK 45/96\nSKOLERUTE 1997/98\n"
        "Skolestyret, 04.09.96, sak 27/96. Enst. innstilling:\nRuta godkjennes.\n"
        "Fra behandlingen i kommunestyret:\nIngen tok ordet.\nVEDTAK (enst.):\nRuta godkjennes.\n"
    )
    assert (case.body, case.case_number, case.title) == ("Kommunestyret", "45/96", "SKOLERUTE 1997/98")


def test_bodies_and_numbers_below_a_case_are_no_cases() -> None:
    (head,) = heads(
        "Lia bystyre\nMøteprotokoll\nDato 18.06.2026\n\nBystyresak 61/26 Bytunet\n"
        "Behandlet i Planutvalget sak 77/26 03.06.2026\nBystyret sak 61/26 18.06.2026\n" + TREATMENT
    )
    assert head[1:] == ("2026-06-18", "61/26", None, "Bytunet")


def test_a_title_goes_on_behind_the_number_of_a_year() -> None:
    case = only_case("Møtebok\nFormannskapet 12.03.2013\nSak 14/13 Leirskole for 7.\ntrinn\n" + TREATMENT)
    assert case.title == "Leirskole for 7. trinn"


def test_the_archive_case_in_a_bracket_behind_the_title() -> None:
    case = only_case("Møtebok\nFormannskapet 12.03.2013\nSak 14/13 Ny skule (sak 2012/3310)\n" + TREATMENT)
    assert (case.title, case.archive_case) == ("Ny skule", "2012/3310")


def test_a_case_of_which_one_sentence_over_two_lines_is_told() -> None:
    told = (
        "Sak 15/13 Spørsmål til ordføraren\nMarit Lid spurde om framdrifta i arbeidet. Ho svara at\n"
        "fylket hadde sett det på vent.\n"
    )
    numbers = [head[2] for head in heads(f"Møtebok\nFormannskapet 12.03.2013\nSak 14/13 Ny skule\n{TREATMENT}\n{told}")]
    assert numbers == ["14/13", "15/13"]
