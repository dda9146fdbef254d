namespace PortfolioWorkspace.Domain.Documents;

/// <summary>A text as it was at one moment, so that its writer can always go back; like the draft it is seen by its owner alone.</summary>
public sealed class DraftVersion
{
    public const int NameMaxLength = 80;

    public required Guid Id { get; init; }
    public required Guid DraftId { get; init; }
    public required Guid ParticipationId { get; init; }
    public required Guid OwnerId { get; init; }
    public required DraftVersionReason Reason { get; init; }

    /// <summary>The revision of the draft that held this text; null for a text that never became one.</summary>
    public int? Revision { get; init; }

    public required string Markdown { get; init; }

    /// <summary>SHA-256 of the text in UTF-8, in hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>When this text was written, not when it became a version.</summary>
    public required DateTimeOffset WrittenAt { get; init; }

    public string? Device { get; init; }

    /// <summary>In the writer's words. A named version is never thinned out.</summary>
    public string? Name { get; private set; }

    public Refusal? Rename(string? name)
    {
        var trimmed = name?.Trim();
        if (trimmed?.Length > NameMaxLength) return new Refusal("too-long", NameMaxLength);
        Name = string.IsNullOrEmpty(trimmed) ? null : trimmed;
        return null;
    }
}

/// <summary>Why a version was kept.</summary>
public enum DraftVersionReason
{
    /// <summary>Writing paused.</summary>
    Pause,

    /// <summary>The writer asked for it.</summary>
    Asked,

    /// <summary>An older version was put back over it.</summary>
    BeforeRestore,

    /// <summary>It lost a choice between two texts, was written after handing in, or a form took its place.</summary>
    SetAside,

    /// <summary>It was put together with the text of another device, and the draft goes on with both: it may be thinned out.</summary>
    Merged,
}
