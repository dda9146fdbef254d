using PortfolioWorkspace.App.Certification;
using PortfolioWorkspace.App.People;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Certification;

/// <summary>The academy's word: without a yes there is no certificate (facts §4.6 case 12).</summary>
public sealed class RecordAlignmentTests
{
    [Theory, Databases]
    public async Task Only_a_yes_of_the_academy_opens_the_register(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var decision = await house.Data.DecisionAsync(cast.Participation, cast.Trainer);
        Assert.Equal(DossierStage.InAlignment, (await DossierAsync(house, cast)).Stage);
        Assert.Equal("alignment-open", (await IssueAsync(house, cast))?.Code);

        Assert.Null(await RecordAsync(house, cast.Organiser, decision, agreed: false, remark: " Eén verslag mist. "));
        Assert.Equal("alignment-open", (await IssueAsync(house, cast))?.Code);
        Assert.Equal(CriterionStatus.NotMet, (await DossierAsync(house, cast)).Standing.Evaluation["cco.6"].Status);

        // The same day: what was noted last is what holds.
        house.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Null(await RecordAsync(house, cast.Trainer, decision, agreed: true));
        var dossier = await DossierAsync(house, cast);
        Assert.True(dossier.Alignment!.Agreed);
        Assert.Equal(CriterionStatus.Met, dossier.Standing.Evaluation["cco.6"].Status);
        Assert.Null(await IssueAsync(house, cast));
        Assert.Equal("already-issued", (await RecordAsync(house, cast.Trainer, decision, agreed: false))?.Code);
    }

    [Theory, Databases]
    public async Task A_later_no_blocks_again(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var decision = await house.Data.DecisionAsync(cast.Participation, cast.Trainer);
        Assert.Null(await RecordAsync(house, cast.Trainer, decision, agreed: true));
        house.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Null(await RecordAsync(house, cast.Trainer, decision, agreed: false));

        Assert.Equal("alignment-open", (await IssueAsync(house, cast))?.Code);
    }

    [Fact]
    public async Task The_answer_comes_between_the_decision_and_today()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var decision = await house.Data.DecisionAsync(cast.Participation, cast.Trainer);
        house.Clock.Advance(TimeSpan.FromDays(3));
        var today = house.Data.Today;

        Assert.Equal("alignment-date", (await RecordAsync(house, cast.Trainer, decision, true, today.AddDays(1)))?.Code);
        Assert.Equal("alignment-date", (await RecordAsync(house, cast.Trainer, decision, true, decision.On.AddDays(-1)))?.Code);
        Assert.Equal("too-long", (await RecordAsync(house, cast.Trainer, decision, true, today, new string('x', Alignment.RemarkMaxLength + 1)))?.Code);
        Assert.Null(await RecordAsync(house, cast.Trainer, decision, true, decision.On));
        Assert.Null(await RecordAsync(house, cast.Trainer, decision, true, today));
    }

    [Fact]
    public async Task Only_a_complete_decision_to_certify_goes_to_the_academy()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var notYet = await house.Data.DecisionAsync(cast.Participation, cast.Trainer, DecisionOutcome.NotYet);
        var half = await house.Data.DecisionAsync(cast.Participation, cast.Trainer, needsSecond: true, number: 2);

        Assert.Equal("decision-not-complete", (await RecordAsync(house, cast.Trainer, notYet, true))?.Code);
        Assert.Equal("decision-not-complete", (await RecordAsync(house, cast.Trainer, half, true))?.Code);
    }

    [Fact]
    public async Task A_programme_without_an_outside_party_asks_nobody()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync(TestData.Icc);
        var decision = await house.Data.DecisionAsync(cast.Participation, cast.Trainer);

        Assert.Equal("alignment-not-asked", (await RecordAsync(house, cast.Trainer, decision, true))?.Code);
        Assert.Null(await IssueAsync(house, cast));
    }

    [Fact]
    public async Task Trainer_and_organiser_note_it_and_nobody_else()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var decision = await house.Data.DecisionAsync(cast.Participation, cast.Trainer);
        foreach (var person in new[] { cast.Participant, cast.Leercoach, cast.Stranger, (await house.Data.CastAsync()).Trainer })
            Assert.Same(Refusal.Unknown, await RecordAsync(house, person, decision, true));
    }

    private static Task<Refusal?> RecordAsync(TestHouse house, Person by, Decision decision, bool agreed, DateOnly? on = null, string? remark = null) =>
        house.DoAsync(by, (RecordAlignment u) => u.RunAsync(decision.Id, agreed, on ?? house.Data.Today, remark));

    private static Task<Refusal?> IssueAsync(TestHouse house, Cast cast) => house.DoAsync(cast.Organiser, (IssueCertificate u) => u.RunAsync(cast.Participation.Id));

    private static Task<DossierView> DossierAsync(TestHouse house, Cast cast) => house.SeeAsync(cast.Trainer, (ReadDossier u) => u.RunAsync(cast.Participation.Id));
}
