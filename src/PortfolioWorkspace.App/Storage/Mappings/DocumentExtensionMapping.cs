using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.App.Storage.Mappings;

internal sealed class DocumentExtensionMapping : IEntityTypeConfiguration<DocumentExtension>
{
    public void Configure(EntityTypeBuilder<DocumentExtension> entity)
    {
        entity.ToTable("DocumentExtensions");
        entity.Property(x => x.Reason).HasMaxLength(DocumentExtension.ReasonMaxLength);
        entity.Property(x => x.Answer).HasMaxLength(DocumentExtension.ReasonMaxLength);
        entity.Property(x => x.Version).IsConcurrencyToken();
        entity.HasIndex(x => new { x.ParticipationId, x.State });
        entity.HasOne<Participation>().WithMany().HasForeignKey(x => x.ParticipationId).OnDelete(DeleteBehavior.Restrict);
    }
}
