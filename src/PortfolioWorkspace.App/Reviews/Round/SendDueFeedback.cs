using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PortfolioWorkspace.App.Access;
using PortfolioWorkspace.App.Storage.Sending;
using PortfolioWorkspace.Domain;

namespace PortfolioWorkspace.App.Reviews.Round;

/// <summary>Sends what has to leave now, each as its own writer and by the rules that hold for a person. Several nodes may do so at once: the second is refused, as two people would be.</summary>
public sealed partial class SendDueFeedback(IServiceScopeFactory scopes, DueFeedback due, StrandedFeedback stranded, ILogger<SendDueFeedback> log)
{
    /// <returns>How many were sent.</returns>
    public async Task<int> RunAsync(CancellationToken stop = default)
    {
        var sent = 0;
        foreach (var (review, reviewer) in await due.RunAsync(stop))
        {
            try
            {
                if (await SendAsync(review, reviewer, stop)) sent++;
            }
            // What is wrong with one must not keep the others waiting.
            catch (Exception e) when (!stop.IsCancellationRequested)
            {
                LogFailed(log, e, review);
            }
        }

        await stranded.RunAsync(stop);
        return sent;
    }

    private async Task<bool> SendAsync(Guid review, Guid reviewer, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(reviewer);
        var refusal = await scope.ServiceProvider.GetRequiredService<SendReady>().RunAsync(review, planned: true, stop);
        if (refusal is not null && !IsForLater(refusal)) await scope.ServiceProvider.GetRequiredService<TakeReadyBack>().RunAsync(review, refusal, stop);
        return refusal is null;
    }

    /// <summary>Another node was first, its writer changed the moment, or a colleague is busy with it for a while.</summary>
    private static bool IsForLater(Refusal refusal) => refusal == Refusal.ChangedMeanwhile || refusal == Refusal.Unknown || refusal.Code is "desk-held" or "feedback-already-sent" or "feedback-not-ready";

    [LoggerMessage(Level = LogLevel.Error, Message = "Planned feedback {Review} could not be sent")]
    private static partial void LogFailed(ILogger log, Exception e, Guid review);
}
