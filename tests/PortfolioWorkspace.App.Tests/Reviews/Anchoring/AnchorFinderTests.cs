using CsCheck;
using PortfolioWorkspace.Domain.Reviews.Anchoring;

namespace PortfolioWorkspace.App.Tests.Reviews.Anchoring;

public sealed class AnchorFinderTests
{
    private static readonly string[] Pieces =
    [
        "de", "Ik", "las", "voor", "kinderen", "begeleider", "groep acht", "dat", "é", "e\u0301", "👩‍👩‍👧", "\ud83d", "\u00a0", " ", " ", ".", ", ", "?", "\n", "\n\n", "ja\nja\nnee", "☑ klaar",
        "Dat vond ik spannend om te doen. ", "In de tweede week las ik voor uit een prentenboek. ", "Twee leerlingen vertelden het verhaal na aan elkaar.\n", "Volgende maand wil ik het samen lezen uitbreiden.\n",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1].Select(at => Pieces[at]).Array[0, 60].Select(string.Concat);

    private static readonly Gen<(int, int)[]> Ranges = Gen.Select(Gen.Int[0, 400], Gen.Int[1, 120]).Array[1, 12];

    [Fact]
    public void In_the_same_text_every_passage_stands_where_it_stood() => Gen.Select(Texts, Ranges).Sample((text, ranges) =>
    {
        var anchors = On(text, ranges);
        Assert.Equal(anchors.Select(a => new Projection(a.Start, a.End, Place.Exact, 1)), AnchorFinder.Project(text, text, anchors));
    });

    [Fact]
    public void What_is_found_is_in_the_text_and_exact_means_the_same_words() => Gen.Select(Texts, Texts, Ranges, Gen.Int[0, 3]).Sample((source, other, ranges, mix) =>
    {
        var target = mix switch { 0 => other, 1 => source + other, 2 => other + source, _ => source[(source.Length / 2)..] + other };
        var anchors = On(source, ranges);
        var found = AnchorFinder.Project(source, target, anchors);
        Assert.Equal(anchors.Count, found.Count);
        foreach (var (anchor, projection) in anchors.Zip(found))
        {
            Assert.InRange(projection.Confidence, 0, 1);
            if (projection.Place == Place.Gone)
            {
                Assert.Equal(Projection.Nowhere, projection);
                continue;
            }

            Assert.InRange(projection.Start, 0, projection.End - 1);
            Assert.InRange(projection.End, 1, target.Length);
            if (projection.Place == Place.Exact) Assert.Equal(anchor.Exact, target[projection.Start..projection.End]);
            else Assert.True(projection.Confidence < 1);
        }
    });

    [Fact]
    public void One_answer_does_not_depend_on_the_other_questions() => Gen.Select(Texts, Texts, Ranges).Sample((source, other, ranges) =>
    {
        var anchors = On(source, ranges);
        Assert.Equal(AnchorFinder.Project(source, source + other, anchors), anchors.Select(anchor => AnchorFinder.Project(source, source + other, [anchor])[0]));
    });

    [Fact]
    public void An_anchor_of_another_text_is_nowhere()
    {
        var anchor = PassageAnchor.On("Dat vond ik spannend om te doen.", 4, 17)!;
        Assert.Equal([Projection.Nowhere], AnchorFinder.Project("Kort.", "Dat vond ik spannend om te doen.", [anchor]));
        Assert.Equal([Projection.Nowhere], AnchorFinder.Project("Dit lijkt op geen enkele manier.", "Dat vond ik spannend om te doen.", [anchor]));
    }

    private static List<PassageAnchor> On(string text, IEnumerable<(int Start, int Length)> ranges) =>
        [.. ranges.Select(range => PassageAnchor.On(text, range.Start, Math.Min(text.Length, range.Start + range.Length))).OfType<PassageAnchor>()];
}
