using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Access;

public sealed class GateTests
{
    [Theory, Databases]
    public async Task Unknown_and_forbidden_are_one_answer_for_every_kind_of_thing(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var subjects = await SubjectsAsync(house, await house.Data.DossierWithEverythingAsync());
        Assert.Equal(Enum.GetValues<SubjectKind>().Except([SubjectKind.OwnDesk, SubjectKind.Public]).Order(), subjects.Select(s => s.Kind).Distinct().Order());
        var stranger = (await house.Data.CastAsync()).Participant;

        foreach (var subject in subjects)
        {
            foreach (var operation in Enum.GetValues<Operation>())
            {
                await using var visit = house.As(stranger);
                var forbidden = await visit.Gate.ReadAsync<int>(operation, subject, _ => throw new InvalidOperationException("let through"));
                var unknown = await visit.Gate.ReadAsync<int>(operation, subject with { Id = house.Data.NewId() }, _ => throw new InvalidOperationException("let through"));
                Assert.Same(Refusal.Unknown, forbidden.Refusal);
                Assert.Equal(unknown, forbidden);
            }
        }
    }

    [Theory, Databases]
    public async Task Whoever_is_not_signed_in_sees_the_public_pages_only(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var subjects = await SubjectsAsync(house, await house.Data.DossierWithEverythingAsync());
        await using var visit = house.AsNobody();

        foreach (var subject in subjects.Append(Subject.OwnDesk))
            foreach (var operation in Enum.GetValues<Operation>())
                Assert.Same(Refusal.Unknown, (await visit.Gate.ReadAsync<int>(operation, subject, _ => throw new InvalidOperationException("let through"))).Refusal);

        Assert.Equal(1, (await visit.Gate.ReadAsync<int>(Operation.CheckCertificate, Subject.Public, _ => Task.FromResult<Answer<int>>(1))).Value);
    }

    [Theory, Databases]
    public async Task A_reassigned_leercoach_is_out_at_the_next_call_and_the_new_one_is_in(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var submission = Subject.Submission((await house.Data.SubmittedAsync(cast.Participation)).Id);
        var next = await house.Data.LeercoachAsync();
        await using var former = house.As(cast.Leercoach);
        await using var present = house.As(next);
        Assert.Null((await ReadAsync(former)).Refusal);
        Assert.NotNull((await ReadAsync(present)).Refusal);

        await house.Data.ChangeAsync(async db => (await db.Participations.IgnoreQueryFilters().Include(p => p.Assignments).SingleAsync(p => p.Id == cast.Participation.Id)).AssignLeercoach(next.Id, house.Data.NewId(), house.Data.Today));

        Assert.Same(Refusal.Unknown, (await ReadAsync(former)).Refusal);
        Assert.Null((await ReadAsync(present)).Refusal);

        Task<Answer<int>> ReadAsync(ActorScope visit) => visit.Gate.ReadAsync<int>(Operation.ReadSubmission, submission, async p => await p.Db.Submissions.CountAsync());
    }

    [Theory, Databases]
    public async Task A_change_and_its_line_in_the_history_are_one_transaction(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        await using var trainer = house.As(cast.Trainer);

        Assert.Null(await trainer.Gate.ActAsync(Operation.ExtendDeadline, Subject.Participation(cast.Participation.Id), async p =>
        {
            p.HistoryDetail = "tot 1 december";
            return (await p.Db.Participations.SingleAsync()).ExtendDeadline(p.Today.AddDays(7), "ziek", p.Today);
        }));

        var line = Assert.Single(await house.Data.LookAsync(db => db.History.ToListAsync()));
        Assert.Equal((cast.Trainer.Id, Operation.ExtendDeadline, SubjectKind.Participation, cast.Participation.Id, house.Data.Now, "tot 1 december"), (line.ActorId, line.Operation, line.SubjectKind, line.SubjectId, line.At, line.Detail));
        Assert.Equal(cast.Participation.Id, line.ParticipationId);
    }

    [Theory, Databases]
    public async Task What_is_refused_leaves_no_change_and_no_line(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var subject = Subject.Participation(cast.Participation.Id);
        await using var trainer = house.As(cast.Trainer);
        await using var leercoach = house.As(cast.Leercoach);

        Assert.NotNull(await trainer.Gate.ActAsync(Operation.ExtendDeadline, subject, async p =>
        {
            (await p.Db.Participations.SingleAsync()).Function = "iets anders";
            return new Refusal("on-second-thoughts");
        }));
        Assert.NotNull(await leercoach.Gate.ActAsync(Operation.ExtendDeadline, subject, _ => throw new InvalidOperationException("let through")));

        Assert.Equal(0, await house.Data.LookAsync(db => db.History.CountAsync()));
        Assert.Equal(cast.Participation.Function, await house.Data.LookAsync(db => db.Participations.IgnoreQueryFilters().Where(p => p.Id == cast.Participation.Id).Select(p => p.Function).SingleAsync()));
    }

    [Theory, Databases]
    public async Task Listeners_hear_what_was_saved_and_nothing_else(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var heard = new List<LiveNotice>();
        using var listening = house.Services.GetRequiredService<LiveNotices>().Listen(cast.Participant.Id, notice =>
        {
            heard.Add(notice);
            return Task.CompletedTask;
        });
        await using var trainer = house.As(cast.Trainer);

        await TellAsync(new Refusal("no"));
        Assert.Empty(heard);
        await TellAsync(null);

        Assert.Equal(LiveTopic.AttendanceMarked, Assert.Single(heard).Topic);

        Task TellAsync(Refusal? outcome) => trainer.Gate.ActAsync(Operation.ExtendDeadline, Subject.Participation(cast.Participation.Id), p =>
        {
            p.Tell(cast.Participant.Id, LiveTopic.AttendanceMarked, cast.Participation.Id);
            return Task.FromResult(outcome);
        });
    }

    private static async Task<List<Subject>> SubjectsAsync(TestHouse house, Cast cast)
    {
        var id = cast.Participation.Id;
        return await house.Data.LookAsync(async db => new List<Subject>
        {
            Subject.Cohort(cast.Cohort.Id),
            Subject.Session(cast.Cohort.Sessions[0].Id),
            Subject.Participation(id),
            Subject.Document(await db.Documents.IgnoreQueryFilters().Where(x => x.ParticipationId == id).Select(x => x.Id).FirstAsync()),
            Subject.Binned((await house.Data.BinnedAsync(cast.Participation)).Id),
            Subject.Submission(await db.Submissions.IgnoreQueryFilters().Where(x => x.ParticipationId == id).Select(x => x.Id).FirstAsync()),
            Subject.Review(await db.Reviews.IgnoreQueryFilters().Where(x => x.ParticipationId == id).Select(x => x.Id).FirstAsync()),
            Subject.Draft(await db.Drafts.IgnoreQueryFilters().Where(x => x.ParticipationId == id).Select(x => x.Id).FirstAsync()),
            Subject.Photo(await db.Photos.IgnoreQueryFilters().Where(x => x.ParticipationId == id).Select(x => x.Id).FirstAsync()),
            Subject.Conversation(await db.Conversations.IgnoreQueryFilters().Where(x => x.ParticipationId == id).Select(x => x.Id).FirstAsync()),
            Subject.SupportThread(await db.SupportThreads.IgnoreQueryFilters().Where(x => x.ParticipationId == id).Select(x => x.Id).FirstAsync()),
            Subject.Group(cast.Cohort.Id),
            Subject.Practice(await db.PracticeMoments.IgnoreQueryFilters().Where(x => x.CohortId == cast.Cohort.Id).Select(x => x.Id).FirstAsync()),
            Subject.Decision(await db.Decisions.IgnoreQueryFilters().Where(x => x.ParticipationId == id).Select(x => x.Id).FirstAsync()),
            Subject.Certificate(await db.Certificates.Where(x => x.ParticipationId == id).Select(x => x.Id).FirstAsync()),
            Subject.Programmes,
        });
    }
}
