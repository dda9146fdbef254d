using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.App.Notices;
using PortfolioWorkspace.App.Storage;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Access;

/// <summary>The only door to the database: it asks what the actor is to the subject, lets the rules decide, and saves change and history together.</summary>
public sealed partial class Gate(IDbContextFactory<PortfolioDb> databases, CurrentActor actor, TimeProvider clock, LiveNotices live, WriteTurn turn, SharedCommit together, ILogger<Gate> log)
{
    public async Task<Answer<T>> ReadAsync<T>(Operation operation, Subject subject, Func<Passage, Task<Answer<T>>> read, CancellationToken stop = default)
    {
        await using var db = await OpenAsync(stop);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return await EnterAsync(db, operation, subject, stop) is { } passage ? await read(passage) : Refusal.Unknown;
    }

    public async Task<Refusal?> ActAsync(Operation operation, Subject subject, Func<Passage, Task<Refusal?>> act, CancellationToken stop = default)
    {
        var answer = await ActAsync<bool>(operation, subject, async passage => await act(passage) is { } refusal ? refusal : true, stop);
        return answer.Refusal;
    }

    public async Task<Answer<T>> ActAsync<T>(Operation operation, Subject subject, Func<Passage, Task<Answer<T>>> act, CancellationToken stop = default)
    {
        var (answer, notices) = IsTyping(operation) && together.IsOpen
            ? await WithOthersAsync(operation, subject, act, stop)
            : await AloneAsync(operation, subject, act, stop);
        foreach (var notice in notices) live.Tell(notice);
        return answer;
    }

    private async Task<Outcome<T>> AloneAsync<T>(Operation operation, Subject subject, Func<Passage, Task<Answer<T>>> act, CancellationToken stop)
    {
        await using var db = await OpenAsync(stop);
        return await StepAsync(db, operation, subject, act, SaveAsync, stop);

        async Task SaveAsync()
        {
            using (await turn.TakeAsync(stop)) await db.SaveChangesAsync(stop);
        }
    }

    /// <summary>People save texts all the time and all at once. The turn is taken by then, and what is begun is finished.</summary>
    private Task<Outcome<T>> WithOthersAsync<T>(Operation operation, Subject subject, Func<Passage, Task<Answer<T>>> act, CancellationToken stop)
    {
        var person = actor.PersonId;
        return together.RunAsync(db =>
        {
            db.ActorId = person;
            return StepAsync(db, operation, subject, act, () => db.SaveChangesAsync(), CancellationToken.None);
        }, stop);
    }

    private async Task<Outcome<T>> StepAsync<T>(PortfolioDb db, Operation operation, Subject subject, Func<Passage, Task<Answer<T>>> act, Func<Task> save, CancellationToken stop)
    {
        if (await EnterAsync(db, operation, subject, stop) is not { } passage) return new Outcome<T>(Refusal.Unknown);
        var answer = await act(passage);
        if (answer.Refusal is not null) return new Outcome<T>(answer);
        if (!IsTyping(operation) && (passage.HistoryNoted || db.ChangeTracker.HasChanges())) db.History.AddRange(LinesFor(operation, subject, passage));
        // Nobody needs news of what they did themselves.
        db.Notices.AddRange(passage.Notices.Where(n => n.PersonId != passage.Actor && passage.Stays(n)).Select(n => Notice.Of(n, passage.DossierOf(n), passage.NewId(), passage.Now)));
        try
        {
            await save();
        }
        // A row without a token that is gone already was thrown away by somebody else in the same moment; so was news that was recalled while somebody read it.
        catch (DbUpdateConcurrencyException e) when (e.Entries.All(entry => entry.State == EntityState.Deleted || entry.Entity is Notice || entry.Metadata.GetProperties().Any(p => p.IsConcurrencyToken)))
        {
            return new Outcome<T>(Refusal.ChangedMeanwhile);
        }
        catch (DbUpdateException e) when (db.IsUniqueViolation(e))
        {
            return new Outcome<T>(Refusal.ChangedMeanwhile);
        }

        return new Outcome<T>(answer, passage.Notices);
    }

    private async Task<PortfolioDb> OpenAsync(CancellationToken stop)
    {
        var db = await databases.CreateDbContextAsync(stop);
        db.ActorId = actor.PersonId;
        return db;
    }

    private async Task<Passage?> EnterAsync(PortfolioDb db, Operation operation, Subject subject, CancellationToken stop)
    {
        var (relations, participation) = await RelationsQuery.AskAsync(db, db.ActorId, subject, stop);
        if (AccessRules.Allows(operation, relations)) return new Passage(db, db.ActorId, relations, participation, clock.GetUtcNow(), stop);
        Log.Refused(log, operation, subject.Kind, subject.Id, db.ActorId);
        return null;
    }

    /// <summary>Typing itself is no history, nor is choosing before anything is sent, sitting at a desk or reading the own news; and there is far more of it than of anything else.</summary>
    private static bool IsTyping(Operation operation) => operation is Operation.WriteDraft or Operation.WriteAnswer or Operation.WriteNote or Operation.ChooseForFeedback or Operation.SitAtDesk or Operation.SettleNotices;

    private static IEnumerable<HistoryLine> LinesFor(Operation operation, Subject subject, Passage passage) =>
        passage.DossierNotes.Count == 0
            ? [LineFor(operation, subject, passage, passage.ParticipationId, passage.HistoryDetail)]
            : passage.DossierNotes.Select(note => LineFor(operation, subject, passage, note.Participation, note.Detail));

    private static HistoryLine LineFor(Operation operation, Subject subject, Passage passage, Guid? participation, string? detail) => new()
    {
        Id = passage.NewId(),
        At = passage.Now,
        ActorId = passage.Actor,
        Operation = operation,
        SubjectKind = subject.Kind,
        SubjectId = subject.Id,
        ParticipationId = participation,
        Detail = detail,
    };

    private readonly record struct Outcome<T>(Answer<T> Answer, IReadOnlyList<LiveNotice> Notices)
    {
        public Outcome(Answer<T> answer) : this(answer, []) { }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Refused: {Operation} on {Kind} {Id} by {Actor}")]
        public static partial void Refused(ILogger log, Operation operation, SubjectKind kind, Guid id, Guid actor);
    }
}
