using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Markdown;
using PortfolioWorkspace.App.People;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Reviews;
using PortfolioWorkspace.Domain.Reviews.Anchoring;

namespace PortfolioWorkspace.TestKit;

public sealed partial class TestData
{
    /// <summary>A text with a place of its own for each comment that a reader may make.</summary>
    public static string Lessons { get; } = string.Join("\n\n", Enumerable.Range(1, PassageComment.MostInReview).Select(i => $"In les {i} stelde Roos een open vraag aan groep {i}."));

    /// <summary>Somebody says all that they may about <see cref="Lessons"/> and sends it.</summary>
    /// <param name="submission">What they read.</param>
    /// <param name="reader">Who says it.</param>
    /// <param name="words">What is said about a lesson, counted from 1.</param>
    public async Task<Review> CommentedThroughoutAsync(Submission submission, Person reader, Func<int, string> words)
    {
        var started = await ReviewStartedAsync(submission, reader);
        var plain = PlainText.Extract(submission.Markdown);
        return await ChangeAsync(async db =>
        {
            var review = await db.Reviews.IgnoreQueryFilters().Include(r => r.Comments).SingleAsync(r => r.Id == started.Id);
            for (var lesson = 1; lesson <= PassageComment.MostInReview; lesson++)
            {
                var (passage, id) = ($"les {lesson}", NewId());
                var start = plain.IndexOf($"{passage} stelde", StringComparison.Ordinal);
                Must(review.Comment(PassageAnchor.On(plain, start, start + passage.Length)!, CommentKind.Question, id, Now));
                Must(review.Say(id, CommentKind.Question, words(lesson)));
            }

            Must(review.Choose(Verdict.RevisionRequested));
            Must(review.Send("Je kijkt goed.", Now));
            return review;
        });
    }
}
