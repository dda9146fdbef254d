using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Markdown;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Reviews.Anchoring;

namespace PortfolioWorkspace.App.Reviews.Comments;

/// <summary>What a writer linked in a draft goes into the submission that the draft becomes: there its readers may see it, and the draft itself stays nobody else's.</summary>
internal static class LinkMoving
{
    public static async Task MoveLinksAsync(this Passage passage, Submission submission)
    {
        var links = await passage.Db.CommentLinks.Where(l => l.DocumentId == submission.DocumentId && l.OwnerId == passage.Actor && l.Source != null).ToListAsync(passage.Stop);
        if (links.Count == 0) return;
        var plain = PlainText.Extract(submission.Markdown);
        foreach (var link in links)
        {
            var place = AnchorFinder.Project(link.Source!, plain, [link.Anchor])[0];
            if (place.Place != Place.Gone && PassageAnchor.On(plain, place.Start, place.End) is { } anchor) link.MoveInto(submission.Id, anchor);
            else passage.Db.CommentLinks.Remove(link);
        }
    }
}
