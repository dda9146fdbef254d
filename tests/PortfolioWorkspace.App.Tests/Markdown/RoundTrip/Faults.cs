using System.Text;

namespace PortfolioWorkspace.App.Tests.Markdown.RoundTrip;

/// <summary>What came out otherwise than it went in; a failing test names the first of them and counts all.</summary>
internal sealed class Faults
{
    private const int Named = 25;

    private readonly List<string> _faults = [];

    public int Count => _faults.Count;

    /// <summary>A document as somebody saw it against the page that the server makes of what was stored, and against a second time.</summary>
    public void Check(string what, Answer answer, string seen)
    {
        if (answer.Failed is { } failed)
            Add(what, failed);
        else if (OutlineOfPage.Of(Page.Of(answer.Written)) is var shown && shown != seen)
            Add(what, $"stored as\n{answer.Written}\nmeant\n{seen}shown\n{shown}");
        else if (answer.Again != answer.Written)
            Add(what, $"stored as\n{answer.Written}\nand after opening as\n{answer.Again}");
        else if (!answer.Survives)
            Add(what, $"stored as\n{answer.Written}\nwhich would open in plain text");
    }

    /// <summary>The same once marks that Markdown cannot hold have moved on screen; moving them changes nothing of what is stored.</summary>
    public void CheckSettled(string what, Answer answer)
    {
        Check(what, answer, answer.Shown is null ? "" : OutlineOfDocument.Of(answer.Shown));
        if (answer.Failed is null && answer.Afterwards != answer.Written)
            Add(what, $"stored as\n{answer.Written}\nand after the marks moved on screen as\n{answer.Afterwards}");
    }

    /// <summary>A stored text that somebody opens and saves without a change, and that the editor says it can hold.</summary>
    public void CheckUnchanged(string what, string text, Answer answer)
    {
        if (answer.Failed is { } failed)
            Add(what, failed);
        else if (!answer.Survives)
            Add(what, "would open in plain text");
        else if (Page.Comparable(text) is var before && Page.Comparable(answer.Written) is var after && before != after)
            Add(what, $"was\n{before}\nbecame\n{after}");
        else if (answer.Again != answer.Written)
            Add(what, $"stored as\n{answer.Written}\nand after opening as\n{answer.Again}");
    }

    public void Add(string what, string how) => _faults.Add($"{what}\n{how}");

    public void AssertNone()
    {
        if (_faults.Count == 0)
            return;
        var text = new StringBuilder($"{_faults.Count} wrong");
        foreach (var fault in _faults.Take(Named))
            text.Append("\n\n").Append(fault);
        Assert.Fail(text.ToString());
    }
}
