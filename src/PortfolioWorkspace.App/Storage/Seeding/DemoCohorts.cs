using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Storage.Seeding;

/// <summary>The cohorts of the demo: a CCO group that just had its last session, an ICC group half-way, and a closed CCO group.</summary>
internal sealed class DemoCohorts(PortfolioDb db, DemoClock clock, DemoPeople people, ProgrammeCatalog catalog)
{
    private static readonly IReadOnlyList<string> CcoTitles =
        ["Verwachtingen afstemmen", "Waarnemen zonder oordeel", "De vraag onder de vraag", "Bewustwording en keuze", "Je eigen expertise", "Werken met een toekomstbeeld"];

    public Cohort Cco()
    {
        var last = clock.On(DayOfWeek.Thursday, 0);
        var deadline = last.AddDays(18);
        var cohort = Cohort("CCO-2021-22", $"CCO {SchoolYear(last)}", last.AddDays(-182), deadline, last.AddDays(56));
        int[] daysBefore = [182, 161, 119, 63, 28, 0];
        for (var i = 0; i < 6; i++)
            Session(cohort, i + 1, last.AddDays(-daysBefore[i]), "10:00", "13:00", 3m, CcoTitles[i], i % 2 == 0 ? "Cultuurhuis De Loods, Den Bosch" : "Het Atelier, Tilburg");
        Session(cohort, 7, last.AddDays(56), "15:30", "17:00", 1.5m, "Certificering", "Cultuurhuis De Loods, Den Bosch", SessionKind.CertificationMeeting);
        Staff(cohort, "Joost Meijer", StaffRole.Trainer);
        Staff(cohort, "Karim Aydın", StaffRole.Trainer);
        Staff(cohort, "Hanneke Smit", StaffRole.Organiser);
        return cohort;
    }

    public Cohort Icc()
    {
        var second = clock.On(DayOfWeek.Thursday, -3);
        var cohort = Cohort("ICC-LEIDEN-2026-27", $"ICC Leiden {SchoolYear(second)}", second.AddDays(-44), null, second.AddDays(146));
        Session(cohort, 1, second.AddDays(-44), "09:30", "16:30", 6m, "Wat is cultuureducatie?", "Museum aan de Gracht, Leiden", breakMinutes: 60);
        Session(cohort, 2, second, "09:30", "16:30", 6m, "Visie en draagvlak", "Theater De Brug, Leiden", breakMinutes: 60);
        var third = Session(cohort, 3, second.AddDays(61), "09:30", "16:30", 6m, "Van plan naar praktijk", "Muziekhuis Noord, Leiderdorp", breakMinutes: 60);
        third.PlaceTentative = true;
        MovedFrom(third, second.AddDays(54), "Museum aan de Gracht, Leiden", "Karim Aydın");
        Session(cohort, 4, second.AddDays(98), "15:30", "17:00", 1m, "Online: tijd, geld en middelen", null, mode: SessionMode.Online).Link = "https://vergaderen.example/icc-leiden";
        Session(cohort, 5, second.AddDays(146), "14:30", "17:00", 2.5m, "Certificering", "Museum aan de Gracht, Leiden", SessionKind.CertificationMeeting);
        WithoutDate(cohort, 6, "Terugkijken met elkaar");
        Staff(cohort, "Karim Aydın", StaffRole.Trainer);
        Staff(cohort, "Hanneke Smit", StaffRole.Organiser);
        return cohort;
    }

    public Cohort Closed()
    {
        var last = clock.On(DayOfWeek.Thursday, -600);
        var cohort = Cohort("CCO-2021-22", $"CCO {SchoolYear(last)}", last.AddDays(-182), last.AddDays(18), last.AddDays(56));
        int[] daysBefore = [182, 161, 119, 63, 28, 0];
        for (var i = 0; i < 6; i++) Session(cohort, i + 1, last.AddDays(-daysBefore[i]), "10:00", "13:00", 3m, CcoTitles[i], "Cultuurhuis De Loods, Den Bosch");
        Session(cohort, 7, last.AddDays(56), "15:30", "17:00", 1.5m, "Certificering", "Cultuurhuis De Loods, Den Bosch", SessionKind.CertificationMeeting);
        Staff(cohort, "Joost Meijer", StaffRole.Trainer);
        Staff(cohort, "Karim Aydın", StaffRole.Trainer);
        Staff(cohort, "Hanneke Smit", StaffRole.Organiser);
        return cohort;
    }

    private static string SchoolYear(DateOnly day) => day.Month >= 8 ? $"{day.Year}–{(day.Year + 1) % 100:00}" : $"{day.Year - 1}–{day.Year % 100:00}";

    private Cohort Cohort(string programme, string name, DateOnly starts, DateOnly? deadline, DateOnly certification)
    {
        var cohort = new Cohort
        {
            Id = Guid.CreateVersion7(clock.Now),
            ProgrammeCode = programme,
            ProgrammeVersion = catalog.Newest(programme),
            Name = name,
            StartsOn = starts,
            ReportDeadline = deadline,
            CertificationOn = certification,
        };
        db.Cohorts.Add(cohort);
        return cohort;
    }

    /// <summary>Agreed on, and nobody knows yet when or how long.</summary>
    private void WithoutDate(Cohort cohort, int number, string title) =>
        cohort.Sessions.Add(new Session { Id = Guid.CreateVersion7(clock.Now), CohortId = cohort.Id, Number = number, Kind = SessionKind.Training, Mode = SessionMode.Online, Title = title, CreditedHours = null });

    /// <summary>It was to be at the same hours on another day and in another place.</summary>
    private void MovedFrom(Session session, DateOnly day, string place, string by)
    {
        var now = SessionSlot.Of(session);
        db.SessionMoves.Add(new SessionMove
        {
            Id = Guid.CreateVersion7(clock.Now),
            SessionId = session.Id,
            Number = 1,
            Was = now with { Start = OnDay(now.Start), End = OnDay(now.End), Place = place, PlaceTentative = false },
            Became = now,
            ById = people[by].Id,
            At = clock.DaysAgo(6),
        });

        DateTimeOffset? OnDay(DateTimeOffset? moment) => DutchTime.At(day, TimeOnly.FromDateTime(DutchTime.Local(moment!.Value).DateTime));
    }

    private Session Session(Cohort cohort, int number, DateOnly day, string start, string end, decimal hours, string title, string? place, SessionKind kind = SessionKind.Training, SessionMode mode = SessionMode.Physical, int breakMinutes = 0)
    {
        var session = new Session
        {
            Id = Guid.CreateVersion7(clock.Now),
            CohortId = cohort.Id,
            Number = number,
            Kind = kind,
            Mode = mode,
            Title = title,
            Start = DutchTime.At(day, TimeOnly.Parse(start, System.Globalization.CultureInfo.InvariantCulture)),
            End = DutchTime.At(day, TimeOnly.Parse(end, System.Globalization.CultureInfo.InvariantCulture)),
            BreakMinutes = breakMinutes,
            CreditedHours = hours,
            Place = place,
        };
        cohort.Sessions.Add(session);
        return session;
    }

    private void Staff(Cohort cohort, string person, StaffRole role) =>
        cohort.Staff.Add(new StaffMember { Id = Guid.CreateVersion7(clock.Now), CohortId = cohort.Id, PersonId = people[person].Id, Role = role });
}
