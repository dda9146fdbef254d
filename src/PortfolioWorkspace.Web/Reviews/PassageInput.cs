using PortfolioWorkspace.Domain.Reviews;

namespace PortfolioWorkspace.Web.Reviews;

/// <summary>What somebody selected, as the browser module counts it, and what they want with it.</summary>
public sealed class PassageInput
{
    public int? Start { get; set; }
    public int? End { get; set; }
    public CommentKind Kind { get; set; }
}
