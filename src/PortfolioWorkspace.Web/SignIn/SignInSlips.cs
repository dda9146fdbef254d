using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace PortfolioWorkspace.Web.SignIn;

/// <summary>Why somebody was not let in, on the way from the provider's answer to the page that explains it.</summary>
/// <param name="Reason">Code of the refusal.</param>
/// <param name="Email">The address as the provider gave it.</param>
public sealed record SignInSlip(string Reason, string Provider, string? Email);

/// <summary>Carries a slip in an address: sealed, so that no link can put words on our page, and readable for minutes only.</summary>
public sealed class SignInSlips(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Readable = TimeSpan.FromMinutes(10);

    private readonly ITimeLimitedDataProtector _seal = protection.CreateProtector("SignIn.Slip").ToTimeLimitedDataProtector();

    public string Write(SignInSlip slip) => _seal.Protect(JsonSerializer.Serialize(slip), Readable);

    public SignInSlip? Read(string? sealedSlip)
    {
        if (string.IsNullOrEmpty(sealedSlip)) return null;
        try
        {
            return JsonSerializer.Deserialize<SignInSlip>(_seal.Unprotect(sealedSlip));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
