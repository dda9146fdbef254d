using System.Globalization;
using Microsoft.Extensions.Localization;
using PortfolioWorkspace.App.Cohorts;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Programmes;
using PortfolioWorkspace.Web.Shell.Parts;
using PortfolioWorkspace.Web.Texts;

namespace PortfolioWorkspace.Web.Cohorts;

/// <summary>Says how a group stands: the three sentences, and the word of a cell.</summary>
public sealed class CohortWords(IStringLocalizer<CohortsTexts> texts)
{
    /// <summary>More names than this are not a sentence any more.</summary>
    private const int MostNames = 3;

    public string WaitsTooLong(CohortSummary summary) => Sentence("Waits", summary.WaitsTooLong, summary.FeedbackWithinDays);

    public string Missed(CohortSummary summary) => Sentence("Missed", summary.Missed);

    public string OnTrack(CohortSummary summary)
    {
        var sentence = summary.OnTrack.Count switch { 1 => texts["OnTrack.One"].Value, _ => texts["OnTrack.Many"].Value };
        return summary.ToDecide.Count == 0 ? sentence : $"{sentence} {(Names(summary.ToDecide) is { } names ? texts[summary.ToDecide.Count == 1 ? "Complete.One" : "Complete.Many", names] : texts["Complete.Number", summary.ToDecide.Count])}";
    }

    /// <summary>What a trainer can do about it, and an organiser can look at.</summary>
    public string MissedLink(CohortSummary summary, bool trainer) => (trainer, summary.Missed.Who) switch
    {
        (false, _) => texts["Missed.LinkOrganiser"],
        (true, [var one]) => texts["Missed.Link.One", one.FirstName],
        _ => texts["Missed.Link"],
    };

    /// <summary>The numeral stands before it: "8 van de 10 kregen het certificaat."</summary>
    public string Certified(CohortEnding ending) => ending.All == 1 ? texts["End.Certified.Alone"] : texts[ending.Certified == 1 ? "End.Certified.One" : "End.Certified.Many", ending.All];

    public string ToIssue(CohortEnding ending) => texts[ending.ToIssue.Count == 1 ? "End.ToIssue.One" : "End.ToIssue.Many", string.Join(", ", ending.ToIssue)];

    public string Undecided(CohortEnding ending) => texts[ending.Undecided.Count == 1 ? "End.Undecided.One" : "End.Undecided.Many", string.Join(", ", ending.Undecided)];

    public string Of(LocalText text) => text.In(CultureInfo.CurrentUICulture.Name);

    /// <summary>The line under a name: the certificate, the track, or who reads along.</summary>
    public string Under(CohortMember member, Programme programme) => member switch
    {
        { CertificateNumber: { } number } => number,
        { Track: Track.TrainingOnly } => texts["TrainingOnly"],
        { Track: Track.WithoutCourse } => texts["Export.WithoutCourse"],
        { Leercoach: { } coach } => texts["With", coach.Split(' ')[0]],
        _ when programme.DocumentKinds.Any(k => k.Approver == Approver.Leercoach) => texts["WithNobody"],
        _ => "",
    };

    /// <summary>Null where nothing waits: then the status says it.</summary>
    public string? Pending(RequirementStanding row) => row is { IsDone: false, Pending: > 0 } ? texts["Table.Pending", Figures.Say(row.Pending)].Value : null;

    public static StatusMark Mark(RequirementStanding row) => row.Status switch
    {
        CriterionStatus.Waived => StatusMark.Waived,
        CriterionStatus.Met => StatusMark.Done,
        CriterionStatus.NotMet => StatusMark.Missed,
        CriterionStatus.InProgress => StatusMark.Busy,
        _ => StatusMark.NotStarted,
    };

    private string Sentence(string key, CohortSentence sentence, int? days = null) => (sentence.Count, Names(sentence)) switch
    {
        (0, _) => texts[$"{key}.None", days ?? 0],
        (1, var name) => texts[$"{key}.One", name!, days ?? 0],
        (_, { } names) => texts[$"{key}.Named", names, days ?? 0],
        _ => texts[$"{key}.Many", days ?? 0],
    };

    private string? Names(CohortSentence sentence) => sentence.Count is 0 or > MostNames ? null
        : sentence.Count == 1 ? sentence.Who[0].FirstName
        : $"{string.Join(", ", sentence.Who.SkipLast(1).Select(w => w.FirstName))} {texts["And"]} {sentence.Who[^1].FirstName}";
}
