using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Attendance;
using PortfolioWorkspace.App.Certification;
using PortfolioWorkspace.App.Cohorts;
using PortfolioWorkspace.App.Tests.Certification;
using PortfolioWorkspace.Domain.Attendance;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Programmes;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.App.Tests.Cohorts;

/// <summary>How it ended for a group and for each of its people: with a paper, or without.</summary>
public sealed class CohortEndingTests
{
    [Fact]
    public async Task A_group_whose_certification_is_past_says_how_it_ended_and_reminds_nobody()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await ReadyDossier.CastAsync(house);
        var open = await house.Data.PersonAsync("Daan Kuipers");
        await house.Data.ParticipationAsync(cast.Cohort, open, cast.Leercoach);
        await house.Data.DecisionAsync(cast.Participation, cast.Trainer);
        await house.Data.CertificateAsync(cast.Participation, cast.Participant, cast.Organiser);
        Assert.Null((await house.SeeAsync(cast.Trainer, (ReadCohort u) => u.RunAsync(cast.Cohort.Id))).Ending);
        Assert.NotEmpty((await house.SeeAsync(cast.Trainer, (ReadReminders u) => u.RunAsync(cast.Cohort.Id))).People);

        house.Clock.Advance(TimeSpan.FromDays(365));

        var ending = (await house.SeeAsync(cast.Trainer, (ReadCohort u) => u.RunAsync(cast.Cohort.Id))).Ending!;
        Assert.Equal((2, 1, 0), (ending.All, ending.Certified, ending.Proofs));
        Assert.Equal([open.Name], ending.Undecided);
        Assert.Empty((await house.SeeAsync(cast.Trainer, (ReadReminders u) => u.RunAsync(cast.Cohort.Id))).People);
    }

    [Fact]
    public async Task Case_7_who_only_follows_the_training_and_was_always_there_gets_a_proof()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync(sessionsHeld: 6);
        var guest = await house.Data.ParticipationAsync(cast.Cohort, await house.Data.PersonAsync("Gast"), track: Track.TrainingOnly);
        await using var trainer = house.As(cast.Trainer);
        foreach (var session in cast.Cohort.Sessions.Where(s => s.Start <= house.Data.Now))
            Assert.Null((await trainer.Get<MarkAttendance>().RunAsync(session.Id, [new NewMark(guest.Id, AttendanceStatus.Present)])).Refusal);

        var view = (await trainer.Get<ReadCohort>().RunAsync(cast.Cohort.Id)).Value!;
        var member = view.Members.Single(m => m.ParticipationId == guest.Id);
        Assert.All(view.Programme.Requirements.Skip(1), r => Assert.Null(member.On(r)));
        Assert.Equal(NextForDossier.Issue, member.Next);

        await using var organiser = house.As(cast.Organiser);
        Assert.Equal(NextForDossier.Issue, (await organiser.Get<ReadDecisions>().RunAsync(cast.Cohort.Id)).Value!.Rows.Single(r => r.ParticipationId == guest.Id).Next);
        Assert.Null(await organiser.Get<IssueCertificate>().RunAsync(guest.Id));
        Assert.Equal(CertificateKind.ParticipationProof, await house.Data.LookAsync(db => db.Certificates.IgnoreQueryFilters().Where(c => c.ParticipationId == guest.Id).Select(c => c.Kind).SingleAsync()));
    }

    [Fact]
    public async Task A_certificate_that_was_withdrawn_is_none()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var certificate = await house.Data.CertificateAsync(cast.Participation, cast.Participant, cast.Organiser);
        Assert.Equal(certificate.Number, await NumberAsync());
        await house.Data.WithdrawalAsync(certificate, cast.Organiser);
        Assert.Null(await NumberAsync());

        async Task<string?> NumberAsync() => Assert.Single((await house.SeeAsync(cast.Trainer, (ReadCohort u) => u.RunAsync(cast.Cohort.Id))).Members).CertificateNumber;
    }
}
