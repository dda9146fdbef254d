using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Home;

/// <summary>The rows about writing: what there is, what can be begun, and what comes later because a conversation comes first.</summary>
internal static class DocumentTasks
{
    public static IEnumerable<HomeTask> Of(TaskSource source)
    {
        foreach (var kind in source.Standing.Programme.DocumentKinds)
        {
            var mine = source.Documents.Where(d => d.Kind == kind.Code).ToList();
            foreach (var line in mine) yield return Row(source, line);
            if (mine.Count == 0 && source.Path.IsAgreedProduct(kind.Code)) yield return new HomeTask(HomeGroup.Documents, HomeTaskKind.ProductToStart, TaskState.NotStarted, kind.Code);
            if (mine.Count == 0 && source.Path.IsStillOffered(kind.Code)) yield return new HomeTask(HomeGroup.Documents, HomeTaskKind.ProductOffered, TaskState.NotYet, kind.Code);
            if (source.Path.IsAgreedProduct(kind.Code)) continue;
            if (source.Standing.Programme.CriterionOf(kind.Code) is not { } rule || !HomeTasks.IsAsked(source, rule) || !source.Path.IsWanted(kind.Code)) continue;
            foreach (var row in rule is Criterion.ApprovedReports report ? Reports(source, kind, report, mine) : Products(source, kind, rule, mine)) yield return row;
        }
    }

    private static HomeTask Row(TaskSource source, DocumentLine line)
    {
        var state = line.Status switch
        {
            DocumentStatus.Approved => line.Feedback is { Unread: true } ? TaskState.Feedback : TaskState.Done,
            DocumentStatus.Submitted => TaskState.Submitted,
            // What asks for more stays a task with feedback until it is handed in again.
            DocumentStatus.RevisionRequested => TaskState.Feedback,
            _ => line.Written ? TaskState.Busy : TaskState.NotStarted,
        };
        var on = line.Status switch
        {
            DocumentStatus.Approved => line.ApprovedOn,
            DocumentStatus.Submitted => line.Latest is { } latest ? DutchTime.DayOf(latest.At) : null,
            DocumentStatus.RevisionRequested => line.Feedback is { } feedback ? DutchTime.DayOf(feedback.SentAt) : null,
            _ => line.SavedAt is { } saved && line.Written ? DutchTime.DayOf(saved) : null,
        };
        var kind = line.Status == DocumentStatus.Approved ? HomeTaskKind.ApprovedDocument : HomeTaskKind.Document;
        return new HomeTask(HomeGroup.Documents, kind, state, line.Kind, line.Number, line.Id, on, line.Feedback?.SubmissionNumber, line.Feedback?.ReviewerFirstName ?? (source.Standing.Programme.Kind(line.Kind).Approver == Approver.Leercoach ? source.Leercoach : null), line.Phase)
        {
            AnswerBy = line is { Status: DocumentStatus.Submitted, Latest: { } waiting } && source.Standing.Programme.Kind(line.Kind).Approver != Approver.None ? Submission.AnswerBy(waiting.PromisedOn, waiting.At, source.FeedbackWithinDays) : null,
        };
    }

    private static IEnumerable<HomeTask> Reports(TaskSource source, DocumentKind kind, Criterion.ApprovedReports rule, List<DocumentLine> mine)
    {
        var number = mine.Count == 0 ? 1 : mine.Max(d => d.Number) + 1;
        var written = source.Documents.SelectMany(d => d.Conversations).ToHashSet();
        var held = source.Standing.Facts.Conversations
            .Where(c => c.Kind == kind.ConversationKind && c.Status is ConversationStatus.Held or ConversationStatus.Confirmed && !written.Contains(c.Id))
            .OrderBy(c => c.Date).ToList();
        foreach (var talk in held) yield return new HomeTask(HomeGroup.Documents, HomeTaskKind.ReportToStart, TaskState.NotStarted, kind.Code, number++, talk.Id, talk.Date);
        if (rule.Min - mine.Count - held.Count is > 0 and var later)
            yield return new HomeTask(HomeGroup.Documents, kind.ConversationKind is null ? HomeTaskKind.ProductToStart : HomeTaskKind.ReportLater, kind.ConversationKind is null ? TaskState.NotStarted : TaskState.NotYet, kind.Code, number, Count: later);
    }

    private static IEnumerable<HomeTask> Products(TaskSource source, DocumentKind kind, Criterion rule, List<DocumentLine> mine)
    {
        var phases = rule is Criterion.FormCompleted form ? form.EachOf : [];
        foreach (var phase in phases.Where(p => mine.All(d => d.Phase != p)))
            yield return new HomeTask(HomeGroup.Documents, HomeTaskKind.ProductToStart, TaskState.NotStarted, kind.Code, Phase: phase);
        // One of several kinds is enough: who began with one is not asked for the other.
        var begun = rule is Criterion.EndProductApproved product && source.Documents.Any(d => product.OneOf.Contains(d.Kind));
        if (phases.Count == 0 && mine.Count == 0 && !begun) yield return new HomeTask(HomeGroup.Documents, HomeTaskKind.ProductToStart, TaskState.NotStarted, kind.Code);
    }
}
