using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Conversations;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.App.Home;

/// <summary>What is new for the person who looks, for the pages that have a frame round them; a desk has none.</summary>
public sealed class ReadShellCounts(Gate gate)
{
    public Task<Answer<ShellCounts>> RunAsync(OwnDesks desks, CancellationToken stop = default) =>
        gate.ReadAsync<ShellCounts>(Operation.SeeOwnDesk, Subject.OwnDesk, async p => new ShellCounts(await UnreadAsync(p, desks), await WaitingAsync(p, desks), await ToConfirmAsync(p, desks)), stop);

    private static Task<int> UnreadAsync(Passage p, OwnDesks desks) =>
        desks.Participations.Count == 0
            ? Task.FromResult(0)
            : p.Db.Reviews.CountAsync(r => r.SentAt != null && r.ReadAt == null && p.Db.Participations.Any(x => x.Id == r.ParticipationId && x.PersonId == p.Actor), p.Stop);

    /// <summary>What waits for the person who looks: a leercoach for the own participants, a trainer for what a trainer approves.</summary>
    private static async Task<int> WaitingAsync(Passage p, OwnDesks desks) =>
        await FirstAsync(p, desks) + (desks.Main != DeskRole.Trainer ? 0 : await p.Db.SecondOpinions.CountAsync(
            s => s.TrainerId == p.Actor && s.AnsweredAt == null && p.Db.Documents.Any(d => d.Id == s.DocumentId && d.Status != DocumentStatus.Approved)
                && p.Db.Submissions.Any(x => x.Id == s.SubmissionId && !p.Db.Submissions.Any(y => y.DocumentId == x.DocumentId && y.WithdrawnAt == null && y.Number > x.Number)), p.Stop));

    private static Task<int> FirstAsync(Passage p, OwnDesks desks)
    {
        var submitted = p.Db.Documents.Where(d => d.Status == DocumentStatus.Submitted);
        if (desks.Main == DeskRole.Leercoach)
            return submitted.CountAsync(d => d.LeercoachReads && p.Db.LeercoachAssignments.Any(a => a.ParticipationId == d.ParticipationId && a.LeercoachId == p.Actor && a.Until == null), p.Stop);
        if (desks.Main != DeskRole.Trainer) return Task.FromResult(0);
        return submitted.CountAsync(
            d => !d.LeercoachReads && p.Db.Participations.Any(x => x.Id == d.ParticipationId && p.Db.Staff.Any(s => s.CohortId == x.CohortId && s.PersonId == p.Actor && s.Role == StaffRole.Trainer)), p.Stop);
    }

    private static Task<int> ToConfirmAsync(Passage p, OwnDesks desks) =>
        desks.Main != DeskRole.Leercoach
            ? Task.FromResult(0)
            : p.CoachedConversations().NotGuidedByOther(p).Concat(p.GuidedConversations()).CountAsync(c => c.LeercoachId != null && (c.Status == ConversationStatus.Held || (c.Status == ConversationStatus.Planned && c.HeldOn <= p.Today)), p.Stop);
}

/// <summary>The numbers beside the ways to go.</summary>
/// <param name="UnreadFeedback">Feedback that the participant has not opened yet.</param>
/// <param name="Waiting">Submissions that wait for this person.</param>
/// <param name="ToConfirm">Conversations that this leercoach has not confirmed.</param>
public sealed record ShellCounts(int UnreadFeedback, int Waiting, int ToConfirm)
{
    public static readonly ShellCounts None = new(0, 0, 0);
}
