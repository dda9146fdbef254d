using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Support;

namespace PortfolioWorkspace.App.Storage.Mappings;

internal sealed class SupportThreadMapping : IEntityTypeConfiguration<SupportThread>
{
    public void Configure(EntityTypeBuilder<SupportThread> entity)
    {
        entity.ToTable("SupportThreads");
        entity.Ignore(x => x.IsOpen);
        entity.Property(x => x.Agreement).HasMaxLength(SupportThread.AgreementMaxLength);
        entity.Property(x => x.Version).IsConcurrencyToken();
        entity.HasOne<Participation>().WithMany().HasForeignKey(x => x.ParticipationId).OnDelete(DeleteBehavior.Restrict);
    }
}
