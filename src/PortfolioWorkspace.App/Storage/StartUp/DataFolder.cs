namespace PortfolioWorkspace.App.Storage.StartUp;

/// <summary>The folder must be there and writable before the first visitor, not at the first save.</summary>
internal static class DataFolder
{
    public static void MakeReady(string folder)
    {
        var probe = Path.Combine(folder, $".probe-{Environment.ProcessId}");
        try
        {
            Directory.CreateDirectory(folder);
            using (File.Create(probe, 1, FileOptions.DeleteOnClose)) { }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException($"De map '{folder}' is niet te maken of te beschrijven. Geef het programma rechten, of kies een andere map met Storage:DataFolder.", e);
        }
    }
}
