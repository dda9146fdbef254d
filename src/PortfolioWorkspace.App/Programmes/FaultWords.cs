using System.Globalization;
using System.Resources;

namespace PortfolioWorkspace.App.Programmes;

/// <summary>The sentences about faults in a programme, in both languages: organisers read them beside a field, builders on the command line.</summary>
internal static class FaultWords
{
    private static readonly ResourceManager Words = new(typeof(FaultWords));

    public static string Say(ProgrammeFault fault, string? field, CultureInfo culture)
    {
        var sentence = string.Format(culture, Word(fault.Kind.ToString(), culture), [field ?? "", .. fault.Values]);
        return fault.Known.Count == 0 ? sentence : sentence + string.Format(culture, Word("Known", culture), string.Join(", ", fault.Known));
    }

    private static string Word(string name, CultureInfo culture) => Words.GetString(name, culture) ?? throw new InvalidOperationException($"The word {name} is missing.");
}
