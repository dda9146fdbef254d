using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortfolioWorkspace.App.Cohorts;
using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.App.Documents.Answers;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.App.People;
using PortfolioWorkspace.App.Reviews;
using PortfolioWorkspace.App.Reviews.Comments;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Reviews;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Reviews;

/// <summary>The talk under comments: of two people, at once, and never a way into somebody else's dossier.</summary>
public sealed class ThreadTests
{
    [Theory, Databases]
    public async Task Both_answer_and_see_it_at_once_while_the_feedback_stays_as_it_was_sent(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var (cast, submission, review, comment) = await SentAsync(house);
        List<LiveNotice> heard = [];
        using var coach = house.Services.GetRequiredService<LiveNotices>().Listen(cast.Leercoach.Id, n => { heard.Add(n); return Task.CompletedTask; });

        Assert.Null(await house.DoAsync(cast.Participant, (AnswerComment u) => u.RunAsync(review, comment, "Bedoel je het begin?\r\nOf het eind?")));
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await house.DoAsync(cast.Leercoach, (AnswerComment u) => u.RunAsync(review, comment, "Het begin.")));

        var feedback = (await house.SeeAsync(cast.Participant, (ReadSubmission u) => u.RunAsync(submission.DocumentId, 1))).Feedback!;
        var seen = Assert.Single(feedback.Comments);
        Assert.Equal([("Bedoel je het begin?\nOf het eind?", true), ("Het begin.", false)], seen.Replies.Select(r => (r.Body, r.Mine)));
        Assert.Equal((ThreadSide.Writer, "Je kijkt goed."), (feedback.Side, feedback.Letter));
        var desk = await house.SeeAsync(cast.Leercoach, (ReadReviewDesk u) => u.RunAsync(submission.Id));
        Assert.Equal([false, true], Assert.Single(desk.Comments).Replies.Select(r => r.Mine));
        var notice = Assert.Single(heard);
        Assert.Equal((LiveTopic.CommentAnswered, submission.Id), (notice.Topic, notice.SubjectId));
        Assert.Equal(cast.Participant.Name, (await house.SeeAsync(cast.Leercoach, (ReadNotice u) => u.RunAsync(notice))).Who);
        Assert.Equal(cast.Leercoach.Name, (await house.SeeAsync(cast.Participant, (ReadNotice u) => u.RunAsync(notice with { PersonId = cast.Participant.Id }))).Who);
    }

    [Theory, Databases]
    public async Task The_reader_settles_and_opens_again_and_an_answer_opens_too_but_the_tick_is_the_writers(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var (cast, submission, review, comment) = await SentAsync(house);

        Assert.Null(await house.DoAsync(cast.Participant, (HandleComment u) => u.RunAsync(submission.DocumentId, comment, true)));
        Assert.Null(await house.DoAsync(cast.Leercoach, (ResolveComment u) => u.RunAsync(review, comment, true)));
        Assert.Equal((house.Data.Now, house.Data.Now), await StateAsync());
        Assert.Null(await house.DoAsync(cast.Leercoach, (ResolveComment u) => u.RunAsync(review, comment, false)));
        Assert.Equal((house.Data.Now, null), await StateAsync());
        await house.DoAsync(cast.Leercoach, (ResolveComment u) => u.RunAsync(review, comment, true));
        Assert.Null(await house.DoAsync(cast.Participant, (AnswerComment u) => u.RunAsync(review, comment, "Toch nog iets.")));
        Assert.Equal((house.Data.Now, null), await StateAsync());
        Assert.Equal(Refusal.Unknown, await house.DoAsync(cast.Participant, (ResolveComment u) => u.RunAsync(review, comment, true)));

        async Task<(DateTimeOffset?, DateTimeOffset?)> StateAsync()
        {
            var seen = Assert.Single((await house.SeeAsync(cast.Participant, (ReadSubmission u) => u.RunAsync(submission.DocumentId, 1))).Feedback!.Comments);
            return (seen.HandledAt, seen.ResolvedAt);
        }
    }

    [Fact]
    public async Task Nobody_else_takes_part_not_the_trainer_either_nor_a_leercoach_of_before_whose_threads_the_next_one_takes_over()
    {
        await using var house = await TestHouse.OpenAsync();
        var (cast, submission, review, comment) = await SentAsync(house);
        foreach (var other in new[] { cast.Trainer, cast.Organiser, cast.Stranger })
        {
            Assert.Equal(Refusal.Unknown, await house.DoAsync(other, (AnswerComment u) => u.RunAsync(review, comment, "Hallo.")));
            Assert.Equal(Refusal.Unknown, await house.DoAsync(other, (ResolveComment u) => u.RunAsync(review, comment, true)));
        }

        Assert.Equal(ThreadSide.Onlooker, (await house.SeeAsync(cast.Trainer, (ReadSubmission u) => u.RunAsync(submission.DocumentId, 1))).Feedback!.Side);
        var next = await house.Data.LeercoachAsync();
        Assert.Null(await house.DoAsync(cast.Organiser, (AssignLeercoach u) => u.RunAsync(cast.Participation.Id, next.Id)));

        Assert.Equal(Refusal.Unknown, await house.DoAsync(cast.Leercoach, (AnswerComment u) => u.RunAsync(review, comment, "Hallo.")));
        Assert.Equal(Refusal.Unknown, await house.DoAsync(cast.Leercoach, (ResolveComment u) => u.RunAsync(review, comment, true)));
        Assert.Null(await house.DoAsync(next, (AnswerComment u) => u.RunAsync(review, comment, "Ik ga hier verder.")));
        Assert.Equal([next.Name], Assert.Single((await house.SeeAsync(cast.Participant, (ReadSubmission u) => u.RunAsync(submission.DocumentId, 1))).Feedback!.Comments).Replies.Select(r => r.Author));
    }

    [Fact]
    public async Task Where_the_trainer_wrote_the_feedback_the_trainer_talks_and_the_leercoach_looks_on()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var (_, review, comment) = await SentByAsync(house, cast, cast.Trainer);

        Assert.Null(await house.DoAsync(cast.Trainer, (AnswerComment u) => u.RunAsync(review, comment, "Vertel eens.")));
        Assert.Equal(Refusal.Unknown, await house.DoAsync(cast.Leercoach, (AnswerComment u) => u.RunAsync(review, comment, "Ik ook.")));
    }

    [Theory, Databases]
    public async Task A_trainer_who_only_organises_now_has_left_the_talk_to_the_leercoach(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var (submission, review, comment) = await SentByAsync(house, cast, cast.Trainer);
        await OrganisesOnlyAsync(house, cast);

        Assert.Equal(ThreadSide.Reader, (await house.SeeAsync(cast.Leercoach, (ReadSubmission u) => u.RunAsync(submission.DocumentId, 1))).Feedback!.Side);
        Assert.Null(await house.DoAsync(cast.Participant, (AnswerComment u) => u.RunAsync(review, comment, "Wie leest dit nu?")));
        Assert.Equal([cast.Leercoach.Id], await house.Data.LookAsync(db => db.Notices.IgnoreQueryFilters().Where(n => n.Topic == LiveTopic.CommentAnswered).Select(n => n.PersonId).ToListAsync()));
        Assert.Null(await house.DoAsync(cast.Leercoach, (AnswerComment u) => u.RunAsync(review, comment, "Ik.")));
        Assert.Equal(Refusal.Unknown, await house.DoAsync(cast.Trainer, (AnswerComment u) => u.RunAsync(review, comment, "Hallo.")));
    }

    [Theory, Databases]
    public async Task Where_there_is_no_leercoach_another_trainer_takes_over_from_who_has_gone(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var alone = await house.Data.PersonAsync();
        cast = cast with { Participant = alone, Participation = await house.Data.ParticipationAsync(cast.Cohort, alone) };
        var colleague = await house.Data.PersonAsync();
        await house.Data.StaffAsync(cast.Cohort, colleague, StaffRole.Trainer);
        var (_, review, comment) = await SentByAsync(house, cast, cast.Trainer);
        Assert.Equal(Refusal.Unknown, await house.DoAsync(colleague, (AnswerComment u) => u.RunAsync(review, comment, "Ik ook.")));
        Assert.Equal(Refusal.Unknown, await house.DoAsync(colleague, (ResolveComment u) => u.RunAsync(review, comment, true)));

        await OrganisesOnlyAsync(house, cast);

        Assert.Null(await house.DoAsync(alone, (AnswerComment u) => u.RunAsync(review, comment, "Is daar iemand?")));
        Assert.Equal([colleague.Id], await house.Data.LookAsync(db => db.Notices.IgnoreQueryFilters().Where(n => n.Topic == LiveTopic.CommentAnswered).Select(n => n.PersonId).ToListAsync()));
        Assert.Null(await house.DoAsync(colleague, (AnswerComment u) => u.RunAsync(review, comment, "Ik ga hier verder.")));
        Assert.Null(await house.DoAsync(colleague, (ResolveComment u) => u.RunAsync(review, comment, true)));
        foreach (var other in new[] { cast.Trainer, cast.Organiser, cast.Leercoach, cast.Stranger })
            Assert.Equal(Refusal.Unknown, await house.DoAsync(other, (AnswerComment u) => u.RunAsync(review, comment, "Hallo.")));
    }

    private static async Task OrganisesOnlyAsync(TestHouse house, Cast cast)
    {
        await house.Data.LookAsync(db => db.Staff.Where(s => s.CohortId == cast.Cohort.Id && s.PersonId == cast.Trainer.Id).ExecuteDeleteAsync());
        await house.Data.StaffAsync(cast.Cohort, cast.Trainer, StaffRole.Organiser);
    }

    [Fact]
    public async Task Words_that_cannot_be_an_answer_are_refused_and_the_same_ones_twice_are_one()
    {
        await using var house = await TestHouse.OpenAsync();
        var (cast, submission, review, comment) = await SentAsync(house);
        Assert.Equal("reply-empty", (await house.DoAsync(cast.Participant, (AnswerComment u) => u.RunAsync(review, comment, " \n ")))?.Code);
        Assert.Equal("reply-empty", (await house.DoAsync(cast.Participant, (AnswerComment u) => u.RunAsync(review, comment, null)))?.Code);
        Assert.Equal(new Refusal("too-long", CommentReply.BodyMaxLength).Code, (await house.DoAsync(cast.Participant, (AnswerComment u) => u.RunAsync(review, comment, new string('a', 100_000))))?.Code);
        Assert.Equal(Refusal.Unknown, await house.DoAsync(cast.Participant, (AnswerComment u) => u.RunAsync(review, comment, "a\0b")));
        Assert.Equal(Refusal.Unknown, await house.DoAsync(cast.Participant, (AnswerComment u) => u.RunAsync(Guid.NewGuid(), comment, "a")));
        Assert.Equal(Refusal.Unknown, await house.DoAsync(cast.Participant, (AnswerComment u) => u.RunAsync(review, Guid.NewGuid(), "a")));

        for (var i = 0; i < CommentReply.MostUnderComment; i++)
        {
            house.Clock.Advance(TimeSpan.FromSeconds(1));
            Assert.Null(await house.DoAsync(cast.Participant, (AnswerComment u) => u.RunAsync(review, comment, $"<b>{i}</b> [x](javascript:alert(1))")));
            Assert.Null(await house.DoAsync(cast.Participant, (AnswerComment u) => u.RunAsync(review, comment, $"<b>{i}</b> [x](javascript:alert(1))")));
        }

        Assert.Equal("too-many-replies", (await house.DoAsync(cast.Leercoach, (AnswerComment u) => u.RunAsync(review, comment, "Nog een.")))?.Code);
        var replies = Assert.Single((await house.SeeAsync(cast.Participant, (ReadSubmission u) => u.RunAsync(submission.DocumentId, 1))).Feedback!.Comments).Replies;
        Assert.Equal((CommentReply.MostUnderComment, "<b>0</b> [x](javascript:alert(1))"), (replies.Count, replies[0].Body));
    }

    [Fact]
    public async Task Before_the_feedback_is_sent_and_on_a_text_that_was_taken_back_there_is_no_talk()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var submission = await house.Data.SubmittedAsync(cast.Participation);
        var concept = await house.Data.ReviewStartedAsync(submission, cast.Leercoach);
        var comment = await house.SeeAsync(cast.Leercoach, (AddComment u) => u.RunAsync(new NewComment(concept.Id, 0, 4, CommentKind.Tip)));
        foreach (var person in new[] { cast.Participant, cast.Leercoach })
            Assert.Equal(Refusal.Unknown, await house.DoAsync(person, (AnswerComment u) => u.RunAsync(concept.Id, comment, "Hallo.")));

        var (sent, review, other) = await SentByAsync(house, cast, cast.Leercoach);
        await house.Data.LookAsync(db => db.Submissions.IgnoreQueryFilters().Where(s => s.Id == sent.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.WithdrawnAt, house.Data.Now)));
        foreach (var person in new[] { cast.Participant, cast.Leercoach })
            Assert.Equal("submission-withdrawn", (await house.DoAsync(person, (AnswerComment u) => u.RunAsync(review, other, "Hallo.")))?.Code);
    }

    [Fact]
    public async Task What_somebody_is_answering_is_theirs_alone_until_it_is_sent()
    {
        await using var house = await TestHouse.OpenAsync();
        var (cast, submission, review, comment) = await SentAsync(house);
        Assert.Null(await house.DoAsync(cast.Participant, (TakeAnswers u) => u.RunAsync(cast.Participation.Id, new Dictionary<string, string> { [AnswerField.Reply(comment, 0)] = "Ik dacht" })));

        Assert.True(Assert.Single((await house.SeeAsync(cast.Participant, (ReadSubmission u) => u.RunAsync(submission.DocumentId, 1))).Feedback!.Comments).HasUnsentReply);
        Assert.False(Assert.Single((await house.SeeAsync(cast.Leercoach, (ReadReviewDesk u) => u.RunAsync(submission.Id))).Comments).HasUnsentReply);
        Assert.Null(await house.DoAsync(cast.Participant, (AnswerComment u) => u.RunAsync(review, comment, "Ik dacht aan iets anders.")));
        // A save of the field that was under way when its form was sent.
        Assert.Equal("draft-locked", (await house.DoAsync(cast.Participant, (SaveAnswer u) => u.RunAsync(cast.Participation.Id, AnswerField.Reply(comment, 0), new DraftChange(Guid.Empty, "Ik dacht aan", DraftStamp.Blank, "late-1", null)))).Refusal?.Code);
        Assert.False(Assert.Single((await house.SeeAsync(cast.Participant, (ReadSubmission u) => u.RunAsync(submission.DocumentId, 1))).Feedback!.Comments).HasUnsentReply);
    }

    private static async Task<(Cast Cast, Submission Submission, Guid Review, Guid Comment)> SentAsync(TestHouse house)
    {
        var cast = await house.Data.CastAsync();
        var (submission, review, comment) = await SentByAsync(house, cast, cast.Leercoach);
        return (cast, submission, review, comment);
    }

    private static async Task<(Submission Submission, Guid Review, Guid Comment)> SentByAsync(TestHouse house, Cast cast, Person reader)
    {
        var submission = await house.Data.SubmittedAsync(cast.Participation);
        var review = await house.Data.ReviewedAsync(submission, reader, Verdict.RevisionRequested);
        return (submission, review.Id, Assert.Single(review.Comments).Id);
    }
}
