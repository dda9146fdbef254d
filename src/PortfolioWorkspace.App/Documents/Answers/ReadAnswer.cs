using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.App.Documents.Answers;

/// <summary>Gives somebody back what they were writing in a field of a form; nobody else ever sees it.</summary>
public sealed class ReadAnswer(Gate gate)
{
    public Task<Answer<AnswerText>> RunAsync(Guid participation, string field, CancellationToken stop = default) =>
        gate.ReadAsync<AnswerText>(Operation.WriteAnswer, Subject.Participation(participation), async p =>
        {
            if (!AnswerField.IsName(field)) return Refusal.Unknown;
            return await p.FindAnswerAsync(participation, field) is not { } draft
                ? new AnswerText(DraftText.Blank(p.Actor), null)
                : new AnswerText(ReadDraft.TextOf(draft, draft.Locked), draft.TakenHash);
        }, stop);
}

/// <summary>The text of one field.</summary>
/// <param name="Text">Of revision 0 while nothing was saved: then the field shows what its page says.</param>
/// <param name="TakenHash">Fingerprint of the text that the form brought last.</param>
public sealed record AnswerText(DraftText Text, string? TakenHash);
