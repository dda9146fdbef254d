using PortfolioWorkspace.App.People;
using PortfolioWorkspace.App.Reviews.Phrases;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Reviews;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Reviews;

/// <summary>Sentences that are used more often: one's own, or shared with the readers of the same groups, and changed by their writer alone.</summary>
public sealed class PhraseTests
{
    [Theory, Databases]
    public async Task A_shared_sentence_is_seen_by_readers_of_the_same_group_with_its_writer(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var (cast, elsewhere) = (await house.Data.CastAsync(), await house.Data.CastAsync());
        Assert.Null(await KeepAsync(house, cast.Leercoach, "Wat zag je precies?", forTeam: true));
        Assert.Null(await KeepAsync(house, cast.Leercoach, "Alleen voor mij.", forTeam: false));

        var shared = Assert.Single((await BankAsync(house, cast.Trainer)).Team);
        Assert.Equal(("Wat zag je precies?", cast.Leercoach.Name), (shared.Body, shared.Author));
        Assert.Equal(2, (await BankAsync(house, cast.Leercoach)).Own.Count);
        Assert.True((await BankAsync(house, elsewhere.Trainer)).IsEmpty);
        foreach (var person in new[] { cast.Participant, cast.Organiser, cast.Stranger })
        {
            Assert.Equal(Refusal.Unknown, (await house.DoAsync(person, (ReadPhrases u) => u.RunAsync())).Refusal);
            Assert.Equal(Refusal.Unknown, await KeepAsync(house, person, "Ook ik.", forTeam: true));
        }

        Assert.Equal(Refusal.Unknown, await house.DoAsync(cast.Trainer, (ChangePhrase u) => u.RunAsync(shared.Id, "Anders.", true)));
        Assert.Equal(Refusal.Unknown, await house.DoAsync(cast.Trainer, (DeletePhrase u) => u.RunAsync(shared.Id)));
        Assert.Null(await house.DoAsync(cast.Leercoach, (ChangePhrase u) => u.RunAsync(shared.Id, "Wat hoorde je?", false)));
        Assert.True((await BankAsync(house, cast.Trainer)).IsEmpty);
        Assert.Null(await house.DoAsync(cast.Leercoach, (DeletePhrase u) => u.RunAsync(shared.Id)));
        Assert.Equal("Alleen voor mij.", Assert.Single((await BankAsync(house, cast.Leercoach)).Own).Body);
    }

    [Fact]
    public async Task The_name_of_whom_it_was_written_to_is_not_kept()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var first = cast.Participant.Name.Split(' ')[0];

        Assert.Null(await house.DoAsync(cast.Leercoach, (KeepPhrase u) => u.RunAsync($"Mooi gezien, {first}!", false, cast.Participation.Id)));

        Assert.Equal($"Mooi gezien, {Phrase.NamePlace}!", Assert.Single((await BankAsync(house, cast.Leercoach)).Own).Body);
    }

    [Fact]
    public async Task Ten_thousand_sentences_are_refused_after_the_last_that_helps_and_markup_stays_text()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        await house.Data.ChangeAsync(db =>
        {
            for (var i = 0; i < 10_000; i++)
            {
                var phrase = new Phrase { Id = house.Data.NewId(), OwnerId = cast.Leercoach.Id, AddedAt = house.Data.Now };
                phrase.Say($"<script>alert({i})</script>", [cast.Cohort.Id]);
                db.Add(phrase);
            }

            return Task.FromResult(0);
        });

        Assert.Equal("too-many-phrases", (await KeepAsync(house, cast.Leercoach, "Nog een.", forTeam: false))?.Code);
        Assert.Equal(Phrase.MostOfOne, (await BankAsync(house, cast.Leercoach)).Own.Count);
        var team = (await BankAsync(house, cast.Trainer)).Team;
        Assert.Equal((ReadPhrases.MostOfTeam, "<script>alert(0)</script>"), (team.Count, team[0].Body));
        Assert.Equal("too-long", (await KeepAsync(house, cast.Trainer, new string('a', 100_000), forTeam: true))?.Code);
        Assert.Equal("phrase-empty", (await KeepAsync(house, cast.Trainer, null, forTeam: true))?.Code);
    }

    private static Task<Refusal?> KeepAsync(TestHouse house, Person person, string? body, bool forTeam) => house.DoAsync(person, (KeepPhrase u) => u.RunAsync(body, forTeam));

    private static Task<PhraseBank> BankAsync(TestHouse house, Person person) => house.SeeAsync(person, (ReadPhrases u) => u.RunAsync());
}
