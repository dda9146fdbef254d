using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Certification;
using PortfolioWorkspace.App.Conversations;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Reviews;

/// <summary>What a leercoach does besides reading: conversations to confirm, appointments and profiles to fill in.</summary>
public sealed class ReadLeercoachAgenda(Gate gate, ProgrammeCatalog catalog)
{
    public const int Most = 8;

    public Task<Answer<LeercoachAgenda>> RunAsync(CancellationToken stop = default) =>
        gate.ReadAsync<LeercoachAgenda>(Operation.SeeOwnDesk, Subject.OwnDesk, async p =>
        {
            var talks = await p.ConversationLinesAsync(catalog, p.CoachedConversations().Where(c => c.Status == ConversationStatus.Held || c.Status == ConversationStatus.Planned));
            var guided = await p.ConversationLinesAsync(catalog, p.GuidedConversations().Where(c => c.Status == ConversationStatus.Held || c.Status == ConversationStatus.Planned), ConversationHead.Guided(p));
            var own = talks.Concat(guided).Where(t => !t.GuidedByOther).OrderBy(t => t.On).ToList();
            return new LeercoachAgenda(
                [.. own.Where(t => t.WaitsForConfirmation)],
                [.. own.Where(t => !t.Passed && t.Leercoach is not null).Take(Most)],
                await ProfilesAsync(p));
        }, stop);

    private async Task<IReadOnlyList<ProfileToFill>> ProfilesAsync(Passage p)
    {
        var db = p.Db;
        var open = await db.LeercoachAssignments.Where(a => a.LeercoachId == p.Actor && a.Until == null)
            .Join(db.Participations.Where(x => x.Track != Track.TrainingOnly), a => a.ParticipationId, x => x.Id, (_, x) => x)
            .Where(x => !db.Decisions.Any(d => d.ParticipationId == x.Id))
            .Where(x => !db.FactRows.Any(f => f.Fact == FactRow.Conflict && f.ParticipationId == x.Id && f.Other == p.Actor))
            .Where(x => !db.ProfileRatings.Any(r => r.ParticipationId == x.Id && r.Rater == Rater.Leercoach && r.RaterPersonId == p.Actor && r.SubmittedAt != null))
            .Join(db.Cohorts, x => x.CohortId, c => c.Id, (x, c) => new
            {
                x.Id,
                c.ProgrammeCode,
                c.ProgrammeVersion,
                Participant = db.Users.Where(u => u.Id == x.PersonId).Select(u => u.Name).First(),
                Last = db.Sessions.Where(s => s.CohortId == c.Id && s.Kind == SessionKind.Training && s.CancelledAt == null).Max(s => s.Start),
                Begun = db.ProfileRatings.Any(r => r.ParticipationId == x.Id && r.Rater == Rater.Leercoach && r.RaterPersonId == p.Actor),
            })
            .ToListAsync(p.Stop);
        return [.. open.Where(x => catalog.Get(x.ProgrammeCode, x.ProgrammeVersion).Profile is not null && x.Last is { } last && DutchTime.DayOf(last) <= p.Today)
            .OrderBy(x => x.Participant, StringComparer.CurrentCulture).Select(x => new ProfileToFill(x.Id, x.Participant, x.Begun))];
    }
}

/// <summary>The right-hand column of a leercoach.</summary>
public sealed record LeercoachAgenda(IReadOnlyList<ConversationLine> ToConfirm, IReadOnlyList<ConversationLine> Appointments, IReadOnlyList<ProfileToFill> Profiles);

/// <summary>A profile that this leercoach has not handed in.</summary>
public sealed record ProfileToFill(Guid Participation, string Participant, bool Begun);
