using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Cohorts;
using PortfolioWorkspace.App.People;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.App.Tests.Cohorts;

/// <summary>A version that a group can move to, and the move itself.</summary>
internal static class MovedCohort
{
    /// <summary>One version more: the newest, with words replaced pair by pair.</summary>
    public static async Task VersionAsync(TestHouse house, Person organiser, params string[] pairs)
    {
        var draft = await house.Data.ProgrammeDraftAsync(organiser, pairs[0], pairs[1]);
        foreach (var pair in pairs.Chunk(2).Skip(1)) await house.Data.ChangeAsync(async db =>
        {
            var found = await db.ProgrammeDrafts.IgnoreQueryFilters().SingleAsync(d => d.Id == draft.Id);
            return found.Yaml = found.Yaml.Replace(pair[0], pair[1], StringComparison.Ordinal);
        });
        var seen = (await house.SeeAsync(organiser, (ReadProgrammeDraft u) => u.RunAsync(TestData.Cco))).Version;
        await house.SeeAsync(organiser, (PublishProgramme u) => u.RunAsync(TestData.Cco, seen, "Voor een test"));
    }

    public static Task<Refusal?> MoveAsync(TestHouse house, Cast cast, int from = 1, int to = 2, string reason = "Vier was te veel") =>
        house.DoAsync(cast.Organiser, (MoveCohort u) => u.RunAsync(new MoveCohort.Input(cast.Cohort.Id, from, to, reason)));
}
