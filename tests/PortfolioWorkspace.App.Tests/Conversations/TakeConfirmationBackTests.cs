using PortfolioWorkspace.App.Conversations;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Conversations;

/// <summary>One tap confirms, and one tap takes it back for as long as it is fresh.</summary>
public sealed class TakeConfirmationBackTests
{
    [Theory, Databases]
    public async Task Whoever_confirmed_takes_it_back_within_the_hour_and_nobody_else(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var talk = (await house.Data.ConversationAsync(cast.Participation, ConversationKinds.Driehoekgesprek, cast.Leercoach)).Id;
        Assert.Equal("conversation-not-confirmed", (await house.DoAsync(cast.Leercoach, (TakeConfirmationBack u) => u.RunAsync(talk)))?.Code);
        Assert.Null(await house.DoAsync(cast.Leercoach, (ConfirmConversation u) => u.RunAsync(talk)));
        foreach (var other in cast.People.Values.Where(x => x.Id != cast.Leercoach.Id)) Assert.Equal(Refusal.Unknown, await house.DoAsync(other, (TakeConfirmationBack u) => u.RunAsync(talk)));

        Assert.Null(await house.DoAsync(cast.Leercoach, (TakeConfirmationBack u) => u.RunAsync(talk)));
        Assert.True((await house.SeeAsync(cast.Leercoach, (ReadConversation u) => u.RunAsync(talk))).CanConfirm);

        Assert.Null(await house.DoAsync(cast.Leercoach, (ConfirmConversation u) => u.RunAsync(talk)));
        house.Clock.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal("confirmation-settled", (await house.DoAsync(cast.Leercoach, (TakeConfirmationBack u) => u.RunAsync(talk)))?.Code);
    }
}
