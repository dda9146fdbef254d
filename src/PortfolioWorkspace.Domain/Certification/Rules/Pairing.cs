namespace PortfolioWorkspace.Domain.Certification.Rules;

/// <summary>Gives each report a conversation of its own, as many as possible, so that the order in which they came in does not matter.</summary>
/// <remarks>A maximum matching by augmenting paths: whoever has a place may move to another one, but never loses it.</remarks>
internal sealed class Pairing
{
    private readonly Dictionary<Guid, List<Guid>> _choices = [];
    private readonly Dictionary<Guid, Guid> _reportOf = [];

    public bool TryAdd(Guid report, IEnumerable<Guid> conversations)
    {
        _choices[report] = [.. conversations.Distinct().Order()];
        return TryPlace(report, []);
    }

    /// <summary>Widens the choice of reports that have a place already.</summary>
    public void Allow(IEnumerable<(Guid Report, IEnumerable<Guid> Conversations)> choices)
    {
        foreach (var (report, conversations) in choices)
            _choices[report] = [.. conversations.Distinct().Order()];
    }

    private bool TryPlace(Guid report, HashSet<Guid> tried)
    {
        foreach (var conversation in _choices[report])
        {
            if (!tried.Add(conversation))
                continue;
            if (!_reportOf.TryGetValue(conversation, out var other) || TryPlace(other, tried))
            {
                _reportOf[conversation] = report;
                return true;
            }
        }

        return false;
    }
}
