using PortfolioWorkspace.App.Programmes.Editing;

namespace PortfolioWorkspace.Web.Programmes;

/// <summary>The Dutch words in the addresses of the parts of a programme.</summary>
public static class ProgrammeParts
{
    private static readonly IReadOnlyDictionary<ProgrammePart, string> Words = new Dictionary<ProgrammePart, string>
    {
        [ProgrammePart.Names] = "teksten",
        [ProgrammePart.Phases] = "fasen",
        [ProgrammePart.Sessions] = "bijeenkomsten",
        [ProgrammePart.Criteria] = "eisen",
        [ProgrammePart.Rows] = "regels",
        [ProgrammePart.Kinds] = "soorten",
        [ProgrammePart.Templates] = "sjablonen",
        [ProgrammePart.Profile] = "profiel",
        [ProgrammePart.Certificate] = "certificaat",
        [ProgrammePart.Source] = "tekst",
    };

    public static string Draft(string code) => $"/beheer/programmas/{Uri.EscapeDataString(code)}/concept";

    public static string Address(string code, ProgrammePart part, string? item = null) => $"{Draft(code)}/{Words[part]}{(item is null ? "" : $"?onderdeel={Uri.EscapeDataString(item)}")}";

    public static ProgrammePart? Find(string word) => Words.Where(w => w.Value == word).Select(w => (ProgrammePart?)w.Key).FirstOrDefault();

    /// <summary>Each item of these has a page of its own.</summary>
    public static bool HasItemPages(this ProgrammePart part) => part is ProgrammePart.Sessions or ProgrammePart.Criteria or ProgrammePart.Kinds;
}
