using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Certification;
using PortfolioWorkspace.App.Cohorts;
using PortfolioWorkspace.App.Home;
using PortfolioWorkspace.App.Reviews;
using PortfolioWorkspace.App.Tests.Certification;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Programmes;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;
using static PortfolioWorkspace.App.Tests.Cohorts.MovedCohort;

namespace PortfolioWorkspace.App.Tests.Cohorts;

/// <summary>A group follows another version: what was shown beforehand is what comes, and what was decided stays.</summary>
public sealed class MoveCohortTests
{
    [Theory, Databases]
    public async Task What_the_preview_says_is_what_the_dossier_says_after_the_move(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await ReadyDossier.CastAsync(house, ownReports: 3);
        var second = await house.Data.ParticipationAsync(cast.Cohort, await house.Data.PersonAsync(), cast.Leercoach);
        await VersionAsync(house, cast.Organiser, "min: 4", "min: 3");
        var before = await house.SeeAsync(cast.Trainer, (ReadDossier u) => u.RunAsync(cast.Participation.Id));

        var preview = await PreviewAsync(house, cast);
        Assert.Null(await MoveAsync(house, cast));

        Assert.Empty(preview.Kept);
        Assert.Equal((2, 0), (preview.Touched.Count, preview.Untouched));
        foreach (var person in preview.Touched)
        {
            var after = await house.SeeAsync(cast.Trainer, (ReadDossier u) => u.RunAsync(person.ParticipationId));
            foreach (var change in person.Effect.Changes) Assert.Equal((change.Then!.Result.Status, change.Then.Result.Required, change.Then.Missing, change.Then.Room), (after.Outlook[change.Criterion.Id].Result.Status, after.Outlook[change.Criterion.Id].Result.Required, after.Outlook[change.Criterion.Id].Missing, after.Outlook[change.Criterion.Id].Room));
            Assert.Equal(person.Effect.ReadyThen, after.Standing.Evaluation.ReadyForDecision);
        }

        // And what was not named is as it was.
        var own = preview.Touched.Single(p => p.ParticipationId == cast.Participation.Id).Effect;
        Assert.Equal(["cco.3a", "cco.3b", "cco.dl"], own.Changes.Where(c => c.Closes).Select(c => c.Criterion.Id));
        Assert.Equal(3, own.Changes.Count);
        Assert.Equal((false, true), (own.ReadyNow, own.ReadyThen));
        var then = await house.SeeAsync(cast.Trainer, (ReadDossier u) => u.RunAsync(cast.Participation.Id));
        foreach (var result in before.Standing.Evaluation.Results.Where(r => own.Changes.All(c => c.Criterion.Id != r.CriterionId))) Assert.Equal(result.Status, then.Standing.Evaluation[result.CriterionId].Status);
        Assert.Contains(preview.Touched, p => p.ParticipationId == second.Id);
    }

    [Fact]
    public async Task A_new_and_a_dropped_criterion_are_named_as_such()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await ReadyDossier.CastAsync(house);
        await VersionAsync(house, cast.Organiser, "id: cco.dl", "id: cco.nieuw");

        var effect = Assert.Single((await PreviewAsync(house, cast)).Touched).Effect;

        Assert.Equal(["cco.nieuw"], effect.Changes.Where(c => c.Now is null).Select(c => c.Criterion.Id));
        Assert.Equal(["cco.dl"], effect.Changes.Where(c => c.Then is null).Select(c => c.Criterion.Id));
    }

    [Theory, Databases]
    public async Task Who_was_decided_about_keeps_the_version_of_that_day_also_when_the_group_moves_again(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await ReadyDossier.CastAsync(house);
        var (person, waits) = (await house.Data.PersonAsync(), await house.Data.PersonAsync());
        var notYet = await house.Data.ParticipationAsync(cast.Cohort, waits, cast.Leercoach);
        await house.Data.DecisionAsync(cast.Participation, cast.Trainer, needsSecond: true);
        await house.Data.DecisionAsync(notYet, cast.Trainer, DecisionOutcome.NotYet);
        await VersionAsync(house, cast.Organiser, "min: 4", "min: 5");

        var preview = await PreviewAsync(house, cast);
        Assert.Null(await MoveAsync(house, cast));
        await VersionAsync(house, cast.Organiser, "min: 5", "min: 6");
        Assert.Null(await MoveAsync(house, cast, 2, 3));

        Assert.Equal([cast.Participant.Name], preview.Kept);
        Assert.Equal([notYet.Id], preview.People.Select(p => p.ParticipationId));
        var kept = await house.SeeAsync(cast.Trainer, (ReadDossier u) => u.RunAsync(cast.Participation.Id));
        Assert.Equal((4m, true), (kept.Standing.Evaluation["cco.3a"].Required, kept.Standing.Evaluation.ReadyForDecision));
        var home = await house.SeeAsync(cast.Participant, (ReadHome u) => u.RunAsync(cast.Participation.Id));
        Assert.Equal(4m, home.Requirements.Single(r => r.Requirement.CriterionIds.Contains("cco.3a")).Required);
        var coached = await house.SeeAsync(cast.Leercoach, (ReadOwnParticipants u) => u.RunAsync());
        Assert.Equal([4m, 6m], coached.All.Select(c => c.Requirements.Single(r => r.Requirement.CriterionIds.Contains("cco.3a")).Required!.Value).Order());
        var moved = await house.SeeAsync(cast.Trainer, (ReadDossier u) => u.RunAsync(notYet.Id));
        Assert.Equal(6m, moved.Standing.Evaluation["cco.3a"].Required);
        var group = await house.SeeAsync(cast.Trainer, (ReadCohort u) => u.RunAsync(cast.Cohort.Id));
        Assert.Equal([(cast.Participation.Id, 4m), (notYet.Id, 6m)], group.Members.Select(m => (m.ParticipationId, m.Standing.Evaluation["cco.3a"].Required!.Value)).OrderBy(m => m.Item2));
        var list = await house.SeeAsync(cast.Trainer, (ReadDecisions u) => u.RunAsync(cast.Cohort.Id));
        Assert.Equal(list.Rows.Single(r => r.ParticipationId == cast.Participation.Id).Requirements, list.Rows.Single(r => r.ParticipationId == cast.Participation.Id).Met);
    }

    [Fact]
    public async Task A_criterion_that_evidence_was_moved_from_needs_a_place_too()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await ReadyDossier.CastAsync(house);
        var talk = await house.Data.LookAsync(db => db.Conversations.IgnoreQueryFilters().Where(c => c.ParticipationId == cast.Participation.Id).Select(c => c.Id).FirstAsync());
        var move = await house.Data.MoveAsync(cast.Participation, cast.Trainer, talk);
        await VersionAsync(house, cast.Organiser, move.FromCriterion, "cco.elders");

        Assert.Equal("move-loses-evidence", (await MoveAsync(house, cast))?.Code);
        Assert.NotEmpty((await house.SeeAsync(cast.Participant, (ReadDossier u) => u.RunAsync(cast.Participation.Id))).Moves);
    }

    [Fact]
    public async Task A_version_without_place_for_what_people_used_is_refused()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await ReadyDossier.CastAsync(house);
        await house.Data.WaiverWithdrawalAsync(await house.Data.WaiverAsync(cast.Participation, cast.Trainer, "cco.dl"));
        var organiser = cast.Organiser;
        await VersionAsync(house, organiser, "id: cco.dl", "id: cco.anders");
        await VersionAsync(house, organiser, "reflectieverslag_leercoach", "iets_anders", "template: iets_anders", "template: reflectieverslag_leercoach");
        await VersionAsync(house, organiser, "id: cco.anders", "id: cco.dl", "iets_anders", "reflectieverslag_leercoach", "code: stilte", "code: zwijgen");
        await VersionAsync(house, organiser, "code: zwijgen", "code: stilte", "category: report", "category: end_product");

        await LosesAsync(2, LostKind.Waiver);
        await LosesAsync(3, LostKind.Document, LostKind.Waiver);
        await LosesAsync(4, LostKind.Competence);
        await LosesAsync(5, LostKind.Category);

        async Task LosesAsync(int version, params LostKind[] kinds)
        {
            var view = await house.SeeAsync(organiser, (ReadCohortMove u) => u.RunAsync(cast.Cohort.Id, version));
            Assert.Equal(kinds, view.Preview!.Lost.Select(l => l.Kind).Distinct());
            Assert.Equal("move-loses-evidence", (await MoveAsync(house, cast, 1, version))?.Code);
        }
    }

    [Fact]
    public async Task Feedback_that_was_given_keeps_its_guideline_and_other_words_are_announced()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        await house.Data.ReviewedAsync(await house.Data.SubmittedAsync(cast.Participation), cast.Leercoach);
        var judged = await house.Data.LookAsync(db => db.GuidelineJudgements.IgnoreQueryFilters().Select(g => g.Guideline).FirstAsync());
        var text = house.Data.Programme().Kind("waarnemingsverslag").Guidelines.Single(g => g.Code == judged).Text.Nl;
        await VersionAsync(house, cast.Organiser, $"nl: {text}", "nl: Andere woorden");
        await VersionAsync(house, cast.Organiser, $"code: {judged}", "code: nieuw");

        Assert.Equal(text, Assert.Single((await PreviewAsync(house, cast)).Reworded).Nl);
        Assert.Equal(LostKind.Guideline, Assert.Single((await PreviewAsync(house, cast, 3)).Lost).Kind);
        Assert.Equal("move-loses-evidence", (await MoveAsync(house, cast, 1, 3))?.Code);
        var view = await house.SeeAsync(cast.Organiser, (ReadCohortMove u) => u.RunAsync(cast.Cohort.Id, 2));
        Assert.Equal(("Guideline", text, "Andere woorden"), view.Changes.Select(c => (c.Label, c.Before, c.After)).Single());
    }

    [Fact]
    public async Task A_document_in_the_bin_needs_its_kind_too()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        await house.Data.BinnedAsync(cast.Participation, "reflectieverslag_leercoach");
        await VersionAsync(house, cast.Organiser, "reflectieverslag_leercoach", "iets_anders", "template: iets_anders", "template: reflectieverslag_leercoach");

        Assert.Equal("move-loses-evidence", (await MoveAsync(house, cast))?.Code);
    }

    [Fact]
    public async Task Nobody_but_its_organiser_moves_a_group_and_never_twice_or_without_a_reason()
    {
        await using var house = await TestHouse.OpenAsync();
        var (cast, other) = (await house.Data.CastAsync(), await house.Data.CastAsync());
        await VersionAsync(house, cast.Organiser, "min: 4", "min: 3");

        foreach (var person in new[] { cast.Participant, cast.Leercoach, cast.Trainer, cast.Stranger, other.Organiser })
        {
            Assert.Equal(Refusal.Unknown, (await house.DoAsync(person, (ReadCohortMove u) => u.RunAsync(cast.Cohort.Id, 2))).Refusal);
            Assert.Equal(Refusal.Unknown, await house.DoAsync(person, (MoveCohort u) => u.RunAsync(new MoveCohort.Input(cast.Cohort.Id, 1, 2, "Zomaar"))));
        }

        Assert.Equal("reason-missing", (await MoveAsync(house, cast, reason: " "))?.Code);
        Assert.Equal("too-long", (await MoveAsync(house, cast, reason: new string('x', 301)))?.Code);
        Assert.Equal(Refusal.Unknown, await MoveAsync(house, cast, 1, 7));
        Assert.Equal("version-already-followed", (await MoveAsync(house, cast, 1, 1))?.Code);
        Assert.Null(await MoveAsync(house, cast));
        Assert.Equal(Refusal.ChangedMeanwhile, await MoveAsync(house, cast));
        Assert.Equal([1, 2], (await house.Data.LookAsync(db => db.Cohorts.Where(c => c.Id == cast.Cohort.Id || c.Id == other.Cohort.Id).Select(c => c.ProgrammeVersion).ToListAsync())).Order());
    }

    private static async Task<MovePreview> PreviewAsync(TestHouse house, Cast cast, int version = 2) => (await house.SeeAsync(cast.Organiser, (ReadCohortMove u) => u.RunAsync(cast.Cohort.Id, version))).Preview!;
}
