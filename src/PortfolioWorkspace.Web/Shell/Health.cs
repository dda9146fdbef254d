namespace PortfolioWorkspace.Web.Shell;

/// <summary>One thing that must work before people may come in, such as the database; each part of the house registers its own.</summary>
public sealed record ReadyCheck(string Name, Func<CancellationToken, Task<bool>> IsReadyAsync);

/// <summary>What a proxy asks: does the process live, and can it do its work.</summary>
public static class Health
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health", () => Results.Text("ok")).AllowAnonymous();
        app.MapGet("/health/ready", ReadyAsync).AllowAnonymous();
    }

    private static async Task<IResult> ReadyAsync(IEnumerable<ReadyCheck> checks, ILogger<ReadyCheck> log, CancellationToken cancel)
    {
        foreach (var check in checks)
        {
            if (!await PassesAsync(check, log, cancel))
            {
                return Results.Text($"not ready: {check.Name}", statusCode: StatusCodes.Status503ServiceUnavailable);
            }
        }

        return Results.Text("ready");
    }

    private static async Task<bool> PassesAsync(ReadyCheck check, ILogger log, CancellationToken cancel)
    {
        try
        {
            return await check.IsReadyAsync(cancel);
        }
        // A broken outside world is the answer to this question, whatever its exception is called.
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            log.LogWarning(exception, "Not ready: {Check}", check.Name);
            return false;
        }
    }
}
