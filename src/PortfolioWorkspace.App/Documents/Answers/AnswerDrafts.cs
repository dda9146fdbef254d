using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.App.Documents.Answers;

/// <summary>The long answers of the actor in one dossier, and what becomes of them when their form has done its work.</summary>
internal static class AnswerDrafts
{
    public static Task<Draft?> FindAnswerAsync(this Passage passage, Guid participation, string field) =>
        Own(passage, participation).SingleOrDefaultAsync(d => d.Field == field, passage.Stop);

    public static async Task<Draft> AnswerAsync(this Passage passage, Guid participation, string field)
    {
        if (await passage.FindAnswerAsync(participation, field) is { } found) return found;
        var made = new Draft { Id = passage.NewId(), ParticipationId = participation, OwnerId = passage.Actor, Purpose = DraftPurpose.Answer, Field = field };
        passage.Db.Drafts.Add(made);
        return made;
    }

    /// <summary>Where a form that comes back is written in this time: what was sent before is closed.</summary>
    public static async Task<string> FieldNowAsync(this Passage passage, Guid participation, string field)
    {
        var again = $"{field}-";
        return AnswerField.Again(field, await Own(passage, participation).CountAsync(d => d.Locked && (d.Field == field || d.Field!.StartsWith(again)), passage.Stop));
    }

    /// <summary>For a form that comes back empty, for a next time: then it has another field. Only what was sent is done: a page that stood open may send an older form while the next one is being written.</summary>
    public static async Task EndAnswerAsync(this Passage passage, Guid participation, string field, string? sent)
    {
        if (await passage.FindAnswerAsync(participation, await passage.FieldNowAsync(participation, field)) is { } draft && draft.Markdown.Trim() == (sent ?? "").ReplaceLineEndings("\n").Trim()) Close(draft);
    }

    /// <summary>For a form that is never filled in again: a page that is still open somewhere hears that it was sent.</summary>
    public static async Task CloseAnswersAsync(this Passage passage, Guid participation, string start)
    {
        foreach (var draft in await Own(passage, participation).Where(d => d.Field!.StartsWith(start)).ToListAsync(passage.Stop)) Close(draft);
    }

    /// <summary>For a form that came back after it was sent: each field shows what was sent, and can be written in again.</summary>
    public static async Task ReopenAnswersAsync(this Passage passage, Guid participation, string start, IReadOnlyDictionary<string, string> texts)
    {
        foreach (var draft in await Own(passage, participation).Where(d => d.Field!.StartsWith(start)).ToListAsync(passage.Stop))
        {
            draft.Locked = false;
            var text = texts.GetValueOrDefault(draft.Field!, "");
            draft.TakeForm(text, TextHash.Of(text), passage.Now);
        }
    }

    private static void Close(Draft draft)
    {
        draft.Empty();
        draft.Locked = true;
    }

    private static IQueryable<Draft> Own(Passage passage, Guid participation) =>
        passage.Db.Drafts.Where(d => d.Purpose == DraftPurpose.Answer && d.OwnerId == passage.Actor && d.ParticipationId == participation);
}
