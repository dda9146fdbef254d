using PortfolioWorkspace.TestKit.OidcProvider;

namespace PortfolioWorkspace.Web.Tests.SignIn;

/// <summary>A house outside Development and a provider that it trusts.</summary>
public sealed class ProviderHouse : IAsyncLifetime
{
    internal SignInHouse House { get; private set; } = null!;
    public TestProvider Provider { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Provider = await TestProvider.StartAsync();
        House = new SignInHouse("Production").With(TestProvider.SettingsFor(Provider.Issuer)).With([new("SignIn:Contact", "Hanneke Smit, 030 - 123 45 67")]);
        House.Listen();
    }

    public async ValueTask DisposeAsync()
    {
        await House.DisposeAsync();
        await Provider.DisposeAsync();
    }
}
