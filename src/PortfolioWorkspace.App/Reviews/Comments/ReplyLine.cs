using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Reviews;

namespace PortfolioWorkspace.App.Reviews.Comments;

/// <summary>One answer under a comment.</summary>
/// <param name="Mine">The person who looks wrote it.</param>
public sealed record ReplyLine(Guid Id, string Author, bool Mine, string Body, DateTimeOffset At)
{
    public string AuthorFirstName => Author.Split(' ')[0];
}

/// <summary>What belongs to the answers under comments.</summary>
internal static class ReplyQuery
{
    public static async Task<IReadOnlyDictionary<Guid, string>> NamesInAsync(this Passage passage, IEnumerable<PassageComment> comments)
    {
        var people = comments.SelectMany(c => c.Replies).Select(r => r.AuthorId).Distinct().ToList();
        return people.Count == 0 ? new Dictionary<Guid, string>() : await passage.Db.Users.Where(u => people.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, passage.Stop);
    }

    /// <summary>The comments to which the person who looks is still writing an answer.</summary>
    public static async Task<IReadOnlySet<Guid>> UnsentRepliesAsync(this Passage passage, Guid participation)
    {
        var fields = await passage.Db.Drafts.Where(d => d.Purpose == DraftPurpose.Answer && d.OwnerId == passage.Actor && d.ParticipationId == participation && d.Field!.StartsWith(AnswerField.Replies) && d.Markdown != "")
            .Select(d => d.Field!).ToListAsync(passage.Stop);
        return fields.Select(AnswerField.CommentOf).OfType<Guid>().ToHashSet();
    }
}
