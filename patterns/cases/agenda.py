"""The agenda of a meeting: the heading of its columns, and what a row of it says of a case."""

from __future__ import annotations

from functools import lru_cache

from patterns.beginnings import AnchoredPattern
from patterns.cases.lines import CASE_TABLE_ROW, CONTENTS_HEADER, CaseLine, names_treatment, parse_case_line
from patterns.cases.numbers import ARCHIVE, NUMBER, archive_number, case_number
from patterns.pattern import MOST_KEPT, Pattern

_COLUMN = (
    r"(?:(?:utvals?-?|utvalgs?-?)?\s?sak(?:s|er)?(?:type/)?-?\s?(?:nr|nummer|id)?\.?|nr\.?|(?:saks?)?tittel|innh[oa]ld|sak"
    r"|arkiv-?\s?saks?-?\s?(?:nr|nummer|id)?\.?|saksbehandler|sakshandsamar|sid[ea]|møtedato|u\.?\s?off\.?)"
)
AGENDA_RESULT_HEADER = Pattern(
    name="agenda_result_header",
    expression=rf"\A\s*{_COLUMN}(?:[\s|:]+{_COLUMN}){{0,4}}[\s|:]+(?<result>resultat|utfall|vedtak)\s*\Z",
    words=("resultat", "utfall", "vedtak"),
    examples=(
        "Saksnr Tittel Resultat",
        "Saksnr    Sakstittel                Resultat",
        "Sak  Innhald  Resultat",
        "Saker   Vedtak",
    ),
    counter_examples=("Resultat: Innstilling vedtatt", "Saksnr Tittel Arkivsaknr", "Resultat"),
)
RESULT_AT_END = Pattern(
    name="agenda_result_at_end",
    expression=r"""\s(?<result>(?-i:\p{Lu})(?:
        (?<=I)nnstilling(?:en|a)?\s(?:enstemmig\s|samrøystes\s)?(?:vedtatt|vedteken|godkjent)(?:\smed\s\p{L}+)?
      | (?<=[AF])(?:nnet|nna|elles)\s?(?:forslag|framlegg)\s(?:vedtatt|vedteke)
      | (?<=I)k(?:ke|kje)\s(?:vedtatt|vedteke)
      | (?<=[BGUTHO])(?:ehandlet|ehandla|odkjent|tsatt|tsett|rukket|rekt|andsama|versendt)
      | (?<=V)(?:edtatt|edteke|edteken)\s(?:i?mot|med)\s[\p{L}\d]{1,8}\s(?:st\.|stemmer?|røyster?)
      | (?<=[ES])(?:nst\.|nstemmig|amr\.|amrøystes)\s(?:vedtatt|vedteke|vedteken|godkjent|godkjend|utsatt|utsett)
      | (?<=T)(?:att|eke)\stil\s(?:orientering|etterretning|vitande)
    ))\s*\Z""",
    words=(
        "vedt",
        "enst",
        "samr",
        "handla",
        "handle",
        "handsama",
        "godkjen",
        "utsatt",
        "utsett",
        "trukket",
        "trekt",
        "sendt",
        " til ",
    ),
    examples=(
        "PS 8/18 Ny bru Innstilling vedtatt",
        "PS 9/18 Møteplan Tatt til orientering",
        "1/18 Val Behandla",
        "3/15 Byggesak  Vedtatt mot 2 st.",
        "4/15 Byggesak  Enst. vedtatt",
    ),
    counter_examples=("PS 8/18 Ny bru", "PS 9/18 Plan som ble godkjent", "Innstilling vedtatt"),
)
LEADER = Pattern(
    name="agenda_leader",
    expression=r"\s*(?:\.{3,}|…)[\s.]*\d*\s*\Z",
    words=("..", "…"),
    examples=("Ny bru .............. 12", "Ny bru …"),
    counter_examples=("Ny bru.", "Ny bru 12"),
)


NUMBERS_OF_CASE = AnchoredPattern(
    name="agenda_numbers",
    expression=rf"\A\s*(?<number>{NUMBER})[\s|]+(?<archive>{ARCHIVE})\s*\Z",
    words=("/",),
    examples=("0001/05 04/00752",),
    counter_examples=("0001/05", "0001/05 04/00752 Årsbudsjett"),
)


ARCHIVE_AT_END = Pattern(
    name="agenda_archive_at_end",
    expression=r"\p{L}[^\n]*[\s|](?:\d{2}/\d{3,6}|(?:19|20)\d\d/\d{2,6}|\d{5,6}/(?:19|20)\d\d)\s*\Z",
    words=("/",),
    examples=("PS 15/13 Ny bru   2012/1873", "12/20 Plan 20/1234"),
    counter_examples=("PS 15/13 Oppfølging av sak 45/12", "15/13 2012/1873"),
)


ARCHIVE_COLUMN_LAST = Pattern(
    name="archive_column_last",
    expression=r"[\s|]arkiv-?\s?saks?-?\s?(?:nr|nummer|id)?\.?\s*\Z",
    words=("arkiv",),
    examples=("Utvalgssaksnr Innhold Lukket Arkivsaksnr", "Saksnr  Tittel  Arkivsak"),
    counter_examples=("Saksnr Arkivsaksnr Tittel", "Arkivsaksnr"),
)


AGENDA_TITLE = AnchoredPattern(
    name="agenda_title",
    expression=r"\A\s*(?:sakliste|saklista|saksliste|saklisten|sakskart|sakskartet)\s*:?\s*\Z",
    examples=("SAKSLISTE", "Sakliste:", "Sakskart"),
    counter_examples=("Saksliste og innkalling godkjent", "Til sakslisten:"),
)


def heads_agenda(line: str) -> bool:
    """Whether a line is the title of an agenda, or the heading of the columns that agendas alone have."""
    return AGENDA_TITLE.match(line) is not None or CONTENTS_HEADER.fullmatch(line) is not None


def heads_archive_at_end(header: str) -> bool:
    """Whether the last column of an agenda has the numbers of archive cases."""
    return ARCHIVE_COLUMN_LAST.search(header) is not None


def ends_in_archive_case(row: str) -> bool:
    """Whether an agenda's row ends in a number that only an archive case has."""
    return ARCHIVE_AT_END.search(row) is not None


def result_column(header: str) -> int | None:
    """Where the heading of the column of results begins in an agenda's heading, or None."""
    match = AGENDA_RESULT_HEADER.match(header)
    return match.start("result") if match else None


def result_at_end(row: str) -> int | None:
    """Where the result begins that ends an agenda's row, in the words that results are told by; None without them."""
    match = RESULT_AT_END.search(row)
    return match.start("result") if match else None


def _of_case(archive: str | None) -> str | None:
    """The archive case without the number of the document in it (`23/1877-2`)."""
    return archive_number(archive) if archive else None


@lru_cache(maxsize=MOST_KEPT)
def parse_agenda_row(row: str) -> CaseLine | None:
    """The case of an agenda's row without its result; the title is empty where the row holds only a part of it."""
    numbers = NUMBERS_OF_CASE.fullmatch(row)
    if numbers is not None:
        return CaseLine(case_number(numbers.group("number")), None, numbers.group("archive"), "")
    match = CASE_TABLE_ROW.fullmatch(row)
    case = (
        CaseLine(case_number(match.group("number")), None, _of_case(match.group("archive")), match.group("title"))
        if match
        else parse_case_line(row)
    )
    if case is None or names_treatment(case.title):
        return None
    title = " ".join(case.title.split())
    return case._replace(title="" if LEADER.search(title) else title)
