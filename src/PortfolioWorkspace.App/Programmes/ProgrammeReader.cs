using PortfolioWorkspace.Domain.Programmes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PortfolioWorkspace.App.Programmes;

/// <summary>Reads a programme from its text, at start from the folder and later from the stored version, with all its mistakes at once.</summary>
public static class ProgrammeReader
{
    /// <param name="fileName">Named in the faults.</param>
    /// <param name="templates">Templates by name, without <c>.md</c>.</param>
    public static ProgrammeReading Read(string fileName, string yaml, IReadOnlyDictionary<string, string> templates)
    {
        var faults = new FaultList(fileName);
        if (Root(yaml, faults) is not { } root)
            return new(null, null, 1, faults.All);

        var shelf = new TemplateShelf(templates);
        var fields = new YamlFields(root, faults);
        var programme = Programme(fields, shelf);
        fields.Close();

        IReadOnlyList<ProgrammeFault> all = [.. faults.All, .. shelf.Faults];
        var source = all.Count == 0 ? new ProgrammeSource(programme, yaml, shelf.Used) : null;
        return new(source, programme.Code, fields.LineOf("code"), all);
    }

    private static YamlMappingNode? Root(string yaml, FaultList faults)
    {
        YamlStream stream;
        try
        {
            stream = PlainYaml.Load(yaml);
        }
        catch (YamlException wrong)
        {
            const string twice = "Duplicate key ";
            faults.Add(wrong.Start, wrong is ForbiddenYaml forbidden ? new Wrong(forbidden.Kind)
                : wrong.Message.StartsWith(twice, StringComparison.Ordinal) ? new Wrong(FaultKind.Twice, wrong.Message[twice.Length..])
                : new Wrong(FaultKind.NoYaml, wrong.Message));
            return null;
        }

        if (stream.Documents is [{ RootNode: YamlMappingNode root }])
            return root;
        faults.Add(1, new Wrong(FaultKind.NoProgramme));
        return null;
    }

    private static Programme Programme(YamlFields f, TemplateShelf shelf)
    {
        var editions = new EditionReader();
        var (code, field, name, shortName) = (f.Text("code"), f.Choice<ProgrammeField>("field"), f.Local("name"), f.Local("short_name"));
        var (source, tracks) = (f.Text("source"), f.Choices<Track>("tracks"));
        var load = EditionReader.StudyLoad(f.Block("study_load"));
        var capacity = EditionReader.Capacity(f.Block("capacity"));
        var phases = f.Blocks("phases", required: false, editions.Phase);
        var sessions = f.Blocks("sessions", required: false, EditionReader.Session);
        var kinds = f.Blocks("document_kinds", required: false, new DocumentKindReader(shelf.Headings).Read);
        var profile = EditionReader.Profile(f.Block("profile"));

        var words = new ProgrammeWords([.. kinds.Select(k => k.Code)], [.. phases.Select(p => p.Code)], profile?.Code);
        var criteriaReader = new CriterionReader(words);
        var criteria = f.Blocks("criteria", required: true, criteriaReader.Read);
        var requirements = f.Blocks("requirements", required: true, r => editions.Requirement(r, criteriaReader.Ids));
        var certificate = EditionReader.Certificate(f.RequiredBlock("certificate"));
        return new(
            code, field, name, shortName, source, tracks, load, f.Amount("price_eur"), capacity, phases, sessions, requirements, criteria,
            kinds, profile, certificate);
    }
}
