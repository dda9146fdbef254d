using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Calendars;
using PortfolioWorkspace.App.Certification;
using PortfolioWorkspace.App.Home;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.App.Notices;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Certification;

/// <summary>Exceptions that a trainer makes, always with the reason: a waiver, and more time.</summary>
public sealed class ExceptionTests
{
    [Theory, Databases]
    public async Task A_waiver_keeps_who_why_and_when_and_is_given_once(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();

        Assert.Null(await WaiveAsync(house, cast, "cco.1", " Ziek, eigen opdracht gemaakt. "));
        Assert.Equal("criterion-already-met", (await WaiveAsync(house, cast, "cco.1", "Nog eens."))?.Code);

        var waiver = Assert.Single(await house.Data.LookAsync(db => db.Waivers.IgnoreQueryFilters().ToListAsync()));
        Assert.Equal(("cco.1", "Ziek, eigen opdracht gemaakt.", cast.Trainer.Id, house.Data.Today), (waiver.CriterionId, waiver.Reason, waiver.ById, waiver.On));
        var line = Assert.Single((await house.SeeAsync(cast.Participant, (ReadDossier u) => u.RunAsync(cast.Participation.Id))).Waivers);
        Assert.Equal((cast.Trainer.Name, "Ziek, eigen opdracht gemaakt."), (line.By, line.Reason));
        Assert.Equal(new LiveNotice(cast.Participant.Id, LiveTopic.WaiverChanged, cast.Participation.Id), Assert.Single((await house.SeeAsync(cast.Participant, (ListNotices u) => u.RunAsync(1))).Lines).Words.Notice);
    }

    [Theory, Databases]
    public async Task A_waiver_taken_back_counts_for_nothing_stays_readable_and_may_be_given_again(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        await WaiveAsync(house, cast, "cco.1", "Ziek.");
        var given = await LineAsync();

        Assert.Equal("reason-missing", (await TakeBackAsync(given, " "))?.Code);
        Assert.Equal("too-long", (await TakeBackAsync(given, new string('x', Waiver.ReasonMaxLength + 1)))?.Code);
        var elsewhere = await house.Data.CastAsync();
        Assert.Same(Refusal.Unknown, await house.DoAsync(elsewhere.Trainer, (WithdrawWaiver u) => u.RunAsync(elsewhere.Participation.Id, given.Id, "Niet van mij.")));
        Assert.Equal(CriterionStatus.Waived, await StatusAsync());
        Assert.Null(await TakeBackAsync(given, " Opdracht niet gemaakt. "));
        Assert.Equal("waiver-withdrawn", (await TakeBackAsync(given, "Nog eens."))?.Code);

        Assert.Equal(2, Assert.Single((await house.SeeAsync(cast.Participant, (ListNotices u) => u.RunAsync(1))).Lines).Count);
        Assert.Equal(CriterionStatus.NotStarted, await StatusAsync());
        Assert.Equal(new WaiverTakenBack("Opdracht niet gemaakt.", cast.Trainer.Name, house.Data.Today), (await LineAsync()).TakenBack);
        Assert.Contains("withdrawn cco.1", await house.Data.LookAsync(db => db.History.IgnoreQueryFilters().Select(h => h.Detail).ToListAsync()));
        Assert.Null(await WaiveAsync(house, cast, "cco.1", "Toch wel."));
        Assert.Equal(CriterionStatus.Waived, await StatusAsync());
        Assert.Equal([1, 2], await house.Data.LookAsync(db => db.Waivers.IgnoreQueryFilters().Select(w => w.Round).Order().ToListAsync()));

        Task<Refusal?> TakeBackAsync(WaiverLine waiver, string reason) => house.DoAsync(cast.Trainer, (WithdrawWaiver u) => u.RunAsync(cast.Participation.Id, waiver.Id, reason));
        async Task<DossierView> SeeAsync() => await house.SeeAsync(cast.Participant, (ReadDossier u) => u.RunAsync(cast.Participation.Id));
        async Task<WaiverLine> LineAsync() => (await SeeAsync()).Waivers[0];
        async Task<CriterionStatus> StatusAsync() => (await SeeAsync()).Standing.Evaluation["cco.1"].Status;
    }

    [Theory, Databases]
    public async Task Two_waivers_at_the_same_moment_are_one(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();

        var told = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => WaiveAsync(house, cast, "cco.1", "Ziek."))));

        Assert.Single(told, t => t is null);
        Assert.All(told.Where(t => t is not null), t => Assert.Contains(t!.Code, new[] { "criterion-already-met", Refusal.ChangedMeanwhile.Code }));
    }

    [Theory]
    [InlineData("cco.1", "", "reason-missing")]
    [InlineData("cco.1", "  ", "reason-missing")]
    [InlineData("cco.5b", "Waarom niet.", "not-waivable")]
    [InlineData("cco.6", "Waarom niet.", "not-waivable")]
    [InlineData("cco.99", "Waarom niet.", "unknown")]
    [InlineData("", "Waarom niet.", "unknown")]
    public async Task Not_everything_can_be_waived(string criterion, string reason, string expected)
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();

        Assert.Equal(expected, (await WaiveAsync(house, cast, criterion, reason))?.Code);
        Assert.Equal("too-long", (await WaiveAsync(house, cast, "cco.1", new string('x', Waiver.ReasonMaxLength + 1)))?.Code);
        Assert.Equal(0, await house.Data.LookAsync(db => db.Waivers.IgnoreQueryFilters().CountAsync()));
    }

    [Theory]
    [InlineData(DecisionOutcome.NotYet, null)]
    [InlineData(DecisionOutcome.Certified, "already-decided")]
    [InlineData(DecisionOutcome.ProofOnly, "already-decided")]
    public async Task After_the_decision_there_is_nothing_left_to_waive(DecisionOutcome outcome, string? expected)
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        await house.Data.DecisionAsync(cast.Participation, cast.Trainer, outcome);
        Assert.Equal(expected, (await WaiveAsync(house, cast, "cco.1", "Ziek."))?.Code);
        var waiver = await house.Data.WaiverAsync(cast.Participation, cast.Trainer, "cco.2a");
        Assert.Equal(expected, (await house.DoAsync(cast.Trainer, (WithdrawWaiver u) => u.RunAsync(cast.Participation.Id, waiver.Id, "Toch niet.")))?.Code);
    }

    [Theory, Databases]
    public async Task More_time_is_noted_with_its_reason(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var until = cast.Cohort.ReportDeadline!.Value.AddDays(14);

        Assert.Equal("reason-missing", (await ExtendAsync(until, " "))?.Code);
        Assert.Equal("too-long", (await ExtendAsync(until, new string('x', DeadlineExtension.ReasonMaxLength + 1)))?.Code);
        Assert.Equal("date-in-the-past", (await ExtendAsync(house.Data.Today.AddDays(-1), "Ziek."))?.Code);
        Assert.Null(await ExtendAsync(until, " Ziek. "));

        var deadline = (await house.SeeAsync(cast.Participant, (ReadDossier u) => u.RunAsync(cast.Participation.Id))).Standing;
        Assert.Equal(until, deadline.Facts.ExtendedDeadline);
        Assert.Contains(CriterionRemark.ExtensionGranted, deadline.Evaluation["cco.dl"].Remarks);

        Task<Refusal?> ExtendAsync(DateOnly day, string reason) => house.DoAsync(cast.Trainer, (ExtendDeadline u) => u.RunAsync(cast.Participation.Id, day, reason));
    }

    [Theory, Databases]
    public async Task More_time_again_leaves_the_first_in_sight_and_the_last_counts_everywhere(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var (group, first, second) = (cast.Cohort.ReportDeadline!.Value, cast.Cohort.ReportDeadline!.Value.AddDays(21), cast.Cohort.ReportDeadline!.Value.AddDays(14));
        var early = await ExtendAsync(group, "Ziek.");
        Assert.Equal(("extension-within-group", group), (early?.Code, early?.Values[0]));
        Assert.Equal("date-too-far", (await ExtendAsync(house.Data.Today.AddYears(3), "Ziek."))?.Code);
        Assert.Equal(0, await house.Data.LookAsync(db => db.DeadlineExtensions.IgnoreQueryFilters().CountAsync()));

        Assert.Null(await ExtendAsync(first, " Was ziek. "));
        Assert.Null(await ExtendAsync(first, "Was ziek."));
        house.Clock.Advance(TimeSpan.FromDays(1));
        // Whoever still sees the date of the group takes nothing away unseen.
        Assert.Equal(Refusal.ChangedMeanwhile, await house.DoAsync(cast.Trainer, (ExtendDeadline u) => u.RunAsync(cast.Participation.Id, second, "Ziek.", group)));
        Assert.Null(await house.DoAsync(cast.Trainer, (ExtendDeadline u) => u.RunAsync(cast.Participation.Id, second, "Eén week minder is genoeg.", first)));

        ExtensionGiven[] expected =
        [
            new(Guid.Empty, first, second, "Eén week minder is genoeg.", cast.Trainer.Name, house.Data.Today),
            new(Guid.Empty, group, first, "Was ziek.", cast.Trainer.Name, house.Data.Today.AddDays(-1)),
        ];
        foreach (var person in new[] { cast.Participant, cast.Leercoach, cast.Trainer }) Assert.Equal(expected, await GivenAsync(person));
        // An organiser sees until when, and not why.
        Assert.Equal(expected.Select(e => e with { Reason = null }), await GivenAsync(cast.Organiser));

        Assert.Equal(second, (await house.SeeAsync(cast.Participant, (ReadHome u) => u.RunAsync(cast.Participation.Id))).Deadline);
        Assert.All((await house.SeeAsync(cast.Participant, (ReadCalendar u) => u.RunAsync())).Deadlines, d => Assert.Equal(second, d.On));
        var view = await house.SeeAsync(cast.Participant, (ReadDossier u) => u.RunAsync(cast.Participation.Id));
        Assert.Equal(second, view.Outlook.Criteria.Single(c => c.Result.CriterionId == "cco.3b").Latest);
        foreach (var person in new[] { cast.Participant, cast.Leercoach })
        {
            var line = Assert.Single((await house.SeeAsync(person, (ListNotices u) => u.RunAsync(1))).Lines, l => l.Words.Notice.Topic == LiveTopic.DeadlineExtended);
            Assert.Equal((2, $"/dossiers/{cast.Participation.Id}"), (line.Count, line.Words.Address));
        }

        async Task<IEnumerable<ExtensionGiven>> GivenAsync(PortfolioWorkspace.App.People.Person person) =>
            (await house.SeeAsync(person, (ReadDossier u) => u.RunAsync(cast.Participation.Id))).Extensions.Select(e => e with { Id = Guid.Empty });
        Task<Refusal?> ExtendAsync(DateOnly day, string reason) => house.DoAsync(cast.Trainer, (ExtendDeadline u) => u.RunAsync(cast.Participation.Id, day, reason));
    }

    [Fact]
    public async Task After_the_decision_nobody_gets_more_time()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        await house.Data.DecisionAsync(cast.Participation, cast.Trainer);
        Assert.Equal("already-decided", (await house.DoAsync(cast.Trainer, (ExtendDeadline u) => u.RunAsync(cast.Participation.Id, cast.Cohort.ReportDeadline!.Value.AddDays(7), "Ziek.")))?.Code);
    }

    [Fact]
    public async Task Nobody_but_a_trainer_of_the_cohort_makes_exceptions()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var waiver = await house.Data.WaiverAsync(cast.Participation, cast.Trainer, "cco.2a");
        foreach (var person in cast.People.Where(p => p.Key != nameof(Cast.Trainer)).Select(p => p.Value).Append((await house.Data.CastAsync()).Trainer))
        {
            Assert.Same(Refusal.Unknown, await house.DoAsync(person, (WaiveCriterion u) => u.RunAsync(cast.Participation.Id, "cco.1", "Ziek.")));
            Assert.Same(Refusal.Unknown, await house.DoAsync(person, (WithdrawWaiver u) => u.RunAsync(cast.Participation.Id, waiver.Id, "Toch niet.")));
            Assert.Same(Refusal.Unknown, await house.DoAsync(person, (ExtendDeadline u) => u.RunAsync(cast.Participation.Id, house.Data.Today.AddDays(7), "Ziek.")));
        }
    }

    private static Task<Refusal?> WaiveAsync(TestHouse house, Cast cast, string criterion, string reason) =>
        house.DoAsync(cast.Trainer, (WaiveCriterion u) => u.RunAsync(cast.Participation.Id, criterion, reason));
}
