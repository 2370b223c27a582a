"""The corpus' answer keys, compared with what was converted; each comparison gives the differences in words."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import ndiff
from functools import lru_cache
from itertools import zip_longest
from pathlib import Path
from typing import Any

from corpus.build import KINDS
from extract import convert
from extract.records import Check, Conversion, Grant, Tally, Tiltak, Vote

CORPUS = Path(__file__).resolve().parents[1] / "corpus"


def _is_for_development(document: Path) -> bool:
    """Evaluation documents are scored apart, by answers of their own: no test asserts what is read of them."""
    return bool(tomllib.loads(document.with_suffix(".toml").read_text(encoding="utf-8"))["split"] == "development")


DOCUMENTS = sorted(
    path
    for kind in KINDS
    for path in (CORPUS / kind).iterdir()
    if path.suffix in (".pdf", ".txt", ".md") and _is_for_development(path)
)
OUTCOMES = {"adopted", "rejected", "withdrawn", "postponed", "referred"}
SCALES = (1, 1_000, 1_000_000)
SIDE = re.compile(r"(for|against) (\d+)(?: \((.+)\))?")


@dataclass(frozen=True)
class VoteAnswer:
    """One vote as the author of the document knows it; a side of None is not stated."""

    outcome: str
    flags: frozenset[str]
    sides: dict[str, tuple[int, dict[str, int | None]]]


@lru_cache
def answers(document: Path) -> dict[str, Any]:
    return tomllib.loads(document.with_suffix(".toml").read_text(encoding="utf-8"))


@lru_cache
def converted(document: Path) -> Conversion:
    return convert(document)


def counted(conversion: Conversion) -> dict[str, int]:
    """What a key counts, by the key's names."""
    verbal = [tiltak for tiltak in conversion.tiltak if tiltak.section == "verbal"]
    kinds = Counter(tiltak.source_type for tiltak in conversion.tiltak if tiltak.section != "verbal")
    return {
        "cases": len(conversion.cases),
        "proposals": sum(len(case.proposals) for case in conversion.cases),
        "remarks": sum(len(case.remarks) for case in conversion.cases),
        "votes": len(conversion.votes),
        "tiltak": len(conversion.tiltak),
        "tiltak_table": kinds["table"],
        "tiltak_heading": kinds["heading"],
        "tiltak_text": kinds["text"],
        "tiltak_verbal": len(verbal),
        "grants": len(conversion.grants),
    }


def parse_vote(line: str) -> VoteAnswer:
    """`rejected; for 4 (FrP 4); against 9; casting` as a VoteAnswer. Raises ValueError where the line is none."""
    outcome, *parts = line.split("; ")
    if outcome not in OUTCOMES:
        raise ValueError(f"no outcome: {line}")
    flags: set[str] = set()
    sides: dict[str, tuple[int, dict[str, int | None]]] = {}
    for part in parts:
        if match := SIDE.fullmatch(part):
            side, total, parties = match.groups()
            stated = dict(party.rsplit(" ", 1) for party in parties.split(", ")) if parties else {}
            counts = {party: None if count == "?" else int(count) for party, count in stated.items()}
            sides[side] = (int(total), counts)
            known = [count for count in counts.values() if count is not None]
            if len(known) == len(counts) > 0 and sum(known) != int(total):
                raise ValueError(f"the parties do not add up: {line}")
        elif part in ("unanimous", "alternative", "casting", "trial"):
            flags.add(part)
        else:
            raise ValueError(f"unknown part {part!r}: {line}")
    return VoteAnswer(outcome, frozenset(flags), sides)


def vote_read(vote: Vote) -> VoteAnswer:
    """A converted vote in the key's terms; a side stated as 0 is left out, as the key leaves it out."""
    flags = {
        "unanimous": vote.unanimous,
        "alternative": vote.alternative_motion is not None,
        "casting": vote.casting_vote,
        "trial": vote.trial,
    }
    tallies = {"for": vote.for_, "against": vote.against}
    sides = {name: _side(tally) for name, tally in tallies.items() if tally and tally.total}
    return VoteAnswer(vote.outcome, frozenset(name for name, held in flags.items() if held), sides)


def _side(tally: Tally) -> tuple[int, dict[str, int | None]]:
    return tally.total or 0, {party.party: party.count for party in tally.parties}


def vote_differences(document: Path) -> list[str]:
    """Every vote that is missing (-) or is there without being due (+), in reading order."""
    expected = [_spelled(parse_vote(line)) for line in answers(document)["expected"]["vote_lines"]]
    actual = [_spelled(vote_read(vote)) for vote in converted(document).votes]
    return [line for line in ndiff(expected, actual) if line[0] in "+-"]


def _spelled(vote: VoteAnswer) -> str:
    sides = (f"{side} {total} {sorted(parties.items())}" for side, (total, parties) in sorted(vote.sides.items()))
    return "; ".join((vote.outcome, *sorted(vote.flags), *sides))


def case_differences(document: Path) -> list[str]:
    """Every stated field of a case that was read otherwise; `-` states nothing."""
    wrong = []
    for line, case in zip(answers(document)["expected"]["case_lines"], converted(document).cases, strict=False):
        read = (case.body, case.date, case.case_number, case.archive_case, case.result)
        for stated, found in zip(line.split("; "), read, strict=True):
            if stated != "-" and _bare(found or "") != _bare(stated):
                wrong.append(f"{found!r} is not {stated!r} in {line}")
    return wrong


def proposal_differences(document: Path) -> list[str]:
    """Every proposal line that the record at its place does not answer to; `-` states nothing."""
    proposals = [proposal for case in converted(document).cases for proposal in case.proposals]
    read = [
        (proposal.proposer.name or "", proposal.proposer.party or "", proposal.kind, ", ".join(proposal.on_behalf_of))
        for proposal in proposals
    ]
    return _line_differences(answers(document)["expected"]["proposal_lines"], read)


def remark_differences(document: Path) -> list[str]:
    """Every remark line that the record at its place does not answer to; `-` states nothing."""
    remarks = [remark for case in converted(document).cases for remark in case.remarks]
    read = [(remark.kind, ", ".join(remark.parties), remark.status) for remark in remarks]
    return _line_differences(answers(document)["expected"]["remark_lines"], read)


def _line_differences(lines: list[str], read: Sequence[tuple[str, ...]]) -> list[str]:
    return [
        f"{found} is not {line}"
        for line, found in zip_longest(lines, read, fillvalue="")
        if len(line.split("; ")) != len(found)
        or any(stated not in ("-", value) for stated, value in zip(line.split("; "), found, strict=True))
    ]


def link_differences(document: Path) -> list[str]:
    """Every vote whose proposals are others than the key's; the key numbers them through the document."""
    conversion = converted(document)
    ids = [proposal.id for case in conversion.cases for proposal in case.proposals]
    linked = [[ids.index(one) + 1 for one in vote.proposal_ids] for vote in conversion.votes]
    pairs = zip_longest(linked, answers(document)["expected"]["vote_proposals"])
    return [f"{number}: {read} is not {stated}" for number, (read, stated) in enumerate(pairs, 1) if read != stated]


def _bare(value: str) -> str:
    # `0011/01` and `11/01` name the same case.
    return value.casefold().lstrip("0")


def tiltak_differences(document: Path) -> list[str]:
    """Every tiltak line that no record answers to."""
    return [
        line
        for line in answers(document)["expected"]["tiltak_lines"]
        if not any(_is_tiltak(tiltak, line) for tiltak in converted(document).tiltak)
    ]


def _is_tiltak(tiltak: Tiltak, line: str) -> bool:
    title, section, amounts, *rest = line.split("; ")
    stated = [tuple(amount.split(" ")) for amount in amounts.split(", ") if amount.strip()]
    read = [(str(amount.year or "?"), str(amount.nok)) for amount in tiltak.amounts]
    total = int(rest[0].removeprefix("total ")) if rest else None
    return (
        tiltak.title.casefold() == title.casefold()
        and section in ("-", tiltak.section)
        and read == stated
        and (tiltak.total.nok if tiltak.total else None) == total
    )


def comparison_differences(document: Path) -> list[str]:
    """Every comparison line that no record answers to."""
    missing = []
    for line in answers(document)["expected"]["comparison_lines"]:
        title, *columns = line.split("; ")
        stated = [tuple(column.rsplit(" ", 1)) for column in columns]
        records = [tiltak for tiltak in converted(document).tiltak if tiltak.title.casefold() == title.casefold()]
        if not any([(entry.label, str(entry.nok)) for entry in record.comparison] == stated for record in records):
            missing.append(line)
    return missing


def party_differences(document: Path) -> list[str]:
    """Every line `title; party, party` that no record answers to."""
    records = {tiltak.title: ", ".join(tiltak.parties) for tiltak in converted(document).tiltak}
    lines = answers(document)["expected"]["party_lines"]
    return [line for line in lines if records.get(line.split("; ")[0]) != line.split("; ")[1]]


def grant_differences(document: Path) -> list[str]:
    """Every grant line that no record answers to."""
    grants = converted(document).grants
    lines = answers(document)["expected"]["grant_lines"]
    return [line for line in lines if not any(_is_grant(grant, line) for grant in grants)]


def _is_grant(grant: Grant, line: str) -> bool:
    name, number, amount, *projects = line.split("; ")
    stated = dict(project.rsplit("=", 1) for project in projects[0].split(", ")) if projects else {}
    read = {project.title: str(project.nok) for project in grant.projects if project.nok is not None}
    return (
        grant.recipient.name == name
        and number in ("-", grant.recipient.kommunenummer)
        and _granted(grant) == (None if amount == "-" else int(amount))
        and (not stated or read == stated)
    )


def _granted(grant: Grant) -> int | None:
    """What the recipient gets: the row's own sum, else the last amount that is not what was asked for."""
    if grant.total:
        return grant.total.nok
    given = [amount.nok for amount in grant.amounts if not any(part.startswith("Søk") for part in amount.category)]
    return given[-1] if given else None


def planted_not_found(document: Path) -> list[str]:
    """Every wrong figure of the author's that no failed check reports."""
    failed = [check for check in converted(document).checks if not check.ok]
    planted = answers(document)["expected"]["wrong_sums"]
    return [
        wrong["where"]
        for wrong in planted
        if not any(_states(check, wrong["stated"], wrong["true"]) for check in failed)
    ]


def failed_sums(document: Path) -> list[Check]:
    """The failed arithmetic checks."""
    return [check for check in converted(document).checks if not check.ok and check.kind != "registry"]


def sums_not_confirmed(document: Path) -> list[str]:
    """Every right sum that no passed check confirms."""
    passed = [check for check in converted(document).checks if check.ok]
    stated = answers(document)["expected"]["right_sums"]
    return [figure for figure in stated if not any(_states(check, figure, figure) for check in passed)]


def _states(check: Check, stated: str, true: str) -> bool:
    figures = {check.expected, check.actual}
    return any(figures == {_scaled(stated, scale), _scaled(true, scale)} for scale in SCALES)


def _scaled(figure: str, scale: int) -> int:
    return round(float(figure.replace(" ", "").replace(",", ".").replace("−", "-")) * scale)
