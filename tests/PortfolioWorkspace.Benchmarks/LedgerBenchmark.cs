using System.Diagnostics;
using System.Globalization;
using PortfolioWorkspace.Domain.Attendance;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.Benchmarks;

/// <summary>How long it takes to evaluate one CCO dossier in memory, empty, half and complete: a matrix does that for everybody on every visit.</summary>
internal static class LedgerBenchmark
{
    // Short rounds, so that the median says what the work costs and not what else the machine was doing.
    private const int Rounds = 5_000;
    private const int PerRound = 20;

    private static readonly DateOnly Today = new(2022, 5, 1);

    public static Task<int> RunAsync()
    {
        Console.WriteLine($"""
            One CCO 2021-22 dossier, {Rounds} rounds of {PerRound} evaluations after a warm-up.

            | dossier | median µs | 95 % µs | bytes per evaluation |
            |---|---|---|---|
            """);
        foreach (var (name, share) in new[] { ("empty", 0.0), ("half", 0.5), ("complete", 1.0) }) Console.WriteLine(RowOf(name, FactsOf(share)));
        return Task.FromResult(0);
    }

    private static string RowOf(string name, DossierFacts facts)
    {
        var criteria = Criteria();
        for (var n = 0; n < 20_000; n++) Evaluator.Evaluate(criteria, facts);
        List<double> times = [];
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            for (var n = 0; n < PerRound; n++) Evaluator.Evaluate(criteria, facts);
            times.Add(clock.Elapsed.TotalMicroseconds / PerRound);
        }

        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / (Rounds * PerRound);
        var spent = Percentiles.Of(times);
        return string.Create(CultureInfo.InvariantCulture, $"| {name} | {spent.At(50):0.0} | {spent.At(95):0.0} | {bytes} |");
    }

    private static DossierFacts FactsOf(double share)
    {
        var talks = new[] { (ConversationKinds.Driehoekgesprek, "waarnemingsverslag", 2), (ConversationKinds.SelfLed, "reflectieverslag_eigen", 4), (ConversationKinds.LeercoachSession, "reflectieverslag_leercoach", 2) }
            .SelectMany(k => Enumerable.Range(1, (int)(k.Item3 * share)).Select(_ => (Kind: k.Item1, Report: k.Item2, Id: Guid.CreateVersion7()))).ToList();
        return new DossierFacts
        {
            Today = Today,
            Track = Track.Certification,
            Sessions = [.. Enumerable.Range(1, 6).Select(n => new SessionFact(Guid.CreateVersion7(), n, SessionKind.Training, SessionMode.Physical, Today.AddDays(-20 * n), 3, n <= 6 * share ? AttendanceStatus.Present : null, null))],
            Conversations = [.. talks.Select((t, n) => new ConversationFact(t.Id, t.Kind, Today.AddDays(-n - 30), ConversationStatus.Confirmed, HasLeercoach: true, Today))],
            Documents = [.. talks.Select((t, n) => new DocumentFact(Guid.CreateVersion7(), t.Report, null, [t.Id], DocumentStatus.Approved, Today.AddDays(-n - 25), Today.AddDays(-n - 20)))],
            Ratings = share < 1 ? [] : [new(Guid.CreateVersion7(), Rater.Participant, Today), new(Guid.CreateVersion7(), Rater.Leercoach, Today)],
            Judgement = share < 1 ? null : new(Guid.CreateVersion7(), Positive: true, Today),
            Alignment = share < 1 ? null : new(Guid.CreateVersion7(), Agreed: true, Today),
        };
    }

    private static IReadOnlyList<Criterion> Criteria() =>
    [
        new Criterion.AttendedSessions([SessionKind.Training], 6, 6, CompensationAllowed: true) { Id = "cco.1", Title = Text, Severity = Severity.Required, Source = "S3" },
        new Criterion.ConfirmedConversations(ConversationKinds.Driehoekgesprek, 2, ConfirmedBy.Leercoach, true, false) { Id = "cco.2a", Title = Text, Severity = Severity.Required, Source = "S3" },
        new Criterion.ApprovedReports("waarnemingsverslag", ConversationKinds.Driehoekgesprek, 2, true, null) { Id = "cco.2b", Title = Text, Severity = Severity.Required, Source = "S3" },
        new Criterion.ConfirmedConversations(ConversationKinds.SelfLed, 4, ConfirmedBy.Participant, true, false) { Id = "cco.3a", Title = Text, Severity = Severity.Required, Source = "S3" },
        new Criterion.ApprovedReports("reflectieverslag_eigen", ConversationKinds.SelfLed, 4, true, null) { Id = "cco.3b", Title = Text, Severity = Severity.Required, Source = "S3" },
        new Criterion.ConfirmedConversations(ConversationKinds.LeercoachSession, 2, ConfirmedBy.Leercoach, true, true) { Id = "cco.4a", Title = Text, Severity = Severity.Required, Source = "S3" },
        new Criterion.ApprovedReports("reflectieverslag_leercoach", ConversationKinds.LeercoachSession, 2, true, null) { Id = "cco.4b", Title = Text, Severity = Severity.Required, Source = "S3" },
        new Criterion.Deadline(["waarnemingsverslag", "reflectieverslag_eigen", "reflectieverslag_leercoach"], new(2022, 4, 11)) { Id = "cco.dl", Title = Text, Severity = Severity.Advisory, Source = "S3" },
        new Criterion.ProfileByBoth("cco-profiel", true, true) { Id = "cco.5a", Title = Text, Severity = Severity.Required, Source = "S3" },
        new Criterion.ManualJudgement(Text, ["reports"]) { Id = "cco.5b", Title = Text, Severity = Severity.Required, Source = "S3" },
        new Criterion.ExternalAlignment("Academie", Blocking: true) { Id = "cco.6", Title = Text, Severity = Severity.Required, Source = "S3" },
    ];

    private static LocalText Text => new("eis", "criterion");
}
