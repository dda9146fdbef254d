using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Certification;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.App.Notices;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Certification;

/// <summary>A trainer lets a conversation and its report count for another criterion, and back.</summary>
public sealed class MoveEvidenceTests
{
    private const string Why = "Was een gesprek met de leercoach.";

    [Theory, Databases]
    public async Task A_conversation_and_its_report_count_for_the_other_criterion_and_back(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var (talk, report) = await PairAsync(house, cast);
        Assert.Equal((1m, 1m, 0m, 0m), await CountedAsync());

        Assert.Null(await MoveAsync(house, cast, talk.Id, "cco.4a"));
        // Its report is still filed under the first criterion, where the conversation no longer counts.
        Assert.Equal((0m, 0m, 1m, 0m), await CountedAsync());
        Assert.Null(await MoveAsync(house, cast, report, "cco.4b"));
        Assert.Equal((0m, 0m, 1m, 1m), await CountedAsync());

        var dossier = await house.SeeAsync(cast.Participant, (ReadDossier u) => u.RunAsync(cast.Participation.Id));
        Assert.Equal([Why, Why], dossier.Moves.Select(m => m.Reason));
        // It keeps the name under which it was noted.
        Assert.Equal(ConversationKinds.Driehoekgesprek, dossier.EvidenceOf(dossier.Standing.Evaluation["cco.4a"]).Single().ConversationKind);
        Assert.Equal("waarnemingsverslag", dossier.EvidenceOf(dossier.Standing.Evaluation["cco.4b"]).Single().DocumentKind!.Code);
        Assert.Equal(2, (await house.SeeAsync(cast.Participant, (ListNotices u) => u.RunAsync())).Lines.Single(l => l.Words.Notice.Topic == LiveTopic.EvidenceMoved).Count);
        Assert.Contains($"Conversation {talk.Id}: cco.2a→cco.4a", await house.Data.LookAsync(db => db.History.Where(h => h.Operation == Operation.MoveEvidence).Select(h => h.Detail!).ToListAsync()));

        Assert.Null(await MoveAsync(house, cast, talk.Id, "cco.2a"));
        Assert.Null(await MoveAsync(house, cast, report, "cco.2b"));
        Assert.Equal((1m, 1m, 0m, 0m), await CountedAsync());
        Assert.Equal([1, 1, 2, 2], await house.Data.LookAsync(db => db.EvidenceMoves.IgnoreQueryFilters().OrderBy(m => m.Number).Select(m => m.Number).ToListAsync()));

        async Task<(decimal, decimal, decimal, decimal)> CountedAsync()
        {
            var evaluation = (await house.SeeAsync(cast.Trainer, (ReadDossier u) => u.RunAsync(cast.Participation.Id))).Standing.Evaluation;
            return (evaluation["cco.2a"].Counted, evaluation["cco.2b"].Counted, evaluation["cco.4a"].Counted, evaluation["cco.4b"].Counted);
        }
    }

    [Fact]
    public async Task Not_without_a_reason_not_to_another_rule_and_not_after_a_decision()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var (talk, report) = await PairAsync(house, cast);

        Assert.Equal("reason-missing", (await MoveAsync(house, cast, talk.Id, "cco.4a", " "))!.Code);
        Assert.Equal("too-long", (await MoveAsync(house, cast, talk.Id, "cco.4a", new string('a', EvidenceMove.ReasonMaxLength + 1)))!.Code);
        // Confirmed by the participant alone, another rule, where it counts already, and nothing of this dossier.
        foreach (var (piece, criterion) in new[] { (talk.Id, "cco.3a"), (talk.Id, "cco.1"), (report, "cco.4a"), (talk.Id, "cco.2a"), (Guid.CreateVersion7(), "cco.4a") })
            Assert.Equal("choose-evidence", (await MoveAsync(house, cast, piece, criterion))!.Code);
        await house.Data.DecisionAsync(cast.Participation, cast.Trainer);
        Assert.Equal("already-decided", (await MoveAsync(house, cast, talk.Id, "cco.4a"))!.Code);
        Assert.True((await house.SeeAsync(cast.Trainer, (ReadMoves u) => u.RunAsync(cast.Participation.Id))).Decided);
    }

    [Fact]
    public async Task Nobody_but_a_trainer_of_the_group_moves_and_an_organiser_reads_no_reason()
    {
        await using var house = await TestHouse.OpenAsync();
        var (cast, elsewhere) = (await house.Data.CastAsync(), await house.Data.CastAsync());
        var (talk, _) = await PairAsync(house, cast);
        foreach (var person in new[] { cast.Participant, cast.Leercoach, cast.Organiser, cast.Stranger, elsewhere.Trainer })
        {
            Assert.Equal(Refusal.Unknown, await house.DoAsync(person, (MoveEvidence u) => u.RunAsync(cast.Participation.Id, talk.Id, "cco.4a", Why)));
            Assert.Equal(Refusal.Unknown, (await house.DoAsync(person, (ReadMoves u) => u.RunAsync(cast.Participation.Id))).Refusal);
        }

        Assert.Null(await MoveAsync(house, cast, talk.Id, "cco.4a"));
        Assert.Empty((await house.SeeAsync(cast.Organiser, (ReadDossier u) => u.RunAsync(cast.Participation.Id))).Moves);
        Assert.False(await house.Data.LookAsAsync(cast.Organiser.Id, db => db.EvidenceMoves.AnyAsync()));
    }

    private static async Task<(Conversation Talk, Guid Report)> PairAsync(TestHouse house, Cast cast)
    {
        var talk = await house.Data.ConversationAsync(cast.Participation, ConversationKinds.Driehoekgesprek, cast.Leercoach, cast.Leercoach);
        var submission = await house.Data.SubmittedAsync(cast.Participation, about: talk);
        await house.Data.ReviewedAsync(submission, cast.Leercoach);
        return (talk, submission.DocumentId);
    }

    private static Task<Refusal?> MoveAsync(TestHouse house, Cast cast, Guid piece, string criterion, string why = Why) => house.DoAsync(cast.Trainer, (MoveEvidence u) => u.RunAsync(cast.Participation.Id, piece, criterion, why));
}
