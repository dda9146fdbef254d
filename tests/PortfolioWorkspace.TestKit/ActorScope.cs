using Microsoft.Extensions.DependencyInjection;
using PortfolioWorkspace.App.Access;

namespace PortfolioWorkspace.TestKit;

/// <summary>One visit of one person: use cases taken from here act as them.</summary>
public sealed class ActorScope : IAsyncDisposable
{
    private readonly AsyncServiceScope _scope;

    public ActorScope(IServiceProvider services, Guid person)
    {
        _scope = services.CreateAsyncScope();
        Get<CurrentActor>().Become(person);
    }

    public Gate Gate => Get<Gate>();

    public T Get<T>() where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();

    public ValueTask DisposeAsync() => _scope.DisposeAsync();
}
