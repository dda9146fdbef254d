using Microsoft.AspNetCore.Components;
using PortfolioWorkspace.App.People;

namespace PortfolioWorkspace.Web.SignIn;

/// <summary>Where a sign-in ends that the provider was sure of and we are not: which address, why, and whom to ask.</summary>
public sealed partial class UnknownPage(SignInSlips slips, SignInSettings settings)
{
    private SignInSlip? _slip;

    [SupplyParameterFromQuery(Name = "wie")] public string? Sealed { get; set; }

    private string Key => _slip?.Reason switch
    {
        var code when code == ProviderAccounts.EmailUnverified.Code => "Unverified",
        var code when code == ProviderAccounts.AccountDisabled.Code => "Disabled",
        _ => "Unknown",
    };

    private string AskWhom => string.IsNullOrWhiteSpace(settings.Contact) ? T["Ask.Organiser"] : T["Ask.Contact", settings.Contact];

    public static string Address(string slip) => $"/aanmelden/onbekend?wie={Uri.EscapeDataString(slip)}";

    protected override void OnInitialized() => _slip = slips.Read(Sealed);
}
