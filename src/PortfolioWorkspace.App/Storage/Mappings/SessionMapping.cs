using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortfolioWorkspace.Domain.Cohorts;

namespace PortfolioWorkspace.App.Storage.Mappings;

internal sealed class SessionMapping : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> entity)
    {
        entity.Property(x => x.Title).HasMaxLength(Session.TitleMaxLength);
        entity.Property(x => x.Place).HasMaxLength(Session.PlaceMaxLength);
        entity.Property(x => x.Link).HasMaxLength(Session.LinkMaxLength);
        entity.Property(x => x.Version).IsConcurrencyToken();
        entity.HasIndex(x => x.SharedId);
        entity.HasIndex(x => new { x.CohortId, x.Number }).IsUnique();
    }
}
