using System.Globalization;
using Microsoft.Extensions.Localization;
using PortfolioWorkspace.App.Certification;
using PortfolioWorkspace.Domain.Attendance;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.Domain.Programmes;
using PortfolioWorkspace.Web.Shell.Parts;
using PortfolioWorkspace.Web.Texts;

namespace PortfolioWorkspace.Web.Certification;

/// <summary>Says in words what the ledger counted: names of evidence, and where to read it.</summary>
public sealed class CertificationWords(IStringLocalizer<CertificationTexts> texts)
{
    public string Of(LocalText text) => text.In(CultureInfo.CurrentUICulture.Name);

    /// <summary>"vijf", up to twelve; a numeral above.</summary>
    public string Number(int number) => number is >= 0 and <= 12 ? texts[$"Number.{number}"] : number.ToString(CultureInfo.CurrentUICulture);

    public StatusMark Mark(RequirementStanding row) => row.Status switch
    {
        CriterionStatus.Waived => StatusMark.Waived,
        CriterionStatus.Met => StatusMark.Done,
        CriterionStatus.NotMet => StatusMark.Missed,
        CriterionStatus.InProgress => StatusMark.Busy,
        _ => StatusMark.NotStarted,
    };

    /// <summary>"5 keer aanwezig": sessions are told together, only what was different is told by name.</summary>
    public string? Sessions(IEnumerable<EvidenceLine> evidence) => evidence.Count(l => l is { Kind: EvidenceKind.Session, Attendance: AttendanceStatus.Present }) switch
    {
        0 => null,
        1 => texts["Evidence.Present.One"].Value,
        var many => texts["Evidence.Present.Many", many].Value,
    };

    public string Name(EvidenceLine line) => line.Kind switch
    {
        EvidenceKind.Document when line.DocumentKind is { } kind => $"{Of(kind.Name)} {line.Number}, {texts[$"Document.{line.DocumentStatus}"]}{Day(line)}",
        EvidenceKind.Session => $"{texts["Evidence.Session", line.Number]}, {texts[$"Attendance.{line.Attendance}"]}",
        EvidenceKind.Conversation => $"{texts[$"Conversation.{line.ConversationKind}"]}{Day(line)}, {texts[$"ConversationStatus.{line.ConversationStatus ?? ConversationStatus.Held}"]}",
        EvidenceKind.Rating => texts[$"Evidence.Rating.{line.Rater}", DayWords(line)],
        EvidenceKind.Waiver => texts["Evidence.Waiver", DayWords(line)],
        _ => $"{texts[$"Evidence.{line.Kind}"]}{Day(line)}",
    };

    public string? Address(Guid participation, EvidenceLine line) => line.Kind switch
    {
        EvidenceKind.Document when line.Submission is { } number => $"/documenten/{line.Id}/inleveringen/{number}",
        EvidenceKind.Session => $"/dossiers/{participation}#bijeenkomst-{line.Number}",
        EvidenceKind.Conversation => $"/gesprekken/{line.Id}",
        EvidenceKind.Rating => $"/dossiers/{participation}/profiel",
        EvidenceKind.Hours => $"/dossiers/{participation}/uren#uur-{line.Id}",
        EvidenceKind.Agreement => $"/dossiers/{participation}/eindproduct",
        EvidenceKind.Intake => $"/dossiers/{participation}/intake",
        EvidenceKind.Judgement or EvidenceKind.Alignment => $"/dossiers/{participation}#bh",
        EvidenceKind.Waiver => $"/dossiers/{participation}#vrijstellingen",
        _ => null,
    };

    private static string Day(EvidenceLine line) => line.On is { } on ? " " + HouseDates.DayWithoutYear(on) : "";

    private static string DayWords(EvidenceLine line) => line.On is { } on ? HouseDates.DayWithoutYear(on) : "";
}
