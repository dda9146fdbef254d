using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.App.Storage;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Storage;

/// <summary>Saves that arrive together are one transaction, and yet each is taken or refused for itself.</summary>
public sealed class SharedCommitTests
{
    [Fact]
    public async Task Saves_that_arrive_together_each_get_their_own_answer()
    {
        await using var house = await TestHouse.OpenAsync();
        var (ours, theirs) = (await house.Data.CastAsync(), await house.Data.CastAsync());
        var (mine, closed, other) = (await house.Data.DocumentAsync(ours.Participation), await house.Data.DocumentAsync(ours.Participation), await house.Data.DocumentAsync(theirs.Participation));
        await house.Data.SubmittedAsync(closed);
        await using var arrivals = await Arrivals.HoldAsync(house);

        var first = arrivals.Transaction();
        var saved = arrivals.Save(ours.Participant, mine, "Van mij.", "a-1");
        var again = arrivals.Save(ours.Participant, mine, "Van mij.", "a-1");
        var late = arrivals.Save(ours.Participant, mine, "Te laat.", "b-1");
        var locked = arrivals.Save(ours.Participant, closed, "Stiekem.", "a-2");
        var stranger = arrivals.Save(theirs.Participant, mine, "Van een ander.", "c-1");
        var neighbour = arrivals.Save(theirs.Participant, other, "Van de buren.", "c-2");
        var last = arrivals.Transaction();
        arrivals.Begin();

        Assert.Equal(await first, await last);
        Assert.Equal((2, null), ((await saved).Value!.Revision, (await saved).Value!.Present));
        Assert.Equal((2, null), ((await again).Value!.Revision, (await again).Value!.Present));
        Assert.Equal("Van mij.", (await late).Value!.Present!.Markdown);
        Assert.Equal("draft-locked", (await locked).Refusal?.Code);
        Assert.Equal("unknown", (await stranger).Refusal?.Code);
        Assert.Equal(2, (await neighbour).Value!.Revision);
        Assert.Equal(("Van mij.", "Van de buren."), (await TextAsync(house, mine), await TextAsync(house, other)));
    }

    [Fact]
    public async Task What_fails_fails_alone()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var (one, two) = (await house.Data.DocumentAsync(cast.Participation), await house.Data.DocumentAsync(cast.Participation));
        await using var arrivals = await Arrivals.HoldAsync(house);

        var before = arrivals.Save(cast.Participant, one, "Ervoor.", "a-1");
        var bug = arrivals.Add<int>(_ => throw new InvalidOperationException("A bug."));
        var orphan = arrivals.Add(db =>
        {
            db.Drafts.Add(new Draft { Id = house.Data.NewId(), ParticipationId = cast.Participation.Id, OwnerId = cast.Participant.Id, Purpose = DraftPurpose.Note });
            db.Drafts.Add(new Draft { Id = house.Data.NewId(), ParticipationId = Guid.Empty, OwnerId = cast.Participant.Id, Purpose = DraftPurpose.Note });
            return db.SaveChangesAsync();
        });
        var after = arrivals.Save(cast.Participant, two, "Erna.", "a-2");
        arrivals.Begin();

        await Assert.ThrowsAsync<InvalidOperationException>(() => bug);
        await Assert.ThrowsAsync<DbUpdateException>(() => orphan);
        Assert.Equal((null, null), ((await before).Refusal, (await after).Refusal));
        Assert.Equal(("Ervoor.", "Erna."), (await TextAsync(house, one), await TextAsync(house, two)));
        Assert.Equal(2, await house.Data.LookAsync(db => db.Drafts.IgnoreQueryFilters().CountAsync()));
    }

    [Fact]
    public async Task Saved_is_said_after_the_commit_and_not_before()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var document = await house.Data.DocumentAsync(cast.Participation, text: "Nog oud.");
        await using var arrivals = await Arrivals.HoldAsync(house);

        var saved = arrivals.Save(cast.Participant, document, "Nieuw.", "a-1", on: "Nog oud.");
        var (reached, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        var slow = arrivals.Add(async _ =>
        {
            reached.SetResult();
            await go.Task;
            return 0;
        });
        arrivals.Begin();

        await reached.Task;
        Assert.False(saved.IsCompleted);
        Assert.Equal("Nog oud.", await TextAsync(house, document));
        go.SetResult();
        await slow;
        Assert.Equal(2, (await saved).Value!.Revision);
        Assert.Equal("Nieuw.", await TextAsync(house, document));
    }

    [Fact]
    public async Task Who_leaves_before_it_is_their_turn_takes_nobody_along()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var (mine, other) = (await house.Data.DocumentAsync(cast.Participation, text: "Blijft."), await house.Data.DocumentAsync(cast.Participation));
        await using var arrivals = await Arrivals.HoldAsync(house);
        using var leaving = new CancellationTokenSource();

        var left = arrivals.Save(cast.Participant, mine, "Weg.", "a-1", on: "Blijft.", leaving.Token);
        var stayed = arrivals.Save(cast.Participant, other, "Hier.", "b-1");
        await leaving.CancelAsync();
        arrivals.Begin();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
        Assert.Equal(2, (await stayed).Value!.Revision);
        Assert.Equal(("Blijft.", "Hier."), (await TextAsync(house, mine), await TextAsync(house, other)));
    }

    [Fact]
    public async Task Nothing_of_one_person_is_left_for_the_next()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var document = await house.Data.DocumentAsync(cast.Participation);
        await using var arrivals = await Arrivals.HoldAsync(house);

        var saved = arrivals.Save(cast.Participant, document, "Van mij.", "a-1");
        var next = arrivals.Add(async db => (db.ActorId, db.ChangeTracker.Entries().Count(), await db.Drafts.CountAsync(), await db.Documents.CountAsync()));
        arrivals.Begin();

        Assert.Null((await saved).Refusal);
        Assert.Equal((Guid.Empty, 0, 0, 0), await next);
    }

    [Fact]
    public async Task When_the_commit_fails_each_is_tried_alone()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var (one, two) = (await house.Data.DocumentAsync(cast.Participation), await house.Data.DocumentAsync(cast.Participation));
        await using var arrivals = await Arrivals.HoldAsync(house);

        var before = arrivals.Save(cast.Participant, one, "Ervoor.", "a-1");
        // As SQLite does by itself when the disk is full.
        var spoiler = arrivals.Add(db => db.Database.ExecuteSqlRawAsync("ROLLBACK"));
        var after = arrivals.Save(cast.Participant, two, "Erna.", "a-2");
        arrivals.Begin();

        await Assert.ThrowsAnyAsync<Exception>(() => spoiler);
        Assert.Equal((2, null), ((await before).Value!.Revision, (await before).Value!.Present));
        Assert.Equal((2, null), ((await after).Value!.Revision, (await after).Value!.Present));
        Assert.Equal(("Ervoor.", "Erna."), (await TextAsync(house, one), await TextAsync(house, two)));
    }

    [Theory, Databases]
    public async Task Many_people_who_save_at_once_all_keep_every_text(DatabaseKind kind)
    {
        const int saves = 5;
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        List<(Cast Cast, Document Document)> desks = [];
        for (var i = 0; i < 12; i++)
        {
            var person = await house.Data.PersonAsync();
            var participation = await house.Data.ParticipationAsync(cast.Cohort, person);
            desks.Add((cast with { Participant = person, Participation = participation }, await house.Data.DocumentAsync(participation)));
        }

        await Task.WhenAll(desks.Select(desk => Task.Run(async () =>
        {
            await using var writer = house.As(desk.Cast.Participant);
            var on = TestData.On(1);
            for (var save = 1; save <= saves; save++)
            {
                var saved = (await writer.Get<SaveDraft>().RunAsync(new DraftChange(desk.Document.Id, $"{desk.Document.Id} {save}", on, $"k-{save}", null))).Value!;
                Assert.Equal((save + 1, null), (saved.Revision, saved.Present));
                on = DraftStamp.Of(saved.Revision, saved.Hash);
            }
        })));

        foreach (var (_, document) in desks) Assert.Equal($"{document.Id} {saves}", await TextAsync(house, document));
    }

    private static Task<string> TextAsync(TestHouse house, Document document) =>
        house.Data.LookAsync(db => db.Drafts.IgnoreQueryFilters().Where(d => d.Id == document.Id).Select(d => d.Markdown).SingleAsync());

    /// <summary>Holds the door until everybody has come, so that they go in together.</summary>
    private sealed class Arrivals : IAsyncDisposable
    {
        private readonly TestHouse _house;
        private readonly TaskCompletionSource _opened = new();
        private readonly Task _door;

        private Arrivals(TestHouse house, TaskCompletionSource standing)
        {
            _house = house;
            _door = Add(async _ =>
            {
                standing.SetResult();
                await _opened.Task;
                return 0;
            });
        }

        public static async Task<Arrivals> HoldAsync(TestHouse house)
        {
            var standing = new TaskCompletionSource();
            var arrivals = new Arrivals(house, standing);
            await standing.Task;
            return arrivals;
        }

        public Task<T> Add<T>(Func<PortfolioDb, Task<T>> work) => _house.Services.GetRequiredService<SharedCommit>().RunAsync(work, CancellationToken.None);

        public Task<Guid> Transaction() => Add(db => Task.FromResult(db.Database.CurrentTransaction!.TransactionId));

        public async Task<Domain.Answer<DraftSaved>> Save(PortfolioWorkspace.App.People.Person person, Document document, string text, string key, string? on = null, CancellationToken stop = default)
        {
            await using var scope = _house.As(person);
            return await scope.Get<SaveDraft>().RunAsync(new DraftChange(document.Id, text, on is null ? TestData.On(1) : TestData.On(1, on), key, null), stop);
        }

        public void Begin() => _opened.SetResult();

        public async ValueTask DisposeAsync()
        {
            _opened.TrySetResult();
            await _door;
        }
    }
}
