"""Letters and news of those who allocate: lists below what several get, and sentences on several municipalities."""

from __future__ import annotations

from extract import convert_bytes

Told = list[tuple[str, int, str | None]]


def told(text: str) -> Told:
    return [
        (grant.recipient.name, grant.amounts[0].nok, grant.projects[0].title if grant.projects else None)
        for grant in convert_bytes("brev.txt", text.encode()).grants
    ]


def test_what_several_get_is_a_list_where_names_stand_below() -> None:
    text = "Flommen 2031\n\nDette får kommunene utbetalt i mai:\n\nRingebu 51 800 000 kroner\nDovre 1.900.000 kroner\n"
    assert told(text) == [("Ringebu", 51_800_000, None), ("Dovre", 1_900_000, None)]
    measures = "Flommen 2031\n\nDette får kommunene utbetalt:\n\nØkt drift 500 000 kroner\nNytt lys 40 000 kroner\n"
    assert told(measures) == []


def test_amounts_of_eight_digits_with_points_are_no_telephones() -> None:
    rows = "Voss 22.314.000 kroner\nMolde 27.892.000\nHeim 5.578.000\n"
    text = f"Reform 2031\n\n12 nye kommuner fikk reformstøtte:\n\n{rows}"
    assert told(text) == [("Voss", 22_314_000, None), ("Molde", 27_892_000, None), ("Heim", 5_578_000, None)]


def test_what_stands_behind_a_comma_is_what_the_money_is_for() -> None:
    text = """Spillemidler 2031

Forslaget til fordelingen av spillemidler til ordinære anlegg:

Vik kommune, Vik stadion kunstgressbane – 1 450 000 kroner
Nes idrettslag, Nes skole: ballbinge (7-er) – 633 000 kroner
Lom, Skjåk og Vågå – 5,8 mill. kroner
"""
    assert told(text) == [
        ("Vik kommune", 1_450_000, "Vik stadion kunstgressbane"),
        ("Nes idrettslag", 633_000, "Nes skole: ballbinge (7-er)"),
        ("Lom, Skjåk og Vågå", 5_800_000, None),
    ]


def test_a_letter_tells_what_each_of_several_gets_and_what_some_get_together() -> None:
    text = """Fordeling av tilbakeholdte skjønnsmidler 2031

Statsforvalteren har hatt 3,1 mill. kroner til fordeling. Gran kommune tildeles
450 000 kroner til skolen. Lesja, Dovre og Sel tildeles 600 000 kroner til
felles flomvakt.

Kommunene Lom, Skjåk og Vågå får fem millioner kroner hver. I tillegg får Ringebu
kommune til sammen 900 000 kroner, hvorav 100 000 for vakt. Øyer og Gausdal får
300 000 kroner.
"""
    assert told(text) == [
        ("Gran kommune", 450_000, "skolen"),
        ("Lesja, Dovre og Sel", 600_000, "felles flomvakt"),
        ("Lom", 5_000_000, None),
        ("Skjåk", 5_000_000, None),
        ("Vågå", 5_000_000, None),
        ("Ringebu kommune", 900_000, None),
    ]
    # Each, or both together?
    warnings = convert_bytes("brev.txt", text.encode()).warnings
    assert [warning.code for warning in warnings if "Øyer og Gausdal" in warning.message] == ["row_not_read"]


def test_a_table_without_a_heading_below_a_sentence_that_tells_what_was_given() -> None:
    rows = "".join(
        f"<tr><td>{name}</td><td>{nok}</td></tr>"
        for name, nok in [
            ("42 Agder", "2 522 410"),
            ("K-4201 Risør", "482 025"),
            ("K-4202 Grimstad", "2 040 385"),
        ]
    )
    page = (
        f"<h1>Over to millioner til idretten</h1><p>I 2031 har staten fordelt aktivitetsmidler til fylket.</p>"
        f"<table>{rows}</table>"
    )
    grants = convert_bytes("side.html", page.encode()).grants
    assert [(grant.recipient.kommunenummer, grant.amounts[0].nok) for grant in grants] == [
        ("4201", 482_025),
        ("4202", 2_040_385),
    ]


def test_records_of_fields_one_a_line_are_rows() -> None:
    text = """Nærmiljømidler 2031 – vedtak om tilskudd

Søker: Nes velforbund
Prosjekt: Brygge på Fagervik og
badetrapp
Søknadsbeløp: kr 80 000
Tildelt: kr 40 000

Søker: Hellvik IL
Prosjekt: Lysløype
Søknadsbeløp: kr 120 000
Tildelt: Avslag

Saksbehandler: Siri Moe
"""
    grants = convert_bytes("brev.txt", text.encode()).grants
    assert [
        (grant.recipient.name, [amount.nok for amount in grant.amounts], grant.projects[0].title, grant.note)
        for grant in grants
    ] == [
        ("Nes velforbund", [80_000, 40_000], "Brygge på Fagervik og badetrapp", None),
        ("Hellvik IL", [120_000], "Lysløype", "Avslag"),
    ]
    assert grants[0].evidence[0].text.startswith("Nes velforbund")


def test_the_first_verb_may_stand_before_the_first_name() -> None:
    text = (
        "Skjønnsmidler 2031\n\nAv ramma på 5 mill. kroner får Vinje 400 000 kroner, Tokke 350 000 kroner og "
        "Fyresdal 200 000 kroner.\nHadsel kommune får 400.000 kroner, med 350.000 til fondet.\n"
    )
    assert [row[:2] for row in told(text)] == [
        ("Vinje", 400_000), ("Tokke", 350_000), ("Fyresdal", 200_000), ("Hadsel kommune", 400_000),
    ]  # fmt: skip


def test_one_grant_told_a_field_a_row_is_one_record() -> None:
    rows = "Søker:\tVik Mat AS\nProsjekt:\tNytt kjøl\nOmsøkt beløp:\tkr 300 000\nInnvilget beløp:\tkr 210 000\n"
    cells = "".join(f"<tr><td>{row.replace(chr(9), '<td>')}" for row in rows.splitlines())
    letter = f"<meta charset=utf-8><h1>Tilsagn om tilskudd 2031</h1><table>{cells}</table>"
    (grant,) = convert_bytes("brev.html", letter.encode()).grants
    assert (grant.recipient.name, [amount.nok for amount in grant.amounts]) == ("Vik Mat AS", [300_000, 210_000])
    assert [project.title for project in grant.projects] == ["Nytt kjøl"]
    lines = rows.replace("\t", " ")
    (grant,) = convert_bytes("brev.txt", f"Tilsagn om tilskudd 2031\n\n{lines}".encode()).grants
    assert grant.amounts[-1].nok == 210_000


def test_what_was_given_before_makes_no_record_of_an_application() -> None:
    rows = "<tr><td>Søker:<td>Vik Mat AS<tr><td>Søknadssum:<td>kr 300 000<tr><td>Tildelt tidligere:<td>kr 50 000"
    letter = f"<meta charset=utf-8><h1>Søknad om tilskudd 2031</h1><table>{rows}</table>"
    conversion = convert_bytes("sak.html", letter.encode())
    assert (conversion.grants, [notice.code for notice in conversion.warnings]) == ([], ["table_not_read"])
