using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Documents.Notes;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Documents;

/// <summary>Begins a document from its template, with its draft, on the conversation or for the phase that its kind asks for.</summary>
public sealed class StartDocument(Gate gate, ProgrammeCatalog catalog)
{
    public Task<Answer<Guid>> RunAsync(NewDocument wish, CancellationToken stop = default) =>
        gate.ActAsync<Guid>(Operation.StartDocument, Subject.Participation(wish.Participation), async p =>
        {
            var participation = await p.Db.Participations.SingleAsync(x => x.Id == wish.Participation, p.Stop);
            if (participation.Track == Track.TrainingOnly) return new Refusal("training-only");
            var programme = await p.ProgrammeOfAsync(catalog, participation.CohortId);
            if (programme.FindKind(wish.Kind) is not { } kind) return Refusal.Unknown;
            var present = await p.Db.DocumentsAndBin().Where(d => d.ParticipationId == wish.Participation && d.Kind == wish.Kind).Select(d => new { d.Number, d.Phase, InUse = d.DeletedAt == null }).ToListAsync(p.Stop);
            if (Place(programme, kind, wish, [.. present.Where(d => d.InUse).Select(d => d.Phase)]) is { } refusal) return refusal;
            if (kind.ConversationKind is not null && await ConversationRefusalAsync(p, wish, kind.ConversationKind) is { } no) return no;

            var document = new Document
            {
                Id = p.NewId(),
                ParticipationId = wish.Participation,
                Kind = kind.Code,
                Number = present.Count == 0 ? 1 : present.Max(d => d.Number) + 1,
                Phase = wish.Phase,
                LeercoachReads = kind.Approver == Approver.Leercoach || kind.Category != DocumentCategory.EndProduct,
                CreatedAt = p.Now,
            };
            if (wish.Conversation is { } conversation)
                document.Conversations.Add(new DocumentConversation { DocumentId = document.Id, ConversationId = conversation, ParticipationId = wish.Participation });
            var draft = new Draft { Id = document.Id, ParticipationId = wish.Participation, OwnerId = p.Actor, Purpose = DraftPurpose.Document };
            var text = StartingText.Of(kind);
            if (wish.Note is { } id)
            {
                // Its text lives on in the report: the note goes in the same moment, or not at all.
                if (await p.FindNoteAsync(id) is not { } note) return Refusal.Unknown;
                text = $"{NoteText.AsMarkdown(note.Markdown)}\n{text}";
                p.Db.Remove(note);
            }

            draft.Save(text, TextHash.Of(text), DraftStamp.Blank, null, null, p.Now);
            p.Db.AddRange(document, draft);
            return document.Id;
        }, stop);

    /// <summary>One plan per dossier and one piece per phase; reports may be many.</summary>
    private static Refusal? Place(Programme programme, DocumentKind kind, NewDocument wish, IReadOnlyList<string?> taken)
    {
        var phases = programme.Criteria.OfType<Criterion.FormCompleted>().FirstOrDefault(c => c.Form == kind.Code)?.EachOf ?? [];
        if (phases.Count > 0 && wish.Phase is null) return new Refusal("choose-phase");
        if (wish.Phase is not null && !phases.Contains(wish.Phase)) return Refusal.Unknown;
        if (wish.Conversation is not null && kind.ConversationKind is null) return Refusal.Unknown;
        return kind.Category != DocumentCategory.Report && taken.Contains(wish.Phase) ? new Refusal("document-already-started") : null;
    }

    private static async Task<Refusal?> ConversationRefusalAsync(Passage p, NewDocument wish, string conversationKind)
    {
        if (wish.Conversation is not { } id) return new Refusal("choose-conversation");
        var conversation = await p.Db.Conversations.SingleOrDefaultAsync(c => c.Id == id && c.ParticipationId == wish.Participation && c.Kind == conversationKind, p.Stop);
        if (conversation is null) return Refusal.Unknown;
        if (conversation.Status == Domain.Conversations.ConversationStatus.Cancelled) return new Refusal("conversation-cancelled");
        if (conversation.HeldOn > p.Today) return new Refusal("conversation-in-the-future");
        return await p.Db.DocumentConversations.AnyAsync(c => c.ConversationId == id, p.Stop) ? new Refusal("conversation-has-report") : null;
    }
}

/// <summary>What somebody wants to write.</summary>
/// <param name="Note">A quick note that the report begins with.</param>
public sealed record NewDocument(Guid Participation, string Kind, Guid? Conversation = null, string? Phase = null, Guid? Note = null);
