using System.Security.Claims;

namespace PortfolioWorkspace.App.Access;

/// <summary>Who is acting in this request or circuit; filled once by the sign-in of the request and of the circuit, read by the Gate.</summary>
public sealed class CurrentActor
{
    /// <summary>Empty: nobody is signed in, or no longer.</summary>
    public Guid PersonId { get; private set; }

    public bool IsSignedIn => PersonId != Guid.Empty;

    public void Become(ClaimsPrincipal user) =>
        PersonId = user.Identity?.IsAuthenticated == true && Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : Guid.Empty;

    /// <summary>For the program's own work and for tests, where nobody signs in over the web.</summary>
    public void Become(Guid personId) => PersonId = personId;
}
