using System.Diagnostics;
using System.Text;
using Microsoft.Playwright;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.EndToEnd.Tests.Browsing;

/// <summary>A browser process of one person with a profile on disk that outlives it, so that it can be killed and come back without taking the browser of the others along.</summary>
public sealed class OwnBrowser(Chromium chromium) : IAsyncDisposable
{
    private readonly ScratchFolder _profile = new();
    private IBrowserContext? _context;

    public IBrowserContext Context => _context!;

    public async Task TurnOnAsync(Uri? site = null) => _context = await chromium.OpenProfileAsync(_profile.Path, site);

    /// <summary>As when the power goes: kill -9, and everything of the browser goes with it.</summary>
    public async Task KillAsync()
    {
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Context.Close += (_, _) => gone.TrySetResult();
        foreach (var process in Own())
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        await gone.Task;
    }

    public async ValueTask DisposeAsync()
    {
        if (_context is not null) await _context.DisposeAsync();
        _profile.Dispose();
    }

    /// <summary>The processes that were started on this profile and no other.</summary>
    private IEnumerable<Process> Own()
    {
        foreach (var process in Process.GetProcesses())
            if (CommandLine(process.Id).Contains($"--user-data-dir={_profile.Path}", StringComparison.Ordinal))
                yield return process;
    }

    private static string CommandLine(int process)
    {
        try
        {
            return Encoding.UTF8.GetString(File.ReadAllBytes($"/proc/{process}/cmdline"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
