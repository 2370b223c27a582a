"""An account -> lines for a person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from extract.explain.account import Account, FieldAccount, Grounds, Match
from extract.printable import one_line
from extract.show.terminal import Style, grouped, wrapped
from extract.summary import counted

_AROUND = 60
_MOST_MATCHES = 3
_LONGEST_VALUE = 300


def account_lines(account: Account, style: Style) -> Iterator[str]:
    """The evidence, then field by field its rules with the words that they matched, marked as [words]."""
    yield style.bold(f"{account.kind} {account.id}") + style.dim(f"  {one_line(account.source)}")
    if account.note:
        yield from (style.yellow(line) for line in wrapped(account.note, style.width, "! "))
    for each in account.evidence:
        box = f" [{' '.join(f'{value:.1f}' for value in each['bbox'])}]" if each["bbox"] else ""
        yield from wrapped(each["text"], style.width, f"p. {each['page']}{box}  ", "    ")
    for field in account.fields:
        yield ""
        yield from _field(field, style)
    if account.needed:
        yield ""
        yield style.bold("read as a record at all")
        yield from _rules(account.needed, style)
    if account.also:
        yield ""
        yield style.dim("also matched in these words, without an effect of their own")
        yield from _rules(account.also, style)
    if account.untold:
        yield ""
        yield from (style.dim(line) for line in wrapped(", ".join(account.untold), style.width, "not told: "))
    for control in account.controls:
        yield from wrapped(control, style.width, "", "    ")
    if account.readings:
        yield ""
        read = f"{counted(account.blocks, 'line')} of the document, read {counted(account.readings, 'time')}"
        yield style.dim(f"{read}: as they are, and without each of the rules that match there")
    if account.untried:
        untried = f"{counted(account.untried, 'rule')} that match elsewhere were not tried: the document is long"
        yield style.yellow(untried)


def _field(field: FieldAccount, style: Style) -> Iterator[str]:
    value = _value(field.value)
    yield from (style.bold(line) for line in wrapped(value, style.width, f"{field.field}  ", "    "))
    for why in field.reasons:
        yield from wrapped(why, style.width, "  why     ", " " * 10)
    yield from _rules(field.rules, style)
    if not field.rules and not field.reasons:
        where = f"it stands in a {field.place.what}, p. {field.place.page}" if field.place else "by no rule alone"
        yield style.dim(f"  from    {where}")


def _rules(rules: Sequence[Grounds], style: Style) -> Iterator[str]:
    for rule in rules:
        line = f":{rule.line}" if rule.line else ""
        head = f"  rule    {style.green(one_line(rule.rule))}" + style.dim(f"  {rule.module}{line}")
        if rule.place:
            head += f"  {rule.place.what}, p. {rule.place.page}"
        yield head
        for match in rule.matches[:_MOST_MATCHES]:
            yield from wrapped(_match(match), style.width, " " * 10)
        if len(rule.matches) > _MOST_MATCHES:
            yield style.dim(f"{' ' * 10}and {len(rule.matches) - _MOST_MATCHES} more")
        if rule.decides and rule.without is not None:
            yield from (
                style.dim(each) for each in wrapped(_value(rule.without), style.width, f"{' ' * 10}else: ", " " * 16)
            )


def _match(match: Match) -> str:
    """The line with the words marked, and the groups with a name that tells more than the words."""
    before = match.before.lstrip("\x00 \n")[-_AROUND:]
    after = match.after.rstrip("\x00 \n")[:_AROUND]
    line = one_line(f"{before}[{match.words}]{after}".replace("\x00", " "))
    told = ", ".join(
        f"{name} «{one_line(text.replace(chr(0), ' '))}»" for name, text in match.groups.items() if len(name) > 1
    )
    return f"{line}   {told}" if told else line


def _value(value: Any) -> str:
    if isinstance(value, dict) and isinstance(value.get("nok"), int):
        rest = ", ".join(f"{key} {_value(each)}" for key, each in value.items() if key not in ("nok", "raw"))
        return f"{grouped(value['nok'])} kr («{value.get('raw')}»)" + (f", {rest}" if rest else "")
    if isinstance(value, dict):
        return ", ".join(f"{key} {_value(each)}" for key, each in value.items())
    if isinstance(value, list):
        return ", ".join(map(_value, value))
    text = "null" if value is None else str(value)
    return text if len(text) <= _LONGEST_VALUE else text[: _LONGEST_VALUE - 1] + "…"
