using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Access;
using PortfolioWorkspace.Domain.Cohorts;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Programmes;

/// <summary>The programmes of the house with their versions, which groups follow which, and whether somebody works on a new one.</summary>
public sealed class ReadProgrammes(Gate gate, ProgrammeCatalog catalog)
{
    /// <param name="code">One of them; null: all.</param>
    /// <param name="stop">Ends the question when the visitor has gone.</param>
    public Task<Answer<IReadOnlyList<ProgrammeShown>>> RunAsync(string? code = null, CancellationToken stop = default) =>
        gate.ReadAsync<IReadOnlyList<ProgrammeShown>>(Operation.SeeProgrammes, Subject.Programmes, async p =>
        {
            var db = p.Db;
            var versions = await db.Programmes.Where(x => code == null || x.Code == code).OrderByDescending(x => x.Version)
                .Select(x => new { x.Code, Line = new ProgrammeVersion(x.Version, x.AddedAt, db.Users.Where(u => u.Id == x.AddedById).Select(u => u.Name).FirstOrDefault(), x.Note) }).ToListAsync(p.Stop);
            if (versions.Count == 0) return Refusal.Unknown;
            var cohorts = await db.Cohorts.Where(c => code == null || c.ProgrammeCode == code).OrderByDescending(c => c.StartsOn)
                .Select(c => new { c.ProgrammeCode, Line = new FollowingCohort(c.Id, c.Name, c.ProgrammeVersion, c.Staff.Any(s => s.PersonId == p.Actor && s.Role == StaffRole.Organiser)) }).ToListAsync(p.Stop);
            var drafts = await db.ProgrammeDrafts.Where(d => code == null || d.Code == code)
                .Select(d => new { d.Code, Line = new DraftMark(d.BasedOn, d.SavedAt, db.Users.Where(u => u.Id == d.SavedById).Select(u => u.Name).First()) }).ToDictionaryAsync(d => d.Code, d => d.Line, p.Stop);
            var shown = versions.GroupBy(v => v.Code).Select(of => new ProgrammeShown(
                of.Key, catalog.Get(of.Key, of.First().Line.Version), [.. of.Select(v => v.Line)], [.. cohorts.Where(c => c.ProgrammeCode == of.Key).Select(c => c.Line)], drafts.GetValueOrDefault(of.Key)));
            return shown.OrderBy(s => s.Newest.Field).ThenByDescending(s => s.Code, StringComparer.Ordinal).ToList();
        }, stop);
}

/// <summary>One programme as organisers see it.</summary>
/// <param name="Draft">Null: nobody works on a new version.</param>
public sealed record ProgrammeShown(string Code, Programme Newest, IReadOnlyList<ProgrammeVersion> Versions, IReadOnlyList<FollowingCohort> Cohorts, DraftMark? Draft);

/// <summary>A stored version.</summary>
/// <param name="By">Who made it; null: it came with the program.</param>
public sealed record ProgrammeVersion(int Version, DateTimeOffset AddedAt, string? By, string? Note);

/// <summary>A group and the version it follows.</summary>
/// <param name="Own">The one who asks organises it.</param>
public sealed record FollowingCohort(Guid Id, string Name, int Version, bool Own);

/// <summary>That there is a draft.</summary>
public sealed record DraftMark(int BasedOn, DateTimeOffset SavedAt, string SavedBy);
