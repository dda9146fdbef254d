using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortfolioWorkspace.Domain.Attendance;
using PortfolioWorkspace.Domain.Cohorts;

namespace PortfolioWorkspace.App.Storage.Mappings;

internal sealed class AttendanceChangeMapping : IEntityTypeConfiguration<AttendanceChange>
{
    public void Configure(EntityTypeBuilder<AttendanceChange> entity)
    {
        entity.Property(x => x.Note).HasMaxLength(AttendanceMark.NoteMaxLength);
        entity.Property(x => x.ClientId).HasMaxLength(AttendanceChange.ClientMaxLength);
        entity.HasIndex(x => new { x.SessionId, x.ParticipationId, x.Number }).IsUnique();
        entity.HasIndex(x => new { x.ClientId, x.Seq }).IsUnique();
        entity.HasOne<Participation>().WithMany().HasForeignKey(x => x.ParticipationId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<Session>().WithMany().HasForeignKey(x => x.SessionId).OnDelete(DeleteBehavior.Restrict);
    }
}
