using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PortfolioWorkspace.App.People;

namespace PortfolioWorkspace.App.Storage.Mappings;

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> entity)
    {
        entity.Property(x => x.Name).HasMaxLength(Person.NameMaxLength);
        entity.Property(x => x.DemoRole).HasMaxLength(200);
    }
}
