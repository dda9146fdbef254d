using System.Globalization;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Certification;
using PortfolioWorkspace.App.Cohorts;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Attendance;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Programmes;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Certification;

/// <summary>Facts are read in a fixed number of questions, however many people there are, and are the same on both databases.</summary>
public sealed class DossierFactsQueryTests : IDisposable
{
    private readonly CommandCount _count = new();

    public void Dispose() => _count.Dispose();

    [Theory, Databases]
    public async Task One_dossier_takes_two_questions(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await ReadyDossier.CastAsync(house);

        await CountAsync(house, cast, Operation.SeeProgress, Subject.Participation(cast.Participation.Id), 2, p => DossierFactsQuery.OfAsync(p, cast.Participation.Id));
    }

    [Theory, Databases]
    public async Task A_cohort_of_thirty_takes_at_most_three(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await ReadyDossier.CastAsync(house);
        for (var i = 1; i < 30; i++)
        {
            var participation = await house.Data.ParticipationAsync(cast.Cohort, await house.Data.PersonAsync(), cast.Leercoach);
            await house.Data.AttendedAsync(participation, cast.Cohort, 1 + i % 6, cast.Trainer);
        }

        var facts = await CountAsync(house, cast, Operation.SeeCohort, Subject.Cohort(cast.Cohort.Id), 3, p => DossierFactsQuery.OfCohortAsync(p, cast.Cohort.Id));

        Assert.Equal(30, facts.Count);
        Assert.Equal(29, facts.Values.Count(f => f.Sessions.Count(s => s.Status == AttendanceStatus.Present) == 1));
        Assert.All(facts.Values, f => Assert.Equal(7, f.Sessions.Count));
    }

    [Theory, Databases]
    public async Task The_overview_of_a_group_takes_three_with_the_question_who_may_see_it(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await ReadyDossier.CastAsync(house);
        await house.Data.SubmittedAsync(cast.Participation);
        for (var i = 1; i < 12; i++) await house.Data.ParticipationAsync(cast.Cohort, await house.Data.PersonAsync(), cast.Leercoach);
        await using var trainer = house.As(cast.Trainer);

        var (view, commands) = await _count.DuringAsync(() => trainer.Get<ReadCohort>().RunAsync(cast.Cohort.Id));

        Assert.InRange(commands.Count, 1, 3);
        Assert.Equal((12, 7), (view.Value!.Members.Count, view.Value.Sessions.Count));
        Assert.Equal([12], view.Value.Members.SelectMany(m => m.Outlook.Criteria).Select(c => c.CoachedByLeercoach).OfType<int>().Distinct());
    }

    [Theory, Databases]
    public async Task Both_databases_tell_the_same_facts(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await ReadyDossier.CastAsync(house, sessions: 4, ownReports: 3);
        await house.Data.AttendedAsync(cast.Participation, cast.Cohort, 5, cast.Trainer, AttendanceStatus.Partly, 1.25m);
        await house.Data.AttendedAsync(cast.Participation, cast.Cohort, 6, cast.Trainer, AttendanceStatus.Compensated);
        await house.Data.ConversationAsync(cast.Participation, daysAgo: 3);
        await house.Data.SubmittedAsync(cast.Participation);
        await house.Data.WaiverAsync(cast.Participation, cast.Trainer);
        await house.Data.IntakeAsync(cast.Participation);
        await house.Data.ContactAsync(cast.Participation, 0.75m);
        await house.Data.AlignmentAsync(await house.Data.DecisionAsync(cast.Participation, cast.Trainer), cast.Trainer, agreed: false);

        var facts = await CountAsync(house, cast, Operation.SeeProgress, Subject.Participation(cast.Participation.Id), 2, p => DossierFactsQuery.OfAsync(p, cast.Participation.Id));

        var today = house.Data.Today;
        Assert.Equal((today, Track.Certification, cast.Cohort.ReportDeadline, null), (facts.Today, facts.Track, facts.ReportDeadline, facts.ExtendedDeadline));
        Assert.Equal([(1, today.AddDays(-77)), (2, today.AddDays(-63)), (3, today.AddDays(-49)), (4, today.AddDays(-35)), (5, today.AddDays(-21)), (6, today.AddDays(-7)), (7, today.AddDays(7))], facts.Sessions.Select(s => (s.Number, s.Date!.Value)));
        Assert.Equal((AttendanceStatus.Partly, 1.25m, 3m), (facts.Sessions[4].Status, facts.Sessions[4].HoursPresent, facts.Sessions[4].CreditedHours));
        Assert.Equal(9, facts.Conversations.Count);
        Assert.All(facts.Conversations.Where(c => c.Kind == "leercoach_session"), c => Assert.Equal((true, cast.Leercoach.LeercoachCertifiedUntil), (c.HasLeercoach, c.LeercoachCertifiedUntil)));
        Assert.Equal([("Approved", 7), ("Submitted", 1)], facts.Documents.GroupBy(d => d.Status.ToString()).OrderBy(g => g.Key).Select(g => (g.Key, g.Count())));
        Assert.All(facts.Documents, d => Assert.Equal((today, null), (d.FirstSubmittedOn, d.Phase)));
        Assert.Equal(0.75m, Assert.Single(facts.ExtraHours).Hours);
        Assert.Equal((today, today, false), facts.Intake is { } intake ? (intake.ParticipantOn, intake.DirectorOn, intake.DirectorWaived) : default);
        Assert.Equal((true, false), (facts.Judgement!.Positive, facts.Alignment!.Agreed));

        var evaluation = Evaluator.Evaluate(house.Data.Programme().Criteria, facts);
        Assert.Equal(
            ["cco.1 Waived 5/6", "cco.2a Met 2/2", "cco.2b Met 2/2", "cco.3a InProgress 3/4", "cco.3b InProgress 3/4", "cco.4a Met 2/2", "cco.4b Met 2/2", "cco.dl InProgress 7/8", "cco.5a Met 2/2", "cco.5b Met 1/1", "cco.6 NotMet 0/1"],
            evaluation.Results.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.CriterionId} {r.Status} {r.Counted:0.##}/{r.Required:0.##}")));
    }

    [Fact]
    public async Task Another_dossier_does_not_mix_in()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await ReadyDossier.CastAsync(house);
        var neighbour = await house.Data.ParticipationAsync(cast.Cohort, await house.Data.PersonAsync(), cast.Leercoach);

        var facts = await CountAsync(house, cast, Operation.SeeCohort, Subject.Cohort(cast.Cohort.Id), 3, p => DossierFactsQuery.OfCohortAsync(p, cast.Cohort.Id));

        Assert.Equal((0, 0, 0), (facts[neighbour.Id].Documents.Count, facts[neighbour.Id].Conversations.Count, facts[neighbour.Id].Ratings.Count));
        Assert.Equal((8, 8, 2), (facts[cast.Participation.Id].Documents.Count, facts[cast.Participation.Id].Conversations.Count, facts[cast.Participation.Id].Ratings.Count));
    }

    private async Task<T> CountAsync<T>(TestHouse house, Cast cast, Operation operation, Subject subject, int most, Func<Passage, Task<T>> ask)
    {
        await using var trainer = house.As(cast.Trainer);
        var answer = await trainer.Gate.ReadAsync<T>(operation, subject, async passage =>
        {
            var (facts, commands) = await _count.DuringAsync(() => ask(passage));
            Assert.InRange(commands.Count, 1, most);
            return facts;
        });
        Assert.Null(answer.Refusal);
        return answer.Value!;
    }
}
