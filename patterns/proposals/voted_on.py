"""Lines that introduce a proposal only where a result below them names it: `A. Ola Lid: Brua males.` where `Forslag A`
falls, `Ola Lid foreslo full stans i arbeidet.` where `Lids forslag` does."""

from __future__ import annotations

from patterns.beginnings import AnchoredPattern
from patterns.pattern import Pattern
from patterns.people import PERSON_AT_START
from patterns.proceedings import POST, tells_result
from patterns.proposals.clauses import NO_NAME_PROPOSED, PROCEDURE_PROPOSED
from patterns.proposals.reading import Introduction, put_together
from patterns.proposals.words import BRACKET, FROM_PARTY, LEAD, PROPOSES
from patterns.proposers import ON_BEHALF, is_no_name, parse_proposer, proposer_named

LETTERED_PROPOSER = AnchoredPattern(
    name="lettered_proposer",
    expression=rf"""\A\s*(?P<number>(?-i:[A-G])|\d{{1,2}})\s?[.):]\s+(?:(?:fra|frå)\s+)?
        (?P<who>{POST}{PERSON_AT_START}(?:\s*\([^()\n]{{1,40}}\)|,\s(?-i:\p{{Lu}})[\p{{L}}.]{{0,12}})?(?:\s+{ON_BEHALF}\s[^:\n]{{1,60}}?)?
          |(?-i:\p{{Lu}})[\p{{L}}./]*(?:(?:,\s|\sog\s)(?-i:\p{{Lu}})[\p{{L}}./]*){{0,5}}(?:\s+v\s?/\s*[^:\n]{{2,40}}?)?)
        \s*:\s+(?=["«“”]?(?-i:\p{{Lu}}))""",
    words=(":",),
    examples=(
        "A. Ola Lid: Brua males.",
        "B) Kari Nes (H): Brua selges.",
        "C. Fra SP/AP v/ordføreren: Brua rives.",
        "2. Kari Nes, Sp: Saka vert utsett.",
    ),
    counter_examples=("A. Ola Lid (Ap) foreslo: Brua males.", "A: Brua males.", "A. Ola Lid:", "Ola Lid: Brua males."),
)
PERSON_PROPOSES_THING = AnchoredPattern(
    name="person_proposes_thing",
    expression=rf"""{LEAD}{POST}(?P<person>{PERSON_AT_START})\s*(?:{BRACKET}|,\s*(?P<party>(?-i:\p{{Lu}})[\p{{L}}.]{{0,12}}),|{FROM_PARTY})?\s+
        {PROPOSES}\s+(?:også\s+|òg\s+)?(?P<clause>(?!(?:at|å|følgende|f[øy]lgjande|fø?lg\b\.?|slikt?|dette|det|den|seg|en|ei|ein)\s)(?-i:\p{{Ll}})[^:\n.]{{4,}}(?:\n(?!\n)[^:\n.]+){{0,3}})\.(?=\s|\Z)""",
    words=("foresl", "føresl"),
    examples=(
        "Ola Lid foreslo full stans i arbeidet.",
        "Kari Nes (H) foreslo ny høring av planen.",
        "Per By, Sp, føreslo lågare eigedomsskatt.",
    ),
    counter_examples=(
        "Ola Lid foreslo at brua males.",
        "Ola Lid foreslo følgende: Brua males.",
        "Det ble foreslått ny høring.",
        "Ola Lid foreslo Kari Nes som leder.",
    ),
)
THAT_PROPOSAL = Pattern(
    name="result_of_that_proposal",
    expression=r"\A\s*(?:(?:ved\s+votering(?:en)?\s+(?:ble|vart)\s+)?(?:dette\s+)?(?:forslaget|framlegget|fremlegget)|dette|det)\s+(?:fikk|fekk|ble|blei|vart|falt|fall)\b",
    words=("forslaget", "legget", "dette", "det "),
    examples=("Forslaget falt mot 2 stemmer.", "Framlegget fekk 3 røyster.", "Dette ble enstemmig vedtatt."),
    counter_examples=("Forslaget fra Nes falt.", "Innstillingen ble vedtatt."),
)


def lettered(text: str) -> Introduction | None:
    """What a line in a list of proposals introduces, each with its letter or number and its proposer."""
    match = LETTERED_PROPOSER.match(text)
    if match is None or is_no_name(match["who"]) or tells_result(text[match.end() :].split("\n", 1)[0]):
        return None
    who = match["who"]
    proposer = parse_proposer(who)
    if not any(proposer):
        return None
    return put_together(match, proposer, "", match.end(), behalf_from=who)


def by_person_with_thing(text: str) -> Introduction | None:
    """What a member is told to have proposed by a noun."""
    match = PERSON_PROPOSES_THING.match(text)
    if match is None or is_no_name(match["person"]) or PROCEDURE_PROPOSED.match(text) is not None:
        return None
    if NO_NAME_PROPOSED.search(match["clause"]):
        return None
    proposer = proposer_named(match["person"], match["party"])
    read = put_together(match, proposer, "", match.start("clause"))
    return read._replace(stop=match.end() - match.start("clause"))


def tells_of_that_proposal(line: str) -> bool:
    """Whether a line tells what became of the proposal right above it, by no name."""
    return THAT_PROPOSAL.match(line) is not None and tells_result(line)
