using Microsoft.AspNetCore.Components;
using PortfolioWorkspace.Web.Shell;

namespace PortfolioWorkspace.Web.SignIn;

/// <summary>The door: the providers of the settings, and in Development the demo people.</summary>
public sealed partial class SignInPage(SignInSettings settings, IHostEnvironment host)
{
    public const string Path = "/aanmelden";
    public const string ReturnParameter = "terug";
    public const string SignedOut = "uitgelogd";
    public const string Cancelled = "afgebroken";

    private const string MessageParameter = "melding";

    private SignInSettings Settings => settings;
    private IHostEnvironment Host => host;

    [CascadingParameter] public HttpContext? Http { get; set; }
    [SupplyParameterFromQuery(Name = ReturnParameter)] public string? Return { get; set; }
    [SupplyParameterFromQuery(Name = MessageParameter)] public string? Message { get; set; }

    private string? SignedInAs => Http?.User.Identity is { IsAuthenticated: true } identity ? identity.Name : null;

    private string? MessageKey => Message switch
    {
        SignedOut => "Said.SignedOut",
        Cancelled => "Said.Cancelled",
        _ => null,
    };

    public static string Address(string message, string? terug = null) =>
        $"{Path}?{MessageParameter}={message}" + (terug is null or "/" ? "" : $"&{ReturnParameter}={Uri.EscapeDataString(LocalPath.OrHome(terug))}");

    private string AddressOf(ProviderSettings provider) =>
        $"/aanmelden/extern/{provider.Key}?{ReturnParameter}={Uri.EscapeDataString(LocalPath.OrHome(Return))}";
}
