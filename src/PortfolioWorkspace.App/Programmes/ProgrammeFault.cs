namespace PortfolioWorkspace.App.Programmes;

/// <summary>One mistake in a programme or template, with the place where the organiser can repair it.</summary>
public sealed record ProgrammeFault(string File, int Line, string Reason)
{
    public override string ToString() => $"{File}:{Line}: {Reason}";
}
