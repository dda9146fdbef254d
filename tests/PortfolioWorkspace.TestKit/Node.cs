using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace PortfolioWorkspace.TestKit;

/// <summary>Runs the browser's committed modules where there is no browser, so that they can be compared with the server's own code.</summary>
public static class Node
{
    private static readonly Lazy<string?> Absence = new(FindAbsence);

    /// <summary>Why no module can be run here, or null when it can.</summary>
    public static string? Missing => Absence.Value;

    public static Process Start(params string[] arguments)
    {
        var utf8 = new UTF8Encoding(false);
        return Process.Start(new ProcessStartInfo("node", arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
        })!;
    }

    private static string? FindAbsence()
    {
        try
        {
            using var node = Start("--version");
            node.StandardInput.Close();
            node.WaitForExit();
            return null;
        }
        catch (Win32Exception)
        {
            return "Node.js is not installed, so the editor's module cannot be run; tests/run installs it.";
        }
    }
}
