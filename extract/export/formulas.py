"""Text for a CSV file -> text that a spreadsheet does not run.

A spreadsheet takes what begins with = + - or @ for a formula, and a formula can read files and start programs. Where
commas are decimal signs it divides lines at semicolons, so that what stands behind one, or begins a line inside a text,
begins a cell too. In all these places the sign gets an apostrophe before it; one apostrophe less gives the text back.
Amounts as -2,5 stay as they are, and so do dashes before points of a list inside a text unless a call, a macro or a
reference follows.
"""

from __future__ import annotations

import re

_ALWAYS = "=@＝＠"
_SIGNS = r"+\-＋－"
_PLACE = r"""(?P<divider>\A|[;\t\r\n])(?P<blanks>[\s"]*)"""
_BEGINNING = re.compile(rf"{_PLACE}(?P<marks>'*)(?P<sign>[{_ALWAYS}{_SIGNS}])(?P<rest>[^;\t\r\n]*)")
_AMOUNT = re.compile(r"\A[+\-]\s?\d[\d\s.,]*%?\Z")
_CALLS = frozenset("(|!")
# A quick test, for most texts have none.
_ANY = re.compile(rf"{_PLACE}'*[{_ALWAYS}{_SIGNS}]")


def harmless(text: str) -> str:
    """The text with an apostrophe before each sign that could begin a formula."""
    if not _ANY.search(text) or _AMOUNT.match(text):
        return text
    return _BEGINNING.sub(_marked, text)


def _marked(match: re.Match[str]) -> str:
    divider, blanks, marks, sign, rest = match.groups()
    if divider and not marks and sign not in _ALWAYS and _CALLS.isdisjoint(rest):
        return match[0]
    return f"{divider}{blanks}'{marks}{sign}{rest}"
