using System.Runtime.InteropServices;
using System.Text.Json;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.App.Tests.Markdown.RoundTrip;

/// <summary>The committed editor module in a process of Node, so that what the browser writes and what the server shows are tested as one.</summary>
internal static class Editor
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { MaxDepth = 512 };
    private static readonly string Bundle = Repository.At("wwwroot-assets", "editor", "markdown.js");
    private static readonly string Driver = Repository.At("tests", "PortfolioWorkspace.App.Tests", "Markdown", "RoundTrip", "editor.mjs");

    /// <summary>What the editor makes of Markdown that somebody stored: opened and saved without a change.</summary>
    public static Task<IReadOnlyList<Answer>> ReadAsync(IEnumerable<string> texts) =>
        AskAsync(texts.Select(text => (object)new { Ask = "read", Text = Encode(text) }));

    /// <summary>What the editor stores of a document that somebody made on screen.</summary>
    public static Task<IReadOnlyList<Answer>> WriteAsync(IEnumerable<Piece> documents) =>
        AskAsync(documents.Select(document => (object)new { Ask = "write", Document = document }));

    private static async Task<IReadOnlyList<Answer>> AskAsync(IEnumerable<object> requests)
    {
        Assert.SkipUnless(Node.Missing is null, Node.Missing ?? "");
        using var node = Node.Start(Driver, Bundle);
        var complaints = node.StandardError.ReadToEndAsync();
        var asking = Task.Run(async () =>
        {
            foreach (var request in requests)
                await node.StandardInput.WriteLineAsync(JsonSerializer.Serialize(request, Json));
            node.StandardInput.Close();
        });

        var answers = new List<Answer>();
        while (await node.StandardOutput.ReadLineAsync() is { } line)
            answers.Add(JsonSerializer.Deserialize<Answer>(line, Json)!);
        await asking;
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, await complaints);
        return answers;
    }

    private static string Encode(string text) => Convert.ToBase64String(MemoryMarshal.AsBytes(text.AsSpan()));
}
