namespace PortfolioWorkspace.TestKit.Rewrites;

/// <summary>Sentences with slots to fill, and the sentences a template makes people repeat word for word.</summary>
internal static class SentencePatterns
{
    public static readonly string[] Patterns =
    [
        // Twice, because reflections are full of what the writer did.
        "{moment} {ikdeed}, {slot}.",
        "{moment} {ikdeed}, {slot}.",
        "{moment} {ikdeed}.",
        "{moment} {zijdeed}, {slot}.",
        "{moment} {zijdeed}.",
        "Ik zag dat {bijzin}, en ik vroeg mij af of {bijzin}.",
        "Ik hoorde {persoon} over {ding} praten alsof het {eigenschap} was.",
        "Volgens {persoon} is {ding} vooral {eigenschap}, {slot}.",
        "Wat maakt dat {bijzin}?",
        "Hoe komt het dat {persoon} {ding} {eigenschap} vindt?",
        "“Wat heb je nodig om met {ding} verder te gaan?” vroeg ik aan {persoon}.",
        "{persoon} zei: “Ik vind {ding} {eigenschap}, maar {ding} vind ik lastiger.”",
        "{persoon} noemde dat \"{eigenschap}\" en dacht daarbij aan {ding} van vorig jaar.",
        "Mijn vraag over {ding} was gesloten; daardoor antwoordde {persoon} met één woord.",
        "Achteraf had ik {persoon} kunnen vragen wat {ding} met {ding} te maken heeft.",
        "We besteden ongeveer {aantal} uur per {periode} aan {ding} (o.a. voor {groep}).",
        "Voor {ding} rekenen we met € {bedrag} per {periode}, d.w.z. {aantal} euro per leerling.",
        "In {maand} bespreken {persoon} en {persoon} samen {ding}.",
        "{groep} werkt {aantal} weken aan {ding}, bijv. in {plek}.",
        "De afspraak is dat {groep} in {maand} naar {plek} gaat en dat {persoon} meeloopt.",
        "Van alle collega’s vinden er {aantal} dat {ding} {eigenschap} is.",
        "Dat {bijzin}, had ik niet verwacht van {persoon}.",
        "Zolang {bijzin}, blijft {ding} {eigenschap}.",
        "Pas toen {bijzin}, begreep ik waarom {persoon} {ding} wilde houden.",
        "{ding} hoort bij {ding}; dat staat ook in het schoolplan (zie blz. {getal}).",
        "Er is in {plek} ruimte voor {aantal} kinderen, dus {groep} gaat in twee keer.",
        "Ik neem mij voor om {persoon} eerder naar {ding} te vragen, {slot}.",
        "Twee dingen vielen op: {ding} was {eigenschap} en {ding} juist niet.",
        "Als {persoon} over {ding} begint, ga ik harder praten.",
        "Misschien is {ding} niet {eigenschap}, maar {eigenschap}.",
        "Om {uur}:30 uur stond {groep} al klaar in {plek}.",
        "Ongeveer {getal}% van de ouders kent {ding}, zo bleek in {maand}.",
        "Met {persoon} heb ik afgesproken dat we {ding} in {maand} opnieuw bekijken.",
        "Ik voelde mij {eigenschap} toen {persoon} {ding} noemde.",
        "De leercoach vroeg wat ik zag bij {persoon} op het moment dat {bijzin}.",
        "Zo krijgt {ding} een vaste plek in {groep}, ook al {ikvindt}.",
        "Over {aantal} jaar wil ik dat {ding} niet meer aan één persoon hangt.",
        "Wie {ding} wil veranderen, moet eerst met {persoon} praten.",
        "{persoon} tekende {ding} op een servet en schoof het naar mij toe.",
        "Het lukte niet om {ding} en {ding} in één {periode} te plannen.",
    ];

    /// <summary>Sentences that come back several times in one document, so a quote alone cannot place them.</summary>
    public static readonly string[] Repeated =
    [
        "Trekker: de cultuurcoördinator met één collega per bouw.",
        "Ik weet dat het lukt als de ander meer praat dan ik.",
        "De volgende keer stel ik één vraag en wacht ik langer.",
        "Dit punt komt terug in het jaargesprek met de directie.",
        "Het doel is dat alle leerlingen ieder jaar maken, meemaken en erover praten.",
        "Ik merkte dat ik te snel wilde helpen.",
        "Wat neem ik hiervan mee naar mijn volgende gesprek?",
        "Alle namen in dit verslag zijn schuilnamen.",
        "De werkgroep bekijkt dit opnieuw in het voorjaar.",
        "Aan het begin spraken we af dat alles tussen ons blijft.",
    ];

    public static readonly string[] Headings =
    [
        "1. Mijn leerdoel voor dit gesprek", "2. Situatie en vraag", "3. Wat deed ik?", "4. Wat was het effect?",
        "5. Denken, voelen, willen", "6. Mijn expertise", "7. Inzicht", "8. Voornemen", "9. Vraag om feedback",
        "1. Vraagstelling", "2. Onze school en omgeving", "3. Mijn rol als cultuurcoördinator",
        "4. Cultuureducatie nu", "5. Visie", "6. Ambities", "7. Programma en leerlijnen", "8. Samenwerking",
        "9. Draagvlak en deskundigheid", "10. Tijd, geld en middelen", "11. Evaluatie en borging",
        "1. Kader van het gesprek", "2. Wat heb ik gezien en gehoord?", "3. Sleutelmomenten",
        "4. Wat was het effect?", "5. Wat gebeurde er bij mij?", "8. Wat neem ik mee?",
    ];

    public static readonly string[] Bullets =
    [
        "{ding}: in {maand}, samen met {persoon}",
        "{aantal} lessen over {ding} in {groep}",
        "afspraak met {persoon} over {ding}",
        "Dit schooljaar: {ding} bespreken in {plek}",
        "Wie trekt: {persoon} en {persoon}",
        "Over vier jaar: {groep} werkt elk jaar aan {ding}, begeleid door {persoon}",
        "Zo merken leerlingen het: “Wij gaan weer naar {plek}.”",
        "Wat nog ontbreekt is {ding}, m.b.v. {ding} op te lossen",
    ];

    public static readonly string[] Dialogue =
    [
        "Ik: “Wat maakt {ding} voor jou {eigenschap}?”",
        "Ik: “En wanneer ging het wel goed met {ding}?”",
        "Ik: “Je zegt dat {bijzin}. Wat wil jij?”",
        "{naam}: “Dat weet ik niet. Vraag het {persoon}.”",
        "{naam}: “Ja, maar {ding} is al {aantal} jaar zo.”",
        "{naam}: “Ik had het ze gewoon gevraagd. De rest kreeg een mail over {ding}.”",
        "{naam}: “…misschien wel. Het is {eigenschap}.”",
    ];

    public static readonly string[] TableHeader = ["Actie", "Wie trekt het", "Wanneer", "Stand nu"];

    public static readonly string[] TableRow = ["{ding} bespreken met {groep}", "{persoon}", "{maand}", "{stand}"];
}
