using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Programmes.Editing;
using PortfolioWorkspace.Domain;

namespace PortfolioWorkspace.App.Programmes;

/// <summary>Finds the draft of a programme and the version that runs, for everything that is done with a draft.</summary>
internal static class DraftQuery
{
    public static Task<ProgrammeDraft?> DraftOfAsync(this Passage p, string code) => p.Db.ProgrammeDrafts.SingleOrDefaultAsync(d => d.Code == code, p.Stop);

    public static Task<StoredProgramme?> NewestAsync(this Passage p, string code) => p.Db.Programmes.Where(x => x.Code == code).OrderByDescending(x => x.Version).FirstOrDefaultAsync(p.Stop);

    /// <summary>The draft as the page showed it; somebody else's save in between is not written over.</summary>
    public static async Task<Answer<ProgrammeDraft>> SeenDraftAsync(this Passage p, string code, int seen) => await p.DraftOfAsync(code) switch
    {
        null => Refusal.Unknown,
        var draft when draft.Version != seen => new Refusal("programme-draft-changed"),
        var draft => draft,
    };

    public static DraftSource Source(this ProgrammeDraft draft) => new(draft.Yaml, TemplateTexts.Read(draft.Templates));

    public static DraftSource Source(this StoredProgramme stored) => new(stored.Yaml, TemplateTexts.Read(stored.Templates));
}
