using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortfolioWorkspace.Domain.Cohorts;

namespace PortfolioWorkspace.App.Storage.Mappings;

internal sealed class SessionMoveMapping : IEntityTypeConfiguration<SessionMove>
{
    public void Configure(EntityTypeBuilder<SessionMove> entity)
    {
        entity.ComplexProperty(x => x.Was, Slot);
        entity.ComplexProperty(x => x.Became, Slot);
        entity.HasIndex(x => new { x.SessionId, x.Number }).IsUnique();
        entity.HasOne<Session>().WithMany().HasForeignKey(x => x.SessionId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Slot(ComplexPropertyBuilder<SessionSlot> slot)
    {
        slot.Property(x => x.Place).HasMaxLength(Session.PlaceMaxLength);
        slot.Property(x => x.Link).HasMaxLength(Session.LinkMaxLength);
    }
}
