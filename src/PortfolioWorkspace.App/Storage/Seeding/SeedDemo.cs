using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Storage.Seeding;

/// <summary>Fills an empty database with fictional people, so that the product is alive at the first start. It never touches a database that has people in it.</summary>
public sealed class SeedDemo(StorageStart storage, ProgrammeCatalog catalog, TimeProvider clock)
{
    /// <returns>False when there were people already.</returns>
    public async Task<bool> RunAsync(string seedsFolder, CancellationToken stop = default)
    {
        await using var db = await storage.OpenAsync(stop);
        if (await db.Users.AnyAsync(stop)) return false;
        var time = new DemoClock(clock.GetUtcNow());
        var texts = new DemoTexts(Path.Combine(seedsFolder, "demo", "texts"));
        var people = new DemoPeople(db, time);
        people.AddAll();
        var cohorts = new DemoCohorts(db, time, people, catalog);
        var cco = Newest("CCO-2021-22");
        var ruben = new DemoCco(db, time, texts, people, cco, cohorts.Cco()).Add();
        new DemoSupport(db, time, people, ruben.Participation.CohortId).Add();
        new DemoIcc(db, time, texts, people, Newest("ICC-LEIDEN-2026-27"), cohorts.Icc()).Add();
        var closed = cohorts.Closed();
        var marjolein = new DemoClosed(db, time, texts, people, cco, closed).Add();
        await db.SaveChangesAsync(stop);

        var decisions = new DemoDecisions(db, time, texts, people, cco);
        await decisions.SignAsync(ruben, 1, stop);
        var agreed = await decisions.SignAsync(marjolein, time.Today.DayNumber - closed.CertificationOn!.Value.AddDays(-16).DayNumber, stop);
        decisions.Agree(marjolein, agreed, time.Today.DayNumber - closed.CertificationOn.Value.AddDays(-9).DayNumber);
        await decisions.IssueAsync(marjolein, closed, "Marjolein Prins", stop);
        await new DemoNotices(db, time, people).AddAsync(stop);
        await db.SaveChangesAsync(stop);
        return true;
    }

    private Programme Newest(string code) => catalog.Get(code, catalog.Newest(code));
}
