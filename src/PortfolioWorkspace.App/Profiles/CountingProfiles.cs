using Microsoft.EntityFrameworkCore;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Domain.Profiles;

namespace PortfolioWorkspace.App.Profiles;

/// <summary>The two profiles that count, once handed in: the participant's, and that of the leercoach of now (facts §4.6 case 5).</summary>
internal sealed record CountingProfiles(ProfileRating? Self, ProfileRating? Coach)
{
    public bool AreBothIn => Self is not null && Coach is not null;

    public static CountingProfiles Among(IReadOnlyCollection<ProfileRating> ratings, Guid? leercoach) => new(
        ratings.FirstOrDefault(r => r.Rater == Rater.Participant && r.SubmittedAt is not null),
        ratings.FirstOrDefault(r => r.Rater == Rater.Leercoach && r.SubmittedAt is not null && r.RaterPersonId == leercoach));

    public static async Task<CountingProfiles> OfAsync(Passage passage, Guid participation)
    {
        var leercoach = await passage.Db.LeercoachAssignments.Where(a => a.ParticipationId == participation && a.Until == null).Select(a => (Guid?)a.LeercoachId).FirstOrDefaultAsync(passage.Stop);
        return Among(await passage.Db.ProfileRatings.AsNoTracking().Include(r => r.Competences).Where(r => r.ParticipationId == participation).ToListAsync(passage.Stop), leercoach);
    }
}
