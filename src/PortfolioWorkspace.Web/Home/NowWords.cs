using System.Globalization;
using Microsoft.Extensions.Localization;
using PortfolioWorkspace.App.Home;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Programmes;
using PortfolioWorkspace.Web.Documents;
using PortfolioWorkspace.Web.Shell.Parts;
using PortfolioWorkspace.Web.Texts;

namespace PortfolioWorkspace.Web.Home;

/// <summary>What the field at the top says: one next thing, in words and with the ways to it.</summary>
internal sealed record NowWords(string Title, string Lead, string? Deadline, IReadOnlyList<PageLink> Links)
{
    public static NowWords Of(ParticipantHome home, IStringLocalizer<HomeTexts> texts, IStringLocalizer<DocumentsTexts> documents)
    {
        var next = home.Next;
        var what = What(home, next, documents);
        var who = home.Tasks.FirstOrDefault(t => t.Id == next.Document?.Id)?.Who ?? home.LeercoachFirstName ?? documents["Readers.Unknown"];
        var day = next.On is { } on ? HouseDates.DayWithoutYear(on) : "";
        var title = texts[$"Now.{next.Kind}", day];
        var lead = next.Kind switch
        {
            NextStepKind.WriteReport => texts["Now.WriteReport.Lead", what, day],
            NextStepKind.AllDone => next.On is null || next.On < home.Today ? texts["Now.AllDone.Lead.NoDate"] : texts["Now.AllDone.Lead", day],
            NextStepKind.SeeDecision or NextStepKind.SeeProof => texts[$"Now.{next.Kind}.Lead", day],
            NextStepKind.WaitForReader when home.Tasks.FirstOrDefault(t => t.Id == next.Document?.Id)?.AnswerBy is { } promised =>
                texts[promised < home.Today ? "Now.WaitForReader.Lead.Over" : "Now.WaitForReader.Lead.By", what, who, HouseDates.DayWithoutYear(promised)],
            _ => texts[$"Now.{next.Kind}.Lead", what, who],
        };
        var dated = next.Kind is NextStepKind.GoOnWriting or NextStepKind.WriteReport && home.Deadline >= home.Today && Counts(home, next);
        return new NowWords(title, lead, dated ? texts["Now.Deadline", HouseDates.Day(home.Deadline!.Value)].Value : null, LinksOf(home, next, texts));
    }

    private static bool Counts(ParticipantHome home, NextStep next) => home.Programme.Criteria.OfType<Criterion.Deadline>().Any(c => c.AppliesTo.Contains(next.KindCode));

    private static string What(ParticipantHome home, NextStep next, IStringLocalizer<DocumentsTexts> documents)
    {
        if (next.Kind == NextStepKind.HoldConversation) return DocumentNames.InSentence(documents[$"Conversation.{next.KindCode}"]);
        if (next.KindCode is null || home.Programme.FindKind(next.KindCode) is not { } kind) return "";
        if (next.Kind == NextStepKind.WriteReport) return DocumentNames.InSentence(documents[$"Conversation.{kind.ConversationKind}"]);
        return DocumentNames.InSentence(next.Document is { } document ? documents.NameOf(kind, document.Number, PhaseOf(home, document)) : kind.Name.In(CultureInfo.CurrentUICulture.Name));
    }

    private static LocalText? PhaseOf(ParticipantHome home, WritingFact document) =>
        home.Tasks.FirstOrDefault(t => t.Id == document.Id)?.Phase is { } phase ? home.Programme.Phases.FirstOrDefault(p => p.Code == phase)?.Name : null;

    private static IReadOnlyList<PageLink> LinksOf(ParticipantHome home, NextStep next, IStringLocalizer<HomeTexts> texts)
    {
        var desk = $"/documenten/{next.Document?.Id}";
        var dossier = $"/dossiers/{home.Participation}";
        PageLink? feedback = next.Document?.FeedbackOn is { } number ? new(texts["Now.Act.FeedbackFirst"], $"{desk}/inleveringen/{number}") : null;
        return next.Kind switch
        {
            NextStepKind.ReadFeedback when feedback is not null => [feedback with { Text = texts["Now.Act.Feedback"] }],
            NextStepKind.Revise => feedback is null ? [new(texts["Now.Act.Write"], desk)] : [new(texts["Now.Act.Write"], desk), feedback],
            NextStepKind.GoOnWriting => [new(texts["Now.Act.Write"], desk)],
            NextStepKind.WriteReport => [new(texts["Now.Act.Begin"], $"/documenten?soort={next.KindCode}&gesprek={next.Subject}#begin")],
            NextStepKind.StartProduct => [new(texts["Now.Act.Begin"], $"/documenten?soort={next.KindCode}#begin")],
            NextStepKind.RateProfile => [new(texts["Now.Act.Profile"], $"{dossier}/profiel")],
            NextStepKind.HoldConversation => [new(texts["Now.Act.Conversations"], "/gesprekken")],
            NextStepKind.SeeDecision or NextStepKind.SeeProof when home.CertificateCode is { } code => [new(texts["Now.Act.Certificate"], $"/certificaten/{code}"), new(texts["Now.Act.Dossier"], dossier)],
            _ => [new(texts["Now.Act.Dossier"], dossier)],
        };
    }
}
