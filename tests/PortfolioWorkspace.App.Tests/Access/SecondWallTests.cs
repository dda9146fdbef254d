using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Certification;
using PortfolioWorkspace.App.Mail;
using PortfolioWorkspace.App.People;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.App.Storage;
using PortfolioWorkspace.Domain.Attendance;
using PortfolioWorkspace.Domain.Calendars;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Notices;
using PortfolioWorkspace.Domain.Practice;
using PortfolioWorkspace.Domain.Reviews;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Access;

/// <summary>What a careless list query returns when nobody asked the Gate, for every kind of row in the model.</summary>
public sealed class SecondWallTests
{
    private const string NobodyAtAll = "Nobody";

    /// <summary>Everything else in the model is personal and needs a filter. The registers of certificates and of history are read by id only, and the outbox by the postman; phrases hang on no dossier, and are asked for by their owner or a group.</summary>
    private static readonly IReadOnlySet<Type> NotPersonal = new HashSet<Type>
    {
        typeof(StoredProgramme), typeof(Cohort), typeof(Session), typeof(SessionMove), typeof(StaffMember), typeof(Person),
        typeof(Certificate), typeof(CertificateWithdrawal), typeof(HistoryLine), typeof(Reach), typeof(GroupReach), typeof(GuideReach), typeof(FactRow), typeof(Phrase), typeof(PhraseTeam), typeof(OutgoingLetter),
    };

    /// <summary>What a group shares belongs to the group and to no dossier.</summary>
    private static readonly IReadOnlySet<Type> OfGroup = new HashSet<Type> { typeof(PracticeMoment), typeof(PracticeSeat), typeof(CheckIn) };

    /// <summary>Of no dossier: only the person it belongs to sees it, and the draft of a programme only organisers.</summary>
    private static readonly IReadOnlySet<Type> OfNoDossier = new HashSet<Type> { typeof(MailPreferences), typeof(CalendarAddress), typeof(ProgrammeDraft) };

    [Fact]
    public void Every_personal_row_stands_behind_the_wall()
    {
        using var db = new SqliteDesignTime().CreateDbContext([]);

        var open = db.Model.GetEntityTypes()
            .Where(e => e.ClrType.Namespace!.StartsWith("PortfolioWorkspace.", StringComparison.Ordinal) && !NotPersonal.Contains(e.ClrType) && e.GetDeclaredQueryFilters().Count == 0)
            .Select(e => e.ClrType.Name);

        Assert.Empty(open);
    }

    [Fact]
    public void Every_row_of_a_dossier_carries_the_id_of_the_dossier_under_an_index()
    {
        using var db = new SqliteDesignTime().CreateDbContext([]);

        var bare = Personal(db).Where(e => e.ClrType != typeof(Participation))
            .Where(e => e.FindProperty(OfGroup.Contains(e.ClrType) ? "CohortId" : "ParticipationId") is not { } id || !e.GetIndexes().Any(i => i.Properties[0] == id))
            .Select(e => e.ClrType.Name);

        Assert.Empty(bare);
    }

    [Theory, Databases]
    public async Task A_list_without_the_Gate_returns_what_was_agreed_on(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.DossierWithEverythingAsync();
        var types = await house.Data.LookAsync(db => Task.FromResult(Personal(db).Select(e => e.ClrType).OrderBy(t => t.Name, StringComparer.Ordinal).ToList()));
        var people = cast.People.ToDictionary(p => p.Key, p => p.Value.Id);
        people[NobodyAtAll] = Guid.Empty;
        var lines = new List<string> { Line("", people.Keys) };

        foreach (var type in types)
        {
            var all = await house.Data.LookAsync(db => RowsOf(db, type, cast).IgnoreQueryFilters().CountAsync());
            Assert.True(all > 0, $"The test has no {type.Name} to hide.");
            var seen = new Dictionary<string, string>();
            foreach (var (name, id) in people) seen[name] = await house.Data.LookAsAsync(id, db => RowsOf(db, type, cast).CountAsync()) switch { 0 => ".", var n when n == all => "all", _ => "some" };
            Assert.Equal(".", seen[nameof(Cast.Stranger)]);
            Assert.Equal(".", seen[NobodyAtAll]);
            lines.Add(Line(type.Name, people.Keys.Select(p => seen[p].PadRight(p.Length))));
        }

        Checked.Same("Access/second-wall.txt", string.Join('\n', lines) + "\n");
    }

    [Theory, Databases]
    public async Task What_somebody_has_not_sent_is_theirs_alone(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var review = await house.Data.ReviewStartedAsync(await house.Data.SubmittedAsync(cast.Participation), cast.Leercoach);
        await house.Data.ChangeAsync(async db => (await db.Reviews.IgnoreQueryFilters().Include(r => r.Guidelines).SingleAsync(r => r.Id == review.Id)).Judge("feiten", GuidelineWord.NotSeen, "Hier mis ik iets.", house.Data.NewId()));
        await house.Data.ProfileAsync(cast.Participation, cast.Leercoach, Domain.Certification.Rater.Leercoach, submitted: false);

        foreach (var (name, person) in cast.People)
        {
            var expected = name == nameof(Cast.Leercoach);
            Assert.Equal(expected, await house.Data.LookAsAsync(person.Id, db => db.Reviews.AnyAsync()));
            Assert.Equal(expected, await house.Data.LookAsAsync(person.Id, db => db.GuidelineJudgements.AnyAsync()));
            Assert.Equal(expected, await house.Data.LookAsAsync(person.Id, db => db.ProfileRatings.AnyAsync()));
            Assert.Equal(expected, await house.Data.LookAsAsync(person.Id, db => db.CompetenceRatings.AnyAsync()));
            Assert.Equal(expected, await house.Data.LookAsAsync(person.Id, db => db.Drafts.AnyAsync(d => d.Id == review.Id)));
        }
    }

    [Theory, Databases]
    public async Task A_pooled_context_forgets_who_used_it(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.DossierWithEverythingAsync();
        PortfolioDb? first = null;
        Assert.True(await house.Data.LookAsAsync(cast.Participant.Id, db => (first = db).Documents.AnyAsync()));

        await house.Data.LookAsync(async db =>
        {
            Assert.Same(first, db);
            Assert.Equal(Guid.Empty, db.ActorId);
            Assert.False(await db.Documents.AnyAsync());
            return 0;
        });
    }

    private static IEnumerable<Microsoft.EntityFrameworkCore.Metadata.IEntityType> Personal(DbContext db) => db.Model.GetEntityTypes().Where(e => e.GetDeclaredQueryFilters().Count > 0 && !OfNoDossier.Contains(e.ClrType));

    private static string Line(string first, IEnumerable<string> cells) => (first.PadRight(22) + string.Join("  ", cells)).TrimEnd();

    private static IQueryable<object> RowsOf(PortfolioDb db, Type type, Cast cast) =>
        (IQueryable<object>)typeof(SecondWallTests).GetMethod(nameof(Of), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, [db, OfGroup.Contains(type) ? cast.Cohort.Id : cast.Participation.Id])!;

    private static IQueryable<object> Of<T>(PortfolioDb db, Guid owner) where T : class
    {
        var key = typeof(T) == typeof(Participation) ? nameof(Participation.Id) : OfGroup.Contains(typeof(T)) ? "CohortId" : "ParticipationId";
        return db.Set<T>().Where(row => EF.Property<Guid?>(row, key) == owner);
    }
}
