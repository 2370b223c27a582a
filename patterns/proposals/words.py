"""The words that introductions of proposals are made of: what is proposed, and the verbs."""

from __future__ import annotations

from patterns.proposers import ON_BEHALF

# A capital with a full stop may be an initial: it is the letter of a list only where no surname alone follows.
LEAD = (
    r"\A\s*(?:[•●▪*–-]\s*)?(?:(?:(?<lead>\d{1,2})|(?-i:[a-z]))\s?[.)]\s*|(?<lead>(?-i:[A-G]))\)\s*"
    r"|(?<lead>(?-i:[A-G]))(?:\.|\s?:)\s+(?=(?-i:\p{Lu})[\p{L}-]+\s+(?-i:\p{Lu})))?"
)
# "Forslag 2", "Forslag B"
NUMBER = r"(?:\d{1,2}|(?-i:[A-G])(?![\p{L}\d]))"
# A kind or a verb is looked for behind every letter of a name: by their first letters most are passed over at once.
KIND = (
    r"(?=f[elorøy]|al|av|ny|re|ju|o[mv]|s[aukilt]|e[gn]|m[uoi]|ti|ut|ko|ve|b[eu]|pr|in|ho)"
    r"(?:(?:fø?lg\b\.?|alternativ[te]?|felles|nytt|nye|revidert|justert|omforente?|samordna|endret|endra|endrede|subsidiært|slikt?|følgende"
    r"|følgjande|fylgjande|sitt|eget|muntlig|munnleg|skriftlig|skriftleg)\s+)*"
    r"(?:(?:tilleggs?|endrings?|utsettelses?|utsettings?|utsetjings?|oversendelses?|oversendings?|felles|kompromiss|alternativ"
    r"|vedtaks|verbal|budsjett|benke|mot(?!\s)|tilbakesend(?:elses|ings)|avvisnings|presiserings|stryknings?|strykings?|uttalelses"
    r"|resolusjons|forliks|mindretal{1,2}s|fl[ei]i?rtal{1,2}s|innstillings|hoved|hovud|subsidiær|representant)-?\s?)*"
    r"(?:forslag(?:et|a|ene)?|framlegg(?:et)?|fremlegg|oversendelse|oversending|tilleggspunkt|endringsframlegg)"
)
VERB = (
    r"(?=f[ro]|fø|b[ae]r|l[ae]|s[aet]|gj|ha|ko|re|me|t[oea])(?:fremmet|fremma|fremja|fremmer|fremmar|fremjar|fr[ae]msatte|framsette|fremsetter|la\s+(?:også\s+)?(?:i\s+møtet\s+)?fr[ae]m|legg(?:er)?\s+fr[ae]m|"
    r"satte?\s+(?:også\s+)?fr[ae]m|sette(?:r)?\s+fr[ae]m|b[ae]r\s+fr[ae]m|foreslo|foreslår|foreslog|føreslo|føreslår|gjorde|hadde|kom\s+med|leverte|leverer|"
    r"stilte|reiste|fremla|framla|med(?=\s+(?:følgende|f[øy]lgjande|fø?lg\b\.?|slikt?)\b)|(?:tok|tek|tar)\s+opp)"
)
PARTICIPLE = (
    r"(?:fr[ae]mmet|fremma|fremja|lagt\s+fr[ae]m|satt\s+fr[ae]m|sett\s+fram|fr[ae]msatt|fr[ae]mlagt"
    r"|levert|stilt|utarbeidet)"
)
# "Kari Nes fra Venstre fremmet …"
FROM_PARTY = r"\s+(?:fra|frå)\s+(?<party>(?-i:\p{Lu})[\p{L}.]{0,24}(?:\s(?-i:\p{Lu})[\p{L}.]{0,24})?)(?=[\s,])"
TOOK_FLOOR = r"(?:(?:tok|fikk|fekk|ba\s+om|bad\s+om)\s+ordet\s+og\s+)?"
BRACKET = r"\(\s*(?<party>[^()\n]{1,50}?)\s*\)"
# "fremmet forslag om …", "foreslo at …", told in a sentence of its own; it may have been taken back in the same one.
PROPOSES = r"(?:foreslo|foreslår|foreslog|føreslo|føreslår)"
# "satte fram alt. A": one of several that are voted on as alternatives.
ALTERNATIVE = r"\balt(?:\.|ernativ)\s*(?:nr\.?\s*)?(?<alternative>(?-i:[A-G])(?![\p{L}\d])|\d{1,2}(?!\d|\.\d))"
# "foreslo at punkt 3 endres til:": the text follows behind the colon.
CHANGED_TO = (
    r"(?:at|å)\s[^:\n]{0,160}?\b(?:endre[strd]?\w*|endra|lyde[rs]?|lyda|ordlyd(?:en)?|formuler\p{L}*|erstatt\p{L}*|byttes|bytast|strykes|strykast"
    r"|utgår|omformuler\p{L}*|tilføy\p{L}*|tillegg|tas\s+inn|teke\s+inn|får|blir|vert|skal\s+være|skal\s+vere)"
    r"(?:\s+(?!(?:bakgrunn|grunn)\b)[\p{L}\d]+\.?){0,4}?"
)
_POINT_NAMED = (
    r"(?=[^:\n]{0,120}\b(?:(?:strek|kule)?punkt|pkt|avsnitt|ledd|setning|kapittel|paragraf|§|overskrift|tittel))"
)
CHANGES_POINT = rf"{_POINT_NAMED}{CHANGED_TO}"
# "la på vegne av H og V fram"
SPLIT_VERB = rf"(?:{VERB}|(?:la|satte?|sette|legg(?:er)?)\s+{ON_BEHALF}[^:\n]{{1,80}}?\s+fr[ae]m)"
