using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Certification;
using PortfolioWorkspace.App.Home;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.App.Notices;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Certification;

/// <summary>Case 8: an agreed product stands for plan and card once it is approved, and the card is still offered.</summary>
public sealed class EndProductTests
{
    private static readonly EndProductTerms Terms = new(EndProductType.Lessons, "Lessen over erfgoed", "Het team", "Zes lessen", "Klaar om te geven\nMet bronnen", ["beleidsplan", "ambitiekaart"]);

    [Theory, Databases]
    public async Task Proposed_by_the_participant_agreed_by_a_trainer_made_and_approved(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync(TestData.Icc);
        var dossier = cast.Participation.Id;
        Assert.Null(await house.DoAsync(cast.Participant, (ProposeEndProduct u) => u.RunAsync(new(dossier, Terms, null))));
        Assert.Equal(CriterionStatus.NotStarted, (await StandingAsync(house, cast))["icc.plan"].Status);
        Assert.Equal(Refusal.Unknown, await house.DoAsync(cast.Participant, (AgreeEndProduct u) => u.RunAsync(dossier, 0)));
        Assert.Equal(Refusal.Unknown, await house.DoAsync(cast.Leercoach, (AgreeEndProduct u) => u.RunAsync(dossier, 0)));

        // Nobody agrees with what they did not read.
        Assert.Null(await house.DoAsync(cast.Participant, (ProposeEndProduct u) => u.RunAsync(new(dossier, Terms with { FormAndSize = "Acht lessen" }, 0))));
        Assert.Equal([new Awaited(dossier, cast.Participant.Name, AwaitedKind.EndProduct)], await house.SeeAsync(cast.Trainer, (ReadAwaited u) => u.RunAsync(cast.Cohort.Id)));
        Assert.Equal(Refusal.ChangedMeanwhile, await house.DoAsync(cast.Trainer, (AgreeEndProduct u) => u.RunAsync(dossier, 0)));
        Assert.Single((await house.SeeAsync(cast.Trainer, (ListNotices u) => u.RunAsync())).Lines, l => l.Words.Notice.Topic == LiveTopic.EndProductProposed);
        Assert.Null(await house.DoAsync(cast.Trainer, (AgreeEndProduct u) => u.RunAsync(dossier, 1)));
        Assert.Empty((await house.SeeAsync(cast.Trainer, (ListNotices u) => u.RunAsync())).Lines);
        Assert.Empty(await house.SeeAsync(cast.Trainer, (ReadAwaited u) => u.RunAsync(cast.Cohort.Id)));
        Assert.Single((await house.SeeAsync(cast.Participant, (ListNotices u) => u.RunAsync())).Lines, l => l.Words.Notice.Topic == LiveTopic.EndProductAgreed);
        var seen = await house.SeeAsync(cast.Participant, (ReadEndProduct u) => u.RunAsync(dossier));
        Assert.Equal(("Acht lessen", cast.Trainer.Name, house.Data.Today), (seen.Agreement!.FormAndSize, seen.TrainerName, seen.Agreement.TrainerOn));
        Assert.Equal("end-product-agreed", (await house.DoAsync(cast.Participant, (ProposeEndProduct u) => u.RunAsync(new(dossier, Terms, 2))))!.Code);

        var agreed = await StandingAsync(house, cast);
        Assert.All([agreed["icc.plan"], agreed["icc.card"]], r => Assert.Equal((CriterionStatus.InProgress, EvidenceKind.Agreement), (r.Status, Assert.Single(r.Evidence).Kind)));
        Assert.Equal([(HomeTaskKind.ProductOffered, "ambitiekaart"), (HomeTaskKind.ProductToStart, "beroepsproduct")], await TasksAsync(house, cast));

        var product = await house.Data.SubmittedAsync(cast.Participation, "beroepsproduct");
        await house.Data.LookAsync(db => db.Documents.IgnoreQueryFilters().Where(d => d.ParticipationId == dossier).ExecuteUpdateAsync(s => s.SetProperty(d => d.Status, DocumentStatus.Approved).SetProperty(d => d.ApprovedOn, house.Data.Today)));
        var made = await StandingAsync(house, cast);
        Assert.All([made["icc.plan"], made["icc.card"]], r => Assert.Equal(CriterionStatus.Met, r.Status));
        Assert.Contains((HomeTaskKind.ProductOffered, "ambitiekaart"), await TasksAsync(house, cast));
        Assert.NotEqual(Guid.Empty, product.Id);
    }

    [Fact]
    public async Task Taken_back_it_counts_for_nothing_and_an_organiser_never_reads_it()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync(TestData.Icc);
        await house.Data.EndProductAsync(cast.Participation, cast.Trainer);
        await using (var scope = house.As(cast.Organiser)) Assert.Equal(Refusal.Unknown, (await scope.Get<ReadEndProduct>().RunAsync(cast.Participation.Id)).Refusal);
        Assert.Equal(CriterionStatus.InProgress, (await StandingAsync(house, cast))["icc.plan"].Status);

        Assert.Null(await house.DoAsync(cast.Participant, (WithdrawEndProduct u) => u.RunAsync(cast.Participation.Id, 0)));
        Assert.Equal(CriterionStatus.NotStarted, (await StandingAsync(house, cast))["icc.plan"].Status);
        Assert.Null(await house.DoAsync(cast.Participant, (ProposeEndProduct u) => u.RunAsync(new(cast.Participation.Id, Terms, null))));
        Assert.Equal(2, await house.Data.LookAsync(db => db.AgreedEndProducts.IgnoreQueryFilters().CountAsync()));
    }

    [Fact]
    public async Task A_page_that_showed_the_proposal_before_agrees_with_nothing()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync(TestData.Icc);
        var dossier = cast.Participation.Id;
        await house.Data.EndProductAsync(cast.Participation);
        Assert.Null(await house.DoAsync(cast.Participant, (WithdrawEndProduct u) => u.RunAsync(dossier, 0)));
        Assert.Null(await house.DoAsync(cast.Participant, (ProposeEndProduct u) => u.RunAsync(new(dossier, Terms, null))));

        Assert.Equal(Refusal.ChangedMeanwhile, await house.DoAsync(cast.Trainer, (AgreeEndProduct u) => u.RunAsync(dossier, 0)));

        var shown = (await house.SeeAsync(cast.Trainer, (ReadEndProduct u) => u.RunAsync(dossier))).Agreement!.Version;
        Assert.Null(await house.DoAsync(cast.Trainer, (AgreeEndProduct u) => u.RunAsync(dossier, shown)));
    }

    [Fact]
    public async Task What_was_approved_is_not_taken_back_so_that_it_stands_for_nothing_else()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync(TestData.Icc);
        await house.Data.EndProductAsync(cast.Participation, cast.Trainer);
        await house.Data.ReviewedAsync(await house.Data.SubmittedAsync(cast.Participation, AgreedEndProduct.DocumentKind), cast.Trainer);

        Assert.Equal("end-product-approved", (await house.DoAsync(cast.Participant, (WithdrawEndProduct u) => u.RunAsync(cast.Participation.Id, 0)))?.Code);
        Assert.Equal(CriterionStatus.Met, (await StandingAsync(house, cast))["icc.plan"].Status);
    }

    [Theory]
    [InlineData("", "Doel", "end-product-incomplete")]
    [InlineData("1\n2\n3\n4\n5\n6", "Doel", "end-product-too-many-criteria")]
    [InlineData("1", " ", "end-product-incomplete")]
    public async Task A_proposal_says_what_it_is_for_and_at_most_five_conditions(string criteria, string purpose, string code)
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync(TestData.Icc);
        Assert.Equal(code, (await house.DoAsync(cast.Participant, (ProposeEndProduct u) => u.RunAsync(new(cast.Participation.Id, Terms with { Criteria = criteria, Purpose = purpose }, null))))!.Code);
    }

    private static async Task<Evaluation> StandingAsync(TestHouse house, Cast cast) => (await house.SeeAsync(cast.Trainer, (ReadDossier u) => u.RunAsync(cast.Participation.Id))).Standing.Evaluation;

    private static async Task<IEnumerable<(HomeTaskKind, string?)>> TasksAsync(TestHouse house, Cast cast) =>
        (await house.SeeAsync(cast.Participant, (ReadHome u) => u.RunAsync(cast.Participation.Id))).Tasks.Where(t => t.Kind is HomeTaskKind.ProductToStart or HomeTaskKind.ProductOffered).Select(t => (t.Kind, t.Code));
}
