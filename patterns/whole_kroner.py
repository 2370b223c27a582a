"""The dash for no øre behind an amount (`12.000,-`), in the forms that typists and programs give it, as fragments of
regular expressions (verbose, any case) and as words to look for.
"""

from __future__ import annotations

from patterns.compiled import kept

# Word makes an en dash of the hyphen, typesetters a dash or a minus; a typewriter's is a double dash (`,=`).
_DASHES = "‐‑–—−"
WHOLE_KRONER = rf"(?: ,\s?- | ,[{_DASHES}=] | (?<! \s ) \.[-{_DASHES}] (?! \d ) )"
WHOLE_KRONER_MARKS = (",-", ", -", ",‐", ",‑", ",–", ",—", ",−", ",=", ".-", ".–")


_ANY = kept(rf", -|,[-{_DASHES}=]|\.[-–]")
_MARK = kept(rf",[-{_DASHES}=]|(?<=\d)\.[-{_DASHES}](?!\d)")


def has_whole_kroner(text: str) -> bool:
    """Whether an amount with such a dash may stand in a text."""
    return _ANY.search(text) is not None


def without_whole_kroner(text: str) -> str:
    """A text whose amounts have no such dash (`900.000,-` is a number as any other)."""
    return _MARK.sub("", text) if has_whole_kroner(text) else text
