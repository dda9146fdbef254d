using Microsoft.EntityFrameworkCore;
using MimeKit;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.App.Mail;
using PortfolioWorkspace.App.Notices;
using PortfolioWorkspace.App.Reviews;
using PortfolioWorkspace.App.Reviews.Round;
using PortfolioWorkspace.App.Storage.Outbox;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Notices;
using PortfolioWorkspace.TestKit.Databases;
using PortfolioWorkspace.TestKit.Mail;

namespace PortfolioWorkspace.App.Tests.Mail;

/// <summary>From news to a letter on a real mail server: once, in time, and only what is still news.</summary>
public sealed class PostRoundTests
{
    [Theory, Databases]
    public async Task News_becomes_a_letter_with_who_and_where_and_without_what_was_written(DatabaseKind kind)
    {
        await using var post = await PostOffice.OpenAsync(kind);
        var submission = await post.House.Data.SubmittedAsync(post.Cast.Participation, text: "Ik zag twee collega's ruzie maken.");
        await post.House.Data.ReviewedAsync(submission, post.Cast.Leercoach, letter: "Je kijkt scherp.");
        await post.NewsAsync(LiveTopic.FeedbackSent, submission.Id);

        Assert.Equal(0, await post.Node().RunAsync());
        Assert.Equal(1, await post.GatheredRoundAsync());
        Assert.Equal(0, await post.GatheredRoundAsync());

        var letter = Assert.Single(post.Server.Received);
        Assert.Equal(($"{post.Cast.Leercoach.FirstName} stuurde je feedback.", post.Reader.Email), (letter.Subject, letter.To.Mailboxes.Single().Address));
        Assert.Contains($"https://werkplaats.example.org/documenten/{submission.DocumentId}/inleveringen/1", letter.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("ruzie", letter.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("scherp", letter.ToString(), StringComparison.Ordinal);
        Assert.Equal(("auto-generated", "<https://werkplaats.example.org/berichten/instellingen>"), (letter.Headers["Auto-Submitted"], letter.Headers["List-Unsubscribe"]));
        Assert.Equal([LetterState.Sent], await post.LettersAsync());
    }

    [Theory, Databases]
    public async Task A_thousand_at_once_are_one_letter(DatabaseKind kind)
    {
        await using var post = await PostOffice.OpenAsync(kind);
        var talks = new List<Guid>();
        for (var i = 0; i < 25; i++) talks.Add((await post.House.Data.ConversationAsync(post.Cast.Participation, Domain.Conversations.ConversationKinds.Driehoekgesprek, post.Cast.Leercoach)).Id);
        await post.House.Data.ChangeAsync(db =>
        {
            for (var i = 0; i < 1000; i++) db.Notices.Add(new Notice { Id = post.House.Data.NewId(), PersonId = post.Reader.Id, ParticipationId = post.Cast.Participation.Id, Topic = LiveTopic.ConversationConfirmed, SubjectId = talks[i % talks.Count], At = post.House.Data.Now.AddSeconds(-i / 10.0) });
            return Task.FromResult(0);
        });

        await post.GatheredRoundAsync();
        await post.GatheredRoundAsync();

        var letter = Assert.Single(post.Server.Received);
        Assert.Equal("25 berichten in Werkplaats", letter.Subject);
        Assert.Contains("En nog 5 andere berichten.", letter.TextBody, StringComparison.Ordinal);
        Assert.Contains("(40 keer)", letter.TextBody, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task What_was_read_meanwhile_is_not_mailed(DatabaseKind kind)
    {
        await using var post = await PostOffice.OpenAsync(kind);
        await post.NewsAsync();
        await using var reader = post.House.As(post.Reader);
        post.Server.Mood = MailMood.Busy;
        await post.GatheredRoundAsync();

        await reader.Get<SettleNotices>().RunAsync();
        post.Server.Mood = MailMood.Friendly;
        post.House.Clock.Advance(PostRound.Waits[0]);
        await post.Node().RunAsync();

        Assert.Empty(post.Server.Received);
        Assert.Equal([LetterState.Nothing], await post.LettersAsync());
    }

    [Theory, Databases]
    public async Task What_was_recalled_meanwhile_is_not_mailed(DatabaseKind kind)
    {
        await using var post = await PostOffice.OpenAsync(kind);
        var (house, coach) = (post.House, post.Cast.Leercoach);
        var review = await house.Data.ReviewStartedAsync(await house.Data.SubmittedAsync(post.Cast.Participation), coach);
        Assert.Null(await house.DoAsync(coach, (SendFeedback u) => u.RunAsync(new Feedback(new Judgements(review.Id, Verdict.Approved, []), 1))));
        post.Server.Mood = MailMood.Busy;
        await post.GatheredRoundAsync();

        Assert.Null(await house.DoAsync(coach, (RecallFeedback u) => u.RunAsync(review.Id)));
        post.Server.Mood = MailMood.Friendly;
        house.Clock.Advance(PostRound.Waits[0]);
        await post.Node().RunAsync();

        Assert.Empty(post.Server.Received);
        Assert.Equal([LetterState.Nothing], await post.LettersAsync());
        Assert.Equal(0, await house.Data.LookAsync(db => db.Notices.IgnoreQueryFilters().CountAsync()));
    }

    [Theory, Databases]
    public async Task Two_nodes_that_look_at_once_send_one_letter(DatabaseKind kind)
    {
        await using var post = await PostOffice.OpenAsync(kind);
        await post.NewsAsync();
        post.House.Clock.Advance(PlanLetters.Gather);

        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => post.Node().RunAsync())));
        await post.Node().RunAsync();

        Assert.Single(post.Server.Received);
        Assert.Equal([LetterState.Sent], await post.LettersAsync());
        Assert.InRange(sent.Sum(), 0, 1);
    }

    [Theory, Databases]
    public async Task A_node_that_dies_after_sending_leaves_a_letter_that_comes_again_under_the_same_name(DatabaseKind kind)
    {
        await using var post = await PostOffice.OpenAsync(kind);
        await post.NewsAsync();
        post.House.Clock.Advance(PlanLetters.Gather);
        await Assert.ThrowsAsync<InvalidOperationException>(() => post.Node(way => new DiesAfterSending(way)).RunAsync());
        Assert.Equal(0, await post.Node().RunAsync());

        post.House.Clock.Advance(MailOutbox.Lease);
        Assert.Equal(1, await post.Node().RunAsync());

        Assert.Equal(2, post.Server.Received.Count);
        Assert.Single(post.Server.Received.Select(l => l.MessageId).Distinct());
    }

    [Theory]
    [InlineData(MailMood.Busy)]
    [InlineData(MailMood.Silent)]
    [InlineData(MailMood.HangsUp)]
    public async Task A_server_in_trouble_is_asked_again_ever_later_and_the_letter_arrives(MailMood mood)
    {
        await using var post = await PostOffice.OpenAsync();
        await post.NewsAsync();
        post.Server.Mood = mood;
        await post.GatheredRoundAsync();
        Assert.Equal(1, post.Server.Visits);
        Assert.Equal(0, await post.Node().RunAsync());
        Assert.Equal(1, post.Server.Visits);

        post.House.Clock.Advance(PostRound.Waits[0]);
        await post.Node().RunAsync();
        Assert.Equal(2, post.Server.Visits);
        post.Server.Mood = MailMood.Friendly;
        post.House.Clock.Advance(PostRound.Waits[1]);

        Assert.Equal(1, await post.Node().RunAsync());
        Assert.Single(post.Server.Received);
        Assert.Empty(post.Log);
    }

    [Fact]
    public async Task A_server_that_stays_away_is_given_up_and_that_is_said_once_without_an_address()
    {
        await using var post = await PostOffice.OpenAsync();
        await post.NewsAsync();
        post.Server.Mood = MailMood.Busy;
        await post.GatheredRoundAsync();
        foreach (var wait in PostRound.Waits)
        {
            post.House.Clock.Advance(wait);
            await post.Node().RunAsync();
        }

        post.House.Clock.Advance(TimeSpan.FromDays(1));
        await post.Node().RunAsync();

        Assert.Equal(PostRound.Waits.Count + 1, post.Server.Visits);
        Assert.Equal([LetterState.GivenUp], await post.LettersAsync());
        Assert.DoesNotContain("example.org", Assert.Single(post.Log), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_the_server_does_not_know_is_not_tried_again()
    {
        await using var post = await PostOffice.OpenAsync();
        await post.NewsAsync();
        post.Server.Mood = MailMood.UnknownAddress;

        await post.GatheredRoundAsync();

        Assert.Equal([LetterState.GivenUp], await post.LettersAsync());
        Assert.DoesNotContain("@", Assert.Single(post.Log), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a@example.org\r\nBcc: everybody@example.org")]
    [InlineData("a@example.org, b@example.org")]
    [InlineData("no address at all")]
    public async Task An_address_that_is_more_than_an_address_gets_nothing(string address)
    {
        await using var post = await PostOffice.OpenAsync();
        await post.House.Data.ChangeAsync(async db => (await db.Users.SingleAsync(u => u.Id == post.Reader.Id)).Email = address);
        await post.NewsAsync();

        await post.GatheredRoundAsync();

        Assert.Equal(0, post.Server.Visits);
        Assert.Equal([LetterState.GivenUp], await post.LettersAsync());
    }

    [Fact]
    public async Task A_name_with_line_breaks_adds_no_header()
    {
        await using var post = await PostOffice.OpenAsync();
        var submission = await post.House.Data.SubmittedAsync(post.Cast.Participation);
        await post.House.Data.ReviewedAsync(submission, post.Cast.Leercoach);
        foreach (var person in new[] { post.Reader.Id, post.Cast.Leercoach.Id })
            await post.House.Data.ChangeAsync(async db => (await db.Users.SingleAsync(u => u.Id == person)).Name = "Eva\r\nBcc:weg@example.org\r\n\r\nTekst de Boer");
        await post.NewsAsync(LiveTopic.FeedbackSent, submission.Id);

        await post.GatheredRoundAsync();

        var letter = Assert.Single(post.Server.Received);
        Assert.Null(letter.Headers["Bcc"]);
        Assert.Single(post.Server.Recipients);
    }

    [Theory, Databases]
    public async Task Who_may_not_come_in_any_more_or_may_not_see_it_any_more_gets_no_letter(DatabaseKind kind)
    {
        await using var post = await PostOffice.OpenAsync(kind);
        var data = post.House.Data;
        await data.MailAsync(post.Cast.Leercoach, MailRhythm.AtOnce);
        await data.NoticeAsync(post.Cast.Leercoach, LiveTopic.LeercoachAssigned, post.Cast.Participation.Id, post.Cast.Participation);
        await post.NewsAsync();
        var next = await data.LeercoachAsync();
        await data.ChangeAsync(async db => (await db.Participations.IgnoreQueryFilters().Include(p => p.Assignments).SingleAsync(p => p.Id == post.Cast.Participation.Id)).AssignLeercoach(next.Id, data.NewId(), data.Today));
        await data.ChangeAsync(async db => (await db.Users.SingleAsync(u => u.Id == post.Reader.Id)).DisabledAt = data.Now);

        await post.GatheredRoundAsync();

        Assert.Equal(0, post.Server.Visits);
        Assert.Equal([LetterState.Nothing, LetterState.Nothing], await post.LettersAsync());
    }

    [Theory, Databases]
    public async Task In_quiet_hours_it_waits_for_the_morning_and_once_a_day_waits_for_its_hour(DatabaseKind kind)
    {
        await using var post = await PostOffice.OpenAsync(kind, rhythm: null);
        post.House.Clock.SetUtcNow(DutchTime.At(new DateOnly(2026, 11, 24), new TimeOnly(21, 0)));
        await post.NewsAsync();
        await post.GatheredRoundAsync();
        Assert.Equal(0, post.Server.Visits);

        post.House.Clock.SetUtcNow(DutchTime.At(new DateOnly(2026, 11, 25), new TimeOnly(7, 31)));
        Assert.Equal(1, await post.Node().RunAsync());

        post.House.Clock.SetUtcNow(DutchTime.At(new DateOnly(2026, 11, 25), new TimeOnly(9, 0)));
        await post.NewsAsync(LiveTopic.ProfileSubmitted);
        Assert.Equal(0, await post.GatheredRoundAsync());
        post.House.Clock.SetUtcNow(DutchTime.At(new DateOnly(2026, 11, 25), new TimeOnly(19, 0)));
        Assert.Equal(0, await post.Node().RunAsync());
        post.House.Clock.SetUtcNow(DutchTime.At(new DateOnly(2026, 11, 26), new TimeOnly(8, 5)));
        Assert.Equal(1, await post.Node().RunAsync());
    }

    [Theory, Databases]
    public async Task What_somebody_never_wants_by_mail_is_looked_at_once_and_stays_on_the_page(DatabaseKind kind)
    {
        await using var post = await PostOffice.OpenAsync(kind, MailRhythm.Never);
        await post.NewsAsync();

        await post.GatheredRoundAsync();

        Assert.Empty(await post.LettersAsync());
        Assert.NotNull((await post.House.Data.LookAsync(db => db.Notices.IgnoreQueryFilters().SingleAsync())).MailSettledAt);
        await using var reader = post.House.As(post.Reader);
        Assert.Equal(1, (await reader.Get<CountNotices>().RunAsync()).Value);
    }

    [Fact]
    public async Task The_letter_is_in_the_language_that_was_chosen()
    {
        await using var post = await PostOffice.OpenAsync();
        await post.House.Data.MailAsync(post.Reader, MailRhythm.AtOnce, language: "en");
        await post.NewsAsync();

        await post.GatheredRoundAsync();

        Assert.Equal("Your certificate is here.", Assert.Single(post.Server.Received).Subject);
    }

    private sealed class DiesAfterSending(IPost way) : IPost
    {
        public async Task<Delivery> SendAsync(MimeMessage letter, CancellationToken stop)
        {
            await way.SendAsync(letter, stop);
            throw new InvalidOperationException("The node dies here.");
        }
    }
}
