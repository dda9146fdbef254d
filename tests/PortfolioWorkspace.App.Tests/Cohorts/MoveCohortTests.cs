using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Certification;
using PortfolioWorkspace.App.Cohorts;
using PortfolioWorkspace.App.Home;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.App.Notices;
using PortfolioWorkspace.App.People;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.App.Reviews;
using PortfolioWorkspace.App.Tests.Certification;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Programmes;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

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
    public async Task The_trainers_hear_of_it_and_the_history_says_who_and_why()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        await VersionAsync(house, cast.Organiser, "min: 4", "min: 3");

        Assert.Null(await MoveAsync(house, cast));

        var news = await house.Data.LookAsync(db => db.Notices.IgnoreQueryFilters().Where(n => n.Topic == LiveTopic.CohortMoved).ToListAsync());
        Assert.Equal(new[] { cast.Leercoach.Id, cast.Trainer.Id }.Order(), news.Select(n => n.PersonId).Order());
        Assert.All(news, n => Assert.Equal(cast.Cohort.Id, n.SubjectId));
        var words = await house.SeeAsync(cast.Trainer, (ReadNotice u) => u.RunAsync(new LiveNotice(cast.Trainer.Id, LiveTopic.CohortMoved, cast.Cohort.Id)));
        Assert.Equal(($"/groepen/{cast.Cohort.Id}", "2"), (words.Address, words.About));
        var move = Assert.Single((await house.SeeAsync(cast.Organiser, (ReadCohortMove u) => u.RunAsync(cast.Cohort.Id))).Moves);
        Assert.Equal((1, 2, "Vier was te veel", cast.Organiser.Name), (move.From, move.To, move.Reason, move.By));
        Assert.Equal(1, await house.Data.LookAsync(db => db.History.CountAsync(h => h.Operation == Operation.MoveCohort && h.SubjectId == cast.Cohort.Id)));
    }

    [Theory, Databases]
    public async Task Participants_and_their_leercoaches_hear_which_version_it_is_and_who_was_decided_about_hears_nothing(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var decided = await house.Data.PersonAsync();
        await house.Data.DecisionAsync(await house.Data.ParticipationAsync(cast.Cohort, decided, cast.Leercoach), cast.Trainer, needsSecond: true);
        await VersionAsync(house, cast.Organiser, "min: 4", "min: 3");

        Assert.Null(await MoveAsync(house, cast));

        var own = Assert.Single((await house.SeeAsync(cast.Participant, (ListNotices u) => u.RunAsync())).Lines, l => l.Words.Notice.Topic == LiveTopic.VersionChanged).Words;
        Assert.Equal(("2", $"/dossiers/{cast.Participation.Id}"), (own.About, own.Address));
        Assert.DoesNotContain((await house.SeeAsync(decided, (ListNotices u) => u.RunAsync())).Lines, l => l.Words.Notice.Topic is LiveTopic.VersionChanged or LiveTopic.CohortMoved);
        // Two people in this group: the leercoach gets one line, and chooses at home.
        var guide = Assert.Single((await house.SeeAsync(cast.Leercoach, (ListNotices u) => u.RunAsync())).Lines, l => l.Words.Notice.Topic == LiveTopic.CohortMoved);
        Assert.Equal(("2", "/", 1), (guide.Words.About, guide.Words.Address, guide.Count));
        Assert.Equal(Refusal.Unknown, (await house.DoAsync(cast.Stranger, (ReadNotice u) => u.RunAsync(new LiveNotice(cast.Stranger.Id, LiveTopic.VersionChanged, cast.Participation.Id)))).Refusal);
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

    /// <summary>One version more: the newest, with words replaced pair by pair.</summary>
    private static async Task VersionAsync(TestHouse house, Person organiser, params string[] pairs)
    {
        var draft = await house.Data.ProgrammeDraftAsync(organiser, pairs[0], pairs[1]);
        foreach (var pair in pairs.Chunk(2).Skip(1)) await house.Data.ChangeAsync(async db =>
        {
            var found = await db.ProgrammeDrafts.IgnoreQueryFilters().SingleAsync(d => d.Id == draft.Id);
            return found.Yaml = found.Yaml.Replace(pair[0], pair[1], StringComparison.Ordinal);
        });
        var seen = (await house.SeeAsync(organiser, (ReadProgrammeDraft u) => u.RunAsync(TestData.Cco))).Version;
        await house.SeeAsync(organiser, (PublishProgramme u) => u.RunAsync(TestData.Cco, seen, "Voor een test"));
    }

    private static async Task<MovePreview> PreviewAsync(TestHouse house, Cast cast, int version = 2) => (await house.SeeAsync(cast.Organiser, (ReadCohortMove u) => u.RunAsync(cast.Cohort.Id, version))).Preview!;

    private static Task<Refusal?> MoveAsync(TestHouse house, Cast cast, int from = 1, int to = 2, string reason = "Vier was te veel") =>
        house.DoAsync(cast.Organiser, (MoveCohort u) => u.RunAsync(new MoveCohort.Input(cast.Cohort.Id, from, to, reason)));
}
