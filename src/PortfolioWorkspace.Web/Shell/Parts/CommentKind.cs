namespace PortfolioWorkspace.Web.Shell.Parts;

/// <summary>What a comment is meant as, said with a word and a shape.</summary>
public enum CommentKind
{
    Compliment,
    Question,
    Tip,
}
