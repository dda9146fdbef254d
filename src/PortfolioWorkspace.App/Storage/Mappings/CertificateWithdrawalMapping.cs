using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Cohorts;

namespace PortfolioWorkspace.App.Storage.Mappings;

internal sealed class CertificateWithdrawalMapping : IEntityTypeConfiguration<CertificateWithdrawal>
{
    public void Configure(EntityTypeBuilder<CertificateWithdrawal> entity)
    {
        entity.Property(x => x.Reason).HasMaxLength(Waiver.ReasonMaxLength);
        entity.HasIndex(x => x.CertificateId).IsUnique();
        entity.HasOne<Certificate>().WithMany().HasForeignKey(x => x.CertificateId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<Participation>().WithMany().HasForeignKey(x => x.ParticipationId).OnDelete(DeleteBehavior.Restrict);
    }
}
