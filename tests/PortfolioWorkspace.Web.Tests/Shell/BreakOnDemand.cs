using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace PortfolioWorkspace.Web.Tests.Shell;

/// <summary>Breaks inside the pipeline, as a database that is gone would; the page about it comes through.</summary>
public sealed class BreakOnDemand(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public new const string Scheme = "Break";
    public const string Header = "X-Break";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() =>
        Request.Headers.ContainsKey(Header) && Context.Features.Get<IExceptionHandlerFeature>() is null
            ? throw new InvalidOperationException("geheim-detail")
            : Task.FromResult(AuthenticateResult.NoResult());
}
