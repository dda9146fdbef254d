namespace PortfolioWorkspace.Domain.Support;

/// <summary>What one person wrote in a thread; plain text, and it stays as it was sent.</summary>
public sealed class SupportMessage
{
    public const int MaxLength = 4000;

    public required Guid Id { get; init; }
    public required Guid ThreadId { get; init; }
    public required Guid ParticipationId { get; init; }
    public required Guid WriterId { get; init; }
    public required string Body { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Characters that no keyboard makes are left out: one of the databases cannot keep them.</summary>
    public static string Tidy(string? text) =>
        text is null ? "" : string.Concat(text.ReplaceLineEndings("\n").Where(c => c is '\n' or '\t' || !char.IsControl(c))).Trim();
}
