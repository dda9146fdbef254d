using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain.Certification;

namespace PortfolioWorkspace.App.Certification;

/// <summary>Gives evidence the names and links under which people know it.</summary>
internal static class EvidenceLines
{
    public static async Task<IReadOnlyList<EvidenceLine>> OfAsync(Passage passage, DossierStanding standing)
    {
        var documents = await passage.Db.Documents.Where(d => d.ParticipationId == passage.ParticipationId)
            .Select(d => new { d.Id, d.Number, d.Kind, Submission = d.Submissions.Where(s => s.WithdrawnAt == null).Max(s => (int?)s.Number) })
            .ToDictionaryAsync(d => d.Id, passage.Stop);
        var facts = standing.Facts;
        return [.. standing.Evaluation.Results.SelectMany(r => r.Evidence).DistinctBy(e => (e.Kind, e.Id)).Select(Line).OrderBy(l => l.On ?? DateOnly.MaxValue).ThenBy(l => l.Number)];

        EvidenceLine Line(Evidence evidence)
        {
            var line = new EvidenceLine(evidence.Kind, evidence.Id, evidence.On, evidence.Counts);
            switch (evidence.Kind)
            {
                case EvidenceKind.Document when documents.TryGetValue(evidence.Id, out var document):
                    var status = facts.Documents.First(d => d.Id == evidence.Id).Status;
                    return line with { DocumentKind = standing.Programme.FindKind(document.Kind), Number = document.Number, Submission = document.Submission, DocumentStatus = status };
                case EvidenceKind.Session:
                    var session = facts.Sessions.First(s => s.Id == evidence.Id);
                    return line with { Number = session.Number, Attendance = session.Status };
                case EvidenceKind.Conversation:
                    var talk = facts.Conversations.First(c => c.Id == evidence.Id);
                    return line with { ConversationKind = talk.NotedAs ?? talk.Kind, ConversationStatus = talk.Status };
                case EvidenceKind.Rating:
                    return line with { Rater = facts.Ratings.First(r => r.Id == evidence.Id).Rater };
                default:
                    return line;
            }
        }
    }
}
