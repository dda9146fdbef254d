namespace PortfolioWorkspace.Domain.Certification.Rules;

/// <summary>Gives each report a conversation of its own, or each conversation a report, as many as possible, so that the order in which they came in does not matter.</summary>
/// <remarks>A maximum matching by augmenting paths: whoever has a place may move to another one, but never loses it. One dossier has so few of them that looking through a list is fastest.</remarks>
internal sealed class Pairing
{
    private readonly List<Seeker> _seekers = [];

    public bool TryAdd(Guid one, IEnumerable<Guid> others)
    {
        Seeker seeker = new(one) { Choice = Sorted(others) };
        _seekers.Add(seeker);
        foreach (var place in seeker.Choice)
        {
            if (HolderOf(place) is not null) continue;
            seeker.Place = place;
            return true;
        }

        return seeker.Choice.Count > 0 && TryPlace(seeker, []);
    }

    /// <summary>Widens the choice of those that have a place already.</summary>
    public void Allow(IEnumerable<(Guid One, IEnumerable<Guid> Others)> choices)
    {
        foreach (var (one, others) in choices)
        {
            foreach (var seeker in _seekers)
                if (seeker.Id == one) seeker.Choice = Sorted(others);
        }
    }

    private static List<Guid> Sorted(IEnumerable<Guid> others)
    {
        List<Guid> places = [.. others];
        if (places.Count > 1)
            places.Sort();
        return places;
    }

    private Seeker? HolderOf(Guid place)
    {
        foreach (var seeker in _seekers)
            if (seeker.Place == place) return seeker;
        return null;
    }

    private bool TryPlace(Seeker seeker, HashSet<Guid> tried)
    {
        foreach (var place in seeker.Choice)
        {
            if (!tried.Add(place))
                continue;
            if (HolderOf(place) is not { } holder || TryPlace(holder, tried))
            {
                seeker.Place = place;
                return true;
            }
        }

        return false;
    }

    private sealed class Seeker(Guid id)
    {
        public Guid Id => id;

        public required List<Guid> Choice { get; set; }

        public Guid? Place { get; set; }
    }
}
