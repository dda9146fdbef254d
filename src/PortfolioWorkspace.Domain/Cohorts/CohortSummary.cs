namespace PortfolioWorkspace.Domain.Cohorts;

/// <summary>What the three sentences about a cohort look at for one participant; facts only, so that an organiser may see them too.</summary>
/// <param name="AnswerBy">For each submission that nobody has answered: the last day of the promise.</param>
/// <param name="Missed">Sessions missed without compensation, while attendance is still asked.</param>
/// <param name="Complete">Everything that must be there before a decision is there.</param>
/// <param name="Begun">Every requirement that this moment asks for has something counted or under way.</param>
public sealed record MemberFacts(Guid Participation, string FirstName, IReadOnlyList<DateOnly> AnswerBy, int Missed, bool Complete, bool Begun)
{
    /// <summary>A trainer can decide now; who was decided about is complete too, and is not waited for.</summary>
    public bool ToDecide { get; init; }
}

/// <summary>One of the three sentences: how many, and who.</summary>
public sealed record CohortSentence(IReadOnlyList<MemberFacts> Who)
{
    public int Count => Who.Count;
}

/// <summary>A cohort in three sentences instead of a board of figures: who waits too long, who missed something, who is on track.</summary>
/// <param name="WaitsTooLong">Longer than was promised when they handed in.</param>
/// <param name="Missed">A session without compensation.</param>
/// <param name="OnTrack">Neither of the two, and begun with all that is asked by now.</param>
/// <param name="ToDecide">Those about whom a trainer can decide now.</param>
public sealed record CohortSummary(int FeedbackWithinDays, CohortSentence WaitsTooLong, CohortSentence Missed, CohortSentence OnTrack, CohortSentence ToDecide)
{
    public static CohortSummary Of(IReadOnlyList<MemberFacts> members, int feedbackWithinDays, DateOnly? deadline, DateOnly today)
    {
        var waits = members.Where(m => m.AnswerBy.Any(day => day < today)).ToList();
        var missed = members.Where(m => m.Missed > 0).ToList();
        var late = deadline < today;
        var onTrack = members.Where(m => m.Complete || (m.Begun && !late)).Except(missed).Except(waits).ToList();
        return new CohortSummary(feedbackWithinDays, new(waits), new(missed), new(onTrack), new([.. members.Where(m => m.ToDecide)]));
    }
}
