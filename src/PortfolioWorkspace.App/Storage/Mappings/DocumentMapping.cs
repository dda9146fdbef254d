using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.App.Storage.Mappings;

internal sealed class DocumentMapping : IEntityTypeConfiguration<Document>
{
    public void Configure(EntityTypeBuilder<Document> entity)
    {
        entity.Property(x => x.Kind).HasMaxLength(60);
        entity.Property(x => x.Phase).HasMaxLength(40);
        entity.Property(x => x.Version).IsConcurrencyToken();
        entity.HasIndex(x => new { x.ParticipationId, x.Kind, x.Number }).IsUnique();
        entity.HasIndex(x => new { x.Status, x.ParticipationId });
        entity.HasOne<Participation>().WithMany().HasForeignKey(x => x.ParticipationId).OnDelete(DeleteBehavior.Restrict);
        entity.HasMany(x => x.Conversations).WithOne().HasForeignKey(x => x.DocumentId).OnDelete(DeleteBehavior.Cascade);
        entity.HasMany(x => x.Extensions).WithOne().HasForeignKey(x => x.DocumentId).OnDelete(DeleteBehavior.Cascade);
        entity.HasMany(x => x.Submissions).WithOne().HasForeignKey(x => x.DocumentId).OnDelete(DeleteBehavior.Restrict);
        entity.Ignore(x => x.Latest);
    }
}
