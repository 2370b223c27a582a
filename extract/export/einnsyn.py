"""Documents -> the national model of eInnsyn: Moetemappe with Moetesak, each with its Vedtak, as `einnsyn.json`.

The model is felleslosninger/einnsyn-api-spec. What the model requires and a document does not tell is written as an
empty text, and the loss report says so. A case whose meeting is not known stands alone, outside any Moetemappe.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from extract.export.documents import Found
from extract.export.identifiers import uuid_of
from extract.export.loss import NOT_WRITTEN, Losses
from extract.json_file import JsonFile, without_nulls
from extract.records import Case, Meeting, Vote

NAME = "einnsyn.json"
_TEXT = "text/plain"
_LEFT_OUT = ("tiltak", "grants", "checks", "warnings", "corrections")
_NUMBER = re.compile(r"(?P<number>\d+)/(?P<year>\d\d(?:\d\d)?)")
_OLDEST_CENTURY_BEGINS = 50
# Sides of a vote as the model names them; it has blank votes and no absent ones.
_YES, _NO = "Ja", "Nei"


class EInnsyn:
    """The file while it is written."""

    def __init__(self, folder: Path, losses: Losses) -> None:
        self._file = JsonFile(folder / NAME, ("moetemappe", "moetesak"))
        self._losses = losses

    def add(self, found: Found, is_copy: bool) -> None:
        """Writes a document's meetings and cases."""
        if not is_copy:
            _Document(found, self._file, self._losses).write()

    def close(self) -> None:
        """All documents are written."""
        self._file.close()

    def in_words(self) -> str:
        """`12 moetemappe, 3 moetesak`."""
        return self._file.in_words()


class _Document:
    def __init__(self, found: Found, file: JsonFile, losses: Losses) -> None:
        self._found = found
        self._file = file
        self._losses = losses
        self._meetings = {meeting.id: meeting for meeting in found.conversion.meetings}
        self._votes: dict[str, list[Vote]] = {}
        for vote in found.conversion.votes:
            self._votes.setdefault(vote.case_id, []).append(vote)

    def write(self) -> None:
        held: dict[tuple[str, str, str | None], list[Case]] = {}
        for meeting in self._meetings.values():
            body, day = meeting.body, meeting.date
            if body and day:
                held[body, day, meeting.id] = []
            else:
                self._lost(meeting.id, "meeting", f"{NOT_WRITTEN}a Moetemappe has a body and a date")
        for case in self._found.conversion.cases:
            of_meeting = self._meetings.get(case.meeting_id) if case.meeting_id else None
            body = (of_meeting and of_meeting.body) or case.body
            day = (of_meeting and of_meeting.date) or case.date
            if body and day:
                held.setdefault((body, day, of_meeting.id if of_meeting else None), []).append(case)
            else:
                self._lost(case.id, "moetemappe", "the meeting is not known: the Moetesak stands alone")
                self._file.add("moetesak", self._moetesak(case))
        for (body, day, meeting_id), cases in held.items():
            self._moetemappe(body, day, self._meetings[meeting_id] if meeting_id else None, cases)
        for name in _LEFT_OUT:
            values = len(getattr(self._found.conversion, name))
            self._losses.add(self._found.document_id, name, "the model has no class for it", values)

    def _moetemappe(self, body: str, day: str, meeting: Meeting | None, cases: list[Case]) -> None:
        own = meeting.id if meeting else f"{body}/{day}"
        title = f"{body} {day}"
        if meeting is None or meeting.number is None:
            self._lost(own, "moetenummer", "required, and not told: an empty text is written")
        self._lost(own, "moetedato", "the model asks for the hour too, and it is not read: midnight UTC is written")
        if meeting is not None:
            who = len(meeting.present) + len(meeting.absent)
            self._lost(own, "present, absent", "the model names those who voted, not those who met", who)
            self._lost(own, "evidence", "the model has no place on a page", len(meeting.evidence))
        self._file.add(
            "moetemappe",
            without_nulls(
                {
                    "systemId": self._uuid(f"moetemappe/{own}"),
                    "offentligTittel": title,
                    "offentligTittelSensitiv": title,
                    "moetenummer": (meeting.number if meeting else None) or "",
                    "utvalg": body,
                    "moetedato": f"{day}T00:00:00Z",
                    "moetested": meeting.place if meeting else None,
                    "moetesak": [self._moetesak(case) for case in cases],
                }
            ),
        )

    def _moetesak(self, case: Case) -> dict[str, Any]:
        if case.title is None:
            self._lost(case.id, "title", "required, and not told: an empty text is written")
        numbered = _NUMBER.fullmatch(case.case_number or "")
        if numbered is None:
            self._lost(case.id, "case_number", "the model's number is one of a year", case.case_number is not None)
        self._lost(case.id, "archive_case", "it belongs to the Saksmappe", case.archive_case is not None)
        self._lost(case.id, "result", "the model has no field for it", case.result is not None)
        self._lost(case.id, "evidence", "the model has no place on a page", len(case.evidence))
        return without_nulls(
            {
                "systemId": self._uuid(case.id),
                "offentligTittel": case.title or "",
                "offentligTittelSensitiv": case.title or "",
                "moetesakstype": "politisk",
                "moetesaksaar": _year(numbered["year"]) if numbered else None,
                "moetesakssekvensnummer": int(numbered["number"]) if numbered else None,
                "utvalg": case.body,
                "vedtak": self._vedtak(case),
            }
        )

    def _vedtak(self, case: Case) -> dict[str, Any] | None:
        votes = self._votes.get(case.id, [])
        treatment = _treatment(case, votes)
        self._tell_losses(case, votes)
        if not _is_complete(case):
            why = "a Vedtak has a text and a date, and the document lacks one: none is written"
            self._lost(case.id, "vedtak", why, bool(case.decision or treatment))
            return None
        return without_nulls(
            {
                "systemId": self._uuid(f"{case.id}/vedtak"),
                "dato": case.date,
                "vedtakstekst": self._text(f"{case.id}/vedtakstekst", case.decision or ""),
                "behandlingsprotokoll": self._text(f"{case.id}/behandlingsprotokoll", treatment) if treatment else None,
                "votering": self._votering(case, votes),
            }
        )

    def _votering(self, case: Case, votes: list[Vote]) -> list[dict[str, Any]]:
        """Each member's vote, where the case has one vote that lists them: a Votering names no motion."""
        named = [vote for vote in votes if not vote.trial]
        if len(named) != 1:
            return []
        sides = ((_YES, named[0].for_), (_NO, named[0].against))
        members = [(side, voter) for side, tally in sides if tally is not None for voter in tally.voters]
        return [
            {
                "systemId": self._uuid(f"{case.id}/vote/{number}"),
                "moetedeltaker": {
                    "systemId": self._uuid(f"{case.id}/moetedeltaker/{number}"),
                    "moetedeltakerNavn": voter.name,
                },
                "stemme": side,
            }
            for number, (side, voter) in enumerate(members, 1)
        ]

    def _tell_losses(self, case: Case, votes: list[Vote]) -> None:
        in_words = "the model has no field for it: the words stand in the behandlingsprotokoll"
        if not _is_complete(case):
            in_words = "the model has no field for it, and there is no Vedtak whose behandlingsprotokoll has the words"
        self._lost(case.id, "proposals", in_words, len(case.proposals))
        self._lost(case.id, "remarks", in_words, len(case.remarks))
        single = len([vote for vote in votes if not vote.trial]) == 1
        for vote in votes:
            self._lost(vote.id, "motion, outcome, tallies", in_words)
            tallies = [tally for tally in (vote.for_, vote.against, vote.absent) if tally is not None]
            voters = sum(len(tally.voters) for tally in tallies)
            parties = sum(voter.party is not None for tally in tallies for voter in tally.voters)
            if single and not vote.trial:
                self._lost(vote.id, "voters.party", "the model has no parties", parties)
                absent = len(vote.absent.voters) if vote.absent else 0
                self._lost(vote.id, "absent.voters", "a vote is Ja, Nei or Blankt", absent)
            elif voters:
                self._lost(vote.id, "voters", "a member's vote names no motion, and the case has several votes", voters)

    def _text(self, name: str, text: str) -> dict[str, str]:
        return {"systemId": self._uuid(name), "tekstInnhold": text, "tekstFormat": _TEXT}

    def _lost(self, record: str, field: str, why: str, values: int = 1) -> None:
        self._losses.add(f"{self._found.document_id}/{record}", field, why, values)

    def _uuid(self, own: str) -> str:
        return uuid_of(f"{self._found.document_id}/{own}")


def _is_complete(case: Case) -> bool:
    """Whether there is what a Vedtak cannot be without."""
    return case.date is not None and case.decision is not None


def _treatment(case: Case, votes: list[Vote]) -> str:
    """The words that proposals, remarks and votes were read from, in that order, each once."""
    places = [each.evidence for each in case.proposals]
    places += [each.evidence for each in case.remarks]
    places += [each.evidence for each in votes]
    return "\n\n".join(dict.fromkeys(each.text for evidence in places for each in evidence))


def _year(written: str) -> int:
    """`18` is 2018, `98` is 1998."""
    if len(written) == 4:
        return int(written)
    return int(written) + (1900 if int(written) >= _OLDEST_CENTURY_BEGINS else 2000)
