using System.Text.Json;
using System.Text.Json.Serialization;
using PortfolioWorkspace.Domain.Certification;

namespace PortfolioWorkspace.App.Certification;

/// <summary>The evaluation as it is kept beside a decision: statuses as words, so that it can be read long after the program has changed.</summary>
public static class FrozenEvaluation
{
    private static readonly JsonSerializerOptions Words = new() { Converters = { new JsonStringEnumConverter() } };

    public static string Of(Evaluation evaluation) => JsonSerializer.Serialize(evaluation, Words);

    public static Evaluation Read(string kept) => JsonSerializer.Deserialize<Evaluation>(kept, Words) ?? throw new InvalidOperationException("A decision keeps no evaluation.");
}
