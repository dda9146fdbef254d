namespace PortfolioWorkspace.App.Storage.StartUp;

/// <summary>The program cannot start in the world as it is; each line names one cause and the setting that changes it, and is all that people get to see.</summary>
public sealed class StartRefusedException(IReadOnlyList<string> lines, Exception? cause = null) : Exception(string.Join(Environment.NewLine, lines), cause)
{
    public StartRefusedException(string line, Exception? cause = null) : this([line], cause) { }

    public IReadOnlyList<string> Lines => lines;
}
