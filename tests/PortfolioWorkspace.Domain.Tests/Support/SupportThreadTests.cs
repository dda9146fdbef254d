using PortfolioWorkspace.Domain.Support;

namespace PortfolioWorkspace.Domain.Tests.Support;

/// <summary>Who reads a thread, and what may be said in it.</summary>
public sealed class SupportThreadTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(SupportKind.Question, true, false, true, false)]
    [InlineData(SupportKind.Question, true, true, true, true)]
    [InlineData(SupportKind.Question, false, false, true, true)]
    [InlineData(SupportKind.ExtraSupport, true, false, false, true)]
    [InlineData(SupportKind.ExtraSupport, true, true, true, true)]
    [InlineData(SupportKind.ExtraSupport, false, false, false, true)]
    public void Readers_are_those_of_the_kind_and_whom_the_participant_lets_in(SupportKind kind, bool hasLeercoach, bool othersToo, bool leercoach, bool trainers)
    {
        var thread = Thread(kind);
        thread.ReadBy(hasLeercoach, othersToo);
        Assert.Equal((leercoach, trainers), (thread.LeercoachReads, thread.TrainersRead));
    }

    [Fact]
    public void Who_writes_opens_it_again_and_who_is_refused_does_not()
    {
        var thread = Thread(SupportKind.Question);
        var (asker, coach) = (Guid.NewGuid(), Guid.NewGuid());
        Assert.Null(thread.Write(Guid.NewGuid(), asker, "Vraag", Now).Refusal);
        thread.Close(asker, coach, Now);
        Assert.Equal("support-empty", thread.Write(Guid.NewGuid(), coach, "\t \0", Now).Refusal?.Code);
        Assert.False(thread.IsOpen);
        thread.Close(coach, null, Now.AddDays(1));
        Assert.Equal((Now, asker, coach), (thread.ClosedAt, thread.ClosedById, thread.ClosedWithId));

        Assert.Equal("Antwoord\nen meer", thread.Write(Guid.NewGuid(), coach, " Antwoord\r\nen meer\0 ", Now).Value!.Body);
        Assert.True(thread.IsOpen);
        Assert.Null(thread.ClosedWithId);
    }

    [Fact]
    public void Opened_again_by_another_it_is_not_read_by_a_leercoach_who_came_after_it_was_settled()
    {
        var (asker, trainer, then, now) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        foreach (var (leercoach, reads) in new (Guid?, bool)[] { (then, true), (now, false), (null, false) })
        {
            var thread = Thread(SupportKind.ExtraSupport);
            thread.ReadBy(true, othersToo: true);
            Assert.Null(thread.Write(Guid.NewGuid(), asker, "Help", Now).Refusal);
            thread.KeepReaders(now);
            Assert.True(thread.LeercoachReads);
            thread.Close(trainer, then, Now);
            thread.KeepReaders(leercoach);
            thread.Reopen();
            Assert.Equal((reads, true), (thread.LeercoachReads, thread.TrainersRead));
        }
    }

    [Fact]
    public void Only_extra_support_has_an_agreement() =>
        Assert.Same(Refusal.Unknown, Thread(SupportKind.Question).Agree("Bellen", null, Guid.NewGuid(), new DateOnly(2026, 11, 24)));

    private static SupportThread Thread(SupportKind kind) => new() { Id = Guid.NewGuid(), ParticipationId = Guid.NewGuid(), Kind = kind, OpenedAt = Now };
}
