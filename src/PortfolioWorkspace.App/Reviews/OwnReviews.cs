using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain.Reviews;

namespace PortfolioWorkspace.App.Reviews;

/// <summary>Finds a review for whoever writes it; that somebody may judge this dossier does not make it theirs.</summary>
internal static class OwnReviews
{
    public static Task<Review?> FindOwnReviewAsync(this Passage passage, Guid review) =>
        passage.Db.Reviews.Include(r => r.Guidelines).Include(r => r.Comments).AsSplitQuery().SingleOrDefaultAsync(r => r.Id == review && r.ReviewerId == passage.Actor, passage.Stop);
}
