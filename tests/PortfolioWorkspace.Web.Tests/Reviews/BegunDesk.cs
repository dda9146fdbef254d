using PortfolioWorkspace.App.Reviews.Comments;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Reviews;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.Web.Tests.Reviews;

/// <summary>A leercoach who has begun: a report, a letter in the making and one comment without words.</summary>
internal sealed record BegunDesk(Cast Cast, Submission Submission, Review Review, Guid Comment)
{
    public static async Task<BegunDesk> InAsync(HouseFactory house)
    {
        var cast = await house.Data.CastAsync();
        var submission = await house.Data.SubmittedAsync(cast.Participation);
        var review = await house.Data.ReviewStartedAsync(submission, cast.Leercoach);
        await using var leercoach = house.As(cast.Leercoach);
        return new(cast, submission, review, (await leercoach.Get<AddComment>().RunAsync(new NewComment(review.Id, 0, 4, CommentKind.Tip))).Value);
    }
}
