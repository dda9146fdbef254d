using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Documents;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Programmes;
using PortfolioWorkspace.Domain.Support;

namespace PortfolioWorkspace.App.Support;

/// <summary>One thread with what was said, who reads it and what the person who looks can do.</summary>
public sealed class ReadSupportThread(Gate gate, ProgrammeCatalog catalog)
{
    public Task<Answer<SupportView>> RunAsync(Guid thread, CancellationToken stop = default) =>
        gate.ReadAsync<SupportView>(Operation.ReadSupport, Subject.SupportThread(thread), async p =>
        {
            var found = await p.Db.SupportThreads.SingleAsync(t => t.Id == thread, p.Stop);
            var line = (await p.SupportLinesAsync(p.Db.SupportThreads.Where(t => t.Id == thread))).Single();
            var circle = await SupportCircle.OfAsync(p, found.ParticipationId);
            var said = await p.Db.SupportMessages.Where(m => m.ThreadId == thread).OrderBy(m => m.At)
                .Join(p.Db.Users, m => m.WriterId, u => u.Id, (m, u) => new SaidLine(u.Name, m.Body, m.At, m.WriterId == p.Actor)).ToListAsync(p.Stop);
            var own = p.Relations.Contains(Relation.Self);
            return new SupportView(line, own, circle.Leercoach?.Name, circle.ReadersOf(found), said, await AboutAsync(p, found, own), own ? MoreReaders(found, circle) : [], !own && found.Kind == SupportKind.ExtraSupport, p.Today);
        }, stop);

    private static IReadOnlyList<SupportPerson> MoreReaders(SupportThread thread, SupportCircle circle) =>
        !thread.TrainersRead ? circle.Trainers : !thread.LeercoachReads && circle.Leercoach is not null ? [circle.Leercoach] : [];

    /// <summary>The report it is about: its writer goes to the desk, others to what was handed in last, if that is theirs to read.</summary>
    private async Task<SupportAbout?> AboutAsync(Passage p, SupportThread thread, bool own)
    {
        if (await p.Db.Documents.SingleOrDefaultAsync(d => d.Id == thread.DocumentId, p.Stop) is not { } document) return null;
        var kind = (await p.ProgrammeOfParticipationAsync(catalog, thread.ParticipationId)).Kind(document.Kind);
        var handedIn = own ? null : await p.Db.Submissions.Where(s => s.DocumentId == document.Id && s.WithdrawnAt == null).OrderByDescending(s => s.Number).Select(s => (int?)s.Number).FirstOrDefaultAsync(p.Stop);
        return new SupportAbout(kind, document.Number, own ? $"/documenten/{document.Id}" : handedIn is { } number ? $"/documenten/{document.Id}/inleveringen/{number}" : null);
    }
}

/// <summary>One thread as a page.</summary>
/// <param name="Own">The person who looks began it.</param>
/// <param name="Readers">Besides the one who began it.</param>
/// <param name="MoreReaders">Whom its writer can still let in.</param>
/// <param name="CanAgree">The person who looks can note what was agreed on.</param>
public sealed record SupportView(
    SupportLine Line,
    bool Own,
    string? Leercoach,
    IReadOnlyList<SupportPerson> Readers,
    IReadOnlyList<SaidLine> Said,
    SupportAbout? About,
    IReadOnlyList<SupportPerson> MoreReaders,
    bool CanAgree,
    DateOnly Today);

/// <summary>What one person said.</summary>
public sealed record SaidLine(string Who, string Body, DateTimeOffset At, bool Mine);

/// <summary>The report a question is about, and the way to it where there is one for this reader.</summary>
public sealed record SupportAbout(DocumentKind Kind, int Number, string? Address);
