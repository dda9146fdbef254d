namespace PortfolioWorkspace.Domain.Documents;

/// <summary>concept → ingeleverd → aanvulling gevraagd ⟲ → goedgekeurd (facts §7.2).</summary>
public enum DocumentStatus { Draft, Submitted, RevisionRequested, Approved }
