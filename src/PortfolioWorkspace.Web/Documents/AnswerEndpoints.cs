using Microsoft.Extensions.Localization;
using PortfolioWorkspace.App.Documents.Answers;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Web.Texts;

namespace PortfolioWorkspace.Web.Documents;

/// <summary>Where the long fields of forms load and save themselves while the form has not been sent.</summary>
public static class AnswerEndpoints
{
    public static void MapAnswers(this WebApplication app) => app.MapGroup("/api/answers/{participation:guid}/{field}").MapText(ReadAsync, SaveAsync);

    private static async Task<IResult> ReadAsync(Guid participation, string field, ReadAnswer read, HttpContext http, IStringLocalizer<RefusalTexts> texts, CancellationToken stop)
    {
        if (!(await read.RunAsync(participation, field, stop)).Try(out var answer, out var refusal)) return DraftEndpoints.Say(texts, refusal, StatusCodes.Status404NotFound);
        var text = answer.Text;
        return DraftEndpoints.Give(http, DraftStamp.Of(text.Revision, text.Hash), new { text.Revision, text.Markdown, text.Hash, text.SavedAt, text.Device, text.Owner, text.ReadOnly, answer.TakenHash });
    }

    private static Task<IResult> SaveAsync(Guid participation, string field, SaveAnswer save, HttpContext http, IStringLocalizer<RefusalTexts> texts, CancellationToken stop) =>
        DraftEndpoints.TakeAsync(Guid.Empty, http, texts, change => save.RunAsync(participation, field, change, stop), stop);
}
