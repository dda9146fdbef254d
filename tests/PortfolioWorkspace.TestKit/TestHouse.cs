using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PortfolioWorkspace.App;
using PortfolioWorkspace.App.People;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.TestKit;

/// <summary>The App without a web host: its own database, the real programmes, the real Gate and a clock that the test moves.</summary>
public sealed class TestHouse : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly ServiceProvider _services;

    private TestHouse(TestDatabase database)
    {
        _database = database;
        _services = new ServiceCollection().AddLogging().AddApp(database.Options).AddSingleton<TimeProvider>(Clock)
            .BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
        Data = new TestData(_services);
    }

    /// <summary>A Tuesday morning in November, in the middle of a school year.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));

    public TestData Data { get; }

    public IServiceProvider Services => _services;

    public static async Task<TestHouse> OpenAsync(DatabaseKind kind = DatabaseKind.Sqlite)
    {
        var house = new TestHouse(await TestDatabase.CreateAsync(kind));
        var faults = await house.Services.GetRequiredService<LoadProgrammes>().RunAsync(Repository.Seeds);
        return faults.Count == 0 ? house : throw new InvalidOperationException(string.Join(Environment.NewLine, faults));
    }

    public ActorScope As(Person person) => new(_services, person.Id);

    public ActorScope AsNobody() => new(_services, Guid.Empty);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }
}
