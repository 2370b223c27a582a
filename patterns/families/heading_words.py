"""Fragments that the headings of minutes are composed of: bodies, how something was decided, dates."""

from __future__ import annotations

ADMINISTRATION = (
    r"(?:(?:daglig|dagleg|teknisk|administrerende|administrerande)\s+(?=(?:leder|leiar|sjef|direktør)))?"
    r"(?:rådmann|kommunedirektør|administrasjon|fylkesrådmann|fylkesdirektør|kommunesjef|rådgiv[ae]r|sekretariat|sekretær|"
    r"(?:\p{L}*sjef|\p{L}*leder|\p{L}*leiar|\p{L}*direktør)|saksbehandl[ae]r|sakshandsamar|ordfører|ordførar|fylkesordfører|møteleder(?:skap)?|"
    r"møteleiar|byråd|fylkesråd|sametingsråd|plenumsledelse|møtelederskap|råds?leder)(?:en|a|et|n|i)?"
)
# A sentence that tells what was set against what names no body.
BODY = (
    r"(?:(?!enst|samrøystes|ved\s|[^\n]{0,90}\b(?:votering|avstemning|avstemming|røysting|mellom|satt|opp\s+mot)\b)"
    r"(?-i:\p{Lu})[\p{L}\s,.'/&–-]{1,80}?(?:\s\d{1,2}\.\d{1,2}\.(?:\d{4}|\d\d))?)"
)
# A body's name as it stands in a register, before `vedtak` without a genitive: `Hovedutvalg for helse vedtak`.
BODY_NAMED = (
    r"(?:(?-i:\p{Lu})\p{L}*(?:utvalg|utval|komit[eé]|råd|formannskap|kommunestyre|bystyre|heradsstyre|fylkesting|nemnd)|(?-i:Formannskap"
    r"|Kommunestyre|Bystyre|Heradsstyre|Fylkesting|Utvalg|Utval|Komit[eé]|Råd))(?:\s+for\s+[\p{L}\s,-]{3,60}?)?"
)
_VOTES = r"(?:stemmer?|st\.?|røyst(?:er)?)"
# How it was decided, behind the word for it: `, enst.`, `(mot 3 stemmer)`, `- 6 mot 3 røyster`. It is no part of a
# longer word.
SUFFIX = (
    rf"(?:(?!(?<=\p{{L}})\p{{L}})\s*[,–-]?\s*\(?(?:enst(?:emmig)?\.?|samr(?:øystes|\.)|einstemmig|i?mot\s+[\p{{L}}\d]+\s+{_VOTES}|[\p{{L}}\d]+\s+{_VOTES}\s+(?:i\s)?mot"
    r"|(?<=\()\d{1,2}\s?[-–]\s?\d{1,2}(?=\))"
    rf"|(?:(?<=\()vedtatt\s+)?(?:med\s+|m/\s?)?(?!vedt|fal|godkj|tiltr)[\p{{L}}\d]+\s+(?:{_VOTES}\s+)?(?:mot|[-–])\s+[\p{{L}}\d]+(?:\s+{_VOTES})?)(?:(?<=\([^()\n]*),\s*[^()\n]{{2,40}}(?=\)))?\)?(?:\s*\([^()\n]{{1,40}}\))?)?"
)
# "foreløpige vedtak", "endelig vedtak": whose vedtak it is stands before.
STANDING = (
    r"(?:(?:endeleg|endelig|foreløpig|førebels|førebel|midlertidig|mellombels|revidert|delegert(?!e)|omforent"
    r"|saml(?:a|et?))"
    r"[est]{0,2}\s+)"
)
OPENING = r"\A\s*(?:[IVX]{1,4}\.?\s+|[-–•]\s*|(?:[A-ZÆØÅ]{1,4}[\s-]*)?\d{1,4}/\d{2,4}\s+)?"
CLOSING = r"\s*[:.]?\s*\Z"
RECOMMENDED = r"(?:innstilling(?:a|en)?|tilråding(?:a|en)?|tilrådning(?:en|a)?|anbefaling(?:en)?)"
HOW = (
    r"(?:(?:så\s+)?(?:enstemmig[et]?|samrøystes|einstemmig|enst\.)\s+|(?:i?mot|med)\s+[\p{L}\d]{1,8}"
    r"(?:\s+mot\s+[\p{L}\d]{1,8})?\s+(?:stemmer?|røyst(?:er)?)\s*(?:\([^()\n]{1,40}\)\s*)?)?"
)
# The same, where it is told.
TOLD_HOW = (
    r"(?:enstemmig|samrøystes|einstemmig|enst\.|(?:i?mot|med)\s+[\p{L}\d]{1,8}(?:\s+(?:stemmer|røyster))?"
    r"(?:\s+mot\s+[\p{L}\d]{1,8})?(?:\s+(?:stemmer?|røyst(?:er)?))?\s*(?:\([^()\n]{1,40}\))?)"
)
# Whose motion it is that a body adopts.
ADOPTED_BY_NAME = (
    rf"(?:[\p{{L}}-]+(?:s|\s+sitt|\s+si)\s+(?:forslag|framlegg|{RECOMMENDED})"
    r"|innstillingen|innstillinga|tilrådinga|forslaget|framlegget)"
)
SUCH = r"(?:følgende|f[øy]lgjande|fø?lg\b\.?|slikt?|dette)"
DECIDED = r"(?:vedtak|uttalelse|uttale|innstilling|tilråding)"
DATE = r"\d{1,2}\.\s?(?:\d{1,2}\.|\p{L}+)\s?\d{2,4}"
DRAFT = (
    r"(?:(?:forslag|framlegg|fremlegg|tilråding|utkast)\s+(?:til|på)\s+(?:vedtak|innstilling|uttalelse|uttale|tilråding|avgjerd|"
    r"vedtak/innstilling|vedtak\s+i\s+\p{L}+)(?:\s+til\s+\p{L}+)?)"
)
