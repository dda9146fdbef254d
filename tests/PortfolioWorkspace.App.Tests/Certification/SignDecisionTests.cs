using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortfolioWorkspace.App.Certification;
using PortfolioWorkspace.App.Conversations;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.App.People;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Programmes;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Certification;

/// <summary>Signing: people decide, an open requirement stops them, and what they saw stays beside the decision.</summary>
public sealed class SignDecisionTests
{
    private const string Why = "Alle eisen zijn gehaald en de verslagen laten groei zien.";

    [Theory, Databases]
    public async Task A_complete_dossier_is_signed_and_what_the_trainer_saw_is_frozen_beside_it(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await ReadyDossier.CastAsync(house);
        List<LiveNotice> heard = [];
        using var listening = house.Services.GetRequiredService<LiveNotices>().Listen(cast.Participant.Id, n => { heard.Add(n); return Task.CompletedTask; });

        Assert.Null(await SignAsync(house, cast, cast.Trainer, why: $"  {Why} "));

        var decision = Assert.Single(await DecisionsAsync(house, cast));
        Assert.Equal((1, DecisionOutcome.Certified, Why, cast.Trainer.Id, house.Data.Now, house.Data.Today, true, false), (decision.Number, decision.Outcome, decision.Motivation, decision.FirstById, decision.FirstAt, decision.On, decision.NeedsSecond, decision.Complete));
        Assert.Equal(new LiveNotice(cast.Participant.Id, LiveTopic.DecisionSigned, cast.Participation.Id), Assert.Single(heard));
        Assert.Equal(["cco.1 Met 6", "cco.2a Met 2", "cco.2b Met 2", "cco.3a Met 4", "cco.3b Met 4", "cco.4a Met 2", "cco.4b Met 2", "cco.dl Met 8", "cco.5a Met 2", "cco.5b NotStarted 0", "cco.6 NotStarted 0"], Frozen(decision));
    }

    [Theory, Databases]
    public async Task What_was_frozen_does_not_move_with_the_evidence(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await ReadyDossier.CastAsync(house);
        Assert.Null(await SignAsync(house, cast, cast.Trainer));
        var before = Assert.Single(await DecisionsAsync(house, cast)).FrozenEvaluation;
        var talk = await house.Data.LookAsync(db => db.Conversations.IgnoreQueryFilters().Where(c => c.Kind == "self_led").Select(c => c.Id).FirstAsync());

        Assert.Null(await house.DoAsync(cast.Participant, (CancelConversation u) => u.RunAsync(talk)));

        Assert.Equal(before, Assert.Single(await DecisionsAsync(house, cast)).FrozenEvaluation);
        Assert.False((await house.SeeAsync(cast.Trainer, (ReadDossier u) => u.RunAsync(cast.Participation.Id))).Standing.Evaluation.ReadyForDecision);
    }

    [Fact]
    public async Task Open_criteria_refuse_a_certificate_and_say_how_many_they_are()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await ReadyDossier.CastAsync(house, sessions: 5, ownReports: 3, coach: null);

        var told = await SignAsync(house, cast, cast.Trainer);

        Assert.Equal("criteria-open", told?.Code);
        Assert.Equal([3], told!.Values);
        Assert.Empty(await DecisionsAsync(house, cast));
    }

    [Fact]
    public async Task A_waived_criterion_stops_nobody()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await ReadyDossier.CastAsync(house, sessions: 5);
        Assert.Equal("criteria-open", (await SignAsync(house, cast, cast.Trainer))?.Code);

        Assert.Null(await house.DoAsync(cast.Trainer, (WaiveCriterion u) => u.RunAsync(cast.Participation.Id, "cco.1", "Ziek, eigen opdracht gemaakt.")));

        Assert.Null(await SignAsync(house, cast, cast.Trainer));
        Assert.Equal("cco.1 Waived 5", Frozen(Assert.Single(await DecisionsAsync(house, cast)))[0]);
    }

    [Theory]
    [InlineData("", 3, "motivation-missing")]
    [InlineData("  \n ", 3, "motivation-missing")]
    [InlineData(" ", 1, "motivation-for-differences")]
    [InlineData(" ", 2, "motivation-missing")]
    public async Task No_decision_without_a_motivation_and_large_differences_are_named(string why, int coach, string expected)
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await ReadyDossier.CastAsync(house, self: 3, coach: coach);

        Assert.Equal(expected, (await SignAsync(house, cast, cast.Trainer, why: why))?.Code);
        Assert.Equal("too-long", (await SignAsync(house, cast, cast.Trainer, why: new string('x', Decision.MotivationMaxLength + 1)))?.Code);
        Assert.Null(await SignAsync(house, cast, cast.Trainer));
    }

    [Fact]
    public async Task Whoever_only_follows_the_training_is_not_decided_about()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync(sessionsHeld: 6);
        var guest = await house.Data.ParticipationAsync(cast.Cohort, await house.Data.PersonAsync(), track: Track.TrainingOnly);

        foreach (var outcome in Enum.GetValues<DecisionOutcome>())
            Assert.Equal("training-only", (await house.DoAsync(cast.Trainer, (SignDecision u) => u.RunAsync(new(guest.Id, outcome, Why, 0))))?.Code);
    }

    [Theory, Databases]
    public async Task Two_trainers_at_the_same_moment_decide_once(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await ReadyDossier.CastAsync(house);
        var other = await SecondTrainerAsync(house, cast);

        var told = await Task.WhenAll(new[] { cast.Trainer, other, cast.Trainer, other }.Select(t => Task.Run(() => SignAsync(house, cast, t))));

        Assert.Single(told, t => t is null);
        Assert.All(told.Where(t => t is not null), t => Assert.Equal(Refusal.ChangedMeanwhile, t));
        Assert.Single(await DecisionsAsync(house, cast));
    }

    [Fact]
    public async Task A_trainer_who_looked_at_an_older_page_is_told()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await ReadyDossier.CastAsync(house);
        var other = await SecondTrainerAsync(house, cast);
        Assert.Null(await SignAsync(house, cast, cast.Trainer, DecisionOutcome.NotYet));

        Assert.Equal(Refusal.ChangedMeanwhile, await SignAsync(house, cast, other));
        Assert.Null(await SignAsync(house, cast, other, seen: 1));
    }

    [Theory, Databases]
    public async Task Not_yet_may_be_followed_by_another_decision_and_the_others_may_not(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await ReadyDossier.CastAsync(house, ownReports: 3);
        Assert.Null(await SignAsync(house, cast, cast.Trainer, DecisionOutcome.NotYet, "Het vierde verslag komt nog."));
        Assert.Equal("criteria-open", (await SignAsync(house, cast, cast.Trainer, seen: 1))?.Code);
        var last = await house.Data.LookAsync(db => db.Conversations.IgnoreQueryFilters().Where(c => c.Kind == "self_led").OrderByDescending(c => c.HeldOn).FirstAsync());
        await ReadyDossier.ReportAsync(house, cast, "reflectieverslag_eigen", 4, last);

        Assert.Null(await SignAsync(house, cast, cast.Trainer, seen: 1));

        var decisions = await DecisionsAsync(house, cast);
        Assert.Equal([(1, DecisionOutcome.NotYet, false), (2, DecisionOutcome.Certified, true)], decisions.Select(d => (d.Number, d.Outcome, d.NeedsSecond)));
        Assert.Equal("already-decided", (await SignAsync(house, cast, cast.Trainer, DecisionOutcome.NotYet, seen: 2))?.Code);
        Assert.Equal(DecisionOutcome.Certified, (await house.SeeAsync(cast.Participant, (ReadDossier u) => u.RunAsync(cast.Participation.Id))).Decision!.Outcome);
    }

    [Fact]
    public async Task Nobody_but_a_trainer_of_the_cohort_signs()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await ReadyDossier.CastAsync(house);
        foreach (var person in cast.People.Where(p => p.Key != nameof(Cast.Trainer)).Select(p => p.Value).Append((await house.Data.CastAsync()).Trainer))
            Assert.Same(Refusal.Unknown, await SignAsync(house, cast, person));
        Assert.Empty(await DecisionsAsync(house, cast));
    }

    [Fact]
    public async Task Nobody_decides_about_themselves()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await ReadyDossier.CastAsync(house);
        foreach (var role in Enum.GetValues<StaffRole>()) await house.Data.StaffAsync(cast.Cohort, cast.Participant, role);
        var id = cast.Participation.Id;

        Assert.Same(Refusal.Unknown, await SignAsync(house, cast, cast.Participant));
        Assert.Same(Refusal.Unknown, await house.DoAsync(cast.Participant, (WaiveCriterion u) => u.RunAsync(id, "cco.1", "Ziek.")));
        Assert.Same(Refusal.Unknown, await house.DoAsync(cast.Participant, (ExtendDeadline u) => u.RunAsync(id, house.Data.Today.AddDays(7), "Ziek.")));
        Assert.Same(Refusal.Unknown, await house.DoAsync(cast.Participant, (IssueCertificate u) => u.RunAsync(id)));
        Assert.Null(await SignAsync(house, cast, cast.Trainer));
    }

    internal static Task<Refusal?> SignAsync(TestHouse house, Cast cast, Person by, DecisionOutcome outcome = DecisionOutcome.Certified, string why = Why, int seen = 0) =>
        house.DoAsync(by, (SignDecision u) => u.RunAsync(new(cast.Participation.Id, outcome, why, seen)));

    internal static async Task<Person> SecondTrainerAsync(TestHouse house, Cast cast)
    {
        var second = await house.Data.PersonAsync();
        await house.Data.StaffAsync(cast.Cohort, second, StaffRole.Trainer);
        return second;
    }

    internal static Task<List<Decision>> DecisionsAsync(TestHouse house, Cast cast) =>
        house.Data.LookAsync(db => db.Decisions.IgnoreQueryFilters().Where(d => d.ParticipationId == cast.Participation.Id).OrderBy(d => d.Number).ToListAsync());

    private static List<string> Frozen(Decision decision)
    {
        using var json = JsonDocument.Parse(decision.FrozenEvaluation);
        return [.. json.RootElement.GetProperty("Results").EnumerateArray().Select(r => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{r.GetProperty("CriterionId").GetString()} {r.GetProperty("Status").GetString()} {r.GetProperty("Counted").GetDecimal():0.##}"))];
    }
}
