using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Reviews;

namespace PortfolioWorkspace.App.Storage.Mappings;

internal sealed class SecondOpinionMapping : IEntityTypeConfiguration<SecondOpinion>
{
    public void Configure(EntityTypeBuilder<SecondOpinion> entity)
    {
        entity.ToTable("SecondOpinions");
        entity.Property(x => x.Reason).HasMaxLength(SecondOpinion.ReasonMaxLength);
        entity.Property(x => x.Version).IsConcurrencyToken();
        entity.HasIndex(x => new { x.SubmissionId, x.TrainerId }).IsUnique();
        entity.HasIndex(x => new { x.TrainerId, x.AnsweredAt });
        entity.HasIndex(x => x.ParticipationId);
        entity.HasOne<Submission>().WithMany().HasForeignKey(x => x.SubmissionId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<Participation>().WithMany().HasForeignKey(x => x.ParticipationId).OnDelete(DeleteBehavior.Restrict);
    }
}
