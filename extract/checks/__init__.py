"""Reading -> Checks: every arithmetic control that the records and sum rows allow. A check never alters a record."""

from __future__ import annotations

from extract.checks.grants import check_grants
from extract.checks.meetings import check_votes_against_present
from extract.checks.tiltak import check_amendments, check_headings, check_rows, check_sums
from extract.checks.votes import check_vote_totals
from extract.reading import Reading
from extract.records import Check


def check_reading(reading: Reading) -> tuple[Check, ...]:
    """All controls, budget first, then votes, then grants."""
    return (
        *check_sums(reading.sums, reading.tiltak),
        *check_rows(reading.tiltak, frozenset(reading.whole_project_rows)),
        *check_headings(reading.tiltak),
        *check_amendments(reading.tiltak),
        *check_vote_totals(reading.votes),
        *check_votes_against_present(reading),
        *check_grants(reading),
    )
