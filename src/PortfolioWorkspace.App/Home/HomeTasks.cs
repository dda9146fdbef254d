using PortfolioWorkspace.Domain.Attendance;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Home;

/// <summary>Makes the task list of a participant from the programme's own rules, so that every programme has its own home without a page of its own.</summary>
internal static class HomeTasks
{
    public static IReadOnlyList<HomeTask> Of(TaskSource source) =>
    [
        .. DocumentTasks.Of(source),
        .. source.Standing.Programme.Criteria.OfType<Criterion.ConfirmedConversations>().Where(c => IsAsked(source, c)).SelectMany(c => Conversations(source, c)),
        .. Sessions(source),
        .. Certificate(source),
    ];

    /// <summary>Whether the track of this participant asks for the criterion.</summary>
    internal static bool IsAsked(TaskSource source, Criterion criterion) => source.Standing.Evaluation.Results.Any(r => r.CriterionId == criterion.Id);

    private static IEnumerable<HomeTask> Conversations(TaskSource source, Criterion.ConfirmedConversations rule)
    {
        var talks = source.Standing.Facts.Conversations.Where(c => c.Kind == rule.Kind && c.Status != ConversationStatus.Cancelled).OrderBy(c => c.Date).ToList();
        foreach (var (talk, index) in talks.Select((t, i) => (t, i)))
        {
            var state = talk.Status switch { ConversationStatus.Confirmed => TaskState.Done, ConversationStatus.Held => TaskState.Submitted, _ => TaskState.NotStarted };
            yield return new HomeTask(HomeGroup.Coaching, HomeTaskKind.Conversation, state, rule.Kind, index + 1, talk.Id, talk.Date, Who: source.Leercoach);
        }

        if (!source.Path.IsOver && rule.Min - talks.Count is > 0 and var missing)
            yield return new HomeTask(HomeGroup.Coaching, HomeTaskKind.ConversationToHold, TaskState.NotStarted, rule.Kind, talks.Count + 1, Count: missing);
    }

    private static IEnumerable<HomeTask> Sessions(TaskSource source)
    {
        var facts = source.Standing.Facts;
        if (facts.Track == Track.WithoutCourse) yield break;
        var next = facts.Sessions.Where(s => s.Date >= facts.Today && s.Status is null).MinBy(s => s.Date);
        foreach (var session in facts.Sessions.Where(s => s.Status is not null || s.Date < facts.Today || s.Id == next?.Id))
        {
            var state = session.Status switch
            {
                AttendanceStatus.Present or AttendanceStatus.Compensated => TaskState.Done,
                AttendanceStatus.Partly => TaskState.Busy,
                AttendanceStatus.Excused or AttendanceStatus.Absent => TaskState.Missed,
                _ when session.Id == next?.Id => TaskState.NotStarted,
                _ => TaskState.Submitted,
            };
            yield return new HomeTask(HomeGroup.Sessions, HomeTaskKind.Session, state, session.Kind.ToString(), session.Number, session.Id, session.Date);
        }

        var later = facts.Sessions.Count(s => s.Status is null && s.Id != next?.Id && !(s.Date < facts.Today));
        if (later > 0) yield return new HomeTask(HomeGroup.Sessions, HomeTaskKind.SessionsLater, TaskState.NotYet, Count: later);
    }

    private static IEnumerable<HomeTask> Certificate(TaskSource source)
    {
        var facts = source.Standing.Facts;
        if (facts.Track == Track.TrainingOnly)
        {
            yield return new HomeTask(HomeGroup.Certificate, HomeTaskKind.Proof, TaskState.NotYet, On: source.Path.CertificationOn);
            yield break;
        }

        if (!source.Path.IsOver && source.Standing.Programme.Criteria.OfType<Criterion.IntakeDone>().FirstOrDefault() is { } intake && source.Standing.Evaluation.Results.FirstOrDefault(r => r.CriterionId == intake.Id) is { } result)
            yield return new HomeTask(HomeGroup.Certificate, HomeTaskKind.Intake, result.IsDone ? TaskState.Done : TaskState.NotStarted);
        if (source.Standing.Programme.Criteria.OfType<Criterion.ProfileByBoth>().Any())
        {
            var rated = facts.Ratings.Any(r => r.Rater == Rater.Participant);
            var both = rated && facts.Ratings.Any(r => r.Rater == Rater.Leercoach);
            var state = both ? TaskState.Done : rated ? TaskState.Submitted : source.Path.ProfileIsOpen ? TaskState.NotStarted : TaskState.NotYet;
            if (both || !source.Path.IsOver) yield return new HomeTask(HomeGroup.Certificate, HomeTaskKind.Profile, state, On: source.Path.ProfileOpensOn, Who: source.Leercoach);
        }

        var decided = facts.Judgement;
        yield return new HomeTask(
            HomeGroup.Certificate, HomeTaskKind.Decision,
            source.Path.IsOver ? TaskState.Done : decided is not null ? TaskState.Feedback : TaskState.NotYet, On: decided?.On ?? source.Path.CertificationOn);
    }
}
