using Microsoft.AspNetCore.Components;
using PortfolioWorkspace.App.Reviews;

namespace PortfolioWorkspace.Web.Reviews;

/// <summary>Who waits for me: the first page of a leercoach, and the reading list of a trainer.</summary>
public sealed partial class InboxPage(ReadInbox read, ReadLeercoachAgenda agenda, ReadAskedExtensions asked, NavigationManager nav)
{
    private Inbox? _inbox;
    private LeercoachAgenda? _agenda;
    private IReadOnlyList<AskedExtension> _asked = [];

    [SupplyParameterFromQuery(Name = "lijst")] public string? List { get; set; }
    [SupplyParameterFromQuery(Name = "pagina")] public int? PageNumber { get; set; }
    [SupplyParameterFromQuery(Name = "groep")] public string? Group { get; set; }
    [SupplyParameterFromQuery(Name = "soort")] public string? Kind { get; set; }
    [SupplyParameterFromQuery(Name = "gedaan")] public string? Done { get; set; }
    [SupplyParameterFromQuery(Name = "brief")] public Guid? Sent { get; set; }
    [SupplyParameterFromQuery(Name = "van")] public Guid? From { get; set; }

    private InboxFilter Filter => InboxFilter.Of(_inbox);

    private IEnumerable<InboxList> Lists => Enum.GetValues<InboxList>().Where(l => l != InboxList.Leercoach || _inbox?.Counts.Leercoach is not null);

    protected override Task OnInitializedAsync() => ReadAsync();

    private async Task ReadAsync()
    {
        if (!(await read.RunAsync(ReviewWords.ListOf(List), PageNumber ?? 1, Guid.TryParse(Group, out var group) ? group : null, Kind)).Try(out _inbox, out _))
        {
            nav.NotFound();
            return;
        }

        _asked = (await asked.RunAsync()).Value?.All ?? [];
        if (_inbox.Coaches) _agenda = (await agenda.RunAsync()).Value;
    }
}
