"""Sentence borders: abbreviations, initials, ordinals, years, and line ends without a full stop."""

from __future__ import annotations

import pytest

from patterns.sentences import find_sentences, with_open_lines_joined
from patterns.votes.find import LINES


def cut(text: str) -> list[str]:
    return [text[start:stop] for start, stop in find_sentences(text, LINES)]


@pytest.mark.parametrize(
    "text",
    [
        "Innstillingen pkt. 3 ble vedtatt.",
        "Forslag nr. 2 fra K. J. Lie falt.",
        "Møtet ble holdt 17. mai i rådhuset.",
        "Forslag 3, 2. del, ble vedtatt.",
        "Det koster 3 mill. kr i året.",
        "Ved votering ble forslaget fra Kari\nNes vedtatt.",
        "Forslaget fikk 3 stemmer (2 H,\nFrP) og falt.",
        "Innstillingen ble vedtatt mot 2\nstemmer (Ap).",
        "Forslaget fra rådmannen, jf. Sak 12/05, falt.",
        "Ved alternativ votering mellom innstillingen og\nDals forslag ble Dals forslag\nenstemmig vedtatt.",
    ],
)
def test_one_sentence(text: str) -> None:
    assert cut(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Innstillingen ble vedtatt med 11 stemmer mot|4 stemmer (SV, R).",
        "Tillegget ble tiltrådt med 15 stemmer mot|10 (Ap, SV).",
        "Den ble vedtatt med Aps og SVs stemmer mot|Høyres stemmer.",
        "Fem stemte for innstillingen, 5 stemte for|Lies forslag.",
        "Planen ble vedtatt med Ap 6 og Sp 4 mot H|5 og Frp 3.",
        "Planen ble vedtatt med 10 stemmer mot 5|H og 3 FrP.",
        "Planen ble vedtatt mot Senterpartiets|3 stemmer.",
        "Planen ble vedtatt mot 5 stemmer (H:|3, V: 2).",
        "Planen ble vedtatt mot 7 stemmer:|5 H og 2 FrP.",
        "Planen ble vedtatt med 9 stemmer;|4 stemmer ble avgitt for Lies forslag.",
        "Ja: 7, Nei:|4",
        "Følgende stemte mot:|Per Lie (H), Tor Dal (FrP).",
        "Planen ble vedtatt mot røysta til Liv|Moe (H).",
        "Dermed falt alternativ|2.",
        "Utvalget sluttet seg enstemmig til rådmannens|forslag.",
        "Innstillingen – etter en pause på ti minutter|– falt (2–5)",
        "Tilleggsforslaget ble|vedtatt|11-8.",
        "Planen ble vedtatt etter stemmelikhet 10|- 10.",
        "Planen ble vedtatt med alle stemmer unntatt|FrPs.",
    ],
)
def test_a_count_or_a_name_goes_on_over_the_lines_end(text: str) -> None:
    assert cut(text.replace("|", "\n")) == [text.replace("|", "\n")]


def test_a_word_in_the_middle_of_a_line_is_no_heading() -> None:
    text = "Debatten ble avsluttet. Forslag\n4 ble forkastet. Votering\nover innstillingen: 5 for."
    assert cut(text) == ["Debatten ble avsluttet.", "Forslag\n4 ble forkastet.", "Votering\nover innstillingen: 5 for."]


@pytest.mark.parametrize(
    "text",
    [
        "Planen gjelder fra 2019.|Forslaget falt.",
        "Forslaget falt mot 1 st.|Innstillingen ble vedtatt.",
        "Innstillingen fikk stemmene til Sp og V.|Høyre stemte mot.",
        "Votering|Moens forslag ble vedtatt",
        "Moens forslag ble enstemmig vedtatt|Lies forslag falt mot to stemmer (H, Rødt)",
        "Saken utsettes til neste møte|Moens forslag ble enstemmig vedtatt",
        "Dals framlegg tiltres med 6 stemmer for og 2 stemmer mot|Utvalgets innstilling, mot 2 stemmer:",
        "Pkt. 1 ble vedtatt.|Pkt. 2 falt.",
        "- pkt. 1: tiltres enstemmig|- pkt. 2: tiltres enstemmig",
        "Moens forslag ble enstemmig vedtatt|Side 3 av 4",
    ],
)
def test_borders(text: str) -> None:
    parts = text.split("|")
    assert cut("\n".join(parts)) == parts


def test_nothing_is_lost() -> None:
    text = "Første. Andre (se pkt. 3)\nTredje linje, som går\nvidere her: slutt\n\n- punkt"
    assert "".join("".join(cut(text)).split()) == "".join(text.split())


def test_a_point_named_over_a_lines_end_is_no_list() -> None:
    text = "Det ble votert mellom innstillingens pkt 2 og Moens forslag til pkt\n2. Innstillingens pkt 2 ble vedtatt."
    assert cut(text) == [text[: text.index("Innstillingens pkt 2 ble")].rstrip(), "Innstillingens pkt 2 ble vedtatt."]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Det ble fremmet følgende forslag fra Kari|Nes, Ap:", 1),
        ("Frå Høgre og Venstre ved Ola|Lie låg det føre slikt framlegg:", 1),
        ("Møtet ble satt. Kari|Nes (Ap) fremmet følgende forslag:", 1),
        ("Forslag fra Ap og Sosialistisk|Venstreparti:", 1),
        ("Rådmannen viste til forslaget fra Lie|Høyre fremmet følgende forslag:", 2),
        ("Rådmannen viste til forslaget fra Høyre|Kari Nes, Ap, fremmet slikt forslag:", 2),
    ],
)
def test_a_name_goes_on_over_the_lines_end_in_an_introduction(text: str, lines: int) -> None:
    assert len(with_open_lines_joined(text.replace("|", "\n")).split("\n")) == lines
