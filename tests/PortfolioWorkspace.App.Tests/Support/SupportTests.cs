using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PortfolioWorkspace.App.Documents.Answers;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.App.People;
using PortfolioWorkspace.App.Support;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Support;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Support;

/// <summary>Questions go to the leercoach, calls for support to the trainers, and further only as far as the participant says.</summary>
public sealed class SupportTests
{
    [Theory, Databases]
    public async Task A_question_is_read_by_the_leercoach_and_by_the_trainer_only_if_the_participant_says_so(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var heard = Hear(house, cast);
        var thread = await AskAsync(house, cast, SupportKind.Question);

        await ReadByAsync(house, cast, thread, nameof(Cast.Participant), nameof(Cast.Leercoach));
        Assert.Equal([new LiveNotice(cast.Leercoach.Id, LiveTopic.QuestionAsked, thread)], heard);
        Assert.Equal(Refusal.Unknown, await house.DoAsync(cast.Leercoach, (WidenSupport u) => u.RunAsync(thread)));

        Assert.Null(await house.DoAsync(cast.Participant, (WidenSupport u) => u.RunAsync(thread)));
        await ReadByAsync(house, cast, thread, nameof(Cast.Participant), nameof(Cast.Leercoach), nameof(Cast.Trainer));

        var both = await AskAsync(house, cast, SupportKind.Question, othersToo: true, words: "Nog iets.");
        await ReadByAsync(house, cast, both, nameof(Cast.Participant), nameof(Cast.Leercoach), nameof(Cast.Trainer));
    }

    [Theory, Databases]
    public async Task A_question_from_a_tab_that_stood_open_leaves_the_next_one_that_is_being_written(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var (first, next) = (AnswerField.Support(SupportKind.Question), AnswerField.Again(AnswerField.Support(SupportKind.Question), 1));
        await WriteAsync(first, "Wanneer is de volgende bijeenkomst?");
        await AskAsync(house, cast, SupportKind.Question, words: "Wanneer is de volgende bijeenkomst?");
        await WriteAsync(next, "Mag ik een andere school kiezen?");

        // The other tab came with the first form: what it brings has its field closed, and is sent all the same.
        await WriteAsync(first, "Wanneer is de toets?");
        await AskAsync(house, cast, SupportKind.Question, words: "Wanneer is de toets?");
        Assert.Equal(("Mag ik een andere school kiezen?", false), await FieldAsync());

        await AskAsync(house, cast, SupportKind.Question, words: "Mag ik een andere school kiezen?\r\n");
        Assert.Equal(("", true), await FieldAsync());

        async Task WriteAsync(string field, string words) =>
            Assert.Null(await house.DoAsync(cast.Participant, (TakeAnswers u) => u.RunAsync(cast.Participation.Id, new Dictionary<string, string> { [field] = words })));

        async Task<(string, bool)> FieldAsync()
        {
            var text = (await house.SeeAsync(cast.Participant, (ReadAnswer u) => u.RunAsync(cast.Participation.Id, next))).Text;
            return (text.Markdown, text.ReadOnly);
        }
    }

    [Theory, Databases]
    public async Task A_call_for_support_is_read_by_the_trainer_and_by_the_leercoach_only_if_the_participant_says_so(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var thread = await AskAsync(house, cast, SupportKind.ExtraSupport);

        await ReadByAsync(house, cast, thread, nameof(Cast.Participant), nameof(Cast.Trainer));
        Assert.Equal(1, (await house.SeeAsync(cast.Trainer, (ReadCohortSupport u) => u.RunAsync(cast.Cohort.Id))).People);
        Assert.Empty((await house.SeeAsync(cast.Organiser, (ReadCohortSupport u) => u.RunAsync(cast.Cohort.Id))).Open);
        Assert.Equal(Refusal.Unknown, (await house.DoAsync(cast.Leercoach, (ReadCohortSupport u) => u.RunAsync(cast.Cohort.Id))).Refusal);

        var both = await AskAsync(house, cast, SupportKind.ExtraSupport, othersToo: true, words: "Ook aan mijn leercoach.");
        await ReadByAsync(house, cast, both, nameof(Cast.Participant), nameof(Cast.Leercoach), nameof(Cast.Trainer));
    }

    [Theory, Databases]
    public async Task Both_sides_write_agree_and_settle_and_writing_opens_it_again(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var thread = await AskAsync(house, cast, SupportKind.ExtraSupport, othersToo: true);
        var heard = Hear(house, cast);
        Assert.Equal(1, (await house.SeeAsync(cast.Trainer, (ReadSupport u) => u.RunAsync())).Waiting);

        house.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Null(await house.DoAsync(cast.Trainer, (AnswerSupport u) => u.RunAsync(thread, "Zullen we donderdag bellen?")));
        Assert.Contains(new LiveNotice(cast.Participant.Id, LiveTopic.SupportAnswered, thread), heard);
        Assert.DoesNotContain(heard, n => n.PersonId == cast.Trainer.Id);
        Assert.Equal(0, (await house.SeeAsync(cast.Leercoach, (ReadSupport u) => u.RunAsync())).Waiting);
        Assert.Equal(SupportState.Answered, Assert.Single((await house.SeeAsync(cast.Participant, (ReadSupport u) => u.RunAsync())).Own).State);

        Assert.Null(await house.DoAsync(cast.Trainer, (AgreeOnSupport u) => u.RunAsync(thread, "Een half uur bellen.", house.Data.Today.AddDays(2))));
        Assert.Equal("date-in-the-past", (await house.DoAsync(cast.Trainer, (AgreeOnSupport u) => u.RunAsync(thread, "Gisteren.", house.Data.Today.AddDays(-1))))?.Code);
        Assert.Equal("support-agreement-missing", (await house.DoAsync(cast.Leercoach, (AgreeOnSupport u) => u.RunAsync(thread, " ", null)))?.Code);
        Assert.Equal(Refusal.Unknown, await house.DoAsync(cast.Participant, (AgreeOnSupport u) => u.RunAsync(thread, "Ik krijg alles.", null)));
        var view = await house.SeeAsync(cast.Participant, (ReadSupportThread u) => u.RunAsync(thread));
        Assert.Equal(("Een half uur bellen.", 2), (view.Line.Agreement, view.Said.Count));

        Assert.Null(await house.DoAsync(cast.Participant, (CloseSupport u) => u.RunAsync(thread, true)));
        Assert.Null(await house.DoAsync(cast.Trainer, (CloseSupport u) => u.RunAsync(thread, true)));
        Assert.Empty((await house.SeeAsync(cast.Trainer, (ReadCohortSupport u) => u.RunAsync(cast.Cohort.Id))).Open);
        Assert.Null(await house.DoAsync(cast.Participant, (AnswerSupport u) => u.RunAsync(thread, "Toch nog iets.")));
        Assert.Equal(SupportState.Waits, Assert.Single((await house.SeeAsync(cast.Participant, (ReadSupport u) => u.RunAsync())).Own).State);
    }

    [Theory, Databases]
    public async Task A_former_leercoach_is_out_at_once_and_the_new_one_sees_what_is_open_and_nothing_that_was_settled(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var (open, settled) = (await AskAsync(house, cast, SupportKind.Question), await AskAsync(house, cast, SupportKind.Question, words: "Dit is geregeld."));
        Assert.Null(await house.DoAsync(cast.Leercoach, (CloseSupport u) => u.RunAsync(settled, true)));
        var next = await house.Data.LeercoachAsync();
        await house.Data.ChangeAsync(async db => (await db.Participations.IgnoreQueryFilters().Include(x => x.Assignments).SingleAsync(x => x.Id == cast.Participation.Id)).AssignLeercoach(next.Id, house.Data.NewId(), house.Data.Today));

        Assert.Equal(Refusal.Unknown, (await house.DoAsync(cast.Leercoach, (ReadSupportThread u) => u.RunAsync(open))).Refusal);
        Assert.Equal(Refusal.Unknown, await house.DoAsync(cast.Leercoach, (AnswerSupport u) => u.RunAsync(open, "Ik ben er nog.")));
        Assert.Empty((await house.SeeAsync(cast.Leercoach, (ReadSupport u) => u.RunAsync())).ToAnswer);
        Assert.Equal(open, Assert.Single((await house.SeeAsync(next, (ReadSupport u) => u.RunAsync())).ToAnswer).Id);
        Assert.Equal(Refusal.Unknown, (await house.DoAsync(next, (ReadSupportThread u) => u.RunAsync(settled))).Refusal);

        Assert.Null(await house.DoAsync(cast.Participant, (AnswerSupport u) => u.RunAsync(settled, "Het speelt weer.")));
        await house.SeeAsync(next, (ReadSupportThread u) => u.RunAsync(settled));
    }

    [Theory, Databases]
    public async Task What_a_trainer_opens_again_is_not_read_by_a_leercoach_who_came_later_until_the_participant_says_so(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var (reopened, answered) = (await AskAsync(house, cast, SupportKind.ExtraSupport, othersToo: true), await AskAsync(house, cast, SupportKind.Question, othersToo: true, words: "Nog iets."));
        foreach (var thread in new[] { reopened, answered }) Assert.Null(await house.DoAsync(cast.Trainer, (CloseSupport u) => u.RunAsync(thread, true)));
        var next = await house.Data.LeercoachAsync();
        await house.Data.ChangeAsync(async db => (await db.Participations.IgnoreQueryFilters().Include(x => x.Assignments).SingleAsync(x => x.Id == cast.Participation.Id)).AssignLeercoach(next.Id, house.Data.NewId(), house.Data.Today));
        var heard = Hear(house, cast with { Leercoach = next });

        Assert.Null(await house.DoAsync(cast.Trainer, (CloseSupport u) => u.RunAsync(reopened, false)));
        Assert.Null(await house.DoAsync(cast.Trainer, (AnswerSupport u) => u.RunAsync(answered, "Hoe is het nu?")));

        Assert.DoesNotContain(heard, n => n.PersonId == next.Id);
        foreach (var thread in new[] { reopened, answered })
        {
            Assert.Equal(Refusal.Unknown, (await house.DoAsync(next, (ReadSupportThread u) => u.RunAsync(thread))).Refusal);
            Assert.False(await house.Data.LookAsAsync(next.Id, db => db.SupportMessages.AnyAsync(m => m.ThreadId == thread)));
            var view = await house.SeeAsync(cast.Participant, (ReadSupportThread u) => u.RunAsync(thread));
            Assert.Equal([cast.Trainer.Name], view.Readers.Select(r => r.Name));
            Assert.Equal([next.Name], view.MoreReaders.Select(r => r.Name));
            Assert.Null(await house.DoAsync(cast.Participant, (WidenSupport u) => u.RunAsync(thread)));
            await house.SeeAsync(next, (ReadSupportThread u) => u.RunAsync(thread));
        }
    }

    [Theory, Databases]
    public async Task What_is_opened_again_with_the_same_leercoach_keeps_its_readers(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var thread = await AskAsync(house, cast, SupportKind.ExtraSupport, othersToo: true);
        Assert.Null(await house.DoAsync(cast.Participant, (CloseSupport u) => u.RunAsync(thread, true)));

        Assert.Null(await house.DoAsync(cast.Trainer, (CloseSupport u) => u.RunAsync(thread, false)));

        await ReadByAsync(house, cast, thread, nameof(Cast.Participant), nameof(Cast.Leercoach), nameof(Cast.Trainer));
    }

    [Fact]
    public async Task Without_a_leercoach_the_trainers_answer()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var alone = await house.Data.PersonAsync();
        var dossier = await house.Data.ParticipationAsync(cast.Cohort, alone);

        Assert.Null(Assert.Single((await house.SeeAsync(alone, (ReadSupportForm u) => u.RunAsync())).Dossiers).Leercoach);
        var thread = await house.SeeAsync(alone, (AskSupport u) => u.RunAsync(new NewSupport(dossier.Id, SupportKind.Question, "Wie is mijn leercoach?")));
        Assert.Equal([cast.Trainer.Name], (await house.SeeAsync(cast.Trainer, (ReadSupportThread u) => u.RunAsync(thread))).Readers.Select(r => r.Name));
        Assert.Equal(Refusal.Unknown, (await house.DoAsync(cast.Participant, (ReadSupportThread u) => u.RunAsync(thread))).Refusal);
    }

    [Theory, Databases]
    public async Task What_cannot_be_sent_is_refused_and_what_is_sent_twice_is_sent_once(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var dossier = cast.Participation.Id;
        foreach (var (words, code) in new[] { ("", "support-empty"), (" \n\0", "support-empty"), (new string('a', 100_000), "too-long"), (new string('a', SupportMessage.MaxLength + 1), "too-long") })
            Assert.Equal(code, (await house.DoAsync(cast.Participant, (AskSupport u) => u.RunAsync(new NewSupport(dossier, SupportKind.Question, words)))).Refusal?.Code);
        Assert.Equal(Refusal.Unknown, (await house.DoAsync(cast.Participant, (AskSupport u) => u.RunAsync(new NewSupport(dossier, SupportKind.Question, "Over iets van een ander.", Document: house.Data.NewId())))).Refusal);
        foreach (var other in cast.People.Values.Where(x => x.Id != cast.Participant.Id))
            Assert.Equal(Refusal.Unknown, (await house.DoAsync(other, (AskSupport u) => u.RunAsync(new NewSupport(dossier, SupportKind.Question, "Namens een ander.")))).Refusal);

        var hostile = "<script>alert(1)</script> [klik](javascript:alert(1))\0";
        var thread = await AskAsync(house, cast, SupportKind.Question, words: hostile);
        Assert.Equal(thread, await AskAsync(house, cast, SupportKind.Question, words: hostile));
        Assert.Null(await house.DoAsync(cast.Participant, (AnswerSupport u) => u.RunAsync(thread, hostile)));
        Assert.Equal(hostile.Replace("\0", "", StringComparison.Ordinal), Assert.Single((await house.SeeAsync(cast.Leercoach, (ReadSupportThread u) => u.RunAsync(thread))).Said).Body);
        Assert.Equal("too-long", (await house.DoAsync(cast.Leercoach, (AnswerSupport u) => u.RunAsync(thread, new string('b', 100_000))))?.Code);

        await house.Data.ChangeAsync(async db => { var found = await db.SupportThreads.IgnoreQueryFilters().SingleAsync(t => t.Id == thread); while (found.Messages < SupportThread.MostMessages) _ = found.Write(house.Data.NewId(), cast.Leercoach.Id, "…", house.Data.Now); return 0; });
        Assert.Equal("support-full", (await house.DoAsync(cast.Leercoach, (AnswerSupport u) => u.RunAsync(thread, "Nog een.")))?.Code);
        for (var i = 1; i < SupportThread.MostOpen; i++) await house.Data.ThreadAsync(cast.Participation, words: $"Vraag {i}");
        Assert.Equal("support-many-open", (await house.DoAsync(cast.Participant, (AskSupport u) => u.RunAsync(new NewSupport(dossier, SupportKind.Question, "Een te veel.")))).Refusal?.Code);
    }

    [Fact]
    public async Task What_was_typed_stays_until_it_is_sent_and_is_gone_afterwards()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync();
        var (dossier, field) = (cast.Participation.Id, AnswerField.Support(SupportKind.Question));
        Assert.Null(await house.DoAsync(cast.Participant, (TakeAnswers u) => u.RunAsync(dossier, new Dictionary<string, string> { [field] = "Half getypt" })));
        Assert.Equal("Half getypt", (await house.SeeAsync(cast.Participant, (ReadAnswer u) => u.RunAsync(dossier, field))).Text.Markdown);

        // The form brings what was typed last, and is taken over before anything is done with it.
        Assert.Null(await house.DoAsync(cast.Participant, (TakeAnswers u) => u.RunAsync(dossier, new Dictionary<string, string> { [field] = "Heel getypt" })));
        await AskAsync(house, cast, SupportKind.Question, words: "Heel getypt");

        Assert.Equal("", (await house.SeeAsync(cast.Participant, (ReadAnswer u) => u.RunAsync(dossier, field))).Text.Markdown);
    }

    private static Task<Guid> AskAsync(TestHouse house, Cast cast, SupportKind kind, bool othersToo = false, string words = "Telt dit gesprek mee?") =>
        house.SeeAsync(cast.Participant, (AskSupport u) => u.RunAsync(new NewSupport(cast.Participation.Id, kind, words, othersToo)));

    private static async Task ReadByAsync(TestHouse house, Cast cast, Guid thread, params string[] readers)
    {
        foreach (var (name, person) in cast.People)
        {
            var reads = readers.Contains(name);
            Assert.Equal(reads, (await house.DoAsync(person, (ReadSupportThread u) => u.RunAsync(thread))).Refusal is null);
            Assert.Equal(reads, await house.Data.LookAsAsync(person.Id, db => db.SupportThreads.AnyAsync(t => t.Id == thread)));
            Assert.Equal(reads, await house.Data.LookAsAsync(person.Id, db => db.SupportMessages.AnyAsync(m => m.ThreadId == thread)));
            if (!reads) Assert.Equal(Refusal.Unknown, await house.DoAsync(person, (AnswerSupport u) => u.RunAsync(thread, "Mag niet.")));
            if (!reads) Assert.Equal(Refusal.Unknown, await house.DoAsync(person, (CloseSupport u) => u.RunAsync(thread, true)));
        }
    }

    private static List<LiveNotice> Hear(TestHouse house, Cast cast)
    {
        var heard = new List<LiveNotice>();
        foreach (Person person in cast.People.Values) house.Services.GetRequiredService<LiveNotices>().Listen(person.Id, notice => { heard.Add(notice); return Task.CompletedTask; });
        return heard;
    }
}
