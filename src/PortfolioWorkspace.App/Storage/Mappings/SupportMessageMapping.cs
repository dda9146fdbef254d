using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortfolioWorkspace.Domain.Support;

namespace PortfolioWorkspace.App.Storage.Mappings;

internal sealed class SupportMessageMapping : IEntityTypeConfiguration<SupportMessage>
{
    public void Configure(EntityTypeBuilder<SupportMessage> entity)
    {
        entity.ToTable("SupportMessages");
        entity.Property(x => x.Body).HasMaxLength(SupportMessage.MaxLength);
        entity.HasOne<SupportThread>().WithMany().HasForeignKey(x => x.ThreadId).OnDelete(DeleteBehavior.Cascade);
        entity.HasIndex(x => x.ParticipationId);
    }
}
