using System.Globalization;
using PortfolioWorkspace.App.Practice;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Practice;
using PortfolioWorkspace.Web.Shell.Parts;

namespace PortfolioWorkspace.Web.Practice;

/// <summary>What the form of a practice moment posts; figures stay as they were typed, so that a refused form shows them again.</summary>
public sealed class PracticeInput
{
    public Guid? Group { get; set; }
    public DateOnly? Day { get; set; }
    public string? Time { get; set; }
    public string? Minutes { get; set; } = "90";
    public string? What { get; set; }
    public string? Place { get; set; }
    public string? Link { get; set; }
    public string? Places { get; set; } = "6";

    public TimeOnly? Clock => Figures.Clock(Time);

    public int? MinutesNumber => Number(Minutes);

    public int? PlacesNumber => Number(Places);

    public static PracticeInput From(PracticeLine line)
    {
        var local = DutchTime.Local(line.StartsAt);
        return new PracticeInput
        {
            Group = line.Cohort,
            Day = DateOnly.FromDateTime(local.DateTime),
            Time = local.ToString("HH:mm", CultureInfo.InvariantCulture),
            Minutes = ((int)(line.EndsAt - line.StartsAt).TotalMinutes).ToString(CultureInfo.InvariantCulture),
            What = line.Description,
            Place = line.Place,
            Link = line.Link,
            Places = line.Places.ToString(CultureInfo.InvariantCulture),
        };
    }

    public PracticeNote Note() => new(DutchTime.At(Day!.Value, Clock!.Value), MinutesNumber!.Value, What ?? "", Place, Link, PlacesNumber!.Value);

    private static int? Number(string? typed) => int.TryParse(typed?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
