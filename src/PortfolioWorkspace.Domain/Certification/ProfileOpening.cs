using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.Domain.Certification;

/// <summary>From which day the profile may be filled in, the same for home, the page and the form: after the whole path (S3 criterion 5), so on the day of the last training session.</summary>
public static class ProfileOpening
{
    /// <summary>For one dossier, from the sessions that count in it.</summary>
    public static DateOnly? ProfileOpensOn(this Programme programme, DossierFacts facts, DateOnly startsOn) =>
        programme.ProfileOpensOn([.. facts.Sessions.Where(s => s.Kind == SessionKind.Training).Select(s => s.Date)], startsOn);

    /// <summary>Null while it is not known: there is no training session yet, or one of them has no date.</summary>
    /// <param name="trainingDays">Of all training sessions of the cohort; null for one without a date.</param>
    public static DateOnly? ProfileOpensOn(this Programme programme, IReadOnlyList<DateOnly?> trainingDays, DateOnly startsOn)
    {
        if (programme.Criteria.OfType<Criterion.ProfileByBoth>().FirstOrDefault() is { OpensAfterLastSession: false }) return startsOn;
        return trainingDays.Contains(null) ? null : trainingDays.Max();
    }
}
