using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortfolioWorkspace.App.Storage;

namespace PortfolioWorkspace.App.People;

/// <summary>Accounts on the house's own database. Only Identity's stores and the keys get a scoped context; use cases go through the Gate.</summary>
public static class PeopleRegistration
{
    /// <summary>Keys are shared by all nodes of one installation; a different name would make them read each other's cookies as broken.</summary>
    private const string ApplicationName = "PortfolioWorkspace";

    public static IdentityBuilder AddPeople(this IServiceCollection services)
    {
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<PortfolioDb>>().CreateDbContext());
        services.AddDataProtection().SetApplicationName(ApplicationName).PersistKeysToDbContext<PortfolioDb>();
        services.AddScoped<DemoCast>();
        services.AddScoped<ProviderAccounts>();
        services.AddScoped<OpenSessions>();
        return services
            .AddIdentityCore<Person>(o => o.User.RequireUniqueEmail = true)
            .AddEntityFrameworkStores<PortfolioDb>();
    }
}
