using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Certification;

/// <summary>Writes a line in the register: a certificate after a complete decision (and the academy's word), or a proof of participation.</summary>
public sealed class IssueCertificate(Gate gate, ProgrammeCatalog catalog)
{
    public Task<Refusal?> RunAsync(Guid participation, CancellationToken stop = default) =>
        gate.ActAsync(Operation.IssueCertificate, Subject.Participation(participation), async passage =>
        {
            var db = passage.Db;
            var view = await ReadDossier.ViewAsync(passage, catalog, participation);
            if (view.Certificate is not null) return new Refusal("already-issued");
            var answer = KindFor(view);
            if (!answer.Try(out var kind, out var refusal)) return refusal;

            var programme = view.Standing.Programme;
            var text = programme.Certificate;
            var person = await db.Participations.Where(p => p.Id == participation).Select(p => p.PersonId).SingleAsync(passage.Stop);
            var prefix = $"{text.NumberPrefix}-{passage.Today.Year}-";
            var last = await db.Certificates.Where(c => c.Number.StartsWith(prefix)).Select(c => c.Number).OrderByDescending(n => n.Length).ThenByDescending(n => n).FirstOrDefaultAsync(passage.Stop);
            var next = last is null ? 1 : int.Parse(last[prefix.Length..], System.Globalization.CultureInfo.InvariantCulture) + 1;
            var isCertificate = kind == CertificateKind.Certificate;
            db.Certificates.Add(new Certificate
            {
                Id = passage.NewId(),
                ParticipationId = participation,
                Kind = kind,
                Number = $"{prefix}{next:0000}",
                Code = CertificateCode.New(),
                NameAsIssued = view.PersonName,
                ProgrammeName = programme.Name.Nl,
                CohortName = view.CohortName,
                Statement = isCertificate ? text.Statement.Nl : text.ProofStatement.Nl,
                Field = programme.Field,
                IssuedOn = passage.Today,
                IssuedById = passage.Actor,
                SignedBy = isCertificate ? [.. new[] { view.Decision!.FirstBy, view.Decision.SecondBy }.OfType<string>()] : [.. await TrainersAsync(passage, view.CohortId)],
                Steps = [.. StepsTaken.Of(view.Standing)],
            });
            passage.HistoryDetail = kind.ToString();
            passage.Tell(person, LiveTopic.CertificateIssued, participation);
            return null;
        }, stop);

    private static Answer<CertificateKind> KindFor(DossierView view)
    {
        if (view.Track == Track.TrainingOnly)
            return view.Standing.Evaluation.ReadyForDecision ? CertificateKind.ParticipationProof : new Refusal("sessions-open");
        return view.Decision switch
        {
            null => new Refusal("decision-missing"),
            { Complete: false } => new Refusal("second-signature-missing"),
            { Outcome: DecisionOutcome.ProofOnly } => CertificateKind.ParticipationProof,
            { Outcome: DecisionOutcome.NotYet } => new Refusal("decision-not-yet"),
            _ when view.AlignmentBlocks && view.Alignment is not { Agreed: true } => new Refusal("alignment-open"),
            _ => CertificateKind.Certificate,
        };
    }

    private static async Task<List<string>> TrainersAsync(Passage passage, Guid cohort) =>
        await passage.Db.Staff.Where(s => s.CohortId == cohort && s.Role == Domain.Cohorts.StaffRole.Trainer)
            .Join(passage.Db.Users, s => s.PersonId, u => u.Id, (_, u) => u.Name).OrderBy(n => n).ToListAsync(passage.Stop);
}
