using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.People;
using PortfolioWorkspace.App.Reviews;
using PortfolioWorkspace.App.Reviews.Comments;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Reviews;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.Web.Tests.Reviews;

/// <summary>Two readers answered one version: their pages show both, each card once and under the right name.</summary>
public sealed class TwoReadersPagesTests : IAsyncLifetime
{
    private readonly HouseFactory _house = new();
    private Cast _cast = null!;
    private Submission _submission = null!;

    public async ValueTask InitializeAsync()
    {
        _cast = await _house.Data.CastAsync();
        _cast = _cast with { Leercoach = await NamedAsync(_cast.Leercoach, "Marieke Bos"), Trainer = await NamedAsync(_cast.Trainer, "Joost Meijer") };
        _submission = await _house.Data.SubmittedAsync(_cast.Participation, text: "Ik zag Roos. Bram tekende daarna.");
        await SendAsync(_cast.Leercoach, 0, 6, "Wat zag je?");
        await _house.Data.SecondOpinionAsync(_submission, _cast.Leercoach, _cast.Trainer);
        await SendAsync(_cast.Trainer, 13, 17, "Waarom Bram?");
    }

    [Fact]
    public async Task Beside_the_text_there_is_one_list_to_follow_with_the_cards_of_both()
    {
        using var browser = await _house.SignedInAsync(_cast.Participant);
        var desk = await browser.GetStringAsync($"/documenten/{_submission.DocumentId}");

        Assert.Equal(1, Count(desk, "data-follow="));
        Assert.Contains("Joost", Card(desk, "bij-1"), StringComparison.Ordinal);
        Assert.Contains("Waarom Bram?", Card(desk, "bij-1"), StringComparison.Ordinal);
        Assert.Contains("#plek-1", Card(desk, "bij-1"), StringComparison.Ordinal);
        Assert.Contains("Marieke", Card(desk, "bij-2"), StringComparison.Ordinal);
        Assert.Contains("Wat zag je?", Card(desk, "bij-2"), StringComparison.Ordinal);
        Assert.Contains("#ook-1", Card(desk, "bij-2"), StringComparison.Ordinal);
        foreach (var who in new[] { "Joost", "Marieke" })
        {
            Assert.Contains($"Brief van {who}", desk, StringComparison.Ordinal);
            Assert.Contains($"Wat {who} van de richtlijnen vindt", desk, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_page_of_the_version_has_the_letters_and_the_comments_of_both()
    {
        using var browser = await _house.SignedInAsync(_cast.Participant);
        var page = await browser.GetStringAsync($"/documenten/{_submission.DocumentId}/inleveringen/1");

        Assert.Contains("Waarom Bram?", Card(page, "bij-1"), StringComparison.Ordinal);
        Assert.Contains("Wat zag je?", Card(page, "ook-1"), StringComparison.Ordinal);
        Assert.Contains("Brief van Joost", page, StringComparison.Ordinal);
        Assert.Contains("Brief van Marieke", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_reads_the_next_version_sees_the_comments_of_both_and_whose_they_are()
    {
        var next = await _house.Data.SubmittedAsync(await _house.Data.LookAsync(db => db.Documents.IgnoreQueryFilters().SingleAsync(d => d.Id == _submission.DocumentId)));
        using var browser = await _house.SignedInAsync(_cast.Leercoach);
        var desk = await browser.GetStringAsync($"/beoordelen/{next.Id}");

        Assert.Contains("<b>Joost</b>", Card(desk, "eerder-1"), StringComparison.Ordinal);
        Assert.Contains("<b>Jij</b>", Card(desk, "eerder-2"), StringComparison.Ordinal);
        Assert.DoesNotContain("Thread.Act", Card(desk, "eerder-1"), StringComparison.Ordinal);
        Assert.Contains("Thread.Act", Card(desk, "eerder-2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_on_text_that_is_gone_stands_under_a_heading_that_says_so()
    {
        const string text = "Ik zag Roos.\n\nZij vertelde over haar klas en over de zomer.";
        var document = await _house.Data.ChangeAsync(async db =>
        {
            var draft = await db.Drafts.IgnoreQueryFilters().SingleAsync(d => d.Id == _submission.DocumentId);
            draft.Locked = false;
            Assert.Equal(DraftSave.Saved, draft.Save(text, TextHash.Of(text), draft.Stamp, null, null, _house.Data.Now));
            return await db.Documents.IgnoreQueryFilters().SingleAsync(d => d.Id == _submission.DocumentId);
        });
        var next = await _house.Data.SubmittedAsync(document);
        using var browser = await _house.SignedInAsync(_cast.Leercoach);
        var earlier = new HtmlParser().ParseDocument(await browser.GetStringAsync($"/beoordelen/{next.Id}")).QuerySelector(".earlier")!;

        Assert.Equal([$"Bij tekst die {_cast.Participant.Name.Split(' ')[0]} heeft weggehaald (1)", "Bij de tekst"], earlier.QuerySelectorAll("h3").Select(h => h.TextContent));
        Assert.Equal(["eerder-1", "eerder-2"], earlier.QuerySelectorAll("li[id^=eerder]").Select(l => l.Id));
        Assert.Equal(["Bram"], earlier.QuerySelectorAll("h3:first-of-type + ul q").Select(q => q.TextContent));
    }

    private static string Card(string page, string id)
    {
        Assert.Equal(1, Count(page, $"id=\"{id}\""));
        return new HtmlParser().ParseDocument(page).GetElementById(id)!.InnerHtml;
    }

    private static int Count(string page, string what) => page.Split(what).Length - 1;

    private Task<Person> NamedAsync(Person person, string name) => _house.Data.ChangeAsync(async db =>
    {
        var found = (await db.Users.FindAsync(person.Id))!;
        found.Name = name;
        return found;
    });

    private async Task SendAsync(Person reader, int start, int end, string words)
    {
        var review = (await _house.Data.ReviewStartedAsync(_submission, reader)).Id;
        await using var visit = _house.As(reader);
        var comment = (await visit.Get<AddComment>().RunAsync(new NewComment(review, start, end, CommentKind.Tip))).Value;
        Assert.Null(await visit.Get<SendFeedback>().RunAsync(new Feedback(new Judgements(review, Verdict.RevisionRequested, []) { Comments = [new(comment, CommentKind.Tip, words)] }, 1)));
    }

    public ValueTask DisposeAsync() => _house.DisposeAsync();
}
