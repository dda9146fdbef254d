using Microsoft.Playwright;
using PortfolioWorkspace.EndToEnd.Tests.Browsing;
using PortfolioWorkspace.EndToEnd.Tests.Pages;

namespace PortfolioWorkspace.EndToEnd.Tests.Journeys;

/// <summary>What a reader selects need not end where it began: from a cell of a table into an item of a list.</summary>
public sealed class SelectsAcrossBlocks(Chromium chromium) : Journey(chromium)
{
    private const string Markdown = """
        ## Wat ik zag

        | Wie | Wat |
        | --- | --- |
        | Roos | stelde een **open** vraag |

        - Bram dacht lang na.
        - Daarna vertelde hij iets.
        """;

    [Fact]
    public async Task From_a_cell_into_a_list_the_quote_and_the_marks_are_what_was_selected()
    {
        var submission = await Arrange();
        var reader = await SignInAsync("Coach van Eva", submission);
        var (desk, page) = (new ReviewDesk(reader), reader.Page);
        await desk.LookAsync("Eva Smit", "tabel-en-lijst");

        await page.EvaluateAsync("""
            () => {
              const [cell, item] = [document.querySelector(".readdesk .doc td:nth-child(2)").firstChild, document.querySelector(".readdesk .doc li").firstChild];
              getSelection().setBaseAndExtent(cell, "stelde ".length, item, "Bram dacht".length);
            }
            """);
        await page.GetByRole(AriaRole.Button, new() { Name = "Tip", Exact = true }).ClickAsync();
        await Expect(desk.Comments.First.GetByRole(AriaRole.Textbox)).ToBeFocusedAsync();
        await Expect(desk.Comments.First.Locator("q")).ToHaveTextAsync("een open vraag Bram dacht");
        var marks = page.Locator(".readdesk mark.hl");
        await Expect(marks).ToHaveCountAsync(4);
        Assert.Equal(["een ", "open", " vraag", "Bram dacht"], await marks.AllTextContentsAsync());
        await Expect(page.Locator(".readdesk mark.hl[data-number]")).ToHaveCountAsync(1);
        await page.Keyboard.TypeAsync("Dit hoort bij elkaar.");
        await desk.LookAsync("Eva Smit", "over-beide");
    }

    private async Task<string> Arrange()
    {
        var (writer, coach) = (await House.Data.PersonAsync("Eva Smit"), await House.Data.LeercoachAsync("Coach van Eva"));
        await House.Data.ChangeAsync(async db => (await db.Users.FindAsync(coach.Id))!.DemoRole = "CCO|Deelnemer|Voor deze proef");
        var dossier = await House.Data.ParticipationAsync(await House.Data.CohortAsync(), writer, coach);
        return $"/beoordelen/{(await House.Data.SubmittedAsync(dossier, text: Markdown)).Id}";
    }
}
