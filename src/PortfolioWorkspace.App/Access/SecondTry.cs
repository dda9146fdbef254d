using PortfolioWorkspace.Domain;

namespace PortfolioWorkspace.App.Access;

/// <summary>Does once more what somebody else crossed in the same moment, where the second look simply finds what the other did.</summary>
internal static class SecondTry
{
    public static async Task<Refusal?> RunAsync(Func<Task<Refusal?>> act)
    {
        var refusal = await act();
        return refusal == Refusal.ChangedMeanwhile ? await act() : refusal;
    }

    public static async Task<Answer<T>> RunAsync<T>(Func<Task<Answer<T>>> act)
    {
        var answer = await act();
        return answer.Refusal == Refusal.ChangedMeanwhile ? await act() : answer;
    }
}
