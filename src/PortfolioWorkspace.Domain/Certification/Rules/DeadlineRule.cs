namespace PortfolioWorkspace.Domain.Certification.Rules;

/// <summary>Texts in before a date: counts, of the texts that the other criteria ask for, those that were first handed in on time.</summary>
/// <remarks>
/// The later of the date (the cohort's goes before the programme's) and the extension rules, or the later date of one text; without any date everything is on time.
/// What a waived criterion asked for is not expected. A late text is remarked on and never refused; it counts for its own criterion as usual.
/// </remarks>
internal static class DeadlineRule
{
    public static Tally Count(Criterion.Deadline criterion, IReadOnlyList<Criterion> all, DossierFacts facts)
    {
        var date = facts.ReportDeadline ?? criterion.Date;
        var extended = facts.ExtendedDeadline > date;
        var last = extended ? facts.ExtendedDeadline : date;

        var texts = facts.Documents.Where(d => criterion.AppliesTo.Contains(d.Kind)).ToList();
        var submitted = texts.Where(d => d.FirstSubmittedOn is not null).ToList();
        var onTime = submitted.Where(d => last is null || d.FirstSubmittedOn <= last || d.FirstSubmittedOn <= d.ExtendedUntil).OrderBy(d => d.FirstSubmittedOn).ThenBy(d => d.Id).ToList();
        var demands = Demands(criterion, all, facts);
        var counted = Fulfil(demands, onTime);

        List<CriterionRemark> remarks = [];
        if (extended || texts.Exists(d => d.ExtendedUntil > last))
            remarks.Add(CriterionRemark.ExtensionGranted);
        if (submitted.Count > onTime.Count)
            remarks.Add(CriterionRemark.LateWithoutExtension);
        int? required = demands.TrueForAll(d => d.Number is not null) ? demands.Sum(d => d.Number!.Value) : null;
        return new(required, counted.Count)
        {
            Closed = last < facts.Today && Fulfil(demands, [.. onTime, .. texts.Where(d => d.FirstSubmittedOn is null && d.ExtendedUntil >= facts.Today)]).Count < required,
            Begun = submitted.Count > 0,
            Evidence = [.. counted.Select(d => new Evidence(EvidenceKind.Document, d.Id, d.FirstSubmittedOn, Counts: true))],
            Remarks = remarks,
        };
    }

    // Narrow demands first: "one of these kinds" takes what the others leave.
    private static List<Demand> Demands(Criterion.Deadline criterion, IReadOnlyList<Criterion> all, DossierFacts facts) =>
    [
        .. all.Where(c => facts.WaiverOf(c) is null).Select(Demand.Of).OfType<Demand>()
            .Where(d => d.Kinds.Any(criterion.AppliesTo.Contains)).OrderBy(d => d.Kinds.Count),
    ];

    private static List<DocumentFact> Fulfil(List<Demand> demands, List<DocumentFact> onTime)
    {
        List<DocumentFact> counted = [];
        if (onTime.Count == 0) return counted;
        HashSet<Guid> taken = [];
        foreach (var demand in demands)
        {
            var wanted = demand.Number ?? int.MaxValue;
            foreach (var document in onTime)
            {
                if (wanted == 0 || !demand.Kinds.Contains(document.Kind) || !taken.Add(document.Id)) continue;
                counted.Add(document);
                wanted--;
            }
        }

        return counted;
    }

    private sealed record Demand(IReadOnlyList<string> Kinds, int? Number)
    {
        public static Demand? Of(Criterion criterion) => criterion switch
        {
            Criterion.ApprovedReports c => new([c.ReportKind], c.Min),
            Criterion.EndProductApproved c => new(c.OneOf, 1),
            Criterion.FormCompleted c => new([c.Form], Math.Max(1, c.EachOf.Count)),
            _ => null,
        };
    }
}
