using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.App.Reviews;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Reviews;

namespace PortfolioWorkspace.Web.Reviews;

/// <summary>What the review desk posts. The letter is not in it: the browser module saved it, and its revision says which one is meant.</summary>
public sealed class FeedbackInput
{
    /// <summary>The feedback that the form stands for; that of another reader is not found.</summary>
    public Guid Review { get; set; }

    // A form in which nothing was chosen is bound as null.
    public Dictionary<string, string?> Words { get; set => field = value ?? []; } = [];
    public Dictionary<string, string?> Reasons { get; set => field = value ?? []; } = [];
    public Dictionary<string, string?> Comments { get; set => field = value ?? []; } = [];
    public Dictionary<string, string?> Kinds { get; set => field = value ?? []; } = [];

    /// <summary>A comment that has to go; everything else is kept first.</summary>
    public Guid? TakeAway { get; set; }

    public string? Verdict { get; set; }
    public int? Revision { get; set; }
    public bool Send { get; set; }

    /// <summary>Lay it ready: "bewaar" without a moment, "plan" at the one that was chosen.</summary>
    public string? Ready { get; set; }

    public string? SendOn { get; set; }
    public string? SendTime { get; set; }

    public static FeedbackInput From(ReviewDesk desk) => new()
    {
        Words = desk.Own?.Guidelines.ToDictionary(g => g.Guideline, g => g.Word?.ToString()) ?? [],
        Reasons = desk.Own?.Guidelines.ToDictionary(g => g.Guideline, g => g.Reason) ?? [],
        Comments = desk.Comments.ToDictionary(c => c.Id.ToString(), c => (string?)c.Body),
        Verdict = desk.Own?.Verdict?.ToString(),
    };

    /// <summary>A form that was made before forms named their feedback is of the desk it was posted to.</summary>
    public bool IsOf(ReviewDesk desk) => Review == Guid.Empty || Review == desk.Own?.Id;

    /// <summary>What was not chosen on this page is as it is kept: it may have been chosen on another device since.</summary>
    public FeedbackInput Beside(ReviewDesk desk)
    {
        Verdict ??= desk.Own?.Verdict?.ToString();
        foreach (var answer in desk.Own?.Guidelines ?? [])
            if (string.IsNullOrEmpty(Words.GetValueOrDefault(answer.Guideline))) Words[answer.Guideline] = answer.Word?.ToString();
        return this;
    }

    public Judgements Judgements => new(
        Review,
        Enum.TryParse<Verdict>(Verdict, out var verdict) ? verdict : null,
        [.. Reasons.Keys.Union(Words.Keys).Select(code => new GuidelineAnswer(code, Enum.TryParse<GuidelineWord>(Words.GetValueOrDefault(code), out var word) ? word : null, Reasons.GetValueOrDefault(code)))])
    {
        Comments = [.. Comments.Where(c => Guid.TryParse(c.Key, out _)).Select(c => new CommentWords(Guid.Parse(c.Key), Enum.TryParse<CommentKind>(Kinds.GetValueOrDefault(c.Key), out var kind) ? kind : null, c.Value))],
    };
}
