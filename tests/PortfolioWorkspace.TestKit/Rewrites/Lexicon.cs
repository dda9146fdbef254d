namespace PortfolioWorkspace.TestKit.Rewrites;

/// <summary>What can fill the slots of the sentence patterns.</summary>
internal static class Lexicon
{
    public static readonly IReadOnlyDictionary<string, string[]> Slots = new Dictionary<string, string[]>
    {
        ["moment"] =
        [
            "tijdens het tweede gesprek", "in de teamvergadering van november", "na de pauze", "halverwege",
            "aan het eind van de middag", "vorige week", "in minuut {getal}", "op de terugweg naar huis",
            "bij de nabespreking", "in het voorjaar", "op de studiedag in {maand}", "op maandagochtend",
            "vlak voor de kerstvakantie", "na afloop", "in {plek}", "toen {bijzin},", "voordat {bijzin},",
            "in de eerste {getal} minuten", "sinds {maand}", "na het bezoek van {persoon}", "daarna", "die avond",
            "op het moment dat {bijzin},", "in de week van {ding}", "tijdens {ding}", "bij {persoon} thuis",
        ],
        ["ikdeed"] =
        [
            "vroeg ik naar {ding}", "merkte ik dat {bijzin}", "schreef ik {ding} in mijn schrift",
            "vertelde ik {persoon} over {ding}", "vergat ik naar {ding} te vragen", "liet ik {ding} liggen",
            "hoorde ik {persoon} zuchten", "begon ik zelf over {ding}", "vatte ik samen wat {persoon} zei over {ding}",
            "dacht ik vooral aan {ding}", "gaf ik toch een advies over {ding}", "belde ik {persoon} over {ding}",
            "noemde ik {ding} {eigenschap}", "schoof ik mijn stoel naar achteren", "was ik {eigenschap} over {ding}",
            "telde ik in gedachten tot {getal}", "heb ik {ding} uit handen gegeven aan {persoon}",
            "zag ik hoe {persoon} naar {ding} keek", "wilde ik bewijzen dat ik verstand heb van {ding}",
        ],
        ["zijdeed"] =
        [
            "viel {persoon} {aantal} tellen stil", "kwam {persoon} zelf met {ding}", "keek {persoon} naar {ding}",
            "zei {persoon} dat {bijzin}", "haalde {persoon} {ding} erbij", "liet {persoon} {ding} voor wat het was",
            "wees {persoon} naar {plek}", "lachte {persoon} om {ding}", "vroeg {persoon} of {bijzin}",
            "hebben {aantal} leraren {ding} uitgeprobeerd", "bleek {ding} {eigenschap}", "werd {ding} {eigenschap}",
            "koos {groep} voor {ding} i.p.v. {ding}", "bezocht {groep} {plek}", "ging {persoon} rechter zitten",
        ],
        ["slot"] =
        [
            "omdat {bijzin}", "terwijl {bijzin}", "zonder dat {bijzin}", "zodat {bijzin}", "ook al {ikvindt}",
            "maar {ding} bleef {eigenschap}", "en dat was {eigenschap}", "want {persoon} vindt dat {eigenschap}", "en {persoon} knikte",
            "net als {persoon}", "en dat hielp {persoon} meer dan {ding}", "maar niet in {groep}",
            "samen met {persoon}", "zoals ik van {persoon} had geleerd", "want {ding} kost {aantal} uur",
        ],
        ["bijzin"] =
        [
            "{persoon} stiller werd", "{ding} nergens vastligt", "ik te snel naar {ding} ging", "niemand {ding} kende",
            "we {getal} minuten over {ding} praatten", "{persoon} iets anders bedoelde", "{ding} {eigenschap} voelde",
            "{persoon} over {ding} begon", "{groep} er vorig jaar niet bij was", "{ding} bij {persoon} bleef liggen",
            "ik zelf het antwoord al had", "{persoon} de stilte niet vulde", "er geen geld voor {ding} is",
            "het team {ding} wil houden", "mijn vraag over {ding} {eigenschap} klonk", "{ding} van {persoon} is",
            "{persoon} graag in {plek} werkt", "er in {maand} weinig tijd is", "{ding} en {ding} door elkaar lopen",
        ],
        ["ikvindt"] =
        [
            "vond ik {ding} {eigenschap}", "vindt {persoon} dat {eigenschap}", "kost {ding} veel tijd",
            "twijfelt {persoon} over {ding}", "ken ik {ding} nauwelijks", "gaat {ding} in {maand} niet door",
            "bleef {persoon} bij {ding}", "is {ding} nog niet vastgesteld", "had {persoon} gewaarschuwd",
        ],
        ["persoon"] =
        [
            "de directeur", "Naima", "Bram", "Roos", "Margriet", "mijn leercoach", "de vakdocent muziek", "Anouk",
            "de intern begeleider", "een ouder", "de conciërge", "André", "Zoë", "mijn duo-collega", "de wethouder",
            "een leerling uit groep 7", "de cultuurwerkgroep", "Harm", "Loïs", "de consulent", "René", "Fatma",
            "de archivaris", "een beeldend kunstenaar", "het bestuur", "de regisseur", "mijn voorganger", "Ingrid",
        ],
        ["naam"] = ["Naima", "Bram", "Margriet", "Harm", "Zoë", "André", "Fatma"],
        ["ding"] =
        [
            "de planning", "het jaarprogramma", "de leerlijn drama", "de ouderavond", "het theaterbezoek", "de stilte",
            "de samenvatting", "het schoolplan", "de musical van groep 8", "het draagvlak", "de tentoonstelling",
            "de instrumentenkar", "het beleidsplan", "een open vraag", "de museumles", "het koor", "de subsidie",
            "de bus naar het museum", "de erfgoedwandeling", "het oogstfeest", "mijn eigen onzekerheid", "de mail",
            "de afspraak van vorige week", "het rooster", "de visie op cultuur", "een vast moment per groep",
            "het filmproject", "de danslessen", "de zelfevaluatie", "het budget", "de rolverdeling", "het verslag",
            "de eerste indruk", "de graffitimuur", "het buurtarchief", "de feedback", "het portfolio", "de intake",
            "de doorgaande lijn", "het gesprek over uren", "een lied in twee talen", "de vitrine in de gang",
            "de café-avond", "het creatieve proces", "de coördinatie", "de kleuterviering", "de ideeënbus",
            "het voorbeeld van een andere school", "de vraag achter de vraag", "het werk van de kinderen",
        ],
        ["plek"] =
        [
            "het buurtarchief", "de kringloopwinkel", "de personeelskamer", "het theater", "de muziekschool",
            "het speellokaal", "de bibliotheek", "de gymzaal", "het stadsmuseum", "de koffiehoek", "het atelier",
            "de volkstuin", "de aula", "het kantoor van de directeur", "een leeg lokaal", "de oude kerk",
        ],
        ["groep"] =
        [
            "groep 3", "groep 4", "groep 5", "groep 6", "groep 7", "groep 8", "de onderbouw", "de bovenbouw",
            "de middenbouw", "de kleutergroep", "elke groep", "klas 1b", "de schakelklas",
        ],
        ["eigenschap"] =
        [
            "belangrijk", "lastig", "te groot", "nieuw", "spannend", "nog vaag", "vanzelfsprekend", "kwetsbaar",
            "haalbaar", "overbodig", "een beetje eng", "onzeker", "verrassend", "rommelig", "te duur", "bijzonder",
            "niet van ons", "helder", "traag", "leerzaam", "gênant", "geïsoleerd", "zó gewoon", "net af", "op maat",
        ],
        ["maand"] =
        [
            "januari", "februari", "maart", "april", "mei", "juni", "september", "oktober", "november", "december",
        ],
        ["aantal"] = ["twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "twaalf", "veertig", "14", "25"],
        ["getal"] = ["4", "6", "8", "9", "10", "11", "12", "13", "14", "15", "17", "20", "25", "30"],
        ["uur"] = ["8", "9", "10", "11", "12", "13", "14", "15", "16"],
        ["bedrag"] = ["850", "1.650", "2.500", "5.000", "1.200", "375", "7.250", "12,50"],
        ["periode"] = ["jaar", "week", "maand", "blok", "halfjaar"],
        ["stand"] = ["loopt", "nog niet gestart", "bijna klaar", "niet vast", "wacht op {persoon}"],
    };
}
