"""The stages in order, for one document. No rules of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from extract.checks import check_reading
from extract.facts import find_facts
from extract.layout.blocks import find_layout, lay_out
from extract.links import linked
from extract.memory.handing import give_back, handed_over
from extract.memory.stored import Stored, together
from extract.model import Facts, Layout, Notice, Page, Section, Source, TextLayer
from extract.readers import READERS
from extract.reading import Reading, joined, total
from extract.records import SCHEMA_VERSION, Check, Conversion, Document, DocumentKind, Record, Warning
from extract.sections import find_sections
from extract.sections.minutes import UNTOLD
from extract.seen import as_seen
from extract.sources import read_pages

if TYPE_CHECKING:
    from extract.corrections import Judgement

_AnyRecord = TypeVar("_AnyRecord", bound=Record)


@dataclass(frozen=True, slots=True)
class Frame:
    """What a document's records stand in: what is told of it besides, and what that needs of the stages before them.

    Its `source` has no content and its `pages` hold neither words nor drawings. `blocks` counts each family's, `layout`
    is there where doubts about places on the pages have to be weighed.
    """

    source: Source
    pages: tuple[Page, ...]
    notices: tuple[Notice, ...]
    facts: Facts
    blocks: Mapping[str, int]
    layout: Layout | None


def convert_source(source: Source, judgements: Sequence[Judgement] = ()) -> Conversion:
    """The records of one source, as reviewers corrected them. Raises SourceError where it cannot be read at all."""
    conversion = convert_stored(source, judgements)
    stored = {name: list(value) for name, value in conversion if isinstance(value, Stored)}
    return conversion.model_copy(update=stored) if stored else conversion


def convert_stored(source: Source, judgements: Sequence[Judgement] = ()) -> Conversion:
    """As `convert_source`, for those who write it: of a long document some lists are Stored."""
    full = list(find_pages(source))
    source = replace(source, content=b"")
    pages = _emptied(full)
    layout = lay_out(full)
    facts = find_facts(layout)
    sections = list(find_sections(layout, facts))
    frame = frame_of(source, pages, layout, facts, sections)
    # A stage's words and lines are let go as soon as no stage to come needs them: of long documents they are the most.
    del full, pages, layout
    give_back(len(frame.pages))
    reading = read_out(sections, facts)
    del facts
    give_back(len(frame.pages))
    if not judgements:
        reading = linked(reading)
        return assemble(frame, reading, check_reading(reading))
    from extract.corrections import edited, find_edits, insisted, with_corrections

    def converted(reading: Reading) -> Conversion:
        return assemble(frame, reading, check_reading(reading))

    edits = find_edits(converted(linked(reading)), judgements)
    return with_corrections(converted(insisted(linked(edited(reading, edits)), edits)), edits)


def frame_of(
    source: Source, pages: tuple[Page, ...], layout: Layout, facts: Facts, sections: Sequence[Section]
) -> Frame:
    """What assembling a document needs of the stages before its records."""
    notices = (*(notice for page in pages for notice in page.notices), *layout.notices)
    return Frame(
        replace(source, content=b""),
        _emptied(pages),
        notices,
        replace(facts, running=()),
        _blocks(sections),
        layout if any(notice.bbox for notice in notices) else None,
    )


def _emptied(pages: Sequence[Page]) -> tuple[Page, ...]:
    """The pages without what stands on them; what they are, and how they are turned, is kept."""
    return tuple(
        replace(page, words=(), rules=(), fills=(), text_lines=(), line_types=(), tables=(), running=(), candidates=())
        for page in pages
    )


def find_pages(source: Source) -> tuple[Page, ...]:
    """The pages of a source; where readings of their pictures differ, as arithmetic decides. Raises SourceError."""
    pages = read_pages(source)
    scanned = source.ocr == "auto" and any(page.text_layer == "ocr" and page.reader != "tesseract" for page in pages)
    if not scanned and not any(page.candidates for page in pages):
        return pages
    from extract.arithmetic import Controlled, decided, read_again

    def controlled(pages: tuple[Page, ...]) -> Controlled:
        layout = find_layout(pages)
        facts = find_facts(layout)
        reading = linked(read_sections(find_sections(layout, facts), facts))
        return Controlled(reading, (*reading.checks, *check_reading(reading)))

    def again(numbers: frozenset[int]) -> tuple[Page, ...]:
        return decided(read_pages(replace(source, pictures=numbers)), controlled)

    pages = decided(pages, controlled) if any(page.candidates for page in pages) else pages
    return read_again(pages, controlled, again) if scanned else pages


def read_sections(sections: Sequence[Section], facts: Facts) -> Reading:
    """Every family's sections through that family's reader, joined."""
    return read_out(list(sections), facts)


def read_out(sections: list[Section], facts: Facts) -> Reading:
    """As `read_sections`. Each section is taken out of the list when it is read: who has it nowhere else lets it go."""
    families = {section.family for section in sections}
    own = {family: [section for section in sections if section.family == family] for family in families}
    sections.clear()
    return joined(read(handed_over(own[family]), facts) for family, read in READERS if family in own)


def assemble(frame: Frame, reading: Reading, checks: Sequence[Check]) -> Conversion:
    """The contract's document from what the stages gave; all stages' warnings are gathered here, in page order."""
    checks = together(Check, (reading.checks, checks))
    source, facts = frame.source, frame.facts
    conversion = Conversion(
        schema_version=SCHEMA_VERSION,
        document=Document(
            source=source.name,
            sha256=source.sha256,
            media_type=source.media_type,
            pages=frame.pages[-1].number,
            kinds=kinds(frame.blocks, reading),
            title=facts.title,
            language=facts.language,
            organization=facts.organization,
            text_layer=_text_layer(frame.pages),
        ),
        meetings=list(reading.meetings),
        cases=list(reading.cases),
        votes=list(reading.votes),
        vote_ledger=total(reading.ledgers),
        tiltak=list(reading.tiltak),
        grants=_loose(reading.grants),
        checks=_loose(checks),
        warnings=[
            Warning.model_validate({"code": notice.code, "message": notice.message, "page": notice.page})
            for notice in sorted(_notices(frame, reading), key=lambda notice: notice.page or 0)
        ],
    )
    lists: dict[str, Sequence[Record]] = {"grants": reading.grants, "checks": checks}
    stored = {name: records for name, records in lists.items() if isinstance(records, Stored)}
    return as_seen(conversion.model_copy(update=stored) if stored else conversion, frame.pages)


def _notices(frame: Frame, reading: Reading) -> list[Notice]:
    """What all stages tell, and what is doubted now that all is known."""
    notices = [*frame.notices, *reading.notices]
    if frame.facts.language == "se":
        notices.append(Notice("unsupported_language", "the text is in Northern Sámi, for which there are no rules", 1))
    if frame.layout is not None:
        from extract.doubts import weighed

        notices = weighed(notices, reading, frame.layout)
    scanned = {page.number for page in frame.pages if page.text_layer == "ocr"}
    if scanned and reading.meetings:
        from extract.doubts import lost_parties

        notices += lost_parties(reading.meetings, scanned)
    return notices


def _loose(records: Sequence[_AnyRecord]) -> list[_AnyRecord]:
    """The records, none where they are stored: making the Conversion would make objects of them all."""
    return [] if isinstance(records, Stored) else list(records)


def kinds(blocks: Mapping[str, int], reading: Reading) -> list[DocumentKind]:
    """The families that gave records, the one that fills most of the document first; `annet` where there is none."""
    found: dict[DocumentKind, bool] = {
        "saksprotokoll": bool(reading.cases),
        "budsjettvedtak": bool(reading.tiltak),
        "skjonnsfordeling": bool(reading.grants),
    }
    present = [kind for kind in found if found[kind]]
    return sorted(present, key=lambda kind: -blocks.get(kind, 0)) or ["annet"]


def _blocks(sections: Sequence[Section]) -> Mapping[str, int]:
    """How much of the document each family has."""
    count: Counter[str] = Counter()
    for section in sections:
        # The opening is looked at for what it says of the rest; it is no family's own.
        if section.role not in (UNTOLD, "opening", "preface"):
            count[section.family] += len(section.blocks)
    return count


def _text_layer(pages: tuple[Page, ...]) -> TextLayer:
    """The layer of most pages that have text; `ocr` where as many are recognised as are native."""
    recognised = sum(page.text_layer == "ocr" for page in pages)
    native = sum(page.text_layer == "native" for page in pages)
    if recognised and recognised >= native:
        return "ocr"
    return "native" if native else "none"
