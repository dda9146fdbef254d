using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PortfolioWorkspace.App.People;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.People;

/// <summary>Accounts, sessions and keys on both databases.</summary>
public sealed class AccountTests
{
    private const string Issuer = "https://login.example.org/a-tenant-with-a-long-name/0c0ffee0-0000-4000-8000-000000000000/oauth2/v2.0/of-this-provider-alone";

    [Theory]
    [Databases]
    public async Task An_account_is_linked_once_and_found_again(DatabaseKind kind)
    {
        await using var people = await PeopleAsync(kind);
        var person = await people.Data.PersonAsync();
        var identity = new ProviderIdentity(Issuer, "De Plataan", new string('s', 255), person.Email!.ToUpperInvariant(), EmailVerified: true);

        Assert.Equal(person.Id, (await people.FindAsync(identity)).Value?.Id);
        Assert.Equal(person.Id, (await people.FindAsync(identity with { Email = null, EmailVerified = false })).Value?.Id);
        Assert.Equal(ProviderAccounts.AccountUnknown, (await people.FindAsync(identity with { Issuer = "https://elders.example", Email = null })).Refusal);
        Assert.Equal(1, await people.Data.LookAsync(db => db.UserLogins.CountAsync()));
    }

    [Theory]
    [Databases]
    public async Task A_session_is_open_until_it_is_closed_or_two_weeks_old(DatabaseKind kind)
    {
        await using var people = await PeopleAsync(kind);
        var (person, other) = (await people.Data.PersonAsync(), await people.Data.PersonAsync());
        var (closed, open) = (await people.OpenAsync(person), await people.OpenAsync(person));
        await people.InScopeAsync<OpenSessions, int>(async s => { await s.CloseAsync(person.Id, closed); return 0; });

        Assert.False(await people.IsOpenAsync(person, closed));
        Assert.True(await people.IsOpenAsync(person, open));
        Assert.False(await people.IsOpenAsync(other, open));
        people.Clock.Advance(OpenSessions.Longest + TimeSpan.FromSeconds(1));
        Assert.False(await people.IsOpenAsync(person, open));

        // The next sign-in sweeps up what is too old.
        await people.OpenAsync(person);
        Assert.Equal(1, await people.Data.LookAsync(db => db.UserTokens.CountAsync()));
    }

    [Theory]
    [Databases]
    public async Task Keys_are_kept_in_the_database_for_the_next_start_and_the_next_node(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        string secret;
        await using (var first = new AccountsAlone(database)) secret = first.Protector.Protect("who is signed in");
        await using var second = new AccountsAlone(database);
        Assert.Equal("who is signed in", second.Protector.Unprotect(secret));
        Assert.Equal(1, await second.Data.LookAsync(db => db.DataProtectionKeys.CountAsync()));
    }

    private static async Task<AccountsAlone> PeopleAsync(DatabaseKind kind) => new(await TestDatabase.CreateAsync(kind), ownsDatabase: true);

    /// <summary>The registration of accounts without a web host.</summary>
    private sealed class AccountsAlone : IAsyncDisposable
    {
        private readonly ServiceProvider _services;
        private readonly TestDatabase? _owned;

        public AccountsAlone(TestDatabase database, bool ownsDatabase = false)
        {
            _owned = ownsDatabase ? database : null;
            var services = new ServiceCollection().AddLogging().AddApp(database.Options).AddSingleton<TimeProvider>(Clock);
            services.AddPeople();
            _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
            Data = new TestData(_services);
        }

        public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));
        public TestData Data { get; }
        public IDataProtector Protector => _services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");

        public Task<Domain.Answer<Person>> FindAsync(ProviderIdentity identity) => InScopeAsync<ProviderAccounts, Domain.Answer<Person>>(a => a.FindOrLinkAsync(identity));

        public Task<string> OpenAsync(Person person) => InScopeAsync<OpenSessions, string>(s => s.OpenAsync(person.Id));

        public Task<bool> IsOpenAsync(Person person, string session) => InScopeAsync<OpenSessions, bool>(s => s.IsOpenAsync(person.Id, session));

        /// <summary>As a request does: a scope of its own.</summary>
        public async Task<TResult> InScopeAsync<TService, TResult>(Func<TService, Task<TResult>> use) where TService : notnull
        {
            await using var scope = _services.CreateAsyncScope();
            return await use(scope.ServiceProvider.GetRequiredService<TService>());
        }

        public async ValueTask DisposeAsync()
        {
            await _services.DisposeAsync();
            if (_owned is not null) await _owned.DisposeAsync();
        }
    }
}
