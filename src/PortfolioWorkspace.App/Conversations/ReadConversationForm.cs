using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Conversations;

/// <summary>What there is to choose from when a participant notes a conversation.</summary>
public sealed class ReadConversationForm(Gate gate, ProgrammeCatalog catalog)
{
    public Task<Answer<ConversationForm>> RunAsync(CancellationToken stop = default) =>
        gate.ReadAsync<ConversationForm>(Operation.SeeOwnDesk, Subject.OwnDesk, async p =>
        {
            var db = p.Db;
            var own = await db.Participations.Where(x => x.PersonId == p.Actor && x.Track != Track.TrainingOnly)
                .Join(db.Cohorts, x => x.CohortId, c => c.Id, (x, c) => new
                {
                    x.Id,
                    CohortId = c.Id,
                    c.Name,
                    c.ProgrammeCode,
                    c.ProgrammeVersion,
                    c.StartsOn,
                    LeercoachId = db.LeercoachAssignments.Where(a => a.ParticipationId == x.Id && a.Until == null).Select(a => (Guid?)a.LeercoachId).FirstOrDefault(),
                    Leercoach = db.LeercoachAssignments.Where(a => a.ParticipationId == x.Id && a.Until == null).Select(a => db.Users.Where(u => u.Id == a.LeercoachId).Select(u => u.Name).First()).FirstOrDefault(),
                })
                .OrderByDescending(x => x.StartsOn).ToListAsync(p.Stop);
            var forms = new List<ConversationDossier>();
            foreach (var x in own)
            {
                var kinds = catalog.Get(x.ProgrammeCode, x.ProgrammeVersion).ConversationKinds();
                if (kinds.Count > 0) forms.Add(new ConversationDossier(x.Id, x.Name, x.Leercoach, kinds, await ConversationSettings.MeetingsAsync(p, x.CohortId)) { LeercoachId = x.LeercoachId, Guides = await ConversationSettings.GuidesAsync(p, x.CohortId) });
            }

            return forms.Count == 0 ? Refusal.Unknown : new ConversationForm(forms, p.Today);
        }, stop);
}

/// <summary>The choices of the form.</summary>
public sealed record ConversationForm(IReadOnlyList<ConversationDossier> Dossiers, DateOnly Today);

/// <summary>The choices within one dossier.</summary>
public sealed record ConversationDossier(Guid Participation, string CohortName, string? Leercoach, IReadOnlyList<string> Kinds, IReadOnlyList<MeetingChoice> Meetings)
{
    public Guid? LeercoachId { get; init; }

    /// <summary>Leercoaches of the group, any of whom may guide a driehoekgesprek.</summary>
    public IReadOnlyList<NamedCoach> Guides { get; init; } = [];
}
