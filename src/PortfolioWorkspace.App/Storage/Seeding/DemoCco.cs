using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Storage.Seeding;

/// <summary>The running CCO group: eight participants, each at another point of the path.</summary>
internal sealed class DemoCco(PortfolioDb db, DemoClock clock, DemoTexts texts, DemoPeople people, Programme programme, Cohort cohort)
{
    private const string Observation = "waarnemingsverslag", OwnReflection = "reflectieverslag_eigen", LeercoachReflection = "reflectieverslag_leercoach";

    private static readonly IReadOnlyList<int> SelfLevels = [3, 3, 2, 3, 2, 1, 3, 3, 3, 4], LeercoachLevels = [3, 4, 3, 3, 2, 3, 3, 2, 3, 4];

    /// <summary>With whom the conversations were held that the texts reflectie-eigen-3 to -6 are about.</summary>
    internal static readonly IReadOnlyList<(string Role, string Name, ConversationSetting Setting)> Partners =
        [("leraar bovenbouw", "Naima", ConversationSetting.School), ("directeur", "Harm", ConversationSetting.School), ("intern begeleider", "Robin", ConversationSetting.Online), ("leraar onderbouw en theatermaker", "Corrie en Milan", ConversationSetting.Elsewhere)];

    private Guid Trainer => people["Joost Meijer"].Id;

    private DemoReplanned Replanned => new(db, clock, cohort);

    /// <returns>The dossier on which the trainers decided yesterday.</returns>
    public DemoDossier Add()
    {
        Sanne();
        Youssef();
        Noor();
        Daan();
        Fatma();
        Complete("Ilse Post", "Cultuurcoach", "Cultuurpunt Tilburg", "Marieke Bos", "CPPPPP", selfRated: true, leercoachRated: true);
        Complete("Lotte Verhoeven", "Adviseur cultuureducatie", "Kunstlicht Breda", "Theo van Rijn", "PPPPPP", selfRated: true, leercoachRated: false);
        return Complete("Ruben Hendriks", "ICC-trainer", "zelfstandig", "Amina Bakkali", "PPPPPP", selfRated: true, leercoachRated: true);
    }

    private void Sanne()
    {
        var marieke = people["Marieke Bos"];
        var dossier = Dossier("Sanne de Wit", "Consulent muziek", "Muziekschool Het Akkoord").CoachedBy(marieke).Attended("PPPPPP", Trainer);
        var first = dossier.Talk(ConversationKinds.Driehoekgesprek, 150, "adviseur", "Wim", marieke, session: 1);
        dossier.Done(Observation, "waarneming-1", first, marieke, "brief-akkoord-1", 130);
        var second = dossier.Talk(ConversationKinds.Driehoekgesprek, 30, "consulent muziekcentrum", "Bram", marieke, session: 2);
        var report = dossier.Write(Observation, null, 26, second);
        dossier.Answer(report, dossier.HandIn(report, "waarneming-2-versie-1", 9), marieke, "brief-aanvulling-1", Verdict.RevisionRequested, 1, read: false, comments: [.. texts.Comments.Select(c => c with { Reply = null, Answer = null, Handled = false, Resolved = false })]);
        dossier.Done(OwnReflection, "reflectie-eigen-1", dossier.Talk(ConversationKinds.SelfLed, 100, "directeur", "Margriet", null), marieke, "brief-akkoord-2", 80);
        var submitted = dossier.Write(OwnReflection, null, 20, dossier.Talk(ConversationKinds.SelfLed, 24, "leesconsulent", "Fleur", null, setting: ConversationSetting.Elsewhere));
        dossier.HandIn(submitted, "reflectie-eigen-2", 7);
        dossier.WriteInSteps(OwnReflection, "reflectie-eigen-concept", 4, dossier.Talk(ConversationKinds.SelfLed, 5, "leraar groep 5/6", "Sil", null));
        dossier.Done(LeercoachReflection, "reflectie-leercoach-1", dossier.Talk(ConversationKinds.LeercoachSession, 70, null, null, marieke, setting: ConversationSetting.Online), marieke, "brief-akkoord-3", 50, kept: "Het viel me op");
        dossier.Talk(ConversationKinds.LeercoachSession, 2, null, null, marieke, confirmed: false, setting: ConversationSetting.Online);
    }

    private void Youssef()
    {
        var marieke = people["Marieke Bos"];
        var dossier = Dossier("Youssef El Amrani", "Docent theater", "Theaterhuis De Kade").CoachedBy(marieke).Attended("PPPPP.", Trainer);
        dossier.Done(Observation, "waarneming-3", dossier.Talk(ConversationKinds.Driehoekgesprek, 150, "cultuurcoach", "Sjoerd", marieke, session: 3), marieke, "brief-akkoord-4", 120);
        dossier.Talk(ConversationKinds.Driehoekgesprek, 27, "adviseur", "Anne", marieke, confirmed: false, session: 5);
        var waiting = dossier.Write(OwnReflection, null, 30, dossier.Talk(ConversationKinds.SelfLed, 40, "leraar bovenbouw", "Naima", null));
        dossier.HandIn(waiting, "reflectie-eigen-3", 18);
        dossier.Talk(ConversationKinds.SelfLed, 12, "intern begeleider", "Kim", null);
        Replanned.GiveTime(dossier.Participation, Trainer, (7, "Was twee weken ziek.", 10), (14, "Het tweede gesprek schoof ook op.", 3));
    }

    private void Noor()
    {
        var marieke = people["Marieke Bos"];
        var dossier = Dossier("Noor van Dijk", "Educatiemedewerker", "Museum De Werf").CoachedBy(marieke).Attended("PPPPPP", Trainer);
        dossier.Done(Observation, "waarneming-4", dossier.Talk(ConversationKinds.Driehoekgesprek, 100, "consulent dans", "Anouk", marieke, session: 5), marieke, "brief-akkoord-5", 80);
        var second = dossier.Write(Observation, null, 40, dossier.Talk(ConversationKinds.Driehoekgesprek, 45, "consulent muziekcentrum", "Bram", marieke, session: 2));
        dossier.Answer(second, dossier.HandIn(second, "waarneming-2-versie-1", 30), marieke, "brief-aanvulling-2", Verdict.RevisionRequested, 22, comments: texts.Comments, talkedDaysAgo: 20);
        dossier.AskSecond(dossier.HandIn(second, "waarneming-2-versie-2", 8), marieke, people["Karim Aydın"], "Ik lees in de derde alinea nog een oordeel. Zie jij dat ook?", 2);
        dossier.Done(OwnReflection, "reflectie-eigen-4", dossier.Talk(ConversationKinds.SelfLed, 90, "directeur", "Harm", null), marieke, "brief-akkoord-6", 70);
        dossier.Done(OwnReflection, "reflectie-eigen-5", dossier.Talk(ConversationKinds.SelfLed, 60, "intern begeleider", "Robin", null, setting: ConversationSetting.Online), marieke, "brief-akkoord-2", 45);
        var planned = dossier.Talk(ConversationKinds.LeercoachSession, -9, null, null, marieke, setting: ConversationSetting.Online);
        Replanned.MovedFrom(planned, people["Noor van Dijk"].Id, daysAhead: 2, daysAgo: 4);
        new DemoRound(db, clock, people).Add(dossier);
    }

    private void Daan()
    {
        var theo = people["Theo van Rijn"];
        var dossier = Dossier("Daan Kuipers", "Cultuurcoördinator", "Basisonderwijs").CoachedBy(theo).Attended("PAPPP.", Trainer);
        dossier.Done(Observation, "waarneming-1", dossier.Talk(ConversationKinds.Driehoekgesprek, 110, "adviseur", "Wim", theo, session: 1), theo, "brief-akkoord-1", 90);
        dossier.Talk(ConversationKinds.SelfLed, 50, "leraar groep 5", "Joke", null);
        var late = dossier.Write(OwnReflection, null, 14, dossier.Talk(ConversationKinds.SelfLed, 20, "leraar groep 3", "Ad", null));
        dossier.AskMoreTime(late, "Onze school verhuist in de week van de inleverdatum.", 7, 1);
    }

    private void Fatma() =>
        new DemoDossier(db, clock, texts, programme, cohort, people["Fatma Yıldız"], Track.TrainingOnly, "Docent beeldend", "Kunstencentrum Zuid").Attended("PPPPPP", Trainer);

    private DemoDossier Complete(string name, string function, string organisation, string coach, string attendance, bool selfRated, bool leercoachRated)
    {
        var leercoach = people[coach];
        var dossier = Dossier(name, function, organisation).CoachedBy(leercoach).Attended(attendance, Trainer, "Bijeenkomst ingehaald met een verslag van het artikel en een gesprek met de trainer.");
        dossier.Done(Observation, "waarneming-3", dossier.Talk(ConversationKinds.Driehoekgesprek, 150, "cultuurcoach", "Sjoerd", leercoach, session: 3), leercoach, "brief-akkoord-1", 130);
        dossier.Done(Observation, "waarneming-4", dossier.Talk(ConversationKinds.Driehoekgesprek, 55, "consulent", "Anouk", leercoach, session: 5), leercoach, "brief-akkoord-4", 40);
        for (var i = 0; i < 4; i++)
        {
            var (role, pseudonym, setting) = Partners[i];
            var talk = dossier.Talk(ConversationKinds.SelfLed, 120 - (i * 25), role, pseudonym, null, setting: setting);
            dossier.Done(OwnReflection, $"reflectie-eigen-{3 + i}", talk, leercoach, $"brief-akkoord-{2 + i}", 105 - (i * 27));
        }

        dossier.Done(LeercoachReflection, "reflectie-leercoach-1", dossier.Talk(ConversationKinds.LeercoachSession, 95, null, null, leercoach), leercoach, "brief-akkoord-3", 75);
        dossier.Done(LeercoachReflection, "reflectie-leercoach-2", dossier.Talk(ConversationKinds.LeercoachSession, 30, null, null, leercoach, setting: ConversationSetting.Online), leercoach, "brief-akkoord-6", 20);
        if (selfRated) dossier.Rate(Rater.Participant, people[name], SelfLevels, 0);
        if (leercoachRated) dossier.Rate(Rater.Leercoach, leercoach, LeercoachLevels, 0);
        return dossier;
    }

    private DemoDossier Dossier(string name, string function, string organisation) =>
        new(db, clock, texts, programme, cohort, people[name], Track.Certification, function, organisation);
}
