using Microsoft.Playwright;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;

namespace PortfolioWorkspace.EndToEnd.Tests.Pages;

/// <summary>The conversations of a participant, and the form that notes a new one.</summary>
public sealed class ConversationsPage(Walker walker)
{
    private const string New = "Leg een eigen coachgesprek vast";

    public ILocator Errors => walker.Page.GetByRole(AriaRole.Alert);

    public ILocator Minutes => walker.Page.GetByLabel("Hoeveel minuten duurde het?");

    public ILocator Partner => walker.Page.GetByLabel("Met wie praatte je?");

    public ILocator Informed => walker.Page.GetByLabel("Mijn gesprekspartner weet dat ik in opleiding ben en dat ik hierover schrijf zonder namen.");

    public Task OpenAsync() => walker.OpenAsync("/gesprekken", "gesprekken", "Gesprekken");

    public Task BeginAsync() => walker.FollowAsync(walker.Page.GetByRole(AriaRole.Link, new() { Name = New }), "gesprek-vastleggen", New);

    public Task OnAsync(DateOnly day) => walker.Page.GetByLabel("Wanneer is het gesprek?").FillAsync(day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    public Task WhereAsync(string place) => walker.Page.GetByLabel(place, new() { Exact = true }).CheckAsync();

    public Task SaveAsync() => walker.Page.GetByRole(AriaRole.Button, new() { Name = "Leg vast" }).ClickAsync();

    public Task LookAgainAsync(string what) => walker.LookAsync(what, New);
}
