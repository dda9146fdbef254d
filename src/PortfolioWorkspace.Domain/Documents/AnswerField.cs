using System.Text.RegularExpressions;
using PortfolioWorkspace.Domain.Support;

namespace PortfolioWorkspace.Domain.Documents;

/// <summary>The names of the long fields of forms: what a text is filed under while its form has not been sent.</summary>
public static partial class AnswerField
{
    public const int MaxLength = 120;

    public const string Profile = "profiel-", Talk = "samen", Waiver = "vrijstelling", WaiverBack = "intrekking", Conflict = "belang", Track = "deelname", Move = "bewijs", ConflictBack = "belang-voorbij", Extension = "uitstel", Alignment = "afstemming", Replies = "antwoord-", Reviews = "beoordeling-";

    /// <summary>The long fields of the proposal for another end product.</summary>
    public const string EndProductPurpose = "eindproduct-doel", EndProductCriteria = "eindproduct-voorwaarden";

    public static string Evidence(string competence) => $"{Profile}bewijs-{competence}";

    /// <summary>What a reader writes for nobody else, about a participant; it belongs to no form and is never sent.</summary>
    public const string ReaderNote = "eigen-notitie";

    /// <summary>The same about one submission.</summary>
    public static string ReaderNoteOn(Guid submission) => $"{ReaderNote}-{submission:N}";

    public static string Review(Guid review) => $"{Reviews}{review:N}-";

    /// <summary>The review that such a field belongs to; null for a field of another form.</summary>
    public static Guid? ReviewOf(string field) =>
        field.StartsWith(Reviews, StringComparison.Ordinal) && Guid.TryParse(field.AsSpan(Reviews.Length, Math.Min(32, field.Length - Reviews.Length)), out var review) ? review : null;

    public static string Reason(Guid review, string guideline) => Review(review) + guideline;

    public static string Comment(Guid review, Guid comment) => $"{Review(review)}bij-{comment:N}";

    /// <summary>What somebody is answering to a comment. Each answer has a field of its own: a late save of one that was sent must not become the next.</summary>
    public static string Reply(Guid comment, int earlier) => $"{Replies}{comment:N}-{earlier}";

    /// <summary>The comment that such a field belongs to.</summary>
    public static Guid? CommentOf(string field) => Guid.TryParse(field.AsSpan(Replies.Length, Math.Min(32, field.Length - Replies.Length)), out var comment) ? comment : null;

    public static string ExtensionOf(Guid document) => $"meer-tijd-{document:N}";

    public static string SecondOpinion(Guid submission) => $"meelezen-{submission:N}";

    public static string Support(SupportKind kind) => kind == SupportKind.Question ? "vraag" : "hulp";

    public static string Message(Guid thread) => $"bericht-{thread:N}";

    /// <summary>The field of a form that comes back after it was sent, as it is this time: a late save of what was sent must not become the next.</summary>
    public static string Again(string field, int earlier) => earlier == 0 ? field : $"{field}-{earlier}";

    /// <summary>Each decision about a dossier has a motivation of its own.</summary>
    public static string Motivation(int earlierDecisions) => $"besluit-{earlierDecisions}";

    public static bool IsName(string? name) => name is { Length: > 0 and <= MaxLength } && Names.IsMatch(name);

    [GeneratedRegex("^[a-z0-9]+(?:[-_][a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Names { get; }
}
