"""Minutes of a meeting whose matters are numbered beside its cases, and whose lines are broken where the page ends."""

from __future__ import annotations

from io import BytesIO

import pytest
from reportlab.pdfgen.canvas import Canvas

from extract import Conversion, convert_bytes
from patterns.cases.lines import matter_key
from patterns.cases.saksgang import parse_saksgang_row
from patterns.families.saksprotokoll import parse_heading

FRONT = "MØTEPROTOKOLL\nHavneutvalget\nMøtedato: 12.03.2024\nSaksliste\nSaksnr  Innhold\n"
HEAD = "Havneutvalgets behandling av sak {number}/2024 i møte den 12.03.2024:"
TREATED = f"{HEAD}\nBehandling\n{{told}}\nVedtak\n{{decided}}\n"


def read(text: str) -> Conversion:
    return convert_bytes("protokoll.txt", text.encode())


def treated(number: int, told: str, decided: str) -> str:
    return TREATED.format(number=number, told=told, decided=decided)


def test_reports_have_numbers_of_their_own() -> None:
    agenda = "PS 1/24 Ny brygge\nPS 2/24 Ny kran\nRS 1/24 Brev fra kystlaget\nRS 2/24 Brev fra losen\n"
    cases = (
        f"\nPS 1/24 Ny brygge\n{treated(1, 'Innstillingen enstemmig vedtatt.', 'Brygga bygges.')}"
        f"\nPS 2/24 Ny kran\n{treated(2, 'Innstillingen enstemmig vedtatt.', 'Krana kjøpes.')}"
    )
    reports = "\nRS 1/24 Brev fra kystlaget\n\nRS 2/24 Brev fra losen\n"
    conversion = read(f"{FRONT}{agenda}{cases}{reports}")
    assert [(case.case_number, case.title, case.decision) for case in conversion.cases] == [
        ("1/24", "Ny brygge", "Brygga bygges."),
        ("2/24", "Ny kran", "Krana kjøpes."),
    ]


def test_a_report_and_a_case_of_one_number_are_not_alike() -> None:
    agenda = "OS 1/24 Status for havna\nPS 1/24 Ny brygge\n"
    cases = (
        f"\nOS 1/24 Status for havna\n{treated(1, 'Havnesjefen orienterte.', 'Tas til orientering.')}"
        f"\nPS 1/24 Ny brygge\n{treated(1, 'Innstillingen enstemmig vedtatt.', 'Brygga bygges.')}"
    )
    conversion = read(f"{FRONT}{agenda}{cases}")
    assert [(case.case_number, case.title) for case in conversion.cases] == [
        ("1/24", "Status for havna"),
        ("1/24", "Ny brygge"),
    ]
    assert conversion.warnings == []


@pytest.mark.parametrize(
    ("line", "number", "key"),
    [("RS 5/21 Brev", "5/21", "RS 5/21"), ("PS 5/21 Brev", "5/21", "5/21"), ("Brev om RS 5/21", "5/21", "5/21")],
)
def test_the_key_of_a_matter(line: str, number: str, key: str) -> None:
    assert matter_key(line, number) == key


def test_the_line_of_a_treatment_broken_over_two() -> None:
    body = "Rådet for likestilling, deltakelse og mangfold"
    head = f"PS 7/24 Ramper ved brygga\n{body}s behandling av sak 7/2024 i\nmøte den 12.03.2024:\n"
    conversion = read(f"MØTEPROTOKOLL\n\n{head}Behandling\nDrøftet.\n\nVedtak\nSaken tas til orientering.\n")
    (case,) = conversion.cases
    assert (case.body, case.date, case.case_number, case.title) == (body, "2024-03-12", "7/24", "Ramper ved brygga")


def printed(lines: list[tuple[str, bool]]) -> bytes:
    """A page of lines, each with whether it is a heading in bold."""
    buffer = BytesIO()
    canvas = Canvas(buffer, invariant=True)
    for place, (text, bold) in enumerate(lines):
        canvas.setFont("Helvetica-Bold" if bold else "Helvetica", 13 if bold else 10)
        canvas.drawString(60, 780 - 16 * place, text)
    canvas.save()
    return buffer.getvalue()


@pytest.mark.parametrize(
    "title",
    [
        ["PS 3/24 Endring av forskrift 3. mai 2019 nr.", "2211 om havneavgift"],
        ["PS 3/24 Ny brygge i Lillevik. Styret er", "invitert"],
    ],
)
def test_a_title_in_bold_goes_on_behind_a_full_stop(title: list[str]) -> None:
    told = "Havneutvalgets behandling av sak 3/2024 i møte den 12.03.2024:\nBehandling\nDrøftet.\nVedtak\nUtsettes."
    lines = [("MØTEPROTOKOLL", True), *((line, True) for line in title), *((line, False) for line in told.split("\n"))]
    (case,) = convert_bytes("protokoll.pdf", printed(lines)).cases
    assert case.title == " ".join(title).removeprefix("PS 3/24 ")


@pytest.mark.parametrize("line", ["PS 7/24 Åpen spørretime 12.03.2024", "PS 8/24 Møteplan høsten 12.08.2024"])
def test_a_title_with_a_day_is_no_body_that_met(line: str) -> None:
    assert parse_saksgang_row(line) is None


def test_a_body_that_supports_a_draft_decides() -> None:
    assert parse_heading("Eldrerådet støtter rådmannens forslag til vedtak i saken.") is None
    text = "Eldrerådet støtter rådmannens forslag til vedtak i saken."
    (case,) = read(f"{FRONT}\nPS 4/24 Ny kran\n{treated(4, 'Rådet drøftet saken.', text)}").cases
    assert case.decision == text


def test_a_word_that_begins_with_vedtak_heads_nothing() -> None:
    assert parse_heading("PS 11/24 Vedtaksoppfølging - saker") is None


def test_the_line_that_heads_a_case_is_its_evidence() -> None:
    agenda = "PS 1/24 Ny brygge\nPS 2/24 Ny kran\n"
    front = "MØTEPROTOKOLL\nHavneutvalget\nMøtedato: 12.03.2024\nSaksliste\nUtvalgs-  Innhold\nsaksnr\n"
    told = treated(2, "Innstillingen enstemmig vedtatt.", "Krana kjøpes.")
    conversion = read(f"{front}{agenda}\nPS 2/24 Ny kran\n{told}")
    (case,) = conversion.cases
    assert "PS 2/24 Ny kran" in [line for each in case.evidence for line in each.text.split("\n")]


def test_a_place_over_two_lines_set_in_alike() -> None:
    head = [("MØTEPROTOKOLL", 60), ("Havneutvalget", 60), ("Dato:", 60), ("Møtested:", 60)]
    buffer = BytesIO()
    canvas = Canvas(buffer, invariant=True)
    canvas.setFont("Helvetica", 10)
    for place, (text, left) in enumerate(head):
        canvas.drawString(left, 780 - 14 * place, text)
    for text, line in (("12.03.2024", 2), ("Kaibua, befaring kl. 9 og møte i", 3), ("Loftsalen", 4)):
        canvas.drawString(140, 780 - 14 * line, text)
    for place, text in enumerate(("Følgende medlemmer møtte:", "Kari Vik (Ap), leder", "Ola Lien (H)", "Eva Dal (V)")):
        canvas.drawString(60, 680 - 14 * place, text)
    canvas.save()
    (meeting,) = convert_bytes("protokoll.pdf", buffer.getvalue()).meetings
    assert meeting.place == "Kaibua, befaring kl. 9 og møte i Loftsalen"


def attendance(rows: list[tuple[str, str, str, str]]) -> Conversion:
    """The conversion of a page with an attendance list of four columns, its rows' lines as given."""
    buffer = BytesIO()
    canvas = Canvas(buffer, invariant=True)
    canvas.setFont("Helvetica", 10)
    head = ("MØTEPROTOKOLL", "Havneutvalget", "Møtedato: 12.03.2024", "Følgende medlemmer møtte:")
    for place, text in enumerate(head):
        canvas.drawString(60, 780 - 14 * place, text)
    for place, row in enumerate([("Navn", "Funksjon", "Repr.", "Varamedlem for"), *rows]):
        for left, text in zip((60, 130, 230, 300), row, strict=True):
            canvas.drawString(left, 720 - 13 * place, text)
    canvas.save()
    return convert_bytes("protokoll.pdf", buffer.getvalue())


def test_names_broken_in_their_columns() -> None:
    conversion = attendance(
        [
            ("Kari Anne", "Leder", "AP", ""),
            ("Fjellheim Vik", "", "", ""),
            ("Ola Krog-", "Medlem", "SV", ""),
            ("Lien", "", "", ""),
            ("Eva Dal", "Varamedlem", "H", "Per Henrik"),
            ("", "", "", "Moe"),
            ("Siv Ås", "Medlem", "V", ""),
        ]
    )
    (meeting,) = conversion.meetings
    assert [(each.name, each.party, each.substitute_for) for each in meeting.present] == [
        ("Kari Anne Fjellheim Vik", "Ap", None),
        ("Ola Krog-Lien", "SV", None),
        ("Eva Dal", "H", "Per Henrik Moe"),
        ("Siv Ås", "V", None),
    ]
    assert conversion.warnings == []


def test_names_of_two_lines_beside_cells_in_the_middle_of_their_height() -> None:
    conversion = attendance(
        [
            ("Ola Lien", "Medlem", "SV", ""),
            ("Ingeborg", "", "", ""),
            ("", "Nestleder", "AP", ""),
            ("Strandmo", "", "", ""),
            ("Eva Dal", "Medlem", "H", ""),
        ]
    )
    (meeting,) = conversion.meetings
    assert [(each.name, each.party, each.role) for each in meeting.present] == [
        ("Ola Lien", "SV", "Medlem"),
        ("Ingeborg Strandmo", "Ap", "Nestleder"),
        ("Eva Dal", "H", "Medlem"),
    ]
    assert conversion.warnings == []
