using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Storage.Seeding;

/// <summary>The ICC group half-way: two sessions held, plans in the making.</summary>
internal sealed class DemoIcc(PortfolioDb db, DemoClock clock, DemoTexts texts, DemoPeople people, Programme programme, Cohort cohort)
{
    public void Add()
    {
        var karin = Participant("Karin Mulder", "Leraar groep 6", "Basisschool De Wilgenboom (fictief)", "PP");
        karin.Write("beleidsplan", "beleidsplan", 30);
        karin.Write("ambitiekaart", "ambitiekaart", 6);
        Participant("Bas Groen", "Leraar groep 3", "Basisschool Het Kompas (fictief)", "PP").Write("beleidsplan", null, 10);
        Participant("Mirjam de Haan", "Intern begeleider", "Basisschool De Zeester (fictief)", "PX");
        Participant("Tess van Loon", "Kunstenaar", "zelfstandig", "PP", school: false);
        var omar = Participant("Omar Haddou", "Educatiemedewerker", "Museum aan de Gracht (fictief)", "PP", school: false);
        db.AgreedEndProducts.Add(Agreed(omar));
        Participant("Judith Smeets", "Leraar groep 8", "Basisschool De Vlieger (fictief)", "AP");
    }

    /// <summary>Another end product instead of plan and card (facts §4.6, case 8).</summary>
    private AgreedEndProduct Agreed(DemoDossier dossier)
    {
        var agreement = new AgreedEndProduct { Id = dossier.NewId(), ParticipationId = dossier.Participation.Id };
        var terms = new EndProductTerms(
            EndProductType.LearningLine, "Een leerlijn erfgoed waarmee de scholen in de wijk zelf verder kunnen.", "Vijf basisscholen en het museum", "Een leerlijn voor groep 5 tot en met 8, ongeveer twaalf pagina's",
            "Elke groep heeft een les in en een les buiten het museum\nLeraren hebben meegedacht\nDe leerlijn past bij de kerndoelen", ["beleidsplan", "ambitiekaart"]);
        if ((agreement.Propose(terms, clock.Day(-20)) ?? agreement.Agree(people["Karim Aydın"].Id, clock.Day(-14))) is { } refusal)
            throw new InvalidOperationException($"The demo agrees on what can be agreed on: {refusal.Code}.");
        return agreement;
    }

    private DemoDossier Participant(string name, string function, string organisation, string attendance, bool school = true)
    {
        var dossier = new DemoDossier(db, clock, texts, programme, cohort, people[name], Track.Certification, function, organisation).Attended(attendance, people["Karim Aydın"].Id);
        db.Intakes.Add(new Intake
        {
            Id = dossier.NewId(),
            ParticipationId = dossier.Participation.Id,
            ParticipantOn = cohort.StartsOn.AddDays(-30),
            DirectorOn = school ? cohort.StartsOn.AddDays(-30) : null,
            DirectorWaivedReason = school ? null : "Werkt niet op een school.",
        });
        var waiting = new ContactEntry { Id = dossier.NewId(), ParticipationId = dossier.Participation.Id, Category = HourCategories.AdviserContact, On = clock.Day(-3), Hours = 0.5m, Note = "Videogesprek over de ambitiekaart", LoggedById = people[name].Id };
        if (name == "Karin Mulder") db.ContactEntries.Add(waiting);
        db.ContactEntries.Add(new ContactEntry { Id = dossier.NewId(), ParticipationId = dossier.Participation.Id, Category = HourCategories.AdviserContact, On = clock.Day(-12), Hours = 0.75m, Note = "Telefoongesprek over het plan" });
        return dossier;
    }
}
