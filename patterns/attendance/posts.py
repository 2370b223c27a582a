"""The posts of those present: `Ordfører`, `1. varamedlem`, `Møtesekretær`."""

from __future__ import annotations

from functools import lru_cache

from patterns.pattern import MOST_KEPT, Pattern

_POST = (
    r"(?:(?:fung\p{L}*\.?\s+|sette-?|konst\p{L}*\.?\s+|\d\.\s*)?(?:fast\s+)?(?:"
    r"(?:vara|fylkes|fylkesvara|by|sette)?-?(?:ordfører|ordførar)|(?:\p{L}{3,}s?)?(?:nest)?(?:leder|leiar)(?!\p{L})|"
    r"nestl\.?|(?:nest|vise|vara)?formann|(?:vara)?ordf\.?|(?-i:MEDL|LEDE|NEST|VORD)"
    r"|medlem|varamann|vara(?:medlem|representant|repr\.?|medl\.?)?|representant|repr\.?|medl\.?|(?:vise|fylkestings|sametings)?president"
    r"|(?:dom)?prost|biskop|s[ok]+neprest|sogneprest|kapellan|(?:kommunens|kommunen\s+sin|kommunal|geistlig|geistleg|bispedømmets)\s+(?:representant|repr\.?)"
    r"|byrådsleder|fylkesråd(?:sleder|sleiar)?|byråd|observatør"
    r"|(?:arbeidstaker|arbeidstakar|arbeidsgiver|arbeidsgivar|ansatte|ansatt|tilsett|brukar|bruker)s?-?representant"
    r"|(?:de\s+|dei\s+)?(?:ansattes|tilsettes|arbeidstakernes|foreldrenes|elevenes|brukernes)\s+(?:representant|repr\.?)"
    r"|(?:ansatt|tilsett)(?:valgt|vald)|hoved?verneombud|"
    r"hovudverneombod|hovedtillitsvalgt"
    r"|hovudtillitsvald|plasstillitsvalgt|ass\.\s+\p{L}+|rådgiv[ae]r(?:\s+\p{L}+)?"
    r"|rådmann|kommunedirektør|kommunalsjef|fylkesrådmann|\p{L}+(?:sjef|direktør)|(?:\p{L}+)?sekretær|sekr\.?|"
    r"kirkeverg[ea]n?|kyrkjeverj[ea]|protokollfør(?:er|ar)|referent|konsulent|saksbehandl(?:er|ar)|sakshandsamar|(?:\p{L}+)?revisor|rektor|"
    r"\p{L}+(?:ingeniør|advokat|arkitekt|kasserer|lege)|jurist))"
)
ROLE = Pattern(
    name="attendance_role",
    expression=rf"\A\s*{_POST}(?:\s?/\s?{_POST})?\s*\Z",
    words=(
        *("ordf", "formann", "lede", "leiar", "nest", "vord", "medl", "vara", "repr", "president"),
        *("byråd", "fylkesråd"),
        *("observat", "vernombud", "verneombud", "verneombod", "tillitsv", "ass.", "rådgiv", "rådmann"),
        *("direktør", "sjef", "sekretær", "protokollf", "referent", "konsulent", "saks", "revisor", "rektor"),
        *("prost", "prest", "biskop", "kapellan", "ingeniør", "advokat", "arkitekt", "kasserer", "lege", "jurist"),
        *("sekr", "verge", "verja", "verje", "ansattv", "tilsettv"),
    ),
    examples=(
        *("Ordfører", "Varaordførar", "1. varamedlem", "Utvalgsleder", "prost", "kommunens representant", "MEDL"),
        "kommunal repr.",
        "nestformann",
        "kirkeverge/sekr",
        "ansattes representant",
        "tilsettvald",
    ),
    counter_examples=("Kari Nes", "Ap", "Ordfører Kari Nes", "Nest", "ansattes"),
)
SECRETARY = Pattern(
    name="attendance_secretary",
    expression=r"(?:sekretær|sekr\.?|kirkeverg[ea]n?|kyrkjeverj[ea]|protokollfør(?:er|ar)|referent|revisor)\s*\Z",
    words=("sekr", "verg", "verj", "protokoll", "referent", "revisor"),
    examples=("Møtesekretær", "referent", "Oppdragsansvarlig revisor", "kirkeverge/sekr"),
    counter_examples=("Leder", "Rådmann"),
)
STAFF_ROLE = Pattern(
    name="attendance_staff_role",
    expression=(
        r"(?:sekretær|sekr\.?|kirkeverg[ea]n?|kyrkjeverj[ea]|protokollfør(?:er|ar)|referent|rådmann|direktør|kommunalsjef|sjef|rådgiv[ae]r|konsulent|"
        r"saksbehandl(?:er|ar)|sakshandsamar|revisor|rektor|ingeniør|advokat|arkitekt|kasserer|lege|jurist)\s*\Z"
    ),
    examples=("Formannskapssekretær", "Kommunedirektør", "Kirkeverge"),
    counter_examples=("Ordfører", "Medlem"),
)
CHAIR = Pattern(
    name="attendance_chair",
    expression=r"\A\s*møte(?:leder|leiar)(?:en)?\s*:\s*\S.*\Z",
    words=("møtel",),
    examples=("Møteleder: Kari Nes",),
    counter_examples=("Møtelederen åpnet", "Møtesekretær: Per Dal"),
)
CHAIRED = Pattern(
    name="attendance_chaired_by",
    expression=r"\A\s*møtet\s+(?:ble|blei|vart|var)\s+lei?(?:det|da|dd)\s+av\s+(?<who>[^.:;]{5,60}?)\s*\.?\s*\Z",
    words=("møtet",),
    examples=("Møtet ble ledet av ordfører Kari Nes.", "Møtet vart leidd av varaordførar Per Dal"),
    counter_examples=("Møtet ble ledet godt.", "Møteleder: Kari Nes"),
)
OFFICE = Pattern(
    name="attendance_office",
    expression=r"(?:ombod|ombud|tillitsvalgt|tillitsvald|ansvarlig|ansvarleg|representant|leder|leiar|sjef|direktør|rektor|lege"
    r"|koordinator|kontakt|formann|varamann)\s*\Z",
    examples=("Verneombud", "Plasstillitsvalgt"),
    counter_examples=("Rosdal", "Fagforbundet"),
)


@lru_cache(maxsize=MOST_KEPT)
def is_role(text: str) -> bool:
    """Whether the whole text is a post: `Ordfører`, `1. varamedlem`."""
    return ROLE.fullmatch(text.strip(" .,;:")) is not None
