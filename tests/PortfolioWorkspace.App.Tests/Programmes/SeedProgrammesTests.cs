using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Tests.Programmes;

public sealed class SeedProgrammesTests
{
    // What the source texts ask: id, type, min ("?" where the training has not said), severity.
    private static readonly Dictionary<string, string[]> Rules = new()
    {
        ["ICC-LEIDEN-2026-27"] =
        [
            "icc.intake IntakeDone - Required", "icc.attend AttendedSessions 4 Required", "icc.hours ContactHours 24 Advisory",
            "icc.plan EndProductApproved - Required", "icc.card EndProductApproved - Required", "icc.judge ManualJudgement - Required",
        ],
        ["VO-PILOT-NOORD-MIDDEN-2021-22"] =
        [
            "vo.hours ContactHours 20 Required", "vo.question FormCompleted - Required", "vo.phases FormCompleted - Advisory",
            "vo.product EndProductApproved - Required", "vo.next FormCompleted - Required", "vo.judge ManualJudgement - Required",
        ],
        ["CCO-2021-22"] =
        [
            "cco.1 AttendedSessions 6 Required", "cco.2a ConfirmedConversations 2 Required", "cco.2b ApprovedReports 2 Required",
            "cco.3a ConfirmedConversations 4 Required", "cco.3b ApprovedReports 4 Required", "cco.4a ConfirmedConversations 2 Required",
            "cco.4b ApprovedReports 2 Required", "cco.dl Deadline - Advisory", "cco.5a ProfileByBoth - Required",
            "cco.5b ManualJudgement - Required", "cco.6 ExternalAlignment - Required",
        ],
        ["CCO-PILOT-2017-18"] =
        [
            "cco18.attend AttendedSessions ? Required", "cco18.reports ApprovedReports ? Required", "cco18.judge ManualJudgement - Required",
            "cco18.align ExternalAlignment - Required",
        ],
    };

    [Fact]
    public void The_seed_files_have_no_fault()
    {
        var (programmes, faults) = ProgrammeFolder.Read(Seeds.Folder);
        Assert.Equal([], faults);
        Assert.Equal(Rules.Keys.Order(), programmes.Select(p => p.Programme.Code).Order());
    }

    [Theory]
    [InlineData("ICC-LEIDEN-2026-27")]
    [InlineData("VO-PILOT-NOORD-MIDDEN-2021-22")]
    [InlineData("CCO-2021-22")]
    [InlineData("CCO-PILOT-2017-18")]
    public void The_criteria_are_those_of_the_sources(string code) =>
        Assert.Equal(Rules[code], Seeds.Programme(code).Criteria.Select(c => $"{c.Id} {c.GetType().Name} {Min(c)} {c.Severity}"));

    [Fact]
    public void A_stored_source_reads_as_the_same_programme()
    {
        foreach (var source in ProgrammeFolder.Read(Seeds.Folder).Programmes)
        {
            var again = ProgrammeReader.Read("stored", source.Yaml, source.Templates);
            Assert.Empty(again.Faults);
            Assert.Equivalent(source.Programme, again.Source!.Programme, strict: true);
        }
    }

    [Fact]
    public void Cco_has_five_rows_that_hold_its_criteria()
    {
        var programme = Seeds.Programme("CCO-2021-22");
        Assert.Equal(
            ["Square cco.1", "Triangle cco.2a,cco.2b", "HalfCircles cco.3a,cco.3b", "Arcs cco.4a,cco.4b", "Quarters cco.5a"],
            programme.Requirements.Select(r => $"{r.Shape} {string.Join(',', r.CriterionIds)}"));
        Assert.Equal("eigen coachgesprekken met verslag", programme.Requirements[2].Unit.Nl);
        Assert.True(programme.Certificate.SecondSignature);
        Assert.Equal((8, 10), (programme.Capacity.Min, programme.Capacity.Max));
        Assert.Equal(new DateOnly(2022, 4, 11), programme.Criteria.OfType<Criterion.Deadline>().Single().Date);
        Assert.True(programme.Criteria.OfType<Criterion.ConfirmedConversations>().Single(c => c.Id == "cco.4a").LeercoachMustBeCertified);
    }

    [Fact]
    public void Cco_profile_has_ten_competences_and_five_levels()
    {
        var profile = Seeds.Programme("CCO-2021-22").Profile!;
        Assert.Equal(10, profile.Competences.Count);
        Assert.Equal(["nog niet gezien", "in aanzet", "in ontwikkeling", "toont dit meestal", "toont dit vanzelfsprekend, ook als het spannend is"], profile.Levels.Select(l => l.Nl.Replace("\u00AD", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void Observation_report_has_the_headings_and_guidelines_of_the_field()
    {
        var kind = Seeds.Programme("CCO-2021-22").Kind("waarnemingsverslag");
        Assert.Equal(
            ["Gegevens", "1. Kader van het gesprek", "2. Wat heb ik gezien en gehoord?", "3. Sleutelmomenten", "4. Interventies en effect",
             "5. Wat gebeurde er bij mij?", "6. Betekenis", "7. Nabespreking", "8. Wat neem ik mee?"],
            kind.Headings.Select(h => h.Title));
        Assert.Equal(["key", "felt"], kind.Headings.Where(h => !h.Required).Select(h => h.Key));
        Assert.Equal(5, kind.Guidelines.Count);
        Assert.Equal((400, 700), (kind.WordsMin, kind.WordsMax));
    }

    [Fact]
    public void Icc_sessions_give_the_hours_that_count()
    {
        var sessions = Seeds.Programme("ICC-LEIDEN-2026-27").Sessions;
        Assert.Equal([6, 6, 6, 1, 2.5m], sessions.Select(s => s.CreditedHours));
        Assert.Equal(SessionMode.Online, sessions[3].Mode);
        Assert.Equal(SessionKind.CertificationMeeting, sessions[4].Kind);
    }

    [Fact]
    public void Hours_follow_from_the_slot_when_the_edition_says_nothing_else()
    {
        Assert.All(Seeds.Programme("CCO-2021-22").Sessions.Take(6), s => Assert.Equal(3, s.CreditedHours));
        Assert.Equal([null, null], Seeds.Programme("VO-PILOT-NOORD-MIDDEN-2021-22").Sessions.Skip(6).Select(s => s.CreditedHours));
    }

    private static string Min(Criterion criterion) => criterion switch
    {
        Criterion.AttendedSessions c => c.Min?.ToString() ?? "?",
        Criterion.ContactHours c => c.Min?.ToString() ?? "?",
        Criterion.ConfirmedConversations c => c.Min?.ToString() ?? "?",
        Criterion.ApprovedReports c => c.Min?.ToString() ?? "?",
        _ => "-",
    };
}
