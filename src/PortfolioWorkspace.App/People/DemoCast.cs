using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace PortfolioWorkspace.App.People;

/// <summary>The fictional people that somebody may look round as; used by the Development sign-in page alone.</summary>
public sealed class DemoCast(UserManager<Person> people)
{
    private static readonly List<string> Fields = ["CCO", "ICC", "VO"];
    private static readonly List<string> Roles = ["Deelnemer", "Leercoach", "Trainer"];

    public async Task<IReadOnlyList<DemoPerson>> ListAsync(CancellationToken stop = default)
    {
        var rows = await people.Users.AsNoTracking().Where(p => p.DemoRole != null && p.DisabledAt == null).ToListAsync(stop);
        return [.. rows.Select(p => DemoPerson.From(p.Id, p.Name, p.DemoRole!)).OrderBy(p => PlaceIn(Fields, p.Field)).ThenBy(p => PlaceIn(Roles, p.Role)).ThenBy(p => p.Name, StringComparer.InvariantCulture)];
    }

    /// <summary>Null for everybody who is not of the demo, so that the page can never open a real account.</summary>
    public async Task<Person?> FindAsync(Guid id) =>
        await people.FindByIdAsync(id.ToString()) is { DemoRole: not null } person ? person : null;

    /// <summary>A word that is not in the list comes last.</summary>
    private static int PlaceIn(List<string> order, string word) => order.IndexOf(word) is >= 0 and var place ? place : order.Count;
}

/// <summary>How one of the demo people is introduced.</summary>
/// <param name="Field">Programme of this person ("CCO"), or a word for all of them.</param>
public sealed record DemoPerson(Guid Id, string Name, string Field, string Role, string Line)
{
    /// <summary>Reads "field|role|line", as the demo stores it.</summary>
    public static DemoPerson From(Guid id, string name, string introduction) => introduction.Split('|') switch
    {
        [var field, var role, var line] => new(id, name, field.Trim(), role.Trim(), line.Trim()),
        _ => new(id, name, "", introduction.Trim(), ""),
    };
}
