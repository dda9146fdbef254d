namespace PortfolioWorkspace.App.Programmes;

/// <summary>What came of reading one programme: the programme, or the reasons why there is none.</summary>
/// <param name="Source">Null when there are faults.</param>
/// <param name="Code">The code as written, also when the rest is wrong, so that a second programme with it is noticed.</param>
public sealed record ProgrammeReading(ProgrammeSource? Source, string? Code, int CodeLine, IReadOnlyList<ProgrammeFault> Faults);
