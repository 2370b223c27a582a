"""The rules for what stands at a sentence's end, or opens one: initials, letters of parties, numbers, motions."""

from __future__ import annotations

from patterns.pattern import Pattern

PARTY_LETTER = Pattern(
    name="party_letter_at_end",
    expression=r"(?P<party>[\p{L}/]+)\.?(?:\s+og|,|\s+samt)\s+[HVR]$",
    examples=("Ap og V", "Sp, H"),
    counter_examples=("fra K", "forslag fra H"),
    case_sensitive=True,
)
PARTY_LETTER_NAMED = Pattern(
    name="party_letter_of_proposer_or_voters",
    expression=r"(?:\b(?:(?P<owner>fra|frå|til|av)|mot|for)|(?P<listed>\p{L}[\p{L}/]*)(?:,|\s+og|\s+samt)|\d)\s+(?P<party>\p{Lu})$",
    examples=("forslag fra H", "framlegget frå V", "5 A, 2 SV og 1 F", "stemmene til SV og F"),
    counter_examples=("Kari A", "Ap"),
    case_sensitive=True,
)
CHOICE_LETTER = Pattern(
    name="letter_of_a_choice",
    expression=r"\b(?:(?i:alternativ(?:et)?|alt\.|variant|modell|løsning|løysing|skisse|bokstav|forslag|framlegg))\s+[A-H]$",
    examples=("satt opp mot alternativ B", "mot alt. C"),
    counter_examples=("forslaget fra A", "Kari B"),
    case_sensitive=True,
)
OPENS_SENTENCE = Pattern(
    name="word_that_opens_a_sentence",
    expression=r"(?:\p{L}*forslag|\p{L}*framlegg|innstilling|tilråding|votering|røysting|avstemning|ved|dermed|det|dette|deretter|saken|saka|punkt|pkt"
    r"|enstemmig|samrøystes|vedtatt|vedteke|falt|fall|etter|før|under|for|mot|imot|mindretall?et|flertallet|fleirtalet"
    r"|alle|begge|ingen|samtlige|samtlege|resten|nytt|nye|protokoll|uttale(?:lse)?|(?:by)?styre|byråd|lede?r|leiar)(?:ene|ane|en|et|n|a)?s?\Z|\p{L}{5,}(?:ens|ets)\Z"
    r"|\A\p{L}*(?:rådmann|direktør|ordfør|administrasjon|formannskap|kommunestyr|heradsstyr|fylkesting|utvalg|utval|komit[eé])\p{L}+\Z",
    examples=("Innstillingen", "Tilleggsforslaget", "Deretter", "Rådmannens", "Rådmannen", "Formannskapet"),
    counter_examples=("Hansen", "Christensen", "Vik", "Forsland", "Rådmund"),
)
# A number that names a motion; below `forslag` on its own it may be what the motion got.
NUMBER_OF_MOTION = Pattern(
    name="number_of_a_motion_over_line",
    expression=r"(?:\b(?:alternativ(?:et)?|alt\.|forslag|framlegg|punkt(?:ene|a)|bokstav(?:ene)?)|§)\s+(?:\d{1,2}(?!\d)(?![.)]\s+(?-i:\p{Lu})))",
    examples=("mot forslag\n2.", "Alternativ\n1 fikk", "punktene\n1-4", "§\n31"),
    counter_examples=("forslag\n1. Veien bygges", "forslag\n2031"),
)
SOMEBODYS_MOTION = Pattern(
    name="somebodys_motion",
    expression=r"\s+\p{Lu}[\p{L}-]+(?:s|\s+(?:sitt|sine?|si))\s+\p{Ll}*(?:forslag|framlegg|innstilling|tilråding)",
    examples=(" Moes forslag", " Lies tilleggsforslag", " Moe sitt framlegg"),
    counter_examples=(" Moe la fram forslag", " Moes hus", " Moe sitt hus"),
    case_sensitive=True,
)
REFERENCE_NUMBER = Pattern(
    name="reference_before_number",
    expression=r"(?P<word>[\p{L}§]+)\.?\s*(?:[\d,\s–-]|og\s)*$",
    examples=("pkt. 2", "Forslag 1 og 2"),
    counter_examples=("2 stemmer,)",),
)
# The number at a line's beginning is no list's where the line above ends in what it numbers.
NUMBER_OVER_LINE = Pattern(
    name="number_over_line",
    expression=r"[\p{L}\d,]\s+(?:pkt|punkt|nr|sak)\.?\s*\n\s*\d{1,2}$",
    examples=("innstillingens pkt 2 og Lies forslag til pkt\n2",),
    counter_examples=("Vedtak:\n2", "Punkt\n1", "innstillingens pkt 2 og\n1"),
)
INITIAL_AT_END = Pattern(
    name="initial_at_line_end",
    expression=r"(?!\b(?:Fra|Frå|For|Mot|Av)\b)\b\p{Lu}\p{Ll}+\s\p{Lu}\.$",
    examples=("i møtet. Finn O.", "Kari A."),
    counter_examples=("Fra H.", "stemte for H.", "Ap, Sp og V.", "Finn Olsen."),
    case_sensitive=True,
)
SIDE_AT_END = Pattern(
    name="side_at_line_end",
    expression=r"(?:\S+\s+(?:stemmer?|røyster?|stemte|røysta)|\d\s+(?:for|i?\s?mot)\s*(?:,|og|[-–])\s*(?:og\s+)?\d{1,3})\s+(?:for|i?\s?mot)$",
    examples=("4 stemmer for og 1 stemme mot", "3 stemte for", "10 for, 17 mot"),
    counter_examples=("ble vedtatt mot",),
)
SCORE_AT_END = Pattern(
    name="score_at_end",
    expression=r"\p{L},?\s+\(?\d{1,2}\s?[-–]\s?\d{1,2}$",
    examples=("Stemmelikhet 4-4", "vedtatt 7-4"),
    counter_examples=("stemmer 4", "2012-2015"),
)
SIDE_NUMBER_AT_END = Pattern(
    name="side_number_at_end",
    expression=r"\b(?:(?:for|i?mot|ja|nei)\s*:\s*|i?mot\s+)\d{1,2}$",
    examples=("For: 24 Mot: 14", "med 14 mot 5", "røysta 4, imot 5"),
    counter_examples=("mot den 14", "forslag 14"),
)
LABELLED_FOR_AT_END = Pattern(
    name="number_for_behind_a_label_at_end",
    expression=r"\p{L}\s*:\s*(?:for|ja)\s*:\s*\d{1,3}$",
    examples=("Innstillingen: For: 18",),
    counter_examples=("For: 18", "Innstillingen: 18"),
)
COUNT_OF_OWNER = Pattern(
    name="count_of_an_owner_at_end",
    expression=r"\b(?:med|\p{L}{2,}s)\s+\d{1,3}$",
    examples=("Lies forslag 5, FrPs 2", "Lies forslag falt med 4"),
    counter_examples=("møtet den 2", "Vedtak: 1", "punkt 2"),
)
SIDE_TOLD_AT_END = Pattern(
    name="side_told_at_end_in_a_number",
    expression=r"\b(?:stemte|røysta)\s+(?:for|i?\s?mot)\s+(?:punkt|pkt\.?)\s*\d{1,2}$"
    r"|\b(?:for|i?mot)\b[^.:]{0,40}:\s[^.:]{0,120}?\p{Lu}\p{L}*\s\d{1,2}$",
    examples=("Kari Nes (H) stemte mot punkt 3", "Mot forslaget: H 6, FrP 4, KrF 2"),
    counter_examples=("Innstillingens punkt 3", "Forslag til punkt 3: Veg 4"),
    words=("stemte", "røysta", "for", "mot"),
)
MOTION_OPENS = Pattern(
    name="motion_that_opens_a_sentence",
    expression=r"(?:\p{L}*(?:forslaget|framlegget|fremlegget)|innstillingen|innstillinga|tilrådingen|tilrådinga|dermed|deretter|votering)\Z|(?-i:Forslag|Framlegg|Pkt|Punkt)\Z",
    examples=("Forslaget", "Innstillingen"),
    counter_examples=("Forsland", "Lies"),
)
CHOICE = Pattern(
    name="letter_or_number_of_a_choice",
    expression=r"(?:[A-H]|[IVX]{1,4}|\d{1,2}[a-z]?)\Z",
    examples=("A", "II", "3"),
    counter_examples=("Ap", "Innstillingen", "K"),
    case_sensitive=True,
)
LIST_OPENS = Pattern(
    name="list_of_a_side_opens",
    expression=r"(?:\A\s*|[.!?]\s+)(?:(?:dei?|disse|desse)(?:\s+\p{L}+|\s+\d{1,3}){0,5}|(?:mindre|fler|fleir)tal\p{L}*)\s+(?:var|er|bestod?(?:\s+av)?)$",
    examples=("Desse 8 var", "med 8 røyster. De tre som stemte mot var", "Mindretallet besto av"),
    counter_examples=("Vedtaket var", "De var enige om"),
    words=("var", "er", "besto"),
)
COUNT_OPENS = Pattern(
    name="count_opens_line",
    expression=r"\s*\d{1,3}\s+(?:stemme|røyst|st\b)",
    examples=("2 stemmer.", "11 st. Dermed"),
    counter_examples=("2 medlemmer", "stemmer"),
    words=("st",),
)
COUNTED_AT_END = Pattern(
    name="counted_motion_at_line_end",
    expression=r"(?:\b(?:fikk|fekk)\b[^.;:]*\d|\d\s*(?:stemmer|røyster|st\.))[^;:]*(?:,|\b(?:og|mens|medan|mot))\s[^;:]*\p{L}$"
    r"|\b(?:fikk|fekk)\s[^.;:\d]{0,80}\p{L}$|\bmed\s+\d{1,3}\s+(?:stemmer?|røyster?|st\.)\s+i?mot$",
    examples=(
        "Innstillingen ble vedtatt med 11 stemmer mot",
        "Alt. A fikk 9 st. og alt. C",
        "Innstillingen fikk 9 stemmer og Lies forslag",
        "Ved alternativ votering fikk fellesforslaget",
    ),
    counter_examples=("Lies forslag", "Innstillingen fikk 9 stemmer", "vedtatt mot 11 stemmer"),
    words=("og", "mens", "medan", "mot", ",", "fikk", "fekk"),
)
NAME_GOES_ON = Pattern(
    name="name_goes_on_over_line",
    expression=r"(?:\b(?:fra|frå|av|v/)|(?P<listed>\b(?:stemte|røysta|(?:røysta|røystene|stemmene?)\s+(?:til|fra|frå)|mot:?)|[.!?]|\)(?:,|\s+og)|\b\p{Lu}[\p{L}]{0,4}(?:,|\s+og)))\s+"
    r"\p{Lu}[\p{L}.-]*(?:[ ]+\p{Lu}[\p{L}.-]*)?\n\p{Lu}[\p{L}-]+(?:\s+\p{Lu}[\p{L}-]+)?\s*\(\p{L}[^()\n]{0,20}\)",
    examples=(
        "forslaget fra Per\nAnders Lie (H)",
        "For stemte Kari Anne\nMoe (Sp)",
        "Ola Lie (H), Ann-Mari S.\nDal (Sp)",
        "stemmene til MDG, SV og Kari\nNes (Ap)",
        "Ola Lie (H) og Per\nDal (Sp)",
        "mot røysta til Liv\nMoe (H)",
        "Møtet ble satt. Liv\nMoe (H)",
        "Følgende stemte mot: Per\nDal (Sp)",
    ),
    counter_examples=("forslaget fra Per Lie\nInnstillingen falt", "forslaget fra Lie (H)\nKari Nes (H)"),
    case_sensitive=True,
)
# What a side got, or who it was, stands below the line that names the side.
SIDE_NAMED_AT_END = Pattern(
    name="side_named_at_line_end",
    expression=r"\b(?:(?:stemmer?|stemte|røyster?|røysta)\s+)?(?:for|i?mot)$",
    examples=("vedtatt med 15 stemmer mot", "5 stemte for", "Stemte mot"),
    counter_examples=("mot 3 stemmer", "satt opp mot innstillingen"),
    words=("for", "mot", "imot"),
)
SIDE_OPENS = Pattern(
    name="side_opens_line",
    expression=r"\A\s*\d{1,3}(?![\d/]|[.)]\s+\p{L}|\s*(?:(?:stemmer?|røyster?|st\.|stemte|røysta)\s+)?(?:for|i?mot)\b)",
    examples=("10 (Ap, SV).", "6.", "1. 21 voterende.", "4 stemmer"),
    counter_examples=("5 stemmer mot", "2 stemte imot", "6. Ny sak", "12/24 Ny veg"),
)
# Behind a whole count (`2 stemmer mot`) the next motion may begin so.
SOMEBODY_OPENS = Pattern(
    name="somebodys_votes_or_motion_opens_line",
    expression=r"\A\s*\p{Lu}[\p{L}/]*s\s+(?:og\s+\p{Lu}[\p{L}/]*s\s+)?\p{Ll}*(?:forslag|framlegg|innstilling|tilråding|stemme|røyst)",
    examples=("Lies forslag, som falt", "Aps og SVs stemmer"),
    counter_examples=("Innstillingen falt", "Lies hus"),
    case_sensitive=True,
)
COUNTED_SIDE_AT_END = Pattern(
    name="counted_side_at_line_end",
    expression=r"\d\s+(?:stemmer?|røyster?)\s+(?:for|i?mot)$",
    examples=("6 stemmer for og 2 stemmer mot",),
    counter_examples=("5 stemte for", "med Aps stemmer mot"),
    words=("stemme", "stemmer", "røyst", "røyster"),
)
LABEL_OF_COUNT = Pattern(
    name="label_of_a_count_at_line_end",
    expression=r"(?:\b(?:for|i?mot|ja|nei)|\b(?:stemte|røysta|(?:stemmer?|røyster?)(?:\s+(?:for|i?mot))?)(?:\s+\d{1,3})?"
    r"|(?:forslag|framlegg)(?:et)?|innstilling(?:en|a)|tilråding(?:en|a)|\b(?:alternativ|alt\.)\s+\S{1,2})\s*:$",
    examples=("Ja:", "Stemmer mot:", "fikk 7 stemmer:", "For stemte 11:", "Lies forslag:", "Alternativ 1:"),
    counter_examples=("Votering:", "Vedtak:", "Til stede:"),
    words=(":",),
)
COUNT_BELOW = Pattern(
    name="count_below_its_label",
    expression=r"\A\s*\d{1,3}(?![\d/])(?:\s*(?:stemme|røyst|st\b|\(|,\s+(?:i?mot|nei)\b|\.\s+(?i:stemmer|i?mot|nei)\b)|\s+(?-i:\p{Lu})\p{L}{0,3}\b(?:,|\s+og\b))",
    examples=("7 stemmer", "11 (Sp, Ap)", "7, Nei: 4", "9. Stemmer mot: 4", "4 SV, 2 R og 1 MDG", "5 H og 2 FrP"),
    counter_examples=("1. Ny veg", "12/24 Ny veg", "4", "20 Kari Nes"),
)
# Behind the first side's number the second's may stand alone.
SECOND_SIDE_LABEL = Pattern(
    name="label_of_the_second_side_at_line_end",
    expression=r"\b(?:for|ja)(?:-?\s?stemmer)?\s*:\s*\d{1,3}\b[^\n:]{0,20}\b(?:i?mot|nei)(?:-?\s?stemmer)?\s*:$",
    examples=("Ja: 7, Nei:", "Stemmer for: 9. Stemmer mot:"),
    counter_examples=("Nei:", "For: Mot:"),
    words=(":",),
)
PARTY_BELOW = Pattern(
    name="party_below_its_label",
    expression=r"\A\s*(?:[-–]\s+)?(?:\d{1,2}\s+)?(?P<party>\p{Lu}[\p{L}/]{0,4})(?:\s+\d{1,2}\b|\s*\(\d|,|\s+og\b|\.?\s*(?:\n|$))",
    examples=("H 6 og FrP 4", "FrP (3) og H (1)", "– FrP og 1 H.", "SV og R"),
    counter_examples=("Innstillingen falt", "Kari Nes"),
    case_sensitive=True,
)
NAME_BELOW = Pattern(
    name="names_below_their_label",
    expression=r"\A\s*\p{Lu}[\p{L}-]+(?:\s+\p{Lu}[\p{L}.-]*){1,3}\s*\(\p{L}{1,4}\)(?:,|\s+og)\s",
    examples=("Per Olsen (H), Tor Hansen (FrP).", "Kari Nes (Ap) og Per Lie (V)"),
    counter_examples=("Per Olsen (H)", "Innstillingen (H), som"),
    case_sensitive=True,
)
# The number of a party or of all stands over the line's end.
PARTY_COUNT_OVER_LINE = Pattern(
    name="count_of_a_party_over_line",
    expression=r"(?:\b(?<listed>\p{Lu}[\p{L}/]{0,4})(?:,|\s+og)|\b(?:mot|med|fra|frå|til|stemmer|røyster|stemte)(?:\s+mot)?:?)\s+\d{1,2}\n(?<party>\p{Lu}[\p{L}/]{0,4})\b(?!\s*:)"
    r"|\b(?<party>\p{Lu}[\p{L}/]{0,4})\n\d{1,2}(?:\.?$|,\s|\s+og\s)"
    r"|\b\p{Lu}\p{L}*s\n\d{1,2}\s+(?:stemme|røyst|representant|og\s)"
    r"|\b(?:i\s+alt|til\s*sam+en|tilsaman|totalt|alle|samtlige)\n\d{1,3}\s+(?:stemme|røyst)",
    examples=(
        "mot 5\nH og 2 FrP",
        "2 R og 1\nMDG",
        "mot H\n5 og Frp 3",
        "5 og Frp\n3.",
        "til Høyres\n5 og FrPs 2 representanter",
        "Senterpartiets\n3 stemmer",
        "i alt\n9 stemmer",
    ),
    counter_examples=("punkt 5\nHøyre kom", "mot 5\nInnstillingen falt", "Ap\n12/24 Ny veg", "fra H\n1. Veien"),
    case_sensitive=True,
)
SCORE_OVER_LINE = Pattern(
    name="score_over_line",
    expression=r"\b(?:vedtatt|vedteke|vedtek[ei]n|falt|fall|tiltrådt|forkastet|forkasta|bifalt)\n\d{1,2}\s?[-–/]\s?\d{1,2}(?=[.,;]|\s*\(|\s*$)"
    r"|\p{L},?:?\s+\d{1,2}\n[-–]\s\d{1,2}(?=[.,;]|\s*\(|\s*$)",
    examples=("ble vedtatt\n19/16.", "pkt. 2 vedtatt\n10-9, pkt. 3", "stemmelikhet 10\n- 10.", "forslag: 14\n- 2"),
    counter_examples=("vedtatt\n12/24 Ny veg", "kl. 14\n- 2 møter", "vedtatt\n1. Ny veg"),
)
RESULT_BEHIND_DASH = Pattern(
    name="result_behind_a_dash_below",
    expression=r"\A\s*[-–]\s+(?:(?:og\s+)?fa(?:lt|ll)\b|vedt(?:att|eke)\b|vedtek[ei]n\b|forkast|enstemmig\b|samrøystes\b|\d{1,3}\s+(?:i?mot\b|stemme|røyst))",
    examples=("– falt (2–5)", "– 7 mot (FrP, H)", "- 8 mot 3 stemmer.", "- enstemmig."),
    counter_examples=("- Veien bygges", "- faltet", "- 8 nye plasser"),
)
NAME_TOLD_ON = Pattern(
    name="name_before_what_somebody_does_over_line",
    expression=r"(?:\b(?:[Aa]v|[Vv]ed|[Ff]ra|[Ff]rå|[Rr]epresentanten|fremmet|fremja|foreslo)|\b[Vv]/|\b[Rr]epr\.)\s+(?P<first>\p{Lu}\p{Ll}+)\n(?P<last>\p{Lu}[\p{L}-]+)"
    r"(?:,\s+\p{Lu}[\p{L}/]*\s*[,:]|\s+(?:på\s+vegner?\s+av|låg\s+(?:det\s+)?føre|fremmet|fremja|fremsatte|la\s+fram|la\s+frem|sette\s+fram|foreslo|følg))",
    examples=(
        "forslag fremmet av Kari\nNes på vegne av Ap",
        "ved Ola\nLie låg det føre",
        "Representanten Per\nDal, Høyre, la fram",
        "fremmet Anne\nBerg følgende forslag",
    ),
    counter_examples=("forslaget fra Lie\nInnstillingen falt", "av Moe\nKari Nes, Ap, la fram"),
    case_sensitive=True,
)
