using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Practice;
using PortfolioWorkspace.Domain.Support;

namespace PortfolioWorkspace.App.Storage.Seeding;

/// <summary>What people of the running CCO group ask each other, and when they practise together.</summary>
internal sealed class DemoSupport(PortfolioDb db, DemoClock clock, DemoPeople people, Guid cohort)
{
    public void Add()
    {
        Thread("Sanne de Wit", SupportKind.Question, false,
            ("Sanne de Wit", 41, "Telt een gesprek met een collega van een andere school ook als eigen coachgesprek?"),
            ("Marieke Bos", 40, "Ja, als het over cultuuronderwijs gaat en die collega weet dat je oefent."),
            ("Sanne de Wit", 40, "Fijn, dank je.")).Close(people["Sanne de Wit"].Id, people["Marieke Bos"].Id, clock.DaysAgo(40, 16));
        Thread("Sanne de Wit", SupportKind.Question, false,
            ("Sanne de Wit", 2, "Je vraagt om meer letterlijke voorbeelden in mijn waarnemingsverslag. Mag ik een stukje van het gesprek uitschrijven, of wordt het dan te lang?"));
        Thread("Daan Kuipers", SupportKind.ExtraSupport, true,
            ("Daan Kuipers", 3, "Ik miste een bijeenkomst en kom bij het schrijven moeilijk op gang. Kan iemand een half uur met me meekijken?"));

        Moment("Noor van Dijk", 20, -8, new TimeOnly(19, 30), "Open vragen stellen: ieder brengt één eigen vraag mee.", "Museum De Werf, atelier", null, 5, ["Sanne de Wit", "Youssef El Amrani"], []);
        Moment("Noor van Dijk", 4, 6, new TimeOnly(19, 30), "Oefenen met luisteren, samenvatten en doorvragen. Neem een gesprek mee dat je nog gaat voeren.", "Museum De Werf, atelier", null, 4, ["Youssef El Amrani"], ["Marieke Bos"]);
        Moment("Theo van Rijn", 1, 13, new TimeOnly(16, 0), "Vragenuurtje over verslagen, en daarna in tweetallen oefenen.", null, "https://bellen.example.org/oefenen-cco", 8, [], []);
    }

    private SupportThread Thread(string participant, SupportKind kind, bool others, params (string Who, int DaysAgo, string Words)[] said)
    {
        var person = people[participant].Id;
        var dossier = db.Participations.Local.First(x => x.PersonId == person);
        var thread = new SupportThread { Id = NewId(), ParticipationId = dossier.Id, Kind = kind, OpenedAt = clock.DaysAgo(said[0].DaysAgo, 10) };
        thread.ReadBy(dossier.CurrentAssignment is not null, others);
        db.SupportThreads.Add(thread);
        foreach (var ((who, daysAgo, words), index) in said.Select((s, i) => (s, i)))
        {
            if (!thread.Write(NewId(), people[who].Id, words, clock.DaysAgo(daysAgo, 10 + index)).Try(out var message, out var refusal)) throw new InvalidOperationException($"The demo was refused: {refusal.Code}.");
            db.SupportMessages.Add(message);
        }

        return thread;
    }

    private void Moment(string by, int announcedDaysAgo, int inDays, TimeOnly time, string what, string? place, string? link, int places, string[] comers, string[] guides)
    {
        var at = clock.DaysAgo(announcedDaysAgo, 9);
        var moment = new PracticeMoment { Id = NewId(), CohortId = cohort, AnnouncedById = people[by].Id, AnnouncedAt = at };
        Must(moment.Note(new PracticeNote(DutchTime.At(clock.Day(inDays), time), 90, what, place, link, places), at));
        db.PracticeMoments.Add(moment);
        var announcerGuides = people[by].LeercoachCertifiedUntil is not null;
        foreach (var (name, helps) in comers.Append(by).Select(n => (n, n == by && announcerGuides)).Concat(guides.Select(n => (n, true))))
        {
            if (!helps) Must(moment.TakePlace(at));
            db.PracticeSeats.Add(new PracticeSeat { Id = NewId(), MomentId = moment.Id, CohortId = cohort, PersonId = people[name].Id, Guides = helps, JoinedAt = at });
        }
    }

    private Guid NewId() => Guid.CreateVersion7(clock.Now);

    private static void Must(Refusal? refusal)
    {
        if (refusal is not null) throw new InvalidOperationException($"The demo was refused: {refusal.Code}.");
    }
}
