"""Parts that the frames are built from: the lead-in, what stands between the motion and its verb, the verb and what may
follow it.
"""

from __future__ import annotations

from patterns.numbers import NUMBER
from patterns.pattern import Pattern
from patterns.votes.outcome import PARTICIPLE
from patterns.votes.words import ADVERB, NEGATION, SOME_NUMBER, UNANIMOUS

LEAD = (
    r"(?:(?:ved|i|etter|under|gjennom|gjennom|til\s+slutt|tilslutt|deretter|dermed|så|da|heretter|med\s+dette|som\s+følge|derved|følgelig|slik"
    r"|for\s+øvrig|ellers|elles|samlet|samla|avslutningsvis|endelig|først|til\s+sist|videre|vidare|det(?=\s+(?:ble|blei|blir|vart|vert|var|er|har|fikk|fekk)\b))\b"
    rf"|(?:med|mot)\s+{SOME_NUMBER}|(?:med|mot)\s+(?:stemmene|røystene)\s+(?:til|fra|frå)|av\s+(?:de\s+)?{NUMBER}\s+(?:avgitte|avgjevne)\s+(?:stemmer|røyster)|med\s+(?:\S+\s+){{0,2}}?(?=dobb?el|\S*dobb?el)|{UNANIMOUS})"
)
_VIA = r"(?:etter|under|i|ved|over|med|mot|imot|for)\s+[^:;]{1,160}?"
# Only what is sent on is so told of without a vote on its substance.
_WITHOUT_VOTE = (
    r"(?:og\s+)?(?:uten|utan)\s+(?:\p{L}+\s+)??(?:realitet|\p{L}*(?:votering|avstem|røysting|behandling|handsaming)|debatt|ordskift)\p{L}*"
    r"(?=,?\s+(?:oversend|send))"
)
# It is looked for behind every blank, as is the verb: by the first letters most words are passed over at once.
_ADVERB = rf"(?=e[nitl]|s[aå]|d[eai]|f[øo]|i[km]|li|ti|ve|me|og|òg|al|kn|pu|he)(?:{ADVERB}|{NEGATION})"
MIDDLE = rf"(?:(?:{_ADVERB}|{_WITHOUT_VOTE}|{_VIA})\s+,?)*?"
# Behind a motion only what cannot belong to its name, as "innstillingen med endringer", "punkt 3 i innstillingen".
_VIA_APART = (
    r"(?:(?:etter|under|ved)\s+(?:\p{L}+\s+)?(?:\p{L}*votering|avstem|av?røysting|røysting|debatt|ordskift|diskusjon|drøft|behandling"
    r"|handsaming|loddtrek)[^:;]{0,160}?"
    rf"|(?:med|i?mot|for)\s+(?:{SOME_NUMBER}|stemmene|røystene|\p{{L}}+(?:\s+\p{{L}}+)?\s+dobb?elt|dobb?elt)[^:;]{{0,160}}?"
    r"|i\s+møtet)"
)
MIDDLE_APART = rf"(?:(?:{_ADVERB}|{_WITHOUT_VOTE}|{_VIA_APART})\s+,?)*?"
TIGHT_MIDDLE = rf"(?:{_ADVERB}\s+)*"
# "med vedtatte endringer", "allerede vedtatte": what was adopted before belongs to the motion's name.
_NO_ATTRIBUTE = r"(?<!\b(?:med|allerede|tidligere|nylig|av|siste|allereie|tidlegare|den|de|dei|det)\s+)"
FOLLOW = (
    rf"(?=\s*(?:$|[.,;:()!=–-]|[mv][/.]|{SOME_NUMBER}|(?:med|mot|mott|imot|etter|i|ved|uten|utan|som|av|og|men|mens|medan|da|for|fra|frå|før|til|dermed|såleis|således|altså|deretter|derimot|også|òg|likevel|slik|på|fordi|ettersom|idet|oversendt|oversend|innarbeidet|innarbeida|strøket|stroke|endret|endra|fremmet|fremja|lagt|sendt|sende|utsatt|utsett|overført|overfor|tatt|"
    rf"under|utan|punktvis|samlet|så)\b|{UNANIMOUS}))"
)
DONE = (
    r"(?=ve|in|t[iaer]|go|bi|a[nv]|s[ate]|o[pv]|rø|vo|f[oar]|ne|ut)"
    rf"{_NO_ATTRIBUTE}{PARTICIPLE}(?(referred)|{FOLLOW})"
)
VOTE_VERB = Pattern(
    name="verb_of_a_vote",
    expression=(
        r"\b(?:ble|blei|vart|vert|blir|er|var|falt|fall|fikk|fekk|stemte|røysta|tiltres|vedtatt|vedteken?|vedtas"
        r"|forkastet)\b"
    ),
    examples=("Innstillingen ble vedtatt",),
    counter_examples=("Lies forslag mot Bergs forslag",),
)
