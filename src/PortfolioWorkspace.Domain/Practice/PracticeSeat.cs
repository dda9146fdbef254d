namespace PortfolioWorkspace.Domain.Practice;

/// <summary>Somebody who comes to a practice moment; it goes when they stay away after all.</summary>
public sealed class PracticeSeat
{
    public required Guid Id { get; init; }
    public required Guid MomentId { get; init; }
    public required Guid CohortId { get; init; }
    public required Guid PersonId { get; init; }

    /// <summary>A leercoach or trainer who is there to help: takes no place.</summary>
    public required bool Guides { get; init; }

    public required DateTimeOffset JoinedAt { get; init; }
}
