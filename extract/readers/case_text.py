"""CaseText: the text of one treatment with its lines' places, as the readers of minutes need it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from extract.model import Line
from extract.records import Evidence
from extract.text import Text
from patterns.families.closings import is_aftermath, is_signature, tells_who_left
from patterns.families.decision_headings import leads_in
from patterns.families.saksprotokoll import Heading, parse_heading
from patterns.proceedings import PARTY_SHARE, POINT_OPENING, sentence_starts, tells_result
from patterns.proposals import Introduction, parse_introduction
from patterns.sentences import with_open_lines_joined
from patterns.votes.lone_count import is_lone_count

# How many lines a heading or an introduction may take, and how many a sentence that tells a vote.
_WINDOW = 6
_SENTENCE = 4
# A paragraph of a web page may have thousands of sentences: what one introduces is told in fewer characters than these.
LONGEST_INTRODUCTION = 4_000
# A shorter line is not broken off in the middle of a sentence.
_BROKEN_LINE = 40


@dataclass(frozen=True)
class CaseText:
    """`starts` has the position in `text.search` at which each line begins, and at last the text's end."""

    text: Text
    starts: tuple[int, ...]

    @classmethod
    def of(cls, lines: Sequence[Line]) -> CaseText:
        text = Text.of(lines)
        return cls(text, text.starts)

    @property
    def lines(self) -> tuple[Line, ...]:
        return self.text.lines

    def line(self, index: int) -> str:
        """The folded text of a line."""
        return self._folded[index]

    @cached_property
    def _folded(self) -> list[str]:
        """All lines' folded texts: each is asked about by many rules, which know a text again by its being the same."""
        return [self.text.search[start:end].rstrip("\n") for start, end in pairwise(self.starts)]

    def window(self, index: int) -> str:
        """A line and those that follow it in the same paragraph; a list's number or an introduction that is a paragraph
        of its own goes with the next. A blank is the end of a line within a sentence."""
        known = self._windows
        if index not in known:
            known[index] = self._find_window(index)
        return known[index]

    @cached_property
    def _windows(self) -> dict[int, str]:
        """Those of the lines that were asked about; many rules ask for the same."""
        return {}

    def _find_window(self, index: int) -> str:
        end = index + (2 if _is_number_of_list(self.line(index)) or self.line(index).rstrip().endswith(":") else 1)
        while end < len(self.lines) and end < index + _WINDOW and not self.lines[end].space_above:
            end += 1
        window = self.text.search[self.starts[index] : self.starts[min(end, len(self.lines))]].rstrip("\n")
        return with_open_lines_joined(window)

    def tells_vote(self, index: int) -> bool:
        """Whether a sentence that begins on the line tells the result of a vote."""
        opening = self.line(index).lstrip(" -–•\uf0b7")
        if not opening or not (opening[0].isupper() or opening[0].isdigit() or POINT_OPENING.match(opening)):
            return False
        return tells_result(self.line(index)) or tells_result(self.sentence(index))

    def heads_party_shares(self, index: int) -> bool:
        """Whether a line names a motion above the parties that voted for it (`Høgre (1/1)`), or their number: it
        proposes nothing."""
        if index + 1 >= len(self.lines):
            return False
        return PARTY_SHARE.fullmatch(self.line(index + 1)) is not None or is_lone_count(self.line(index + 1))

    def heading(self, index: int) -> Heading | None:
        """The heading that a line is, or None; a broken part of a sentence heads nothing."""
        heading = parse_heading(self.line(index))
        # `Vedtak: …` begins a sentence of its own.
        inline = heading is not None and self.line(index)[: heading.content].rstrip().endswith(":")
        if heading is None or (not inline and self._ends_sentence(index)):
            return None
        return None if not inline and heading.role != "end" and self._begins_sentence(index) else heading

    def _ends_sentence(self, index: int) -> bool:
        """Whether a line with a full stop goes on from the line above (`… slik det står i`, `Formannskapets
        innstilling.`)."""
        if index == 0 or self.lines[index].space_above or not self.line(index).rstrip().endswith("."):
            return False
        above = self.line(index - 1).rstrip()
        return len(above) >= _BROKEN_LINE and not above.endswith((".", ":", "!", "?"))

    def _begins_sentence(self, index: int) -> bool:
        """Whether a line goes on in the next (`Gruppa kan konstatere at komiteens innstilling`, `har gitt svar.`)."""
        line = self.line(index).rstrip()
        if len(line) < _BROKEN_LINE or line.endswith((".", ":")) or leads_in(line) or index + 1 == len(self.lines):
            return False
        return not self.lines[index + 1].space_above and self.line(index + 1).lstrip()[:1].islower()

    def begins_paragraph(self, index: int) -> bool:
        """Whether no sentence goes on from the line above."""
        above = self.line(index - 1).rstrip() if index > 0 else ""
        return self.lines[index].space_above or len(above) < _BROKEN_LINE or above.endswith((".", ":", "!", "?"))

    def closes(self, index: int) -> bool:
        """Whether a line begins what is no more of the text above it: what can be done about the decision, who has got
        a copy, who left, what the page is signed with."""
        line = self.line(index)
        if is_signature(line):
            # A rule to write on under a line that ends with a colon is the text's own: names to be filled in.
            return index == 0 or not self.line(index - 1).endswith(":")
        return (is_aftermath(line) or tells_who_left(line)) and self.begins_paragraph(index)

    def introduction(self, index: int) -> Introduction | None:
        """The first introduction of a proposal that begins on the line, or None; its `content` counts from the line's
        start."""
        found = self.introductions(index)
        return found[0][1] if found else None

    def introductions(self, index: int) -> tuple[tuple[int, Introduction], ...]:
        """All introductions that begin on the line, each with the place in the line at which it does."""
        known = self._introductions
        if index not in known:
            known[index] = self._find_introductions(index)
        return known[index]

    def sentence_starts(self, index: int) -> Sequence[int]:
        """The places in the line at which a sentence may begin, the line's own start first."""
        return sentence_starts(self.line(index))

    def tells_vote_at(self, index: int, start: int) -> bool:
        """Whether the sentence that begins at a place in the line tells the result of a vote."""
        line = self.line(index)
        starts = self.sentence_starts(index)
        following = next((later for later in starts if later > start), None)
        if start == 0 and following is None:
            return self.tells_vote(index)
        opening = line[start:].lstrip(" -–•\uf0b7")
        begins = opening[:1].isupper() or opening[:1].isdigit() or opening.startswith("=")
        if not begins and POINT_OPENING.match(opening) is None:
            return False
        if following is not None:
            return tells_result(line[start:following])
        return tells_result(line[start:]) or tells_result(self.sentence(index, start))

    @cached_property
    def _introductions(self) -> dict[int, tuple[tuple[int, Introduction], ...]]:
        """Those of the lines that were asked about: most lines never are."""
        return {}

    def _find_introductions(self, index: int) -> tuple[tuple[int, Introduction], ...]:
        heading = parse_heading(self.line(index))
        if heading is not None and heading.role != "recommendation" and heading.content == len(self.line(index)):
            return ()
        if self.heads_party_shares(index):
            return ()
        window = self.window(index)
        found: list[tuple[int, Introduction]] = []
        starts = self.sentence_starts(index)
        # "Behandling: Forslag fra Kari Nes (Ap): …"
        for start in starts if heading is None else sorted({*starts, heading.content}):
            if found and start < found[-1][1].content:
                continue
            introduction = parse_introduction(window[start : start + LONGEST_INTRODUCTION])
            if introduction is not None:
                found.append((start, introduction._replace(content=start + introduction.content)))
        return tuple(found)

    def evidence(self, first: int, last: int) -> list[Evidence]:
        """The evidence for whole lines, from `first` to before `last`."""
        return self.text.evidence(self.starts[first], self.starts[last])

    def original(self, start: int, end: int) -> str:
        """The source's own characters between two positions."""
        return self.text.original(start, end) if end > start else ""

    def sentence(self, index: int, start: int = 0) -> str:
        """The line from a place on, with the lines that its sentence takes."""
        sentence = self.line(index)[start:].strip() if start else ""
        for later in range(index + 1 if start else index, min(index + _SENTENCE, len(self.lines))):
            if sentence and (self.lines[later].space_above or sentence.endswith((".", ":"))):
                break
            # A short line before a capital is a paragraph of its own whose full stop is left out.
            if sentence and len(self.line(later - 1)) < _BROKEN_LINE and self.line(later).lstrip()[:1].isupper():
                break
            sentence = f"{sentence} {self.line(later).strip()}".strip()
        return sentence


def _is_number_of_list(line: str) -> bool:
    """Whether a line holds a list's number and nothing else (`2)`)."""
    mark = line.strip()
    return len(mark) < 4 and mark.endswith((")", ".")) and mark[:-1].isdigit()
