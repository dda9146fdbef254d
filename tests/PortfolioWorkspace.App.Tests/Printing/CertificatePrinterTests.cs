using PortfolioWorkspace.App.Printing;
using PortfolioWorkspace.Domain.Programmes;
using QRCoder;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace PortfolioWorkspace.App.Tests.Printing;

public sealed class CertificatePrinterTests
{
    [Fact]
    public void Everything_on_the_sheet_can_be_read_back()
    {
        using var printed = new PrintedSheet(Sheets.Certificate);

        Assert.Equal(1, printed.Document.NumberOfPages);
        Assert.Equal((595, 842), ((int)Math.Round(printed.Page.Width), (int)Math.Round(printed.Page.Height)));
        Assert.Equal(
            "Certificaat Coachen in cultuuronderwijs Ilse Post "
            + "voldoet aan alle eisen van de training Coachen in cultuuronderwijs 2026–27 en is gecertificeerd. "
            + "Datum donderdag 20 mei 2027 Getekend door Joost Meijer Karim Aydın Nummer CCO-2027-0142 "
            + "Controleer werkplaats.example/certificaten code 7K4M-29QX-D83F-N5PR-TV6W-1ZAH-CJ",
            printed.TextByTag);
    }

    [Fact]
    public void The_words_follow_the_language_of_the_sheet()
    {
        using var printed = new PrintedSheet(Sheets.Certificate with { Language = "en" });

        Assert.Contains("Date donderdag", printed.TextByTag, StringComparison.Ordinal);
        Assert.Contains("Signed by Joost", printed.TextByTag, StringComparison.Ordinal);
        Assert.Contains("Check it werkplaats", printed.TextByTag, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Karim Aydın")]
    [InlineData("Šárka Dvořáková")]
    [InlineData("Łukasz Żółć-Źrebię")]
    [InlineData("Yıldız Gökçeoğlu İnönü")]
    [InlineData("Zoë Brontë-IJsbrandij d'Été")]
    [InlineData("<script>alert(1)</script> & “Co”")]
    [InlineData("(haakjes) \\ [en] {meer}")]
    [InlineData("Nguyễn Thị Ánh")]
    [InlineData("Ελένη Παπαδοπούλου")]
    [InlineData("Наталія Шевченко")]
    public void A_name_is_printed_as_issued(string name)
    {
        using var printed = new PrintedSheet(Sheets.Certificate with { NameAsIssued = name });

        Assert.Equal(name, printed.TextOf("H1"));
    }

    [Fact]
    public void A_name_in_parts_is_put_together() // e + combining accents, as some keyboards send it
    {
        using var printed = new PrintedSheet(Sheets.Certificate with { NameAsIssued = "Zoe\u0308 S\u030Ca\u0301rka\u0007" });

        Assert.Equal("Zoë Šárka", printed.TextOf("H1"));
    }

    [Fact]
    public void A_letter_without_a_glyph_is_a_visible_box()
    {
        using var printed = new PrintedSheet(Sheets.Certificate with { NameAsIssued = "Li 王 😀 \uD83D" });

        Assert.Equal("Li □ □ □", printed.TextOf("H1").Replace('\uFFFD', '□'));
    }

    public static TheoryData<string> LongNames =>
    [
        "Wilhelmina Antoinette van der Heijden-Bakker tot Łukaszowicz Šárka Yıldız",
        "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschafer",
        new string('W', 400),
        string.Join(' ', Enumerable.Repeat("Maria", 200)),
    ];

    [Theory]
    [MemberData(nameof(LongNames))]
    public void A_long_name_stays_whole_and_on_the_page(string name)
    {
        using var printed = new PrintedSheet(Sheets.Certificate with { NameAsIssued = name, ProgrammeName = name, Statement = name, SignedBy = [name, name], Number = name });

        Assert.Equal(name.Replace(" ", "", StringComparison.Ordinal), printed.TextOf("H1").Replace(" ", "", StringComparison.Ordinal));
        Assert.All(printed.Page.Letters, letter =>
        {
            Assert.InRange(letter.BoundingBox.Left, 30, 566);
            Assert.InRange(letter.BoundingBox.Right, 30, 566);
            Assert.InRange(letter.BoundingBox.Bottom, 20, 822);
            Assert.InRange(letter.BoundingBox.Top, 20, 822);
        });
    }

    [Fact]
    public void Texts_do_not_run_into_each_other()
    {
        var longText = string.Join(' ', Enumerable.Repeat("voldoet aan alle eisen van de training", 8));
        using var printed = new PrintedSheet(Sheets.Certificate with { Statement = longText, NameAsIssued = "Wilhelmina Antoinette van der Heijden-Bakker tot Łukaszowicz" });

        var bands = printed.Tags.Where(tag => tag.Letters.Count > 0).Select(tag => (tag.Kind, Top: tag.Letters.Max(letter => letter.StartBaseLine.Y + letter.PointSize * 0.7), Bottom: tag.Letters.Min(letter => letter.StartBaseLine.Y))).ToList();
        var name = bands.Single(band => band.Kind == "H1");
        var statement = bands[bands.IndexOf(name) + 1];
        var footer = bands[bands.IndexOf(name) + 2];

        Assert.True(name.Top < 842 - 66 - 523, "The name stands under the pattern.");
        Assert.True(statement.Top < name.Bottom, "The statement stands under the name.");
        Assert.True(footer.Top < statement.Bottom, "The footer stands under the statement.");
    }

    [Fact]
    public void Fonts_are_embedded()
    {
        using var printed = new PrintedSheet(Sheets.Certificate);

        var fonts = printed.Follow(printed.Follow(printed.Page.Dictionary, "Resources"), "Font");
        var programs = fonts.Data.Keys.Select(name =>
        {
            var glyphs = printed.Follow(((ArrayToken)printed.Follow(fonts, name).Data["DescendantFonts"]).Data[0]);
            return printed.Follow(glyphs, "FontDescriptor").Data["FontFile2"];
        }).ToList();

        Assert.Equal(3, programs.Count);
        Assert.All(printed.Page.Letters, letter => Assert.StartsWith("SchibstedGrotesk-", letter.FontName, StringComparison.Ordinal));
    }

    [Fact]
    public void The_file_is_tagged_with_title_and_language()
    {
        using var printed = new PrintedSheet(Sheets.Certificate);

        Assert.Equal("Certificaat Ilse Post, Coachen in cultuuronderwijs", printed.Document.Information.Title);
        Assert.Equal("nl", ((IDataToken<string>)printed.Catalog.Data["Lang"]).Data.Trim('\uFEFF'));
        Assert.Equal(BooleanToken.True, printed.Follow(printed.Catalog, "MarkInfo").Data["Marked"]);
        var root = printed.Follow(printed.Catalog, "StructTreeRoot");
        var parts = ((ArrayToken)printed.Follow(((ArrayToken)root.Data["K"]).Data[0]).Data["K"]).Data.Select(printed.Follow).ToList();
        Assert.Equal(
            ["P", "P", "Figure", "H1", "P", "P", "P", "P", "P", "P", "P", "P", "P", "Figure"],
            parts.Select(part => ((NameToken)part.Data["S"]).Data));
        Assert.Equal(parts.Select((_, at) => at), parts.Select(part => ((NumericToken)part.Data["K"]).Int));
        Assert.Equal(
            ["Patroon van 16 stappen, in de volgorde waarin ze gezet zijn", "QR-code naar https://werkplaats.example/certificaten/7K4M29QXD83FN5PRTV6W1ZAHCJ"],
            parts.Where(part => part.Data.ContainsKey("Alt")).Select(part => ((IDataToken<string>)part.Data["Alt"]).Data));
    }

    [Fact]
    public void The_square_is_the_code_of_the_check_address()
    {
        using var printed = new PrintedSheet(Sheets.Certificate);
        using var code = QRCodeGenerator.GenerateQrCode(Sheets.Certificate.CheckAddress, QRCodeGenerator.ECCLevel.M);
        var modules = code.ModuleMatrix;
        var paths = printed.Tags[^1].Paths;
        var paper = Bounds(paths[0].Single());
        var module = paper.Width / modules.Count;

        var dark = new bool[modules.Count, modules.Count];
        foreach (var run in paths[1].Select(Bounds))
        {
            var y = (int)Math.Round((paper.Top - run.Top) / module);
            var x = (int)Math.Round((run.Left - paper.Left) / module);
            for (var at = 0; at < (int)Math.Round(run.Width / module); at++)
                dark[y, x + at] = true;
        }

        Assert.True(module * 25.4 / 72 > 0.4, "A phone reads modules from 0.4 mm.");
        for (var y = 0; y < modules.Count; y++)
        {
            for (var x = 0; x < modules.Count; x++)
                Assert.True(modules[y][x] == dark[y, x], $"Module {x}, {y}");
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(97)]
    public void Every_step_is_one_shape_within_its_room(int count)
    {
        var steps = Enumerable.Range(0, count).Select(at => (StepShape)(at % 5)).ToList();

        using var printed = new PrintedSheet(Sheets.Certificate with { Steps = steps });

        var figures = printed.Tags.Where(tag => tag.Kind == "Figure").ToList();
        Assert.Equal(count == 0 ? 1 : 2, figures.Count);
        var shapes = count == 0 ? [] : figures[0].Paths;
        Assert.Equal(count, shapes.Count);
        Assert.All(shapes.SelectMany(shape => shape).Select(Bounds), bounds =>
        {
            Assert.InRange(bounds.Left, 35, 560);
            Assert.InRange(bounds.Right, 35, 560);
            Assert.InRange(bounds.Bottom, 842 - 66 - 525, 842 - 65);
        });
        Assert.Equal(count, shapes.Select(shape => Bounds(shape[0])).Select(bounds => (Math.Round(bounds.Left), Math.Round(bounds.Bottom))).Distinct().Count());
    }

    [Fact]
    public void The_same_sheet_gives_the_same_bytes_also_on_many_threads()
    {
        var first = new CertificatePrinter().Print(Sheets.Certificate);
        var all = new byte[32][];

        Parallel.For(0, all.Length, at => all[at] = new CertificatePrinter().Print(Sheets.Certificate));

        Assert.All(all, bytes => Assert.Equal(first, bytes));
    }

    [Theory]
    [InlineData("roze")]
    [InlineData("#FFF")]
    [InlineData("#GGGGGG")]
    public void A_colour_that_is_none_is_a_fault_of_the_caller(string colour) =>
        Assert.Throws<ArgumentException>(() => new CertificatePrinter().Print(Sheets.Certificate with { FieldColour = colour }));

    private static PdfRectangle Bounds(PdfSubpath path) => path.GetBoundingRectangle() ?? throw new InvalidOperationException("An empty path.");
}
