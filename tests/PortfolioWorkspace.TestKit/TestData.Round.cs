using PortfolioWorkspace.App.People;
using PortfolioWorkspace.Domain.Documents;
using PortfolioWorkspace.Domain.Reviews;

namespace PortfolioWorkspace.TestKit;

public sealed partial class TestData
{
    /// <summary>Somebody who is busy with a submission.</summary>
    public Task<DeskTurn> TurnAsync(Submission submission, Person reader)
    {
        var turn = new DeskTurn { Id = submission.Id, ParticipationId = submission.ParticipationId };
        turn.Sit(reader.Id, Now);
        return AddAsync(turn);
    }
}
