using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortfolioWorkspace.App.Certification;
using PortfolioWorkspace.App.Storage;
using PortfolioWorkspace.App.Storage.Seeding;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.App.Tests.Storage;

public sealed class SeedDemoTests
{
    // Ordinary days, a leap day, both changes of the clock, New Year's midnight and the last day of a school year.
    public static readonly TheoryData<string> Starts = ["2026-11-24T09:00:00Z", "2028-02-29T12:00:00Z", "2027-03-28T01:30:00Z", "2027-10-31T00:30:00Z", "2026-12-31T23:30:00Z", "2027-07-31T22:30:00Z"];

    [Theory]
    [MemberData(nameof(Starts))]
    public async Task The_demo_is_alive_whenever_it_starts(string start)
    {
        await using var house = await TestHouse.OpenAsync();
        house.Clock.SetUtcNow(DateTimeOffset.Parse(start, System.Globalization.CultureInfo.InvariantCulture));

        var seeded = await house.Services.GetRequiredService<SeedDemo>().RunAsync(Repository.Seeds);

        Assert.True(seeded);
        Assert.True((await StandingAsync(house, "Ilse Post")).Evaluation.ReadyForDecision);
        Assert.Equal(["profiel"], (await StandingAsync(house, "Lotte Verhoeven")).Requirements.Where(r => !r.IsDone).Select(_ => "profiel"));
        Assert.All((await StandingAsync(house, "Sanne de Wit")).Requirements, r => Assert.NotEqual(CriterionStatus.NotMet, r.Status));
        Assert.Contains((await StandingAsync(house, "Karin Mulder")).Facts.Sessions, s => s.Status is null);
    }

    [Fact]
    public async Task A_database_with_people_in_it_is_left_alone()
    {
        await using var house = await TestHouse.OpenAsync();
        await house.Services.GetRequiredService<SeedDemo>().RunAsync(Repository.Seeds);

        Assert.False(await house.Services.GetRequiredService<SeedDemo>().RunAsync(Repository.Seeds));
    }

    private static async Task<DossierStanding> StandingAsync(TestHouse house, string name)
    {
        await using var db = await house.Services.GetRequiredService<StorageStart>().OpenAsync();
        var person = await db.Users.SingleAsync(u => u.Name == name);
        var participation = await db.Participations.IgnoreQueryFilters().Where(p => p.PersonId == person.Id).Select(p => p.Id).SingleAsync();
        await using var scope = house.As(person);
        var (view, refusal) = await ReadAsync(scope, participation);
        Assert.Null(refusal);
        return view!.Standing;
    }

    private static async Task<(DossierView? View, Domain.Refusal? Refusal)> ReadAsync(ActorScope scope, Guid participation)
    {
        (await scope.Get<ReadDossier>().RunAsync(participation)).Try(out var view, out var refusal);
        return (view, refusal);
    }
}
