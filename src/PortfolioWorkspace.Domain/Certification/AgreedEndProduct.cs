namespace PortfolioWorkspace.Domain.Certification;

/// <summary>What participant and trainer agreed on instead of the end products of the training ("passend eindproduct", S0; facts §3.9): before it is made, with both their names and days.</summary>
public sealed class AgreedEndProduct
{
    /// <summary>The kind of document in which the agreed product is handed in.</summary>
    public const string DocumentKind = "beroepsproduct";

    public const int TextMaxLength = 2000;
    public const int MostCriteria = 5;

    public required Guid Id { get; init; }
    public required Guid ParticipationId { get; init; }
    public EndProductType Type { get; private set; }
    public string Purpose { get; private set; } = "";
    public string ForWhom { get; private set; } = "";
    public string FormAndSize { get; private set; } = "";

    /// <summary>One on each line.</summary>
    public string Criteria { get; private set; } = "";

    /// <summary>Codes of the kinds it stands for, with commas between them.</summary>
    public string Replaces { get; private set; } = "";

    public DateOnly ParticipantOn { get; private set; }
    public Guid? TrainerId { get; private set; }
    public DateOnly? TrainerOn { get; private set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }
    public int Version { get; init; }

    public bool IsAgreed => TrainerOn is not null;

    /// <summary>By the participant, as often as needed until a trainer agrees.</summary>
    public Refusal? Propose(EndProductTerms terms, DateOnly today)
    {
        if (WithdrawnAt is not null) return new Refusal("end-product-withdrawn");
        if (IsAgreed) return new Refusal("end-product-agreed");
        if (terms.Refusal is { } refusal) return refusal;
        (Type, Purpose, ForWhom, FormAndSize) = (terms.Type!.Value, terms.Purpose!.Trim(), terms.ForWhom!.Trim(), terms.FormAndSize!.Trim());
        (Criteria, Replaces, ParticipantOn) = (string.Join('\n', terms.Lines), string.Join(',', terms.Replaces), today);
        return null;
    }

    /// <summary>From now on it stands as it is; a change of mind is a new agreement.</summary>
    public Refusal? Agree(Guid trainer, DateOnly today)
    {
        if (WithdrawnAt is not null) return new Refusal("end-product-withdrawn");
        if (IsAgreed) return new Refusal("end-product-agreed");
        (TrainerId, TrainerOn) = (trainer, today);
        return null;
    }

    public Refusal? Withdraw(DateTimeOffset now)
    {
        if (WithdrawnAt is not null) return new Refusal("end-product-withdrawn");
        WithdrawnAt = now;
        return null;
    }
}

/// <summary>The kinds of product of facts §3.9.</summary>
public enum EndProductType { LearningLine, Cooperation, ProjectPlan, Schooling, Subsidy, Evaluation, Lessons, Other }

/// <summary>What the agreement is about, as a form brings it.</summary>
public sealed record EndProductTerms(EndProductType? Type, string? Purpose, string? ForWhom, string? FormAndSize, string? Criteria, IReadOnlyList<string> Replaces)
{
    public IReadOnlyList<string> Lines => (Criteria ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public Refusal? Refusal => this switch
    {
        { Type: null } => new Refusal("end-product-type-missing"),
        _ when string.IsNullOrWhiteSpace(Purpose) || string.IsNullOrWhiteSpace(ForWhom) || string.IsNullOrWhiteSpace(FormAndSize) => new Refusal("end-product-incomplete"),
        { Lines.Count: 0 } => new Refusal("end-product-incomplete"),
        { Lines.Count: > AgreedEndProduct.MostCriteria } => new Refusal("end-product-too-many-criteria", AgreedEndProduct.MostCriteria),
        { Replaces.Count: 0 } => new Refusal("end-product-replaces-missing"),
        _ when new[] { Purpose, ForWhom, FormAndSize, Criteria }.Any(t => t!.Length > AgreedEndProduct.TextMaxLength) => new Refusal("too-long", AgreedEndProduct.TextMaxLength),
        _ => null,
    };
}
