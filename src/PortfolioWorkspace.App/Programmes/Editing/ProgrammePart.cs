namespace PortfolioWorkspace.App.Programmes.Editing;

/// <summary>The parts in which an organiser edits a programme; each has a page of its own.</summary>
public enum ProgrammePart
{
    /// <summary>Names, hours, price and places.</summary>
    Names,
    Phases,

    /// <summary>The meetings as the edition plans them.</summary>
    Sessions,
    Criteria,

    /// <summary>The rows that people recognise, each with the criteria behind it.</summary>
    Rows,
    Kinds,
    Templates,
    Profile,
    Certificate,

    /// <summary>Everything as text, for what no form knows.</summary>
    Source,
}
