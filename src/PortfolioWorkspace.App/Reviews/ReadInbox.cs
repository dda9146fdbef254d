using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Documents;

namespace PortfolioWorkspace.App.Reviews;

/// <summary>Who waits for the person who looks, longest first; a page at a time.</summary>
public sealed class ReadInbox(Gate gate, ProgrammeCatalog catalog)
{
    public const int PageSize = 20;

    /// <param name="list">Which list to show.</param>
    /// <param name="page">From 1.</param>
    /// <param name="group">Only this group; one that is not the reader's own is no filter.</param>
    /// <param name="kind">Only this kind of document; an unknown one is no filter.</param>
    /// <param name="stop">Ends the question when the visitor has gone.</param>
    public Task<Answer<Inbox>> RunAsync(InboxList list = InboxList.Waiting, int page = 1, Guid? group = null, string? kind = null, CancellationToken stop = default) =>
        gate.ReadAsync<Inbox>(Operation.SeeOwnDesk, Subject.OwnDesk, async p =>
        {
            var all = await InboxScope.OfAsync(p, catalog);
            if (!all.Coaches && !all.Trains) return Refusal.Unknown;
            if (list == InboxList.Leercoach && !all.Trains) return Refusal.Unknown;
            var (groups, kinds) = (all.Groups, all.Kinds);
            var (onlyGroup, onlyKind) = (groups.FirstOrDefault(g => g.Id == group)?.Id, kinds.FirstOrDefault(k => k.Code == kind)?.Code);
            var scope = all.Only(onlyGroup, onlyKind);
            var answered = await scope.AnsweredAsync();
            var counts = new InboxCounts(
                await scope.Mine(DocumentStatus.Submitted).CountAsync(p.Stop),
                answered.GetValueOrDefault(DocumentStatus.RevisionRequested),
                answered.GetValueOrDefault(DocumentStatus.Approved),
                scope.Trains ? await scope.AtLeercoach(DocumentStatus.Submitted).CountAsync(p.Stop) : null);
            var shown = Math.Clamp(page, 1, Math.Max(1, (counts.Of(list) + PageSize - 1) / PageSize));
            var rows = counts.Of(list) == 0 ? [] : await p.InboxRowsAsync(catalog, Which(scope, list), list, (shown - 1) * PageSize, PageSize);
            return new Inbox(list, counts, rows, shown, scope.Coaches)
            {
                Groups = groups,
                Kinds = kinds,
                Expected = all.Expected,
                Group = onlyGroup,
                Kind = onlyKind,
                AllWaiting = onlyGroup is null && onlyKind is null ? counts.Waiting : await all.Mine(DocumentStatus.Submitted).CountAsync(p.Stop),
            };
        }, stop);

    private static IQueryable<Guid> Which(InboxScope scope, InboxList list) => list switch
    {
        InboxList.Participant => scope.Mine(DocumentStatus.RevisionRequested),
        InboxList.Done => scope.Mine(DocumentStatus.Approved),
        InboxList.Leercoach => scope.AtLeercoach(DocumentStatus.Submitted),
        _ => scope.Mine(DocumentStatus.Submitted),
    };
}

/// <summary>The lists of the inbox.</summary>
public enum InboxList { Waiting, Participant, Done, Leercoach }

/// <summary>How many there are in each list.</summary>
/// <param name="Leercoach">Null for who is not a trainer.</param>
public sealed record InboxCounts(int Waiting, int Participant, int Done, int? Leercoach)
{
    public int Of(InboxList list) => list switch
    {
        InboxList.Participant => Participant,
        InboxList.Done => Done,
        InboxList.Leercoach => Leercoach ?? 0,
        _ => Waiting,
    };
}

/// <summary>One page of the inbox.</summary>
/// <param name="Coaches">The person who looks coaches somebody now.</param>
public sealed record Inbox(InboxList List, InboxCounts Counts, IReadOnlyList<InboxRow> Rows, int Page, bool Coaches)
{
    /// <summary>What one can choose from.</summary>
    public IReadOnlyList<InboxGroup> Groups { get; init; } = [];

    public IReadOnlyList<InboxKind> Kinds { get; init; } = [];

    /// <summary>The next day by which reports come in, where a group has one.</summary>
    public DateOnly? Expected { get; init; }

    /// <summary>What is chosen.</summary>
    public Guid? Group { get; init; }

    public string? Kind { get; init; }

    /// <summary>Everything that waits for the person who looks, whatever is chosen.</summary>
    public int AllWaiting { get; init; }

    public bool Filtered => Group is not null || Kind is not null;

    public int Pages => Math.Max(1, (Counts.Of(List) + ReadInbox.PageSize - 1) / ReadInbox.PageSize);
}
