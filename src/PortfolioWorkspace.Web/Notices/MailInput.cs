using PortfolioWorkspace.App.Notices;
using PortfolioWorkspace.Domain.Notices;

namespace PortfolioWorkspace.Web.Notices;

/// <summary>The form of the page about mail. Anything that is no choice of the form falls back to what was chosen before.</summary>
public sealed class MailInput
{
    public Dictionary<string, string> Rhythms { get; set; } = [];
    public string? Language { get; set; }
    public string? QuietFrom { get; set; }
    public string? QuietUntil { get; set; }
    public bool Weekend { get; set; }

    internal MailChoice Over(MailChoices before) => new(
        Language ?? before.Language,
        new QuietHours(TimeOf(QuietFrom) ?? before.Quiet.From, TimeOf(QuietUntil) ?? before.Quiet.Until, Weekend),
        before.Rhythms.ToDictionary(r => r.Key, r => Rhythms.TryGetValue(r.Key.ToString(), out var word) && Enum.TryParse<MailRhythm>(word, out var rhythm) && Enum.IsDefined(rhythm) ? rhythm : r.Value));

    private static TimeOnly? TimeOf(string? text) => TimeOnly.TryParseExact(text, "HH:mm", out var time) ? time : null;
}
