using PortfolioWorkspace.App.People;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Conversations;

namespace PortfolioWorkspace.TestKit;

public sealed partial class TestData
{
    /// <summary>A conversation that took place; confirmed when <paramref name="confirmedBy"/> is given.</summary>
    public Task<Conversation> ConversationAsync(Participation participation, string kind = ConversationKinds.Driehoekgesprek, Person? leercoach = null, Person? confirmedBy = null, int daysAgo = 7)
    {
        var conversation = new Conversation
        {
            Id = NewId(),
            ParticipationId = participation.Id,
            Kind = kind,
            HeldOn = Today.AddDays(-daysAgo),
            DurationMinutes = 45,
            Setting = ConversationSetting.School,
            PartnerPseudonym = "Robin",
            PartnerRole = "leerkracht groep 6",
            PartnerInformedOn = Today.AddDays(-daysAgo),
            LeercoachId = leercoach?.Id,
            LoggedAt = Now,
        };
        Must(confirmedBy is null ? conversation.Hold(Today) : conversation.Confirm(confirmedBy.Id, Now));
        return AddAsync(conversation);
    }

    /// <summary>A conversation that is planned.</summary>
    public Task<Conversation> AppointmentAsync(Participation participation, string kind = ConversationKinds.LeercoachSession, Person? leercoach = null, int inDays = 5)
    {
        var conversation = new Conversation
        {
            Id = NewId(),
            ParticipationId = participation.Id,
            Kind = kind,
            HeldOn = Today.AddDays(inDays),
            DurationMinutes = 45,
            PartnerPseudonym = "Robin",
            PartnerRole = "leerkracht groep 6",
            LeercoachId = leercoach?.Id,
            LoggedAt = Now,
        };
        conversation.Plan();
        return AddAsync(conversation);
    }
}
