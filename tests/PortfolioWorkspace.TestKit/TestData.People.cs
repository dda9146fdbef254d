using PortfolioWorkspace.App.People;

namespace PortfolioWorkspace.TestKit;

public sealed partial class TestData
{
    public Task<Person> PersonAsync(string? name = null, DateOnly? leercoachUntil = null)
    {
        var number = Next();
        var mail = $"person{number}.{NewId():N}@example.org";
        return AddAsync(new Person
        {
            Id = NewId(),
            Name = name ?? $"Persoon {number}",
            UserName = mail,
            NormalizedUserName = mail.ToUpperInvariant(),
            Email = mail,
            NormalizedEmail = mail.ToUpperInvariant(),
            EmailConfirmed = true,
            SecurityStamp = NewId().ToString("N"),
            ConcurrencyStamp = NewId().ToString("N"),
            LeercoachCertifiedUntil = leercoachUntil,
        });
    }

    /// <summary>With a certificate as leercoach that is valid today.</summary>
    public Task<Person> LeercoachAsync(string? name = null) => PersonAsync(name, Today.AddYears(1));
}
