using Microsoft.Extensions.Localization;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.Web.Shell.Parts;
using PortfolioWorkspace.Web.Texts;

namespace PortfolioWorkspace.Web.Certification;

/// <summary>Says of one criterion what is missing and how it can still be reached: "Nog 1 driehoekgesprek; er zijn nog 2 bijeenkomsten waarna dat kan, vóór maandag 11 april." It informs, and never counts down.</summary>
public sealed class CriterionSentence(IStringLocalizer<LedgerTexts> texts)
{
    public string Of(CriterionOutlook view, DateOnly today) => view switch
    {
        { Result.Status: CriterionStatus.Waived } => texts["Done.Waived"],
        { Result.Required: null } => texts["NumberByTraining"],
        { Result: { IsDone: true, Required: > 1 } } => texts["Done.Many", Figures.Say(view.Result.Counted), Figures.Say(view.Result.Required.Value)],
        { Result.IsDone: true } => texts["Done.One"],
        // Hours that wait for confirmation come last: "dat kan met" is about those that are missing.
        { Criterion: Criterion.ContactHours } => Together(Missing(view, today), ToMark(view), Way(view, today), Pending(view)),
        _ => Together(Missing(view, today), view.ToDo > 0 && view.Planned > 0 ? Counted("Planned", view.Planned) : null, ToMark(view), Pending(view), Way(view, today)),
    };

    private static string Together(params string?[] sentences) => string.Join(' ', sentences.OfType<string>());

    private string? ToMark(CriterionOutlook view) => view.ToMark > 0 ? Counted("ToMark", view.ToMark) : null;

    /// <summary>"Nog 1 driehoekgesprek", for a list of people.</summary>
    public string Lead(CriterionOutlook view) => IsHeld(view) ? texts["Lead.Held"] : Counted($"Lead.{Word(view.Criterion)}", view.Criterion is Criterion.ConfirmedConversations ? view.ToDo : view.Missing);

    /// <summary>The same, saying whose profile it is about: of one person, or of that person and their leercoach.</summary>
    public string Lead(CriterionOutlook view, IReadOnlyList<string> profilesOf) =>
        view.Criterion is Criterion.ProfileByBoth && profilesOf is [var one, ..] ? profilesOf is [_, var other] ? texts["Lead.Profile.Both", one, other] : texts["Lead.Profile.Of", one] : Lead(view);

    /// <summary>What took place need not take place again, whatever it still waits for.</summary>
    private static bool IsHeld(CriterionOutlook view) => view.Criterion is Criterion.ConfirmedConversations && view is { ToDo: 0, OnItsWay: > 0 };

    private string Missing(CriterionOutlook view, DateOnly today)
    {
        var chance = Chance(view, today);
        // What waits for the opening of the profile, a decision or an outside party has a moment of its own, and no last day.
        var latest = view.Latest >= today && !IsHeld(view) && view.Criterion is not (Criterion.AttendedSessions or Criterion.ContactHours or Criterion.IntakeDone or Criterion.ProfileByBoth or Criterion.ManualJudgement or Criterion.ExternalAlignment)
            ? texts["Before", Day(view.Latest.Value, today)].Value : null;
        var from = view.OpensOn is { } opens ? texts["From", Day(opens, today)].Value : null;
        var first = chance is null ? Lead(view) : $"{Lead(view)}; {chance}";
        return string.Join(", ", new[] { first, latest, from }.OfType<string>()) + ".";
    }

    private string? Chance(CriterionOutlook view, DateOnly today)
    {
        if (view.SessionsLeft == 0) return null;
        if (view.Criterion is Criterion.ConfirmedConversations) return view.ToDo > 0 ? Counted("After", view.SessionsLeft) : null;
        var come = Counted("Come", view.SessionsLeft);
        if (view.Criterion is Criterion.ContactHours) return view.HoursKnown <= 0 ? come : $"{come}, {texts[view.HoursLeft is null ? "Come.Hours.AtLeast" : "Come.Hours", Figures.Say(view.HoursKnown)]}";
        return view.Sessions is [{ Date: { } next }, ..] ? $"{come}, {texts["Come.First", Day(next, today)]}" : come;
    }

    private string? Pending(CriterionOutlook view) => view.Criterion switch
    {
        _ when view.OnItsWay <= 0 => null,
        Criterion.ConfirmedConversations { ReportPerConversation: true } when view.ToConfirm == 0 => Counted("Pending.ReportOnly", view.OnItsWay),
        Criterion.ConfirmedConversations { ReportPerConversation: true } => Counted("Pending.TalkReport", view.OnItsWay),
        Criterion.ConfirmedConversations => Counted("Pending.Talk", view.OnItsWay),
        Criterion.ContactHours => Counted("Pending.Hours", view.OnItsWay),
        Criterion.IntakeDone => Counted("Pending.Intake", view.OnItsWay),
        Criterion.ApprovedReports or Criterion.EndProductApproved => Counted("Pending.Text", view.OnItsWay),
        _ => null,
    };

    private string? Way(CriterionOutlook view, DateOnly today) => view.Criterion switch
    {
        _ when view.NobodyFreeToCoach => texts["Way.NobodyFree"],
        Criterion.IntakeDone => texts["Way.Intake"],
        Criterion.ContactHours hours => HoursWay(hours, view),
        Criterion.AttendedSessions sessions when view.Room == Room.None => texts[sessions.CompensationAllowed ? "Way.Compensate" : "Way.AskTrainer"],
        Criterion.ManualJudgement or Criterion.ExternalAlignment => null,
        _ when view.Room == Room.None && view.Latest < today => texts["Way.Extension", HouseDates.Day(view.Latest.Value)],
        Criterion.ConfirmedConversations { Kind: ConversationKinds.Driehoekgesprek } when view.SessionsLeft < view.ToDo => texts["Way.AskCoach"],
        Criterion.ConfirmedConversations when view is { Room: Room.Tight, CoachedByLeercoach: > 1 and var people } && view.Planned < view.ToDo => texts["Way.Coach", people],
        Criterion.EndProductApproved { AlternativeByAgreement: true } when view.Result.Evidence.Count == 0 => texts["Way.Product"],
        _ => null,
    };

    // Hours can be filled outside meetings too, as long as the programme counts any of those (facts §4.6, case 9).
    private string? HoursWay(Criterion.ContactHours criterion, CriterionOutlook view)
    {
        if (view.ToMark > 0 || view.HoursLeft >= view.ToDo) return null;
        var part = view.HoursLeft > 0 ? "Rest" : "Hours";
        if (criterion.Categories.Contains(HourCategories.AdviserContact)) return texts[$"Way.{part}.Adviser"];
        return texts[criterion.Categories.Contains(HourCategories.Online) ? $"Way.{part}.Online" : "Way.AskTrainer"];
    }

    private static string Word(Criterion criterion) => criterion switch
    {
        Criterion.AttendedSessions => "Session",
        Criterion.ContactHours => "Hours",
        Criterion.ConfirmedConversations c => c.Kind,
        Criterion.ApprovedReports { CoversConversations: not null } => "Covered",
        Criterion.ApprovedReports { ConversationKind: { } kind } => $"Report.{kind}",
        Criterion.ApprovedReports => "Report",
        Criterion.ProfileByBoth => "Profile",
        Criterion.EndProductApproved => "Product",
        Criterion.FormCompleted { EachOf.Count: > 0 } => "Phase",
        Criterion.FormCompleted => "Form",
        Criterion.IntakeDone => "Intake",
        Criterion.Deadline => "Deadline",
        Criterion.ManualJudgement => "Judgement",
        _ => "Alignment",
    };

    private string Counted(string key, decimal number) => number == 1 ? texts[$"{key}.One", Figures.Say(number)] : texts[$"{key}.Many", Figures.Say(number)];

    private static string Day(DateOnly day, DateOnly today) => day.Year == today.Year ? HouseDates.DayWithoutYear(day) : HouseDates.Day(day);
}
