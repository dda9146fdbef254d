using System.Globalization;
using PortfolioWorkspace.App.Reviews;

namespace PortfolioWorkspace.Web.Reviews;

/// <summary>Which group and which kind somebody looks at: in the address, so that it can be kept, shared and walked through with j and k.</summary>
public sealed record InboxFilter(Guid? Group, string? Kind)
{
    public static readonly InboxFilter None = new(null, null);

    public bool IsEmpty => Group is null && Kind is null;

    public static InboxFilter Of(Inbox? inbox) => inbox is null ? None : new(inbox.Group, inbox.Kind);

    /// <summary>Behind an address, which may have a query already.</summary>
    public string On(string address)
    {
        var parts = new[] { Group is { } group ? $"groep={group}" : null, Kind is { } kind ? $"soort={Uri.EscapeDataString(kind)}" : null }.OfType<string>().ToList();
        return parts.Count == 0 ? address : string.Create(CultureInfo.InvariantCulture, $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{string.Join('&', parts)}");
    }
}
