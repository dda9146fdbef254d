using System.Globalization;
using Microsoft.Extensions.Localization;
using PortfolioWorkspace.App.Home;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Programmes;
using PortfolioWorkspace.Web.Documents;
using PortfolioWorkspace.Web.Shell.Parts;
using PortfolioWorkspace.Web.Texts;

namespace PortfolioWorkspace.Web.Home;

/// <summary>A row of the task list in words.</summary>
internal sealed record TaskWords(string Name, string? Address, string? Hint, StatusMark Mark, string? Word);

/// <summary>Says each task of a home in one name, one hint and one status.</summary>
internal sealed class TaskSentences(ParticipantHome home, IStringLocalizer<HomeTexts> texts, IStringLocalizer<DocumentsTexts> documents)
{
    public TaskWords Of(HomeTask task) => new(NameOf(task), AddressOf(task), HintOf(task), MarkOf(task.State), WordOf(task));

    private string NameOf(HomeTask task) => task.Kind switch
    {
        HomeTaskKind.Document or HomeTaskKind.ApprovedDocument or HomeTaskKind.ReportToStart or HomeTaskKind.ReportLater or HomeTaskKind.ProductToStart or HomeTaskKind.ProductOffered =>
            documents.NameOf(home.Programme.Kind(task.Code!), task.Number ?? 1, home.Programme.Phases.FirstOrDefault(p => p.Code == task.Phase)?.Name),
        HomeTaskKind.Conversation or HomeTaskKind.ConversationToHold => texts["Task.Conversation", documents[$"Conversation.{task.Code}"], task.Number!],
        HomeTaskKind.Session => task.Code == nameof(SessionKind.CertificationMeeting) ? texts["Task.Meeting"] : texts["Task.Session", task.Number!],
        HomeTaskKind.SessionsLater => Plural("Task.SessionsLater", task.Count!.Value),
        HomeTaskKind.Profile => home.Programme.Profile?.Name.In(CultureInfo.CurrentUICulture.Name) ?? texts["Task.Profile"],
        _ => texts[$"Task.{task.Kind}"],
    };

    private string? AddressOf(HomeTask task) => task.Kind switch
    {
        HomeTaskKind.Document when task is { State: TaskState.Feedback, Count: { } number } => $"/documenten/{task.Id}/inleveringen/{number}",
        HomeTaskKind.ApprovedDocument when task.Count is { } number => $"/documenten/{task.Id}/inleveringen/{number}",
        HomeTaskKind.Document or HomeTaskKind.ApprovedDocument => $"/documenten/{task.Id}",
        HomeTaskKind.ReportToStart => $"/documenten?soort={task.Code}&gesprek={task.Id}#begin",
        HomeTaskKind.ProductToStart or HomeTaskKind.ProductOffered => $"/documenten?soort={task.Code}#begin",
        HomeTaskKind.Conversation or HomeTaskKind.ConversationToHold => "/gesprekken",
        HomeTaskKind.Profile when task.State != TaskState.NotYet => $"/dossiers/{home.Participation}/profiel",
        HomeTaskKind.Decision when task.State != TaskState.NotYet => $"/dossiers/{home.Participation}",
        HomeTaskKind.Proof when home.CertificateCode is { } code => $"/certificaten/{code}",
        HomeTaskKind.Session when task.State is not TaskState.NotStarted => $"/dossiers/{home.Participation}",
        _ => null,
    };

    private string? HintOf(HomeTask task)
    {
        var day = task.On is { } on ? HouseDates.DayWithoutYear(on) : "";
        var who = task.Who ?? documents["Readers.Unknown"];
        return task.Kind switch
        {
            HomeTaskKind.ApprovedDocument => task.State == TaskState.Feedback ? texts["Hint.ApprovedFeedback", day, who] : texts["Hint.Approved", day],
            HomeTaskKind.Document => task.State switch
            {
                TaskState.Feedback => texts["Hint.Revision", who],
                TaskState.Submitted when task.AnswerBy is { } promised => texts[promised < home.Today ? "Hint.Submitted.Over" : "Hint.Submitted", Sentence(who), day, HouseDates.DayWithoutYear(promised)],
                TaskState.Submitted => texts["Hint.Submitted.Only", Sentence(who), day],
                TaskState.Busy => texts["Hint.Busy", day],
                _ => texts["Hint.NotBegun"],
            },
            HomeTaskKind.ReportToStart => texts["Hint.ReportToStart", day],
            HomeTaskKind.ReportLater => Plural("Hint.ReportLater", task.Count!.Value),
            HomeTaskKind.ProductToStart => texts["Hint.Product"],
            HomeTaskKind.ProductOffered => texts["Hint.ProductOffered"],
            HomeTaskKind.Conversation => task.State == TaskState.Submitted ? (task.Who is null ? texts["Hint.HeldAlone", day] : texts["Hint.Held", day, who]) : texts["Hint.On", day],
            HomeTaskKind.ConversationToHold => Plural("Hint.ToHold", task.Count!.Value),
            HomeTaskKind.Session => SessionHint(task, day),
            HomeTaskKind.Intake => texts[task.IsFinished ? "Hint.IntakeDone" : "Hint.Intake"],
            HomeTaskKind.Profile => ProfileHint(task, day, who),
            HomeTaskKind.Decision => DecisionHint(task, day),
            HomeTaskKind.Proof => texts[home.CertificateCode is null ? "Hint.Proof" : "Hint.ProofReady"],
            _ => null,
        };
    }

    private string SessionHint(HomeTask task, string day) => task.State switch
    {
        TaskState.Done => texts["Hint.Present", day],
        TaskState.Busy => texts["Hint.Partly", day],
        TaskState.Missed => texts["Hint.Missed", day],
        TaskState.Submitted => texts["Hint.Unmarked", day],
        _ => texts["Hint.On", HouseDates.Day(task.On!.Value)],
    };

    private string ProfileHint(HomeTask task, string day, string who) => task.State switch
    {
        TaskState.Done => texts["Hint.ProfileBoth"],
        TaskState.Submitted => texts["Hint.ProfileWait", who],
        TaskState.NotStarted => texts["Hint.ProfileOpen"],
        _ => task.On is null ? texts["Hint.ProfileLater.NoDate"] : texts["Hint.ProfileLater", day],
    };

    private string DecisionHint(HomeTask task, string day) => task.State switch
    {
        TaskState.Done => texts[home.Next.Kind == NextStepKind.SeeProof ? "Hint.DecidedProof" : "Hint.Decided", day],
        TaskState.Feedback => texts["Hint.DecisionNotYet", day],
        _ => task.On is { } on && on >= home.Today ? texts["Hint.DecisionOn", day] : texts["Hint.DecisionLater"],
    };

    private string? WordOf(HomeTask task) => (task.Kind, task.State) switch
    {
        (HomeTaskKind.Session, TaskState.NotStarted) => texts["Word.On", task.On!.Value.ToString("d MMMM", CultureInfo.CurrentUICulture)].Value,
        (HomeTaskKind.Session, TaskState.Submitted) => texts["Word.Unmarked"].Value,
        (HomeTaskKind.Session, TaskState.Busy) => texts["Word.Partly"].Value,
        (HomeTaskKind.Conversation, TaskState.Submitted) => texts["Word.Confirm"].Value,
        (HomeTaskKind.Conversation, TaskState.NotStarted) => texts["Word.On", task.On!.Value.ToString("d MMMM", CultureInfo.CurrentUICulture)].Value,
        _ => null,
    };

    private string Plural(string key, int count) => count == 1 ? texts[$"{key}.One"] : texts[$"{key}.Many", count];

    private static string Sentence(string name) => char.ToUpper(name[0], CultureInfo.CurrentUICulture) + name[1..];

    private static StatusMark MarkOf(TaskState state) => state switch
    {
        TaskState.Busy => StatusMark.Busy,
        TaskState.Submitted => StatusMark.Submitted,
        TaskState.Feedback => StatusMark.Feedback,
        TaskState.Done => StatusMark.Done,
        TaskState.Waived => StatusMark.Waived,
        TaskState.Missed => StatusMark.Missed,
        TaskState.NotYet => StatusMark.NotYet,
        _ => StatusMark.NotStarted,
    };
}
