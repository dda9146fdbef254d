using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Storage;
using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.App.Documents;

/// <summary>The one place from which the bin is seen; every other query passes it by.</summary>
internal static class BinQuery
{
    /// <summary>Documents in use and in the bin: for numbers, which are never given twice, and for taking back.</summary>
    public static IQueryable<Document> DocumentsAndBin(this PortfolioDb db) => db.Documents.IgnoreQueryFilters([SecondWall.InUse]);

    public static IQueryable<Draft> BinnedDrafts(this PortfolioDb db) => db.Drafts.IgnoreQueryFilters([SecondWall.InUse]);

    public static IQueryable<Draft> BinnedNotes(this Passage passage) => passage.Db.BinnedDrafts().Where(d => d.DiscardedAt != null && d.Purpose == DraftPurpose.Note && d.OwnerId == passage.Actor);

    public static IQueryable<Document> Bin(this PortfolioDb db) => db.DocumentsAndBin().Where(d => d.DeletedAt != null);
}
