using System.Text.Json;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.App.Programmes.Editing;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Programmes;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.App.Tests.Programmes;

/// <summary>The programmes of the house as drafts, and what can be read of them.</summary>
internal static class DraftSources
{
    public static readonly IReadOnlyList<ProgrammeSource> Sources = ProgrammeFolder.Read(Repository.Seeds).Programmes;

    public static DraftSource Of(string code) => Sources.Where(s => s.Programme.Code == code).Select(s => new DraftSource(s.Yaml, s.Templates)).Single();

    public static DraftSource Must(Answer<DraftSource> answer) => answer.Try(out var source, out var refusal) ? source : throw new InvalidOperationException(refusal.Code);

    public static Programme Read(DraftSource source)
    {
        var reading = ProgrammeReader.Read("test", source.Yaml, source.Templates);
        return reading.Source?.Programme ?? throw new InvalidOperationException(string.Join('\n', reading.Faults));
    }

    public static string Print(Programme programme) => JsonSerializer.Serialize(programme with { Criteria = [] }) + string.Join('\n', programme.Criteria.Select(c => JsonSerializer.Serialize<object>(c)));
}
