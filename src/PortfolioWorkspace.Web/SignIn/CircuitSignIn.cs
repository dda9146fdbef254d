using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace PortfolioWorkspace.Web.SignIn;

/// <summary>Checks the person of an open circuit as often as that of a cookie, because a circuit outlives its request.</summary>
public sealed class CircuitSignIn(ILoggerFactory logs, IServiceScopeFactory scopes, IHostApplicationLifetime house, SignInSettings settings) : RevalidatingServerAuthenticationStateProvider(logs)
{
    protected override TimeSpan RevalidationInterval => settings.RecheckEvery;

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        // A circuit outlives the services of a house that closes by a moment; asking them then only fills the log.
        if (house.ApplicationStopping.IsCancellationRequested) return true;
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PersonSignIn>().ValidateSecurityStampAsync(authenticationState.User) is not null;
    }
}
