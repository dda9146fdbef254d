using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Attendance;
using PortfolioWorkspace.App.Certification;
using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.App.Documents.Notes;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Home;

/// <summary>What a participant sees first: the one next thing, the counts and the tasks of the newest dossier.</summary>
public sealed class ReadHome(Gate gate, ProgrammeCatalog catalog)
{
    public Task<Answer<ParticipantHome>> RunAsync(Guid participation, CancellationToken stop = default) =>
        gate.ReadAsync<ParticipantHome>(Operation.SeeProgress, Subject.Participation(participation), async p =>
        {
            if (!p.Relations.Contains(Relation.Self)) return Refusal.Unknown;
            var cohort = await p.Db.Participations.Where(x => x.Id == participation).Join(p.Db.Cohorts, x => x.CohortId, c => c.Id, (_, c) => c).SingleAsync(p.Stop);
            var facts = await DossierFactsQuery.OfAsync(p, participation);
            var standing = DossierStanding.Weigh(catalog, cohort.ProgrammeCode, cohort.ProgrammeVersion, facts);
            var programme = standing.Programme;
            // What was written before somebody went over to the training alone is kept elsewhere, and asks for nothing.
            var lines = facts.Track == Track.TrainingOnly ? [] : await p.DocumentLinesAsync([participation], _ => programme);
            var coach = await p.Db.LeercoachAssignments.Where(a => a.ParticipationId == participation && a.Until == null)
                .Join(p.Db.Users, a => a.LeercoachId, u => u.Id, (_, u) => new { u.Id, u.Name }).FirstOrDefaultAsync(p.Stop);
            var (leercoach, coached) = (coach?.Name, await DossierFactsQuery.CoachedByAsync(p, coach?.Id));
            var nobodyFree = await DossierFactsQuery.NobodyFreeAsync(p, cohort.Id, coach?.Id);
            var comes = standing.Facts.Track != Track.WithoutCourse;
            var next = !comes ? null : await p.Db.Sessions.Where(s => s.CohortId == cohort.Id && s.CancelledAt == null && s.End > p.Now).OrderBy(s => s.Start)
                .Select(s => new NextSession(s.Id, s.Number, s.Title, s.Start!.Value, s.End!.Value, s.Place, s.Mode, s.Kind) { PlaceTentative = s.PlaceTentative, Link = s.Link }).FirstOrDefaultAsync(p.Stop);
            if (next is not null) next = next with { Moves = await p.MovesOfAsync(next.Id) };
            var name = await p.Db.Users.Where(u => u.Id == p.Actor).Select(u => u.Name).SingleAsync(p.Stop);
            var certificate = await p.Db.Certificates.Where(c => c.ParticipationId == participation && !p.Db.CertificateWithdrawals.Any(w => w.CertificateId == c.Id))
                .OrderByDescending(c => c.IssuedOn).Select(c => c.Code).FirstOrDefaultAsync(p.Stop);

            var path = new PathFacts(programme, standing.Facts, standing.Evaluation, [.. lines.Select(WritingOf)], cohort.StartsOn, cohort.CertificationOn);
            var first = leercoach?.Split(' ')[0];
            return new ParticipantHome(
                participation, name, p.Today, programme, standing.Facts.Track, NextStep.For(path), next, leercoach, standing.Requirements,
                HomeTasks.Of(new TaskSource(standing, path, lines, first, cohort.FeedbackWithinDays)), DeadlineExtension.LastDay(cohort.ReportDeadline, standing.Facts.ExtendedDeadline), cohort.CertificationOn, cohort.FeedbackWithinDays, certificate)
            {
                Ahead = cohort.StartsOn > p.Today ? [] : [.. standing.Outlook(standing.CircumstancesIn(cohort, coached, nobodyFree)).Warnings],
                Notes = await p.Notes().CountAsync(p.Stop),
                AwaitsDate = comes && next is null && await p.Db.Sessions.AnyAsync(s => s.CohortId == cohort.Id && s.CancelledAt == null && s.Start == null, p.Stop),
            };
        }, stop);

    private static WritingFact WritingOf(DocumentLine line) =>
        new(line.Id, line.Kind, line.Number, line.Status, line.Feedback is { Unread: true }, line.Feedback?.SubmissionNumber, line.SavedAt);
}

/// <summary>Home of a participant.</summary>
/// <param name="CertificateCode">Of the certificate or proof that is in force.</param>
public sealed record ParticipantHome(
    Guid Participation,
    string Name,
    DateOnly Today,
    Programme Programme,
    Track Track,
    NextStep Next,
    NextSession? Session,
    string? Leercoach,
    IReadOnlyList<RequirementStanding> Requirements,
    IReadOnlyList<HomeTask> Tasks,
    DateOnly? Deadline,
    DateOnly? CertificationOn,
    int FeedbackWithinDays,
    string? CertificateCode)
{
    /// <summary>What asks for planning, months ahead.</summary>
    public IReadOnlyList<CriterionOutlook> Ahead { get; init; } = [];

    /// <summary>Quick notes that wait for a report.</summary>
    public int Notes { get; init; }

    /// <summary>There is another session, and nobody knows when.</summary>
    public bool AwaitsDate { get; init; }

    public string FirstName => Name.Split(' ')[0];

    public string? LeercoachFirstName => Leercoach?.Split(' ')[0];
}

/// <summary>The session that comes next, or that is going on.</summary>
public sealed record NextSession(Guid Id, int Number, string Title, DateTimeOffset Start, DateTimeOffset End, string? Place, SessionMode Mode, SessionKind Kind)
{
    public bool PlaceTentative { get; init; }
    public string? Link { get; init; }

    /// <summary>What it was before, the last change first.</summary>
    public IReadOnlyList<SessionMoveLine> Moves { get; init; } = [];
}
