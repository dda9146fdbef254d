using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Markdown;
using PortfolioWorkspace.App.People;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Conversations;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Programmes;
using PortfolioWorkspace.Domain.Reviews;
using PortfolioWorkspace.Domain.Reviews.Anchoring;

namespace PortfolioWorkspace.TestKit;

public sealed partial class TestData
{
    public const string Waarnemingsverslag = "waarnemingsverslag";

    /// <summary>What a document says when a test does not care.</summary>
    public const string SomeText = "Ik zag twee collega's in gesprek.";

    /// <summary>The stamp of a text that was saved.</summary>
    public static DraftStamp On(int revision, string text = SomeText) => DraftStamp.Of(revision, TextHash.Of(text));

    /// <summary>A document in the making, with its draft.</summary>
    public Task<Document> DocumentAsync(Participation participation, string kind = Waarnemingsverslag, string text = SomeText, Conversation? about = null) => ChangeAsync(async db =>
    {
        var cohort = await db.Cohorts.SingleAsync(c => c.Id == participation.CohortId);
        var definition = Programmes.Get(cohort.ProgrammeCode, cohort.ProgrammeVersion).Kind(kind);
        var document = new Document
        {
            Id = NewId(),
            ParticipationId = participation.Id,
            Kind = kind,
            Number = 1 + await db.Documents.IgnoreQueryFilters().CountAsync(d => d.ParticipationId == participation.Id && d.Kind == kind),
            LeercoachReads = definition.Category != DocumentCategory.EndProduct || definition.Approver == Approver.Leercoach,
            CreatedAt = Now,
        };
        if (about is not null) document.Conversations.Add(new DocumentConversation { DocumentId = document.Id, ConversationId = about.Id, ParticipationId = participation.Id });
        var draft = new Draft { Id = document.Id, ParticipationId = participation.Id, OwnerId = participation.PersonId, Purpose = DraftPurpose.Document };
        draft.Save(text, TextHash.Of(text), DraftStamp.Blank, null, null, Now);
        db.Documents.Add(document);
        db.Drafts.Add(draft);
        return document;
    });

    /// <summary>A quick note that waits for a report.</summary>
    public Task<Draft> NoteAsync(Participation participation, string text = "Net gesproken met een collega.") => ChangeAsync(db =>
    {
        var note = new Draft { Id = NewId(), ParticipationId = participation.Id, OwnerId = participation.PersonId, Purpose = DraftPurpose.Note };
        note.Save(text, TextHash.Of(text), DraftStamp.Blank, null, null, Now);
        db.Drafts.Add(note);
        return Task.FromResult(note);
    });

    /// <summary>An earlier text of a draft.</summary>
    public Task<DraftVersion> VersionAsync(Document document, string text = "Ik zag iets.", DraftVersionReason reason = DraftVersionReason.Pause, DateTimeOffset? writtenAt = null) => ChangeAsync(async db =>
    {
        var draft = await db.Drafts.IgnoreQueryFilters().SingleAsync(d => d.Id == document.Id);
        var version = new DraftVersion
        {
            Id = NewId(),
            DraftId = draft.Id,
            ParticipationId = draft.ParticipationId,
            OwnerId = draft.OwnerId,
            Reason = reason,
            Revision = draft.Revision,
            Markdown = text,
            Hash = TextHash.Of(text),
            WrittenAt = writtenAt ?? Now,
        };
        db.DraftVersions.Add(version);
        return version;
    });

    /// <summary>A photo in a draft; it says how large it is stored, whatever it really takes.</summary>
    public Task<Photo> PhotoAsync(Document document, bool shared = false, int? bytes = null) => ChangeAsync(async db =>
    {
        var draft = await db.Drafts.IgnoreQueryFilters().SingleAsync(d => d.Id == document.Id);
        var content = Pictures.Jpeg();
        var photo = new Photo
        {
            Id = NewId(),
            DraftId = draft.Id,
            ParticipationId = draft.ParticipationId,
            OwnerId = draft.OwnerId,
            ContentType = "image/jpeg",
            Width = 60,
            Height = 40,
            Bytes = bytes ?? content.Length,
            AddedAt = Now,
        };
        if (shared) photo.Share(document.LeercoachReads, Now);
        db.Photos.Add(photo);
        db.PhotoContents.Add(new PhotoContent { Id = photo.Id, ParticipationId = photo.ParticipationId, Content = content });
        return photo;
    });

    /// <summary>A document that was thrown away.</summary>
    public async Task<Document> BinnedAsync(Participation participation, string kind = Waarnemingsverslag, string text = SomeText, Conversation? about = null)
    {
        var document = await DocumentAsync(participation, kind, text, about);
        return await ChangeAsync(async db =>
        {
            var found = await db.Documents.IgnoreQueryFilters().Include(d => d.Submissions).SingleAsync(d => d.Id == document.Id);
            Must(found.Discard(Now));
            return found;
        });
    }

    /// <summary>Hands in what the draft says.</summary>
    public Task<Submission> SubmittedAsync(Document document) => ChangeAsync(async db =>
    {
        var draft = await db.Drafts.IgnoreQueryFilters().SingleAsync(d => d.Id == document.Id);
        var found = await db.Documents.IgnoreQueryFilters().Include(d => d.Submissions).SingleAsync(d => d.Id == document.Id);
        draft.Locked = true;
        var within = await db.Participations.IgnoreQueryFilters().Where(p => p.Id == document.ParticipationId).Join(db.Cohorts, p => p.CohortId, c => c.Id, (_, c) => c.FeedbackWithinDays).SingleAsync();
        if (!found.Submit(NewId(), draft.Markdown, draft.Hash, [], null, Now).Try(out var submission, out var refusal)) throw new InvalidOperationException($"This test data is refused: {refusal.Code}.");
        submission.Promise(WaitingTime.PromisedOn(Today, within));
        return submission;
    });

    /// <summary>A new document, handed in.</summary>
    public async Task<Submission> SubmittedAsync(Participation participation, string kind = Waarnemingsverslag, string text = SomeText, Conversation? about = null) =>
        await SubmittedAsync(await DocumentAsync(participation, kind, text, about));

    /// <summary>More time that was given for one document.</summary>
    public Task<DocumentExtension> ExtensionAsync(Document document, Person by) => ChangeAsync(async db =>
    {
        var found = await db.Documents.IgnoreQueryFilters().Include(d => d.Extensions).SingleAsync(d => d.Id == document.Id);
        Must(found.Extend(Today.AddDays(60), "Ziek geweest.", Today.AddDays(30), NewId(), by.Id, Now));
        return found.Extensions[^1];
    });

    /// <summary>A trainer who was asked to read along.</summary>
    public Task<SecondOpinion> SecondOpinionAsync(Submission submission, Person by, Person trainer) => ChangeAsync(db =>
    {
        var asked = new SecondOpinion { Id = NewId(), SubmissionId = submission.Id, DocumentId = submission.DocumentId, ParticipationId = submission.ParticipationId, AskedById = by.Id, TrainerId = trainer.Id, Reason = "Kijk jij ook?", AskedAt = Now };
        db.SecondOpinions.Add(asked);
        return Task.FromResult(asked);
    });

    /// <summary>Feedback in the making: the reader opened the submission and has a letter as draft.</summary>
    public Task<Review> ReviewStartedAsync(Submission submission, Person reader, string letter = "Je kijkt goed.") => ChangeAsync(async db =>
    {
        (await db.Submissions.IgnoreQueryFilters().SingleAsync(s => s.Id == submission.Id)).Open(reader.Id, Now);
        var review = new Review { Id = NewId(), SubmissionId = submission.Id, DocumentId = submission.DocumentId, ParticipationId = submission.ParticipationId, ReviewerId = reader.Id, StartedAt = Now };
        var draft = new Draft { Id = review.Id, ParticipationId = submission.ParticipationId, OwnerId = reader.Id, Purpose = DraftPurpose.Letter };
        draft.Save(letter, TextHash.Of(letter), DraftStamp.Blank, null, null, Now);
        db.Reviews.Add(review);
        db.Drafts.Add(draft);
        return review;
    });

    /// <summary>Feedback that was sent, with its verdict.</summary>
    public async Task<Review> ReviewedAsync(Submission submission, Person reader, Verdict verdict = Verdict.Approved, string letter = "Je kijkt goed.")
    {
        var started = await ReviewStartedAsync(submission, reader, letter);
        return await ChangeAsync(async db =>
        {
            var review = await db.Reviews.IgnoreQueryFilters().Include(r => r.Guidelines).SingleAsync(r => r.Id == started.Id);
            var document = await db.Documents.IgnoreQueryFilters().Include(d => d.Submissions).SingleAsync(d => d.Id == submission.DocumentId);
            Must(review.Judge("feiten", GuidelineWord.Strong, "Je schrijft op wat je zag.", NewId()));
            if (PassageAnchor.On(PlainText.Extract(submission.Markdown), 0, submission.Markdown.Length / 2) is { } anchor)
            {
                var comment = NewId();
                Must(review.Comment(anchor, CommentKind.Compliment, comment, Now));
                Must(review.Say(comment, CommentKind.Compliment, letter));
            }

            Must(review.Choose(verdict));
            Must(review.Send(letter, Now));
            Must(document.Conclude(submission.Id, verdict, Now));
            (await db.Drafts.IgnoreQueryFilters().SingleAsync(d => d.Id == document.Id)).Locked = verdict == Verdict.Approved;
            return review;
        });
    }
}
