using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Diagnostics;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.Web.Shell;

/// <summary>The document round every page: language, colour of the programme, sheets and scripts.</summary>
public sealed partial class App
{
    /// <summary>In the order of the layers; each sheet names the layer it belongs to.</summary>
    private static readonly string[] Sheets =
        ["tokens", "base", "shell", "parts", "home", "documents", "versions", "reviews", "attendance", "certification", "sign-in"];

    private string _personId = "";
    private ProgrammeField? _field;
    private Dictionary<string, object>? _nonce;

    [CascadingParameter] public HttpContext? Http { get; set; }

    protected override async Task OnInitializedAsync()
    {
        if (Http?.Features.Get<ScriptNonce>() is { } nonce)
        {
            _nonce = new() { ["nonce"] = nonce.Value };
        }

        // The error page asks nothing of what may just have failed.
        if (Http?.Features.Get<IExceptionHandlerFeature>() is null)
        {
            _personId = await Source.PersonIdAsync();
            _field = (await Source.ReadAsync())?.Field;
        }
    }
}
