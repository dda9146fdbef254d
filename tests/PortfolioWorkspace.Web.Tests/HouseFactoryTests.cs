using System.Net;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.Web.Tests;

/// <summary>The house that other tests visit really is the product.</summary>
public sealed class HouseFactoryTests
{
    [Fact]
    public async Task In_memory_a_person_of_the_test_is_signed_in_and_saves_a_text()
    {
        await using var house = new HouseFactory();
        var cast = await house.Data.CastAsync();
        var document = await house.Data.DocumentAsync(cast.Participation);
        using var browser = await house.SignedInAsync(cast.Participant);

        using var saved = await browser.SaveDraftAsync(browser.BaseAddress!, document.Id, 1, TestData.SomeText, "Wat ik zag.", "key-1");

        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
    }

    [Fact]
    public async Task In_memory_a_stranger_gets_the_answer_for_what_does_not_exist()
    {
        await using var house = new HouseFactory();
        var cast = await house.Data.CastAsync();
        var document = await house.Data.DocumentAsync(cast.Participation);
        using var browser = await house.SignedInAsync(cast.Stranger);

        using var theirs = await browser.GetAsync(new Uri($"/api/drafts/{document.Id}", UriKind.Relative));
        using var nobodys = await browser.GetAsync(new Uri($"/api/drafts/{house.Data.NewId()}", UriKind.Relative));

        Assert.Equal((HttpStatusCode.NotFound, await nobodys.Content.ReadAsStringAsync()), (theirs.StatusCode, await theirs.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task On_a_port_a_browser_finds_it()
    {
        await using var house = new HouseFactory().Listen();
        using var browser = new HttpClient();

        Assert.Equal("ready", await browser.GetStringAsync(new Uri(house.Address, "/health/ready")));
    }
}
