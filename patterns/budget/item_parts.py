"""What sentences with a measure and its amount are made of, as fragments of regular expressions (verbose, any case)."""

from __future__ import annotations

from patterns.bullets import BULLET_MARK
from patterns.whole_kroner import WHOLE_KRONER

_MONTH = r"""(?: januar | februar | mars | april | mai | juni | juli | august | september | oktober | november
    | desember ) \b"""
# A day is no number of a list (`17. mai: kr 50 000`).
BULLET = rf"(?: {BULLET_MARK} \s+ | \d{{1,2}} [.)] \s+ (?! {_MONTH} ) | [a-zæøå] [.)] \s+ )?"
DAY = rf"\d{{1,2}} \. \s (?= {_MONTH} )"
NUMBER = r"(?: \d[\d .]* (?:,\d+)? | (?: \d+ \s? )? [½¼¾] )"
AMOUNT = rf"""(?: (?: minus \s | [-+−–÷]? \s? ) (?: t?kr\.? \s? )? {NUMBER} (?: \s? [-–] \s? \d[\d ,.]* )? \s?
    (?: {WHOLE_KRONER} | mill\w*\.? | t?kr\b\.? | kroner
      | tusen (?= \s kr | [.]? \s* \Z ) | ['’] (?! \w ) )
    (?: \s? (?:kroner|kr)\b\.? )?
    | (?: minus \s | ÷ \s? )? (?: t?kr\.? | kroner | t?nok ) \s (?: [-+−–÷] \s? )? {NUMBER} (?<! [\s.] )
    | (?: (?: en | ein ) \s halv | halvannen | én | en | éin | ein | to | tre | fire | fem | seks | sju | åtte
      | ni | ti ) \s (?: million (?: er | ar )? | mill\b\.? ) (?: \s (?: kroner | kr\b\.? ) )? )"""
# What may stand before an amount that is not exact.
ABOUT = r"(?: inntil | opptil | ca\.? | cirka | omtrent | om \s lag | anslagsvis | anslått )"
# `i 2026`, `årlig`, `for 2025 og 2026`: what may follow a purpose to say when.
WHEN = r"""(?: \s (?: (?: i | for | fra | frå | hvert | kvart | per ) \s? (?: (?:19|20)\d\d | år | og )
    | i \s (?: hele \s | heile \s )? (?: økonomi )? (?: plan )? perioden \s (?:19|20)\d\d | årlig | årleg ) [^.;]* )"""
# The same where it stands before the purpose.
YEARS = r"(?:19|20)\d\d (?: (?: \s? [-–] \s? | \s? , \s | \s og \s ) (?:19|20)\d\d )*"
IN_YEARS = rf"""(?: (?: i | for | fra | frå | fra \s og \s med | frå \s og \s med ) \s {YEARS}
    | (?: (?: hvert | kvart | per | pr\.? ) \s år | årlig | årleg )
      (?: \s (?: i \s | fra \s | frå \s )? {YEARS}
        | \s i \s (?: hele \s | heile \s )? (?: økonomi )? (?: plan )? perioden (?: \s {YEARS} )? )? )"""
# One amount, or several each with its years: `1 mill. kr i 2026 og 2 mill. kr årlig fra 2027`.
DATED = rf"""{AMOUNT} (?: (?: \s {IN_YEARS} \s? ,? \s (?: og \s | deretter \s | så \s )? {AMOUNT} )+
    (?= \s {IN_YEARS} ) )?"""
# A part of the title: a number is one only where a word follows it (`3 elbiler`, `1. trinn`).
TITLE_TEXT = r"""(?: [^.:;\d] | \d{1,4} (?= [-./]? \s? (?! kr | mill | mrd | milli | nok | tusen | \d ) [\p{L}%] )
    | (?<= \b i \s | \b fra \s | \b frå \s | \b for \s | \b med \s ) (?:19|20)\d\d (?! \d )
    | \d{1,4} (?= (?: [-–] \d{2,4} )? \s? \) ) | (?<= \d ) \. (?= \s? \p{L} ) )"""
# How many of what the title names: `2 nye lærere`, `50 % stilling`.
COUNT = r"(?: \d{1,3} (?: ,\d )? \s? (?: % \s? )? (?! kr | mill | mrd | milli | nok | tusen | t?kr ) (?= \p{L} ) )"
# `fra kr 200 000 til`: what an amount was before.
FROM = rf"(?: fra | frå ) \s (?: {AMOUNT} | {NUMBER} (?= \s til \b ) ) ,? \s til \s (?: inntil \s )?"
PASSIVE = r"""(?: (?: skal \s | vert \s | blir \s | bli \s | foreslås \s | ønskes \s )?
    (?: \p{L}{3,} | øk ) (?: es | ast | as | est ) | (?: vert | blir | bli ) \s \p{L}{3,} (?: a | t | d | te | ne ) )"""
