using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortfolioWorkspace.App.Programmes;

namespace PortfolioWorkspace.App.Storage.Mappings;

internal sealed class ProgrammeDraftMapping : IEntityTypeConfiguration<ProgrammeDraft>
{
    public void Configure(EntityTypeBuilder<ProgrammeDraft> entity)
    {
        entity.ToTable("ProgrammeDrafts");
        entity.Property(x => x.Code).HasMaxLength(60);
        entity.Property(x => x.Version).IsConcurrencyToken();
        entity.HasIndex(x => x.Code).IsUnique();
    }
}
