using System.Collections;
using QRCoder;

namespace PortfolioWorkspace.App.Printing;

/// <summary>An address as a QR code, quiet zone included: where the dark runs are, so that it is drawn sharp at any size, on paper and on a screen.</summary>
public sealed class QrSquare
{
    private QrSquare(int size, IReadOnlyList<DarkRun> dark) => (Size, Dark) = (size, dark);

    /// <summary>Modules on a side.</summary>
    public int Size { get; }

    public IReadOnlyList<DarkRun> Dark { get; }

    public static QrSquare Of(string address)
    {
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        return new QrSquare(code.ModuleMatrix.Count, [.. code.ModuleMatrix.SelectMany((row, y) => Runs(row, y))]);
    }

    private static IEnumerable<DarkRun> Runs(BitArray row, int y)
    {
        for (var at = 0; at < row.Count; at++)
        {
            var start = at;
            while (at < row.Count && row[at])
                at++;
            if (at > start)
                yield return new DarkRun(start, y, at - start);
        }
    }
}

/// <summary>Dark modules side by side.</summary>
public readonly record struct DarkRun(int X, int Y, int Length);
