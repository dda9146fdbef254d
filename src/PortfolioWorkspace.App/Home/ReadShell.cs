using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Notices;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Home;

/// <summary>Who looks and as what: asked once for every page, so it stays small.</summary>
public sealed class ReadShell(Gate gate, ProgrammeCatalog catalog)
{
    public Task<Answer<ShellFacts>> RunAsync(CancellationToken stop = default) =>
        gate.ReadAsync<ShellFacts>(Operation.SeeOwnDesk, Subject.OwnDesk, async p =>
        {
            var unread = p.Unread();
            if (await p.Db.Users.Where(u => u.Id == p.Actor).Select(u => new { u.Name, Notices = unread.Count() }).SingleOrDefaultAsync(p.Stop) is not { } person) return Refusal.Unknown;
            return new ShellFacts(person.Name, await OwnDesks.OfAsync(p, catalog), person.Notices);
        }, stop);
}

/// <summary>What every page needs to know about the person who looks.</summary>
/// <param name="Notices">Lines of news that were not read.</param>
public sealed record ShellFacts(string Name, OwnDesks Desks, int Notices);
