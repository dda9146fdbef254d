using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.Domain.Certification;

/// <summary>The one thing that brings a participant further now. Whoever waits for an answer of theirs goes first; what only time brings comes last.</summary>
/// <param name="Shape">That of the step it belongs to.</param>
/// <param name="Document">The document it is about, when there is one.</param>
/// <param name="KindCode">Of the document, or of the conversation.</param>
/// <param name="Subject">The conversation or session it is about.</param>
public sealed record NextStep(NextStepKind Kind, StepShape Shape, WritingFact? Document = null, string? KindCode = null, Guid? Subject = null, DateOnly? On = null)
{
    public static NextStep For(PathFacts path) =>
        Ended(path) ?? Beginning(path) ?? Answering(path) ?? Going(path) ?? Starting(path) ?? Waiting(path) ?? new NextStep(NextStepKind.AllDone, StepShape.Square, On: path.CertificationOn);

    private static NextStep? Ended(PathFacts path) => path switch
    {
        { IsOver: true, Facts.Judgement: { Positive: true } certified } => new NextStep(NextStepKind.SeeDecision, StepShape.Quarters, On: certified.On),
        { IsOver: true, Facts.Judgement: { } proof } => new NextStep(NextStepKind.SeeProof, StepShape.Square, On: proof.On),
        _ => null,
    };

    private static NextStep? Beginning(PathFacts path) =>
        path.StartsOn > path.Facts.Today && path.Writing.Count == 0 ? new NextStep(NextStepKind.BeforeStart, StepShape.Square, On: path.StartsOn) : null;

    private static NextStep? Answering(PathFacts path) =>
        Writing(path, NextStepKind.ReadFeedback, w => w is { UnreadFeedback: true, Status: DocumentStatus.RevisionRequested })
        ?? Writing(path, NextStepKind.Revise, w => w.Status == DocumentStatus.RevisionRequested)
        ?? Writing(path, NextStepKind.ReadFeedback, w => w.UnreadFeedback);

    private static NextStep? Going(PathFacts path) => Writing(path, NextStepKind.GoOnWriting, w => w.Status == DocumentStatus.Draft);

    /// <summary>The text that was touched last, because that is the one in somebody's head.</summary>
    private static NextStep? Writing(PathFacts path, NextStepKind kind, Func<WritingFact, bool> which) =>
        path.Writing.Where(which).OrderByDescending(w => w.SavedAt).ThenBy(w => w.Id).FirstOrDefault() is { } found
            ? new NextStep(kind, path.Programme.ShapeOf(found.Kind), found, found.Kind)
            : null;

    private static NextStep? Starting(PathFacts path)
    {
        if (path.Facts.Track == Track.TrainingOnly) return null;
        var written = path.Facts.Documents.SelectMany(d => d.ConversationIds).ToHashSet();
        foreach (var talk in path.Facts.Conversations.Where(c => c.Status is ConversationStatus.Held or ConversationStatus.Confirmed && !written.Contains(c.Id)).OrderBy(c => c.Date))
        {
            if (path.Programme.DocumentKinds.FirstOrDefault(k => k.ConversationKind == talk.Kind) is { } kind && path.IsWanted(kind.Code))
                return new NextStep(NextStepKind.WriteReport, path.Programme.ShapeOf(kind.Code), KindCode: kind.Code, Subject: talk.Id, On: talk.Date);
        }

        if (path.ProfileIsOpen) return new NextStep(NextStepKind.RateProfile, StepShape.Quarters);
        if (path.Programme.DocumentKinds.FirstOrDefault(k => k.ConversationKind is null && path.IsWanted(k.Code) && path.Writing.All(w => w.Kind != k.Code)) is { } product)
            return new NextStep(NextStepKind.StartProduct, path.Programme.ShapeOf(product.Code), KindCode: product.Code);
        return path.MissingConversation is { } wanted ? new NextStep(NextStepKind.HoldConversation, path.Programme.ShapeOfConversation(wanted), KindCode: wanted) : null;
    }

    private static NextStep? Waiting(PathFacts path)
    {
        var session = path.Facts.Track == Track.WithoutCourse ? null : path.Facts.Sessions.Where(s => s.Date >= path.Facts.Today && s.Status is null).MinBy(s => s.Date);
        var read = path.Writing.Where(w => w.Status == DocumentStatus.Submitted).OrderBy(w => w.SavedAt).FirstOrDefault();
        if (read is not null) return new NextStep(NextStepKind.WaitForReader, path.Programme.ShapeOf(read.Kind), read, read.Kind);
        return session is null ? null : new NextStep(NextStepKind.VisitSession, StepShape.Square, Subject: session.Id, On: session.Date);
    }
}

/// <summary>What the next step is.</summary>
public enum NextStepKind { BeforeStart, ReadFeedback, Revise, GoOnWriting, WriteReport, RateProfile, StartProduct, HoldConversation, WaitForReader, VisitSession, AllDone, SeeDecision, SeeProof }
