using PortfolioWorkspace.App.Certification;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Programmes;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Certification;

/// <summary>One dossier, and each sees of it what facts §5.5 says.</summary>
public sealed class ReadDossierTests
{
    [Theory, Databases]
    public async Task Everybody_sees_the_same_counts_and_only_their_own_share_of_the_words(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await ReadyDossier.CastAsync(house, sessions: 5);
        await house.Data.WaiverAsync(cast.Participation, cast.Trainer);
        var decision = await house.Data.DecisionAsync(cast.Participation, cast.Trainer);
        Assert.Null(await house.DoAsync(cast.Trainer, (RecordAlignment u) => u.RunAsync(decision.Id, true, house.Data.Today, "Mooi werk.")));

        foreach (var (name, person) in cast.People.Where(p => p.Key != nameof(Cast.Stranger)))
        {
            var seen = await house.SeeAsync(person, (ReadDossier u) => u.RunAsync(cast.Participation.Id));
            Assert.Equal(["Waived 5", "Met 2", "Met 4", "Met 2", "Met 2"], seen.Standing.Requirements.Select(r => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{r.Status} {r.Counted:0.##}")));
            Assert.Equal((DecisionOutcome.Certified, cast.Trainer.Name, true), (seen.Decision!.Outcome, seen.Decision.FirstBy, seen.Alignment!.Agreed));

            // Reports and the words of others: never an organiser. Why the trainers decided: participant and trainer.
            var (reads, readsWhy) = (name != nameof(Cast.Organiser), name is nameof(Cast.Participant) or nameof(Cast.Trainer));
            Assert.Equal(reads ? 8 : 0, seen.Evidence.Count(e => e.Submission is not null));
            Assert.Equal(reads, seen.Evidence.Count > 0);
            Assert.Equal(reads ? "Ziek geweest, opdracht gemaakt." : null, Assert.Single(seen.Waivers).Reason);
            Assert.Equal(readsWhy ? decision.Motivation : null, seen.Decision.Motivation);
            Assert.Equal(name != nameof(Cast.Leercoach) ? "Mooi werk." : null, seen.Alignment.Remark);
        }
    }

    [Fact]
    public async Task Open_requirements_are_rows_that_block_and_not_what_only_advises()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync(TestData.Icc, sessionsHeld: 5);
        var view = await house.SeeAsync(cast.Trainer, (ReadDossier u) => u.RunAsync(cast.Participation.Id));
        Assert.Equal((5, false, 4), (view.Standing.Requirements.Count, view.Standing.Evaluation["icc.hours"].IsDone, view.OpenRequirements));
    }

    [Fact]
    public async Task Strangers_get_the_answer_of_an_unknown_dossier()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var neighbour = await house.Data.PersonAsync();
        await house.Data.ParticipationAsync(cast.Cohort, neighbour);
        var other = await house.Data.CastAsync();

        foreach (var person in new[] { neighbour, cast.Stranger, other.Leercoach, other.Trainer, other.Organiser })
        {
            Assert.Same(Refusal.Unknown, (await house.DoAsync(person, (ReadDossier u) => u.RunAsync(cast.Participation.Id))).Refusal);
            Assert.Same(Refusal.Unknown, (await house.DoAsync(person, (ReadDossier u) => u.RunAsync(house.Data.NewId()))).Refusal);
            Assert.Same(Refusal.Unknown, (await house.DoAsync(person, (ReadDecisions u) => u.RunAsync(cast.Cohort.Id))).Refusal);
        }

        foreach (var person in new[] { cast.Participant, cast.Leercoach })
            Assert.Same(Refusal.Unknown, (await house.DoAsync(person, (ReadDecisions u) => u.RunAsync(cast.Cohort.Id))).Refusal);
    }

    [Theory, Databases]
    public async Task The_list_of_a_cohort_says_what_to_do_next_with_each(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await ReadyDossier.CastAsync(house);
        var guest = await house.Data.ParticipationAsync(cast.Cohort, await house.Data.PersonAsync(), track: Track.TrainingOnly);
        var second = await SignDecisionTests.SecondTrainerAsync(house, cast);
        await StandsAsync(NextForDossier.Decide);
        await SignDecisionTests.SignAsync(house, cast, cast.Trainer);
        await StandsAsync(NextForDossier.SignSecond);
        var decision = Assert.Single(await SignDecisionTests.DecisionsAsync(house, cast)).Id;
        await house.DoAsync(second, (AgreeWithDecision u) => u.RunAsync(decision));
        await StandsAsync(NextForDossier.Align);
        await house.DoAsync(cast.Organiser, (RecordAlignment u) => u.RunAsync(decision, true, house.Data.Today, null));
        await StandsAsync(NextForDossier.Issue);
        Assert.Null(await IssueCertificateTests.IssueAsync(house, cast));
        await StandsAsync(NextForDossier.Nothing);

        async Task StandsAsync(NextForDossier expected)
        {
            foreach (var person in new[] { cast.Trainer, cast.Organiser })
            {
                var list = await house.SeeAsync(person, (ReadDecisions u) => u.RunAsync(cast.Cohort.Id));
                var row = list.Rows.Single(r => r.ParticipationId == cast.Participation.Id);
                Assert.Equal((expected, 5, 5), (row.Next, row.Met, row.Requirements));
                Assert.Equal(expected is not NextForDossier.Decide && person == cast.Trainer, row.SignedByMe);
                Assert.Equal(NextForDossier.Wait, list.Rows.Single(r => r.ParticipationId == guest.Id).Next);
            }
        }
    }
}
