using System.Text.Json;
using System.Text.RegularExpressions;
using PortfolioWorkspace.TestKit.FaultyNetwork;

namespace PortfolioWorkspace.EndToEnd.Tests.Faults;

/// <summary>Holds every word of the status line against what the server had really said and the device had really kept at that moment.</summary>
public sealed partial class Truth(Guid document)
{
    /// <summary>A text is on the device two seconds after it was typed; one more for a busy machine.</summary>
    private const int JournalLag = 3_000;

    private readonly List<(long At, string Text)> _known = [];

    /// <summary>What the server was heard to have, by an answer of its own.</summary>
    public void Hear(Exchange exchange)
    {
        if (!exchange.Request.Path.Contains(document.ToString(), StringComparison.OrdinalIgnoreCase) || !exchange.Request.Path.StartsWith("/api/drafts/", StringComparison.Ordinal)) return;
        var text = (exchange.Request.Method, exchange.Status) switch
        {
            ("PUT", 200) => exchange.RequestText,
            ("PUT", 412) or ("GET", 200) => exchange.AnswerText,
            _ => null,
        };
        if (text is null) return;
        var markdown = JsonDocument.Parse(text).RootElement.GetProperty("markdown").GetString()!;
        lock (_known) _known.Add((new DateTimeOffset(exchange.At).ToUnixTimeMilliseconds(), PlainWords.Of(markdown)));
    }

    public IReadOnlyList<string> Lies(Witness witness) =>
        [.. witness.Seen.GroupBy(g => g.Tab).SelectMany(tab => LiesAbout(witness, [.. tab.Where(g => g.Kind == "glimpse" && g.Path == $"/documenten/{document}" && g.Text is not null)]))];

    private IEnumerable<string> LiesAbout(Witness witness, IReadOnlyList<Glimpse> pictures)
    {
        var kept = witness.Seen.Where(g => g.Kind is "kept" or "notKept").ToList();
        foreach (var picture in pictures)
        {
            if (picture.State == "saved" && !IsOnline(picture)) yield return Said(picture, "the server had not said so");
            if (OnDevice().IsMatch(picture.Status!) && !IsKept(picture, pictures, kept)) yield return Said(picture, "the device had not kept it");
        }
    }

    private bool IsOnline(Glimpse picture)
    {
        lock (_known) return _known.Any(k => k.At <= picture.At && k.Text == picture.Words);
    }

    /// <summary>The last try to keep it worked, and it holds at least what was on the screen a journal's interval ago.</summary>
    private static bool IsKept(Glimpse picture, IReadOnlyList<Glimpse> pictures, List<Glimpse> kept)
    {
        var until = kept.Where(k => k.At <= picture.At).ToList();
        if (until.Count == 0 || until[^1].Kind == "notKept") return until.Count == 0 && picture.At - pictures[0].At < JournalLag;
        var texts = until.Where(k => k.Kind == "kept").Select(k => k.Words).ToHashSet();
        return pictures.Where(p => p.At <= picture.At).SkipWhile(p => NextAfter(p, pictures) <= picture.At - JournalLag).Any(p => texts.Contains(p.Words));
    }

    private static long NextAfter(Glimpse picture, IReadOnlyList<Glimpse> pictures) => pictures.FirstOrDefault(p => p.At > picture.At)?.At ?? long.MaxValue;

    private static string Said(Glimpse picture, string but)
    {
        var text = picture.Words;
        return $"{picture.Tab}, {DateTimeOffset.FromUnixTimeMilliseconds(picture.At):HH:mm:ss.fff}: \"{picture.Status}\" over \"…{text[Math.Max(0, text.Length - 40)..]}\", but {but}";
    }

    [GeneratedRegex("(veilig|bewaard|staat nog) op dit apparaat")]
    private static partial Regex OnDevice();
}
