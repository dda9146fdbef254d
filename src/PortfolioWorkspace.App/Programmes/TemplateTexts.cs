using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace PortfolioWorkspace.App.Programmes;

/// <summary>The templates of one programme as they are stored, and the fingerprint of the whole.</summary>
internal static class TemplateTexts
{
    public static string Write(IReadOnlyDictionary<string, string> templates) => JsonSerializer.Serialize(templates.OrderBy(t => t.Key, StringComparer.Ordinal).ToDictionary());

    public static Dictionary<string, string> Read(string stored) => JsonSerializer.Deserialize<Dictionary<string, string>>(stored)!;

    public static string Fingerprint(string yaml, IReadOnlyDictionary<string, string> templates) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(yaml + Write(templates))));
}
