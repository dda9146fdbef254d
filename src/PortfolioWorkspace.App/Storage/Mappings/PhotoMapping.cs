using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.App.Storage.Mappings;

internal sealed class PhotoMapping : IEntityTypeConfiguration<Photo>
{
    public void Configure(EntityTypeBuilder<Photo> entity)
    {
        entity.Property(x => x.ContentType).HasMaxLength(40);
        entity.HasIndex(x => x.ParticipationId);
        entity.HasIndex(x => x.OwnerId);
        // Before a draft goes, Cleaning/UsedPhotos moves those that another text shows.
        entity.HasOne<Draft>().WithMany().HasForeignKey(x => x.DraftId).OnDelete(DeleteBehavior.Cascade);
        entity.HasOne<PhotoContent>().WithOne().HasForeignKey<PhotoContent>(x => x.Id).OnDelete(DeleteBehavior.Cascade);
    }
}
