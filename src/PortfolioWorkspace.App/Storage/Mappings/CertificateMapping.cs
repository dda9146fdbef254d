using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Cohorts;

namespace PortfolioWorkspace.App.Storage.Mappings;

internal sealed class CertificateMapping : IEntityTypeConfiguration<Certificate>
{
    public void Configure(EntityTypeBuilder<Certificate> entity)
    {
        entity.Property(x => x.Number).HasMaxLength(40);
        entity.Property(x => x.Code).HasMaxLength(40);
        entity.HasIndex(x => x.Code).IsUnique();
        entity.HasIndex(x => x.Number).IsUnique();
        entity.HasIndex(x => new { x.ParticipationId, x.Kind }).IsUnique();
        entity.HasOne<Participation>().WithMany().HasForeignKey(x => x.ParticipationId).OnDelete(DeleteBehavior.Restrict);
    }
}
