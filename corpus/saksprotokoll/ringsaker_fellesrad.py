"""Minutes of a kirkelig fellesråd: members without parties."""

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, KeepTogether, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

FONTS = "/usr/share/fonts/truetype/liberation/"

AGENDA = [
    ("KFR 21/23", "Godkjenning av innkalling og saksliste"),
    ("KFR 22/23", "Lukking av Veldre gravlund for nye graver"),
    ("KFR 23/23", "Kveldsåpne kirker – prøveordning"),
    ("KFR 24/23", "Stillingen som kantor i Furnes"),
    ("KFR 25/23", "Orienteringssaker"),
    ("KFR 26/23", "Høring – ny kirkelig organisering"),
]

# kind, text: c case (number|archive case|title), h heading, p paragraph, i indented
TEXT = [
    ("c", "KFR 21/23|23/00004|Godkjenning av innkalling og saksliste"),
    ("h", "Forslag til vedtak"),
    ("i", "Innkalling og saksliste godkjennes."),
    ("h", "Vedtak"),
    ("i", "Innkalling og saksliste godkjennes."),
    ("p", "Vedtaket var enstemmig."),
    ("c", "KFR 22/23|22/00171|Lukking av Veldre gravlund for nye graver"),
    ("h", "Saksorientering"),
    (
        "p",
        "Grunnvannet står høyt i det nordøstre feltet, og i 2019 måtte to gravlegginger flyttes samme dag. Veldre "
        "sokneråd drøftet saken i februar. Der var det fire som gikk inn for full lukking og tre som gikk imot. "
        "Fellesrådet har tidligere, i sak 9/20, enstemmig vedtatt å undersøke dreneringen. Rapporten forelå i mai, "
        "og anslår at feltet kan brukes igjen om grøftene legges om.",
    ),
    ("h", "Forslag til vedtak"),
    ("i", "1. Det nordøstre feltet på Veldre gravlund lukkes for nye graver fra 1. januar 2024."),
    ("i", "2. Festere med gyldig avtale kan fortsatt gravlegges ved siden av ektefelle."),
    ("i", "3. Kirkevergen legger fram en plan for ny drenering i løpet av 2024."),
    ("h", "Behandling i møtet"),
    (
        "p",
        "Håkon Tjernli fremmet følgende endringsforslag til punkt 1: Hele gravlunden lukkes for nye graver fra "
        "1. januar 2024.",
    ),
    (
        "p",
        "Synnøve Bjørgedal fremmet følgende tilleggsforslag: Nytt punkt 4: Pårørende får skriftlig melding før "
        "arbeidet starter.",
    ),
    ("h", "Avstemning"),
    ("p", "Endringsforslaget fra Håkon Tjernli falt med 3 mot 7 stemmer."),
    ("p", "Punkt 1, 2 og 3 i forslag til vedtak ble vedtatt med 8 mot 2 stemmer."),
    ("p", "Tilleggsforslaget fra Synnøve Bjørgedal ble enstemmig vedtatt."),
    ("h", "Vedtak"),
    ("i", "1. Det nordøstre feltet på Veldre gravlund lukkes for nye graver fra 1. januar 2024."),
    ("i", "2. Festere med gyldig avtale kan fortsatt gravlegges ved siden av ektefelle."),
    ("i", "3. Kirkevergen legger fram en plan for ny drenering i løpet av 2024."),
    ("i", "4. Pårørende får skriftlig melding før arbeidet starter."),
    ("c", "KFR 23/23|23/00102|Kveldsåpne kirker – prøveordning"),
    ("h", "Forslag til vedtak"),
    ("i", "Ringsaker kirke og Brumunddal kirke holdes åpne to kvelder i uka fra advent til påske."),
    ("h", "Behandling i møtet"),
    ("p", "Marit Gaupen orienterte om erfaringene fra Hamar. Vakthold og strøm ble drøftet."),
    ("p", "Olav Stensby foreslo at ordningen bare skal gjelde Ringsaker kirke."),
    ("p", "Gro Kylstad foreslo at saken utsettes til budsjettet er behandlet."),
    ("h", "Avstemning"),
    (
        "p",
        "Utsettelsesforslaget fra Gro Kylstad fikk 5 stemmer. 5 stemte imot. Forslaget falt med leders dobbeltstemme.",
    ),
    (
        "p",
        "Ved alternativ avstemning mellom forslag til vedtak og forslaget fra Olav Stensby ble forslaget fra Olav "
        "Stensby vedtatt med seks mot fire stemmer.",
    ),
    ("h", "Vedtak"),
    ("i", "Ringsaker kirke holdes åpen to kvelder i uka fra advent til påske."),
    ("p", "Prost Ingrid Hovelsrud ba om å få ført til protokollen: Jeg er lei for at Brumunddal ikke kom med."),
    ("c", "KFR 24/23|23/00118|Stillingen som kantor i Furnes"),
    ("h", "Forslag til vedtak"),
    ("i", "Stillingen utlyses i 80 prosent."),
    ("h", "Behandling i møtet"),
    (
        "p",
        "Bjarne Fossum har nær familie blant vikarene i stillingen. Han ba seg fritatt, ble erklært inhabil og forlot "
        "møtet. 9 stemmeberettigede.",
    ),
    (
        "p",
        "Synnøve Bjørgedal la fram forslag om at stillingen lyses ut i 100 prosent, med deling mellom Furnes og Nes.",
    ),
    ("h", "Avstemning"),
    ("p", "Forslaget fra Bjørgedal ble vedtatt mot 2 stemmer."),
    ("h", "Vedtak"),
    ("i", "Stillingen lyses ut i 100 prosent, med deling mellom Furnes og Nes."),
    ("c", "KFR 25/23|23/00005|Orienteringssaker"),
    (
        "p",
        "a) Økonomi per 31. august. Lønnsutgiftene ligger under budsjett, strøm ligger over.<br/>"
        "b) Reparasjon av spiret på Næroset kirke er ferdig.<br/>"
        "c) Kirkevalget 11. september: deltakelsen i kommunen var 11,8 prosent.",
    ),
    ("h", "Vedtak"),
    ("i", "Sakene tas til orientering."),
    ("c", "KFR 26/23|23/00093|Høring – ny kirkelig organisering"),
    ("h", "Forslag til vedtak"),
    ("i", "Fellesrådet går inn for modell B i høringsnotatet og sender kirkevergens utkast som sitt svar."),
    ("h", "Behandling i møtet"),
    ("p", "Håkon Tjernli fremmet forslag om å gå inn for modell C. Forslaget ble trukket før avstemningen."),
    ("h", "Avstemning"),
    ("p", "Forslag til vedtak ble enstemmig vedtatt."),
    ("h", "Vedtak"),
    ("i", "Fellesrådet går inn for modell B i høringsnotatet og sender kirkevergens utkast som sitt svar."),
]


def draw(target: str) -> None:
    for name, file in (
        ("S", "LiberationSerif-Regular"),
        ("SB", "LiberationSerif-Bold"),
        ("SI", "LiberationSerif-Italic"),
    ):
        pdfmetrics.registerFont(TTFont(name, f"{FONTS}{file}.ttf"))
    body = ParagraphStyle("p", fontName="S", fontSize=11, leading=14.2, spaceAfter=5)
    indented = ParagraphStyle("i", parent=body, leftIndent=8 * mm)
    heading = ParagraphStyle(
        "h", parent=body, fontName="SI", fontSize=11.5, spaceBefore=6, spaceAfter=2, keepWithNext=1
    )
    bold = ParagraphStyle("b", parent=body, fontName="SB", fontSize=12.5, leading=16, spaceBefore=0, spaceAfter=2)
    small = ParagraphStyle("s", parent=body, fontSize=9.5, leading=12)
    title = ParagraphStyle("t", parent=body, fontName="SB", fontSize=18, leading=24)

    story: list[Flowable] = [Paragraph("MØTEPROTOKOLL", title)]
    facts = [
        ("Råd:", "Ringsaker kirkelige fellesråd"),
        ("Dato:", "19.09.2023 kl. 18:00"),
        ("Sted:", "Kirkens hus, Brumunddal"),
        (
            "Til stede:",
            "Marit Gaupen (leder), Bjarne Fossum (nestleder), Håkon Tjernli, Synnøve Bjørgedal, Olav Stensby, "
            "Gro Kylstad, Turid Skarpsno, Even Mælum, prost Ingrid Hovelsrud og kommunens representant "
            "Hans Olav Lauten",
        ),
        ("Forfall:", "Randi Snartum"),
        ("Andre:", "Kirkeverge Eli Torud, økonomileder Jo Dæhlin (sekretær)"),
    ]
    table = Table([[Paragraph(a, body), Paragraph(b, body)] for a, b in facts], colWidths=[25 * mm, 135 * mm])
    table.setStyle(
        TableStyle(
            [
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("TOPPADDING", (0, 0), (-1, -1), 0),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
            ]
        )
    )
    story += [table, Spacer(0, 4 * mm), Paragraph("SAKSKART", bold)]
    table = Table([[Paragraph(a, body), Paragraph(b, body)] for a, b in AGENDA], colWidths=[25 * mm, 135 * mm])
    table.setStyle(
        TableStyle(
            [
                ("LINEBELOW", (0, 0), (-1, -1), 0.3, "#888888"),
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("TOPPADDING", (0, 0), (-1, -1), 1),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
            ]
        )
    )
    story += [table, Spacer(0, 4 * mm), Paragraph("Åpning ved prosten. Vi sang salme 489.", body)]
    for kind, text in TEXT:
        if kind == "c":
            number, archive, name = text.split("|")
            story += [
                Spacer(0, 7 * mm),
                KeepTogether([Paragraph(f"{number} {name}", bold), Paragraph(f"Arkivsak: {archive}", small)]),
            ]
        else:
            story.append(Paragraph(text, {"h": heading, "p": body, "i": indented}[kind]))
    story += [Spacer(0, 8 * mm), Paragraph("Møtet ble hevet klokka 21:05. Neste møte er 24. oktober.", body)]

    def frame(canvas: Canvas, document: SimpleDocTemplate) -> None:
        canvas.setFont("S", 9)
        canvas.drawString(25 * mm, 284 * mm, "DEN NORSKE KIRKE")
        canvas.drawRightString(185 * mm, 284 * mm, "Ringsaker kirkelige fellesråd")
        canvas.drawRightString(185 * mm, 12 * mm, f"Side {canvas.getPageNumber()}")

    SimpleDocTemplate(
        target,
        pagesize=A4,
        leftMargin=25 * mm,
        rightMargin=25 * mm,
        topMargin=22 * mm,
        bottomMargin=22 * mm,
        title="Møteprotokoll Ringsaker kirkelige fellesråd 19.09.2023",
        invariant=1,
    ).build(story, onFirstPage=frame, onLaterPages=frame)
