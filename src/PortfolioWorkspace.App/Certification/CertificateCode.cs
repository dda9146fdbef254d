using System.Security.Cryptography;

namespace PortfolioWorkspace.App.Certification;

/// <summary>The code on a certificate: 130 random bits in letters and digits that nobody confuses, in groups that can be read aloud.</summary>
public static class CertificateCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 26;

    public static string New() => RandomNumberGenerator.GetString(Alphabet, Length);

    /// <summary>What somebody typed or followed, made comparable: without spaces and dashes, I and L as 1, O as 0. Null when it cannot be a code.</summary>
    public static string? Read(string typed)
    {
        if (typed.Length > 60) return null;
        var plain = string.Concat(typed.ToUpperInvariant().Where(char.IsLetterOrDigit)).Replace('I', '1').Replace('L', '1').Replace('O', '0');
        return plain.Length == Length && plain.All(Alphabet.Contains) ? plain : null;
    }

    public static string Grouped(string code) => string.Join('-', code.Chunk(5).Select(c => new string(c)));
}
