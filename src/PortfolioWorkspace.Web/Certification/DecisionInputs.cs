using PortfolioWorkspace.Domain.Certification;

namespace PortfolioWorkspace.Web.Certification;

/// <summary>What the decision form posts.</summary>
public sealed class DecisionInput
{
    public DecisionOutcome? Outcome { get; set; }
    public string? Motivation { get; set; }
    public int SeenDecisions { get; set; }
}

/// <summary>What the waiver form posts.</summary>
public sealed class WaiverInput
{
    public string? CriterionId { get; set; }
    public string? Reason { get; set; }
}

/// <summary>What the form to take a waiver back posts.</summary>
public sealed class WaiverBackInput
{
    public Guid? WaiverId { get; set; }
    public string? Reason { get; set; }
}

/// <summary>What the extension form posts.</summary>
public sealed class ExtensionInput
{
    /// <summary>The last day that the form showed.</summary>
    public DateOnly? Seen { get; set; }
    public DateOnly? Until { get; set; }
    public string? Reason { get; set; }
}

/// <summary>What the alignment form posts.</summary>
public sealed class AlignmentInput
{
    public bool? Agreed { get; set; }
    public DateOnly? On { get; set; }
    public string? Remark { get; set; }
}
