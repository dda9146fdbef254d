using System.Security.Cryptography;
using System.Text;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.Domain.Enrolment;

/// <summary>Draws lots when more people apply than there are places (S2): whoever has the seed and the list can do the draw again and finds the same.</summary>
/// <remarks>
/// The order follows from a hash of seed and applicant alone, so neither the order of applying nor the version of a random generator matters.
/// First each region gets the places kept for it, then the others follow in the order of the draw, and a region stops at its most.
/// </remarks>
public static class Lottery
{
    public static LotteryDraw Draw(IReadOnlyList<Applicant> applicants, int places, IReadOnlyList<RegionQuota> quotas, long seed)
    {
        var order = applicants.DistinctBy(a => a.Id).OrderBy(a => Lot(seed, a.Id), StringComparer.Ordinal).ToList();
        var why = new Dictionary<Guid, LotReason>();
        foreach (var quota in quotas)
        {
            foreach (var kept in order.Where(a => a.Region == quota.Region).Take(Math.Min(quota.Min, places - why.Count))) why[kept.Id] = LotReason.PlaceKeptForRegion;
        }

        foreach (var applicant in order.Where(a => !why.ContainsKey(a.Id)).ToList())
        {
            if (why.Values.Count(IsIn) >= places) why[applicant.Id] = LotReason.NoPlaceLeft;
            else why[applicant.Id] = IsFull(applicant.Region) ? LotReason.RegionIsFull : LotReason.Drawn;
        }

        return new LotteryDraw(seed, places, [.. order.Select((a, n) => new LotteryLine(n + 1, a, why[a.Id], IsIn(why[a.Id])))]);

        bool IsFull(string? region) =>
            quotas.FirstOrDefault(q => q.Region == region) is { } quota && order.Count(a => a.Region == region && why.TryGetValue(a.Id, out var reason) && IsIn(reason)) >= quota.Max;
    }

    private static bool IsIn(LotReason reason) => reason is LotReason.Drawn or LotReason.PlaceKeptForRegion;

    private static string Lot(long seed, Guid applicant) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{seed}:{applicant:N}"))));
}

/// <summary>Somebody who applied, and the region a place may be kept for.</summary>
public sealed record Applicant(Guid Id, string? Region);

/// <summary>The whole draw, to be kept and shown: everybody with their number and the reason.</summary>
/// <param name="Lines">In the order of the draw.</param>
public sealed record LotteryDraw(long Seed, int Places, IReadOnlyList<LotteryLine> Lines)
{
    public IEnumerable<LotteryLine> Placed => Lines.Where(l => l.HasPlace);

    /// <summary>Who comes first when somebody withdraws.</summary>
    public IEnumerable<LotteryLine> WaitingList => Lines.Where(l => !l.HasPlace);
}

/// <summary>One applicant in the draw.</summary>
/// <param name="Number">First, second … drawn.</param>
public sealed record LotteryLine(int Number, Applicant Applicant, LotReason Reason, bool HasPlace);

/// <summary>Why somebody has a place, or not yet; every outcome can be explained with one of these.</summary>
public enum LotReason { PlaceKeptForRegion, Drawn, RegionIsFull, NoPlaceLeft }
