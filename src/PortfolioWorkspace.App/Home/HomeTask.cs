using PortfolioWorkspace.App.Certification;
using PortfolioWorkspace.Domain.Certification;

namespace PortfolioWorkspace.App.Home;

/// <summary>One row of the task list, without words: what it is, how it stands and where it leads.</summary>
/// <param name="Code">Kind of document or of conversation.</param>
/// <param name="Number">First, second … of its kind.</param>
/// <param name="Id">What the row leads to: a document, a conversation, a session.</param>
/// <param name="Count">How many the row stands for, when it stands for several.</param>
/// <param name="Who">Whose answer is waited for, or who gave it.</param>
public sealed record HomeTask(
    HomeGroup Group,
    HomeTaskKind Kind,
    TaskState State,
    string? Code = null,
    int? Number = null,
    Guid? Id = null,
    DateOnly? On = null,
    int? Count = null,
    string? Who = null,
    string? Phase = null)
{
    /// <summary>The last day of the promised answer, while somebody waits for it.</summary>
    public DateOnly? AnswerBy { get; init; }

    public bool IsFinished => State is TaskState.Done or TaskState.Waived;
}

/// <summary>The groups of the task list, in the order in which they stand on the page.</summary>
public enum HomeGroup { Documents, Coaching, Sessions, Certificate }

/// <summary>What a row is about.</summary>
public enum HomeTaskKind { Document, ApprovedDocument, ReportToStart, ReportLater, ProductToStart, ProductOffered, Conversation, ConversationToHold, Session, SessionsLater, Intake, Profile, Decision, Proof }

/// <summary>How it stands.</summary>
public enum TaskState { NotStarted, Busy, Submitted, Feedback, Done, Waived, Missed, NotYet }

/// <summary>What is known of a dossier when its tasks are listed.</summary>
internal sealed record TaskSource(DossierStanding Standing, PathFacts Path, IReadOnlyList<Documents.DocumentLine> Documents, string? Leercoach, int FeedbackWithinDays);
