using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.Domain.Notices;

namespace PortfolioWorkspace.App.Notices;

/// <summary>Which kind of news a topic is; a topic without a line here is other news.</summary>
public static class NoticeKinds
{
    public static NoticeKind Kind(this LiveTopic topic) => topic switch
    {
        LiveTopic.FeedbackSent => NoticeKind.Feedback,
        LiveTopic.SubmissionOpened => NoticeKind.Reading,
        LiveTopic.CommentAnswered or LiveTopic.CommentSettled => NoticeKind.Comments,
        LiveTopic.DocumentSubmitted or LiveTopic.SubmissionWithdrawn or LiveTopic.SecondOpinionAsked or LiveTopic.EndProductProposed or LiveTopic.EndProductAgreed => NoticeKind.Submissions,
        LiveTopic.ExtensionAsked or LiveTopic.ExtensionAnswered or LiveTopic.DeadlineExtended => NoticeKind.MoreTime,
        LiveTopic.ConversationLogged or LiveTopic.ConversationConfirmed or LiveTopic.ConversationCancelled or LiveTopic.ConfirmationTakenBack => NoticeKind.Conversations,
        LiveTopic.QuestionAsked or LiveTopic.SupportAsked or LiveTopic.SupportAnswered or LiveTopic.SupportAgreed or LiveTopic.SupportClosed => NoticeKind.Support,
        LiveTopic.PracticeAnnounced or LiveTopic.PracticeChanged or LiveTopic.PracticeCancelled or LiveTopic.PracticeJoined => NoticeKind.Practice,
        LiveTopic.ProfileSubmitted => NoticeKind.Profiles,
        LiveTopic.DecisionSigned or LiveTopic.CertificateIssued or LiveTopic.WaiverChanged or LiveTopic.TrackChanged or LiveTopic.CohortMoved or LiveTopic.VersionChanged or LiveTopic.EvidenceMoved => NoticeKind.Decisions,
        LiveTopic.LeercoachAssigned or LiveTopic.ConflictNoted => NoticeKind.Leercoach,
        LiveTopic.AttendanceMarked or LiveTopic.SessionChanged or LiveTopic.SessionCancelled or LiveTopic.ContactLogged or LiveTopic.ContactConfirmed => NoticeKind.Attendance,
        _ => NoticeKind.Other,
    };
}
