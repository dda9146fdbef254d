using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Reviews;

namespace PortfolioWorkspace.App.Storage.Mappings;

internal sealed class DeskTurnMapping : IEntityTypeConfiguration<DeskTurn>
{
    public void Configure(EntityTypeBuilder<DeskTurn> entity)
    {
        entity.Property(x => x.Version).IsConcurrencyToken();
        entity.HasIndex(x => x.ParticipationId);
        entity.HasOne<Submission>().WithOne().HasForeignKey<DeskTurn>(x => x.Id).OnDelete(DeleteBehavior.Restrict);
    }
}
