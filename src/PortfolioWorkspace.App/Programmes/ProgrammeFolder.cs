namespace PortfolioWorkspace.App.Programmes;

/// <summary>Reads all programmes and templates of a folder and tells everything that is wrong, so that a start is refused once and not five times.</summary>
public static class ProgrammeFolder
{
    /// <summary>Reads <c>programmes/*.yaml</c> with <c>templates/*.md</c>; with any fault, nothing should be used.</summary>
    public static (IReadOnlyList<ProgrammeSource> Programmes, IReadOnlyList<ProgrammeFault> Faults) Read(string folder)
    {
        List<ProgrammeFault> faults = [];
        var templates = Files(folder, "templates", "*.md", faults)
            .ToDictionary(f => Path.GetFileNameWithoutExtension(f.Name), f => f.Text);
        var shelf = new TemplateShelf(templates);
        foreach (var name in templates.Keys)
            shelf.Headings(name);

        List<ProgrammeSource> programmes = [];
        Dictionary<string, string> fileOf = [];
        foreach (var (name, yaml) in Files(folder, "programmes", "*.yaml", faults))
        {
            var reading = ProgrammeReader.Read(name, yaml, templates);
            faults.AddRange(reading.Faults);
            if (reading.Code is { Length: > 0 } code && !fileOf.TryAdd(code, name))
                faults.Add(new(name, reading.CodeLine, FaultKind.CodeElsewhere, "code", [code, fileOf[code]], []));
            if (reading.Source is { } source)
                programmes.Add(source);
        }

        // A template that two programmes use is read with each of them; its faults are one set.
        return (programmes, [.. faults.Concat(shelf.Faults).DistinctBy(f => f.ToString()).OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line)]);
    }

    private static List<(string Name, string Text)> Files(string folder, string part, string pattern, List<ProgrammeFault> faults)
    {
        var path = Path.Combine(folder, part);
        var files = Directory.Exists(path) ? Directory.GetFiles(path, pattern) : [];
        if (files.Length == 0)
            faults.Add(new(part, 1, FaultKind.NoFiles, null, [pattern, path], []));
        return [.. files.Order(StringComparer.Ordinal).Select(f => ($"{part}/{Path.GetFileName(f)}", File.ReadAllText(f)))];
    }
}
