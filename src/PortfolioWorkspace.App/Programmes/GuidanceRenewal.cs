namespace PortfolioWorkspace.App.Programmes;

/// <summary>Guidance that was worded anew while all else stayed the same: rules, kinds, guidelines, and the headings people have already written under.</summary>
internal sealed class GuidanceRenewal
{
    private readonly string _code;
    private readonly IReadOnlyDictionary<string, string> _before, _after;

    private GuidanceRenewal(string code, IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after) => (_code, _before, _after) = (code, before, after);

    /// <returns>Null when more changed than guidance; guidelines are what people are judged by, so another word there is another version.</returns>
    public static GuidanceRenewal? Of(StoredProgramme newest, ProgrammeSource source)
    {
        if (newest.Yaml != source.Yaml) return null;
        var before = TemplateTexts.Read(newest.Templates);
        return before.Count == source.Templates.Count && before.All(t => source.Templates.TryGetValue(t.Key, out var after) && Bones(t.Value).SequenceEqual(Bones(after)))
            ? new GuidanceRenewal(newest.Code, before, source.Templates)
            : null;
    }

    /// <summary>An older version that said the same follows; one that had other words keeps them.</summary>
    public bool Touches(StoredProgramme version) => version.Code == _code && Changed(TemplateTexts.Read(version.Templates)).Count > 0;

    /// <returns>The templates that changed.</returns>
    public IReadOnlyList<string> Apply(StoredProgramme version)
    {
        var templates = TemplateTexts.Read(version.Templates);
        var changed = Changed(templates);
        foreach (var name in changed) templates[name] = _after[name];
        (version.Templates, version.Hash) = (TemplateTexts.Write(templates), TemplateTexts.Fingerprint(version.Yaml, templates));
        return changed;
    }

    private List<string> Changed(Dictionary<string, string> templates) =>
        [.. templates.Where(t => _before.TryGetValue(t.Key, out var before) && t.Value == before && _after[t.Key] != before).Select(t => t.Key)];

    private static IEnumerable<object> Bones(string template) => TemplateReader.Read(template, new FaultList("")).Select(h => (object)(h.Key, h.Title, h.Required));
}
