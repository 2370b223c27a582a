"""Votes on the pages of electronic voting: the result alone on a line, `FOR`, number and names, `MOT`, the same.

And the groups under a summary's sentence: `Høgre (2/2)` under the heading of the motion they voted for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import regex

from patterns.compiled import kept
from patterns.parties import party_fragment, party_name
from patterns.pattern import Pattern
from patterns.people import NAME_PARTICLE, NAME_WORD
from patterns.votes.motion import likeness, names_motion, points_back
from patterns.votes.party_list import Share, tally_of
from patterns.votes.reading import Motion, Span, TallyReading, VoteReading

POLL = Pattern(
    name="poll_result",
    expression=r"""(?m)^[ ]*(?P<unanimous>(?:enstemmig|samrøystes|einstemmig)[ ]+)?(?:(?P<adopted>vedtatt|vedteken?
        |vedtekne|godkjent)
          |(?P<rejected>falt|fall|fallen|falle|forkastet|forkasta|ikke[ ]vedtatt|ikkje[ ]vedteken?))[ ]*\n+
        (?=[ ]*(?:for|mot|i[ ]?mot)[ ]*:?
          (?:\s*\d{1,3}[ ]*$|[ ]*\n(?:[ ]*\S{1,2}[ ]*\n)?[ ]*(?-i:\p{Lu})\p{L}+[ ]+(?-i:\p{Lu})))""",
    core=r"\n[ ]*(?:for|i?[ ]?mot)[ ]*:?\s",
    examples=("Vedtatt\nFOR\n25\n", "Fallen\nMOT 12\n", "Enstemmig vedtatt\nFOR 9\n", "Falt\nFOR\nKari Nes Høyre\n"),
    counter_examples=("Vedtatt mot 3 stemmer\nFOR\n25", "Vedtatt\nFor 25 år siden"),
)
POLL_SIDE = Pattern(
    name="poll_side",
    expression=r"(?m)^[ ]*(?P<side>for|i?[ ]?mot|ikke[ ]stemt|ikkje[ ]røysta|avstår"
    r"|fravær\w*)[ ]*:?\s*(?P<count>\d{1,3})[ ]*(?:\n|\Z)"
    # The number may be lost in a picture's text, or read as a letter.
    r"|^[ ]*(?P<side>for|i?[ ]?mot)[ ]*:?[ ]*\n(?:[ ]*(?!\d+[ ]*\n)\S{1,2}[ ]*\n)?"
    r"(?=[ ]*(?-i:\p{Lu})\p{L}+[ ]+(?-i:\p{Lu}))",
    examples=("FOR\n25\n", "MOT 0\n", "MOT\nl2\nKari Nes Høyre\n"),
    counter_examples=("For 25 år siden", "FOR\nKari", "FOR\ndette ble"),
)
PAGE_MARK = Pattern(
    name="poll_page_mark",
    expression=r"\A[\s,]*(?:side[ ]+)?\d{1,3}(?:[ ]*(?:/|av)[ ]*\d{1,3})?\s*\Z",
    examples=("\n1/3\n", "\nSide 2 av 4\n"),
    counter_examples=("\nMOT\n3\n", "\nKari\n"),
)
NO_NUMBER = "no number is told of the names on a side"
POLL_TIME = Pattern(
    name="poll_time",
    expression=r"(?m)^[ ]*(?:\d{1,2}\.[ ]?(?:\d{1,2}\.[ ]?|\p{L}+[ ])(?:20)?\d{2}[ ,]+)?"
    r"(?:kl\.?[ ]*)?\d{1,2}[.:]\d{2}(?:[.:]\d{2})?"
    r"(?:[ ]*\n+|[ ]+(?-i:(?=\p{Lu})))",
    examples=("12.03.2024 kl. 18:42 Framlegg frå Nes", "18:42\n", "kl. 9.15\n", "18:42 Forslag fra Kari Nes (H)\n"),
    counter_examples=("18:42 ble møtet hevet\n",),
)
# The word that makes a name one of a local list.
_LIST_WORD = r"\p{L}*(?i:liste|lista|listen|partiet|uavhengi)\p{L}*"
_LIST_OF_PLACE = rf"{_LIST_WORD}(?:[ ]+for[ ]+\p{{Lu}}[\p{{L}}-]+)?"
POLL_MEMBER = Pattern(
    name="poll_member",
    expression=rf"""(?P<name>{NAME_WORD}(?:[ ]+(?:{NAME_PARTICLE}[ ]+)?{NAME_WORD}){{1,4}}?)\s*(?:
        \(\s*(?P<bracket>[^()]{{1,60}})\s*\)
        |,?\s+(?P<party>{party_fragment()}
            |(?:\p{{Lu}}\p{{L}}+[ ]+(?=\p{{Ll}}))?(?!{party_fragment()}){_LIST_OF_PLACE}))""",
    examples=("Kari Nes Senterpartiet", "Ola Dal (Høgre)", "Kari Nes\nBygdelista", "Kari Nes\nBygdelista for Li"),
    counter_examples=("Kari Nes", "senterpartiet"),
    case_sensitive=True,
)
PARTY_CELL = Pattern(
    name="poll_party_cell",
    expression=rf"""(?:{party_fragment()}
        |(?:(?!{_LIST_WORD})\p{{Lu}}\p{{L}}+[ ]+)?(?!{party_fragment()}){_LIST_OF_PLACE})(?=\s|$)""",
    examples=("Senterpartiet", "Bygdelista for Li"),
    counter_examples=("Kari Nes",),
    case_sensitive=True,
)
# Letters with the signs that names of parties hold between them.
_IN_PARTIES = kept(r"[\p{L}\s.'-]+\Z")
NAME_ROW = Pattern(
    name="poll_name_row",
    expression=rf"{NAME_WORD}(?:[ ]+(?:{NAME_PARTICLE}[ ]+)?{NAME_WORD})+",
    examples=("Kari Nes Ola Dal Per Lie", "Per van Dam"),
    counter_examples=("Ola",),
    case_sensitive=True,
)
WHOLE_NAME = Pattern(
    name="poll_whole_name",
    expression=r"\p{Lu}[\p{L}'’-]+(?:[ ]\p{Lu}\.)*"
    rf"(?:[ ]{NAME_PARTICLE})*[ ]\p{{Lu}}[\p{{L}}'’-]+(?![\p{{L}}'’.-])",
    examples=("Ola K. Nes", "Kari Nes", "Per van Dam"),
    counter_examples=("Ola", "K. N."),
    case_sensitive=True,
)
GROUP = Pattern(
    name="poll_group",
    expression=r"\n[ ]*(?P<heading>[^\n()]{3,90})(?P<rows>(?:\n[ ]*[^\n()]{1,60}\(\d{1,3}\s*/\s*\d{1,3}\)[ ]*)+)",
    examples=("\nForslag frå V\nBygdelista (1/1)\nVenstre (1/1)",),
    counter_examples=("\nForslag frå V\nVenstre",),
)
GROUP_ROW = Pattern(
    name="poll_group_row",
    expression=r"(?P<party>[^\n()]+?)\s*\((?P<count>\d{1,3})\s*/\s*\d{1,3}\)",
    examples=("Høgre (2/2)",),
    counter_examples=("Høgre (H)",),
)
_MOTION_REACH = 6000


def find_polls(text: str, start: int, stop: int) -> Iterator[VoteReading]:
    """Every vote of text[start:stop] that is told in the layout of a voting system."""
    position = start
    for match in POLL.compiled.finditer(text, start, stop) if POLL.search(text[start:stop]) else ():
        if match.start() < position:
            continue
        end, sides, uncounted = _sides(text, match.end(), stop)
        if "for" not in sides and "against" not in sides:
            continue
        motion = _motion(text, position, match.start())
        vote = _vote(text, match, motion, sides, end)
        yield replace(vote, ambiguous=NO_NUMBER) if uncounted else vote
        position = end


def _sides(text: str, position: int, stop: int) -> tuple[int, dict[str, TallyReading], bool]:
    """Where the last side's names end, the sides in the order of the page, and whether one has lost its number."""
    side_pattern = POLL_SIDE.compiled
    sides: dict[str, TallyReading] = {}
    uncounted = False
    while (head := side_pattern.match(text, position, stop)) is not None:
        name = head["side"].lower().replace(" ", "")
        side = "for" if name == "for" else "against" if name in ("mot", "imot") else "absent"
        if side in sides:
            break
        count = int(head["count"]) if head["count"] else None
        if count is None and POLL_MEMBER.compiled.match(text, head.end(), stop) is None:
            break
        following = side_pattern.search(text, head.end(), stop)
        position, shares = _members(text, head.end(), following.start() if following else stop, count)
        sides[side] = tally_of(count, shares)
        uncounted = uncounted or count is None
        unread = count is not None and len(shares) < count
        if unread and following and POLL.compiled.search(text, position, following.start()) is None:
            # A name that could not be read must not hide the other side.
            position = following.start()
        while position < stop and text[position] in " \n":
            position += 1
    return position, sides, uncounted


def _blocks(text: str, position: int, stop: int, count: int) -> tuple[int, list[Share]]:
    """The members of blocks that have names in lines and their parties in the lines beneath; none unless all are told.

    A line of a block is one name, or several beside each other. Where a block's names cannot be told apart, the
    parties are counted and all names left out.
    """
    shares: list[Share] = []
    names: list[str] = []
    parties: list[str] = []
    while position < stop:
        end = text.find("\n", position, stop)
        end = end if end >= 0 else stop
        line = text[position:end].strip()
        cells = party_cells(line) if names or parties else []
        if cells:
            parties += cells
        elif line and (NAME_ROW.fullmatch(line) is None or len(shares) + len(parties) >= count):
            break
        elif line:
            if parties:
                shares += _told(names, parties)
                names, parties = [], []
            names.append(line)
        position = end + 1
    shares += _told(names, parties)
    if len(shares) != count or (names and not parties):
        return position, []
    if any(share.name is None for share in shares):
        shares = [share._replace(name=None) for share in shares]
    return min(position, stop), shares


def _told(lines: list[str], parties: list[str]) -> list[Share]:
    """The parties with their names where the lines tell as many names, else the parties alone."""
    names = lines
    if len(names) != len(parties):
        row = " ".join(lines)
        names = [match[0] for match in WHOLE_NAME.compiled.finditer(row)]
        # Words left over are of some name, and nothing says of which.
        names = names if " ".join(names) == row else []
    told = len(names) == len(parties)
    return [Share(party_name(party), 1, names[at] if told else None) for at, party in enumerate(parties)]


def party_cells(line: str) -> list[str]:
    """The parties of a line that holds nothing else."""
    cells: list[str] = []
    position = 0
    # Every line below another one is asked about, and nearly all are running text.
    if not _IN_PARTIES.match(line):
        return cells
    while position < len(line):
        cell = PARTY_CELL.compiled.match(line, position)
        if cell is None or cell.end() == position:
            return []
        cells.append(cell[0].strip())
        position = cell.end() + len(line[cell.end() :]) - len(line[cell.end() :].lstrip())
    return cells


def _members(text: str, position: int, stop: int, count: int | None) -> tuple[int, list[Share]]:
    """The members under a side's number: each with the party behind the name, or in blocks of names and parties; as
    many as follow each other where the number is lost."""
    start = position
    shares: list[Share] = []
    while count is None or len(shares) < count:
        member = POLL_MEMBER.compiled.search(text, position, stop)
        if member is None or not _parts_names(text[position : member.start()]):
            break
        shares.append(Share(party_name(member["bracket"] or member["party"]), 1, " ".join(member["name"].split())))
        position = member.end()
    if count is None:
        return position, shares
    if len(shares) == count and not _holds_parties(text, start, position, stop):
        return position, shares
    end, in_blocks = _blocks(text, start, stop, count)
    return (end, in_blocks) if in_blocks else (position, shares if len(shares) == count else [])


def _parts_names(gap: str) -> bool:
    """Whether nothing stands between two names but blanks, or the mark of a page that begins there."""
    return not gap.strip(" ,\n\f") or PAGE_MARK.match(gap) is not None


def _holds_parties(text: str, start: int, position: int, stop: int) -> bool:
    """Whether a line among the members or right behind them holds parties alone that belong to no name before it."""
    behind = text[position:stop].lstrip("\n ").split("\n", 1)[0].strip()
    lines = [line.strip() for line in text[start:position].split("\n")]
    return bool(party_cells(behind)) or any(len(party_cells(line)) > 1 for line in lines)


def _motion(text: str, start: int, stop: int) -> Span | None:
    """The line under the time of day, else the nearest line above that names a motion."""
    start = max(start, stop - _MOTION_REACH)
    times = list(POLL_TIME.compiled.finditer(text, start, stop))
    if times and text[times[-1].end() : stop].strip():
        end = text.find("\n", times[-1].end(), stop)
        return Span(times[-1].end(), end if end >= 0 else stop)
    line_end = times[-1].start() if times else stop
    while line_end > start:
        line_start = text.rfind("\n", start, line_end - 1) + 1 or start
        line = text[line_start:line_end].strip()
        if line and len(line) < 160 and names_motion(line):
            first = line_start + text[line_start:line_end].index(line)
            return Span(first, first + len(line))
        line_end = line_start if line_start < line_end else start
    return None


def _vote(
    text: str, match: regex.Match[str], motion: Span | None, sides: dict[str, TallyReading], end: int
) -> VoteReading:
    for_, against = sides.get("for"), sides.get("against")
    words = text[motion.start : motion.stop] if motion else ""
    nobody = (against is not None and against.total == 0) or (for_ is not None and for_.total == 0)
    return VoteReading(
        motion=Motion(" ".join(words.split()), motion) if motion else None,
        refers_back=motion is None or points_back(words),
        alternative=None,
        outcome="adopted" if match["adopted"] else "rejected",
        unanimous=match["unanimous"] is not None or nobody,
        for_=for_,
        against=against,
        absent=sides.get("absent"),
        casting_vote=False,
        trial=False,
        span=Span(motion.start if motion else match.start(), end),
    )


def read_groups(text: str, position: int, stop: int) -> tuple[int, list[tuple[Motion, list[Share]]]]:
    """The groups of parties under a vote's sentence, each with its heading, and where they end."""
    groups: list[tuple[Motion, list[Share]]] = []
    while (match := GROUP.compiled.match(text, position, stop)) is not None:
        rows = [
            Share(party_name(row["party"]), int(row["count"]))
            for row in GROUP_ROW.finditer(match["rows"])
            if int(row["count"])
        ]
        heading = match["heading"].rstrip()
        span = Span(match.start("heading"), match.start("heading") + len(heading))
        groups.append((Motion(" ".join(heading.split()), span), rows))
        position = match.end()
    return position, groups


def fits(heading: str, shares: list[Share], motion: str, total: int | None) -> bool:
    """Whether a group stood on the side with that total: by its sum, else by its heading."""
    counted = sum(share.number or 0 for share in shares)
    return counted == total if total is not None else likeness(motion, heading) > 0
