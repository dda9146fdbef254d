using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Certification;
using PortfolioWorkspace.App.Conversations;
using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.App.Reviews;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Documents;

/// <summary>One report per conversation, or one over several, by what the programme says (facts §1.5, C9).</summary>
public sealed class LinkConversationsTests
{
    private const string Own = "reflectieverslag_eigen";

    [Theory, Databases]
    public async Task One_report_covers_four_conversations_and_falls_back_when_one_is_withdrawn(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        await house.Data.OneReportCoversFourAsync();
        var cast = await house.Data.CastAsync();
        var talks = await TalksAsync(house, cast, 4);
        var submission = await house.Data.SubmittedAsync(cast.Participation, Own, about: talks[0]);
        await using var writer = house.As(cast.Participant);
        Assert.True((await writer.Get<ReadLinks>().RunAsync(submission.DocumentId)).Value!.Several);

        Assert.Null(await writer.Get<LinkConversations>().RunAsync(submission.DocumentId, [.. talks.Select(t => t.Id)]));

        Assert.All((await writer.Get<ReadLinks>().RunAsync(submission.DocumentId)).Value!.Choices, c => Assert.True(c.Linked));
        Assert.Equal(4, (await house.SeeAsync(cast.Leercoach, (ReadReviewDesk u) => u.RunAsync(submission.Id))).About.Count);
        Assert.StartsWith("4: ", await house.Data.LookAsync(db => db.History.Where(h => h.Operation == Operation.LinkConversations).Select(h => h.Detail!).SingleAsync()), StringComparison.Ordinal);
        await house.Data.ReviewedAsync(submission, cast.Leercoach);
        Assert.Equal((CriterionStatus.Met, 4m), await CountedAsync());
        Assert.Equal("already-approved", (await writer.Get<LinkConversations>().RunAsync(submission.DocumentId, [talks[0].Id]))!.Code);

        Assert.Null(await writer.Get<CancelConversation>().RunAsync(talks[3].Id));
        Assert.Equal((CriterionStatus.InProgress, 3m), await CountedAsync());

        async Task<(CriterionStatus, decimal)> CountedAsync() => (await writer.Get<ReadDossier>().RunAsync(cast.Participation.Id)).Value!.Standing.Evaluation["cco.3b"] is var result ? (result.Status, result.Counted) : default;
    }

    [Fact]
    public async Task Where_each_has_its_own_one_can_be_chosen_and_changed()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var talks = await TalksAsync(house, cast, 3);
        var report = await house.Data.DocumentAsync(cast.Participation, Own, about: talks[0]);
        await house.Data.DocumentAsync(cast.Participation, Own, about: talks[2]);
        await using var writer = house.As(cast.Participant);
        var link = writer.Get<LinkConversations>();

        Assert.Equal("one-conversation-per-report", (await link.RunAsync(report.Id, [talks[0].Id, talks[1].Id]))!.Code);
        Assert.Equal("choose-conversation", (await link.RunAsync(report.Id, []))!.Code);
        Assert.Equal("conversation-has-report", (await link.RunAsync(report.Id, [talks[2].Id]))!.Code);
        Assert.Null(await link.RunAsync(report.Id, [talks[1].Id]));
        Assert.Equal([talks[1].Id], await house.Data.LookAsync(db => db.DocumentConversations.IgnoreQueryFilters().Where(l => l.DocumentId == report.Id).Select(l => l.ConversationId).ToListAsync()));
        var view = (await writer.Get<ReadLinks>().RunAsync(report.Id)).Value!;
        Assert.Equal((false, 2), (view.Several, view.Choices.Count));
    }

    [Fact]
    public async Task Only_own_conversations_of_the_kind_that_took_place_and_only_the_writer_chooses()
    {
        await using var house = await TestHouse.OpenAsync();
        await house.Data.OneReportCoversFourAsync();
        var (cast, other) = (await house.Data.CastAsync(), await house.Data.CastAsync());
        var talks = await TalksAsync(house, cast, 2);
        var foreign = (await TalksAsync(house, other, 1))[0];
        var driehoek = await house.Data.ConversationAsync(cast.Participation, ConversationKinds.Driehoekgesprek, cast.Leercoach);
        var planned = await house.Data.AppointmentAsync(cast.Participation, ConversationKinds.SelfLed);
        var report = await house.Data.DocumentAsync(cast.Participation, Own, about: talks[0]);
        await using var writer = house.As(cast.Participant);
        var link = writer.Get<LinkConversations>();

        Assert.Equal(Refusal.Unknown, await link.RunAsync(report.Id, [talks[0].Id, foreign.Id]));
        Assert.Equal(Refusal.Unknown, await link.RunAsync(report.Id, [talks[0].Id, driehoek.Id]));
        Assert.Equal("conversation-in-the-future", (await link.RunAsync(report.Id, [talks[0].Id, planned.Id]))!.Code);
        Assert.Null(await writer.Get<CancelConversation>().RunAsync(talks[1].Id));
        Assert.Equal("conversation-cancelled", (await link.RunAsync(report.Id, [.. talks.Select(t => t.Id)]))!.Code);
        foreach (var person in new[] { cast.Leercoach, cast.Trainer, cast.Organiser, cast.Stranger })
        {
            Assert.Equal(Refusal.Unknown, await house.DoAsync(person, (LinkConversations u) => u.RunAsync(report.Id, [talks[0].Id])));
            Assert.Equal(Refusal.Unknown, (await house.DoAsync(person, (ReadLinks u) => u.RunAsync(report.Id))).Refusal);
        }
    }

    [Fact]
    public async Task A_conversation_without_report_points_to_the_report_it_can_join()
    {
        await using var house = await TestHouse.OpenAsync();
        var early = await house.Data.CastAsync();
        await house.Data.OneReportCoversFourAsync();
        var cast = await house.Data.CastAsync();

        foreach (var (who, joins) in new[] { (early, false), (cast, true) })
        {
            var talks = await TalksAsync(house, who, 2);
            var report = await house.Data.DocumentAsync(who.Participation, Own, about: talks[0]);
            Assert.Equal(joins ? report.Id : null, (await house.SeeAsync(who.Participant, (ReadConversation u) => u.RunAsync(talks[1].Id))).Joins);
        }
    }

    private static async Task<IReadOnlyList<Conversation>> TalksAsync(TestHouse house, Cast cast, int many)
    {
        List<Conversation> talks = [];
        for (var i = 0; i < many; i++) talks.Add(await house.Data.ConversationAsync(cast.Participation, ConversationKinds.SelfLed, confirmedBy: cast.Participant, daysAgo: 20 - i));
        return talks;
    }
}
