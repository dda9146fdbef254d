using PortfolioWorkspace.App.Markdown;

namespace PortfolioWorkspace.App.Tests.Markdown;

public sealed class MarkdownRenderingTests
{
    private static readonly MarkdownRenderer Renderer = new();

    [Theory]
    [InlineData("# Aanleiding", "<h2>Aanleiding</h2>")]
    [InlineData("## Verloop", "<h2>Verloop</h2>")]
    [InlineData("### Terugblik", "<h3>Terugblik</h3>")]
    [InlineData("###### Noot", "<h4>Noot</h4>")]
    [InlineData("Kop\n===", "<h2>Kop</h2>")]
    [InlineData("een **vet** *schuin* ~~weg~~ `code`", "<p>een <strong>vet</strong> <em>schuin</em> <del>weg</del> <code>code</code></p>")]
    [InlineData("een  \ntwee", "<p>een<br>\ntwee</p>")]
    [InlineData("> Wat zie je?", "<blockquote>\n<p>Wat zie je?</p>\n</blockquote>")]
    [InlineData("---", "<hr>")]
    [InlineData("- een\n- twee", "<ul>\n<li>een</li>\n<li>twee</li>\n</ul>")]
    [InlineData("3. drie\n4. vier", "<ol start=\"3\">\n<li>drie</li>\n<li>vier</li>\n</ol>")]
    [InlineData("- [x] klaar\n- [ ] open", "<ul>\n<li>☑ klaar</li>\n<li>☐ open</li>\n</ul>")]
    [InlineData("```js\nlet a = 1 < 2;\n```", "<pre><code>let a = 1 &lt; 2;\n</code></pre>")]
    [InlineData("H~2~O en x^2^ en ++x++ en ==y==", "<p>H~2~O en x^2^ en ++x++ en ==y==</p>")]
    [InlineData("Aydın & Šárka < 3 “ja”", "<p>Aydın &amp; Šárka &lt; 3 “ja”</p>")]
    [InlineData("een <b>twee</b>", "<p>een &lt;b&gt;twee&lt;/b&gt;</p>")]
    [InlineData("", "")]
    public void Ordinary_text_keeps_its_structure(string markdown, string html) => Assert.Equal(html, Renderer.Render(markdown).Value);

    [Fact]
    public void A_table_has_header_cells_with_scope()
    {
        var html = Renderer.Render("| Datum | Wat |\n|:--|--:|\n| 3 mei | *gesprek* |").Value;

        Assert.Equal(
            "<table>\n<thead>\n<tr>\n<th scope=\"col\">Datum</th>\n<th scope=\"col\">Wat</th>\n</tr>\n</thead>\n"
            + "<tbody>\n<tr>\n<td>3 mei</td>\n<td><em>gesprek</em></td>\n</tr>\n</tbody>\n</table>",
            html);
    }

    [Theory]
    [InlineData("[site](https://cultuur.example/a?b=1&c=2#d)", "https://cultuur.example/a?b=1&amp;c=2#d", true)]
    [InlineData("[site](HTTP://cultuur.example \"Titel\")", "HTTP://cultuur.example", true)]
    [InlineData("<https://cultuur.example>", "https://cultuur.example", true)]
    [InlineData("[s][r]\n\n[r]: https://cultuur.example/r", "https://cultuur.example/r", true)]
    [InlineData("[mail](mailto:ilse@cultuur.example)", "mailto:ilse@cultuur.example", false)]
    [InlineData("<ilse@cultuur.example>", "mailto:ilse@cultuur.example", false)]
    [InlineData("[bel](tel:+31201234567)", "tel:+31201234567", false)]
    [InlineData("[dossier](/dossier?deel=2)", "/dossier?deel=2", false)]
    [InlineData("[home](/)", "/", false)]
    public void Good_addresses_stay_links(string markdown, string address, bool external)
    {
        var html = Renderer.Render(markdown).Value;

        Assert.Contains($"<a href=\"{address}\"", html, StringComparison.Ordinal);
        Assert.Equal(external, html.Contains("rel=\"noopener noreferrer nofollow\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[**lees** dit](javascript:alert(1))", "<p><strong>lees</strong> dit</p>")]
    [InlineData("<ftp://bestand.example>", "<p>ftp://bestand.example</p>")]
    [InlineData("![een *boom*](https://beeld.example/boom.png)", "<p>een <em>boom</em></p>")]
    [InlineData("[plek](pagina)", "<p>plek</p>")]
    public void A_dropped_address_leaves_its_text(string markdown, string html) => Assert.Equal(html, Renderer.Render(markdown).Value);

    [Fact]
    public void Own_images_are_shown() =>
        Assert.Equal(
            "<p><img src=\"/media/0192f0c4-7b4e-7c11-8b7e-3a1c5d2e9f00\" alt=\"De muziekles\"></p>",
            Renderer.Render("![De muziekles](/media/0192f0c4-7b4e-7c11-8b7e-3a1c5d2e9f00)").Value);

    [Fact]
    public void One_renderer_serves_many_at_once()
    {
        var text = "# Kop\n\nEen **verslag** met een [link](https://a.example) en\n\n| a | b |\n|---|---|\n| 1 | 2 |\n";
        var expected = Renderer.Render(text).Value;

        var all = new string[200];
        Parallel.For(0, all.Length, at => all[at] = Renderer.Render(text).Value);

        Assert.All(all, html => Assert.Equal(expected, html));
    }
}
