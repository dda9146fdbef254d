using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace PortfolioWorkspace.Web.Tests.Shell;

/// <summary>Keeps what was logged, so that a test can count.</summary>
public sealed class KeptLog : ILoggerProvider
{
    public ConcurrentQueue<(LogLevel Level, string Text, Exception? Exception)> Lines { get; } = [];

    public ILogger CreateLogger(string categoryName) => new Keeper(Lines);

    public void Dispose()
    {
    }

    private sealed class Keeper(ConcurrentQueue<(LogLevel, string, Exception?)> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue((logLevel, formatter(state, exception), exception));
    }
}
