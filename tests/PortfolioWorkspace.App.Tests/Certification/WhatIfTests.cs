using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Certification;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Attendance;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Certification;

/// <summary>A trainer sees the effect before it is real; nothing of it stays.</summary>
public sealed class WhatIfTests
{
    [Theory, Databases]
    public async Task A_waiver_a_meeting_and_a_conversation_change_what_would_be_and_nothing_that_is(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await ReadyDossier.CastAsync(house, sessions: 5);
        await house.Data.AttendedAsync(cast.Participation, cast.Cohort, 6, cast.Trainer, AttendanceStatus.Absent);
        var dossier = cast.Participation.Id;
        var before = await house.Data.LookAsync(db => db.History.CountAsync());
        var missed = cast.Cohort.Sessions.First(s => s.Number == 6).Id;

        var waived = await house.SeeAsync(cast.Trainer, (TryWhatIf u) => u.RunAsync(dossier, new WhatIf(Criterion: "cco.1")));
        Assert.Equal((CriterionStatus.NotMet, CriterionStatus.Waived), (waived.Now.Standing.Evaluation["cco.1"].Status, waived.Then.Evaluation["cco.1"].Status));
        var attended = await house.SeeAsync(cast.Trainer, (TryWhatIf u) => u.RunAsync(dossier, new WhatIf(Session: missed)));
        Assert.Equal((CriterionStatus.Met, 1, 0), (attended.Then.Evaluation["cco.1"].Status, attended.Now.OpenRequirements, attended.Then.OpenRequirements));
        var extra = await house.SeeAsync(cast.Trainer, (TryWhatIf u) => u.RunAsync(dossier, new WhatIf(ExtraHours: 3)));
        Assert.Equal(CriterionStatus.Met, extra.Then.Evaluation["cco.1"].Status);
        var talk = await house.SeeAsync(cast.Trainer, (TryWhatIf u) => u.RunAsync(dossier, new WhatIf(ConversationKind: ConversationKinds.SelfLed)));
        Assert.Equal(1, talk.Then.Facts.Conversations.Count - talk.Now.Standing.Facts.Conversations.Count);

        Assert.Equal((before, 0), (await house.Data.LookAsync(db => db.History.CountAsync()), await house.Data.LookAsync(db => db.Waivers.IgnoreQueryFilters().CountAsync())));
        Assert.Equal(CriterionStatus.NotMet, (await house.SeeAsync(cast.Trainer, (ReadDossier u) => u.RunAsync(dossier))).Standing.Evaluation["cco.1"].Status);
    }

    [Fact]
    public async Task Only_a_trainer_tries_and_only_with_what_is_in_the_dossier()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        foreach (var person in new[] { cast.Participant, cast.Leercoach, cast.Organiser, cast.Stranger })
            Assert.Equal(Refusal.Unknown, await TryAsync(house, person, cast, new WhatIf(Criterion: "cco.1")));
        Assert.Null(await TryAsync(house, cast.Trainer, cast, new WhatIf()));
        foreach (var what in new[] { new WhatIf(Criterion: "cco.5b"), new WhatIf(Criterion: "icc.intake"), new WhatIf(Session: Guid.NewGuid()), new WhatIf(Conversation: Guid.NewGuid()), new WhatIf(ConversationKind: "praatje"), new WhatIf(ExtraHours: 1.1m) })
            Assert.Equal(Refusal.Unknown, await TryAsync(house, cast.Trainer, cast, what));
    }

    private static async Task<Refusal?> TryAsync(TestHouse house, PortfolioWorkspace.App.People.Person person, Cast cast, WhatIf what)
    {
        await using var scope = house.As(person);
        return (await scope.Get<TryWhatIf>().RunAsync(cast.Participation.Id, what)).Refusal;
    }
}
