using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Reviews;
using PortfolioWorkspace.App.Reviews.Phrases;
using PortfolioWorkspace.App.Reviews.Round;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Reviews;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.Web.Tests.Reviews;

/// <summary>The pages of a reader over HTTP: one post keeps everything that was typed, and the frame tells what is true after it.</summary>
public sealed partial class ReaderPagesTests(HouseFactory house) : IClassFixture<HouseFactory>
{
    [Fact]
    public async Task One_button_keeps_all_sentences_and_one_that_is_refused_stays_as_it_was_typed()
    {
        var cast = await house.Data.CastAsync();
        using var browser = await house.SignedInAsync(cast.Leercoach);
        foreach (var body in new[] { "Wat hoorde je?", "Wat zag je?", "Wie was erbij?" }) await KeepAsync(cast, body);
        var (heard, seen, there) = (await IdOfAsync(cast, "Wat hoorde je?"), await IdOfAsync(cast, "Wat zag je?"), await IdOfAsync(cast, "Wie was erbij?"));

        using var refused = await browser.PostFormAsync("/zinnen", "zinnen", [.. Sentence(heard, "Wat hoorde je?", "Wat hoorde je nog meer?"), .. Sentence(seen, "Wat zag je?", " "), .. Sentence(there, "Wie was erbij?", "Wie was erbij?"), ("Input.New.Body", "Goed begin."), ("Input.New.ForTeam", "true")]);
        var page = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());
        Assert.Contains("Niet alles is bewaard.", page, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(page, "Schrijf eerst een zin."));
        Assert.Equal(["Goed begin.", "Wat hoorde je nog meer?", "Wat zag je?", "Wie was erbij?"], await BodiesAsync(cast));
        Assert.Matches($"name=\"Input.Own\\[{seen}\\].Body\"[^>]*> </textarea>", page);
        Assert.Matches("name=\"Input.New.Body\"[^>]*></textarea>", page);

        using var gone = await browser.PostFormAsync("/zinnen", "zinnen", [.. Sentence(heard, "Wat hoorde je nog meer?", "Wat hoorde je nog meer?"), .. Sentence(seen, "Wat zag je?", "Wat zag je eerst?"), ("Input.Delete", there.ToString())]);
        Assert.EndsWith("/zinnen?gedaan=weg", gone.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(["Goed begin.", "Wat hoorde je nog meer?", "Wat zag je eerst?"], await BodiesAsync(cast));
    }

    [Fact]
    public async Task A_page_that_stood_open_does_not_put_an_older_sentence_back()
    {
        var cast = await house.Data.CastAsync();
        using var browser = await house.SignedInAsync(cast.Leercoach);
        await KeepAsync(cast, "Wat hoorde je?");
        var heard = await IdOfAsync(cast, "Wat hoorde je?");
        await using (var elsewhere = house.As(cast.Leercoach)) Assert.Null(await elsewhere.Get<ChangePhrase>().RunAsync(heard, "Wat hoorde je precies?", forTeam: false));

        using var kept = await browser.PostFormAsync("/zinnen", "zinnen", [.. Sentence(heard, "Wat hoorde je?", "Wat hoorde je?"), ("Input.New.Body", "Goed begin.")]);

        Assert.EndsWith("/zinnen?gedaan=bewaard", kept.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(["Goed begin.", "Wat hoorde je precies?"], await BodiesAsync(cast));
    }

    [Fact]
    public async Task What_was_typed_in_a_sentence_that_was_thrown_away_elsewhere_is_kept_as_a_new_one_or_stays_in_its_field()
    {
        var cast = await house.Data.CastAsync();
        using var browser = await house.SignedInAsync(cast.Leercoach);
        await KeepAsync(cast, "Wat hoorde je?");
        var heard = await IdOfAsync(cast, "Wat hoorde je?");
        await using (var elsewhere = house.As(cast.Leercoach)) Assert.Null(await elsewhere.Get<DeletePhrase>().RunAsync(heard));

        using var refused = await browser.PostFormAsync("/zinnen", "zinnen", Sentence(heard, "Wat hoorde je?", new string('a', Phrase.BodyMaxLength + 1)));
        Assert.Contains($"name=\"Input.Own[{heard}].Body\"", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Contains(new string('a', Phrase.BodyMaxLength + 1), await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(await BodiesAsync(cast));
        using var kept = await browser.PostFormAsync("/zinnen", "zinnen", Sentence(heard, "Wat hoorde je?", "Wat hoorde je nog meer?"));
        Assert.EndsWith("/zinnen?gedaan=alles", kept.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(["Wat hoorde je nog meer?"], await BodiesAsync(cast));

        // One that was left as it was stays away.
        using var other = await browser.PostFormAsync("/zinnen", "zinnen", [.. Sentence(heard, "Wat hoorde je?", "Wat hoorde je?"), ("Input.New.Body", "Goed begin.")]);
        Assert.Equal(["Goed begin.", "Wat hoorde je nog meer?"], await BodiesAsync(cast));
    }

    [Fact]
    public async Task An_earlier_comment_leads_to_its_place_in_the_text_and_one_without_a_place_to_nothing()
    {
        var cast = await house.Data.CastAsync();
        var document = await house.Data.DocumentAsync(cast.Participation);
        await house.Data.ReviewedAsync(await house.Data.SubmittedAsync(document), cast.Leercoach, Verdict.RevisionRequested);
        var second = await house.Data.SubmittedAsync(document);
        using var browser = await house.SignedInAsync(cast.Leercoach);

        var page = WebUtility.HtmlDecode(await browser.GetStringAsync($"/beoordelen/{second.Id}"));
        Assert.Contains($"href=\"/beoordelen/{second.Id}#was-1\"", page, StringComparison.Ordinal);
        Assert.Matches("data-passages=\"\\[\\{[^\\]]*\"number\":1,\"start\":0,[^\\]]*\"earlier\":true\\}\\]", page);
        page = WebUtility.HtmlDecode(await browser.GetStringAsync($"/beoordelen/{second.Id}?verschil=1"));
        Assert.Matches($"href=\"/beoordelen/{second.Id}#was-1\" data-flush", page);

        Assert.Contains("1 opmerking: 0 verwerkt, 1 open.", page, StringComparison.Ordinal);
        var settled = await house.Data.LookAsync(db => db.Comments.IgnoreQueryFilters().Where(c => c.DocumentId == document.Id).Select(c => c.Id).SingleAsync());
        await house.Data.ChangeAsync(async db => { (await db.Comments.IgnoreQueryFilters().SingleAsync(c => c.Id == settled)).Resolve(true, house.Data.Now); return 0; });
        Assert.Contains("1 opmerking: 1 verwerkt, 0 open.", WebUtility.HtmlDecode(await browser.GetStringAsync($"/beoordelen/{second.Id}")), StringComparison.Ordinal);
        await house.Data.ChangeAsync(async db => { (await db.Comments.IgnoreQueryFilters().SingleAsync(c => c.Id == settled)).Resolve(false, house.Data.Now); return 0; });

        await house.Data.ChangeAsync(async db => { (await db.Drafts.IgnoreQueryFilters().SingleAsync(d => d.Id == document.Id)).TakeForm("Heel iets anders.", new string('0', 64), house.Data.Now); return 0; });
        await house.Data.ReviewedAsync(second, cast.Trainer, Verdict.RevisionRequested);
        var third = await house.Data.SubmittedAsync(document);
        page = WebUtility.HtmlDecode(await browser.GetStringAsync($"/beoordelen/{third.Id}"));
        Assert.Contains("id=\"eerder-1\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("#was-", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Twee leraren praatten lang over de oude molen. Daarna liepen we samen naar het plein.", "Op deze plek")]
    [InlineData("Twee leraren praatten heel lang over de oude molen. Daarna liepen we samen naar het plein.", "Tekst is aangepast")]
    [InlineData("Vandaag begon alles anders dan gedacht. Twee leeraren praaten lang over de oude molens! Niemand wist waarom.", "Waarschijnlijk hier")]
    [InlineData("Ik schreef een heel ander verslag.", "Tekst staat er niet meer")]
    public async Task Both_sides_read_in_words_how_sure_the_place_of_an_earlier_comment_is(string newer, string words)
    {
        var cast = await house.Data.CastAsync();
        var document = await house.Data.DocumentAsync(cast.Participation, text: "Twee leraren praatten lang over de oude molen. Daarna liepen we samen naar het plein.");
        await house.Data.ReviewedAsync(await house.Data.SubmittedAsync(document), cast.Leercoach, Verdict.RevisionRequested);
        await house.Data.ChangeAsync(async db => { (await db.Drafts.IgnoreQueryFilters().SingleAsync(d => d.Id == document.Id)).TakeForm(newer, new string('0', 64), house.Data.Now); return 0; });

        using var writer = await house.SignedInAsync(cast.Participant);
        var desk = WebUtility.HtmlDecode(await writer.GetStringAsync($"/documenten/{document.Id}"));
        var second = await house.Data.SubmittedAsync(document);
        using var reader = await house.SignedInAsync(cast.Leercoach);
        var inbox = WebUtility.HtmlDecode(await reader.GetStringAsync($"/beoordelen/{second.Id}"));

        Assert.Matches($"data-place-of[^>]*><span[^>]*>{words}<", desk);
        Assert.Contains(words, EarlierComments().Match(inbox).Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_sending_from_the_list_the_frame_counts_what_still_waits()
    {
        var cast = await house.Data.CastAsync();
        using var browser = await house.SignedInAsync(cast.Leercoach);
        var submission = await house.Data.SubmittedAsync(cast.Participation);
        await house.Data.SubmittedAsync(cast.Participation, TestData.Waarnemingsverslag);
        var review = await house.Data.ReviewStartedAsync(submission, cast.Leercoach);
        await using (var leercoach = house.As(cast.Leercoach)) Assert.Null(await leercoach.Get<PutReady>().RunAsync(new Feedback(new Judgements(review.Id, Verdict.Approved, []), 1), null));
        Assert.Equal("2", WaitingInFrame(await browser.GetStringAsync("/beoordelen")));

        using var sent = await browser.PostFormAsync("/beoordelen", "stuur-samen", ("Chosen", review.Id.ToString()));

        var page = await sent.Content.ReadAsStringAsync();
        Assert.Contains("Verstuurd.", page, StringComparison.Ordinal);
        Assert.Equal("1", WaitingInFrame(page));
    }

    [Fact]
    public async Task A_desk_that_stood_open_takes_away_nothing_that_was_chosen_on_another_device()
    {
        var cast = await house.Data.CastAsync();
        var submission = await house.Data.SubmittedAsync(cast.Participation);
        var review = await house.Data.ReviewStartedAsync(submission, cast.Leercoach);
        using var browser = await house.SignedInAsync(cast.Leercoach);
        await browser.GetStringAsync($"/beoordelen/{submission.Id}");
        await using var elsewhere = house.As(cast.Leercoach);
        Assert.Null(await elsewhere.Get<KeepChoices>().RunAsync(new Choices(review.Id, Verdict.Approved, new Dictionary<string, GuidelineWord> { ["feiten"] = GuidelineWord.Strong }, new Dictionary<Guid, CommentKind>())));

        using var kept = await browser.PostFormAsync($"/beoordelen/{submission.Id}", "feedback", ("Input.Review", $"{review.Id}"), ("Input.Revision", "1"));

        Assert.Contains("gedaan=bewaard", kept.Headers.Location!.ToString(), StringComparison.Ordinal);
        var own = (await elsewhere.Get<ReadReviewDesk>().RunAsync(submission.Id)).Value!.Own!;
        Assert.Equal((Verdict.Approved, GuidelineWord.Strong), (own.Verdict, own.Guidelines.Single(g => g.Guideline == "feiten").Word));
    }

    [Fact]
    public async Task The_desk_of_an_older_version_says_where_to_go_on_and_shows_what_was_written()
    {
        var cast = await house.Data.CastAsync();
        using var browser = await house.SignedInAsync(cast.Leercoach);
        var document = await house.Data.DocumentAsync(cast.Participation);
        var submission = await house.Data.SubmittedAsync(document);
        await house.Data.ReviewStartedAsync(submission, cast.Leercoach, "Je schreef op wat je zag.");
        await house.Data.ReviewedAsync(submission, cast.Trainer, Verdict.RevisionRequested);
        var newer = await house.Data.SubmittedAsync(document);

        var page = WebUtility.HtmlDecode(await browser.GetStringAsync($"/beoordelen/{submission.Id}"));

        Assert.Contains("Geef je feedback bij versie 2 en neem mee wat nog klopt.", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"/beoordelen/{newer.Id}\"", page, StringComparison.Ordinal);
        Assert.Contains("Wat je schreef bij versie 1", page, StringComparison.Ordinal);
        Assert.Contains("Je schreef op wat je zag.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<draft-editor", page, StringComparison.Ordinal);
        using var trainer = await house.SignedInAsync(cast.Trainer);
        page = WebUtility.HtmlDecode(await trainer.GetStringAsync($"/beoordelen/{submission.Id}"));
        Assert.Contains("De feedback die je stuurde, hoort bij versie 1.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Je schreef op wat je zag.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_three_that_are_sent_together_the_one_that_cannot_leave_is_explained_and_the_others_are_sent()
    {
        var cast = await house.Data.CastAsync();
        using var browser = await house.SignedInAsync(cast.Leercoach);
        var document = await house.Data.DocumentAsync(cast.Participation);
        var (overtaken, second, third) = (await house.Data.SubmittedAsync(document), await house.Data.SubmittedAsync(cast.Participation), await house.Data.SubmittedAsync(cast.Participation));
        List<Guid> ready = [];
        foreach (var submission in new[] { overtaken, second, third }) ready.Add(await LayReadyAsync(cast, submission));
        await house.Data.ReviewedAsync(overtaken, cast.Trainer, Verdict.RevisionRequested);
        await house.Data.SubmittedAsync(document);

        using var sent = await browser.PostFormAsync("/beoordelen", "stuur-samen", [.. ready.Select(r => ("Chosen", r.ToString()))]);

        var page = WebUtility.HtmlDecode(await sent.Content.ReadAsStringAsync());
        var result = Result().Match(page).Value;
        Assert.Equal(3, Regex.Count(result, "<li"));
        Assert.Equal(2, Regex.Count(result, "Verstuurd\\."));
        Assert.Single(Regex.Matches(result, "Dit is niet meer de laatste versie. Je feedback is bewaard, maar niet verstuurd."));
        await using var leercoach = house.As(cast.Leercoach);
        Assert.Equal(ready[0], Assert.Single((await leercoach.Get<ReadReady>().RunAsync()).Value!).Review);
    }

    [Fact]
    public async Task After_sending_comes_whoever_is_to_be_read_with_the_text_in_focus_and_not_what_lies_ready()
    {
        var cast = await house.Data.CastAsync();
        using var browser = await house.SignedInAsync(cast.Leercoach);
        var (first, laid, next) = (await house.Data.SubmittedAsync(cast.Participation), await house.Data.SubmittedAsync(cast.Participation), await house.Data.SubmittedAsync(cast.Participation));
        var review = await house.Data.ReviewStartedAsync(first, cast.Leercoach);
        await LayReadyAsync(cast, laid);

        using var sent = await browser.PostFormAsync($"/beoordelen/{first.Id}", "feedback", ("Input.Review", $"{review.Id}"), ("Input.Revision", "1"), ("Input.Verdict", "Approved"), ("Input.Send", "true"));

        Assert.EndsWith($"/beoordelen/{next.Id}?gedaan=verstuurd&brief={review.Id}&van={first.Id}#doc", sent.Headers.Location!.OriginalString, StringComparison.Ordinal);
        // What lies ready is still walked to, and the keys work at a desk that holds nothing to write on.
        var page = await browser.GetStringAsync($"/beoordelen/{laid.Id}");
        Assert.Matches($"<a rel=\"(next|prev)\"[^>]*href=\"/beoordelen/{next.Id}\"", page);
        Assert.Matches("<link[^>]*href=\"[^\"]*editor/passages[^>]*data-page-module", page);
    }

    [Fact]
    public async Task Who_comes_after_a_colleague_answered_reads_why_there_is_nothing_to_write()
    {
        var cast = await house.Data.CastAsync();
        var submission = await house.Data.SubmittedAsync(cast.Participation);
        await house.Data.ReviewedAsync(submission, cast.Trainer, Verdict.RevisionRequested);
        using var browser = await house.SignedInAsync(cast.Leercoach);

        Assert.Contains("Iemand anders gaf hier al een oordeel over.", WebUtility.HtmlDecode(await browser.GetStringAsync($"/beoordelen/{submission.Id}")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_stands_without_what_the_form_before_did()
    {
        var cast = await house.Data.CastAsync();
        var submission = await house.Data.SubmittedAsync(cast.Participation);
        var review = await house.Data.ReviewStartedAsync(submission, cast.Leercoach);
        using var browser = await house.SignedInAsync(cast.Leercoach);
        var address = $"/beoordelen/{submission.Id}?gedaan=bewaard";
        Assert.Contains($"data-kept=\"beoordeling-{review.Id}\"", await browser.GetStringAsync(address), StringComparison.Ordinal);

        using var refused = await browser.PostFormAsync(address, "feedback", ("Input.Review", $"{review.Id}"), ("Input.Revision", "1"), ("Input.Reasons[feiten]", "In alinea 3."), ("Input.Send", "true"));

        var page = await refused.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Contains("role=\"alert\"", page, StringComparison.Ordinal);
        Assert.Contains("In alinea 3.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("data-kept", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Bewaard. Niemand anders ziet het.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_menu_of_whoever_is_in_a_group_leads_to_questions_practice_and_the_own_calendar()
    {
        var cast = await house.Data.CastAsync();
        foreach (var (person, has) in new[] { (cast.Participant, true), (cast.Leercoach, true), (cast.Trainer, true), (cast.Organiser, false) })
        {
            using var browser = await house.SignedInAsync(person);
            var menu = Menu().Match(await browser.GetStringAsync("/berichten")).Value;
            Assert.All(new[] { "/vragen", "/oefenen", "/agenda" }, address => Assert.Equal(has, menu.Contains($"href=\"{address}\"", StringComparison.Ordinal)));
        }
    }

    private async Task<Guid> LayReadyAsync(Cast cast, Submission submission)
    {
        var review = await house.Data.ReviewStartedAsync(submission, cast.Leercoach);
        await using var leercoach = house.As(cast.Leercoach);
        Assert.Null(await leercoach.Get<PutReady>().RunAsync(new Feedback(new Judgements(review.Id, Verdict.Approved, []), 1), null));
        return review.Id;
    }

    private async Task KeepAsync(Cast cast, string body)
    {
        await using var leercoach = house.As(cast.Leercoach);
        Assert.Null(await leercoach.Get<KeepPhrase>().RunAsync(body, forTeam: false));
    }

    private async Task<PhraseBank> BankAsync(Cast cast)
    {
        await using var leercoach = house.As(cast.Leercoach);
        return (await leercoach.Get<ReadPhrases>().RunAsync()).Value!;
    }

    [Theory]
    [InlineData("nl-NL")]
    [InlineData("en-GB")]
    public async Task An_appointment_says_its_weekday(string language)
    {
        var cast = await house.Data.CastAsync();
        var talk = await house.Data.AppointmentAsync(cast.Participation, leercoach: cast.Leercoach);
        using var browser = await house.SignedInAsync(cast.Leercoach);

        using (await browser.GetAsync($"/taal/{language[..2]}?terug=/"))
            Assert.Contains($"<b>{talk.HeldOn.Day}</b><div>{talk.HeldOn.ToString("MMMM, dddd", CultureInfo.GetCultureInfo(language))}, ", WebUtility.HtmlDecode(await browser.GetStringAsync("/beoordelen")), StringComparison.Ordinal);
    }

    private async Task<Guid> IdOfAsync(Cast cast, string body) => (await BankAsync(cast)).Own.Single(p => p.Body == body).Id;

    private async Task<IEnumerable<string>> BodiesAsync(Cast cast) => (await BankAsync(cast)).Own.Select(p => p.Body);

    private static (string, string)[] Sentence(Guid id, string was, string body) => [($"Input.Own[{id}].Was", was), ($"Input.Own[{id}].WasForTeam", "false"), ($"Input.Own[{id}].Body", body)];

    private static string WaitingInFrame(string page) => BadgeOfWaiting().Match(page).Groups[1].Value;

    [GeneratedRegex("<nav aria-label=\"Hoofdmenu\">.*?href=\"/beoordelen\"[^>]*>[^<]*<b>(\\d+)<", RegexOptions.Singleline)]
    private static partial Regex BadgeOfWaiting();

    [GeneratedRegex("<section[^>]*aria-labelledby=\"uitslag\".*?</section>", RegexOptions.Singleline)]
    private static partial Regex Result();

    [GeneratedRegex("id=\"eerder-1\".*?</li>", RegexOptions.Singleline)]
    private static partial Regex EarlierComments();

    [GeneratedRegex("<div class=\"menu\">.*?</ul>", RegexOptions.Singleline)]
    private static partial Regex Menu();
}
