using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Notices;

namespace PortfolioWorkspace.App.Notices;

/// <summary>Somebody says what may be mailed, how often, and when it has to be quiet.</summary>
public sealed class ChooseMail(Gate gate)
{
    public Task<Refusal?> RunAsync(MailChoice choice, CancellationToken stop = default) =>
        gate.ActAsync(Operation.ManageOwnAccount, Subject.OwnDesk, async p =>
        {
            var preferences = await p.Db.MailPreferences.SingleOrDefaultAsync(m => m.PersonId == p.Actor, p.Stop);
            if (preferences is null) p.Db.MailPreferences.Add(preferences = MailPreferences.Usual(p.Actor));
            return preferences.Choose(choice);
        }, stop);
}
