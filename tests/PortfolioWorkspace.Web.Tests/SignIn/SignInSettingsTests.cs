using PortfolioWorkspace.Web.SignIn;

namespace PortfolioWorkspace.Web.Tests.SignIn;

/// <summary>Wrong settings are named at the start, not discovered by the first visitor.</summary>
public sealed class SignInSettingsTests
{
    [Fact]
    public void Good_settings_have_no_faults() => Assert.Empty(new SignInSettings { Providers = [Provider(_ => { })] }.Faults());

    [Fact]
    public void A_provider_on_this_machine_may_do_without_https() =>
        Assert.Empty(new SignInSettings { Providers = [Provider(p => (p.Authority, p.RequireHttpsMetadata) = ("http://127.0.0.1:4000", false))] }.Faults());

    public static TheoryData<string, Action<ProviderSettings>> Faults => new()
    {
        { "SignIn:Providers:0:Key", p => p.Key = "Mijn School" },
        { "SignIn:Providers:0:Name", p => p.Name = " " },
        { "SignIn:Providers:0:ClientId", p => p.ClientId = "" },
        { "SignIn:Providers:0:Authority", p => p.Authority = "login.example.org" },
        { "SignIn:Providers:0:Authority", p => p.Authority = "http://127.0.0.1:4000" },
        { "SignIn:Providers:0:Authority", p => (p.Authority, p.RequireHttpsMetadata) = ("http://login.example.org", false) },
    };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_fault_names_its_setting(string setting, Action<ProviderSettings> spoil) =>
        Assert.Contains(setting, Assert.Single(new SignInSettings { Providers = [Provider(spoil)] }.Faults()), StringComparison.Ordinal);

    [Fact]
    public void All_faults_at_once()
    {
        var settings = new SignInSettings { RecheckEvery = TimeSpan.FromMinutes(30), Providers = [Provider(_ => { }), Provider(p => p.ClientId = "")] };
        Assert.Collection(settings.Faults(),
            f => Assert.Contains("SignIn:RecheckEvery", f, StringComparison.Ordinal),
            f => Assert.Contains("komt twee keer voor", f, StringComparison.Ordinal),
            f => Assert.Contains("SignIn:Providers:1:ClientId", f, StringComparison.Ordinal));
    }

    private static ProviderSettings Provider(Action<ProviderSettings> change)
    {
        var provider = new ProviderSettings { Key = "school", Name = "De Plataan", Authority = "https://login.example.org", ClientId = "werkplaats" };
        change(provider);
        return provider;
    }
}
