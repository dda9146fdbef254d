using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortfolioWorkspace.App.Notices;
using PortfolioWorkspace.App.People;
using PortfolioWorkspace.Domain.Cohorts;

namespace PortfolioWorkspace.App.Storage.Mappings;

internal sealed class NoticeMapping : IEntityTypeConfiguration<Notice>
{
    /// <summary>What the outbox looks through again and again stays small.</summary>
    internal const string MailUnsettled = "\"ReadAt\" IS NULL AND \"MailSettledAt\" IS NULL";

    public void Configure(EntityTypeBuilder<Notice> entity)
    {
        entity.HasIndex(x => new { x.PersonId, x.ReadAt });
        entity.HasIndex(x => x.ParticipationId);
        entity.HasIndex(x => x.LetterId);
        entity.HasIndex(x => x.At);
        entity.HasIndex(x => new { x.PersonId, x.At }).HasFilter(MailUnsettled);
        entity.HasOne<Person>().WithMany().HasForeignKey(x => x.PersonId).OnDelete(DeleteBehavior.Cascade);
        entity.HasOne<Participation>().WithMany().HasForeignKey(x => x.ParticipationId).OnDelete(DeleteBehavior.Cascade);
    }
}
