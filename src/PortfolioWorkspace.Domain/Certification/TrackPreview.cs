using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.Domain.Certification;

/// <summary>What another way of taking part would change, before anybody decides on it. Pure: the same facts are weighed twice.</summary>
/// <param name="To">The other way.</param>
/// <param name="NoLonger">What counts now and would not any more.</param>
/// <param name="Again">What would count from then on, with what is there already.</param>
/// <param name="Evaluation">How the dossier would stand.</param>
public sealed record TrackPreview(Track To, IReadOnlyList<CriterionResult> NoLonger, IReadOnlyList<CriterionResult> Again, Evaluation Evaluation)
{
    /// <summary>Reports, conversations and profile have pages of their own on every way but the training alone.</summary>
    public bool Writes => To != Track.TrainingOnly;

    public bool ComesToSessions => To != Track.WithoutCourse;

    public static TrackPreview Of(Programme programme, DossierFacts facts, Track to)
    {
        var (now, then) = (Evaluator.Evaluate(programme.Criteria, facts), Evaluator.Evaluate(programme.Criteria, facts with { Track = to }));
        return new TrackPreview(
            to,
            [.. now.Results.Where(r => then.Results.All(t => t.CriterionId != r.CriterionId))],
            [.. then.Results.Where(r => now.Results.All(n => n.CriterionId != r.CriterionId))],
            then);
    }
}
