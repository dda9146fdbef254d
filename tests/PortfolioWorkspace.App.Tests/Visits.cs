using PortfolioWorkspace.App.People;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.App.Tests;

/// <summary>One call of one use case by one person, the way a page makes it.</summary>
internal static class Visits
{
    public static async Task<TAnswer> DoAsync<TUseCase, TAnswer>(this TestHouse house, Person person, Func<TUseCase, Task<TAnswer>> call) where TUseCase : notnull
    {
        await using var visit = house.As(person);
        return await call(visit.Get<TUseCase>());
    }

    /// <summary>What a read gives; a refusal is a failed test.</summary>
    public static async Task<T> SeeAsync<TUseCase, T>(this TestHouse house, Person person, Func<TUseCase, Task<Answer<T>>> call) where TUseCase : notnull
    {
        var answer = await house.DoAsync(person, call);
        Assert.Null(answer.Refusal);
        return answer.Value!;
    }
}
