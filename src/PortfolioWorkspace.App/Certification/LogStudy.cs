using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Certification;

namespace PortfolioWorkspace.App.Certification;

/// <summary>A participant adds a line to the own log of study at home; nobody else sees it and nothing counts it.</summary>
public sealed class LogStudy(Gate gate)
{
    public Task<Refusal?> RunAsync(Guid participation, DateOnly on, decimal hours, string? note, CancellationToken stop = default) =>
        gate.ActAsync(Operation.LogStudy, Subject.Participation(participation), passage => Task.FromResult(Add(passage, participation, on, hours, note)), stop);

    private static Refusal? Add(Passage passage, Guid participation, DateOnly on, decimal hours, string? note)
    {
        if (ContactEntry.MayLog(on, hours, note, passage.Today) is { } refusal) return refusal;
        passage.Db.StudyEntries.Add(new StudyEntry { Id = passage.NewId(), ParticipationId = participation, On = on, Hours = hours, Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim() });
        return null;
    }
}
