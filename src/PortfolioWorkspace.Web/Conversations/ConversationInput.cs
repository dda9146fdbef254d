using System.Globalization;
using PortfolioWorkspace.App.Conversations;
using PortfolioWorkspace.Domain.Conversations;

namespace PortfolioWorkspace.Web.Conversations;

/// <summary>What the form of a conversation posts. Minutes stay as they were typed, so that a refused form shows them again.</summary>
public sealed class ConversationInput
{
    public DateOnly? On { get; set; }
    public string? Minutes { get; set; }
    public ConversationSetting? Setting { get; set; }
    public string? Pseudonym { get; set; }
    public string? PartnerRole { get; set; }
    public bool Informed { get; set; }
    public DateOnly? InformedOn { get; set; }
    public Guid? Session { get; set; }
    public Guid? Guide { get; set; }

    public int? MinutesNumber => string.IsNullOrWhiteSpace(Minutes) ? 0 : int.TryParse(Minutes.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? minutes : null;

    public static ConversationInput From(ConversationLine line) => new()
    {
        On = line.On,
        Minutes = line.Minutes == 0 ? null : line.Minutes.ToString(CultureInfo.InvariantCulture),
        Setting = line.Setting,
        Pseudonym = line.Pseudonym,
        PartnerRole = line.PartnerRole,
        Informed = line.PartnerInformedOn is not null,
        InformedOn = line.PartnerInformedOn,
        Session = line.Session,
        Guide = line.LeercoachId,
    };

    /// <summary>Without a date of its own the partner heard it on the day itself, or today where that day is still to come.</summary>
    public ConversationNote Note(DateOnly today) => new(
        On!.Value,
        MinutesNumber ?? 0,
        Setting ?? ConversationSetting.School,
        Pseudonym,
        PartnerRole,
        !Informed ? null : InformedOn ?? (On > today ? today : On),
        Session,
        Guide);
}
