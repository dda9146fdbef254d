using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Documents.Answers;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Profiles;

namespace PortfolioWorkspace.App.Profiles;

/// <summary>Adds what participant and leercoach said about their two profiles; the ratings themselves stand.</summary>
public sealed class NoteProfileTalk(Gate gate)
{
    public Task<Refusal?> RunAsync(Guid participation, string remark, CancellationToken stop = default) =>
        gate.ActAsync(Operation.NoteProfileTalk, Subject.Participation(participation), async passage =>
        {
            if (string.IsNullOrWhiteSpace(remark)) return new Refusal("remark-missing");
            if (remark.Length > ProfileRating.RemarkMaxLength) return new Refusal("too-long", ProfileRating.RemarkMaxLength);
            if (!(await CountingProfiles.OfAsync(passage, participation)).AreBothIn) return new Refusal("profiles-not-both-in");
            passage.Db.ProfileTalks.Add(new ProfileTalk { Id = passage.NewId(), ParticipationId = participation, Remark = remark.Trim(), On = passage.Today, ById = passage.Actor });
            await passage.EndAnswerAsync(participation, AnswerField.Talk, remark);
            return null;
        }, stop);
}
