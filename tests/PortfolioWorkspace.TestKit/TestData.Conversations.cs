using Microsoft.Extensions.DependencyInjection;
using PortfolioWorkspace.App.People;
using PortfolioWorkspace.App.Programmes;
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

    /// <summary>It was to be a week earlier.</summary>
    public Task<ConversationMove> ConversationMoveAsync(Conversation conversation, Person by) => AddAsync(new ConversationMove
    {
        Id = NewId(),
        ConversationId = conversation.Id,
        ParticipationId = conversation.ParticipationId,
        Number = 1,
        Was = ConversationSlot.Of(conversation) with { HeldOn = conversation.HeldOn.AddDays(-7) },
        Became = ConversationSlot.Of(conversation),
        ById = by.Id,
        At = Now,
    });

    /// <summary>From here on new groups of CCO follow an edition in which one report on own conversations covers four of them.</summary>
    public async Task OneReportCoversFourAsync()
    {
        using var scratch = new ScratchFolder();
        foreach (var file in Directory.EnumerateFiles(Repository.Seeds, "*", SearchOption.AllDirectories))
        {
            var copy = scratch.File(Path.GetRelativePath(Repository.Seeds, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            var text = await File.ReadAllTextAsync(file);
            await File.WriteAllTextAsync(copy, file.EndsWith("cco-2021-22.yaml", StringComparison.Ordinal) ? Covering(text) : text);
        }

        var faults = await services.GetRequiredService<LoadProgrammes>().RunAsync(scratch.Path);
        if (faults.Count > 0) throw new InvalidOperationException(string.Join(Environment.NewLine, faults));

        static string Covering(string yaml)
        {
            const string each = "    conversation_kind: self_led\n    min: 4\n    unique_conversation: true\n";
            return yaml.Contains(each, StringComparison.Ordinal) ? yaml.Replace(each, "    conversation_kind: self_led\n    min: 1\n    covers_conversations: 4\n", StringComparison.Ordinal) : throw new InvalidOperationException("The seed of CCO reads otherwise by now.");
        }
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
