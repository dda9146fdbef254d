using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortfolioWorkspace.App.Certification;
using PortfolioWorkspace.App.Cohorts;
using PortfolioWorkspace.App.Storage;
using PortfolioWorkspace.App.Storage.Cleaning;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Certification;

/// <summary>A participant has the own texts removed after the end (facts §4.6 case 15): nothing too early, everything in time, and the register stays.</summary>
public sealed class ErasureTests
{
    private const string Written = "Dit heb ik zelf geschreven en het moet weg.";

    [Theory, Databases]
    public async Task Case_15_What_was_written_is_gone_from_every_table_and_the_register_keeps_its_line(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.DossierWithEverythingAsync(Written);
        var other = await house.Data.DossierWithEverythingAsync("Dit is van een ander.");
        var certificate = await house.Data.LookAsync(db => db.Certificates.IgnoreQueryFilters().SingleAsync(c => c.ParticipationId == cast.Participation.Id));
        var others = await CountsAsync(house, other.Participation.Id);
        Assert.NotEmpty(await PlacesOfAsync(house, Written));

        house.Clock.Advance(TimeSpan.FromDays(Erasure.DaysToThink - 1));
        Assert.Equal(0, await RunAsync(house));
        Assert.NotEmpty(await PlacesOfAsync(house, Written));
        await house.Data.ChangeAsync(db => db.Erasures.IgnoreQueryFilters().Where(e => e.ParticipationId == other.Participation.Id).ExecuteDeleteAsync());

        house.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await RunAsync(house));
        Assert.Equal(0, await RunAsync(house));

        // Why a leercoach is no judge stays with the decision, as the page before says.
        Assert.Equal(["ConflictsOfInterest.Reason"], await PlacesOfAsync(house, Written));
        Assert.Equal(
            ["Alignment", "AttendanceChange", "AttendanceMark", "Certificate", "ConflictOfInterest", "ConflictWithdrawal", "ContactEntry", "Decision", "Erasure", "EvidenceMove", "HistoryLine", "Intake", "LeercoachAssignment", "TrackChange", "Waiver", "WaiverWithdrawal"],
            (await CountsAsync(house, cast.Participation.Id)).Where(c => c.Value > 0).Select(c => c.Key));
        Assert.Equal(others.Where(c => c.Key != "Erasure"), (await CountsAsync(house, other.Participation.Id)).Where(c => c.Key != "Erasure"));
        var checkedNow = (await house.DoAsync(cast.Participant, (CheckCertificate u) => u.RunAsync(certificate.Code, "192.0.2.1"))).Value;
        Assert.Equal((certificate.Number, certificate.NameAsIssued, certificate.ProgrammeName, certificate.IssuedOn), (checkedNow!.Number, checkedNow.NameAsIssued, checkedNow.ProgrammeName, checkedNow.IssuedOn));
        var line = await house.Data.LookAsync(db => db.History.IgnoreQueryFilters().SingleAsync(h => h.ParticipationId == cast.Participation.Id && h.Operation == Operation.EraseDossier));
        Assert.Equal((cast.Participant.Id, "done"), (line.ActorId, line.Detail));
    }

    [Theory, Databases]
    public async Task The_dossier_still_says_what_was_decided_on(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await ReadyDossier.CastAsync(house);
        Assert.Null(await SignDecisionTests.SignAsync(house, cast, cast.Trainer));
        var decision = Assert.Single(await SignDecisionTests.DecisionsAsync(house, cast));
        Assert.Null(await house.DoAsync(await SignDecisionTests.SecondTrainerAsync(house, cast), (AgreeWithDecision u) => u.RunAsync(decision.Id)));
        await house.Data.AlignmentAsync(decision, cast.Trainer);
        Assert.Null(await IssueCertificateTests.IssueAsync(house, cast));
        var before = await DossierAsync(house, cast);

        Assert.Null(await house.DoAsync(cast.Participant, (AskErasure u) => u.RunAsync(cast.Participation.Id, certain: true)));
        var asked = (await DossierAsync(house, cast)).Erasure;
        Assert.Equal(new ErasureLine(house.Data.Today.AddDays(14), null), asked);
        house.Clock.Advance(TimeSpan.FromDays(14));
        Assert.Equal(1, await RunAsync(house));

        var after = await DossierAsync(house, cast);
        Assert.Equal(new ErasureLine(asked!.RunsOn, house.Data.Today), after.Erasure);
        Assert.Equal(before.Standing.Requirements.Select(r => (r.Requirement.Code, r.Counted, r.Status)), after.Standing.Requirements.Select(r => (r.Requirement.Code, r.Counted, r.Status)));
        Assert.Equal(before.Standing.Evaluation.Results.Select(r => (r.CriterionId, r.Status)), after.Standing.Evaluation.Results.Select(r => (r.CriterionId, r.Status)));
        Assert.Equal(DossierStage.Issued, after.Stage);
        Assert.DoesNotContain(after.Evidence, e => e.Kind is EvidenceKind.Document or EvidenceKind.Conversation or EvidenceKind.Rating);
        var group = await house.SeeAsync(cast.Trainer, (ReadCohort u) => u.RunAsync(cast.Cohort.Id));
        Assert.Equal(before.Standing.Requirements.Select(r => r.Status), group.Members.Single(m => m.ParticipationId == cast.Participation.Id).Standing.Requirements.Select(r => r.Status));
    }

    [Theory, Databases]
    public async Task It_is_asked_for_after_the_paper_once_and_in_earnest(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await ReadyDossier.CastAsync(house);
        await IssueCertificateTests.DecideAsync(house, cast);
        Assert.Equal("erasure-too-early", (await AskAsync(house, cast.Participant, cast))?.Code);
        await IssueCertificateTests.IssueAsync(house, cast);

        Assert.Equal("erasure-uncertain", (await house.DoAsync(cast.Participant, (AskErasure u) => u.RunAsync(cast.Participation.Id, certain: false)))?.Code);
        foreach (var somebody in new[] { cast.Leercoach, cast.Trainer, cast.Organiser, await house.Data.PersonAsync() })
        {
            Assert.Same(Refusal.Unknown, await AskAsync(house, somebody, cast));
            Assert.Same(Refusal.Unknown, (await house.DoAsync(somebody, (ReadErasure u) => u.RunAsync(cast.Participation.Id))).Refusal);
        }

        Assert.Null(await AskAsync(house, cast.Participant, cast));
        Assert.Equal("erasure-asked", (await AskAsync(house, cast.Participant, cast))?.Code);
    }

    [Theory, Databases]
    public async Task What_was_taken_back_never_happens_and_can_be_asked_again(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await ReadyDossier.CastAsync(house);
        await IssueCertificateTests.DecideAsync(house, cast);
        await IssueCertificateTests.IssueAsync(house, cast);
        var whole = await CountsAsync(house, cast.Participation.Id);
        await AskAsync(house, cast.Participant, cast);
        Assert.Same(Refusal.Unknown, await TakeBackAsync(house, cast.Trainer, cast));

        Assert.Null(await TakeBackAsync(house, cast.Participant, cast));
        Assert.Equal("erasure-over", (await TakeBackAsync(house, cast.Participant, cast))?.Code);
        house.Clock.Advance(TimeSpan.FromDays(60));
        Assert.Equal(0, await RunAsync(house));

        Assert.Null((await DossierAsync(house, cast)).Erasure);
        Assert.Equal(whole["Submission"], (await CountsAsync(house, cast.Participation.Id))["Submission"]);
        Assert.Null(await AskAsync(house, cast.Participant, cast));
        Assert.Equal(house.Data.Today.AddDays(14), (await DossierAsync(house, cast)).Erasure?.RunsOn);
        house.Clock.Advance(TimeSpan.FromDays(14));
        Assert.Equal(1, await RunAsync(house));
        Assert.Equal("erasure-over", (await TakeBackAsync(house, cast.Participant, cast))?.Code);
    }

    private static Task<int> RunAsync(TestHouse house) => house.Services.GetRequiredService<EraseDossiers>().RunAsync();

    private static Task<Refusal?> AskAsync(TestHouse house, PortfolioWorkspace.App.People.Person by, Cast cast) => house.DoAsync(by, (AskErasure u) => u.RunAsync(cast.Participation.Id, certain: true));

    private static Task<Refusal?> TakeBackAsync(TestHouse house, PortfolioWorkspace.App.People.Person by, Cast cast) => house.DoAsync(by, (TakeErasureBack u) => u.RunAsync(cast.Participation.Id));

    private static Task<DossierView> DossierAsync(TestHouse house, Cast cast) => house.SeeAsync(cast.Participant, (ReadDossier u) => u.RunAsync(cast.Participation.Id));

    /// <summary>How many rows of each kind belong to a dossier.</summary>
    private static Task<SortedDictionary<string, int>> CountsAsync(TestHouse house, Guid participation) => house.Data.LookAsync(async db =>
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (type, table) in Tables(db).Where(t => t.Type.FindProperty("ParticipationId") is not null))
        {
            var question = $"""SELECT CAST(COUNT(*) AS int) AS "Value" FROM "{table}" WHERE "ParticipationId" = @p0""";
            counts[type.ClrType.Name] = await db.Database.SqlQueryRaw<int>(question, participation).SingleAsync();
        }

        return counts;
    });

    /// <summary>Every column of the database in which these words stand.</summary>
    private static Task<List<string>> PlacesOfAsync(TestHouse house, string words) => house.Data.LookAsync(async db =>
    {
        List<string> places = [];
        foreach (var (type, table) in Tables(db))
        {
            foreach (var column in type.GetProperties().Select(p => p.GetColumnName()))
            {
                var question = $"""SELECT CAST(COUNT(*) AS int) AS "Value" FROM "{table}" WHERE CAST("{column}" AS text) LIKE @p0""";
                if (await db.Database.SqlQueryRaw<int>(question, $"%{words}%").SingleAsync() > 0) places.Add($"{table}.{column}");
            }
        }

        return places;
    });

    private static IEnumerable<(Microsoft.EntityFrameworkCore.Metadata.IEntityType Type, string Table)> Tables(PortfolioDb db) =>
        db.Model.GetEntityTypes().Where(t => t.GetTableName() is not null && !t.IsMappedToJson()).Select(t => (t, t.GetTableName()!));
}
