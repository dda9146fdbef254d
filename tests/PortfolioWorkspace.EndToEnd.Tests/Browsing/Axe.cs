using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace PortfolioWorkspace.EndToEnd.Tests.Browsing;

/// <summary>Deque's axe-core, run in the page itself: their wrapper opens a second page each time to join frames, and the house has none.</summary>
public static class Axe
{
    private const string Run = """
        async tags => {
          const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
          return violations.flatMap(v => v.nodes.map(n => `axe ${v.id}: ${v.help}; ${n.target.join(' ')}; ${n.html.slice(0, 200)}; ${n.failureSummary}`));
        }
        """;

    private static readonly string[] Wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    public static async Task<string[]> ViolationsAsync(IPage page)
    {
        if (await page.EvaluateAsync<bool>("() => typeof axe === 'undefined'")) await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string[]>(Run, Wcag);
    }
}
