using System.Diagnostics;
using System.Globalization;

namespace PortfolioWorkspace.TestKit.Databases;

/// <summary>A PostgreSQL cluster in a temporary folder on a free port, stopped and removed when the test process ends.</summary>
public static class PostgresCluster
{
    private const string User = "house";

    public static string? FindPrograms()
    {
        var installed = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql") : [];
        var folders = installed.OrderByDescending(f => int.TryParse(Path.GetFileName(f), out var version) ? version : 0).Select(f => Path.Combine(f, "bin"))
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries));
        return folders.FirstOrDefault(f => File.Exists(Path.Combine(f, "initdb")) && File.Exists(Path.Combine(f, "pg_ctl")));
    }

    /// <param name="durable">Whether a commit waits for the disk; tests are faster without.</param>
    /// <returns>The connection string of the running cluster.</returns>
    public static async Task<string> StartAsync(string programs, bool durable = false)
    {
        var folder = Directory.CreateTempSubdirectory("portfolio-postgres-").FullName;
        var data = Path.Combine(folder, "data");
        var owner = await OwnerAsync();
        if (owner is not null) await RunAsync(null, "chown", owner, folder);
        await RunAsync(owner, Path.Combine(programs, "initdb"), "-D", data, "-U", User, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        var port = FreePort.Take();
        var options = string.Create(CultureInfo.InvariantCulture, $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c fsync={(durable ? "on" : "off")} -c max_connections=300");
        await RunAsync(owner, Path.Combine(programs, "pg_ctl"), "-D", data, "-l", Path.Combine(folder, "log"), "-o", options, "-w", "start");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop(owner, Path.Combine(programs, "pg_ctl"), folder, data);
        return string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Username={User}");
    }

    private static void Stop(string? owner, string control, string folder, string data)
    {
        RunAsync(owner, control, "-D", data, "-m", "immediate", "-w", "stop").GetAwaiter().GetResult();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>PostgreSQL refuses to run as root; then a user without rights does it.</summary>
    private static async Task<string?> OwnerAsync()
    {
        if (!Environment.IsPrivilegedProcess) return null;
        var users = await File.ReadAllLinesAsync("/etc/passwd");
        return new[] { "postgres", "nobody" }.FirstOrDefault(name => users.Any(u => u.StartsWith($"{name}:", StringComparison.Ordinal)))
            ?? throw new InvalidOperationException("running as root, and there is no user postgres or nobody to run it as.");
    }

    private static async Task RunAsync(string? owner, string program, params string[] arguments)
    {
        // The folder of the tests may be closed to that user.
        var start = new ProcessStartInfo(owner is null ? program : "runuser") { WorkingDirectory = "/", RedirectStandardError = true, RedirectStandardOutput = true };
        if (owner is not null) foreach (var argument in new[] { "-u", owner, "--", program }) start.ArgumentList.Add(argument);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{Path.GetFileName(program)}: {(await errors + await output).Trim()}");
    }
}
