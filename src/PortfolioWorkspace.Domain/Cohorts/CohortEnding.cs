using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.Domain.Cohorts;

/// <summary>How a cohort ended, in numbers; what is still open after its last day has names, because somebody has to do it.</summary>
/// <param name="Certified">Got the certificate.</param>
/// <param name="Proofs">Got a proof of participation.</param>
/// <param name="ToIssue">Decided for good, and the paper was not issued.</param>
/// <param name="Undecided">Nothing was decided for good.</param>
public sealed record CohortEnding(int All, int Certified, int Proofs, IReadOnlyList<string> ToIssue, IReadOnlyList<string> Undecided)
{
    /// <returns>Null while there is something to work for: its certification lies ahead, and not everybody is done.</returns>
    public static CohortEnding? Of(IReadOnlyList<MemberEnding> members, DateOnly? certificationOn, DateOnly today)
    {
        if (members.Count == 0 || (!IsPast(certificationOn, today) && members.Any(m => !m.Decided && !m.Issued))) return null;
        return new(
            members.Count, members.Count(m => m.HasPaper && m.Certifies), members.Count(m => m.HasPaper && !m.Certifies),
            [.. members.Where(m => m.Decided && !m.Issued).Select(m => m.Name)], [.. members.Where(m => m.Track != Track.TrainingOnly && !m.Decided && !m.Issued).Select(m => m.Name)]);
    }

    public static bool IsPast(DateOnly? certificationOn, DateOnly today) => certificationOn < today;
}

/// <summary>What the end of a cohort looks at for one participant.</summary>
/// <param name="Certified">The trainers decided so, with both signatures.</param>
/// <param name="Decided">For good; whoever follows the training alone needs no decision.</param>
/// <param name="Issued">There was a paper, the certificate or the proof.</param>
/// <param name="HasPaper">And it is in force.</param>
public sealed record MemberEnding(string Name, Track Track, bool Certified, bool Decided, bool Issued, bool HasPaper)
{
    public bool Certifies => Certified && Track != Track.TrainingOnly;
}
