using System.Text.RegularExpressions;
using PortfolioWorkspace.Domain.Attendance;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.Domain.Tests.Certification.Naive;

/// <summary>The ledger against a second, independent reading of the same rules.</summary>
public sealed partial class SecondReadingTests
{
    private const int Seed = 20_211;
    private const int People = 200;

    [Fact]
    public void Both_readings_say_the_same_of_two_hundred_participants()
    {
        var differences = new List<string>();
        var compared = new List<NaiveAnswer>();
        foreach (var (person, number) in new NaiveCrowd(Seed).People(People).Select((p, n) => (p, n)))
        {
            var evaluation = Evaluator.Evaluate(EditionOf(person), FactsOf(person));
            var naive = NaiveEvaluator.Evaluate(person);
            if (!naive.Keys.SequenceEqual(evaluation.Results.Select(r => r.CriterionId))) differences.Add($"#{number} {person.Programme}: other criteria");
            foreach (var result in evaluation.Results)
            {
                var product = new NaiveAnswer(Word(result.Status), result.Required, result.Counted, result.BlocksDecision);
                compared.Add(product);
                if (naive.GetValueOrDefault(result.CriterionId) is { } answer && answer != product) differences.Add($"#{number} {result.CriterionId}: naive {answer}, product {product}");
            }
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences));
        Assert.Equal(["in_progress", "met", "not_met", "not_started", "waived"], compared.Select(c => c.Status).Distinct().Order(StringComparer.Ordinal));
    }

    private static IReadOnlyList<Criterion> EditionOf(NaivePerson person) => person.Programme switch
    {
        "ICC-LEIDEN-2026-27" => Editions.Icc,
        "VO-PILOT-NOORD-MIDDEN-2021-22" => Editions.Vo,
        "CCO-2021-22" => Editions.Cco,
        _ => Editions.Cco2018,
    };

    private static DossierFacts FactsOf(NaivePerson person) => new()
    {
        Today = person.Today,
        Track = person.TrainingOnly ? Track.TrainingOnly : person.WithoutCourse ? Track.WithoutCourse : Track.Certification,
        ReportDeadline = person.CohortDate,
        ExtendedDeadline = person.ExtraTime,
        Sessions = [.. person.Sessions.Select((s, n) => new SessionFact(Dossier.Id(100 + n), n + 1, Enum.Parse<SessionKind>(s.Kind.Replace("_", ""), ignoreCase: true), Enum.Parse<SessionMode>(s.Mode, ignoreCase: true), null, s.Hours ?? 0, s.Mark is null ? null : Enum.Parse<AttendanceStatus>(s.Mark, ignoreCase: true), s.HoursPresent))],
        Conversations = [.. person.Talks.Select((t, n) => new ConversationFact(Dossier.Id(200 + n), t.Kind, person.Today, Enum.Parse<ConversationStatus>(t.State, ignoreCase: true), HasLeercoach: true, person.Today))],
        Documents = [.. person.Texts.Select((t, n) => new DocumentFact(Dossier.Id(300 + n), KindOf(t, person), t.Phase, [.. t.About.Select(a => Dossier.Id(200 + a))], StatusOf(t), t.HandedIn, t.State == "approved" ? t.HandedIn : null) { ExtendedUntil = t.OwnExtension })],
        Ratings = [.. new[] { (person.ProfileByParticipant, Rater.Participant), (person.ProfileByLeercoach, Rater.Leercoach) }.Where(r => r.Item1).Select((r, n) => new RatingFact(Dossier.Id(400 + n), r.Item2, person.Today))],
        Waivers = [.. person.Waived.Select((w, n) => new WaiverFact(Dossier.Id(500 + n), w, person.Today))],
        ExtraHours = [.. person.OtherContact.Select((o, n) => new HoursFact(Dossier.Id(600 + n), o.Category, person.Today, o.Hours))],
        Agreement = person.AlternativeFor.Count == 0 ? null : new(Dossier.Id(1), [.. person.AlternativeFor.Select(Dutch)], person.Today, person.AlternativeApproved ? person.Today : null),
        Intake = !person.IntakeByParticipant && !person.IntakeByDirector && !person.DirectorWaived ? null : new(Dossier.Id(2), person.IntakeByParticipant ? person.Today : null, person.IntakeByDirector ? person.Today : null, person.DirectorWaived),
        Judgement = person.Judged is { } yes ? new(Dossier.Id(3), yes, person.Today) : null,
        Alignment = person.Aligned is { } agreed ? new(Dossier.Id(4), agreed, person.Today) : null,
    };

    private static string KindOf(NaiveText text, NaivePerson person) => text.Kind switch
    {
        "observation" => Editions.Observation,
        "reflection" when text.About.Length > 0 && person.Talks[text.About[0]].Kind == "leercoach_session" => Editions.LeercoachReflection,
        "reflection" => Editions.Reflection,
        _ => Dutch(text.Kind),
    };

    private static string Dutch(string kind) => kind switch
    {
        "policy_plan" => "beleidsplan",
        "professional_product" => "beroepsproduct",
        "learning_question" => "leervraag",
        "phase_evidence" => "fase_bewijs",
        "next_steps" => "vervolgstappen",
        _ => kind,
    };

    private static DocumentStatus StatusOf(NaiveText text) => text.State == "returned" ? DocumentStatus.RevisionRequested : Enum.Parse<DocumentStatus>(text.State, ignoreCase: true);

    private static string Word(CriterionStatus status) => Capital().Replace(status.ToString(), "_$1").TrimStart('_').ToLowerInvariant();

    [GeneratedRegex("([A-Z])")]
    private static partial Regex Capital();
}
