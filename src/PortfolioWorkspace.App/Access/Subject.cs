namespace PortfolioWorkspace.App.Access;

/// <summary>What an operation is about; the Gate asks the database what the actor is to it.</summary>
public readonly record struct Subject(SubjectKind Kind, Guid Id)
{
    public static Subject OwnDesk => new(SubjectKind.OwnDesk, Guid.Empty);
    public static Subject Public => new(SubjectKind.Public, Guid.Empty);

    public static Subject Cohort(Guid id) => new(SubjectKind.Cohort, id);
    public static Subject Session(Guid id) => new(SubjectKind.Session, id);
    public static Subject Participation(Guid id) => new(SubjectKind.Participation, id);
    public static Subject Document(Guid id) => new(SubjectKind.Document, id);

    /// <summary>A document in the bin; nothing but taking it back knows that it is there.</summary>
    public static Subject Binned(Guid id) => new(SubjectKind.Binned, id);

    public static Subject Submission(Guid id) => new(SubjectKind.Submission, id);
    public static Subject Review(Guid id) => new(SubjectKind.Review, id);
    public static Subject Draft(Guid id) => new(SubjectKind.Draft, id);
    public static Subject Photo(Guid id) => new(SubjectKind.Photo, id);
    public static Subject Conversation(Guid id) => new(SubjectKind.Conversation, id);
    public static Subject SupportThread(Guid id) => new(SubjectKind.SupportThread, id);

    /// <summary>A cohort as the people in it see it: what they share with each other.</summary>
    public static Subject Group(Guid cohort) => new(SubjectKind.Group, cohort);

    public static Subject Practice(Guid id) => new(SubjectKind.Practice, id);

    /// <summary>The programmes of the house, drafts included; organisers of any group look after them together.</summary>
    public static Subject Programmes => new(SubjectKind.Programme, Guid.Empty);

    public static Subject Decision(Guid id) => new(SubjectKind.Decision, id);
    public static Subject Certificate(Guid id) => new(SubjectKind.Certificate, id);
}

/// <summary>The kinds of things that can be asked for by id.</summary>
public enum SubjectKind { OwnDesk, Public, Cohort, Session, Participation, Document, Binned, Submission, Review, Draft, Photo, Conversation, SupportThread, Group, Practice, Decision, Certificate, Programme }
