using System.Globalization;

namespace PortfolioWorkspace.App.Programmes.Editing;

/// <summary>What a planned meeting can be called by, because most have no title.</summary>
/// <param name="Number">Its place in the list, from one.</param>
public sealed record SessionName(int Number, string? Title, DateOnly? Date)
{
    internal static SessionName Of(YamlTree tree, string item)
    {
        var path = $"{ProgrammeForms.Sessions}/{item}";
        return new(
            tree.Items(ProgrammeForms.Sessions).ToList().IndexOf(item) + 1, tree.Value(path + "/title"),
            DateOnly.TryParseExact(tree.Value(path + "/date"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null);
    }
}
