using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PortfolioWorkspace.App.Programmes;

/// <summary>Collects every mistake of one file; reading goes on after a mistake, so that an organiser sees them all at once.</summary>
internal sealed class FaultList(string file)
{
    private readonly List<ProgrammeFault> _faults = [];

    public IReadOnlyList<ProgrammeFault> All => [.. _faults.OrderBy(f => f.Line)];

    public void Add(YamlNode at, string reason) => Add(at.Start, reason);

    public void Add(Mark at, string reason) => Add((int)at.Line, reason);

    public void Add(int line, string reason) => _faults.Add(new(file, Math.Max(1, line), reason));
}
