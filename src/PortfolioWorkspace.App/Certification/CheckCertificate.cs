using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Certification;

/// <summary>Lets anybody with the code see what was issued: name, programme, date, status. Unknown codes and too many tries get the same answer.</summary>
public sealed class CheckCertificate(Gate gate, CertificateTries tries)
{
    /// <param name="visitor">Where the question comes from, to count tries; an address of the network, not of a person.</param>
    public async Task<Answer<IssuedCertificate>> RunAsync(string code, string visitor, CancellationToken stop = default)
    {
        if (!tries.Allows(visitor)) return Refusal.Unknown;
        if (CertificateCode.Read(code) is not { } plain) return Refusal.Unknown;
        return await gate.ReadAsync<IssuedCertificate>(Operation.CheckCertificate, Subject.Public, async passage =>
        {
            var found = await passage.Db.Certificates.Where(c => c.Code == plain)
                .Select(c => new { Certificate = c, Withdrawn = passage.Db.CertificateWithdrawals.Where(w => w.CertificateId == c.Id).Select(w => (DateOnly?)w.On).FirstOrDefault() })
                .SingleOrDefaultAsync(passage.Stop);
            return found is null ? Refusal.Unknown : IssuedCertificate.From(found.Certificate, found.Withdrawn);
        }, stop);
    }
}

/// <summary>What a certificate says, for its public page and its paper.</summary>
public sealed record IssuedCertificate(
    CertificateKind Kind, string Number, string Code, string NameAsIssued, string ProgrammeName, string CohortName, string Statement, ProgrammeField Field, DateOnly IssuedOn, IReadOnlyList<string> SignedBy, IReadOnlyList<StepShape> Steps, DateOnly? WithdrawnOn)
{
    internal static IssuedCertificate From(Certificate c, DateOnly? withdrawn) =>
        new(c.Kind, c.Number, c.Code, c.NameAsIssued, c.ProgrammeName, c.CohortName, c.Statement, c.Field, c.IssuedOn, c.SignedBy, c.Steps, withdrawn);
}
