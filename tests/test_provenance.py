"""The provenance file: readers of PROV read it, it tells what was read and made, and record files stay as they are."""

from __future__ import annotations

import hashlib
import json
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest
from prov.model import ProvDerivation, ProvDocument, ProvEntity, ProvGeneration

from tests.command import vedtak

MINUTES = "Utvalg: Havneutvalget\nMøtedato: 12.03.2024\nSak: 14/24\n\nVotering:\nInnstillingen ble enstemmig vedtatt.\n"


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text(MINUTES, encoding="utf-8")
    (folder / "copy.txt").write_text(MINUTES, encoding="utf-8")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7 nothing")
    return folder


def converted(sources: Path, *options: object) -> Any:
    path = sources.parent / "prov" / "run.json"
    assert vedtak("convert", sources, "-o", sources.parent / "out", "--provenance", path, "-q", *options).status == 1
    return json.loads(path.read_text(encoding="utf-8"))


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_sources_and_outputs_are_told_by_hash(sources: Path) -> None:
    told = converted(sources)
    entities = {each["prov:location"]: each for each in told["entity"].values() if "prov:location" in each}
    out = sources.parent / "out"
    assert set(entities) == {str(path) for path in (*sources.iterdir(), out / "a.json", out / "copy.json")}
    for path, entity in entities.items():
        assert entity["schema:sha256"] == sha256(Path(path))
    assert entities[str(sources / "broken.pdf")]["schema:creativeWorkStatus"] == "failed"
    names = {name: each.get("prov:location") for name, each in told["entity"].items()}
    derived = {
        names[each["prov:generatedEntity"]]: names[each["prov:usedEntity"]] for each in told["wasDerivedFrom"].values()
    }
    assert derived == {str(out / f"{name}.json"): str(sources / f"{name}.txt") for name in ("a", "copy")}


def test_program_rules_and_configuration_are_told(sources: Path) -> None:
    told = converted(sources, "--ocr", "off")
    (agent,) = told["agent"].values()
    assert (agent["schema:name"], agent["schema:softwareVersion"]) == ("vedtak", version("vedtak"))
    (association,) = told["wasAssociatedWith"].values()
    receipt = json.loads((sources.parent / "out" / "receipts.jsonl").read_text(encoding="utf-8").splitlines()[0])
    assert told["entity"][association["prov:plan"]]["schema:version"] == receipt["rules"]
    configuration = json.loads(told["entity"]["run:configuration"]["prov:value"])
    assert configuration["ocr"] == "off" and configuration["paths"] == [str(sources)]
    (activity,) = told["activity"].values()
    assert activity["prov:startTime"] <= activity["prov:endTime"]


def test_any_reader_of_prov_reads_it(sources: Path) -> None:
    document = ProvDocument.deserialize(content=json.dumps(converted(sources)), format="json")
    kinds = [len(list(document.get_records(kind))) for kind in (ProvEntity, ProvGeneration, ProvDerivation)]
    assert kinds == [7, 2, 2]


def test_a_run_tells_what_it_did_and_record_files_stay_the_same(sources: Path) -> None:
    converted(sources)
    before = {path.name: path.read_bytes() for path in (sources.parent / "out").glob("*.json")}
    (sources / "new.txt").write_text(MINUTES.replace("14/24", "15/24"), encoding="utf-8")
    told = converted(sources)
    locations = {each.get("prov:location") for each in told["entity"].values()}
    assert str(sources / "new.txt") in locations and str(sources / "a.txt") not in locations
    for name, content in before.items():
        assert (sources.parent / "out" / name).read_bytes() == content


def test_it_needs_a_folder_of_outputs(sources: Path) -> None:
    result = vedtak("convert", sources / "a.txt", "-o", "-", "--provenance", sources / "run.json")
    assert result.status == 2 and "--provenance goes with -o DIR" in result.err
