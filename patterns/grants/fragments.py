"""Parts of the expressions that read sentences on grants: amounts, names, words for what is given and by whom."""

from __future__ import annotations

from patterns.whole_kroner import WHOLE_KRONER

# No part of a figure is one: `2` of `2 000`.
FIGURE = r"\d{1,3} (?: (?: [ .\u00a0\u202f] \d{3} )+ | \d{0,6} ) (?! \d | \s? % | [ .\u00a0\u202f] \d{3} \b )"
AMOUNT = rf"""(?: (?: kr\.? | kroner | (?-i:NOK) ) \s? {FIGURE} (?: {WHOLE_KRONER} | ,00 \b )?
    | {FIGURE} (?: {WHOLE_KRONER} | (?: ,00 )? (?: \s? kr\b\.? | \s (?: kroner | kronene | nok ) \b ) )
    | (?: kr\.? \s )? \d{{1,3}} (?: ,\d{{1,3}} )? \s? mill (?: \. | \b | ion (?: er | ar | en )? \b )
      (?: \s? (?: kroner \b | kr\b\.? ) )?
    | \b (?: én | en | éin | ein | to | tre | fire | fem | seks | sju | syv | åtte | ni | ti ) \s
      million (?: er | ar )? \s kroner )"""
# What is given; as a verb has it before it, or an announcement names it.
KIND = r"""\p{L}* (?: tilskudd | tilskot | støtte | stønad | stipend | bidrag | gave | gåve | midler | midlar )"""
KIND_STEM = r"(?: tilsku[dt] | tilskot | støtte | stønad | midl (?: er | ar | ene | ane ) )"
# What was given is told with a verb of its own, or with what somebody was.
GIVEN = r"(?: tildelt | innvilget | innvilga | løyvd | løyvt | bevilget | bevilga | gitt | gjeve )"
IS = r"(?: vert | blir | er | ble | blei | vart )"
# A recipient has a name of its own: it begins with a capital, and no sentence ends in it but behind an initial.
NO_NAME = rf"""(?! (?: følgende | følgjande | fylgjande | andre | resten | hvert | kvart
    | det | dette | dei | de | desse | disse | alle | ingen | kommunen | fylkeskommunen | vi
    | han | hun | ho | søker | søkeren | søkjar | søkjaren | hver | kvar | søknaden
    | som | til | begge | kommunene | kommunane | fylket | fylkene | fylka | lagene | laga | laget
    | forening (?: en | a )? | foreining (?: a )? | klubben | koret | korpset | bedrifta | bedriften | selskapet
    # `Stiftelsen Vik Museum` is a name.
    | (?: stiftelsen | stiftinga ) (?! \s (?-i:\p{{Lu}}) )
    | organisasjonen | prosjektet | tiltaket | skolen | skulen ) \b )
    # What somebody puts or asks for is not given.
    (?! [^.:;,\d]{{2,90}}? \b (?: forslag | framlegg | foresl\p{{L}}+ | føresl\p{{L}}+ | at ) \b )
    # A sentence that goes on to who gets it: `Størst er Nes IL som`.
    (?! [^.:;,\d]{{2,90}}? \s (?: er (?! \s {GIVEN} ) | var | som ) \s )"""
# The day of the constitution stands in names: `17. mai-komiteen i Vik`.
DAY = r"17\. (?= \s? mai \b )"
# The clubs of head, heart, hands and health: `4H Solgry`, `4-H-klubben`.
FOUR_H = r"\b 4 (?= -? h \b )"
NAME = rf"""(?: (?-i:\p{{Lu}}) | {DAY} | {FOUR_H} )
    (?: [^.:;,\d] | {DAY} | {FOUR_H} | \d (?= \p{{L}} ) | (?<= \b\p{{Lu}} ) \. ){{1,80}}?"""
GRANT_OF = rf"""(?: (?: et | eit | ein | en ) \s )? (?: årlig \s | årleg \s )?
    (?: {KIND} \s (?: på | stort | med ) \s )?
    (?: inntil \s | opptil \s )? (?: (?: i \s alt | til \s sam[am]en | totalt | samlet ) \s )?"""
GETS = r"(?: får | tildeles | innvilges | gis | bevilges | løyves | ytes | tilstås )"
GIVER = r"""(?: \p{L}* (?: utvalet | utvalget | styret | skapet | tinget | rådet | nemnda | departementet )
    | (?: stats )? forvalt (?: eren | aren ) | fylkesmannen | fylket | kommunen | fylkeskommunen
    | (?-i:\p{Lu}) [\p{L}\s-]{1,40} \s (?: (?: fylkes )? kommune | herad | formannskap | kommunestyre ) )"""
