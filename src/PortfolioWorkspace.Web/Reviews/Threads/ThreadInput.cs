namespace PortfolioWorkspace.Web.Reviews.Threads;

/// <summary>What somebody does under a comment. All of it comes from one form, so that an answer that is being written is never lost to another button.</summary>
public sealed class ThreadInput
{
    public Guid Review { get; set; }
    public Guid Comment { get; set; }

    /// <summary>Of the comment, as the page shows it: where the page goes back to.</summary>
    public int Number { get; set; }

    public ThreadAct Act { get; set; }
    public string? Words { get; set; }

    /// <summary>In the plain text of the draft, as the browser module counts it, like <see cref="End"/>.</summary>
    public int? Start { get; set; }
    public int? End { get; set; }

    /// <summary>The words that were selected.</summary>
    public string? Passage { get; set; }
}

/// <summary>The buttons under a comment.</summary>
public enum ThreadAct { Answer, Handle, Unhandle, Resolve, Reopen, Link, Unlink }
