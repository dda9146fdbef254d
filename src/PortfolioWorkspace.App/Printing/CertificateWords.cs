using System.Globalization;
using System.Resources;

namespace PortfolioWorkspace.App.Printing;

/// <summary>The fixed words of a sheet in the sheet's own language, which need not be the language of who prints it.</summary>
internal sealed class CertificateWords(string language)
{
    private static readonly ResourceManager Words = new(typeof(CertificateWords));

    private readonly CultureInfo _culture = CultureInfo.GetCultureInfo(language);

    public string Date => Word("Date");

    public string SignedBy => Word("SignedBy");

    public string Number => Word("Number");

    public string Check => Word("Check");

    public string Code(string code) => string.Format(_culture, Word("Code"), code);

    public string Pattern(int steps) => string.Format(_culture, Word("Pattern"), steps);

    public string CheckSquare(string address) => string.Format(_culture, Word("CheckSquare"), address);

    private string Word(string name) =>
        Words.GetString(name, _culture) ?? throw new InvalidOperationException($"The word {name} is missing.");
}
