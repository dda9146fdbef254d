namespace PortfolioWorkspace.Domain.Documents;

/// <summary>A photo in somebody's text. Like the draft it is the writer's alone, until a text that shows it is handed in.</summary>
public sealed class Photo
{
    public const int MaxUploadBytes = 10 * 1024 * 1024;

    /// <summary>In bytes as stored, over all photos of one person.</summary>
    public const long MaxStoredBytes = 200L * 1024 * 1024;

    /// <summary>Counted before anything is decoded: a small file can hold an enormous picture.</summary>
    public const int MaxPixels = 50_000_000;

    public required Guid Id { get; init; }
    public required Guid DraftId { get; init; }
    public required Guid ParticipationId { get; init; }
    public required Guid OwnerId { get; init; }
    public required string ContentType { get; init; }
    public required int Width { get; init; }
    public required int Height { get; init; }
    public required int Bytes { get; init; }
    public required DateTimeOffset AddedAt { get; init; }
    public DateTimeOffset? SharedAt { get; private set; }

    /// <summary>Whether the leercoach may see it: as with the text that it was handed in with.</summary>
    public bool LeercoachReads { get; private set; }

    /// <summary>It stands in a passage for the leercoach alone, and nowhere else in what was handed in.</summary>
    public bool HiddenFromTrainers { get; private set; }

    public void Share(bool leercoachReads, DateTimeOffset now, bool hiddenFromTrainers = false)
    {
        HiddenFromTrainers = hiddenFromTrainers && (SharedAt is null || HiddenFromTrainers);
        SharedAt ??= now;
        LeercoachReads |= leercoachReads;
    }
}

/// <summary>The picture itself, apart, so that asking about photos never loads one.</summary>
public sealed class PhotoContent
{
    public required Guid Id { get; init; }
    public required Guid ParticipationId { get; init; }
    public required byte[] Content { get; init; }
}
