using System.Globalization;
using Microsoft.Extensions.Localization;
using PortfolioWorkspace.App.Conversations;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.Web.Shell.Parts;
using PortfolioWorkspace.Web.Texts;

namespace PortfolioWorkspace.Web.Conversations;

/// <summary>How lists and pages say a conversation.</summary>
public static class ConversationWords
{
    public static string Kind(this IStringLocalizer<ConversationsTexts> texts, string kind) => texts[$"Kind.{kind}"];

    /// <summary>"45 minuten, op school, met leraar bovenbouw (Robin)".</summary>
    public static string Circumstances(this IStringLocalizer<ConversationsTexts> texts, ConversationLine line)
    {
        List<string> parts = [texts[$"Setting.In.{line.Setting}"]];
        if (line.Minutes > 0) parts.Insert(0, texts["Minutes", line.Minutes]);
        if (line.SessionNumber is { } session) parts.Add(texts["After", session]);
        if (line.PartnerRole is { } role) parts.Add(line.Pseudonym is { } name ? texts["With.Both", role, name] : texts["With", role]);
        else if (line.Pseudonym is { } pseudonym) parts.Add(texts["With", pseudonym]);
        return string.Join(", ", parts);
    }

    /// <summary>What it was before it was planned anew, who did that and when.</summary>
    public static string Earlier(this IStringLocalizer<ConversationsTexts> texts, ConversationMoveLine move)
    {
        var (was, became) = (move.Was, move.Became);
        var moved = !was.IsSameMeeting(became);
        List<string> parts = [];
        if (moved) parts.AddRange([HouseDates.Day(was.HeldOn), texts[$"Setting.In.{was.Setting}"]]);
        if (was.SessionId != became.SessionId && move.Session is { } session) parts.Add(texts["After", session]);
        if (was.LeercoachId != became.LeercoachId) parts.Add(move.Leercoach is { } coach ? texts["With", coach] : texts["Was.NoLeercoach"]);
        if (was.Status != ConversationStatus.Planned && became.Status == ConversationStatus.Planned) parts.Add(texts["Was.Held"]);
        return texts[moved ? "Moved.To" : "Moved.Other", HouseDates.Day(HouseDates.DayOf(move.At)), move.By, string.Join(", ", parts)];
    }

    public static StatusMark Mark(this ConversationLine line) => line.Status switch
    {
        ConversationStatus.Confirmed => StatusMark.Done,
        ConversationStatus.Held => line.Confirmer is null ? StatusMark.Done : StatusMark.Submitted,
        ConversationStatus.Cancelled => StatusMark.Missed,
        _ => line.Passed ? StatusMark.Busy : StatusMark.NotYet,
    };

    /// <summary>The same for a leercoach: whose turn it is, without "your leercoach".</summary>
    public static string StatusForLeercoach(this IStringLocalizer<ConversationsTexts> texts, ConversationLine line) => line switch
    {
        { AsksMe: true } => texts["Status.Coach.AsksMe"],
        { WaitsForConfirmation: true } => texts["Status.Coach.AsksOther"],
        { Status: ConversationStatus.Planned, Passed: true } => texts["Status.Coach.Passed", line.ParticipantFirstName],
        _ => texts.StatusText(line),
    };

    /// <summary>On its own page, read by the participant, a leercoach or a trainer.</summary>
    public static string StatusFor(this IStringLocalizer<ConversationsTexts> texts, ConversationView view) => view switch
    {
        { Own: true } => texts.StatusText(view.Line),
        { CanConfirm: true } => texts["Status.Coach.AsksMe"],
        { Line.WaitsForConfirmation: true } => texts["Status.Coach.Waits"],
        _ => texts.StatusForLeercoach(view.Line),
    };

    public static string StatusText(this IStringLocalizer<ConversationsTexts> texts, ConversationLine line) => line.Status switch
    {
        ConversationStatus.Confirmed => texts[line.Confirmer == ConfirmedBy.Participant ? "Status.Counts" : "Status.Confirmed"],
        ConversationStatus.Held => texts[line.Confirmer is null ? "Status.Noted" : "Status.Held"],
        ConversationStatus.Cancelled => texts["Status.Cancelled"],
        _ => texts[line.Passed ? "Status.Passed" : "Status.Planned"],
    };

    public static string ReportName(this IStringLocalizer<ConversationsTexts> texts, ConversationReport report) =>
        texts["Report.Name", report.Name.In(CultureInfo.CurrentUICulture.Name), report.Number];
}
