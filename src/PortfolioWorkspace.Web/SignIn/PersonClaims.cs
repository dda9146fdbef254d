using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PortfolioWorkspace.App.People;

namespace PortfolioWorkspace.Web.SignIn;

/// <summary>What the cookie says about somebody: id, name and stamp. No roles: what a person may do is asked of the database each time.</summary>
public sealed class PersonClaims(UserManager<Person> people, IOptions<IdentityOptions> options) : UserClaimsPrincipalFactory<Person>(people, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Person user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        foreach (var account in identity.FindAll(identity.NameClaimType).ToList()) identity.RemoveClaim(account);
        identity.AddClaim(new Claim(identity.NameClaimType, user.Name));
        return identity;
    }
}
