using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.Domain.Cohorts;

/// <summary>One person in one cohort; it owns the dossier, and everything personal carries its id.</summary>
public sealed class Participation
{
    public const int FunctionMaxLength = 120;

    public required Guid Id { get; init; }
    public required Guid CohortId { get; init; }
    public required Guid PersonId { get; init; }
    public required Track Track { get; set; }
    public required DateOnly JoinedOn { get; init; }
    public string? Function { get; set; }
    public string? Organisation { get; set; }

    /// <summary>Until when the last extension goes; who gave it and why stands in a <see cref="DeadlineExtension"/>.</summary>
    public DateOnly? ExtendedDeadline { get; private set; }

    /// <summary>The version of the programme by which the trainers decided, where the group moved on to another; null: that of the group.</summary>
    public int? KeepsVersion { get; private set; }

    public List<LeercoachAssignment> Assignments { get; } = [];
    public int Version { get; private set; }

    public LeercoachAssignment? CurrentAssignment => Assignments.FirstOrDefault(a => a.Until is null);

    public Refusal? CanAssign(Guid leercoach) =>
        leercoach == PersonId ? new Refusal("leercoach-is-participant") : CurrentAssignment?.LeercoachId == leercoach ? new Refusal("leercoach-already-assigned") : null;

    /// <summary>Hands the participant over; the earlier assignment stays in sight with its last day (facts §4.6 case 5).</summary>
    public Refusal? AssignLeercoach(Guid leercoach, Guid newId, DateOnly on)
    {
        if (CanAssign(leercoach) is { } refusal) return refusal;
        CurrentAssignment?.End(on);
        Assignments.Add(new LeercoachAssignment { Id = newId, ParticipationId = Id, LeercoachId = leercoach, From = on });
        return null;
    }

    /// <summary>Goes over to another way of taking part that the training offers.</summary>
    public Refusal? ChangeTrack(Track to, IReadOnlyList<Track> offered, string? reason)
    {
        if (!offered.Contains(to)) return new Refusal("choose-track");
        if (to == Track) return new Refusal("track-same");
        if (Typed.Reason(reason, TrackChange.ReasonMaxLength) is { } unclear) return unclear;
        Track = to;
        return null;
    }

    /// <summary>What was decided stays weighed by the rules of that day, also when the group moves on twice.</summary>
    public void Keep(int version) => KeepsVersion ??= version;

    public Refusal? ExtendDeadline(DateOnly until, string reason, DateOnly today)
    {
        if (Typed.Reason(reason, DeadlineExtension.ReasonMaxLength) is { } refusal) return refusal;
        if (until < today) return new Refusal("date-in-the-past");
        if (until > today.AddYears(DocumentExtension.MostYears)) return new Refusal("date-too-far");
        ExtendedDeadline = until;
        return null;
    }
}

/// <summary>Who coaches a participant and since when; it ends, it is never rewritten.</summary>
public sealed class LeercoachAssignment
{
    public required Guid Id { get; init; }
    public required Guid ParticipationId { get; init; }
    public required Guid LeercoachId { get; init; }
    public required DateOnly From { get; init; }
    public DateOnly? Until { get; private set; }

    internal void End(DateOnly on) => Until = on;
}
