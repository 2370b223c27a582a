"""Sum, balance and net rows: a row's label -> which of them it is, or None for a measure."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from patterns.beginnings import AnchoredPattern
from patterns.pattern import MOST_KEPT, Pattern, Together

SumWord = Literal["sum", "part_sum", "net", "balance"]

# One of these stands in the label of every sum row.
_IN_SUM_ROWS = ("sum", "total", "i alt", "til sam")
SUM = Pattern(
    name="sum row",
    expression=r"""
        \A [\s:*]* (?: sum \b | totalsum \b | totalt \b | total \s* \Z | total [:.]
        | total \s (?:sum|endring|ramme|drift|investering)\w*
            | totale? \s (?: utgift | inntekt | investering | drift | endring | kostnad | ramme )\w*
            | samla \s (?: sum | løyving | ramme )\w* | samlet \s (?: sum | bevilgning | ramme )\w* | i \s alt \b
            | til \s sam(?:men|an) \b | delsum \b
            | \w+ \s totalsum \s* \Z
            | \p{L} .* \s (?: totalt | i \s alt | til \s sam[am]en ) \s* :? \s* \Z
            | totalt | årets \s finansieringsbehov )
    """,
    examples=(
        "SUM",
        "Endringer totalt",
        "Sum kultur",
        "Sum netto endringer",
        "Totalt",
        "Totalsum",
        "Sum løyvingar",
        "I alt",
    ),
    counter_examples=("Summer camp", "Totalrenovering av skole", "Økt ramme", "Konsum"),
)
RUNNING = AnchoredPattern(
    name="running sum of a frame and its changes",
    expression=r"""
        \A \s* (?: konsekvensjustert | ny | nye | endret | endra | justert | endelig | endeleg | foreslått | samlet
          | samla | framskrevet | framskriven | nytt ) \s (?: netto \s )? (?: budsjett | drifts | økonomi )?
        (?: ramme (?:r)? | budsjett (?= \s* \Z ) )
        (?: \s+ (?: for \s | i \s )? (?:19|20)\d\d (?: \s? [-–—] \s? (?:(?:19|20)\d\d|\d\d) )? )? \s* \Z
        | \A \s* (?: budsjett | drifts )? ramme \s+ (?:19|20)\d\d \s? [-–—] \s? (?:(?:19|20)\d\d|\d\d) \s* \Z
    """,
    words=("ramme", "budsjett"),
    examples=("Konsekvensjustert ramme", "Ny ramme", "Ny ramme 2025–2028", "Ramme 2025-2028", "Nytt budsjett"),
    counter_examples=("Ny ramme for idretten", "Ramme 2024", "Opprinnelig budsjett", "Økt ramme"),
)
NET = Pattern(
    name="net row",
    expression=r"""
        \A \s* (?: netto \b | nto \b | brutto \s (?:drifts)?(?:utgift|inntekt)\w*
        | (?:sum \s)? driftsinntekt(?:er)? \s* \Z
        | .{0,40} \b netto \s driftsresultat \s* \Z
            | (?:sum \s)? driftsutgift(?:er)? \s* \Z )
    """,
    examples=(
        "Netto",
        "Netto endringer",
        "Netto driftsutgifter",
        "Nto driftsutgift",
        "Brutto driftsutgifter",
        "Til/fra netto driftsresultat",
    ),
    counter_examples=("Nettolønn vikarer", "Drift av svømmehall", "Nettbrett"),
)
BALANCE = Pattern(
    name="balance row",
    expression=r"""
        \A \s* (?: balanse (?: kontroll )? | saldo | til \s (?: fri \s )? disposisjon | differanse | udekket
        | udisponert | udekka | resultat
            | kontroll (?: sum )? \s* \Z | over/underskudd | merforbruk | mindreforbruk | rest \s (?:til|å)
            | overskudd | underskudd ) \b
    """,
    examples=("Balanse", "Til disposisjon", "Saldo", "Udekket/udisponert", "Differanse"),
    counter_examples=("Balansekunstner", "Kontrollutvalget", "Resultatenhet skole"),
)
SPANNED = Pattern(
    name="net row over a plan's years",
    expression=r"\A .{3,60}? \s (?:19|20)\d\d \s* [-–—] \s* (?:(?:19|20)\d\d|\d\d) \s* \Z",
    words=("19", "20"),
    examples=("Reduserte investeringer 2024 - 2027", "Økte inntekter 2025-28"),
    counter_examples=("2024-2027", "Plan for 2025"),
)
_CONTROLS = Together(RUNNING, SUM, NET, BALANCE, SPANNED)


def is_net_by_span(label: str) -> bool:
    """Whether only the plan's years behind a label make it a net row (`Reduserte investeringer 2024 - 2027`)."""
    return SPANNED.search(label) is not None and not any(word.search(label) for word in (SUM, NET, BALANCE))


def is_running_sum(label: str) -> bool:
    """Whether a row states what a frame has become by the changes above it (`Konsekvensjustert ramme`)."""
    return RUNNING.search(label) is not None


def summed_part(label: str) -> str:
    """What a sum row says that it sums (`Sum nye tiltak` -> `nye tiltak`); empty where it has no such word."""
    words = label.split()
    return " ".join(words[1:]) if words and SUM.search(words[0]) else ""


def may_be_sum(text: str) -> bool:
    """Whether a text holds a word that a sum row may have; costs little."""
    lowered = text.lower()
    return any(word in lowered for word in _IN_SUM_ROWS)


@lru_cache(maxsize=MOST_KEPT)
def sum_word(label: str) -> SumWord | None:
    """Which kind of control a row's label announces. A part sum is told from a sum by what follows it, not by its
    words.
    """
    if not _CONTROLS.can_match(label):
        return None
    if RUNNING.search(label):
        return "sum"
    if SUM.search(label):
        return "net" if NET.search(label[3:].lstrip()) else "sum"
    if NET.search(label):
        return "net"
    if BALANCE.search(label):
        return "balance"
    return "net" if SPANNED.search(label) else None
