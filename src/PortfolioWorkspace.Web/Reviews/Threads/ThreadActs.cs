using PortfolioWorkspace.App.Reviews.Comments;
using PortfolioWorkspace.Domain;

namespace PortfolioWorkspace.Web.Reviews.Threads;

/// <summary>Does what somebody chose under a comment, the same on every page that shows one.</summary>
public sealed class ThreadActs(AnswerComment answer, HandleComment handle, ResolveComment resolve, LinkComment link, UnlinkComment unlink)
{
    public Task<Refusal?> RunAsync(Guid document, ThreadInput input) => input.Act switch
    {
        ThreadAct.Answer => answer.RunAsync(input.Review, input.Comment, input.Words),
        ThreadAct.Handle or ThreadAct.Unhandle => handle.RunAsync(document, input.Comment, input.Act == ThreadAct.Handle),
        ThreadAct.Resolve or ThreadAct.Reopen => resolve.RunAsync(input.Review, input.Comment, input.Act == ThreadAct.Resolve),
        ThreadAct.Link => link.RunAsync(document, new NewLink(input.Comment, input.Start ?? 0, input.End ?? 0, input.Passage)),
        ThreadAct.Unlink => unlink.RunAsync(document, input.Comment),
        _ => Task.FromResult<Refusal?>(Refusal.Unknown),
    };
}
