"""What matters where two readings of a picture differ: digits, signs, § and parties. Other letters do not alter a
record."""

from __future__ import annotations

from collections.abc import Iterable

import regex

from patterns.compiled import kept
from patterns.letters import CAPITALS, LETTERS
from patterns.parties import party_code
from patterns.pattern import Pattern

# How readings write the same dash, quote or blank.
_SAME = str.maketrans({"–": "-", "—": "-", "−": "-", "‐": "-", "\u00ad": "-", ";": ",", ":": "."})
# A digit; a comma or full stop between digits; a sign before or behind a number; § and %; the party after its votes
# (14H).
_WEIGHTY = kept(r"\d|(?<=\d)[.,](?=\d)|(?<!\w)[-+](?=\s?\d)|(?<=\d)-(?!\w)|§|%|(?<=\d)\s?\p{L}+")
# What a § is taken for: it is seen where there is none hardly ever.
_LIKE_SECTION_SIGN = "8$S5&3"
# A clock's abbreviation, whose l is taken for a one, a capital i or a frame; a thousands' apostrophe taken for a quote.
_CLOCK = kept(r"([Kk])[1I|!](\.?)")
_QUOTED_NUMBER = kept(r"([-–—−+]?\d[\d.,]*)[\"“”'’]*[\"“”][\"“”'’]*|([-–—−+]?\d[\d.,]*\d[.,]?\d)°")
_APOSTROPHES, _LIKE_APOSTROPHE = "'’", "*°”“\"´`"
# A letter that figures are taken for, before small letters or in Sp and SP; there is no party P.
_LETTERS_OF_FIGURES = {"5": "S", "0": "O", "1": "I", "8": "B"}
_FIGURE_IN_WORD = kept(r"(?<!\p{L})[5018](?=\p{Ll}{2})|5(?=[Pp]\b)")
# What a slash is taken for; it is seen where there is none hardly ever.
_LIKE_SLASH = "17"
# The letters of other languages that those of Norwegian are taken for.
_LIKE_NORWEGIAN = {"ø": "öóòôõ", "Ø": "ÖÓÒÔÕ", "æ": "ä", "Æ": "Ä", "å": "áàâäã", "Å": "ÁÀÂÄÃ"}
# The numbers II and III before a heading.
_ROMAN = {"Il": "II", "lI": "II"} | dict.fromkeys(("HI", "IH", "IIl", "IlI", "lII", "Ill", "llI"), "III")
# What one dash is taken for several of.
_DASHES = "-–—−"
# A number without a sign, before which ink may show one.
_UNSIGNED = kept(r"\d[\d.,]*['’]?")
# The groups of a number, whose first holds two.
_TWO_GROUPS, _GROUP = kept(r"([-–—−+]?\d{1,3})(\d{3})"), kept(r"\d{3}[.,]?")
# A negative number's dash, before which dirt was taken for another.
_MARKED_DASH = kept(r"[=~_]([-–—−]\d[\d.,]*['’]?)")
# A number before which stands what its minus may have been taken for.
_MARKED_NUMBER = kept(r"[=~_«»><](\d[\d.,]*['’]?)")
_THOUSANDS = kept(r"[-–—−+]?\d{1,3}([.,])\d{3}")
_FIRST_GROUP = kept(r"[-–—−+(]?[1-9]\d{0,2}|\d{3}")
# What stands around a word. No word has a figure or such a sign between letters, or small consonants alone.
_AROUND = ".,:;()\"'«»"
_GARBLED = kept(
    r"\p{L}\d+\p{L}|\p{L}[|¦!{}\[\]~^\\<>€£¢$*_=;]+\p{L}|\A[\p{Ll}--[aeiouyæøåéèäöüáàâêîôóòíúŋ]]{4,}\Z", regex.VERSION1
)
_FEWEST_TOLD = 20
_FEWEST_OF_NAME = 4
# A number in which letters stand for figures: 2O25, 9OO, 1l0, I995. CO2 and 5l are none. Behind or before one stands
# what the frame of its cell was taken for: 8060}, ~18.
_MISREAD_NUMBER = kept(
    r"[-–—−+(]?(?:\d[\d.,]*[Oo]|\d[\d.,]*[lI](?=[\d.,])|[OoIl](?=\d{2}))[\d.,OolI]*['’)]?[.,;:]?"
    r"|[~=]?[-–—−]?\d[\d.,]*[}\]|{!]|[~|{}][-–—−]?\d[\d.,]*"
)
# Words that a page of Norwegian has, and how many words it must have to have an æ, ø or å for certain.
_NORWEGIAN_WORDS, _FEWEST_NORWEGIAN = frozenset(("og", "av", "til", "med", "som", "er", "det", "ikke")), 40
_NORWEGIAN_LETTERS = frozenset(LETTERS + CAPITALS)
_TOKEN = kept(r"[\p{L}]+")
_ONLY_MARKS = kept(r"[|¦!\[\]{}\\/_~=«»*^°'`´\"‘’“”.,:;<>¥€£©®™]+")


RECEIVED = Pattern(
    name="what a stamp of received letters tells on a line of its own; a field of a letter's head has a colon",
    expression=r"""
        (?: mottatt | motteke | innkommet | inngått | journalført ) (?: \s+ den )? \s+ [-–]? \s? \d{1,2} [./]? \s?
        (?: \p{L}{3,9} \.? | \d{1,2} [./]? ) \s? (?: \d{4} | \d{2} ) \.?
    """,
    examples=("Mottatt 12. mars 1998", "INNGÅTT 3/4 97", "Motteke den 02.11.2001"),
    counter_examples=("Mottatt: ja", "Søknader kom inn"),
)


def differ_in_weight(one: str, other: str) -> bool:
    """Whether two readings of the same place differ in a digit, a sign, § or a party."""
    one, other = one.translate(_SAME), other.translate(_SAME)
    if one == other:
        return False
    return _WEIGHTY.findall(one) != _WEIGHTY.findall(other) or _parties(one) != _parties(other)


def differ_in_spelling(one: str, other: str) -> bool:
    """Whether two readings of the same place differ in their letters: "Lillevik" and "Lilievik"."""
    letters, others = ("".join(_TOKEN.findall(text)).casefold() for text in (one, other))
    return bool(letters and others) and letters != others


def is_registered(one: str, other: str) -> bool:
    """Whether `one` alone is a municipality's name, and long enough to be none by chance: "Fauske" for "Fauskc", and
    "Våler" for "våler".
    """
    name, misread = one.strip(_AROUND), other.strip(_AROUND)
    if min(len(name), len(misread)) < _FEWEST_OF_NAME or not name[0].isupper() or not name[-1].isalpha():
        return False
    # The register is not needed where the readings agree.
    from patterns.municipalities import is_municipality

    return is_municipality(name) and (not is_municipality(misread) or misread[0].islower())


def is_section_sign(one: str, other: str, following: str) -> bool:
    """Whether `one` reads the § of a section's number ("§ 4-2") where the other reading saw a sign like it."""
    before, sign, after = one.partition("§")
    if not sign or not (after or following)[:1].isdigit():
        return False
    return any(other == f"{before}{like}{after}" for like in _LIKE_SECTION_SIGN)


def mended(word: str) -> str:
    """The word as it stands on paper where none was read: "K1." is "Kl.", "HI" III, "—-" one dash, 2.400" and 2.400°
    are 2.400'.
    """
    if (clock := _CLOCK.fullmatch(word)) is not None and (clock[2] or clock[1] == "k"):
        return f"{clock[1]}l{clock[2]}"
    if word in _ROMAN:
        return _ROMAN[word]
    if len(word) > 1 and not word.strip(_DASHES):
        return word[0]
    if (dashed := _MARKED_DASH.fullmatch(word)) is not None:
        return dashed[1]
    if word in ("0)", "(0", "[0]", "[0", "0]"):
        return "0"
    if (number := _QUOTED_NUMBER.fullmatch(word)) is not None:
        return f"{number[1] or number[2]}'"
    return word


def is_letter_for_figure(one: str, other: str) -> bool:
    """Whether `one` has a letter where `other` has the figure like it, and a word or party only so: "Sp" for "5p"."""
    lettered = _FIGURE_IN_WORD.sub(lambda found: _LETTERS_OF_FIGURES[found[0]], other)
    return lettered != other and lettered.casefold() == one.casefold()


def keeps_slash(one: str, other: str) -> bool:
    """Whether `one` has the slash of a number where `other` has a figure as upright: "15/1407" for "1571407"."""
    if "/" not in one or len(one) != len(other):
        return False
    return all(
        mine == theirs or (mine == "/" and theirs in _LIKE_SLASH) for mine, theirs in zip(one, other, strict=True)
    )


def keeps_apostrophe(one: str, other: str) -> bool:
    """Whether `one` has the apostrophe of thousands where `other` has a mark like it: "2.400'" for "2.400*"."""
    return (
        one[-1:] in tuple(_APOSTROPHES) and other[-1:] in tuple(_LIKE_APOSTROPHE) and one[:-1] == other[:-1] != ""
    )


def is_norwegian_letter(one: str, other: str) -> bool:
    """Whether `one` has æ, ø or å where `other` has a letter of other languages like it: "Bømlo" for "Bömlo"."""
    if one == other or len(one) != len(other):
        return False
    return all(
        mine == theirs or theirs in _LIKE_NORWEGIAN.get(mine, "") for mine, theirs in zip(one, other, strict=True)
    )


def lost_its_mark(one: str, other: str) -> bool:
    """Whether `one` is a word that `other` has with a mark behind it, which is hardly ever seen where there is none."""
    return other[:-1] == one and other[-1:] in (",", ".", ";", ":") and one[-1:].isalpha()


def garbled_share(words: Iterable[str]) -> float:
    """Which part of the words with letters are none: "v3dtak", "k|mmune", "rnstllng"; 0 where there are few."""
    texts = [word.strip(_AROUND) for word in words]
    texts = [text for text in texts if len(text) > 2 and _TOKEN.search(text)]
    if len(texts) < _FEWEST_TOLD:
        return 0.0
    return sum(_GARBLED.search(text) is not None for text in texts) / len(texts)


def lacks_norwegian_letters(words: Iterable[str]) -> bool:
    """Whether words are Norwegian, but for its letters: a program without the language read "Omrade" and "Belop"."""
    texts = [text for text in words if _TOKEN.search(text)]
    if len(texts) < _FEWEST_NORWEGIAN or _NORWEGIAN_WORDS.isdisjoint(texts):
        return False
    return _NORWEGIAN_LETTERS.isdisjoint("".join(texts))


def are_groups(word: str, following: str) -> bool:
    """Whether two words may be the groups of one number, as "1" and "250"."""
    return _FIRST_GROUP.fullmatch(word) is not None and _GROUP.fullmatch(following) is not None


def negative(number: str) -> str | None:
    """The number with the minus whose ink stands before it; None where it has a sign, or is none: "280" is "-280"."""
    return f"-{number}" if _UNSIGNED.fullmatch(number) else None


def negative_of_marked(word: str) -> str | None:
    """The negative number of which a word may be a misreading, if a single stroke is its first sign: "=15" is "-15"."""
    found = _MARKED_NUMBER.fullmatch(word)
    return f"-{found[1]}" if found else None


def with_comma(number: str, figures: int) -> str | None:
    """The number with a comma behind so many of its figures; None where it is not one of figures and a sign alone, or
    the comma would stand at an end: "13" is "1,3".
    """
    sign, digits = (number[0], number[1:]) if number[:1] in ("+", *_DASHES) else ("", number)
    if not digits.isascii() or not digits.isdigit() or not 0 < figures < len(digits):
        return None
    return f"{sign}{digits[:figures]},{digits[figures:]}"


def is_received(text: str) -> bool:
    """Whether a text is what a stamp of received letters tells: "Mottatt 12. mars 1998"."""
    return RECEIVED.fullmatch(text) is not None


def misread_numbers(words: Iterable[str]) -> int:
    """How many words are numbers with letters among their figures, as old scanners' programs read them: "2O25"."""
    return sum(_MISREAD_NUMBER.fullmatch(word) is not None for word in words if not word.isalpha())


def separator_of_thousands(number: str) -> str | None:
    """The comma or full stop before three figures that end a number: "." of "-38.000"; None where there is none."""
    found = _THOUSANDS.fullmatch(number)
    return found[1] if found else None


def differ_in_separator(one: str, other: str) -> bool:
    """Whether two numbers are the same but for a comma or full stop before their last three figures."""
    separators = separator_of_thousands(one), separator_of_thousands(other)
    return None not in separators and one != other and one.replace(",", ".") == other.replace(",", ".")


def parted_thousands(word: str, following: str) -> tuple[str, str] | None:
    """The two groups of figures in a word that is followed by another group: "1500" before "000"."""
    groups = _TWO_GROUPS.fullmatch(word)
    return (groups[1], groups[2]) if groups and _GROUP.fullmatch(following) else None


def is_speckle(text: str) -> bool:
    """Whether a word is only marks that dirt, frames and drawn lines are taken for."""
    return _ONLY_MARKS.fullmatch(text) is not None


def _parties(text: str) -> list[str]:
    return [code for token in _TOKEN.findall(text) if (code := party_code(token)) is not None]
