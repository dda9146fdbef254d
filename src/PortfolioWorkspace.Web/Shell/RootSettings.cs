using Microsoft.Extensions.Configuration.Json;

namespace PortfolioWorkspace.Web.Shell;

/// <summary>The settings file that a developer edits lies in the root of the repository and travels to the output; it ranks with the other files, so environment and command line still win over it.</summary>
public static class RootSettings
{
    public static WebApplicationBuilder AddRootSettings(this WebApplicationBuilder builder)
    {
        var file = new JsonConfigurationSource { Path = Path.Combine(AppContext.BaseDirectory, $"appsettings.{builder.Environment.EnvironmentName}.json"), Optional = true };
        file.ResolveFileProvider();
        var sources = builder.Configuration.Sources;
        var lastFile = sources.Select((source, index) => (source, index)).LastOrDefault(s => s.source is JsonConfigurationSource).index;
        sources.Insert(lastFile + 1, file);
        return builder;
    }
}
