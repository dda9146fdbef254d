using PortfolioWorkspace.App.People;
using PortfolioWorkspace.App.Profiles;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.App.Tests.Profiles;

/// <summary>Filling in the profile and looking at it, as its page does.</summary>
internal static class ProfileAnswers
{
    public static IReadOnlyList<string> Competences(this TestHouse house) => [.. house.Data.Programme().Profile!.Competences.Select(c => c.Code)];

    public static Task<Refusal?> FillInAsync(this TestHouse house, Cast cast, Person by, Rater rater, bool handIn = true, int? level = 3, string? evidence = "In het gesprek van maandag.", params IReadOnlyList<string> leaveOpen) =>
        house.DoAsync(by, (SaveProfile u) => u.RunAsync(new(
            cast.Participation.Id,
            rater,
            house.Competences().ToDictionary(c => c, c => new CompetenceAnswer(leaveOpen.Contains(c) ? null : level, evidence)),
            $"Sterk volgens {rater}",
            $"Ontwikkelen volgens {rater}",
            $"Conclusie van {rater}",
            handIn)));

    public static Task<ProfileView> ProfileAsync(this TestHouse house, Cast cast, Person by) => house.SeeAsync(by, (ReadProfile u) => u.RunAsync(cast.Participation.Id));
}
