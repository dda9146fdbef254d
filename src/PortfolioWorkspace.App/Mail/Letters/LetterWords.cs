using System.Globalization;
using System.Resources;

namespace PortfolioWorkspace.App.Mail.Letters;

/// <summary>The fixed words of a letter in the language of who gets it.</summary>
internal sealed class LetterWords(string language)
{
    private static readonly ResourceManager Words = new(typeof(LetterWords));

    private readonly CultureInfo _culture = CultureInfo.GetCultureInfo(language);

    public string Say(string name, params object[] values) =>
        string.Format(_culture, Words.GetString(name, _culture) ?? throw new InvalidOperationException($"The word {name} is missing."), values);

    /// <summary>News for which this house has no words yet is still news.</summary>
    public string Tell(string topic, string who, string about) => Words.GetString(topic, _culture) is { } sentence ? string.Format(_culture, sentence, who, about) : Say("OtherNews");
}
