"""Sentences that tell what somebody gets, and are not understood: they must be told of."""

from __future__ import annotations

from patterns.grants.fragments import KIND
from patterns.grants.sentences import TO_SHARE_OUT, tells_rate, told_grants
from patterns.grants.sentences_of_one import INVERTED_TOLD, RECIPIENT_TOLD
from patterns.grants.sentences_of_several import EACH_TOLD, SEVERAL_TOLD
from patterns.pattern import Pattern

GIVING = Pattern(
    name="word for giving money",
    expression=r"""
        \b (?: får | fikk | fekk | fått | tildeles | tildelt | tildeler | tildelar | innvilges | innvilget
          | innvilga | innvilger | bevilges | bevilget | bevilga | bevilger | løyves | løyvd | løyver | løyvast
          | gis | gitt | gjeve | ytes | støttes | mottar | mottek | gi | gje | gir | gjev | yter
          | bevilge | tildele | innvilge | løyve | tilgodese (?: s | tt )
          | dele? [st] \s ut | utdelt | fordelt ) \b
    """,
    words=(
        "får", "fikk", "fekk", "fått", "tildel", "innvilg", "bevilg", "løyv", "gis", "gitt", "gjeve", "ytes", "støtt",
        "motta", "mottek", "gi", "gje", "yter",
        "tilgodese", "del",
    ),
    examples=("Også Nes IL (9 000 kroner) får penger.", "Nes IL støttes med kr 9 000."),
    counter_examples=("Nes IL søkte om kr 9 000.", "Det er satt av kr 9 000."),
)  # fmt: skip
NOT_GIVEN = Pattern(
    name="word that tells that money was not given, not now, or as something else",
    expression=r"""
        \b (?: avslås | avslått | avslag | ikke | ikkje | tidligere | tidlegare
          | i \s fjor | garanti \p{L}* | kontingent | \p{L}* inntekt \p{L}* | innsparing | totalt
          | dersom | forutsatt | føresetnad | maks (?: imalt )? | minimum | grunntilskudd | grunntilskot ) \b
    """,
    examples=("Nes IL får ikke kr 9 000.", "Nes Bruk får avslag på kr 9 000."),
    counter_examples=("Nes IL får kr 9 000.",),
)
NOT_AS_GRANT = Pattern(
    name="word that tells that money is lent or budgeted, where none tells that it is a grant",
    expression=rf"""
        \A (?! .* \b {KIND} \b ) .* \b (?: lån (?: et )? | budsjett | ramme (?: n | a )? ) \b
    """,
    words=("lån", "budsjett", "ramme"),
    examples=("Det gis lån på kr 9 000 til Nes Bruk.", "Nes skole får kr 9 000 i budsjettet, i økt ramme."),
    counter_examples=("Innenfor budsjett gis Nes IL et tilskudd, kr 9 000.", "Nes IL får kr 9 000."),
)
OTHER_GIVER = Pattern(
    name="foundation, bank or fund of others that gives money",
    expression=r"""
        \b (?: fra | frå | av ) \s (?: [\p{L}.-]+ \s ){0,3}?
        (?P<giver> \p{L}* (?: stiftels | stifting ) \p{L}* | \p{L}* (?: spare )? bank (?: en )? | gjensidige \p{L}*
          | dnb | norsk \s tipping | norsk \s kultur (?: råd | fond ) | kultur (?: rådet | direktoratet ) | bufdir
          | innovasjon \s norge | enova | extrastiftelsen | grasrotandelen | [\p{L}-]* departementet ) \b
    """,
    words=(
        "stift", "bank", "gjensidige", "dnb", "tipping", "kultur", "bufdir", "norge", "enova", "grasrot",
        "departem",
    ),
    examples=(
        "Vik kor har fått tilsagn om kr 50 000 fra Sparebankstiftelsen.",
        "Nes IL fekk kr 9 000 i gåve frå Lillevik Sparebank",
        "støtta av Norsk kulturfond",
    ),
    counter_examples=(
        "Nes Bruk får kr 9 000 frå næringsfondet.",
        "Stiftelsen Vik får kr 9 000",
        "kr 9 000 av kulturmidlene",
    ),
)  # fmt: skip
SOMEBODY = Pattern(
    name="name of somebody in a sentence",
    expression=r"""
        \b (?! (?: Alle | Ingen | Hvert | Kvart | Hver | Kvar | Begge | Dette | Disse | Desse | Det | De | Dei | Andre
          | Nye | Lokale | Frivillige | Flere | Fleire | Mange | To | Tre | Fire | Fem | Ett | Eitt | Et | Eit ) \b )
        \p{Lu} [\p{L}-]+ (?: \s (?: og | i | for ) )? \s
        (?: \p{Lu} [\p{L}\d-]*
            (?= \s \p{Lu} | \s? [(,.;] | \s (?: får | med | og | til | på | gis | kr | blir | vert | er ) \b )
          | \p{L}* (?: lag | laget | korps | kor | forening | foreining | klubb | vel | hus | senter | museum
            | barnehage | kommune | menighet | sokn | gard | gård ) \b )
    """,
    examples=("Også Nes IL (9 000 kroner) får", "Nes skolekorps", "Vik kommune fikk"),
    counter_examples=("Det gis kr 9 000 til ny kai", "Alle lag får kr 9 000"),
    case_sensitive=True,
)


def is_withheld(sentence: str) -> bool:
    """Whether a sentence tells that money was not given, or not as a grant of now (`Følgende søknader avslås: …`)."""
    return NOT_GIVEN.search(sentence) is not None


def tells_untold(sentence: str) -> bool:
    """Whether a sentence tells what somebody gets, and `told_grants` does not know who gets how much: its form is
    known, or it has a name, an amount and the word for giving, and tells nothing else of them."""
    if told_grants(sentence) or TO_SHARE_OUT.search(sentence):
        return False
    forms = (SEVERAL_TOLD, RECIPIENT_TOLD, EACH_TOLD, INVERTED_TOLD)
    if any(form.search(sentence) for form in forms):
        return True
    withheld = is_withheld(sentence) or NOT_AS_GRANT.search(sentence) is not None
    given = GIVING.search(sentence) is not None and not withheld and not tells_rate(sentence)
    return given and SOMEBODY.search(sentence) is not None


def other_giver(sentence: str) -> str | None:
    """The foundation, bank or fund that a sentence says the money is from, in small letters, or None."""
    match = OTHER_GIVER.search(sentence)
    return match["giver"].casefold() if match else None
