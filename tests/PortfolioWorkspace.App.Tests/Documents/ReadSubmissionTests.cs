using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.App.Tests.Documents;

/// <summary>Reading what was handed in: by whom, and that the writer can see it.</summary>
public sealed class ReadSubmissionTests
{
    [Fact]
    public async Task The_writer_gets_the_feedback_and_it_is_no_longer_new()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var submission = await house.Data.SubmittedAsync(cast.Participation, text: "Wat ik zag.");
        await house.Data.ReviewedAsync(submission, cast.Leercoach, Verdict.RevisionRequested, "Beste schrijver.");
        await using var writer = house.As(cast.Participant);
        Assert.True((await writer.Get<ListDocuments>().RunAsync()).Value!.All[0].Kinds.SelectMany(k => k.Documents).Single().Feedback!.Unread);

        var page = (await writer.Get<ReadSubmission>().RunAsync(submission.DocumentId, 1)).Value!;
        await writer.Get<NoteReading>().RunAsync(submission.Id);

        Assert.Equal(("Wat ik zag.", "Beste schrijver.", Verdict.RevisionRequested, true), (page.Submitted.Markdown, page.Feedback!.Letter, page.Feedback.Verdict, page.Own));
        Assert.False((await writer.Get<ListDocuments>().RunAsync()).Value!.All[0].Kinds.SelectMany(k => k.Documents).Single().Feedback!.Unread);
        Assert.DoesNotContain((await writer.Get<ReadSubmission>().RunAsync(submission.DocumentId, 1)).Value!.Readings, r => r.Name == cast.Participant.Name);
    }

    [Fact]
    public async Task The_writer_sees_who_read_it_once_a_day()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var submission = await house.Data.SubmittedAsync(cast.Participation);
        await using (var trainer = house.As(cast.Trainer))
        {
            Assert.False((await trainer.Get<ReadSubmission>().RunAsync(submission.DocumentId, 1)).Value!.Own);
            await trainer.Get<NoteReading>().RunAsync(submission.Id);
            await trainer.Get<NoteReading>().RunAsync(submission.Id);
        }

        await using var writer = house.As(cast.Participant);
        var page = (await writer.Get<ReadSubmission>().RunAsync(submission.DocumentId, 1)).Value!;
        Assert.Equal([new ReadingNote(cast.Trainer.Name, house.Clock.GetUtcNow())], page.Readings);
        Assert.Equal(1, await house.Data.LookAsync(db => db.History.CountAsync(h => h.SubjectId == submission.Id)));
        // A trainer who looks has not opened it for review: it can still be taken back.
        Assert.Null(await writer.Get<WithdrawSubmission>().RunAsync(submission.DocumentId));
    }

    [Fact]
    public async Task An_organiser_and_a_stranger_read_nothing_and_leave_no_trace()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var submission = await house.Data.SubmittedAsync(cast.Participation);
        foreach (var other in new[] { cast.Organiser, cast.Stranger })
        {
            await using var scope = house.As(other);
            Assert.Equal("unknown", (await scope.Get<ReadSubmission>().RunAsync(submission.DocumentId, 1)).Refusal?.Code);
            Assert.Equal("unknown", (await scope.Get<NoteReading>().RunAsync(submission.Id))?.Code);
        }

        Assert.Equal(0, await house.Data.LookAsync(db => db.History.CountAsync(h => h.SubjectId == submission.Id)));
    }

    [Fact]
    public async Task Feedback_in_the_making_is_not_shown()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var submission = await house.Data.SubmittedAsync(cast.Participation);
        await house.Data.ReviewStartedAsync(submission, cast.Leercoach, "Nog niet klaar.");
        await using var writer = house.As(cast.Participant);
        Assert.Null((await writer.Get<ReadSubmission>().RunAsync(submission.DocumentId, 1)).Value!.Feedback);
    }
}
