using CsCheck;
using PortfolioWorkspace.Domain.Attendance;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.Domain.Tests.Certification;

/// <summary>What must hold for every dossier of every edition, on every route.</summary>
/// <remarks>Adding and taking back, never moving: evidence that is moved to another criterion may well leave the first one open.</remarks>
public sealed class EvaluationPropertyTests
{
    private const int Dossiers = 1_500;

    [Fact]
    public void More_evidence_never_makes_a_criterion_less_met() =>
        AnyDossier.Facts.SelectMany(f => Addition(f), (before, after) => (before, after)).Sample(x => ForEachEdition(x.before, x.after, (before, after) =>
            !before.IsDone || after.IsDone), iter: Dossiers);

    [Fact]
    public void Less_evidence_never_makes_a_criterion_met() =>
        AnyDossier.Facts.SelectMany(f => Removal(f), (before, after) => (before, after)).Sample(x => ForEachEdition(x.before, x.after, (before, after) =>
            before.IsDone || !after.IsDone), iter: Dossiers);

    [Fact]
    public void The_order_of_the_facts_does_not_matter() =>
        Gen.Select(AnyDossier.Facts, Gen.Int).Sample((facts, seed) =>
        {
            var random = new Random(seed);
            T[] Shuffled<T>(IReadOnlyList<T> items)
            {
                T[] copy = [.. items];
                random.Shuffle(copy);
                return copy;
            }

            var other = facts with
            {
                Sessions = Shuffled(facts.Sessions),
                Conversations = Shuffled(facts.Conversations),
                Documents = [.. Shuffled(facts.Documents).Select(d => d with { ConversationIds = Shuffled(d.ConversationIds) })],
                Ratings = Shuffled(facts.Ratings),
                Waivers = Shuffled(facts.Waivers),
                ExtraHours = Shuffled(facts.ExtraHours),
            };
            return Editions.All.All(e => Show(Evaluator.Evaluate(e, facts)) == Show(Evaluator.Evaluate(e, other)));
        }, iter: Dossiers);

    [Fact]
    public void Each_thing_that_counts_is_evidence_exactly_once() =>
        AnyDossier.Facts.Sample(facts => Editions.All.All(edition => Evaluator.Evaluate(edition, facts).Results.All(result =>
        {
            var criterion = edition.Single(c => c.Id == result.CriterionId);
            var counting = result.Evidence.Where(e => e.Counts && e.Kind != EvidenceKind.Waiver).ToList();
            var once = result.Evidence.Select(e => (e.Kind, e.Id)).Distinct().Count() == result.Evidence.Count;
            return once && (criterion switch
            {
                Criterion.ContactHours => counting.Sum(e => HoursOf(e, facts)) == result.Counted,
                Criterion.ApprovedReports { CoversConversations: not null } => (counting.Count > 0) == (result.Counted > 0),
                _ => counting.Count == result.Counted,
            });
        })), iter: Dossiers);

    [Fact]
    public void Status_words_and_numbers_agree() =>
        AnyDossier.Facts.Sample(facts => Editions.All.All(edition => Evaluator.Evaluate(edition, facts).Results.All(result =>
        {
            var tolerance = edition.Single(c => c.Id == result.CriterionId) is Criterion.ContactHours hours ? hours.ToleranceHours : 0;
            return (result.Status == CriterionStatus.Met) == (result.Counted >= result.Required - tolerance)
                && (result.Status == CriterionStatus.Waived) == result.Evidence.Any(e => e.Kind == EvidenceKind.Waiver)
                && (result.Required is null) == result.Remarks.Contains(CriterionRemark.NumberSetByTraining)
                && !(result.IsDone && result.BlocksDecision)
                && !(result.Status == CriterionStatus.NotMet && result.Counted + result.Pending + result.StillPossible >= result.Required - tolerance)
                && !(result.Status == CriterionStatus.NotStarted && result.Evidence.Count > 0);
        })), iter: Dossiers);

    [Fact]
    public void The_route_without_certificate_asks_less_and_answers_the_same() =>
        AnyDossier.Facts.Sample(facts => Editions.All.All(edition =>
        {
            var certified = Evaluator.Evaluate(edition, facts with { Track = Track.Certification });
            var training = Evaluator.Evaluate(edition, facts with { Track = Track.TrainingOnly });
            return certified.Results.Select(r => r.CriterionId).SequenceEqual(edition.Select(c => c.Id))
                && training.Results.All(r => Show(r) == Show(certified[r.CriterionId]))
                && training.Results.Select(r => edition.Single(c => c.Id == r.CriterionId)).All(c => c is Criterion.AttendedSessions or Criterion.ContactHours or Criterion.IntakeDone)
                && (!certified.ReadyForDecision || training.ReadyForDecision);
        }), iter: Dossiers);

    [Fact]
    public void Without_the_course_presence_is_not_asked_and_all_else_answers_the_same() =>
        AnyDossier.Facts.Sample(facts => Editions.All.All(edition =>
        {
            var certified = Evaluator.Evaluate(edition, facts with { Track = Track.Certification });
            var shown = Evaluator.Evaluate(edition, facts with { Track = Track.WithoutCourse });
            return shown.Results.Select(r => r.CriterionId).SequenceEqual(edition.Where(c => c is not (Criterion.AttendedSessions or Criterion.ContactHours)).Select(c => c.Id))
                && shown.Results.All(r => Show(r) == Show(certified[r.CriterionId]));
        }), iter: Dossiers);

    [Fact]
    public void Whatever_is_moved_is_evidence_once() =>
        Gen.Select(AnyDossier.Facts, Gen.Int[0, 1000]).Sample((facts, seed) =>
        {
            var (talks, reports) = (new[] { "driehoekgesprek", "self_led", "leercoach_session" }, new[] { Editions.Observation, Editions.Reflection });
            var moves = facts.Conversations.Select((c, i) => (c.Id, Kind: talks[(i + seed) % talks.Length])).Concat(facts.Documents.Select((d, i) => (d.Id, Kind: reports[(i + seed) % reports.Length])))
                .DistinctBy(m => m.Id).ToDictionary(m => m.Id, m => m.Kind);
            var moved = facts.CountedAs(moves);
            // The deadline looks at a text too; what counts a piece is the one criterion of the kind that it counts as.
            return Editions.All.All(edition => Evaluator.Evaluate(edition, moved).Results
                .Where(r => edition.Single(c => c.Id == r.CriterionId) is Criterion.ConfirmedConversations or Criterion.ApprovedReports)
                .SelectMany(r => r.Evidence.Where(e => e.Counts && e.Kind is EvidenceKind.Conversation or EvidenceKind.Document)).GroupBy(e => e.Id).All(g => g.Count() == 1));
        }, iter: Dossiers);

    [Fact]
    public void There_and_back_leaves_a_dossier_as_it_was() =>
        AnyDossier.Facts.Sample(facts => Enum.GetValues<Track>().All(track =>
        {
            var back = facts with { Track = track } with { Track = facts.Track };
            return Editions.All.All(edition => Evaluator.Evaluate(edition, back).Results.Select(Show).SequenceEqual(Evaluator.Evaluate(edition, facts).Results.Select(Show)));
        }), iter: Dossiers);

    [Fact]
    public void More_time_for_one_text_changes_only_what_depends_on_the_date() =>
        Gen.Select(AnyDossier.Facts, AnyDossier.Date).Sample((facts, day) =>
        {
            var extended = facts with { Documents = [.. facts.Documents.Select(d => d with { ExtendedUntil = day })] };
            return Editions.All.All(edition => Evaluator.Evaluate(edition, facts).Results.All(r =>
                edition.Single(c => c.Id == r.CriterionId) is Criterion.Deadline || Show(r) == Show(Evaluator.Evaluate(edition, extended)[r.CriterionId])));
        }, iter: Dossiers);

    private static bool ForEachEdition(DossierFacts one, DossierFacts other, Func<CriterionResult, CriterionResult, bool> holds) =>
        Editions.All.All(edition =>
        {
            var evaluation = Evaluator.Evaluate(edition, other);
            return Evaluator.Evaluate(edition, one).Results.All(r => holds(r, evaluation[r.CriterionId]));
        });

    private static decimal HoursOf(Evidence evidence, DossierFacts facts) => evidence.Kind == EvidenceKind.Hours
        ? facts.ExtraHours.Single(h => h.Id == evidence.Id).Hours
        : facts.Sessions.Single(s => s.Id == evidence.Id) is var s && s.Status == AttendanceStatus.Partly ? Math.Min(s.HoursPresent!.Value, s.CreditedHours) : s.CreditedHours;

    private static string Show(Evaluation evaluation) => string.Join('\n', evaluation.Results.Select(Show));

    private static string Show(CriterionResult r) => $"{r with { Evidence = [], Remarks = [] }} {string.Join(' ', r.Evidence)} {string.Join(' ', r.Remarks)}";

    /// <summary>The same dossier with one more thing in it, or one thing further on its way.</summary>
    private static Gen<DossierFacts> Addition(DossierFacts f) => Gen.OneOf<DossierFacts>(
        AnyDossier.Session.Select(s => f with { Sessions = [.. f.Sessions, s with { Status = AttendanceStatus.Present }] }),
        Gen.Const(f with { Sessions = [.. f.Sessions.Select(s => s.Status is null ? s with { Status = AttendanceStatus.Present } : s)] }),
        AnyDossier.Conversation.Select(c => f with { Conversations = [.. f.Conversations, c] }),
        Gen.Const(f with { Conversations = [.. f.Conversations.Select(c => c.Status == ConversationStatus.Held ? c with { Status = ConversationStatus.Confirmed } : c)] }),
        AnyDossier.Document(f.Conversations).Select(d => f with { Documents = [.. f.Documents, d] }),
        Gen.Const(f with { Documents = [.. f.Documents.Select(d => d.Status == DocumentStatus.Submitted ? d with { Status = DocumentStatus.Approved, ApprovedOn = f.Today } : d)] }),
        AnyDossier.Rating.Select(r => f with { Ratings = [.. f.Ratings, r] }),
        AnyDossier.Waiver.Select(w => f with { Waivers = [.. f.Waivers, w] }),
        AnyDossier.Hours.Select(h => f with { ExtraHours = [.. f.ExtraHours, h] }),
        Gen.Const(f with { Agreement = (f.Agreement ?? new(Dossier.Id(1), ["beleidsplan"], f.Today, null)) with { ApprovedOn = f.Today } }),
        Gen.Const(f with { Intake = (f.Intake ?? new(Dossier.Id(2), null, null, false)) with { ParticipantOn = f.Today, DirectorOn = f.Today } }),
        Gen.Const(f with { Judgement = new(Dossier.Id(3), Positive: true, f.Today) }),
        Gen.Const(f with { Alignment = new(Dossier.Id(4), Agreed: true, f.Today) }),
        AnyDossier.Date.Select(d => f with { Documents = [.. f.Documents.Select(t => t.ExtendedUntil > d ? t : t with { ExtendedUntil = d })] }),
        AnyDossier.Date.Select(d => f with { ExtendedDeadline = f.ExtendedDeadline > d ? f.ExtendedDeadline : d }));

    /// <summary>The same dossier with one thing taken back.</summary>
    private static Gen<DossierFacts> Removal(DossierFacts f) => Gen.OneOf<DossierFacts>(
        Without(f.Sessions, s => f with { Sessions = s }),
        Without(f.Conversations, c => f with { Conversations = c }),
        Gen.Const(f with { Conversations = [.. f.Conversations.Select(c => c.Status == ConversationStatus.Confirmed ? c with { Status = ConversationStatus.Cancelled } : c)] }),
        Without(f.Documents, d => f with { Documents = d }),
        Gen.Const(f with { Documents = [.. f.Documents.Select(d => d.Status == DocumentStatus.Approved ? d with { Status = DocumentStatus.RevisionRequested, ApprovedOn = null } : d)] }),
        Without(f.Ratings, r => f with { Ratings = r }),
        Without(f.Waivers, w => f with { Waivers = w }),
        Without(f.ExtraHours, h => f with { ExtraHours = h }),
        Gen.Const(f with { Documents = [.. f.Documents.Select(d => d with { ExtendedUntil = null })] }),
        Gen.Const(f with { Agreement = null }),
        Gen.Const(f with { Intake = null }),
        Gen.Const(f with { Judgement = null }),
        Gen.Const(f with { Alignment = null }),
        Gen.Const(f with { ExtendedDeadline = null }));

    private static Gen<DossierFacts> Without<T>(IReadOnlyList<T> items, Func<IReadOnlyList<T>, DossierFacts> put) =>
        Gen.Int[0, Math.Max(0, items.Count - 1)].Select(at => put([.. items.Where((_, n) => n != at)]));
}
