using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Certification;

namespace PortfolioWorkspace.App.Certification;

/// <summary>Shows a trainer one dossier as it is and as it would be. It reads and saves nothing, no history either: wondering is nobody's business.</summary>
public sealed class TryWhatIf(Gate gate, ProgrammeCatalog catalog)
{
    public Task<Answer<WhatIfView>> RunAsync(Guid participation, WhatIf what, CancellationToken stop = default) =>
        gate.ReadAsync<WhatIfView>(Operation.TryWhatIf, Subject.Participation(participation), async passage =>
        {
            var now = await ReadDossier.ViewAsync(passage, catalog, participation);
            if (Invalid(now.Standing, what)) return Refusal.Unknown;
            var then = DossierStanding.Weigh(now.Standing.Programme, what.Suppose(now.Standing.Facts));
            return new WhatIfView(now, then, then.Outlook(now.Circumstances));
        }, stop);

    private static bool Invalid(DossierStanding standing, WhatIf what) =>
        (what.Criterion is { } criterion && !WhatIfView.Waivable(standing).Any(c => c.Id == criterion))
        || (what.Session is { } session && standing.Facts.Sessions.All(s => s.Id != session))
        || (what.Conversation is { } talk && standing.Facts.Conversations.All(c => c.Id != talk))
        || (what.ConversationKind is { } kind && !standing.Programme.Criteria.OfType<Criterion.ConfirmedConversations>().Any(c => c.Kind == kind))
        || (what.ExtraHours is { } hours && Quarters.RefusalFor(hours) is not null);
}

/// <summary>A dossier twice.</summary>
public sealed record WhatIfView(DossierView Now, DossierStanding Then, Outlook ThenOutlook)
{
    /// <summary>What an exception can be made for and is not settled.</summary>
    public static IEnumerable<Criterion> Waivable(DossierStanding standing) => standing.Programme.Criteria
        .Where(c => c is not (Criterion.ManualJudgement or Criterion.ExternalAlignment) && standing.Evaluation.Results.Any(r => r.CriterionId == c.Id && !r.IsDone));

    public bool Changes(RequirementStanding now)
    {
        var then = Other(now);
        return (then.Status, then.Counted, then.Pending) != (now.Status, now.Counted, now.Pending);
    }

    public RequirementStanding Other(RequirementStanding now) => Then.Requirements.First(r => r.Requirement.Code == now.Requirement.Code);
}
