"""Where sentences end in minutes: at full stops that are no abbreviation, and at line ends where a new one begins."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Collection
from functools import cache
from pathlib import Path
from typing import NamedTuple

import regex

from patterns.parties import is_party
from patterns.pattern import Pattern
from patterns.sentence_borders import (
    CHOICE,
    CHOICE_LETTER,
    COUNT_BELOW,
    COUNT_OF_OWNER,
    COUNT_OPENS,
    COUNTED_AT_END,
    COUNTED_SIDE_AT_END,
    INITIAL_AT_END,
    LABEL_OF_COUNT,
    LABELLED_FOR_AT_END,
    LIST_OPENS,
    MOTION_OPENS,
    NAME_BELOW,
    NAME_GOES_ON,
    NAME_TOLD_ON,
    NUMBER_OF_MOTION,
    NUMBER_OVER_LINE,
    OPENS_SENTENCE,
    PARTY_BELOW,
    PARTY_COUNT_OVER_LINE,
    PARTY_LETTER,
    PARTY_LETTER_NAMED,
    REFERENCE_NUMBER,
    RESULT_BEHIND_DASH,
    SCORE_AT_END,
    SCORE_OVER_LINE,
    SECOND_SIDE_LABEL,
    SIDE_AT_END,
    SIDE_NAMED_AT_END,
    SIDE_NUMBER_AT_END,
    SIDE_OPENS,
    SIDE_TOLD_AT_END,
    SOMEBODY_OPENS,
    SOMEBODYS_MOTION,
)

_DATA = Path(__file__).parent / "data" / "abbreviations.toml"
_CANDIDATE = regex.compile(r"[.!?:;]+[\"'»)\]]*(?=\s|$)|\n")
_NEXT_WORD = regex.compile(r"[\s\"'«(]*(?P<word>[\p{L}\d§•●▪·*–\-\uf0b7]+)")
_LAST_WORD = regex.compile(r"(?P<word>[\p{L}\d§/]+(?:\.[\p{L}\d]+)*)\W*$")
_BLANKS = (" ", "\n")
_INITIAL = regex.compile(r"(?:^|[\s(.\-/])\p{Lu}$")
_BRACKET = regex.compile(r"[()]")
_BULLET = regex.compile(r"\s*(?:[-–•●▪·*\uf0b7]\s+\S|\(?\d{1,2}[.)]\s+\p{Lu}|\(?[a-z][.)]\s+\p{L})")
_LONE_LIST_MARK = regex.compile(r"(?:^|\n)\s*\(?(?:\d{1,2}|[a-z])$")
_LIST_OPENS_WITH = (" var", " er", " besto", " bestod", " av")
_STOPS = (".", ":", ";", "!", "?")
_MAX_BRACKET = 400
# What is longer than this without an end is none of the sentences of which it can be said that they are whole.
_LONGEST_WHOLE = 4_000
_LOOK_BACK = 60
_REST = 300
_COUNTED = ("stemmer", "stemme", "røyster", "røyst")
_LONE_NUMBER = regex.compile(r"\s*\d{1,3}\.?\s*(?:\n|\Z)")


@cache
def _words(kind: str) -> frozenset[str]:
    return _table()[kind]


@cache
def _table() -> dict[str, frozenset[str]]:
    table = tomllib.loads(_DATA.read_text(encoding="utf-8"))
    return {kind: frozenset(words) for kind, words in table.items()}


class LineRules(NamedTuple):
    """What a line end without a full stop means for the kind of text that is read.

    `starts` says of the text after it whether a sentence begins there, `whole` of the text before it whether it can
    stand alone.
    """

    starts: Callable[[str], bool]
    whole: Callable[[str], bool]


PROSE = LineRules(starts=lambda rest: False, whole=lambda sentence: False)


def find_sentences(text: str, lines: LineRules = PROSE, paragraphs: Collection[int] = ()) -> list[tuple[int, int]]:
    """The spans of all sentences, in order, without the blanks around them. Before `paragraphs` stands a blank line."""
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _CANDIDATE.finditer(text):
        position = match.start() if match[0] == "\n" else match.end()
        if position <= start:
            continue
        if match[0] == "\n":
            border = _ends_at_line(text, start, match.start(), lines, paragraphs)
        else:
            border = _ends_at_mark(text, start, match)
        if border:
            _append(spans, text, start, position)
            start = position
    _append(spans, text, start, len(text))
    return spans


def _append(spans: list[tuple[int, int]], text: str, start: int, stop: int) -> None:
    while start < stop and text[start].isspace():
        start += 1
    while stop > start and text[stop - 1].isspace():
        stop -= 1
    if start < stop:
        spans.append((start, stop))


def _open_bracket(text: str, start: int, stop: int) -> bool:
    """Whether a bracket that is closed further on was opened before the position; brackets may stand in brackets."""
    before = text[max(start, stop - _MAX_BRACKET) : stop]
    if "(" not in before:
        return False
    depth = 0
    for bracket in _BRACKET.findall(before):
        depth = depth + 1 if bracket == "(" else max(0, depth - 1)
    if depth == 0:
        return False
    for bracket in _BRACKET.findall(text, stop, stop + _MAX_BRACKET):
        depth += 1 if bracket == "(" else -1
        if depth == 0:
            return True
    return False


def _ends_at_mark(text: str, start: int, match: regex.Match[str]) -> bool:
    mark = match[0][0]
    following = _NEXT_WORD.match(text, match.end())
    if mark in ":;" or match[0].rstrip("\"'»)]")[-1:] == ":":
        # A label before its result ("Votering: Enstemmig") stays with it; at a line's end it is a heading.
        if text.endswith(_LIST_OPENS_WITH, start, match.start()) and LIST_OPENS.search(
            text[max(start, match.start() - _LOOK_BACK) : match.start()]
        ):
            return False
        if _open_bracket(text, start, match.start()):
            return False
        at_end = text[match.end() : match.end() + 1]
        return at_end == "" or (at_end == "\n" and not _is_label_of_count(text, start, match.end()))
    if following is None:
        return True
    if _open_bracket(text, start, match.start()):
        return False
    word = following["word"]
    if mark != ".":
        return not word[0].islower()
    return not word[0].islower() and _full_stop_ends(text, start, match, word)


def _is_label_of_count(text: str, start: int, stop: int) -> bool:
    """Whether a count stands below the label or the first count that a line ends with (`Nei:` / `4 stemmer`)."""
    before = text[max(start, stop - _LOOK_BACK) : stop]
    return _is_count_below(before, text[stop + 1 : stop + _REST])


def _is_count_below(line: str, rest: str) -> bool:
    if line.endswith(";"):
        return COUNT_OPENS.match(rest) is not None
    if COUNT_BELOW.match(rest) is not None:
        return LABEL_OF_COUNT.search(line) is not None
    if _LONE_NUMBER.match(rest):
        return SECOND_SIDE_LABEL.search(line) is not None
    return (_is_party_below(rest) or NAME_BELOW.match(rest) is not None) and LABEL_OF_COUNT.search(line) is not None


def _is_party_below(rest: str) -> bool:
    party = PARTY_BELOW.match(rest)
    return party is not None and is_party(party["party"])


def _full_stop_ends(text: str, start: int, match: regex.Match[str], following: str) -> bool:
    before = text[max(start, match.start() - _LOOK_BACK) : match.start()]
    if match[0].strip(".") or not before or not before[-1].isalnum():
        return True
    last = _LAST_WORD.search(before, max(map(before.rfind, _BLANKS)) + 1) or _LAST_WORD.search(before)
    if last is None:
        return True
    word = last["word"]
    at_line_end = text[match.end() : match.end() + 1] == "\n"
    if word.isdigit():
        return _number_ends(before, word, following, at_line_end)
    if before[-1].isupper() and _INITIAL.search(before, max(0, len(before) - 2)):
        if MOTION_OPENS.match(following) or CHOICE_LETTER.search(before):
            return True
        listed = PARTY_LETTER.search(before)
        return (listed is not None and is_party(listed["party"])) or _ends_in_party(text, before, match, following)
    lowered = word.lower()
    if lowered in _words("before_choice") and CHOICE.match(following):
        return False
    if lowered in _words("either") and text[match.end() :].lstrip()[:1] == "(":
        return False
    if lowered in _words("inside"):
        return False
    if lowered in _words("before_result"):
        return MOTION_OPENS.match(following) is not None
    if lowered in _words("either"):
        return following[0].isupper()
    return True


def _ends_in_party(text: str, before: str, match: regex.Match[str], following: str) -> bool:
    """Whether a letter before the full stop is a party's and no initial: what follows begins no surname."""
    named = PARTY_LETTER_NAMED.search(before)
    if named is None or not is_party(named["party"]):
        return False
    if OPENS_SENTENCE.match(following) or following[0].isdigit() or (len(following) > 1 and is_party(following)):
        return True
    owners = named["owner"] is not None or (named["listed"] is not None and is_party(named["listed"]))
    return owners and SOMEBODYS_MOTION.match(text, match.end()) is not None


def _number_ends(before: str, word: str, following: str, at_line_end: bool) -> bool:
    """Whether a full stop behind a number ends the sentence: behind years and references, not behind ordinals."""
    if following in _words("other_side") and not at_line_end and LABELLED_FOR_AT_END.search(before):
        return False
    if following[0].isupper() and (SIDE_NUMBER_AT_END.search(before) or following in _words("names_a_side")):
        return True
    if _LONE_LIST_MARK.search(before) and not NUMBER_OVER_LINE.search(before):
        return False
    if following[0].isupper() and MOTION_OPENS.match(following) and SIDE_TOLD_AT_END.search(before):
        return True
    if following.lower() in _words("after_ordinal"):
        return False
    if following[0].isdigit():
        return len(word) > 2
    if following[0].isupper() and MOTION_OPENS.match(following) and COUNT_OF_OWNER.search(before):
        return True
    if following[0].isupper() and SCORE_AT_END.search(before):
        return True
    if len(word) > 2 or at_line_end:
        return True
    reference = REFERENCE_NUMBER.search(before)
    return reference is not None and reference["word"].lower() in _words("before_reference")


def _is_heading(line: str) -> bool:
    return line.strip(" :.").lower() in _words("headings")


def ends_with_stop(line: str) -> bool:
    """Whether a line ends in a stop, behind which no sentence goes on on the next."""
    return line.rstrip().endswith(_STOPS)


def ends_open(line: str) -> bool:
    """Whether the line's last word asks for more; "1 stemme mot" does not."""
    if line[-1] in ",-–":
        return True
    return line.rsplit(None, 1)[-1].lower() in _words("open_words") and SIDE_AT_END.search(line) is None


def with_open_lines_joined(text: str) -> str:
    """The text, as long as it was, with a blank for the ends of lines that cannot end a sentence, a name or a list of
    parties: `på vegne av SV,` / `R og MDG`, `Finn O.` / `Vik`."""
    first, *lines = text.split("\n")
    joined = first
    for line in lines:
        above = joined.rstrip()
        is_open = line.strip() != "" and above != "" and _goes_on(above, line)
        joined += (" " if is_open else "\n") + line
    return joined


def _goes_on(above: str, line: str) -> bool:
    """Whether a sentence goes on from one line to the next of a paragraph."""
    if ends_open(above) or _ends_in_name(above, line):
        return True
    begins = line.lstrip()[:1]
    return (begins.islower() or begins == "(") and not ends_with_stop(above) and _BULLET.match(line) is None


def _ends_in_name(above: str, line: str) -> bool:
    """Whether a line ends within a name: in an initial, or in the first name of somebody with a party."""
    if above[-1:] == "." and above[-2:-1].isupper() and INITIAL_AT_END.search(above) is not None:
        return True
    near = f"{above[-_LOOK_BACK:]}\n{line}"
    # The party stands in brackets: a text that is made for this question alone is not looked through for other words.
    match = NAME_GOES_ON.search(near) if "(" in near else None
    if match is not None and "\n" in match[0]:
        return not is_party(above.split()[-1])
    told_on = NAME_TOLD_ON.search(near) if line[:1].isupper() and above[-1].islower() else None
    return told_on is not None and not (is_party(told_on["first"]) or is_party(told_on["last"]))


def _breaks_name(text: str, start: int, stop: int, lines: LineRules) -> bool:
    """Whether a name with its party goes on over the line end, in a sentence that is not whole before it."""
    if text.find("(", stop, stop + _LOOK_BACK) < 0:
        # The name's party stands behind it.
        return False
    match = NAME_GOES_ON.compiled.search(text, max(start, stop - _LOOK_BACK), stop + _LOOK_BACK)
    if match is None or not match.start() < stop < match.end() or is_party(text[match.start() : stop].split()[-1]):
        return False
    return match["listed"] is not None or not _is_whole(text, start, stop, lines)


def _is_whole(text: str, start: int, stop: int, lines: LineRules) -> bool:
    return stop - start <= _LONGEST_WHOLE and lines.whole(text[start:stop].strip())


def _ends_at_line(text: str, start: int, stop: int, lines: LineRules, paragraphs: Collection[int]) -> bool:
    line = text[text.rfind("\n", start, stop) + 1 if text.rfind("\n", start, stop) >= 0 else start : stop].strip()
    rest = text[stop + 1 : stop + _REST]
    following = _NEXT_WORD.match(rest)
    if not line or following is None:
        return True
    if rest.startswith("\n") or rest[: len(rest) - len(rest.lstrip())].count("\n"):
        return not following["word"][0].islower() or line[-1] in ".:!?"
    if _is_heading_at_line(text, start, line, rest):
        return True
    if _is_first_word(text, start, stop):
        return False
    if _open_bracket(text, start, stop):
        return False
    if _goes_on_in_a_count(text, start, stop, line, rest):
        return False
    if _BULLET.match(rest):
        return not rest.lstrip()[:1].isalnum() or not ends_open(line)
    if following["word"][0].islower() or rest.lstrip()[:1] in "(+=":
        return False
    if following["word"][0].isdigit() and COUNT_OPENS.match(rest) and COUNTED_AT_END.search(line):
        return False
    if ends_open(line) or _breaks_name(text, start, stop, lines):
        return False
    # `alternativ` at the line's end, and its letter on the next.
    if CHOICE.match(following["word"]) and CHOICE_LETTER.search(f"{line} {following['word']}"):
        return False
    if stop + 1 in paragraphs:
        return True
    return lines.starts(rest) or _is_whole(text, start, stop, lines)


def _is_heading_at_line(text: str, start: int, line: str, rest: str) -> bool:
    """Whether a heading ends at the line's end, or is the next line. A word in the middle of a line heads nothing, nor
    does one in small letters below a line that is not at its end (`rådmannens` / `forslag.`)."""
    if _is_heading(line) and _begins_line(text, start):
        return True
    below = rest.split("\n", 1)[0]
    return _is_heading(below) and (not below.lstrip()[:1].islower() or ends_with_stop(line))


def _is_first_word(text: str, start: int, stop: int) -> bool:
    """Whether a sentence that began in the middle of a line has but one word on it."""
    return text[start:stop].strip().isalpha() and not _begins_line(text, start)


def _begins_line(text: str, start: int) -> bool:
    return start == 0 or "\n" in text[start - 1 : start + 1]


def _goes_on_in_a_count(text: str, start: int, stop: int, line: str, rest: str) -> bool:
    """Whether what a side or a party got, or the result of a motion, stands on the next line."""
    begins = rest.lstrip()[:1]
    if line.endswith((":", ";")):
        return _is_count_below(line, rest)
    near = max(start, stop - _LOOK_BACK)
    if begins in "-–":
        of_whom = line.endswith(_COUNTED) and _is_party_below(rest)
        return of_whom or RESULT_BEHIND_DASH.match(rest) is not None or _is_over(SCORE_OVER_LINE, text, near, stop)
    if line.endswith(("for", "mot")):
        return _is_side_below(line, rest)
    if not (line[-1].isdigit() or begins.isdigit()):
        return False
    if _is_over(SCORE_OVER_LINE, text, near, stop):
        return True
    if begins.isdigit() and _is_over(NUMBER_OF_MOTION, text, near, stop):
        return COUNT_OPENS.match(rest) is None
    match = PARTY_COUNT_OVER_LINE.compiled.search(text, near, stop + _LOOK_BACK)
    return (
        match is not None
        and match.start() < stop < match.end()
        and all(is_party(match[name]) for name in ("listed", "party") if match[name])
    )


def _is_side_below(line: str, rest: str) -> bool:
    if SIDE_NAMED_AT_END.search(line) is None:
        return False
    if SIDE_OPENS.match(rest) is not None:
        return True
    return SOMEBODY_OPENS.match(rest) is not None and COUNTED_SIDE_AT_END.search(line) is None


def _is_over(pattern: Pattern, text: str, near: int, stop: int) -> bool:
    """Whether a rule's match stands over the line end at `stop`."""
    found = pattern.compiled.finditer(text, near, stop + _LOOK_BACK)
    return any(match.start() < stop < match.end() for match in found)
