using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.Domain.Tests.Documents;

/// <summary>The check before handing in finds what is likely, and leaves ordinary words alone.</summary>
public sealed class PrivacyHintsTests
{
    [Theory]
    [InlineData("Mail naar els.jansen@school-x.nl graag.", PrivacyHintKind.MailAddress, "els.jansen@school-x.nl")]
    [InlineData("Bel 06-12345678 even.", PrivacyHintKind.PhoneNumber, "06-12345678")]
    [InlineData("Bel 010 123 45 67 even.", PrivacyHintKind.PhoneNumber, "010 123 45 67")]
    [InlineData("Bel +31 6 1234 5678 even.", PrivacyHintKind.PhoneNumber, "+31 6 1234 5678")]
    [InlineData("Ik was op basisschool De Wilg in de stad.", PrivacyHintKind.SchoolName, "basisschool De Wilg")]
    [InlineData("De leraar van obs Het Kompas belde.", PrivacyHintKind.SchoolName, "obs Het Kompas")]
    [InlineData("Een les op het Kandinsky College begon.", PrivacyHintKind.SchoolName, "Kandinsky College")]
    public void It_finds_what_may_lead_to_somebody(string text, PrivacyHintKind kind, string excerpt) =>
        Assert.Equal(new PrivacyHint(kind, excerpt), Assert.Single(PrivacyHints.Find(text)));

    [Theory]
    [InlineData("De basisschool in de wijk doet mee.")]
    [InlineData("We begonnen om 10.00 uur op 26 november 2026.")]
    [InlineData("De leraar van groep 6 gaf 12 leerlingen een opdracht.")]
    [InlineData("Hij zei: ik ben @ mijn werk.")]
    public void It_leaves_ordinary_words_alone(string text) => Assert.Empty(PrivacyHints.Find(text));

    [Fact]
    public void The_same_words_count_once_and_the_list_has_an_end()
    {
        Assert.Single(PrivacyHints.Find("basisschool De Wilg en Basisschool De Wilg"));
        Assert.Equal(PrivacyHints.Most, PrivacyHints.Find(string.Join(' ', Enumerable.Range(0, 40).Select(i => $"a{i}@b.nl"))).Count);
    }
}
