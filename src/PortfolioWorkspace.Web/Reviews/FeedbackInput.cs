using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.App.Reviews;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Reviews;

namespace PortfolioWorkspace.Web.Reviews;

/// <summary>What the review desk posts. The letter is not in it: the browser module saved it, and its revision says which one is meant.</summary>
public sealed class FeedbackInput
{
    // A form in which nothing was chosen is bound as null.
    public Dictionary<string, string?> Words { get; set => field = value ?? []; } = [];
    public Dictionary<string, string?> Reasons { get; set => field = value ?? []; } = [];
    public string? Verdict { get; set; }
    public int? Revision { get; set; }
    public bool Send { get; set; }

    public static FeedbackInput From(ReviewDesk desk) => new()
    {
        Words = desk.Own?.Guidelines.ToDictionary(g => g.Guideline, g => g.Word?.ToString()) ?? [],
        Reasons = desk.Own?.Guidelines.ToDictionary(g => g.Guideline, g => g.Reason) ?? [],
        Verdict = desk.Own?.Verdict?.ToString(),
    };

    public Judgements JudgementsFor(ReviewDesk desk) => new(
        desk.Own!.Id,
        Enum.TryParse<Verdict>(Verdict, out var verdict) ? verdict : null,
        [.. desk.Kind.Guidelines.Select(g => new GuidelineAnswer(g.Code, Enum.TryParse<GuidelineWord>(Words.GetValueOrDefault(g.Code), out var word) ? word : null, Reasons.GetValueOrDefault(g.Code)))]);
}
