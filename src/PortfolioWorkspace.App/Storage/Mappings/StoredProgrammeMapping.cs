using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortfolioWorkspace.App.Programmes;

namespace PortfolioWorkspace.App.Storage.Mappings;

internal sealed class StoredProgrammeMapping : IEntityTypeConfiguration<StoredProgramme>
{
    public void Configure(EntityTypeBuilder<StoredProgramme> entity)
    {
        entity.ToTable("Programmes");
        entity.Property(x => x.Code).HasMaxLength(60);
        entity.Property(x => x.Note).HasMaxLength(StoredProgramme.NoteMaxLength);
        entity.HasIndex(x => new { x.Code, x.Version }).IsUnique();
    }
}
