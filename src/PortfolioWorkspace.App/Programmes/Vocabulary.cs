using System.Text;

namespace PortfolioWorkspace.App.Programmes;

/// <summary>The words a programme file uses for the closed choices of the domain: <c>TrainingOnly</c> is written <c>training_only</c>.</summary>
internal static class Vocabulary<T> where T : struct, Enum
{
    private static readonly Dictionary<string, T> Values = Enum.GetValues<T>().ToDictionary(v => Snake(v.ToString()));

    public static string Known => string.Join(", ", Values.Keys);

    public static T? Find(string word) => Values.TryGetValue(word, out var value) ? value : null;

    private static string Snake(string name)
    {
        var snake = new StringBuilder();
        foreach (var c in name)
            snake.Append(char.IsUpper(c) && snake.Length > 0 ? "_" : "").Append(char.ToLowerInvariant(c));
        return snake.ToString();
    }
}
