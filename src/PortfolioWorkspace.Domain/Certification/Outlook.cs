namespace PortfolioWorkspace.Domain.Certification;

/// <summary>What is missing for each criterion against the chances that are left, so that a dossier can say months ahead what asks for planning. Pure; it informs and decides nothing.</summary>
public sealed record Outlook(DateOnly On, IReadOnlyList<CriterionOutlook> Criteria)
{
    public CriterionOutlook this[string criterionId] => Criteria.First(c => c.Criterion.Id == criterionId);

    /// <summary>What somebody should hear of in time. The person's own judgement and what only advises warn nobody.</summary>
    public IEnumerable<CriterionOutlook> Warnings => Criteria.Where(c => c.Result.BlocksDecision && c.Room is Room.Tight or Room.None);

    /// <summary>What a person can do now and has not begun: what waits for somebody else, for a later day, or for meetings that are still to come, needs no reminder.</summary>
    public IEnumerable<CriterionOutlook> ToRemind => Criteria.Where(c => c.Room != Room.Settled && c.Result.BlocksDecision && c.ToDo > 0 && !c.NothingToDoNow
        && !(c.Criterion is Criterion.AttendedSessions or Criterion.ContactHours && c.Room == Room.Enough));

    public static Outlook Of(IReadOnlyList<Criterion> criteria, DossierFacts facts, Evaluation evaluation, Circumstances circumstances)
    {
        Horizon horizon = new(criteria, facts, circumstances);
        return new(facts.Today, [.. evaluation.Results.Select(r => Chances.Of(criteria.First(c => c.Id == r.CriterionId), r, horizon))]);
    }
}

/// <summary>What the chances depend on beside the dossier itself.</summary>
/// <param name="CoachedByLeercoach">How many people the leercoach has now; null: there is none, or it is not known.</param>
/// <param name="NobodyFreeToCoach">There is no leercoach, and those of the group have as many people as they can guide.</param>
public sealed record Circumstances(DateOnly? CertificationOn = null, DateOnly? ProfileOpensOn = null, int? CoachedByLeercoach = null, bool NobodyFreeToCoach = false);

/// <summary>One criterion with the ways in which it can still be reached.</summary>
public sealed record CriterionOutlook(Criterion Criterion, CriterionResult Result, Room Room)
{
    /// <summary>The last day that counts: of the reports, or else of the certification.</summary>
    public DateOnly? Latest { get; init; }

    /// <summary>From when it can be done, while that day has not come.</summary>
    public DateOnly? OpensOn { get; init; }

    /// <summary>What the participant could do about it is done, or cannot be done yet.</summary>
    public bool NothingToDoNow { get; init; }

    /// <summary>Meetings still to come that can count, or after which it can be done; those without a date too.</summary>
    public IReadOnlyList<SessionFact> Sessions { get; init; } = [];

    /// <summary>Meetings that the training promises and that nobody has planned yet.</summary>
    public int NotPlanned { get; init; }

    /// <summary>Meetings behind us that the trainer has not noted yet.</summary>
    public int ToMark { get; init; }

    /// <summary>Conversations that have a day and did not take place yet.</summary>
    public int Planned { get; init; }

    /// <summary>Conversations that took place and that nobody has confirmed.</summary>
    public int ToConfirm { get; init; }

    /// <summary>How many people the leercoach has, where that matters.</summary>
    public int? CoachedByLeercoach { get; init; }

    /// <summary>It takes a leercoach, there is none, and none has room: whoever assigns has to look further.</summary>
    public bool NobodyFreeToCoach { get; init; }

    public decimal Missing => Result.IsDone ? 0 : Result.Missing;

    public decimal OnItsWay => Math.Min(Result.Pending, Missing);

    public decimal ToDo => Missing - OnItsWay;

    public int SessionsLeft => Sessions.Count + NotPlanned;

    /// <summary>Of the meetings whose length is known.</summary>
    public decimal HoursKnown => Sessions.Sum(s => s.CreditedHours);

    /// <summary>Null while the length of one of the meetings is not known.</summary>
    public decimal? HoursLeft => NotPlanned > 0 || Sessions.Any(s => s.CreditedHours <= 0) ? null : HoursKnown;
}

/// <summary>How much room there is: nothing to do, enough, as many chances as are needed and no more, or none without a talk about it.</summary>
public enum Room { Settled, Enough, Tight, None }
