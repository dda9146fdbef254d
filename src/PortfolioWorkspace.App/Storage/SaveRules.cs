using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain.Attendance;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Conversations;

namespace PortfolioWorkspace.App.Storage;

/// <summary>What holds at every save: versions count up for optimistic concurrency, and registers only grow.</summary>
internal static class SaveRules
{
    private static readonly IReadOnlySet<Type> AppendOnly = new HashSet<Type> { typeof(HistoryLine), typeof(Certificate), typeof(CertificateWithdrawal), typeof(Waiver), typeof(WaiverWithdrawal), typeof(Alignment), typeof(AttendanceChange), typeof(ConflictOfInterest), typeof(ConflictWithdrawal), typeof(TrackChange), typeof(EvidenceMove), typeof(SessionMove), typeof(ConversationMove), typeof(DeadlineExtension) };

    public static void Apply(ChangeTracker changes)
    {
        foreach (var entry in changes.Entries().Where(e => e.State is EntityState.Modified or EntityState.Deleted))
        {
            // Of a version only the guidance may be worded anew; the rest of it cannot be set.
            if (AppendOnly.Contains(entry.Metadata.ClrType) || entry is { State: EntityState.Deleted, Entity: StoredProgramme })
                throw new InvalidOperationException($"{entry.Metadata.ClrType.Name} is append-only.");
            if (entry.State == EntityState.Modified && entry.Metadata.FindProperty("Version") is { IsConcurrencyToken: true })
                entry.Property("Version").CurrentValue = (int)entry.Property("Version").OriginalValue! + 1;
        }
    }
}
