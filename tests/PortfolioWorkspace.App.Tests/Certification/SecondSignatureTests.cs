using PortfolioWorkspace.App.Certification;
using PortfolioWorkspace.App.Home;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Certification;

/// <summary>Nobody certifies alone.</summary>
public sealed class SecondSignatureTests
{
    [Theory, Databases]
    public async Task Another_trainer_makes_the_decision_complete_once(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var (second, third) = (await SignDecisionTests.SecondTrainerAsync(house, cast), await SignDecisionTests.SecondTrainerAsync(house, cast));
        var decision = await house.Data.DecisionAsync(cast.Participation, cast.Trainer, needsSecond: true);

        Assert.Equal("second-is-first", (await house.DoAsync(cast.Trainer, (AgreeWithDecision u) => u.RunAsync(decision.Id)))?.Code);
        Assert.Null(await house.DoAsync(second, (AgreeWithDecision u) => u.RunAsync(decision.Id)));
        Assert.Equal("second-not-needed", (await house.DoAsync(third, (AgreeWithDecision u) => u.RunAsync(decision.Id)))?.Code);

        var signed = Assert.Single(await SignDecisionTests.DecisionsAsync(house, cast));
        Assert.Equal((second.Id, house.Data.Now, true), (signed.SecondById, signed.SecondAt, signed.Complete));
    }

    [Theory, Databases]
    public async Task Of_many_who_agree_at_the_same_moment_one_is_the_second(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var trainers = new[] { await SignDecisionTests.SecondTrainerAsync(house, cast), await SignDecisionTests.SecondTrainerAsync(house, cast), await SignDecisionTests.SecondTrainerAsync(house, cast) };
        var decision = await house.Data.DecisionAsync(cast.Participation, cast.Trainer, needsSecond: true);

        var told = await Task.WhenAll(trainers.Select(t => Task.Run(() => house.DoAsync(t, (AgreeWithDecision u) => u.RunAsync(decision.Id)))));

        Assert.Single(told, t => t is null);
        Assert.All(told.Where(t => t is not null), t => Assert.Contains(t!.Code, new[] { "second-not-needed", Refusal.ChangedMeanwhile.Code }));
    }

    [Theory, Databases]
    public async Task Until_the_second_has_signed_nothing_is_decided_for_the_participant(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await ReadyDossier.CastAsync(house);
        var second = await SignDecisionTests.SecondTrainerAsync(house, cast);
        var decision = await house.Data.DecisionAsync(cast.Participation, cast.Trainer, needsSecond: true);

        Assert.Equal((NextStepKind.VisitSession, TaskState.NotYet, DossierStage.ReadyForDecision, CriterionStatus.NotStarted), await SeenAsync());
        Assert.Null(await house.DoAsync(second, (AgreeWithDecision u) => u.RunAsync(decision.Id)));
        Assert.Equal((NextStepKind.SeeDecision, TaskState.Done, DossierStage.InAlignment, CriterionStatus.Met), await SeenAsync());

        async Task<(NextStepKind, TaskState, DossierStage, CriterionStatus)> SeenAsync()
        {
            var home = await house.SeeAsync(cast.Participant, (ReadHome u) => u.RunAsync(cast.Participation.Id));
            var dossier = await house.SeeAsync(cast.Participant, (ReadDossier u) => u.RunAsync(cast.Participation.Id));
            return (home.Next.Kind, home.Tasks.Single(t => t.Kind == HomeTaskKind.Decision).State, dossier.Stage, dossier.Standing.Evaluation["cco.5b"].Status);
        }
    }

    [Fact]
    public async Task A_decision_that_needs_no_second_gets_none_and_nobody_else_may_agree()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var second = await SignDecisionTests.SecondTrainerAsync(house, cast);
        var notYet = await house.Data.DecisionAsync(cast.Participation, cast.Trainer, DecisionOutcome.NotYet);
        var certified = await house.Data.DecisionAsync(cast.Participation, cast.Trainer, needsSecond: true, number: 2);

        Assert.Equal("second-not-needed", (await house.DoAsync(second, (AgreeWithDecision u) => u.RunAsync(notYet.Id)))?.Code);
        foreach (var person in new[] { cast.Participant, cast.Leercoach, cast.Organiser, cast.Stranger, (await house.Data.CastAsync()).Trainer })
            Assert.Same(Refusal.Unknown, await house.DoAsync(person, (AgreeWithDecision u) => u.RunAsync(certified.Id)));
    }
}
