using System.Text;
using PortfolioWorkspace.App.Storage.StartUp;

namespace PortfolioWorkspace.Web.CommandLine;

/// <summary>Something the program does besides serving; the table of them is also the help text.</summary>
public sealed record Verb(string Name, string Arguments, string Purpose, Func<string[], Task<int>> RunAsync)
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int Misused = 2;

    public static readonly IReadOnlyList<Verb> All =
    [
        new("migrate", "", "Brengt de database bij en stopt.", MigrateVerb.RunAsync),
        new("check-programmes", "[map]", "Leest programma's en sjablonen en noemt elke fout met bestand en regel.", CheckProgrammesVerb.RunAsync),
        new("render", "", "Leest Markdown van standaardinvoer en schrijft de HTML zoals een lezer die krijgt.", RenderVerb.RunAsync),
    ];

    /// <summary>Null: no verb was asked for, so the program serves. Arguments that begin with a dash are settings.</summary>
    public static Verb? AskedFor(string[] args) => args switch
    {
        ["--help" or "-h" or "-?" or "help", ..] => new("--help", "", "", _ => Task.FromResult(Help(Console.Out, Done))),
        [var word, ..] when !word.StartsWith('-') => All.FirstOrDefault(v => v.Name == word) ?? new(word, "", "", _ => Task.FromResult(Unknown(word))),
        _ => null,
    };

    /// <summary>Runs one way of starting the program; what stops it is told in plain lines, a bug still shows itself.</summary>
    public static async Task<int> TellAsync(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (StartRefusedException refused)
        {
            foreach (var line in refused.Lines) await Console.Error.WriteLineAsync(line);
            return Failed;
        }
        // A settings file that is no JSON; the framework's message names the file, the inner one the line.
        catch (InvalidDataException e)
        {
            await Console.Error.WriteLineAsync($"Een instellingenbestand is niet te lezen. {e.Message} {e.InnerException?.Message}".ReplaceLineEndings(" ").TrimEnd());
            return Failed;
        }
    }

    private static int Unknown(string word)
    {
        Console.Error.WriteLine($"'{word}' is geen opdracht.");
        return Help(Console.Error, Misused);
    }

    private static int Help(TextWriter to, int code)
    {
        var text = new StringBuilder("Gebruik: PortfolioWorkspace.Web [opdracht] [--Instelling:Naam waarde]\n\nZonder opdracht start de server.\n\n");
        foreach (var verb in All) text.Append($"  {$"{verb.Name} {verb.Arguments}",-26}{verb.Purpose}\n");
        text.Append($"  {"--help",-26}Deze tekst.\n\nInstellingen komen uit appsettings.json, de omgeving (Storage__Provider) en de opdrachtregel (--Storage:Provider postgres).\n");
        to.Write(text);
        return code;
    }
}
