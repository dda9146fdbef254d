namespace PortfolioWorkspace.EndToEnd.Tests.Browsing;

/// <summary>What every page of the house must be, whoever looks and whatever is on it.</summary>
public static class Demands
{
    public static async Task HoldAsync(Walker walker, string what)
    {
        var faults = new List<string>(walker.Watch.Faults);
        faults.AddRange(await Axe.ViolationsAsync(walker.Page));
        faults.AddRange(await MisshapenAsync(walker));
        Assert.True(faults.Count == 0, $"{what}, {walker.Page.Url}, {walker.Width} px:{Environment.NewLine}{string.Join(Environment.NewLine, faults)}");
    }

    private static async Task<IEnumerable<string>> MisshapenAsync(Walker walker)
    {
        var shape = await walker.Page.EvaluateAsync<PageShape>("""
            () => ({
              wide: document.documentElement.scrollWidth,
              screen: document.documentElement.clientWidth,
              widest: [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1).slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join(' '),
              headings: document.querySelectorAll('h1').length,
              mains: document.querySelectorAll('main').length,
              title: document.title,
              language: document.documentElement.lang,
            })
            """);
        return shape.Faults();
    }

    private sealed class PageShape
    {
        public int Wide { get; set; }
        public int Screen { get; set; }
        public string Widest { get; set; } = "";
        public int Headings { get; set; }
        public int Mains { get; set; }
        public string Title { get; set; } = "";
        public string Language { get; set; } = "";

        public IEnumerable<string> Faults()
        {
            if (Wide > Screen) yield return $"scrolls sideways: {Wide} px wide on {Screen}; {Widest}";
            if (Headings != 1) yield return $"{Headings} headings of level 1";
            if (Mains != 1) yield return $"{Mains} main landmarks";
            if (string.IsNullOrWhiteSpace(Title)) yield return "no title";
            if (Language is not ("nl" or "en")) yield return $"language '{Language}'";
        }
    }
}
