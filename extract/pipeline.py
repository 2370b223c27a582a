"""The stages in order, for one document. No rules of its own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from extract.blocks import find_layout
from extract.checks import check_reading
from extract.facts import find_facts
from extract.model import Facts, Layout, Notice, Page, Section, Source, TextLayer
from extract.readers import READERS
from extract.reading import Reading, joined, total
from extract.records import SCHEMA_VERSION, Check, Conversion, Document, DocumentKind, Warning
from extract.sections import find_sections
from extract.sections.minutes import UNTOLD
from extract.seen import as_seen
from extract.sources import read_pages

if TYPE_CHECKING:
    from extract.corrections import Judgement


def convert_source(source: Source, judgements: Sequence[Judgement] = ()) -> Conversion:
    """The records of one source, as reviewers corrected them. Raises SourceError where it cannot be read at all."""
    pages = find_pages(source)
    layout = find_layout(pages)
    facts = find_facts(layout)
    sections = find_sections(layout, facts)
    read = read_sections(sections, facts)

    def converted(reading: Reading) -> Conversion:
        return assemble(source, pages, layout, facts, sections, reading, check_reading(reading))

    conversion = converted(linked(read))
    if not judgements:
        return conversion
    from extract.corrections import edited, find_edits, insisted, with_corrections

    edits = find_edits(conversion, judgements)
    return with_corrections(converted(insisted(linked(edited(read, edits)), edits)), edits)


def find_pages(source: Source) -> tuple[Page, ...]:
    """The pages of a source; where readings of their pictures differ, as arithmetic decides. Raises SourceError."""
    pages = read_pages(source)
    if not any(page.candidates for page in pages):
        return pages
    from extract.arithmetic import Controlled, decided

    def controlled(pages: tuple[Page, ...]) -> Controlled:
        layout = find_layout(pages)
        facts = find_facts(layout)
        reading = linked(read_sections(find_sections(layout, facts), facts))
        return Controlled(reading, (*reading.checks, *check_reading(reading)))

    return decided(pages, controlled)


def read_sections(sections: tuple[Section, ...], facts: Facts) -> Reading:
    """Every family's sections through that family's reader, joined."""
    present = {section.family for section in sections}
    return joined(
        read(tuple(section for section in sections if section.family == family), facts)
        for family, read in READERS
        if family in present
    )


def linked(reading: Reading) -> Reading:
    """The records with their links; the words of motions are not imported for a document that has neither."""
    if reading.meetings and reading.cases:
        from extract.meeting_links import link_meetings

        reading = link_meetings(reading)
    if any(case.proposals for case in reading.cases):
        from extract.proposer_links import link_proposers

        reading = link_proposers(reading)
    if not reading.votes and not reading.tiltak:
        return reading
    from extract.links import link_reading

    return link_reading(reading)


def assemble(
    source: Source,
    pages: tuple[Page, ...],
    layout: Layout,
    facts: Facts,
    sections: tuple[Section, ...],
    reading: Reading,
    checks: tuple[Check, ...],
) -> Conversion:
    """The contract's document from what the stages gave; all stages' warnings are gathered here, in page order."""
    notices: list[Notice] = [notice for page in pages for notice in page.notices]
    notices += [*layout.notices, *reading.notices]
    if facts.language == "se":
        notices.append(Notice("unsupported_language", "the text is in Northern Sámi, for which there are no rules", 1))
    if any(notice.bbox for notice in notices):
        from extract.doubts import weighed

        notices = weighed(notices, reading, layout)
    conversion = Conversion(
        schema_version=SCHEMA_VERSION,
        document=Document(
            source=source.name,
            sha256=source.sha256,
            media_type=source.media_type,
            pages=pages[-1].number,
            kinds=kinds(sections, reading),
            title=facts.title,
            language=facts.language,
            organization=facts.organization,
            text_layer=_text_layer(pages),
        ),
        meetings=list(reading.meetings),
        cases=list(reading.cases),
        votes=list(reading.votes),
        vote_ledger=total(reading.ledgers),
        tiltak=list(reading.tiltak),
        grants=list(reading.grants),
        checks=[*reading.checks, *checks],
        warnings=[
            Warning.model_validate({"code": notice.code, "message": notice.message, "page": notice.page})
            for notice in sorted(notices, key=lambda notice: notice.page or 0)
        ],
    )
    return as_seen(conversion, pages)


def kinds(sections: tuple[Section, ...], reading: Reading) -> list[DocumentKind]:
    """The families that gave records, the one that fills most of the document first; `annet` where there is none."""
    found: dict[DocumentKind, bool] = {
        "saksprotokoll": bool(reading.cases),
        "budsjettvedtak": bool(reading.tiltak),
        "skjonnsfordeling": bool(reading.grants),
    }
    # The opening is looked at for what it says of the rest; it is no family's own.
    read = [section for section in sections if section.role not in (UNTOLD, "opening", "preface")]
    size = {kind: sum(len(section.blocks) for section in read if section.family == kind) for kind in found}
    present = [kind for kind in found if found[kind]]
    return sorted(present, key=lambda kind: -size[kind]) or ["annet"]


def _text_layer(pages: tuple[Page, ...]) -> TextLayer:
    """The layer of most pages that have text; `ocr` where as many are recognised as are native."""
    recognised = sum(page.text_layer == "ocr" for page in pages)
    native = sum(page.text_layer == "native" for page in pages)
    if recognised and recognised >= native:
        return "ocr"
    return "native" if native else "none"
