using Microsoft.AspNetCore.Identity;

namespace PortfolioWorkspace.App.People;

/// <summary>Somebody with an account. What a person may do follows from relations, never from this row.</summary>
public sealed class Person : IdentityUser<Guid>
{
    public const int NameMaxLength = 120;

    /// <summary>As it is printed on a certificate.</summary>
    public required string Name { get; set; }

    /// <summary>Set: no new sign-in, and what is open ends within a minute.</summary>
    public DateTimeOffset? DisabledAt { get; set; }

    /// <summary>Last day of this person's certificate as leercoach; null: no leercoach.</summary>
    public DateOnly? LeercoachCertifiedUntil { get; set; }

    /// <summary>How many people this leercoach can guide at once; null: nobody said.</summary>
    public int? LeercoachCapacity { get; set; }

    /// <summary>One line for the Development sign-in page; null outside the demo.</summary>
    public string? DemoRole { get; set; }

    public string FirstName => Name.Split(' ')[0];
}
