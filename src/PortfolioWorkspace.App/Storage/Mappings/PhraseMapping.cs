using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortfolioWorkspace.App.People;
using PortfolioWorkspace.Domain.Reviews;

namespace PortfolioWorkspace.App.Storage.Mappings;

internal sealed class PhraseMapping : IEntityTypeConfiguration<Phrase>
{
    public void Configure(EntityTypeBuilder<Phrase> entity)
    {
        entity.Property(x => x.Body).HasMaxLength(Phrase.BodyMaxLength);
        entity.Property(x => x.Version).IsConcurrencyToken();
        entity.HasIndex(x => x.OwnerId);
        entity.HasOne<Person>().WithMany().HasForeignKey(x => x.OwnerId).OnDelete(DeleteBehavior.Restrict);
        entity.HasMany(x => x.Teams).WithOne().HasForeignKey(x => x.PhraseId).OnDelete(DeleteBehavior.Cascade);
    }
}
