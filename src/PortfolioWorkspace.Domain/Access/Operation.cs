namespace PortfolioWorkspace.Domain.Access;

/// <summary>Everything anybody can do here. Each is decided by <see cref="AccessRules"/> and printed in the checked-in matrix.</summary>
public enum Operation
{
    // own desk and public
    SeeOwnDesk,
    ManageOwnAccount,
    SettleNotices,
    CheckCertificate,
    FollowCalendar,

    // writing
    StartDocument,
    SeeDocument,
    WriteDraft,
    WriteAnswer,
    WriteNote,
    AddPhoto,
    SubmitDocument,
    WithdrawSubmission,
    DeleteDocument,
    RestoreDocument,
    RestoreVersion,

    // reading and reviewing
    ReadSubmission,
    SeePhoto,
    ReadFeedback,
    ReviewSubmission,
    ChooseForFeedback,
    SendFeedback,
    PlanFeedback,
    RecallFeedback,
    SitAtDesk,
    KeepPhrases,
    HandleComment,
    AnswerComment,
    ResolveComment,
    LinkComment,
    AskExtension,
    GrantExtension,
    AskSecondOpinion,

    // conversations
    SeeConversations,
    LogConversation,
    ConfirmConversation,
    CancelConversation,

    // questions, extra support and practising together
    AskSupport,
    ReadSupport,
    AnswerSupport,
    AgreeOnSupport,
    SeePractice,
    AnnouncePractice,
    JoinPractice,
    ChangePractice,
    CancelPractice,

    // cohort
    SeeCohort,
    SeeAttendance,
    MarkAttendance,
    HoldCheckIn,
    CheckIn,
    PlanSession,
    ChangeSession,
    CancelSession,
    AssignLeercoach,
    PromiseFeedback,
    RemindParticipants,

    // dossier
    SeeProgress,
    ReadDossier,
    LogContact,
    ConfirmContact,
    LogStudy,
    RecordIntake,
    ProposeEndProduct,
    AgreeEndProduct,
    WithdrawEndProduct,
    TryWhatIf,
    RateProfileAsParticipant,
    RateProfileAsLeercoach,
    ReadProfiles,
    NoteProfileTalk,
    WaiveCriterion,
    ExtendDeadline,
    SignDecision,
    ReadDecisionOutcome,
    ReadDecision,
    RecordAlignment,
    IssueCertificate,
    WithdrawCertificate,
    DownloadCertificate,
}
