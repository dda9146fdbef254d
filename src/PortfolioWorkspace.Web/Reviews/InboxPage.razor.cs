using Microsoft.AspNetCore.Components;
using PortfolioWorkspace.App.Reviews;

namespace PortfolioWorkspace.Web.Reviews;

/// <summary>Who waits for me: the first page of a leercoach, and the reading list of a trainer.</summary>
public sealed partial class InboxPage(ReadInbox read, ReadLeercoachAgenda agenda, NavigationManager nav)
{
    private Inbox? _inbox;
    private LeercoachAgenda? _agenda;

    [SupplyParameterFromQuery(Name = "lijst")] public string? List { get; set; }
    [SupplyParameterFromQuery(Name = "pagina")] public int? PageNumber { get; set; }
    [SupplyParameterFromQuery(Name = "gedaan")] public string? Done { get; set; }
    [SupplyParameterFromQuery(Name = "brief")] public Guid? Sent { get; set; }
    [SupplyParameterFromQuery(Name = "van")] public Guid? From { get; set; }

    private IEnumerable<InboxList> Lists => Enum.GetValues<InboxList>().Where(l => l != InboxList.Leercoach || _inbox?.Counts.Leercoach is not null);

    protected override async Task OnInitializedAsync()
    {
        if (!(await read.RunAsync(ReviewWords.ListOf(List), PageNumber ?? 1)).Try(out _inbox, out _)) nav.NotFound();
        else if (_inbox.Coaches) _agenda = (await agenda.RunAsync()).Value;
    }
}
