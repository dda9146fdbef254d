using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Documents;

/// <summary>Handing in and taking back: what the reader gets is exactly what the writer saw.</summary>
public sealed class SubmitDocumentTests
{
    private const string Text = "## Gegevens\n\nOp de bühne: *stil*.\n";

    [Theory, Databases]
    public async Task What_was_shown_is_handed_in_word_for_word_and_the_leercoach_hears_of_it(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var document = await house.Data.DocumentAsync(cast.Participation, text: Text);
        List<LiveNotice> heard = [];
        using var listening = house.Services.GetRequiredService<LiveNotices>().Listen(cast.Leercoach.Id, n => { heard.Add(n); return Task.CompletedTask; });
        await using var writer = house.As(cast.Participant);

        var answer = await writer.Get<SubmitDocument>().RunAsync(new HandIn(document.Id, 1, ["feiten", "bestaat-niet"]));

        Assert.Null(answer.Refusal);
        Assert.Equal(1, answer.Value);
        var found = await FindAsync(house, document);
        var submission = Assert.Single(found.Submissions);
        Assert.Equal((Text, TextHash.Of(Text), false, true), (submission.Markdown, submission.Hash, submission.Late, submission.LeercoachReads));
        Assert.Equal(["feiten"], submission.SelfChecked);
        Assert.Equal(DocumentStatus.Submitted, found.Status);
        Assert.Equal(new LiveNotice(cast.Leercoach.Id, LiveTopic.DocumentSubmitted, submission.Id), Assert.Single(heard));
        Assert.True((await writer.Get<ReadDraft>().RunAsync(document.Id)).Value!.ReadOnly);
    }

    [Theory, Databases]
    public async Task Two_tabs_at_once_hand_in_once(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var document = await house.Data.DocumentAsync(cast.Participation, text: Text);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            await using var tab = house.As(cast.Participant);
            return await tab.Get<SubmitDocument>().RunAsync(new HandIn(document.Id, 1, []));
        }));

        Assert.Single(answers, a => a.Refusal is null);
        Assert.All(answers.Where(a => a.Refusal is not null), a => Assert.Contains(a.Refusal!.Code, new[] { "already-submitted", "changed-meanwhile" }));
        Assert.Single((await FindAsync(house, document)).Submissions);
    }

    [Fact]
    public async Task A_draft_that_moved_on_is_not_handed_in()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var document = await house.Data.DocumentAsync(cast.Participation, text: Text);
        await using var writer = house.As(cast.Participant);
        await writer.Get<SaveDraft>().RunAsync(new DraftChange(document.Id, Text + "Nog iets.", TestData.On(1, Text), "a-1", null));

        Assert.Equal("draft-changed", (await writer.Get<SubmitDocument>().RunAsync(new HandIn(document.Id, 1, []))).Refusal?.Code);
        Assert.Empty((await FindAsync(house, document)).Submissions);
        Assert.Equal(DocumentStatus.Draft, (await FindAsync(house, document)).Status);
    }

    [Fact]
    public async Task Headings_alone_are_nothing_to_hand_in()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var document = await house.Data.DocumentAsync(cast.Participation, text: StartingText.Of(house.Data.Programme().Kind(TestData.Waarnemingsverslag)));
        await using var writer = house.As(cast.Participant);
        Assert.Equal("nothing-written", (await writer.Get<SubmitDocument>().RunAsync(new HandIn(document.Id, 1, []))).Refusal?.Code);
    }

    [Theory]
    [InlineData(0, null, false)]
    [InlineData(1, null, true)]
    [InlineData(1, 3, false)]
    public async Task Late_is_noted_by_the_date_of_the_cohort_or_the_extension(int daysAfterDeadline, int? extendedBy, bool late)
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var document = await house.Data.DocumentAsync(cast.Participation, text: Text);
        var deadline = cast.Cohort.ReportDeadline!.Value;
        if (extendedBy is { } days)
            await house.Data.ChangeAsync(async db => (await db.Participations.IgnoreQueryFilters().SingleAsync(p => p.Id == cast.Participation.Id)).ExtendDeadline(deadline.AddDays(days), "ziek geweest", house.Data.Today));
        house.Clock.SetUtcNow(DutchTime.At(deadline.AddDays(daysAfterDeadline), new TimeOnly(23, 30)));
        await using var writer = house.As(cast.Participant);

        var preview = (await writer.Get<PrepareHandIn>().RunAsync(document.Id)).Value!;
        Assert.Null((await writer.Get<SubmitDocument>().RunAsync(new HandIn(document.Id, 1, []))).Refusal);

        Assert.Equal(late, Assert.Single((await FindAsync(house, document)).Submissions).Late);
        Assert.Equal(late ? deadline : null, preview.LateSince);
    }

    [Fact]
    public async Task Taken_back_before_it_is_opened_the_draft_is_open_and_the_number_is_used_up()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var document = await house.Data.DocumentAsync(cast.Participation, text: Text);
        await using var writer = house.As(cast.Participant);
        await writer.Get<SubmitDocument>().RunAsync(new HandIn(document.Id, 1, []));

        Assert.Null(await writer.Get<WithdrawSubmission>().RunAsync(document.Id));

        var draft = (await writer.Get<ReadDraft>().RunAsync(document.Id)).Value!;
        Assert.False(draft.ReadOnly);
        Assert.Equal(DocumentStatus.Draft, (await FindAsync(house, document)).Status);
        await using var reader = house.As(cast.Leercoach);
        Assert.Equal("unknown", (await reader.Get<ReadSubmission>().RunAsync(document.Id, 1)).Refusal?.Code);
        Assert.Equal(2, (await writer.Get<SubmitDocument>().RunAsync(new HandIn(document.Id, draft.Revision, []))).Value);
    }

    [Fact]
    public async Task What_its_reader_opened_cannot_be_taken_back()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var submission = await house.Data.SubmittedAsync(cast.Participation);
        await house.Data.ReviewStartedAsync(submission, cast.Leercoach);
        await using var writer = house.As(cast.Participant);
        Assert.Equal("already-opened", (await writer.Get<WithdrawSubmission>().RunAsync(submission.DocumentId))?.Code);
        Assert.Null(await house.Data.LookAsync(db => db.Submissions.IgnoreQueryFilters().Where(s => s.Id == submission.Id).Select(s => s.WithdrawnAt).SingleAsync()));
    }

    [Fact]
    public async Task Nobody_but_the_writer_hands_in_or_takes_back()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var document = await house.Data.DocumentAsync(cast.Participation, text: Text);
        var submitted = await house.Data.SubmittedAsync(cast.Participation);
        foreach (var other in cast.People.Where(x => x.Key != nameof(Cast.Participant)).Select(x => x.Value))
        {
            await using var scope = house.As(other);
            Assert.Equal("unknown", (await scope.Get<SubmitDocument>().RunAsync(new HandIn(document.Id, 1, []))).Refusal?.Code);
            Assert.Equal("unknown", (await scope.Get<PrepareHandIn>().RunAsync(document.Id)).Refusal?.Code);
            Assert.Equal("unknown", (await scope.Get<WithdrawSubmission>().RunAsync(submitted.DocumentId))?.Code);
            Assert.Equal("unknown", (await scope.Get<OpenDesk>().RunAsync(document.Id)).Refusal?.Code);
        }

        Assert.Empty((await FindAsync(house, document)).Submissions);
    }

    [Fact]
    public async Task Before_handing_in_it_is_said_who_reads_what_is_empty_and_what_might_name_somebody()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var document = await house.Data.DocumentAsync(cast.Participation, text: Text + "\nMail els@school.nl of basisschool De Wilg.\n");
        await using var writer = house.As(cast.Participant);

        var page = (await writer.Get<PrepareHandIn>().RunAsync(document.Id)).Value!;

        Assert.Equal(cast.Leercoach.Name, page.Readers.Leercoach!.Name);
        Assert.Equal([cast.Trainer.Name], page.Readers.Trainers.Select(t => t.Name));
        Assert.Equal(house.Data.Programme().Kind(TestData.Waarnemingsverslag).Headings.Where(h => h.Required).Select(h => h.Title).Skip(1), page.EmptyHeadings);
        Assert.Equal([new PrivacyHint(PrivacyHintKind.MailAddress, "els@school.nl"), new PrivacyHint(PrivacyHintKind.SchoolName, "basisschool De Wilg")], page.PrivacyHints);
    }

    [Fact]
    public async Task A_part_with_text_under_a_heading_of_its_own_is_not_empty()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var titles = house.Data.Programme().Kind(TestData.Waarnemingsverslag).Headings.Where(h => h.Required).Select(h => h.Title).ToList();
        var text = $"## {titles[0]}\n\n### Mijn rol\n\nIk keek.\n\n## {titles[1]}\n\n### Nog niets\n\n#### Ook niets\n\n## {titles[2]}\n\n";
        var document = await house.Data.DocumentAsync(cast.Participation, text: text);
        await using var writer = house.As(cast.Participant);

        var page = (await writer.Get<PrepareHandIn>().RunAsync(document.Id)).Value!;

        Assert.Equal(titles.Skip(1), page.EmptyHeadings);
    }

    [Fact]
    public async Task The_desk_says_that_something_was_written_after_handing_in_until_the_next_time()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var document = await house.Data.DocumentAsync(cast.Participation, text: Text);
        await using var writer = house.As(cast.Participant);
        await house.Data.VersionAsync(document, "Lang geleden verloren.", DraftVersionReason.SetAside, house.Clock.GetUtcNow().AddHours(-1));
        Assert.Null((await writer.Get<SubmitDocument>().RunAsync(new HandIn(document.Id, 1, []))).Refusal);
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.False((await writer.Get<OpenDesk>().RunAsync(document.Id)).Value!.WroteAfterHandingIn);

        await house.Data.VersionAsync(document, "Nog een zin.", DraftVersionReason.SetAside, house.Clock.GetUtcNow());
        Assert.True((await writer.Get<OpenDesk>().RunAsync(document.Id)).Value!.WroteAfterHandingIn);
    }

    private static Task<Document> FindAsync(TestHouse house, Document document) =>
        house.Data.LookAsync(db => db.Documents.IgnoreQueryFilters().Include(d => d.Submissions).SingleAsync(d => d.Id == document.Id));
}
