"""The labelled fields of a head: `Utvalg: Formannskapet   Møtedato: 01.02.2016` -> fields with their values."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, NamedTuple

import regex

from patterns.beginnings import AnchoredPattern
from patterns.meetings import meeting_body
from patterns.page_edges import is_municipality_line
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
        r"(?:råd|styre|nemnd|komit[eé]|representantskap)(?=\s*:)|lávdegoddi|(?:fr[aå]\s+)?møtet?\s+i|møte(?=\s*:\s*\p{L}+(?:utvalg|utval|styre|råd|ting|skap|nemnd|komit))",
    ),
    (
        "date",
        r"(?:møte)?dato(?:\s*/\s*|\s+og\s+)-?(?:tid(?:spunkt)?|kl(?:okkeslett)?|stad|sted)|møtedato(?:er|ar)?|"
        r"tid(?:\s*/\s*|\s+og\s+)(?:sted|stad)|møte(?=\s*:\s*(?:\p{L}{3,4}dag,?\s+)?(?:den\s+)?\d)|møtedag|møtestart|møtet?\s+(?:ble\s+)?(?:av)?holdt|møte\s+halde|når(?=\s*:\D{0,20}\d)|dato(?:\s+for\s+møtet?)?|čoahkkindáhton|møtetidspunkt",
    ),
    (
        "archive",
        r"(?:ark(?:iv|\.)?|esa|ephorte|websak|elements)-?\s?sak(?:s?-?\s?(?:nr|nummer|id)|-dok)?\.?|arkiv-?(?:nr|nummer)\.?|journal-?\s?(?:nr|nummer|sak)\.?|"
        r"arkivref(?:eranse)?\.?|vuorkkááššenr\.?|saksmappe(?:nr)?|j\.?\s?nr\.?|"
        r"saks?-?\s?(?:nr|nummer)\.?\s+i\s+arkivet",
    ),
    (
        "number",
        r"(?:utvalgs?-?|utvals?-?|politisk\s+)?\s?sak(?:s)?-?\s?(?:nr|nummer)\.?(?:\s+i\s+utvalget)?|"
        r"(?:utvalg?s-?|politisk)\s?sak|sak|sak\s+nr\.?|utv\.?\s?sak(?:s)?nr\.?|áššenr\.?",
    ),
    ("title", r"(?:saks?)?tittel|sakens\s+tittel|overskrift|sak(?:en|a)\s+gjeld(?:er)?"),
    ("result", r"resultat"),
    ("place", r"møtes?(?:sted|stad)(?:\s*/\s*lokaler?)?|møtelokale|stad|sted|plass"),
    ("time", r"tid|tidspunkt|fr[åa]\s+kl\.?|kl(?:okkeslett)?\.?|møtetid|møtet\s+slutt"),
    (
        "other",
        r"saksbehandler|saksbehandlar|saksbeh\.?|saksh\.?|journalpost(?:\s?id|\s?nr)?\.?|sakshandsamar|saksordfører|saksordførar|arkiv(?:kode|nøkkel)?|ark\.?kode|klassering|kode|"
        r"løpe?-?\s?(?:nr|nummer)\.?|l\.?nr\.?(?=\s*:)|endelig\s+vedtak\s+(?:fattes|fattast|gjøres|gjerast)\s+(?:i|av)|avgj(?:erd|øres|erast)\s+av|"
        r"gradering|e-?post|tlf\.?|telefon|hjemmel|åpen|innstillingsrett|utskrift\s+sendes|møteleder|møteleiar|møtesekretær|"
        r"referent|objekt|dokumenttype|dok(?:ument)?-?\.?\s?(?:nr|nummer)\.?|side|áššemeannud\.?|lukking|offentlig|unntatt\s+offentlighet|"
        r"ansvarlig|avdeling|vår\s+ref\.?|deres\s+ref\.?|møtetype",
    ),
)


_LABEL = "|".join(f"(?<{field}>{words})" for field, words in _LABELS)


_ARCHIVE_VALUE = r"(?:\d{2,6}/\d|(?:19|20)\d{7}(?!\d))"
# Labels that stand without a colon before a value of their own form.
_BARE = rf"""(?=\s?(?:mø|ut|s[at]|or|da|ar|j))(?<bare>
        (?<date>møtedato)\s+(?=\d)
      | (?<number>(?:utvalgs?-?|utvals?-?)?\s?saks?-?(?:nr\.?|nummer))\s+(?=\d+/\d\d)
      | (?<body>{COLUMN_OF_BODY})\s+(?=(?!(?:møtedato|dato|saks?nr))(?-i:\p{{Lu}}))
      | (?<=^\s*)(?<body>utvalg|utval|organ)\s+(?=(?-i:\p{{Lu}}))(?!(?:møte|dato|saks?|arkiv|tittel|utvalg)\p{{L}}*)
      | (?<=^\s*)(?<date>dato)\s+(?=\d{{1,2}}(?:\.|/\d{{1,2}}\s?-))
      | (?<=^\s*)(?<other>arkiv(?:kode|nr)?\.?)\s+(?=\d{{3}}(?:\.\d{{1,3}})?(?:\s|\Z))
      | (?<=\S\s*)(?<other>møte\s?nr\.?)\s+(?=\d{{1,3}}\s?/\s?\d{{2,4}}\s*\Z)
      | (?<place>møtestad|møtested)\s+(?=(?-i:[\p{{Lu}}\d]))
      | (?<archive>ark(?:iv|\.)?-?\s?sak(?:s?-?\s?(?:nr|nummer|id)|-dok)?\.?|saksmappe|arkivref(?:\.|eranse)?|arkivnr\.?
          |journal-?\s?(?:nr|nummer)\.?)\s+(?={_ARCHIVE_VALUE})
      | (?<archive>j\.?nr\.?)\s+(?={_ARCHIVE_VALUE})
      | (?<other>saksbehandlar|saksbehandler|sakshandsamar|saksordfører|saksordførar)\s+(?=(?-i:\p{{Lu}}))
    )"""


# The first letters of all labels.
_BEGINNINGS = (
    r"(?:a[nrv]|d[aeo]|e|f[or]|gr|hj|in|j|k[lo]|l[uáøn.]|mø|n[eå]|o[bfrv]|p[lo]|r[eå]|s[aiktá]|t[eil]|u[nt]|v[uå]|á|åp|č)"
)


LABELLED_FIELD = Pattern(
    name="labelled_field",
    # What no colon follows, behind signs that labels hold, is tried as no label before one.
    expression=rf"(?:^|(?<=\s))(?:(?=\s?{_BEGINNINGS}[\p{{L}}\s/.,-]*+:)(?:{_LABEL})\s*:(?!\S*//)|{_BARE})",
    words=(":", "dato", "møtest", "organ", "utval", "nr", "ark", "mappe", "handlar", "handler", "handsamar", "ordfør"),
    examples=(
        "Utvalg: Formannskapet",
        "Utvalg    : Formannskapet",
        "Møtedato: 01.02.2016 Tid: 09:00",
        "Arkivsaksnr.:   14/02755",
        "Ark.saknr.: 96/00312",
        "Arkivsaknummer: 2023/771",
        "Arkivsaksnummer 21/4410",
        "Saksnummer i arkivet: 21/4410",
        "Utvals-saknr:",
        "Utvalg/styre/råd : Eldrerådet",
        "Møtedato 01.02.2016",
        "Møte: torsdag 1. februar 2016 kl. 18.00",
        "Møte holdt: torsdag 1. februar 2016",
        "Når: 1. februar 2016 kl. 18",
        "Saksnr 12/16",
        "Saksh.: Kari Nes",
        "Lnr.: 15929/15",
        "Endelig vedtak fattes i: Kommunestyret",
        "Arkivsak-dok. 25/00123-4",
        "Styre, råd, utval m.v. Eldrerådet",
        "Utvalg Kommunestyret",
        "Dato 17.12.2015 kl 09:00",
        "Dato 17.12.2015",
        "Dato 18/9-91",
        "Arkivnr. 613",
        "Organ      Fylkestinget",
        "Råd: Nes kirkelige fellesråd",
        "ESA-saksnummer: 20/339",
        "Politisk sak: 0064/06",
        "Saken gjelder: Ny bru",
        "Arkivreferanse 2009/4410",
        "Tid og sted: Tirsdag 18. april 2017 kl. 19.00",
    ),
    counter_examples=(
        "Merknad til punkt 2:",
        "vedtak:",
        "utvalget har møte",
        "Det vises til:",
        "Sak 12/16 Ny skole",
        "Saksbehandler orienterte",
        "Utvalg Møtedato Saksnr",
        "Utvalg for oppvekst",
        "Organ for samarbeid",
        "Organisasjon Fylkestinget",
    ),
)


# "Bygningsråd: Lillevik kommune   Møtedato: 18.10.1983"
BODY_AND_MUNICIPALITY = Pattern(
    name="body_before_municipality",
    expression=r"(?<body>\p{L}+(?:råd|styre|utvalg|utval|nemnd|skap)(?:et|a)?)\s*(?::\s*|\s+(?:for|i)\s+)\p{L}+(?:\s\p{L}+){0,2}\s+(?:kommune|herad)",
    words=("kommune", "herad"),
    examples=("Bygningsråd: Lillevik kommune", "Formannskapet i Lillevik kommune"),
    counter_examples=("Utvalg: Formannskapet", "Lillevik kommune"),
)


FIELD_BEHIND_CASE = Pattern(
    name="field_behind_case",
    expression=rf"""(?<=\S\s+)(?:
        (?:ark(?:iv|\.)?-?\s?saks?-?\s?(?:nr|nummer|id|dok)?\.?|saksmappe(?:nr)?|arkiv(?:nr|ref)\.?|journal-?\s?nr\.?|j\.?nr\.?)
        \s?:?\s*(?={_ARCHIVE_VALUE})
      | (?:saksbeh(?:andl[ea]r|\.)?|sakshandsamar|saksordfør[ea]r|arkiv(?:kode|nøkkel)?|ark\.?kode|klassering|objekt
          |møtedato)\s*:
      | (?:saksbehandl[ea]r|sakshandsamar|saksordfør[ea]r)\s{{2,}}(?=(?-i:\p{{Lu}}))
    )""",
    words=("ark", "saks", "journal", "jnr", "j.nr", "klassering", "objekt", "møtedato"),
    examples=(
        "Sak 45/13   Arkivsaksnr. 13/1900",
        "Sak 45/13 Saksbehandler: Kari Moe",
        "PS 4/20 Arkivsak: 20/12",
        "Sak 4/20 Arkivsaksnummer: 20/12",
        "Sak 4/96  Jnr. 96/00812",
        "SAK NR. 0012/94   Arkiv: 231.0",
    ),
    counter_examples=("Arkivsak: 20/12", "Sak 4/20 Ny arkivsak", "Sak 4/20 Møtedato for høsten"),
)


LABEL_ROW = AnchoredPattern(
    name="label_row",
    expression=rf"\A\s*(?:{_LABEL})\.?\s?:?(?:[\s|]+(?:{_LABEL})\.?\s?:?(?=[\s|]|\Z)){{1,5}}[\s|]*\Z",
    words=("ark", "dato", "sak"),
    examples=(
        *("Arkivsaksnr  Saksbehandler", "Arkiv Arkivsaksnr.", "Møtedato: Tid: Sted:"),
        "Sakshandsamar Arkivsaknr.: Dokumentnr.:",
    ),
    counter_examples=("Arkivsaksnr", "Arkivsaksnr. 13/1900", "Arkivsak for Kari Moe"),
)


LABEL_ALONE = AnchoredPattern(
    name="label_alone",
    expression=rf"\A(?:{_LABEL})\s*:?\s*\Z",
    examples=("Møtedato", "Utvalg:", "Saksnr."),
    counter_examples=("Møtedato 01.02.2016", "Utvalget", "Vedtak"),
)


@lru_cache(maxsize=MOST_KEPT)
def labelled_fields(line: str) -> tuple[LabelledField, ...]:
    """The line's `Label: value` pairs from left to right; a value ends where the next label begins. The body's name may
    stand before the label of the meeting's date without one of its own (`Formannskapet   Møtedato: 01.02.2016`)."""
    matches: list[regex.Match[str]] = []
    for match in LABELLED_FIELD.finditer(line):
        if match.group("bare") is None or not matches or _apart(line, match.start(), _field_of(matches[-1])):
            matches.append(match)
    before = line[: matches[0].start()].strip() if matches else ""
    if before and is_municipality_line(before):
        # `LIER KOMMUNE   Arkivsak-dok. 25/123-4`
        before = ""
    labelled = BODY_AND_MUNICIPALITY.fullmatch(before) if before else None
    before = labelled["body"] if labelled is not None else before
    beside = matches and _field_of(matches[0]) in ("date", "number")
    if not matches or (before and (not beside or meeting_body(before) is None)):
        return ()
    fields = [LabelledField("body", before, 0, matches[0].start())] if before else []
    for match, following in zip(matches, [*matches[1:], None], strict=True):
        end = following.start() if following else len(line)
        fields.append(LabelledField(_field_of(match), line[match.end() : end].strip(" \t|"), match.start(), end))
    return tuple(fields)


def _apart(line: str, start: int, above: Field) -> bool:
    """Whether a label without a colon begins a field behind another one, and is no word of that field's value."""
    return above not in ("title", "result", "other") or not line[max(0, start - 2) : start].strip()


@lru_cache(maxsize=MOST_KEPT)
def fields_behind_case(line: str) -> tuple[str, tuple[LabelledField, ...]]:
    """What stands on the line before the fields of a case's head, and those fields (`Sak 45/13   Arkivsaksnr. 13/1900
    Saksbehandler: Kari Moe`)."""
    match = FIELD_BEHIND_CASE.search(line)
    if match is None or labelled_fields(line):
        return line, ()
    fields = labelled_fields(line[match.start() :])
    return (line[: match.start()].rstrip(), fields) if fields else (line, ())


@lru_cache(maxsize=MOST_KEPT)
def label_row(line: str) -> tuple[Field, ...]:
    """The fields of a line that holds only labels, whose values stand in a row below; empty for other lines and for
    the columns of an agenda."""
    match = LABEL_ROW.fullmatch(line)
    if match is None:
        return ()
    found = sorted((start, field) for field, _ in _LABELS for start, _ in match.spans(field))
    fields = tuple(field for _, field in found)
    named = [field for field in fields if field != "other"]
    return fields if len(set(named)) == len(named) and "title" not in named and "result" not in named else ()


@lru_cache(maxsize=MOST_KEPT)
def label_alone(line: str) -> Field | None:
    """The field whose label is all that stands on the line (its value follows on the next), or None."""
    match = LABEL_ALONE.fullmatch(line.strip())
    return _field_of(match) if match else None


def is_label_word(text: str) -> bool:
    """True where the text is a label, not a value."""
    return LABEL_ALONE.fullmatch(text.strip()) is not None


def _field_of(match: regex.Match[str]) -> Field:
    return next(field for field, _ in _LABELS if match.group(field) is not None)
