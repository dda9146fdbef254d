using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.App.Documents.Comparing;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.App.Markdown;
using PortfolioWorkspace.App.People;
using PortfolioWorkspace.App.Reviews;
using PortfolioWorkspace.App.Reviews.Comments;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Reviews;
using PortfolioWorkspace.Domain.Reviews.Anchoring;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Documents;

/// <summary>A passage that its writer keeps for the leercoach: a trainer reads the rest, and finds the passage nowhere.</summary>
public sealed class PrivatePassageTests
{
    private const string Kind = "reflectieverslag_leercoach", Secret = "Thuis is het nu zwaar.", Open = "Ik leerde wachten.";
    private const string Text = $"## 1. Mijn inbreng\n\nIk bracht een vraag in.\n\n{Secret}\n\n## 2. Verloop\n\n{Open}\n";

    [Theory, Databases]
    public async Task A_trainer_reads_the_rest_and_writer_and_leercoach_read_all_of_it(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var document = await HandedInAsync(house, cast, Secret);

        foreach (var person in new[] { cast.Participant, cast.Leercoach })
        {
            var read = (await house.SeeAsync(person, (ReadSubmission u) => u.RunAsync(document.Id, 1))).Submitted;
            Assert.Equal((Text, false), (read.Markdown, read.HasGaps));
            Assert.Equal([2], read.PrivateBlocks);
        }

        var seen = (await house.SeeAsync(cast.Trainer, (ReadSubmission u) => u.RunAsync(document.Id, 1))).Submitted;
        Assert.Equal("1. Mijn inbreng\nIk bracht een vraag in.\n[…]\n2. Verloop\nIk leerde wachten.", PlainText.Extract(seen.Markdown));
        Assert.True(seen.HasGaps);
        Assert.Empty(seen.PrivateBlocks);

        await house.DoAsync(cast.Trainer, (OpenReview u) => u.RunAsync(seen.Id));
        var desk = await house.SeeAsync(cast.Trainer, (ReadReviewDesk u) => u.RunAsync(seen.Id));
        Assert.Equal((seen.Markdown, true), (desk.Markdown, desk.HasGaps));
    }

    [Theory, Databases]
    public async Task Held_against_the_next_version_it_is_still_not_there(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var document = await HandedInAsync(house, cast, Secret);
        await house.Data.ReviewedAsync(await SubmissionAsync(house, document, 1), cast.Leercoach, Verdict.RevisionRequested);
        var next = Text.Replace(Open, $"{Open} Toen kwam er een vraag.", StringComparison.Ordinal);
        await SaveAsync(house, cast, document, next);
        var page = await house.SeeAsync(cast.Participant, (PrepareHandIn u) => u.RunAsync(document.Id));
        Assert.Equal([Secret], page.Private.Blocks.Where(b => b.KeptBefore).Select(b => b.Text));
        Assert.Null((await house.DoAsync(cast.Participant, (SubmitDocument u) => u.RunAsync(new HandIn(document.Id, page.Revision, []) { Private = [.. page.Private.Blocks.Where(b => b.KeptBefore).Select(b => b.Key)], KeptFor = cast.Leercoach.Id }))).Refusal);

        var compared = (await house.SeeAsync(cast.Trainer, (CompareTexts u) => u.RunAsync(document.Id, "inlevering-1", "inlevering-2"))).Result!;
        Assert.DoesNotContain("zwaar", Everything(compared), StringComparison.Ordinal);
        Assert.Contains("Toen kwam er", Everything(compared), StringComparison.Ordinal);
        Assert.Contains("zwaar", Everything((await house.SeeAsync(cast.Leercoach, (CompareTexts u) => u.RunAsync(document.Id, "inlevering-1", "inlevering-2"))).Result!), StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task What_the_leercoach_says_about_it_a_trainer_does_not_see_either(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var document = await HandedInAsync(house, cast, Secret);
        var submission = await SubmissionAsync(house, document, 1);
        var review = (await house.Data.ReviewStartedAsync(submission, cast.Leercoach)).Id;
        var about = await CommentAsync(house, cast.Leercoach, review, Text, "nu zwaar");
        var other = await CommentAsync(house, cast.Leercoach, review, Text, "leerde wachten");
        var words = new Judgements(review, Verdict.RevisionRequested, []) { Comments = [new(about, CommentKind.Question, "Wil je erover praten?"), new(other, CommentKind.Tip, "Hoe lang?")] };
        Assert.Null(await house.DoAsync(cast.Leercoach, (SendFeedback u) => u.RunAsync(new Feedback(words, 1))));

        var mine = (await house.SeeAsync(cast.Participant, (ReadSubmission u) => u.RunAsync(document.Id, 1))).Feedback!;
        Assert.Equal(["nu zwaar", "leerde wachten"], mine.Comments.Select(c => c.Quote));
        Assert.Equal(0, mine.HiddenComments);

        var theirs = await house.SeeAsync(cast.Trainer, (ReadSubmission u) => u.RunAsync(document.Id, 1));
        var comment = Assert.Single(theirs.Feedback!.Comments);
        Assert.Equal((other, "leerde wachten", 1), (comment.Id, comment.Quote, theirs.Feedback.HiddenComments));
        Assert.Equal("leerde wachten", PlainText.Extract(theirs.Submitted.Markdown)[comment.Start..comment.End]);
        Assert.Null(await house.DoAsync(cast.Participant, (AnswerComment u) => u.RunAsync(review, about, "Ja, graag.")));
        Assert.Equal(Refusal.Unknown, await house.DoAsync(cast.Trainer, (AnswerComment u) => u.RunAsync(review, about, "Wat is er?")));
        Assert.Equal(TextHash.Of(theirs.Submitted.Markdown), theirs.Submitted.Hash);

        await SaveAsync(house, cast, document, Text + "\nEn meer.\n");
        var page = await house.SeeAsync(cast.Participant, (PrepareHandIn u) => u.RunAsync(document.Id));
        Assert.Null((await house.DoAsync(cast.Participant, (SubmitDocument u) => u.RunAsync(new HandIn(document.Id, page.Revision, [])))).Refusal);
        // Now the passage is open to all, and what was said about it while it was not stays between the two.
        var second = await SubmissionAsync(house, document, 2);
        Assert.Equal(["leerde wachten"], (await house.SeeAsync(cast.Trainer, (ReadReviewDesk u) => u.RunAsync(second.Id))).Earlier.Select(c => c.Comment.Quote));
        Assert.Equal(2, (await house.SeeAsync(cast.Leercoach, (ReadReviewDesk u) => u.RunAsync(second.Id))).Earlier.Count);
        Assert.Equal(2, Assert.Single((await house.SeeAsync(cast.Leercoach, (ReadInbox u) => u.RunAsync())).Rows).Comments);
        Assert.Equal(1, Assert.Single((await house.SeeAsync(cast.Trainer, (ReadInbox u) => u.RunAsync(InboxList.Leercoach))).Rows).Comments);
    }

    [Theory, Databases]
    public async Task An_answer_about_it_is_no_news_for_trainers_when_nobody_is_leercoach_any_more(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var document = await HandedInAsync(house, cast, Secret);
        var review = (await house.Data.ReviewStartedAsync(await SubmissionAsync(house, document, 1), cast.Leercoach)).Id;
        var about = await CommentAsync(house, cast.Leercoach, review, Text, "nu zwaar");
        var other = await CommentAsync(house, cast.Leercoach, review, Text, "leerde wachten");
        var words = new Judgements(review, Verdict.RevisionRequested, []) { Comments = [new(about, CommentKind.Question, "Wil je erover praten?"), new(other, CommentKind.Tip, "Hoe lang?")] };
        Assert.Null(await house.DoAsync(cast.Leercoach, (SendFeedback u) => u.RunAsync(new Feedback(words, 1))));
        await house.Data.LookAsync(db => db.LeercoachAssignments.IgnoreQueryFilters().Where(a => a.ParticipationId == cast.Participation.Id).ExecuteDeleteAsync());

        Assert.Null(await house.DoAsync(cast.Participant, (AnswerComment u) => u.RunAsync(review, about, "Ja, graag.")));
        Assert.Null(await house.DoAsync(cast.Participant, (HandleComment u) => u.RunAsync(document.Id, about, true)));
        Assert.Empty(await HeardAsync());
        Assert.Null(await house.DoAsync(cast.Participant, (AnswerComment u) => u.RunAsync(review, other, "Een week.")));
        Assert.Equal([cast.Trainer.Id], await HeardAsync());

        Task<List<Guid>> HeardAsync() => house.Data.LookAsync(db => db.Notices.IgnoreQueryFilters().Where(n => n.Topic == LiveTopic.CommentAnswered || n.Topic == LiveTopic.CommentSettled).Select(n => n.PersonId).ToListAsync());
    }

    [Theory, Databases]
    public async Task A_comment_that_a_trainer_made_on_the_rest_stands_right_in_the_whole_text(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var document = await HandedInAsync(house, cast, Secret);
        var submission = await SubmissionAsync(house, document, 1);
        var review = (await house.Data.ReviewStartedAsync(submission, cast.Trainer)).Id;
        var shared = (await house.SeeAsync(cast.Trainer, (ReadReviewDesk u) => u.RunAsync(submission.Id))).Markdown!;
        var comment = await CommentAsync(house, cast.Trainer, review, shared, "leerde wachten");
        var onGap = await CommentAsync(house, cast.Trainer, review, shared, SharedText.Gap);
        var words = new Judgements(review, Verdict.RevisionRequested, []) { Comments = [new(comment, CommentKind.Tip, "Mooi."), new(onGap, CommentKind.Question, "Kan ik helpen?")] };
        Assert.Null(await house.DoAsync(cast.Trainer, (SendFeedback u) => u.RunAsync(new Feedback(words, 1))));

        var plain = PlainText.Extract(Text);
        var seen = (await house.SeeAsync(cast.Participant, (ReadSubmission u) => u.RunAsync(document.Id, 1))).Feedback!.Comments;
        Assert.Equal([Secret, "leerde wachten"], seen.Select(c => plain[c.Start..c.End]));
        Assert.Equal([SharedText.Gap, "leerde wachten"], seen.Select(c => c.Quote));
        Assert.Equal(Place.Exact, (await house.SeeAsync(cast.Participant, (OpenDesk u) => u.RunAsync(document.Id))).Comments.Single(c => c.Comment.Id == comment).Place);
    }

    [Fact]
    public async Task Where_no_leercoach_reads_or_the_kind_has_no_private_passages_the_tick_is_refused()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var observation = await house.Data.DocumentAsync(cast.Participation, text: Text);
        Assert.Empty((await house.SeeAsync(cast.Participant, (PrepareHandIn u) => u.RunAsync(observation.Id))).Private.Blocks);
        var report = await house.Data.DocumentAsync(cast.Participation, Kind, Text);
        var key = (await house.SeeAsync(cast.Participant, (PrepareHandIn u) => u.RunAsync(report.Id))).Private.Blocks.Single(b => b.Text == Secret).Key;

        Assert.Equal("private-without-leercoach", (await house.DoAsync(cast.Participant, (SubmitDocument u) => u.RunAsync(new HandIn(observation.Id, 1, []) { Private = [key], KeptFor = cast.Leercoach.Id }))).Refusal?.Code);

        Assert.Equal("private-not-separable", (await TryAsync("Zie [dit][p].\n\n" + Text + "\n[p]: https://example.org\n"))?.Code);
        Assert.Equal(Refusal.Unknown, (await house.DoAsync(cast.Trainer, (ReadSubmission u) => u.RunAsync(report.Id, 1))).Refusal);

        async Task<Refusal?> TryAsync(string text)
        {
            await SaveAsync(house, cast, report, text);
            var page = await house.SeeAsync(cast.Participant, (PrepareHandIn u) => u.RunAsync(report.Id));
            return (await house.DoAsync(cast.Participant, (SubmitDocument u) => u.RunAsync(new HandIn(report.Id, page.Revision, []) { Private = [.. page.Private.Blocks.Where(b => b.Text == Open).Select(b => b.Key)], KeptFor = cast.Leercoach.Id }))).Refusal;
        }
    }

    [Fact]
    public async Task Reworked_it_is_ticked_again_and_when_it_is_gone_that_is_said()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var document = await HandedInAsync(house, cast, Secret);
        await house.Data.ReviewedAsync(await SubmissionAsync(house, document, 1), cast.Leercoach, Verdict.RevisionRequested);

        await SaveAsync(house, cast, document, Text.Replace(Secret, "Thuis is het deze maand erg zwaar.", StringComparison.Ordinal));
        var reworked = (await house.SeeAsync(cast.Participant, (PrepareHandIn u) => u.RunAsync(document.Id))).Private;
        Assert.Equal(["Thuis is het deze maand erg zwaar."], reworked.Blocks.Where(b => b.KeptBefore).Select(b => b.Text));
        Assert.Empty(reworked.Lost);

        await SaveAsync(house, cast, document, Text.Replace(Secret, $"## {Secret}", StringComparison.Ordinal));
        Assert.Equal([Secret], (await house.SeeAsync(cast.Participant, (PrepareHandIn u) => u.RunAsync(document.Id))).Private.Lost);

        await SaveAsync(house, cast, document, Text.Replace(Secret, "", StringComparison.Ordinal));
        var gone = (await house.SeeAsync(cast.Participant, (PrepareHandIn u) => u.RunAsync(document.Id))).Private;
        Assert.DoesNotContain(gone.Blocks, b => b.KeptBefore);
        Assert.Equal([Secret], gone.Lost);
    }

    [Fact]
    public async Task A_photo_in_it_is_the_leercoachs_too_and_no_trainers()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var document = await house.Data.DocumentAsync(cast.Participation, Kind);
        var (kept, shown) = (await house.Data.PhotoAsync(document), await house.Data.PhotoAsync(document));
        await SaveAsync(house, cast, document, $"{Open}\n\n![Thuis]({PhotoAddress.Of(kept.Id)})\n\n![De kring]({PhotoAddress.Of(shown.Id)})\n");
        var page = await house.SeeAsync(cast.Participant, (PrepareHandIn u) => u.RunAsync(document.Id));

        Assert.Null((await house.DoAsync(cast.Participant, (SubmitDocument u) => u.RunAsync(new HandIn(document.Id, page.Revision, []) { Private = [page.Private.Blocks[1].Key], KeptFor = cast.Leercoach.Id }))).Refusal);

        Assert.Null((await house.DoAsync(cast.Leercoach, (SeePhoto u) => u.RunAsync(kept.Id))).Refusal);
        Assert.Equal(Refusal.Unknown, (await house.DoAsync(cast.Trainer, (SeePhoto u) => u.RunAsync(kept.Id))).Refusal);
        Assert.Null((await house.DoAsync(cast.Trainer, (SeePhoto u) => u.RunAsync(shown.Id))).Refusal);
        Assert.Equal([shown.Id], await house.Data.LookAsAsync(cast.Trainer.Id, db => db.Photos.Select(x => x.Id).ToListAsync()));

        await house.Data.ReviewedAsync(await SubmissionAsync(house, document, 1), cast.Leercoach, Verdict.RevisionRequested);
        await SaveAsync(house, cast, document, $"Eerst iets anders.\n\n![Nu hier, met meer woorden]({PhotoAddress.Of(kept.Id)})\n\n{Open}\n");
        var moved = (await house.SeeAsync(cast.Participant, (PrepareHandIn u) => u.RunAsync(document.Id))).Private;
        Assert.Equal([1], moved.Blocks.Where(b => b.KeptBefore).Select(b => b.Index));
        await SaveAsync(house, cast, document, Open);
        Assert.Equal([""], (await house.SeeAsync(cast.Participant, (PrepareHandIn u) => u.RunAsync(document.Id))).Private.Lost);
    }

    [Fact]
    public async Task A_tick_on_what_is_not_there_any_more_hands_nothing_in_and_neither_does_one_for_another_leercoach()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var document = await house.Data.DocumentAsync(cast.Participation, Kind, Text);
        var page = await house.SeeAsync(cast.Participant, (PrepareHandIn u) => u.RunAsync(document.Id));
        var key = page.Private.Blocks.Single(b => b.Text == Secret).Key;

        Assert.Equal("private-other-leercoach", await HandInAsync(page.Revision, cast.Trainer.Id));
        Assert.Equal("private-other-leercoach", await HandInAsync(page.Revision, null));
        await SaveAsync(house, cast, document, Text.Replace("zwaar", "erg zwaar", StringComparison.Ordinal));
        Assert.Equal("draft-changed", await HandInAsync(page.Revision, cast.Leercoach.Id));
        Assert.Equal("draft-changed", await HandInAsync(page.Revision + 1, cast.Leercoach.Id));
        Assert.False(await house.Data.LookAsync(db => db.Submissions.IgnoreQueryFilters().AnyAsync(s => s.DocumentId == document.Id)));

        async Task<string?> HandInAsync(int revision, Guid? leercoach) =>
            (await house.DoAsync(cast.Participant, (SubmitDocument u) => u.RunAsync(new HandIn(document.Id, revision, []) { Private = [key], KeptFor = leercoach }))).Refusal?.Code;
    }

    [Fact]
    public async Task Half_of_it_that_moved_away_is_ticked_where_it_went()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        const string first = "Thuis is het nu zwaar door de ziekte van mijn vader.", second = "Daarom kwam ik twee keer te laat binnen bij het gesprek.";
        var text = Text.Replace(Secret, $"{first} {second}", StringComparison.Ordinal);
        var document = await HandedInAsync(house, cast, text, $"{first} {second}");
        await house.Data.ReviewedAsync(await SubmissionAsync(house, document, 1), cast.Leercoach, Verdict.RevisionRequested);

        await SaveAsync(house, cast, document, text.Replace($" {second}", "", StringComparison.Ordinal) + $"\n{second}\n");
        var choices = (await house.SeeAsync(cast.Participant, (PrepareHandIn u) => u.RunAsync(document.Id))).Private;

        Assert.Equal([first, second], choices.Blocks.Where(b => b.KeptBefore).Select(b => b.Text));
        Assert.Empty(choices.Lost);
    }

    private static Task<Document> HandedInAsync(TestHouse house, Cast cast, string kept) => HandedInAsync(house, cast, Text, kept);

    private static async Task<Document> HandedInAsync(TestHouse house, Cast cast, string text, string kept)
    {
        var document = await house.Data.DocumentAsync(cast.Participation, Kind, text);
        var page = await house.SeeAsync(cast.Participant, (PrepareHandIn u) => u.RunAsync(document.Id));
        Assert.Null((await house.DoAsync(cast.Participant, (SubmitDocument u) => u.RunAsync(new HandIn(document.Id, page.Revision, []) { Private = [.. page.Private.Blocks.Where(b => b.Text == kept).Select(b => b.Key)], KeptFor = cast.Leercoach.Id }))).Refusal);
        return document;
    }

    private static Task<Submission> SubmissionAsync(TestHouse house, Document document, int number) =>
        house.Data.LookAsync(db => db.Submissions.IgnoreQueryFilters().SingleAsync(s => s.DocumentId == document.Id && s.Number == number));

    private static async Task SaveAsync(TestHouse house, Cast cast, Document document, string text)
    {
        var draft = await house.SeeAsync(cast.Participant, (ReadDraft u) => u.RunAsync(document.Id));
        Assert.Null((await house.DoAsync(cast.Participant, (SaveDraft u) => u.RunAsync(new DraftChange(document.Id, text, TestData.On(draft.Revision, draft.Markdown), Guid.NewGuid().ToString(), null)))).Refusal);
    }

    private static async Task<Guid> CommentAsync(TestHouse house, Person person, Guid review, string text, string passage)
    {
        var start = PlainText.Extract(text).IndexOf(passage, StringComparison.Ordinal);
        return await house.SeeAsync(person, (AddComment u) => u.RunAsync(new NewComment(review, start, start + passage.Length, CommentKind.Tip)));
    }

    private static string Everything(Comparison comparison) => System.Text.Json.JsonSerializer.Serialize(comparison);
}
