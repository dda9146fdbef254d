using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.People;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Attendance;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.TestKit;

public sealed partial class TestData
{
    public const string Cco = "CCO-2021-22";
    public const string Icc = "ICC-LEIDEN-2026-27";

    public Programme Programme(string code = Cco) => Programmes.Get(code, Programmes.Newest(code));

    /// <summary>A running cohort: sessions every two weeks, <paramref name="sessionsHeld"/> of the programme's in the past.</summary>
    public Task<Cohort> CohortAsync(string programme = Cco, Person? trainer = null, Person? organiser = null, int sessionsHeld = 3, string? name = null)
    {
        var plan = Programme(programme).Sessions;
        var first = Today.AddDays(7 - 14 * sessionsHeld);
        var cohort = new Cohort
        {
            Id = NewId(),
            ProgrammeCode = programme,
            ProgrammeVersion = Programmes.Newest(programme),
            Name = name ?? $"Groep {Next()}",
            StartsOn = first,
            ReportDeadline = first.AddDays(14 * plan.Count + 14),
            CertificationOn = first.AddDays(14 * plan.Count + 28),
        };
        foreach (var (session, index) in plan.Select((s, i) => (s, i))) cohort.Sessions.Add(SessionOf(cohort, index + 1, first.AddDays(14 * index), session));
        if (trainer is not null) cohort.Staff.Add(new StaffMember { Id = NewId(), CohortId = cohort.Id, PersonId = trainer.Id, Role = StaffRole.Trainer });
        if (organiser is not null) cohort.Staff.Add(new StaffMember { Id = NewId(), CohortId = cohort.Id, PersonId = organiser.Id, Role = StaffRole.Organiser });
        return AddAsync(cohort);
    }

    public Task<StaffMember> StaffAsync(Cohort cohort, Person person, StaffRole role) =>
        AddAsync(new StaffMember { Id = NewId(), CohortId = cohort.Id, PersonId = person.Id, Role = role });

    public Task<Participation> ParticipationAsync(Cohort cohort, Person participant, Person? leercoach = null, Track track = Track.Certification)
    {
        var participation = new Participation { Id = NewId(), CohortId = cohort.Id, PersonId = participant.Id, Track = track, JoinedOn = cohort.StartsOn, Function = "docent", Organisation = "De Voorbeeldschool" };
        if (leercoach is not null) Must(participation.AssignLeercoach(leercoach.Id, NewId(), cohort.StartsOn));
        return AddAsync(participation);
    }

    /// <summary>The first session is session 1.</summary>
    public async Task<AttendanceMark> AttendedAsync(Participation participation, Cohort cohort, int session, Person trainer, AttendanceStatus status = AttendanceStatus.Present, decimal? hours = null)
    {
        var held = cohort.Sessions.Single(s => s.Number == session);
        var mark = new AttendanceMark { Id = NewId(), SessionId = held.Id, ParticipationId = participation.Id };
        Must(mark.Mark(status, hours, status == AttendanceStatus.Compensated ? "Een eigen opdracht gemaakt" : null, held.CreditedHours, trainer.Id, Now));
        await AddAsync(mark);
        await AddAsync(new AttendanceChange
        {
            Id = NewId(),
            SessionId = held.Id,
            ParticipationId = participation.Id,
            Number = 1,
            Status = mark.Status,
            Hours = mark.Hours,
            Note = mark.Note,
            Via = AttendanceVia.Trainer,
            ById = trainer.Id,
            At = Now,
        });
        return mark;
    }

    /// <summary>The leercoach noted a tie with this participant.</summary>
    public Task<ConflictOfInterest> ConflictAsync(Participation participation, Person leercoach, string reason = "We werken op dezelfde school.") =>
        AddAsync(new ConflictOfInterest { Id = NewId(), ParticipationId = participation.Id, LeercoachId = leercoach.Id, Reason = reason, ById = leercoach.Id, On = Today, At = Now });

    public Task<ConflictWithdrawal> ConflictBackAsync(ConflictOfInterest conflict) =>
        AddAsync(new ConflictWithdrawal { Id = NewId(), ConflictId = conflict.Id, ParticipationId = conflict.ParticipationId, LeercoachId = conflict.LeercoachId, Reason = "Dat is voorbij.", ById = conflict.ById, On = Today, At = Now });

    /// <summary>A line about a change of the way of taking part that came back to where it was.</summary>
    public Task<TrackChange> TrackChangeAsync(Participation participation, Person by) =>
        AddAsync(new TrackChange { Id = NewId(), ParticipationId = participation.Id, Number = 1, From = Track.TrainingOnly, To = Track.Certification, Reason = "Wil toch een certificaat.", ById = by.Id, On = Today, At = Now });

    /// <summary>A trainer gave more time for the reports; the date that counts is not touched.</summary>
    public Task<DeadlineExtension> DeadlineExtensionAsync(Participation participation, Person trainer, string reason = "Was ziek.") =>
        AddAsync(new DeadlineExtension { Id = NewId(), ParticipationId = participation.Id, Number = 1, Before = Today, Until = Today.AddDays(14), Reason = reason, ById = trainer.Id, At = Now });

    /// <summary>It was to be a week earlier.</summary>
    public Task<SessionMove> SessionMoveAsync(Session session, Person by) =>
        AddAsync(new SessionMove { Id = NewId(), SessionId = session.Id, Number = 1, Was = SessionSlot.Of(session) with { Start = session.Start?.AddDays(-7), End = session.End?.AddDays(-7) }, Became = SessionSlot.Of(session), ById = by.Id, At = Now });

    /// <summary>How many people this leercoach can guide.</summary>
    public Task<Person> CapacityAsync(Person leercoach, int? capacity) => ChangeAsync(async db =>
    {
        var found = await db.Users.SingleAsync(u => u.Id == leercoach.Id);
        found.LeercoachCapacity = capacity;
        return found;
    });

    /// <summary>The first session is session 1; it begins now and lasts two hours and a half.</summary>
    public Task<Session> OnNowAsync(Cohort cohort, int session = 1) => OnNowAsync(cohort.Id, session);

    public Task<Session> OnNowAsync(Guid cohort, int session) => ChangeAsync(async db =>
    {
        var held = await db.Sessions.SingleAsync(s => s.CohortId == cohort && s.Number == session);
        (held.Start, held.End) = (Now, Now.AddMinutes(150));
        return held;
    });

    /// <summary>The screen in the room shows this code.</summary>
    public Task<CheckIn> CheckInAsync(Cohort cohort, Person trainer, string code = "4711", int session = 1) => AddAsync(new CheckIn
    {
        Id = NewId(),
        SessionId = cohort.Sessions.Single(s => s.Number == session).Id,
        CohortId = cohort.Id,
        Number = 1,
        Code = code,
        OpenedById = trainer.Id,
        OpenedAt = Now,
        ClosesAt = Now.Add(CheckIn.LongestOpen),
    });

    private Session SessionOf(Cohort cohort, int number, DateOnly day, SessionPlan plan) => new()
    {
        Id = NewId(),
        CohortId = cohort.Id,
        Number = number,
        Kind = plan.Kind,
        Mode = plan.Mode,
        Title = plan.Title ?? $"Bijeenkomst {number}",
        Start = DutchTime.At(day, plan.Start ?? new TimeOnly(10, 0)),
        End = DutchTime.At(day, plan.End ?? new TimeOnly(13, 0)),
        BreakMinutes = plan.BreakMinutes,
        CreditedHours = plan.CreditedHours ?? 3m,
        Place = plan.Place,
    };
}
