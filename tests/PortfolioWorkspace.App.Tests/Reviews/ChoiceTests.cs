using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.App.Documents.Answers;
using PortfolioWorkspace.App.Reviews;
using PortfolioWorkspace.App.Reviews.Comments;
using PortfolioWorkspace.App.Reviews.Round;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Reviews;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Reviews;

/// <summary>What a reader chooses is kept the moment it is chosen: of them alone, beside what they wrote, and no longer than it is concept.</summary>
public sealed class ChoiceTests
{
    private static readonly IReadOnlyDictionary<string, GuidelineWord> NoWords = new Dictionary<string, GuidelineWord>();
    private static readonly IReadOnlyDictionary<Guid, CommentKind> NoKinds = new Dictionary<Guid, CommentKind>();

    [Theory, Databases]
    public async Task Only_what_was_chosen_changes_and_what_was_written_stays(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var (cast, submission, review, comment) = await AtTheDeskAsync(house);
        var codes = (await house.SeeAsync(cast.Leercoach, (ReadReviewDesk u) => u.RunAsync(submission.Id))).Kind.Guidelines.Select(g => g.Code).ToList();
        Assert.Null(await house.DoAsync(cast.Leercoach, (SaveJudgements u) => u.RunAsync(new Judgements(review.Id, null, [new(codes[0], GuidelineWord.NotSeen, "In de eerste alinea."), new(codes[1], GuidelineWord.Strong, null)]) { Comments = [new(comment, CommentKind.Tip, "Mooi open.")] })));
        var lines = await house.Data.LookAsync(db => db.History.CountAsync());

        Assert.Null(await KeepAsync(house, cast.Leercoach, new Choices(review.Id, Verdict.RevisionRequested, NoWords, NoKinds)));
        Assert.Null(await KeepAsync(house, cast.Leercoach, new Choices(review.Id, null, new Dictionary<string, GuidelineWord> { [codes[0]] = GuidelineWord.OnTheWay, [codes[2]] = GuidelineWord.Strong }, new Dictionary<Guid, CommentKind> { [comment] = CommentKind.Question })));

        var desk = await house.SeeAsync(cast.Leercoach, (ReadReviewDesk u) => u.RunAsync(submission.Id));
        Assert.Equal(Verdict.RevisionRequested, desk.Own!.Verdict);
        Assert.Equal(
            [(codes[0], GuidelineWord.OnTheWay, "In de eerste alinea."), (codes[1], GuidelineWord.Strong, null), (codes[2], GuidelineWord.Strong, null)],
            codes.Take(3).Select(c => desk.Own.Guidelines.Single(g => g.Guideline == c)).Select(g => (g.Guideline, g.Word, g.Reason)));
        Assert.Equal((CommentKind.Question, "Mooi open."), (Assert.Single(desk.Comments).Kind, desk.Comments[0].Body));
        Assert.Equal(lines, await house.Data.LookAsync(db => db.History.CountAsync()));
        Assert.Null((await house.SeeAsync(cast.Participant, (ReadSubmission u) => u.RunAsync(submission.DocumentId, 1))).Feedback);
    }

    [Fact]
    public async Task Nobody_chooses_for_somebody_else_and_an_unknown_guideline_changes_nothing()
    {
        await using var house = await TestHouse.OpenAsync();
        var (cast, submission, review, _) = await AtTheDeskAsync(house);
        foreach (var other in cast.People.Where(x => x.Key != nameof(Cast.Leercoach)).Select(x => x.Value))
            Assert.Equal(Refusal.Unknown, await KeepAsync(house, other, new Choices(review.Id, Verdict.Approved, NoWords, NoKinds)));
        Assert.Equal(Refusal.Unknown, await KeepAsync(house, cast.Leercoach, new Choices(review.Id, Verdict.Approved, new Dictionary<string, GuidelineWord> { ["bestaat-niet"] = GuidelineWord.Strong }, NoKinds)));

        Assert.Null((await house.SeeAsync(cast.Leercoach, (ReadReviewDesk u) => u.RunAsync(submission.Id))).Own!.Verdict);
    }

    [Theory, Databases]
    public async Task What_lies_ready_or_was_sent_is_not_chosen_anew_and_a_comment_that_is_gone_is_no_trouble(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var (cast, submission, review, comment) = await AtTheDeskAsync(house);
        Assert.Null(await house.DoAsync(cast.Leercoach, (TakeCommentAway u) => u.RunAsync(review.Id, comment)));
        Assert.Null(await KeepAsync(house, cast.Leercoach, new Choices(review.Id, Verdict.Approved, NoWords, new Dictionary<Guid, CommentKind> { [comment] = CommentKind.Question })));
        var other = new Choices(review.Id, Verdict.RevisionRequested, NoWords, NoKinds);

        Assert.Null(await house.DoAsync(cast.Leercoach, (PutReady u) => u.RunAsync(new Feedback(new Judgements(review.Id, Verdict.Approved, []), 1), null)));
        Assert.Equal("feedback-ready", (await KeepAsync(house, cast.Leercoach, other))?.Code);
        Assert.Null(await house.DoAsync(cast.Leercoach, (SendReady u) => u.RunAsync(review.Id)));
        Assert.Equal("feedback-already-sent", (await KeepAsync(house, cast.Leercoach, other))?.Code);
        Assert.Equal(Verdict.Approved, (await house.SeeAsync(cast.Leercoach, (ReadReviewDesk u) => u.RunAsync(submission.Id))).Own!.Verdict);
    }

    /// <summary>On PostgreSQL alone: SQLite writes one after the other, so that there they never meet.</summary>
    [Fact]
    public async Task A_choice_that_meets_another_on_its_way_stands_beside_it()
    {
        if ((await PostgresServer.FindAsync()).Missing is { } missing) Assert.Skip(missing);
        await using var house = await TestHouse.OpenAsync(DatabaseKind.Postgres);
        var (cast, submission, review, _) = await AtTheDeskAsync(house);
        var code = (await house.SeeAsync(cast.Leercoach, (ReadReviewDesk u) => u.RunAsync(submission.Id))).Kind.Guidelines[0].Code;

        var word = await house.Data.LookAsync(async db =>
        {
            await using var first = await db.Database.BeginTransactionAsync();
            (await db.Reviews.IgnoreQueryFilters().SingleAsync(r => r.Id == review.Id)).Choose(Verdict.Approved);
            await db.SaveChangesAsync();
            // It reads before the verdict is there, and has to wait for it when it saves.
            var second = KeepAsync(house, cast.Leercoach, new Choices(review.Id, null, new Dictionary<string, GuidelineWord> { [code] = GuidelineWord.Strong }, NoKinds));
            while (!second.IsCompleted && !await IsWaitingAsync()) await Task.Yield();
            Assert.False(second.IsCompleted);
            await first.CommitAsync();
            return await second;
        });

        Assert.Null(word);
        var own = (await house.SeeAsync(cast.Leercoach, (ReadReviewDesk u) => u.RunAsync(submission.Id))).Own!;
        Assert.Equal((Verdict.Approved, GuidelineWord.Strong), (own.Verdict!.Value, Assert.Single(own.Guidelines).Word!.Value));

        Task<bool> IsWaitingAsync() => house.Data.LookAsync(db => db.Database.SqlQuery<bool>($"SELECT EXISTS (SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock') AS \"Value\"").SingleAsync());
    }

    [Theory, Databases]
    public async Task Choosing_and_writing_in_a_field_keep_the_turn_at_the_desk(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var (cast, submission, review, comment) = await AtTheDeskAsync(house);
        await house.Data.ReviewStartedAsync(submission, cast.Trainer);
        await house.DoAsync(cast.Leercoach, (SitAtDesk u) => u.RunAsync(submission.Id));
        var since = house.Data.Now;

        await AfterTenMinutesAsync(() => WriteAsync(AnswerField.Comment(review.Id, comment)));
        await AfterTenMinutesAsync(() => WriteAsync(AnswerField.Reason(review.Id, "oog")));
        await AfterTenMinutesAsync(() => KeepAsync(house, cast.Leercoach, new Choices(review.Id, Verdict.Approved, NoWords, NoKinds)));
        house.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(since, (await house.SeeAsync(cast.Trainer, (ReadReviewDesk u) => u.RunAsync(submission.Id))).Busy?.Since);

        await WriteAsync(AnswerField.ReaderNote);
        house.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Null((await house.SeeAsync(cast.Trainer, (ReadReviewDesk u) => u.RunAsync(submission.Id))).Busy);

        async Task AfterTenMinutesAsync(Func<Task<Refusal?>> act)
        {
            house.Clock.Advance(TimeSpan.FromMinutes(10));
            Assert.Null(await act());
        }

        async Task<Refusal?> WriteAsync(string field) =>
            (await house.DoAsync(cast.Leercoach, (SaveAnswer u) => u.RunAsync(cast.Participation.Id, field, new DraftChange(Guid.Empty, "Verder.", DraftStamp.Blank, field, null)))).Refusal;
    }

    private static async Task<(Cast Cast, Submission Submission, Review Review, Guid Comment)> AtTheDeskAsync(TestHouse house)
    {
        var cast = await house.Data.CastAsync();
        var submission = await house.Data.SubmittedAsync(cast.Participation);
        var review = await house.Data.ReviewStartedAsync(submission, cast.Leercoach);
        return (cast, submission, review, await house.SeeAsync(cast.Leercoach, (AddComment u) => u.RunAsync(new NewComment(review.Id, 0, 4, CommentKind.Tip))));
    }

    private static Task<Refusal?> KeepAsync(TestHouse house, App.People.Person reader, Choices choices) => house.DoAsync(reader, (KeepChoices u) => u.RunAsync(choices));
}
