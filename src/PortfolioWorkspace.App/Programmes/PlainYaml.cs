using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace PortfolioWorkspace.App.Programmes;

/// <summary>Reads the YAML of a programme, and nothing that could harm the house: a source can be typed by an organiser, and one without end would stop the program for everybody.</summary>
internal static class PlainYaml
{
    /// <summary>Deeper than any programme.</summary>
    private const int Deepest = 20;

    /// <exception cref="YamlException">It is no YAML, it refers to itself, or it is too deep.</exception>
    public static YamlStream Load(string yaml)
    {
        // Event by event first: a tree is built by calls within calls, and too many of those cannot be caught.
        var parser = new Parser(new StringReader(yaml));
        for (var depth = 0; parser.MoveNext();)
        {
            var current = parser.Current!;
            if (current is AnchorAlias || current is NodeEvent { Anchor.IsEmpty: false }) throw new ForbiddenYaml(FaultKind.References, current);
            depth += current.NestingIncrease;
            if (depth > Deepest) throw new ForbiddenYaml(FaultKind.TooDeep, current);
        }

        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return stream;
    }
}

/// <summary>Good YAML that this house does not read.</summary>
internal sealed class ForbiddenYaml(FaultKind kind, ParsingEvent at) : YamlException(at.Start, at.End, kind.ToString())
{
    public FaultKind Kind => kind;
}
