using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace PortfolioWorkspace.EndToEnd.Tests.Browsing;

/// <summary>Hears what goes wrong on the pages of one person without being seen: errors, broken policies, requests to others.</summary>
public sealed class Watch
{
    private const string Listener = "addEventListener('securitypolicyviolation', e => tellViolation(`${e.effectiveDirective} blocked ${e.blockedURI} at ${e.sourceFile}:${e.lineNumber}`))";

    private readonly ConcurrentQueue<string> _faults = new();
    private readonly ConcurrentBag<string> _allowed = [];
    private readonly Uri _home;

    private Watch(Uri home) => _home = home;

    public static async Task<Watch> OverAsync(IBrowserContext context, Uri home)
    {
        var watch = new Watch(home);
        context.Console += (_, message) => { if (message.Type == "error") watch.Hear($"console: {message.Text} ({message.Location})"); };
        context.WebError += (_, error) => watch.Hear($"script: {error.Error}");
        context.Request += (_, request) => watch.See(request.Url);
        context.Dialog += (_, dialog) => watch.HearDialog(dialog);
        await context.ExposeBindingAsync("tellViolation", (BindingSource _, string what) => watch.Hear($"policy: {what}"));
        await context.AddInitScriptAsync(Listener);
        return watch;
    }

    /// <summary>What this journey brings about on purpose: messages with these words are no fault.</summary>
    public void Allow(string words) => _allowed.Add(words);

    public IReadOnlyList<string> Faults => [.. _faults.Where(fault => !_allowed.Any(words => fault.Contains(words, StringComparison.Ordinal)))];

    private void Hear(string fault)
    {
        if (!IsOvertakenField(fault)) _faults.Enqueue(fault);
    }

    /// <summary>A form brings the newest text itself; a field that was just saving hears that it is late, and a browser reports every such answer.</summary>
    private static bool IsOvertakenField(string fault) =>
        fault.Contains("/api/answers/", StringComparison.Ordinal) && (fault.Contains("status of 409", StringComparison.Ordinal) || fault.Contains("status of 412", StringComparison.Ordinal));

    private void See(string address)
    {
        var uri = new Uri(address);
        if (uri.Scheme is "blob" or "data" or "about") return;
        if (uri.Authority != _home.Authority) Hear($"request to another origin: {address}");
    }

    /// <summary>The house asks no questions in dialogs of the browser, except before leaving a page with text that is not saved.</summary>
    private async void HearDialog(IDialog dialog)
    {
        Hear($"dialog: {dialog.Type} {dialog.Message}");
        await dialog.DismissAsync();
    }
}
