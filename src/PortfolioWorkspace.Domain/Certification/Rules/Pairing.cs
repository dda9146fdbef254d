namespace PortfolioWorkspace.Domain.Certification.Rules;

/// <summary>Gives each report a conversation of its own, or each conversation a report, as many as possible, so that the order in which they came in does not matter.</summary>
/// <remarks>A maximum matching by augmenting paths: whoever has a place may move to another one, but never loses it.</remarks>
internal sealed class Pairing
{
    private readonly Dictionary<Guid, List<Guid>> _choices = [];
    private readonly Dictionary<Guid, Guid> _takenBy = [];

    public bool TryAdd(Guid one, IEnumerable<Guid> others)
    {
        var places = Sorted(others);
        _choices[one] = places;
        foreach (var place in places)
        {
            if (_takenBy.TryAdd(place, one))
                return true;
        }

        return places.Count > 0 && TryPlace(one, []);
    }

    /// <summary>Widens the choice of those that have a place already.</summary>
    public void Allow(IEnumerable<(Guid One, IEnumerable<Guid> Others)> choices)
    {
        foreach (var (one, others) in choices)
            _choices[one] = Sorted(others);
    }

    private static List<Guid> Sorted(IEnumerable<Guid> others)
    {
        List<Guid> places = [.. others];
        if (places.Count > 1)
            places.Sort();
        return places;
    }

    private bool TryPlace(Guid one, HashSet<Guid> tried)
    {
        foreach (var place in _choices[one])
        {
            if (!tried.Add(place))
                continue;
            if (!_takenBy.TryGetValue(place, out var other) || TryPlace(other, tried))
            {
                _takenBy[place] = one;
                return true;
            }
        }

        return false;
    }
}
