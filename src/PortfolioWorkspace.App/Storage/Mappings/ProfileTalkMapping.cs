using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Profiles;

namespace PortfolioWorkspace.App.Storage.Mappings;

internal sealed class ProfileTalkMapping : IEntityTypeConfiguration<ProfileTalk>
{
    public void Configure(EntityTypeBuilder<ProfileTalk> entity)
    {
        entity.Property(x => x.Remark).HasMaxLength(ProfileRating.RemarkMaxLength);
        entity.HasOne<Participation>().WithMany().HasForeignKey(x => x.ParticipationId).OnDelete(DeleteBehavior.Restrict);
    }
}
