using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace PortfolioWorkspace.Web.Tests.SignIn;

/// <summary>What the house wrote in its log, for tests that read it.</summary>
internal sealed class LogLines : ILoggerProvider
{
    private readonly ConcurrentQueue<LogLine> _lines = new();

    public IReadOnlyList<LogLine> All => [.. _lines];

    public ILogger CreateLogger(string categoryName) => new Writer(categoryName, _lines);

    public void Dispose()
    {
    }

    private sealed class Writer(string category, ConcurrentQueue<LogLine> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel)) lines.Enqueue(new LogLine(category, formatter(state, exception), exception));
        }
    }
}

/// <summary>One warning or error.</summary>
internal sealed record LogLine(string Category, string Text, Exception? Exception);
