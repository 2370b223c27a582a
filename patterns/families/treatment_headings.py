"""Headings of what was said and done in a case: treatment, voting, speakers, remarks, and the papers before it."""

from __future__ import annotations

from patterns.families.heading_words import ADMINISTRATION, BODY, BODY_NAMED, CLOSING, OPENING
from patterns.pattern import Pattern

_SAID = (
    r"(?:drøfting(?:er|a|ar)?|debatt|ordskifte|diskusjon|(?:saks|møte)?behandling|(?:saks|møte)?handsaming|orientering"
    r"|forslag|framlegg|fremlegg|merknader)"
)
_DAY = r"\d{1,2}\.\s?(?:\d{1,2}\.|\p{L}{3,9})\s?(?:\d{4}|\d\d)"
TREATMENT_HEADING = Pattern(
    name="treatment_heading",
    expression=rf"""{OPENING}(?:
        (?:møte|politisk\s+|saks)?behandling(?:en|a)?
          (?:\s+i\s+\p{{L}}+(?:\s+for\s+[\p{{L}}\s]{{3,40}})?|\s+(?:den\s+)?{_DAY})?
      | (?:møte|saks)?handsaming(?:a|i)?(?:\s+i\s+\p{{L}}+(?:\s+for\s+[\p{{L}}\s]{{3,40}})?|\s+(?:den\s+)?{_DAY})?
      | (?=[^\n]*(?:behandling|handsaming)){BODY}(?:\s?'?s\s+|'\s+|\s+[-–]\s+|\s+si\s+|(?<=\.\d{{2,4}})\s+)
          (?:møte)?(?:behandling|handsaming)
      | (?=[^\n]*(?:behandling|handsaming))(?:{BODY}(?:\s?s|')\s+)?(?:behandling|handsaming)(?:/vedtak)?\s+(?:i
          |av\s+sak)\s[^.]{{3,80}}?\d{{1,2}}\.\s?(?:\d{{1,2}}\.|\p{{L}}+)\s?\d{{2,4}}(?:,?\s*sak\s[\d/]+)?
      | (?=[^\n]*(?:behandling|handsaming)){BODY_NAMED}\s+(?:behandling|handsaming)
      | habilitet(?:svurdering)?|ugildskap|inhabilitet
      | (?:forslag|framlegg|utdelt|lagt\s+fram|lagt\s+frem)\s+i
          \s+(?:møtet?|\p{{L}}*(?:styret|tinget|utvalget|utvalet|skapet|rådet))
      | (?:(?:innkomne|innkomme|innleverte)\s+)?(?:forslag|framlegg)\s+
          (?:(?:satt|sett|lagt)\s+fr[ae]m|fr[ae]mmet|fremja|fr[ae]msatt|levert)\s+i\s+(?:møtet?|saken|saka)
      | (?:drøfting(?:er|a)?|debatt|ordskifte
          |diskusjon)
      | (?:innleverte\s+|innkomne\s+)?forslag\s+og\s+(?:eventuelle\s+)?merknader
          | (?:(?:innkomne|innkomme|innleverte|innsendte|fr[ae]msatte|framsette|fr[ae]mlagte|framlagde|fremmede|fremmete
            |fremja)\s+)?(?:forslag|framlegg|merknader)
          | {_SAID}\s*(?:og|/)\s*(?:{_SAID}|røysting|votering|avstemning)
      | (?:fra|frå)\s+(?:behandlinga|behandlingen|handsaminga|møtet)(?:\s+i\s+\p{{L}}+)?
    ){CLOSING}""",
    words=(
        "behandling",
        "handsaming",
        "i møte",
        "drøfting",
        "debatt",
        "ordskifte",
        "diskusjon",
        "merknader",
        "fra møtet",
        "frå møtet",
        "forslag",
        "framlegg",
        "habilitet",
        "ugildskap",
    ),
    examples=(
        "Behandling:",
        "Behandling 24.05.2017:",
        "BEHANDLING",
        "Kommunestyrets behandling:",
        "BU's behandling:",
        "Utval for oppvekst - handsaming:",
        "KS - handsaming:",
        "Heradsstyret 14.06.2017 - Handsaming:",
        "Kommunestyret 24.05.2017 Møtebehandling:",
        "Kontrollutvalet si handsaming",
        "Handsaming",
        "Behandling i Heradsstyret 15.05.2024",
        "Drøfting og framlegg:",
        "Debatt og forslag",
        "Habilitetsvurdering:",
        "II Merknader",
        "Fra behandlingen i kommunestyret:",
        "Forslag satt fram i møtet",
        "Forslag i bystyret",
        "Fremsatte forslag:",
        "Møtebehandling",
        "Utvalg for oppvekst behandling:",
    ),
    counter_examples=(
        "Drøfting og oppfølging av saken",
        "Behandling av klager",
        "Saken er til behandling",
        "Forslag til vedtak:",
    ),
)
VOTING_HEADING = Pattern(
    name="voting_heading",
    expression=rf"""{OPENING}(?:(?-i:\p{{Lu}})[\p{{L}}\s,/&-]{{3,60}}?\s\d{{1,2}}\.\d{{1,2}}\.(?:\d{{4}}|\d\d)\s+(?:[-–]\s+)?)?
        (?:(?:alternativ|endelig|endeleg|avsluttende|avsluttande|skriftlig|skriftleg)\s+)?(?:votering(?:er|en|a)?|avstemning(?:er|en)?|avstemming(?:a|en)?|(?:av)?røysting(?:a|ar)?
          |(?:voterings?|avstemm?n?ings?|(?:av)?røystings?|røyste?|stemme)-?resultat(?:et|a|er)?
          |(?:resultat|utfall)(?:et)?\s+(?:av|frå|fra)\s+(?:votering|avstemn?ing|(?:av)?røysting)(?:en|a)?)
        (?:\s+(?:i\s+(?:saken|saka|møtet)|(?:den\s+)?{_DAY}|over\s+[\p{{L}}\s]{{3,40}}
          |[^:.\n]{{0,50}}?(?:forslag|framlegg|innstilling|tilråding|punkt|pkt\.?)[^:.\n]{{0,50}}(?=:)))?
    {CLOSING}""",
    words=("votering", "avstem", "røyst", "stemmeres"),
    examples=(
        "Votering:",
        "AVRØYSTING",
        "III Votering",
        "Avstemning:",
        "Røysting:",
        "III.  Votering",
        "Røystingsresultat:",
        "Resultat av voteringen:",
        *("Votering utsettelsesforslaget:", "Alternativ røysting:", "Endelig votering"),
        "Votering 24.05.2017:",
        "Avrøysting den 24. mai 2017",
        "Kommunestyret 24.05.2017 Votering:",
    ),
    counter_examples=(
        "Votering: Enstemmig vedtatt.",
        "Ved votering ble",
        "Voteringen utsettes",
        "Votering 24.05.2017 ble utsatt",
        "Votering forslaget fra Dal",
    ),
)
PAPERS_HEADING = Pattern(
    name="papers_heading",
    expression=rf"{OPENING}(?:saksfr[ae]mlegg|saksutredning|saksutgreiing|saksopplysning(?:er|ar)?|saksfremstilling|saksframstilling|"
    rf"(?:det|dei)\s+v(?:ises|ert\s+vist)\s+til|saks(?:papir|dokument)(?:er)?){CLOSING}",
    words=("saks", "vises til", "vist til"),
    examples=("Saksframlegg", "Saksfremlegg:", "Saksopplysninger:", "Det vises til:"),
    counter_examples=("Det vises til saken.", "Saksprotokoll", "Saksbehandler: Kari Nes"),
)
BACKGROUND_HEADING = Pattern(
    name="background_heading",
    expression=rf"""{OPENING}(?:bakgrunn(?:\s+for\s+(?:saken|saka))?|(?:kort\s+)?sa(?:mmendrag|mandrag)|vurdering(?:er|ar)?|fakta|
        (?:saks)?vedlegg|utrykte\s+vedlegg|dokument(?:er)?|hva\s+saken\s+gjelder|kva\s+saka\s+gjeld|hjemmel|lovgrunnlag|
        økonomiske\s+konsekvenser|konsekvenser|konklusjon|{ADMINISTRATION}s?\s+(?:vurdering|merknader?|kommentar(?:er)?))
    {CLOSING}""",
    words=(
        "bakgrunn",
        "drag",
        "vurdering",
        "fakta",
        "vedlegg",
        "dokument",
        "saken gjelder",
        "saka gjeld",
        "hjemmel",
        "lovgrunnlag",
        "konsekvenser",
        "konklusjon",
        "merknad",
        "kommentar",
    ),
    examples=("Bakgrunn:", "Vurdering", "Rådmannens vurdering:", "Saksvedlegg:", "I Dokumenter"),
    counter_examples=("Bakgrunnen er kjent.", "Vedlegg til saken ble delt ut", "Merknad:"),
)
SPEAKERS_HEADING = Pattern(
    name="speakers_heading",
    expression=rf"{OPENING}(?:talerliste|talarliste|taleliste|(?:følgende|f[øy]lgjande|fø?lg\b\.?)\s+hadde\s+ordet)(?:\s+og\s+\p{{L}}+)?{CLOSING}",
    words=("taler", "talar", "talel", "hadde ordet"),
    examples=("V Talerliste og replikkordskifte", "Talerliste:"),
    counter_examples=("Talerlisten ble satt.", "Taler"),
)
PROTOCOL_REMARK_HEADING = Pattern(
    name="protocol_remark_heading",
    expression=rf"{OPENING}(?:protokolltilførs(?:el|ler|le|lar)|protokollmerknad(?:er|ar)?"
    rf"|protokolltilføring(?:er|ar)?|(?:stemme|røyste)forklaring(?:er|ar)?|merknad(?:er|ar)?\s+til\s+protokollen){CLOSING}",
    words=("protokoll", "forklaring"),
    examples=("IV Protokolltilførsel", "Røysteforklaring:", "Protokolltilførsler:", "Protokollmerknad"),
    counter_examples=("Protokolltilførsel fra Kari Nes (R):", "Saksprotokoll"),
)
