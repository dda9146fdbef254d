using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Documents;

/// <summary>Who sees a photo: as the text that shows it.</summary>
public sealed class PhotoTests
{
    [Theory, Databases]
    public async Task A_photo_in_a_concept_is_the_writers_alone_and_is_seen_with_the_text_that_was_handed_in(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var document = await house.Data.DocumentAsync(cast.Participation);
        await using var writer = house.As(cast.Participant);
        var added = (await writer.Get<AddPhoto>().RunAsync(document.Id, Pictures.Jpeg())).Value!;
        var photo = Assert.Single(PhotoAddress.In(added.Address));

        Assert.Equal([nameof(Cast.Participant)], await SeenByAsync(house, cast, photo));

        await writer.Get<SaveDraft>().RunAsync(new DraftChange(document.Id, $"Kijk: ![De kring]({added.Address})", TestData.On(1), "a", null));
        Assert.Null((await writer.Get<SubmitDocument>().RunAsync(new HandIn(document.Id, 2, []))).Refusal);

        Assert.Equal([nameof(Cast.Leercoach), nameof(Cast.Participant), nameof(Cast.Trainer)], await SeenByAsync(house, cast, photo));
    }

    [Fact]
    public async Task A_photo_that_is_not_in_the_text_stays_with_the_writer()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var document = await house.Data.DocumentAsync(cast.Participation);
        await using var writer = house.As(cast.Participant);
        var added = (await writer.Get<AddPhoto>().RunAsync(document.Id, Pictures.Jpeg())).Value!;

        await writer.Get<SubmitDocument>().RunAsync(new HandIn(document.Id, 1, []));

        Assert.Equal([nameof(Cast.Participant)], await SeenByAsync(house, cast, Assert.Single(PhotoAddress.In(added.Address))));
    }

    [Fact]
    public async Task Naming_somebody_elses_photo_in_an_own_text_shows_it_to_nobody()
    {
        await using var house = await TestHouse.OpenAsync();
        var (cast, other) = (await house.Data.CastAsync(), await house.Data.CastAsync());
        var theirs = await house.Data.DocumentAsync(other.Participation);
        await using var stranger = house.As(other.Participant);
        var photo = (await stranger.Get<AddPhoto>().RunAsync(theirs.Id, Pictures.Jpeg())).Value!;
        var document = await house.Data.DocumentAsync(cast.Participation, text: $"Kijk: ![x]({photo.Address})");
        await using var writer = house.As(cast.Participant);

        Assert.Null((await writer.Get<SubmitDocument>().RunAsync(new HandIn(document.Id, 1, []))).Refusal);

        Assert.Empty(await SeenByAsync(house, cast, Assert.Single(PhotoAddress.In(photo.Address))));
    }

    [Fact]
    public async Task Nobody_adds_a_photo_to_somebody_elses_text_or_to_one_that_is_handed_in()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var document = await house.Data.DocumentAsync(cast.Participation);
        await using var leercoach = house.As(cast.Leercoach);
        await using var writer = house.As(cast.Participant);

        Assert.Equal(Refusal.Unknown, (await leercoach.Get<AddPhoto>().RunAsync(document.Id, Pictures.Jpeg())).Refusal);
        await writer.Get<SubmitDocument>().RunAsync(new HandIn(document.Id, 1, []));
        Assert.Equal("draft-locked", (await writer.Get<AddPhoto>().RunAsync(document.Id, Pictures.Jpeg())).Refusal?.Code);
    }

    [Fact]
    public async Task When_the_room_is_full_it_says_so()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var document = await house.Data.DocumentAsync(cast.Participation);
        await house.Data.PhotoAsync(document, bytes: (int)Photo.MaxStoredBytes);
        await using var writer = house.As(cast.Participant);

        Assert.Equal("photos-full", (await writer.Get<AddPhoto>().RunAsync(document.Id, Pictures.Jpeg())).Refusal?.Code);
    }

    private static async Task<string[]> SeenByAsync(TestHouse house, Cast cast, Guid photo)
    {
        var seen = new List<string>();
        foreach (var (name, person) in cast.People)
        {
            await using var somebody = house.As(person);
            if ((await somebody.Get<SeePhoto>().RunAsync(photo)).Refusal is null) seen.Add(name);
        }

        return [.. seen.Order(StringComparer.Ordinal)];
    }
}
