using Microsoft.AspNetCore.Components.Routing;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.Web.Shell;

/// <summary>What the frame needs to know about the person who looks: name, place, and where they may go.</summary>
public sealed record ShellView(
    string PersonName,
    string RoleLine,
    ProgrammeField? Field,
    IReadOnlyList<ShellLink> Links,
    IReadOnlyList<ShellLink> BottomLinks)
{
    /// <summary>Ways that the bar has no room for; the menu of the person has them.</summary>
    public IReadOnlyList<ShellLink> MenuLinks { get; init; } = [];

    /// <summary>Lines of news that were not read.</summary>
    public int Notices { get; init; }
}

/// <summary>One way to go; the badge counts what is new there.</summary>
/// <param name="Icon">Name of a drawing in <c>Icon.razor</c>; used in the bottom bar on the phone.</param>
public sealed record ShellLink(string Text, string Address, int Badge, string Icon)
{
    /// <summary>One place at a time: where another link of the same bar leads further into this address, that one is marked.</summary>
    public NavLinkMatch MatchIn(IReadOnlyList<ShellLink> bar, string here) =>
        Address == "/" || bar.Any(other => other.Address.StartsWith($"{Address}/", StringComparison.Ordinal) && here.StartsWith(other.Address, StringComparison.Ordinal))
            ? NavLinkMatch.All
            : NavLinkMatch.Prefix;
}

/// <summary>The classes that give a page the colour of its programme.</summary>
public static class FieldClasses
{
    public static string CssClass(this ProgrammeField? field) => field switch
    {
        ProgrammeField.Icc => "p-icc",
        ProgrammeField.Vo => "p-vo",
        ProgrammeField.Cco => "p-cco",
        _ => "p-all",
    };
}
