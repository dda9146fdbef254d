using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;

namespace PortfolioWorkspace.Web.SignIn;

/// <summary>Where a sign-in ends that went wrong on the way, with the number that stands in the log.</summary>
public sealed partial class FailedPage(SignInSettings settings)
{
    public const string ProviderDown = "onbereikbaar";
    public const string Other = "niet-gelukt";

    [SupplyParameterFromQuery(Name = "reden")] public string? Reason { get; set; }
    [SupplyParameterFromQuery(Name = "via")] public string? Provider { get; set; }
    [SupplyParameterFromQuery(Name = "nummer")] public string? Number { get; set; }

    private bool IsDown => Reason == ProviderDown;

    private string ProviderName => settings.Find(Provider)?.Name ?? T["Failed.Somebody"];

    /// <summary>Only what looks like a number of ours: an address must not put words on this page.</summary>
    private string? FaultId => Number is not null && NumberShape.IsMatch(Number) ? Number : null;

    public static string Address(string reason, string provider, string number) =>
        $"/aanmelden/mislukt?reden={reason}&via={provider}&nummer={Uri.EscapeDataString(number)}";

    [GeneratedRegex("^[A-Z0-9]{1,20}:[A-F0-9]{1,20}$")]
    private static partial Regex NumberShape { get; }
}
