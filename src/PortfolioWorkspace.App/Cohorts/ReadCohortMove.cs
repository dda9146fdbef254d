using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Certification;
using PortfolioWorkspace.App.Programmes;
using PortfolioWorkspace.App.Programmes.Editing;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Cohorts;

/// <summary>Which versions a group can follow, and what one of them would change for whom.</summary>
public sealed class ReadCohortMove(Gate gate, ProgrammeCatalog catalog)
{
    /// <param name="cohort">The group.</param>
    /// <param name="version">The version to look at; null: only which there are.</param>
    /// <param name="stop">Ends the question when the visitor has gone.</param>
    public Task<Answer<CohortMoveView>> RunAsync(Guid cohort, int? version = null, CancellationToken stop = default) =>
        gate.ReadAsync<CohortMoveView>(Operation.MoveCohort, Subject.Cohort(cohort), async p =>
        {
            var group = await DossierFactsQuery.HeadAsync(p, cohort);
            var head = group.Cohort;
            var versions = await p.Db.Programmes.Where(x => x.Code == head.ProgrammeCode).OrderByDescending(x => x.Version)
                .Select(x => new ProgrammeVersion(x.Version, x.AddedAt, p.Db.Users.Where(u => u.Id == x.AddedById).Select(u => u.Name).FirstOrDefault(), x.Note)).ToListAsync(p.Stop);
            if (version is not null && versions.All(v => v.Version != version)) return Refusal.Unknown;
            var moves = await p.Db.History.Where(h => h.SubjectId == cohort && h.Operation == Operation.MoveCohort).OrderByDescending(h => h.At)
                .Select(h => new { h.At, By = p.Db.Users.Where(u => u.Id == h.ActorId).Select(u => u.Name).First(), h.Detail }).ToListAsync(p.Stop);
            var chosen = version == head.ProgrammeVersion ? null : version;
            var sources = chosen is { } other ? await p.Db.Programmes.Where(x => x.Code == head.ProgrammeCode && (x.Version == head.ProgrammeVersion || x.Version == other)).ToDictionaryAsync(x => x.Version, p.Stop) : [];
            return new CohortMoveView(
                cohort, head.Name, catalog.Get(head.ProgrammeCode, head.ProgrammeVersion), head.ProgrammeCode, head.ProgrammeVersion, versions,
                chosen is { } next ? await p.PreviewAsync(catalog, group, next) : null,
                [.. moves.Select(m => EarlierMove.Of(m.At, m.By, m.Detail ?? ""))])
            {
                Changes = chosen is { } to ? ProgrammeComparison.Of(sources[head.ProgrammeVersion].Source(), sources[to].Source()) ?? [] : [],
            };
        }, stop);
}

/// <summary>A group and the versions of its programme.</summary>
/// <param name="Preview">Null: no other version was chosen.</param>
public sealed record CohortMoveView(
    Guid CohortId, string Name, Programme Programme, string Code, int Version, IReadOnlyList<ProgrammeVersion> Versions, MovePreview? Preview, IReadOnlyList<EarlierMove> Moves)
{
    /// <summary>How the chosen version differs from that of the group, in words; texts included.</summary>
    public IReadOnlyList<ProgrammeChange> Changes { get; init; } = [];
}

/// <summary>A move that was done, as the history tells it.</summary>
public sealed record EarlierMove(DateTimeOffset At, string By, int From, int To, string Reason)
{
    internal static string Detail(int from, int to, string reason) => string.Create(CultureInfo.InvariantCulture, $"{from}→{to} {reason}");

    internal static EarlierMove Of(DateTimeOffset at, string by, string detail)
    {
        var (numbers, reason) = detail.Split(' ', 2) is [var first, var rest] ? (first, rest) : (detail, "");
        return numbers.Split('→') is [var from, var to] && int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var was) && int.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out var now)
            ? new EarlierMove(at, by, was, now, reason)
            : throw new InvalidOperationException("A move names two versions.");
    }
}
