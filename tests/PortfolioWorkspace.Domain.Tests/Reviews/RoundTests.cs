using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Reviews;

namespace PortfolioWorkspace.Domain.Tests.Reviews;

/// <summary>Feedback between concept and read, who is busy with a submission, and sentences without names.</summary>
public sealed class RoundTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);
    private static readonly Guid Marieke = Guid.NewGuid(), Joost = Guid.NewGuid();

    [Fact]
    public void What_lies_ready_does_not_change_until_it_is_taken_back()
    {
        var review = Concept();
        Assert.Equal("verdict-missing", review.PutReady("Goed.", null, Now)?.Code);
        review.Choose(Verdict.Approved);
        Assert.Equal("letter-missing", review.PutReady(" ", null, Now)?.Code);
        Assert.Equal("feedback-not-ready", review.TakeBack()?.Code);

        Assert.Null(review.PutReady("Goed.", Now.AddDays(1), Now));
        Assert.Equal("feedback-ready", review.Choose(null)?.Code);
        Assert.Equal("feedback-ready", review.Judge("feiten", GuidelineWord.Strong, null, Guid.NewGuid())?.Code);
        Assert.Null(review.PutReady("Goed.", Now.AddDays(2), Now.AddHours(1)));
        Assert.Equal((Now, Now.AddDays(2)), (review.ReadyAt, review.SendAt));

        Assert.Null(review.TakeBack(new Refusal("already-reviewed")));
        Assert.Equal((null, null, "already-reviewed"), (review.ReadyAt, review.SendAt, review.NotSent));
        Assert.Null(review.Choose(Verdict.RevisionRequested));
        Assert.Null(review.Send("Goed.", Now));
        Assert.Null(review.NotSent);
    }

    [Fact]
    public void What_was_sent_is_recalled_until_it_is_read_and_only_once()
    {
        var review = Concept();
        review.Choose(Verdict.Approved);
        Assert.Equal("feedback-not-sent", review.Recall()?.Code);
        Assert.Null(review.Send("Goed.", Now));
        Assert.Equal("feedback-already-sent", review.PutReady("Goed.", null, Now)?.Code);
        Assert.Null(review.Recall());
        Assert.Equal((null, null), (review.SentAt, review.Letter));
        Assert.Equal("feedback-not-sent", review.Recall()?.Code);

        Assert.Null(review.Send("Goed.", Now));
        review.MarkRead(Now.AddMinutes(1));
        Assert.Equal("feedback-already-read", review.Recall()?.Code);
        Assert.Equal("Goed.", review.Letter);
    }

    [Fact]
    public void A_turn_lasts_a_quarter_of_an_hour_after_the_last_thing_that_was_done()
    {
        var turn = new DeskTurn { Id = Guid.NewGuid(), ParticipationId = Guid.NewGuid() };
        turn.Sit(Marieke, Now);
        turn.Sit(Joost, Now.AddMinutes(14));
        Assert.True(turn.IsHeldByOther(Joost, Now.AddMinutes(14)));

        turn.Sit(Marieke, Now.AddMinutes(10));
        Assert.True(turn.IsHeldBy(Marieke, Now.AddMinutes(24)));
        Assert.False(turn.IsHeldByOther(Joost, Now.AddMinutes(25)));
        turn.Sit(Joost, Now.AddMinutes(25));
        Assert.Equal((Joost, Now.AddMinutes(25), null), (turn.HolderId, turn.Since, turn.TakenFromId));

        turn.TakeOver(Marieke, Now.AddMinutes(26));
        Assert.Equal((Marieke, Joost), (turn.HolderId, turn.TakenFromId));
        turn.End(Marieke, Now.AddMinutes(27));
        Assert.False(turn.IsHeldByOther(Joost, Now.AddMinutes(27)));
    }

    [Theory]
    [InlineData("Mooi hoe jij dat zag, Sanne.", "Mooi hoe jij dat zag, [naam].")]
    [InlineData("Sannes vraag was open. Sanne de Wit kijkt goed.", "[naam]s vraag was open. [naam] kijkt goed.")]
    [InlineData("De Sannehoeve is wit en de Witte ook.", "De Sannehoeve is wit en de Witte ook.")]
    public void A_sentence_that_is_kept_says_no_name(string written, string kept) => Assert.Equal(kept, Phrase.WithoutName(written, "Sanne de Wit"));

    [Fact]
    public void A_phrase_is_one_line_that_says_something_and_may_look_like_markup()
    {
        var phrase = new Phrase { Id = Guid.NewGuid(), OwnerId = Marieke, AddedAt = Now };
        Assert.Equal("phrase-empty", phrase.Say(" \n ", [])?.Code);
        Assert.Equal("too-long", phrase.Say(new string('a', Phrase.BodyMaxLength + 1), [])?.Code);
        Assert.Null(phrase.Say(" <b>Wat</b>\nzag je? ", [Joost]));
        Assert.Equal("<b>Wat</b> zag je?", phrase.Body);
        Assert.Null(phrase.Say(phrase.Body, []));
        Assert.Empty(phrase.Teams);
    }

    private static Review Concept() => new() { Id = Guid.NewGuid(), SubmissionId = Guid.NewGuid(), DocumentId = Guid.NewGuid(), ParticipationId = Guid.NewGuid(), ReviewerId = Marieke, StartedAt = Now };
}
