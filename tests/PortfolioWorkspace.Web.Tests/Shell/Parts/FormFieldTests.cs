using Bunit;
using PortfolioWorkspace.Web.Shell.Parts;

namespace PortfolioWorkspace.Web.Tests.Shell.Parts;

public sealed class FormFieldTests
{
    [Fact]
    public void Ties_label_hint_and_error_to_the_input()
    {
        using var house = new PartsContext("nl");
        var field = house.Render<FormField>(p => p
            .Add(c => c.Id, "datum").Add(c => c.Label, "Datum").Add(c => c.Hint, "Kijk in je agenda").Add(c => c.Error, "Er mist nog een datum")
            .AddChildContent<DateInput>(i => i.Add(c => c.Name, "Input.Date")));
        var input = field.Find("input");

        Assert.Equal("datum", field.Find("label").GetAttribute("for"));
        Assert.Equal("datum", input.Id);
        Assert.Equal("Input.Date", input.GetAttribute("name"));
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        var described = input.GetAttribute("aria-describedby")!.Split(' ');
        Assert.Equal(["Kijk in je agenda", "Er mist nog een datum"], described.Select(id => field.Find($"#{id}").TextContent.Trim()));
    }

    [Fact]
    public void Says_nothing_of_an_error_that_is_not_there()
    {
        using var house = new PartsContext("nl");
        var field = house.Render<FormField>(p => p.Add(c => c.Id, "naam").Add(c => c.Label, "Naam").AddChildContent<TextInput>(i => i.Add(c => c.Value, "Roos")));
        var input = field.Find("input");

        Assert.False(input.HasAttribute("aria-invalid"));
        Assert.False(input.HasAttribute("aria-describedby"));
        Assert.Equal("Roos", input.GetAttribute("value"));
        Assert.Empty(field.FindAll(".err"));
    }

    [Fact]
    public void A_date_is_written_as_browsers_read_it()
    {
        using var house = new PartsContext("nl");
        DateOnly? chosen = null;
        var input = house.Render<DateInput>(p => p.Add(c => c.Value, new DateOnly(2026, 11, 6)).Add(c => c.ValueChanged, (DateOnly? d) => chosen = d)).Find("input");

        Assert.Equal("2026-11-06", input.GetAttribute("value"));
        input.TriggerEvent("onchange", new Microsoft.AspNetCore.Components.ChangeEventArgs { Value = "2026-12-24" });
        Assert.Equal(new DateOnly(2026, 12, 24), chosen);
    }
}
