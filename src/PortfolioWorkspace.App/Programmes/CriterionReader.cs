using PortfolioWorkspace.App.Programmes.Editing;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Programmes;

/// <summary>Reads one criterion by its type; the fields of another type are refused as unknown.</summary>
internal sealed class CriterionReader(ProgrammeWords words)
{
    private readonly HashSet<string> _ids = [];

    public IReadOnlySet<string> Ids => _ids;

    public Criterion? Read(YamlFields f)
    {
        var head = new Head(f.NewName("id", _ids), f.Local("title"), f.Choice<Severity>("severity"), f.Text("source"));
        var type = f.Text("type");
        switch (type)
        {
            case "attended_sessions":
                return AttendedSessions(f, head);
            case "contact_hours":
                return ContactHours(f, head);
            case "confirmed_conversations":
                return new Criterion.ConfirmedConversations(
                    Word(f, "conversation_kind", ProgrammeWords.RefuseConversationKind), f.WrittenWhole("min"), f.Choice<ConfirmedBy>("confirmed_by"),
                    f.Flag("report_per_conversation"), f.Flag("leercoach_must_be_certified"))
                { Id = head.Id, Title = head.Title, Severity = head.Severity, Source = head.Source };
            case "approved_reports":
                return ApprovedReports(f, head);
            case "profile_by_both":
                return new Criterion.ProfileByBoth(
                    Word(f, "instrument", words.RefuseProfile), f.Flag("opens_after_last_session"), f.Flag("blind"))
                { Id = head.Id, Title = head.Title, Severity = head.Severity, Source = head.Source };
            case "end_product_approved":
                return new Criterion.EndProductApproved(
                    f.Words("one_of", required: true, words.RefuseDocumentKind), f.Flag("alternative_by_agreement"))
                { Id = head.Id, Title = head.Title, Severity = head.Severity, Source = head.Source };
            case "form_completed":
                return new Criterion.FormCompleted(
                    Word(f, "form", words.RefuseDocumentKind), f.Words("each_of", required: false, words.RefusePhase))
                { Id = head.Id, Title = head.Title, Severity = head.Severity, Source = head.Source };
            case "intake_done":
                return new Criterion.IntakeDone(f.Flag("director_waivable"))
                { Id = head.Id, Title = head.Title, Severity = head.Severity, Source = head.Source };
            case "deadline":
                return new Criterion.Deadline(
                    f.Words("applies_to", required: true, words.RefuseDocumentKind), f.WrittenDate("date"))
                { Id = head.Id, Title = head.Title, Severity = head.Severity, Source = head.Source };
            case "manual_judgement":
                return new Criterion.ManualJudgement(
                    f.Local("subject"), f.Words("inputs", required: true))
                { Id = head.Id, Title = head.Title, Severity = head.Severity, Source = head.Source };
            case "external_alignment":
                return new Criterion.ExternalAlignment(f.Text("party"), f.Flag("blocking"))
                { Id = head.Id, Title = head.Title, Severity = head.Severity, Source = head.Source };
            default:
                if (type.Length > 0)
                    f.Fault("type", new Wrong(FaultKind.UnknownType, type) { Known = CriterionFields.Types });
                f.Skip();
                return null;
        }
    }

    private static Criterion.AttendedSessions AttendedSessions(YamlFields f, Head head)
    {
        var (kinds, min, of) = (f.Choices<SessionKind>("session_kinds"), f.WrittenWhole("min"), f.Whole("of", min: 1));
        if (of < min)
            f.Fault("of", new Wrong(FaultKind.BelowMinimum, of.Value, min!.Value));
        return new(kinds, min, of, f.Flag("compensation_allowed"))
        { Id = head.Id, Title = head.Title, Severity = head.Severity, Source = head.Source };
    }

    private static Criterion.ContactHours ContactHours(YamlFields f, Head head)
    {
        var (min, tolerance) = (f.WrittenAmount("min"), f.Amount("tolerance_hours") ?? 0);
        if (tolerance >= min)
            f.Fault("tolerance_hours", new Wrong(FaultKind.AboveMinimum, tolerance, min.Value));
        return new(min, f.Words("categories", required: true, ProgrammeWords.RefuseHourCategory), tolerance)
        { Id = head.Id, Title = head.Title, Severity = head.Severity, Source = head.Source };
    }

    private Criterion.ApprovedReports ApprovedReports(YamlFields f, Head head)
    {
        var conversation = f.OptionalText("conversation_kind");
        if (conversation is not null && ProgrammeWords.RefuseConversationKind(conversation) is { } wrong)
            f.Fault("conversation_kind", wrong);
        var covers = f.Whole("covers_conversations", min: 1);
        if (covers is not null && conversation is null)
            f.Fault("covers_conversations", new Wrong(FaultKind.NeedsConversation));
        var unique = f.Flag("unique_conversation");
        if (unique && conversation is null)
            f.Fault("unique_conversation", new Wrong(FaultKind.NeedsConversation));
        return new(Word(f, "report_kind", words.RefuseDocumentKind), conversation, f.WrittenWhole("min"), unique, covers)
        { Id = head.Id, Title = head.Title, Severity = head.Severity, Source = head.Source };
    }

    private static string Word(YamlFields f, string key, Func<string, Wrong?> refuse)
    {
        var word = f.Text(key);
        if (word.Length > 0 && refuse(word) is { } wrong)
            f.Fault(key, wrong);
        return word;
    }

    private sealed record Head(string Id, LocalText Title, Severity Severity, string Source);
}
