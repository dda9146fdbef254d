using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Storage;

public sealed class StoredValuesTests
{
    [Theory, Databases]
    public async Task Moments_are_ordered_by_when_they_were_whatever_their_offset(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var noonUtc = new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);
        // By the letters of the text the second would come first, by the clock the first.
        var (earlier, later) = (noonUtc.AddMinutes(-1).ToOffset(TimeSpan.FromHours(9)), noonUtc.ToOffset(TimeSpan.FromHours(-9)));
        await house.Data.AddAsync(LoggedAt(later));
        await house.Data.AddAsync(LoggedAt(earlier));

        var moments = await house.Data.LookAsync(db => db.Conversations.IgnoreQueryFilters().Where(c => c.LoggedAt >= earlier).OrderBy(c => c.LoggedAt).Select(c => c.LoggedAt).ToListAsync());

        Assert.Equal([earlier, later], moments);
        Assert.All(moments, m => Assert.Equal(TimeSpan.Zero, m.Offset));

        Conversation LoggedAt(DateTimeOffset at) => new()
        {
            Id = house.Data.NewId(),
            ParticipationId = cast.Participation.Id,
            Kind = ConversationKinds.SelfLed,
            HeldOn = house.Data.Today,
            LoggedAt = at,
        };
    }

    [Theory, Databases]
    public async Task A_child_with_a_ready_made_id_is_added_to_a_parent_that_was_read(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var document = await house.Data.DocumentAsync(cast.Participation);

        var submission = await house.Data.SubmittedAsync(document);

        var stored = await house.Data.LookAsync(db => db.Submissions.IgnoreQueryFilters().Where(s => s.DocumentId == document.Id).ToListAsync());
        Assert.Equal(submission.Id, Assert.Single(stored).Id);
    }

    [Theory, Databases]
    public async Task No_id_of_the_house_is_left_to_the_database(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);

        var generated = await house.Data.LookAsync(db => Task.FromResult(db.Model.GetEntityTypes().SelectMany(e => e.GetKeys()).SelectMany(k => k.Properties)
            .Where(p => p.ClrType == typeof(Guid) && p.ValueGenerated != Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never)
            .Select(p => $"{p.DeclaringType.DisplayName()}.{p.Name}").ToList()));

        Assert.Empty(generated);
    }

    [Theory, Databases]
    public async Task Words_of_the_domain_are_stored_as_words(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var document = await house.Data.DocumentAsync(cast.Participation);
        await house.Data.SubmittedAsync(document);

        var word = await house.Data.LookAsync(db => db.Database.SqlQuery<string>($"""SELECT "Status" AS "Value" FROM "Documents" """).SingleAsync());

        Assert.Equal("Submitted", word);
    }
}
