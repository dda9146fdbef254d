using Microsoft.AspNetCore.Identity;
using PortfolioWorkspace.Domain;

namespace PortfolioWorkspace.App.People;

/// <summary>What a provider vouches for: its own name for somebody, and perhaps an address.</summary>
public sealed record ProviderIdentity(string Issuer, string ProviderName, string Subject, string? Email, bool EmailVerified);

/// <summary>Finds the account behind a sign-in elsewhere: by (issuer, subject), and the first time by verified address. It never makes an account.</summary>
public sealed class ProviderAccounts(UserManager<Person> people)
{
    public static readonly Refusal AccountUnknown = new("account-unknown");
    public static readonly Refusal EmailUnverified = new("email-unverified");
    public static readonly Refusal AccountDisabled = new("account-disabled");

    public async Task<Answer<Person>> FindOrLinkAsync(ProviderIdentity identity)
    {
        if (await people.FindByLoginAsync(identity.Issuer, identity.Subject) is { } known) return Open(known);
        if (string.IsNullOrWhiteSpace(identity.Email)) return AccountUnknown;
        if (!identity.EmailVerified) return EmailUnverified;
        if (await people.FindByEmailAsync(identity.Email) is not { } person) return AccountUnknown;
        if (Open(person) is { Refusal: { } refusal }) return refusal;

        // An address that was given to somebody else at the provider must not open the account of its former owner.
        if ((await people.GetLoginsAsync(person)).Any(l => l.LoginProvider == identity.Issuer)) return AccountUnknown;

        var linked = await people.AddLoginAsync(person, new UserLoginInfo(identity.Issuer, identity.Subject, identity.ProviderName));
        // Two first sign-ins at once: the other one was just before us.
        return linked.Succeeded ? person : Refusal.ChangedMeanwhile;
    }

    private static Answer<Person> Open(Person person) => person.DisabledAt is null ? person : AccountDisabled;
}
