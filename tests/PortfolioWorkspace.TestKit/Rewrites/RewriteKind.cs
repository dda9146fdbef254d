namespace PortfolioWorkspace.TestKit.Rewrites;

/// <summary>The ways in which a writer changes a text between two versions.</summary>
public enum RewriteKind
{
    ReplaceWords,
    InsertWords,
    DeleteWords,
    ReorderWords,
    InsertSentence,
    DeleteSentence,
    RewriteSentence,
    SwapSentences,
    MergeParagraphs,
    SplitParagraph,
    ListToParagraph,
    ChangeEmphasis,
    MoveParagraph,
    DeleteParagraph,
    InsertParagraph,
}
