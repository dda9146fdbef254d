using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Certification;
using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.App.Documents.Answers;
using PortfolioWorkspace.App.People;
using PortfolioWorkspace.App.Tests.Profiles;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Documents;

/// <summary>Long answers of forms: kept while somebody types, overtaken by the form, gone when it is sent.</summary>
public sealed class AnswerTests
{
    private static readonly string Field = AnswerField.Evidence("waarnemen");

    [Theory, Databases]
    public async Task An_answer_is_there_on_the_next_device_and_for_nobody_else(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();

        Assert.Equal((0, ""), Seen(await ReadAsync(house, cast, cast.Leercoach)));
        Assert.Null((await SaveAsync(house, cast, cast.Leercoach, 0, "Wat ik\nzag.  \n")).Refusal);

        Assert.Equal((1, "Wat ik\nzag.  \n"), Seen(await ReadAsync(house, cast, cast.Leercoach)));
        Assert.Equal((0, ""), Seen(await ReadAsync(house, cast, cast.Participant)));
        Assert.Equal((0, ""), Seen(await ReadAsync(house, cast, cast.Trainer)));
        var stranger = await house.Data.LeercoachAsync();
        foreach (var other in new[] { stranger, cast.Organiser })
        {
            Assert.Equal(Refusal.Unknown, (await ReadAsync(house, cast, other)).Refusal);
            Assert.Equal(Refusal.Unknown, (await SaveAsync(house, cast, other, 0, "Van mij.")).Refusal);
        }

        Assert.Equal(0, await house.Data.LookAsync(db => db.History.CountAsync(h => h.ActorId == cast.Leercoach.Id)));
    }

    [Theory, Databases]
    public async Task Of_two_first_saves_at_once_one_is_taken_and_the_other_gets_its_text(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(device => SaveAsync(house, cast, cast.Participant, 0, $"Apparaat {device}.", $"{device}-1")));

        Assert.All(answers, a => Assert.Null(a.Refusal));
        Assert.Single(answers, a => a.Value!.Present is null);
        var present = Seen(await ReadAsync(house, cast, cast.Participant)).Text;
        Assert.All(answers.Where(a => a.Value!.Present is not null), a => Assert.Equal(present, a.Value!.Present!.Markdown));
    }

    [Theory, Databases]
    public async Task What_a_form_brings_is_newer_than_what_its_field_saved_and_a_late_save_cannot_slip_in_behind_it(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        await SaveAsync(house, cast, cast.Participant, 0, "Oud.");

        Assert.Null(await TakeAsync(house, cast, cast.Participant, "Nieuw,\r\nvan het formulier."));

        var read = (await ReadAsync(house, cast, cast.Participant)).Value!;
        Assert.Equal((2, "Nieuw,\nvan het formulier.", TextHash.Of("Nieuw,\nvan het formulier.")), (read.Text.Revision, read.Text.Markdown, read.TakenHash));
        Assert.NotNull((await SaveAsync(house, cast, cast.Participant, 1, "Oud en later.")).Value!.Present);
        Assert.Null((await SaveAsync(house, cast, cast.Participant, 2, "Weer verder.")).Value!.Present);
        Assert.Null((await ReadAsync(house, cast, cast.Participant)).Value!.TakenHash);
    }

    [Theory, Databases]
    public async Task What_a_form_leaves_out_of_a_saved_answer_is_set_aside_once(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        const string newer = "Geschreven op de telefoon.", older = "Stond nog open op de laptop.";
        await SaveAsync(house, cast, cast.Trainer, 0, newer);

        Assert.Null(await TakeAsync(house, cast, cast.Trainer, older));

        Assert.Equal((2, older), Seen(await ReadAsync(house, cast, cast.Trainer)));
        var kept = Assert.Single(await VersionsAsync(house));
        Assert.Equal((DraftVersionReason.SetAside, newer, TextHash.Of(newer), 1), (kept.Reason, kept.Markdown, kept.Hash, kept.Revision));
        Assert.Equal((cast.Trainer.Id, cast.Participation.Id), (kept.OwnerId, kept.ParticipationId));

        await SaveAsync(house, cast, cast.Trainer, 2, newer);
        Assert.Null(await TakeAsync(house, cast, cast.Trainer, older));
        Assert.Single(await VersionsAsync(house));

        Assert.Null(await TakeAsync(house, cast, cast.Trainer, ""));
        Assert.Equal([newer, older], (await VersionsAsync(house)).Select(v => v.Markdown).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("", "Nog bezig.")]
    [InlineData(" \n", "")]
    [InlineData("Nog bezig.", "Nog bezig.")]
    [InlineData("Nog bez", "Nog bezig.")]
    [InlineData("Nog bezig.\n", "Nog bezig.")]
    [InlineData("Een regel\nen nog een.", "Een regel\r\nen nog een.\r\nEn klaar.")]
    public async Task Nothing_is_set_aside_when_the_form_brings_all_of_it(string standing, string posted)
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        await SaveAsync(house, cast, cast.Trainer, 0, standing);

        Assert.Null(await TakeAsync(house, cast, cast.Trainer, posted));
        Assert.Null(await TakeAsync(house, cast, cast.Trainer, posted));
        Assert.Null(await TakeAsync(house, cast, cast.Trainer, posted, AnswerField.Waiver));

        Assert.Empty(await VersionsAsync(house));
    }

    [Theory, Databases]
    public async Task A_profile_that_is_handed_in_closes_its_answers_and_keeps_no_second_copy(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync(sessionsHeld: 6);
        await SaveAsync(house, cast, cast.Leercoach, 0, "Nog bezig.");
        await SaveAsync(house, cast, cast.Leercoach, 0, "Samen.", field: AnswerField.Talk);

        Assert.Null(await house.FillInAsync(cast, cast.Leercoach, Rater.Leercoach, handIn: false));
        Assert.Equal((1, "Nog bezig."), Seen(await ReadAsync(house, cast, cast.Leercoach)));
        Assert.Null(await house.FillInAsync(cast, cast.Leercoach, Rater.Leercoach));

        var closed = (await ReadAsync(house, cast, cast.Leercoach)).Value!.Text;
        Assert.Equal(("", true), (closed.Markdown, closed.ReadOnly));
        Assert.Equal("draft-locked", (await SaveAsync(house, cast, cast.Leercoach, 1, "Stiekem.")).Refusal?.Code);
        Assert.Equal("draft-locked", (await SaveAsync(house, cast, cast.Leercoach, closed.Revision, "Stiekem.")).Refusal?.Code);
        Assert.Null(await TakeAsync(house, cast, cast.Leercoach, "Stiekem, met een formulier."));
        Assert.Equal("", Seen(await ReadAsync(house, cast, cast.Leercoach)).Text);
        Assert.Equal((1, "Samen."), Seen(await ReadAsync(house, cast, cast.Leercoach, AnswerField.Talk)));
    }

    [Theory, Databases]
    public async Task A_form_that_comes_back_has_a_field_of_its_own_each_time_and_a_late_save_does_not_stand_in_the_next(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        List<string> fields = [];
        foreach (var criterion in new[] { "cco.1", "cco.2a" })
        {
            fields.Add(await house.SeeAsync(cast.Trainer, (ReadFieldNow u) => u.RunAsync(cast.Participation.Id, AnswerField.Waiver)));
            Assert.Equal((0, ""), Seen(await ReadAsync(house, cast, cast.Trainer, fields[^1])));
            await TakeAsync(house, cast, cast.Trainer, "Heeft dit elders laten zien.", fields[^1]);
            Assert.Equal(fields[^1], await house.SeeAsync(cast.Trainer, (ReadFieldNow u) => u.RunAsync(cast.Participation.Id, AnswerField.Waiver)));

            Assert.Null(await house.DoAsync(cast.Trainer, (WaiveCriterion u) => u.RunAsync(cast.Participation.Id, criterion, "Heeft dit elders laten zien.")));

            // A browser that did not hear yet that its form was sent, and finds what stands there now.
            var closed = (await ReadAsync(house, cast, cast.Trainer, fields[^1])).Value!.Text;
            Assert.Equal(("", true), (closed.Markdown, closed.ReadOnly));
            Assert.Equal("draft-locked", (await SaveAsync(house, cast, cast.Trainer, closed.Revision, "Heeft dit elders laten", "laat", fields[^1])).Refusal?.Code);
        }

        Assert.Equal(2, fields.Distinct().Count());
        Assert.Equal(AnswerField.Waiver, await house.SeeAsync(cast.Participant, (ReadFieldNow u) => u.RunAsync(cast.Participation.Id, AnswerField.Waiver)));
        Assert.Equal(Refusal.Unknown, (await house.DoAsync(cast.Stranger, (ReadFieldNow u) => u.RunAsync(cast.Participation.Id, AnswerField.Waiver))).Refusal);
        Assert.Equal(Refusal.Unknown, (await house.DoAsync(cast.Organiser, (ReadFieldNow u) => u.RunAsync(cast.Participation.Id, AnswerField.Waiver))).Refusal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Hoofdletter")]
    [InlineData("../drafts")]
    [InlineData("a b")]
    [InlineData("-a")]
    public async Task A_name_that_no_form_of_ours_has_is_unknown(string field)
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();

        Assert.Equal(Refusal.Unknown, (await ReadAsync(house, cast, cast.Participant, field)).Refusal);
        Assert.Equal(Refusal.Unknown, (await SaveAsync(house, cast, cast.Participant, 0, "Tekst.", field: field)).Refusal);
        Assert.Equal(0, await house.Data.LookAsync(db => db.Drafts.IgnoreQueryFilters().CountAsync(d => d.Purpose == DraftPurpose.Answer)));
    }

    [Fact]
    public async Task Every_code_in_a_programme_can_name_a_field()
    {
        await using var house = await TestHouse.OpenAsync();
        var codes = house.Data.Programme().Profile!.Competences.Select(c => AnswerField.Evidence(c.Code))
            .Concat(house.Data.Programme().DocumentKinds.SelectMany(k => k.Guidelines).Select(g => AnswerField.Reason(Guid.NewGuid(), g.Code)));
        Assert.All(codes, name => Assert.True(AnswerField.IsName(name), name));
    }

    private static (int Revision, string Text) Seen(Answer<AnswerText> answer) => (answer.Value!.Text.Revision, answer.Value.Text.Markdown);

    private static async Task<Answer<AnswerText>> ReadAsync(TestHouse house, Cast cast, Person by, string? field = null)
    {
        await using var scope = house.As(by);
        return await scope.Get<ReadAnswer>().RunAsync(cast.Participation.Id, field ?? Field);
    }

    private static async Task<Answer<DraftSaved>> SaveAsync(TestHouse house, Cast cast, Person by, int on, string text, string? key = null, string? field = null)
    {
        await using var scope = house.As(by);
        var stamp = on == 0 ? DraftStamp.Blank : DraftStamp.Of(on, (await ReadAsync(house, cast, by, field)).Value!.Text.Hash);
        return await scope.Get<SaveAnswer>().RunAsync(cast.Participation.Id, field ?? Field, new DraftChange(Guid.Empty, text, stamp, key, null));
    }

    private static Task<List<DraftVersion>> VersionsAsync(TestHouse house) => house.Data.LookAsync(db => db.DraftVersions.IgnoreQueryFilters().ToListAsync());

    private static Task<Refusal?> TakeAsync(TestHouse house, Cast cast, Person by, string text, string? field = null) =>
        house.DoAsync(by, (TakeAnswers u) => u.RunAsync(cast.Participation.Id, new Dictionary<string, string> { [field ?? Field] = text }));
}
