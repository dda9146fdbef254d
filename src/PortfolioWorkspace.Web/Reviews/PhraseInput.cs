namespace PortfolioWorkspace.Web.Reviews;

/// <summary>A sentence to keep, to say otherwise or to throw away.</summary>
public sealed class PhraseInput
{
    public Guid? Id { get; set; }
    public string? Body { get; set; }
    public bool ForTeam { get; set; }
    public bool Delete { get; set; }
}
