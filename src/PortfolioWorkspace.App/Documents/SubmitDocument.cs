using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Live;
using PortfolioWorkspace.App.Markdown;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.App.Reviews.Comments;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Programmes;
using PortfolioWorkspace.Domain.Reviews;

namespace PortfolioWorkspace.App.Documents;

/// <summary>Hands in the text exactly as the writer saw it: numbered, with its fingerprint, closed until the reader answers or it is taken back.</summary>
public sealed class SubmitDocument(Gate gate, ProgrammeCatalog catalog)
{
    /// <returns>The number of the submission.</returns>
    public Task<Answer<int>> RunAsync(HandIn handIn, CancellationToken stop = default) =>
        gate.ActAsync<int>(Operation.SubmitDocument, Subject.Document(handIn.Document), async p =>
        {
            var document = await p.Db.Documents.Include(d => d.Submissions).SingleAsync(d => d.Id == handIn.Document, p.Stop);
            var draft = await p.Db.Drafts.SingleAsync(d => d.Id == handIn.Document, p.Stop);
            var participation = await p.Db.Participations.SingleAsync(x => x.Id == document.ParticipationId, p.Stop);
            if (participation.Track == Track.TrainingOnly) return new Refusal("training-only");

            var (programme, deadline) = await p.HandInDateAsync(catalog, participation, document.Kind);
            var ticked = programme.Kind(document.Kind).Guidelines.Select(g => g.Code).Where(handIn.SelfChecked.Contains).ToList();
            if (WrittenSections.AreAllEmpty(draft.Markdown)) return new Refusal("nothing-written");
            if (!document.Submit(p.NewId(), draft.Markdown, TextHash.Of(draft.Markdown), ticked, deadline, p.Now).Try(out var submission, out var refusal)) return refusal;
            // Asked after the state of the document: who clicks twice hears that it is in, not that something moved.
            // Locking moves the revision too: read between the two rows, a hand-in by another tab looks like a change of the text.
            if (draft.Revision != handIn.Revision) return new Refusal(draft.Locked ? "already-submitted" : "draft-changed");
            if (await KeepAsync(p, document, submission, handIn, programme.Kind(document.Kind)) is { } unkept) return unkept;
            draft.Lock();
            if (programme.Kind(document.Kind).Approver != Approver.None)
                submission.Promise(WaitingTime.PromisedOn(p.Today, await p.Db.Cohorts.Where(c => c.Id == participation.CohortId).Select(c => c.FeedbackWithinDays).SingleAsync(p.Stop)));
            await ShareAsync(p, submission);
            await p.MoveLinksAsync(submission);
            p.HistoryDetail = $"versie {submission.Number}";
            foreach (var reader in (await p.ReadersAsync(document)).Notified) p.Tell(reader, LiveTopic.DocumentSubmitted, submission.Id);
            return submission.Number;
        }, stop);

    /// <summary>A tick that cannot be followed is refused: what its writer meant for one pair of eyes never goes out to more.</summary>
    private static async Task<Refusal?> KeepAsync(Passage p, Document document, Submission submission, HandIn handIn, DocumentKind kind)
    {
        if (handIn.Private.Count == 0) return null;
        if (!kind.PrivatePassages || (await p.ReadersAsync(document)).Leercoach is not { } leercoach) return new Refusal("private-without-leercoach");
        if (leercoach.Id != handIn.KeptFor) return new Refusal("private-other-leercoach", leercoach.Name);
        if (!PrivatePassages.Kept(submission.Markdown, handIn.Private).Try(out var blocks, out var refusal)) return refusal;
        submission.KeepForLeercoach(blocks);
        return null;
    }

    /// <summary>Who reads the text sees its photos.</summary>
    private static async Task ShareAsync(Passage p, Submission submission)
    {
        var all = PhotoAddress.In(submission.Markdown);
        var open = submission.PrivateBlocks is { } kept ? PhotoAddress.In(SharedText.Of(submission.Markdown, kept)!.Markdown) : all;
        foreach (var photo in await p.Db.Photos.Where(x => x.OwnerId == p.Actor && all.Contains(x.Id)).ToListAsync(p.Stop)) photo.Share(submission.LeercoachReads, p.Now, hiddenFromTrainers: !open.Contains(photo.Id));
    }
}

/// <summary>What somebody hands in.</summary>
/// <param name="Revision">The revision that was shown before; another one is refused.</param>
/// <param name="SelfChecked">Codes of the guidelines that the writer ticked.</param>
public sealed record HandIn(Guid Document, int Revision, IReadOnlyList<string> SelfChecked)
{
    /// <summary>Keys of the <see cref="PrivateChoice"/>s that are for the leercoach alone.</summary>
    public IReadOnlyList<string> Private { get; init; } = [];

    /// <summary>The leercoach for whom they were ticked.</summary>
    public Guid? KeptFor { get; init; }
}
