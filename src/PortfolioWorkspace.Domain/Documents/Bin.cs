namespace PortfolioWorkspace.Domain.Documents;

/// <summary>How long a document that was thrown away can be taken back.</summary>
public static class Bin
{
    public static readonly TimeSpan Keeps = TimeSpan.FromDays(90);

    /// <summary>What is left, begun days counted whole: on the last day it is still one.</summary>
    public static int DaysLeft(DateTimeOffset deletedAt, DateTimeOffset now) => Math.Max(0, (int)Math.Ceiling((deletedAt + Keeps - now).TotalDays));
}
