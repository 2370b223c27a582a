"""Persons as minutes name them: with party, with initials, by surname, in the genitive."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from patterns.compiled import kept
from patterns.parties import is_party, looks_like_list_code, party_name
from patterns.pattern import MOST_KEPT, Pattern

# "Kari", "Anne-Marie", "O'Brien", "Ó", "K.", "J.-P."; case-sensitive.
NAME_WORD = r"(?:d['’])?\p{Lu}(?:\.-?|[\p{L}'’-]*\.?)"
NAME_PARTICLE = r"(?:(?:von|van|de)[ ](?:der|den|la|las|los)|von|van|der|den|de|af|av|la|el|al|du|dos|bin|ibn)"
PERSON_NAME = rf"{NAME_WORD}(?:[ \n]+(?:{NAME_PARTICLE}[ \n]+)?{NAME_WORD}){{0,5}}"
# A name at the start of a line does not begin on the line above. What follows it is sought behind its last letter
# alone; elsewhere the s of a genitive may be that.
PERSON_AT_START = rf"(?-i:{PERSON_NAME})".replace(r"[ \n]+", "[ ]+").replace(r"[\p{L}'’-]*", r"(?:\p{L}++|['’-])*")


PERSON = Pattern(
    name="person_name",
    expression=rf"{PERSON_NAME}(?:,?[ ](?:[Jj]r|[Ss]r)\b\.?)?",
    examples=("Kari Nes", "K. J. Lie-Dal", "Per Dal jr."),
    counter_examples=("kari nes",),
    case_sensitive=True,
)


class Person(NamedTuple):
    """A name as written and the party's code (or the list as written); None where the bracket holds no party."""

    name: str
    party: str | None


_PERSON_WITH_PARTY = Pattern(
    name="person_with_party",
    expression=rf"\s*(?P<name>{PERSON_NAME})\s*(?:\(\s*(?P<bracket>[^()]{{1,60}}?)\s*\)"
    rf"|,[ ]*(?P<after>\p{{Lu}}[\p{{L}}./]*))\s*",
    examples=("Kari Nes (Ap)", "Nes, Sp", "N. N. (H)", "Anne K. J. Lie-Dal (Miljøpartiet De Grønne)"),
    counter_examples=("forslag fra Ap", "kari nes (Ap)", "Kari Nes"),
    case_sensitive=True,
)


POSSESSIVE = Pattern(
    name="possessive_after_name",
    expression=r"\s+(?:sitt|sin|sine|si)$",
    examples=("Kari Nes sitt",),
    counter_examples=("Kari Nes", "Sitt"),
)


def parse_person_with_party(text: str) -> Person | None:
    """The person that the whole text names with party: `Kari Nes (Ap)`, `Nes, Sp`. A post is no party."""
    match = _PERSON_WITH_PARTY.fullmatch(text)
    if match is None:
        return None
    name = " ".join(match["name"].split())
    if match["after"] is not None:
        return Person(name, party_name(match["after"])) if is_party(match["after"]) else None
    bracket = match["bracket"]
    return Person(name, party_name(bracket) if is_party(bracket) or looks_like_list_code(bracket) else None)


def same_person(reference: str, name: str) -> bool:
    """Whether a reference in the minutes can mean the person of that name.

    The reference may be a surname (`Torne`), in the genitive (`Tornes`, `Lorentz’`, `Moen,s`, `Kari Nes sitt`), two
    surnames, or hold initials for first names (`K. Nes`).
    """
    wanted = _words(name)
    if not wanted:
        return False
    return any(_fits(words, wanted) for words in _readings(reference))


def is_called(written: str, name: str) -> bool:
    """Whether a name as written, and not in the genitive, can mean the person of that name."""
    words, wanted = _words(written), _words(name)
    return bool(words and wanted) and _fits(words, wanted)


_BETWEEN_WORDS = kept(r"[\s.]+")


# Each name is compared with all others.
@lru_cache(maxsize=MOST_KEPT)
def _words(name: str) -> tuple[str, ...]:
    return tuple(word for word in _BETWEEN_WORDS.split(name.replace("’", "'").lower().strip(" ,.")) if word)


@lru_cache(maxsize=MOST_KEPT)
def _readings(reference: str) -> tuple[tuple[str, ...], ...]:
    """The reference's words, its last word as written and without each form of the genitive."""
    cleaned = POSSESSIVE.sub("", reference.strip())
    words = _words(cleaned)
    if not words:
        return ()
    last = words[-1]
    stems = dict.fromkeys([last, *(last[: -len(end)] for end in (",s", "'s", "'", "s") if last.endswith(end))])
    return tuple((*words[:-1], stem) for stem in stems if stem)


def _fits(reference: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Whether the last words agree and every earlier word (or initial) stands in the name, in order."""
    if reference[-1] != name[-1] and not (len(reference) == 1 and name[-1].endswith("-" + reference[-1])):
        return False
    rest = iter(name[:-1])
    return all(any(_same_word(word, other) for other in rest) for word in reference[:-1])


def _same_word(word: str, other: str) -> bool:
    return word == other or (len(word) == 1 and other.startswith(word)) or (len(other) == 1 and word.startswith(other))
