namespace PortfolioWorkspace.Domain.Reviews.Anchoring;

/// <summary>How alike the lines of two texts are: what they share of words and of words in a row (Dice), without what stands everywhere.</summary>
internal sealed class LineLikeness
{
    public const int Same = 100;

    // Below the first, two lines have only the language in common; from the second, one was split off from the other or joined to it.
    private const int AlikeFrom = 20;
    private const int InsideFrom = 60;

    // What stands in more lines than this tells none of them apart, and would cost the most to count.
    private const int EverywhereAtMost = 64;

    private readonly Dictionary<long, int> _features = [];
    private readonly List<List<int>> _nextLines = [];
    private readonly List<int> _oldCounts = [];
    private readonly HashSet<(int, int)> _inside = [];
    private readonly Dictionary<(int, int), int> _scores = [];
    private readonly (int Best, int Second)[] _ofOld, _ofNext;

    public LineLikeness(Words old, Words next)
    {
        _ofOld = new (int, int)[old.Lines.Count];
        _ofNext = new (int, int)[next.Lines.Count];
        var oldFeatures = old.Lines.Select(line => FeaturesOf(old, line)).ToList();
        var nextFeatures = next.Lines.Select(line => FeaturesOf(next, line)).ToList();
        foreach (var feature in oldFeatures.SelectMany(f => f)) _oldCounts[feature]++;
        for (var j = 0; j < nextFeatures.Count; j++)
            foreach (var feature in nextFeatures[j]) _nextLines[feature].Add(j);

        var everywhere = Math.Min(EverywhereAtMost, 8 + (Math.Max(old.Lines.Count, next.Lines.Count) / 8));
        Compare(oldFeatures, nextFeatures, feature => _oldCounts[feature] <= everywhere && _nextLines[feature].Count <= everywhere);
    }

    /// <summary>Every two lines that could be one, in the order of the old text and then of the other.</summary>
    public IReadOnlyList<LikeLines> Candidates { get; private set; } = [];

    public bool IsInside(int old, int next) => _inside.Contains((old, next));

    public int Score(int old, int next) => _scores.GetValueOrDefault((old, next), Same);

    /// <summary>How alike the best other line is, for either of two lines.</summary>
    public int Rival(int old, int next)
    {
        var score = Score(old, next);
        return Math.Max(Other(_ofOld[old], score), Other(_ofNext[next], score));
    }

    private static int Other((int Best, int Second) scores, int score) => score >= scores.Best ? scores.Second : scores.Best;

    private int[] FeaturesOf(Words text, TextLine line)
    {
        var features = new HashSet<int>();
        var before = -1;
        for (var word = line.First; word < line.After; word++)
        {
            if (text.IsSign(word)) continue;
            features.Add(Numbered(text.Id(word)));
            if (before >= 0) features.Add(Numbered(((long)before + 1 << 24) + text.Id(word)));
            before = text.Id(word);
        }

        return [.. features];
    }

    private int Numbered(long feature)
    {
        if (_features.TryGetValue(feature, out var number)) return number;
        _nextLines.Add([]);
        _oldCounts.Add(0);
        return _features[feature] = _features.Count;
    }

    private void Compare(List<int[]> old, List<int[]> next, Func<int, bool> tells)
    {
        List<LikeLines> candidates = [];
        var telling = Enumerable.Range(0, _oldCounts.Count).Select(tells).ToArray();
        var sizes = next.Select(features => features.Count(f => telling[f])).ToList();
        var shared = new int[next.Count];
        List<int> touched = [];
        for (var i = 0; i < old.Count; i++)
        {
            var size = 0;
            foreach (var feature in old[i].Where(f => telling[f]))
            {
                size++;
                foreach (var j in _nextLines[feature])
                    if (shared[j]++ == 0) touched.Add(j);
            }

            touched.Sort();
            foreach (var j in touched)
            {
                var (dice, inside) = (200 * shared[j] / (size + sizes[j]), shared[j] > 1 ? 100 * shared[j] / Math.Min(size, sizes[j]) : 0);
                shared[j] = 0;
                if (inside >= InsideFrom) _inside.Add((i, j));
                if (dice >= AlikeFrom || inside >= InsideFrom) candidates.Add(Noted(new LikeLines(i, j, Math.Max(dice, AlikeFrom))));
            }

            touched.Clear();
        }

        Candidates = candidates;
    }

    private LikeLines Noted(LikeLines pair)
    {
        _scores[(pair.Old, pair.Next)] = pair.Score;
        _ofOld[pair.Old] = With(_ofOld[pair.Old], pair.Score);
        _ofNext[pair.Next] = With(_ofNext[pair.Next], pair.Score);
        return pair;
    }

    private static (int, int) With((int Best, int Second) scores, int score) =>
        score > scores.Best ? (score, scores.Best) : (scores.Best, Math.Max(scores.Second, score));
}

/// <summary>Two lines that could be one, with how alike they are in hundredths.</summary>
internal readonly record struct LikeLines(int Old, int Next, int Score);
