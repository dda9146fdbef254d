namespace PortfolioWorkspace.TestKit.Rewrites;

/// <summary>Finds another word for a word: one that means about the same, or else one that ends alike.</summary>
internal static class Vocabulary
{
    private static readonly string[][] Alike =
    [
        ["gesprek", "overleg", "interview", "contact"], ["vroeg", "vraag", "informeerde"], ["zei", "vertelde", "antwoordde"],
        ["merkte", "zag", "ontdekte", "voelde"], ["dacht", "vermoedde", "vond"], ["kinderen", "leerlingen", "kleuters"],
        ["leraar", "leerkracht", "docent"], ["leraren", "leerkrachten", "collega’s", "docenten"], ["daarna", "vervolgens", "later"],
        ["omdat", "doordat", "aangezien"], ["maar", "alleen", "toch"], ["ook", "eveneens", "bovendien"], ["vaak", "meestal", "regelmatig"],
        ["nooit", "zelden", "nauwelijks"], ["veel", "heel", "weinig"], ["school", "basisschool", "locatie"], ["moment", "ogenblik"],
        ["lastig", "moeilijk", "ingewikkeld"], ["belangrijk", "wezenlijk", "essentieel"], ["begon", "startte"], ["kijken", "letten"],
        ["samen", "gezamenlijk"], ["plan", "voorstel", "idee"], ["doel", "bedoeling"], ["tijd", "ruimte"], ["stil", "rustig", "zwijgend"],
        ["snel", "vlug", "haastig"], ["wilde", "hoopte", "probeerde"], ["jaar", "schooljaar", "seizoen"], ["groep", "klas"],
        ["januari", "maart", "mei", "oktober"], ["twee", "drie", "vier", "vijf", "zes"], ["de", "die", "deze"], ["het", "dat", "dit"],
        ["een", "elk", "ieder"], ["in", "bij", "binnen", "tijdens"], ["met", "naast", "via"], ["over", "rond"], ["en", "of"],
        ["ik", "we"], ["mijn", "onze"], ["haar", "zijn", "hun"], ["is", "was", "blijft"], ["heb", "had"], ["niet", "nooit", "amper"],
    ];

    /// <summary>What people add to a sentence in passing.</summary>
    public static readonly string[] Additions =
    [
        "ook", "toch", "eigenlijk", "misschien", "nog", "soms", "echt", "vooral", "al", "meteen", "bijna", "steeds", "wel", "juist",
        "uiteindelijk", "zeker", "even", "natuurlijk", "volgens mij", "voor het eerst", "op dat moment", "in dit geval", "zoals afgesproken",
        "met enige moeite", "na lang twijfelen", "achteraf gezien", "als ik eerlijk ben", "in overleg met de directie", "zonder veel uitleg",
        "samen met een collega", "ondanks de drukte", "nu ik erop terugkijk", "tot mijn eigen verbazing", "anders dan ik had verwacht,",
        "(en dat is nieuw)", "net als vorig jaar", "in elk geval", "zo goed mogelijk", "een stuk", "heel bewust", "te vaak", "min of meer",
        "op verzoek van de ouders", "in de les van donderdag", "en ook daarna", "of iets daarvoor", "per ongeluk", "hardop", "voorzichtig",
    ];

    private static readonly Dictionary<string, string[]> Families =
        Alike.SelectMany(family => family.Select(word => (word, family))).DistinctBy(pair => pair.word)
            .ToDictionary(pair => pair.word, pair => pair.family);

    private static readonly string[] Common =
    [
        .. new[] { SpokenSentences.Sentences, ReflectiveSentences.Sentences, PolicySentences.Sentences }
            .SelectMany(sentences => sentences).SelectMany(sentence => sentence.Split(' '))
            .Where(word => word.All(char.IsLower)).Distinct(),
    ];

    // Words that end alike are often the same part of speech, which keeps a rewritten sentence readable.
    private static readonly ILookup<string, string> ByEnding = Common.Where(word => word.Length > 3).ToLookup(Ending);

    /// <summary>Whether there is a fitting other word; for most small words there is none.</summary>
    public static bool HasOther(string word) => Families.ContainsKey(word) || Others(word).Length > 0;

    public static string Other(string word, Random random)
    {
        var family = Families.GetValueOrDefault(word, []).Where(other => other != word).ToArray();
        return random.Pick(family.Length > 0 ? family : Others(word));
    }

    private static string[] Others(string word) =>
        word.Length > 3 ? [.. ByEnding[Ending(word)].Where(other => other != word)] : [];

    private static string Ending(string word) => word[^2..];
}
