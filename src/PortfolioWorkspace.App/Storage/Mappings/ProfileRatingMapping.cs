using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Profiles;

namespace PortfolioWorkspace.App.Storage.Mappings;

internal sealed class ProfileRatingMapping : IEntityTypeConfiguration<ProfileRating>
{
    public void Configure(EntityTypeBuilder<ProfileRating> entity)
    {
        entity.Property(x => x.Strongest).HasMaxLength(ProfileRating.RemarkMaxLength);
        entity.Property(x => x.Develop).HasMaxLength(ProfileRating.RemarkMaxLength);
        entity.Property(x => x.Conclusion).HasMaxLength(ProfileRating.RemarkMaxLength);
        entity.Property(x => x.Version).IsConcurrencyToken();
        entity.HasIndex(x => new { x.ParticipationId, x.Rater, x.RaterPersonId }).IsUnique();
        entity.HasOne<Participation>().WithMany().HasForeignKey(x => x.ParticipationId).OnDelete(DeleteBehavior.Restrict);
        entity.HasMany(x => x.Competences).WithOne().HasForeignKey(x => x.RatingId).OnDelete(DeleteBehavior.Cascade);
    }
}
