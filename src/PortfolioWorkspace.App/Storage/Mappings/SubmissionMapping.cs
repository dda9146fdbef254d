using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.App.Storage.Mappings;

internal sealed class SubmissionMapping : IEntityTypeConfiguration<Submission>
{
    public void Configure(EntityTypeBuilder<Submission> entity)
    {
        entity.Property(x => x.Hash).HasMaxLength(64);
        entity.Property(x => x.Version).IsConcurrencyToken();
        entity.HasIndex(x => new { x.DocumentId, x.Number }).IsUnique();
        entity.HasOne<Participation>().WithMany().HasForeignKey(x => x.ParticipationId).OnDelete(DeleteBehavior.Restrict);
    }
}
