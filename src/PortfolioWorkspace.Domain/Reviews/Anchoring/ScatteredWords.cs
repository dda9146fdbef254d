namespace PortfolioWorkspace.Domain.Reviews.Anchoring;

/// <summary>Gathers what is left of a passage that was reworked too much to be followed: at least half of it must stand close together, in whatever order. Always a guess.</summary>
internal sealed class ScatteredWords(Words old, Words next, WordMap map)
{
    private const int KeptAtLeast = 50;
    private const int KeptForItself = 75;
    private const int SmallestGap = 40;

    // A word that changed places with others did not go far.
    private const int WordsAway = 10;
    private const int LongestReach = 60;

    private const int WordsBeside = 5;
    private const int BesideAtMost = 13;
    private const int NeighboursAtLeast = 2;

    public Projection? Gather(PassageAnchor anchor)
    {
        var (first, after) = (old.At(anchor.Start), old.At(anchor.End - 1) + 1);
        var words = Enumerable.Range(first, after - first).Where(word => !old.IsSign(word)).ToList();
        var total = words.Sum(old.Length);
        var places = PlacesOf(words, after - first);
        if (places.Count == 0) return null;
        var (from, to, kept) = Closest(places, Math.Max(SmallestGap, anchor.End - anchor.Start));
        if (100 * kept < KeptAtLeast * total) return null;
        if (100 * kept < KeptForItself * total && Neighbours(first, -1, from) + Neighbours(after - 1, 1, to) < NeighboursAtLeast) return null;
        if (IsSameSign(first, from - 1)) from--;
        if (IsSameSign(after - 1, to + 1)) to++;
        return new Projection(next.Start(from), next.End(to), Place.Likely, 100 * kept / total / 200.0);
    }

    /// <summary>Where the words went, and how long each of them is.</summary>
    private SortedDictionary<int, int> PlacesOf(List<int> words, int length)
    {
        var places = new SortedDictionary<int, int>();
        foreach (var word in words.Where(word => map.To(word) >= 0)) places[map.To(word)] = old.Length(word);
        if (places.Count == 0) return places;
        var (middle, reach) = (places.Keys.ElementAt(places.Count / 2), Math.Min(length, LongestReach) + WordsAway);
        foreach (var word in words.Where(word => map.To(word) < 0))
        {
            for (var away = 0; away <= reach; away++)
            {
                var found = IsFree(middle - away, word, places) ? middle - away : middle + away;
                if (!IsFree(found, word, places)) continue;
                places[found] = old.Length(word);
                break;
            }
        }

        return places;
    }

    private bool IsFree(int place, int word, SortedDictionary<int, int> places) =>
        place >= 0 && place < next.Count && map.From(place) < 0 && next.Id(place) == old.Id(word) && !places.ContainsKey(place);

    /// <summary>The heaviest group of words that stand together on one line.</summary>
    private (int From, int To, int Kept) Closest(SortedDictionary<int, int> places, int gap)
    {
        var (best, group) = ((From: 0, To: 0, Kept: 0), (From: -1, To: -1, Kept: 0));
        foreach (var (place, length) in places)
        {
            if (group.From < 0 || IsApart(group.To, place, gap)) group = (place, place, 0);
            group = (group.From, place, group.Kept + length);
            if (group.Kept > best.Kept) best = group;
        }

        return best;
    }

    private bool IsApart(int one, int other, int gap) =>
        next.Start(other) - next.End(one) > gap || next.Text.AsSpan(next.End(one)..next.Start(other)).Contains('\n');

    private bool IsSameSign(int was, int place) => old.IsSign(was) && place >= 0 && place < next.Count && next.Id(place) == old.Id(was);

    /// <summary>How many of the words beside the passage stand beside it still.</summary>
    private int Neighbours(int edge, int step, int place)
    {
        var (seen, there) = (0, 0);
        for (var word = edge + step; seen < WordsBeside && word >= 0 && word < old.Count; word += step)
        {
            if (old.IsSign(word)) continue;
            seen++;
            if (map.To(word) >= 0 && Math.Abs(map.To(word) - place) <= BesideAtMost) there++;
        }

        return there;
    }
}
