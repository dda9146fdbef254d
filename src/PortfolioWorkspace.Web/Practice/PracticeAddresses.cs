using System.Globalization;
using PortfolioWorkspace.App.Practice;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Conversations;

namespace PortfolioWorkspace.Web.Practice;

/// <summary>Where a moment goes on: noted as a practice conversation, with the day and the minutes filled in.</summary>
public static class PracticeAddresses
{
    public static string LogAddress(this PracticeLine line, Guid dossier) =>
        string.Create(CultureInfo.InvariantCulture, $"/gesprekken/nieuw?deelname={dossier}&soort={ConversationKinds.PeerPractice}&datum={DutchTime.DayOf(line.StartsAt):yyyy-MM-dd}&minuten={(int)(line.EndsAt - line.StartsAt).TotalMinutes}");
}
