using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.Configuration.Memory;

namespace PortfolioWorkspace.Web.Shell;

/// <summary>The settings file that a developer edits lies in the root of the repository and travels to the output; it ranks with the other files, so environment and command line still win over it.</summary>
public static class RootSettings
{
    /// <summary>For who says nothing about it: every statement to the database would fill the log of a server, with what people do in it.</summary>
    private static readonly Dictionary<string, string?> Unsaid = new()
    {
        ["Logging:LogLevel:Default"] = "Information",
        ["Logging:LogLevel:Microsoft.AspNetCore"] = "Warning",
        ["Logging:LogLevel:Microsoft.EntityFrameworkCore"] = "Warning",
    };

    public static WebApplicationBuilder AddRootSettings(this WebApplicationBuilder builder)
    {
        var file = new JsonConfigurationSource { Path = Path.Combine(AppContext.BaseDirectory, $"appsettings.{builder.Environment.EnvironmentName}.json"), Optional = true };
        file.ResolveFileProvider();
        var sources = builder.Configuration.Sources;
        var lastFile = sources.Select((source, index) => (source, index)).LastOrDefault(s => s.source is JsonConfigurationSource).index;
        sources.Insert(lastFile + 1, file);
        sources.Insert(0, new MemoryConfigurationSource { InitialData = Unsaid });
        return builder;
    }
}
