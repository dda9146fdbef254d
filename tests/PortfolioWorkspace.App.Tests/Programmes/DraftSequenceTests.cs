using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.App.Programmes.Editing;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Programmes;
using PortfolioWorkspace.TestKit;
using static PortfolioWorkspace.App.Tests.Programmes.DraftSources;

namespace PortfolioWorkspace.App.Tests.Programmes;

/// <summary>The phases and the meetings of a programme: what comes after what.</summary>
public sealed class DraftSequenceTests
{
    [Fact]
    public void A_phase_can_be_added_moved_and_taken_out_but_not_while_a_criterion_asks_for_it()
    {
        var source = Must(Of(Vo).With(new ProgrammeEdit.Add(ProgrammeForms.Phases, "Vieren", "Celebrating")));
        source = Must(source.With(new ProgrammeEdit.Move(ProgrammeForms.Phases, "vieren", Up: true)));
        var phases = Read(Of(Vo)).Phases;

        Assert.Equal([.. phases.SkipLast(1).Select(p => p.Code), "vieren", phases[^1].Code], Read(source).Phases.Select(p => p.Code));
        Assert.Equal((ProgrammePart.Phases, ChangeKind.Added, "Vieren"), ProgrammeComparison.Of(Of(Vo), source)!.Select(c => (c.Part, c.Kind, c.Name!.Nl)).Single());
        var refusal = source.With(new ProgrammeEdit.Remove(ProgrammeForms.Phases, phases[0].Code)).Refusal!;
        Assert.Equal(("phase-in-use", phases[0].Name), (refusal.Code, refusal.Values[0]));
        Assert.Equal(Print(Read(Of(Vo))), Print(Read(Must(source.With(new ProgrammeEdit.Remove(ProgrammeForms.Phases, "vieren"))))));
    }

    [Fact]
    public void A_phase_that_is_gone_from_the_text_can_be_unticked_where_it_is_asked_for()
    {
        var source = Of(Vo);
        var first = Read(source).Phases[0].Code;
        source = Must(source.With(new ProgrammeEdit.Texts(string.Join('\n', source.Yaml.Split('\n').Where(l => !l.Contains($"code: {first},", StringComparison.Ordinal))), new Dictionary<string, string>())));
        var fault = Assert.Single(source.Check(Vo).Faults);
        Assert.Equal((FaultKind.UnknownPhase, first), (fault.Kind, fault.Values[0]));
        var asked = new FaultPlaces(YamlTree.Read(source.Yaml), [fault]).All.Single().Entry!;

        source = Must(source.With(new ProgrammeEdit.Fields(ProgrammePart.Criteria, null, new Dictionary<string, IReadOnlyList<string>> { [asked.Path] = [.. asked.Words.Where(w => w != first)] })));

        Assert.Empty(source.Check(Vo).Faults);
    }

    [Fact]
    public void A_session_can_be_added_filled_in_moved_and_taken_out()
    {
        var (before, count) = (Read(Of(TestData.Cco)).Sessions, Read(Of(TestData.Cco)).Sessions.Count);
        var source = Must(Of(TestData.Cco).With(new ProgrammeEdit.Add(ProgrammeForms.Sessions, "Terugkomdag", "", Day: "2022-09-01")));
        source = Must(source.With(new ProgrammeEdit.Fields(ProgrammePart.Sessions, $"sessions/{count}", new Dictionary<string, IReadOnlyList<string>>
        {
            [$"sessions/{count}/start"] = ["14:00"],
            [$"sessions/{count}/end"] = ["16:30"],
            [$"sessions/{count}/break_min"] = ["15"],
            [$"sessions/{count}/mode"] = ["online"],
        })));

        Assert.Equal(new SessionPlan(new(2022, 9, 1), new(14, 0), new(16, 30), 15, 2.25m, SessionKind.Training, SessionMode.Online, null, "Terugkomdag"), Read(source).Sessions[^1]);
        var added = Assert.Single(ProgrammeComparison.Of(Of(TestData.Cco), source)!);
        Assert.Equal((ProgrammePart.Sessions, ChangeKind.Added, new SessionName(count + 1, "Terugkomdag", new(2022, 9, 1))), (added.Part, added.Kind, added.Session));

        source = Must(source.With(new ProgrammeEdit.Move(ProgrammeForms.Sessions, $"{count}", Up: true)));
        Assert.Equal("Terugkomdag", Read(source).Sessions[count - 1].Title);
        source = Must(source.With(new ProgrammeEdit.Remove(ProgrammeForms.Sessions, "0")));
        Assert.Equal([.. before.Skip(1).SkipLast(1), Read(source).Sessions[^2], before[^1]], Read(source).Sessions);
        Assert.Equal([ChangeKind.Removed, ChangeKind.Added], ProgrammeComparison.Of(Of(TestData.Cco), source)!.Select(c => c.Kind));
    }

    [Fact]
    public void Sessions_in_another_order_are_one_change()
    {
        var source = Must(Of(TestData.Cco).With(new ProgrammeEdit.Move(ProgrammeForms.Sessions, "0", Up: false)));

        Assert.Equal("SessionOrder", Assert.Single(ProgrammeComparison.Of(Of(TestData.Cco), source)!).Label);
        Assert.Equal(Refusal.Unknown, source.With(new ProgrammeEdit.Move(ProgrammeForms.Sessions, "0", Up: true)).Refusal);
    }

    [Fact]
    public void A_session_that_was_given_a_code_is_a_fault_and_still_has_a_form()
    {
        var yaml = Of(TestData.Cco).Yaml;
        var at = yaml.IndexOf("  - { date:", StringComparison.Ordinal);
        var source = Of(TestData.Cco) with { Yaml = yaml.Insert(at, "  - { code: extra, date: null, kind: training, mode: online }\n") };

        Assert.Equal(FaultKind.UnknownField, Assert.Single(source.Check(TestData.Cco).Faults).Kind);
        Assert.Equal(1, new ProgrammeForms(YamlTree.Read(source.Yaml)!).Of(ProgrammePart.Sessions)[0].Session!.Number);
        Assert.Equal(ChangeKind.Added, Assert.Single(ProgrammeComparison.Of(Of(TestData.Cco), source)!).Kind);
    }

    private static string Vo => Sources.Single(s => s.Programme.Phases.Count > 0).Programme.Code;
}
