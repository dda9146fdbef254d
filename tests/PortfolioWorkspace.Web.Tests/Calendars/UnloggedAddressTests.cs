using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using PortfolioWorkspace.App.Calendars;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.Web.Calendars;
using PortfolioWorkspace.Web.Tests.Shell;

namespace PortfolioWorkspace.Web.Tests.Calendars;

/// <summary>A secret address is in no line of the log, though the whole framework speaks.</summary>
public sealed class UnloggedAddressTests
{
    [Fact]
    public async Task However_much_is_logged_no_secret_address_is()
    {
        using var kept = new KeptLog();
        await using var plain = new HouseFactory();
        foreach (var category in new[] { "Default", "Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore" }) plain.Settings[$"Logging:LogLevel:{category}"] = "Trace";
        plain.Settings[$"Logging:{typeof(KeptLog).FullName}:LogLevel:Default"] = "Trace";
        await using var house = plain.WithWebHostBuilder(b => b.ConfigureLogging(l => l.ClearProviders().AddProvider(kept)));
        var data = new TestData(house.Services);
        var token = await data.CalendarAsync((await data.CastAsync()).Participant);
        var unknown = CalendarToken.New();
        using var program = house.CreateClient();

        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync(new Uri($"/agenda/{token}.ics", UriKind.Relative))).StatusCode);
        using var asked = new HttpRequestMessage(HttpMethod.Get, new Uri($"/agenda/{unknown}.ics", UriKind.Relative)) { Headers = { { "Accept", "text/html" } } };
        Assert.Equal(HttpStatusCode.NotFound, (await program.SendAsync(asked)).StatusCode);

        var lines = kept.Lines.Select(l => $"{l.Text} {l.Exception}").ToList();
        Assert.Contains(lines, l => l.Contains("CalendarAddresses", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, l => l.Contains(token, StringComparison.Ordinal) || l.Contains(unknown, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/agenda/geheim.ics", "/agenda/…")]
    [InlineData("/Agenda/geheim.ics", "/agenda/…")]
    [InlineData("/agenda", "/agenda")]
    [InlineData("/groepen/1", "/groepen/1")]
    [InlineData(null, null)]
    public void A_fault_names_its_path_without_the_secret(string? path, string? written) => Assert.Equal(written, UnloggedAddresses.Plain(path));
}
