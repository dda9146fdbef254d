using System.Text.Json;
using PortfolioWorkspace.App.Certification;
using PortfolioWorkspace.App.Home;
using PortfolioWorkspace.App.People;
using PortfolioWorkspace.App.Profiles;
using PortfolioWorkspace.App.Reviews;
using PortfolioWorkspace.App.Tests.Certification;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Profiles;

/// <summary>Neither sees a word or a level of the other until both are in (facts §3.6).</summary>
public sealed class BlindProfileTests
{
    private const string Secret = "dit staat alleen in het profiel van de ander";

    [Theory]
    [InlineData(Rater.Participant)]
    [InlineData(Rater.Leercoach)]
    public async Task Until_both_are_in_each_sees_only_their_own(Rater first)
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync(sessionsHeld: 6);
        var (early, late) = first == Rater.Participant ? (cast.Participant, cast.Leercoach) : (cast.Leercoach, cast.Participant);
        var second = first == Rater.Participant ? Rater.Leercoach : Rater.Participant;
        Assert.Null(await house.FillInAsync(cast, early, first, evidence: Secret));
        Assert.Null(await house.FillInAsync(cast, late, second, handIn: false, level: 0, evidence: "eigen woorden"));

        var own = await house.ProfileAsync(cast, early);
        Assert.Equal((true, true, true), (own.Mine is not null, own.Self is null, own.Coach is null));
        var blind = await house.ProfileAsync(cast, late);
        Assert.Equal((first == Rater.Participant, first == Rater.Leercoach, false), (blind.SelfIsIn, blind.CoachIsIn, blind.BothAreIn));
        Assert.Equal((null, null, "eigen woorden"), (blind.Self, blind.Coach, blind.Mine!.Competences.Values.First().Evidence));
        await NowhereAsync(house, cast, late, Secret);

        Assert.Null(await house.FillInAsync(cast, late, second, level: 1, evidence: "eigen woorden"));
        foreach (var person in new[] { early, late, cast.Trainer })
        {
            var together = await house.ProfileAsync(cast, person);
            Assert.True(together.BothAreIn);
            Assert.Equal((3, 1), (LevelOf(first == Rater.Participant ? together.Self! : together.Coach!), LevelOf(first == Rater.Participant ? together.Coach! : together.Self!)));
        }
    }

    [Theory, Databases]
    public async Task The_next_leercoach_starts_blind_and_the_former_ones_answers_no_longer_count(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync(sessionsHeld: 6);
        Assert.Null(await house.FillInAsync(cast, cast.Participant, Rater.Participant, evidence: Secret));
        Assert.Null(await house.FillInAsync(cast, cast.Leercoach, Rater.Leercoach, level: 0, evidence: "woorden van de vorige"));
        var next = await house.Data.LeercoachAsync();
        await BoundaryCaseTests.HandOverAsync(house, cast, next);

        Assert.Same(Refusal.Unknown, (await house.DoAsync(cast.Leercoach, (ReadProfile u) => u.RunAsync(cast.Participation.Id))).Refusal);
        Assert.Same(Refusal.Unknown, await house.FillInAsync(cast, cast.Leercoach, Rater.Leercoach));
        var fresh = await house.ProfileAsync(cast, next);
        Assert.Equal((true, false, null, null, null), (fresh.SelfIsIn, fresh.CoachIsIn, fresh.Self, fresh.Coach, fresh.Mine));
        Assert.Equal(next.Name, fresh.LeercoachName);
        await NowhereAsync(house, cast, next, Secret, "woorden van de vorige");
        await NowhereAsync(house, cast, cast.Participant, "woorden van de vorige");
        Assert.Contains((await house.SeeAsync(next, (ReadLeercoachAgenda u) => u.RunAsync())).Profiles, p => p.Participation == cast.Participation.Id);

        Assert.Null(await house.FillInAsync(cast, next, Rater.Leercoach, level: 2));
        Assert.Equal((3, 2), (await house.ProfileAsync(cast, cast.Participant)) is { Self: { } self, Coach: { } coach } ? (LevelOf(self), LevelOf(coach)) : default);
        Assert.Equal(2m, (await house.SeeAsync(cast.Participant, (ReadDossier u) => u.RunAsync(cast.Participation.Id))).Standing.Evaluation["cco.5a"].Counted);
    }

    [Fact]
    public async Task A_trainer_who_is_the_leercoach_too_rates_as_blind_as_any_other()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync(sessionsHeld: 6);
        await house.Data.StaffAsync(cast.Cohort, cast.Leercoach, StaffRole.Trainer);
        Assert.Null(await house.FillInAsync(cast, cast.Participant, Rater.Participant, evidence: Secret));

        Assert.Null((await house.ProfileAsync(cast, cast.Leercoach)).Self);
        Assert.NotNull((await house.ProfileAsync(cast, cast.Trainer)).Self);
    }

    [Fact]
    public async Task A_trainer_sees_what_was_handed_in_and_nothing_in_the_making()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await house.Data.CastAsync(sessionsHeld: 6);
        Assert.Null(await house.FillInAsync(cast, cast.Participant, Rater.Participant, handIn: false, evidence: Secret));
        Assert.Null(await house.FillInAsync(cast, cast.Leercoach, Rater.Leercoach));

        var seen = await house.ProfileAsync(cast, cast.Trainer);

        Assert.Equal((null, null, true, false), (seen.Self, seen.RatesAs, seen.CoachIsIn, seen.SelfIsIn));
        Assert.NotNull(seen.Coach);
    }

    [Fact]
    public async Task An_organiser_and_a_stranger_learn_nothing_of_it()
    {
        await using var house = await TestHouse.OpenAsync();
        var cast = await ReadyDossier.CastAsync(house);
        foreach (var person in new[] { cast.Organiser, cast.Stranger, (await house.Data.CastAsync()).Trainer })
        {
            Assert.Same(Refusal.Unknown, (await house.DoAsync(person, (ReadProfile u) => u.RunAsync(cast.Participation.Id))).Refusal);
            Assert.Same(Refusal.Unknown, await house.DoAsync(person, (NoteProfileTalk u) => u.RunAsync(cast.Participation.Id, "We zien hetzelfde.")));
        }
    }

    [Theory, Databases]
    public async Task The_talk_about_both_is_noted_when_both_are_in_and_the_last_word_shows(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync(sessionsHeld: 6);
        Assert.Null(await house.FillInAsync(cast, cast.Participant, Rater.Participant));
        Assert.Equal("profiles-not-both-in", (await NoteAsync(cast.Participant, "We zien hetzelfde."))?.Code);
        Assert.Null(await house.FillInAsync(cast, cast.Leercoach, Rater.Leercoach));

        Assert.Equal("remark-missing", (await NoteAsync(cast.Participant, " "))?.Code);
        Assert.Equal("too-long", (await NoteAsync(cast.Participant, new string('x', 4001)))?.Code);
        Assert.Same(Refusal.Unknown, await NoteAsync(cast.Trainer, "Ik ook."));
        Assert.Null(await NoteAsync(cast.Participant, "We zien hetzelfde."));
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await NoteAsync(cast.Leercoach, " Behalve bij stilte. "));

        Assert.Equal("Behalve bij stilte.", (await house.ProfileAsync(cast, cast.Participant)).Talk!.Value.Remark);
        await BoundaryCaseTests.HandOverAsync(house, cast, await house.Data.LeercoachAsync());
        Assert.Equal("profiles-not-both-in", (await NoteAsync(cast.Participant, "Nog iets."))?.Code);

        Task<Refusal?> NoteAsync(Person by, string remark) => house.DoAsync(by, (NoteProfileTalk u) => u.RunAsync(cast.Participation.Id, remark));
    }

    /// <summary>Every read model in which the profile could show.</summary>
    private static async Task NowhereAsync(TestHouse house, Cast cast, Person person, params string[] words)
    {
        var json = new List<string>
        {
            Words(await house.DoAsync(person, (ReadProfile u) => u.RunAsync(cast.Participation.Id))),
            Words(await house.DoAsync(person, (ReadDossier u) => u.RunAsync(cast.Participation.Id))),
            Words(await house.DoAsync(person, (ReadHome u) => u.RunAsync(cast.Participation.Id))),
            Words(await house.DoAsync(person, (ReadLeercoachAgenda u) => u.RunAsync())),
            Words(await house.DoAsync(person, (ReadOwnParticipants u) => u.RunAsync())),
        };
        foreach (var word in words) Assert.All(json, text => Assert.DoesNotContain(word, text, StringComparison.Ordinal));

        static string Words<T>(Answer<T> answer) => JsonSerializer.Serialize<object?>(answer.Value);
    }

    private static int? LevelOf(ProfileSheet sheet) => sheet.Competences.Values.Select(c => c.Level).Distinct().Single();
}
