"""Sentences that hold a vote word and tell no vote: a reason and its rule, tried in order."""

from __future__ import annotations

from patterns.beginnings import AnchoredPattern
from patterns.numbers import NUMBER
from patterns.pattern import Pattern
from patterns.votes.history import DECIDED_ELSEWHERE, EARLIER_MEETING, HISTORY, IN_A_MONTH, LONG_AGO
from patterns.votes.outcome import PARTICIPLE
from patterns.votes.reading import NotAVote
from patterns.votes.words import COPULA, UNANIMOUS, UNIT

HEADING = Pattern(
    name="not_a_vote_heading",
    expression=rf"""^(?!.*\b(?:enige?\s+om|samde\s+om|følgende|f[øy]lgjande|fø?lg\b\.?|slikt?\s+vedtak|vedtok)\b)(?!(?:.*\b{COPULA}\s+(?:\S+\s+)?)?{PARTICIPLE}\b|.*\s(?:falt|fall)\s)\s*(?:\b(?:pkt|nr|kap)\.|[^.:]){{0,90}}?(?:innstilling\w*|vedtak\w*|uttalelse\w*|uttale|tilråding\w*|forslag\w*|behandling)?\s*,?\s*
        (?:{UNANIMOUS}|mot\s+{NUMBER}\s*{UNIT}|{NUMBER}\s*{UNIT}\s*mot)\s*:\s*$""",
    examples=(
        "Hovedutvalgets innstilling, enst.:",
        "Kommunestyrets vedtak, mot 3 st.:",
        "7 stemmer mot:",
        "Utvalgets innstilling, pkt. 2 mot 2 stemmer:",
    ),
    counter_examples=(
        "Votering: Enstemmig",
        "Hovedutvalgets innstilling, enst. vedtatt.",
        "Forslaget falt mot 3 stemmer.",
        "Vedtatt mot 3 stemmer:",
        "Innstillingen ble vedtatt mot 3 stemmer:",
    ),
)
# The labels over a table of votes: nothing but such words, and who was for and against among them.
LABELS = AnchoredPattern(
    name="not_a_vote_labels",
    expression=r"""\A\s*(?=[^\n]*\bfor\b[^\n]*\bi?mot\b)
        (?:(?:forslag(?:et)?|framlegg(?:et)?|fremlegg|innstilling(?:en)?|tilråding|votering(?:en)?|avstemm?n?ing|røysting|sak(?:en)?|punkt|pkt|nr|tekst|tema
        |(?:fremmet|fremma|fremja|framsatt|framsett|foreslått)(?:\s+av)?|forslagsstillar?e?r?|parti|utvalg|utval
        |antall|tal|stemmer|røyster|stemmetall|røystetal|for|i?mot|blanke?|avholdende|avståande|ikke\s+stemt|resultat(?:et)?|utfall(?:et)?|vedtak|merknad)
        [.:/]*(?:\s*\|\s*|\s+|\Z)){2,}\Z""",
    words=("mot",),
    examples=(
        "Forslag Fremmet av Stemmer for Stemmer mot Resultat",
        "Framlegg Fremja av Røyster for Røyster imot Utfall",
        "Sak | For | Mot | Resultat",
        "Stemmer for Stemmer mot",
    ),
    counter_examples=(
        "Forslag 1 9 22 Falt",
        "Stemmer for: 9 Stemmer mot: 22",
        "Innstillingen for og mot 3",
        "Forslag fra Nes stemmer mot",
        "Resultat Vedtatt",
    ),
)
CONDITION = Pattern(
    name="not_a_vote_condition",
    expression=rf"""(?:^|\b(?:om\s+ikke|om\s+ikkje|når|dersom|hvis|viss|inn?til|fr[ae]m\s+til|før|med\s+mindre|så\s+snart|så\s+lenge|a?v?vente?r?\s+[^.,;:]{{1,40}}?\s+til)\b)(?<=(?:ikke|ikkje|når|dersom|hvis|viss|til|før|mindre|snart|lenge))
        \s+(?:(?!{COPULA})[^\s,.;:]+\s+){{1,8}}?(?:(?:{COPULA}\s+)(?:\S+\s+)?(?:vedtatt|vedteken?|vedtekne|vedteki|godkjen[tdn]+e?|forkaste[td]|fallen|falle|avvist)|faller|fell|falt|fall)\s*(?:\.?\s*$|,)""",
    examples=("fram til salget er vedtatt.", "når planen er vedtatt", "dersom forslaget faller"),
    counter_examples=("Forslaget om å vente til planen er godkjent, ble vedtatt.", "Forslag til vedtak er vedtatt."),
)
FIRST_ROUND = Pattern(
    name="first_round",
    expression=r"^\W*(?:i\s+|ved\s+)?(?:1\.|første|fyrste)\s+(?:gangs\s+|gongs\s+)?\p{L}*(?:omgang|runde|votering|avstem|røysting)",
    examples=("1. omgang: Lies forslag 4 stemmer", "I første runde fikk forslaget 4 stemmer"),
    counter_examples=("Lies forslag fikk 4 stemmer", "2. omgang: Lies forslag 4 stemmer"),
)
AGENDA = AnchoredPattern(
    name="not_a_vote_agenda",
    expression=r"""^\s*(?:resultat\s*:(?!.*\b(?:mot|med)\s+\S+\s+(?:stemme|røyst|st\b|mot\b)|.*\d\s+(?:(?:stemmer?|røyster?|stemte|røysta)\s+)?(?:for|i?mot)\b|.*?\p{L}\s\d{1,3}\s*[,;].*?\p{L}\s\d{1,3}\s*\.?\s*$)|(?:PS|OS|RS|FO|sak)\s+\d+/\d+\b[^.]*\b(?:innstilling|forslag|tilråding)\w*\s+(?:vedtatt|vedteken|falt)\s*$)
        |^\s*(?:annet|anna)\s+forslag\s+(?:vedtatt|vedteke)\s*$|^\s*innstilling\s+(?:vedtatt|vedteken)\s*$""",
    examples=("Resultat: Innstilling vedtatt", "PS 0012/00 98/01234 Innstilling vedtatt", "Annet forslag vedtatt"),
    counter_examples=(
        "Innstillingen ble vedtatt.",
        "Innstillingen vedtatt",
        "Resultatet av voteringen: Forslaget falt.",
        "Resultat: Innstillingen 5, Lies forslag 4.",
    ),
)
TOLD_OF = Pattern(
    name="not_a_vote_told_of",
    expression=r"^\W*det\s+(?:ble|blei|vart)\s+(?:opplyst|nevnt|nemnt|minnet|minna|vist\s+til|orientert|påpekt|peikt\s+på)\b",
    examples=(
        "Det ble vist til vedtak i fylkestinget, hvor forslaget fikk 22 stemmer og falt.",
        "Det vart opplyst at vegen vart løyvd samrøystes.",
    ),
    counter_examples=("Det ble votert over pkt. 1.", "Forslaget ble enstemmig vedtatt."),
    words=("opplyst", "nevnt", "nemnt", "minne", "minna", "vist til", "orientert", "påpekt", "peikt"),
)
ASKED_FOR = Pattern(
    name="not_a_vote_asked_for",
    expression=r"""\b(?:ba|bad|ber|bed|anmodet|anmoda|oppfordret|oppfordra|ønsket|ønskte|ynskte|ynskja|foreslo|føreslo|krevde|kravde|henstilte|henstilla)
        \s+(?:\p{L}+\s+){0,2}?(?:om\s+|til\s+)?(?:at|å\s+få)\b""",
    examples=("Dal ba om at forslag 3", "Nes bad om å få forslaget", "Lie ønsket at forslaget"),
    counter_examples=("Forslaget fra Dal", "Dal ba om ordet", "Uttalelsen med bønn om at veien bygges"),
    words=(" at", "å få"),
)
DEBATE = Pattern(
    name="not_a_vote_debate",
    expression=r"""^[^.]{0,80}?\b(?:minnet|minte|minna|opplyste|opplyser|orienterte|viste|viser|påpekte|presiserte|mente|meinte|uttalte|refererte|redegjorde|understreket
        |understreka|informerte|spurte|kommenterte|hevdet|hevda|etterlyste|fortalte|sa|varslet|varsla|lurte|meldte|melde|signaliserte|gjorde\s+(?:merksam|merksemd|oppmerksom))\s+(?:\w+\s+){0,3}?(?:om\s+|til\s+|på\s+)?(?:at|hva|kva|om\s+hvorfor|hvorfor|kvifor|om)\b
        |\b(?:går|gikk|gjekk|fr[ae]mgår|fr[ae]mgikk|kommer|kjem)\s+(?:det\s+)?(?:fr[ae]m\s+)?(?:av\s+[^.]{1,40}\s+)?at\b
        |:\s*(?:jeg|eg|vi)\s+(?:stemte|røysta|har\s+stemt|stemmer)\b""",
    examples=("Ordføreren minnet om at saken er enstemmig vedtatt i styret.", "Per Li, H: Jeg stemte mot forslaget."),
    counter_examples=("Innstillingen ble enstemmig vedtatt.", "Lie fremmet forslag om at saken utsettes"),
)
RULES = Pattern(
    name="not_a_vote_rules",
    expression=r"""\b(?:ved|dersom|om|hvis)\s+(?:det\s+(?:er|blir)\s+)?stemmelik\w+\s*,?\s+(?:har|er|gjør|skal|avgjør|ha)\b
        |\b(?:dersom|hvis|om)\s+(?:det|forslaget|framlegget)\s+(?:får|oppnår|ikke\s+får)\s+(?:færre|flere|fleire|minst|flertall|fleirtal)
        |\b(?:avgjøres|avgjerast|vedtas|treffes|fattes|tas|blir\s+teke\w*|blir\s+tatt|krever|krev)\b[^.]*\b(?:simpelt|vanlig|alminnelig|absolutt|vanleg|kvalifisert)\s+(?:stemme)?fl(?:er|eir)tal
        |\b(?:alminnelig|vanlig|simpelt)\s+(?:stemme)?flertall\b
        |\b(?:krever|kreves|krev|krevst|krevjast)\b[^.]*fl(?:er|eir)tal|\b(?:når|dersom|hvis|viss)\s+(?:det|forslaget|framlegget)\s+(?:har\s+fått|får|har\s+fleirtal|har\s+flertall)\b
        |\bstemmeret\w*|\brøysterett\w*|\bforetas\s+(?:det\s+)?ny\s+votering|\b(?:skal|kan|må|bør)\s+(?:det\s+)?(?:stemmes|voteres|røystast)
        |\bskriftlig\s+avstemm?n?ing\s+kan|\b(?:hvert|kvart|hver|kvar)\s+(?:medlem|representant)\s+har\s+(?:en|én|ei)\s+(?:stemme|røyst)|\b(?:votering|avstemm?n?ing|røysting)(?:en|a)?\s+(?:skal|må|kan|bør)\b""",
    examples=("Ved stemmelikhet har leder dobbeltstemme.", "avgjøres ved vanlig stemmeflertall", "foretas ny votering"),
    counter_examples=("vedtatt med leders dobbeltstemme", "Det ble stemmelikhet, og leders dobbeltstemme avgjorde."),
)
PROCEDURE = Pattern(
    name="not_a_vote_procedure",
    expression=r"""\b(?:votering|avstemm?n?ing|avrøysting|røysting)(?:en|a)?\s+(?:ble|blei|vart|er|skjedde|foregikk|utsettes|har|var)\s+
            (?:gjennomført|foretatt|gjennomførd|utsatt|ferdig|ikke|ikkje|holdt|foreteke|avsluttet|som\s+følger|slik|punktvis|delt)
        |\bvoteringen\s+utsettes|(?<!\boversend(?:es|ast)\s[^.;:]{0,60})\b(?:uten|utan)\s+(?:votering|avstemm?n?ing|avrøysting|røysting)
        |\b(?:ble|blei|vart|er)\s+(?:det\s+)?(?:ikke|ikkje)\s+(?:\w+\s+)?(?:votert|stemt|røysta)|ikke\s+stemt\s+over|ikke\s+votert\s+over
        |\bav\s+\d+\s+(?:representant\w*|medlem\w*)\s+(?:var|er)\s+\d+\s+til\s*stede|^\W*\d{1,3}\s+(?:røysteføre\b|(?:stemmeberettigede|voterende|voterande)\W*$)
        |\b(?:tatt|tatt\s+opp|teke|lagt|lagd|sendt|fremmet|fremja|satt)\s+(?:opp\s+)?til\s+(?:votering|avstemm?n?ing|røysting)
        |\b(?:det\s+)?(?:ble|blei|vart|blir|vert)\s+(?:det\s+)?(?:\w+\s+){0,2}?(?:votert|røysta|stemt|voteres)\s+(?:\w+\s+){0,2}?(?:over|punktvis|alternativt|samlet|samla|mellom|først)
        |\b(?:det\s+)?(?:voteres|stemmes)\s+(?:\w+\s+)?(?:over|punktvis|alternativt|samlet|først)
        |\bvotert\s+alternativt\b|\btok\s+[^.]{0,60}\bopp\s+til\s+votering|\b(?:satt|sett)\s+opp\s+mot\s*:?\s*$|\bforetatt\s+prøvevotering|\bsatt?\s+opp\s+mot\s+(?:hverandre|kvarandre)|\bsett\s+opp\s+mot\s+kvarandre
        |^\s*(?:\w+\s+)?(?:prøve)?(?:votering|avstemm?n?ing|røysting|avrøysting|voteringsorden|voteringsrekkefølge|votering\w*)(?:en|a)?(?:\s+(?:ved|med)\s+\p{L}+|\s*\(\p{L}*(?:opprop|opprekning|opprekking|sedler|setlar)\))?\s*[.:]?\s*$
        |\bvedtak\s+etter\s+votering|\better\s+voteringen\s*$|^\s*[IVX]+\.?\s+votering
        |\b(?:ba|bad|krevde|kravde|ønsket|foreslo)\s+(?:om\s+)?(?:\w+\s+)?(?:(?:delt\s+|punktvis\s+|skriftl[ie]g\s+|alternativ\s+)(?:votering|avstemm?n?ing|røysting)|prøve(?:votering|avstemm?n?ing|røysting)\b)
        |\bstemmeforklaring|\brøysteforklaring|\bforeslo\s+[^.]*votering|\bfør\s+(?:votering|avstemning|røysting)|\b(?:under|etter)\s+votering(?:en|a)?\s+(?:var|fratrådte|forlot|kom|tok|tiltrådte|overtok)|\b(?:ikke|ikkje)\s+(?:krevd|kravd|begjært|bedt\s+om)\s+\p{L}*(?:votering|avstem|røysting)
        |^\W*\p{L}*\s?\p{L}*(?:votering|avstemm?n?ing|røysting)(?:en|a)?\s+(?:ble|blei|vart)\s+(?:krevd|kravd|begjært|bedt\s+om)\s*\.?\s*$
        |^\W*(?-i:\p{Lu})(?!\p{L}*(?:styret|skapet|utval(?:g)?et|rådet|nemnda|komit[eé]en|tinget)\b)[\p{L}-]+(?:\s(?-i:\p{Lu})[\p{L}.-]+){0,3}
            (?:\s\([^()]{1,20}\))?\s+tiltr(?:ådte|ådde|er)(?:\s+møtet)?\W*$
        |\b(?:ikke|ikkje)\s+(?:til\s+ste?de?s?|til\s+stades|med)\s+(?:under|ved|på)\s+\p{L}*(?:votering|avstem|røysting)
        |\bdeltok\s+(?:ikke|ikkje)\s+(?:i|under|ved)\s+\p{L}*(?:votering|avstem|røysting)
        |^[^:;]{2,80}\s(?:stemte|røysta)\s+blankt?\s*\.?\s*$
        |\bforslag\w*\s+til\s+(?:votering|voteringsorden)
        |\b(?:foretatt|foreteke|gjort|holdt|halde|gjennomført|gjennomførd)\s+(?:\p{L}+\s+){0,2}?\p{L}*(?:votering|avstemm?n?ing|røysting)(?:ar|er)?\b
        |\b(?:votert|røysta|stemt)\s+(?:ved|med)\s+(?:hånds?opprekning|hands?opprekking|stemmetegn|navneopprop|namneopprop)
        |\b(?:gikk|gjekk)\s+(?:så\s+|deretter\s+)?over\s+til\s+(?:\p{L}+\s+)?(?:votering|avstemm?n?ing|avrøysting|røysting)(?:en|a)?\s*[.:]?\s*$
        |^\W*(?:røysta|stemt|votert|voterte|stemte)\s+punktvis\s*[.:]?\s*$
        |\b(?:votert|røysta|stemt)\s+(?:slik|som\s+fyl?gj?e?r?|som\s+følger|på\s+følgende)""",
    examples=(
        "Voteringen ble gjennomført i følgende rekkefølge:",
        "Saken ble avsluttet uten votering.",
        "Utvalget gikk så over til votering.",
        "Røysta punktvis:",
        "Av 29 representanter var 27 til stede.",
        "8 røysteføre til stades.",
        "(3 voterande)",
        "Nes tiltrådte.",
        "Det ble ikke votert over saken.",
        "Det ble først votert over skatteøre.",
        "Per Lie (H) bad om prøverøysting over eit mindre beløp.",
        "Kari Nes (R) stemte blankt.",
        "Per Lie (H) deltok ikke i voteringen.",
        "Votering:",
        "Punktvis avstemning.",
    ),
    counter_examples=(
        *("Ved votering ble forslaget vedtatt.", "Votering: Enstemmig vedtatt.", "Formannskapet tiltrådte."),
        "Utvalget tiltrådte innstillingen.",
    ),
)
VOTED_REMARK = Pattern(
    name="remark_voted_on",
    expression=rf"""^\W*(?:komite\p{{L}}*\s+)?merknad(?:en)?(?:\s+(?:nr\.?\s*)?\d{{1,2}})?(?:\s+(?:fra|frå)\s[^.,;:]{{1,60}}?)?\s+
        (?:(?:ble|blei|vart)\s+(?:{UNANIMOUS}\s+(?:vedtatt|vedteken|vedteke|tiltrådt|forkastet)|(?:vedtatt|vedteken|vedteke)\s+(?:med|mot)\s+{NUMBER}\b|(?:vedtatt|vedteken|vedteke)\s+{UNANIMOUS})
        |(?:fikk|fekk)\s+{NUMBER}\s*{UNIT}|(?:falt|fall)\s+(?:med|mot)\s+{NUMBER}\b)""",
    examples=("Merknad 1 fikk 29 stemmer (Ap, SV) og falt.", "Merknaden ble enstemmig vedtatt."),
    counter_examples=(
        "Merknaden fra Venstre ble frafalt.",
        "Merknaden fra V ble oversendt.",
        "Merknaden om at innstillingen ble enstemmig vedtatt",
    ),
    words=("merknad",),
)
REMARK = Pattern(
    name="not_a_vote_remark",
    expression=r"""\b(?:protokolltilførsel\w*|protokollmerknad\w*|merknad(?:en|ene|a|ar|er)?|stemmeforklaring\w*)\b[^.]{0,80}
            \b(?:frafalt|trukket|trekt|vedtatt|ble|vart|stemmer?|falt|oversend\w*)
        |\bsluttet\s+seg\s+til\s+(?:merknad|protokoll)\w*|\bslutta\s+seg\s+til\s+(?:merknad|protokoll)\w*
        |\bprotokollfør\w*
        |^\s*(?:merknad|protokolltilførsel|protokollmerknad|stemmeforklaring)\w*(?:\s+(?:fra|frå|til|v/)|\s*:\s*(?=\S))""",
    examples=(
        "Merknaden fra Venstre ble frafalt.",
        "Ap og H sluttet seg til merknaden fra V",
        "Protokolltilførsel fra SV: Vi stemmer mot.",
    ),
    counter_examples=("Forslaget fra V ble trukket.", "Formannskapet sluttet seg enstemmig til innstillingen."),
)
ELECTION = Pattern(
    name="not_a_vote_election",
    expression=r"""^\s*liste\s+\d+\b.{0,60}?\s(?:fikk|fekk)\b|^(?=.*\bblank)(?!.*(?:forslag|inn?still?ing|framlegg|tilråd)).*\bblanke?\s+(?:stemme|røyst|sed|stem)\w*|(?<!\b(?:samme|same|likt|like|lik)\s)\b(?:stemme(?:sed|giv|still|till|styr|tal(?!l(?:et|ene)?\s+(?:var|ble|blei)\s+\d+\s*(?:(?:stemmer\s+)?(?:for|mot)\b|(?:-|–)\s*\d))|berett)\w*|førehandsrøyst\w*|forhåndsstem\w*|valgting\w*
            |personstemme\w*|brevstemme\w*|stemmerettsalder|loddtrekning\w*|loddtrekking\w*|folkerøyst\w*|folkeavstem\w*|røyste(?:tid|setel|styr)\w*|stemmelokale\w*
            |valgdag\w*|velger\w*|listestemme\w*|stemmetall(?!(?:et|ene)?\s+(?:var|ble|blei)\s+\d+\s*(?:(?:stemmer\s+)?(?:for|mot)\b|(?:-|–)\s*\d))\w*|manntal\w*|valgprotokoll\w*)
        |\b(?:ble|blei|vart)\s+(?:(?-i:\p{Lu})[\p{L}'.-]*\s+){0,5}(?:\([^()]*\)\s*)?(?:\w+\s+)?(?:valgt|vald|valde|gjenvalgt|attvald)\b|\b(?:valgt|vald|valde)\s+(?:som|til)\b
        |\b(?:røyst|stemme)\w*\s+(?:var|er)\s+blank
        |^(?!.*(?:forslag|inn?still?ing|framlegg|tilråd)).*\b(?:(?:fikk|fekk|for)\s+kandidat\p{L}*\b|kandidat\p{L}*\s+(?:[^.,;:]{1,40}?\s+)?(?:fikk|fekk)\b)""",
    examples=(
        "Det var 2 blanke stemmer.",
        "Kari Nes ble enstemmig valgt som leder.",
        "Som varamedlem ble Per Lie (H) valgt med 8 mot 5 stemmer.",
        "forkastede stemmesedler",
        "avgjort ved loddtrekning",
        "Ved skriftleg røysting fekk kandidat A 8 røyster og kandidat B 4 røyster.",
        "Kandidaten fra Ap fikk 8 stemmer.",
    ),
    counter_examples=(
        "Forslaget om kandidat fra Lie fikk 8 stemmer.",
        "Valgkomiteens innstilling ble enstemmig vedtatt.",
        "Stemmetallet var 4 mot 4.",
    ),
)
PERSON_GOT = Pattern(
    name="not_a_vote_person_got",
    expression=rf"^\s*(?:liste\s+\d+\b.{{0,60}}?|(?-i:\p{{Lu}}[\p{{L}}'.-]*(?:\s+\p{{Lu}}[\p{{L}}'.-]*){{1,4}})\s*(?:\([^()]*\))?,?)\s+(?:fikk|fekk)\s+{NUMBER}\s*(?:av\s+\S+\s+)?{UNIT}"
    rf"|\b(?:fikk|fekk)\s+(?-i:\p{{Lu}}[\p{{L}}'.-]*(?:\s+\p{{Lu}}[\p{{L}}'.-]*){{1,4}})\s*(?:\([^()]*\))?\s+{NUMBER}\s*{UNIT}"
    rf"|^[^:]{{0,30}}\b(?:valg(?:et)?|val(?:et)?|(?:personvalg|valgomgang|valomgang)\p{{L}}*|(?:skriftlig|skriftleg|hemmelig|hemmeleg)\s+\p{{L}}+)(?:\s+av\s[^:]{{1,60}})?"
    rf"\s*:\s*(?-i:\p{{Lu}}[\p{{L}}'.-]*(?:\s+\p{{Lu}}[\p{{L}}'.-]*){{0,4}})\s*(?:\([^()]*\))?\s*:?\s*{NUMBER}\s*{UNIT}",
    examples=(
        "Kari Nes fikk 14 stemmer.",
        "Liste 2, Samlingslista, fikk 12 stemmer",
        "Ved skriftlig votering fikk Kari Nes 14 stemmer og Per Lie 11.",
        "Valg av leder: Kari Nes (Ap) 14 stemmer",
    ),
    counter_examples=("Forslaget fikk 14 stemmer.", "Kari Nes fikk ordet", "Valg av leder: Forslaget fikk 4 stemmer"),
    words=("fikk", "fekk", ":"),
)
HABILITET = Pattern(
    name="not_a_vote_habilitet",
    expression=r"""\b(?:inhabil\w*|ugild\w*|uhabil\w*|habil\b|habilitet\w*|fratrådte|fratrer|fråtredde|gjekk\s+frå)""",
    examples=(
        "Kari Nes ble enstemmig erklært inhabil.",
        "Kommunestyret sluttet seg enstemmig til dette og Nes fratrådte.",
    ),
    counter_examples=("Innstillingen ble enstemmig vedtatt.",),
)
AGREEMENT = Pattern(
    name="not_a_vote_agreement",
    expression=r"""\b(?:det\s+)?(?:ble|blei|vart|var)\s+(?:det\s+)?(?:\w+\s+)?(?:enighet|einigheit|semje|enig|enige|samde|einige)\s+(?:om|i)\b
        |\b(?:\w*innkalling\w*|saksliste\w*|sakliste\w*|protokoll\w*|møtebok\w*|møteprotokoll\w*|dagsorden\w*)\b[^.]{0,80}\b(?:godkjen[tdn]+e?|godkjennes)\b
        |\bgodkjenning\s+av\s+|\b(?:slutta|sluttet)\s+seg\s+til\s+(?:dette|forslag|innstilling|framlegg|tilråding|det)""",
    examples=(
        "Det ble enighet om følgende vedtak",
        "Innkallinga godkjent.",
        "Kommunestyret slutta seg til dette forslaget.",
    ),
    counter_examples=("Innstillingen ble enstemmig vedtatt.", "Kommunestyret slutta seg samrøystes til forslaget."),
)
OTHER_SENSE = Pattern(
    name="not_a_vote_other_sense",
    expression=r"""\b(?:falt|fall)\s+(?:(?:dermed|derved|også|òg|så|da|helt|heilt|litt|delvis|således|såleis|automatisk|følgelig|likevel|nesten)\s+)?(?:bort|sammen|ut|ned|fra|med\s+\d+[,.]?\d*\s*(?:prosent|%|grader|kroner|mill))\b|\bstemmer\s+(?:\w+\s+)?(?:overens|ikke\s+overens)\b
        |\bfratrukket|\bstemningen|\bfall\s+i\s+|\butsatt\s+for\b|\butsett\s+for\b|\btrukket\s+(?:ut|fra(?!\s+(?:saks|dags|møte))|frem|fram|opp|inn|mellom)\b|\b(?:trakk|trekte|drog)\s+(?:\p{L}+\s+)?(?:fram|frem|opp|inn|ut)\b|\bløsningsforslag|\bstemmer\s+det\b|(?<!\d\s)\bstemmer\s+(?:(?:ikke|ikkje|godt|bra)\s+)?med\s+(?!\d|\p{L}+\s+mot\b|.*\bdobb?el)
        |\b(?:falt|fall)\s+(?:kraftig|noe|noko|litt|over|av|om|gjennom)\b|\bstemmer?\s+(?:på\s+vegne|på\s+vegner|for\s+kommunen)\b|\bfullmakt\s+til\s+å\s+stemme\b|\bstemte\s+i\b(?!\s+mot\b)""",
    examples=("Tallene stemmer overens med regnskapet.", "Forslaget falt dermed bort.", "barn som er utsatt for vold"),
    counter_examples=("Forslaget falt.", "Forslaget ble trukket."),
)
MOTION_TEXT = Pattern(
    name="not_a_vote_motion_text",
    expression=r"""\b(?:vedtar|vedtek|godkjenner|godkjenn|støtter|tilrår|anbefaler|innstiller|rår)\b
        |\b(?:skal|må|bør|kan|bes|vil|blir|ønsker|skulle|kunne|måtte)\s+(?:\w+\s+){0,4}?(?:vedtas|vedtatt|vedteke\w*|godkjennes|godkjent|oversendes|oversendt|utsettes|utsatt|stemme|trekkes|trukket|forkastes|sendes)\b
        |\b(?:blir|vert)\s+(?:\S+\s+){0,12}?(?:vedteken|vedteke|godkjent|godkjend|oversend|oversendt|utsett)\b
        |\b(?:vedtatt|vedteken|vedteke|godkjent|godkjend)\s+\p{L}*(?:plan|budsjett|program|strategi|reglement|ramme|prosjekt)\p{L}*\b|\b(?:til|av|etter)\s+(?:vedtatt|vedteken|godkjent)\s+\p{L}+
        |\b(?:vedtatte|vedtekne|godkjente|utsatte|oversendte)\s+\p{L}+|\b(?:en|ein|et|eit|nylig|i)\s+vedtatt\s+\p{L}+|\bi\s+(?:tråd|samsvar|henhold|medhold)\s+[^.]*vedtatt
        |\b(?:vedtas|utsettes|oversendes|godkjennes|vedtakast|oversendast|sendes)\b""",
    examples=(
        "Kommunestyret vedtar planen.",
        "Saken utsettes til neste møte.",
        "Planen må vedtas i 2020.",
        "vedtatte retningslinjer følges",
    ),
    counter_examples=("Innstillingen ble vedtatt.", "Forslaget tiltres enstemmig."),
)

# Reasons that hold whatever else the sentence says.
BEFORE_READING: tuple[tuple[NotAVote, Pattern], ...] = (
    ("heading", HEADING),
    ("agenda", AGENDA),
    ("habilitet", HABILITET),
    ("election", ELECTION),
    ("rules", RULES),
    ("remark", REMARK),
)
# Reasons for a sentence that could not be read as a vote.
AFTER_READING: tuple[tuple[NotAVote, Pattern], ...] = (
    ("heading", LABELS),
    ("election", PERSON_GOT),
    ("debate", DEBATE),
    ("debate", TOLD_OF),
    ("debate", ASKED_FOR),
    ("procedure", PROCEDURE),
    ("agreement", AGREEMENT),
    ("history", HISTORY),
    ("history", LONG_AGO),
    ("history", EARLIER_MEETING),
    ("history", DECIDED_ELSEWHERE),
    ("history", IN_A_MONTH),
    ("other_sense", OTHER_SENSE),
    ("motion_text", MOTION_TEXT),
    ("motion_text", CONDITION),
)


def reason(sentence: str, rules: tuple[tuple[NotAVote, Pattern], ...]) -> NotAVote | None:
    """The first reason that holds for the sentence, or None."""
    why = next((name for name, rule in rules if rule.search(sentence)), None)
    return None if why == "remark" and VOTED_REMARK.search(sentence) is not None else why
