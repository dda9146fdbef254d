namespace PortfolioWorkspace.Domain.Notices;

/// <summary>The kinds of news that somebody can have mailed or not; finer than this nobody wants to choose.</summary>
public enum NoticeKind { Feedback, Comments, Reading, Submissions, MoreTime, Conversations, Support, Practice, Profiles, Decisions, Leercoach, Attendance, Other }

/// <summary>How soon news of a kind is mailed.</summary>
public enum MailRhythm { AtOnce, Daily, Never }
