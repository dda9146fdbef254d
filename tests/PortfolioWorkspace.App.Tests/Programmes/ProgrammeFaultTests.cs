using System.Globalization;
using PortfolioWorkspace.App.Programmes;

namespace PortfolioWorkspace.App.Tests.Programmes;

public sealed class ProgrammeFaultTests
{
    public static TheoryData<string, string, string, string> Faults() => new()
    {
        // what is in the seed file | what is there instead | the line that is named | the reason
        { "type: attended_sessions", "type: bijwonen", "type: bijwonen", "soort eis 'bijwonen' is onbekend; kies uit: attended_sessions" },
        { "    min: 6\n", "", "- id: cco.1", "'min' ontbreekt; schrijf een waarde, of null" },
        { "    min: 6\n", "    min:\n", "    min:", "'min' ontbreekt; schrijf een waarde, of null" },
        { "min: 6\n", "min: zes\n", "min: zes", "'zes' bij 'min' is geen heel getal van 1 of meer" },
        { "min: 6\n", "min: 0\n", "min: 0", "'0' bij 'min' is geen heel getal van 1 of meer" },
        { "of: 6\n", "of: 5\n", "of: 5", "'of' (5) is kleiner dan het minimum (6)" },
        { "template: waarnemingsverslag", "template: bestaat_niet", "template: bestaat_niet", "sjabloon 'bestaat_niet' bestaat niet; verwacht: templates/bestaat_niet.md" },
        { "date: 2022-04-11", "date: 2022-02-30", "date: 2022-02-30", "'2022-02-30' bij 'date' is geen datum; schrijf jjjj-mm-dd" },
        { "date: 2021-11-25", "date: 25-11-2021", "date: 25-11-2021", "'25-11-2021' bij 'date' is geen datum" },
        { "start: 15:30, end: 17:00", "start: 15:30, end: 15:00", "end: 15:00", "het einde (15:00) ligt niet na het begin (15:30)" },
        { "start: 15:30, end: 17:00", "start: 15:30, end: 25:00", "end: 25:00", "'25:00' bij 'end' is geen tijd" },
        { "price_eur: 1416", "prijs: 1416", "prijs: 1416", "'prijs' hoort hier niet" },
        { "    compensation_allowed: true", "    compensatie: true", "compensatie: true", "'compensatie' hoort hier niet; kies uit: id, title, severity" },
        { "compensation_allowed: true", "compensation_allowed: ja", "compensation_allowed: ja", "'ja' bij 'compensation_allowed' is geen true of false" },
        { "criteria: [cco.1]", "criteria: [cco.9]", "criteria: [cco.9]", "eis 'cco.9' bestaat niet in deze training" },
        { "shape: triangle", "shape: cirkel", "shape: cirkel", "'cirkel' bij 'shape' is onbekend; kies uit: square, triangle, half_circles, arcs, quarters" },
        { "unit: { nl: CCO-profielen, en: CCO profiles }", "unit: { nl: CCO-profielen }", "unit: { nl: CCO-profielen }", "'en' ontbreekt" },
        { "unit: { nl: CCO-profielen, en: CCO profiles }", "unit: CCO-profielen", "unit: CCO-profielen", "'unit' moet velden hebben" },
        { "id: cco.dl", "id: cco/dl", "type: deadline", "id 'cco/dl' is geen korte naam" },
        { "id: cco.dl", "id: cco.een.naam.die.nergens.in.past.omdat.zij.te.lang.is", "type: deadline", "id 'cco.een.naam.die.nergens.in.past.omdat.zij.te.lang.is' is geen korte naam" },
        { "id: cco.dl", "id: cco.1", "type: deadline", "id 'cco.1' komt al eerder voor" },
        { "start: 15:30, end: 17:00", "start: 15:30", "start: 15:30", "schrijf begin en einde allebei, of geen van beide" },
        { "report_kind: reflectieverslag_eigen", "report_kind: opstel", "report_kind: opstel", "documentsoort 'opstel' bestaat niet in deze training; kies uit: waarnemingsverslag" },
        { "conversation_kind: self_led\n    min: 4\n    confirmed_by", "conversation_kind: praatje\n    min: 4\n    confirmed_by", "conversation_kind: praatje", "gesprekssoort 'praatje' bestaat niet" },
        { "    conversation_kind: driehoekgesprek\n    min: 2\n    unique_conversation", "    min: 2\n    unique_conversation", "unique_conversation: true", "'unique_conversation' kan alleen met een soort gesprek" },
        { "instrument: cco-profiel", "instrument: evi", "instrument: evi", "profiel 'evi' bestaat niet in deze training" },
        { "capacity: { min: 8, max: 10 }", "capacity: { min: 8, max: 7 }", "capacity: { min: 8, max: 7 }", "'max' (7) is kleiner dan het minimum (8)" },
        { "code: CCO-2021-22\n", "code: CCO-2021-22\ncode: CCO\n", "code: CCO\n", "'code' staat hier twee keer" },
        { "tracks: [certification, training_only]", "tracks: [certification, alles]", "tracks: [certification, alles]", "'alles' bij 'tracks' is onbekend" },
        { "  number_prefix: CCO\n", "", "title: { nl: Certificaat CCO", "'number_prefix' ontbreekt" },
        { "severity: required\n    source: S3 eis 4", "source: S3 eis 4", "- id: cco.4a", "'severity' ontbreekt" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_named_with_its_line_and_reason(string right, string wrong, string line, string reason)
    {
        var yaml = Seeds.Yaml("cco-2021-22");
        Assert.Contains(right, yaml, StringComparison.Ordinal);
        var at = yaml.IndexOf(right, StringComparison.Ordinal);
        yaml = string.Concat(yaml.AsSpan(0, at), wrong, yaml.AsSpan(at + right.Length));

        var reading = ProgrammeReader.Read("programmes/cco.yaml", yaml, Seeds.Templates());

        Assert.Null(reading.Source);
        var fault = Assert.Single(reading.Faults);
        Assert.StartsWith(reason, fault.Reason, StringComparison.Ordinal);
        Assert.Equal("programmes/cco.yaml", fault.File);
        Assert.Equal(LineOf(yaml, line, reason), fault.Line);
    }

    [Fact]
    public void Every_fault_has_a_sentence_in_both_languages_that_mentions_the_same()
    {
        foreach (var kind in Enum.GetValues<FaultKind>())
        {
            object[] values = kind == FaultKind.EndBeforeStart ? [new TimeOnly(15, 0), new TimeOnly(15, 30)] : [41, 42];
            var fault = new ProgrammeFault("x.yaml", 1, kind, "<hier>", values, ["dit", "dat"]);

            var (nl, en) = (Said(fault, "nl"), Said(fault, "en"));

            Assert.NotEqual(nl, en);
            Assert.All(["<hier>", "41", "42", "15:00", "15:30", "dit, dat"], value => Assert.Equal((kind, nl.Contains(value, StringComparison.Ordinal)), (kind, en.Contains(value, StringComparison.Ordinal))));
        }
    }

    private static string Said(ProgrammeFault fault, string language)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        try
        {
            return fault.Reason;
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    public static TheoryData<string, string> Endless() => new()
    {
        { "code: " + new string('[', 100_000), "hier staat te veel in elkaar" },
        { string.Concat(Enumerable.Range(0, 30).Select(n => new string(' ', n) + "a:\n")) + new string(' ', 30) + "b: 1", "hier staat te veel in elkaar" },
        { "code: &a [x]\nname: [*a, *a]", "dit kan hier niet: verwijzingen met & en *" },
        { "code: &a\n  b: *a", "dit kan hier niet: verwijzingen met & en *" },
    };

    [Theory]
    [MemberData(nameof(Endless))]
    public void A_source_that_has_no_end_is_a_fault_and_stops_nobody(string yaml, string reason)
    {
        Assert.Contains(reason, Assert.Single(ProgrammeReader.Read("programmes/x.yaml", yaml, Seeds.Templates()).Faults).Reason, StringComparison.Ordinal);
        Assert.Null(App.Programmes.Editing.YamlTree.Read(yaml));
    }

    [Fact]
    public void All_faults_of_a_file_are_told_at_once_from_top_to_bottom()
    {
        var yaml = Seeds.Yaml("cco-2021-22")
            .Replace("2021-10-14", "morgen", StringComparison.Ordinal)
            .Replace("shape: square", "shape: vierkant", StringComparison.Ordinal)
            .Replace("type: deadline", "type: haast", StringComparison.Ordinal)
            .Replace("blocking: true", "blokkeert: true", StringComparison.Ordinal);

        var faults = ProgrammeReader.Read("cco.yaml", yaml, Seeds.Templates()).Faults;

        Assert.Equal(4, faults.Count);
        Assert.Equal(faults.Select(f => f.Line).Order(), faults.Select(f => f.Line));
        Assert.Equal(["morgen", "vierkant", "haast", "blokkeert"], faults.Select(f => f.Reason.Split('\'')[1]));
    }

    [Theory]
    [InlineData("", 1, "dit bestand moet één training bevatten")]
    [InlineData("- a\n- b\n", 1, "dit bestand moet één training bevatten")]
    [InlineData("code: x\nname: [\n", 3, "dit is geen geldige YAML")]
    public void A_file_that_is_no_programme_is_refused(string yaml, int line, string reason)
    {
        var fault = Assert.Single(ProgrammeReader.Read("leeg.yaml", yaml, Seeds.Templates()).Faults);
        Assert.Equal(line, fault.Line);
        Assert.StartsWith(reason, fault.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("## [a*] Kop\n\nUitleg\n\n## Zonder sleutel\n\nUitleg\n", 5, "'## Zonder sleutel' is geen kop van een sjabloon")]
    [InlineData("## [a] Kop\n\nUitleg\n\n## [a*] Nog een\n\nUitleg\n", 5, "sleutel 'a' staat twee keer in dit sjabloon")]
    [InlineData("## [a] Kop\n\n## [b] Kop\n\nUitleg\n", 1, "uitleg ontbreekt onder 'Kop'")]
    [InlineData("Eerst tekst\n\n## [b] Kop\n\nUitleg\n", 1, "tekst boven de eerste kop")]
    [InlineData("\n", 1, "dit sjabloon heeft geen koppen")]
    public void A_fault_in_a_template_is_named_in_the_template(string markdown, int line, string reason)
    {
        var templates = new Dictionary<string, string>(Seeds.Templates()) { ["waarnemingsverslag"] = markdown };
        var fault = Assert.Single(ProgrammeReader.Read("cco.yaml", Seeds.Yaml("cco-2021-22"), templates).Faults);
        Assert.Equal(("templates/waarnemingsverslag.md", line), (fault.File, fault.Line));
        Assert.StartsWith(reason, fault.Reason, StringComparison.Ordinal);
    }

    // A fault of what is missing points at the block that should have had it; one of what is doubled at the second.
    private static int LineOf(string yaml, string line, string reason)
    {
        var at = yaml.IndexOf(line, StringComparison.Ordinal);
        Assert.True(at >= 0);
        var number = yaml[..at].Count(c => c == '\n') + 1;
        return reason.StartsWith("id '", StringComparison.Ordinal) ? number - 1 : number;
    }
}
