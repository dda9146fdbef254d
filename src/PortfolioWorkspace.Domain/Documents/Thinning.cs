namespace PortfolioWorkspace.Domain.Documents;

/// <summary>Which automatic versions may go: all of the last hour stay, then the last of every hour for a week, then the last of every day.</summary>
public static class Thinning
{
    private static readonly TimeSpan EverythingFor = TimeSpan.FromHours(1), HourlyFor = TimeSpan.FromDays(7);

    /// <remarks>Of every hour and day the last one stays, so thinning often leaves exactly what thinning once would.</remarks>
    public static IReadOnlyList<Guid> Surplus(IEnumerable<VersionMoment> versions, DateTimeOffset now) =>
    [
        .. versions.Where(v => v.IsAutomatic && now - v.WrittenAt >= EverythingFor)
            .GroupBy(v => now - v.WrittenAt < HourlyFor ? (Hour: v.WrittenAt.UtcTicks / TimeSpan.TicksPerHour, Day: default) : (Hour: 0L, Day: DutchTime.DayOf(v.WrittenAt)))
            .SelectMany(group => group.OrderByDescending(v => v.WrittenAt).ThenByDescending(v => v.Id).Skip(1))
            .Select(v => v.Id),
    ];
}

/// <summary>A version as far as thinning looks at it.</summary>
/// <param name="IsAutomatic">Nobody asked for it or named it, and it holds no text that lost a choice.</param>
public sealed record VersionMoment(Guid Id, DateTimeOffset WrittenAt, bool IsAutomatic)
{
    public VersionMoment(Guid id, DateTimeOffset writtenAt, DraftVersionReason reason, string? name) : this(id, writtenAt, reason is DraftVersionReason.Pause or DraftVersionReason.Merged && name is null)
    {
    }
}
