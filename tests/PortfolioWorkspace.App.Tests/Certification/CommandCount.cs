using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PortfolioWorkspace.App.Tests.Certification;

/// <summary>Counts what one context asks of the database; other tests run beside it unheard.</summary>
/// <remarks>Make it before the house: Entity Framework remembers for a while that nobody was listening.</remarks>
internal sealed class CommandCount : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly List<IDisposable> _listening = [];
    private readonly List<string> _commands = [];
    private DbContext? _context;

    public CommandCount() => _listening.Add(DiagnosticListener.AllListeners.Subscribe(this));

    public async Task<(T Answer, IReadOnlyList<string> Commands)> DuringAsync<T>(DbContext context, Func<Task<T>> ask)
    {
        _commands.Clear();
        _context = context;
        var answer = await ask();
        _context = null;
        return (answer, [.. _commands]);
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name) _listening.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is CommandExecutedEventData data && _context is not null && ReferenceEquals(data.Context, _context)) _commands.Add(data.Command.CommandText);
    }

    public void OnCompleted() { }

    public void OnError(Exception error) => throw error;

    public void Dispose() => _listening.ForEach(l => l.Dispose());
}
