using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Storage.Seeding;

/// <summary>A dossier that was closed long ago: every report approved, both profiles in.</summary>
internal sealed class DemoClosed(PortfolioDb db, DemoClock clock, DemoTexts texts, DemoPeople people, Programme programme, Cohort cohort)
{
    public DemoDossier Add()
    {
        var (name, leercoach) = ("Marjolein Prins", people["Marieke Bos"]);
        var dossier = new DemoDossier(db, clock, texts, programme, cohort, people[name], Track.Certification, "Cultuurcoach", "Stichting Kleurrijk (fictief)")
            .CoachedBy(leercoach)
            .Attended("PPPPPPP", people["Joost Meijer"].Id);
        var last = DutchTime.DayOf(cohort.Sessions.First(s => s.Number == 6).Start!.Value);
        var ago = clock.Today.DayNumber - last.DayNumber;
        for (var i = 0; i < 2; i++)
            dossier.Done("waarnemingsverslag", $"waarneming-{3 + i}", dossier.Talk(ConversationKinds.Driehoekgesprek, ago + 150 - (i * 60), "adviseur", "Bo", leercoach, session: 2 + i), leercoach, "brief-akkoord-1", ago + 120 - (i * 60));
        for (var i = 0; i < 4; i++)
            dossier.Done("reflectieverslag_eigen", $"reflectie-eigen-{3 + i}", dossier.Talk(ConversationKinds.SelfLed, ago + 120 - (i * 30), DemoCco.Partners[i].Role, DemoCco.Partners[i].Name, null), leercoach, $"brief-akkoord-{2 + i}", ago + 100 - (i * 30));
        for (var i = 0; i < 2; i++)
            dossier.Done("reflectieverslag_leercoach", $"reflectie-leercoach-{2 + i}", dossier.Talk(ConversationKinds.LeercoachSession, ago + 90 - (i * 60), null, null, leercoach), leercoach, "brief-akkoord-6", ago + 70 - (i * 60));
        dossier.Rate(Rater.Participant, people[name], [3, 3, 3, 3, 3, 2, 3, 3, 3, 4], ago - 20);
        dossier.Rate(Rater.Leercoach, leercoach, [3, 4, 3, 3, 3, 3, 3, 3, 3, 4], ago - 24);
        return dossier;
    }
}
