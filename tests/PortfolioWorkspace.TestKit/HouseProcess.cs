using System.Diagnostics;
using System.Text;

namespace PortfolioWorkspace.TestKit;

/// <summary>The real program as a process of its own: what it prints, how it ends, and what happens when it is killed.</summary>
public sealed class HouseProcess : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<Uri> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _reading;
    private readonly Task<string> _errors;

    private HouseProcess(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
        _reading = ReadAsync();
    }

    public int Id => _process.Id;

    /// <summary>Arguments as on a command line; settings travel through the environment. Production, unless a setting says otherwise.</summary>
    public static HouseProcess Start(string workingFolder, IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = workingFolder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false),
            StandardInputEncoding = new UTF8Encoding(false),
        };
        start.ArgumentList.Add(Repository.At("artifacts", "bin", "PortfolioWorkspace.Web", configuration, "PortfolioWorkspace.Web.dll"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment.Remove("DOTNET_ENVIRONMENT");
        start.Environment.Remove("ASPNETCORE_URLS");
        foreach (var (key, value) in settings) start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        return new HouseProcess(Process.Start(start)!);
    }

    /// <summary>Where it listens; fails with its last words when it ends instead.</summary>
    public Task<Uri> ListeningAsync() => _listening.Task;

    public async Task<EndedProcess> ToEndAsync(string input = "")
    {
        await _process.StandardInput.WriteAsync(input);
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        await _reading;
        return new EndedProcess(_process.ExitCode, _output.ToString(), await _errors);
    }

    /// <summary>As Ctrl+C and a service manager do.</summary>
    public Task<EndedProcess> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        return ToEndAsync();
    }

    /// <summary>As a power cut does: no goodbye, no last write.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private async Task ReadAsync()
    {
        var line = new StringBuilder();
        var one = new char[1];
        while (await _process.StandardOutput.ReadAsync(one) > 0)
        {
            _output.Append(one[0]);
            if (one[0] != '\n')
            {
                line.Append(one[0]);
                continue;
            }

            Notice(line.ToString());
            line.Clear();
        }

        _listening.TrySetException(new InvalidOperationException($"The program ended without listening. {await _errors}{_output}"));
    }

    private void Notice(string line)
    {
        const string sign = " draait op ";
        if (line.IndexOf(sign, StringComparison.Ordinal) is >= 0 and var at)
            _listening.TrySetResult(new Uri(line[(at + sign.Length)..].Split(' ')[0].TrimEnd('.')));
    }
}

/// <summary>How a process ended and what it said.</summary>
public sealed record EndedProcess(int Code, string Output, string Errors)
{
    public IReadOnlyList<string> ErrorLines => Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
