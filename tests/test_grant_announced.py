"""Lists of grants below a sentence that announces them, or below a heading of grants."""

from __future__ import annotations

import pytest

from extract import convert_bytes


def given(text: str) -> list[tuple[str, int, str | None]]:
    conversion = convert_bytes("liste.txt", text.encode())
    return [(grant.recipient.name, grant.amounts[0].nok, grant.program) for grant in conversion.grants]


@pytest.mark.parametrize(
    "announced",
    [
        "Pengene ble fordelt slik:",
        "Her er lista over dei som får kulturmidlar:",
        "Utvalget har etter forslag fra idrettsrådet innstilt på følgende fordeling av tilskudd til\nidrettsformål:",
    ],
)
def test_a_list_may_tell_no_unit(announced: str) -> None:
    text = f"Kulturmidler 2031\n\nPotten er på 68 000 kroner. {announced}\nNes kor 25 000\nVIK I.L. 9.000\n"
    assert [row[:2] for row in given(text)] == [("Nes kor", 25_000), ("VIK I.L.", 9_000)]


def test_parts_of_a_list_have_titles_and_sums_of_their_own() -> None:
    text = """Kulturmidlar 2031
Utvalet har løyvd desse kulturmidlane:
Kategori: Idrett og friluftsliv
1. Nes turnlag - barnegruppa 30.000
2. Vik skyttarlag 10.000
Til saman 40.000 kroner
Song og musikk
1. Nes skulekorps 20.000
2. Dal songlag 5.000
Til saman 25.000 kroner
"""
    idrett, song = "Idrett og friluftsliv", "Song og musikk"
    assert given(text) == [
        ("Nes turnlag - barnegruppa", 30_000, idrett),
        ("Vik skyttarlag", 10_000, idrett),
        ("Nes skulekorps", 20_000, song),
        ("Dal songlag", 5_000, song),
    ]
    checks = convert_bytes("liste.txt", text.encode()).checks
    assert [(check.expected, check.ok) for check in checks] == [(40_000, True), (25_000, True)]


def test_the_next_announcement_ends_a_list() -> None:
    text = "Disse lagene får idrettsmidler i 2031:\nNes IL kr 9 000\nVik IL kr 8 000\n"
    text += "Disse får kulturmidler i 2031:\nNes kor kr 7 000\nVik kor kr 6 000\n"
    assert [row[2] for row in given(text)] == [
        *["Disse lagene får idrettsmidler i 2031:"] * 2,
        *["Disse får kulturmidler i 2031:"] * 2,
    ]


def test_names_and_amounts_below_a_heading_of_grants() -> None:
    text = "Tilskot 2031\nFondet delte ut pengar i vår.\n\nSpelemidlar i Lillevik\nNes Skisenter AS: 1.000.000 kr\n"
    text += "Vik idrettslag (klubbhus): 93.610 kr\n"
    assert [row[:2] for row in given(text)] == [("Nes Skisenter AS", 1_000_000), ("Vik idrettslag (klubbhus)", 93_610)]


@pytest.mark.parametrize(
    "text",
    [
        # Rates, kinds of purpose, people.
        "Tilskudd til lag\nSatser for støtte\nBarnekor: kr 5 000\nVoksenkor: kr 3 000\n",
        "Tilskudd 2031\nMidlene er fordelt på disse kategoriene:\nIdrettslag 450 025\nAndre lag 249 950\n",
        "Tilskudd 2031\nDisse har fordelt midlene:\nKari Moe 91 234 567\nOla Vik 92 345 678\n",
    ],
)
def test_other_lists_are_no_grants(text: str) -> None:
    assert given(text) == []


@pytest.mark.parametrize(
    "row",
    [
        "{} til lysløype kr 9 000",
        "- kr 9 000,- til {}",
        "9 000 kr - {}",
        "{} kr 9 000 (lysløype)",
        "{} – kr 9 000 – lysløype",
        "{}: kr 9 000 (søkt 30 000)",
        "{} ble tildelt kr 9 000,00",
        "{} får 9 000",
        "{} NOK 9 000",
        "a) {}: 9 000 kroner",
    ],
)
def test_forms_of_a_row(row: str) -> None:
    rows = "\n".join(row.format(name) for name in ("Nes IL", "Vik skolekorps"))
    conversion = convert_bytes("t.txt", f"Tilskudd 2031\n\nMidlene fordeles slik:\n{rows}\n\nSlutt.\n".encode())
    assert [(grant.recipient.name, grant.amounts[0].nok) for grant in conversion.grants] == [
        ("Nes IL", 9_000),
        ("Vik skolekorps", 9_000),
    ]
    titles = {project.title for grant in conversion.grants for project in grant.projects}
    assert titles == ({"lysløype"} if "lysløype" in row else set())


@pytest.mark.parametrize("before", ["", "Nes vel kr 7 000\nVik vel kr 6 000\n"])
def test_rows_of_no_known_form_are_told(before: str) -> None:
    rows = before + "kr 9 000 av omsøkt kr 30 000: Nes IL\nkr 5 000 av omsøkt kr 20 000: Vik kor\n"
    conversion = convert_bytes("t.txt", f"Tilskudd 2031\n\nMidlene fordeles slik:\n{rows}".encode())
    assert len(conversion.grants) == before.count("kr")
    assert [warning.code for warning in conversion.warnings] == ["row_not_read"]


def test_rates_below_an_announcement_are_not_told() -> None:
    text = "Tilskudd til lag\n\nTilskudd gis slik:\nGrunntilskudd: kr 3 000\nMedlemstilskudd: kr 50 pr. medlem\n"
    conversion = convert_bytes("t.txt", text.encode())
    assert not conversion.grants and not conversion.warnings


@pytest.mark.parametrize(
    "told",
    [
        "Fylket har nå fordelt skjønnsmidler til de kommunene som hadde\nekstra utgifter etter flommen.",
        "Utvalget foreslår at følgende kommuner mottar skjønnsmidler fra\nstatsforvalteren:",
    ],
)
def test_a_sentence_over_two_lines_announces_a_list(told: str) -> None:
    text = f"Flommen 2031\n\n{told}\n\nRingebu: 95 000 kroner\nØstre Toten: 65 000 kroner til vakter\n"
    assert [row[:2] for row in given(text)] == [("Ringebu", 95_000), ("Østre Toten", 65_000)]


def test_what_was_given_before_announces_no_list_of_measures() -> None:
    text = "Støtte 2031\n\nDet er gitt støtte til lagene.\nNytt lys: 95 000 kroner\nØkt drift: 65 000 kroner\n"
    assert given(text) == []


def test_what_the_money_is_for_may_stand_before_the_amount() -> None:
    text = "Gaver 2031\n\nDisse lagene får gavemidler:\nNes Vel: nye benker kr 9.000.\nDal 4H: leir kr 500.\n"
    grants = convert_bytes("liste.txt", text.encode()).grants
    assert [(grant.recipient.name, grant.amounts[0].nok, grant.projects[0].title) for grant in grants] == [
        ("Nes Vel", 9_000, "nye benker"),
        ("Dal 4H", 500, "leir"),
    ]


def test_what_is_given_may_be_told_without_the_word_for_it() -> None:
    rows = "Vik idrettslag   45.000,-\nDal 4H   2.500,-\n"
    text = f"Sak 9/31 Tilskot til lag 2031\n\nVedtak:\nUtvalet løyver slik:\n\n{rows}"
    assert [row[:2] for row in given(text)] == [("Vik idrettslag", 45_000), ("Dal 4H", 2_500)]
    assert given(text.replace("Vik idrettslag", "Ny kai").replace("Dal 4H", "Mer lys")) == []


def test_rows_that_begin_with_the_amount_may_tell_what_it_is_for() -> None:
    rows = "Kr 10 000 til Nes ungdomsklubb - konsert\nKr 7 500 til Vik 4H - leir\nKr 500 til elevrådet ved Dal skole\n"
    text = f"Tildeling av ungdomsmidler 2031\n\nRådet har tildelt følgende:\n{rows}"
    names = ["Nes ungdomsklubb", "Vik 4H", "elevrådet ved Dal skole"]
    assert [row[:2] for row in given(text)] == list(zip(names, [10_000, 7_500, 500], strict=True))


@pytest.mark.parametrize(
    ("name", "purpose"),
    [
        ("Freidig 4H", "ryddedugnad"),
        ("Dal vel", "juletrefest"),
        ("Nes IL – fotball", None),
        ("Dal skolekorps - aspirantkorps", None),
        ("Vik kor, Nes", None),
    ],
)
def test_a_purpose_behind_a_name_is_no_part_of_it(name: str, purpose: str | None) -> None:
    row = f"{name} – {purpose}" if purpose else name
    text = f"Aktivitetsmidler 2031\n\nDisse lagene får midler:\n- {row}: kr 5 000\n- Vik IL: kr 4 000\n"
    grant = convert_bytes("liste.txt", text.encode()).grants[0]
    assert (grant.recipient.name, [project.title for project in grant.projects]) == (name, [purpose] if purpose else [])


def test_an_item_may_say_that_somebody_gets_a_grant() -> None:
    rows = "1. Nes beitelag får eit tilskot på kr 9 000 til gjerde.\n2. Vik utmarkslag får eit tilskot på kr 8 000.\n"
    assert [row[:2] for row in given(f"Tilskot 2031\n\nNemnda løyver desse tilskota:\n{rows}")] == [
        ("Nes beitelag", 9_000),
        ("Vik utmarkslag", 8_000),
    ]


def test_a_comma_parts_every_row_of_a_list_where_it_parts_most() -> None:
    rows = "- Nes grunneigarlag, viltkamera, kr 4 000\n- Elvane, bestandsplan, kr 9 000\n- Vik lag, kurs, kr 500\n"
    grants = convert_bytes("liste.txt", f"Viltfondet 2031\n\nFølgjande lag får tilskot:\n{rows}".encode()).grants
    assert [(grant.recipient.name, grant.projects[0].title) for grant in grants] == [
        ("Nes grunneigarlag", "viltkamera"),
        ("Elvane", "bestandsplan"),
        ("Vik lag", "kurs"),
    ]
    one = rows.replace(", viltkamera", "").replace(", kurs", "")
    grants = convert_bytes("liste.txt", f"Viltfondet 2031\n\nFølgjande lag får tilskot:\n{one}".encode()).grants
    assert grants[1].recipient.name == "Elvane, bestandsplan"


def test_what_was_asked_for_stands_before_what_was_given() -> None:
    rows = "Nes IL søker kr 30 000 til lys, tildeles kr 9 000\nVik kor: Søkt kr 20 000, tildelt kr 5 000\n"
    assert [row[:2] for row in given(f"Tilskudd 2031\n\nMidlene fordeles slik:\n{rows}")] == [
        ("Nes IL", 9_000),
        ("Vik kor", 5_000),
    ]


@pytest.mark.parametrize("head", ["Tildeling av kulturmidler 2031", "Kulturmidler 2031\n\nFordeling:"])
def test_names_and_bare_amounts_below_a_heading(head: str) -> None:
    rows = "Nes IL 10 000\nVik kor 5 000\n"
    assert [row[:2] for row in given(f"{head}\n{rows}")] == [("Nes IL", 10_000), ("Vik kor", 5_000)]
    assert given(f"{head}\nLys i hallen 10 000\nNy drift 5 000\n") == []


def test_a_list_s_last_item_ends_before_the_line_below() -> None:
    text = "Tildeling av kulturmidler 2031\n\nVedtak:\n1. Nes IL - kr 10 000\n2. Vik kor - kr 5 000\n"
    text += "Resten av midlene, kr 3 000, overføres til 2032.\n"
    assert [row[:2] for row in given(text)] == [("Nes IL", 10_000), ("Vik kor", 5_000)]


def test_to_whom_a_grant_goes_is_no_part_of_the_name() -> None:
    rows = "Tilskudd til Nes IL kr 10 000\nTil Vik kor: kr 5 000\n"
    assert [row[:2] for row in given(f"Tilskudd 2031\n\nMidlene fordeles slik:\n{rows}")] == [
        ("Nes IL", 10_000),
        ("Vik kor", 5_000),
    ]


@pytest.mark.parametrize(
    "announced",
    [
        "I 2031 har Vik delt ut 14 000 kroner i kulturmidler.\n\nDette har lagene fått:",
        "Sak 3/31 Julegaver\n\nFormannskapet bevilger følgende julegaver:",
        "Vik fordeler 14 000 kroner til lag\n\nTotalt er det gitt 14 000 kroner til to lag:",
    ],
)
def test_an_announcement_may_tell_what_is_given_in_other_words(announced: str) -> None:
    assert [row[:2] for row in given(f"{announced}\n\nNes IL: 9 000 kroner\nVik kor: 5 000 kroner\n")] == [
        ("Nes IL", 9_000),
        ("Vik kor", 5_000),
    ]


def test_a_person_s_art_is_what_a_stipend_is_for() -> None:
    text = "Utvalget har tildelt følgende stipend for 2031:\nKari Moe (musikk) kr 9 000\nVik kor (damer) kr 5 000\n"
    grants = convert_bytes("liste.txt", text.encode()).grants
    assert [(grant.recipient.name, [project.title for project in grant.projects]) for grant in grants] == [
        ("Kari Moe", ["musikk"]),
        ("Vik kor (damer)", []),
    ]


def test_a_project_s_title_may_stand_between_a_colon_and_the_amount() -> None:
    rows = "Lillevik kommune: Lys i vest – 9 000 kroner\nNes IL: Bane og hall, 5 000 kroner\n"
    text = f"Tilskudd 2031\n\nDesse får støtte:\n{rows}"
    grants = convert_bytes("liste.txt", text.encode()).grants
    assert [(grant.recipient.name, grant.projects[0].title) for grant in grants] == [
        ("Lillevik kommune", "Lys i vest"),
        ("Nes IL", "Bane og hall"),
    ]


def test_bold_titles_part_a_list_below_a_heading_of_grants() -> None:
    rows = "<p><b>{}</b></p><p>Nes {} kr 9 000<br>Vik {} kr 5 000</p>"
    body = rows.format("Idrett", "IL", "skytterlag") + rows.format("Kultur", "kor", "teaterlag")
    page = f"<html><body><h1>Tilskudd 2031 til lag</h1>{body}</body></html>"
    grants = convert_bytes("side.html", page.encode()).grants
    assert [(grant.recipient.name, grant.program) for grant in grants] == [
        ("Nes IL", "Idrett"),
        ("Vik skytterlag", "Idrett"),
        ("Nes kor", "Kultur"),
        ("Vik teaterlag", "Kultur"),
    ]


def test_a_list_below_who_decides_is_told_where_it_is_not_read() -> None:
    rows = "kr 9 000 til Sanitetens vakt og\nkr 5 000 til Byens beredskap\n"
    text = f"Sak 3/31 Støtte\n\nVedtak:\nFormannskapet bevilger:\n{rows}"
    conversion = convert_bytes("liste.txt", text.encode())
    assert "row_not_read" in [warning.code for warning in conversion.warnings]


def test_the_rows_of_a_list_that_was_read_are_not_told_as_lost() -> None:
    rows = "- Nes IL kr 9 000\n- Vik kor kr 8 000\n- Dal vel kr 7 000\n- Vik turlag kr 6 000\n"
    conversion = convert_bytes("liste.txt", f"Tilskudd 2031\n\nMidlene fordeles slik:\n{rows}".encode())
    assert len(conversion.grants) == 4
    assert [warning.code for warning in conversion.warnings] == []


def test_what_somebody_gives_may_be_listed_with_the_amounts_first() -> None:
    rows = "kr 9 000 til Krisesenteret Vest\nkr 5 000 til Kirkens SOS\n"
    text = f"Tilskudd 2031\n\nVedtak:\nFormannskapet bevilger:\n{rows}"
    assert [row[:2] for row in given(text)] == [("Krisesenteret Vest", 9_000), ("Kirkens SOS", 5_000)]
    measures = text.replace("Krisesenteret Vest", "Ny kai").replace("Kirkens SOS", "Gang- og sykkelvei")
    assert given(measures) == []


def test_what_a_legacy_gives_is_headed_by_its_name() -> None:
    rows = "Nes pensjonistforening: kr 5 000 til julebord\nNes venneforening: kr 9 000 til hage\n"
    text = f"Ola og Kari Nes’ legat\n{rows}"
    assert [row[:2] for row in given(text)] == [("Nes pensjonistforening", 5_000), ("Nes venneforening", 9_000)]


def test_parts_below_the_heading_of_grants_have_lists_without_a_unit() -> None:
    page = "<meta charset=utf-8><h1>Tildeling av kulturmidler 2031</h1>"
    lists = "<h3>Idrett</h3><ul><li>Nes IL – 10 000<li>Vik IL – 8 500</ul><h3>Musikk</h3><ul><li>Nes kor – 4 000</ul>"
    grants = convert_bytes("liste.html", (page + lists).encode()).grants
    told = [(grant.recipient.name, grant.amounts[0].nok, grant.program) for grant in grants]
    assert told == [("Nes IL", 10_000, "Idrett"), ("Vik IL", 8_500, "Idrett"), ("Nes kor", 4_000, "Musikk")]


def test_a_list_of_grants_in_a_decision_is_no_table_without_records() -> None:
    text = (
        "Saksprotokoll\nUtvalg: Formannskapet\nMøtedato: 05.03.2031\nSak: 21/31\nTittel: Tilskudd til lag 2031\n\n"
        "Vedtak:\nKulturmidlene for 2031 fordeles slik:\nVik IL                     kr 25.000,-\n"
        "Dal musikkforening         kr 18.000,-\nNes Røde Kors              kr 10.000,-\n"
        "Sum                        kr 53.000,-\n\nBehandling:\nInnstillingen ble enstemmig vedtatt.\n"
    )
    found = convert_bytes("sak.txt", text.encode())
    assert [grant.recipient.name for grant in found.grants] == ["Vik IL", "Dal musikkforening", "Nes Røde Kors"]
    assert not found.warnings


def test_nurseries_head_a_column_of_recipients() -> None:
    rows = "| Barnehage | Drift | Kapital | Sum tilskudd |\n|---|---|---|---|\n"
    rows += "| Sola barnehage AS | 4 215 300 | 310 450 | 4 525 750 |\n| Trollstua | 2 118 004 | 155 200 | 2 273 204 |\n"
    found = convert_bytes("b.md", f"# Tilskudd til private barnehager 2031\n\n{rows}".encode())
    assert [(grant.recipient.name, grant.total.nok if grant.total else None) for grant in found.grants] == [
        ("Sola barnehage AS", 4_525_750),
        ("Trollstua", 2_273_204),
    ]


def test_what_was_shared_out_may_stand_below_words_that_say_here_it_is() -> None:
    lines = "Vik kor 15 000\nNes grendeutvalg 0\n«Solvang» 5 000\nTil sammen 20 000\n"
    text = f"Ekstra kulturmidler 2031\n\nUtvalget behandlet saken.\n\nHer er tildelingen for 2031:\n\n{lines}"
    assert [row[:2] for row in given(text)] == [("Vik kor", 15_000), ("Nes grendeutvalg", 0), ("«Solvang»", 5_000)]


def test_names_alone_below_what_each_of_them_gets() -> None:
    names = "- Nes IL\n- «Solvang», Nordre Vik\n- Dal 4H\n"
    said = "Utvalget vedtok at disse får støtte, hver med 9.000 kroner:"
    text = f"Kulturmidler 2031\n\n{said}\n{names}\nDe andre fikk avslag.\n"
    assert [row[:2] for row in given(text)] == [("Nes IL", 9_000), ("«Solvang», Nordre Vik", 9_000), ("Dal 4H", 9_000)]


def test_names_with_amounts_that_nothing_announces_get_them_where_the_title_says_so() -> None:
    lines = "Lag/forening\nNes mannskor 4.000 kroner\nVik kor 3.200 kroner\nDal IL kr 5.000.-\nSum 12.200 kroner\n"
    text = f"Disse får utdelt kulturmidler 2031\n\nHovedutvalget møttes i mai.\n\n{lines}"
    found = given(text)
    assert [row[:2] for row in found] == [("Nes mannskor", 4_000), ("Vik kor", 3_200), ("Dal IL", 5_000)]
    assert {row[2] for row in found} == {"Disse får utdelt kulturmidler 2031"}


@pytest.mark.parametrize("above", ["Søknader:", "Priser for leie av hallene:"])
def test_what_is_asked_for_or_paid_is_given_to_nobody(above: str) -> None:
    items = "- Nes IL: kr 4 000\n- Vik kor: kr 3 200\n- Dal IL: kr 900\n"
    text = f"Kulturmidler 2031\n\nUtvalget møttes i mai.\n\n{above}\n{items}"
    assert not given(text)


def test_a_row_left_out_of_a_list_that_is_read_is_told() -> None:
    lines = "Nes kor (damer); kr 25 000\nVik IL kr 9 000\nDal 4H kr 5 000\n"
    found = convert_bytes("liste.txt", f"Kulturmidler 2031\n\nFølgende lag får tilskudd:\n{lines}".encode())
    assert any("Nes kor (damer)" in warning.message for warning in found.warnings if warning.code == "row_not_read")


def test_the_next_part_of_a_list_is_of_the_same_year() -> None:
    text = (
        "<h1>Utbetaling av kulturmidlar</h1><p>Kulturmidlane vart fordelte i møtet 2. juni 2031.</p><p>Barn og unge</p>"
        "<table><tr><td>Vik 4H</td><td>5000</td></tr><tr><td>Dal 4H</td><td>5000</td></tr></table><p>Song</p>"
        "<table><tr><td>Nes songlag</td><td>8 000</td></tr><tr><td>Vik mannskor</td><td>2 000</td></tr></table>"
    )
    assert {grant.year for grant in convert_bytes("liste.html", text.encode()).grants} == {2031}


ROWS = ["4H-klubben Sol: kr 8 000", "17. mai-komiteen: kr 25 000", "Nes IL, fotballgruppa: kr 5 000", "LHL Vik: avslag"]


@pytest.mark.parametrize("rows", [ROWS, ROWS[::-1]], ids=["figure first", "refusal first"])
@pytest.mark.parametrize("mark", ["", "- ", "• "])
def test_names_may_begin_with_a_figure_and_a_list_with_a_refusal(rows: list[str], mark: str) -> None:
    text = "Tilskudd 2031\n\nFølgende lag får tilskudd for 2031:\n\n" + "".join(f"{mark}{row}\n" for row in rows)
    found = convert_bytes("liste.txt", text.encode())
    amounts = [(grant.recipient.name, [amount.nok for amount in grant.amounts], grant.note) for grant in found.grants]
    expected = [
        ("4H-klubben Sol", [8_000], None),
        ("17. mai-komiteen", [25_000], None),
        ("Nes IL, fotballgruppa", [5_000], None),
        ("LHL Vik", [], "avslag"),
    ]
    assert amounts == (expected if rows is ROWS else expected[::-1])
    assert not [warning for warning in found.warnings if warning.code == "row_not_read"]


def test_what_is_bought_or_built_may_stand_in_brackets_behind_the_name() -> None:
    rows = "Vik IL (ny lysløype) kr 9 000\nDal kor (damer) kr 5 000\n"
    text = f"Kulturmidler 2031\n\nFølgende lag får tilskudd:\n\n{rows}"
    found = convert_bytes("liste.txt", text.encode()).grants
    assert [(grant.recipient.name, [project.title for project in grant.projects]) for grant in found] == [
        ("Vik IL", ["ny lysløype"]),
        ("Dal kor (damer)", []),
    ]


def test_what_is_refused_below_what_is_given_is_no_row_left_out() -> None:
    said = "Følgende tilskudd innvilges: Nes IL kr 20 000, Vik kor kr 15 000 og Dal 4H kr 5 000."
    refused = "Følgende søknader avslås: Haug bilklubb kr 40 000 og Lia vel kr 8 000."
    text = f"Saksprotokoll\n\nTildeling av kulturmidler 2031\n\nVedtak:\n\n{said}\n\n{refused}\n"
    found = convert_bytes("sak.txt", text.encode())
    assert len(found.grants) == 3 and not any(warning.code == "row_not_read" for warning in found.warnings)


MINUTES = "Lillevik kommune\nMøteprotokoll\nUtvalg: {body}\nMøtedato: 04.12.2031\n\n{case}\n\nVedtak:\n{rows}\n"


def test_the_frames_of_a_budgets_sectors_are_no_grants() -> None:
    rows = "Netto driftsrammer fordeles på sektorene som følger (tall i hele 1000):\nStab                  31 200\n"
    rows += "Oppvekst             118 300\nTeknisk og eiendom    23 000\nSum                  172 500\n"
    text = MINUTES.format(body="Kommunestyret", case="PS 77/31 Budsjett 2032", rows=rows)
    found = convert_bytes("m.txt", text.encode())
    assert not found.grants
    assert [record.title for record in found.tiltak] == ["Stab", "Oppvekst", "Teknisk og eiendom"]
    assert {record.section for record in found.tiltak} == {"ramme"}


def test_names_and_amounts_below_a_decision_in_a_case_on_grants() -> None:
    rows = "Nes IL, kr 2.500\nVik skolekorps kr 15 000\nDal grendelag kr 5 000\nEnstemmig vedtatt."
    for case, count in (("PS 8/31 Kulturmidler 2031", 3), ("PS 8/31 Regnskap 2031", 0)):
        text = MINUTES.format(body="Kulturutvalget", case=case, rows=rows)
        assert len(convert_bytes("m.txt", text.encode()).grants) == count


def test_rows_may_end_in_a_semicolon_and_one_begin_with_its_amount() -> None:
    rows = (
        "a) Nes IL – 9 000 kroner;\nb) Kr 5 000 til Vik kor;\nc) Dal kor (noter) – 4 000 kroner;\nd) Li IL: avslag;\n"
    )
    found = convert_bytes("t.txt", f"Tilskudd 2031\n\nMidlene fordeles slik:\n{rows}".encode()).grants
    told = [(grant.recipient.name, [each.nok for each in grant.amounts]) for grant in found]
    assert told == [("Nes IL", [9_000]), ("Vik kor", [5_000]), ("Dal kor", [4_000]), ("Li IL", [])]
    assert [project.title for project in found[2].projects] == ["noter"]


def test_this_years_sum_is_the_grants_total_beside_last_years() -> None:
    rows = "| Kommune | Ordinært | Prosjekt | Sum 2032 | Sum 2031 |\n|---|---|---|---|---|\n"
    rows += "| Bodø | 1 200 | 500 | 1 700 | 2 100 |\n| Narvik | 1 100 | 0 | 1 100 | 900 |\n"
    found = convert_bytes("s.md", f"# Skjønnstildeling 2032 (1000 kr)\n\n{rows}".encode())
    assert [grant.total and grant.total.nok for grant in found.grants] == [1_700_000, 1_100_000]
