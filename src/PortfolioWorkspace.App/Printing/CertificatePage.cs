using PortfolioWorkspace.App.Printing.Pdf;

namespace PortfolioWorkspace.App.Printing;

/// <summary>The one page of a certificate from top to bottom, in reading order: what it is, the pattern, whose it is, what it says, how to check it.</summary>
internal sealed class CertificatePage(CertificateSheet sheet, Canvas canvas)
{
    private const double Top = 27;
    private const double KickerSize = 16;
    private const double KickerHeight = 28;
    private const double PatternTop = 66;
    private const double NameGap = 20;
    private const double NameSize = 54;
    private const double NameHeight = 60;
    private const double StatementGap = 9;
    private const double StatementSize = 16.9;
    private const double FooterGap = 16;
    private const double FooterHeight = 74;

    private readonly CertificateWords _words = new(sheet.Language);
    private readonly double _side = canvas.Page.Width * 0.06;

    private double Width => canvas.Page.Width - (2 * _side);

    private double FooterTop => canvas.Page.Height - Top - FooterHeight;

    public void Draw()
    {
        canvas.Decoration(() => canvas.Rectangles(Colour.Parse(sheet.FieldColour), new Area(0, 0, canvas.Page.Width, canvas.Page.Height)));
        DrawHead();
        DrawWords(DrawPattern());
        new CertificateFooter(sheet, _words, canvas).Draw(new Area(_side, FooterTop, Width, FooterHeight));
    }

    private void DrawHead()
    {
        var kicker = TextFitter.Fit(sheet.Kicker, Lettering.Strong, new Room(Width * 0.4, KickerHeight), KickerSize, 1.2);
        canvas.Tagged("P", () => kicker.Draw(canvas, new Point(_side, Top)));

        var room = Width - kicker.Width - 24;
        var programme = TextFitter.Fit(sheet.ProgrammeName, Lettering.Strong, new Room(room, KickerHeight), KickerSize, 1.2);
        canvas.Tagged("P", () => programme.DrawToTheRight(canvas, new Point(_side + Width - room, Top), room));
    }

    private double DrawPattern()
    {
        if (sheet.Steps.Count == 0)
            return PatternTop;

        var room = new Room(Width, Width);
        var used = Mosaic.Measure(sheet.Steps.Count, room);
        var topLeft = new Point(_side, PatternTop);
        canvas.Figure(
            _words.Pattern(sheet.Steps.Count),
            new Area(topLeft.X, topLeft.Y, used.Width, used.Height),
            () => Mosaic.Draw(canvas, sheet.Steps, topLeft, room));
        return PatternTop + used.Height;
    }

    /// <summary>Name and statement stand on the footer, so that a small pattern leaves its room between itself and them.</summary>
    private void DrawWords(double patternBottom)
    {
        var bottom = FooterTop - FooterGap;
        var name = TextFitter.Fit(sheet.NameAsIssued, Lettering.Huge, new Room(Width, NameHeight), NameSize, 1);
        var left = bottom - patternBottom - NameGap - name.Height - StatementGap;
        var statement = TextFitter.Fit(sheet.Statement, Lettering.Text, new Room(Width, left), StatementSize, 1.4);

        var y = bottom - statement.Height;
        canvas.Tagged("H1", () => name.Draw(canvas, new Point(_side, y - StatementGap - name.Height)));
        canvas.Tagged("P", () => statement.Draw(canvas, new Point(_side, y)));
    }
}
