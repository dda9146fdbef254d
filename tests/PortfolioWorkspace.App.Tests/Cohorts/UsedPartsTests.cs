using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain.Programmes;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.App.Tests.Cohorts;

/// <summary>What people used needs its counterpart; what nobody used may go.</summary>
public sealed class UsedPartsTests
{
    private static readonly IReadOnlyList<ProgrammeSource> Seeds = ProgrammeFolder.Read(Repository.Seeds).Programmes;

    private static Programme Cco => Seeds.Single(s => s.Programme.Code == TestData.Cco).Programme;

    [Fact]
    public void What_nobody_used_may_go() =>
        Assert.Empty(new UsedParts([], [], [], [], []).LostIn(Cco, Cco with { DocumentKinds = [], Criteria = [], Profile = null, Phases = [] }));

    [Fact]
    public void A_phase_with_documents_stays()
    {
        var vo = Seeds.Select(s => s.Programme).First(p => p.Phases.Count > 1);
        var used = new UsedParts([], [vo.Phases[1].Code], [], [], []);

        Assert.Equal((LostKind.Phase, vo.Phases[1].Name), used.LostIn(vo, vo with { Phases = [vo.Phases[0]] }).Select(l => (l.Kind, l.Name)).Single());
        Assert.Empty(used.LostIn(vo, vo with { Phases = [vo.Phases[1]] }));
    }

    [Fact]
    public void A_profile_that_was_filled_in_keeps_its_levels()
    {
        var profile = Cco.Profile!;
        var used = new UsedParts([], [], [profile.Competences[0].Code], [], []);

        Assert.Equal(LostKind.Levels, Assert.Single(used.LostIn(Cco, Cco with { Profile = profile with { Levels = [.. profile.Levels.Skip(1)] } })).Kind);
        Assert.Equal(LostKind.Competence, Assert.Single(used.LostIn(Cco, Cco with { Profile = null })).Kind);
        Assert.Empty(used.LostIn(Cco, Cco with { Profile = profile with { Competences = [profile.Competences[0]] } }));
    }
}
