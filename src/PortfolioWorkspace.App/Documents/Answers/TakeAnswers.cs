using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.App.Documents.Answers;

/// <summary>Takes over the long answers that came with a form, before anything is done with them: from then on no older text can come back, whether the form is refused or not.</summary>
public sealed class TakeAnswers(Gate gate)
{
    public Task<Refusal?> RunAsync(Guid participation, IReadOnlyDictionary<string, string> answers, CancellationToken stop = default) =>
        // A field saved itself at the same moment; what the form brought takes its place.
        SecondTry.RunAsync(() => TakeAsync(participation, answers, stop));

    private Task<Refusal?> TakeAsync(Guid participation, IReadOnlyDictionary<string, string> answers, CancellationToken stop) =>
        gate.ActAsync(Operation.WriteAnswer, Subject.Participation(participation), async p =>
        {
            foreach (var (field, posted) in answers)
            {
                var text = posted.ReplaceLineEndings("\n");
                if (!AnswerField.IsName(field) || text.Length > Draft.MaxLength || text.Contains('\0')) return Refusal.Unknown;
                // An empty field that nobody ever wrote in needs no place.
                var draft = text.Length == 0 ? await p.FindAnswerAsync(participation, field) : await p.AnswerAsync(participation, field);
                if (draft is not { Locked: false }) continue;
                await KeepStandingAsync(p, draft, text);
                draft.TakeForm(text, TextHash.Of(text), p.Now);
            }

            return null;
        }, stop);

    /// <summary>A form does not say which text it was written on: a page that stood open may bring one that is older than what another device has saved since. No page shows the versions of an answer, but nothing that was saved is lost.</summary>
    private static async Task KeepStandingAsync(Passage p, Draft draft, string text)
    {
        if (draft.IsKeptIn(text)) return;
        // Two pages that post in turn keep each text once.
        if (await p.VersionsOf(draft.Id).AnyAsync(v => v.Hash == draft.Hash && v.Reason == DraftVersionReason.SetAside, p.Stop)) return;
        p.Db.DraftVersions.Add(draft.Snapshot(p.NewId(), DraftVersionReason.SetAside, p.Now));
    }
}
