using System.Text.RegularExpressions;
using PortfolioWorkspace.Domain.Programmes;

namespace PortfolioWorkspace.App.Programmes;

/// <summary>Reads the headings of a document template: <c>## [key*] Titel</c> with its guidance below; a star says that the heading must have text.</summary>
internal static partial class TemplateReader
{
    public static IReadOnlyList<TemplateHeading> Read(string markdown, FaultList faults)
    {
        List<TemplateHeading> headings = [];
        TemplateHeading? heading = null;
        List<string> guidance = [];
        var headingLine = 0;
        var lines = markdown.ReplaceLineEndings("\n").Split('\n');
        for (var number = 1; number <= lines.Length; number++)
        {
            var line = lines[number - 1].TrimEnd();
            if (!line.StartsWith('#'))
            {
                if (headingLine == 0 && line.Length > 0)
                    faults.Add(number, new Wrong(FaultKind.TextAboveHeadings));
                guidance.Add(line);
                continue;
            }

            Finish();
            headingLine = number;
            heading = ReadHeading(line, number, headings, faults);
        }

        Finish();
        if (headingLine == 0)
            faults.Add(1, new Wrong(FaultKind.NoHeadings));
        return headings;

        void Finish()
        {
            var text = string.Join('\n', guidance).Trim();
            guidance.Clear();
            if (heading is null)
                return;
            if (text.Length == 0)
                faults.Add(headingLine, new Wrong(FaultKind.NoGuidance, heading.Title));
            headings.Add(heading with { Guidance = text });
            heading = null;
        }
    }

    private static TemplateHeading? ReadHeading(string line, int number, List<TemplateHeading> earlier, FaultList faults)
    {
        if (Heading().Match(line) is not { Success: true } match)
        {
            faults.Add(number, new Wrong(FaultKind.NoHeading, line));
            return null;
        }

        var key = match.Groups["key"].Value;
        if (earlier.Exists(h => h.Key == key))
            faults.Add(number, new Wrong(FaultKind.KeyTwice, key));
        return new(key, match.Groups["title"].Value, "", match.Groups["star"].Success);
    }

    [GeneratedRegex(@"^## \[(?<key>[a-z][a-z0-9_]*)(?<star>\*)?\] (?<title>\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();
}
