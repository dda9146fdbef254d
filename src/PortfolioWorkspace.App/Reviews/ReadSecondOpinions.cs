using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Reviews;

/// <summary>The page on which somebody asks a trainer to read along: whom one can ask, and who was asked before.</summary>
public sealed class ReadSecondOpinions(Gate gate, ProgrammeCatalog catalog)
{
    public Task<Answer<SecondOpinionsView>> RunAsync(Guid submission, CancellationToken stop = default) =>
        gate.ReadAsync<SecondOpinionsView>(Operation.AskSecondOpinion, Subject.Submission(submission), async p =>
        {
            var read = await p.Db.Submissions.SingleAsync(s => s.Id == submission, p.Stop);
            if (read.WithdrawnAt is not null) return Refusal.Unknown;
            var document = await p.Db.Documents.Include(d => d.Submissions).SingleAsync(d => d.Id == read.DocumentId, p.Stop);
            var programme = await p.ProgrammeOfParticipationAsync(catalog, document.ParticipationId);
            var writer = await p.Db.Participations.Where(x => x.Id == document.ParticipationId).Join(p.Db.Users, x => x.PersonId, u => u.Id, (_, u) => u.Name).SingleAsync(p.Stop);
            var lines = await p.SecondsAsync(submission);
            return new SecondOpinionsView(
                submission, document.Id, document.ParticipationId, programme.Kind(document.Kind), document.Number, programme.Phases.FirstOrDefault(f => f.Code == document.Phase)?.Name, read.Number, writer,
                p.Relations.Contains(Relation.Self), document.CanConclude(submission, second: true) is null,
                [.. (await p.SecondReadersAsync(document)).Where(t => lines.All(l => l.Trainer != t.Id))], lines);
        }, stop);
}

/// <summary>Second opinions on one submission.</summary>
/// <param name="Open">It is the newest and not approved, so another look changes something.</param>
public sealed record SecondOpinionsView(
    Guid Submission, Guid Document, Guid Participation, DocumentKind Kind, int Number, LocalText? Phase, int Version, string Writer, bool Own, bool Open, IReadOnlyList<DocumentReader> Trainers, IReadOnlyList<SecondLine> Lines)
{
    public string WriterFirstName => Writer.Split(' ')[0];
}
