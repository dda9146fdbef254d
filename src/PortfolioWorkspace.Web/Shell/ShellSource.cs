using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Localization;
using PortfolioWorkspace.Web.Texts;

namespace PortfolioWorkspace.Web.Shell;

/// <summary>Answers once per request who looks and where they may go, for the frame and for the colour of the page.</summary>
public sealed class ShellSource(AuthenticationStateProvider states, IStringLocalizer<ShellTexts> texts)
{
    private Task<ShellView?>? _view;

    public Task<ShellView?> ReadAsync() => _view ??= ReadFromClaimsAsync();

    /// <summary>The id that the browser module keeps drafts under; empty for a visitor.</summary>
    public async Task<string> PersonIdAsync() =>
        (await states.GetAuthenticationStateAsync()).User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "";

    private async Task<ShellView?> ReadFromClaimsAsync()
    {
        var user = (await states.GetAuthenticationStateAsync()).User;
        if (user.Identity is not { IsAuthenticated: true } identity)
        {
            return null;
        }

        var links = LinksFor(user.FindFirstValue(ClaimTypes.Role));
        return new(identity.Name ?? "", user.FindFirstValue(ClaimTypes.Role) ?? "", null, links, [.. links.Take(3)]);
    }

    private ShellLink[] LinksFor(string? role) => role?.ToLowerInvariant() switch
    {
        "leercoach" => [new(texts["Nav.Waiting"], "/beoordelen", 0, "document"), new(texts["Nav.Conversations"], "/gesprekken", 0, "speech"), new(texts["Nav.Groups"], "/groepen", 0, "people")],
        "trainer" or "organiser" => [new(texts["Nav.Today"], "/", 0, "calendar"), new(texts["Nav.Groups"], "/groepen", 0, "people"), new(texts["Nav.Review"], "/beoordelen", 0, "document")],
        _ => [new(texts["Nav.Today"], "/", 0, "calendar"), new(texts["Nav.Documents"], "/documenten", 0, "document"), new(texts["Nav.Conversations"], "/gesprekken", 0, "speech")],
    };
}
