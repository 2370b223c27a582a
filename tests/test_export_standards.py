"""The standards: each file holds to its schema, says what the records say, and tells what it could not hold."""

from __future__ import annotations

import csv
import json
from collections import Counter
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from extract.export.documents import document_id
from tests.command import vedtak
from tests.dataset import CONVERTED, CONVERTED_FILES, ROOT, written

STANDARDS = ("popolo", "360giving", "einnsyn")


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All kept conversions in each of the standards."""
    folder = tmp_path_factory.mktemp("standards")
    for form in STANDARDS:
        result = vedtak("export", CONVERTED, "--to", form, "-o", folder / form)
        assert result.status == 0, result.err
    return folder


def content(folder: Path, form: str) -> Any:
    return json.loads((folder / form / f"{form}.json").read_text(encoding="utf-8"))


def losses(folder: Path) -> list[dict[str, str]]:
    with (folder / "loss.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("form", STANDARDS)
def test_the_file_holds_to_the_schema(exported: Path, form: str) -> None:
    schema = json.loads((ROOT / "tests" / "schemas" / f"{form}.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    errors = list(jsonschema.Draft202012Validator(schema).iter_errors(content(exported, form)))
    assert not errors, errors[0]


@pytest.mark.parametrize("form", STANDARDS)
def test_the_loss_report_stands_beside_it(exported: Path, form: str) -> None:
    assert {path.name for path in (exported / form).iterdir()} == {f"{form}.json", "loss.csv"}
    lost = losses(exported / form)
    assert all(row["id"] and row["field"] and row["why"] and int(row["values"]) > 0 for row in lost)
    left_out = Counter({row["field"]: 0 for row in lost})
    for row in lost:
        left_out[row["field"]] += int(row["values"])
    for name in ("tiltak", "checks", "warnings"):
        assert left_out[name] == sum(len(written(path)[name]) for path in CONVERTED_FILES), name


@pytest.mark.parametrize("form", STANDARDS)
def test_the_same_files_give_the_same_bytes(exported: Path, form: str, tmp_path: Path) -> None:
    vedtak("export", CONVERTED, "--to", form, "-o", tmp_path)
    for path in (exported / form).iterdir():
        assert path.read_bytes() == (tmp_path / path.name).read_bytes()


def test_popolo_has_every_vote_with_its_counts(exported: Path) -> None:
    popolo = content(exported, "popolo")
    motions = {motion["id"]: motion for motion in popolo["motions"]}
    organizations = {each["id"]: each["name"] for each in popolo["organizations"]}
    people = {each["id"]: each["name"] for each in popolo["persons"]}
    events = {event["id"]: event for event in popolo["vote_events"]}
    assert len(organizations) == len(popolo["organizations"]) and len(people) == len(popolo["persons"])
    options = {"for": "yes", "against": "no", "absent": "absent"}
    for path in CONVERTED_FILES:
        document = written(path)
        for vote in document["votes"]:
            event = events.pop(f"{document_id(document['document']['sha256'])}/{vote['id']}")
            assert motions[event["motion_id"]]["text"].startswith(vote["motion"])
            assert event.get("result") == {"adopted": "pass", "rejected": "fail"}.get(vote["outcome"])
            tallies = {option: vote[side] for side, option in options.items() if vote[side]}
            told = [
                (each["option"], organizations.get(each.get("group_id")), each["value"])
                for each in event.get("counts", [])
            ]
            expected = [
                (option, party, count)
                for option, tally in tallies.items()
                for party, count in [(None, tally["total"]), *map(dict.values, tally["parties"])]
                if count is not None
            ]
            assert told == expected
            voters = [(option, each["name"]) for option, tally in tallies.items() for each in tally["voters"]]
            assert [(each["option"], people[each["voter_id"]]) for each in event.get("votes", [])] == voters
    assert not events


def test_popolo_tells_people_of_different_municipalities_apart(tmp_path: Path) -> None:
    source = tmp_path / "in"
    source.mkdir()
    for number in (1, 2):
        document = written(CONVERTED / "saksprotokoll" / "trygg_skoleveg.json")
        document["document"].update(sha256=f"{number}" * 64, organization=f"Lillevik {number}")
        (source / f"{number}.json").write_text(json.dumps(document), encoding="utf-8")
    vedtak("export", source, "--to", "popolo")
    popolo = json.loads((tmp_path / "in-popolo" / "popolo.json").read_text(encoding="utf-8"))
    bodies = [each for each in popolo["organizations"] if each["classification"] == "body"]
    assert len({each["parent_id"] for each in bodies}) == 2
    names = Counter(each["name"] for each in popolo["persons"])
    assert names and set(names.values()) == {2}
    parties = Counter(each["name"] for each in popolo["organizations"] if each["classification"] == "party")
    assert set(parties.values()) == {1}


def test_360giving_has_what_was_awarded(exported: Path) -> None:
    grants = {grant["id"]: grant for grant in content(exported, "360giving")["grants"]}
    lost = {row["id"] for row in losses(exported / "360giving") if row["field"] == "grant"}
    with_total = 0
    for path in CONVERTED_FILES:
        document = written(path)
        key = document_id(document["document"]["sha256"])
        for grant in document["grants"]:
            own = f"{key}/{grant['id']}"
            given = grants.get(f"vedtak-{own}")
            assert given or own in lost
            if given and grant["total"]:
                with_total += 1
                assert given["amountAwarded"] == grant["total"]["nok"]
                assert given["recipientOrganization"][0]["name"] == grant["recipient"]["name"]
                # A society is no place.
                number = grant["recipient"]["kommunenummer"]
                assert [place["geoCode"] for place in given.get("beneficiaryLocation", [])] == [number] * bool(number)
    assert with_total > 10
    asked = [grant for grant in grants.values() if "amountAppliedFor" in grant]
    assert asked and all(grant["amountAwarded"] <= grant["amountAppliedFor"] for grant in asked)


def test_records_without_a_place_are_told_in_quiet_too(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        text = "Tildeling av kulturmidler\n\nSøker\tTilskudd\nHavna sangkor\tkr 12 000\nOdden turlag\tkr 8 000\n"
        whose = "Lillevik kommune\nTilskudd 2031\n\n" if name == "a.txt" else "Tilskudd 2031\n\n"
        (tmp_path / name).write_text(whose + text, encoding="utf-8")
    converted, target = tmp_path / "json", tmp_path / "out"
    assert vedtak("convert", tmp_path, "-o", converted, "-q").status == 0
    result = vedtak("export", converted, "--to", "360giving", "-o", target, "-q")
    assert (result.status, result.err) == (0, f"{target}: 2 records not written, each told in {target / 'loss.csv'}\n")


def test_360giving_without_a_grant_is_no_package(tmp_path: Path) -> None:
    result = vedtak("export", CONVERTED / "annet", "--to", "360giving", "-o", tmp_path / "out")
    assert (result.status, list(tmp_path.iterdir())) == (1, [])
    assert "no document tells of a grant" in result.err


def test_einnsyn_has_every_case_with_its_decision(exported: Path) -> None:
    einnsyn = content(exported, "einnsyn")
    cases = [case for meeting in einnsyn["moetemappe"] for case in meeting["moetesak"]] + einnsyn["moetesak"]
    original = [case for path in CONVERTED_FILES for case in written(path)["cases"]]
    assert len(cases) == len(original) > 20
    decisions = Counter(case["vedtak"]["vedtakstekst"]["tekstInnhold"] for case in cases if "vedtak" in case)
    assert decisions == Counter(case["decision"] for case in original if case["decision"] and case["date"])
    assert len({case["systemId"] for case in cases}) == len(cases)


def voter(name: str, party: str | None) -> dict[str, str | None]:
    return {"name": name, "party": party}


def test_einnsyn_votes_belong_to_a_case_with_one_vote(tmp_path: Path) -> None:
    source = tmp_path / "in"
    source.mkdir()
    document = written(CONVERTED / "saksprotokoll" / "trygg_skoleveg.json")
    vote = {
        **document["votes"][0],
        "proposal_ids": [],
        "alternative_proposal_ids": [],
        "for": {"total": 2, "parties": [], "voters": [voter("Tone Vågen", "MDG"), voter("Per Li", None)]},
        "against": {"total": 1, "parties": [], "voters": [voter("Kari Nes", "H")]},
        "trial": False,
    }
    for number, votes in enumerate(([vote], [vote, {**vote, "id": "c1-v99"}])):
        document.update(cases=document["cases"][:1], votes=votes, checks=[], meetings=[])
        document["cases"][0]["meeting_id"] = None
        document["document"]["sha256"] = f"{number}" * 64
        (source / f"{number}.json").write_text(json.dumps(document), encoding="utf-8")
    vedtak("export", source, "--to", "einnsyn")
    one, two = json.loads((tmp_path / "in-einnsyn" / "einnsyn.json").read_text(encoding="utf-8"))["moetemappe"]
    votes = one["moetesak"][0]["vedtak"]["votering"]
    assert [(each["moetedeltaker"]["moetedeltakerNavn"], each["stemme"]) for each in votes] == [
        ("Tone Vågen", "Ja"),
        ("Per Li", "Ja"),
        ("Kari Nes", "Nei"),
    ]
    assert "votering" not in two["moetesak"][0]["vedtak"]
    whys = {row["why"] for row in losses(tmp_path / "in-einnsyn") if row["id"].startswith("d1111")}
    assert "a member's vote names no motion, and the case has several votes" in whys
