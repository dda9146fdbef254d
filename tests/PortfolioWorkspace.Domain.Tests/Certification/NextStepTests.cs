using PortfolioWorkspace.Domain.Attendance;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.Domain.Tests.Certification;

/// <summary>The one thing that home puts on top, in the order in which things matter.</summary>
public sealed class NextStepTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly LocalText Any = new("x", "x");
    private static readonly Guid Talk = Guid.Parse("00000000-0000-0000-0000-000000000001");

    [Fact]
    public void Before_the_start_it_says_when() => Assert.Equal((NextStepKind.BeforeStart, Today.AddDays(5)), KindAndDay(Path() with { StartsOn = Today.AddDays(5) }));

    [Fact]
    public void Unread_feedback_goes_before_everything_that_was_begun()
    {
        var path = Path() with { Writing = [Text(1, DocumentStatus.Draft, saved: 9), Text(2, DocumentStatus.RevisionRequested, unread: true)] };
        var step = NextStep.For(path);
        Assert.Equal((NextStepKind.ReadFeedback, 2, StepShape.Triangle), (step.Kind, step.Document!.Number, step.Shape));
    }

    [Fact]
    public void Feedback_that_was_read_asks_for_the_addition() =>
        Assert.Equal(NextStepKind.Revise, NextStep.For(Path() with { Writing = [Text(1, DocumentStatus.Draft), Text(2, DocumentStatus.RevisionRequested)] }).Kind);

    [Fact]
    public void Of_several_drafts_the_one_that_was_touched_last()
    {
        var step = NextStep.For(Path() with { Writing = [Text(1, DocumentStatus.Draft, saved: 1), Text(2, DocumentStatus.Draft, saved: 3), Text(3, DocumentStatus.Draft, saved: 2)] });
        Assert.Equal((NextStepKind.GoOnWriting, 2), (step.Kind, step.Document!.Number));
    }

    [Fact]
    public void A_conversation_without_a_report_asks_for_one()
    {
        var step = NextStep.For(With(new ConversationFact(Talk, "driehoekgesprek", Today.AddDays(-2), ConversationStatus.Held, true, null)));
        Assert.Equal((NextStepKind.WriteReport, "verslag", (Guid?)Talk, (DateOnly?)Today.AddDays(-2)), (step.Kind, step.KindCode, step.Subject, step.On));
    }

    [Theory]
    [InlineData(ConversationStatus.Planned)]
    [InlineData(ConversationStatus.Cancelled)]
    public void A_conversation_that_did_not_take_place_asks_for_nothing(ConversationStatus status) =>
        Assert.NotEqual(NextStepKind.WriteReport, NextStep.For(With(new ConversationFact(Talk, "driehoekgesprek", Today.AddDays(-2), status, true, null))).Kind);

    [Fact]
    public void When_conversations_are_missing_it_asks_for_one() => Assert.Equal((NextStepKind.HoldConversation, "driehoekgesprek"), (NextStep.For(Path()).Kind, NextStep.For(Path()).KindCode));

    [Fact]
    public void With_everything_handed_in_it_waits_for_the_reader()
    {
        var path = With(new ConversationFact(Talk, "driehoekgesprek", Today.AddDays(-2), ConversationStatus.Confirmed, true, null), Document(DocumentStatus.Submitted)) with { Writing = [Text(1, DocumentStatus.Submitted)] };
        Assert.Equal(NextStepKind.WaitForReader, NextStep.For(path).Kind);
    }

    [Fact]
    public void With_everything_approved_the_next_session_and_then_nothing()
    {
        var done = With(new ConversationFact(Talk, "driehoekgesprek", Today.AddDays(-2), ConversationStatus.Confirmed, true, null), Document(DocumentStatus.Approved)) with { Writing = [Text(1, DocumentStatus.Approved)], CertificationOn = Today.AddDays(30) };
        var session = new SessionFact(Guid.NewGuid(), 2, SessionKind.Training, SessionMode.Physical, Today.AddDays(3), 3, null, null);
        Assert.Equal((NextStepKind.VisitSession, Today.AddDays(3)), KindAndDay(done with { Facts = done.Facts with { Sessions = [session] } }));
        Assert.Equal((NextStepKind.AllDone, Today.AddDays(30)), KindAndDay(done));
    }

    [Fact]
    public void After_a_positive_decision_there_is_only_that() =>
        Assert.Equal(NextStepKind.SeeDecision, NextStep.For(Path() with { Facts = Path().Facts with { Judgement = new JudgementFact(Guid.NewGuid(), true, Today) }, Writing = [Text(1, DocumentStatus.Draft)] }).Kind);

    [Fact]
    public void After_a_decision_for_a_proof_nobody_is_asked_to_write()
    {
        var path = With(new ConversationFact(Talk, "driehoekgesprek", Today.AddDays(-2), ConversationStatus.Held, true, null));
        var decided = path with { Facts = path.Facts with { Judgement = new JudgementFact(Guid.NewGuid(), Positive: false, Today) { EndsWithProof = true } }, Writing = [Text(1, DocumentStatus.RevisionRequested)] };
        Assert.Equal((NextStepKind.SeeProof, Today), KindAndDay(decided));
        Assert.False(decided.IsWanted("verslag"));
        Assert.Equal(NextStepKind.WriteReport, NextStep.For(path with { Facts = path.Facts with { Judgement = new JudgementFact(Guid.NewGuid(), Positive: false, Today) } }).Kind);
    }

    [Fact]
    public void Who_only_follows_the_training_is_never_asked_to_write()
    {
        var path = With(new ConversationFact(Talk, "driehoekgesprek", Today.AddDays(-2), ConversationStatus.Held, true, null));
        var session = new SessionFact(Guid.NewGuid(), 2, SessionKind.Training, SessionMode.Physical, Today, 3, AttendanceStatus.Present, null);
        Assert.Equal(NextStepKind.AllDone, NextStep.For(path with { Facts = path.Facts with { Track = Track.TrainingOnly, Sessions = [session] } }).Kind);
    }

    private static (NextStepKind, DateOnly?) KindAndDay(PathFacts path) => (NextStep.For(path).Kind, NextStep.For(path).On);

    private static WritingFact Text(int number, DocumentStatus status, bool unread = false, int saved = 0) =>
        new(Guid.CreateVersion7(), "verslag", number, status, unread, unread ? 1 : null, new DateTimeOffset(2026, 11, 1, saved, 0, 0, TimeSpan.Zero));

    private static DocumentFact Document(DocumentStatus status) => new(Guid.NewGuid(), "verslag", null, [Talk], status, Today, status == DocumentStatus.Approved ? Today : null);

    private static PathFacts With(ConversationFact talk, params DocumentFact[] documents) => Weighed(new DossierFacts { Today = Today, Track = Track.Certification, Conversations = [talk], Documents = documents });

    private static PathFacts Path() => Weighed(new DossierFacts { Today = Today, Track = Track.Certification });

    private static PathFacts Weighed(DossierFacts facts) => new(Programme, facts, Evaluator.Evaluate(Programme.Criteria, facts), [], Today.AddDays(-60), null);

    private static readonly Programme Programme = new(
        "T", ProgrammeField.Cco, Any, Any, "x", [Track.Certification, Track.TrainingOnly], new StudyLoad(null, null, null), null, new Capacity(null, null, [], false), [], [],
        [new Requirement("gesprekken", StepShape.Triangle, Any, Any, ["a", "b"])],
        [
            new Criterion.ConfirmedConversations("driehoekgesprek", 1, ConfirmedBy.Leercoach, true, false) { Id = "a", Title = Any, Severity = Severity.Required, Source = "x" },
            new Criterion.ApprovedReports("verslag", "driehoekgesprek", 1, true, null) { Id = "b", Title = Any, Severity = Severity.Required, Source = "x" },
        ],
        [new DocumentKind("verslag", Any, DocumentCategory.Report, "driehoekgesprek", Approver.Leercoach, null, null, [], [])],
        null, new CertificateText(Any, Any, Any, Any, null, null, "T", false));
}
