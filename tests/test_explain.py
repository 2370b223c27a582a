"""vedtak explain: the rules that a field hangs on are those without which it changes; the choices are those made."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from extract import convert
from extract.explain.fields import fields_of, near_ids, records_of
from patterns.catalogue import find_rules
from patterns.pattern import Pattern
from patterns.tracing import Tracer, traced
from patterns.votes.words import VOTE_WORD
from tests.command import vedtak

CORPUS = Path(__file__).resolve().parent.parent / "corpus"
MINUTES = """Utvalg: Utvalg for hav og havn
Møtedato: 12.03.2024
Sak: 14/24
Tittel: Ny brygge i Lillevik

Behandling:
Tone Vågen (MDG) endringsforslag pkt 2:
Brygga bygges i tre.

Per Holm (H) tilleggsforslag:
Brygga får lys.

Votering:
Vågens forslag ble vedtatt med 6 mot 3 stemmer (2H, 1FrP).
Innstillingen ble enstemmig vedtatt.
"""


@pytest.fixture(scope="module")
def minutes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("explain") / "utvalg.txt"
    path.write_text(MINUTES, encoding="utf-8")
    return path


@cache
def told(path: Path, identity: str) -> dict[str, Any]:
    result = vedtak("explain", path, identity, "--json")
    assert (result.status, result.err) == (0, "")
    account: dict[str, Any] = json.loads(result.out)
    return account


def field(account: dict[str, Any], name: str) -> dict[str, Any]:
    (found,) = [each for each in account["fields"] if each["field"] == name]
    return dict(found)


def rules(field: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {each["rule"]: each for each in field["rules"]}


def test_a_vote_hangs_on_the_words_that_tell_it(minutes: Path) -> None:
    account = told(minutes, "c1-v1")
    assert account["kind"] == "vote" and account["evidence"][0]["page"] == 1
    total = field(account, "for.total")
    assert total["value"] == 6
    pair = rules(total)["tally_pair"]
    assert pair["decides"] and pair["module"] == "patterns.votes.tally_forms" and pair["line"] > 1
    assert pair["matches"][0]["words"].startswith("6 mot 3 stemmer")
    assert field(account, "motion")["value"] == "Vågens forslag"
    assert any(match["groups"].get("motion") for rule in field(account, "motion")["rules"] for match in rule["matches"])
    assert "vote_word" in {rule["rule"] for rule in account["needed"]}
    assert "unanimous" in account["untold"]


def test_a_link_tells_how_it_was_chosen_and_what_was_set_aside(minutes: Path) -> None:
    linked = field(told(minutes, "c1-v1"), "proposal_ids")
    assert linked["value"] == ["c1-p1"]
    assert linked["reasons"] == ["by the name in the motion: it is who put the proposal"]
    recommended = field(told(minutes, "c1-v2"), "proposal_ids")
    assert recommended["value"] is None and "recommendation" in recommended["reasons"][0]


def test_a_field_read_elsewhere_tells_the_place(minutes: Path) -> None:
    date = rules(field(told(minutes, "c1"), "date"))
    assert date["labelled_field"]["matches"][0]["words"] == "Møtedato:"
    assert date["date"]["decides"] and date["date"]["without"] is None


def test_years_of_a_table_that_lost_its_columns_are_told_with_their_sums() -> None:
    account = told(CORPUS / "budsjettvedtak" / "flatt_andoy.txt", "t1-r2")
    year = field(account, "amounts[2022]")
    assert "lost its columns" in year["reasons"][0] and "«Sum drift» (holds there)" in year["reasons"][0]
    assert rules(year)["sum row"]["place"]["page"] == 1


def test_a_municipality_and_its_unit_are_told() -> None:
    account = told(CORPUS / "skjonnsfordeling" / "skjonnsramme_nordland.pdf", "g1-r2")
    assert field(account, "recipient.kommunenummer")["reasons"] == ["it stands in the row"]
    assert rules(field(account, "unit"))["in whole kroner"]["without"] == "inferred"


def test_json_leads_to_its_document(minutes: Path, tmp_path: Path) -> None:
    assert vedtak("convert", minutes, "-o", tmp_path, "-q").status == 0
    assert told(tmp_path / "utvalg.json", "c1-p1")["note"] is None
    output = tmp_path / "utvalg.json"
    written = output.read_text(encoding="utf-8")
    output.write_text(written.replace('"Tone Vågen"', '"Tora Vågen"'), encoding="utf-8")
    assert "made by other rules, or corrected" in vedtak("explain", output, "c1-p1").out
    (tmp_path / "alone").mkdir()
    alone = tmp_path / "alone" / "utvalg.json"
    alone.write_text(written.replace('"sha256": "', '"sha256": "0'), encoding="utf-8")
    assert "lies nowhere near as it was" in vedtak("explain", alone, "c1-p1").err


def test_an_unknown_id_gives_those_that_are_like_it(minutes: Path) -> None:
    result = vedtak("explain", minutes, "c1-v9")
    assert (result.status, result.out) == (2, "")
    assert result.err_lines[-1].startswith("Error: utvalg.txt has no record c1-v9; it has c1-v")
    known = [f"c{case}" for case in range(1, 5)] + [f"c2-v{vote}" for vote in range(1, 13)] + ["check1"]
    assert near_ids("c9", known) == ["c1", "c2", "c3", "c4"]
    assert near_ids("c2-v15", known) == ["c2-v8", "c2-v9", "c2-v10", "c2-v11", "c2-v12"]
    assert near_ids("chek1", known)[0] == "check1"


def test_checks_are_told_with_their_records(minutes: Path) -> None:
    account = told(minutes, "check1")
    assert account["kind"] == "check" and account["evidence"][0]["text"].startswith("c1-v1: ")


def test_a_person_sees_the_words_marked(minutes: Path) -> None:
    shown = vedtak("explain", minutes, "c1-v1", "--width", 100).out
    assert "Vågens forslag ble [vedtatt] med 6 mot 3 stemmer" in shown
    assert "patterns.votes.tally_forms:" in shown


def test_the_tracer_leaves_the_rules_as_they_were(minutes: Path) -> None:
    before = {name: getattr(Pattern, name) for name in ("search", "match", "fullmatch", "finditer", "sub", "split")}
    plain = convert(minutes)
    tracer = Tracer()
    with traced(tracer):
        assert convert(minutes) == plain
    assert len(tracer.traces) > 20
    with traced(Tracer(lambda trace: trace.rule == VOTE_WORD.name)):
        assert not convert(minutes).votes
    assert {name: getattr(Pattern, name) for name in before} == before
    assert convert(minutes) == plain


def test_fields_keep_what_is_nought() -> None:
    conversion = convert(CORPUS / "skjonnsfordeling" / "skjonnsramme_nordland.pdf")
    second = next(each for each in records_of(conversion) if each.id == "g1-r2")
    nought = {"category": ["Prosjektskjønn", "Fellesprosjekter"], "nok": 0, "raw": "-"}
    assert nought in fields_of(second.record).values()


def test_most_rules_know_their_line() -> None:
    found = find_rules()
    assert sum(rule.line is not None for rule in found) * 10 > len(found) * 9
