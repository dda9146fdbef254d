using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PortfolioWorkspace.App.Programmes;

/// <summary>Collects every mistake of one file; reading goes on after a mistake, so that an organiser sees them all at once.</summary>
internal sealed class FaultList(string file)
{
    private readonly List<ProgrammeFault> _faults = [];

    public IReadOnlyList<ProgrammeFault> All => [.. _faults.OrderBy(f => f.Line)];

    public void Add(YamlNode at, string field, Wrong wrong) => Add((int)at.Start.Line, field, wrong);

    public void Add(Mark at, Wrong wrong) => Add((int)at.Line, null, wrong);

    public void Add(int line, Wrong wrong) => Add(line, null, wrong);

    private void Add(int line, string? field, Wrong wrong) => _faults.Add(new(file, Math.Max(1, line), wrong.Kind, field, wrong.Values, wrong.Known));
}
