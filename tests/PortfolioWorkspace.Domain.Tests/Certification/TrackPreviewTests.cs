using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.Domain.Tests.Certification;

/// <summary>What another way of taking part would change, and what a change asks for.</summary>
public sealed class TrackPreviewTests
{
    private static readonly IReadOnlyList<Track> Offered = [Track.Certification, Track.TrainingOnly, Track.WithoutCourse];

    [Fact]
    public void To_the_training_alone_all_but_presence_goes_and_comes_back_as_it_was()
    {
        var away = TrackPreview.Of(Cco, Dossier.CompleteCco, Track.TrainingOnly);
        Assert.Equal((Editions.Cco.Count - 1, 0), (away.NoLonger.Count, away.Again.Count));
        Assert.DoesNotContain("cco.1", away.NoLonger.Select(r => r.CriterionId));
        Assert.Equal((false, true), (away.Writes, away.ComesToSessions));

        var back = TrackPreview.Of(Cco, Dossier.CompleteCco with { Track = Track.TrainingOnly }, Track.Certification);
        Assert.Equal(away.NoLonger.Select(r => (r.CriterionId, r.Status, r.Counted)), back.Again.Select(r => (r.CriterionId, r.Status, r.Counted)));
        Assert.Empty(back.NoLonger);
    }

    [Fact]
    public void Without_the_course_only_presence_goes()
    {
        var shown = TrackPreview.Of(Cco, Dossier.CompleteCco, Track.WithoutCourse);
        Assert.Equal(["cco.1"], shown.NoLonger.Select(r => r.CriterionId));
        Assert.Equal((true, false, 0), (shown.Writes, shown.ComesToSessions, shown.Again.Count));
        Assert.True(TrackPreview.Of(Cco, Dossier.CompleteCco with { Sessions = [] }, Track.WithoutCourse).Evaluation.ReadyForDecision);
    }

    [Fact]
    public void A_change_asks_for_another_way_that_is_offered_and_a_reason()
    {
        var participation = new Participation { Id = Dossier.Id(1), CohortId = Dossier.Id(2), PersonId = Dossier.Id(3), Track = Track.Certification, JoinedOn = Dossier.Day };
        Assert.Equal("choose-track", participation.ChangeTrack(Track.WithoutCourse, [Track.Certification, Track.TrainingOnly], "Omdat.")!.Code);
        Assert.Equal("track-same", participation.ChangeTrack(Track.Certification, Offered, "Omdat.")!.Code);
        Assert.Equal("reason-missing", participation.ChangeTrack(Track.TrainingOnly, Offered, " ")!.Code);
        Assert.Equal("too-long", participation.ChangeTrack(Track.TrainingOnly, Offered, new string('a', TrackChange.ReasonMaxLength + 1))!.Code);
        Assert.Equal(Track.Certification, participation.Track);
        Assert.Null(participation.ChangeTrack(Track.TrainingOnly, Offered, "Heeft genoeg aan de training."));
        Assert.Equal(Track.TrainingOnly, participation.Track);
    }

    private static Programme Cco => new(
        "T", ProgrammeField.Cco, Editions.Text, Editions.Text, "x", Offered, new StudyLoad(null, null, null), null, new Capacity(null, null, [], false), [], [], [],
        Editions.Cco, [], null, new CertificateText(Editions.Text, Editions.Text, Editions.Text, Editions.Text, null, null, "T", false));
}
