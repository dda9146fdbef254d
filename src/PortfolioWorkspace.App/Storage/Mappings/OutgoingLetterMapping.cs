using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortfolioWorkspace.App.Mail;
using PortfolioWorkspace.App.People;

namespace PortfolioWorkspace.App.Storage.Mappings;

internal sealed class OutgoingLetterMapping : IEntityTypeConfiguration<OutgoingLetter>
{
    public void Configure(EntityTypeBuilder<OutgoingLetter> entity)
    {
        entity.ToTable("Outbox");
        // Two nodes that see the same news at once write one letter between them.
        entity.HasIndex(x => x.PersonId).IsUnique().HasFilter("\"State\" = 'Waiting'");
        entity.HasIndex(x => new { x.State, x.NextTryAt });
        entity.HasOne<Person>().WithMany().HasForeignKey(x => x.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
