"""Amounts as Norwegian documents write them: text -> value."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Literal

import regex

from patterns.beginnings import AnchoredPattern
from patterns.compiled import kept
from patterns.ditto import DITTO
from patterns.pattern import MOST_KEPT, Pattern

Unit = Literal["kr", "1000 kr", "mill. kr", "mrd. kr"]
KRONER_PER_UNIT: dict[Unit, int] = {"kr": 1, "1000 kr": 1_000, "mill. kr": 1_000_000, "mrd. kr": 1_000_000_000}


@dataclass(frozen=True, slots=True)
class Amount:
    """A number as written (`raw`), its signed value in the unit it was written in, and the unit beside it."""

    value: Decimal
    raw: str
    unit: Unit | None

    def nok(self, unit: Unit) -> int:
        """Whole kroner, with the amount's own unit or else the given one."""
        return int(self.exact(unit).to_integral_value())

    def exact(self, unit: Unit) -> Decimal:
        """Kroner and øre: what sums are checked with."""
        return self.value * KRONER_PER_UNIT[self.unit or unit]

    @property
    def places(self) -> int:
        """How many decimals are written: what a rounding can hide in a sum."""
        exponent = self.value.as_tuple().exponent
        return -exponent if isinstance(exponent, int) and exponent < 0 else 0


@dataclass(frozen=True, slots=True)
class FoundAmount:
    """An amount in running text and where it stands; `amount` is None for a range (`15,5 - 28 mill.`)."""

    start: int
    end: int
    raw: str
    amount: Amount | None


MINUS_SIGNS = "-\u2010\u2011\u2012\u2013\u2014\u2212"
_FOLD = (
    dict.fromkeys(map(ord, "\u00a0\u2007\u2008\u2009\u200a\u202f\u2002\u2003\t\n\r\v\f"), " ")
    | dict.fromkeys(map(ord, MINUS_SIGNS), "-")
    | dict.fromkeys(map(ord, "’‘´`′"), "'")
)
# The largest whole part that is read as money: no Norwegian budget has 16 digits, account and journal numbers do.
_MOST_DIGITS = 15

_GROUPED = r"\d{1,3} (?: (?:[ ]\d{3})+ | (?:\.\d{3})+ ) (?!\d)"
_WHOLE = rf"(?: {_GROUPED} | \d+ )"
_DECIMALS = r"(?: , \d+ )"
_NUMBER = rf"(?: \d+ \. \d{{1,2}} (?![\d.]) | {_WHOLE} {_DECIMALS}? | \d* [ ]? [½¼¾] | \d+ [ ] 1/2 | 1/2 )"
_MILLIONS = r"(?: mill?ion (?:er|ar|ene|ane|arar)? | mill?\b\.? | mnok \b | mkr \b\.? )"
_BILLIONS = r"(?: milliard (?:er|ar|ene|ane)? | mrd \b\.? )"
_KILO = r"(?: tkr\b\.? | tnok\b )"
_THOUSANDS = r"(?: tusen | tkr \b\.? | tnok \b )"
_SCALE = rf"(?: (?P<millions>{_MILLIONS}) | (?P<billions>{_BILLIONS}) | (?P<thousands>{_THOUSANDS}) )"
_CURRENCY = r"(?: kron (?: er | ene ) | kr\b\.? | nok\b )"
# Norwegian offices write ÷ for minus.
_SIGN = r"[-+÷]"

SCALED_CELL = Pattern(
    name="amount of a cell",
    expression=rf"""
        \A (?: {DITTO} [ ] )? (?P<open>\()? \s* (?P<sign>{_SIGN})? [ ]? (?P<currency>{_CURRENCY})? [ ]?
        (?P<inner_sign>{_SIGN})? [ ]?
        (?P<number> \d+ \. \d+ (?= [ ]? {_MILLIONS} | [ ]? {_BILLIONS} ) | {_NUMBER} )
        (?: [ ]? \+ [ ]? (?P<addend>{_NUMBER}) (?= [ ]? {_MILLIONS} ) )?
        (?P<stray>\. (?= [ ]? {_MILLIONS} ))?
        # A minus behind the number, as bookkeeping systems print it. Behind `kr` it may stand for `,-`; a year with one
        # is the beginning of a span.
        (?P<behind> - (?(currency) (?!) ) (?(sign) (?!) ) (?(inner_sign) (?!) ) (?<! (?<! \d ) (?:19|20)\d\d - ) )?
        (?P<dash> ,[ ]?-+ | ,= | \.- (?= \s* \)? [ ]? \Z ) )?
        (?P<apostrophe>')? [ ]? {_SCALE}? [ ]? (?P<after>{_CURRENCY})? (?P<late_dash>,[ ]?-|,=)?
        \s* (?P<close>\))? [ ]?
        (?: \*{{0,3}} | \*{{1,3}} \) | ⁽? [¹²³⁴-⁹] [⁰¹²³⁴-⁹]? [)⁾]? | (?<= [ ] ) \d{{1,2}} \) ) \Z
    """,
    examples=(
        "2 500 000",
        "40.000",
        "120.000,-",
        "120.000,=",
        "Kr 120.000, -",
        "4.0 mill.",
        "13. mill. kroner",
        "-6,40",
        "381402",
        "4.250'",
        "1+2 mill",
        "½ mill",
        "(2,5)",
        "+ 1,4 mill.",
        "kr. 29,- mill.",
        "kr 9 000 000 NOK",
        '" 8.000,-',
        '-"- 8.000',
        "« 8.000,-",
        "31,5mill",
        "2,5*",
        "4.200.000 *)",
        "1 300²",
        "1 300¹²",
        "850¹⁾",
        "850 1)",
        "350.000-",
        "5.000.-",
        "12 750- kr",
        "(350 000-)",
        "÷ 1 200",
        "kr ÷1 200",
        "2,5-",
    ),
    counter_examples=(
        "31.12.2019",
        "1 2345",
        "12 %",
        "kr ,-",
        '"8.000"',
        "2023/2024",
        "Eget ark.",
        "15,5 - 28 millioner",
        "kr 25.000-",
        "2025-",
        "-12-",
        "350.000 -",
        "850 1",
        "850 (1)",
    ),
)

_MINUS = ("-", "÷", "minus")
_FIGURE = kept("[0-9½¼¾]")
_ZERO = AnchoredPattern(
    name="dash for nothing",
    expression=r"\A -+ (?: [ ] -+ )* \Z",
    examples=("-", "- - - -", "--"),
    counter_examples=("- 5", "", "a - b"),
)

_SPOKEN = {
    "en halv": "0.5",
    "ein halv": "0.5",
    "en": "1",
    "én": "1",
    "ein": "1",
    "éin": "1",
    "halvannen": "1.5",
    "to": "2",
    "tre": "3",
    "fire": "4",
    "fem": "5",
    "seks": "6",
    "sju": "7",
    "syv": "7",
    "åtte": "8",
    "ni": "9",
    "ti": "10",
    "elleve": "11",
    "tolv": "12",
    "tjue": "20",
}
_SPOKEN_WORDS = "|".join(word.replace(" ", "[ ]") for word in sorted(_SPOKEN, key=len, reverse=True))

SPOKEN_CELL = Pattern(
    name="amount whose number is a word",
    expression=rf"""
        \A (?P<spoken> {_SPOKEN_WORDS} ) [ ] (?: {_MILLIONS} | (?P<billions> {_BILLIONS} ) ) (?: [ ] {_CURRENCY} )? \Z
    """,
    words=("mil",),
    examples=("fem millioner kroner", "Én million", "en halv million kroner"),
    counter_examples=("noen millioner kroner", "fem kroner", "fem millioner til vei"),
)
AMOUNT_IN_TEXT = Pattern(
    name="amount in running text",
    expression=rf"""
        (?<![\w/§]) (?<! \d [.,] ) (?:
          # What `kroner` stands behind is the range, no number behind it.
          (?P<range> {_NUMBER} [ ]? (?: - | til ) [ ]? {_NUMBER} [ ]? (?:{_MILLIONS}|{_BILLIONS}|{_CURRENCY}) )
            (?: [ ]? {_CURRENCY} )?
        | (?P<sign> (?<= : \s* | \b og [ ] | (?:19|20)\d\d , [ ] ) [-+] [ ]? | (?<= [\s(] | ^ ) [-+] (?=\d)
            | (?<= [\s(] | ^ ) (?: [+÷] [ ]? | minus [ ] ) )?
          (?:
            (?P<spoken> {_SPOKEN_WORDS} ) [ ] (?= million | mill\b | milliard )
          | (?: (?P<currency> {_CURRENCY} [ ]? ) | (?P<kilo> {_KILO} [ ] ) )
            (?P<prefixed_sign>{_SIGN}[ ]?)? (?P<prefixed> {_NUMBER} | \d+\.\d+ )
            (?: \. (?=[ ]?mill) )?
          | (?P<bare> \d+\.\d+ (?=[ ]?(?:{_MILLIONS}|{_BILLIONS})) | {_NUMBER} )
            (?: [ ]? \+ [ ]? (?P<addend>{_NUMBER}) (?= [ ]? {_MILLIONS} ) )?
            (?= (?! \.[ ](?-i:M) ) \.?[ ]?{_MILLIONS}
                | [ ]?(?:{_BILLIONS} | {_THOUSANDS} | {_CURRENCY}) | (?: ,[ ]?- | ,= | \.- ) (?!\d) | ' (?!\w) )
            (?: \. (?!-) )?
          )
          (?P<dash> (?: , [ ]? - | ,= | \.- ) (?!\d) )? (?P<apostrophe> ' (?!\w) )? [ ]?
          {_SCALE}? (?: [ ]? (?P<after> {_CURRENCY} ) )? (?P<late_dash> (?: , [ ]? - | ,= ) (?!\d) )?
        )
    """,
    words=("kr", "mill", "mil", "mrd", "nok", ",-", ", -", ",=", ".-", "tusen", "'"),
    examples=(
        "tkr 500 til skolen",
        "for 4.100.- i året",
        "for 4.100,= i året",
        "med 650 000 kroner",
        "kr 350 000",
        "Kr 120.000, - settes av",
        "en halv million hvert år",
        "4.0 mill. kr.",
        "på 48 mill.",
        "+ 3,5 mill. kroner",
        "konsulenter ÷ kr 400.000",
        "reiser: minus 90 000 kr",
        "for 4100,- i året",
        "totalt 10 millioner",
        "ca. 13. mill. kroner",
        "1,2 milliardar",
        "15,5 - 28 millioner",
        "7 - 9 millioner kroner",
    ),
    counter_examples=("side 12", "i 2024", "kr ,-", "§ 14-18", "12 kvm", "sak 51/16", "tabell 2. Millioner kroner"),
)


# `1'250'000`, unlike `500'`.
_BETWEEN_THOUSANDS = kept(r"(?<=\d)'(?=\d{3}(?!\d))")


def fold_amount(text: str) -> str:
    """The text with every blank, minus sign and apostrophe in one form, an apostrophe between thousands as a blank;
    same length."""
    folded = text.translate(_FOLD)
    return _BETWEEN_THOUSANDS.sub(" ", folded) if "'" in folded else folded


@lru_cache(maxsize=MOST_KEPT)
def parse_cell_amount(cell: str) -> Amount | None:
    """The amount of a cell holding one number (and perhaps a unit), or None. A lone dash is 0, an empty one None."""
    raw = cell.strip()
    folded = " ".join(fold_amount(raw).split())
    if not folded:
        return None
    if folded[0] == "-" and _ZERO.fullmatch(folded):
        return Amount(Decimal(0), raw, None)
    if _FIGURE.search(folded) is None:
        return _parse_spoken(raw, folded) if "mil" in folded.lower() else None
    match = SCALED_CELL.fullmatch(folded)
    if not match or bool(match["open"]) != bool(match["close"]) or (match["sign"] and match["inner_sign"]):
        return None
    value = _value(match["number"], scaled=bool(match["millions"] or match["billions"]))
    addend = _value(match["addend"], scaled=True) if match["addend"] else Decimal(0)
    if value is None or addend is None:
        return None
    negative = any(map(_is_minus, match.group("sign", "inner_sign", "behind"))) or bool(match["open"])
    return Amount(-(value + addend) if negative else value + addend, raw, _unit(match))


def _is_minus(sign: str | None) -> bool:
    return sign is not None and sign.strip().lower() in _MINUS


def _parse_spoken(raw: str, folded: str) -> Amount | None:
    """`fem millioner kroner`: an amount whose number is a word."""
    match = SPOKEN_CELL.search(folded)
    if match is None:
        return None
    return Amount(Decimal(_SPOKEN[match["spoken"].lower()]), raw, "mrd. kr" if match["billions"] else "mill. kr")


def find_amounts(text: str) -> list[FoundAmount]:
    """The amounts of running text marked as money (kr, mill., `,-`), in order; a range is found but has no amount."""
    folded = fold_amount(text)
    found: list[FoundAmount] = []
    for match in AMOUNT_IN_TEXT.finditer(folded):
        if match["range"]:
            written = text[match.start("range") : match.end("range")].strip()
            found.append(FoundAmount(match.start(), match.end(), written, None))
            continue
        raw = text[match.start() : match.end()].strip()
        value = _spoken_or_written(match)
        if value is None:
            continue
        negative = any(map(_is_minus, (match["sign"], match["prefixed_sign"])))
        unit = _unit(match) or ("1000 kr" if match["kilo"] else "kr")
        amount = Amount(-value if negative else value, raw, unit)
        found.append(FoundAmount(match.start(), match.end(), raw, amount))
    return found


def _spoken_or_written(match: regex.Match[str]) -> Decimal | None:
    if match["spoken"]:
        return Decimal(_SPOKEN[match["spoken"].lower()])
    value = _value(match["prefixed"] or match["bare"], scaled=bool(match["millions"] or match["billions"]))
    addend = _value(match["addend"], scaled=True) if match["addend"] else Decimal(0)
    return None if value is None or addend is None else value + addend


def _unit(match: regex.Match[str]) -> Unit | None:
    """`kr. 29,- mill.` carries both marks: the larger one holds."""
    if match["billions"]:
        return "mrd. kr"
    if match["millions"]:
        return "mill. kr"
    if match["thousands"] or match["apostrophe"]:
        return "1000 kr"
    return "kr" if match["currency"] or match["after"] or match["dash"] or match["late_dash"] else None


_FRACTIONS = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75"), "1/2": Decimal("0.5")}


def _value(number: str, *, scaled: bool) -> Decimal | None:
    """The value of a number's characters. Before `mill.` a lone period is decimal whatever follows it."""
    for mark, fraction in _FRACTIONS.items():
        if number.endswith(mark):
            whole = number.removesuffix(mark).strip()
            return (Decimal(whole) if whole else Decimal(0)) + fraction
    whole, _, decimals = number.partition(",")
    parts = whole.split(".")
    if len(parts) == 2 and not decimals and (scaled or len(parts[1]) < 3):
        whole, decimals = parts
    digits = whole.replace(".", "").replace(" ", "")
    if not digits.isdecimal() or len(digits) + len(decimals) > _MOST_DIGITS:
        return None
    return Decimal(f"{digits}.{decimals}" if decimals else digits)


def kroner(amount: int, *, signed: bool = False) -> str:
    """Whole kroner with a blank between thousands, for people: 12500 -> `12 500`."""
    return f"{amount:+,}".replace(",", " ") if signed else f"{amount:,}".replace(",", " ")
