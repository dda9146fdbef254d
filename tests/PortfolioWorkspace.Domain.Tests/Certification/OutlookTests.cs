using PortfolioWorkspace.Domain.Attendance;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.Domain.Tests.Certification;

/// <summary>What is missing against the chances that are left: it says so months ahead, and never that something "can no longer be done".</summary>
public sealed class OutlookTests
{
    private static readonly Circumstances Dates = new(CertificationOn: new(2022, 5, 19), ProfileOpensOn: new(2022, 3, 24));

    [Fact]
    public void One_driehoekgesprek_with_two_meetings_left_has_room()
    {
        var facts = Cco(marked: 4) with { Conversations = [Dossier.Conversation(1, ConversationKinds.Driehoekgesprek)], Documents = [Dossier.Report(1, Editions.Observation, 1)] };
        var talk = Look(facts)["cco.2a"];
        Assert.Equal((Room.Enough, 1m, 2, Editions.CcoDeadline), (talk.Room, talk.Missing, talk.SessionsLeft, talk.Latest));
    }

    [Theory]
    [InlineData(4, Room.Tight)]
    [InlineData(5, Room.Tight)]
    [InlineData(2, Room.Enough)]
    public void Two_driehoekgesprekken_ask_for_as_many_meetings(int marked, Room room) => Assert.Equal(room, Look(Cco(marked) with { Today = Dossier.Day.AddDays(-40) })["cco.2a"].Room);

    [Fact]
    public void A_meeting_without_a_date_is_a_chance_and_one_behind_us_waits_for_the_trainer()
    {
        var facts = Cco(marked: 4);
        facts = facts with { Sessions = [.. facts.Sessions.Select(s => s.Number switch { 5 => s with { Date = Dossier.Day.AddDays(-1) }, 6 => s with { Date = null }, _ => s })] };
        var sessions = Look(facts)["cco.1"];
        Assert.Equal((Room.Enough, 1, 1), (sessions.Room, sessions.ToMark, sessions.SessionsLeft));
    }

    [Fact]
    public void A_missed_meeting_needs_a_talk_and_a_planned_path_does_not()
    {
        Assert.Equal(Room.Enough, Look(Cco(marked: 3))["cco.1"].Room);
        Assert.Equal(Room.None, Look(Cco(marked: 3).Attend(2, AttendanceStatus.Excused))["cco.1"].Room);
    }

    [Fact]
    public void A_profile_asks_for_a_reminder_from_its_opening_until_the_participant_handed_it_in()
    {
        var facts = Dossier.CompleteCco with { Ratings = [], Judgement = null, Alignment = null };
        Assert.Empty(Reminded(facts with { Today = Dates.ProfileOpensOn!.Value.AddDays(-1) }));
        Assert.Equal(["cco.5a"], Reminded(facts));
        Assert.Equal(["cco.5a"], Reminded(facts with { Ratings = [new(Dossier.Id(302), Rater.Leercoach, facts.Today)] }));
        Assert.Empty(Reminded(facts with { Ratings = [new(Dossier.Id(301), Rater.Participant, facts.Today)] }));
        Assert.Empty(Reminded(facts with { Judgement = new(Dossier.Id(401), Positive: false, facts.Today) { EndsWithProof = true } }));
    }

    [Fact]
    public void What_was_handed_in_or_what_meetings_to_come_bring_needs_no_reminder()
    {
        var facts = Dossier.CompleteCco with { Judgement = null, Alignment = null };
        Assert.Equal(["cco.2b"], Reminded(facts.Change(Dossier.Id(501), DocumentStatus.RevisionRequested)));
        Assert.Empty(Reminded(facts.Change(Dossier.Id(501), DocumentStatus.Submitted)));
        Assert.DoesNotContain("cco.1", Reminded(Cco(marked: 3)));
        Assert.Contains("cco.1", Reminded(Cco(marked: 3).Attend(2, AttendanceStatus.Excused)));
    }

    [Fact]
    public void Reports_get_tight_three_weeks_each_before_their_date_and_an_extension_gives_room()
    {
        var facts = Cco(marked: 4) with { Today = Editions.CcoDeadline.AddDays(-84) };
        Assert.Equal(Room.Enough, Look(facts)["cco.3b"].Room);
        Assert.Equal(Room.Tight, Look(facts with { Today = facts.Today.AddDays(1) })["cco.3b"].Room);
        Assert.Equal(Room.Enough, Look(facts with { Today = facts.Today.AddDays(1), ExtendedDeadline = Editions.CcoDeadline.AddDays(14) })["cco.3b"].Room);
        Assert.Equal(Room.None, Look(facts with { Today = Editions.CcoDeadline.AddDays(1) })["cco.3b"].Room);
    }

    [Fact]
    public void What_is_on_its_way_is_nobodys_delay()
    {
        var facts = Dossier.CompleteCco with { Judgement = null, Today = Editions.CcoDeadline.AddDays(1) };
        var waiting = facts.Change(Dossier.Id(506), Domain.Documents.DocumentStatus.Submitted);
        Assert.Equal((Room.Enough, 1m, 0m), Look(waiting)["cco.3b"] is var report ? (report.Room, report.OnItsWay, report.ToDo) : default);
        Assert.Empty(Look(waiting).Warnings);
    }

    [Fact]
    public void A_leercoach_with_many_people_makes_the_conversations_tight()
    {
        var facts = Cco(marked: 2) with { Today = Editions.CcoDeadline.AddDays(-70) };
        Assert.Equal(Room.Enough, Outlook(facts, Dates with { CoachedByLeercoach = 10 })["cco.4a"].Room);
        var full = Outlook(facts, Dates with { CoachedByLeercoach = 11 })["cco.4a"];
        Assert.Equal((Room.Tight, 11), (full.Room, full.CoachedByLeercoach));
        Assert.Null(Outlook(facts, Dates with { CoachedByLeercoach = 11 })["cco.3a"].CoachedByLeercoach);
    }

    [Fact]
    public void Nobody_with_room_to_coach_warns_early_reminds_nobody_and_leaves_a_driehoekgesprek_alone()
    {
        var facts = Cco(marked: 2) with { Today = Editions.CcoDeadline.AddDays(-150) };
        Assert.DoesNotContain(Outlook(facts, Dates).Warnings, w => w.Criterion.Id is "cco.4a" or "cco.5a");

        var alone = Outlook(facts, Dates with { NobodyFreeToCoach = true });

        Assert.Equal(["cco.4a", "cco.5a"], alone.Criteria.Where(c => c.NobodyFreeToCoach).Select(c => c.Criterion.Id));
        Assert.Superset(new HashSet<string> { "cco.4a", "cco.5a" }, alone.Warnings.Select(w => w.Criterion.Id).ToHashSet());
        Assert.DoesNotContain("cco.4a", alone.ToRemind.Select(c => c.Criterion.Id));
        Assert.Equal(Room.None, Outlook(facts with { Today = Editions.CcoDeadline.AddDays(1) }, Dates with { NobodyFreeToCoach = true })["cco.4a"].Room);
    }

    [Fact]
    public void Case_9_eighteen_hours_are_two_short_and_no_meeting_can_bring_them()
    {
        var facts = Dossier.Empty with { Sessions = [.. Enumerable.Range(1, 6).Select(n => Dossier.Session(n, AttendanceStatus.Present))] };
        var hours = Domain.Certification.Outlook.Of(Editions.Vo, facts, Evaluator.Evaluate(Editions.Vo, facts), Dates)["vo.hours"];
        Assert.Equal((Room.Tight, 2m, 0m, 0), (hours.Room, hours.Missing, hours.HoursLeft, hours.SessionsLeft));

        var online = facts with { Sessions = [.. facts.Sessions, Dossier.Session(7, null, credited: 0, mode: SessionMode.Online)] };
        Assert.Equal((Room.Enough, null), Domain.Certification.Outlook.Of(Editions.Vo, online, Evaluator.Evaluate(Editions.Vo, online), Dates)["vo.hours"] is var open ? (open.Room, open.HoursLeft) : default);
    }

    [Fact]
    public void After_the_decision_nothing_is_tight_and_what_only_advises_warns_nobody()
    {
        var late = Dossier.CompleteCco.Without(Dossier.Id(506)) with { Today = Editions.CcoDeadline.AddDays(1) };
        Assert.All(Look(late).Criteria, c => Assert.Equal(Room.Settled, c.Room));
        Assert.Equal(["cco.3b"], Look(late with { Judgement = null }).Warnings.Select(c => c.Criterion.Id));
    }

    private static DossierFacts Cco(int marked) => Dossier.Empty with { Sessions = [.. Enumerable.Range(1, 6).Select(n => Dossier.Session(n, n <= marked ? AttendanceStatus.Present : null))] };

    private static Outlook Look(DossierFacts facts) => Outlook(facts, Dates);

    private static IEnumerable<string> Reminded(DossierFacts facts) => Look(facts).ToRemind.Select(c => c.Criterion.Id);

    private static Outlook Outlook(DossierFacts facts, Circumstances circumstances) =>
        Domain.Certification.Outlook.Of(Editions.Cco, facts, Evaluator.Evaluate(Editions.Cco, facts), circumstances);
}
