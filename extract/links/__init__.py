"""Reading -> Reading whose records know each other: returns copies. What fits several records stays unlinked."""

from __future__ import annotations

from dataclasses import replace

from extract.reading import Reading


def linked(reading: Reading) -> Reading:
    """Cases with their meetings, proposers with their parties, votes with their proposals, mentions of one measure.

    What knows the words of motions is imported for a document that has cases or votes, and for no other.
    """
    if reading.cases:
        from extract.links.meetings import link_meetings

        reading = link_meetings(reading)
    if any(case.proposals for case in reading.cases):
        from extract.links.proposers import link_proposers

        reading = link_proposers(reading)
    if reading.votes:
        from extract.links.votes import link_votes

        reading = link_votes(reading)
    if reading.decided_by_vote:
        from extract.links.decisions import link_decisions

        reading = link_decisions(reading)
    if reading.tiltak:
        from extract.links.tiltak import link_tiltak

        reading = replace(reading, tiltak=link_tiltak(reading.tiltak))
    return reading
