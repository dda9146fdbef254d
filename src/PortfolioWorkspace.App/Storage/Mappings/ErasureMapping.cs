using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Cohorts;

namespace PortfolioWorkspace.App.Storage.Mappings;

internal sealed class ErasureMapping : IEntityTypeConfiguration<Erasure>
{
    public void Configure(EntityTypeBuilder<Erasure> entity)
    {
        entity.Property(x => x.Version).IsConcurrencyToken();
        entity.Ignore(x => x.Waits);
        // Asked for twice at one moment is asked for once: what is taken back then is all there was.
        entity.HasIndex(x => x.ParticipationId).IsUnique().HasFilter("\"WithdrawnAt\" IS NULL AND \"RunAt\" IS NULL");
        entity.HasIndex(x => new { x.ParticipationId, x.RunAt });
        entity.HasIndex(x => x.RunsOn);
        entity.HasOne<Participation>().WithMany().HasForeignKey(x => x.ParticipationId).OnDelete(DeleteBehavior.Restrict);
    }
}
