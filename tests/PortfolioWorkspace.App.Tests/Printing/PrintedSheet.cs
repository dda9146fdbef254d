using PortfolioWorkspace.App.Printing;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Tokens;

namespace PortfolioWorkspace.App.Tests.Printing;

/// <summary>A printed sheet read back by a reader that shares no code with the printer.</summary>
internal sealed class PrintedSheet : IDisposable
{
    private readonly PdfDocument _document;

    public PrintedSheet(CertificateSheet sheet)
    {
        Bytes = new CertificatePrinter().Print(sheet);
        _document = PdfDocument.Open(Bytes);
    }

    public byte[] Bytes { get; }

    public PdfDocument Document => _document;

    public Page Page => _document.GetPage(1);

    public DictionaryToken Catalog => _document.Structure.Catalog.CatalogDictionary;

    /// <summary>The parts that a screen reader meets, in its order; decoration is left out.</summary>
    public IReadOnlyList<(string Kind, IReadOnlyList<Letter> Letters, IReadOnlyList<PdfPath> Paths)> Tags =>
        [.. Page.GetMarkedContents().Where(part => part.Tag != "Artifact").Select(part => (part.Tag!, part.Letters, part.Paths))];

    public string TextByTag => string.Join(' ', Tags.Select(tag => TextOf(tag.Letters)).Where(text => text.Length > 0));

    public string TextOf(string kind) => TextOf(Tags.Single(tag => tag.Kind == kind).Letters);

    public DictionaryToken Follow(DictionaryToken from, string name) =>
        from.Data[name] switch
        {
            IndirectReferenceToken reference => (DictionaryToken)_document.Structure.GetObject(reference.Data).Data,
            DictionaryToken direct => direct,
            var other => throw new InvalidOperationException($"{name} is {other}"),
        };

    public DictionaryToken Follow(IToken reference) =>
        (DictionaryToken)_document.Structure.GetObject(((IndirectReferenceToken)reference).Data).Data;

    private static string TextOf(IEnumerable<Letter> letters) => string.Concat(letters.Select(letter => letter.Value)).Trim();

    public void Dispose() => _document.Dispose();
}
