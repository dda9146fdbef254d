using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Conversations;

namespace PortfolioWorkspace.App.Storage.Seeding;

/// <summary>What was to be otherwise first: a conversation on another day, and more time for the reports.</summary>
internal sealed class DemoReplanned(PortfolioDb db, DemoClock clock, Cohort cohort)
{
    /// <summary>The participant had another day in mind first.</summary>
    public void MovedFrom(Conversation talk, Guid participant, int daysAhead, int daysAgo)
    {
        var now = ConversationSlot.Of(talk);
        db.ConversationMoves.Add(new ConversationMove
        {
            Id = NewId(),
            ConversationId = talk.Id,
            ParticipationId = talk.ParticipationId,
            Number = 1,
            Was = now with { HeldOn = clock.Day(daysAhead), Setting = ConversationSetting.Elsewhere },
            Became = now,
            ById = participant,
            At = clock.DaysAgo(daysAgo),
        });
    }

    /// <param name="person">Who gets it.</param>
    /// <param name="by">The trainer who gives it.</param>
    /// <param name="times">How much later than the date of the group, why, and how long ago it was given; the first one first.</param>
    public void GiveTime(Participation person, Guid by, params IReadOnlyList<(int DaysLater, string Reason, int DaysAgo)> times)
    {
        var group = cohort.ReportDeadline!.Value;
        foreach (var (index, (daysLater, reason, daysAgo)) in times.Index())
        {
            var before = DeadlineExtension.LastDay(group, person.ExtendedDeadline);
            if (person.ExtendDeadline(group.AddDays(daysLater), reason, clock.Day(-daysAgo)) is { } refusal) throw new InvalidOperationException($"The demo was refused: {refusal.Code}.");
            db.DeadlineExtensions.Add(new DeadlineExtension { Id = NewId(), ParticipationId = person.Id, Number = index + 1, Before = before, Until = group.AddDays(daysLater), Reason = reason, ById = by, At = clock.DaysAgo(daysAgo) });
        }
    }

    private Guid NewId() => Guid.CreateVersion7(clock.Now);
}
