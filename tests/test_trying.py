"""vedtak patterns try: what a sentence gives, which rules match it, and which nearly do; and shell completion."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

import pytest

from tests.command import vedtak


def tried(sentence: str) -> dict[str, Any]:
    result = vedtak("patterns", "try", sentence, "--json")
    assert (result.status, result.err) == (0, "")
    told: dict[str, Any] = json.loads(result.out)
    return told


def given(sentence: str) -> dict[str, Any]:
    return {each["what"]: each["says"] for each in tried(sentence)["given"]}


def test_a_vote_gives_its_fields() -> None:
    vote = given("Forslaget fra Sp falt med 4 mot 7 stemmer.")["vote"]
    assert vote["outcome"] == "rejected" and vote["motion"]["text"] == "Forslaget fra Sp"
    assert (vote["for"]["total"], vote["against"]["total"]) == (4, 7)


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        ("Kari Nes (Ap) fremmet følgende forslag:", "introduction of a proposal"),
        ("Økt ramme til barnehagene: 2,5 mill. kroner i 2025", "amounts"),
        ("PS 14/24 Ny brygge i Lillevik", "line that opens a case"),
        ("Møtedato: 12.03.2024", "dates"),
        ("Ap, SV og Sp", "list of parties"),
        ("Sum drift", "label of a sum"),
    ],
)
def test_a_line_is_tried_as_all_that_it_may_be(sentence: str, what: str) -> None:
    assert what in given(sentence)


def test_the_rules_are_told_with_groups_and_the_near_ones_with_an_example() -> None:
    told = tried("Forslaget fra Sp falt med 4 mot 7 stemmer.")
    matched = {rule["rule"]: rule for rule in told["matched"]}
    assert matched["tally_pair"]["groups"]["a"] == "4" and matched["tally_pair"]["asked"]
    assert told["near"] and all(rule["words"] and rule["example"] for rule in told["near"])
    assert not {rule["rule"] for rule in told["near"]} & set(matched)


def test_a_person_reads_it_in_lines() -> None:
    shown = vedtak("patterns", "try", "Rundskrivet ligger ved.").out
    assert shown.startswith("No reading") and "rules that have a word of it" in shown


def test_usage() -> None:
    assert vedtak("patterns", "try").status == 2
    assert "patterns try" in vedtak("patterns", "forslag", "falt").err


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts(shell: str) -> None:
    result = vedtak("completion", shell)
    assert result.status == 0
    assert "_VEDTAK_COMPLETE" in result.out and f"{shell}_complete" in result.out


def test_commands_are_completed() -> None:
    program = "import sys; sys.argv = ['vedtak']; from extract.cli import main; main()"
    asked = {"_VEDTAK_COMPLETE": "bash_complete", "COMP_WORDS": "vedtak ex", "COMP_CWORD": "1"}
    done = subprocess.run(
        [sys.executable, "-c", program], env=os.environ | asked, capture_output=True, text=True, check=False
    )
    assert done.stdout.split() == ["plain,explain", "plain,export"]
