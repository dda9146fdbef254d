using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortfolioWorkspace.Domain.Profiles;

namespace PortfolioWorkspace.App.Storage.Mappings;

internal sealed class CompetenceRatingMapping : IEntityTypeConfiguration<CompetenceRating>
{
    public void Configure(EntityTypeBuilder<CompetenceRating> entity)
    {
        entity.Property(x => x.Competence).HasMaxLength(60);
        entity.Property(x => x.Evidence).HasMaxLength(ProfileRating.RemarkMaxLength);
        entity.HasIndex(x => new { x.RatingId, x.Competence }).IsUnique();
        entity.HasIndex(x => x.ParticipationId);
    }
}
