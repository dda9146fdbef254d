using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Attendance;
using PortfolioWorkspace.App.Certification;
using PortfolioWorkspace.App.Cohorts;
using PortfolioWorkspace.App.Conversations;
using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.App.Home;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.App.Notices;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.Domain.Programmes;
using PortfolioWorkspace.TestKit;
using PortfolioWorkspace.TestKit.Databases;

namespace PortfolioWorkspace.App.Tests.Cohorts;

/// <summary>Somebody goes over to another way of taking part and perhaps back: nothing vanishes (S4; facts §4.2, §4.6 case 7).</summary>
public sealed class ChangeTrackTests
{
    private const string Why = "Heeft genoeg aan de training.";

    [Theory, Databases]
    public async Task To_the_training_alone_and_back_keeps_every_report_and_counts_it_again(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();
        var talk = await house.Data.ConversationAsync(cast.Participation, ConversationKinds.Driehoekgesprek, cast.Leercoach, cast.Leercoach);
        var report = await house.Data.SubmittedAsync(cast.Participation, about: talk);
        await house.Data.ReviewedAsync(report, cast.Leercoach);
        var before = await CountedAsync();

        Assert.Null(await ChangeAsync(house, cast, Track.TrainingOnly));

        Assert.Null(await CountedAsync());
        Assert.Equal(DossierStage.Building, (await house.SeeAsync(cast.Participant, (ReadDossier u) => u.RunAsync(cast.Participation.Id))).Stage);
        var shelf = Assert.Single((await house.SeeAsync(cast.Participant, (ListDocuments u) => u.RunAsync())).All);
        Assert.Equal((true, report.DocumentId), (shelf.Kept, shelf.Kinds.SelectMany(k => k.Documents).Single().Id));
        Assert.NotNull((await house.SeeAsync(cast.Participant, (ReadSubmission u) => u.RunAsync(report.DocumentId, 1))).Feedback);
        var talks = Assert.Single((await house.SeeAsync(cast.Participant, (ReadConversations u) => u.RunAsync())).Own);
        Assert.Equal((true, talk.Id), (talks.Kept, talks.Kinds.Single().Lines.Single().Id));
        Assert.DoesNotContain((await house.SeeAsync(cast.Participant, (ReadHome u) => u.RunAsync(cast.Participation.Id))).Tasks, t => t.Group is HomeGroup.Documents or HomeGroup.Coaching);
        Assert.Equal("training-only", (await house.DoAsync(cast.Participant, (StartDocument u) => u.RunAsync(new NewDocument(cast.Participation.Id, TestData.Waarnemingsverslag, talk.Id)))).Refusal!.Code);

        Assert.Null(await ChangeAsync(house, cast, Track.Certification, "Wil toch een certificaat."));
        Assert.Equal(before, await CountedAsync());
        Assert.False(Assert.Single((await house.SeeAsync(cast.Participant, (ListDocuments u) => u.RunAsync())).All).Kept);

        async Task<(CriterionStatus, decimal)?> CountedAsync() =>
            (await house.SeeAsync(cast.Trainer, (ReadDossier u) => u.RunAsync(cast.Participation.Id))).Standing.Evaluation.Results.FirstOrDefault(r => r.CriterionId == "cco.2b") is { } result ? (result.Status, result.Counted) : null;
    }

    [Theory, Databases]
    public async Task The_participant_and_the_leercoach_hear_of_it_and_both_changes_stay_in_the_dossier(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync();

        Assert.Null(await ChangeAsync(house, cast, Track.TrainingOnly));
        house.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Null(await house.DoAsync(cast.Organiser, (ChangeTrack u) => RunAsync(house, cast, u, Track.Certification, " Toch wel. ")));

        foreach (var person in new[] { cast.Participant, cast.Leercoach })
            Assert.Equal(2, (await house.SeeAsync(person, (ListNotices u) => u.RunAsync())).Lines.Single(l => l.Words.Notice.Topic == LiveTopic.TrackChanged).Count);
        var lines = (await house.SeeAsync(cast.Participant, (ReadDossier u) => u.RunAsync(cast.Participation.Id))).TrackChanges;
        Assert.Equal([(Track.Certification, Track.TrainingOnly, Why, cast.Trainer.Name), (Track.TrainingOnly, Track.Certification, "Toch wel.", cast.Organiser.Name)], lines.Select(l => (l.From, l.To, l.Reason, l.By)));
        // An organiser sees what changed; why is often about somebody's health.
        Assert.Equal([null, "Toch wel."], (await house.SeeAsync(cast.Organiser, (ReadDossier u) => u.RunAsync(cast.Participation.Id))).TrackChanges.Select(l => l.Reason));
        Assert.Equal(["Certification→TrainingOnly", "TrainingOnly→Certification"], await house.Data.LookAsync(db => db.History.Where(h => h.Operation == Operation.ChangeTrack).OrderBy(h => h.At).Select(h => h.Detail!).ToListAsync()));
    }

    [Fact]
    public async Task Nobody_else_changes_it_and_what_was_seen_must_still_be_so()
    {
        await using var house = await TestHouse.OpenAsync();
        var (cast, elsewhere) = (await house.Data.CastAsync(), await house.Data.CastAsync());
        foreach (var person in new[] { cast.Participant, cast.Leercoach, cast.Stranger, elsewhere.Trainer, elsewhere.Organiser })
        {
            Assert.Equal(Refusal.Unknown, await house.DoAsync(person, (ChangeTrack u) => RunAsync(house, cast, u, Track.TrainingOnly, Why)));
            Assert.Equal(Refusal.Unknown, (await house.DoAsync(person, (ReadTracks u) => u.RunAsync(cast.Participation.Id))).Refusal);
        }

        // A trainer who takes part does not decide about the own way.
        var own = await house.Data.ParticipationAsync(cast.Cohort, cast.Trainer);
        Assert.Equal(Refusal.Unknown, await house.DoAsync(cast.Trainer, (ChangeTrack u) => u.RunAsync(own.Id, Track.TrainingOnly, Why, own.Version)));
        Assert.Equal(Refusal.ChangedMeanwhile, await house.DoAsync(cast.Trainer, (ChangeTrack u) => u.RunAsync(cast.Participation.Id, Track.TrainingOnly, Why, 99)));
        Assert.Equal("choose-track", (await ChangeAsync(house, cast, Track.WithoutCourse))!.Code);
        Assert.Equal("reason-missing", (await ChangeAsync(house, cast, Track.TrainingOnly, ""))!.Code);
        Assert.Equal(0, await house.Data.LookAsync(db => db.TrackChanges.IgnoreQueryFilters().CountAsync()));
    }

    [Fact]
    public async Task After_a_decision_or_a_certificate_the_way_stays()
    {
        await using var house = await TestHouse.OpenAsync();
        var (decided, issued, notYet) = (await house.Data.CastAsync(), await house.Data.CastAsync(), await house.Data.CastAsync());
        await house.Data.DecisionAsync(decided.Participation, decided.Trainer);
        await house.Data.CertificateAsync(issued.Participation, issued.Participant, issued.Organiser);
        await house.Data.DecisionAsync(notYet.Participation, notYet.Trainer, DecisionOutcome.NotYet);

        foreach (var cast in new[] { decided, issued })
        {
            Assert.True((await house.SeeAsync(cast.Trainer, (ReadTracks u) => u.RunAsync(cast.Participation.Id))).Decided);
            Assert.Equal("already-decided", (await ChangeAsync(house, cast, Track.TrainingOnly))!.Code);
        }

        Assert.Null(await ChangeAsync(house, notYet, Track.TrainingOnly));
    }

    [Theory, Databases]
    public async Task Without_the_course_presence_is_neither_asked_nor_waited_for_and_a_trainer_decides(DatabaseKind kind)
    {
        await using var house = await TestHouse.OpenAsync(kind);
        var cast = await house.Data.CastAsync(TestData.Icc);
        Assert.Null(await ChangeAsync(house, cast, Track.WithoutCourse, "Werkt al jaren als cultuurcoördinator."));

        var dossier = await house.SeeAsync(cast.Participant, (ReadDossier u) => u.RunAsync(cast.Participation.Id));
        Assert.Equal(["icc.intake", "icc.plan", "icc.card", "icc.judge"], dossier.Standing.Evaluation.Results.Select(r => r.CriterionId));
        var home = await house.SeeAsync(cast.Participant, (ReadHome u) => u.RunAsync(cast.Participation.Id));
        Assert.Equal((false, true), (home.Tasks.Any(t => t.Group == HomeGroup.Sessions), home.Session is null));
        Assert.True((await house.SeeAsync(cast.Participant, (ListDocuments u) => u.RunAsync())).All.Single() is { Kept: false });
        var session = cast.Cohort.Sessions.First(s => s.Number == 1).Id;
        Assert.Empty((await house.SeeAsync(cast.Trainer, (ReadAttendance u) => u.RunAsync(cast.Cohort.Id, session))).Rows);
        Assert.Empty((await house.SeeAsync(cast.Trainer, (ReadCohort u) => u.RunAsync(cast.Cohort.Id))).ToMark);

        Assert.Null(await house.DoAsync(cast.Trainer, async (WaiveCriterion u) => await u.RunAsync(cast.Participation.Id, "icc.intake", "Liet het zien.") ?? await u.RunAsync(cast.Participation.Id, "icc.plan", "Heeft een plan van eerder.") ?? await u.RunAsync(cast.Participation.Id, "icc.card", "Staat in het plan.")));
        Assert.Null(await house.DoAsync(cast.Trainer, (SignDecision u) => u.RunAsync(new SignDecision.Input(cast.Participation.Id, DecisionOutcome.Certified, "Liet alles zien in gesprek en plan.", 0))));
    }

    private static Task<Refusal?> ChangeAsync(TestHouse house, Cast cast, Track to, string why = Why) => house.DoAsync(cast.Trainer, (ChangeTrack u) => RunAsync(house, cast, u, to, why));

    private static async Task<Refusal?> RunAsync(TestHouse house, Cast cast, ChangeTrack change, Track to, string why) =>
        await change.RunAsync(cast.Participation.Id, to, why, await house.Data.LookAsync(db => db.Participations.IgnoreQueryFilters().Where(x => x.Id == cast.Participation.Id).Select(x => x.Version).SingleAsync()));
}
