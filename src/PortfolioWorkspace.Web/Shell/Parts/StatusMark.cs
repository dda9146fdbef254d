namespace PortfolioWorkspace.Web.Shell.Parts;

/// <summary>How something stands, everywhere in the same shape and word.</summary>
public enum StatusMark
{
    NotStarted,
    Busy,
    Submitted,
    Feedback,
    Done,
    Waived,
    Missed,
    Late,
    NotYet,
}

/// <summary>The css class that carries the colour of a status.</summary>
public static class StatusMarkClasses
{
    public static string CssClass(this StatusMark status) => status switch
    {
        StatusMark.NotStarted => "leeg",
        StatusMark.Busy => "bezig",
        StatusMark.Submitted => "ingeleverd",
        StatusMark.Feedback => "feedback",
        StatusMark.Done => "klaar",
        StatusMark.Waived => "vrij",
        StatusMark.Missed => "gemist",
        StatusMark.Late => "laat",
        _ => "nu",
    };
}
