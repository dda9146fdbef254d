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

/// <summary>Says in words what the ledger counted: names of evidence, what is missing, where to read it.</summary>
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

    /// <summary>One sentence per criterion that is still open: "Waarnemingsverslagen goedgekeurd: nog 1, waarvan 1 onderweg."</summary>
    public string WhatIsMissing(Programme programme, RequirementStanding row)
    {
        if (row.Required is null) return texts["Missing.NumberByTraining"];
        return string.Join(' ', row.Results.Where(r => !r.IsDone).Select(r => Sentence(programme.Criteria.First(c => c.Id == r.CriterionId), r)));
    }

    public string Sentence(Criterion criterion, CriterionResult result)
    {
        if (result.Required is null) return texts["Missing.NumberByTraining"];
        var (title, missing) = (Of(criterion.Title), Amount(result.Missing));
        return result.Pending > 0 ? texts["Missing.WithPending", title, missing, Amount(Math.Min(result.Pending, result.Missing))] : texts["Missing.Still", title, missing];
    }

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
        EvidenceKind.Rating => $"/dossiers/{participation}/profiel",
        EvidenceKind.Waiver => $"/dossiers/{participation}#vrijstellingen",
        _ => null,
    };

    private static string Amount(decimal amount) => amount.ToString("0.##", CultureInfo.CurrentCulture);

    private static string Day(EvidenceLine line) => line.On is { } on ? " " + on.ToString("d MMMM", CultureInfo.CurrentUICulture) : "";

    private static string DayWords(EvidenceLine line) => line.On is { } on ? on.ToString("d MMMM", CultureInfo.CurrentUICulture) : "";
}
