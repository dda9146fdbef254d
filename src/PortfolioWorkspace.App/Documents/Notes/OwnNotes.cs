using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Documents.Notes;

/// <summary>The quick notes of the actor, and the dossier that a new one belongs to.</summary>
internal static class OwnNotes
{
    public static IQueryable<Draft> Notes(this Passage passage) => passage.Db.Drafts.Where(d => d.Purpose == DraftPurpose.Note && d.OwnerId == passage.Actor);

    public static Task<Draft?> FindNoteAsync(this Passage passage, Guid id) => passage.Notes().SingleOrDefaultAsync(d => d.Id == id, passage.Stop);

    /// <summary>The dossier of the note, or else the newest in which reports are asked for; null where there is none.</summary>
    public static async Task<Guid?> NotePlaceAsync(this Passage passage, Guid note) =>
        await passage.FindNoteAsync(note) is { } found
            ? found.ParticipationId
            : await passage.Db.Participations.Where(x => x.PersonId == passage.Actor && x.Track != Track.TrainingOnly)
                .Join(passage.Db.Cohorts, x => x.CohortId, c => c.Id, (x, c) => new { x.Id, c.StartsOn })
                .OrderByDescending(x => x.StartsOn).Select(x => (Guid?)x.Id).FirstOrDefaultAsync(passage.Stop);
}
