using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Cohorts;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.App.Notices;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Cohorts;

/// <summary>Several people reminded at once of what they can do, each once a day, and nobody of what is not theirs to do.</summary>
public sealed class ReminderTests
{
    [Theory, Databases]
    public async Task Everybody_chosen_is_told_once_a_day_and_their_dossier_keeps_by_whom(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var other = await house.Data.ParticipationAsync(cast.Cohort, await house.Data.PersonAsync());

        Assert.Equal(2, await SendAsync(house, cast, cast.Participation.Id, other.Id, other.Id));
        Assert.Equal("nobody-to-remind", (await TryAsync(house, cast, cast.Participation.Id)).Refusal?.Code);

        var line = Assert.Single((await house.SeeAsync(cast.Participant, (ListNotices u) => u.RunAsync(1))).Lines);
        Assert.Equal((LiveTopic.Reminded, cast.Trainer.Name, $"/dossiers/{cast.Participation.Id}"), (line.Words.Notice.Topic, line.Words.Who, line.Words.Address));
        Assert.Empty((await house.SeeAsync(cast.Leercoach, (ListNotices u) => u.RunAsync(1))).Lines);
        var kept = await house.Data.LookAsync(db => db.History.Where(h => h.Operation == Operation.RemindParticipants && h.ParticipationId == cast.Participation.Id).Select(h => h.Detail).SingleAsync());
        Assert.Contains("cco.", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("cco.5b", kept, StringComparison.Ordinal);
        var seen = await house.SeeAsync(cast.Organiser, (ReadReminders u) => u.RunAsync(cast.Cohort.Id));
        Assert.Equal(new Reminder(house.Data.Today, cast.Trainer.Name), seen.Last[other.Id]);

        house.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await SendAsync(house, cast, cast.Participation.Id));
    }

    [Theory, Databases]
    public async Task Who_has_a_certificate_or_is_of_another_group_is_not_reminded(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var elsewhere = await house.Data.CastAsync();
        Assert.Equal("nobody-chosen", (await TryAsync(house, cast)).Refusal?.Code);
        Assert.Same(Refusal.Unknown, (await TryAsync(house, cast, cast.Participation.Id, elsewhere.Participation.Id)).Refusal);
        await house.Data.DecisionAsync(cast.Participation, cast.Trainer);
        await house.Data.CertificateAsync(cast.Participation, cast.Participant, cast.Organiser);
        Assert.Equal("nobody-to-remind", (await TryAsync(house, cast, cast.Participation.Id)).Refusal?.Code);
        var proof = await house.Data.ParticipationAsync(cast.Cohort, await house.Data.PersonAsync());
        await house.Data.DecisionAsync(proof, cast.Trainer, DecisionOutcome.ProofOnly);
        Assert.Equal("nobody-to-remind", (await TryAsync(house, cast, proof.Id)).Refusal?.Code);
        Assert.Equal(0, await house.Data.LookAsync(db => db.Notices.IgnoreQueryFilters().CountAsync(n => n.Topic == LiveTopic.Reminded)));
    }

    [Fact]
    public async Task Nobody_but_trainers_and_organisers_of_the_group_reminds()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        foreach (var person in new[] { cast.Participant, cast.Leercoach, (await house.Data.CastAsync()).Trainer })
        {
            await using var visit = house.As(person);
            Assert.Same(Refusal.Unknown, (await visit.Get<SendReminders>().RunAsync(cast.Cohort.Id, [cast.Participation.Id])).Refusal);
            Assert.Same(Refusal.Unknown, (await visit.Get<ReadReminders>().RunAsync(cast.Cohort.Id)).Refusal);
        }
    }

    private static async Task<Answer<int>> TryAsync(TestHouse house, Cast cast, params Guid[] who)
    {
        await using var trainer = house.As(cast.Trainer);
        return await trainer.Get<SendReminders>().RunAsync(cast.Cohort.Id, who);
    }

    private static async Task<int> SendAsync(TestHouse house, Cast cast, params Guid[] who) => (await TryAsync(house, cast, who)).Value;
}
