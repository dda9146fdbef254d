using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.Domain.Tests.Documents;

/// <summary>More time for one document: who asked, what was given, and what is late after that.</summary>
public sealed class DocumentExtensionTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly DateOnly Deadline = new(2026, 11, 30);
    private static readonly Guid Reader = Guid.CreateVersion7();

    [Fact]
    public void Time_that_was_asked_for_is_given_on_the_question_itself()
    {
        var document = New();

        Assert.Null(document.AskExtension(Deadline.AddDays(7), " Griep. ", Deadline, Guid.CreateVersion7(), Guid.CreateVersion7(), Now));
        Assert.Equal("extension-already-asked", document.AskExtension(Deadline.AddDays(9), "Nog eens.", Deadline, Guid.CreateVersion7(), Guid.CreateVersion7(), Now)!.Code);
        Assert.Null(document.Extend(Deadline.AddDays(3), null, Deadline, Guid.CreateVersion7(), Reader, Now));

        var line = Assert.Single(document.Extensions);
        Assert.Equal((ExtensionState.Granted, Deadline.AddDays(7), Deadline.AddDays(3), "Griep."), (line.State, line.Until, line.GivenUntil, line.Reason));
        Assert.Equal(Deadline.AddDays(3), document.ExtendedUntil);
    }

    [Theory]
    [InlineData(null, "Griep.", "date-missing")]
    [InlineData(-30, "Griep.", "date-in-the-past")]
    [InlineData(0, "Griep.", "extension-not-later")]
    [InlineData(2000, "Griep.", "date-too-far")]
    [InlineData(7, " ", "reason-missing")]
    [InlineData(7, null, "reason-missing")]
    public void A_date_that_cannot_be_and_a_missing_reason_are_refused(int? days, string? reason, string refusal)
    {
        DateOnly? until = days is { } d ? Deadline.AddDays(d) : null;
        Assert.Equal(refusal, New().AskExtension(until, reason, Deadline, Guid.CreateVersion7(), Reader, Now)!.Code);
        Assert.Equal(refusal, New().Extend(until, reason, Deadline, Guid.CreateVersion7(), Reader, Now)!.Code);
    }

    [Fact]
    public void A_reason_has_an_end()
    {
        var long1 = new string('a', DocumentExtension.ReasonMaxLength + 1);
        Assert.Equal("too-long", New().AskExtension(Deadline.AddDays(1), long1, Deadline, Guid.CreateVersion7(), Reader, Now)!.Code);
        Assert.Equal("too-long", New().Extend(Deadline.AddDays(1), long1, Deadline, Guid.CreateVersion7(), Reader, Now)!.Code);
    }

    [Fact]
    public void Where_there_is_no_date_there_is_nothing_to_give() =>
        Assert.Equal("extension-without-date", New().AskExtension(Deadline.AddDays(1), "Griep.", null, Guid.CreateVersion7(), Reader, Now)!.Code);

    [Fact]
    public void No_needs_a_question_and_a_reason()
    {
        var document = New();
        Assert.Equal("extension-not-asked", document.DeclineExtension("Nee.", Reader, Now)!.Code);
        Assert.Null(document.AskExtension(Deadline.AddDays(7), "Griep.", Deadline, Guid.CreateVersion7(), Guid.CreateVersion7(), Now));
        Assert.Equal("reason-missing", document.DeclineExtension("", Reader, Now)!.Code);
        Assert.Null(document.DeclineExtension("De groep wacht op je.", Reader, Now));
        Assert.Equal((ExtensionState.Declined, null, "De groep wacht op je."), (document.Extensions[0].State, document.Extensions[0].GivenUntil, document.Extensions[0].Answer));
        Assert.Null(document.ExtendedUntil);
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void Late_counts_from_the_new_date(int daysAfter, bool late)
    {
        var document = New();
        Assert.Null(document.Extend(Deadline.AddDays(2), "Griep.", Deadline, Guid.CreateVersion7(), Reader, Now));

        Assert.True(document.Submit(Guid.CreateVersion7(), "Tekst.", "h", [], Deadline, DutchTime.At(Deadline.AddDays(daysAfter), new TimeOnly(12, 0))).Try(out var submission, out _));

        Assert.Equal(late, submission.Late);
    }

    [Fact]
    public void More_time_that_comes_afterwards_takes_the_mark_away()
    {
        var document = New();
        var at = DutchTime.At(Deadline.AddDays(1), new TimeOnly(12, 0));
        Assert.True(document.Submit(Guid.CreateVersion7(), "Tekst.", "h", [], Deadline, at).Try(out var submission, out _));
        Assert.True(submission.Late);

        Assert.Null(document.Extend(Deadline.AddDays(4), "Griep.", Deadline, Guid.CreateVersion7(), Reader, at.AddHours(1)));

        Assert.False(submission.Late);
    }

    [Fact]
    public void A_second_reader_answers_also_after_the_first_one_asked_for_more_and_never_what_is_approved()
    {
        var document = New();
        Assert.True(document.Submit(Guid.CreateVersion7(), "Tekst.", "h", [], null, Now).Try(out var submission, out _));
        Assert.Null(document.Conclude(submission.Id, Verdict.RevisionRequested, Now));

        Assert.Equal("already-reviewed", document.Conclude(submission.Id, Verdict.Approved, Now)!.Code);
        Assert.Null(document.Conclude(submission.Id, Verdict.Approved, Now, second: true));
        Assert.Equal(DocumentStatus.Approved, document.Status);
        Assert.Equal("already-reviewed", document.Conclude(submission.Id, Verdict.RevisionRequested, Now, second: true)!.Code);
    }

    [Fact]
    public void A_promise_is_made_once()
    {
        var document = New();
        Assert.True(document.Submit(Guid.CreateVersion7(), "Tekst.", "h", [], null, Now).Try(out var submission, out _));
        submission.Promise(Today.AddDays(14));
        submission.Promise(Today.AddDays(3));
        Assert.Equal(Today.AddDays(14), submission.PromisedOn);
    }

    private static Document New() => new() { Id = Guid.CreateVersion7(), ParticipationId = Guid.CreateVersion7(), Kind = "verslag", Number = 1, LeercoachReads = true, CreatedAt = Now };
}
