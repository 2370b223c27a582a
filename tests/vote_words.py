"""The words that the composed vote sentences are made of, in Bokmål, Nynorsk and the spelling of the 1990s."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Language:
    """The words of one way to write."""

    copula: str
    adopted: tuple[str, ...]
    rejected: tuple[str, ...]
    lost: str
    got: str
    unanimous: tuple[str, ...]
    votes: tuple[str, ...]
    one_vote: tuple[str, ...]
    stood: str
    votering: tuple[str, ...]
    from_: str
    against: str
    numbers: tuple[str, ...]
    casting: tuple[str, ...]
    motions: tuple[str, ...]
    together: str
    while_: str
    proposal: str
    recommendation: str


_BOKMAAL_NUMBERS = tuple("null en to tre fire fem seks syv åtte ni ti elleve tolv tretten fjorten femten".split())
_NYNORSK_NUMBERS = tuple("null ei to tre fire fem seks sju åtte ni ti elleve tolv tretten fjorten femten".split())
BOKMAAL = Language(
    copula="ble",
    adopted=("vedtatt", "godkjent", "tiltrådt"),
    rejected=("forkastet", "nedstemt"),
    lost="falt",
    got="fikk",
    unanimous=("enstemmig", "enst."),
    votes=("stemmer",),
    one_vote=("stemme",),
    stood="stemte",
    votering=("votering", "avstemning", "voteringen", "punktvis votering"),
    from_="fra",
    against="mot",
    numbers=_BOKMAAL_NUMBERS,
    casting=(
        "leders dobbeltstemme",
        "ordførerens dobbeltstemme",
        "møteleders dobbelstemme",
        "møtelederens dobbeltstemme",
    ),
    motions=(
        "Rådmannens innstilling",
        "Kommunedirektørens forslag til vedtak",
        "Formannskapets innstilling pkt. 3",
        "Innstillingen",
        "Innstillingens punkt 2",
        "Utvalgets tilråding",
        "Forslag fra Kari Nes (H)",
        "Forslaget fra K. J. Nes-Dal (Sp)",
        "Lies forslag",
        "Kari Lies tilleggsforslag",
        "Lorentz' forslag",
        "Endringsforslaget fra Ap og SV",
        "Utsettelsesforslaget fra Rødt",
        "Fellesforslaget fra Ap, SV og MDG",
        "Forslag 4",
        "Forslag nr. 2 fra Bygdelista",
        "Punkt 3 i innstillingen",
        "Pkt. 1, 2 og 4",
        "Forslag til uttalelse fra KrF",
        "Høyres forslag",
        "Tilleggsforslag til pkt. 5 fra V",
        "FrPs endringsforslag",
        "Hagens forslag nytt punkt 6",
        "Bydelsdirektørens forslag til vedtak",
        "Sametingsrådets innstilling",
        "Kirkevergens innstilling",
        "Kontrollutvalgets innstilling",
        "Forslaget fra varaordføreren",
        "AP v/Kari Nes sitt forslag",
        "Innstillingen med endringer",
        "Forslag 3, 2. del",
        "Forslag fra Anne-Marie Ødegård (Tverrpolitisk liste)",
        "Alternativ 2",
        "Fylkesrådmannens forslag",
        "Representanten Lies forslag",
    ),
    together="til sammen",
    while_="mens",
    proposal="forslaget",
    recommendation="innstillingen",
)
NYNORSK = Language(
    copula="vart",
    adopted=("vedteke", "vedteken", "godkjent"),
    rejected=("forkasta", "nedrøysta"),
    lost="fall",
    got="fekk",
    unanimous=("samrøystes", "einstemmig"),
    votes=("røyster", "stemmer"),
    one_vote=("røyst", "stemme"),
    stood="røysta",
    votering=("røysting", "avrøysting", "votering", "røystinga"),
    from_="frå",
    against="mot",
    numbers=_NYNORSK_NUMBERS,
    casting=(
        "dobbeltrøysta til leiaren",
        "ordføraren si dobbeltrøyst",
        "leiaren si dobbeltstemme",
        "ordførars dobbeltrøyst",
    ),
    motions=(
        "Rådmannen si tilråding",
        "Tilrådinga frå formannskapet",
        "Innstillinga",
        "Innstillinga pkt. 2",
        "Framlegget frå Kari Nes (H)",
        "Framlegg frå Ola Ås (Sp)",
        "Kari Nes (SV) sitt framlegg",
        "Lie sitt tilleggsframlegg",
        "Ordføraren sitt framlegg",
        "Endringsframlegget frå Ap og SV",
        "Utsetjingsframlegget frå Raudt",
        "Fellesframlegget frå Ap, SV og MDG",
        "Framlegg 4",
        "Punkt 3 i tilrådinga",
        "Pkt. 1, 2 og 4",
        "Framlegg til uttale frå KrF",
        "Høgre sitt framlegg",
        "Tilleggsframlegg til pkt. 5 frå V",
        "Bygdelista sitt forslag",
        "Hagen sitt framlegg nytt punkt 6",
        "Formannskapet si innstilling",
        "Innstillinga med endringar",
        "Kommunedirektøren sitt framlegg til vedtak",
        "Alternativ 2",
    ),
    together="til saman",
    while_="medan",
    proposal="framlegget",
    recommendation="innstillinga",
)
RIKSMAAL = replace(
    BOKMAAL,
    adopted=("vedtatt", "tiltrådt", "bifalt"),
    unanimous=("enst.", "enstemmig"),
    votes=("stemmer", "st."),
    one_vote=("stemme", "st."),
    motions=(
        "Rådmannens innstilling",
        "Formannskapets innst. pkt. 1",
        "Innstillingen",
        "Forslag fra O. Berg (DNA)",
        "Bergs forslag",
        "Forslag fra RV",
        "Fellesforslag fra DNA og SV",
        "Hovedutvalgets innstilling pkt. 2",
        "Ordførerens forslag",
        "Forslag fra A. K. Moe (KrF)",
    ),
)
LANGUAGES = (BOKMAAL, NYNORSK, RIKSMAAL)
SPELLED = {
    "Ap": ("Ap", "AP", "A", "Arbeiderpartiet", "DNA"),
    "SV": ("SV", "Sv", "Sosialistisk Venstreparti"),
    "R": ("R", "Rødt", "Raudt", "RV", "RØDT"),
    "MDG": ("MDG", "MdG", "Miljøpartiet De Grønne"),
    "Sp": ("Sp", "SP", "sp", "Senterpartiet"),
    "KrF": ("KrF", "Krf", "KRF", "Kr.F", "Kristelig Folkeparti"),
    "V": ("V", "Venstre"),
    "H": ("H", "Høyre", "Høgre"),
    "FrP": ("FrP", "Frp", "FRP", "Fr.p.", "Fremskrittspartiet"),
    "INP": ("INP", "Industri- og Næringspartiet"),
    "PP": ("PP", "Pensjonistpartiet"),
    "DEM": ("Dem", "Demokratene", "Norgesdemokratene"),
    "Bygdelista": ("Bygdelista",),
    "AP/SP": ("AP/SP",),
    "TTL": ("TTL",),
    "NSR": ("NSR",),
    "KONS": ("Konservativt",),
}
