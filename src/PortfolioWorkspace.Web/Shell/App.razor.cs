using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Diagnostics;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.Web.Shell;

/// <summary>The document round every page: language, colour of the programme, sheets and scripts.</summary>
public sealed partial class App
{
    private string _personId = "";
    private ProgrammeField? _field;
    private Dictionary<string, object>? _nonce;

    /// <summary>Files that a device keeps for when there is no connection; another one among them is another worker.</summary>
    private static readonly string[] Kept = ["editor/editor.css", "editor/editor.js", "editor/field.js", "editor/house.js", "editor/offline.js", "images/mark.svg", "lib/house.css"];

    /// <summary>Named after what it keeps and the language of its page, so that a new version of the house brings a new worker.</summary>
    private string Worker
    {
        get
        {
            var names = string.Join(' ', Kept.Select(name => Assets[name]));
            return $"/service-worker.js?v={TextHash.Of(names)[..12]}&l={System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName}";
        }
    }

    /// <summary>A page that a device shows by itself has no server to talk to.</summary>
    private bool IsOffline => Http?.Request.Path == "/zonder-internet";

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
            _field = await Source.FieldAsync();
        }
    }
}
