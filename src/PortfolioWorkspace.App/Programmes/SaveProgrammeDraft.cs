using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Programmes.Editing;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Programmes;

/// <summary>Keeps what an organiser changed in a draft, right or wrong: only publishing asks that it can be read.</summary>
public sealed class SaveProgrammeDraft(Gate gate)
{
    /// <param name="code">Of the programme.</param>
    /// <param name="seen">The version of the draft that the page showed.</param>
    /// <param name="edit">What was done.</param>
    /// <param name="stop">Ends the question when the visitor has gone.</param>
    public Task<Refusal?> RunAsync(string code, int seen, ProgrammeEdit edit, CancellationToken stop = default) =>
        gate.ActAsync(Operation.EditProgramme, Subject.Programmes, async p =>
        {
            if (!(await p.SeenDraftAsync(code, seen)).Try(out var draft, out var refusal)) return refusal;
            var before = draft.Source();
            if (!before.With(edit).Try(out var after, out refusal)) return refusal;
            var templates = TemplateTexts.Write(after.Templates);
            if (after.Yaml.Length + templates.Length > ProgrammeDraft.SourceMaxLength) return new Refusal("too-long", ProgrammeDraft.SourceMaxLength);
            if (after.Yaml == draft.Yaml && templates == draft.Templates) return null;
            (draft.Yaml, draft.Templates, draft.SavedById, draft.SavedAt) = (after.Yaml, templates, p.Actor, p.Now);
            p.HistoryDetail = $"{code} {edit.GetType().Name}";
            return null;
        }, stop);
}
