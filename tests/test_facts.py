"""Title, language, organization, date and plan years of a document."""

from __future__ import annotations

import pytest

from extract import convert_bytes
from extract.facts import find_facts
from extract.layout.blocks import find_layout
from extract.model import Facts, Page, Word
from patterns.facts import language_of, municipality_of_control_committee, organizations_in


def facts(*pages: str) -> Facts:
    return find_facts(
        find_layout(
            tuple(
                Page(number, 0, 0, (), (), (), tuple(text.split("\n")), "plain", "native")
                for number, text in enumerate(pages, 1)
            )
        )
    )


def test_the_title_is_the_line_that_says_so_with_its_next_line() -> None:
    read = facts(
        "Utvalg: Bystyret\nTittel: Saksprotokoll - Plan for lekeplasser i\nalle bydeler\n\nResultat: Behandlet"
    )
    assert read.title == "Saksprotokoll - Plan for lekeplasser i alle bydeler"


def test_the_title_is_a_markdown_heading_or_the_first_line_alone() -> None:
    assert facts("\n# Fordeling av midler\n\nTekst her.").title == "Fordeling av midler"
    assert facts("Budsjett 2025\n\nKommunestyret vedtar budsjettet.").title == "Budsjett 2025"
    assert facts("Kommunestyret vedtar at budsjettet\nlegges fram på nytt.").title is None


def test_the_treatment_of_one_case_printed_alone_is_called_so() -> None:
    line = "Havneutvalgets behandling av sak 7/2024 i møte den 12.03.2024"
    read = facts(f"{line}:\n\nBehandling\n\nInnstillingen enstemmig vedtatt.\n\nVedtak\nBrygga bygges.")
    assert (read.title, read.years) == (line, ())


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Kommunen vil ikke gjøre noe mer før vi vet hva disse midlene blir brukt til", "nb"),
        ("Kommunestyret vil ikkje gjere noko meir før vi veit kva desse midlane vert nytta til", "nn"),
        ("Kari Nes Ja Per Dal Ja Ola Moen Ja", None),
        ("Sámediggi lea mearridan ahte dat ii galgga leat nu, ja mii eat dieđe jus son boahtá", "se"),
        ("12 000 13 000", None),
    ],
)
def test_language(text: str, language: str | None) -> None:
    assert language_of([text]) == language


def test_a_language_without_rules_is_told() -> None:
    saami = convert_bytes("a.txt", "Sámediggi lea mearridan ahte dat ii galgga leat nu, ja mii eat dieđe jus.".encode())
    assert [(warning.code, warning.page) for warning in saami.warnings] == [("unsupported_language", 1)]
    assert convert_bytes("b.txt", "Kommunen vil ikke gjøre noe mer før vi vet hva dette er.".encode()).warnings == []


def test_organizations() -> None:
    assert organizations_in("Kvinesdal kommunes budsjett") == ["Kvinesdal kommune"]
    assert organizations_in("NORD-FRON KOMMUNE") == ["Nord-Fron kommune"]
    assert organizations_in("Nord-Fron Kommune") == ["Nord-Fron kommune"]
    assert organizations_in("NORD-FRON KOMMUNE kommune") == ["Nord-Fron kommune"]
    assert organizations_in("Statsforvaltaren i Møre og Romsdal skriv") == ["Statsforvaltaren i Møre og Romsdal"]
    assert organizations_in("STATSFORVALTAREN I MØRE OG ROMSDAL") == ["Statsforvaltaren i Møre og Romsdal"]
    assert organizations_in("Hver kommune får sitt, og denne kommunen mer") == []


def test_the_organization_is_the_one_named_most_and_none_where_two_are_equal() -> None:
    assert facts("Brev fra Senja kommune\n\nTil Tromsø kommune").organization is None
    assert facts("Senja kommune\n\nBrev til Tromsø kommune").organization == "Senja kommune"
    assert facts("S E N J A   K O M M U N E\n\nBrev").organization == "Senja kommune"
    assert facts("Senja kommune\n\nSenja kommune svarer Tromsø kommune").organization == "Senja kommune"


def test_a_name_above_the_word_for_minutes_is_no_title() -> None:
    assert facts("BERGLIA\n\nMøtebok\nKommunestyret 12.10.2006").title == "Møtebok"
    assert facts("M Ø T E P R O T O K O L L\n\nMøtedato: 12.10.1996").title == "MØTEPROTOKOLL"


def test_the_date_is_one_that_stands_alone() -> None:
    assert facts("Tildeling\n\n8. oktober 2024\n\nVedtaket av 01.02.2020 gjelder").date == "2024-10-08"
    assert facts("Vedtaket av 01.02.2020 gjelder").date is None


def test_plan_years() -> None:
    assert facts("Budsjett og økonomiplan 2024-2027\n\nTekst").years == (2024, 2025, 2026, 2027)
    assert facts("Vedtak\n\nRådet viser til økonomiplan 2025 – 28 med endringer").years == (2025, 2026, 2027, 2028)
    assert facts("Protokoll\n\nTiltak\t2023\t2024\t2025\t2026\nBru\t1\t2\t3\t4\nVeg\t5\t6\t7\t8").years == (
        2023,
        2024,
        2025,
        2026,
    )
    assert facts("Protokoll\n\nKommuneplan 2020-2030").years == ()


def placed(lines: list[tuple[str, float, bool]]) -> Facts:
    """The facts of one page of lines with their sizes, bold or not, each close below the one before."""
    words = []
    top = 60.0
    for text, size, bold in lines:
        top += size * 1.25
        x = 60.0
        for part in text.split():
            end = x + len(part) * size / 2
            words.append(Word(part, x, top - size * 0.8, end, top + size * 0.2, size, bold, top))
            x = end + size / 4
    return find_facts(find_layout((Page(1, 595, 842, tuple(words), (), (), (), "pdfium", "native"),)))


def test_the_title_is_the_largest_heading_with_all_its_lines() -> None:
    read = placed(
        [
            ("24/01234-7", 11, False),
            ("Venstre: forslag til budsjett for", 18, True),
            ("2026", 18, True),
            ("Tall i hele tusen kroner", 11, False),
            ("2. Mål og rammer", 18, False),
            ("Teksten går her.", 11, False),
        ]
    )
    assert read.title == "Venstre: forslag til budsjett for 2026"


def test_a_unit_a_case_number_or_contents_are_no_title() -> None:
    lines = [("09/01234-5", 14, False), ("Tall i 1000 kr", 12, False), ("Her er litt tekst.", 9, False)]
    assert placed(lines).title is None


def test_a_bold_line_above_text_of_one_size_is_the_title() -> None:
    lines = [("Fjordbanken", 11, False), ("Opptak av lån for 2026", 11, True), ("Vi søker om et lån", 11, False)]
    assert placed(lines).title == "Opptak av lån for 2026"


def test_names_in_tables_do_not_decide_the_language() -> None:
    names = "\n".join(f"{number}\tFleirbrukshall i Ikkje Vegen kyrkjelyd\t{number}00" for number in range(1, 40))
    prose = "Tilskuddet er fordelt etter søknader som ble sendt inn, og de som ikke fikk noe, kan søke på nytt."
    assert facts(f"{prose}\n\nNr\tNavn\tBeløp\n{names}").language == "nb"


def test_the_municipality_of_a_control_committee_in_capitals() -> None:
    assert municipality_of_control_committee("KONTROLLUTVALGET I NORD-FRON KOMMUNE") == "Nord-Fron kommune"
    assert municipality_of_control_committee("Kontrollutvalget i Nord-Fron kommune") == "Nord-Fron kommune"
