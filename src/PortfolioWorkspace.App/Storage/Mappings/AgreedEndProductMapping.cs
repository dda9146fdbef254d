using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Cohorts;

namespace PortfolioWorkspace.App.Storage.Mappings;

internal sealed class AgreedEndProductMapping : IEntityTypeConfiguration<AgreedEndProduct>
{
    public void Configure(EntityTypeBuilder<AgreedEndProduct> entity)
    {
        entity.Property(x => x.Purpose).HasMaxLength(AgreedEndProduct.TextMaxLength);
        entity.Property(x => x.ForWhom).HasMaxLength(AgreedEndProduct.TextMaxLength);
        entity.Property(x => x.FormAndSize).HasMaxLength(AgreedEndProduct.TextMaxLength);
        entity.Property(x => x.Criteria).HasMaxLength(AgreedEndProduct.TextMaxLength);
        entity.Property(x => x.Replaces).HasMaxLength(400);
        entity.Property(x => x.Version).IsConcurrencyToken();
        // One at a time: two proposals from two pages are one proposal and a refusal.
        entity.HasIndex(x => x.ParticipationId).IsUnique().HasFilter("\"WithdrawnAt\" IS NULL");
        entity.HasOne<Participation>().WithMany().HasForeignKey(x => x.ParticipationId).OnDelete(DeleteBehavior.Restrict);
    }
}
