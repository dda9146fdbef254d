using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.App.Programmes.Editing;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Programmes;
using PortfolioWorkspace.TestKit;
using static PortfolioWorkspace.App.Tests.Programmes.DraftSources;

namespace PortfolioWorkspace.App.Tests.Programmes;

/// <summary>What the forms make of a source: what they do not know stays, and what is changed is what was typed.</summary>
public sealed class DraftSourceTests
{
    public static TheoryData<string> Codes => [.. Sources.Select(s => s.Programme.Code)];

    [Theory, MemberData(nameof(Codes))]
    public void A_form_that_is_saved_as_it_was_shown_leaves_the_source_to_the_letter(string code)
    {
        var source = Of(code);

        foreach (var part in Enum.GetValues<ProgrammePart>()) Assert.Equal(source, Must(source.With(new ProgrammeEdit.Fields(part, null, Shown(source, part)))));
    }

    [Theory, MemberData(nameof(Codes))]
    public void One_change_leaves_all_the_rest_of_the_programme_as_it_was(string code)
    {
        var source = Of(code);
        var typed = Shown(source, ProgrammePart.Names);
        typed["name/nl"] = ["Een naam: met \"tekens\", #hekje en 'streepje'"];

        var changed = Must(source.With(new ProgrammeEdit.Fields(ProgrammePart.Names, null, typed)));

        var before = Sources.Single(s => s.Programme.Code == code).Programme;
        Assert.Equal(Print(before with { Name = before.Name with { Nl = "Een naam: met \"tekens\", #hekje en 'streepje'" } }), Print(Read(changed)));
        var change = Assert.Single(ProgrammeComparison.Of(source, changed)!);
        Assert.Equal((ProgrammePart.Names, "Name", before.Name.Nl), (change.Part, change.Label, change.Before));
    }

    [Theory, MemberData(nameof(Codes))]
    public void Every_field_of_every_form_reaches_the_source_and_comes_back(string code)
    {
        var source = Of(code);
        foreach (var part in Enum.GetValues<ProgrammePart>())
        {
            foreach (var entry in new ProgrammeForms(YamlTree.Read(source.Yaml)!).Of(part).SelectMany(g => g.Entries))
            {
                var typed = Shown(source, part);
                typed[entry.Path] = Other(entry);

                var changed = Must(source.With(new ProgrammeEdit.Fields(part, null, typed)));

                var again = new ProgrammeForms(YamlTree.Read(changed.Yaml)!).Of(part).SelectMany(g => g.Entries).Single(e => e.Path == entry.Path);
                Assert.Equal(typed[entry.Path], entry.Kind switch { EntryKind.Set => again.Words, EntryKind.Flag => [again.Value == "true" ? "true" : ""], _ => [again.Value ?? ""] });
                Assert.Equal(entry.Path, Assert.Single(ProgrammeComparison.Of(source, changed)!).Entry!.Path);
            }
        }
    }

    [Fact]
    public void A_threshold_becomes_another_number_and_an_emptied_one_is_left_to_the_training()
    {
        var source = Of(TestData.Cco);

        Assert.Equal(3, Criterion<Criterion.ConfirmedConversations>(Read(Typed(source, "criteria/cco.3a/min", "3")), "cco.3a").Min);
        Assert.Null(Criterion<Criterion.ConfirmedConversations>(Read(Typed(source, "criteria/cco.3a/min", "")), "cco.3a").Min);
        Assert.Equal(2.5m, Criterion<Criterion.ContactHours>(Read(Typed(Of(TestData.Icc), $"criteria/{Hours}/tolerance_hours", "2,5")), Hours).ToleranceHours);
    }

    [Fact]
    public void What_is_wrong_is_kept_and_said_beside_the_field()
    {
        var changed = Typed(Of(TestData.Cco), "criteria/cco.3a/min", "drie of vier");

        var faults = changed.Check(TestData.Cco).Faults;
        var tree = YamlTree.Read(changed.Yaml)!;
        var marked = new FaultPlaces(tree, faults).Mark(new ProgrammeForms(tree).Of(ProgrammePart.Criteria));

        Assert.Contains("drie of vier", Assert.Single(faults).Reason, StringComparison.Ordinal);
        Assert.Equal("criteria/cco.3a/min", Assert.Single(marked.SelectMany(g => g.Entries), e => e.Fault is not null).Path);
        Assert.Equal((ProgrammePart.Criteria, "cco.3a"), new FaultPlaces(tree, faults).All.Select(f => (f.Part, f.Item)).Single());
    }

    [Fact]
    public void A_text_that_was_emptied_is_a_gap_beside_its_field()
    {
        var changed = Typed(Of(TestData.Cco), "criteria/cco.3a/title/en", " ");
        var tree = YamlTree.Read(changed.Yaml)!;

        var marked = new FaultPlaces(tree, changed.Check(TestData.Cco).Faults).Mark(new ProgrammeForms(tree).Of(ProgrammePart.Criteria));

        Assert.Equal("criteria/cco.3a/title/en", Assert.Single(marked.SelectMany(g => g.Entries), e => e.Fault is not null).Path);
    }

    [Fact]
    public void A_source_that_is_no_yaml_is_kept_as_text_and_refused_by_the_forms()
    {
        var source = Must(Of(TestData.Cco).With(new ProgrammeEdit.Texts("code: [", new Dictionary<string, string>())));

        Assert.Equal("code: [", source.Yaml);
        Assert.Equal("programme-unreadable", source.With(new ProgrammeEdit.Remove("criteria", "cco.1")).Refusal?.Code);
        Assert.NotEmpty(source.Check(TestData.Cco).Faults);
        Assert.Null(ProgrammeComparison.Of(Of(TestData.Cco), source));
    }

    [Fact]
    public void Another_code_is_another_programme()
    {
        var source = Of(TestData.Cco);

        var changed = Must(source.With(new ProgrammeEdit.Texts(source.Yaml.Replace("code: CCO-2021-22", "code: CCO-2027-28", StringComparison.Ordinal), new Dictionary<string, string>())));

        Assert.Contains(TestData.Cco, Assert.Single(changed.Check(TestData.Cco).Faults).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("attended_sessions"), InlineData("contact_hours"), InlineData("confirmed_conversations"), InlineData("approved_reports"), InlineData("profile_by_both"), InlineData("intake_done"), InlineData("deadline"), InlineData("manual_judgement")]
    public void A_new_criterion_can_be_read_at_once_and_stands_in_its_row(string type)
    {
        var source = Must(Of(TestData.Cco).With(new ProgrammeEdit.Add(ProgrammeForms.Criteria, "Een éxtra eis", "One more", type, "bijeenkomsten")));

        var programme = Read(source);

        Assert.Equal("cco.een_extra_eis", programme.Criteria[^1].Id);
        Assert.Contains("cco.een_extra_eis", programme.Requirements.Single(r => r.Code == "bijeenkomsten").CriterionIds);
        Assert.Equal([(ProgrammePart.Criteria, ChangeKind.Added), (ProgrammePart.Rows, ChangeKind.Changed)], ProgrammeComparison.Of(Of(TestData.Cco), source)!.Select(c => (c.Part, c.Kind)));
    }

    [Fact]
    public void Every_type_that_the_reader_knows_can_be_added() =>
        Assert.All(CriterionFields.Types, type => Assert.DoesNotContain(Must(Of(TestData.Cco).With(new ProgrammeEdit.Add(ProgrammeForms.Criteria, "Nieuw", "New", type))).Check(TestData.Cco).Faults, f => f.Kind is FaultKind.UnknownType or FaultKind.UnknownField));

    [Fact]
    public void A_removed_criterion_leaves_no_row_that_asks_for_it()
    {
        var source = Must(Must(Of(TestData.Cco).With(new ProgrammeEdit.Remove(ProgrammeForms.Criteria, "cco.1"))).With(new ProgrammeEdit.Remove(ProgrammeForms.Criteria, "cco.2a")));

        var programme = Read(source);

        Assert.DoesNotContain(programme.Requirements, r => r.Code == "bijeenkomsten");
        Assert.Equal(["cco.2b"], programme.Requirements.Single(r => r.Code == "driehoekgesprekken").CriterionIds);
    }

    [Fact]
    public void A_new_row_asks_for_its_criteria_and_then_can_be_read()
    {
        var source = Must(Of(TestData.Cco).With(new ProgrammeEdit.Add(ProgrammeForms.Rows, "Besluit", "Decision")));
        Assert.Equal("'criteria' is leeg", Assert.Single(source.Check(TestData.Cco).Faults).Reason);

        source = Must(source.With(new ProgrammeEdit.Fields(ProgrammePart.Rows, "requirements/besluit", new Dictionary<string, IReadOnlyList<string>> { ["requirements/besluit/criteria"] = ["cco.5b"], ["requirements/besluit/shape"] = ["arcs"] })));

        Assert.Equal((StepShape.Arcs, "cco.5b"), (Read(source).Requirements[^1].Shape, Assert.Single(Read(source).Requirements[^1].CriterionIds)));
    }

    [Fact]
    public void A_new_kind_comes_with_a_template_and_a_new_guideline_with_its_code()
    {
        var source = Must(Must(Of(TestData.Cco).With(new ProgrammeEdit.Add(ProgrammeForms.Kinds, "Logboek", "Logbook"))).With(new ProgrammeEdit.Add($"{ProgrammeForms.Kinds}/logboek/guidelines", "Elke week een regel", "One line a week")));

        var kind = Read(source).Kind("logboek");

        Assert.Equal(("Logboek", "Elke week een regel"), (Assert.Single(kind.Headings).Title, Assert.Single(kind.Guidelines).Text.Nl));
    }

    [Fact]
    public void Headings_of_a_template_are_compared_one_by_one()
    {
        var source = Of(TestData.Cco);
        var text = source.Templates["waarnemingsverslag"].Replace("8. Wat neem ik mee?", "8. Wat doe ik morgen?", StringComparison.Ordinal).Replace("Geen uitleg, geen oordeel.", "Schrijf op wat een camera zou zien.", StringComparison.Ordinal);

        var changes = ProgrammeComparison.Of(source, Must(source.With(new ProgrammeEdit.Texts(null, new Dictionary<string, string> { ["waarnemingsverslag"] = text.ReplaceLineEndings("\r\n") }))))!;

        Assert.Equal(["Guidance", "Heading"], changes.Select(c => c.Label).Order(StringComparer.Ordinal));
        Assert.All(changes, c => Assert.Equal("Waarnemingsverslag", c.Name!.Nl));
        Assert.Contains(changes, c => c.Pieces.Any(p => p.Text.Contains("camera", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_no_form_knows_is_compared_too()
    {
        var source = Of(TestData.Cco);

        var change = Assert.Single(ProgrammeComparison.Of(source, source with { Yaml = source.Yaml.Replace("tracks: [certification, training_only]", "tracks: [certification]", StringComparison.Ordinal) })!);

        Assert.Equal((ProgrammePart.Source, "tracks", "certification, training_only", "certification"), (change.Part, change.Path, change.Before, change.After));
    }

    private static string Hours => Sources.Single(s => s.Programme.Code == TestData.Icc).Programme.Criteria.OfType<Criterion.ContactHours>().First().Id;

    private static Dictionary<string, IReadOnlyList<string>> Shown(DraftSource source, ProgrammePart part) =>
        new ProgrammeForms(YamlTree.Read(source.Yaml)!).Of(part).SelectMany(g => g.Entries).ToDictionary(e => e.Path, e => e.Kind switch
        {
            EntryKind.Set => e.Words,
            EntryKind.Flag => e.Value == "true" ? ["true"] : (IReadOnlyList<string>)[],
            _ => [e.Value ?? ""],
        });

    private static DraftSource Typed(DraftSource source, string path, string value)
    {
        var typed = Shown(source, ProgrammePart.Criteria);
        typed[path] = [value];
        return Must(source.With(new ProgrammeEdit.Fields(ProgrammePart.Criteria, null, typed)));
    }

    private static IReadOnlyList<string> Other(ProgrammeEntry entry) => entry.Kind switch
    {
        EntryKind.Flag => [entry.Value == "true" ? "" : "true"],
        EntryKind.Number => ["17"],
        EntryKind.Day => ["2027-05-06"],
        EntryKind.Time => ["23:45"],
        EntryKind.Choice => [entry.Choices.FirstOrDefault(c => c.Value != entry.Value)?.Value ?? ""],
        EntryKind.Set => entry.Choices.FirstOrDefault(c => !entry.Words.Contains(c.Value)) is { } added ? [.. entry.Words, added.Value] : [.. entry.Words.Skip(1)],
        _ => ["Andere woorden: met een dubbele punt"],
    };

    private static T Criterion<T>(Programme programme, string id) where T : Criterion => Assert.IsType<T>(programme.Criteria.Single(c => c.Id == id));
}
