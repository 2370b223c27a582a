"""Whose budget or changes something is: the headings above it, else the document's opening, title or running lines ->
party codes.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.model import Facts, Line, Section
from extract.readers.budget_opening import lines_of, paragraphs
from patterns.budget.broken_lines import waits_for_a_word
from patterns.budget.headings import is_heading_form, is_running_text
from patterns.budget.owner_words import names_administration
from patterns.families.budsjettvedtak import speaks_of_budget
from patterns.owner_forms import CHANGES_OF
from patterns.owners import in_small_letters, parties_in, parties_told, written_name
from patterns.parties import party_code


class OwnerReader:
    """Reads whose a section is; whose the document is, is found at the start."""

    def __init__(self, sections: Sequence[Section], facts: Facts) -> None:
        self.sections = sections
        self.facts = facts
        self.parties = self._document_parties()

    def of(self, headings: Sequence[Line]) -> tuple[str, ...]:
        """Those whom the nearest heading names that names any; nobody where it is the administration's own."""
        below = ""
        for above, line in zip([None, *headings][-2::-1], reversed(headings), strict=True):
            codes = (_told_over_lines(above, line) if above is not None else ()) or parties_told(line.text)
            if codes:
                return self._as_in_running_text(codes)
            # Running text may speak of the administration's budget, which a party changes.
            if names_administration(line.text) and is_heading_form(line.text) and not is_running_text(line.text, below):
                return ()
            below = line.text
        return self.parties

    def _document_parties(self) -> tuple[str, ...]:
        """Whose budget the document's opening lines or its title say that it is."""
        codes = parties_in(paragraphs(lines_of(self.sections, "opening")))
        if codes and self._owns_parts_alone(codes):
            codes = ()
        elif not any(party_code(code) for code in codes):
            # The name of a local list may head a single table of several.
            codes = parties_in(paragraphs(lines_of(self.sections, "preface")))
        codes = codes or (parties_in(self.facts.title) if self.facts.title else ()) or self._running_parties()
        return self._as_in_running_text(codes)

    def _owns_parts_alone(self, codes: tuple[str, ...]) -> bool:
        """Whether the opening names the parties only as those with whose changes the budget was adopted, and the tables
        of these changes, below tables of the budget itself, have a heading that names them too.
        """
        preface = lines_of(self.sections, "preface")
        said = paragraphs(preface)
        if not CHANGES_OF.search(said) or parties_in(CHANGES_OF.sub(" ", said)):
            return False
        texts = {line.text for line in preface}
        parts = [section for section in self.sections if section.role not in ("opening", "preface")]
        owned = [
            any(line.text not in texts and parties_told(line.text) == codes for line in section.heading)
            for section in parts
        ]
        first = owned.index(True) if True in owned else 0
        return any(section.role in ("table", "flattened") for section in parts[:first])

    def _running_parties(self) -> tuple[str, ...]:
        """The parties that a header or footer of a budget's pages names, where all that name any name the same."""
        first_lines = [line.text for line in lines_of(self.sections, "opening")[:3]]
        if not any(speaks_of_budget(text) for text in (self.facts.title or "", *first_lines)):
            return ()
        running = {line.line.text for line in self.facts.running if line.kind in ("header", "footer")}
        told = {codes for text in running if (codes := parties_told(text))}
        return told.pop() if len(told) == 1 else ()

    def _as_in_running_text(self, codes: tuple[str, ...]) -> tuple[str, ...]:
        """A local list that a heading writes in capitals, as running text writes it."""
        return tuple(
            self._in_small_letters(code) if code.isupper() and not party_code(code) else code for code in codes
        )

    def _in_small_letters(self, name: str) -> str:
        for section in self.sections:
            for line in (*section.heading, *section.blocks):
                written = written_name(name, line.text) if isinstance(line, Line) else None
                if written:
                    return written
        return in_small_letters(name)


def _told_over_lines(above: Line, line: Line) -> tuple[str, ...]:
    """The parties that a sentence over two lines names; nobody where each line stands for itself."""
    apart = line.space_above or above.page != line.page or above.size != line.size or above.bold != line.bold
    runs_on = is_running_text(above.text, line.text) or waits_for_a_word(above.text)
    return parties_in(f"{above.text} {line.text}") if runs_on and not apart else ()
