using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.Domain.Certification;

/// <summary>A line in the register of certificates: written once, never changed. What is withdrawn gets a line of its own.</summary>
public sealed class Certificate
{
    public required Guid Id { get; init; }
    public required Guid ParticipationId { get; init; }
    public required CertificateKind Kind { get; init; }

    /// <summary>For people: CCO-2027-0142.</summary>
    public required string Number { get; init; }

    /// <summary>At least 128 random bits in letters and digits that cannot be confused; whoever has it may check the certificate.</summary>
    public required string Code { get; init; }

    public required string NameAsIssued { get; init; }
    public required string ProgrammeName { get; init; }
    public required string CohortName { get; init; }
    public required string Statement { get; init; }
    public required ProgrammeField Field { get; init; }
    public required DateOnly IssuedOn { get; init; }
    public required Guid IssuedById { get; init; }
    public required List<string> SignedBy { get; init; }

    /// <summary>The steps this person took, in the order they were taken: the pattern on the paper.</summary>
    public required List<StepShape> Steps { get; init; }
}

/// <summary>A certificate, or the proof that somebody attended (S4: training only).</summary>
public enum CertificateKind { Certificate, ParticipationProof }

/// <summary>Takes a certificate out of force; the register keeps both lines.</summary>
public sealed class CertificateWithdrawal
{
    public required Guid Id { get; init; }
    public required Guid CertificateId { get; init; }
    public required Guid ParticipationId { get; init; }
    public required DateOnly On { get; init; }
    public required string Reason { get; init; }
    public required Guid ById { get; init; }
}
