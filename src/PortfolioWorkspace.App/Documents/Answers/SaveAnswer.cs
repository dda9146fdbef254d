using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Reviews.Round;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.App.Documents.Answers;

/// <summary>Keeps a long answer while its form has not been sent; the first save makes its place.</summary>
public sealed class SaveAnswer(Gate gate)
{
    public Task<Answer<DraftSaved>> RunAsync(Guid participation, string field, DraftChange change, CancellationToken stop = default) =>
        DraftTaking.TwiceAsync(change, () => gate.ActAsync<DraftSaved>(Operation.WriteAnswer, Subject.Participation(participation), async p =>
        {
            if (!AnswerField.IsName(field)) return Refusal.Unknown;
            // Who writes beside a text is still busy with it, as who writes the letter is.
            if (AnswerField.ReviewOf(field) is { } review) await p.SitOnAsync(review);
            return await p.TakeAsync(await p.AnswerAsync(participation, field), change);
        }, stop));
}
