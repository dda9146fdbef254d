using System.Globalization;
using Microsoft.AspNetCore.Components;
using PortfolioWorkspace.App.Certification;
using PortfolioWorkspace.Domain;
using PortfolioWorkspace.Domain.Certification;
using PortfolioWorkspace.Web.Shell.Parts;

namespace PortfolioWorkspace.Web.Certification;

/// <summary>The agreement about another end product: proposed by the participant, agreed by a trainer, both with their name and day.</summary>
public sealed partial class EndProductPage(ReadEndProduct read, ProposeEndProduct propose, AgreeEndProduct agree, WithdrawEndProduct withdraw, NavigationManager nav)
{
    private static readonly string[] Known = ["voorgesteld", "akkoord", "ingetrokken"];

    private EndProductView? _view;
    private EndProductInput _input = new();
    private Refusal? _refusal;

    protected override async Task OnParametersSetAsync()
    {
        if (!(await read.RunAsync(Id)).Try(out _view, out _)) nav.NotFound();
        if (!Known.Contains(Done)) Done = null;
        _input = Input ?? EndProductInput.Of(_view?.Agreement);
    }

    private async Task ProposeAsync() => await FinishAsync(await propose.RunAsync(new ProposeEndProduct.Input(Id, _input.Terms, _input.Seen)), "voorgesteld");

    private async Task AgreeAsync() => await FinishAsync(await agree.RunAsync(Id, Seen?.Version ?? -1), "akkoord");

    private async Task WithdrawAsync() => await FinishAsync(await withdraw.RunAsync(Id, Gone?.Version ?? -1), "ingetrokken");

    private async Task FinishAsync(Refusal? refusal, string done)
    {
        _refusal = refusal;
        if (refusal is null) nav.NavigateTo($"/dossiers/{Id}/eindproduct?gedaan={done}");
        else (await read.RunAsync(Id)).Try(out _view, out _);
    }

    // All together first, because that is what is agreed on most (facts §4.6, case 8).
    private IReadOnlyList<Choice> Replaceable(EndProductView view)
    {
        var each = view.Kinds.Select(k => new Choice(k.Code, k.Name.In(CultureInfo.CurrentUICulture.Name))).ToList();
        return each.Count < 2 ? each : [new Choice(string.Join(',', each.Select(c => c.Value)), string.Join($" {T["Product.And"]} ", each.Select(c => c.Text))), .. each];
    }
}

/// <summary>What the proposal posts.</summary>
public sealed class EndProductInput
{
    public EndProductType? Type { get; set; }
    public string? Purpose { get; set; }
    public string? ForWhom { get; set; }
    public string? FormAndSize { get; set; }
    public string? Criteria { get; set; }
    public string? Replaces { get; set; }
    public int? Seen { get; set; }

    internal EndProductTerms Terms => new(Type, Purpose, ForWhom, FormAndSize, Criteria, Replaces?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? []);

    internal static EndProductInput Of(AgreedEndProduct? agreement) => agreement is null ? new() : new()
    {
        Type = agreement.Type,
        Purpose = agreement.Purpose,
        ForWhom = agreement.ForWhom,
        FormAndSize = agreement.FormAndSize,
        Criteria = agreement.Criteria,
        Replaces = agreement.Replaces,
    };
}

/// <summary>Which version of something a button was pressed on.</summary>
public sealed class SeenInput
{
    public int Version { get; set; } = -1;
}
