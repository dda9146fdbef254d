using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Programmes;

/// <summary>The templates that a programme may take from; remembers which it took, because those belong to its version.</summary>
internal sealed class TemplateShelf(IReadOnlyDictionary<string, string> templates)
{
    private readonly Dictionary<string, string> _used = [];
    private readonly Dictionary<string, IReadOnlyList<TemplateHeading>> _read = [];
    private readonly List<ProgrammeFault> _faults = [];

    public IReadOnlyDictionary<string, string> Used => _used;

    public IReadOnlyList<ProgrammeFault> Faults => _faults;

    public IReadOnlyList<TemplateHeading>? Headings(string name)
    {
        if (_read.TryGetValue(name, out var known))
            return known;
        if (!templates.TryGetValue(name, out var markdown))
            return null;
        var faults = new FaultList($"templates/{name}.md");
        var headings = TemplateReader.Read(markdown, faults);
        _faults.AddRange(faults.All);
        _used[name] = markdown;
        return _read[name] = headings;
    }
}
