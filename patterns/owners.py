"""Whose budget a heading or an opening sentence says that it is -> party codes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from patterns.budget.headings import is_heading_form
from patterns.budget.owner_words import owner_phrases
from patterns.compiled import kept
from patterns.municipalities import is_municipality
from patterns.owner_forms import (
    AGREED,
    BESIDE_OWNER,
    EACH_ITS_OWN,
    ENUMERATOR,
    FROM_LINE,
    GROUPS,
    JOINT_LAST,
    LIST_BEFORE,
    LIST_GOES_ON,
    MEMBER_PUTS,
    ON_BEHALF,
    OVER_OWNERS,
    OWNED,
    OWNER_COLUMN,
    PERSON_BEFORE,
    PLACE,
    PRESENTED_BY,
    PUT_BY,
)
from patterns.parties import PARTY_JOINT, is_local_list, is_party, parse_party_list, party_code
from patterns.pattern import MOST_KEPT

# Letters that name a party and, more often in a heading, a part of the document.
LETTERS = frozenset("AK")
SMALL_WORDS = frozenset(("og", "i", "på", "av", "for", "fra", "frå", "til", "ved"))
# A shorter word in capitals may be an abbreviation.
SHORTEST_SHOUTED = 4
SHORT_HEADING = 60
# Words and, of a party's short name, letters.
_WORDS_OF_BRANCH = 4
LONGEST_SHORT_NAME = 3
_BRACKET = kept(r"\(([^()]+)\)")
_SPACED_DASH = kept(r"\s[-–—|]\s")
_JOINT = kept(r"(?<=\p{L})\s*/\s*(?=\p{Lu})")
_FIRST_SENTENCE = kept(r"\s*([^.]{5,80})\.\s+(?=\p{Lu})")


@lru_cache(maxsize=MOST_KEPT)
def leads_with_owner(text: str) -> bool:
    """Whether a line's short first sentence says whose proposal stands below (`Forslag fra Ap og V. Tall i 1000`)."""
    match = _FIRST_SENTENCE.match(text) if " fr" in text else None
    if match is None or not is_heading_form(match[1]):
        return False
    word = OWNED.search(match[1])
    return word is not None and len(match[1][: word.start()].split()) < 2 and bool(parties_in(match[1]))


@lru_cache(maxsize=MOST_KEPT)
def parties_in(text: str) -> tuple[str, ...]:
    """The codes of the parties that own what follows (`Arbeiderpartiets endringer` -> Ap), in the order written;
    else empty.
    """
    heading = _JOINT.sub(", ", PLACE.sub("", ENUMERATOR.sub("", text)))
    member = MEMBER_PUTS.search(heading)
    for match in (*ON_BEHALF.finditer(heading), *([member] if member else [])):
        if codes := _codes(match["owner"].strip()):
            return codes
    for match in AGREED.finditer(heading):
        codes = _codes(match["owner"].strip())
        if len(codes) > 1:
            return codes
    put = PUT_BY.search(heading)
    if put and (codes := _codes(put["owner"].strip())):
        return codes
    for phrase in owner_phrases(heading):
        if EACH_ITS_OWN.search(phrase):
            continue
        # The member who presents it is one of those named before (`Ap og Sp v/Kari Nes (Ap)`).
        for named in (PRESENTED_BY.sub("", phrase), phrase):
            if found := _bracketed(named) or _codes(GROUPS.sub("", named)):
                return found
    listed = [phrase for phrase in owner_phrases(heading) if is_local_list(phrase)]
    if not OWNED.search(heading):
        return ()
    for match in FROM_LINE.finditer(heading):
        named = GROUPS.sub("", match["owner"])
        if codes := _bracketed(named) or _list(named.strip()) or _local_branch(named.strip()):
            return codes
    return _beside_budget(heading) or _over_budget(heading) or tuple(listed[:1])


@lru_cache(maxsize=MOST_KEPT)
def is_owner_alone(text: str) -> bool:
    """Whether a line holds the name of a party or a list and nothing else (`Høyre`, `Vik Senterparti`)."""
    named = text.strip(" .,;:–-")
    if len(named) < 2 or not is_heading_form(named):
        return False
    return bool(_list(named) or _local_branch(named)) or (is_local_list(named) and len(named.split()) < 4)


def parties_told(text: str) -> tuple[str, ...]:
    """The parties that own what follows, or, where a line says nothing else, those it names (`Vik Senterparti`)."""
    return parties_in(text) or (_named_alone(PLACE.sub("", text)) if is_heading_form(text) else ())


def announces_owned(text: str) -> bool:
    """Whether a sentence that announces changes names those who put them (`Endringene er (forslag fra V og SV):`)."""
    return PUT_BY.search(text) is not None and bool(parties_in(text))


def heads_owned_part(text: str) -> bool:
    """Whether a short heading speaks of a budget or of changes and names nobody (`Forslag`, `Endringer i drift`)."""
    return is_heading_form(text) and len(text) <= SHORT_HEADING and bool(OWNED.search(text)) and not parties_in(text)




def heads_owners(label: str) -> bool:
    """Whether a column's heading announces whose proposal each row is (`Parti`, `Forslagsstiller`), or nothing."""
    return OWNER_COLUMN.search(label) is not None


def in_small_letters(name: str) -> str:
    """A name in capitals as running text would write it; a short word may be an abbreviation."""
    words = [
        word.lower() if word.lower() in SMALL_WORDS else word.capitalize() if len(word) >= SHORTEST_SHOUTED else word
        for word in name.split()
    ]
    return " ".join(words)


def column_owner(heading: str) -> tuple[str, ...]:
    """The party or parties whose column a heading names (`Ap`, `Høyre 2025`, `Forslag Sp/SV`); else empty."""
    written = OVER_OWNERS.sub(" ", _JOINT.sub(", ", heading))
    named = " ".join(BESIDE_OWNER.sub(" ", written).split()).strip(" .,;:–-")
    found = _list(named)
    return found or ((named,) if len(named) > 2 and is_party(named) else ())


def written_name(name: str, text: str) -> str | None:
    """A name in capitals as a text writes it in small letters (`FELLESLISTA` -> `Felleslista`), or None."""
    start = text.casefold().find(name.casefold())
    while start >= 0:
        found = text[start : start + len(name)]
        whole = not text[start - 1 : start].isalpha() and not text[start + len(name) :][:1].isalpha()
        if whole and found[:1].isupper() and not found.isupper():
            return found
        start = text.casefold().find(name.casefold(), start + 1)
    return None


def _beside_budget(heading: str) -> tuple[str, ...]:
    """The parties that stand beside the word for the budget: in a bracket, before a colon, behind a dash, or right
    after it (`Budsjett 2025 – Ap og SV`, `Rødt Vik: budsjett`).
    """
    found = _bracketed(heading)
    if found:
        return found
    owner, colon, _ = heading.partition(":")
    parts = [owner] if colon and not OWNED.search(owner) else _SPACED_DASH.split(heading)
    for line in heading.split("\n"):
        codes = [party_code(part.strip()) for part in _SPACED_DASH.split(line)]
        if len(codes) > 1 and all(codes):
            return tuple(dict.fromkeys(code for code in codes if code))
    for part in parts:
        named = " ".join(BESIDE_OWNER.sub(" ", part).split()).strip(" .,;:–-")
        found = _list(named) or _local_branch(named)
        if found and named not in LETTERS:
            return found
    return ()


def _over_budget(heading: str) -> tuple[str, ...]:
    """The party whose name is a line of its own right above the budget's title (`Vik Senterparti`, then `Budsjett
    2025`) or right below it; none where two parties stand so.
    """
    found: dict[tuple[str, ...], None] = {}
    lines = heading.split("\n")
    alone = {_named_alone(line) for line in lines} - {()}
    for above, line in pairwise(lines):
        if is_heading_form(line) and OWNED.search(line):
            found[_named_alone(above)] = None
        if is_heading_form(above) and OWNED.search(above) and len(alone) == 1:
            found[_named_alone(line)] = None
    found.pop((), None)
    return next(iter(found)) if len(found) == 1 else ()


def _named_alone(line: str) -> tuple[str, ...]:
    """The parties that a line names, where it says nothing else."""
    named = line.strip(" .,;:–-")
    return (_list(named) if len(named) > 1 else ()) or _local_branch(named)


def _bracketed(text: str) -> tuple[str, ...]:
    """The parties of brackets that hold nothing else (`posisjonen (H, V og KrF)`, `Kari Nes (V)`)."""
    found = [code for match in _BRACKET.finditer(text) for code in _list(match[1])]
    return tuple(dict.fromkeys(found))


def _list(text: str) -> tuple[str, ...]:
    """The parties of a text that names parties or lists only; a list keeps its name."""
    if ("." in text or ")" in text) and ENUMERATOR.search(f"{text} X"):
        return ()
    code = party_code(text)
    if code:
        return (code,)
    codes = parse_party_list(text)
    if len(codes) < 2 or not all(map(party_code, codes)):
        codes = _list_of_branches(text) or codes
    known = [found for found in codes if party_code(found)]
    if len(codes) < 2 or not (known or all(is_local_list(found) for found in codes)):
        return ()
    if any(found not in known and _begins_with_party(found) for found in codes):
        return ()
    return tuple(codes) if all(found in known or is_party(found) for found in codes) else ()


def _list_of_branches(text: str) -> tuple[str, ...]:
    """The parties of a list of which some have their place with them (`Alta Høyre og Alta FrP`); else empty. A place is
    a municipality's, or stands with two of them.
    """
    parts = [part.strip(" .") for part in PARTY_JOINT.split(text) if part.strip(" .")]
    if len(parts) < 2:
        return ()
    ends = [end for part in parts if not party_code(part) for end in {part.split()[0], part.split()[-1]}]
    codes: list[str] = []
    for part in parts:
        words = part.split()
        placed = any(is_municipality(place) for place in _places_of(words)) or any(
            ends.count(end) > 1 for end in (words[0], words[-1])
        )
        code = party_code(part)
        branch = _local_branch(part, placed=True) if placed and not code else ()
        if not code and not branch and not is_local_list(part):
            return ()
        codes += branch or (code or part,)
    return tuple(dict.fromkeys(codes))


def _places_of(words: Sequence[str]) -> tuple[str, ...]:
    """The words at the edge of a name that may be a place's."""
    return tuple(" ".join(part) for count in (1, 2) for part in (words[:count], words[-count:]) if len(words) > count)


def _begins_with_party(name: str) -> bool:
    """Whether a known party's name stands before other words (`Kristelig Folkeparti Vi tre`): what follows it is no
    part of its name.
    """
    words = name.split()
    return any(_full_name(" ".join(words[:count])) for count in range(1, len(words)))


def _local_branch(text: str, *, placed: bool = False) -> tuple[str, ...]:
    """A party with its place (`Rødt Vik`, `Vik Høyre`, `Vik Senterparti`): its full name beside one other name or a
    municipality's, or its short one beside a municipality's (`Vik FrP`) or one `placed` beside others.
    """
    words = text.split()
    if not 2 <= len(words) <= _WORDS_OF_BRANCH:
        return ()
    for count, rest, place in (
        (1, words[:-1], words[-1:]),
        (1, words[1:], words[:1]),
        (2, words[:-2], words[-2:]),
        (2, words[2:], words[:2]),
    ):
        name = " ".join(rest)
        code = _full_name(name)
        if not code:
            continue
        known = is_municipality(" ".join(place))
        if count > 1 and not known:
            continue
        if len(name) > LONGEST_SHORT_NAME or (len(name) > 1 and len(rest) == 1 and (known or placed)):
            return (code,)
    return ()


def _full_name(name: str) -> str | None:
    """The code of a party's name; a local branch drops the article (`Vik Arbeiderparti`)."""
    article = f"{name.removesuffix('s')}et"
    return party_code(name) or (party_code(article) if article.endswith("partiet") else None)


def _codes(phrase: str) -> tuple[str, ...]:
    """The longest stretch of words that names parties only (`Sentrum Høyre`, `MDG, Ap og SV`).

    None where the list goes on with a name that is no party: half a list would be wrong.
    """
    words = phrase.split()
    for length in range(len(words), 0, -1):
        for start in range(len(words) - length + 1):
            part = " ".join(words[start : start + length])
            if JOINT_LAST.search(part):
                continue
            local = _full_name(part) if part.endswith("parti") else None
            codes = (local,) if local else _list(part)
            if codes:
                before, after = " ".join(words[:start]), " ".join(words[start + length :])
                person = len(codes) == 1 and PERSON_BEFORE.search(before) is not None
                in_list = (LIST_BEFORE.search(before) and not person) or LIST_GOES_ON.search(after)
                return () if in_list else codes
    return ()
