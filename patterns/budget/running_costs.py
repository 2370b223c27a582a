"""What a measure costs to run or to borrow for, told behind what it costs to make: `Ny bru 9 mill. kr, årlige
driftskostnader 0,3 mill. kr` is two measures.
"""

from __future__ import annotations

from patterns.amounts import find_amounts
from patterns.budget.item_parts import ABOUT, AMOUNT, IN_YEARS
from patterns.pattern import Pattern

_HOW = r"""(?: (?: økt | økte | auka | nye? | årlig | årlige | årleg | årlege | varige? | netto | estimerte? | anslåtte?
    | anslått | samla | samlede | auke \s i | økning \s i | økning \s av ) \s ){0,3}"""
_COST = rf"""{_HOW} (?: (?: drifts? | rente | kapital | finans | finansierings | låne | leie | leige | lønns | løns
      | vedlikehalds | vedlikeholds ) (?: kostnad | utgift ) (?: en | a | er | ene | ar | ane )?
    | (?: renter? | renteutgifter ) \s og \s avdrag | avdrag \s og \s renter )"""
_BETWEEN = r"(?: \s (?: på | er | blir | vert | utgjør | med | anslås \s til | anslått \s til ) )? \s? :? \s"
COST_BEHIND = Pattern(
    name="measure with its running cost told behind it",
    expression=rf"""
        \A (?P<first> .{{3,140}}? {AMOUNT} (?: \s {IN_YEARS} )? )
        (?: \s? [,;.] \s | \s [–-] \s | \s ) (?: (?: og | med | samt | (?: som \s | dette \s | det \s )?
          (?: gir | gjev | medfører | fører \s til ) ) \s )?
        (?P<cost> {_COST} ) {_BETWEEN} (?: {ABOUT} \s )? (?P<rest> {AMOUNT} (?: \s {IN_YEARS} )? ) \s* \.? \s* \Z
    """,
    words=("kostnad", "utgift", "avdrag"),
    examples=(
        "Ny bru 9 mill. kr, årlige driftskostnader 0,3 mill. kr",
        "- Ny kai: 4 mill. kr i 2031, auka renter og avdrag på 250 000 kr frå 2032",
        "Nytt bygg: 10 mill. kroner. Økte driftsutgifter: 400 000 kroner",
        "Låneopptak til bru 9 mill. kr, økt rentekostnad 0,3 mill. kr",
        "Økt låneopptak på 9 mill. kr gir økte renteutgifter på 300 000 kr",
    ),
    counter_examples=(
        "Ny bru 9 mill. kr, tilskudd 0,3 mill. kr",
        "Ny bru 9 mill. kr, økte driftskostnader",
        "Driftskostnader 0,3 mill. kr",
        "Det settes av 9 mill. kr. Driftskostnader på 0,3 mill. kr dekkes av rammen.",
    ),
)
COST_OF = Pattern(
    name="running cost of a measure, as a list line of its own",
    expression=rf"""
        \A (?P<title> (?-i:\p{{Lu}}) [^:]{{2,140}} : \s {_COST} ) {_BETWEEN}
        (?P<rest> {AMOUNT} (?: \s {IN_YEARS} )? ) \s* \.? \s* \Z
    """,
    words=("kostnad", "utgift", "avdrag"),
    examples=("Ny bru: årlige driftskostnader 0,3 mill. kr", "Kai: auka renter og avdrag på 250 000 kr frå 2032"),
    counter_examples=("Ny bru: driftskostnader", "Ny bru: 0,3 mill. kr", "Økte driftskostnader 0,3 mill. kr"),
)
RUNS = Pattern(
    name="title of what a measure costs to run",
    expression=rf": \s {_COST} \Z",
    words=("kostnad", "utgift", "avdrag"),
    examples=("Ny bru: årlige driftskostnader", "Kai: auka renter og avdrag"),
    counter_examples=("Ny bru: driftskostnader i skolen", "Driftskostnader"),
)


def is_running_cost(title: str) -> bool:
    """Whether a title is that of what another measure costs to run or to borrow for."""
    return RUNS.search(title) is not None


def cost_behind(text: str) -> tuple[str, str] | None:
    """A list line that tells a measure and what it costs to run, as its two parts (`Ny bru 9 mill. kr`, `årlige
    driftskostnader 0,3 mill. kr`); None where it tells no such two."""
    told = COST_BEHIND.search(text)
    if told is None or len(find_amounts(told["first"])) != 1:
        return None
    return told["first"], f"{told['cost']} {told['rest']}"
