using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.Domain.Tests.Documents;

/// <summary>By what a device recognises that the server was put back to an older copy and has gone on from there.</summary>
public sealed class LineageTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 14, 32, 0, TimeSpan.Zero);

    [Fact]
    public void The_last_revisions_are_named_newest_first_whatever_made_them()
    {
        var draft = Written("een");
        Save(draft, "twee");
        draft.TakeForm("drie", TextHash.Of("drie"), Now);
        draft.Empty();
        draft.Lock();

        Assert.Equal(5, draft.Revision);
        Assert.Equal(string.Concat(new[] { "", "", "drie", "twee", "een" }.Select(text => TextHash.Of(text)[..8])), draft.Lineage);
    }

    [Fact]
    public void What_was_refused_is_not_in_it_and_the_oldest_are_forgotten()
    {
        var draft = Written("begin");
        draft.Save("te laat", TextHash.Of("te laat"), DraftStamp.Blank, "late", null, Now);
        for (var i = 0; i < 100; i++) Save(draft, $"tekst {i}");

        Assert.Equal(101, draft.Revision);
        Assert.Equal(Draft.LineageMaxLength, draft.Lineage.Length);
        Assert.StartsWith(TextHash.Of("tekst 99")[..8] + TextHash.Of("tekst 98")[..8], draft.Lineage, StringComparison.Ordinal);
        Assert.EndsWith(TextHash.Of("tekst 60")[..8], draft.Lineage, StringComparison.Ordinal);
    }

    private static Draft Written(string text)
    {
        var draft = new Draft { Id = Guid.NewGuid(), ParticipationId = Guid.NewGuid(), OwnerId = Guid.NewGuid(), Purpose = DraftPurpose.Document };
        Save(draft, text);
        return draft;
    }

    private static void Save(Draft draft, string text) => Assert.Equal(DraftSave.Saved, draft.Save(text, TextHash.Of(text), draft.Stamp, null, null, Now));
}
