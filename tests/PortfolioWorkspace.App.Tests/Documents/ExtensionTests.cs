using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.App.Reviews;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Documents;

/// <summary>More time for one document: asked, given or not, seen by both sides, and what is late after that.</summary>
public sealed class ExtensionTests
{
    [Theory, Databases]
    public async Task Asked_and_given_both_sides_see_it_and_late_counts_from_the_new_date(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var document = await house.Data.DocumentAsync(cast.Participation, text: "Ik zag iets gebeuren.");
        var deadline = cast.Cohort.ReportDeadline!.Value;
        List<LiveNotice> heard = [];
        using var listening = house.Services.GetRequiredService<LiveNotices>().Listen(cast.Leercoach.Id, n => { heard.Add(n); return Task.CompletedTask; });
        await using var writer = house.As(cast.Participant);
        await using var coach = house.As(cast.Leercoach);

        Assert.Null(await writer.Get<AskExtension>().RunAsync(document.Id, deadline.AddDays(7), "Ik lag een week in bed."));
        Assert.Equal((cast.Participant.Name, deadline.AddDays(7)), (Assert.Single((await coach.Get<ReadAskedExtensions>().RunAsync()).Value!.All).Participant, (await coach.Get<ReadAskedExtensions>().RunAsync()).Value!.All[0].Until));
        Assert.Equal(new LiveNotice(cast.Leercoach.Id, LiveTopic.ExtensionAsked, document.Id), Assert.Single(heard));
        Assert.Equal($"/documenten/{document.Id}/meer-tijd", (await coach.Get<ReadNotice>().RunAsync(heard[0])).Value!.Address);
        Assert.Null(await coach.Get<AnswerExtension>().RunAsync(new ExtensionAnswer(document.Id, true, deadline.AddDays(5), null)));

        Assert.Empty((await coach.Get<ReadAskedExtensions>().RunAsync()).Value!.All);
        foreach (var visit in new[] { writer, coach })
        {
            var page = (await visit.Get<ReadExtensions>().RunAsync(document.Id)).Value!;
            var line = Assert.Single(page.Lines);
            Assert.Equal((deadline.AddDays(5), ExtensionState.Granted, "Ik lag een week in bed.", cast.Leercoach.Name), (page.Date!.Value, line.State, line.Reason, line.AnsweredBy));
        }

        house.Clock.SetUtcNow(DutchTime.At(deadline.AddDays(5), new TimeOnly(20, 0)));
        Assert.Null((await writer.Get<SubmitDocument>().RunAsync(new HandIn(document.Id, 1, []))).Refusal);
        Assert.False(Assert.Single((await coach.Get<ReadInbox>().RunAsync()).Value!.Rows).Late);
        var history = await house.Data.LookAsync(db => db.History.Where(h => h.SubjectId == document.Id && (h.Operation == Operation.AskExtension || h.Operation == Operation.GrantExtension)).Select(h => h.Detail).ToListAsync());
        Assert.Equal(2, history.Count);
        Assert.DoesNotContain(history, h => h!.Contains("bed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_it_the_row_and_the_desk_say_late()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var document = await house.Data.DocumentAsync(cast.Participation, text: "Ik zag iets gebeuren.");
        house.Clock.SetUtcNow(DutchTime.At(cast.Cohort.ReportDeadline!.Value.AddDays(1), new TimeOnly(8, 0)));
        await using var writer = house.As(cast.Participant);
        Assert.Null((await writer.Get<SubmitDocument>().RunAsync(new HandIn(document.Id, 1, []))).Refusal);
        await using var coach = house.As(cast.Leercoach);

        var row = Assert.Single((await coach.Get<ReadInbox>().RunAsync()).Value!.Rows);

        Assert.True(row.Late);
        Assert.True((await coach.Get<ReadReviewDesk>().RunAsync(row.Submission)).Value!.Late);
        Assert.True((await writer.Get<ReadSubmission>().RunAsync(document.Id, 1)).Value!.Submitted.Late);
        Assert.Null(await coach.Get<AnswerExtension>().RunAsync(new ExtensionAnswer(document.Id, true, house.Data.Today.AddDays(2), "Het overlijden van je oma.")));
        Assert.False(Assert.Single((await coach.Get<ReadInbox>().RunAsync()).Value!.Rows).Late);
    }

    [Fact]
    public async Task Nobody_gives_it_to_themselves_and_strangers_neither_ask_nor_give()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var other = await house.Data.CastAsync();
        var document = await house.Data.DocumentAsync(cast.Participation);
        var until = cast.Cohort.ReportDeadline!.Value.AddDays(7);
        foreach (var person in new[] { cast.Participant, cast.Organiser, cast.Stranger, other.Leercoach, other.Trainer })
        {
            await using var visit = house.As(person);
            Assert.Equal(Refusal.Unknown, await visit.Get<AnswerExtension>().RunAsync(new ExtensionAnswer(document.Id, true, until, "Zomaar.")));
            if (person != cast.Participant) Assert.Equal(Refusal.Unknown, await visit.Get<AskExtension>().RunAsync(document.Id, until, "Zomaar."));
            if (person != cast.Participant) Assert.Equal(Refusal.Unknown, (await visit.Get<ReadExtensions>().RunAsync(document.Id)).Refusal);
        }

        await using var trainer = house.As(cast.Trainer);
        Assert.Equal("date-in-the-past", (await trainer.Get<AnswerExtension>().RunAsync(new ExtensionAnswer(document.Id, true, house.Data.Today.AddDays(-1), "Te laat.")))!.Code);
        Assert.Equal("extension-not-asked", (await trainer.Get<AnswerExtension>().RunAsync(new ExtensionAnswer(document.Id, false, null, "Nee.")))!.Code);
        Assert.Null(await trainer.Get<AnswerExtension>().RunAsync(new ExtensionAnswer(document.Id, true, until, "Verhuizing.")));
    }
}
