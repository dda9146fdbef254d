using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PortfolioWorkspace.App.Tests.Certification;

/// <summary>Counts what one piece of work asks of the database; other tests run beside it unheard.</summary>
/// <remarks>Make it before the house: Entity Framework remembers for a while that nobody was listening.</remarks>
internal sealed class CommandCount : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly List<IDisposable> _listening = [];
    private readonly AsyncLocal<List<string>?> _commands = new();

    public CommandCount() => _listening.Add(DiagnosticListener.AllListeners.Subscribe(this));

    public async Task<(T Answer, IReadOnlyList<string> Commands)> DuringAsync<T>(Func<Task<T>> ask)
    {
        var commands = _commands.Value = [];
        return (await ask(), commands);
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name) _listening.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is CommandExecutedEventData data) _commands.Value?.Add(data.Command.CommandText);
    }

    public void OnCompleted() { }

    public void OnError(Exception error) => throw error;

    public void Dispose() => _listening.ForEach(l => l.Dispose());
}
