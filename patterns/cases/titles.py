"""Which lines can be a case's title, or name the body on a front page."""

from __future__ import annotations

from functools import lru_cache

from patterns.beginnings import AnchoredPattern
from patterns.bodies import body_name, body_of_book
from patterns.budget.broken_lines import waits_for_a_word
from patterns.case_fields import LABEL_ROW, label_alone, labelled_fields
from patterns.families.saksprotokoll import parse_heading
from patterns.families.titles_of_minutes import PROTOCOL_TITLE
from patterns.meetings import body_on_line, meeting_body, parse_meeting_line
from patterns.page_edges import LETTER_SPACED, is_municipality_line, joined_letters
from patterns.pattern import MOST_KEPT, Pattern

TITLE_PREFIX = Pattern(
    name="title_prefix",
    expression=r"\A(?:saks(?:protokoll|framlegg|fremlegg|utskrift)|særutskrift)\s*[:–-]\s*",
    words=("saks", "særutskrift"),
    examples=("Saksprotokoll - Ny skole", "SAKSPROTOKOLL: NY SKOLE"),
    counter_examples=("Saksprotokoll", "Saksprotokoll i Formannskapet"),
)
OPEN_ABBREVIATION = Pattern(
    name="open_abbreviation_at_title_end",
    expression=r"""(?<!\p{L})(?:nr|pr|pkt|kap|jfr?|vedr|ang|[gb]{0,2}nr|kl|ca|evt|inkl|ekskl|ihh?t|mht|pga|avd|ref|art|bl\.\s?a|f\.\s?eks)\.\s*\Z""",
    words=(".",),
    examples=("Endring av forskrift 3. mai 2019 nr.", "Status for bemanningen pr.", "Tilskudd til bl.a."),
    counter_examples=("Gebyr for vann m.v.", "Ny skole.", "Endring av nr", "Salg av bygg, tomter m.m."),
)
ABOUT = Pattern(
    name="title_about",
    expression=r"\Avedr(?:\.|ørende|ørande)?\s*:\s*(?=\S)",
    words=("vedr",),
    examples=("Vedr.: Ny skole", "Vedrørende: Ny skole"),
    counter_examples=("Vedrørende ny skole", "Vedr.:"),
)
BOOK_OF_BOARD = Pattern(
    name="book_of_board",
    expression=r"\A\s*(?:møteprotokoll|møtebok|protokoll|møteutskrift|referat)\s+(?:fra|frå|for)\s+(?:ordinært\s+)?(?<body>styremøtet?)\s+i\s.*\Z",
    words=("styremøte",),
    examples=("Protokoll fra styremøte i Lia barnehage SA",),
    counter_examples=("Møtebok for Eldrerådet", "Styremøte i Lia"),
)
BOOK_OF_BODY = Pattern(
    name="book_of_body",
    expression=r"""\A\s*(?:
        (?:(?:sær|hoved|hovud)?utskrift\s+av\s+)?(?:møteprotokoll|møtebok|protokoll|møteutskrift|referat)\s+(?:for|fra|frå|i)\s+
        (?:\p{L}*møtet?\s+(?:i|for|av)\s+)?(?<body>(?-i:\p{Lu})[\p{L}\s,.&/-]{3,80})
      | (?:(?:utskrift\s+av\s+)?(?:møteprotokoll|møtebok|protokoll|møteutskrift|referat)\s+)?(?:for|fra|frå)\s+
        \p{L}*møtet?\s+(?:i|for|av)\s+(?<body>[\p{L}\s,.&/-]{3,80})
    )\s*\Z""",
    words=("protokoll", "møtebok", "utskrift", "møte"),
    examples=(
        "Møteprotokoll for Hovedutvalg for oppvekst",
        "Møtebok for Eldrerådet",
        "SÆRUTSKRIFT AV MØTEBOK FOR HERADSSTYRET I LIA",
        "Protokoll fra møte i Rådet",
        "fra møte i kontrollutvalget i Nesdal kommune",
    ),
    counter_examples=("Møteprotokoll", "Møteprotokoll for møtet 12.03.2020", "i møte i formannskapet"),
)
DOCUMENT_TITLE = Pattern(
    name="document_title",
    expression=r"""\A\s*(?:(?:hoved|hovud|sær|møte|saks)?utskrift(?:\s+(?:av|fra|frå)\s+(?:møtebok|(?:møte|saks)?protokoll)\p{L}*)?
        |(?:møte|saks)protokoll|møtebok|saks(?:framlegg|fremlegg)|saksliste|sakliste|sakskart|saksgang|sakspapir
        |(?:[\p{L}\s]{3,40}(?:kommune|herad)\s+)?(?:møteprotokoll|møtebok)\s+(?:for|fra|frå)\s[^\n]*\b(?:19|20)\d\d)\s*\Z""",
    words=("utskrift", "protokoll", "møtebok", "saks", "sakliste"),
    examples=("UTSKRIFT AV MØTEBOK", "Særutskrift", "SAKSLISTE", "Saksgang", "Lia kommune Møtebok for Rådet 4.5.2019"),
    counter_examples=("Godkjenning av møtebok", "Utskrift av møtebok sendes Kari Nes"),
)
SENTENCE = Pattern(
    name="sentence_below_title",
    expression=r"""\A\s*(?-i:\p{Lu})(?:[^\n]*(?:[^\n.]{3}|\p{Ll}\s+\d{1,2}\.\d{1,2})\.\s*\Z
        |[^\n]*?\s(?:ble|blei|vart|vert|er|var|har|hadde|orienterte|foreslo|fremmet|viste|viser|gjennomgikk|redegjorde|informerte|innledet|la\s+fr[ae]m
            |forelå|foreligger|føreligg|(?:låg|lå|ligg(?:er)?)\s+(?:det\s+)?(?:føre|fram|frem|til\s+grunn))\s
        |[^\n]*\b(?:følgende|f[øy]lgjande|fø?lg\b\.?|slikt?|slike|dette)\b[^\n]*:\s*\Z)""",
    words=(".", " "),
    examples=(
        "Daglig leder orienterte om regnskapet",
        "Ingen saker ble meldt.",
        "Neste møte holdes 17.12.",
        "Det ble ikke votert over saken.",
        "Frå utvalet låg det føre slik tilråding:",
        "Fra formannskapet forelå det følgende innstilling",
        "Arbeidsgruppa gir slik tilråding (4 mot 1 røyst):",
    ),
    counter_examples=(
        "Ny skole på Berget",
        "i nordre del av byen.",
        "Budsjett 2024",
        "Slik blir den nye skolen",
        "Gnr. 12 bnr. 4, Liatunet:",
    ),
)
LIST_BELOW_TITLE = Pattern(
    name="list_below_title",
    expression=r"\A\s*(?:a\)\s|1[.)]\s+(?-i:\p{Lu})|[•\uf0b7]\s*\S)",
    words=("a)", "1.", "1)", "•", "\uf0b7"),
    examples=("a) Brev fra velforeninga", "1. Referat fra rådet", "1) Orientering om budsjettet", "• Ny lege"),
    counter_examples=("1. gangs behandling", "- forprosjekt", "2. Ny bru", "10. klasse", "A-laget"),
)
# Points that every agenda has: a sentence below one is what was told there.
STANDING_TITLE = Pattern(
    name="standing_title",
    expression=r"\A\s*(?:eventuelt|ymse|referat(?:er|ar|saker)?|meldinga?e?r?|orientering(?:er|ar|ssaker)?|spørsmål|innkalling\s+og\s+(?:dagsorden|sa[ck]s?liste))\s*\Z",
    words=("eventuelt", "ymse", "refer", "meldin", "orient", "spørsm", "innkalling"),
    examples=("EVENTUELT", "Referatsaker", "Innkalling og dagsorden"),
    counter_examples=("Eventuelt salg av tomt", "Orientering om budsjettet"),
)
REFERENCE_BEGUN = Pattern(
    name="reference_begun",
    expression=r"\b(?:jf|jfr|se|sjå|også|òg|sak(?:en|a)?|saker|sakene|nr|bl\.?\s?a|særlig|særleg|mens|samt|der|tidligere|tidlegare)\.?\s*\Z",
    words=("jf", "se", "sjå", "også", "òg", "sak", "nr", "a", "særl", "mens", "samt", "der", "tidl"),
    examples=("Rådet ber om svar, jf.", "Se også", "Det gjelder også sak", "Saka heng saman med sak nr."),
    counter_examples=("Planen vedtas.", "Vedtak", "Ny bru"),
)
# A longer line tells something of the body that it names.
_LONGEST_BODY = 100
_SHORTEST_TITLE = 3
_SHORTEST_SENTENCE = 2
# A line of so many characters may be broken in the middle of a sentence.
_FULL_LINE = 60
# What ends a line that waits for nothing: a sentence, a quotation or a bracket that is closed.
_CLOSED = (".", "!", "?", "»", '"', "”", ")")


@lru_cache(maxsize=MOST_KEPT)
def body_of_title(line: str) -> str | None:
    """The body of a front page's line: `Møteprotokoll for Eldrerådet`, or a line that names a body and nothing else."""
    board = BOOK_OF_BOARD.fullmatch(line)
    if board:
        return meeting_body(board.group("body"))
    if LETTER_SPACED.match(line):
        line = joined_letters(line)
    book = body_of_book(line)
    if book is not None:
        return book
    match = BOOK_OF_BODY.fullmatch(line)
    if match:
        named = match.group("body")
        return meeting_body(named) or (body_name(named) if named[:1].isupper() else None)
    return body_on_line(line) if len(line) <= _LONGEST_BODY else None


def clean_title(written: str) -> str:
    """The title with its lines joined by blanks and without `Saksprotokoll - ` or `Vedr.: ` before it."""
    return ABOUT.sub("", TITLE_PREFIX.sub("", " ".join(written.split())))


@lru_cache(maxsize=MOST_KEPT)
def protocol_title(line: str) -> str | None:
    """What follows `Saksprotokoll - ` or `SAKSPROTOKOLL: ` on a line, or None where the line is no such title."""
    stripped = line.strip()
    match = TITLE_PREFIX.match(stripped)
    return stripped[match.end() :].strip() or None if match else None


def ends_sentence(line: str) -> bool:
    """Whether the line is a sentence of what was said or done, or the end of one that begins on it."""
    return len(line.split()) >= _SHORTEST_SENTENCE and line.rstrip().endswith(".") and is_sentence(line)


def refers_below(line: str) -> bool:
    """Whether a case named on the next line is only referred to: what stands here waits for it (`… jf.`, `Se også:`,
    `som er omtalt i`)."""
    text = line.rstrip()
    if text.endswith(_CLOSED) and REFERENCE_BEGUN.search(text) is None:
        return False
    return REFERENCE_BEGUN.search(text) is not None or waits_for_a_word(text)


def is_open_line(line: str) -> bool:
    """Whether a line is so long that a sentence may go on below it, and does not end there."""
    text = line.strip()
    return len(text) >= _FULL_LINE and not text.endswith(_CLOSED)


def begins_list(line: str) -> bool:
    """Whether the line is the first point of what a case holds (`a) Brev fra velforeninga`), and no part of a title."""
    return LIST_BELOW_TITLE.match(line) is not None


def is_dashed(line: str) -> bool:
    """Whether the line begins with a dash or a bullet, as a point of a list does."""
    return line.lstrip()[:2] in ("- ", "– ", "• ", "* ")


def ends_in_abbreviation(line: str) -> bool:
    """Whether a line ends in an abbreviation that something follows: a title printed over two lines goes on below."""
    return OPEN_ABBREVIATION.search(line) is not None


def is_sentence(line: str) -> bool:
    """Whether the line tells something, so that it is no part of a title above it."""
    return SENTENCE.match(line) is not None


@lru_cache(maxsize=MOST_KEPT)
def may_be_title(line: str) -> bool:
    """Whether a line above the table of bodies and dates can be the case's title: no sentence, field, body or
    heading."""
    text = line.strip()
    return (
        text[:1].isupper()
        and len(text) > _SHORTEST_TITLE
        and not text.endswith((".", ":", ",", ";"))
        and not is_municipality_line(clean_title(text))
        and not is_sentence(text)
        and not labelled_fields(text)
        and label_alone(text) is None
        and parse_heading(text) is None
        and PROTOCOL_TITLE.fullmatch(text) is None
        and DOCUMENT_TITLE.fullmatch(text) is None
        and LABEL_ROW.fullmatch(text) is None
        and parse_meeting_line(text) is None
        and body_of_title(text) is None
    )


@lru_cache(maxsize=MOST_KEPT)
def is_title_in_capitals(line: str) -> bool:
    """Whether the line is written in capitals, as old minutes write a case's title."""
    letters = [letter for letter in line if letter.isalpha()]
    capitals = sum(letter.isupper() for letter in letters)
    in_capitals = len(letters) >= 8 and capitals > 0.9 * len(letters)
    return in_capitals and not is_municipality_line(line) and DOCUMENT_TITLE.fullmatch(line) is None


NEXT_MEETING = AnchoredPattern(
    name="next_meeting_told",
    expression=r"\A\s*nest[ea]\s+(?:ordinære\s+|ordinært\s+)?\p{L}*møte\s*(?::|\s(?:er|blir|vert)\b|\s\d)",
    words=("møte",),
    examples=("Neste møte: 02.12.2015", "Neste utvalgsmøte blir 3. mai"),
    counter_examples=("Neste møte", "Nesten møte", "Møteplan"),
)


def tells_next_meeting(line: str) -> bool:
    """Whether a line below a title tells when the next meeting is."""
    return NEXT_MEETING.match(line) is not None
