using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Programmes;

/// <summary>Makes a version of a draft. Nobody follows it yet: a group moves to it when its organiser says so.</summary>
public sealed class PublishProgramme(Gate gate)
{
    /// <param name="code">Of the programme.</param>
    /// <param name="seen">The version of the draft that the page showed, so that nobody publishes what they did not read.</param>
    /// <param name="note">Why there is a new version.</param>
    /// <param name="stop">Ends the question when the visitor has gone.</param>
    /// <returns>The number of the new version.</returns>
    public Task<Answer<int>> RunAsync(string code, int seen, string? note, CancellationToken stop = default) =>
        gate.ActAsync<int>(Operation.PublishProgramme, Subject.Programmes, async p =>
        {
            if (!(await p.SeenDraftAsync(code, seen)).Try(out var draft, out var refusal)) return refusal;
            if (string.IsNullOrWhiteSpace(note)) return new Refusal("programme-note-missing");
            if (note.Trim().Length > StoredProgramme.NoteMaxLength) return new Refusal("too-long", StoredProgramme.NoteMaxLength);
            var reading = draft.Source().Check(code);
            if (reading.Source is not { } source) return new Refusal("programme-faults", reading.Faults.Count);
            var (newest, hash) = (await p.NewestAsync(code), TemplateTexts.Fingerprint(source.Yaml, source.Templates));
            if (newest is null) return Refusal.Unknown;
            if (newest.Hash == hash) return new Refusal("programme-unchanged");
            p.Db.Programmes.Add(new StoredProgramme
            {
                Id = p.NewId(),
                Code = code,
                Version = newest.Version + 1,
                Yaml = source.Yaml,
                Templates = TemplateTexts.Write(source.Templates),
                Hash = hash,
                AddedAt = p.Now,
                AddedById = p.Actor,
                Note = note.Trim(),
            });
            p.Db.ProgrammeDrafts.Remove(draft);
            p.HistoryDetail = $"{code} {newest.Version + 1}";
            return newest.Version + 1;
        }, stop);
}
