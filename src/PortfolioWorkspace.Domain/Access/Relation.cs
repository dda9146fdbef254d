namespace PortfolioWorkspace.Domain.Access;

/// <summary>What somebody is to a thing, read from the database at every step; a role at sign-in gives nothing by itself.</summary>
public enum Relation
{
    /// <summary>Nobody in particular: the public pages.</summary>
    Anyone,

    /// <summary>Signed in, looking at their own desk.</summary>
    Oneself,

    /// <summary>The participant whose dossier it is.</summary>
    Self,

    /// <summary>The leercoach assigned now.</summary>
    Leercoach,

    /// <summary>A trainer of the cohort.</summary>
    Trainer,

    /// <summary>An organiser of the cohort: dates, lists and statuses, never reports.</summary>
    Organiser,

    /// <summary>The one who is writing this draft, or who announced this practice moment.</summary>
    Owner,

    /// <summary>The leercoach of the day: guided this one conversation, and coaches somebody else.</summary>
    Guide,

    /// <summary>Takes part in the group, for what the people of a group share.</summary>
    Member,
}
