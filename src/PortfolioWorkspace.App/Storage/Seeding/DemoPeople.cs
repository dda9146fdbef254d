using PortfolioWorkspace.App.People;

namespace PortfolioWorkspace.App.Storage.Seeding;

/// <summary>The fictional people of the demo; <c>example.org</c> belongs to nobody.</summary>
internal sealed class DemoPeople(PortfolioDb db, DemoClock clock)
{
    private readonly Dictionary<string, Person> _people = [];

    public Person this[string name] => _people[name];

    public Person Add(string name, string? demoRole, DateOnly? certifiedUntil = null)
    {
        var mail = string.Concat(name.ToLowerInvariant().Normalize(System.Text.NormalizationForm.FormD).Where(c => char.IsAsciiLetter(c) || c == ' ')).Replace(' ', '.') + "@example.org";
        var person = new Person
        {
            Id = Guid.CreateVersion7(clock.Now),
            Name = name,
            UserName = mail,
            NormalizedUserName = mail.ToUpperInvariant(),
            Email = mail,
            NormalizedEmail = mail.ToUpperInvariant(),
            EmailConfirmed = true,
            SecurityStamp = Guid.CreateVersion7(clock.Now).ToString("N"),
            ConcurrencyStamp = Guid.CreateVersion7(clock.Now).ToString("N"),
            DemoRole = demoRole,
            LeercoachCertifiedUntil = certifiedUntil,
        };
        db.Users.Add(person);
        return _people[name] = person;
    }

    public void AddAll()
    {
        var certified = clock.Today.AddYears(2);
        Add("Sanne de Wit", "CCO|Deelnemer|Schrijft verslagen, krijgt feedback");
        Add("Youssef El Amrani", "CCO|Deelnemer|Wacht al lang op feedback");
        Add("Noor van Dijk", "CCO|Deelnemer|Heeft een tweede versie ingeleverd");
        Add("Ilse Post", "CCO|Deelnemer|Heeft alles, wacht op het besluit");
        Add("Daan Kuipers", "CCO|Deelnemer|Miste een bijeenkomst");
        Add("Lotte Verhoeven", "CCO|Deelnemer|Mist alleen het profiel van de leercoach");
        Add("Fatma Yıldız", "CCO|Deelnemer|Volgt alleen de training");
        Add("Ruben Hendriks", "CCO|Deelnemer|Gecertificeerd onder voorbehoud");
        Add("Marieke Bos", "CCO|Leercoach|Leest en geeft feedback", certified);
        Add("Theo van Rijn", "CCO|Leercoach|Moet nog een profiel invullen", certified);
        Add("Amina Bakkali", "CCO|Leercoach|Certificaat verloopt binnenkort", clock.Day(20));
        Add("Joost Meijer", "CCO|Trainer|Ziet de groep en beslist");
        Add("Karim Aydın", "CCO|Trainer|Tekent als tweede, geeft ook ICC");
        Add("Karin Mulder", "ICC|Deelnemer|Maakt een beleidsplan en Ambitiekaart");
        Add("Bas Groen", null);
        Add("Mirjam de Haan", null);
        Add("Tess van Loon", null);
        Add("Omar Haddou", null);
        Add("Judith Smeets", null);
        Add("Marjolein Prins", "CCO|Deelnemer|Rondde eerder af en heeft een certificaat");
        Add("Hanneke Smit", "Alle|Organisator|Regelt groepen en certificaten");
    }
}
