using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;

namespace PortfolioWorkspace.App.Certification;

/// <summary>Gives the paper's content to its owner, the trainers and the organiser.</summary>
public sealed class DownloadCertificate(Gate gate)
{
    public Task<Answer<IssuedCertificate>> RunAsync(Guid participation, CancellationToken stop = default) =>
        gate.ReadAsync<IssuedCertificate>(Operation.DownloadCertificate, Subject.Participation(participation), async passage =>
        {
            var found = await passage.Db.Certificates.Where(c => c.ParticipationId == participation)
                .Select(c => new { Certificate = c, Withdrawn = passage.Db.CertificateWithdrawals.Where(w => w.CertificateId == c.Id).Select(w => (DateOnly?)w.On).FirstOrDefault() })
                .FirstOrDefaultAsync(passage.Stop);
            return found is null ? Refusal.Unknown : IssuedCertificate.From(found.Certificate, found.Withdrawn);
        }, stop);
}
