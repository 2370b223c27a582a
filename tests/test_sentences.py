"""Sentence borders: abbreviations, initials, ordinals, years, and line ends without a full stop."""

from __future__ import annotations

import pytest

from patterns.sentences import find_sentences
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
