"""What minutes tell of remarks -> Remarks: a remark told twice is one, parties join it, and it may be taken back."""

from __future__ import annotations

from collections.abc import Sequence

from extract.readers.case_text import CaseText
from extract.readers.introduced import Introduced
from extract.readers.parts import Part
from extract.records import Remark
from patterns.families.saksprotokoll import parse_heading
from patterns.hyphenation import unbroken
from patterns.remarks import (
    RemarkFate,
    RemarkIntroduction,
    names_remark,
    parse_remark_fate,
    parse_remark_introduction,
    parties_above_remark,
    parties_of_subject,
    tells_no_remark,
)


def read_remark(case: CaseText, found: Introduced, introduction: RemarkIntroduction) -> Remark | None:
    """The Remark of an introduction; None where no text stands under it."""
    words = unbroken(case.original(found.content, found.end).strip())
    if not words.strip(" .:"):
        return None
    return Remark(
        kind=introduction.kind,
        parties=list(introduction.parties or parties_of_subject(words)),
        status="stands",
        text=words,
        evidence=case.text.evidence(found.begin, found.end),
    )


def find_remarks_of_decision(case: CaseText, part: Part) -> list[Introduced]:
    """The remarks that a decision's text closes with (`FLERTALLSMERKNAD – H, V:`); the first ends the decision's own
    text."""
    firsts: list[tuple[int, RemarkIntroduction]] = []
    for index in range(part.first, part.last):
        introduction = parse_remark_introduction(case.window(index))
        if introduction is not None:
            firsts.append((index, introduction))
    ends = [*(index for index, _ in firsts), part.last][1:]
    return [
        Introduced(
            introduction,
            case.starts[index],
            index,
            case.starts[index] + introduction.content,
            case.starts[_end_of_remark(case, index, end)],
        )
        for (index, introduction), end in zip(firsts, ends, strict=True)
    ]


def find_headed_remarks(case: CaseText, parts: Sequence[Part], introduced: Sequence[Introduced]) -> list[Introduced]:
    """The remarks that stand under a heading of their own (`Protokolltilførsel:`) without an introduction below it."""
    found: list[Introduced] = []
    for part in parts:
        first = part.first + 1
        if part.role != "protocol_remark" or any(part.first <= each.first < part.last for each in introduced):
            continue
        last = next((index for index in range(first, part.last) if case.closes(index)), part.last)
        if first >= last or tells_no_remark(case.line(first)):
            continue
        introduction, content = _below_heading(case, part.first, first, last)
        found.append(Introduced(introduction, case.starts[part.first], part.first, content, case.starts[last]))
    return found


def _below_heading(case: CaseText, heading: int, first: int, last: int) -> tuple[RemarkIntroduction, int]:
    """The introduction of the remark that begins on the line `first` under its heading, and where its text begins."""
    written = f"{case.line(heading)}\n"
    # As if no blank line stood between them.
    introduction = parse_remark_introduction(written + case.window(first))
    if introduction is not None and introduction.parties and introduction.content > len(written):
        return introduction, case.starts[first] + introduction.content - len(written)
    parties = parties_above_remark(case.line(first))
    content = first if parties is None or first + 1 == last else first + 1
    return RemarkIntroduction("protokolltilførsel", parties or (), 0), case.starts[content]


def find_fates(case: CaseText, parts: list[Part]) -> list[RemarkFate]:
    """What the given parts say became of remarks, in reading order."""
    fates: list[RemarkFate] = []
    above: tuple[str, ...] = ()
    for part in parts:
        for index in range(part.first, part.last):
            introduction = parse_remark_introduction(case.window(index))
            above = introduction.parties if introduction is not None else above
            fate = parse_remark_fate(case.window(index)) if names_remark(case.line(index)) else None
            if fate is not None:
                # "H sluttet seg til merknaden": the one told above.
                fates.append(fate if fate.of else fate._replace(of=above))
    return list(dict.fromkeys(fates))


def settle(remarks: list[Remark], fates: list[RemarkFate]) -> list[Remark]:
    """The remarks with those told twice joined, those who sided with them added, and those taken back marked."""
    joined: list[Remark] = []
    for remark in remarks:
        same = next((index for index, other in enumerate(joined) if _same_text(other.text, remark.text)), None)
        if same is None:
            joined.append(remark)
        else:
            other = joined[same]
            joined[same] = other.model_copy(
                update={
                    "parties": list(dict.fromkeys((*other.parties, *remark.parties))),
                    "evidence": [*other.evidence, *remark.evidence],
                }
            )
    for fate in fates:
        concerned = [index for index, remark in enumerate(joined) if not fate.of or set(fate.of) & set(remark.parties)]
        # A party may stand behind another's remark too; its own is the one that names it first.
        first = [index for index in concerned if fate.of and joined[index].parties[:1] == list(fate.of[:1])]
        chosen = first or concerned
        if len(chosen) != 1:
            continue
        remark = joined[chosen[0]]
        joined[chosen[0]] = remark.model_copy(
            update={
                "parties": list(dict.fromkeys((*remark.parties, *fate.joined))),
                "status": "withdrawn" if fate.withdrawn else remark.status,
            }
        )
    return joined


def _same_text(one: str, other: str) -> bool:
    first, second = ("".join(text.lower().split()) for text in (one, other))
    return first == second or (
        min(len(first), len(second)) > 40 and (first.startswith(second) or second.startswith(first))
    )


def _end_of_remark(case: CaseText, first: int, end: int) -> int:
    """Where a remark under a decision ends: at the next heading."""
    for index in range(first + 1, end):
        if parse_heading(case.line(index)) is not None:
            return index
    return end
