using System.Text;
using PortfolioWorkspace.App.Markdown;

namespace PortfolioWorkspace.Web.CommandLine;

/// <summary>The renderer of the product on the command line: what a reader would get, byte for byte.</summary>
internal static class RenderVerb
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static async Task<int> RunAsync(string[] args)
    {
        using var reader = new StreamReader(Console.OpenStandardInput(), Utf8);
        var html = new MarkdownRenderer().Render(await reader.ReadToEndAsync());
        await using var output = Console.OpenStandardOutput();
        await output.WriteAsync(Utf8.GetBytes(html.Value));
        return Verb.Done;
    }
}
