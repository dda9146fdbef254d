using System.Text.Json;
using Microsoft.Playwright;

namespace PortfolioWorkspace.EndToEnd.Tests.Faults;

/// <summary>Remembers what was typed on one device and what its screen said at every moment.</summary>
public sealed class Witness
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly List<Glimpse> _seen = [];
    private readonly List<(Func<bool> When, TaskCompletionSource Reached)> _waiting = [];
    private readonly Dictionary<IPage, string> _tabs = [];

    public IReadOnlyList<Glimpse> Seen
    {
        get { lock (_seen) return [.. _seen]; }
    }

    /// <summary>Everything that a page took from the keyboard or the clipboard, in order.</summary>
    public IReadOnlyList<Glimpse> Keys => [.. Seen.Where(g => g.Kind == "key")];

    public string Typed => string.Concat(Keys.Select(k => k.Text));

    public async Task LookAsync(IBrowserContext context)
    {
        await context.ExposeBindingAsync(WitnessScript.Binding, (BindingSource source, string words) => Hear(source.Page, words));
        await context.AddInitScriptAsync(WitnessScript.Text);
    }

    /// <summary>Done when so many letters were taken since now.</summary>
    public Task MoreLettersAsync(int letters)
    {
        var goal = Typed.Length + letters;
        return WhenAsync(() => Typed.Length >= goal);
    }

    /// <summary>Done when the device has kept a text, or failed to, since now.</summary>
    public Task JournalAsync(string outcome)
    {
        var before = Seen.Count;
        return WhenAsync(() => Seen.Skip(before).Any(g => g.Kind == outcome));
    }

    public bool HasSeen(string kind) => Seen.Any(g => g.Kind == kind);

    /// <summary>A paste is no key; the one who pastes tells.</summary>
    public void Pasted(string text) => Hear(new Glimpse("key", DateTimeOffset.UtcNow.ToUnixTimeMilliseconds(), null, null, null, text));

    private Task WhenAsync(Func<bool> when)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_seen)
        {
            if (when()) return Task.CompletedTask;
            _waiting.Add((when, reached));
        }

        return reached.Task.WaitAsync(TimeSpan.FromMilliseconds(Browsing.Chromium.Patience));
    }

    private void Hear(IPage page, string words)
    {
        lock (_seen)
        {
            if (!_tabs.TryGetValue(page, out var tab)) _tabs[page] = tab = $"tab {_tabs.Count + 1}";
            Hear(JsonSerializer.Deserialize<Glimpse>(words, Json)! with { Tab = tab });
        }
    }

    private void Hear(Glimpse glimpse)
    {
        lock (_seen)
        {
            _seen.Add(glimpse);
            foreach (var ready in _waiting.Where(w => w.When()).ToList())
            {
                _waiting.Remove(ready);
                ready.Reached.TrySetResult();
            }
        }
    }
}
