"""Reading -> Reading whose proposals have the proposer's name and party that only the meeting or another record
tells."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from extract.reading import Reading
from extract.records import Case, Meeting, Person, Proposal
from patterns.genitives import is_owner_in_genitive, nominative
from patterns.parties import is_party
from patterns.people import same_person
from patterns.proposers import questioner


def link_proposers(reading: Reading) -> Reading:
    """The cases whose proposers stood in the genitive with their names, and those who lacked a party with that of the
    only one by that name among those of the meeting, else among all whom the document names with party.

    A whole name or a surname alone (`Nes foreslo …`); null where several could be meant.
    """
    if all(proposal.proposer.party for case in reading.cases for proposal in case.proposals):
        return reading
    reading = _without_genitives(reading)
    everybody = tuple(_named(reading))
    members = {meeting.id: _members(meeting) for meeting in reading.meetings}
    cases = tuple(_completed(case, members.get(case.meeting_id or "", ()), everybody) for case in reading.cases)
    return replace(reading, cases=cases)


def _without_genitives(reading: Reading) -> Reading:
    """The proposers of `Lunds forslag:` by the names that they have where somebody else's words do not own them."""
    if not any(_is_genitive(proposal) for case in reading.cases for proposal in case.proposals):
        return reading
    known = {each.name for each in _named(reading, in_genitive=False) if each.name is not None}
    cases = tuple(
        case.model_copy(update={"proposals": [_in_nominative(proposal, known) for proposal in case.proposals]})
        for case in reading.cases
    )
    return replace(reading, cases=cases)


def _is_genitive(proposal: Proposal) -> bool:
    return is_owner_in_genitive(proposal.proposer.name, proposal.evidence[0].text)


def _in_nominative(proposal: Proposal, known: Collection[str]) -> Proposal:
    name = proposal.proposer.name
    if name is None or not _is_genitive(proposal):
        return proposal
    return proposal.model_copy(update={"proposer": Person(name=nominative(name, known), party=proposal.proposer.party)})


def _members(meeting: Meeting) -> tuple[Person, ...]:
    present = (Person(name=each.name, party=each.party) for each in meeting.present)
    return (*present, *(Person(name=each.name, party=each.party) for each in meeting.absent))


def _named(reading: Reading, in_genitive: bool = True) -> Iterable[Person]:
    for meeting in reading.meetings:
        yield from _members(meeting)
    for case in reading.cases:
        yield from (each.proposer for each in case.proposals if in_genitive or not _is_genitive(each))
    for vote in reading.votes:
        for tally in (vote.for_, vote.against):
            yield from (Person(name=each.name, party=each.party) for each in (tally.voters if tally else ()))


def _completed(case: Case, members: tuple[Person, ...], everybody: tuple[Person, ...]) -> Case:
    named = [_with_questioner(proposal, case.title or "") for proposal in case.proposals]
    proposals = [_with_party(proposal, members, everybody) for proposal in named]
    return case if proposals == case.proposals else case.model_copy(update={"proposals": proposals})


def _with_questioner(proposal: Proposal, title: str) -> Proposal:
    """The proposal of `Interpellanten` with the name that the case's title has."""
    if proposal.proposer.name or proposal.proposer.party:
        return proposal
    asked = questioner(proposal.evidence[0].text, title)
    if asked is None:
        return proposal
    return proposal.model_copy(update={"proposer": Person(name=asked.name, party=asked.party)})


def _with_party(proposal: Proposal, members: tuple[Person, ...], everybody: tuple[Person, ...]) -> Proposal:
    name = proposal.proposer.name
    if name is None or proposal.proposer.party is not None or len(proposal.on_behalf_of) > 1:
        return proposal
    party = _party(name, members) or _party(name, everybody)
    if party is None:
        return proposal
    return proposal.model_copy(update={"proposer": Person(name=name, party=party)})


def _party(name: str, known: Iterable[Person]) -> str | None:
    """The party of all who may be meant; None where they differ, or where another without a party may be."""
    meant = [each for each in known if each.name is not None and _is_meant(name, each.name)]
    # What a council of elders lists beside the names are associations.
    parties = {each.party for each in meant if each.party is not None and is_party(each.party)}
    is_unsure = any(each.party is None and each.name != name for each in meant)
    return parties.pop() if len(parties) == 1 and not is_unsure else None


def _is_meant(name: str, other: str) -> bool:
    return name.casefold() == other.casefold() or (" " not in name and same_person(name, other))
