using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Attendance;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Storage;

/// <summary>Registers only grow: the program refuses, and so does the database when somebody goes round the program.</summary>
public sealed class AppendOnlyTests
{
    private static readonly IReadOnlyList<Type> Registers = [typeof(Certificate), typeof(CertificateWithdrawal), typeof(HistoryLine), typeof(Waiver), typeof(WaiverWithdrawal), typeof(Alignment), typeof(AttendanceChange), typeof(ConflictOfInterest), typeof(ConflictWithdrawal), typeof(TrackChange), typeof(EvidenceMove), typeof(SessionMove), typeof(ConversationMove), typeof(DeadlineExtension)];

    [Theory, Databases]
    public async Task The_database_refuses_to_change_a_line(DatabaseKind kind)
    {
        await using var house = await HouseWithLinesAsync(kind);

        foreach (var table in await TablesAsync(house))
        {
            var e = await Assert.ThrowsAnyAsync<DbException>(() => RunAsync(house, $"""UPDATE "{table}" SET "Id" = "Id" """));
            Assert.Contains($"{table} is append-only", e.Message, StringComparison.Ordinal);
        }
    }

    [Theory, Databases]
    public async Task The_database_refuses_to_remove_a_line(DatabaseKind kind)
    {
        await using var house = await HouseWithLinesAsync(kind);

        foreach (var table in await TablesAsync(house))
        {
            var e = await Assert.ThrowsAnyAsync<DbException>(() => RunAsync(house, $"""DELETE FROM "{table}" """));
            Assert.Contains($"{table} is append-only", e.Message, StringComparison.Ordinal);
        }
    }

    [Theory, Databases]
    public async Task The_program_refuses_before_it_asks_the_database(DatabaseKind kind)
    {
        await using var house = await HouseWithLinesAsync(kind);

        foreach (var register in Registers)
        {
            foreach (var state in new[] { EntityState.Modified, EntityState.Deleted })
            {
                var e = await Assert.ThrowsAsync<InvalidOperationException>(() => house.Data.ChangeAsync(async db =>
                {
                    var line = await AllOf(db, register).FirstAsync();
                    db.Entry(line).State = state;
                    return 0;
                }));
                Assert.Equal($"{register.Name} is append-only.", e.Message);
            }
        }
    }

    private static Task<int> RunAsync(TestHouse house, string sql) => house.Data.LookAsync(db => db.Database.ExecuteSqlRawAsync(sql));

    private static IQueryable<object> AllOf(DbContext db, Type type) =>
        ((IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(type).Invoke(db, null)!).IgnoreQueryFilters();

    private static Task<List<string>> TablesAsync(TestHouse house) =>
        house.Data.LookAsync(db => Task.FromResult(Registers.Select(r => db.Model.FindEntityType(r)!.GetTableName()!).ToList()));

    private static async Task<TestHouse> HouseWithLinesAsync(DatabaseKind kind)
    {
        var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        await house.Data.AttendedAsync(cast.Participation, cast.Cohort, 1, cast.Trainer);
        await house.Data.WaiverWithdrawalAsync(await house.Data.WaiverAsync(cast.Participation, cast.Trainer));
        await house.Data.ConflictBackAsync(await house.Data.ConflictAsync(cast.Participation, cast.Leercoach));
        await house.Data.MoveAsync(cast.Participation, cast.Trainer, house.Data.NewId());
        await house.Data.SessionMoveAsync(cast.Cohort.Sessions[0], cast.Trainer);
        await house.Data.ConversationMoveAsync(await house.Data.ConversationAsync(cast.Participation), cast.Participant);
        await house.Data.DeadlineExtensionAsync(cast.Participation, cast.Trainer);
        await house.Data.TrackChangeAsync(cast.Participation, cast.Trainer);
        await house.Data.AlignmentAsync(await house.Data.DecisionAsync(cast.Participation, cast.Trainer), cast.Trainer);
        await house.Data.WithdrawalAsync(await house.Data.CertificateAsync(cast.Participation, cast.Participant, cast.Organiser), cast.Organiser);
        await house.Data.AddAsync(new HistoryLine
        {
            Id = house.Data.NewId(),
            At = house.Data.Now,
            ActorId = cast.Trainer.Id,
            Operation = Operation.SignDecision,
            SubjectKind = SubjectKind.Participation,
            SubjectId = cast.Participation.Id,
        });
        return house;
    }
}
