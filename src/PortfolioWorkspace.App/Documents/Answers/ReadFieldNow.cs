using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.App.Documents.Answers;

/// <summary>Tells a page which field a form that comes back writes in this time; what was sent with it before is closed.</summary>
public sealed class ReadFieldNow(Gate gate)
{
    public Task<Answer<string>> RunAsync(Guid participation, string field, CancellationToken stop = default) =>
        gate.ReadAsync<string>(Operation.WriteAnswer, Subject.Participation(participation), async p =>
            AnswerField.IsName(field) ? await p.FieldNowAsync(participation, field) : Refusal.Unknown, stop);
}
