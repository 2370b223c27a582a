"""Documents -> 360Giving: a grant package, `360giving.json`, with a grant per row of a grant table.

The standard is at standard.threesixtygiving.org; it asks for more than a grant table tells, and for each of these the
loss report says what was written.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from extract.errors import SourceError
from extract.export.documents import Found
from extract.export.identifiers import uuid_of
from extract.export.loss import NOT_WRITTEN, Losses
from extract.json_file import JsonFile
from extract.records import Amount, CategoryAmount, Grant
from patterns.award_columns import ColumnRole, column_role

NAME = "360giving.json"
_VERSION = "1.3"
# What stands for the prefix that the standard's keepers give to a publisher.
_PREFIX = "vedtak"
_TITLE_LETTERS = 139
_LEFT_OUT = ("meetings", "cases", "votes", "tiltak", "checks", "warnings", "corrections")


class ThreeSixtyGiving:
    """The file while it is written."""

    def __init__(self, folder: Path, losses: Losses, licence: str | None) -> None:
        self._file = JsonFile(folder / NAME, ("grants",))
        self._losses = losses
        self._licence = licence

    def add(self, found: Found, is_copy: bool) -> None:
        """Writes a document's grants."""
        if is_copy:
            return
        for grant in found.conversion.grants:
            for item in _Grant(found, grant, self._losses).items():
                self._file.add("grants", item)
        for name in _LEFT_OUT:
            values = len(getattr(found.conversion, name))
            self._losses.add(found.document_id, name, "the standard is about grants alone", values)

    def close(self) -> None:
        """All documents are written. Raises SourceError where there is no grant: a package cannot be empty."""
        if not self._file.counts["grants"]:
            raise SourceError(NAME, "would be empty: no document tells of a grant that the standard takes")
        # The standard wants a link; a licence that was given by its short name has none that is sure.
        is_link = self._licence is not None and self._licence.startswith("https://")
        self._file.close({"version": _VERSION, **({"license": self._licence} if is_link else {})})

    def in_words(self) -> str:
        """`320 grants`."""
        return self._file.in_words()


class _Grant:
    def __init__(self, found: Found, grant: Grant, losses: Losses) -> None:
        self._funder = found.conversion.document.organization
        self._id = f"{found.document_id}/{grant.id}"
        self._grant = grant
        self._losses = losses
        by_role: dict[ColumnRole, list[CategoryAmount]] = {"awarded": [], "applied": [], "other": []}
        for amount in grant.amounts:
            by_role[column_role(amount.category, grant.year)].append(amount)
        self._awarded, self._applied, self._other = by_role.values()

    def items(self) -> Iterator[dict[str, Any]]:
        """One grant where the row has a total or one award; else one for each column, for nobody added them."""
        missing = self._missing()
        if missing:
            self._lost("grant", missing)
            return
        total = self._grant.total
        if total is not None or len(self._awarded) == 1:
            yield self._item("", total or self._awarded[0], None if total else self._awarded[0])
        else:
            self._lost("grant", "the row states no total: each column is a grant of its own")
            for number, amount in enumerate(self._awarded, 1):
                yield self._item(f"/{number}", amount, amount)
        self._tell_losses()

    def _missing(self) -> str | None:
        """Why the row can be no grant of the standard, if so."""
        if self._grant.year is None:
            return f"{NOT_WRITTEN}a grant has a date, and the year is not known"
        if self._funder is None:
            return f"{NOT_WRITTEN}a grant has a funder, and the document does not tell whose it is"
        if self._grant.total is None and not self._awarded:
            return f"{NOT_WRITTEN}a grant has an amount that was awarded"
        return None

    def _tell_losses(self) -> None:
        grant = self._grant
        self._lost("evidence", "the standard has no place on a page", len(grant.evidence))
        self._lost("awardDate", "the day is not told: 1 January of the year is written")
        self._lost("fundingOrganization.id", "no number of the organization is told: one of our own is written")
        if grant.recipient.kommunenummer is not None:
            self._lost("recipient.kommunenummer", "no list of the standard has it: an id of our own holds it")
        else:
            self._lost("recipient.id", "no number of the recipient is told: one of our own is written")
        self._lost("recipient.members", "a recipient has no members", len(grant.recipient.members))
        self._lost("amounts", "an amount has no parts", len(self._awarded) if grant.total else 0)
        self._lost("amounts", "a column that is no award has no field", len(self._other))
        apart = [] if self._applied_for() else self._applied
        self._lost("amounts", "an amount applied for belongs to one award", len(apart))

    def _applied_for(self) -> dict[str, int]:
        single = len(self._applied) == 1 and (self._grant.total is not None or len(self._awarded) == 1)
        return {"amountAppliedFor": self._applied[0].nok} if single else {}

    def _item(self, part: str, amount: Amount | CategoryAmount, column: CategoryAmount | None) -> dict[str, Any]:
        grant, year = self._grant, str(self._grant.year)
        named = [grant.program or "", *(column.category if column else ())]
        title = ": ".join(word for word in [*named, grant.recipient.name] if word)
        if len(title) > _TITLE_LETTERS:
            self._lost("title", "a title has less than 140 letters: the description has all of it")
        return {
            "id": f"{_PREFIX}-{self._id}{part}",
            "title": title[:_TITLE_LETTERS],
            "description": self._description(title),
            "currency": "NOK",
            **self._applied_for(),
            "amountAwarded": amount.nok,
            "awardDate": f"{year}-01-01",
            "plannedDates": [{"startDate": year, "endDate": year}],
            "recipientOrganization": [self._recipient()],
            **self._location(),
            "fundingOrganization": [
                {"id": f"{_PREFIX}-{uuid_of(f'funder/{self._funder}')}", "name": self._funder},
            ],
            **({"grantProgramme": [{"title": grant.program}]} if grant.program else {}),
        }

    def _location(self) -> dict[str, Any]:
        """The municipality that receives; where a society or a firm does, the row tells no place."""
        recipient = self._grant.recipient
        if recipient.kommunenummer is None:
            return {}
        place = {"name": recipient.name, "countryCode": "NO", "geoCode": recipient.kommunenummer}
        return {"beneficiaryLocation": [place]}

    def _description(self, title: str) -> str:
        """The title, the projects with their amounts, the note: all of a row that is told in words."""
        projects = [
            project.title if project.nok is None else f"{project.title} ({project.nok} NOK)"
            for project in self._grant.projects
        ]
        return ". ".join([title, *projects, *([self._grant.note] if self._grant.note else [])])

    def _recipient(self) -> dict[str, str]:
        recipient = self._grant.recipient
        if recipient.kommunenummer is not None:
            return {"id": f"{_PREFIX}-kommunenummer-{recipient.kommunenummer}", "name": recipient.name}
        return {"id": f"{_PREFIX}-{uuid_of(f'recipient/{recipient.name}')}", "name": recipient.name}

    def _lost(self, field: str, why: str, values: int = 1) -> None:
        self._losses.add(self._id, field, why, values)
