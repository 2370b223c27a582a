"""Lines that stand in or below an attendance list and name nobody: how many came, and what follows the list."""

from __future__ import annotations

from patterns.attendance.groups import MEMBER
from patterns.pattern import Pattern

END_OF_LIST = Pattern(
    name="end_of_attendance",
    expression=r"""\A\s*(?:saks?(?:liste|kart)|sakl(?:iste|ista)|dagsorden|saksgang|behandlede\s+saker|handsama\s+saker|underskrift(?:er)?
      |signatur(?:er)?|innkalling(?:en|a)?\b.*|merknad(?:er)?(?:\s+til\s+.*)?|vedtak|møtet\s.*|saker\s*:?.*
      |møte(?!leder|leiar|deltak|nde|ande|sekret)\p{L}*\s*:.*|.*\b(?:til\s+å|å)\s+(?:under(?:skrive|teikne|tegne)|signere?)\b.*
      |sak(?:s?nr|snummer|er)?\.?\s+(?:innhold|innhald|tittel|sakstittel|sakstype|tema|emne|vedtak|konklusjon|beslutning|resultat)\b.*
      |godkjen(?:ning|ne)\b.*|kopi\s+av\s.*|vi\s+(?:bekrefter|stadfestar)\b.*|dokumenter|_{3,}.*)\s*:?\s*\Z""",
    words=(
        "sak",
        "dagsorden",
        "underskr",
        "sign",
        "innkall",
        "merknad",
        "vedtak",
        "møte",
        "godkjen",
        "kopi",
        "vi ",
        "dok",
        "___",
        "teikn",
        "tegn",
    ),
    examples=(
        "Saksliste",
        "Til å underskrive protokollen ble valgt:",
        "Behandlede saker:",
        "Innkallingen ble godkjent.",
        "Møtet ble satt kl. 09.00.",
        "Saksnr Innhold Lukket",
        "Sak    Vedtak    Ansvar",
    ),
    counter_examples=("Kari Nes Medlem AP", "Møtende varamedlemmer"),
)
ENDS_IN_CASE = Pattern(
    name="sentence_that_names_a_case_below",
    expression=r"\p{L},?\s+sak(?:ene|er|en|ane)?\s*\Z",
    words=("sak",),
    examples=("Kari Nes fikk permisjon fra kl. 20.05, etter sak", "Per Dal deltok ikke i sakene"),
    counter_examples=("Behandlet sak 3", "Sak", "etter saksframlegg"),
    case_sensitive=True,
)
HEAD_COUNT = Pattern(
    name="head_count",
    expression=(
        rf"\A\s*(?:av\s+)?(?:totalt\s+|i\s+alt\s+)?[\p{{L}}\d]+\s+(?:av\s+[\p{{L}}\d]+\s+)?{MEMBER}\b(?!\s*:)|\A\s*(?:antall|"
        rf"tal)\b|\A\s*(?:ingen|inga|ingi|[-–—]+|(?:hele|heile)\s+\p{{L}}+|[\d\s/()]*\d[\d\s/()]*)\s*[.:]?\s*\Z"
        r"|\A\s*[\p{L}\s.-]{2,40}:\s*(?:ingen|inga|ingi)\s*\.?\s*\Z"
    ),
    examples=(
        *("9 av 11 medlemmer var til stede.", "Av 39 representanter var 37 til stede.", "Ingen", "Antall: 9"),
        "Nesvik kommune: Ingen",
    ),
    counter_examples=("Kari Nes", "Medlemmer:", "Arbeidsgivers representanter: Kari Nes"),
)
