"""Which lines of minutes may begin a meeting, a case or a body's treatment: told by their words, before any rule is
asked.
"""

from __future__ import annotations

from patterns.case_fields import LABEL_ALONE, LABEL_ROW, LABELLED_FIELD
from patterns.cases.agenda import AGENDA_RESULT_HEADER
from patterns.cases.lines import CASE_LINE, CASE_TABLE_HEADER, CONTENTS_HEADER
from patterns.cases.numbers import CASE_NUMBER
from patterns.cases.saksgang import REGISTER_LINE, SAKSGANG_HEADER, SAKSGANG_ROW
from patterns.cases.titles import TITLE_PREFIX
from patterns.cases.treatments import (
    BODY_TREATED,
    BODY_TREATMENT,
    DASHED_CASE,
    PROTOCOL_FOOTER,
    PROTOCOL_IN,
    TREATMENT_LEAD,
    TREATMENT_OF_CASE,
)
from patterns.families.titles_of_minutes import PROTOCOL_TITLE
from patterns.meetings import MEETING_CASE, MEETING_DATE, MEETING_HELD, MEETING_WORD
from patterns.pattern import Together

_STARTS = Together(
    *(PROTOCOL_FOOTER, PROTOCOL_TITLE, PROTOCOL_IN, TREATMENT_OF_CASE, BODY_TREATED, BODY_TREATMENT, TREATMENT_LEAD),
    *(MEETING_WORD, MEETING_HELD, MEETING_DATE, MEETING_CASE),
    *(REGISTER_LINE, SAKSGANG_HEADER, SAKSGANG_ROW, CASE_TABLE_HEADER, CASE_LINE, CASE_NUMBER, DASHED_CASE),
)
_FIELDS = Together(LABELLED_FIELD, LABEL_ALONE)
_HEADS = Together(*_STARTS.rules, *_FIELDS.rules, LABEL_ROW, TITLE_PREFIX)
_AGENDAS = Together(AGENDA_RESULT_HEADER, CASE_TABLE_HEADER, CONTENTS_HEADER, LABEL_ROW)


def may_start(line: str) -> bool:
    """Whether a line has the words or the figures of one that names a meeting, a case or a treatment."""
    return _STARTS.can_match(line)


def may_tell_of_case(line: str) -> bool:
    """Whether a line has the words or the figures with which a head tells something of a case."""
    return _HEADS.can_match(line)


def may_label(line: str) -> bool:
    """Whether a line has the words of one of a head's labels."""
    return _FIELDS.can_match(line)


def may_head_agenda(line: str) -> bool:
    """Whether a line has the words of the heading of an agenda's columns."""
    return _AGENDAS.can_match(line)
