using static PortfolioWorkspace.Domain.Access.Operation;
using static PortfolioWorkspace.Domain.Access.Relation;

namespace PortfolioWorkspace.Domain.Access;

/// <summary>Who may do what, on one page (facts §5.5). Pure, so that the whole matrix can be printed and read by anybody.</summary>
public static class AccessRules
{
    public static bool Allows(Operation operation, IEnumerable<Relation> relations)
    {
        var all = relations.ToHashSet();
        return all.Overlaps(Allowed(operation)) && !(all.Contains(Self) && IsAboutSomebodyElse(operation));
    }

    /// <summary>Nobody judges their own dossier, also not a trainer or organiser who takes part in the own group.</summary>
    public static bool IsAboutSomebodyElse(Operation operation) => operation is ReviewSubmission or ChooseForFeedback or SendFeedback or PlanFeedback or RecallFeedback or SitAtDesk or ResolveComment or GrantExtension
        or ConfirmConversation or AgreeOnSupport or AssignLeercoach or NoteConflict or ChangeTrack or RateProfileAsLeercoach
        or ConfirmContact or AgreeEndProduct or TryWhatIf or WaiveCriterion or MoveEvidence or ExtendDeadline or SignDecision or RecordAlignment or IssueCertificate or WithdrawCertificate;

    /// <summary>Whether somebody who reads what was handed in also reads the passages that its writer kept for the leercoach.</summary>
    public static bool ReadsPrivatePassages(IReadOnlySet<Relation> relations) => relations.Contains(Self) || relations.Contains(Leercoach);

    public static IReadOnlyList<Relation> Allowed(Operation operation) => operation switch
    {
        SeeOwnDesk or ManageOwnAccount or KeepPhrases or SettleNotices => [Oneself],
        CheckCertificate or FollowCalendar => [Anyone, Oneself],

        StartDocument or SeeDocument or LinkConversations or SubmitDocument or WithdrawSubmission or DeleteDocument or RestoreDocument or RestoreVersion => [Self],
        WriteDraft or AddPhoto => [Owner],
        WriteAnswer => [Self, Leercoach, Trainer],
        WriteNote => [Self],

        ReadSubmission or SeePhoto or ReadFeedback => [Self, Leercoach, Trainer],
        ReviewSubmission or ChooseForFeedback or SendFeedback => [Leercoach, Trainer],
        PlanFeedback or RecallFeedback or SitAtDesk or GrantExtension => [Leercoach, Trainer],
        HandleComment or LinkComment or AskExtension => [Self],
        AnswerComment => [Self, Leercoach, Trainer, Owner],
        ResolveComment => [Leercoach, Trainer, Owner],
        AskSecondOpinion => [Self, Leercoach, Trainer],

        SeeConversations => [Self, Leercoach, Trainer, Guide],
        LogConversation or CancelConversation => [Self],
        ConfirmConversation => [Leercoach, Guide, Trainer],

        AskSupport => [Self],
        ReadSupport or AnswerSupport => [Self, Leercoach, Trainer],
        AgreeOnSupport => [Leercoach, Trainer],
        SeePractice or AnnouncePractice or JoinPractice => [Member, Leercoach, Trainer],
        ChangePractice => [Owner],
        CancelPractice => [Owner, Trainer],

        SeeCohort or SeeAttendance => [Trainer, Organiser],
        MarkAttendance or HoldCheckIn => [Trainer],
        CheckIn => [Self],
        PlanSession or ChangeSession or CancelSession => [Trainer, Organiser],
        AssignLeercoach => [Organiser],
        LimitCoaching => [Oneself, Organiser],
        RenewLeercoach => [Organiser],
        ChangeTrack => [Trainer, Organiser],
        SeeConflicts or NoteConflict => [Leercoach, Trainer],
        PromiseFeedback or RemindParticipants => [Trainer, Organiser],
        MoveCohort => [Organiser],

        SeeProgrammes or EditProgramme or PublishProgramme => [Organiser],

        SeeProgress => [Self, Leercoach, Trainer, Organiser],
        ReadDossier => [Self, Leercoach, Trainer],
        LogContact => [Self, Trainer],
        ConfirmContact => [Trainer],
        LogStudy => [Self],
        RecordIntake => [Self, Trainer, Organiser],
        ProposeEndProduct => [Self],
        AgreeEndProduct or TryWhatIf => [Trainer],
        WithdrawEndProduct => [Self, Trainer],
        RateProfileAsParticipant => [Self],
        RateProfileAsLeercoach => [Leercoach],
        ReadProfiles => [Self, Leercoach, Trainer],
        NoteProfileTalk => [Self, Leercoach],
        WaiveCriterion or MoveEvidence or ExtendDeadline or SignDecision => [Trainer],
        ReadDecisionOutcome => [Self, Leercoach, Trainer, Organiser],
        ReadDecision => [Self, Trainer],
        RecordAlignment => [Trainer, Organiser],
        IssueCertificate or WithdrawCertificate => [Organiser],
        DownloadCertificate => [Self, Trainer, Organiser],
        EraseDossier => [Self],

        _ => [],
    };
}
