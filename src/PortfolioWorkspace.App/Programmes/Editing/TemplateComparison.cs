using PortfolioWorkspace.App.Documents.Comparing;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Programmes.Editing;

/// <summary>What changed in the templates: which heading came, went or is called otherwise, and the guidance word by word.</summary>
internal static class TemplateComparison
{
    public static IEnumerable<ProgrammeChange> Of(YamlTree old, YamlTree next, IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after)
    {
        foreach (var template in before.Keys.Union(after.Keys).Order(StringComparer.Ordinal))
        {
            var name = NameOf(next, template) ?? NameOf(old, template) ?? new LocalText(template, template);
            if (!after.TryGetValue(template, out var now)) yield return new(ProgrammePart.Templates, ChangeKind.Removed, name);
            else if (!before.TryGetValue(template, out var was)) yield return new(ProgrammePart.Templates, ChangeKind.Added, name);
            else foreach (var change in Between(name, Headings(was), Headings(now))) yield return change;
        }
    }

    private static IEnumerable<ProgrammeChange> Between(LocalText name, IReadOnlyList<TemplateHeading> before, IReadOnlyList<TemplateHeading> after)
    {
        foreach (var gone in before.ExceptBy(after.Select(h => h.Key), h => h.Key)) yield return Change(name, "HeadingGone", gone.Title, null);
        foreach (var heading in after)
        {
            if (before.FirstOrDefault(h => h.Key == heading.Key) is not { } was)
            {
                yield return Change(name, "HeadingNew", null, heading.Title);
                continue;
            }

            if (was.Title != heading.Title) yield return Change(name, "Heading", was.Title, heading.Title);
            if (was.Guidance != heading.Guidance) yield return Change(name, "Guidance", was.Guidance, heading.Guidance);
            if (was.Required != heading.Required) yield return new(ProgrammePart.Templates, ChangeKind.Changed, name, heading.Required ? "HeadingRequired" : "HeadingOptional", null, heading.Title);
        }
    }

    private static ProgrammeChange Change(LocalText name, string label, string? was, string? now) =>
        new(ProgrammePart.Templates, ChangeKind.Changed, name, label, was, now) { Pieces = was is not null && now is not null ? new WordChanges().Between(was, now) : [] };

    private static IReadOnlyList<TemplateHeading> Headings(string template) => TemplateReader.Read(template, new FaultList(""));

    private static LocalText? NameOf(YamlTree tree, string template) =>
        tree.Items(ProgrammeForms.Kinds).Where(k => tree.Value($"{ProgrammeForms.Kinds}/{k}/template") == template).Select(k => tree.Name($"{ProgrammeForms.Kinds}/{k}", "name")).FirstOrDefault();
}
