using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Cohorts;

namespace PortfolioWorkspace.App.Storage.Mappings;

internal sealed class IntakeMapping : IEntityTypeConfiguration<Intake>
{
    public void Configure(EntityTypeBuilder<Intake> entity)
    {
        entity.HasIndex(x => x.ParticipationId).IsUnique();
        entity.Property(x => x.DirectorWaivedReason).HasMaxLength(Waiver.ReasonMaxLength);
        entity.Property(x => x.Version).IsConcurrencyToken();
        entity.HasOne<Participation>().WithMany().HasForeignKey(x => x.ParticipationId).OnDelete(DeleteBehavior.Restrict);
    }
}
