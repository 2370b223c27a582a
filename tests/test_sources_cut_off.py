"""Words that run off the page's edge are told; what stands outside of it as a whole is a printer's mark."""

from __future__ import annotations

import pytest

from tests.one_page import page_of
from tests.test_sources_producers import drawn


@pytest.mark.parametrize(
    ("operators", "told"),
    [
        (("(Nytt naust) 72", "(1 500) 583", "(Ny kai) 72"), ['"500 ..."']),
        (("(2031) 588",), ['"2031 ..."']),
        (("(Nytt naust) 72", "(side_12.indd) 610"), []),
        (("(Nytt naust) 72", "(1 500) 560"), []),
    ],
)
def test_words_that_run_off_the_edge_are_told(operators: tuple[str, ...], told: list[str]) -> None:
    shown = []
    for row, operator in enumerate(operators):
        text, x = operator.rsplit(maxsplit=1)
        shown.append(f"BT /F 11 Tf {x} {700 - 20 * row} Td {text} Tj ET")
    notices = page_of(drawn("\n".join(shown))).notices
    assert [notice.code for notice in notices] == ["hidden_text"] * len(told)
    assert [notice.message.split(": ")[1] for notice in notices] == told
