using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Certification;

namespace PortfolioWorkspace.App.Certification;

/// <summary>Takes a certificate out of force; the register keeps both lines and the public page says so.</summary>
public sealed class WithdrawCertificate(Gate gate)
{
    public Task<Refusal?> RunAsync(Guid certificate, string reason, CancellationToken stop = default) =>
        gate.ActAsync(Operation.WithdrawCertificate, Subject.Certificate(certificate), async passage =>
        {
            if (Typed.Reason(reason, Waiver.ReasonMaxLength) is { } unclear) return unclear;
            if (await passage.Db.CertificateWithdrawals.AnyAsync(w => w.CertificateId == certificate, passage.Stop)) return new Refusal("already-withdrawn");
            passage.Db.CertificateWithdrawals.Add(new CertificateWithdrawal { Id = passage.NewId(), CertificateId = certificate, ParticipationId = passage.ParticipationId!.Value, On = passage.Today, Reason = reason.Trim(), ById = passage.Actor });
            return null;
        }, stop);
}
