using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.Domain.Tests.Documents;

/// <summary>A new document holds headings, and a title is never markup.</summary>
public sealed class StartingTextTests
{
    [Fact]
    public void Headings_stand_alone_and_guidance_stays_out()
    {
        var kind = KindOf("1. Kader", "Wat *jij* _zag_ [nu] <b> & #3");
        Assert.Equal("## 1. Kader\n\n## Wat \\*jij\\* \\_zag\\_ \\[nu\\] \\<b> \\& \\#3\n", StartingText.Of(kind));
    }

    private static DocumentKind KindOf(params string[] titles) => new(
        "x", new LocalText("x", "x"), DocumentCategory.Report, null, Approver.Leercoach, null, null,
        [.. titles.Select((t, i) => new TemplateHeading($"h{i}", t, "Uitleg.", true))], []);
}
