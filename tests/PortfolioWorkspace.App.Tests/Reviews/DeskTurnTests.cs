using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.App.Documents.Answers;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.App.Reviews;
using PortfolioWorkspace.App.Reviews.Round;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Reviews;

/// <summary>Two readers of one submission see each other; whoever takes over loses nobody's words. And a note for the reader alone is for the reader alone.</summary>
public sealed class DeskTurnTests
{
    [Theory, Databases]
    public async Task The_second_reader_sees_the_first_and_sends_only_after_taking_over(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var submission = await house.Data.SubmittedAsync(cast.Participation);
        var (coachs, trainers) = (await house.Data.ReviewStartedAsync(submission, cast.Leercoach), await house.Data.ReviewStartedAsync(submission, cast.Trainer));
        await house.DoAsync(cast.Leercoach, (SitAtDesk u) => u.RunAsync(submission.Id));
        var since = house.Data.Now;
        house.Clock.Advance(TimeSpan.FromMinutes(2));
        await house.DoAsync(cast.Trainer, (SitAtDesk u) => u.RunAsync(submission.Id));

        Assert.Equal(new BusyReader(cast.Leercoach.Name, since, false), (await house.SeeAsync(cast.Trainer, (ReadReviewDesk u) => u.RunAsync(submission.Id))).Busy);
        Assert.Null((await house.SeeAsync(cast.Leercoach, (ReadReviewDesk u) => u.RunAsync(submission.Id))).Busy);
        Assert.Equal("desk-held", (await house.DoAsync(cast.Trainer, (SendFeedback u) => u.RunAsync(new Feedback(new Judgements(trainers.Id, Verdict.Approved, []), 1))))?.Code);

        Assert.Null(await house.DoAsync(cast.Trainer, (TakeOverDesk u) => u.RunAsync(submission.Id)));

        Assert.Equal(new BusyReader(cast.Trainer.Name, house.Data.Now, true), (await house.SeeAsync(cast.Leercoach, (ReadReviewDesk u) => u.RunAsync(submission.Id))).Busy);
        Assert.Equal("Je kijkt goed.", (await house.SeeAsync(cast.Leercoach, (ReadDraft u) => u.RunAsync(coachs.Id))).Markdown);
        Assert.Equal("desk-held", (await house.DoAsync(cast.Leercoach, (SendFeedback u) => u.RunAsync(new Feedback(new Judgements(coachs.Id, Verdict.Approved, []), 1))))?.Code);
        Assert.Null(await house.DoAsync(cast.Trainer, (SendFeedback u) => u.RunAsync(new Feedback(new Judgements(trainers.Id, Verdict.Approved, []), 1))));
    }

    [Theory, Databases]
    public async Task A_turn_ends_by_itself_and_goes_on_while_the_letter_is_written(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var submission = await house.Data.SubmittedAsync(cast.Participation);
        var review = await house.Data.ReviewStartedAsync(submission, cast.Leercoach);
        await house.DoAsync(cast.Leercoach, (SitAtDesk u) => u.RunAsync(submission.Id));
        var lines = await house.Data.LookAsync(db => db.History.CountAsync());
        house.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Null((await house.DoAsync(cast.Leercoach, (SaveDraft u) => u.RunAsync(new DraftChange(review.Id, "Verder.", TestData.On(1, "Je kijkt goed."), "k", null)))).Refusal);
        house.Clock.Advance(TimeSpan.FromMinutes(14));

        Assert.NotNull((await house.SeeAsync(cast.Trainer, (ReadReviewDesk u) => u.RunAsync(submission.Id))).Busy);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null((await house.SeeAsync(cast.Trainer, (ReadReviewDesk u) => u.RunAsync(submission.Id))).Busy);
        Assert.Equal(lines, await house.Data.LookAsync(db => db.History.CountAsync()));
    }

    [Theory, Databases]
    public async Task Taking_over_while_the_other_types_is_refused_to_neither(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var submission = await house.Data.SubmittedAsync(cast.Participation);
        var review = await house.Data.ReviewStartedAsync(submission, cast.Leercoach);
        await house.Data.ReviewStartedAsync(submission, cast.Trainer);
        await house.DoAsync(cast.Leercoach, (SitAtDesk u) => u.RunAsync(submission.Id));
        for (var round = 0; round < 25; round++)
        {
            await house.DoAsync(cast.Leercoach, (TakeOverDesk u) => u.RunAsync(submission.Id));
            // Long enough ago that typing is noted on the turn again.
            house.Clock.Advance(TimeSpan.FromMinutes(2));
            var typed = house.DoAsync(cast.Leercoach, (SaveDraft u) => u.RunAsync(new DraftChange(review.Id, $"Woord {round}.", TestData.On(round + 1, round == 0 ? "Je kijkt goed." : $"Woord {round - 1}."), "k", null)));
            var taken = house.DoAsync(cast.Trainer, (TakeOverDesk u) => u.RunAsync(submission.Id));

            Assert.Null((await typed).Refusal);
            Assert.Null(await taken);
            Assert.NotNull((await house.SeeAsync(cast.Leercoach, (ReadReviewDesk u) => u.RunAsync(submission.Id))).Busy);
        }
    }

    [Theory, Databases]
    public async Task Who_is_there_hears_at_once_of_the_other_and_no_news_of_it_stays(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var submission = await house.Data.SubmittedAsync(cast.Participation);
        List<LiveNotice> heard = [];
        var live = house.Services.GetRequiredService<LiveNotices>();
        using var coachs = live.Listen(cast.Leercoach.Id, HearAsync);
        using var trainers = live.Listen(cast.Trainer.Id, HearAsync);
        using var writers = live.Listen(cast.Participant.Id, HearAsync);
        await house.SeeAsync(cast.Leercoach, (OpenReview u) => u.RunAsync(submission.Id));
        await house.DoAsync(cast.Leercoach, (SitAtDesk u) => u.RunAsync(submission.Id));
        await house.SeeAsync(cast.Trainer, (OpenReview u) => u.RunAsync(submission.Id));
        heard.Clear();

        await house.DoAsync(cast.Trainer, (SitAtDesk u) => u.RunAsync(submission.Id));
        Assert.Equal(cast.Trainer.Name, (await house.SeeAsync(cast.Leercoach, (ReadNotice u) => u.RunAsync(heard.Single()))).Who);
        await house.DoAsync(cast.Trainer, (TakeOverDesk u) => u.RunAsync(submission.Id));
        Assert.Equal(new NoticeWords(heard[1], cast.Trainer.Name, $"/beoordelen/{submission.Id}"), await house.SeeAsync(cast.Leercoach, (ReadNotice u) => u.RunAsync(heard[1])));
        await house.DoAsync(cast.Trainer, (TakeOverDesk u) => u.RunAsync(submission.Id));
        await house.DoAsync(cast.Leercoach, (TakeOverDesk u) => u.RunAsync(submission.Id));

        Assert.Equal([(cast.Leercoach.Id, LiveTopic.ReaderSatDown), (cast.Leercoach.Id, LiveTopic.DeskTakenOver), (cast.Trainer.Id, LiveTopic.DeskTakenOver)], heard.Select(n => (n.PersonId, n.Topic)));
        Assert.Empty(await house.Data.LookAsync(db => db.Notices.IgnoreQueryFilters().Where(n => n.Topic == LiveTopic.ReaderSatDown || n.Topic == LiveTopic.DeskTakenOver).ToListAsync()));
        foreach (var other in new[] { cast.Organiser, cast.Stranger })
            Assert.Equal(Refusal.Unknown, (await house.DoAsync(other, (ReadNotice u) => u.RunAsync(heard[1] with { PersonId = other.Id }))).Refusal);

        Task HearAsync(LiveNotice notice)
        {
            heard.Add(notice);
            return Task.CompletedTask;
        }
    }

    [Theory, Databases]
    public async Task Who_is_there_hears_it_once_while_the_other_stays_and_again_when_they_come_back_later(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var submission = await house.Data.SubmittedAsync(cast.Participation);
        foreach (var reader in new[] { cast.Leercoach, cast.Trainer }) await house.Data.ReviewStartedAsync(submission, reader);
        List<LiveTopic> heard = [];
        using var coachs = house.Services.GetRequiredService<LiveNotices>().Listen(cast.Leercoach.Id, n => { heard.Add(n.Topic); return Task.CompletedTask; });

        // Each page that the second reader opens, and each post, says that they are there.
        for (var page = 0; page < 4; page++)
        {
            await BothSitAsync();
            house.Clock.Advance(TimeSpan.FromMinutes(10));
        }

        Assert.Equal(LiveTopic.ReaderSatDown, Assert.Single(heard));
        // The first is still there when the second has long gone.
        await house.DoAsync(cast.Leercoach, (SitAtDesk u) => u.RunAsync(submission.Id));
        house.Clock.Advance(TimeSpan.FromMinutes(5));
        await BothSitAsync();
        Assert.Equal(2, heard.Count);

        async Task BothSitAsync()
        {
            foreach (var reader in new[] { cast.Leercoach, cast.Trainer }) Assert.Null(await house.DoAsync(reader, (SitAtDesk u) => u.RunAsync(submission.Id)));
        }
    }

    [Fact]
    public async Task Nobody_else_sits_down_or_takes_over()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var submission = await house.Data.SubmittedAsync(cast.Participation);
        await house.Data.TurnAsync(submission, cast.Leercoach);
        foreach (var person in new[] { cast.Participant, cast.Organiser, cast.Stranger })
        {
            Assert.Equal(Refusal.Unknown, await house.DoAsync(person, (SitAtDesk u) => u.RunAsync(submission.Id)));
            Assert.Equal(Refusal.Unknown, await house.DoAsync(person, (TakeOverDesk u) => u.RunAsync(submission.Id)));
        }
    }

    [Theory, Databases]
    public async Task A_note_for_the_reader_alone_is_seen_by_nobody_else_and_outlives_the_feedback(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var submission = await house.Data.SubmittedAsync(cast.Participation);
        var review = await house.Data.ReviewStartedAsync(submission, cast.Leercoach);
        var fields = new[] { AnswerField.ReaderNote, AnswerField.ReaderNoteOn(submission.Id) };
        Assert.Null(await house.DoAsync(cast.Leercoach, (TakeAnswers u) => u.RunAsync(cast.Participation.Id, fields.ToDictionary(f => f, _ => "Let op de vorige keer."))));
        Assert.Null(await house.DoAsync(cast.Leercoach, (SendFeedback u) => u.RunAsync(new Feedback(new Judgements(review.Id, Verdict.Approved, []), 1))));

        foreach (var field in fields)
        {
            Assert.Equal(("Let op de vorige keer.", false), await NoteAsync(cast.Leercoach, field));
            Assert.Equal(("", false), await NoteAsync(cast.Trainer, field));
            Assert.Equal(("", false), await NoteAsync(cast.Participant, field));
            Assert.Equal(Refusal.Unknown, (await house.DoAsync(cast.Organiser, (ReadAnswer u) => u.RunAsync(cast.Participation.Id, field))).Refusal);
        }

        async Task<(string, bool)> NoteAsync(App.People.Person person, string field)
        {
            var text = (await house.SeeAsync(person, (ReadAnswer u) => u.RunAsync(cast.Participation.Id, field))).Text;
            return (text.Markdown, text.ReadOnly);
        }
    }
}
