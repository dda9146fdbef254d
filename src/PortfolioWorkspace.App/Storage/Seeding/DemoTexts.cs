using System.Text.Json;
using System.Text.Json.Serialization;
using PortfolioWorkspace.Domain.Reviews;

namespace PortfolioWorkspace.App.Storage.Seeding;

/// <summary>The fictional texts of the demo, read from the seeds beside the program.</summary>
internal sealed class DemoTexts(string folder)
{
    private readonly Lazy<DemoProfile> _profile = new(() => Read<DemoProfile>(folder, "profiel.json"));
    private readonly Lazy<IReadOnlyList<DemoComment>> _comments = new(() => Read<IReadOnlyList<DemoComment>>(folder, "opmerkingen.json"));
    private readonly Lazy<DemoReasons> _reasons = new(() => Read<DemoReasons>(folder, "richtlijnen.json"));

    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Web) { Converters = { new JsonStringEnumConverter() } };

    public DemoProfile Profile => _profile.Value;
    public DemoReasons Reasons => _reasons.Value;

    /// <summary>On the first version of the second observation, and what was said under them.</summary>
    public IReadOnlyList<DemoComment> Comments => _comments.Value;

    public string this[string name] => File.ReadAllText(Path.Combine(folder, name + ".md")).ReplaceLineEndings("\n").Trim() + "\n";

    public string Letter(string name, string firstName) => this[name].Replace("{naam}", firstName, StringComparison.Ordinal);

    private static T Read<T>(string folder, string file) =>
        JsonSerializer.Deserialize<T>(File.ReadAllText(Path.Combine(folder, file)), Json) ?? throw new InvalidOperationException($"{file} is empty.");
}

/// <summary>What two people wrote in a profile.</summary>
internal sealed record DemoProfile(IReadOnlyList<string> SelfRemarks, IReadOnlyList<string> LeercoachRemarks, string Strongest, string Develop, string Conclusion);

/// <summary>Reasons beside the words for a guideline: its own where there is one, general ones otherwise.</summary>
internal sealed record DemoReasons(IReadOnlyList<string> Strong, IReadOnlyList<string> OnTheWay, IReadOnlyList<string> NotSeen, IReadOnlyDictionary<string, DemoReason> ByGuideline)
{
    public IReadOnlyList<string> For(string guideline, GuidelineWord word) => ByGuideline.TryGetValue(guideline, out var own)
        ? [word switch { GuidelineWord.Strong => own.Strong, GuidelineWord.OnTheWay => own.OnTheWay, _ => own.NotSeen }]
        : word switch { GuidelineWord.Strong => Strong, GuidelineWord.OnTheWay => OnTheWay, _ => NotSeen };
}

/// <summary>The reason for one guideline, for each of the three words.</summary>
internal sealed record DemoReason(string Strong, string OnTheWay, string NotSeen);
