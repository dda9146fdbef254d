using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortfolioWorkspace.App.People;
using PortfolioWorkspace.Domain.Cohorts;

namespace PortfolioWorkspace.App.Storage.Mappings;

internal sealed class ConflictOfInterestMapping : IEntityTypeConfiguration<ConflictOfInterest>
{
    public void Configure(EntityTypeBuilder<ConflictOfInterest> entity)
    {
        entity.ToTable("ConflictsOfInterest");
        entity.Property(x => x.Reason).HasMaxLength(ConflictOfInterest.ReasonMaxLength);
        entity.HasIndex(x => new { x.ParticipationId, x.LeercoachId, x.Round }).IsUnique();
        entity.HasOne<Participation>().WithMany().HasForeignKey(x => x.ParticipationId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<Person>().WithMany().HasForeignKey(x => x.LeercoachId).OnDelete(DeleteBehavior.Restrict);
    }
}
