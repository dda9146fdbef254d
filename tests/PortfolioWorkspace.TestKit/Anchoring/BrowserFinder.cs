using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using PortfolioWorkspace.Domain.Reviews.Anchoring;

namespace PortfolioWorkspace.TestKit.Anchoring;

/// <summary>The finder of the live draft in a process of Node, because it has to answer what the server's finder answers.</summary>
public sealed class BrowserFinder : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter<Place>(JsonNamingPolicy.CamelCase) } };

    private readonly Process _node = Node.Start(
        Repository.At("tests", "PortfolioWorkspace.TestKit", "Anchoring", "finder.mjs"),
        Repository.At("wwwroot-assets", "editor", "markdown.js"),
        Repository.At("wwwroot-assets", "editor", "following.js"));

    private readonly Task<string> _complaints;

    public BrowserFinder() => _complaints = _node.StandardError.ReadToEndAsync();

    public async Task<BrowserAnswer> FindAsync(CommentedRewrite rewrite)
    {
        ArgumentNullException.ThrowIfNull(rewrite);
        await _node.StandardInput.WriteLineAsync(JsonSerializer.Serialize(new { rewrite.Rewrite.Before, rewrite.Rewrite.After, rewrite.Anchors }, Json));
        await _node.StandardInput.FlushAsync();
        return await _node.StandardOutput.ReadLineAsync() is { } line
            ? JsonSerializer.Deserialize<BrowserAnswer>(line, Json)!
            : throw new InvalidOperationException(await _complaints);
    }

    public void Dispose()
    {
        _node.StandardInput.Close();
        _node.WaitForExit();
        _node.Dispose();
    }
}

/// <summary>What the browser reads in both versions, where it finds the passages of the first in the second, and how long that took.</summary>
public sealed record BrowserAnswer(string Source, string Target, IReadOnlyList<Projection> Places, double Milliseconds);
