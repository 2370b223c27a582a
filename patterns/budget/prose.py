"""Measures told in prose: a list line, a decision point or a project's paragraph -> its title, amounts with years,
total and note.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from patterns.amounts import Unit, find_amounts, parse_cell_amount
from patterns.budget.areas import is_area
from patterns.budget.item_sentences import (
    AMOUNT_FIRST_ITEM,
    AMOUNT_WHERE_ITEM,
    ASKED_ITEM,
    CHANGED_ITEM,
    FUND_ITEM,
    GIVEN_ITEM,
    GRANTED_ITEM,
    OPENS_WITH_PROPOSAL,
    PURPOSE_ITEM,
    RAISED_ITEM,
    RANGE_ITEM,
    RECEIVED_ITEM,
    WE_PROPOSE,
)
from patterns.budget.item_words import (
    ADDED_AMOUNT,
    ANNOUNCED_ITEM,
    BULLETED_AMOUNT,
    COUNTS_THINGS,
    FINANCED,
    INCOME,
    LIMITED,
    LOAN_RAISED,
    NEXT_GIVEN,
    NO_MEASURE,
    OPENS_WITH_AMOUNT,
    OPENS_WITH_CHANGE,
    PAYS_FOR_MEASURES,
    RATE,
    SIGNED_NUMBER,
    SPACED_ITEM,
    SUM_IN_YEAR,
    SUM_ITEM,
    UNITLESS_ITEM,
    YEARS_IN_THE_END,
)
from patterns.budget.items import (
    AMOUNT_OF_KIND_ITEM,
    BRACKETED_ITEM,
    COSTING_ITEM,
    DONE_ITEM,
    EARNING_ITEM,
    KIND_ITEM,
    LISTED_ITEM,
    MADE_ITEM,
    MOVED_ITEM,
    NAMED_ITEM,
    OPENS_WITH_COST,
    REST_ITEM,
    TAKEN_IN_ITEM,
    TAKEN_ITEM,
    WORDED_ITEM,
)
from patterns.budget.measures import announces_measures, tells_cover, told_payers
from patterns.budget.points import is_request, is_verbal_point
from patterns.budget.prose_amounts import DatedAmount, ProseMeasure, measure_dated, measure_of
from patterns.budget.prose_words import (
    AREA_BEFORE,
    AREA_GIVEN,
    BEGINS_WITH_UNIT,
    CHANGES_INCOME,
    EACH_OF,
    ENDS_BEFORE_YEAR,
    OPENS_IN_YEAR,
    OPENS_WITH_YEAR,
    PROJECT_START,
    TELLS_CHANGE,
    UNIT_AS_AMOUNT,
    YEAR_BEHIND_TITLE,
    YEAR_LEADS,
    YEARS_LEAD,
)
from patterns.budget.running_costs import COST_OF, cost_behind
from patterns.compiled import kept
from patterns.sentences import find_sentences
from patterns.sum_rows import sum_word
from patterns.years import stated_years

# A fee of less is no year's income.
_LEAST_INCOME = 10_000
# `2027 `: what a year before its amount takes.
_YEAR_AND_MARK = 5
_QUOTES = '«“"'
_QUOTATION_END = kept(r"[.!?][»”]\s*$")


def split_items(text: str) -> list[str]:
    """The items of a text that holds several: with a star between them, in a sentence each, or one amount after the
    other given to a purpose of its own.
    """
    starred = [item.strip() for item in _unquoted(text).split(" * ") if item.strip()]
    parted = [item for part in starred for item in _with_its_cost(part) or _sentences(part)]
    return [item for sentence in parted for item in _given_in_turn(sentence)]


def _with_its_cost(text: str) -> list[str]:
    """A measure and what it costs to run, told behind it, as two (`Ny bru 9 mill. kr, årlige driftskostnader 0,3 mill.
    kr`); none where the text is no such two."""
    parts = cost_behind(text)
    measure = read_item(parts[0], (), listed=True) if parts else None
    return [parts[0], f"{measure.title}: {parts[1]}"] if parts and measure else []


def _unquoted(text: str) -> str:
    """A text without the marks of a quotation around it, as minutes set what a member put."""
    said = text.strip()
    return said[1:].rstrip('»”"').rstrip() if said[:1] in _QUOTES and said else text


def ends_quotation(text: str) -> bool:
    """Whether a line ends with the last sentence of a quotation (`… dekkes av fondet.»`)."""
    return _QUOTATION_END.search(text) is not None


def opens_with_capital(text: str) -> bool:
    """Whether a line begins with a capital, a quotation's mark before it or not."""
    return text.lstrip(f" {_QUOTES}")[:1].isupper()


def _sentences(text: str) -> list[str]:
    """The measures of a text that tells several in a sentence or more each, or one in the words of those who propose
    it, behind others; else the whole text.
    """
    if len(find_amounts(text)) < 2:
        return _proposed(text)
    spans = find_sentences(text)
    paid = [number for number, (start, stop) in enumerate(spans) if find_amounts(text[start:stop])]
    told: list[str] = []
    for before, number in zip([-1, *paid], paid, strict=False):
        start, stop = spans[number]
        whole, last = text[spans[before + 1][0] : stop], text[start:stop]
        # What stands before is of it where it tells what the amount is for.
        told.append(whole if OPENS_WITH_COST.search(last) else last)
    return told if len(told) > 1 and all(read_item(item, (), listed=True) for item in told) else [text]


def _proposed(text: str) -> list[str]:
    """The sentence of a text in which those who propose a measure tell of it (`Skolen er gammel. Vi foreslår å …`)."""
    if not WE_PROPOSE.search(text) or read_item(text, (), listed=True):
        return [text]
    sentences = [text[start:stop] for start, stop in find_sentences(text)]
    told = [said for said in sentences if OPENS_WITH_PROPOSAL.search(said) and read_item(said, (), listed=True)]
    return told if len(told) == 1 else [text]


def _given_in_turn(text: str) -> list[str]:
    """`kr 90 000 til benker, og kr 40 000 til båt` as two, for the same years where the last alone names any."""
    joints = list(NEXT_GIVEN.finditer(text))
    if not joints:
        return [text]
    starts, stops = [0, *(joint.end() for joint in joints)], [*(joint.start() for joint in joints), len(text)]
    items = [text[start:stop].strip() for start, stop in zip(starts, stops, strict=True)]
    if (given := AREA_GIVEN.search(items[0])) and is_area(given["area"].strip()):
        before = items[0][: given.start("rest")]
        items = [items[0], *(f"{before}{item}" for item in items[1:])]
    years = YEARS_IN_THE_END.search(items[-1])
    if years and not any(stated_years(item) for item in items[:-1]):
        items = [*(item + years[0].rstrip(" .") for item in items[:-1]), items[-1]]
    return items if all(read_item(item, (), listed=True) for item in items) else [text]


def range_unit(written: str) -> Unit | None:
    """The unit of a range (`15 - 20 millioner`): that of its upper end."""
    upper = parse_cell_amount(regex.split(r"[-–]", written)[-1])
    return upper.unit if upper else None


_ENDS_IN_NUMBER = kept(r"[:\s(+−–-]\d[\d .]*(?:,\d+)?\s*$")


def waits_for_unit(above: str, line: str) -> bool:
    """Whether a line ends in a number whose unit begins the next (`… med to årsverk: 1 560 000`, then `kroner`)."""
    return _ENDS_IN_NUMBER.search(above) is not None and BEGINS_WITH_UNIT.search(line) is not None


def begins_with_amount(text: str) -> bool:
    """Whether a line begins with money (`40.000 kroner til …`): in a list it is an item of its own."""
    return OPENS_WITH_AMOUNT.search(text) is not None


def is_bulleted_amount(text: str) -> bool:
    """Whether a list line begins with money (`- 1,5 mill. kroner til …`)."""
    return BULLETED_AMOUNT.search(text) is not None


def is_signed_number(text: str) -> bool:
    """Whether a list line begins with a sign and a number as money is written, without a unit (`+ 450 000 til …`)."""
    return SIGNED_NUMBER.search(text) is not None


def is_added_amount(text: str) -> bool:
    """Whether a list line begins with a plus and money (`+ 500 000 kr til …`): beside it a hyphen is a minus."""
    signed = SIGNED_NUMBER.search(text)
    return ADDED_AMOUNT.search(text) is not None or (signed is not None and signed["sign"] == "+")


def read_item(text: str, plan: Sequence[int], listed: bool = False, pays: bool = False) -> ProseMeasure | None:
    """The measure of one list line or decision point, or None; `listed` where the text stands in a list of measures,
    `pays` where that list tells what pays for others."""
    payer = told_payers(text)
    if payer is not None:
        # Of several amounts each is of its own measure.
        return read_item(f"- {payer}", plan, listed=True, pays=True) if len(find_amounts(payer)) == 1 else None
    financed = FINANCED.search(text)
    if financed and (find_amounts(financed["how"]) or NO_MEASURE.search(financed["how"])):
        # What it is paid with is no amount of its own.
        measure = read_item(text[: financed.start()], plan, listed, pays)
        how = financed["how"].strip(" .)")
        return measure and measure._replace(note="; ".join([*([measure.note] if measure.note else []), how]))
    announced = ANNOUNCED_ITEM.search(text)
    if announced and announces_measures(announced["announcement"]):
        return read_item(announced["item"], plan, listed=True, pays=pays)
    marked = listed or is_verbal_point(text)
    if dated := (OPENS_WITH_YEAR.search(text) if marked else None) or OPENS_IN_YEAR.search(text):
        year, verb = int(dated["year"]), dated.groupdict().get("verb")
        said = f"Det {verb} {dated['rest']}" if verb else dated["rest"]
        return read_item(said, (year, *(each for each in plan if each > year)), marked, pays)
    if marked and (earning := EARNING_ITEM.search(text)) and _earns(earning["title"], earning["note"]):
        return _item(earning, text, plan)
    if marked and (cost := COST_OF.search(text)):
        return _item(cost, text, plan)
    if NO_MEASURE.search(text) and not (
        marked and (_changes_income(text) or tells_cover(text) or (pays and tells_payment(text)))
    ):
        return None
    if _is_rate(text) or (is_request(text) and not tells_change(text)):
        return None
    if marked and (costing := COSTING_ITEM.search(text)):
        return _item(costing, text, plan)
    if marked and (given := AREA_GIVEN.search(text)) and is_area(area := given["area"].strip()):
        measure = read_item(f"- {given['rest']}", plan, listed=True, pays=pays)
        return measure and measure._replace(area=area)
    if marked and (split := AREA_BEFORE.search(text)):
        named = split["area"].strip()
        parted = is_area(named) or tells_change(split["rest"])
        measure = read_item(f"- {split['rest']}", plan) if parted else None
        if measure:
            return measure._replace(area=named if is_area(named) else None)
    for pattern in (KIND_ITEM, AMOUNT_OF_KIND_ITEM, TAKEN_IN_ITEM, *_EVERYWHERE, *_IN_LISTS) if marked else _EVERYWHERE:
        match = pattern.search(text)
        if match:
            return _item(match, text, plan)
    return None


def _changes_income(text: str) -> bool:
    """Whether all that makes a line no measure is an income of the whole budget, and it is raised or cut by an amount:
    `Inntektene fra eiendomsskatt økes med 1,2 mill. kroner`."""
    words = [match[0] for match in NO_MEASURE.finditer(text)]
    if OPENS_WITH_CHANGE.search(text) and tells_payment(text):
        return True
    if not all(INCOME.search(word) or LOAN_RAISED.search(word) for word in words):
        return False
    if not any(map(LOAN_RAISED.search, words)) and any(each.search(text) for each in (CHANGED_ITEM, RAISED_ITEM)):
        return True
    return OPENS_WITH_CHANGE.search(text) is not None and _is_titled(text)


def tells_payment(text: str) -> bool:
    """Whether a list line is an income, a loan or a saved cost with its amount (`Eiendomsskatt 1,2 mill. kr`), and no
    limit, rate or price: all that makes it no measure elsewhere.
    """
    words = [match[0] for match in NO_MEASURE.finditer(text)]
    if not all(map(PAYS_FOR_MEASURES.search, words)) or LIMITED.search(text):
        return False
    found = [item.amount for item in find_amounts(text) if item.amount]
    large = all(abs(amount.exact("kr")) >= _LEAST_INCOME for amount in found)
    return bool(words) and large and _is_titled(text)


def _earns(title: str, note: str) -> bool:
    """Whether a title is what brings in money: no amount stands in it but what somebody pays (`Båtplassen økes til kr
    2 000`), and an income of the whole budget is changed by it.
    """
    found = [item.amount for item in find_amounts(title)]
    prices = all(amount is not None and abs(amount.exact("kr")) < _LEAST_INCOME for amount in found)
    return prices and (not NO_MEASURE.search(title) or CHANGES_INCOME.search(f"{title} {note}") is not None)


def _is_titled(text: str) -> bool:
    """Whether a list line is a title and its amount."""
    return any(each.search(text) for each in (NAMED_ITEM, LISTED_ITEM, BRACKETED_ITEM))


_EVERYWHERE = (
    MOVED_ITEM,
    REST_ITEM,
    FUND_ITEM,
    NAMED_ITEM,
    PURPOSE_ITEM,
    RAISED_ITEM,
    CHANGED_ITEM,
    GIVEN_ITEM,
    GRANTED_ITEM,
    RECEIVED_ITEM,
)
_IN_LISTS = (
    *(MADE_ITEM, ASKED_ITEM, DONE_ITEM, LISTED_ITEM, BRACKETED_ITEM, WORDED_ITEM, RANGE_ITEM, AMOUNT_FIRST_ITEM),
    AMOUNT_WHERE_ITEM,
)


def _item(match: regex.Match[str], text: str, plan: Sequence[int]) -> ProseMeasure | None:
    said = match.groupdict()
    more = said.get("more")
    dated = None if more else YEAR_BEHIND_TITLE.search(match["title"])
    name = match["title"][: dated.start()] if dated else match["title"]
    if YEAR_LEADS.search(match["rest"][:_YEAR_AND_MARK]) and not more:
        name = ENDS_BEFORE_YEAR.sub("", name)
    done = (said.get("done") or "").split()
    title = " ".join([*name.split(), *done, *([":", more] if more else [])]).replace(" :", ":").rstrip(",")
    kind, written = said.get("kind"), said.get("note")
    # From the colon on: it tells that a spaced hyphen is a minus.
    told = match.start("title") + dated.start() if dated else match.end("more" if more else "title")
    begins = told if match.start("rest") > match.start("title") else match.start("rest")
    several = YEARS_LEAD.search(text[begins:])
    told_for = f"{title} ({several['phrase']})" if several else title
    measure = measure_dated(told_for, text[begins + several.end() if several else begins :], plan)
    if measure is None or UNIT_AS_AMOUNT.search(title) or EACH_OF.search(title):
        return None
    tail = (said.get("tail") or "").strip(" ,.()-–")
    notes = [note for note in (written.strip() if written else measure.note, tail) if note]
    return measure._replace(
        title=f"{kind} til {title}" if kind else title, note="; ".join(dict.fromkeys(notes)) or None
    )


_WRITTEN_UNITS: dict[Unit, str] = {
    "kr": " kroner", "1000 kr": " tusen kroner", "mill. kr": " mill. kroner", "mrd. kr": " milliarder kroner"
}  # fmt: skip


def read_taken(text: str, plan: Sequence[int]) -> ProseMeasure | None:
    """The measure of a list line whose hyphen is a minus (`- 400 000 kr fra staben`), or None."""
    match = TAKEN_ITEM.search(text)
    measure = measure_of(" ".join(match["title"].split()), match["rest"], plan, plan[:1], whole=True) if match else None
    if match is None or measure is None:
        return None
    return measure._replace(
        amounts=tuple(
            dated._replace(
                amount=replace(dated.amount, value=-dated.amount.value, raw=f"{match['sign']}{dated.amount.raw}")
            )
            for dated in measure.amounts
        )
    )


def read_signed(text: str, plan: Sequence[int]) -> ProseMeasure | None:
    """The measure of a list line with a sign and a number in kroner that tells no unit (`+ 450 000 til kulturskolen`),
    or None."""
    match = SIGNED_NUMBER.search(text)
    if match is None:
        return None
    told = f"{text[match.start('sign') : match.end('number')]}{_WRITTEN_UNITS['kr']}{text[match.end('number') :]}"
    measure = read_item(told, plan, listed=True) if match["sign"] == "+" else read_taken(told, plan)
    if measure is None:
        return None
    amounts = tuple(
        dated._replace(amount=replace(dated.amount, raw=dated.amount.raw.removesuffix(_WRITTEN_UNITS["kr"])))
        for dated in measure.amounts
    )
    return measure._replace(amounts=amounts)


def ends_in_bare_number(text: str) -> bool:
    """Whether a list line ends in a number without a unit, a blank before it (`Ny buss 500`)."""
    return SPACED_ITEM.search(text) is not None


def lacks_unit(text: str) -> bool:
    """Whether a list line ends in a number without a unit (`Leirskole: 600`)."""
    return UNITLESS_ITEM.search(text) is not None


def read_item_in(text: str, plan: Sequence[int], unit: Unit | None, pays: bool = False) -> ProseMeasure | None:
    """The measure of a list line; where its number has no unit, in that of the list (`Leirskole: 600` below `Drift
    (tall i 1000 kr)`).
    """
    bare = UNITLESS_ITEM.search(text) if unit is not None else None
    if bare is None and unit is not None and read_item(text, plan, listed=True, pays=pays) is None:
        bare = SPACED_ITEM.search(text)
    if bare is None or unit is None or sum_word(text) is not None:
        return read_item(text, plan, listed=True, pays=pays)
    measure = read_item(text.rstrip() + _WRITTEN_UNITS[unit], plan, listed=True, pays=pays)
    if measure is None:
        return None
    amounts = tuple(
        dated._replace(amount=replace(dated.amount, raw=bare["number"].strip())) for dated in measure.amounts
    )
    return measure._replace(amounts=amounts)


def read_sum_line(text: str) -> ProseMeasure | None:
    """What a line below a list of measures says that they add up to (`Sum innsparing: −2 550 000 kroner`, `Sum drift i
    2026: 2 mill. kr`), or None.
    """
    if COUNTS_THINGS.search(text):
        return None
    match = SUM_ITEM.search(text) or SUM_IN_YEAR.search(text)
    title = match["title"].strip() if match else ""
    if match is not None and sum_word(title) is not None:
        found = [item.amount for item in find_amounts(text[match.start("rest") :]) if item.amount]
        amounts = tuple(DatedAmount(amount, stated_years(text)) for amount in found)
        return ProseMeasure(title, amounts, None, None, ()) if len(found) == 1 else None
    read = read_item(text, (), listed=True) if sum_word(text) is not None else None
    return read if read is not None and sum_word(read.title) is not None else None


def is_named_amount(text: str) -> bool:
    """Whether a line is a title, a colon and an amount (`Leirskole: 700 000 kr`), and no sum."""
    match = NAMED_ITEM.search(text)
    if match is None or _is_rate(text) or (NO_MEASURE.search(text) and not _changes_income(text)):
        return False
    return sum_word(match["title"]) is None


def _is_rate(text: str) -> bool:
    """Whether the first amount of a text is for each of several (`økes med kr 500 per elev`)."""
    rate = RATE.search(text)
    return rate is not None and not find_amounts(text[: rate.start()])


def tells_change(text: str) -> bool:
    """Whether a decision point speaks of money given, added or cut."""
    return TELLS_CHANGE.search(text) is not None


def takes_from_fund(text: str) -> bool:
    """Whether a sentence tells what is taken from a fund (`Det brukes 300 000 kroner av disposisjonsfondet`)."""
    return FUND_ITEM.search(text) is not None


def tells_rest(text: str) -> bool:
    """Whether a sentence tells what is done with what is left over (`Differansen på kr 90 000 avsettes til fond`)."""
    return REST_ITEM.search(text) is not None


def tells_project(text: str) -> bool:
    """Whether a paragraph is that of a project's heading: it begins so, and holds money."""
    return PROJECT_START.search(text) is not None and bool(find_amounts(text))


def read_project(title: str, text: str, plan: Sequence[int]) -> ProseMeasure | None:
    """A project's heading and paragraph (`Totalrammen er på 48 mill. … økes fra kr A til kr B for 2025`), or None."""
    if not PROJECT_START.search(text):
        return None
    measure = measure_of(title, text, plan, default=())
    return measure if measure and any(dated.years for dated in measure.amounts) else None
