using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using PortfolioWorkspace.App.Access;

namespace PortfolioWorkspace.Web.SignIn;

/// <summary>Fills the actor of a circuit, and empties it when its person signs out or is refused.</summary>
public sealed class CircuitActor(CurrentActor actor, AuthenticationStateProvider states) : CircuitHandler, IDisposable
{
    private Guid _owner;

    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        states.AuthenticationStateChanged += Change;
        actor.Become((await states.GetAuthenticationStateAsync()).User);
        _owner = actor.PersonId;
    }

    public void Dispose() => states.AuthenticationStateChanged -= Change;

    private async void Change(Task<AuthenticationState> changed)
    {
        actor.Become((await changed).User);
        // Somebody else signed in on this computer and the page reconnected: what it shows is not theirs.
        if (actor.PersonId != _owner) actor.Become(Guid.Empty);
    }
}
