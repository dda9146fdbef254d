using PortfolioWorkspace.Web.Shell;

namespace PortfolioWorkspace.Web.Tests.Shell;

public sealed class LocalPathTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/dossiers/1?deel=2#profiel")]
    public void Follows_a_path_of_this_site(string path) => Assert.Equal(path, LocalPath.OrHome(path));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("//elders.example")]
    [InlineData("/\\elders.example")]
    [InlineData("https://elders.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("dossiers/1")]
    [InlineData("/a\r\nSet-Cookie: x=1")]
    public void Goes_home_for_anything_else(string? path) => Assert.Equal("/", LocalPath.OrHome(path));
}
