using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Certification;

namespace PortfolioWorkspace.App.Certification;

/// <summary>Notes contact outside meetings. What a participant notes waits for a trainer; what a trainer notes counts at once.</summary>
public sealed class LogContact(Gate gate, ProgrammeCatalog catalog)
{
    public sealed record Input(Guid ParticipationId, string Category, DateOnly On, decimal Hours, string? Note);

    public Task<Refusal?> RunAsync(Input input, CancellationToken stop = default) =>
        gate.ActAsync(Operation.LogContact, Subject.Participation(input.ParticipationId), async passage =>
        {
            if (ContactEntry.MayLog(input.On, input.Hours, input.Note, passage.Today) is { } refusal) return refusal;
            if (await passage.RefusalWhenDecidedAsync(input.ParticipationId) is { } decided) return decided;
            var programme = await passage.ProgrammeOfParticipationAsync(catalog, input.ParticipationId);
            if (!ReadHours.CategoriesOf(programme).Contains(input.Category)) return new Refusal("category-missing");
            if (await passage.Db.ContactEntries.AnyAsync(e => e.ParticipationId == input.ParticipationId && e.WithdrawnAt == null && e.Category == input.Category && e.On == input.On && e.Hours == input.Hours, passage.Stop))
                return new Refusal("contact-already-logged");
            var entry = new ContactEntry
            {
                Id = passage.NewId(),
                ParticipationId = input.ParticipationId,
                Category = input.Category,
                On = input.On,
                Hours = input.Hours,
                Note = string.IsNullOrWhiteSpace(input.Note) ? null : input.Note.Trim(),
                LoggedById = passage.Actor,
            };
            if (!passage.Relations.Contains(Relation.Self) && entry.Confirm(passage.Actor, passage.Now) is { } no) return no;
            passage.Db.ContactEntries.Add(entry);
            await passage.TellAsync(input.ParticipationId, entry.IsConfirmed ? LiveTopic.ContactConfirmed : LiveTopic.ContactLogged);
            passage.HistoryDetail = input.Category;
            return null;
        }, stop);
}
