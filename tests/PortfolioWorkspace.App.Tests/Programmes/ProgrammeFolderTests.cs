using PortfolioWorkspace.App.Programmes;

namespace PortfolioWorkspace.App.Tests.Programmes;

public sealed class ProgrammeFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("programmes-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Faults_of_all_files_are_told_at_once()
    {
        Write("programmes/een.yaml", Seeds.Yaml("cco-2021-22").Replace("price_eur: 1416", "price_eur: veel", StringComparison.Ordinal));
        Write("programmes/twee.yaml", Seeds.Yaml("icc-leiden-2026-27").Replace("min: 24", "min: -1", StringComparison.Ordinal));
        foreach (var (name, text) in Seeds.Templates())
            Write($"templates/{name}.md", text);
        Write("templates/ongebruikt.md", "geen kop\n");

        var (programmes, faults) = ProgrammeFolder.Read(_folder);

        Assert.Empty(programmes);
        Assert.Equal(["programmes/een.yaml", "programmes/twee.yaml", "templates/ongebruikt.md", "templates/ongebruikt.md"], faults.Select(f => f.File));
        Assert.Equal("programmes/een.yaml:9: 'veel' bij 'price_eur' is geen getal van 0 of meer", faults[0].ToString());
    }

    [Fact]
    public void A_code_that_is_taken_is_named_with_the_other_file()
    {
        Write("programmes/een.yaml", Seeds.Yaml("cco-2021-22"));
        Write("programmes/twee.yaml", Seeds.Yaml("cco-2021-22"));
        foreach (var (name, text) in Seeds.Templates())
            Write($"templates/{name}.md", text);

        var fault = Assert.Single(ProgrammeFolder.Read(_folder).Faults);

        Assert.Equal("programmes/twee.yaml:2: code 'CCO-2021-22' staat ook in programmes/een.yaml", fault.ToString());
    }

    [Fact]
    public void A_fault_in_a_shared_template_is_told_once()
    {
        Write("programmes/een.yaml", Seeds.Yaml("icc-leiden-2026-27"));
        Write("programmes/twee.yaml", Seeds.Yaml("vo-pilot-noord-midden-2021-22"));
        foreach (var (name, text) in Seeds.Templates())
            Write($"templates/{name}.md", name == "beleidsplan" ? "## [a] Kop\n" : text);

        var fault = Assert.Single(ProgrammeFolder.Read(_folder).Faults);

        Assert.Equal("templates/beleidsplan.md:1: uitleg ontbreekt onder 'Kop'", fault.ToString());
    }

    [Fact]
    public void An_empty_folder_is_a_fault_and_no_silence() =>
        Assert.Equal(["programmes", "templates"], ProgrammeFolder.Read(_folder).Faults.Select(f => f.File));

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
