using Microsoft.Extensions.Localization;
using PortfolioWorkspace.App.Documents.Notes;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Web.Texts;

namespace PortfolioWorkspace.Web.Documents;

/// <summary>Where quick notes load and save themselves.</summary>
public static class NoteEndpoints
{
    public static void MapNotes(this WebApplication app) => app.MapGroup("/api/notes/{id:guid}").MapText(ReadAsync, SaveAsync);

    private static async Task<IResult> ReadAsync(Guid id, ReadNote read, HttpContext http, IStringLocalizer<RefusalTexts> texts, CancellationToken stop) =>
        (await read.RunAsync(id, stop)).Try(out var note, out var refusal) ? DraftEndpoints.Give(http, DraftStamp.Of(note.Revision, note.Hash), note) : DraftEndpoints.Say(texts, refusal, StatusCodes.Status404NotFound);

    private static Task<IResult> SaveAsync(Guid id, SaveNote save, HttpContext http, IStringLocalizer<RefusalTexts> texts, CancellationToken stop) =>
        DraftEndpoints.TakeAsync(id, http, texts, change => save.RunAsync(change, stop), stop);
}
