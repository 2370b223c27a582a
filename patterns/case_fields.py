"""The labelled fields of a head: `Utvalg: Formannskapet   Møtedato: 01.02.2016` -> fields with their values."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, NamedTuple

import regex

from patterns.pattern import MOST_KEPT, Pattern

Field = Literal["body", "date", "number", "archive", "title", "result", "place", "time", "other"]


class LabelledField(NamedTuple):
    """One `Label: value` of a line; `value` is empty where the value stands on the next line."""

    field: Field
    value: str
    start: int
    end: int


COLUMN_OF_BODY = r"styre,\s*(?:råd,\s*)?utval(?:g)?,?\s*(?:(?:komit[eé]|råd|nemnd)\s*)?(?:m\.?\s?[mv]\.?|mv\.?|etc\.?)"
_LABELS: tuple[tuple[Field, str], ...] = (
    (
        "body",
        rf"(?:utvalg?|styre|råd|nemnd|organ|komit[eé])(?:/(?:utvalg?|styre|råd|nemnd|organ|komit[eé]))+|utval(?:g)?|organ|{COLUMN_OF_BODY}|forvaltn(?:ing)?\.?\s?s?organ|"
        r"lávdegoddi|møte\s+i|møte(?=\s?:\s*\p{L}+(?:utvalg|utval|styre|råd|ting|skap|nemnd|komit))",
    ),
    (
        "date",
        r"(?:møte)?dato(?:\s*/\s*|\s+og\s+)-?(?:tid(?:spunkt)?|kl(?:okkeslett)?|stad|sted)|møtedato(?:er|ar)?|"
        r"møte(?=\s?:\s*\d)|møtedag|dato(?:\s+for\s+møtet?)?|čoahkkindáhton|møtetidspunkt",
    ),
    (
        "archive",
        r"arkiv-?\s?sak(?:s-?\s?nr|nr|id|snummer|-dok)?\.?|arkivsaksnr\.?|arkiv-?(?:nr|nummer)\.?|journal-?\s?(?:nr|sak)\.?|"
        r"arkivref(?:eranse)?\.?|vuorkkááššenr\.?|saksmappe(?:nr)?|j\.?\s?nr\.?",
    ),
    (
        "number",
        r"(?:utvalgs?-?|utvals?-?|politisk\s+)?\s?sak(?:s)?-?\s?(?:nr|nummer)\.?(?:\s+i\s+utvalget)?|"
        r"sak|sak\s+nr\.?|utv\.?\s?sak(?:s)?nr\.?|áššenr\.?",
    ),
    ("title", r"(?:saks?)?tittel|sakens\s+tittel|overskrift"),
    ("result", r"resultat"),
    ("place", r"møtes?(?:sted|stad)(?:\s*/\s*lokaler?)?|møtelokale|stad|sted|plass"),
    ("time", r"tid|tidspunkt|fr[åa]\s+kl\.?|kl(?:okkeslett)?\.?|møtetid|møtet\s+slutt"),
    (
        "other",
        r"saksbehandler|saksbehandlar|saksbeh\.?|journalpost(?:\s?id|\s?nr)?\.?|sakshandsamar|saksordfører|saksordførar|arkiv|arkivkode|klassering|"
        r"gradering|e-?post|tlf\.?|telefon|hjemmel|åpen|innstillingsrett|utskrift\s+sendes|møteleder|møteleiar|møtesekretær|"
        r"referent|objekt|dokumenttype|dok\.?\s?nr\.?|side|áššemeannud\.?|lukking|offentlig|unntatt\s+offentlighet|"
        r"ansvarlig|avdeling|vår\s+ref\.?|deres\s+ref\.?|møtetype",
    ),
)


_LABEL = "|".join(f"(?<{field}>{words})" for field, words in _LABELS)


LABELLED_FIELD = Pattern(
    name="labelled_field",
    expression=rf"(?:^|(?<=\s)){_LABEL.join(('(?:', ')'))}\s?:(?!\S*//)",
    words=(":",),
    examples=(
        "Utvalg: Formannskapet",
        "Møtedato: 01.02.2016 Tid: 09:00",
        "Arkivsaksnr.:   14/02755",
        "Utvals-saknr:",
        "Utvalg/styre/råd : Eldrerådet",
    ),
    counter_examples=("Merknad til punkt 2:", "vedtak:", "utvalget har møte", "Det vises til:"),
)


BARE_FIELD = Pattern(
    name="bare_field",
    expression=rf"""\A\s*(?:
        (?<date>møtedato)\s+(?<value>\d.*)
      | (?<number>(?:utvalgs?-?|utvals?-?)?\s?saks?-?nr\.?)\s+(?<value>\d+/\d\d.*)
      | (?<body>{COLUMN_OF_BODY})\s+(?<value>(?!(?:møtedato|dato|saks?nr))(?-i:\p{{Lu}}).*)
      | (?<place>møtestad|møtested)\s+(?<value>(?-i:[\p{{Lu}}\d]).*)
      | (?<archive>arkiv-?\s?sak(?:s-?\s?nr|nr|id|-dok)?\.?|saksmappe|arkivref\.?
          |journal-?\s?nr\.?)\s+(?<value>\d{{2,4}}/\d.*|(?:19|20)\d{{7}}(?!\d).*)
      | (?<other>saksbehandlar|saksbehandler|sakshandsamar|saksordfører|saksordførar)\s+(?<value>(?-i:\p{{Lu}}).*)
    )\Z""",
    words=("møtedato", "møtest", "utval", "nr", "arkiv", "mappe", "handlar", "handler", "handsamar", "ordfør"),
    examples=("Møtedato 01.02.2016", "Saksnr 12/16", "Arkivsak-dok. 25/00123-4", "Styre, råd, utval m.v. Eldrerådet"),
    counter_examples=("Møtedato:", "Sak 12/16 Ny skole", "Saksbehandler orienterte"),
)


LABEL_ALONE = Pattern(
    name="label_alone",
    expression=rf"\A(?:{_LABEL})\s?:?\s*\Z",
    examples=("Møtedato", "Utvalg:", "Saksnr."),
    counter_examples=("Møtedato 01.02.2016", "Utvalget", "Vedtak"),
)


@lru_cache(maxsize=MOST_KEPT)
def labelled_fields(line: str) -> tuple[LabelledField, ...]:
    """The line's `Label: value` pairs from left to right; a value ends where the next label begins."""
    bare = BARE_FIELD.fullmatch(line)
    if bare:
        field = next(field for field in _BARE_FIELDS if bare.group(field))
        return (LabelledField(field, bare.group("value").strip(), 0, len(line)),)
    matches = list(LABELLED_FIELD.finditer(line))
    if not matches or line[: matches[0].start()].strip():
        return ()
    fields: list[LabelledField] = []
    for match, following in zip(matches, [*matches[1:], None], strict=True):
        end = following.start() if following else len(line)
        value = line[match.end() : end]
        fields.append(LabelledField(_field_of(match), value.strip(), match.start(), end))
    return tuple(fields)


@lru_cache(maxsize=MOST_KEPT)
def label_alone(line: str) -> Field | None:
    """The field whose label is all that stands on the line (its value follows on the next), or None."""
    match = LABEL_ALONE.fullmatch(line.strip())
    return _field_of(match) if match else None


def is_label_word(text: str) -> bool:
    """True where the text is a label, not a value."""
    return LABEL_ALONE.fullmatch(text.strip()) is not None


_BARE_FIELDS: tuple[Field, ...] = ("date", "number", "archive", "other", "body", "place")


def _field_of(match: regex.Match[str]) -> Field:
    return next(field for field, _ in _LABELS if match.group(field) is not None)
