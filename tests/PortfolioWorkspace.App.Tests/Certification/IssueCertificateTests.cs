using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortfolioWorkspace.App.Certification;
using PortfolioWorkspace.App.Cohorts;
using PortfolioWorkspace.App.Home;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Attendance;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Programmes;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Certification;

/// <summary>The register: one line per person, numbered without gaps, never changed.</summary>
public sealed class IssueCertificateTests
{
    [Theory, Databases]
    public async Task A_certificate_says_who_what_when_by_whom_and_along_which_steps(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await ReadyDossier.CastAsync(house);
        await DecideAsync(house, cast);
        List<LiveNotice> heard = [];
        using var listening = house.Services.GetRequiredService<LiveNotices>().Listen(cast.Participant.Id, n => { heard.Add(n); return Task.CompletedTask; });

        Assert.Null(await IssueAsync(house, cast));
        Assert.Equal("already-issued", (await IssueAsync(house, cast))?.Code);

        var paper = await house.SeeAsync(cast.Participant, (DownloadCertificate u) => u.RunAsync(cast.Participation.Id));
        var text = house.Data.Programme().Certificate;
        Assert.Equal((CertificateKind.Certificate, "CCO-2026-0001", cast.Participant.Name, cast.Cohort.Name, text.Statement.Nl, house.Data.Today), (paper.Kind, paper.Number, paper.NameAsIssued, paper.CohortName, paper.Statement, paper.IssuedOn));
        Assert.Equal([cast.Trainer.Name], paper.SignedBy);
        Assert.Null(paper.WithdrawnOn);
        Assert.Equal(new LiveNotice(cast.Participant.Id, LiveTopic.CertificateIssued, cast.Participation.Id), Assert.Single(heard));

        // Sessions 77, 63, 49, 35, 21 and 7 days ago; talks 60 and 46, 51, 40, 30 and 20, 55 and 25; both profiles today.
        const StepShape session = StepShape.Square, three = StepShape.Triangle, own = StepShape.HalfCircles, coach = StepShape.Arcs, profile = StepShape.Quarters;
        Assert.Equal([session, session, three, coach, own, session, three, own, session, own, coach, session, own, session, profile, profile], paper.Steps);
    }

    [Theory, Databases]
    public async Task Numbers_are_consecutive_also_when_many_are_issued_at_the_same_moment(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        List<Cast> casts = [];
        for (var i = 0; i < 5; i++)
        {
            casts.Add(await house.Data.CastAsync());
            await DecideAsync(house, casts[i]);
        }

        await Task.WhenAll(casts.Select(cast => Task.Run(async () =>
        {
            Refusal? told;
            do told = await IssueAsync(house, cast);
            while (told == Refusal.ChangedMeanwhile);
            Assert.Null(told);
        })));

        Assert.Equal(Enumerable.Range(1, 5).Select(n => $"CCO-2026-{n:0000}"), await house.Data.LookAsync(db => db.Certificates.Select(c => c.Number).OrderBy(n => n).ToListAsync()));
        Assert.Equal(5, await house.Data.LookAsync(db => db.Certificates.Select(c => c.Code).Distinct().CountAsync()));
    }

    [Theory, Databases]
    public async Task Counting_goes_on_after_9999_and_begins_again_every_year(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var (first, second, third) = (await house.Data.CastAsync(), await house.Data.CastAsync(), await house.Data.CastAsync());
        foreach (var cast in new[] { first, second, third }) await DecideAsync(house, cast);
        foreach (var number in new[] { "CCO-2025-0700", "CCO-2026-9999", "ICC-2026-0003" })
        {
            var other = await house.Data.CastAsync();
            await house.Data.AddAsync(Numbered(house.Data, other, number));
        }

        Assert.Null(await IssueAsync(house, first));
        Assert.Null(await IssueAsync(house, second));
        house.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 31, 23, 30, 0, TimeSpan.Zero));
        Assert.Null(await IssueAsync(house, third));

        Assert.Equal(["CCO-2026-10000", "CCO-2026-10001", "CCO-2027-0001"], await house.Data.LookAsync(db => db.Certificates.Where(c => c.IssuedById != Guid.Empty).OrderBy(c => c.Number).Select(c => c.Number).ToListAsync()));
    }

    [Fact]
    public async Task Nothing_is_issued_before_the_decision_is_complete()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        Assert.Equal("decision-missing", (await IssueAsync(house, cast))?.Code);
        await house.Data.DecisionAsync(cast.Participation, cast.Trainer, DecisionOutcome.NotYet);
        Assert.Equal("decision-not-yet", (await IssueAsync(house, cast))?.Code);
        await house.Data.DecisionAsync(cast.Participation, cast.Trainer, needsSecond: true, number: 2);
        Assert.Equal("second-signature-missing", (await IssueAsync(house, cast))?.Code);
        Assert.Equal(0, await house.Data.LookAsync(db => db.Certificates.CountAsync()));
    }

    [Fact]
    public async Task A_decision_for_a_proof_gives_a_proof_without_asking_the_academy()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        await house.Data.DecisionAsync(cast.Participation, cast.Trainer, DecisionOutcome.ProofOnly);

        var home = await house.SeeAsync(cast.Participant, (ReadHome u) => u.RunAsync(cast.Participation.Id));
        Assert.Equal(NextStepKind.SeeProof, home.Next.Kind);
        Assert.DoesNotContain(home.Tasks, t => t.Kind is HomeTaskKind.ReportToStart or HomeTaskKind.ReportLater or HomeTaskKind.ConversationToHold or HomeTaskKind.Profile);
        Assert.Equal(TaskState.Done, home.Tasks.Single(t => t.Kind == HomeTaskKind.Decision).State);
        Assert.Null(await IssueAsync(house, cast));

        var paper = await house.SeeAsync(cast.Participant, (DownloadCertificate u) => u.RunAsync(cast.Participation.Id));
        Assert.Equal((CertificateKind.ParticipationProof, house.Data.Programme().Certificate.ProofStatement.Nl), (paper.Kind, paper.Statement));
    }

    [Theory, Databases]
    public async Task Training_only_ends_in_a_proof_once_every_session_was_attended_or_made_up_for(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync(sessionsHeld: 6);
        var person = await house.Data.PersonAsync();
        var guest = cast with { Participant = person, Participation = await house.Data.ParticipationAsync(cast.Cohort, person, track: Track.TrainingOnly) };
        for (var session = 1; session <= 5; session++) await house.Data.AttendedAsync(guest.Participation, cast.Cohort, session, cast.Trainer);
        Assert.Equal("sessions-open", (await IssueAsync(house, guest))?.Code);

        await house.Data.AttendedAsync(guest.Participation, cast.Cohort, 6, cast.Trainer, AttendanceStatus.Compensated);
        Assert.Null(await IssueAsync(house, guest));

        var paper = await house.SeeAsync(person, (DownloadCertificate u) => u.RunAsync(guest.Participation.Id));
        Assert.Equal(CertificateKind.ParticipationProof, paper.Kind);
        Assert.Equal([cast.Trainer.Name], paper.SignedBy);
        Assert.Equal(Enumerable.Repeat(StepShape.Square, 6), paper.Steps);
    }

    [Theory, Databases]
    public async Task Hours_that_only_advise_stop_no_proof(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync(TestData.Icc, sessionsHeld: 5);
        var person = await house.Data.PersonAsync();
        var guest = cast with { Participant = person, Participation = await house.Data.ParticipationAsync(cast.Cohort, person, track: Track.TrainingOnly) };
        for (var session = 1; session <= 4; session++) await house.Data.AttendedAsync(guest.Participation, cast.Cohort, session, cast.Trainer);
        Assert.Equal("sessions-open", (await IssueAsync(house, guest))?.Code);
        await house.Data.IntakeAsync(guest.Participation);

        var hours = (await house.SeeAsync(person, (ReadDossier u) => u.RunAsync(guest.Participation.Id))).Standing.Evaluation["icc.hours"];
        Assert.Equal((19m, false), (hours.Counted, hours.IsDone));
        Assert.Equal(NextForDossier.Issue, (await house.SeeAsync(cast.Trainer, (ReadDecisions u) => u.RunAsync(cast.Cohort.Id))).Rows.Single(r => r.ParticipationId == guest.Participation.Id).Next);
        Assert.Equal([guest.Participation.Id], (await house.SeeAsync(cast.Trainer, (ReadCohort u) => u.RunAsync(cast.Cohort.Id))).Members.Where(m => m.Next == NextForDossier.Issue).Select(m => m.ParticipationId));
        Assert.Null(await IssueAsync(house, guest));
    }

    [Fact]
    public async Task A_waiver_is_no_step_that_somebody_took()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await ReadyDossier.CastAsync(house, sessions: 5);
        await house.Data.WaiverAsync(cast.Participation, cast.Trainer);
        await DecideAsync(house, cast);
        Assert.Null(await IssueAsync(house, cast));
        Assert.Equal(5, (await house.SeeAsync(cast.Organiser, (DownloadCertificate u) => u.RunAsync(cast.Participation.Id))).Steps.Count(s => s == StepShape.Square));
    }

    [Fact]
    public async Task Only_an_organiser_of_the_cohort_issues_and_withdraws()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var others = cast.People.Where(p => p.Key != nameof(Cast.Organiser)).Select(p => p.Value).Append((await house.Data.CastAsync()).Organiser).ToList();
        await DecideAsync(house, cast);
        foreach (var person in others) Assert.Same(Refusal.Unknown, await house.DoAsync(person, (IssueCertificate u) => u.RunAsync(cast.Participation.Id)));
        Assert.Null(await IssueAsync(house, cast));
        var issued = await house.Data.LookAsync(db => db.Certificates.SingleAsync());

        foreach (var person in others) Assert.Same(Refusal.Unknown, await house.DoAsync(person, (WithdrawCertificate u) => u.RunAsync(issued.Id, "Vergissing.")));
        foreach (var person in new[] { cast.Leercoach, cast.Stranger }) Assert.Same(Refusal.Unknown, (await house.DoAsync(person, (DownloadCertificate u) => u.RunAsync(cast.Participation.Id))).Refusal);
        foreach (var person in new[] { cast.Participant, cast.Trainer, cast.Organiser }) Assert.Null((await house.DoAsync(person, (DownloadCertificate u) => u.RunAsync(cast.Participation.Id))).Refusal);
    }

    [Theory, Databases]
    public async Task Withdrawing_adds_a_line_once_and_changes_none(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        await DecideAsync(house, cast);
        Assert.Null(await IssueAsync(house, cast));
        var issued = await house.Data.LookAsync(db => db.Certificates.SingleAsync());

        Assert.Equal("reason-missing", (await WithdrawAsync(" "))?.Code);
        Assert.Equal("too-long", (await WithdrawAsync(new string('x', Waiver.ReasonMaxLength + 1)))?.Code);
        Assert.Null(await WithdrawAsync("De naam klopte niet."));
        Assert.Equal("already-withdrawn", (await WithdrawAsync("Nog eens."))?.Code);

        Assert.Equivalent(issued, await house.Data.LookAsync(db => db.Certificates.SingleAsync()), strict: true);
        Assert.True((await house.SeeAsync(cast.Participant, (ReadDossier u) => u.RunAsync(cast.Participation.Id))).Certificate!.Withdrawn);
        Assert.Equal(house.Data.Today, (await house.SeeAsync(cast.Participant, (DownloadCertificate u) => u.RunAsync(cast.Participation.Id))).WithdrawnOn);
        Assert.Equal("already-issued", (await IssueAsync(house, cast))?.Code);

        Task<Refusal?> WithdrawAsync(string reason) => house.DoAsync(cast.Organiser, (WithdrawCertificate u) => u.RunAsync(issued.Id, reason));
    }

    /// <summary>A complete decision and the academy's yes.</summary>
    internal static async Task DecideAsync(TestHouse house, Cast cast) =>
        await house.Data.AlignmentAsync(await house.Data.DecisionAsync(cast.Participation, cast.Trainer), cast.Trainer);

    internal static Task<Refusal?> IssueAsync(TestHouse house, Cast cast) => house.DoAsync(cast.Organiser, (IssueCertificate u) => u.RunAsync(cast.Participation.Id));

    private static Certificate Numbered(TestData data, Cast cast, string number) => new()
    {
        Id = data.NewId(),
        ParticipationId = cast.Participation.Id,
        Kind = CertificateKind.Certificate,
        Number = number,
        Code = CertificateCode.New(),
        NameAsIssued = "Iemand",
        ProgrammeName = "CCO",
        CohortName = "Groep",
        Statement = "rondde af",
        Field = ProgrammeField.Cco,
        IssuedOn = data.Today,
        IssuedById = Guid.Empty,
        SignedBy = [],
        Steps = [],
    };
}
