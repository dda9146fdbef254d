using System.Text.RegularExpressions;

namespace PortfolioWorkspace.Domain.Reviews;

/// <summary>A sentence that a reader uses more often. It belongs to its writer; those who read for the same groups may use it when its writer says so.</summary>
public sealed partial class Phrase
{
    public const int BodyMaxLength = 1000, MostOfOne = 200;

    /// <summary>Stands where the name of a participant stood.</summary>
    public const string NamePlace = "[naam]";

    public required Guid Id { get; init; }
    public required Guid OwnerId { get; init; }
    public required DateTimeOffset AddedAt { get; init; }
    public string Body { get; private set; } = "";

    /// <summary>The groups whose leercoaches and trainers see it too.</summary>
    public List<PhraseTeam> Teams { get; } = [];

    public int Version { get; private set; }

    /// <param name="body">What it says.</param>
    /// <param name="teams">The groups for which its writer reads, when they share it; else none.</param>
    public Refusal? Say(string? body, IReadOnlyCollection<Guid> teams)
    {
        var text = Spaces.Replace(body ?? "", " ").Trim();
        if (text.Length == 0) return new Refusal("phrase-empty");
        if (text.Length > BodyMaxLength) return new Refusal("too-long", BodyMaxLength);
        Body = text;
        Teams.RemoveAll(t => !teams.Contains(t.CohortId));
        Teams.AddRange(teams.Where(id => !Teams.Exists(t => t.CohortId == id)).Select(id => new PhraseTeam { PhraseId = Id, CohortId = id }));
        return null;
    }

    /// <summary>A sentence that was written to somebody, without the name of that somebody.</summary>
    public static string WithoutName(string? body, string name)
    {
        var text = body ?? "";
        foreach (var part in name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Prepend(name).Where(p => p.Length > 2 && char.IsUpper(p[0])))
            text = Regex.Replace(text, $@"(?<![\p{{L}}\p{{N}}]){Regex.Escape(part)}(?=s?(?![\p{{L}}\p{{N}}]))", NamePlace, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        return text;
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces { get; }
}

/// <summary>A group whose readers may use a phrase.</summary>
public sealed class PhraseTeam
{
    public required Guid PhraseId { get; init; }
    public required Guid CohortId { get; init; }
}
