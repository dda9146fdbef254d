using PortfolioWorkspace.TestKit;

namespace PortfolioWorkspace.EndToEnd.Tests.Browsing;

/// <summary>Where the pictures of one journey are kept, numbered in the order in which its people saw the pages.</summary>
public sealed class Album(string journey)
{
    private int _count;

    public static string Folder { get; } = Path.Combine(Repository.Artifacts, "screenshots");

    public string NextPicture(int width, string what) => At($"{Interlocked.Increment(ref _count):00}-{width}-{what}.png");

    public string At(string file) => Path.Combine(Folder, journey, file);
}
