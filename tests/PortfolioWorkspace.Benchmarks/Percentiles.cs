namespace PortfolioWorkspace.Benchmarks;

/// <summary>Waiting times in order, to read percentiles from.</summary>
internal sealed class Percentiles
{
    private readonly double[] _sorted;

    private Percentiles(double[] sorted) => _sorted = sorted;

    public int Count => _sorted.Length;

    public static Percentiles Of(IEnumerable<double> values)
    {
        var sorted = values.ToArray();
        Array.Sort(sorted);
        return new Percentiles(sorted);
    }

    public double At(double percent) => Count == 0 ? double.NaN : _sorted[Math.Clamp((int)Math.Ceiling(Count * percent / 100) - 1, 0, Count - 1)];
}
