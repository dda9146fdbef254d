using Microsoft.Extensions.DependencyInjection;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.App.Storage;
using PortfolioWorkspace.Domain;

namespace PortfolioWorkspace.TestKit;

/// <summary>Makes what a test starts from, by intention and with the verbs of the domain; each call is saved at once, past the Gate.</summary>
public sealed partial class TestData(IServiceProvider services)
{
    private int _counter;

    public DateTimeOffset Now => services.GetRequiredService<TimeProvider>().GetUtcNow();

    public DateOnly Today => DutchTime.DayOf(Now);

    private ProgrammeCatalog Programmes => services.GetRequiredService<ProgrammeCatalog>();

    public Guid NewId() => Guid.CreateVersion7(Now);

    /// <summary>Looks at the database as nobody: lift the filters in the query where it asks for something personal.</summary>
    public async Task<T> LookAsync<T>(Func<PortfolioDb, Task<T>> look)
    {
        await using var db = await services.GetRequiredService<StorageStart>().OpenAsync();
        return await look(db);
    }

    /// <summary>Looks at the database as one person, past the Gate: only the second wall stands.</summary>
    public Task<T> LookAsAsync<T>(Guid person, Func<PortfolioDb, Task<T>> look) => LookAsync(db =>
    {
        db.ActorId = person;
        return look(db);
    });

    public async Task<T> AddAsync<T>(T entity) where T : class => await ChangeAsync(db =>
    {
        db.Add(entity);
        return Task.FromResult(entity);
    });

    /// <summary>Changes tracked entities and saves.</summary>
    public async Task<T> ChangeAsync<T>(Func<PortfolioDb, Task<T>> change)
    {
        await using var db = await services.GetRequiredService<StorageStart>().OpenAsync();
        var result = await change(db);
        await db.SaveChangesAsync();
        return result;
    }

    private int Next() => Interlocked.Increment(ref _counter);

    private static void Must(Refusal? refusal)
    {
        if (refusal is not null) throw new InvalidOperationException($"This test data is refused: {refusal.Code}.");
    }
}
