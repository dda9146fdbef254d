using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using PortfolioWorkspace.App.Storage.StartUp;

namespace PortfolioWorkspace.Web.Shell;

/// <summary>Opens the door to visitors and says where it is, or in one line why it stays shut.</summary>
public static class Listening
{
    private static readonly string[] TheirOwnWords = ["Microsoft.Extensions.Hosting.Internal.Host", "Microsoft.AspNetCore.Server.Kestrel"];

    private static bool _open;

    /// <summary>Until it listens, a failing start is told by this house alone; the framework would print its stack trace twice.</summary>
    public static void TellStartOnce(this ILoggingBuilder logging)
    {
        foreach (var category in TheirOwnWords) logging.AddFilter(category, level => level >= LogLevel.Warning && Volatile.Read(ref _open));
    }

    public static async Task ListenAsync(this WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            throw new StartRefusedException($"Het adres {Asked(app)} is al in gebruik. Stop het andere programma, of kies een andere poort met --urls http://localhost:5081.", e);
        }
        catch (SocketException e)
        {
            throw new StartRefusedException($"Het adres {Asked(app)} is hier niet te openen ({e.Message}). Kies een ander adres met --urls.", e);
        }

        Volatile.Write(ref _open, true);
        Tell(app);
        await app.WaitForShutdownAsync();
    }

    private static string Asked(WebApplication app) => app.Configuration["urls"] ?? HouseHost.DefaultAddress;

    private static void Tell(WebApplication app)
    {
        var address = app.Urls.FirstOrDefault() ?? "";
        var name = app.Configuration["House:Name"] ?? new HouseSettings().Name;
        Console.WriteLine($"{name} draait op {address}. Stoppen: Ctrl+C.");
        Console.WriteLine(app.Environment.IsDevelopment()
            ? $"Aanmelden: open {address}/aanmelden en kies een van de verzonnen mensen."
            : $"Aanmelden: open {address}/aanmelden.");
    }
}
