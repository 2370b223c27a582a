"""Grants that sentences tell."""

from __future__ import annotations

import io

import pytest
from reportlab.pdfgen.canvas import Canvas

from extract import convert_bytes

TITLE = "Vik kommune\nTildeling av kulturmidler 2031\n\n"


def told(text: str) -> list[tuple[str, int | None]]:
    conversion = convert_bytes("tildeling.txt", (TITLE + text).encode())
    return [(grant.recipient.name, grant.amounts[0].nok) for grant in conversion.grants]


def test_each_sentence_tells_who_gets_an_amount() -> None:
    first = "Nes skolekorps tildeles kr 40 000. Søknaden fra Dal MC avslås.\n"
    second = "2. Vik 4H får eit tilskot på kr 7.500,- til telt.\n"
    assert told(first + second) == [("Nes skolekorps", 40_000), ("Vik 4H", 7_500)]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Fjordplast AS, Ytre Vik, får innvilga tilskot på inntil kr 9 000,- til støypeform.", "Fjordplast AS"),
        ("Nordre Vik vald tilstås inntil kr 9 000 til saltstein.", "Nordre Vik vald"),
        ("Statsforvalteren tildeler Vefsn kommune kr 9 000 i prosjektskjønn.", "Vefsn kommune"),
        ("Innenfor budsjettet gis Vik Sag AS et tilskudd på kr 9 000.", "Vik Sag AS"),
        ("Utvalget har vedtatt følgende tildelinger: Vik Sag AS får kr 9 000 til sag.", "Vik Sag AS"),
    ],
)
def test_who_gets_it_stands_in_many_places(sentence: str, name: str) -> None:
    assert told(sentence) == [(name, 9_000)]


def test_a_sentence_that_begins_with_what_the_money_is_of_shares_it_out() -> None:
    text = "Av årets kulturmidler bevilges kr 9 000 til Vik sangkor og kr 5 000 til Dal 4H.\n"
    assert told(text) == [("Vik sangkor", 9_000), ("Dal 4H", 5_000)]


def test_what_is_paid_from_a_fund_is_nobodys() -> None:
    rows = "1. Vik vald gis kr 9 000 til saltstein.\n2. Nes vald gis kr 5 000 til kasser.\n"
    rest = "3. Tilskuddene belastes viltfondet, som etter dette har en saldo på kr 112 400.\n"
    assert told(rows + rest) == [("Vik vald", 9_000), ("Nes vald", 5_000)]


def test_a_budget_beside_what_somebody_gets_does_not_silence_it() -> None:
    text = "Nes IL blir gitt en støtte, kr 50 000, som dekkes av årets budsjett.\n"
    (notice,) = convert_bytes("tildeling.txt", (TITLE + text).encode()).warnings
    assert (notice.code, "Nes IL" in notice.message) == ("row_not_read", True)


def test_an_article_on_money_for_several_tells_who_gets_it() -> None:
    first = "Størst tilskudd får Vefsn kommune, som er tildelt 900 000 kroner til ombygging av kinoen.\n\n"
    rest = "Samfunnshuset Nordlys SA er tildelt 600 000 kroner til scene.\n\nIL Fram er tildelt 4 000 kroner til tak.\n"
    text = f"1,5 millioner til kulturbygg\n\n12. mai 2031\n\n{first}{rest}"
    grants = convert_bytes("sak.txt", text.encode()).grants
    assert [grant.recipient.name for grant in grants] == ["Vefsn kommune", "Samfunnshuset Nordlys SA", "IL Fram"]


def test_a_sentence_shares_money_out() -> None:
    text = "Det tildeles kr 40 000 til Nes IL, kr 25 000 til Vik songlag og kr 10 000 til Dal 4H.\n"
    assert told(text) == [("Nes IL", 40_000), ("Vik songlag", 25_000), ("Dal 4H", 10_000)]


def test_a_sentence_tells_what_each_gets() -> None:
    text = "Nes IL får kr 5 000, Vik songlag får 3.000,- til noter og Dal 4H får kr 2 000.\n"
    assert told(text) == [("Nes IL", 5_000), ("Vik songlag", 3_000), ("Dal 4H", 2_000)]
    text = "Nes IL får 6000 kroner til lys, Vik IL får 10.000 til gras - og Dal IL får eit tilskot på 800 kroner.\n"
    assert told(text) == [("Nes IL", 6_000), ("Vik IL", 10_000), ("Dal IL", 800)]


def test_a_sentence_that_goes_on_to_who_gets_it_names_them_alone() -> None:
    text = "Størst er Nes IL som får 1,5 millioner kroner til hall. Vik kor får 2 mill. kr, mens Dal 4H får kr 9 000.\n"
    assert told(text) == [("Nes IL", 1_500_000), ("Vik kor", 2_000_000), ("Dal 4H", 9_000)]


def test_a_sentence_with_a_figure_that_is_not_understood_tells_nothing() -> None:
    assert told("Nes IL får kr 5 000, Vik songlag 9000 til noter og Dal 4H får kr 2 000.\n") == []


def test_items_of_a_list_below_no_announcement_are_grants_where_the_document_allocates() -> None:
    assert told("1. Nes Røde Kors: 35.000,-\n2. Vik sanitetsforening: 20.000,-\n") == [
        ("Nes Røde Kors", 35_000),
        ("Vik sanitetsforening", 20_000),
    ]


def test_one_sentence_alone_tells_a_grant_to_somebody_by_name_and_none_to_nobody() -> None:
    text = "Nes skolekorps tildeles kr 40 000.\nDet bevilges kr 9 000 til ny flygel.\n"
    assert told(text) == [("Nes skolekorps", 40_000)]
    assert told("Fylket får kr 40 000.\n") == told("1. Ramme for Nes kommune: kr 40 000\n") == []


def test_what_is_put_to_the_vote_is_not_given() -> None:
    text = "PS 4/31 Kulturfondet - tildeling\n\nBehandling:\nPer Moe (Sp) fremmet forslag om at Nes kor får kr 40 000."
    text += "\n\nVedtak:\nVik kor tildeles kr 9 000.\n"
    assert [row[:2] for row in decided(text)] == [("Vik kor", 9_000)]


def test_a_letter_announces_what_was_decided() -> None:
    text = "Vi har behandlet søknaden og fattet følgende vedtak:\nDalhaug tildeles kr 9 000 i tilskudd til tursti.\n"
    conversion = convert_bytes("brev.txt", f"Vik kommune\n\nTilsagn om tilskudd 2031\n\n{text}".encode())
    assert [(each.recipient.name, each.projects[0].title) for each in conversion.grants] == [("Dalhaug", "tursti")]


@pytest.mark.parametrize(
    ("sentence", "is_told"),
    [
        ("Nes IL, som søkte om kr 9 000, skal få det, og Vik vel får kr 5 000, så langt pengene rekker.", True),
        ("Nes skolekorps fekk mest, og det var kr 9 000.", True),
        ("Nes skolekorps fikk kr 9 000 i fjor, men ikke i år.", False),
        ("Alle lag får kr 9 000.", False),
        ("Nes IL søkte om kr 9 000.", False),
    ],
)
def test_a_sentence_not_understood_that_gives_somebody_money_is_told(sentence: str, is_told: bool) -> None:
    warnings = convert_bytes("tildeling.txt", (TITLE + sentence).encode()).warnings
    assert [warning.code for warning in warnings] == ["row_not_read"] * is_told


def test_what_follows_the_first() -> None:
    text = "Mest får Nes IL, som er tildelt kr 9 000. Deretter følger Vik kor med kr 5 000 og Dal 4H med kr 3 000.\n"
    assert told(text) == [("Nes IL", 9_000), ("Vik kor", 5_000), ("Dal 4H", 3_000)]


def test_a_heading_right_above_is_no_part_of_the_first_name() -> None:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=True)
    for top, size, text in (
        (60, 20, "Tilskudd til idrettsanlegg 2031"),
        (98, 11, "Nes IL - langrenn får 12.500 kroner."),
        (121, 11, "Vik IL - stadion får 9.000 kroner."),
    ):
        canvas.setFont("Helvetica", size)
        canvas.drawString(70, 842 - top, text)
    canvas.save()
    grants = convert_bytes("tildeling.pdf", buffer.getvalue()).grants
    assert [grant.recipient.name for grant in grants] == ["Nes IL - langrenn", "Vik IL - stadion"]


def decided(text: str) -> list[tuple[str, int, str | None]]:
    head = "Vik kommune\nMøteprotokoll\nUtvalg: Formannskapet\nMøtedato: 14.03.2031\n\n"
    conversion = convert_bytes("protokoll.txt", (head + text).encode())
    return [(grant.recipient.name, grant.amounts[0].nok, grant.program) for grant in conversion.grants]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Nes skytterlag innvilges et tilskudd på kr 50 000 til ny standplass.", "Nes skytterlag"),
        ("1. Vik Sag AS får tilsegn om eit tilskot på inntil kr 50.000,- til ny kantsag.", "Vik Sag AS"),
        ("Formannskapet gir Nes IL et tilskudd på kr 50 000 til jubileet.", "Nes IL"),
        ("Det løyves kr 50 000 i etableringstilskot til Dal Gard v/ Ola Dal.", "Dal Gard v/ Ola Dal"),
        ("Søknaden fra Dal menighet innvilges med kr 50 000. Beløpet dekkes av fondet.", "Dal menighet"),
    ],
)
def test_a_decision_on_one_application(sentence: str, name: str) -> None:
    text = f"PS 4/31 Søknad om støtte - {name}\n\nInnstilling:\n{sentence}\n\nVedtak:\n{sentence}\n"
    assert decided(text) == [(name, 50_000, f"Søknad om støtte - {name}")]


@pytest.mark.parametrize(
    ("title", "sentence"),
    [
        ("Søknad om garanti - Nes IL", "Nes IL gis garanti for lån på kr 50 000."),
        ("Kjøp av bil", "Teknisk drift får kr 50 000 til kjøp av bil."),
        ("Søknad om tilskudd - Nes IL", "Søknaden fra Nes IL om tilskudd på kr 50 000 avslås."),
        ("Ny kai", "Kommunestyret bevilger kr 50 000 til ny kai."),
    ],
)
def test_other_decisions_give_no_grant(title: str, sentence: str) -> None:
    assert decided(f"PS 4/31 {title}\n\nVedtak:\n{sentence}\n") == []


def test_what_was_recommended_and_changed_is_not_what_was_given() -> None:
    text = "PS 4/31 Tildeling av kulturmidler 2031\n\nInnstilling:\nNes kor tildeles kr 9 000. Vik kor får kr 8 000.\n"
    text += "\nVedtak:\nKulturmidlene fordeles slik: Nes kor kr 5 000, Vik kor kr 12 000 og Dal 4H: 4.000,- til telt.\n"
    assert [row[:2] for row in decided(text)] == [("Nes kor", 5_000), ("Vik kor", 12_000), ("Dal 4H", 4_000)]


def test_two_years_in_a_decision_are_told() -> None:
    decided = "Nes IL tildeles kr 50 000 i 2031 og kr 40 000 i 2032."
    text = f"Saksprotokoll\nMøtedato: 12.03.2031\n\nSøknad om tilskudd - Nes IL\n\nVedtak:\n{decided}\n"
    conversion = convert_bytes("vedtak.txt", text.encode())
    assert not conversion.grants and [warning.code for warning in conversion.warnings] == ["row_not_read"]


@pytest.mark.parametrize(
    ("sentence", "purpose"),
    [
        ("Nes IL er innvilget et tilskudd på 50 000 kroner til drivhus.", "drivhus"),
        ("Det gis et tilskudd til Nes IL på kr 50 000 til lysløype i 2031.", "lysløype"),
        ("Det vert løyvt tilskot til Nes IL med 50.000,-.", None),
        ("Tilskot på kr 50 000 vert gjeve til Nes IL.", None),
        ("Kr 50 000,- bevilges til Nes IL til telt, som utbetales i mai.", "telt"),
        ("Som tilskudd til Nes IL bevilges kr 50 000.", None),
        ("Formannskapet støtter Nes IL med kr 50 000 fra næringsfondet til jubileet.", "jubileet"),
    ],
)
def test_a_decision_with_the_recipient_anywhere(sentence: str, purpose: str | None) -> None:
    text = f"Saksprotokoll\nMøtedato: 12.03.2031\n\nPS 4/31 Søknad om støtte - Nes IL\n\nVedtak:\n{sentence}\n"
    (grant,) = convert_bytes("vedtak.txt", text.encode()).grants
    assert (grant.recipient.name, grant.amounts[0].nok) == ("Nes IL", 50_000)
    assert [project.title for project in grant.projects] == ([purpose] if purpose else [])


def test_a_prize_and_what_each_of_two_gets() -> None:
    text = "PS 4/31 Kunstnarstipend 2031\n\nVedtak:\n"
    text += "Utvalet tildeler Vik herad sitt kunstnarstipend for 2031 til Kari Moe og Ola Lie med kr 9 000 på kvar.\n"
    text += "Ungdomsstipendet på kr 5 000 vert tildelt Jon Moe Dal.\n"
    assert [row[:2] for row in decided(text)] == [("Kari Moe", 9_000), ("Ola Lie", 9_000), ("Jon Moe Dal", 5_000)]


def test_what_each_gets_it_for() -> None:
    text = "Nes IL får kr 5 000 til lys, Vik songlag får 3.000,- til noter og Dal 4H får kr 2 000.\n"
    grants = convert_bytes("tildeling.txt", (TITLE + text).encode()).grants
    assert [[project.title for project in grant.projects] for grant in grants] == [["lys"], ["noter"], []]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Følgende lag får kr 5 000 hver i driftstilskudd: Nes IL, Vik kor og Dal 4H.",
            [("Nes IL", 5_000), ("Vik kor", 5_000), ("Dal 4H", 5_000)],
        ),
        ("Det er løyvd kr 45 000 til Nes IL og kr 3 000 til Vik vel.", [("Nes IL", 45_000), ("Vik vel", 3_000)]),
        (
            "Styret vedtok å gi Nes IL 20 000 kroner, Vik vel 9 000 kroner og Dal 4H 1 000 kroner.",
            [("Nes IL", 20_000), ("Vik vel", 9_000), ("Dal 4H", 1_000)],
        ),
        ("Styret gir kr 9 000 til Nes historielag som støtte til bok.", [("Nes historielag", 9_000)]),
        ("Nes IL får tilskudd til lysanlegg med kr 9 000.", [("Nes IL", 9_000)]),
        ("Nes IL søkte om kr 30 000 og får kr 9 000.", [("Nes IL", 9_000)]),
        ("Kulturprisen 2031, kr 9 000, tildeles Nes skolekorps.", [("Nes skolekorps", 9_000)]),
        ("Også Nes IL (9 000 kroner) og Vik vel (5 000 kroner) får penger.", [("Nes IL", 9_000), ("Vik vel", 5_000)]),
        ("I tillegg er det gitt 9 000 kroner til Nes vel.", [("Nes vel", 9_000)]),
        ("Formannskapet innvilger kr 9.000,- til Vik museum.", [("Vik museum", 9_000)]),
        ("Nes IL gis tilskudd med kr 9 000 og lån på kr 5 000 fra fondet.", [("Nes IL", 9_000)]),
        ("Nes IL får 9 000 kroner, en økning på 2 000 kroner fra 2030.", [("Nes IL", 9_000)]),
        ("Nes IL gis et tilskudd til sitt 50-årsjubileum på kr 9 000.", [("Nes IL", 9_000)]),
        ("Nes IL får kr 9 000 under forutsetning av at laget deltar.", [("Nes IL", 9_000)]),
        ("Størst tilskudd får Nes frivilligsentral med 9 000 kroner.", [("Nes frivilligsentral", 9_000)]),
        ("De resterende 9 000 kronene går til Nes museum.", [("Nes museum", 9_000)]),
        ("Den største gaven går til Nes IL, som får 9 000 kroner.", [("Nes IL", 9_000)]),
    ],
)
def test_forms_that_share_money_out(text: str, expected: list[tuple[str, int]]) -> None:
    assert told(f"{text}\n") == expected


def test_a_list_of_gifts_is_announced() -> None:
    text = "Desse har fått gåve i 2031:\n- Nes IL 10.000,-\n- Nes bygdekvinnelag, 75-årsjubileum 3.000,-\n"
    assert told(text) == [("Nes IL", 10_000), ("Nes bygdekvinnelag", 3_000)]


def test_conditions_of_a_decision_are_nobodys_grants() -> None:
    conditions = [
        "Tilskuddet utgjør 25 % av et godkjent kostnadsoverslag på kr 400 000.",
        "Egenkapital: kr 50 000",
        "Saldo på fondet etter dette er kr 812 000.",
        "Vik Bank bidrar med kr 30 000.",
        "Godkjent kostnadsramme: kr 400 000.",
    ]
    given = "Vik Sag AS innvilges et tilskudd på inntil kr 9 000 til sag."
    points = "\n".join(f"{number}. {text}" for number, text in enumerate([given, *conditions], 1))
    assert told(f"Vedtak:\n{points}\n") == [("Vik Sag AS", 9_000)]


def test_an_item_of_a_list_may_have_any_name_among_names() -> None:
    rows = "- Nes skolekorps: kr 9 000\n- Julemarsjen kr 5 000\n- Vik barnas dag kr 4 000\n- Dal vel kr 3 000\n"
    names = ["Nes skolekorps", "Julemarsjen", "Vik barnas dag", "Dal vel"]
    assert [name for name, _ in told(f"Vedtak:\n{rows}")] == names


def test_what_somebody_earns_is_not_given() -> None:
    assert told("Nes IL eier hallen og får kr 60 000 i leieinntekter fra Vik turn.\n") == []


def test_what_several_get_each_is_given_to_each() -> None:
    assert told("Nes IL og Vik kor får 5 000 kroner hver.\n") == [("Nes IL", 5_000), ("Vik kor", 5_000)]
    assert told("Nes IL får 5 000 kroner hver måned.\n") == []


def test_what_was_dealt_out_is_given() -> None:
    text = "Det ble delt ut 15 000 kroner til Nes IL og 10 000 kroner til Vik kor.\n"
    assert told(text) == [("Nes IL", 15_000), ("Vik kor", 10_000)]


def test_no_part_of_a_figure_is_an_amount() -> None:
    assert told("Nes skolekorps får kr 5 000 per medlem.\n") == []


def test_an_articles_year_is_that_of_its_date_with_a_weekday() -> None:
    buffer = io.BytesIO()
    canvas = Canvas(buffer)
    canvas.setFont("Helvetica-Bold", 18)
    canvas.drawString(60, 780, "Årets kulturstipend er delt ut")
    canvas.setFont("Helvetica", 11)
    canvas.drawString(60, 750, "Torsdag 16. november 2023")
    canvas.drawString(60, 735, "Utvalget har tildelt årets stipend: Anna Lie (musikk) kr 9 000 og Ole By kr 5 000.")
    canvas.save()
    grants = convert_bytes("stipend.pdf", buffer.getvalue()).grants
    assert [(grant.recipient.name, grant.year) for grant in grants] == [("Anna Lie", 2023), ("Ole By", 2023)]


@pytest.mark.parametrize(
    ("sentence", "name", "purpose"),
    [
        ("Selskapet Vik AS ble innvilget kr 9 000 i tilskudd fra Næringsfond 2 til ny ovn.", "Vik AS", "ny ovn"),
        ("Det løyves kr 9 000 til Vik songlag i kulturstøtte som hjelp til leige.", "Vik songlag", "leige"),
    ],
)
def test_what_stands_between_a_name_and_a_purpose_is_none_of_them(sentence: str, name: str, purpose: str) -> None:
    (grant,) = convert_bytes("tildeling.txt", (TITLE + sentence).encode()).grants
    assert (grant.recipient.name, [project.title for project in grant.projects]) == (name, [purpose])


def test_several_in_one_sentence_may_get_amounts_without_their_unit() -> None:
    assert told("Kulturmidlene fordeles slik: Nes IL 9 000, Vik kor 5 000 og Dal 4H 4 000.\n") == [
        ("Nes IL", 9_000),
        ("Vik kor", 5_000),
        ("Dal 4H", 4_000),
    ]
    assert not told("Nes IL har 1 200 medlemmer, Vik kor 1 100 og Dal 4H 1 050, og alle får tilskudd.\n")


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Kr 9 000 til Vik IL.", "Vik IL"),
        ("Inntil kr 9 000 i tilskudd til 4H Solgry til leir.", "4H Solgry"),
        ("Støtte til Vik IL, kr 9 000, godkjennes.", "Vik IL"),
        ("Søknad om tilskudd til Dal kor på kr 9 000 til noter innvilges.", "Dal kor"),
        ("Lia Ysteri AS innvilges tilskudd på 40 % av kostnadene, maksimalt kr 9 000, fra fondet.", "Lia Ysteri AS"),
        ("Tor Lie, gnr 12 bnr 3, innvilges kr 9 000 i tilskudd til maling av stabbur.", "Tor Lie"),
        ("Stiftelsen Vik Museum gis driftstilskudd på kr 9 000.", "Stiftelsen Vik Museum"),
        ("4H Solgry får kr 9 000.", "4H Solgry"),
        ("Det bevilges kr 9 000 til 4-H-klubben Fram.", "4-H-klubben Fram"),
        ("Det bevilges kr 9 000 til 17. mai-komiteen i Vik.", "17. mai-komiteen i Vik"),
    ],
)
def test_decisions_in_short(sentence: str, name: str) -> None:
    assert told(sentence + "\n") == [(name, 9_000)]


@pytest.mark.parametrize(
    "sentence",
    ["Kr 9 000 til ny kai.", "Støtte til Vik IL, kr 9 000, avslås.", "Tilskudd på 40 % av kostnadene utbetales."],
)
def test_what_names_nobody_or_is_refused_is_no_grant(sentence: str) -> None:
    assert told(sentence + "\n") == []


def test_the_verb_may_stand_with_the_first_of_two_alone() -> None:
    said = "Nes IL bevilges kr 12.000,- og Dal Musikkforening kr 8.000,-. Speidergruppas søknad avslås.\n"
    assert told(said) == [("Nes IL", 12_000), ("Dal Musikkforening", 8_000)]
