using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Practice;

/// <summary>One practice moment as a page, with what the person who looks can do.</summary>
public sealed class ReadPracticeMoment(Gate gate, ProgrammeCatalog catalog)
{
    public Task<Answer<PracticeView>> RunAsync(Guid moment, CancellationToken stop = default) =>
        gate.ReadAsync<PracticeView>(Operation.SeePractice, Subject.Practice(moment), async p =>
        {
            var line = (await p.PracticeLinesAsync(catalog, p.Db.PracticeMoments.Where(m => m.Id == moment))).Single();
            var running = line.State is PracticeState.Open or PracticeState.Full;
            return new PracticeView(line, p.Relations.Contains(Relation.Member), running && line.Own, running && AccessRules.Allows(Operation.CancelPractice, p.Relations));
        }, stop);
}

/// <summary>One practice moment.</summary>
/// <param name="Member">Looks as a participant of the group, who takes a place.</param>
public sealed record PracticeView(PracticeLine Line, bool Member, bool CanChange, bool CanCancel);
