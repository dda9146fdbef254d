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
        LiveTopic.DocumentSubmitted or LiveTopic.SubmissionWithdrawn => NoticeKind.Submissions,
        LiveTopic.ConversationLogged or LiveTopic.ConversationConfirmed or LiveTopic.ConversationCancelled => NoticeKind.Conversations,
        LiveTopic.ProfileSubmitted => NoticeKind.Profiles,
        LiveTopic.DecisionSigned or LiveTopic.CertificateIssued => NoticeKind.Decisions,
        LiveTopic.LeercoachAssigned => NoticeKind.Leercoach,
        LiveTopic.AttendanceMarked => NoticeKind.Attendance,
        _ => NoticeKind.Other,
    };
}
